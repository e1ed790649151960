// SPDX-License-Identifier: Apache-2.0
#include "practice/practicetenant.h"
#include "support/netrequests.h"
#include "support/testclock.h"
#include "triage/healthcheck.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr qint64 minuteMs = 60'000;

TenantAccess accessOf(const practice::PracticeTenant &tenant)
{
    TenantAccess access;
    access.web = tenant.url();
    access.tenant = tenant.tenant();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    return access;
}

// A check beside the queue of a desk.
struct Bench
{
    explicit Bench(const TenantAccess &access) : health(access, queue, clock) {}

    TestClock clock;
    RequestQueue queue{queueSettings(), clock};
    HealthCheck health;
};

} // namespace

class TestHealthCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEverySoManyMinutes();
    void tellsStartAndEndOfFailing();
    void offIsOff();
    void keepsTheLastOnes();
    void plannedOneWaitsWhileThrottled();
    void keepsToTheLimitOfNow();
    void goesBehindTheRest();
    void runsSoonAfterSleep();
};

void TestHealthCheck::runsEverySoManyMinutes()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    Bench bench(accessOf(tenant));
    TestClock &clock = bench.clock;
    HealthCheck &health = bench.health;
    health.setInterval(5);
    QCOMPARE(health.nextAt(), clock.now() + 5 * minuteMs);
    clock.advance(5 * minuteMs - 1);
    QVERIFY(!health.running());
    for (int round = 1; round <= 3; ++round) {
        clock.advance(health.nextAt() - clock.now());
        QVERIFY(health.running());
        QTRY_COMPARE(health.outcomes().size(), round);
        QVERIFY(health.outcomes().constLast().successful);
        QCOMPARE(health.outcomes().constLast().at, clock.now());
        QCOMPARE(health.nextAt(), clock.now() + 5 * minuteMs);
    }
    QVERIFY(health.requests() >= 9); // address, token, who am I and a ticket, each time
}

void TestHealthCheck::tellsStartAndEndOfFailing()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    Bench bench(accessOf(tenant));
    HealthCheck &health = bench.health;
    QSignalSpy started(&health, &HealthCheck::startedFailing);
    QSignalSpy stopped(&health, &HealthCheck::stoppedFailing);
    const auto check = [&] {
        const qsizetype before = health.outcomes().size();
        health.checkNow();
        health.checkNow(); // one at a time
        QTRY_COMPARE(health.outcomes().size(), before + 1);
    };
    check();
    QCOMPARE(started.count(), 0);
    QVERIFY(tenant.setFault(QStringLiteral("forbidden-empty:/Tickets"), true));
    check();
    check();
    QCOMPARE(started.count(), 1);
    QCOMPARE(health.outcomes().constLast().statusCode, 403);
    QVERIFY(!started.first().first().toString().isEmpty());
    QCOMPARE(stopped.count(), 0);
    tenant.setFault(QStringLiteral("forbidden-empty:/Tickets"), false);
    check();
    check();
    QCOMPARE(stopped.count(), 1);
    QCOMPARE(started.count(), 1);
    QCOMPARE(health.failingSince(), 0);
}

void TestHealthCheck::offIsOff()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    Bench bench(accessOf(tenant));
    TestClock &clock = bench.clock;
    HealthCheck &health = bench.health;
    health.setInterval(5);
    health.setInterval(0);
    QCOMPARE(health.nextAt(), 0);
    clock.advance(60 * minuteMs);
    QVERIFY(!health.running());
    // A new interval counts from now, and the old one is dropped.
    health.setInterval(10);
    clock.advance(4 * minuteMs);
    health.setInterval(10);
    clock.advance(9 * minuteMs);
    QVERIFY(!health.running());
    clock.advance(minuteMs);
    QVERIFY(health.running());
}

void TestHealthCheck::keepsTheLastOnes()
{
    TenantAccess nowhere;
    nowhere.web = QUrl(QStringLiteral("ftp://nowhere")); // fails without a request
    Bench bench(nowhere);
    TestClock &clock = bench.clock;
    HealthCheck &health = bench.health;
    QCOMPARE(health.failingSince(), 0);
    const qint64 start = clock.now();
    for (qsizetype i = 0; i < HealthCheck::kept + 3; ++i) {
        health.checkNow();
        QTRY_VERIFY(!health.running());
        QCOMPARE(health.failingSince(), start); // also when the first failure is no longer among them
        clock.advance(minuteMs);
    }
    QCOMPARE(health.outcomes().size(), HealthCheck::kept);
}

void TestHealthCheck::plannedOneWaitsWhileThrottled()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    Bench bench(accessOf(tenant));
    TestClock &clock = bench.clock;
    RequestQueue &queue = bench.queue;
    HealthCheck &health = bench.health;
    health.setInterval(1);
    clock.advance(59'500);
    QVERIFY(tenant.setFault(QStringLiteral("status-429-retry-after"), true));
    Answers answers;
    queue.send(netRequest(Verb::Get, tenant.url().resolved(QUrl(QStringLiteral("/api/Team")))), this, answers.take());
    QTRY_VERIFY(queue.throttling().until > 0);
    const qint64 until = queue.throttling().until;
    QVERIFY(until > health.nextAt());
    queue.cancelAll();
    tenant.setFault(QStringLiteral("status-429-retry-after"), false);
    clock.advance(until - clock.now() - 1);
    QVERIFY(!health.running());
    QCOMPARE(health.nextAt(), until);
    clock.advance(1);
    QVERIFY(health.running());
    QTRY_COMPARE(health.outcomes().size(), 1);
    QCOMPARE(health.nextAt(), clock.now() + minuteMs);
}

void TestHealthCheck::keepsToTheLimitOfNow()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    Bench bench(accessOf(tenant));
    TestClock &clock = bench.clock;
    RequestQueue &queue = bench.queue;
    HealthCheck &health = bench.health;
    queue.setLimit({2, 5});
    const qint64 start = clock.now();
    health.checkNow();
    QTRY_VERIFY((clock.advance(100), !health.outcomes().isEmpty()));
    QVERIFY(health.outcomes().constLast().successful);
    QVERIFY(health.outcomes().constLast().at - start >= 5000); // 4 requests
}

void TestHealthCheck::goesBehindTheRest()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    QTemporaryDir folder;
    TenantAccess access = accessOf(tenant);
    access.limit = {12, 5}; // 1 of them is kept for clicks
    access.historyFolder = folder.path();
    Bench bench(access);
    TestClock &clock = bench.clock;
    HealthCheck &health = bench.health;
    bench.queue.setLimit(access.limit);
    for (int clicked = 0; clicked < 2; ++clicked) {
        ConnectionCheck check(access, clock);
        check.start();
        QTRY_VERIFY(check.outcome());
    }
    const qint64 start = clock.now();
    health.checkNow();
    QTRY_VERIFY((clock.advance(100), !health.outcomes().isEmpty()));
    QVERIFY(health.outcomes().constLast().at - start >= 5000);
}

void TestHealthCheck::runsSoonAfterSleep()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    Bench bench(accessOf(tenant));
    TestClock &clock = bench.clock;
    HealthCheck &health = bench.health;
    health.setInterval(60);
    clock.advance(10 * minuteMs);
    clock.setWall(clock.now() + 8 * 60 * minuteMs); // asleep: timers keep their distance
    QVERIFY(!health.running());
    clock.advance(30'000);
    QVERIFY(health.running());
    QTRY_COMPARE(health.outcomes().size(), 1);
}

QTEST_GUILESS_MAIN(TestHealthCheck)
#include "tst_healthcheck.moc"
