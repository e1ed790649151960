// SPDX-License-Identifier: Apache-2.0
#include "net/requestlog.h"
#include "support/netrequests.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QSignalSpy>
#include <QTest>

using Act = WireServer::Behaviour::Act;

class TestRequestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWentOverTheWire();
    void aRepeatIsAnEntryOfItsOwn();
    void saysWhyThereIsNoAnswer();
    void cancelledIsSaid();
    void endsWithTheQueue();
    void holdsNoSecret();
    void cutArchiveIsNotKept();
    void isBounded();
    void longBodiesAreCut();
    void clearMayComeInBetween();
};

void TestRequestLog::showsWhatWentOverTheWire()
{
    WireServer server;
    server.setScript([](const WireServer::Arrival &, int) {
        return WireServer::Behaviour::answer(201, R"({"id":7})", {{"X-Request-Id", "abc"}});
    });
    TestClock clock;
    RequestLog log;
    QSignalSpy begun(&log, &RequestLog::begun);
    QSignalSpy ended(&log, &RequestLog::ended);
    QueueSettings settings = queueSettings();
    settings.log = &log;
    RequestQueue queue(settings, clock);
    Answers answers;
    Request request = netRequest(Verb::Post, server.url(QStringLiteral("/api/Actions?x=1")));
    request.purpose = QStringLiteral("Add Note");
    queue.send(request, this, answers.take());
    clock.advance(40);
    QTRY_COMPARE(begun.count(), 1);
    QVERIFY(log.at(0).underWay());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(ended.count(), 1);
    const LoggedRequest entry = log.redacted(0);
    QCOMPARE(entry.number, 1U);
    QCOMPARE(entry.purpose, request.purpose);
    QCOMPARE(entry.verb, QByteArray("POST"));
    QCOMPARE(entry.url, request.url);
    QCOMPARE(entry.attempt, 1);
    QCOMPARE(entry.sentAt, clock.now());
    QCOMPARE(entry.waitMs, 40);
    QVERIFY(!entry.underWay());
    QCOMPARE(entry.status, 201);
    QVERIFY(entry.problem.isEmpty());
    QCOMPARE(entry.requestBody, request.body);
    QCOMPARE(entry.answerBody, QByteArray(R"({"id":7})"));
    QCOMPARE(entry.wireBytes, 8);
    QVERIFY(entry.requestHeaders.contains({"User-Agent", "Sundog/test"}));
    QVERIFY(entry.answerHeaders.contains({"X-Request-Id", "abc"}));
}

void TestRequestLog::aRepeatIsAnEntryOfItsOwn()
{
    WireServer server;
    server.setScript([](const WireServer::Arrival &, int n) { return WireServer::Behaviour::answer(n == 0 ? 503 : 200); });
    TestClock clock;
    RequestLog log;
    QueueSettings settings = queueSettings();
    settings.log = &log;
    RequestQueue queue(settings, clock);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QTRY_COMPARE(queue.waiting(), 1);
    QTRY_COMPARE(server.count(), 1);
    QTRY_COMPARE(queue.inFlight(), 0);
    clock.advance(10'000);
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.at(0).status, 503);
    QCOMPARE(log.at(1).status, 200);
    QCOMPARE(log.at(1).attempt, 2);
}

void TestRequestLog::saysWhyThereIsNoAnswer()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::CloseBeforeAnswer));
    TestClock clock;
    RequestLog log;
    QueueSettings settings = queueSettings();
    settings.log = &log;
    RequestQueue queue(settings, clock);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.at(0).status, 0);
    QCOMPARE(log.at(0).problem, answers.error().message);
}

void TestRequestLog::cancelledIsSaid()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    RequestLog log;
    QueueSettings settings = queueSettings();
    settings.log = &log;
    RequestQueue queue(settings, clock);
    Answers answers;
    const RequestId id = queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    const RequestId never = queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/never"))), this, answers.take());
    queue.cancel(never);
    QTRY_COMPARE(server.held(), 1);
    queue.cancel(id);
    QTRY_COMPARE(answers.count(), 2);
    QCOMPARE(log.size(), 1); // what was never sent is no request
    QVERIFY(!log.at(0).underWay());
    QVERIFY(!log.at(0).problem.isEmpty());
    QVERIFY(log.at(0).cancelled);
}

void TestRequestLog::endsWithTheQueue()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    RequestLog log;
    QueueSettings settings = queueSettings();
    settings.log = &log;
    auto queue = std::make_unique<RequestQueue>(settings, clock);
    queue->send(netRequest(Verb::Post, server.url()), this, [](const Result<Answer> &) {});
    QTRY_COMPARE(server.held(), 1);
    queue.reset();
    QVERIFY(!log.at(0).underWay());
}

