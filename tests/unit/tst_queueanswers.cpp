// SPDX-License-Identifier: Apache-2.0
// What the queue makes of an answer: repeats, pauses, refreshes, and what it calls an error.
#include "support/gzip.h"
#include "support/netrequests.h"
#include "support/testcertificates.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using Act = WireServer::Behaviour::Act;
using Behaviour = WireServer::Behaviour;
using Kind = Error::Kind;

namespace {

// Stands in for Session: a token and a count of how often a new one was asked for.
struct Tokens
{
    QByteArray current;
    int refreshes = 0;
    bool expired = false;
    std::function<void(std::optional<Error>)> report; // of the refresh that is under way

    void attach(RequestQueue &queue)
    {
        queue.setAuthorization({[this] { return current; },
                                [this](const QByteArray &, std::function<void(std::optional<Error>)> done) {
                                    ++refreshes;
                                    report = std::move(done);
                                },
                                [this] { return expired; }});
    }
    void bring(const QByteArray &token)
    {
        current = token;
        expired = false;
        std::exchange(report, nullptr)(std::nullopt);
    }
    void fail(Kind kind)
    {
        Error error;
        error.kind = kind;
        error.status = 400;
        error.body = "{\"error\":\"invalid_client\"}";
        error.mayHaveActed = true;
        std::exchange(report, nullptr)(error);
    }
};

// Accepts one token only.
WireServer::Script accepting(const QByteArray &token, int otherwise = 401)
{
    return [=](const WireServer::Arrival &arrival, int) {
        return arrival.headers.value("authorization") == "Bearer " + token ? Behaviour::answer(200)
                                                                           : Behaviour::answer(otherwise, "\"no\"");
    };
}

} // namespace

class TestQueueAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // First: a thread that spoke TLS frees OpenSSL's share of it a moment after QThread says that it has finished, and
    // a process that ends in that moment leaks it.
    void refusesCertificates_data();
    void refusesCertificates();
    void saysWhenItIsNoTls();

    void readIsRepeated_data();
    void readIsRepeated();
    void writeIsNotRepeatedOnServerError();
    void refusalKeepsStatusAndBody();
    void refusalHoldsNoSecret();

    void throttledWaitsAsTold_data();
    void throttledWaitsAsTold();
    void throttledWholeQueueWaits();
    void throttledForEverEndsHonestly();
    void timeSleptIsNotTimeThrottled();

    void waitsForTheFirstToken();
    void tenRefusedCauseOneRefresh();
    void refusedForEverIsBounded();
    void late401WithAnOldTokenNeedsNoRefresh();
    void expired400IsRefreshed();
    void ordinary400IsAnAnswer();
    void failedRefreshFailsWhatWaits_data();
    void failedRefreshFailsWhatWaits();
    void refreshWithoutATokenEnds();
    void refreshThatIsDroppedEnds();
    void probeStartsNoSignIn();
    void unauthorizedCarriesNoToken();

    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void tooLarge_data();
    void tooLarge();
    void unpacksGzip();
    void cutBodyIsCut_data();
    void cutBodyIsCut();
    void brokenGzipIsMalformed_data();
    void brokenGzipIsMalformed();
    void deadlines();
    void anotherHostsLimitIsNotTheServers();
    void notHttp();
};

void TestQueueAnswers::readIsRepeated_data()
{
    QTest::addColumn<Behaviour>("fault");
    QTest::addColumn<int>("faults");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<int>("arrivals");
    QTest::newRow("500 once") << Behaviour::answer(500) << 1 << true << 2;
    QTest::newRow("502 twice") << Behaviour::answer(502, "<html>") << 2 << true << 3;
    QTest::newRow("503 for ever") << Behaviour::answer(503) << 99 << false << 3;
    QTest::newRow("cut body once") << Behaviour::only(Act::CutBody) << 1 << true << 2;
    QTest::newRow("404") << Behaviour::answer(404) << 99 << false << 1;
    QTest::newRow("403, empty") << Behaviour::answer(403, "") << 99 << false << 1;
}

