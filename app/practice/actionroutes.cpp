// SPDX-License-Identifier: Apache-2.0
#include "practice/actionroutes.h"

#include "practice/jsontext.h"
#include "practice/ticketwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

QString noOutcome()
{
    return u"An Outcome must be entered for this Action"_s;
}
QString noAccess()
{
    return u"You do not have access to this Action at the moment"_s;
}

int newStatusOf(const QJsonObject &object, const Outcome &outcome, int current)
{
    const int asked = integerOf(object.value("new_status"_L1)).value_or(0);
    return asked > 0 ? asked : outcome.newStatus > 0 ? outcome.newStatus : current;
}

} // namespace

Reply ActionRoutes::list(const Call &call) const
{
    const std::optional<int> ticketId = call.query.number(u"ticket_id"_s);
    if (!ticketId)
        return exceptionReply(500, u"Object reference not set to an instance of an object."_s);
    const Ticket *ticket = m_tenant.store.find(*ticketId);
    if (!ticket || ticket->deleted || !maySee(call, m_tenant, *ticket))
        return notFoundReply();
    const bool noSystem = call.query.flag(u"excludesys"_s);
    const bool noPrivate = call.query.flag(u"excludeprivate"_s) || call.isEndUser();
    const bool html = call.query.flag(u"includehtmlnote"_s);
    const bool files = call.query.flag(u"includeattachments"_s);
    QJsonArray rows;
    const QList<Action> actions = m_tenant.store.actions(*ticket);
    const QList<Attachment> attachments = files ? m_tenant.store.attachments(*ticket) : QList<Attachment>();
    for (const Action &action : actions) {
        if ((noSystem && action.system) || (noPrivate && action.hidden))
            continue;
        QJsonObject row = m_tenant.json.action(*ticket, action, html);
        if (files) {
            QJsonArray list;
            for (const Attachment &attachment : attachments) {
                if (attachment.action == action.id)
                    list.append(m_tenant.json.attachment(attachment));
            }
            row["attachments"_L1] = list;
        }
        rows.append(row);
    }
    const qsizetype total = rows.size();
    if (const auto count = call.query.number(u"count"_s); count && *count > 0) {
        while (rows.size() > *count)
            rows.removeFirst(); // the newest are wanted
    }
    return jsonReply(
        QJsonObject{{u"ticket_id"_s, *ticketId}, {u"record_count"_s, qint64(total)}, {u"actions"_s, rows}});
}

Reply ActionRoutes::one(const Call &call) const
{
    const std::optional<int> ticketId = call.query.number(u"ticket_id"_s);
    if (!ticketId)
        return exceptionReply(500, u"Object reference not set to an instance of an object."_s);
    const Ticket *ticket = m_tenant.store.find(*ticketId);
    if (!ticket || ticket->deleted || !maySee(call, m_tenant, *ticket))
        return notFoundReply();
    const QList<Action> actions = m_tenant.store.actions(*ticket);
    for (const Action &action : actions) {
        if (call.id() == action.id && !(call.isEndUser() && action.hidden))
            return jsonReply(m_tenant.json.action(*ticket, action, true));
    }
    return notFoundReply();
}

Reply ActionRoutes::post(const Call &call)
{
    const PostedObjects posted = postedObjects(call.http);
    if (posted.refusal)
        return *posted.refusal;
    for (qsizetype i = 0; i < posted.objects.size(); ++i) {
        if (const auto refusal = problem(call, posted.objects.at(i), int(i)))
            return *refusal;
    }
    QJsonArray saved;
    for (const QJsonObject &object : posted.objects)
        saved.append(save(call, object));
    return jsonReply(call.query.flag(u"returnall"_s) ? QJsonValue(saved) : QJsonValue(saved.last()), 201);
}

const Outcome *ActionRoutes::outcomeOf(const QJsonObject &object) const
{
    if (const auto id = integerOf(object.value("outcome_id"_L1)))
        return m_tenant.directory.outcome(*id);
    return m_tenant.directory.outcome(object.value("outcome"_L1).toString());
}

