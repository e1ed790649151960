// SPDX-License-Identifier: Apache-2.0
#include "practice/ticketwriter.h"

#include "practice/attachmentbytes.h"
#include "practice/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

void addHistory(const Call &call, Tenant &tenant, int ticketId, int oldStatus, const QStringList &changes)
{
    Action action;
    action.outcome = changes.contains(u"status"_s) ? 90 : 91;
    action.outcomeName = tenant.directory.outcome(action.outcome)->name;
    action.who = tenant.directory.agent(Directory::apiAgent)->name;
    action.whoAgent = Directory::apiAgent;
    action.note = changes.isEmpty() ? u"Saved"_s : u"Changed: "_s + changes.join(u", "_s);
    action.hidden = true;
    action.system = true;
    action.oldStatus = oldStatus;
    action.newStatus = tenant.store.find(ticketId)->status;
    action.at = call.nowMs;
    tenant.store.addAction(ticketId, action);
}

QJsonArray mergedFields(QJsonArray fields, const QJsonArray &changes)
{
    for (const QJsonValue &change : changes) {
        const QJsonValue id = change.toObject().value("id"_L1);
        const auto it = std::find_if(fields.begin(), fields.end(), [&](const QJsonValue &field) {
            return integerOf(field.toObject().value("id"_L1)) == integerOf(id);
        });
        if (it == fields.end()) {
            fields.append(change);
            continue;
        }
        QJsonObject field = it->toObject();
        field["value"_L1] = change.toObject().value("value"_L1);
        *it = field;
    }
    return fields;
}

} // namespace

void setStatus(const Directory &directory, int status, qint64 nowMs, Ticket *ticket)
{
    const bool closed = directory.status(status)->closed;
    if (closed && ticket->closed == 0)
        ticket->closed = nowMs;
    else if (!closed)
        ticket->closed = 0;
    if (ticket->status == 1 && status != 1 && ticket->responded == 0)
        ticket->responded = nowMs;
    ticket->status = quint8(status);
}

int TicketWriter::save(const Call &call, const QJsonObject &object)
{
    if (const auto id = integerOf(object.value("id"_L1))) {
        if (call.faults.has(FaultId::UpdateNotApplied))
            return *id;
        TicketStore::Writable target = m_tenant.store.edit(*id);
        const int oldStatus = target.ticket.status;
        const Ticket before = target.ticket;
        const QString summary = target.edits.summary;
        if (truthOf(object.value("_recover"_L1)))
            target.ticket.deleted = false;
        apply(call, object, target);
        QStringList changes;
        if (before.status != target.ticket.status)
            changes.append(u"status"_s);
        if (before.agent != target.ticket.agent || before.team != target.ticket.team)
            changes.append(u"assignment"_s);
        if (before.priority != target.ticket.priority)
            changes.append(u"priority"_s);
        if (summary != target.edits.summary)
            changes.append(u"summary"_s);
        if (before.deleted != target.ticket.deleted)
            changes.append(u"restored"_s);
        addHistory(call, m_tenant, *id, oldStatus, changes);
        if (truthOf(object.value("_print_generate"_L1)) && !call.faults.has(FaultId::PrintIgnored))
            makePdf(*id);
        return *id;
    }
    TicketStore::Writable target = m_tenant.store.create();
    Ticket &ticket = target.ticket;
    ticket.occurred = ticket.lastAction = call.nowMs;
    ticket.client = 14; // Brightdesk's own, unless the object says otherwise
    if (call.isEndUser()) {
        const User *user = m_tenant.directory.user(Directory::endUser);
        ticket.user = user->id;
        ticket.site = qint16(user->site);
        ticket.client = qint16(m_tenant.directory.site(user->site)->client);
    }
    apply(call, object, target);
    const Client *client = m_tenant.directory.client(ticket.client);
    if (ticket.site == 0)
        ticket.site = qint16(client->sites.first());
    const Priority *priority = m_tenant.directory.priority(ticket.sla, ticket.priority);
    ticket.respondBy = ticket.occurred + (priority ? priority->responseMinutes : 480) * 60'000LL;
    ticket.fixBy = ticket.occurred + (priority ? priority->fixMinutes : 4320) * 60'000LL;
    Action first;
    first.outcome = 1;
    first.outcomeName = u"First User Email"_s;
    const User *user = m_tenant.directory.user(ticket.user);
    first.who = user ? user->name : m_tenant.directory.agent(Directory::apiAgent)->name;
    first.whoType = user ? 1 : 0;
    first.whoAgent = user ? 0 : Directory::apiAgent;
    first.note = target.edits.details;
    first.html = target.edits.detailsHtml;
    first.oldStatus = first.newStatus = ticket.status;
    first.at = call.nowMs;
    const int id = ticket.id;
    m_tenant.store.addAction(id, first);
    return id;
}

