// SPDX-License-Identifier: Apache-2.0
#include "halo/types.h"

#include "halo/json.h"

#include <limits>

namespace {

// An id that does not fit is no id: a cut one would name another record.
qint32 id32(const QJsonValue &value)
{
    const qint64 id = halo::toId(value).value_or(0);
    return id == qint64(qint32(id)) ? qint32(id) : 0;
}

qint16 count16(const QJsonValue &value)
{
    return qint16(std::clamp<qint64>(halo::toId(value).value_or(0), 0, std::numeric_limits<qint16>::max()));
}

} // namespace

std::optional<Ticket> TicketReader::read(const QJsonObject &row)
{
    const auto id = halo::toId(row.value(u"id"));
    if (!id || *id <= 0)
        return std::nullopt;
    Ticket ticket;
    ticket.id = TicketId{*id};
    ticket.summary = halo::toText(row.value(u"summary"));
    ticket.client = shared(row.value(u"client_name"));
    ticket.site = shared(row.value(u"site_name"));
    ticket.user = shared(row.value(u"user_name"));
    ticket.team = shared(row.value(u"team"));
    ticket.category = shared(row.value(u"category_1"));
    ticket.statusName = shared(row.value(u"status_name"));
    ticket.typeName = shared(row.value(u"tickettype_name"));
    ticket.agentName = shared(row.value(u"agent_name"));
    ticket.created = halo::toMs(row.value(u"dateoccurred"));
    ticket.lastUpdate = halo::toMs(row.value(u"lastactiondate"));
    if (ticket.lastUpdate == 0)
        ticket.lastUpdate = halo::toMs(row.value(u"last_update"));
    ticket.due = halo::toMs(row.value(u"fixbydate"));
    ticket.closed = halo::toMs(row.value(u"dateclosed"));
    ticket.statusId = id32(row.value(u"status_id"));
    ticket.typeId = id32(row.value(u"tickettype_id"));
    ticket.priorityId = id32(row.value(u"priority_id"));
    ticket.slaId = id32(row.value(u"sla_id"));
    ticket.agentId = id32(row.value(u"agent_id"));
    ticket.clientId = id32(row.value(u"client_id"));
    ticket.siteId = id32(row.value(u"site_id"));
    ticket.userId = id32(row.value(u"user_id"));
    ticket.attachments = count16(row.value(u"attachment_count"));
    ticket.onHold = halo::toBool(row.value(u"onhold"));
    ticket.deleted = halo::toBool(row.value(u"deleted"));
    ticket.own = ownValues(row);
    return ticket;
}

QStringList TicketReader::ownValues(const QJsonObject &row)
{
    QStringList values;
    for (const JsonPath &path : std::as_const(m_ownPaths)) {
        const QJsonValue value = path.value(row);
        const QString text = halo::toText(value);
        values.append(value.isUndefined() ? QString() : text.isEmpty() ? QStringLiteral("") : shared(value));
    }
    return values;
}

QString TicketReader::shared(const QJsonValue &value)
{
    const QString text = halo::toText(value);
    if (text.isEmpty())
        return {};
    const auto known = m_strings.constFind(text);
    return known != m_strings.cend() ? known.value() : m_strings.insert(text, text).value();
}
