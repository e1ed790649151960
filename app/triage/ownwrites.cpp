// SPDX-License-Identifier: Apache-2.0
#include "triage/ownwrites.h"

#include "halo/json.h"

#include <QTimeZone>
#include <algorithm>
#include <array>

namespace {

constexpr std::array numbers{QLatin1String("status_id"), QLatin1String("agent_id"), QLatin1String("priority_id")};
constexpr std::array texts{QLatin1String("team"), QLatin1String("summary")};
constexpr std::array<std::pair<QLatin1String, QLatin1String>, 2> names{
    {{QLatin1String("status_id"), QLatin1String("status_name")},
     {QLatin1String("agent_id"), QLatin1String("agent_name")}}};
constexpr QLatin1String changedAt("lastactiondate");
constexpr qint64 second = 1000; // some servers cut their times to it

// The compared fields that the record says, in one form whatever it gave them in.
QJsonObject compared(const QJsonObject &record)
{
    QJsonObject fields;
    for (const QLatin1String field : numbers) {
        if (const auto id = halo::toId(record.value(field)))
            fields.insert(field, *id);
    }
    for (const QLatin1String field : texts) {
        if (record.contains(field) && !record.value(field).isNull())
            fields.insert(field, halo::toText(record.value(field)));
    }
    return fields;
}

qint64 timeOf(const QJsonObject &record)
{
    const qint64 at = halo::toMs(record.value(changedAt));
    return at > 0 ? at : halo::toMs(record.value(u"last_update"));
}

bool isOfAction(const WriteStep &step)
{
    return step.path.startsWith(QLatin1String("/Actions"));
}

// What an action makes of its ticket.
QJsonObject byAction(const QJsonObject &action)
{
    QJsonObject fields;
    for (const auto &[from, to] : {std::pair(QLatin1String("new_status"), QLatin1String("status_id")),
                                   std::pair(QLatin1String("new_agent"), QLatin1String("agent_id")),
                                   std::pair(QLatin1String("new_priority"), QLatin1String("priority_id"))}) {
        if (const auto id = halo::toId(action.value(from)); id && *id > 0)
            fields.insert(to, *id);
    }
    if (const QString team = halo::toText(action.value(u"new_team")); !team.isEmpty())
        fields.insert(QStringLiteral("team"), team);
    if (halo::toId(action.value(u"old_status")) == halo::toId(action.value(u"new_status")))
        fields.remove(QStringLiteral("status_id")); // a saved action says it in any case
    return fields;
}

QJsonObject madeBy(const WriteStep &step, const QJsonObject &object)
{
    return isOfAction(step)                                  ? byAction(object)
           : step.path.startsWith(QLatin1String("/Tickets")) ? compared(object)
                                                             : QJsonObject();
}

} // namespace

QJsonObject seenRow(const Ticket &ticket)
{
    QJsonObject row{{QStringLiteral("id"), number(ticket.id)},          {QStringLiteral("summary"), ticket.summary},
                    {QStringLiteral("status_id"), ticket.statusId},     {QStringLiteral("agent_id"), ticket.agentId},
                    {QStringLiteral("priority_id"), ticket.priorityId}, {QStringLiteral("team"), ticket.team}};
    for (const auto &[field, text] : {std::pair(QStringLiteral("status_name"), ticket.statusName),
                                      std::pair(QStringLiteral("agent_name"), ticket.agentName)}) {
        if (!text.isEmpty())
            row.insert(field, text);
    }
    if (ticket.lastUpdate > 0)
        row.insert(changedAt,
                   QDateTime::fromMSecsSinceEpoch(ticket.lastUpdate, QTimeZone::utc()).toString(Qt::ISODateWithMs));
    return row;
}

std::optional<Ticket> seenTicket(const QJsonObject &row)
{
    return TicketReader().read(row);
}

bool isWhole(const QJsonObject &record)
{
    const auto says = [&record](QLatin1String field) { return record.contains(field); };
    return timeOf(record) > 0 && std::all_of(numbers.begin(), numbers.end(), says) &&
           std::all_of(texts.begin(), texts.end(), says);
}

void see(Ticket &seen, const QJsonObject &record)
{
    QJsonObject row = seenRow(seen);
    const QJsonObject fields = compared(record);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        row.insert(it.key(), it.value());
    for (const auto &[field, name] : names) { // a name that goes with another number would be a lie
        const QString text = halo::toText(record.value(name));
        if (!text.isEmpty())
            row.insert(name, text);
        else if (row.value(field) != seenRow(seen).value(field))
            row.remove(name);
    }
    const qint64 at = std::max(seen.lastUpdate, timeOf(record));
    seen = seenTicket(row).value_or(seen);
    seen.lastUpdate = at;
}

OwnWrites::Id OwnWrites::sent(TicketId ticket, qint64 known, qint64 now, const WriteStep &step)
{
    Write write;
    write.id = ++m_last;
    write.known = known;
    write.sentAt = now;
    write.made.append(madeBy(step, step.object));
    m_writes[ticket].append(write);
    return m_last;
}

OwnWrites::Write *OwnWrites::find(TicketId ticket, Id id)
{
    const auto writes = m_writes.find(ticket);
    if (writes == m_writes.end())
        return nullptr;
    const auto found = std::find_if(writes->begin(), writes->end(), [id](const Write &each) { return each.id == id; });
    return found == writes->end() ? nullptr : &*found;
}

void OwnWrites::saved(TicketId ticket, Id id, const WriteStep &step, const QJsonObject &record)
{
    Write *write = find(ticket, id);
    if (!write || record.isEmpty())
        return;
    write->made.append(madeBy(step, record));
    write->at = isOfAction(step) ? halo::toMs(record.value(u"datetime")) : timeOf(record);
}

void OwnWrites::refused(TicketId ticket, Id id)
{
    if (const auto writes = m_writes.find(ticket); writes != m_writes.end())
        writes->removeIf([id](const Write &each) { return each.id == id; });
}

// By our own clock only where there is nothing else: the server's may go differently.
bool OwnWrites::isSince(const Write &write, const Ticket &seen)
{
    if (write.at > 0 && seen.lastUpdate < write.at - second)
        return true;
    if (write.known > 0)
        return seen.lastUpdate <= write.known;
    return write.at == 0 && seen.lastUpdate < write.sentAt;
}

std::optional<Ticket> OwnWrites::changedFrom(const Ticket &seen, const Ticket &now) const
{
    if (now.lastUpdate <= seen.lastUpdate)
        return std::nullopt;
    const QJsonObject is = seenRow(now);
    QJsonObject was = seenRow(seen);
    bool ours = false;
    const QList<Write> writes = m_writes.value(seen.id);
    for (const Write &write : writes) {
        if (!isSince(write, seen))
            continue;
        ours = true;
        for (const QJsonObject &made : write.made) {
            for (auto it = made.begin(); it != made.end(); ++it) {
                if (it.value() == is.value(it.key()))
                    was.insert(it.key(), it.value());
            }
        }
    }
    if (ours && compared(was) == compared(is))
        return std::nullopt;
    for (const auto &[field, name] : names) {
        if (was.value(field) == is.value(field))
            was.insert(name, is.value(name));
    }
    std::optional<Ticket> from = seenTicket(was);
    return from ? from : seen;
}
