// SPDX-License-Identifier: Apache-2.0
#include "practice/practicetenant.h"
#include "support/testclock.h"
#include "triage/healthcheck.h"

#include <QSignalSpy>
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

} // namespace

class TestHealthCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEverySoManyMinutes();
    void tellsStartAndEndOfFailing();
    void offIsOff();
    void keepsTheLastOnes();
};

void TestHealthCheck::runsEverySoManyMinutes()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    TestClock clock;
    HealthCheck health(accessOf(tenant), clock);
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
    TestClock clock;
    HealthCheck health(accessOf(tenant), clock);
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
}

void TestHealthCheck::offIsOff()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    TestClock clock;
    HealthCheck health(accessOf(tenant), clock);
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
    TestClock clock;
    TenantAccess nowhere;
    nowhere.web = QUrl(QStringLiteral("ftp://nowhere")); // fails without a request
    HealthCheck health(nowhere, clock);
    for (qsizetype i = 0; i < HealthCheck::kept + 3; ++i) {
        health.checkNow();
        QTRY_VERIFY(!health.running());
    }
    QCOMPARE(health.outcomes().size(), HealthCheck::kept);
}

QTEST_GUILESS_MAIN(TestHealthCheck)
#include "tst_healthcheck.moc"