std::optional<Reply> ActionRoutes::problem(const Call &call, const QJsonObject &object, int index) const
{
    const auto ticketId = integerOf(object.value("ticket_id"_L1));
    if (!ticketId)
        return fieldReply(u"[%1].ticket_id"_s.arg(index), u"A ticket_id is required."_s);
    const Ticket *ticket = m_tenant.store.find(*ticketId);
    if (!ticket || ticket->deleted || !maySee(call, m_tenant, *ticket))
        return notFoundReply();
    if (integerOf(object.value("id"_L1)).value_or(0) > 0) { // an update of one that is there
        const QList<Action> actions = m_tenant.store.actions(*ticket);
        const int id = *integerOf(object.value("id"_L1));
        const bool there = std::any_of(actions.cbegin(), actions.cend(), [id](const Action &a) { return a.id == id; });
        return there ? std::nullopt : std::optional(notFoundReply());
    }
    const bool named = !object.value("outcome"_L1).toString().isEmpty() ||
                       (object.contains("outcome_id"_L1) && !object.value("outcome_id"_L1).isNull());
    const Outcome *outcome = outcomeOf(object);
    if (!named)
        return sentenceReply(400, noOutcome());
    if (!outcome || outcome->system || (outcome->onlyForType != 0 && outcome->onlyForType != ticket->type))
        return sentenceReply(400, noAccess());
    if (!mayRun(call, *outcome))
        return sentenceReply(403, noAccess());
    // A row that was read and is sent back whole is refused: minimal actions only.
    for (const QString &readOnly : {u"who_type"_s, u"old_status"_s, u"new_status_name"_s, u"attachment_count"_s}) {
        if (object.contains(readOnly))
            return fieldReply(u"[%1].%2"_s.arg(index).arg(readOnly), u"The field cannot be set."_s);
    }
    for (const QString &name :
         {u"new_status"_s, u"new_agent"_s, u"new_priority"_s, u"new_impact"_s, u"new_urgency"_s}) {
        const QJsonValue value = object.value(name);
        if (!value.isUndefined() && !value.isNull() && !integerOf(value))
            return fieldReply(u"[%1].%2"_s.arg(index).arg(name),
                              u"Could not convert to integer: %1."_s.arg(value.toVariant().toString()));
    }
    const int status = newStatusOf(object, *outcome, ticket->status);
    if (!m_tenant.directory.status(status))
        return exceptionReply(400, u"Status %1 does not exist."_s.arg(status));
    const int agent = integerOf(object.value("new_agent"_L1)).value_or(ticket->agent);
    if (!m_tenant.directory.agent(agent))
        return messageReply(400, u"Agent %1 does not exist."_s.arg(agent));
    const QString team = object.value("new_team"_L1).toString();
    if (!team.isEmpty() && !m_tenant.directory.team(team))
        return messageReply(400, u"There is no Team called '%1'."_s.arg(team));
    const auto priority = integerOf(object.value("new_priority"_L1));
    if (priority && !m_tenant.directory.priority(ticket->sla, *priority))
        return messageReply(400, u"Priority %1 does not exist."_s.arg(*priority));
    const bool code = ticket->categories[1] != 0 || object.contains("new_category2"_L1);
    return closingProblem(m_tenant, *ticket, status, agent, code);
}

void ActionRoutes::moveTicket(const Call &call, const QJsonObject &object, const Outcome &outcome, Ticket *ticket) const
{
    const Directory &directory = m_tenant.directory;
    const auto number = [&object](QLatin1StringView name) { return integerOf(object.value(name)); };
    const int status = newStatusOf(object, outcome, ticket->status);
    if (status != ticket->status)
        setStatus(directory, status, call.nowMs, ticket);
    const Team *team = directory.team(object.value("new_team"_L1).toString());
    const Agent *agent = directory.agent(number("new_agent"_L1).value_or(ticket->agent));
    const int teamId = team ? team->id : int(ticket->team);
    if (!call.faults.has(FaultId::AssignNotApplied) &&
        (agent->id == Directory::unassigned || agent->teams.contains(teamId) || !object.contains("new_agent"_L1))) {
        ticket->team = quint8(teamId);
        ticket->agent = qint16(agent->id);
    }
    ticket->priority = quint8(number("new_priority"_L1).value_or(ticket->priority));
    ticket->impact = quint8(std::clamp(number("new_impact"_L1).value_or(ticket->impact), 0, 3));
    ticket->urgency = quint8(std::clamp(number("new_urgency"_L1).value_or(ticket->urgency), 0, 3));
    if (const auto type = number("new_tickettype"_L1); type && directory.type(*type))
        ticket->type = quint8(*type);
    for (int type = 1; type <= 4; ++type) {
        const Category *category = directory.category(type, object.value(u"new_category%1"_s.arg(type)).toString());
        if (category)
            ticket->categories[type - 1] = category->id;
    }
}