void TestQueueAnswers::readIsRepeated()
{
    QFETCH(Behaviour, fault);
    QFETCH(int, faults);
    QFETCH(bool, ok);
    QFETCH(int, arrivals);
    WireServer server;
    server.setScript([&](const WireServer::Arrival &, int n) { return n < faults ? fault : Behaviour::answer(200); });
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    qint64 lastWait = 0;
    for (int round = 1; round < arrivals; ++round) {
        QTRY_VERIFY(server.count() == round && queue.waiting() == 1);
        QCOMPARE(answers.count(), 0);
        // It waits a while, and longer the second time.
        qint64 wait = 0;
        for (; queue.waiting() == 1 && wait < 10'000; wait += 50) {
            clock.advance(50);
            QCoreApplication::processEvents();
        }
        QVERIFY2(wait >= 400 && wait > lastWait && wait <= 2500, qPrintable(QString::number(wait)));
        lastWait = wait;
    }
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.first().ok(), ok);
    QCOMPARE(server.count(), arrivals);
}

void TestQueueAnswers::writeIsNotRepeatedOnServerError()
{
    WireServer server;
    server.setAnswer(Behaviour::answer(500, "oops"));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, Kind::Refused);
    QCOMPARE(answers.error().status, 500);
    QVERIFY(!answers.error().mayHaveActed); // the server said that it failed
    QCOMPARE(server.count(), 1);
}

void TestQueueAnswers::refusalHoldsNoSecret()
{
    WireServer server;
    server.setScript([](const WireServer::Arrival &arrival, int) {
        return Behaviour::answer(403, "You are " + arrival.headers.value("authorization"));
    });
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    queue.setAuthorization({[] { return QByteArray("t0ken-value"); }, {}, [] { return false; }});
    Request request = netRequest(Verb::Post, server.url());
    request.probe = true;
    Answers answers;
    queue.send(request, this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().body, QByteArray("You are Bearer REDACTED"));
}

void TestQueueAnswers::refusalKeepsStatusAndBody()
{
    WireServer server;
    server.setAnswer(Behaviour::answer(400, "\"An Outcome must be entered for this Action\""));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().status, 400);
    QCOMPARE(answers.error().body, QByteArray("\"An Outcome must be entered for this Action\""));
}

