// SPDX-License-Identifier: Apache-2.0
#include "commands/objectfields.h"
#include "commands/probes.h"
#include "commands/writing.h"

#include "halo/json.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr QLatin1String ticketIds("Ticket IDs");
constexpr QLatin1String emailTo("Email To");
constexpr QLatin1String note("Private Note");
constexpr QLatin1String additional("Additional Fields");

qint64 resolvedStatus(const TenantFacts &facts)
{
    if (facts.chosenResolveStatus > 0)
        return facts.chosenResolveStatus;
    const auto outcome = facts.resolveOutcome();
    return outcome ? outcome->newStatus : 0;
}

// With what the additional fields set: they win.
QJsonObject action(const QJsonObject &inputs, TicketId ticket, const TenantFacts &facts)
{
    QJsonObject object{
        {QStringLiteral("ticket_id"), number(ticket)},
        {QStringLiteral("emailto"), emailsInput(inputs, emailTo).join(u';')},
        {QStringLiteral("sendemail"), true},
    };
    if (const auto outcome = facts.resolveOutcome())
        object.insert(QStringLiteral("outcome_id"), outcome->id);
    if (const qint64 status = resolvedStatus(facts); status > 0)
        object.insert(QStringLiteral("new_status"), status);
    if (const QString text = textInput(inputs, note); !text.isEmpty()) {
        object.insert(QStringLiteral("note_html"), typedAsHtml(text));
        object.insert(QStringLiteral("hiddenfromuser"), true);
    }
    const QJsonObject more = withPlainIds(objectInput(inputs, additional), actionFields());
    for (auto field = more.begin(); field != more.end(); ++field) {
        const bool list = field.key() == u"emailto" || field.key() == u"emailcc";
        object.insert(field.key(), list
                                       ? QJsonValue(emailsInput(more, QLatin1String(field.key().toLatin1())).join(u';'))
                                       : field.value());
    }
    return object;
}

void check(const QJsonObject &inputs, QList<Problem> &problems)
{
    const QJsonObject more = objectInput(inputs, additional);
    for (const char *name : {"ticket_id", "outcome_id", "outcome", "id"}) {
        if (more.contains(QLatin1String(name)))
            problems.append(
                {additional,
                 Words::tr("%1 cannot be set here: it says what is resolved and how").arg(QLatin1String(name))});
    }
    QList<ObjectField> fields = actionFields();
    fields.removeIf([](const ObjectField &field) { return field.required; });
    checkFields(more, fields, additional, {}, problems);
}

void checkFacts(const QJsonObject &inputs, const TenantFacts &facts, QList<Problem> &problems)
{
    if (!facts.resolveOutcome()) {
        problems.append({ticketIds, facts.known.testFlag(TenantFacts::Outcomes)
                                        ? Words::tr("the outcomes do not tell which of them resolves a ticket: it has "
                                                    "to be set for the connection")
                                        : Words::tr("it is not known which outcome resolves a ticket, as the outcomes "
                                                    "have not been read: it can be set for the connection")});
        return;
    }
    const QJsonObject more = objectInput(inputs, additional);
    if (resolvedStatus(facts) == 0 && halo::toId(more.value(u"new_status")).value_or(0) == 0)
        problems.append({ticketIds, Words::tr("the outcome that resolves a ticket does not say which status it brings: "
                                              "it has to be set for the connection")});
    else if (const auto status = halo::toId(action(inputs, {}, facts).value(u"new_status")))
        FactCheck{facts, problems, more.contains(u"new_status") ? QString(additional) : QString(ticketIds)}.status(
            *status);
}

QList<WriteStep> steps(const QJsonObject &inputs, const Target &target, const TenantFacts &facts)
{
    WriteStep step;
    step.purpose = QStringLiteral("Resolve ticket %1").arg(number(target.ticket));
    step.done = Words::tr("The ticket is resolved.");
    step.path = QStringLiteral("/Actions");
    step.object = action(inputs, target.ticket, facts);
    checkByActionOrTicket(step, target.ticket, facts);
    return {step};
}

QStringList mailed(const QJsonObject &inputs)
{
    const QJsonObject more = objectInput(inputs, additional);
    const QJsonValue send = more.value(u"sendemail");
    if (!send.isUndefined() && !send.isNull() && !halo::toBool(send))
        return {};
    QStringList receivers =
        more.contains(u"emailto") ? emailsInput(more, QLatin1String("emailto")) : emailsInput(inputs, emailTo);
    receivers += emailsInput(more, QLatin1String("emailcc"));
    receivers.removeDuplicates();
    return receivers;
}

} // namespace

Command resolveTickets()
{
    Command command;
    command.name = QStringLiteral("Resolve Tickets");
    command.summary = Words::tr("Resolves tickets and mails those who are to know.");
    command.verb = Words::tr("Resolve");
    command.key = QStringLiteral("R");
    command.icon = QStringLiteral("public");
    command.needs = {Need::User};
    command.inputs = {ticketIdsInput(),
                      {emailTo, InputKind::Emails, true},
                      privateNoteInput(false),
                      {additional, InputKind::JsonObject}};
    command.inputs[1].hint = Words::tr("Who is mailed: one address or several.");
    command.inputs[1].example = QStringLiteral("ann@example.com; bob@example.com");
    command.inputs[2].hint =
        Words::tr("Hidden from the user in HaloPSA. Whether the mail quotes it is for the tenant's "
                  "mail template to say.");
    command.inputs[3].fields = {{QStringLiteral("emailcc"), fieldLabel(QStringLiteral("emailcc")), InputKind::Emails},
                                {QStringLiteral("emailsubject"), fieldLabel(QStringLiteral("emailsubject"))},
                                {QStringLiteral("timetaken"), fieldLabel(QStringLiteral("timetaken"))}};
    command.inputs[3].hint = Words::tr("Any other field of the action; what it sets wins.");
    command.inputs[3].example = QStringLiteral("{\"emailcc\": \"team@example.com\"}");
    command.run = Command::Run::Write;
    command.check = check;
    command.facts = [](const QJsonObject &) {
        return TenantFacts::Facts(TenantFacts::Outcomes | TenantFacts::Statuses);
    };
    command.checkFacts = checkFacts;
    command.steps = steps;
    command.mailed = mailed;
    command.scope = QStringLiteral("edit:tickets");
    command.probes = {forAgentsOnly(), offersOutcome(Uses::ResolveOutcome), mayUpdate(IfNot::Denied),
                      actsOnNobody(Uses::ResolveOutcome)};
    return command;
}
