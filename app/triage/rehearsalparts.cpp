// SPDX-License-Identifier: Apache-2.0
#include "triage/rehearsalparts.h"

#include "commands/registry.h"
#include "halo/json.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Rehearsal)
};

constexpr qint64 usualNoteOutcome = 7; // halopsa-api 2.1
constexpr qint64 unassigned = 1;       // HaloPSA's built-in agent (halopsa-api 2.2)

// A server's own words may end without a full stop.
QString said(const JobItem &item)
{
    const QString words = item.message.trimmed();
    const bool ended = words.isEmpty() || words.back().isPunct();
    return ended ? words : words + u'.';
}

QJsonObject assignmentTo(TicketId ticket, const QString &team, qint64 agent)
{
    QJsonObject inputs{{QStringLiteral("Ticket IDs"), QJsonArray{number(ticket)}}, {QStringLiteral("Agent ID"), agent}};
    if (!team.isEmpty())
        inputs.insert(QStringLiteral("Team"), team);
    return inputs;
}

// To ourselves, as that can be seen afterwards and disturbs nobody. HaloPSA assigns an agent only within a team of
// theirs, so without one it goes where a new ticket mostly is: nowhere.
QJsonObject assignment(const RehearsedTicket &ticket, const std::optional<Me> &me, const TenantFacts &facts)
{
    const Command *command = commandNamed(QStringLiteral("Assign Tickets"));
    if (me && me->id > 0) {
        for (const QString &team : me->teams) {
            const QJsonObject inputs = assignmentTo(ticket.id, team, me->id);
            if (!team.isEmpty() && problems(*command, inputs, facts).isEmpty())
                return inputs;
        }
    }
    return assignmentTo(ticket.id, ticket.team, unassigned);
}

QJsonObject newTicket(const RehearsedTicket &ticket)
{
    return {{QStringLiteral("summary"), ticket.summary},
            {QStringLiteral("details"),
             QStringLiteral("Created by Sundog to find out what this connection may do. It can be deleted.")},
            {QStringLiteral("sendack"), false}}; // whoever the tenant takes for its user is not told
}

// A private note, or where the ticket does not offer that the first outcome that says of itself that it changes no
// status and mails nobody.
qint64 actionOutcome(const RehearsedTicket &ticket, const TenantFacts &facts)
{
    const qint64 note = facts.noteOutcome().value_or(usualNoteOutcome);
    qint64 other = 0;
    for (const QJsonValue &value : ticket.outcomes) {
        const QJsonObject outcome = value.toObject();
        const qint64 id = halo::toId(outcome.value(u"id")).value_or(0);
        if (id == note)
            return note;
        const QJsonValue mails = outcome.value(u"sendemail");
        if (other == 0 && halo::toId(outcome.value(u"newstatus")).value_or(-1) == 0 && !mails.isUndefined() &&
            !halo::toBool(mails))
            other = id;
    }
    return other > 0 ? other : note;
}

QJsonObject newAction(const RehearsedTicket &ticket, const TenantFacts &facts)
{
    return {{QStringLiteral("ticket_id"), number(ticket.id)},
            {QStringLiteral("outcome_id"), actionOutcome(ticket, facts)},
            {QStringLiteral("note_html"), QStringLiteral("<p>Sundog permission check: an action</p>")},
            {QStringLiteral("hiddenfromuser"), true},
            {QStringLiteral("sendemail"), false}};
}

QString requestOf(const WriteStep &step)
{
    return (step.verb == Verb::Delete ? QLatin1String("DELETE ") : QLatin1String("POST ")) + step.path;
}

// Whether a change of the ticket asked for what it was already.
bool changesNothing(const WriteStep &step, const QJsonObject &before)
{
    return step.verb == Verb::Post && step.object.contains(QLatin1String("id")) && !before.isEmpty() &&
           compareFields(step.object, before).is == Verdict::Is::Applied;
}

Sign failedSign(const JobItem &item)
{
    const QString status = QString::number(item.status);
    if (item.request == 0)
        return {Sign::Says::Nothing, false, Words::tr("It was not tried: %1").arg(said(item))};
    if (item.status == 401 || item.status == 403)
        return {Sign::Says::Denied, true, Words::tr("The server refused it (%1).").arg(status), Sign::Cause::Role};
    if (item.status >= 500)
        return {Sign::Says::Nothing, false,
                Words::tr("That says nothing about rights: the server failed (%1). %2").arg(status, said(item)),
                Sign::Cause::Fault};
    if (item.status >= 400)
        return {Sign::Says::Nothing, false,
                Words::tr("That says nothing about rights: the server refused this one request (%1). %2")
                    .arg(status, said(item))};
    return {Sign::Says::Nothing, false, Words::tr("That says nothing about rights. %1").arg(said(item)),
            Sign::Cause::Fault};
}