void TestRequestLog::holdsNoSecret()
{
    WireServer server;
    server.setScript([](const WireServer::Arrival &arrival, int) {
        return WireServer::Behaviour::answer(400, "You sent " + arrival.body + " as " + arrival.headers.value("authorization"),
                                             {{"X-Echo", arrival.headers.value("authorization")}});
    });
    TestClock clock;
    RequestLog log;
    QueueSettings settings = queueSettings();
    settings.log = &log;
    RequestQueue queue(settings, clock);
    queue.setAuthorization({[] { return QByteArray("t0ken-value"); },
                            [](const QByteArray &, const std::function<void(std::optional<Error>)> &report) {
                                report(std::nullopt);
                            },
                            [] { return false; }});
    Request request = netRequest(Verb::Post, server.url(QStringLiteral("/x?access_token=q-secret")));
    request.body = "secret is s3cr3t-value";
    request.secrets = {"s3cr3t-value"};
    Answers answers;
    queue.send(request, this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    const LoggedRequest entry = log.redacted(0);
    QByteArray all = entry.requestBody + entry.answerBody + entry.url.toEncoded();
    for (const auto &[name, value] : entry.requestHeaders + entry.answerHeaders)
        all += name + value;
    for (const char *secret : {"t0ken-value", "s3cr3t-value", "q-secret"})
        QVERIFY2(!all.contains(secret), all.constData());
    QVERIFY(entry.requestHeaders.contains({"Authorization", "Bearer REDACTED"}));
}

// Nothing can be found in half an archive, a token neither: it would leave with the log.
void TestRequestLog::cutArchiveIsNotKept()
{
    WireServer server;
    WireServer::Behaviour behaviour = WireServer::Behaviour::only(Act::CutBody);
    behaviour.body = QByteArray(2000, 'x');
    behaviour.headers = {{"Content-Encoding", "gzip"}};
    server.setAnswer(behaviour);
    TestClock clock;
    RequestLog log;
    QueueSettings settings = queueSettings();
    settings.log = &log;
    RequestQueue queue(settings, clock);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(log.at(0).answerBody.isEmpty());
    QVERIFY(log.at(0).wireBytes > 0);
}

void TestRequestLog::isBounded()
{
    RequestLog log;
    QSignalSpy dropped(&log, &RequestLog::dropped);
    const int many = int(RequestLog::requestsCap) + 10;
    for (int i = 0; i < many; ++i) {
        LoggedRequest request;
        request.requestBody = QByteArray(8 * 1024, 'a');
        log.begin(request);
        LoggedRequest answer;
        answer.durationMs = 1;
        answer.answerBody = QByteArray(8 * 1024, 'b');
        log.end(quint64(i) + 1, answer);
    }
    QCOMPARE(log.size(), RequestLog::requestsCap);
    QCOMPARE(dropped.count(), 10);
    QCOMPARE(log.at(0).number, 11U);
    qint64 kept = 0;
    for (qsizetype i = 0; i < log.size(); ++i) {
        const LoggedRequest &each = log.at(i);
        kept += each.requestBody.size() + each.answerBody.size();
        QCOMPARE(each.bodiesDropped, each.answerBody.isEmpty());
        QCOMPARE(each.answerBytes, 8 * 1024); // is still known
    }
    QVERIFY(kept <= RequestLog::bodiesCap);
    QVERIFY(kept > RequestLog::bodiesCap - 64 * 1024);
    QVERIFY(log.at(0).bodiesDropped);
    QVERIFY(!log.at(log.size() - 1).bodiesDropped);
}

void TestRequestLog::longBodiesAreCut()
{
    RequestLog log;
    LoggedRequest request;
    request.requestBody = QByteArray(RequestLog::bodyCap + 5, 'a');
    const quint64 number = log.begin(request);
    LoggedRequest answer;
    answer.durationMs = 1;
    answer.answerBody = QByteArray(RequestLog::bodyCap + 7, 'a');
    log.end(number, answer);
    QCOMPARE(log.at(0).requestBody.size(), RequestLog::bodyCap);
    QCOMPARE(log.at(0).requestBytes, RequestLog::bodyCap + 5);
    QCOMPARE(log.at(0).answerBody.size(), RequestLog::bodyCap);
    QCOMPARE(log.at(0).answerBytes, RequestLog::bodyCap + 7);
    // A secret across the cut would keep its first half.
    request.requestBody = QByteArray(RequestLog::bodyCap - 5, 'a') + "s3cr3t-value" + QByteArray(50, 'a');
    request.secrets = {"s3cr3t-value"};
    log.begin(request);
    QCOMPARE(log.at(1).requestBody.size(), RequestLog::bodyCap - 5);
    QVERIFY(!log.at(1).requestBody.contains("s3"));
}

void TestRequestLog::clearMayComeInBetween()
{
    RequestLog log;
    const quint64 before = log.begin({});
    log.clear();
    LoggedRequest answer;
    answer.durationMs = 1;
    log.end(before, answer);
    QCOMPARE(log.size(), 0);
    const quint64 after = log.begin({});
    log.end(before, answer);
    QVERIFY(log.at(0).underWay());
    log.end(after, answer);
    QVERIFY(!log.at(0).underWay());
}

QTEST_GUILESS_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
