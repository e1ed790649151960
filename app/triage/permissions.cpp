// SPDX-License-Identifier: Apache-2.0
#include "triage/permissions.h"

#include "commands/registry.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Permissions)
};

using Says = Sign::Says;
using State = Permission::State;
using Leaning = Permission::Leaning;

struct Cure
{
    QString cause;
    QString cure;
};

// By what HaloPSA calls the places (halopsa-api 1.6; D3's page).
Cure cureOf(Sign::Cause cause)
{
    switch (cause) {
    case Sign::Cause::SignIn:
        return {Words::tr("No token was to be had: without one nothing can be done."),
                Words::tr("Check Client ID, Client Secret, scopes and tenant of the connection. In HaloPSA: "
                          "Configuration > Integrations > HaloPSA API > View Applications.")};
    case Sign::Cause::Scopes:
        return {Words::tr("The token does not have the scope for it: the connection did not ask for it, or the "
                          "application does not have the permission."),
                Words::tr("Add the scope to the connection and tick the permission. In HaloPSA: Configuration > "
                          "Integrations > HaloPSA API > View Applications > Permissions. Then get a fresh token.")};
    case Sign::Cause::LoginType:
        return {Words::tr("The application does not log in as an agent, so it has an end user's rights."),
                Words::tr("Set Login Type to Agent and choose the agent. In HaloPSA: Configuration > Integrations > "
                          "HaloPSA API > View Applications > Login Type. Then get a fresh token.")};
    case Sign::Cause::Role:
        return {Words::tr("The role of the agent this application works as does not allow it."),
                Words::tr("Give the role the permission. In HaloPSA: Configuration > Teams & Agents > Roles > the "
                          "agent's role > Permissions. Then get a fresh token.")};
    case Sign::Cause::Outcome:
        return {Words::tr("The outcome (action) that it needs is not open to this agent, or cannot be told."),
                Words::tr("Allow the outcome for the role, or set another one for the connection. In HaloPSA: "
                          "Configuration > Tickets > Actions > the action > Access Control.")};
    case Sign::Cause::NoTicket:
        return {Words::tr("There is no ticket that this agent can see."),
                Words::tr("Check which tickets the agent's teams and role let it see. In HaloPSA: Configuration > "
                          "Teams & Agents.")};
    case Sign::Cause::Fault:
    case Sign::Cause::None:
        break;
    }
    return {};
}

// As what a cell says where this is what decides it.
void decide(Permission &permission, State state, const PermissionEvidence &by)
{
    permission.state = state;
    permission.level = by.level;
    permission.reading = by.sign.words;
    if (state == State::Allowed)
        return;
    permission.cause = by.sign.cause;
    const Cure cure = cureOf(by.sign.cause);
    permission.likelyCause = cure.cause;
    permission.cure = cure.cure;
}

// By proof of one level; false = it does not decide.
bool decideByProof(Permission &permission, ProbeLevel level)
{
    const PermissionEvidence *allowed = nullptr;
    const PermissionEvidence *partial = nullptr;
    bool open = false; // something that had to be seen was not
    for (const PermissionEvidence &each : std::as_const(permission.evidence)) {
        if (each.level != level)
            continue;
        if (each.sign.proof && each.sign.says == Says::Denied) {
            decide(permission, State::Denied, each);
            return true;
        }
        if (each.sign.proof && each.sign.says == Says::Partial)
            partial = &each;
        else if (each.sign.proof && each.sign.says == Says::Allowed)
            allowed = &each;
        else
            open = true;
    }
    if (partial)
        decide(permission, State::PartialData, *partial);
    else if (allowed && !open)
        decide(permission, State::Allowed, *allowed);
    return partial || (allowed && !open);
}

bool isAllowedPartly(const Permission &permission)
{
    return permission.state == State::Allowed || permission.state == State::PartialData;
}

} // namespace

Permission judge(const QList<PermissionEvidence> &evidence)
{
    Permission permission;
    permission.evidence = evidence;
    for (const ProbeLevel level : {ProbeLevel::Rehearsal, ProbeLevel::NoMatch, ProbeLevel::Read, ProbeLevel::Local}) {
        if (!decideByProof(permission, level))
            continue;
        // What is allowed may still bring less than there is.
        if (permission.state == State::Allowed)
            decideByProof(permission, ProbeLevel::Hint);
        return permission;
    }

    const PermissionEvidence *strongest = nullptr; // the highest level that says anything
    bool allowed = false;
    bool denied = false;
    for (const PermissionEvidence &each : evidence) {
        allowed = allowed || each.sign.says == Says::Allowed;
        denied = denied || each.sign.says == Says::Denied;
        if (each.sign.says != Says::Nothing && (!strongest || each.level >= strongest->level))
            strongest = &each;
    }
    if (!strongest) {
        if (!evidence.isEmpty())
            permission.reading = evidence.last().sign.words;
        return permission;
    }
    decide(permission, State::Inferred, *strongest);
    if (allowed && denied)
        permission.reading = Words::tr("The hints contradict each other, so it is not decided.");
    else
        permission.leaning = denied ? Leaning::Denied : Leaning::Allowed;
    if (permission.leaning != Leaning::Denied) { // nothing to mend
        permission.cause = Sign::Cause::None;
        permission.likelyCause.clear();
        permission.cure.clear();
    }
    return permission;
}

