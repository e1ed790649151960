// SPDX-License-Identifier: Apache-2.0
#include "triage/ticketoutcomes.h"

#include "halo/json.h"

#include <QJsonArray>
#include <algorithm>
#include <utility>

TicketOutcomes::TicketOutcomes(TicketDetails &details, QObject *parent) : QObject(parent), m_details(details)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        if (const auto ticket = std::exchange(m_wanted, std::nullopt))
            read(*ticket);
    });
}

void TicketOutcomes::setTickets(const QList<Ticket> &rows, const std::optional<QJsonObject> &record)
{
    for (const Ticket &row : rows) {
        if (m_versions.contains(row.id) && m_versions.value(row.id) != row.lastUpdate)
            m_known.remove(row.id); // it has changed since
        m_versions.insert(row.id, row.lastUpdate);
    }
    if (const auto id = record ? halo::toId(record->value(u"id")) : std::nullopt)
        take(TicketId{*id}, *record);
}

void TicketOutcomes::want(TicketId ticket)
{
    if (state(ticket) != State::NotRead) {
        m_wanted.reset();
        return;
    }
    if (const auto known = m_details.record({ticket, m_versions.value(ticket)}); known && m_versions.contains(ticket))
        return take(ticket, *known);
    if (m_wanted == ticket)
        return;
    m_wanted = ticket;
    m_typing.start();
}

void TicketOutcomes::retry(TicketId ticket)
{
    if (state(ticket) == State::Failed)
        read(ticket);
}

void TicketOutcomes::forget()
{
    ++m_turn;
    m_known.clear();
}

void TicketOutcomes::read(TicketId ticket)
{
    m_known.insert(ticket, {State::Reading});
    m_details.readRecord({ticket, m_versions.value(ticket)}, this,
                         [this, ticket, turn = m_turn](const Result<TicketDetails::Known<QJsonObject>> &record) {
                             if (turn != m_turn)
                                 return;
                             if (record.ok())
                                 return take(ticket, *record.value());
                             m_known.insert(ticket, {State::Failed, {}, record.error().message});
                             Q_EMIT changed();
                         });
    Q_EMIT changed();
}

void TicketOutcomes::take(TicketId ticket, const QJsonObject &record)
{
    Entry entry{State::NotSaid};
    const QJsonArray rows = record.value(u"outcomes").toArray();
    for (const QJsonValue &row : rows) {
        const TenantFacts::Outcome outcome = TenantFacts::readOutcome(row.toObject());
        if (outcome.id > 0 && !outcome.system)
            entry.outcomes.append(outcome);
    }
    if (!entry.outcomes.isEmpty())
        entry.state = State::Known;
    const Entry before = m_known.value(ticket);
    const auto same = [](const TenantFacts::Outcome &a, const TenantFacts::Outcome &b) {
        return a.id == b.id && a.name == b.name;
    };
    if (before.state == entry.state && std::equal(before.outcomes.cbegin(), before.outcomes.cend(),
                                                  entry.outcomes.cbegin(), entry.outcomes.cend(), same))
        return;
    m_known.insert(ticket, entry);
    Q_EMIT learned(entry.outcomes);
    Q_EMIT changed();
}