void TicketWriter::apply(const Call &call, const QJsonObject &object, TicketStore::Writable target)
{
    Ticket &t = target.ticket;
    const auto number = [&object](QLatin1StringView name) { return integerOf(object.value(name)); };
    applyTexts(object, &target.edits);
    if (const auto value = number("tickettype_id"_L1))
        t.type = quint8(*value);
    if (const auto value = number("client_id"_L1))
        t.client = qint16(*value);
    if (const auto value = number("site_id"_L1); value && *value != 0) {
        t.site = qint16(*value);
        t.client = qint16(m_tenant.directory.site(*value)->client);
    }
    if (const auto value = number("user_id"_L1)) {
        t.user = *value;
        if (const User *user = m_tenant.directory.user(*value)) {
            t.site = qint16(user->site);
            t.client = qint16(m_tenant.directory.site(user->site)->client);
        }
    }
    if (const auto value = number("sla_id"_L1))
        t.sla = quint8(*value);
    if (const auto value = number("priority_id"_L1))
        t.priority = quint8(*value);
    if (const auto value = number("impact"_L1))
        t.impact = quint8(*value);
    if (const auto value = number("urgency"_L1))
        t.urgency = quint8(*value);
    if (const auto value = number("parent_id"_L1))
        t.parent = *value;
    if (object.contains("flagged"_L1))
        t.flagged = truthOf(object.value("flagged"_L1));
    for (int type = 1; type <= 4; ++type) {
        const QString name = u"category_%1"_s.arg(type);
        if (!object.contains(name))
            continue;
        const Category *category = m_tenant.directory.category(type, object.value(name).toString());
        t.categories[type - 1] = category ? category->id : 0;
    }
    applyAssignment(call, object, &t);
    if (const auto value = number("status_id"_L1))
        setStatus(m_tenant.directory, *value, call.nowMs, &t);
}

void TicketWriter::applyAssignment(const Call &call, const QJsonObject &object, Ticket *ticket)
{
    if (call.faults.has(FaultId::AssignNotApplied))
        return;
    const Directory &directory = m_tenant.directory;
    const QString teamName = object.value("team"_L1).toString();
    const Team *team = teamName.isEmpty() ? directory.team(int(ticket->team)) : directory.team(teamName);
    const Agent *agent = directory.agent(integerOf(object.value("agent_id"_L1)).value_or(ticket->agent));
    const bool asksForAgent = object.contains("agent_id"_L1);
    const bool fits =
        agent->id == Directory::unassigned || (!agent->disabled && (!team || agent->teams.contains(team->id)));
    if (!fits && asksForAgent)
        return; // accepted and not done, without a word: what D3's page warns of
    if (team)
        ticket->team = quint8(team->id);
    ticket->agent = qint16(fits ? agent->id : Directory::unassigned); // a new team takes it without its old agent
}

void TicketWriter::applyTexts(const QJsonObject &object, TicketEdits *edits)
{
    if (object.contains("summary"_L1))
        edits->summary = object.value("summary"_L1).toString();
    if (object.contains("details"_L1)) {
        edits->details = object.value("details"_L1).toString();
        edits->detailsHtml = u"<p>"_s + edits->details.toHtmlEscaped().replace(u"\n"_s, u"<br>"_s) + u"</p>"_s;
    }
    if (object.contains("details_html"_L1)) {
        edits->detailsHtml = object.value("details_html"_L1).toString();
        if (!object.contains("details"_L1))
            edits->details = edits->detailsHtml;
    }
    if (object.contains("ticket_tags"_L1))
        edits->tags = object.value("ticket_tags"_L1).toString();
    if (object.contains("closure_note"_L1))
        edits->closureNote = object.value("closure_note"_L1).toString();
    if (object.contains("emailtolist"_L1))
        edits->emailTo = object.value("emailtolist"_L1).toString();
    if (object.contains("emailcclist"_L1))
        edits->emailCc = object.value("emailcclist"_L1).toString();
    if (object.value("customfields"_L1).isArray())
        edits->customFields = mergedFields(edits->customFields, object.value("customfields"_L1).toArray());
}

void TicketWriter::makePdf(int ticketId)
{
    Attachment pdf;
    pdf.ticket = ticketId;
    pdf.name = u"Ticket %1.pdf"_s.arg(ticketId);
    pdf.bytes = pdfBytes({"Ticket " + QByteArray::number(ticketId), "Printed by the practice tenant."});
    const int id = m_tenant.store.addAttachment(pdf);
    m_tenant.store.edit(ticketId).edits.pdfAttachment = id;
}

} // namespace practice
