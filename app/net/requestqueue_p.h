// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/requestqueue.h"
#include "net/throttle.h"
#include "net/transfer.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslConfiguration>
#include <map>

// The inside of RequestQueue. requestqueue.cpp decides what goes out when (order, limit, pauses, callers);
// requestqueueanswers.cpp decides what an answer means (done, wait, refresh, again, error) and logs it.
class RequestQueue::Private
{
public:
    // One call of send().
    struct Receiver
    {
        RequestId id = 0;
        quint64 group = 0;
        QPointer<QObject> context;
        Callback callback;
        QMetaObject::Connection contextDied;
    };

    // One request, for one receiver or, as a GET, for several.
    struct Entry
    {
        RequestId id = 0; // of the first receiver; its place among those of equal priority
        Request request;
        QList<Receiver> receivers; // empty: nobody waits any more, a write in flight is let finish
        qint64 enqueuedAt = 0;
        qint64 waitsSince = 0; // for this attempt
        qint64 notBefore = 0;  // a repeat waits until then
        qint64 sentAt = 0;
        int attempts = 0;      // sent so often by us
        int sentAgain = 0;     // and by Qt, in this attempt
        int tries = 0;         // repeats of a GET so far
        bool replayed = false; // after a refresh of the token, once
        int writesBefore = 0;  // see `writes`
        QByteArray token;      // that it was sent with
        Transfer *transfer = nullptr;
        quint64 logged = 0; // number in the log
    };
    using EntryPtr = std::shared_ptr<Entry>;

    // Answered, the callback comes in the next turn of the event loop.
    struct Parcel
    {
        Receiver receiver;
        Result<Answer> result;
        bool write = false;
    };

    Private(RequestQueue *queue, QueueSettings s, Clock &c);
    ~Private();

    void add(const EntryPtr &entry);
    [[nodiscard]] bool join(const Request &request, const Receiver &receiver);
    void forget(const EntryPtr &entry); // nobody joins it any more
    void cancel(RequestId id);
    [[nodiscard]] bool recall(RequestId id);
    void cancelIf(const std::function<bool(const Receiver &)> &wanted);
    void contextDied(RequestId id);

    void pumpSoon();
    void pump();
    void start(const EntryPtr &entry);
    void countSent(const Entry &entry);
    void wakeAt(qint64 at);
    void announce();
    [[nodiscard]] int kept(Priority priority) const;
    [[nodiscard]] bool needsToken(const Request &request) const;
    [[nodiscard]] QByteArray tokenFor(const Request &request) const;

    void onFinished(const EntryPtr &entry);
    void judge(const EntryPtr &entry);
    [[nodiscard]] bool tokenWasRefused(const Entry &entry, int status) const;
    void onThrottled(const EntryPtr &entry, const Transfer::Outcome &outcome);
    void learnFrom(const Transfer::Outcome &outcome);
    void log(const EntryPtr &entry);
    void logEnd(const EntryPtr &entry, const Transfer::Outcome &outcome);
    void giveUpThrottled();
    [[nodiscard]] static QByteArrayList secretsOf(const Entry &entry);
    void again(const EntryPtr &entry, qint64 notBefore = 0);
    void refreshToken(const QByteArray &stale);
    class RefreshReport;
    void onRefreshed(int round, const std::optional<Error> &error);
    void deliver(const EntryPtr &entry, const Result<Answer> &result);
    void deliver(const EntryPtr &entry, Receiver receiver, Result<Answer> result);
    void handOver(RequestId id);
    void later(std::function<void()> call) { QMetaObject::invokeMethod(&scope, std::move(call), Qt::QueuedConnection); }

    RequestQueue *const q;
    const QueueSettings settings;
    Clock &clock;
    RateBudget budget;
    int sent = 0;
    Throttle throttle;
    QByteArray throttledBody;
    int others = 0; // see Throttling
    QNetworkAccessManager network;
    QSslConfiguration tls;
    Authorization authorization;
    bool refreshing = false;
    int refreshRound = 0; // a report of an older round counts no more

    RequestId lastId = 0;
    std::map<std::pair<Priority, RequestId>, EntryPtr> waiting; // in the order of sending
    QHash<RequestId, EntryPtr> underWay;
    std::map<RequestId, EntryPtr> unanswered; // by the id of each receiver
    std::map<RequestId, Parcel> parcels;
    // Their parcels are handed over as soon as the answer is judged, without one more turn of the loop.
    QList<RequestId> atHand;
    // The GET that an identical one may join.
    using Same = std::tuple<QUrl, bool, bool>;
    [[nodiscard]] static Same same(const Request &request)
    {
        return {request.url, request.authorized, request.probe};
    }
    std::map<Same, std::weak_ptr<Entry>> gets;
    int writes = 0; // begun and ended ones; a GET sent before the last of them is not joined any more
    std::optional<Error> unusable; // why nothing can be sent: the CA file

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
