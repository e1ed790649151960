// SPDX-License-Identifier: Apache-2.0
#include "model/tablesummary.h"

#include "model/tickettable.h"
#include "net/clock.h"
#include "triage/lookups.h"

#include <QElapsedTimer>
#include <utility>

namespace {

constexpr int soonMs = 200;           // pages come faster than anybody reads
constexpr qint64 sliceNs = 4'000'000; // a frame of 16 ms has to have room for the rest as well
constexpr int betweenLooks = 64;      // tickets

} // namespace

TableSummary::TableSummary(const TicketTable &table, const Lookups &lookups, const Clock &clock, QObject *parent)
    : QObject(parent), m_table(table), m_lookups(lookups), m_clock(clock), m_summary(empty()), m_next(empty())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_slice.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &TableSummary::begin);
    connect(&m_slice, &QTimer::timeout, this, &TableSummary::goOn);
    connect(&table, &QAbstractItemModel::modelReset, this, [this] {
        stop(); // half of one list and half of another would be of none
        outdate();
    });
    connect(&table, &QAbstractItemModel::rowsInserted, this, &TableSummary::outdate);
    connect(&table, &QAbstractItemModel::layoutChanged, this, &TableSummary::outdate);
    connect(&table, &QAbstractItemModel::dataChanged, this, &TableSummary::outdate);
    connect(&lookups, &Lookups::changed, this, &TableSummary::outdate);
}

TicketSummary TableSummary::empty() const
{
    return {m_clock.now(), ZonedTime(QTimeZone::systemTimeZone())};
}

void TableSummary::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (!wanted) {
        stop();
        m_soon.stop();
    } else if (!m_isCounting) {
        begin(); // also where nothing has changed: ages have
    }
}

// A count that is under way goes on: else, while pages come, none would ever be whole.
void TableSummary::outdate()
{
    m_stale = true;
    if (m_wanted && !m_isCounting && !m_soon.isActive())
        m_soon.start();
}

void TableSummary::stop()
{
    m_slice.stop();
    if (std::exchange(m_isCounting, false))
        m_stale = true;
}

void TableSummary::begin()
{
    m_stale = false;
    m_isCounting = true;
    m_place = 0;
    m_next = empty();
    m_beganAt = m_clock.now();
    m_nextOpen = 0;
    m_slice.start();
    goOn();
}

void TableSummary::goOn()
{
    QElapsedTimer timer;
    timer.start();
    while (m_place < m_table.total()) {
        add(m_table.loaded().at(m_place++));
        if (m_place % betweenLooks == 0 && timer.nsecsElapsed() > sliceNs)
            return;
    }
    m_slice.stop();
    m_isCounting = false;
    std::swap(m_summary, m_next);
    m_countedAt = m_beganAt;
    m_open = m_nextOpen;
    if (m_stale)
        m_soon.start();
    Q_EMIT changed();
}

void TableSummary::add(const Ticket &ticket)
{
    const auto kind = [this](Lookup lookup, qint64 id, const QString &name) {
        return TicketSummary::Kind{id, name.isEmpty() && id != 0 ? m_lookups.name(lookup, id) : name};
    };
    TicketSummary::Row row;
    row.status = kind(Lookup::Statuses, ticket.statusId, ticket.statusName);
    row.type = kind(Lookup::Types, ticket.typeId, ticket.typeName);
    row.team.name = ticket.team;
    row.agent = kind(Lookup::Agents, ticket.agentId, ticket.agentName);
    row.client = {ticket.clientId, ticket.client};
    // By its number, as the queue is filtered: it may have another name in each SLA.
    row.priority = {ticket.priorityId, m_lookups.nameInAnyGroup(Lookup::Priorities, ticket.priorityId)};
    row.created = ticket.created;
    row.isClosed = m_lookups.isClosed(ticket);
    row.closed = row.isClosed ? ticket.closed : 0;
    m_nextOpen += row.isClosed ? 0 : 1;
    m_next.add(row);
}
