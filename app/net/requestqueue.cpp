// SPDX-License-Identifier: Apache-2.0
#include "net/requestqueue.h"

#include "net/requestqueue_p.h"
#include "net/transfererror.h"

#include <QNetworkProxyFactory>
#include <QThread>
#include <algorithm>
#include <limits>

namespace {

// QNetworkAccessManager sends at most 6 to a host at once and lets the rest wait inside, where our deadlines would run.
constexpr int mostInFlight = 6;
// How long an idle connection is trusted with a write.
constexpr qint64 trustIdleMs = 10'000;
// A timer stands still while the computer sleeps; the window does not. So a long wait is looked at again now and then.
constexpr qint64 longestSleepMs = 30'000;

// What the system says about proxies, except that this computer itself is never reached through one.
class LoopbackIsDirect final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == u"localhost" || QHostAddress(host).isLoopback())
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return QNetworkProxyFactory::proxyForQuery(query);
    }
};

} // namespace

RequestQueue::Private::Private(RequestQueue *queue, QueueSettings s, Clock &c)
    : q(queue), settings(std::move(s)), clock(c), budget(settings.limit)
{
    network.setAutoDeleteReplies(false);
    network.setProxyFactory(new LoopbackIsDirect); // owned by the manager
}

RequestQueue::Private::~Private()
{
    for (const EntryPtr &entry : std::as_const(underWay))
        delete entry->transfer; // before the manager, whose replies they hold
}

void RequestQueue::Private::add(EntryPtr entry)
{
    waiting.emplace(std::pair(entry->request.priority, entry->id), std::move(entry));
    pumpSoon();
}

void RequestQueue::Private::cancel(RequestId id)
{
    const auto cancelled = [](bool mayHaveActed) {
        Error error;
        error.mayHaveActed = mayHaveActed;
        return error;
    };
    if (const auto parcel = parcels.find(id); parcel != parcels.end()) {
        const Result<Answer> &result = parcel->second.result;
        parcel->second.result = cancelled(parcel->second.write && (result.ok() || result.error().mayHaveActed));
        return;
    }
    if (const EntryPtr entry = underWay.value(id)) {
        if (!entry->callback)
            return; // cancelled before
        if (entry->request.verb == Verb::Get) {
            delete std::exchange(entry->transfer, nullptr);
            underWay.remove(id);
            deliver(entry, cancelled(false));
        } else {
            // Stopping a write half-way only makes its outcome harder to know: it is let finish, its answer is dropped.
            deliver(entry, cancelled(true));
        }
        return pumpSoon();
    }
    for (const Priority priority :
         {Priority::SignIn, Priority::Click, Priority::Detail, Priority::Bulk, Priority::Background}) {
        if (const auto node = waiting.extract({priority, id})) {
            deliver(node.mapped(), cancelled(false));
            return pumpSoon();
        }
    }
}

void RequestQueue::Private::cancelAll()
{
    QList<RequestId> ids = underWay.keys();
    for (const auto &[place, entry] : waiting)
        ids.append(entry->id);
    for (const auto &[id, parcel] : parcels)
        ids.append(id);
    std::sort(ids.begin(), ids.end());
    for (RequestId id : std::as_const(ids))
        cancel(id);
}

void RequestQueue::Private::contextDied(RequestId id)
{
    cancel(id);
    parcels.erase(id); // nobody is left to hear it
}

void RequestQueue::Private::pumpSoon()
{
    if (std::exchange(pumpQueued, true))
        return;
    // Always from the event loop: nothing may reach a caller inside his own call.
    later([this] {
        pumpQueued = false;
        pump();
    });
}

// Sends what may go now and arranges to be called again when more may.
void RequestQueue::Private::pump()
{
    const qint64 now = clock.now();
    qint64 wake = std::numeric_limits<qint64>::max();
    if (const qint64 giveUp = giveUpThrottled(now))
        wake = giveUp;
    if (const qint64 until = throttle.until(now)) {
        wakeAt(std::min(wake, until));
        return announce();
    }
    windowFullUntil = 0;
    const int most = std::clamp(settings.inFlight, 1, mostInFlight);
    for (auto it = waiting.begin(); it != waiting.end() && underWay.size() < most;) {
        const EntryPtr entry = it->second;
        if (entry->notBefore > now && entry->notBefore <= now + longestSleepMs) { // further off: the clock was set back
            wake = std::min(wake, entry->notBefore);
            ++it;
            continue;
        }
        if (needsToken(entry->request) && (refreshing || authorization.token().isEmpty())) {
            refreshToken({});
            ++it;
            continue;
        }
        // What comes later may use no more of the window than this one, so it would wait as well.
        if (const qint64 wait = budget.waitMs(now, kept(entry->request.priority)); wait > 0) {
            windowFullUntil = now + wait;
            wake = std::min(wake, now + wait);
            break;
        }
        it = waiting.erase(it);
        start(entry);
    }
    if (wake != std::numeric_limits<qint64>::max())
        wakeAt(wake);
    announce();
}

