// SPDX-License-Identifier: Apache-2.0
// The other half of TicketTable: which tickets are shown, and where.
#include "model/tickettable.h"

#include "triage/lookups.h"

#include <QCollator>
#include <QSet>
#include <QTimer>
#include <QtEndian>
#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>

namespace {

using Column = TicketTable::Column;

struct SortEntry
{
    qint64 key = 0;
    qint64 id = 0;
    qint32 place = 0;
};

// The first eight bytes as a number: they decide nearly every comparison of two texts without a look at the texts.
qint64 textPrefix(QByteArrayView text)
{
    char bytes[8] = {};
    std::memcpy(bytes, text.data(), static_cast<size_t>(qMin<qsizetype>(text.size(), 8)));
    return static_cast<qint64>(qFromBigEndian<quint64>(bytes) ^ (quint64(1) << 63));
}

int compareText(QByteArrayView a, QByteArrayView b)
{
    const int difference = std::memcmp(a.data(), b.data(), static_cast<size_t>(qMin(a.size(), b.size())));
    return difference != 0 ? difference : a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

std::optional<TicketIndex::Name> nameOf(Column column)
{
    switch (column) {
    case Column::Status:
        return TicketIndex::Status;
    case Column::Type:
        return TicketIndex::Type;
    case Column::Priority:
        return TicketIndex::Priority;
    case Column::Client:
        return TicketIndex::Client;
    case Column::User:
        return TicketIndex::User;
    case Column::Team:
        return TicketIndex::Team;
    case Column::Agent:
        return TicketIndex::Agent;
    case Column::Category:
        return TicketIndex::Category;
    case Column::Id:
    case Column::Summary:
    case Column::Created:
    case Column::LastUpdate:
    case Column::SlaDue:
        break;
    }
    return std::nullopt;
}

// Do the names and the words of two states of a ticket come out the same? An id may have got another name, but then
// takeLookup() has seen to it.
bool haveSameKeys(const Ticket &a, const Ticket &b)
{
    return a.summary == b.summary && a.client == b.client && a.user == b.user && a.team == b.team &&
           a.category == b.category && a.statusName == b.statusName && a.typeName == b.typeName &&
           a.agentName == b.agentName && a.statusId == b.statusId && a.typeId == b.typeId && a.agentId == b.agentId &&
           a.priorityId == b.priorityId && a.slaId == b.slaId && a.own == b.own;
}

bool haveSameTimes(const Ticket &a, const Ticket &b)
{
    return a.created == b.created && a.lastUpdate == b.lastUpdate && a.due == b.due;
}

// Quick where nearly all is in order already, as after a refresh: then the head is, and the tail is what has changed.
template <class Less> void sortEntries(std::vector<SortEntry> &entries, Less less)
{
    const auto tail = std::is_sorted_until(entries.begin(), entries.end(), less);
    std::sort(tail, entries.end(), less);
    std::inplace_merge(entries.begin(), tail, entries.end(), less);
}

// The places of the values of an own column in the order a person expects: numbers by what they are, before texts.
// 0 = empty.
QHash<QString, qint64> ranksOf(const QList<Ticket> &tickets, int own)
{
    struct Value
    {
        bool isText = false;
        double number = 0;
        QString text;
    };
    QHash<QString, qint64> ranks;
    for (const Ticket &ticket : tickets)
        ranks.insert(ticket.own.value(own), 0);
    ranks.remove(QString());
    std::vector<Value> values;
    for (auto it = ranks.cbegin(); it != ranks.cend(); ++it) {
        bool isNumber = false;
        const double number = it.key().toDouble(&isNumber);
        values.push_back({!isNumber, isNumber ? number : 0, it.key()});
    }
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(values.begin(), values.end(), [&collator](const Value &a, const Value &b) {
        if (a.isText != b.isText)
            return b.isText;
        if (!a.isText)
            return a.number < b.number;
        const int order = collator.compare(a.text, b.text);
        return order != 0 ? order < 0 : a.text < b.text;
    });
    qint64 rank = 0;
    for (const Value &value : values)
        ranks[value.text] = ++rank;
    return ranks;
}

QList<Ticket> firstOfEach(const QList<Ticket> &tickets)
{
    QSet<TicketId> seen;
    QList<Ticket> result;
    for (const Ticket &ticket : tickets) {
        if (seen.contains(ticket.id))
            continue;
        seen.insert(ticket.id);
        result.append(ticket);
    }
    return result;
}

} // namespace

template <class Change> void TicketTable::relayout(Change change)
{
    // VerticalSortHint: without it the header forgets widths and hidden columns when the first row goes.
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<TicketId> held;
    held.reserve(before.size());
    for (const QModelIndex &index : before)
        held.append(ticket(index.row()).id); // const: m_tickets[] would copy a list that is shared

    change();

    if (!before.isEmpty()) {
        QList<qint32> rows(m_tickets.size(), -1);
        for (qsizetype row = 0; row < m_shown.size(); ++row)
            rows[m_shown[row]] = static_cast<qint32>(row);
        QModelIndexList after;
        after.reserve(before.size());
        for (qsizetype i = 0; i < before.size(); ++i) {
            const auto place = m_places.constFind(held[i]);
            const qint32 row = place == m_places.constEnd() ? -1 : rows[*place];
            after.append(row < 0 ? QModelIndex() : createIndex(row, before[i].column()));
        }
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void TicketTable::clear()
{
    if (m_tickets.isEmpty())
        return;
    beginResetModel();
    m_outdated = std::exchange(m_tickets, {});
    m_places.clear();
    m_index.clear();
    m_order.clear();
    m_shown.clear();
    endResetModel();
    QTimer::singleShot(0, this, &TicketTable::letGo);
}

void TicketTable::add(const QList<Ticket> &tickets)
{
    QList<qint32> fresh;
    qsizetype firstReplaced = m_shown.size();
    qsizetype lastReplaced = -1;
    if (m_tickets.size() + tickets.size() > m_tickets.capacity())
        m_tickets.reserve(m_tickets.size() + qMax(tickets.size(), m_tickets.size() / 16));
    for (const Ticket &ticket : tickets) {
        const auto found = m_places.constFind(ticket.id);
        if (found == m_places.constEnd()) {
            const auto place = static_cast<qint32>(m_tickets.size());
            m_places.insert(ticket.id, place);
            m_tickets.append(ticket);
            m_index.append(ticket, names(ticket));
            fresh.append(place);
            continue;
        }
        m_tickets[*found] = ticket;
        m_index.replace(*found, ticket, names(ticket));
        const qsizetype row = m_shown.indexOf(*found);
        if (row >= 0) {
            firstReplaced = qMin(firstReplaced, row);
            lastReplaced = qMax(lastReplaced, row);
        }
    }
    if (lastReplaced >= 0)
        Q_EMIT dataChanged(index(static_cast<int>(firstReplaced), 0),
                           index(static_cast<int>(lastReplaced), columnCount() - 1));

    fresh = sorted(fresh);
    const QList<qint32> found = m_index.find(fresh, m_findText);
    if (found.isEmpty()) {
        m_order += fresh;
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(found.size()) - 1);
    const bool all = m_shown.size() == m_order.size() && found.size() == fresh.size();
    m_shown = all ? QList<qint32>() : m_shown + found;
    m_order += fresh;
    if (all)
        m_shown = m_order; // shares its memory
    endInsertRows();
}

void TicketTable::replaceAll(const QList<Ticket> &tickets)
{
    if (tickets.isEmpty())
        return clear();
    if (m_tickets.isEmpty())
        return add(firstOfEach(tickets));
    relayout([&] {
        m_outdated = std::exchange(m_tickets, {});
        const QList<Ticket> &oldTickets = std::as_const(m_outdated);
        const QHash<TicketId, qint32> oldPlaces = std::exchange(m_places, {});
        const TicketIndex oldIndex = m_index.startOver();
        m_places.reserve(tickets.size());
        m_index.reserve(tickets.size());
        QList<qint32> unchanged(oldTickets.size(), -1); // where those are now that keep their place among themselves
        QList<qint32> changed;
        bool repeats = false;
        for (const Ticket &ticket : tickets) {
            if (m_places.contains(ticket.id)) {
                repeats = true;
                continue;
            }
            const auto place = static_cast<qint32>(m_places.size());
            m_places.insert(ticket.id, place);
            // Most tickets have not changed, and their keys are dearer to make than to compare.
            const qint32 oldPlace = oldPlaces.value(ticket.id, -1);
            const bool sameKeys = oldPlace >= 0 && haveSameKeys(oldTickets[oldPlace], ticket);
            if (sameKeys)
                m_index.append(oldIndex, oldPlace);
            else
                m_index.append(ticket, names(ticket));
            if (sameKeys && haveSameTimes(oldTickets[oldPlace], ticket))
                unchanged[oldPlace] = place;
            else
                changed.append(place);
        }
        m_index.dropUnused();
        m_tickets = repeats ? firstOfEach(tickets) : tickets;
        QList<qint32> order;
        order.reserve(m_tickets.size());
        for (const qint32 old : std::as_const(m_order)) {
            if (unchanged.at(old) >= 0)
                order.append(unchanged.at(old));
        }
        m_order = sorted(order + changed);
        m_shown = m_index.find(m_order, m_findText);
    });
    QTimer::singleShot(0, this, &TicketTable::letGo);
}

// To destroy 100,000 tickets takes about as long as to replace them, so it is done between other events.
void TicketTable::letGo()
{
    constexpr qsizetype some = 5000;
    if (m_outdated.size() <= some || !m_outdated.isDetached()) { // of a shared list nothing is destroyed
        m_outdated = {};
        return;
    }
    m_outdated.remove(m_outdated.size() - some, some);
    QTimer::singleShot(0, this, &TicketTable::letGo);
}

void TicketTable::setFindText(const QString &text)
{
    if (text == m_findText)
        return;
    const bool narrower = TicketIndex::narrows(text, m_findText);
    const bool wider = TicketIndex::narrows(m_findText, text);
    m_findText = text;
    if (narrower && wider) // only a space more or less
        return;
    relayout([&] { m_shown = m_index.find(narrower ? m_shown : m_order, text); });
}

void TicketTable::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column >= 0 && column < columnCount() ? column : -1;
    m_sortOrder = order;
    relayout([&] {
        const bool all = m_shown.size() == m_order.size();
        QList<char> shown;
        if (!all) {
            shown.resize(m_tickets.size());
            for (const qint32 place : std::as_const(m_shown))
                shown[place] = 1;
        }
        m_shown.clear();
        m_order = sorted(m_order);
        m_shown = m_order;
        if (!all)
            m_shown.removeIf([&](qint32 place) { return shown[place] == 0; });
    });
}

QList<qint32> TicketTable::sorted(const QList<qint32> &places) const
{
    // As the server gave them is the order of m_tickets; it gives the newest update first.
    if (m_sortColumn < 0) {
        QList<qint32> result = places;
        std::sort(result.begin(), result.end());
        return result;
    }
    const auto column = static_cast<Column>(m_sortColumn);
    const auto name = nameOf(column);
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    constexpr qint64 last = std::numeric_limits<qint64>::max(); // what is not set comes last, whichever way one sorts

    const int own = m_sortColumn - columns;
    const QHash<QString, qint64> ranks = own < 0 ? QHash<QString, qint64>() : ranksOf(m_tickets, own);
    std::vector<SortEntry> entries;
    entries.reserve(static_cast<size_t>(places.size()));
    for (const qint32 place : places) {
        const Ticket &ticket = m_tickets[place];
        qint64 key = 0;
        bool absent = false;
        if (own >= 0) {
            key = ranks.value(ticket.own.value(own));
            absent = key == 0;
        } else if (column == Column::Priority) { // by how urgent it is, not by what that is called
            key = ticket.priorityId;
            absent = key == 0;
        } else if (name) {
            key = m_index.nameKey(place, *name);
            absent = key == 0;
        } else if (column == Column::Summary) {
            const QByteArrayView text = m_index.summaryKey(place);
            key = textPrefix(text);
            absent = text.isEmpty();
        } else {
            key = column == Column::Id        ? number(ticket.id)
                  : column == Column::Created ? ticket.created
                  : column == Column::SlaDue  ? ticket.due
                                              : ticket.lastUpdate;
            absent = key == 0;
        }
        // ~ turns the order of numbers round, so that one comparison serves both ways.
        entries.push_back({absent ? last : descending ? ~key : key, number(ticket.id), place});
    }

    if (column == Column::Summary) {
        sortEntries(entries, [&](const SortEntry &a, const SortEntry &b) {
            if (a.key != b.key)
                return a.key < b.key;
            const int difference = compareText(m_index.summaryKey(a.place), m_index.summaryKey(b.place));
            if (difference != 0)
                return descending ? difference > 0 : difference < 0;
            return a.id < b.id;
        });
    } else {
        sortEntries(entries, [](const SortEntry &a, const SortEntry &b) {
            return a.key != b.key ? a.key < b.key : a.id < b.id;
        });
    }
    QList<qint32> result;
    result.reserve(places.size());
    for (const SortEntry &entry : entries)
        result.append(entry.place);
    return result;
}

void TicketTable::takeLookup(Lookup lookup)
{
    std::optional<Column> column;
    switch (lookup) {
    case Lookup::Types:
        column = Column::Type;
        break;
    case Lookup::Statuses:
        column = Column::Status;
        break;
    case Lookup::Agents:
        column = Column::Agent;
        break;
    case Lookup::Priorities:
        column = Column::Priority;
        break;
    case Lookup::Areas:
    case Lookup::Teams:
    case Lookup::Impacts:
    case Lookup::Urgencies:
    case Lookup::Outcomes:
    case Lookup::Categories:
        return; // tickets carry no area, and a team and categories by name; impact and urgency have no column
    }
    const TicketIndex::Name name = *nameOf(*column);
    bool renamed = false;
    for (qsizetype place = 0; place < m_tickets.size(); ++place)
        renamed |= m_index.rename(place, name, text(m_tickets[place], *column));
    if (m_shown.isEmpty() && m_tickets.isEmpty())
        return;
    // Names are known late only when the connection opens. A list sorted or found by names that were not there yet
    // would be wrong until the next keystroke.
    if (renamed && m_sortColumn == static_cast<int>(*column))
        sort(m_sortColumn, m_sortOrder);
    if (renamed && !m_findText.isEmpty())
        relayout([&] { m_shown = m_index.find(m_order, m_findText); });
    if (!m_shown.isEmpty()) // a colour, or what is overdue, may have changed even where no name did
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}
