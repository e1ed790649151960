// SPDX-License-Identifier: Apache-2.0
#include "commands/probes.h"
#include "commands/writing.h"

#include "halo/json.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr QLatin1String note("Private Note");
constexpr QLatin1String status("Status"); // ours: a tenant may have several that close
constexpr qint64 usualClosed = 9;         // on most tenants (halopsa-api 2.4)

qint64 closedStatus(const QJsonObject &inputs, const TenantFacts &facts)
{
    if (const auto id = halo::toId(inputs.value(status)))
        return *id;
    if (facts.chosenClosedStatus > 0)
        return facts.chosenClosedStatus;
    const QList<TenantFacts::Status> closing = facts.closedStatuses();
    return closing.isEmpty() ? usualClosed : closing.constFirst().id;
}

void checkStatus(qint64 id, const TenantFacts &facts, QList<Problem> &problems)
{
    FactCheck{facts, problems, status}.status(id);
    for (const TenantFacts::Status &each : facts.statuses) {
        if (each.id != id || each.closed != false)
            continue;
        QStringList closing;
        const QList<TenantFacts::Status> all = facts.closedStatuses();
        for (const TenantFacts::Status &one : all)
            closing.append(QStringLiteral("%1 %2").arg(QString::number(one.id), one.name));
        problems.append({status, Words::tr("“%1” does not close a ticket; these do: %2")
                                     .arg(each.name, closing.join(QStringLiteral(", ")))});
    }
}

Verdict check(const QJsonObject &sent, const QJsonObject &record, const TenantFacts &facts)
{
    const Verdict verdict = compareFields({{QStringLiteral("status_id"), sent.value(u"status_id")}}, record, facts);
    if (verdict.is != Verdict::Is::NotSaid)
        return verdict;
    // A record without its status still says whether it has been closed.
    if (halo::toBool(record.value(u"hasbeenclosed")) || halo::toMs(record.value(u"dateclosed")) > 0)
        return {Verdict::Is::Applied};
    const QJsonValue closed = record.value(u"hasbeenclosed");
    if (closed.isUndefined() || closed.isNull())
        return {};
    return {Verdict::Is::NotApplied, Words::tr("The ticket is still open.")};
}

// Some servers do not find the record without its type and client (halopsa-api 2.4).
QJsonObject withStatus(const Target &target, qint64 statusId)
{
    QJsonObject object{{QStringLiteral("id"), number(target.ticket)}, {QStringLiteral("status_id"), statusId}};
    for (const QLatin1String field : {QLatin1String("tickettype_id"), QLatin1String("client_id")}) {
        if (const auto id = halo::toId(target.before.value(field)); id && *id > 0)
            object.insert(field, *id);
    }
    return object;
}

QList<WriteStep> steps(const QJsonObject &inputs, const Target &target, const TenantFacts &facts)
{
    const QJsonObject object = withStatus(target, closedStatus(inputs, facts));
    WriteStep step;
    step.purpose = QStringLiteral("Close ticket %1").arg(number(target.ticket));
    step.done = Words::tr("The ticket is closed.");
    step.path = QStringLiteral("/Tickets");
    step.object = object;
    step.check = [object, facts](const QJsonObject &saved) { return check(object, saved, facts); };
    step.checksTicket = true;
    step.savesTicket = true;
    step.settle = readTicket(target.ticket, step.check);
    QList<WriteStep> steps{step};
    if (const QString text = textInput(inputs, note); !text.isEmpty())
        steps.append(privateNote(target.ticket, text, facts));
    return steps;
}

Undo undo(const QJsonObject &inputs, const Target &target)
{
    Undo undo;
    if (const auto old = halo::toId(target.before.value(u"status_id")); old && *old > 0)
        undo.object = withStatus(target, *old);
    if (!textInput(inputs, note).isEmpty())
        undo.stays.append(Words::tr("The private note stays."));
    undo.stays.append(Words::tr("A mail that HaloPSA sent on closing cannot be called back."));
    return undo;
}

} // namespace

Command closeTickets()
{
    Command command;
    command.name = QStringLiteral("Close Tickets");
    command.summary = Words::tr("Closes tickets.");
    command.verb = Words::tr("Close");
    command.key = QStringLiteral("C");
    command.icon = QStringLiteral("check");
    command.needs = {Need::User};
    command.inputs = {ticketIdsInput(), privateNoteInput(false), {status, InputKind::Status}};
    command.inputs[2].hint = Words::tr("Which closed status, where there are several.");
    command.inputs[2].example = QStringLiteral("9");
    command.inputs[2].ours = true;
    command.run = Command::Run::Write;
    command.needsRow = true;
    command.facts = [](const QJsonObject &inputs) {
        TenantFacts::Facts facts = TenantFacts::Statuses;
        facts.setFlag(TenantFacts::Outcomes, !textInput(inputs, note).isEmpty());
        return facts;
    };
    command.checkFacts = [](const QJsonObject &inputs, const TenantFacts &facts, QList<Problem> &problems) {
        if (facts.known.testFlag(TenantFacts::Statuses))
            checkStatus(closedStatus(inputs, facts), facts, problems);
        if (!textInput(inputs, note).isEmpty())
            FactCheck{facts, problems, note}.noteOutcome();
    };
    command.steps = steps;
    command.undo = undo;
    command.scope = QStringLiteral("edit:tickets");
    command.probes = {forAgentsOnly(), mayUpdate(IfNot::Denied)};
    return command;
}
