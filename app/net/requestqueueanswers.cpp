// SPDX-License-Identifier: Apache-2.0
// What an answer means to the queue: done, wait, refresh the token, again, or an error.
#include "net/requestqueue_p.h"

#include "net/loggedbody.h"
#include "net/ratelimitwords.h"
#include "net/redaction.h"
#include "net/requestlog.h"
#include "net/retryafter.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QUrlQuery>
#include <algorithm>

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestQueue)
};

constexpr int mostRepeats = 2; // of a GET

bool worthRepeating(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::Cut:
        return true;
    case Error::Kind::Refused:
        return error.status >= 500;
    case Error::Kind::Cancelled:
    case Error::Kind::Proxy: // once more could lock the account there
    case Error::Kind::Tls:
    case Error::Kind::Moved:
    case Error::Kind::Throttled:
    case Error::Kind::SignIn:
    case Error::Kind::TokenRefused:
    case Error::Kind::Malformed:
    case Error::Kind::TooLarge:
        return false;
    }
    return false;
}

// Growing, and jittered so that six requests that failed together do not come back together.
qint64 repeatWaitMs(int triesSoFar)
{
    const int base = triesSoFar == 0 ? 600 : 1800;
    return QRandomGenerator::global()->bounded(base * 2 / 3, base * 4 / 3);
}

} // namespace

// The one report of a refresh. If it is dropped without a word, e.g. because the session died, that is a report too:
// else every authorised request would wait for ever.
class RequestQueue::Private::RefreshReport
{
public:
    explicit RefreshReport(Private *to) : m_scope(&to->scope), m_to(to), m_round(to->refreshRound) {}
    ~RefreshReport()
    {
        Error error;
        error.kind = Error::Kind::SignIn;
        error.message = Words::tr("The session has ended.");
        give(error);
    }
    Q_DISABLE_COPY_MOVE(RefreshReport)

    void give(const std::optional<Error> &error)
    {
        if (!std::exchange(m_given, true) && m_scope)
            m_to->later([to = m_to, round = m_round, error] { to->onRefreshed(round, error); });
    }

private:
    QPointer<QObject> m_scope;
    Private *m_to;
    int m_round;
    bool m_given = false;
};

// Comes from the event loop, never inside a caller's call, so what is known now is handed over and sent now: waiting
// for one more turn of the loop would cost each request more than everything else in here.
void RequestQueue::Private::onFinished(const EntryPtr &entry)
{
    QList<RequestId> known;
    for (const Receiver &receiver : std::as_const(entry->receivers))
        known.append(receiver.id);
    const QPointer<QObject> alive = &scope;
    atHand = known;
    judge(entry);
    if (alive)
        atHand.clear();
    for (const RequestId id : std::as_const(known)) {
        if (!alive)
            return;
        handOver(id); // nothing happens if it was sent again
    }
    if (alive)
        pump();
}

void RequestQueue::Private::judge(const EntryPtr &entry)
{
    Transfer::Outcome outcome = entry->transfer->outcome();
    logEnd(entry, outcome);
    // A server may repeat what was sent to it, and the body of an error is shown.
    if (outcome.error)
        outcome.error->body = redaction::body(outcome.error->body, secretsOf(*entry));
    if (outcome.status == 429)
        outcome.body = redaction::body(outcome.body, secretsOf(*entry));
    std::exchange(entry->transfer, nullptr)->deleteLater(); // we are inside its signal
    underWay.remove(entry->id);
    lastAnswerAt = clock.now();
    if (entry->request.verb != Verb::Get)
        ++writes;

    if (outcome.status == 429 && !entry->request.foreign)
        return onThrottled(entry, outcome);
    if (outcome.status != 0 && !entry->request.foreign)
        throttle.answered(entry->sentAt);
    if (entry->receivers.isEmpty())
        return; // a cancelled write, its caller has been told
    if (!outcome.error)
        return deliver(entry, Answer{outcome.status, outcome.body, headerValue(outcome.headers, "Content-Type"),
                                     headerValue(outcome.headers, "Content-Disposition")});

    if (tokenWasRefused(*entry, outcome.status)) {
        if (!entry->replayed) {
            entry->replayed = true;
            const QByteArray stale = entry->token;
            again(entry);
            return refreshToken(stale);
        }
        if (outcome.status == 401) {
            Error error = *outcome.error;
            error.kind = Error::Kind::TokenRefused;
            error.message = Words::tr("The server refused a token that it had just issued.");
            return deliver(entry, std::move(error));
        }
    }
    if (entry->request.verb == Verb::Get && entry->tries < mostRepeats && worthRepeating(*outcome.error))
        return again(entry, clock.now() + repeatWaitMs(entry->tries++));
    deliver(entry, *outcome.error);
}

