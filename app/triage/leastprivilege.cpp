// SPDX-License-Identifier: Apache-2.0
#include "commands/registry.h"
#include "triage/permissions.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Permissions)
};

bool isWide(const QString &scope)
{
    return scope == QLatin1String("all") || scope == QLatin1String("all:standard");
}

void addUnique(QStringList &list, const QString &text)
{
    if (!list.contains(text))
        list.append(text);
}

QString box(const QString &text)
{
    return QStringLiteral("- [ ] ") + text;
}

} // namespace

QString leastPrivilege(const QStringList &chosen, const PermissionRun *run)
{
    QStringList scopes;
    QStringList withoutScope; // commands that have none of their own
    QStringList roles;
    for (const QString &name : chosen) {
        const Command *command = commandNamed(name);
        if (!command)
            continue;
        if (command->scope.isEmpty())
            withoutScope.append(command->name);
        else
            addUnique(scopes, command->scope);
        for (const Need need : command->needs) {
            switch (need) {
            case Need::Agent:
                addUnique(roles, Words::tr("Login Type is Agent; the role may see agents, teams and set-up lists"));
                break;
            case Need::TicketRead:
                addUnique(roles, Words::tr("The role may see the tickets"));
                break;
            case Need::TicketModify:
                addUnique(roles, Words::tr("The role may change tickets"));
                break;
            case Need::User:
                break;
            }
        }
        if (command->run == Command::Run::Write)
            addUnique(roles, Words::tr("The role may add actions to tickets and edit them"));
        if (command->wantsConsent)
            addUnique(roles, Words::tr("The role may delete tickets"));
    }
    if (scopes.contains(QStringLiteral("edit:tickets"))) // writing commands read the ticket as well
        addUnique(scopes, QStringLiteral("read:tickets"));
    scopes.sort();

    QStringList lines{Words::tr("# Least privilege for: %1").arg(chosen.join(QStringLiteral(", "))), {}};
    lines.append(Words::tr("## Scopes of the application and the connection"));
    for (const QString &scope : std::as_const(scopes))
        lines.append(box(scope));
    if (!withoutScope.isEmpty())
        lines.append(box(Words::tr("%1: no scope of their own is documented. Try without; if they are denied, add "
                                   "all:teams, then all:standard")
                             .arg(withoutScope.join(QStringLiteral(", ")))));
    lines.append({QString(), Words::tr("## Role of the agent (Configuration > Teams & Agents > Roles)")});
    for (const QString &role : std::as_const(roles))
        lines.append(box(role));
    if (roles.isEmpty())
        lines.append(box(Words::tr("Nothing beyond being able to log in")));
    lines.append({QString(), Words::tr("From D3's page and HaloPSA's documented scopes; what a role permission is "
                                       "called may differ between versions.")});
    if (!run)
        return lines.join(u'\n') + u'\n';

    lines.append({QString(), Words::tr("## Seen with the connection “%1” on %2")
                                 .arg(run->connection, run->at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) +
                                                           QStringLiteral(" UTC"))});
    for (const QString &name : chosen) {
        const Permission cell = run->cells.value(name);
        lines.append(QStringLiteral("- %1: %2 (%3)").arg(name, permissionWord(cell), levelWords(cell.level)));
    }
    QStringList beyond;
    const QStringList granted = run->scopesGranted.value_or(run->scopesAsked);
    for (const QString &scope : granted) {
        if (isWide(scope) || !scopes.contains(scope, Qt::CaseInsensitive))
            beyond.append(Words::tr("Scope %1").arg(scope));
    }
    if (run->isAdmin.value_or(false))
        beyond.append(Words::tr("The agent is an administrator"));
    for (auto cell = run->cells.cbegin(); cell != run->cells.cend(); ++cell) {
        if (!chosen.contains(cell.key()) &&
            (cell->state == Permission::State::Allowed || cell->state == Permission::State::PartialData))
            beyond.append(Words::tr("It may also run %1").arg(cell.key()));
    }
    lines.append({QString(), Words::tr("## What it has beyond that and could lose")});
    for (const QString &each : std::as_const(beyond))
        lines.append(box(each));
    if (beyond.isEmpty())
        lines.append(Words::tr("Nothing was seen."));
    return lines.join(u'\n') + u'\n';
}