QJsonObject ActionRoutes::save(const Call &call, const QJsonObject &object)
{
    const int ticketId = *integerOf(object.value("ticket_id"_L1));
    TicketStore::Writable target = m_tenant.store.edit(ticketId);
    const auto writeTexts = [&object](Action *action) {
        if (object.contains("note"_L1)) {
            action->note = object.value("note"_L1).toString();
            action->html = u"<p>"_s + action->note.toHtmlEscaped().replace(u"\n"_s, u"<br>"_s) + u"</p>"_s;
        }
        if (object.contains("note_html"_L1)) {
            action->html = object.value("note_html"_L1).toString();
            if (!object.contains("note"_L1))
                action->note = action->html;
        }
        if (object.contains("hiddenfromuser"_L1))
            action->hidden = truthOf(object.value("hiddenfromuser"_L1));
        if (object.contains("important"_L1))
            action->important = truthOf(object.value("important"_L1));
    };
    if (const int id = integerOf(object.value("id"_L1)).value_or(0); id > 0) {
        for (Action &action : target.edits.actions) {
            if (action.id == id) {
                writeTexts(&action);
                return m_tenant.json.action(target.ticket, action, true);
            }
        }
    }
    const Outcome &outcome = *outcomeOf(object);
    Action action;
    action.outcome = outcome.id;
    action.outcomeName = outcome.name;
    const User *user = m_tenant.directory.user(Directory::endUser);
    action.who = call.isEndUser() ? user->name : m_tenant.directory.agent(Directory::apiAgent)->name;
    action.whoType = call.isEndUser() ? 1 : 0;
    action.whoAgent = call.isEndUser() ? 0 : Directory::apiAgent;
    action.hidden = outcome.hidden;
    writeTexts(&action);
    action.oldStatus = target.ticket.status;
    if (!call.faults.has(FaultId::UpdateNotApplied))
        moveTicket(call, object, outcome, &target.ticket);
    action.newStatus = target.ticket.status;
    action.hours = std::clamp(object.value("timetaken"_L1).toDouble(object.value("timetaken"_L1).toString().toDouble()),
                              0.0, 1000.0);
    target.ticket.minutes += int(action.hours * 60.0);
    if (truthOf(object.value("sendemail"_L1)) || (outcome.sendsEmail && !object.contains("sendemail"_L1))) {
        const User *receiver = m_tenant.directory.user(target.ticket.user);
        action.emailTo = object.value("emailto"_L1).toString(receiver ? receiver->email : QString());
        action.emailCc = object.value("emailcc"_L1).toString();
        action.emailSubject = object.value("emailsubject"_L1)
                                  .toString(u"[ID:%1] "_s.arg(ticketId) + m_tenant.store.summary(target.ticket));
    }
    action.at = call.nowMs;
    const int actionId = m_tenant.store.addAction(ticketId, action).id;
    const QJsonArray attachments = object.value("attachments"_L1).toArray();
    for (const QJsonValue &attachment : attachments) // the second step of posting a file
        m_tenant.store.attach(integerOf(attachment.toObject().value("id"_L1)).value_or(0), ticketId, actionId);
    const QList<Action> actions = m_tenant.store.actions(target.ticket);
    return m_tenant.json.action(target.ticket, actions.last(), true);
}

} // namespace practice