void TestQueueAnswers::throttledWaitsAsTold_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<qint64>("wait");
    QTest::newRow("GET, seconds") << Verb::Get << QByteArray("30") << qint64(30'000);
    QTest::newRow("POST, seconds") << Verb::Post << QByteArray("30") << qint64(30'000);
    QTest::newRow("DELETE, seconds") << Verb::Delete << QByteArray("30") << qint64(30'000);
    QTest::newRow("POST, date") << Verb::Post << QByteArray("date") << qint64(90'000);
    QTest::newRow("POST, nothing") << Verb::Post << QByteArray() << qint64(5'000);
    QTest::newRow("GET, unreadable") << Verb::Get << QByteArray("later") << qint64(5'000);
}

void TestQueueAnswers::throttledWaitsAsTold()
{
    QFETCH(Verb, verb);
    QFETCH(QByteArray, retryAfter);
    QFETCH(qint64, wait);
    TestClock clock;
    if (retryAfter == "date") {
        const QDateTime until = clock.nowUtc().addMSecs(wait);
        retryAfter = QLocale::c().toString(until, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
    }
    WireServer server;
    const QByteArray words = "\"Rate Limit Reached - 300 Requests per rolling 5 minute window.\"";
    server.setScript([&](const WireServer::Arrival &, int n) {
        if (n > 0)
            return Behaviour::answer(200);
        return retryAfter.isEmpty() ? Behaviour::answer(429, words)
                                    : Behaviour::answer(429, words, {{"Retry-After", retryAfter}});
    });
    RequestQueue queue(queueSettings(), clock);
    QSignalSpy spy(&queue, &RequestQueue::throttledChanged);
    Answers answers;
    queue.send(netRequest(verb, server.url()), this, answers.take());
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(queue.throttling().until, clock.now() + wait);
    QCOMPARE(queue.throttling().body, words);
    QCOMPARE(answers.count(), 0);
    clock.advance(wait - 1);
    QCoreApplication::processEvents();
    QCOMPARE(queue.inFlight(), 0);
    clock.advance(1);
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.first().ok());
    QCOMPARE(server.count(), 2);
    QCOMPARE(queue.throttling().until, 0);
    QCOMPARE(spy.count(), 2);
}

void TestQueueAnswers::throttledWholeQueueWaits()
{
    WireServer server;
    bool refuse = true;
    server.setScript([&](const WireServer::Arrival &, int) {
        return refuse ? Behaviour::answer(429, "{}", {{"Retry-After", "60"}}) : Behaviour::answer(200);
    });
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    for (int i = 0; i < 20; ++i)
        queue.send(netRequest(i % 2 ? Verb::Get : Verb::Post, server.url(QStringLiteral("/%1").arg(i)), Priority::Bulk),
                   this, answers.take());
    QTRY_VERIFY(queue.throttling().until > 0 && queue.inFlight() == 0);
    refuse = false;
    const int before = server.count();
    QVERIFY(before <= 6);
    queue.send(netRequest(Verb::Get, server.url(), Priority::SignIn), this, answers.take());
    clock.advance(59'000);
    QCoreApplication::processEvents();
    QCOMPARE(server.count(), before);
    clock.advance(1'500);
    QTRY_COMPARE(answers.count(), 21);
    QCOMPARE(server.count(), before + 21);
}

void TestQueueAnswers::throttledForEverEndsHonestly()
{
    WireServer server;
    server.setAnswer(Behaviour::answer(429, "\"no\"", {{"Retry-After", "1"}}));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.throttleCapMs = 120'000;
    RequestQueue queue(settings, clock);
    Answers answers;
    for (int i = 0; i < 10; ++i)
        queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    const qint64 began = clock.now();
    for (int i = 0; i < 1000 && answers.count() < 10; ++i) {
        QTRY_COMPARE(queue.inFlight(), 0);
        clock.advance(1000);
        QCoreApplication::processEvents();
    }
    QCOMPARE(answers.count(), 10);
    QVERIFY(clock.now() - began <= 130'000);
    for (const Result<Answer> &result : std::as_const(answers.all)) {
        QCOMPARE(result.error().kind, Kind::Throttled);
        QCOMPARE(result.error().status, 429);
        QCOMPARE(result.error().body, QByteArray("\"no\""));
        QVERIFY(!result.error().mayHaveActed);
    }
    QVERIFY(server.count() < 60); // growing pauses, although the server said 1 s
}

void TestQueueAnswers::timeSleptIsNotTimeThrottled()
{
    WireServer server;
    server.setScript([](const WireServer::Arrival &, int n) {
        return n == 0 ? Behaviour::answer(429, "\"wait\"", {{"Retry-After", "5"}}) : Behaviour::answer(200);
    });
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_VERIFY(queue.throttling().until > 0 && queue.inFlight() == 0);
    clock.setWall(clock.now() + 20 * 60'000); // asleep inside the pause, for longer than the cap
    clock.advance(5'000);
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.first().ok());
    QCOMPARE(server.count(), 2);
}

void TestQueueAnswers::waitsForTheFirstToken()
{
    WireServer server;
    server.setScript(accepting("one"));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.attach(queue);
    Answers answers;
    for (int i = 0; i < 10; ++i)
        queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(tokens.refreshes, 1);
    QCOMPARE(server.count(), 0);
    tokens.bring("one");
    QTRY_COMPARE(answers.count(), 10);
    QCOMPARE(server.count(), 10);
    QCOMPARE(tokens.refreshes, 1);
}

void TestQueueAnswers::tenRefusedCauseOneRefresh()
{
    WireServer server;
    server.setScript(accepting("two"));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.current = "one";
    tokens.attach(queue);
    Answers answers;
    for (int i = 0; i < 10; ++i)
        queue.send(netRequest(Verb(i % 3), server.url(QStringLiteral("/%1").arg(i))), this, answers.take());
    QTRY_VERIFY(tokens.report && queue.inFlight() == 0);
    const int before = server.count();
    QVERIFY(before <= 6); // the rest waits for the new token
    tokens.bring("two");
    QTRY_COMPARE(answers.count(), 10);
    QCOMPARE(server.count(), before + 10);
    QCOMPARE(tokens.refreshes, 1);
    for (const Result<Answer> &result : std::as_const(answers.all))
        QVERIFY(result.ok());
}

void TestQueueAnswers::refusedForEverIsBounded()
{
    WireServer server;
    server.setAnswer(Behaviour::answer(401, "\"go away\""));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    int issued = 0;
    QByteArray current = "0";
    queue.setAuthorization({[&] { return current; },
                            [&](const QByteArray &, const std::function<void(std::optional<Error>)> &done) {
                                current = QByteArray::number(++issued); // at once, inside the call
                                done(std::nullopt);
                            },
                            {}});
    Answers answers;
    for (int i = 0; i < 10; ++i)
        queue.send(netRequest(Verb(i % 3), server.url(QStringLiteral("/%1").arg(i))), this, answers.take());
    QTRY_COMPARE(answers.count(), 10);
    QCOMPARE(server.count(), 20); // each once, and once more
    QVERIFY(issued <= 10);
    for (const Result<Answer> &result : std::as_const(answers.all)) {
        QCOMPARE(result.error().kind, Kind::TokenRefused);
        QCOMPARE(result.error().status, 401);
        QCOMPARE(result.error().body, QByteArray("\"go away\""));
    }
    clock.advance(600'000);
    QCoreApplication::processEvents();
    QCOMPARE(server.count(), 20);
}

void TestQueueAnswers::late401WithAnOldTokenNeedsNoRefresh()
{
    WireServer server;
    server.setScript([](const WireServer::Arrival &arrival, int) {
        Behaviour behaviour =
            arrival.headers.value("authorization") == "Bearer two" ? Behaviour::answer(200) : Behaviour::answer(401);
        if (arrival.target == "/late" && behaviour.status == 401)
            behaviour.act = Act::Hold;
        return behaviour;
    });
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.current = "one";
    tokens.attach(queue);
    Answers late;
    Answers early;
    queue.send(netRequest(Verb::Post, server.url(QStringLiteral("/late"))), this, late.take());
    QTRY_COMPARE(server.held(), 1);
    queue.send(netRequest(Verb::Post, server.url()), this, early.take());
    QTRY_VERIFY(tokens.report != nullptr);
    tokens.bring("two");
    QTRY_COMPARE(early.count(), 1);
    server.release();
    QTRY_COMPARE(late.count(), 1);
    QVERIFY(late.first().ok());
    QCOMPARE(tokens.refreshes, 1);
}

void TestQueueAnswers::expired400IsRefreshed()
{
    WireServer server;
    server.setScript(accepting("two", 400));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.current = "one";
    tokens.expired = true;
    tokens.attach(queue);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_VERIFY(tokens.report != nullptr);
    tokens.bring("two");
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.first().ok());
    QCOMPARE(server.count(), 2);
}

void TestQueueAnswers::ordinary400IsAnAnswer()
{
    WireServer server;
    server.setAnswer(Behaviour::answer(400));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.current = "one";
    tokens.attach(queue);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, Kind::Refused);
    QCOMPARE(tokens.refreshes, 0);
}

void TestQueueAnswers::failedRefreshFailsWhatWaits_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("refused") << Kind::SignIn;
    QTest::newRow("offline") << Kind::Offline;
    QTest::newRow("tls") << Kind::Tls;
    QTest::newRow("timeout") << Kind::Timeout;
}

void TestQueueAnswers::failedRefreshFailsWhatWaits()
{
    QFETCH(Kind, kind);
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.attach(queue);
    Answers answers;
    for (int i = 0; i < 10; ++i)
        queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    Answers open;
    Request unauthorized = netRequest(Verb::Get, server.url());
    unauthorized.authorized = false;
    queue.send(unauthorized, this, open.take());
    QTRY_COMPARE(open.count(), 1); // waits for nothing
    QVERIFY(open.first().ok());
    QTRY_VERIFY(tokens.report != nullptr);
    tokens.fail(kind);
    QTRY_COMPARE(answers.count(), 10);
    for (const Result<Answer> &result : std::as_const(answers.all)) {
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().status, 400);
        QCOMPARE(result.error().body, QByteArray("{\"error\":\"invalid_client\"}"));
        QVERIFY(!result.error().mayHaveActed); // the token request may have, these did not
    }
    QCOMPARE(tokens.refreshes, 1);
    QCOMPARE(server.count(), 1);
    // The next one tries again.
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QTRY_COMPARE(tokens.refreshes, 2);
    tokens.bring("x");
    QTRY_COMPARE(answers.count(), 11);
    QVERIFY(answers.all.last().ok());
}

void TestQueueAnswers::refreshWithoutATokenEnds()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.attach(queue);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QTRY_VERIFY(tokens.report != nullptr);
    tokens.bring("");
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, Kind::SignIn);
    QCOMPARE(tokens.refreshes, 1);
    QCOMPARE(server.count(), 0);
}

void TestQueueAnswers::refreshThatIsDroppedEnds()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.attach(queue);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QTRY_VERIFY(tokens.report != nullptr);
    tokens.report = nullptr; // as when its session dies
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(!answers.first().ok());
}

void TestQueueAnswers::probeStartsNoSignIn()
{
    WireServer server;
    server.setAnswer(Behaviour::answer(401));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.attach(queue);
    Request probe = netRequest(Verb::Get, server.url());
    probe.probe = true;
    Answers answers;
    queue.send(probe, this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, Kind::Refused);
    QCOMPARE(answers.error().status, 401);
    QVERIFY(!server.arrivals().last().headers.contains("authorization"));
    tokens.current = "one";
    queue.send(probe, this, answers.take());
    QTRY_COMPARE(answers.count(), 2);
    QCOMPARE(server.arrivals().last().headers.value("authorization"), QByteArray("Bearer one"));
    QCOMPARE(tokens.refreshes, 0);
    QCOMPARE(server.count(), 2);
}

void TestQueueAnswers::unauthorizedCarriesNoToken()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.current = "one";
    tokens.attach(queue);
    Request request = netRequest(Verb::Get, server.url());
    request.authorized = false;
    Answers answers;
    queue.send(request, this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(!server.arrivals().last().headers.contains("authorization"));
}

void TestQueueAnswers::redirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Verb>("verb");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << status << Verb::Get;
        QTest::addRow("POST %d", status) << status << Verb::Post;
    }
}

void TestQueueAnswers::redirectIsNotFollowed()
{
    QFETCH(int, status);
    QFETCH(Verb, verb);
    WireServer other;
    WireServer server;
    const QByteArray location = other.url(QStringLiteral("/elsewhere?token=s3cr3t")).toEncoded();
    server.setAnswer(Behaviour::answer(status, "", {{"Location", location}}));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Tokens tokens;
    tokens.current = "one";
    tokens.attach(queue);
    Answers answers;
    queue.send(netRequest(verb, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, Kind::Moved);
    QCOMPARE(answers.error().status, status);
    QVERIFY(answers.error().message.contains(QStringLiteral("127.0.0.1:%1").arg(other.url().port())));
    QVERIFY(!answers.error().message.contains(QLatin1String("s3cr3t")));
    QCOMPARE(server.count(), 1);
    QCOMPARE(other.count(), 0);
    QCOMPARE(other.connections(), 0);
}

void TestQueueAnswers::tooLarge_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("packed");
    QTest::newRow("announced") << QByteArray(3'000'000, 'x') << false;
    // What gzip -9 makes of 3,000,000 times "x", about 1000 to 1.
    QTest::newRow("an archive bomb") << QByteArray(3'000'000, 'x') << true;
}

void TestQueueAnswers::tooLarge()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, packed);
    WireServer server;
    server.setAnswer(packed ? Behaviour::answer(200, gzip(body), {{"Content-Encoding", "gzip"}})
                            : Behaviour::answer(200, body));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.bodyCap = 1'000'000;
    RequestQueue queue(settings, clock);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 2);
    for (const Result<Answer> &result : std::as_const(answers.all))
        QCOMPARE(result.error().kind, Kind::TooLarge);
    QCOMPARE(server.count(), 2);
    QVERIFY(answers.all.at(0).error().mayHaveActed != answers.all.at(1).error().mayHaveActed); // the write may have
}

