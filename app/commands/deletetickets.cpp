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

constexpr QLatin1String reason("Reason");

// A deletion mostly answers with nothing; a record says it if it has the field.
Verdict verdict(const QJsonObject &record)
{
    const QJsonValue deleted = record.value(u"deleted");
    if (deleted.isUndefined() || deleted.isNull())
        return {};
    if (halo::toBool(deleted))
        return {Verdict::Is::Applied};
    return {Verdict::Is::NotApplied, Words::tr("The ticket is still there.")};
}

// Whoever deleted it is asked for it: 404. A server that still shows it has to say that it is deleted.
Reading readDeleted(TicketId ticket)
{
    Reading reading = readTicket(ticket, [](const QJsonObject &record) {
        const Verdict found = verdict(record);
        return found.is == Verdict::Is::NotSaid
                   ? Verdict{Verdict::Is::NotApplied, Words::tr("The ticket is still there.")}
                   : found;
    });
    reading.missingIsApplied = true;
    return reading;
}

QList<WriteStep> steps(const QJsonObject &inputs, const Target &target, const TenantFacts &)
{
    WriteStep step;
    step.purpose = QStringLiteral("Delete ticket %1").arg(number(target.ticket));
    step.done = Words::tr("The ticket is deleted.");
    step.verb = Verb::Delete;
    step.path = QStringLiteral("/Tickets/%1").arg(number(target.ticket));
    if (const QString text = textInput(inputs, reason); !text.isEmpty())
        step.query.addQueryItem(QStringLiteral("reason"), queryText(text));
    step.check = verdict;
    step.settle = readDeleted(target.ticket);
    return {step};
}

} // namespace

Command deleteTickets()
{
    Command command;
    command.name = QStringLiteral("Delete Tickets");
    command.summary = Words::tr("Deletes tickets. They can be brought back.");
    command.verb = Words::tr("Delete");
    command.key = QStringLiteral("Del");
    command.icon = QStringLiteral("delete");
    command.needs = {Need::Agent, Need::TicketModify};
    command.inputs = {ticketIdsInput(), {reason, InputKind::Text}};
    command.inputs[1].hint = Words::tr("Why, in a few words.");
    command.inputs[1].example = QStringLiteral("Spam");
    command.run = Command::Run::Write;
    command.wantsConsent = true;
    command.steps = steps;
    command.undo = [](const QJsonObject &, const Target &target) { // halopsa-api 2.7
        return Undo{{{QStringLiteral("id"), number(target.ticket)},
                     {QStringLiteral("_recover"), true},
                     {QStringLiteral("_validate_updates"), true}}};
    };
    command.scope = QStringLiteral("edit:tickets");
    command.probes = {forAgentsOnly(), deletesNobody()};
    return command;
}
