// SPDX-License-Identifier: Apache-2.0
#include "halo/ticketrows.h"

#include "halo/json.h"

#include <QDateTime>

QUrlQuery ticketRowsQuery(const QList<TicketId> &ids, int pageSize)
{
    QStringList texts;
    for (const TicketId id : ids)
        texts.append(QString::number(number(id)));
    return {{QStringLiteral("pageinate"), QStringLiteral("true")},
            {QStringLiteral("page_no"), QString::number(1)},
            {QStringLiteral("page_size"), QString::number(pageSize)},
            {QStringLiteral("ticketids"), texts.join(u',')}};
}

QJsonObject ticketRow(const Ticket &ticket)
{
    QJsonObject row{{QStringLiteral("id"), number(ticket.id)}};
    const auto text = [&row](QLatin1String key, const QString &value) {
        if (!value.isEmpty())
            row.insert(key, value);
    };
    const auto id = [&row](QLatin1String key, qint64 value) {
        if (value != 0)
            row.insert(key, value);
    };
    const auto time = [&row](QLatin1String key, qint64 ms) {
        if (ms != 0)
            row.insert(key, halo::toApiTime(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)));
    };
    text(QLatin1String("summary"), ticket.summary);
    text(QLatin1String("client_name"), ticket.client);
    text(QLatin1String("site_name"), ticket.site);
    text(QLatin1String("user_name"), ticket.user);
    text(QLatin1String("team"), ticket.team);
    text(QLatin1String("category_1"), ticket.category);
    text(QLatin1String("status_name"), ticket.statusName);
    text(QLatin1String("tickettype_name"), ticket.typeName);
    text(QLatin1String("agent_name"), ticket.agentName);
    time(QLatin1String("dateoccurred"), ticket.created);
    time(QLatin1String("lastactiondate"), ticket.lastUpdate);
    time(QLatin1String("fixbydate"), ticket.due);
    time(QLatin1String("dateclosed"), ticket.closed);
    id(QLatin1String("status_id"), ticket.statusId);
    id(QLatin1String("tickettype_id"), ticket.typeId);
    id(QLatin1String("priority_id"), ticket.priorityId);
    id(QLatin1String("sla_id"), ticket.slaId);
    id(QLatin1String("agent_id"), ticket.agentId);
    id(QLatin1String("client_id"), ticket.clientId);
    id(QLatin1String("site_id"), ticket.siteId);
    id(QLatin1String("user_id"), ticket.userId);
    id(QLatin1String("attachment_count"), ticket.attachments);
    return row;
}