void TestQueueAnswers::unpacksGzip()
{
    QByteArray body;
    for (int i = 0; i < 20'000; ++i)
        body += "{\"id\":" + QByteArray::number(i * 7919) + "},";
    WireServer server;
    server.setAnswer(Behaviour::answer(200, gzip(body), {{"Content-Encoding", "gzip"}}));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.first().ok());
    QVERIFY(answers.first().value().body == body);
}

void TestQueueAnswers::cutBodyIsCut_data()
{
    QTest::addColumn<bool>("packed");
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<Act>("act");
    for (const bool packed : {false, true})
        for (const bool chunked : {false, true})
            for (const auto &[name, act] : {std::pair("end", Act::CutBody), std::pair("reset", Act::ResetBody)})
                QTest::addRow("%s, %s, %s", packed ? "gzip" : "plain", chunked ? "chunked" : "length", name)
                    << packed << chunked << act;
}

void TestQueueAnswers::cutBodyIsCut()
{
    QFETCH(bool, packed);
    QFETCH(bool, chunked);
    QFETCH(Act, act);
    QByteArray body;
    for (int i = 0; i < 20'000; ++i)
        body += QByteArray::number(i * 7919);
    WireServer server;
    Behaviour behaviour = Behaviour::answer(200, packed ? gzip(body) : body);
    if (packed)
        behaviour.headers = {{"Content-Encoding", "gzip"}};
    behaviour.chunked = chunked;
    // First whole, to show that it is the cut that is seen.
    server.setAnswer(behaviour);
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers whole;
    queue.send(netRequest(Verb::Post, server.url()), this, whole.take());
    QTRY_COMPARE(whole.count(), 1);
    QVERIFY(whole.first().ok());
    QVERIFY(whole.first().value().body == body);

    behaviour.act = act;
    server.setAnswer(behaviour);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    if (chunked) {
        // Qt says nothing when a chunked answer ends too early; the deadline for silence does, 20 s after the last
        // byte.
        QTRY_COMPARE(server.openConnections(), 0);
        const qint64 began = clock.now();
        while (queue.inFlight() > 0 && clock.now() - began < 200'000) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
            clock.advance(1'000);
        }
        QVERIFY(clock.now() - began <= 61'000);
    }
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.error().kind == Kind::Cut || (chunked && answers.error().kind == Kind::Timeout));
    QVERIFY(answers.error().mayHaveActed);
}

void TestQueueAnswers::brokenGzipIsMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("encoding");
    QByteArray wrongSum = gzip("some text");
    wrongSum[wrongSum.size() - 6] = char(wrongSum.at(wrongSum.size() - 6) ^ 1);
    QTest::newRow("not gzip") << QByteArray("plain text") << QByteArray("gzip");
    QTest::newRow("wrong checksum") << wrongSum << QByteArray("gzip");
    QTest::newRow("not asked for") << QByteArray("xyz") << QByteArray("br");
}

void TestQueueAnswers::brokenGzipIsMalformed()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, encoding);
    WireServer server;
    server.setAnswer(Behaviour::answer(200, body, {{"Content-Encoding", encoding}}));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(!answers.first().ok());
    QCOMPARE(answers.error().kind, Kind::Malformed);
}