QString permissionWord(const Permission &permission)
{
    switch (permission.state) {
    case State::Allowed:
        return Words::tr("Allowed");
    case State::Denied:
        return Words::tr("Denied");
    case State::PartialData:
        return Words::tr("Partial data");
    case State::NotTested:
        return Words::tr("Not tested");
    case State::Inferred:
        break;
    }
    switch (permission.leaning) {
    case Leaning::Allowed:
        return Words::tr("Inferred: allowed");
    case Leaning::Denied:
        return Words::tr("Inferred: denied");
    case Leaning::None:
        break;
    }
    return Words::tr("Inferred: undecided");
}

QString permissionSymbol(const Permission &permission)
{
    switch (permission.state) {
    case State::Allowed:
        return QStringLiteral("✓");
    case State::Denied:
        return QStringLiteral("✕");
    case State::PartialData:
        return QStringLiteral("◐");
    case State::Inferred:
        return QStringLiteral("?");
    case State::NotTested:
        break;
    }
    return QStringLiteral("–");
}

QString levelWords(ProbeLevel level)
{
    switch (level) {
    case ProbeLevel::Local:
        return Words::tr("sign-in, level 0");
    case ProbeLevel::Read:
        return Words::tr("read, level 1");
    case ProbeLevel::Hint:
        return Words::tr("hint, level 2");
    case ProbeLevel::NoMatch:
        return Words::tr("no match, level 3");
    case ProbeLevel::Rehearsal:
        return Words::tr("rehearsal, level 4");
    }
    return {};
}

QString needWords(const QString &command)
{
    const Command *known = commandNamed(command);
    if (!known)
        return {};
    QStringList words;
    for (const Need need : known->needs) {
        switch (need) { // D3's words, not translated
        case Need::User:
            words.append(QStringLiteral("User"));
            break;
        case Need::Agent:
            words.append(QStringLiteral("Agent"));
            break;
        case Need::TicketRead:
            words.append(QStringLiteral("Ticket read"));
            break;
        case Need::TicketModify:
            words.append(QStringLiteral("Ticket modify"));
            break;
        }
    }
    return words.join(QStringLiteral(", "));
}

// Tickets come and go while two runs are made, so a few less are no sign.
void comparePartial(QList<PermissionRun> &runs)
{
    constexpr qint64 sameTimeS = 3600;
    for (PermissionRun &run : runs) {
        for (auto rows = run.rows.cbegin(); rows != run.rows.cend(); ++rows) {
            const PermissionRun *more = nullptr;
            for (const PermissionRun &other : std::as_const(runs)) {
                const bool itself = !run.connectionId.isEmpty() && other.connectionId == run.connectionId;
                if (!itself && other.server == run.server && std::abs(other.at.secsTo(run.at)) <= sameTimeS &&
                    other.rows.value(rows.key()) > (more ? more->rows.value(rows.key()) : rows.value()))
                    more = &other;
            }
            const int least = more ? more->rows.value(rows.key()) : 0;
            const int margin = rows.value() == 0 ? 0 : 2 + least / 100;
            auto cell = run.cells.find(rows.key());
            if (!more || least - rows.value() <= margin || cell == run.cells.end())
                continue;
            const bool reads =
                isAllowedPartly(*cell) || (cell->state == State::Inferred && cell->leaning == Leaning::Allowed);
            if (!reads)
                continue;
            PermissionEvidence evidence;
            evidence.level = ProbeLevel::Hint;
            evidence.sign = {Says::Partial, false, // a server's count is a hint (halopsa-api 2.8)
                             Words::tr("%1 rows, where the connection “%2” sees %3.")
                                 .arg(QString::number(rows.value()), more->connection, QString::number(least)),
                             Sign::Cause::Role};
            cell->evidence.append(evidence);
            decide(*cell, State::PartialData, evidence);
        }
    }
}

PermissionChange change(const Permission &before, const Permission &after)
{
    const auto allowed = [](const Permission &p) { return p.state == State::Allowed; };
    const auto denied = [](const Permission &p) { return p.state == State::Denied; };
    const auto leans = [](const Permission &p, Leaning leaning) {
        return p.state == State::Inferred && p.leaning == leaning;
    };
    if (before.state == after.state && (before.state != State::Inferred || before.leaning == after.leaning))
        return PermissionChange::Unchanged;
    if ((denied(before) && (isAllowedPartly(after) || leans(after, Leaning::Allowed))) ||
        (leans(before, Leaning::Denied) && (isAllowedPartly(after) || leans(after, Leaning::Allowed))) ||
        (before.state == State::PartialData && allowed(after)))
        return PermissionChange::Gained;
    if ((denied(after) && (isAllowedPartly(before) || leans(before, Leaning::Allowed))) ||
        (leans(after, Leaning::Denied) && (isAllowedPartly(before) || leans(before, Leaning::Allowed))) ||
        (allowed(before) && after.state == State::PartialData))
        return PermissionChange::Lost;
    return PermissionChange::Other;
}