void RequestQueue::Private::start(const EntryPtr &entry)
{
    entry->sentAt = clock.now();
    budget.spend(entry->sentAt);
    ++sent;
    // A server may have forgotten an idle connection without our knowing (a short keep-alive, a laptop that slept). A
    // read is simply sent again; a write would be lost on it and end as unknown, so it gets a new connection.
    if (entry->request.verb != Verb::Get && underWay.isEmpty() && entry->sentAt - lastAnswerAt > trustIdleMs)
        network.clearConnectionCache();
    entry->token = tokenFor(entry->request);
    entry->transfer = new Transfer(network, entry->request, entry->token, settings, clock, nullptr);
    underWay.insert(entry->id, entry);
    QObject::connect(entry->transfer, &Transfer::finished, &scope, [this, entry] { onFinished(entry); });
}

void RequestQueue::Private::wakeAt(qint64 at)
{
    const qint64 now = clock.now();
    at = std::min(std::max(at, now + 1), now + longestSleepMs);
    if (nextWake > now && nextWake <= at)
        return;
    nextWake = at;
    clock.after(at - now, &scope, [this, at] {
        if (nextWake != at)
            return; // an earlier one was arranged since
        nextWake = 0;
        pump();
    });
}

void RequestQueue::Private::announce()
{
    const qint64 now = clock.now();
    if (const qint64 until = throttle.until(now); until != announcedThrottle) {
        announcedThrottle = until;
        const QPointer<QObject> alive = &scope;
        Q_EMIT q->throttledChanged();
        if (!alive)
            return;
    }
    const Activity activity{budget.used(now), qsizetype(waiting.size()), underWay.size(), windowFullUntil};
    if (activity != announced) {
        announced = activity;
        Q_EMIT q->activityChanged();
    }
}

int RequestQueue::Private::kept(Priority priority) const
{
    if (priority <= Priority::Click)
        return 0;
    return budget.limit().requests * std::clamp(settings.clickReservePercent, 0, 100) / 100;
}

bool RequestQueue::Private::needsToken(const Request &request) const
{
    return request.authorized && !request.probe && authorization.token && authorization.refresh;
}

QByteArray RequestQueue::Private::tokenFor(const Request &request) const
{
    return (request.authorized || request.probe) && authorization.token ? authorization.token() : QByteArray();
}

RequestQueue::RequestQueue(QueueSettings settings, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(settings), clock))
{
}

RequestQueue::~RequestQueue() = default;

RequestId RequestQueue::send(Request request, QObject *context, Callback callback)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const auto entry = std::make_shared<Private::Entry>();
    entry->id = ++d->lastId;
    entry->request = std::move(request);
    entry->context = context ? context : this;
    entry->callback = std::move(callback);
    entry->enqueuedAt = d->clock.now();
    if (context && context != this) {
        entry->contextDied = connect(context, &QObject::destroyed, &d->scope,
                                     [inside = d.get(), id = entry->id] { inside->contextDied(id); });
    }
    if (std::optional<Error> error = addressError(entry->request.url)) {
        d->deliver(entry, std::move(*error));
        d->pumpSoon();
    } else {
        d->add(entry);
    }
    return entry->id;
}

void RequestQueue::cancel(RequestId id)
{
    d->cancel(id);
}

void RequestQueue::cancelAll()
{
    d->cancelAll();
}

void RequestQueue::setAuthorization(Authorization authorization)
{
    d->authorization = std::move(authorization);
    d->refreshing = false; // the report of the former one is not waited for
    ++d->refreshRound;
    d->pumpSoon();
}

int RequestQueue::used() const
{
    return d->budget.used(d->clock.now());
}

int RequestQueue::sent() const
{
    return d->sent;
}

int RequestQueue::waiting() const
{
    return int(d->waiting.size());
}

int RequestQueue::inFlight() const
{
    return int(d->underWay.size());
}

RateLimit RequestQueue::limit() const
{
    return d->budget.limit();
}

void RequestQueue::setLimit(RateLimit limit)
{
    d->budget.setLimit(limit);
    d->pumpSoon();
}

qint64 RequestQueue::throttledUntil() const
{
    return d->throttle.until(d->clock.now());
}

qint64 RequestQueue::windowFullUntil() const
{
    return d->windowFullUntil > d->clock.now() ? d->windowFullUntil : 0;
}

QByteArray RequestQueue::throttledBody() const
{
    return d->throttledBody;
}