bool RequestQueue::Private::tokenWasRefused(const Entry &entry, int status) const
{
    if (!needsToken(entry.request) || entry.token.isEmpty())
        return false;
    // Some servers say 400 for an expired token. That counts only if the token is known to be past its life, or was
    // replaced while the request was on its way; any other 400 is about the request.
    const auto wasOld = [&] {
        return (authorization.expired && authorization.expired()) || authorization.token() != entry.token;
    };
    return status == 401 || (status == 400 && wasOld());
}

// The server did not act, so any verb may go again; the whole queue waits.
void RequestQueue::Private::onThrottled(const EntryPtr &entry, const Transfer::Outcome &outcome)
{
    const qint64 now = clock.now();
    throttledBody = outcome.body;
    learnFrom(outcome);
    throttle.refused(
        now, entry->sentAt,
        retryAfterMs(headerValue(outcome.headers, "Retry-After"), headerValue(outcome.headers, "Date"), clock.nowUtc()),
        budget.waitMs(now), std::max(1, budget.limit().seconds) * qint64(1000), settings.throttleCapMs);
    if (!entry->receivers.isEmpty())
        again(entry);
    giveUpThrottled();
}

// The limit, if the words name one that is stricter than ours; and how much of it others must have used.
void RequestQueue::Private::learnFrom(const Transfer::Outcome &outcome)
{
    const RateLimit ours = budget.limit();
    if (const std::optional<RateLimit> named = rateLimitIn(outcome.body); named && isStricter(*named, ours)) {
        budget.setLimit(*named);
        later([this, limit = *named] { Q_EMIT q->limitLearned(limit); });
    }
    others = std::max(0, budget.limit().requests - budget.used(clock.now()));
}