void TestQueueAnswers::deadlines()
{
    WireServer server;
    server.setAnswer(Behaviour::only(Act::Hold));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.firstByteMs = 7'000;
    RequestQueue queue(settings, clock);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(server.held(), 1);
    clock.advance(6'999);
    QCOMPARE(queue.inFlight(), 1);
    clock.advance(1);
    QCOMPARE(queue.inFlight(), 0);
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, Kind::Timeout);
    QVERIFY(answers.error().mayHaveActed);
    QVERIFY(answers.error().message.contains(QLatin1String("7 s")));
}

// E.g. of a picture in a mail: its host must not be able to stop or slow what goes to the server.
void TestQueueAnswers::anotherHostsLimitIsNotTheServers()
{
    WireServer elsewhere;
    elsewhere.setAnswer(Behaviour::answer(429, "\"Rate Limit Reached - 1 Requests per rolling 60 minute window.\""));
    WireServer server;
    server.setAnswer(Behaviour::answer(200));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    QSignalSpy learned(&queue, &RequestQueue::limitLearned);
    const RateLimit limit = queue.limit();
    Request foreign = netRequest(Verb::Get, elsewhere.url());
    foreign.foreign = true;
    foreign.authorized = false;
    Answers answers;
    queue.send(foreign, this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().status, 429);
    QCOMPARE(elsewhere.count(), 1);
    QCOMPARE(queue.throttling().until, 0);
    QCOMPARE(queue.used(), 0); // nor does it count
    QCOMPARE(queue.sent(), 1);
    QCOMPARE(learned.size(), 0);
    QCOMPARE(queue.limit(), limit);
    Answers others;
    queue.send(netRequest(Verb::Get, server.url()), this, others.take());
    QTRY_COMPARE(others.count(), 1);
    QVERIFY(others.first().ok());
    QCOMPARE(queue.used(), 1);
}

