// SPDX-License-Identifier: Apache-2.0
#include "model/tickettable.h"

#include "halo/json.h"

#include "model/plaintooltip.h"
#include "model/timewords.h"
#include "net/clock.h"
#include "triage/lookups.h"

namespace {

using Column = TicketTable::Column;

bool isTime(Column column)
{
    return column == Column::Created || column == Column::LastUpdate || column == Column::SlaDue;
}

qint64 timeOf(const Ticket &ticket, Column column)
{
    switch (column) {
    case Column::Created:
        return ticket.created;
    case Column::LastUpdate:
        return ticket.lastUpdate;
    case Column::SlaDue:
        return ticket.due;
    default:
        return 0;
    }
}

} // namespace

TicketTable::TicketTable(const Lookups &lookups, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_lookups(lookups), m_clock(clock)
{
    connect(&lookups, &Lookups::changed, this, &TicketTable::takeLookup);
}

const Ticket *TicketTable::ticket(TicketId id) const
{
    const auto found = m_places.constFind(id);
    return found == m_places.constEnd() ? nullptr : &m_tickets[*found];
}

int TicketTable::rowOf(TicketId id) const
{
    const auto found = m_places.constFind(id);
    return found == m_places.constEnd() ? -1 : static_cast<int>(m_shown.indexOf(*found));
}

QList<TicketId> TicketTable::ids() const
{
    QList<TicketId> result;
    result.reserve(m_shown.size());
    for (const qint32 place : m_shown)
        result.append(m_tickets[place].id);
    return result;
}

QList<TicketId> TicketTable::inOrder(const QSet<TicketId> &ids) const
{
    QList<TicketId> result;
    for (const qint32 place : m_order) {
        if (ids.contains(m_tickets[place].id))
            result.append(m_tickets[place].id);
    }
    return result;
}

QString TicketTable::key(Column column)
{
    switch (column) {
    case Column::Id:
        return QStringLiteral("id");
    case Column::Summary:
        return QStringLiteral("summary");
    case Column::Status:
        return QStringLiteral("status");
    case Column::Type:
        return QStringLiteral("type");
    case Column::Priority:
        return QStringLiteral("priority");
    case Column::Client:
        return QStringLiteral("client");
    case Column::User:
        return QStringLiteral("user");
    case Column::Team:
        return QStringLiteral("team");
    case Column::Agent:
        return QStringLiteral("agent");
    case Column::Category:
        return QStringLiteral("category");
    case Column::Created:
        return QStringLiteral("created");
    case Column::LastUpdate:
        return QStringLiteral("last_update");
    case Column::SlaDue:
        return QStringLiteral("sla_due");
    }
    return {};
}

QString TicketTable::keyOf(int section) const
{
    return section < columns ? key(static_cast<Column>(section)) : mappedName(m_own.at(section - columns).name);
}

QString TicketTable::mappedName(const QString &name)
{
    return QLatin1String("__") + name.simplified().replace(u' ', u'_');
}

void TicketTable::addOwnColumn(const OwnColumn &column)
{
    beginInsertColumns({}, columnCount(), columnCount());
    m_own.append(column);
    endInsertColumns();
}

QList<JsonPath> TicketTable::ownPaths() const
{
    QList<JsonPath> paths;
    for (const OwnColumn &column : m_own)
        paths.append(column.path);
    return paths;
}

void TicketTable::removeOwnColumn(int place)
{
    if (m_sortColumn == columns + place)
        sort(-1, m_sortOrder);
    else if (m_sortColumn > columns + place)
        --m_sortColumn;
    beginRemoveColumns({}, columns + place, columns + place);
    m_own.removeAt(place);
    for (Ticket &ticket : m_tickets) {
        if (place < ticket.own.size())
            ticket.own.removeAt(place);
    }
    endRemoveColumns();
}

int TicketTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TicketTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns + static_cast<int>(m_own.size());
}

QString TicketTable::named(Lookup lookup, qint64 id, const QString &name, qint64 group) const
{
    if (!name.isEmpty() || id == 0)
        return name;
    const QString known = m_lookups.name(lookup, id, group);
    if (!known.isEmpty())
        return known;
    const Lookups::State state = m_lookups.state(lookup);
    const bool coming = state == Lookups::State::NotLoaded || state == Lookups::State::Loading;
    return coming ? QStringLiteral("#%1").arg(id) : tr("#%1 (unknown)", "an id without a name").arg(id);
}

TicketIndex::Names TicketTable::names(const Ticket &ticket) const
{
    return {named(Lookup::Statuses, ticket.statusId, ticket.statusName),
            named(Lookup::Types, ticket.typeId, ticket.typeName),
            named(Lookup::Priorities, ticket.priorityId, QString(), ticket.slaId),
            ticket.client,
            ticket.user,
            ticket.team,
            named(Lookup::Agents, ticket.agentId, ticket.agentName),
            ticket.category};
}

QString TicketTable::ownText(const Ticket &ticket, int section) const
{
    const int place = section - columns;
    if (place >= ticket.own.size())
        return QStringLiteral("…"); // it comes with the next reading
    return ticket.own[place].isNull() ? QStringLiteral("–") : ticket.own[place];
}