// Whoever has waited for throttleCapMs on nothing but 429s is told so. Asked after a new 429 only: time that the
// computer slept through is no proof that the limit was still reached.
void RequestQueue::Private::giveUpThrottled()
{
    const qint64 now = clock.now();
    const qint64 since = std::min(throttle.since(), now); // the clock may have been set back
    for (auto it = waiting.begin(); it != waiting.end();) {
        const EntryPtr entry = it->second;
        if (std::max(std::min(entry->enqueuedAt, now), since) + settings.throttleCapMs > now) {
            ++it;
            continue;
        }
        it = waiting.erase(it);
        Error error;
        error.kind = Error::Kind::Throttled;
        error.status = 429;
        error.body = throttledBody;
        error.message = Words::tr("The server's request limit stayed reached for %n minute(s).", nullptr,
                                  int(std::max<qint64>(1, settings.throttleCapMs / 60'000)));
        deliver(entry, std::move(error));
    }
}

void RequestQueue::Private::again(const EntryPtr &entry, qint64 notBefore)
{
    entry->notBefore = notBefore;
    add(entry); // keeps its id and so its place before the younger ones
}

// `stale`: the token that was refused; empty = there is none. One refresh serves all.
void RequestQueue::Private::refreshToken(const QByteArray &stale)
{
    if (refreshing || (!stale.isEmpty() && authorization.token() != stale && !authorization.token().isEmpty()))
        return;
    refreshing = true;
    // Later, since we may be inside pump(), which is walking over what foreign code may change.
    later([this, stale, report = std::make_shared<RefreshReport>(this)] {
        authorization.refresh(stale, [report](const std::optional<Error> &error) { report->give(error); });
    });
}

void RequestQueue::Private::onRefreshed(int round, const std::optional<Error> &result)
{
    if (!refreshing || round != refreshRound)
        return;
    refreshing = false;
    ++refreshRound;
    pumpSoon();
    std::optional<Error> error = result;
    if (!error && authorization.token().isEmpty()) {
        // Else this would ask for a token again and again.
        error = Error{};
        error->kind = Error::Kind::SignIn;
        error->message = Words::tr("The sign-in brought no usable token.");
    }
    // Cancelled: signed out meanwhile. What waits was not cancelled; it signs in again.
    if (!error || error->cancelled())
        return;
    error->mayHaveActed = false; // what waits was not sent, or was refused
    for (auto it = waiting.begin(); it != waiting.end();) {
        const EntryPtr entry = it->second;
        if (!needsToken(entry->request)) {
            ++it;
            continue;
        }
        it = waiting.erase(it);
        deliver(entry, *error);
    }
}

void RequestQueue::Private::deliver(const EntryPtr &entry, const Result<Answer> &result)
{
    forget(entry);
    for (Receiver &receiver : std::exchange(entry->receivers, {}))
        deliver(entry, std::move(receiver), result);
}

void RequestQueue::Private::deliver(const EntryPtr &entry, Receiver receiver, Result<Answer> result)
{
    const RequestId id = receiver.id;
    unanswered.erase(id);
    parcels.insert_or_assign(id, Parcel{std::move(receiver), std::move(result), entry->request.verb != Verb::Get});
    if (!atHand.contains(id))
        later([this, id] { handOver(id); });
}

void RequestQueue::Private::handOver(RequestId id)
{
    auto node = parcels.extract(id);
    if (node.empty())
        return;
    Parcel parcel = std::move(node.mapped());
    QObject::disconnect(parcel.receiver.contextDied);
    // Nothing of this object is touched after the call: the callback may delete the queue.
    if (parcel.receiver.context && parcel.receiver.callback)
        parcel.receiver.callback(std::move(parcel.result));
}

QByteArrayList RequestQueue::Private::secretsOf(const Entry &entry)
{
    QByteArrayList secrets = entry.request.secrets;
    if (entry.request.secretQuery) { // a store that refuses a signature repeats it in its answer
        const auto items = QUrlQuery(entry.request.url).queryItems(QUrl::FullyDecoded);
        for (const auto &[name, value] : items)
            secrets.append(value.toUtf8());
    }
    if (!entry.token.isEmpty())
        secrets.append(entry.token);
    return secrets;
}

void RequestQueue::Private::log(const EntryPtr &entry)
{
    if (!settings.log)
        return;
    LoggedRequest logged;
    logged.purpose = entry->request.purpose;
    logged.verb = entry->request.verb == Verb::Get ? "GET" : entry->request.verb == Verb::Post ? "POST" : "DELETE";
    logged.url = entry->request.url;
    if (entry->request.secretQuery && logged.url.hasQuery())
        logged.url.setQuery(QString::fromLatin1(redaction::mark));
    logged.attempt = entry->attempts;
    logged.sentAt = entry->sentAt;
    logged.waitMs = std::max<qint64>(0, entry->sentAt - entry->waitsSince);
    logged.requestHeaders = entry->transfer->requestHeaders();
    logged.requestBody = entry->request.body;
    logged.requestBytes = entry->request.bodyBytes();
    logged.secrets = secretsOf(*entry);
    entry->logged = settings.log->begin(std::move(logged));
}

// An outcome without a status and without an error: nobody waited any more and it was stopped.
void RequestQueue::Private::logEnd(const EntryPtr &entry, const Transfer::Outcome &outcome)
{
    if (!settings.log)
        return;
    LoggedRequest logged;
    logged.durationMs = std::max<qint64>(0, clock.now() - entry->sentAt);
    logged.status = outcome.status;
    logged.cancelled = outcome.status == 0 && !outcome.error;
    if (outcome.status == 0)
        logged.problem = outcome.error ? outcome.error->message : Words::tr("Cancelled.");
    logged.answerHeaders = outcome.headers;
    logged.answerBody = outcome.body;
    logged.wireBytes = outcome.wireBytes;
    logged.sentAgain = entry->sentAgain;
    settings.log->end(entry->logged, logged);
}
