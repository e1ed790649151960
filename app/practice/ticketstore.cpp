// SPDX-License-Identifier: Apache-2.0
#include "practice/ticketstore.h"

#include <QDateTime>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace practice {

TicketStore::TicketStore(const Directory &directory, quint64 seed, int count, qint64 nowMs) : m_story(directory, seed)
{
    const int wanted = std::clamp(count, 0, 100'000);
    m_tickets.reserve(size_t(wanted));
    for (int i = 0; i < wanted; ++i)
        m_tickets.push_back(makeTicket(directory, seed, i, wanted, nowMs));
}

const Ticket *TicketStore::find(int id) const
{
    const qint64 index = qint64(id) - firstId;
    return index >= 0 && size_t(index) < m_tickets.size() ? &m_tickets[size_t(index)] : nullptr;
}

const TicketEdits *TicketStore::edits(int id) const
{
    const auto it = m_edits.find(id);
    return it == m_edits.end() ? nullptr : &it->second;
}

QString TicketStore::summary(const Ticket &ticket) const
{
    const TicketEdits *changed = edits(ticket.id);
    return changed ? changed->summary : m_story.summary(ticket);
}

QString TicketStore::details(const Ticket &ticket) const
{
    const TicketEdits *changed = edits(ticket.id);
    return changed ? changed->details : m_story.details(ticket);
}

QString TicketStore::detailsHtml(const Ticket &ticket) const
{
    const TicketEdits *changed = edits(ticket.id);
    return changed ? changed->detailsHtml : m_story.detailsHtml(ticket);
}

QList<Action> TicketStore::actions(const Ticket &ticket) const
{
    const TicketEdits *changed = edits(ticket.id);
    return changed ? changed->actions : m_story.actions(ticket);
}

QList<Attachment> TicketStore::attachments(const Ticket &ticket) const
{
    const TicketEdits *changed = edits(ticket.id);
    return changed ? changed->attachments : m_story.attachments(ticket);
}

TicketStore::Writable TicketStore::edit(int id)
{
    ++m_revision;
    Ticket &ticket = m_tickets[size_t(id - firstId)];
    auto it = m_edits.find(id);
    if (it == m_edits.end()) {
        TicketEdits kept;
        kept.summary = m_story.summary(ticket);
        kept.details = m_story.details(ticket);
        kept.detailsHtml = m_story.detailsHtml(ticket);
        kept.actions = m_story.actions(ticket);
        kept.attachments = m_story.attachments(ticket);
        it = m_edits.emplace(id, std::move(kept)).first;
    }
    return {ticket, it->second};
}

TicketStore::Writable TicketStore::create()
{
    ++m_revision;
    Ticket ticket;
    ticket.id = firstId + int(m_tickets.size());
    ticket.topic = -1;
    ticket.occurred = QDateTime::currentMSecsSinceEpoch();
    ticket.lastAction = ticket.occurred;
    m_tickets.push_back(ticket);
    return {m_tickets.back(), m_edits[ticket.id]};
}

Action &TicketStore::addAction(int ticketId, Action action)
{
    Writable target = edit(ticketId);
    action.id = target.edits.actions.isEmpty() ? 1 : target.edits.actions.last().id + 1;
    if (action.at == 0)
        action.at = QDateTime::currentMSecsSinceEpoch();
    // Never backwards: a clock that was set back must not make an update look older than the row it changes.
    target.ticket.lastAction = std::max(target.ticket.lastAction + 1, action.at);
    target.edits.actions.append(std::move(action));
    target.ticket.actions = quint8(std::min<qsizetype>(255, target.edits.actions.size()));
    return target.edits.actions.last();
}

std::optional<Attachment> TicketStore::attachment(int id) const
{
    if (const auto it = m_loose.constFind(id); it != m_loose.cend())
        return *it;
    const Ticket *ticket = find(m_ticketOfPosted.value(id, id / Story::attachmentsPerTicket));
    if (!ticket)
        return std::nullopt;
    const QList<Attachment> list = attachments(*ticket);
    const auto it = std::find_if(list.cbegin(), list.cend(), [id](const Attachment &item) { return item.id == id; });
    return it == list.cend() ? std::nullopt : std::optional(*it);
}

int TicketStore::addAttachment(Attachment attachment)
{
    attachment.id = m_nextAttachment++;
    attachment.kind = Attachment::Kind::Posted;
    attachment.at = QDateTime::currentMSecsSinceEpoch();
    const int id = attachment.id;
    const int ticketId = attachment.ticket;
    attachment.ticket = 0;
    const int actionId = attachment.action;
    m_loose.insert(id, std::move(attachment));
    if (ticketId != 0)
        attach(id, ticketId, actionId);
    return id;
}

bool TicketStore::attach(int id, int ticketId, int actionId)
{
    const auto it = m_loose.find(id);
    if (it == m_loose.end() || !find(ticketId))
        return false;
    Attachment attachment = *it;
    m_loose.erase(it);
    attachment.ticket = ticketId;
    attachment.action = actionId;
    Writable target = edit(ticketId);
    target.edits.attachments.append(std::move(attachment));
    target.ticket.attachments = quint8(std::min<qsizetype>(255, target.edits.attachments.size()));
    m_ticketOfPosted.insert(id, ticketId);
    return true;
}

bool TicketStore::removeAttachment(int id)
{
    if (m_loose.remove(id))
        return true;
    const std::optional<Attachment> found = attachment(id);
    if (!found)
        return false;
    Writable target = edit(found->ticket);
    target.edits.attachments.removeIf([id](const Attachment &item) { return item.id == id; });
    target.ticket.attachments = quint8(std::min<qsizetype>(255, target.edits.attachments.size()));
    m_ticketOfPosted.remove(id);
    return true;
}

} // namespace practice
