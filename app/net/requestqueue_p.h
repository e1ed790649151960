// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/requestqueue.h"
#include "net/throttle.h"
#include "net/transfer.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QPointer>
#include <map>

// The inside of RequestQueue. requestqueue.cpp decides what goes out when (order, limit, pauses, callers);
// requestqueueanswers.cpp decides what an answer means (done, wait, refresh, again, error).
class RequestQueue::Private
{
public:
    struct Entry
    {
        RequestId id = 0;
        Request request;
        QPointer<QObject> context;
        Callback callback; // empty: nobody waits any more, a write in flight is let finish
        QMetaObject::Connection contextDied;
        qint64 enqueuedAt = 0;
        qint64 notBefore = 0; // a repeat waits until then
        qint64 sentAt = 0;
        int tries = 0;         // repeats of a GET so far
        bool replayed = false; // after a refresh of the token, once
        QByteArray token;      // that it was sent with
        Transfer *transfer = nullptr;
    };
    using EntryPtr = std::shared_ptr<Entry>;

    // Answered, the callback comes in the next turn of the event loop.
    struct Parcel
    {
        QPointer<QObject> context;
        Callback callback;
        Result<Answer> result;
        bool write = false;
        QMetaObject::Connection contextDied;
    };

    Private(RequestQueue *queue, QueueSettings s, Clock &c);
    ~Private();

    void add(EntryPtr entry);
    void cancel(RequestId id);
    void cancelAll();
    void contextDied(RequestId id);

    void pumpSoon();
    void pump();
    void start(const EntryPtr &entry);
    void wakeAt(qint64 at);
    void announce();
    [[nodiscard]] int kept(Priority priority) const;
    [[nodiscard]] bool needsToken(const Request &request) const;
    [[nodiscard]] QByteArray tokenFor(const Request &request) const;

    void onFinished(const EntryPtr &entry);
    [[nodiscard]] bool tokenWasRefused(const Entry &entry, int status) const;
    void onThrottled(const EntryPtr &entry, const Transfer::Outcome &outcome);
    [[nodiscard]] qint64 giveUpThrottled(qint64 now); // returns when to look again, 0 = never
    void again(const EntryPtr &entry, qint64 notBefore = 0);
    void refreshToken(const QByteArray &stale);
    class RefreshReport;
    void onRefreshed(int round, const std::optional<Error> &error);
    void deliver(const EntryPtr &entry, Result<Answer> result);
    void handOver(RequestId id);
    void later(std::function<void()> call) { QMetaObject::invokeMethod(&scope, std::move(call), Qt::QueuedConnection); }

    RequestQueue *const q;
    const QueueSettings settings;
    Clock &clock;
    RateBudget budget;
    int sent = 0;
    Throttle throttle;
    QByteArray throttledBody;
    QNetworkAccessManager network;
    Authorization authorization;
    bool refreshing = false;
    int refreshRound = 0; // a report of an older round counts no more

    RequestId lastId = 0;
    std::map<std::pair<Priority, RequestId>, EntryPtr> waiting; // in the order of sending
    QHash<RequestId, EntryPtr> underWay;
    std::map<RequestId, Parcel> parcels;

    qint64 lastAnswerAt = 0;
    bool pumpQueued = false;
    qint64 nextWake = 0;
    struct Activity
    {
        int used = 0;
        qsizetype waiting = 0;
        qsizetype inFlight = 0;
        qint64 windowFullUntil = 0;
        friend bool operator==(const Activity &, const Activity &) = default;
    } announced;
    qint64 announcedThrottle = 0;
    qint64 windowFullUntil = 0;

    // Receiver of every connection, posted call and timer in here; last, so that it dies first. With the queue itself
    // as receiver they could still come while ~QObject() runs, when this object is gone.
    QObject scope;
};
