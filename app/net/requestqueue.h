// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/bodystream.h"
#include "net/clock.h"
#include "net/proxysettings.h"
#include "net/ratebudget.h"
#include "net/result.h"

#include <QObject>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

class RequestLog;

enum class Verb { Get, Post, Delete };

// Higher goes first; FIFO inside one priority.
enum class Priority { SignIn, Click, Detail, Bulk, Background };

struct Request
{
    Verb verb = Verb::Get;
    QUrl url; // complete, with query
    QByteArray body;
    BodyStream stream = {}; // in place of `body`
    QByteArray contentType = "application/json";
    Priority priority = Priority::Click;
    QString purpose;        // for the log and the meter, e.g. "Fetch Event, page 2"
    bool authorized = true; // false: no token is attached or waited for (sign-in itself, authinfo)
    // true: the token goes along if there is one, but a 401 is the answer and starts no sign-in
    bool probe = false;
    quint64 group = 0;      // for cancelGroup(); 0 = none
    QByteArrayList secrets; // values in the body that the log must never show
    // true: it goes to some other host, so it does not count against the server's limit, and a 429 says nothing of it.
    bool foreign = false;
    bool secretQuery = false; // the query of the URL is a secret as a whole: a signed link
    qint64 wholeMs = 0;       // in place of QueueSettings::wholeMs; 0 = as there
    // How many bytes of the answer are here, now and then while it comes. It must not end the request or the queue. Of
    // identical GETs only the first one's is told.
    std::function<void(qint64 received)> progress = {};
    std::function<void(qint64 sent)> uploaded = {}; // the same of the body of a write

    [[nodiscard]] qint64 bodyBytes() const { return stream ? stream.bytes : body.size(); }
};

struct Answer
{
    int status = 0; // 200 to 299
    QByteArray body;
    QByteArray contentType;
    QByteArray disposition; // Content-Disposition
};

using RequestId = quint64; // 0 = none

struct QueueSettings
{
    RateLimit limit;
    int inFlight = 6;
    qint64 connectMs = 15'000;   // until connected and, over TLS, encrypted
    qint64 firstByteMs = 60'000; // from sent to the first byte of the answer
    qint64 stallMs = 20'000;     // inside the answer, without a byte
    qint64 wholeMs = 120'000;    // from sent to the last byte
    qint64 bodyCap = 64 * 1024 * 1024;
    int clickReservePercent = 10;
    qint64 throttleCapMs = 15 * 60'000; // how long in all a request waits on 429 before it fails as Throttled
    QByteArray userAgent;
    ProxySettings proxy;
    QString caFile; // PEM; its certificates are trusted besides the system's. Empty = none
    // Where the count of requests survives a restart, see RateHistory; no folder = it does not.
    QString historyFolder;
    QString historyKey;
    RequestLog *log = nullptr; // outlives the queue; none = nothing is logged
};

// What has been asked for and has no answer yet.
struct QueuedRequest
{
    QString purpose;
    Priority priority{};
    bool sent = false;
};

// Why the whole queue waits.
struct Throttling
{
    qint64 until = 0; // ms since the epoch; 0 = it does not wait
    QByteArray body;  // of the 429: the server's own words
    int others = 0;   // about how many requests other programs made with this key; 0 = our own count explains the 429
};

// The only owner of a QNetworkAccessManager: every request of a connection goes through here, so that the rolling limit
// is kept by one count. Callbacks come exactly once, from the event loop, never inside send(); a cancelled request ends
// as Cancelled; nothing comes once `context` has died.
//
// Identical GETs under way are one request with several receivers, but never across a write: what is read after a write
// was sent is read anew.
//
// Repeats: a GET on Offline, Timeout, Cut, 5xx twice more with growing, jittered waits; anything on 429 after
// Retry-After or when the window frees (the server did not act); anything on 401 once, after one refresh of the token.
// A write whose answer was lost is never repeated: its Error has mayHaveActed set.
class RequestQueue : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(Result<Answer>)>;

    RequestQueue(QueueSettings settings, Clock &clock, QObject *parent = nullptr);
    ~RequestQueue() override;

    RequestId send(Request request, QObject *context, Callback callback);
    void cancel(RequestId id);
    // Cancels it only if it is not on its way: true = it will not be sent. False: its answer still comes.
    bool recall(RequestId id);
    void cancelGroup(quint64 group);
    void cancelAll();

    // Session puts itself in here. `token` returns the bearer token or an empty array; `refresh` gets a new one and
    // reports once: no value = done, an Error = the sign-in failed and so does every waiting request. `stale` is the
    // token that was refused, so that ten requests refused with one token cause one refresh.
    struct Authorization
    {
        std::function<QByteArray()> token;
        std::function<void(const QByteArray &stale, std::function<void(std::optional<Error>)>)> refresh;
        std::function<bool()> expired; // past its life: then a 400 may mean "expired" as well
    };
    void setAuthorization(Authorization authorization);

    [[nodiscard]] int used() const;    // requests sent in the current window
    [[nodiscard]] int sent() const;    // requests sent since it was made, repeats and sign-ins included
    [[nodiscard]] int waiting() const; // not sent yet
    [[nodiscard]] int inFlight() const;
    [[nodiscard]] int keptForClicks() const; // so much of the limit is not for anything that waits behind clicks
    [[nodiscard]] RateLimit limit() const;
    void setLimit(RateLimit limit);
    [[nodiscard]] Throttling throttling() const;
    [[nodiscard]] QList<QueuedRequest> queued() const; // in flight first, then in the order of sending
    // When the oldest request of the window stops counting, ms since the epoch; 0 = the window is empty.
    [[nodiscard]] qint64 nextFreedAt() const;
    // When the next waiting request may go because our own count of the window is used up; 0 = none waits for that.
    [[nodiscard]] qint64 windowFullUntil() const;

Q_SIGNALS:
    void activityChanged();             // used, waiting or inFlight changed
    void throttledChanged();            // throttling().until changed
    void limitLearned(RateLimit limit); // a 429 named a lower limit than ours; it is kept to from now on

private:
    class Private;
    std::unique_ptr<Private> d;
};