void TestQueueAnswers::notHttp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("220 mail.example ESMTP ready\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Post, QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()))), this,
               answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, Kind::Cut);
    QVERIFY(answers.error().mayHaveActed);
}

void TestQueueAnswers::refusesCertificates_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("words");
    QTest::newRow("self-signed") << QStringLiteral("selfsigned") << QStringLiteral("self-signed");
    QTest::newRow("unknown issuer") << QStringLiteral("stranger") << QStringLiteral("authority that is not known");
    QTest::newRow("wrong host") << QStringLiteral("wronghost") << QStringLiteral("a server other");
    QTest::newRow("expired") << QStringLiteral("expired") << QStringLiteral("expired on");
}

void TestQueueAnswers::refusesCertificates()
{
    QFETCH(QString, which);
    QFETCH(QString, words);
    static const TestCertificates certificates;
    QVERIFY2(certificates.isValid(), qPrintable(certificates.problem()));
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(certificates.authority());
    QSslConfiguration::setDefaultConfiguration(trusting);

    WireServer server(certificates.configuration(which));
    const QUrl url = server.url(QStringLiteral("/x?secret=s3cr3t"));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Delete})
        queue.send(netRequest(verb, url), this, answers.take());
    QTRY_COMPARE(answers.count(), 3);
    QSslConfiguration::setDefaultConfiguration(before);
    for (const Result<Answer> &result : std::as_const(answers.all)) {
        QCOMPARE(result.error().kind, Kind::Tls);
        QVERIFY(!result.error().mayHaveActed);
        QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
        QVERIFY(!result.error().message.contains(QLatin1String("s3cr3t")));
    }
    QCOMPARE(server.count(), 0);
}

void TestQueueAnswers::saysWhenItIsNoTls()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Delete})
        queue.send(netRequest(verb, QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.serverPort()))), this,
                   answers.take());
    QTRY_COMPARE(answers.count(), 3);
    for (const Result<Answer> &result : std::as_const(answers.all)) {
        QCOMPARE(result.error().kind, Kind::Tls);
        QVERIFY(!result.error().mayHaveActed);
        QVERIFY(result.error().message.contains(QLatin1String("TLS")));
    }
}

QTEST_GUILESS_MAIN(TestQueueAnswers)
#include "tst_queueanswers.moc"
