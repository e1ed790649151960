// SPDX-License-Identifier: Apache-2.0
#include "triage/ticketdetails.h"

#include "halo/json.h"

#include <QPointer>

namespace {

constexpr qsizetype mostRecords = 60;
constexpr qsizetype mostTimelines = 30;
constexpr qsizetype unit = 64 * 1024; // characters of text that count as one more ticket

// A server that answers with another ticket is not believed.
Error anotherTicket()
{
    Error error;
    error.kind = Error::Kind::Malformed;
    error.message = TicketDetails::tr("The answer is about another ticket.");
    return error;
}

// Never more than there is room for: what a cache refuses to keep would be asked for over and over.
qsizetype costOf(const QJsonObject &record)
{
    const auto size = [&record](QLatin1String field) { return record.value(field).toString().size(); };
    return std::min(mostRecords, 1 + (size(QLatin1String("details")) + size(QLatin1String("details_html"))) / unit);
}

qsizetype costOf(const ActionList &list)
{
    qsizetype size = 0;
    for (const Action &action : list.actions)
        size += action.note.size() + action.noteHtml.size();
    return std::min(mostTimelines, 1 + size / unit);
}

template <class Cache> auto knownIn(const Cache &cache, const auto &key)
{
    const auto *kept = cache.object(key);
    return kept ? kept->known : std::remove_cvref_t<decltype(kept->known)>();
}

template <class Cache> bool isCurrentIn(const Cache &cache, const auto &key)
{
    const auto *kept = cache.object(key);
    return kept && !kept->expired;
}

template <class Cache> void expireIn(Cache &cache, const auto &key)
{
    if (auto *kept = cache.object(key))
        kept->expired = true;
}

} // namespace

TicketDetails::TicketDetails(HaloApi &api, const RequestQueue &queue, QObject *parent)
    : QObject(parent), m_api(api), m_queue(queue), m_records(mostRecords), m_actions(mostTimelines),
      m_allActions(mostTimelines)
{
}

TicketDetails::Known<QJsonObject> TicketDetails::record(const TicketVersion &version) const
{
    return knownIn(m_records, key(version));
}

TicketDetails::Known<ActionList> TicketDetails::actions(const TicketVersion &version, bool withSystem) const
{
    return knownIn(withSystem ? m_allActions : m_actions, key(version));
}

bool TicketDetails::isRecordCurrent(const TicketVersion &version) const
{
    return isCurrentIn(m_records, key(version));
}

bool TicketDetails::areActionsCurrent(const TicketVersion &version, bool withSystem) const
{
    return isCurrentIn(withSystem ? m_allActions : m_actions, key(version));
}

void TicketDetails::expire(const TicketVersion &version)
{
    expireIn(m_records, key(version));
    expireIn(m_actions, key(version));
    expireIn(m_allActions, key(version));
}

RequestId TicketDetails::readRecord(const TicketVersion &version, QObject *context,
                                    HaloApi::Callback<Known<QJsonObject>> callback)
{
    return fetchRecord(version, Priority::Detail, context, std::move(callback));
}

RequestId TicketDetails::fetchRecord(const TicketVersion &version, Priority priority, QObject *context,
                                     HaloApi::Callback<Known<QJsonObject>> callback)
{
    return m_api.ticket(
        version.id, priority, context,
        [self = QPointer<TicketDetails>(this), version, callback = std::move(callback)](Result<QJsonObject> result) {
            if (result.ok() && halo::toId(result.value().value(u"id")) != number(version.id))
                result = anotherTicket();
            if (!result.ok())
                return callback(result.error());
            if (self)
                self->keep(version, result.value());
            callback(std::make_shared<const QJsonObject>(std::move(result.value())));
        });
}

RequestId TicketDetails::readActions(const TicketVersion &version, bool withSystem, QObject *context,
                                     HaloApi::Callback<Known<ActionList>> callback)
{
    return m_api.actions(version.id, withSystem, Priority::Detail, context,
                         [self = QPointer<TicketDetails>(this), version, withSystem,
                          callback = std::move(callback)](Result<ActionList> result) {
                             if (!result.ok())
                                 return callback(result.error());
                             const auto known = std::make_shared<const ActionList>(std::move(result.value()));
                             if (self)
                                 (withSystem ? self->m_allActions : self->m_actions)
                                     .insert(key(version), new Kept<ActionList>{known}, costOf(*known));
                             callback(known);
                         });
}

void TicketDetails::keep(const TicketVersion &version, const QJsonObject &record)
{
    m_records.insert(key(version), new Kept<QJsonObject>{std::make_shared<const QJsonObject>(record)}, costOf(record));
    Q_EMIT recordKept(record);
}

void TicketDetails::prefetch(const TicketVersion &version)
{
    // What has no version is read again when it is looked at.
    if (version.lastUpdate == 0)
        return;
    if (m_prefetch != 0 || isRecordCurrent(version) || m_queue.waiting() > 0 ||
        m_queue.used() * 2 > m_queue.limit().requests)
        return;
    m_prefetch = fetchRecord(version, Priority::Background, this, [this](const Result<Known<QJsonObject>> &) {
        m_prefetch = 0; // a failure is told when the ticket is really looked at
    });
}
