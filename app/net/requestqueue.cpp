// SPDX-License-Identifier: Apache-2.0
#include "net/requestqueue.h"

#include "net/network.h"
#include "net/ratehistory.h"
#include "net/requestqueue_p.h"
#include "net/transfererror.h"

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

} // namespace

RequestQueue::Private::Private(RequestQueue *queue, QueueSettings s, Clock &c)
    : q(queue), settings(std::move(s)), clock(c), budget(settings.limit)
{
    network.setAutoDeleteReplies(false);
    setProxy(network, settings.proxy);
    Result<QSslConfiguration> configuration = trusting(settings.caFile);
    if (configuration.ok())
        tls = std::move(configuration.value());
    else
        unusable = configuration.error();
    if (!settings.historyFolder.isEmpty())
        budget = RateBudget(settings.limit, std::make_unique<RateHistory>(settings.historyFolder, settings.historyKey));
}

RequestQueue::Private::~Private()
{
    for (const EntryPtr &entry : std::as_const(underWay)) {
        logEnd(entry, Transfer::Outcome{});
        delete entry->transfer; // before the manager, whose replies they hold
    }
}

void RequestQueue::Private::add(const EntryPtr &entry)
{
    entry->waitsSince = std::max(clock.now(), entry->notBefore);
    waiting.emplace(std::pair(entry->request.priority, entry->id), entry);
    pumpSoon();
}

// True: an identical GET is under way and its answer is one for this receiver as well.
bool RequestQueue::Private::join(const Request &request, const Receiver &receiver)
{
    const auto get = gets.find(same(request));
    const EntryPtr entry = get != gets.end() ? get->second.lock() : EntryPtr();
    if (!entry || entry->receivers.isEmpty() || (entry->transfer && entry->writesBefore != writes))
        return false;
    entry->receivers.append(receiver);
    unanswered.emplace(receiver.id, entry);
    if (request.priority < entry->request.priority) {
        // Whoever joins is in more of a hurry.
        auto node = waiting.extract({entry->request.priority, entry->id});
        entry->request.priority = request.priority;
        if (node) {
            node.key().first = request.priority;
            waiting.insert(std::move(node));
        }
    }
    return true;
}

void RequestQueue::Private::forget(const EntryPtr &entry)
{
    if (const auto get = gets.find(same(entry->request)); get != gets.end() && get->second.lock() == entry)
        gets.erase(get);
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
    const auto found = unanswered.find(id);
    if (found == unanswered.end())
        return;
    const EntryPtr entry = found->second;
    const auto receiver = std::find_if(entry->receivers.begin(), entry->receivers.end(),
                                       [id](const Receiver &each) { return each.id == id; });
    // Stopping a write half-way only makes its outcome harder to know: it is let finish, its answer is dropped.
    const bool letFinish = entry->transfer && entry->request.verb != Verb::Get;
    const Receiver taken = *receiver;
    entry->receivers.erase(receiver);
    deliver(entry, taken, cancelled(letFinish));
    if (entry->receivers.isEmpty() && !letFinish) {
        if (entry->transfer) {
            logEnd(entry, Transfer::Outcome{});
            delete std::exchange(entry->transfer, nullptr);
            underWay.remove(entry->id);
        } else {
            waiting.erase({entry->request.priority, entry->id});
        }
        forget(entry);
    }
    pumpSoon();
}

bool RequestQueue::Private::recall(RequestId id)
{
    const auto found = unanswered.find(id);
    if (found == unanswered.end() || found->second->transfer)
        return false;
    cancel(id);
    return true;
}

