// SPDX-License-Identifier: Apache-2.0
// The third part of TicketTable: its rows and columns as a report takes them.
#include "model/tickettable.h"

#include "triage/reportwriting.h"

namespace {

struct Source
{
    const char *path;
    const char *idPath = nullptr;
    ReportColumn::Type type = ReportColumn::Type::Text;
};

// Where in a row of HaloPSA's the column has its values from.
Source sourceOf(TicketTable::Column column)
{
    using Column = TicketTable::Column;
    using Type = ReportColumn::Type;
    switch (column) {
    case Column::Id:
        return {"id", nullptr, Type::Number};
    case Column::Summary:
        return {"summary"};
    case Column::Status:
        return {"status_name", "status_id"};
    case Column::Type:
        return {"tickettype_name", "tickettype_id"};
    case Column::Priority:
        return {"priority_name", "priority_id"};
    case Column::Client:
        return {"client_name"};
    case Column::User:
        return {"user_name"};
    case Column::Team:
        return {"team"};
    case Column::Agent:
        return {"agent_name", "agent_id"};
    case Column::Category:
        return {"category_1"};
    case Column::Created:
        return {"dateoccurred", nullptr, Type::Time};
    case Column::LastUpdate:
        return {"lastactiondate", nullptr, Type::Time};
    case Column::SlaDue:
        return {"fixbydate", nullptr, Type::Time};
    }
    return {"id"};
}

} // namespace

ListedTickets TicketTable::listed() const
{
    return {m_tickets, m_shown};
}

ListedTickets TicketTable::listed(const QList<TicketId> &ids) const
{
    ListedTickets some{m_tickets, {}};
    for (const TicketId id : ids) {
        if (const auto place = m_places.constFind(id); place != m_places.constEnd())
            some.order.append(*place);
    }
    return some;
}

ReportColumn TicketTable::reportColumn(int section) const
{
    ReportColumn made{.title = headerData(section, Qt::Horizontal, Qt::DisplayRole).toString()};
    if (section >= columns) {
        made.path = m_own.at(section - columns).path;
        return made;
    }
    const auto column = static_cast<Column>(section);
    const Source source = sourceOf(column);
    made.path = JsonPath::parse(QString::fromLatin1(source.path));
    made.type = source.type;
    if (source.idPath)
        made.idPath = JsonPath::parse(QString::fromLatin1(source.idPath));
    if (column == Column::Priority)
        made.groupPath = JsonPath::parse(QStringLiteral("sla_id"));
    return made;
}