QString TicketTable::text(const Ticket &ticket, Column column) const
{
    if (static_cast<int>(column) >= columns)
        return ownText(ticket, static_cast<int>(column));
    switch (column) {
    case Column::Id:
        return QString::number(number(ticket.id));
    case Column::Summary:
        return ticket.summary;
    case Column::Status:
        return named(Lookup::Statuses, ticket.statusId, ticket.statusName);
    case Column::Type:
        return named(Lookup::Types, ticket.typeId, ticket.typeName);
    case Column::Priority:
        return named(Lookup::Priorities, ticket.priorityId, QString(), ticket.slaId);
    case Column::Client:
        return ticket.client;
    case Column::User:
        return ticket.user;
    case Column::Team:
        return ticket.team;
    case Column::Agent:
        return named(Lookup::Agents, ticket.agentId, ticket.agentName);
    case Column::Category:
        return ticket.category;
    case Column::Created:
    case Column::LastUpdate:
    case Column::SlaDue:
        return compactTime(timeOf(ticket, column), m_clock.now());
    }
    return {};
}

QString TicketTable::copyText(const Ticket &ticket, Column column) const
{
    if (const int own = static_cast<int>(column) - columns; own >= 0) // no sign for what is not there
        return ticket.own.value(own);
    return isTime(column) ? utcTime(timeOf(ticket, column)) : text(ticket, column);
}

QVariant TicketTable::raw(const Ticket &ticket, Column column) const
{
    if (column == Column::Id)
        return number(ticket.id);
    if (column == Column::Priority)
        return ticket.priorityId;
    if (isTime(column))
        return timeOf(ticket, column);
    return text(ticket, column);
}

QString TicketTable::toolTip(const Ticket &ticket, Column column) const
{
    const int own = static_cast<int>(column) - columns;
    if (own >= 0 && own >= ticket.own.size())
        return plainToolTip(tr("It comes when the list is read again (F5)."));
    if (own >= 0 && ticket.own[own].isNull())
        return plainToolTip(
            tr("No field %1 came with this ticket. Rows of a list leave out much of what the ticket itself has.")
                .arg(m_own[own].path.text()));
    if (!isTime(column))
        return plainToolTip(text(ticket, column));
    QString result = exactTime(timeOf(ticket, column), m_clock.now());
    if (column == Column::SlaDue && ticket.onHold)
        result += (result.isEmpty() ? QString() : QStringLiteral("\n")) + tr("On hold");
    return plainToolTip(result);
}

TicketTable::DueState TicketTable::dueState(const Ticket &ticket) const
{
    if (ticket.due == 0 || m_lookups.isClosed(ticket) || ticket.onHold)
        return DueState::None;
    const qint64 left = ticket.due - m_clock.now();
    if (left < 0)
        return DueState::Overdue;
    return left <= 3'600'000 ? DueState::Soon : DueState::Later;
}

QVariant TicketTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Ticket &ticket = m_tickets[m_shown[index.row()]];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(ticket, column);
    case Qt::ToolTipRole:
        return toolTip(ticket, column);
    case Qt::TextAlignmentRole: {
        const bool right = column == Column::Id || isTime(column);
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case RawRole:
        return raw(ticket, column);
    case TicketIdRole:
        return number(ticket.id);
    case ColourRole:
        return m_lookups.colour(Lookup::Statuses, ticket.statusId);
    case DueStateRole:
        return static_cast<int>(dueState(ticket));
    case MarksRole:
        return (ticket.onHold ? OnHold : 0) | (ticket.attachments > 0 ? HasAttachments : 0) |
               (ticket.deleted ? Deleted : 0);
    case JobResultRole: {
        const auto result = m_results.constFind(ticket.id);
        return result == m_results.cend() ? QVariant() : QVariant(static_cast<int>(*result));
    }
    default:
        return {};
    }
}

QVariant TicketTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section >= columns) {
        const OwnColumn &own = m_own[section - columns];
        if (role == Qt::ToolTipRole)
            return plainToolTip(own.path.text() + u'\n' + mappedName(own.name));
        return role == Qt::DisplayRole ? QVariant(own.name) : QVariant();
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        const bool right = column == Column::Id || isTime(column);
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Id:
        return tr("ID");
    case Column::Summary:
        return tr("Summary");
    case Column::Status:
        return tr("Status");
    case Column::Type:
        return tr("Type");
    case Column::Priority:
        return tr("Priority");
    case Column::Client:
        return tr("Client");
    case Column::User:
        return tr("User");
    case Column::Team:
        return tr("Team");
    case Column::Agent:
        return tr("Agent");
    case Column::Category:
        return tr("Category");
    case Column::Created:
        return tr("Created");
    case Column::LastUpdate:
        return tr("Last update");
    case Column::SlaDue:
        return tr("SLA due");
    }
    return {};
}

void TicketTable::takeSaved(const QJsonObject &record)
{
    const auto id = halo::toId(record.value(u"id"));
    const Ticket *before = id ? ticket(TicketId(*id)) : nullptr;
    if (!before)
        return;
    Ticket now = *before;
    TicketReader reader;
    reader.setOwnPaths(ownPaths());
    // Less than a row comes back from some writes: then the row there is says more.
    if (const auto read = reader.read(record); read && record.contains(QLatin1String("summary"))) {
        now = *read;
        if (now.lastUpdate == 0)
            now.lastUpdate = before->lastUpdate;
        // A saved record has the ids alone: of what has not changed the name is known.
        if (now.statusName.isEmpty() && now.statusId == before->statusId)
            now.statusName = before->statusName;
        if (now.typeName.isEmpty() && now.typeId == before->typeId)
            now.typeName = before->typeName;
        if (now.agentName.isEmpty() && now.agentId == before->agentId)
            now.agentName = before->agentName;
    } else if (halo::toBool(record.value(u"deleted"))) {
        now.deleted = true;
    } else {
        return;
    }
    add({now});
}

void TicketTable::setResult(TicketId id, std::optional<JobItem::Result> result)
{
    if (result)
        m_results.insert(id, *result);
    else
        m_results.remove(id);
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}