Sign doneSign(const JobItem &item, bool nothingChanged)
{
    if (item.isUnverified())
        return {Sign::Says::Allowed, false,
                Words::tr("The server accepted it, but no record of its says that it was done.")};
    if (nothingChanged)
        return {Sign::Says::Allowed, false,
                Words::tr("The server accepted it, but the ticket was like that before: that is no proof.")};
    return {Sign::Says::Allowed, true,
            item.status == 0 ? Words::tr("No answer came, but the server's record shows that it was done.")
                             : Words::tr("It was done, and the server's record shows it.")};
}

Sign signOf(const JobItem &item, bool creates, bool nothingChanged)
{
    switch (item.result) {
    case JobItem::Result::Done:
        return doneSign(item, nothingChanged);
    case JobItem::Result::NotApplied:
        if (creates) // what differs is a field of it, not whether it may be created
            return {Sign::Says::Allowed, true,
                    Words::tr("A ticket was created, but not as asked for. %1").arg(said(item))};
        return {Sign::Says::Denied, false, // a missing right is only one of the reasons
                Words::tr("It was accepted, but not applied: the role may not do it, or a rule or workflow of the "
                          "tenant changed it again. %1")
                    .arg(said(item)),
                Sign::Cause::Role};
    case JobItem::Result::Failed:
        return failedSign(item);
    case JobItem::Result::Unknown:
        return {Sign::Says::Nothing, false, Words::tr("It is not known whether it was done. %1").arg(said(item)),
                Sign::Cause::Fault};
    case JobItem::Result::NotSent:
        if (item.error.kind == Error::Kind::TokenRefused && item.request != 0)
            return failedSign(item);
        return {Sign::Says::Nothing, false, Words::tr("It was not sent. %1").arg(said(item)), Sign::Cause::Fault};
    case JobItem::Result::Waiting:
    case JobItem::Result::Sending:
        break;
    }
    return {Sign::Says::Nothing, false, Words::tr("It was not tried.")};
}

} // namespace

QStringList rehearsedCommands(bool withMail)
{
    QStringList names{QStringLiteral("Add Note to Tickets"), rehearsed::act, QStringLiteral("Assign Tickets"),
                      rehearsed::attach, QStringLiteral("Update Tickets")};
    if (withMail)
        names.append(QStringLiteral("Resolve Tickets"));
    names.append(rehearsed::close);
    return names;
}

QString rehearsalSummary(const QString &tag)
{
    return QStringLiteral("Sundog permission check, delete me ") + tag; // not translated: a whole team may read it
}

QString singleAddress(const QString &mailTo)
{
    const QStringList addresses = emailsInput({{QStringLiteral("to"), mailTo}}, QLatin1String("to"));
    return addresses.size() == 1 ? addresses.constFirst() : QString();
}

QJsonObject rehearsalInputs(const QString &command, const RehearsedTicket &ticket, const QString &mailTo,
                            const std::optional<Me> &me, const TenantFacts &facts)
{
    const QJsonArray ids{number(ticket.id)};
    if (command == rehearsed::create)
        return {{QStringLiteral("Ticket Objects"), QJsonArray{newTicket(ticket)}}};
    if (command == rehearsed::act)
        return {{QStringLiteral("Action Objects"), QJsonArray{newAction(ticket, facts)}}};
    if (command == u"Assign Tickets")
        return assignment(ticket, me, facts);
    if (command == rehearsed::attach)
        return {{QStringLiteral("Ticket ID"), number(ticket.id)}, {QStringLiteral("File"), ticket.file}};
    QJsonObject inputs{{QStringLiteral("Ticket IDs"), ids}};
    if (command == u"Add Note to Tickets")
        inputs.insert(QStringLiteral("Private Note"), QStringLiteral("Sundog permission check: a note"));
    else if (command == u"Update Tickets")
        inputs.insert(QStringLiteral("Update Ticket Object"),
                      QJsonObject{{QStringLiteral("summary"), ticket.summary + QLatin1String(" (updated)")}});
    else if (command == u"Resolve Tickets")
        inputs.insert(QStringLiteral("Email To"), mailTo);
    else if (command == rehearsed::remove)
        inputs.insert(QStringLiteral("Reason"), QStringLiteral("Sundog permission check"));
    return inputs;
}