void RequestQueue::Private::cancelIf(const std::function<bool(const Receiver &)> &wanted)
{
    QList<RequestId> ids;
    for (const auto &[id, entry] : unanswered) {
        const auto receiver = std::find_if(entry->receivers.cbegin(), entry->receivers.cend(),
                                           [id = id](const Receiver &each) { return each.id == id; });
        if (wanted(*receiver))
            ids.append(id);
    }
    for (const auto &[id, parcel] : parcels) {
        if (wanted(parcel.receiver))
            ids.append(id);
    }
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
    ++entry->attempts;
    entry->sentAgain = 0;
    if (entry->request.verb != Verb::Get)
        ++writes;
    entry->writesBefore = writes;
    // A server may have forgotten an idle connection without our knowing (a short keep-alive, a laptop that slept). A
    // read is simply sent again; a write would be lost on it and end as unknown, so it gets a new connection.
    if (entry->request.verb != Verb::Get && underWay.isEmpty() && entry->sentAt - lastAnswerAt > trustIdleMs)
        network.clearConnectionCache();
    entry->token = tokenFor(entry->request);
    entry->transfer = new Transfer(network, tls, entry->request, entry->token, settings, clock, nullptr);
    underWay.insert(entry->id, entry);
    QObject::connect(entry->transfer, &Transfer::finished, &scope, [this, entry] { onFinished(entry); });
    QObject::connect(entry->transfer, &Transfer::sentAgain, &scope, [this, sent = entry.get()] {
        ++sent->sentAgain;
        countSent(*sent);
    });
    // While Qt's network thread is already at it.
    countSent(*entry);
    log(entry);
}

void RequestQueue::Private::countSent(const Entry &entry)
{
    if (!entry.request.foreign)
        budget.spend(clock.now());
    ++sent;
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
    const Activity activity{budget.counted(now), qsizetype(waiting.size()), underWay.size(), windowFullUntil};
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
    Private::Receiver receiver;
    receiver.id = ++d->lastId;
    receiver.group = request.group;
    receiver.context = context ? context : this;
    receiver.callback = std::move(callback);
    if (context && context != this) {
        receiver.contextDied = connect(context, &QObject::destroyed, &d->scope,
                                       [inside = d.get(), id = receiver.id] { inside->contextDied(id); });
    }
    if (request.verb == Verb::Get && d->join(request, receiver))
        return receiver.id;
    const auto entry = std::make_shared<Private::Entry>();
    entry->id = receiver.id;
    entry->request = std::move(request);
    entry->enqueuedAt = d->clock.now();
    entry->receivers.append(receiver);
    d->unanswered.emplace(receiver.id, entry);
    std::optional<Error> error = addressError(entry->request.url);
    if (!error && entry->request.url.scheme() == u"https")
        error = d->unusable;
    if (error) {
        d->deliver(entry, *error);
        d->pumpSoon();
    } else {
        if (entry->request.verb == Verb::Get)
            d->gets.insert_or_assign(Private::same(entry->request), entry);
        d->add(entry);
    }
    return receiver.id;
}

void RequestQueue::cancel(RequestId id)
{
    d->cancel(id);
}

bool RequestQueue::recall(RequestId id)
{
    return d->recall(id);
}

void RequestQueue::cancelGroup(quint64 group)
{
    d->cancelIf([group](const Private::Receiver &receiver) { return group != 0 && receiver.group == group; });
}

void RequestQueue::cancelAll()
{
    d->cancelIf([](const Private::Receiver &) { return true; });
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

int RequestQueue::keptForClicks() const
{
    return d->kept(Priority::Detail);
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

Throttling RequestQueue::throttling() const
{
    const qint64 until = d->throttle.until(d->clock.now());
    return until > 0 ? Throttling{until, d->throttledBody, d->others} : Throttling{};
}

QList<QueuedRequest> RequestQueue::queued() const
{
    QList<Private::EntryPtr> sent = d->underWay.values();
    std::sort(sent.begin(), sent.end(), [](const auto &a, const auto &b) { return a->id < b->id; });
    QList<QueuedRequest> queued;
    for (const Private::EntryPtr &entry : std::as_const(sent))
        queued.append({entry->request.purpose, entry->request.priority, true});
    for (const auto &[place, entry] : d->waiting)
        queued.append({entry->request.purpose, entry->request.priority, false});
    return queued;
}

qint64 RequestQueue::nextFreedAt() const
{
    return d->budget.nextFreedAt(d->clock.now());
}

qint64 RequestQueue::windowFullUntil() const
{
    return d->windowFullUntil > d->clock.now() ? d->windowFullUntil : 0;
}
