// SPDX-License-Identifier: Apache-2.0
#include "practice/practicetenant.h"
#include "support/netrequests.h"
#include "support/testclock.h"
#include "support/wireserver.h"
#include "triage/desk.h"
#include "triage/reachability.h"

#include <QSignalSpy>
#include <QTest>

namespace {

Error offline()
{
    Error error;
    error.kind = Error::Kind::Offline;
    error.message = QStringLiteral("no route");
    return error;
}

} // namespace

class TestReachability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksUntilItAnswers();
    void onlyOfflineCounts();
    void aLineThatComesAndGoesIsNotHammered();
    void whoeverAnswersIsReachable();
    void deskLoadsAgain();
};

void TestReachability::asksUntilItAnswers()
{
    WireServer server;
    server.closeListener();
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    HaloApi api(queue, server.url());
    Reachability reachability(api, {}, clock);
    QSignalSpy regained(&reachability, &Reachability::regained);
    reachability.failed(offline());
    QVERIFY(reachability.problem());
    QCOMPARE(reachability.since(), clock.now());
    // Each try is a GET, which the queue itself repeats twice.
    qint64 lastWait = 0;
    for (int round = 0; round < 6; ++round) {
        const qint64 wait = reachability.nextTryAt() - clock.now();
        QVERIFY(wait > lastWait || wait == 60'000);
        lastWait = wait;
        clock.advance(wait);
        QCOMPARE(reachability.nextTryAt(), 0);
        const auto tried = [&] {
            if (queue.waiting() > 0 && queue.inFlight() == 0)
                clock.advance(5000);
            return reachability.nextTryAt() > 0;
        };
        QTRY_VERIFY(tried());
        QVERIFY(reachability.problem());
    }
    QCOMPARE(lastWait, 60'000);
    QCOMPARE(regained.count(), 0);
    server.reopenListener();
    server.setAnswer(WireServer::Behaviour::answer(200, R"({"auth_url":"https://a"})"));
    reachability.tryNow();
    QTRY_COMPARE(regained.count(), 1);
    QVERIFY(!reachability.problem());
    clock.advance(600'000);
    QCOMPARE(server.count(), 1); // nothing is asked any more
}

void TestReachability::onlyOfflineCounts()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    HaloApi api(queue, server.url());
    Reachability reachability(api, {}, clock);
    for (const Error::Kind kind : {Error::Kind::Cancelled, Error::Kind::Timeout, Error::Kind::Refused,
                                   Error::Kind::Tls, Error::Kind::SignIn, Error::Kind::Cut}) {
        Error error;
        error.kind = kind;
        reachability.failed(error);
        QVERIFY(!reachability.problem());
    }
}

void TestReachability::aLineThatComesAndGoesIsNotHammered()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    HaloApi api(queue, server.url());
    Reachability reachability(api, {}, clock);
    QSignalSpy regained(&reachability, &Reachability::regained);
    qint64 lastWait = 0;
    for (int round = 1; round <= 3; ++round) {
        reachability.failed(offline());
        const qint64 wait = reachability.nextTryAt() - clock.now();
        QVERIFY(wait > lastWait);
        lastWait = wait;
        clock.advance(wait);
        QTRY_COMPARE(regained.count(), round);
    }
    clock.advance(120'000);
    reachability.failed(offline());
    QCOMPARE(reachability.nextTryAt() - clock.now(), 5000);
}

// A refusal comes from somebody.
void TestReachability::whoeverAnswersIsReachable()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::answer(403, ""));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    HaloApi api(queue, server.url());
    Reachability reachability(api, {}, clock);
    reachability.failed(offline());
    reachability.tryNow();
    QTRY_VERIFY(!reachability.problem());
}

void TestReachability::deskLoadsAgain()
{
    WireServer server;
    server.closeListener();
    TestClock clock;
    TenantAccess access;
    access.web = server.url();
    access.clientId = QStringLiteral("id");
    access.clientSecret = QStringLiteral("secret-value");
    Desk desk(access, clock);
    QSignalSpy regained(&desk, &Desk::regained);
    desk.open();
    const auto lost = [&] {
        if (!desk.reachability().problem())
            clock.advance(1000);
        return desk.reachability().problem().has_value();
    };
    QTRY_VERIFY(lost());
    server.setScript([](const WireServer::Arrival &arrival, int) {
        if (arrival.target.contains("/token"))
            return WireServer::Behaviour::answer(200, R"({"access_token":"abcdefg","expires_in":3600,"scope":"all"})");
        if (arrival.target.contains("/Agent/me"))
            return WireServer::Behaviour::answer(200, R"({"id":3,"name":"API","is_agent":true})");
        if (arrival.target.contains("/authinfo"))
            return WireServer::Behaviour::answer(404, "");
        return WireServer::Behaviour::answer(200, "[]");
    });
    server.reopenListener();
    const auto found = [&] {
        clock.advance(1000);
        return regained.count() > 0 && desk.me().has_value();
    };
    QTRY_VERIFY(found());
    QCOMPARE(desk.me()->name, QStringLiteral("API"));
    QVERIFY(!desk.reachability().problem());
}

QTEST_GUILESS_MAIN(TestReachability)
#include "tst_reachability.moc"