Reading findRehearsed(const RehearsedTicket &ticket)
{
    const Command *create = commandNamed(rehearsed::create);
    return create->steps({}, {TicketId{}, newTicket(ticket)}, {}).constFirst().settle;
}

PermissionEvidence rehearsalEvidence(const Job &job, const TenantFacts &facts, const QJsonObject &record)
{
    const JobItem item = job.items().value(0);
    PermissionEvidence evidence;
    evidence.level = ProbeLevel::Rehearsal;
    const QList<WriteStep> steps =
        item.request == 0 ? QList<WriteStep>() : job.command().steps(job.inputs(), item.target, facts);
    bool nothingChanged = false;
    if (!steps.isEmpty()) {
        const WriteStep &step = steps.constFirst();
        evidence.request = requestOf(step);
        evidence.purpose = step.purpose;
        evidence.status = item.status;
        nothingChanged = changesNothing(step, item.target.before.isEmpty() ? record : item.target.before);
    }
    if (item.result != JobItem::Result::Done)
        evidence.serverSaid = halo::serverWords(item.error.body);
    evidence.sign = signOf(item, job.command().name == rehearsed::create, nothingChanged);
    // What was refused is one outcome of many.
    if (job.command().name == rehearsed::act && evidence.sign.says == Sign::Says::Denied)
        evidence.sign.proof = false;
    return evidence;
}

bool wasSent(const JobItem &item)
{
    if (item.request == 0)
        return false;
    if (item.result != JobItem::Result::NotSent)
        return true;
    switch (item.error.kind) {
    case Error::Kind::Cancelled:
    case Error::Kind::Offline:
    case Error::Kind::Proxy:
    case Error::Kind::Tls:
    case Error::Kind::SignIn:
        return false;
    default:
        return true;
    }
}

bool wasRefused(const JobItem &item)
{
    if (item.result != JobItem::Result::Failed && item.result != JobItem::Result::NotSent)
        return false;
    const Error &error = item.error;
    if (error.kind == Error::Kind::TokenRefused || error.kind == Error::Kind::Throttled)
        return true;
    // 408: something on the way lost patience.
    return error.kind == Error::Kind::Refused && error.status >= 400 && error.status < 500 && error.status != 408;
}

QString leftOverWords(const RehearsedTicket &ticket, const JobItem &deletion)
{
    const QString id = QString::number(number(ticket.id));
    const QString status = QString::number(deletion.status);
    switch (deletion.result) {
    case JobItem::Result::Done:
        if (!deletion.isUnverified())
            return {};
        return Words::tr("Ticket #%1 “%2” may still be there: its deletion was accepted, but whether it is gone could "
                         "not be read. Look for it in HaloPSA.")
            .arg(id, ticket.summary);
    case JobItem::Result::NotApplied:
        return Words::tr(
                   "Ticket #%1 “%2” is still there, although its deletion was accepted (%3). Delete it in HaloPSA.")
            .arg(id, ticket.summary, status);
    case JobItem::Result::Failed:
        if (deletion.status == 404) // or it is out of this agent's sight since it was assigned
            return Words::tr("Ticket #%1 “%2” may still be there: when it was to be deleted, the server did not find "
                             "it (404). Look for it in HaloPSA.")
                .arg(id, ticket.summary);
        if (deletion.status >= 500 || deletion.status == 0)
            return Words::tr("Ticket #%1 “%2” is still there: deleting it failed. %3 Delete it in HaloPSA.")
                .arg(id, ticket.summary, said(deletion));
        return Words::tr("Ticket #%1 “%2” is still there: deleting it was refused (%3). Delete it in HaloPSA.")
            .arg(id, ticket.summary, status);
    case JobItem::Result::Unknown:
        return Words::tr("Ticket #%1 “%2” may still be there: whether it was deleted could not be found out. Look for "
                         "it in HaloPSA.")
            .arg(id, ticket.summary);
    case JobItem::Result::NotSent:
    case JobItem::Result::Waiting:
    case JobItem::Result::Sending:
        break;
    }
    if (wasRefused(deletion))
        return Words::tr("Ticket #%1 “%2” is still there: deleting it was refused (%3). Delete it in HaloPSA.")
            .arg(id, ticket.summary, status);
    return Words::tr("Ticket #%1 “%2” is still there: its deletion could not be sent. %3 Delete it in HaloPSA.")
        .arg(id, ticket.summary, said(deletion));
}

QString mayExistWords(const RehearsedTicket &ticket)
{
    return Words::tr("A ticket “%1” may exist: the answer to its creation does not tell, and it was not found "
                     "afterwards. Look for it in HaloPSA, and delete it there.")
        .arg(ticket.summary);
}
