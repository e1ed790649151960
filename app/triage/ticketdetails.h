// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"

#include <QCache>
#include <memory>

// A ticket as it was at its last update: a changed one is read anew.
struct TicketVersion
{
    TicketId id{};
    qint64 lastUpdate = 0;
    friend bool operator==(const TicketVersion &, const TicketVersion &) = default;
};

// The records and timelines of tickets that were read, by version, shared by all who show them: what was seen once
// shows at once, and is not asked for again.
class TicketDetails : public QObject
{
    Q_OBJECT
public:
    template <class T> using Known = std::shared_ptr<const T>; // null = not read yet, or long ago

    TicketDetails(HaloApi &api, const RequestQueue &queue, QObject *parent = nullptr);

    [[nodiscard]] Known<QJsonObject> record(const TicketVersion &version) const;
    [[nodiscard]] Known<ActionList> actions(const TicketVersion &version, bool withSystem) const;
    // Known, and nobody wanted it to be read again.
    [[nodiscard]] bool isRecordCurrent(const TicketVersion &version) const;
    [[nodiscard]] bool areActionsCurrent(const TicketVersion &version, bool withSystem) const;
    // What is known of it shows until it has been read again. For who wants to be sure (F5), and where the server does
    // not say when a ticket was changed.
    void expire(const TicketVersion &version);

    RequestId readRecord(const TicketVersion &version, QObject *context,
                         HaloApi::Callback<Known<QJsonObject>> callback);
    RequestId readActions(const TicketVersion &version, bool withSystem, QObject *context,
                          HaloApi::Callback<Known<ActionList>> callback);
    void cancel(RequestId id) { m_api.cancel(id); }

    // A whole record that somebody else has read.
    void keep(const TicketVersion &version, const QJsonObject &record);
    // For the ticket that will probably be looked at next: only while half of the budget is free and nothing waits.
    void prefetch(const TicketVersion &version);

Q_SIGNALS:
    void recordKept(const QJsonObject &record);

private:
    RequestId fetchRecord(const TicketVersion &version, Priority priority, QObject *context,
                          HaloApi::Callback<Known<QJsonObject>> callback);

    template <class T> struct Kept
    {
        Known<T> known;
        bool expired = false;
    };
    using Key = std::pair<qint64, qint64>; // id, last update
    [[nodiscard]] static Key key(const TicketVersion &version) { return {number(version.id), version.lastUpdate}; }

    HaloApi &m_api;
    const RequestQueue &m_queue;
    QCache<Key, Kept<QJsonObject>> m_records;
    QCache<Key, Kept<ActionList>> m_actions;    // without the system's
    QCache<Key, Kept<ActionList>> m_allActions; // with them
    RequestId m_prefetch = 0;
};
