// SPDX-License-Identifier: Apache-2.0
#include "commands/objectfields.h"
#include "commands/probes.h"
#include "commands/writing.h"

#include "halo/json.h"
#include "halo/ticketids.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr QLatin1String ticketIds("Ticket IDs");
constexpr QLatin1String update("Update Ticket Object");

void check(const QJsonObject &inputs, QList<Problem> &problems)
{
    const QJsonObject changes = objectInput(inputs, update);
    const QJsonValue id = changes.value(u"id");
    if (!halo::toText(id).isEmpty()) {
        const QList<TicketId> ids = TicketIds::fromInput(inputs.value(ticketIds)).ids;
        const auto named = halo::toId(id);
        if (ids.size() != 1 || !named || TicketId{*named} != ids.constFirst())
            problems.append({update, Words::tr("id is not among what changes: %1 says which tickets").arg(ticketIds)});
    }
    if (changes.size() == (changes.contains(u"id") ? 1 : 0))
        problems.append({update, Words::tr("is expected to hold what is to change")});
    checkFields(changes, ticketFields(), update, {}, problems);
}

QJsonObject object(const QJsonObject &inputs, TicketId ticket)
{
    QJsonObject object = withPlainIds(objectInput(inputs, update), ticketFields());
    object.insert(QStringLiteral("id"), number(ticket));
    return object;
}

QList<WriteStep> steps(const QJsonObject &inputs, const Target &target, const TenantFacts &facts)
{
    const QJsonObject sent = object(inputs, target.ticket);
    WriteStep step;
    step.purpose = QStringLiteral("Update ticket %1").arg(number(target.ticket));
    step.done = Words::tr("The ticket is updated.");
    step.path = QStringLiteral("/Tickets");
    step.object = sent;
    step.check = [sent, facts](const QJsonObject &saved) { return compareFields(sent, saved, facts); };
    step.checksTicket = true;
    step.savesTicket = true;
    step.settle = readTicket(target.ticket, step.check);
    return {step};
}

Undo undo(const QJsonObject &inputs, const Target &target)
{
    Undo undo;
    const QJsonObject sent = object(inputs, target.ticket);
    for (auto field = sent.begin(); field != sent.end(); ++field) {
        const QJsonValue old = target.before.value(field.key());
        if (field.key() == u"id")
            continue;
        if (old.isUndefined() || old.isNull()) // a row of a list does not carry every field
            undo.stays.append(
                Words::tr("%1 stays as it is now: what it was is not known.").arg(fieldLabel(field.key())));
        else
            undo.object.insert(field.key(), old);
    }
    undo.object = withPlainIds(undo.object, ticketFields());
    if (!undo.object.isEmpty())
        undo.object.insert(QStringLiteral("id"), number(target.ticket));
    return undo;
}

} // namespace

Command updateTickets()
{
    Command command;
    command.name = QStringLiteral("Update Tickets");
    command.summary = Words::tr("Changes fields of tickets.");
    command.verb = Words::tr("Update");
    command.key = QStringLiteral("E");
    command.icon = QStringLiteral("edit");
    command.needs = {Need::User};
    command.inputs = {ticketIdsInput(), {update, InputKind::JsonObject, true}};
    command.inputs[1].fields = ticketFields();
    command.inputs[1].hint = Words::tr("Only what changes.");
    command.inputs[1].example = QStringLiteral("{\"priority_id\": 2, \"category_1\": \"Software>Outlook\"}");
    command.run = Command::Run::Write;
    command.check = check;
    command.facts = [](const QJsonObject &inputs) { return factsOf(objectInput(inputs, update)); };
    command.checkFacts = [](const QJsonObject &inputs, const TenantFacts &facts, QList<Problem> &problems) {
        FactCheck{facts, problems, update}.ticketObject(objectInput(inputs, update));
    };
    command.steps = steps;
    command.undo = undo;
    command.scope = QStringLiteral("edit:tickets");
    command.probes = {forAgentsOnly(), mayUpdate(IfNot::Denied)};
    return command;
}
