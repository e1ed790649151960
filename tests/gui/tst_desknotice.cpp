// SPDX-License-Identifier: Apache-2.0
// What is said about a whole connection: unreachable, throttled, no agent; and that it goes on without a click.
#include "browser/ticketbrowser.h"
#include "desknotice.h"
#include "practice/practicetenant.h"
#include "support/wireserver.h"
#include "triage/desk.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using practice::PracticeTenant;

namespace {

class Seat
{
public:
    explicit Seat(const practice::Options &options = {}) : tenant(options)
    {
        if (!tenant.start())
            qFatal("the practice tenant does not start");
        TenantAccess access;
        access.web = tenant.url();
        access.tenant = tenant.tenant();
        access.clientId = tenant.clientId();
        access.clientSecret = tenant.clientSecret();
        open(access);
    }

    void open(const TenantAccess &access)
    {
        browser.reset();
        notice.reset();
        desk = std::make_unique<Desk>(access, clock);
        notice = std::make_unique<DeskNotice>(*desk, clock);
        notice->resize(800, 100);
        notice->show();
        browser = std::make_unique<TicketBrowser>(*desk, clock);
        browser->resize(1000, 600);
        browser->show();
        desk->open();
        browser->refresh();
    }

    QString said(const char *line, const char *part = "text") const
    {
        const auto *place = notice->findChild<QWidget *>(QLatin1String(line));
        return place->isVisible() ? place->findChild<QLabel *>(QLatin1String(part))->text() : QString();
    }
    QPushButton *button(const char *name) const { return notice->findChild<QPushButton *>(QLatin1String(name)); }

    PracticeTenant tenant;
    SystemClock clock;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<DeskNotice> notice;
    std::unique_ptr<TicketBrowser> browser;
};

} // namespace

class DeskNoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingWhenAllIsWell();
    void throttledIsSaidWithTheServersWords();
    void cancelledLoadDoesNotGoOn();
    void learnedLimitIsSaidUntilRead();
    void endUserIsSaid();
    void unreachableGoesOnByItself();
    void failingHealthCheckIsSaidUntilRead();
};

void DeskNoticeTest::saysNothingWhenAllIsWell()
{
    Seat seat;
    QTRY_VERIFY(seat.browser->table().rowCount() > 0);
    for (const char *line : {"unreachable", "throttled", "learned", "endUser", "health"})
        QCOMPARE(seat.said(line), QString());
    QCOMPARE(seat.notice->sizeHint().height(), 0);
}

void DeskNoticeTest::throttledIsSaidWithTheServersWords()
{
    Seat seat;
    QTRY_VERIFY(seat.browser->table().rowCount() > 0);
    QVERIFY(seat.tenant.setFault(QStringLiteral("status-429-retry-after"), true));
    seat.browser->refresh();
    QTRY_VERIFY(seat.said("throttled").contains(QStringLiteral("Going on by itself")));
    QVERIFY(seat.said("throttled", "detail").contains(QStringLiteral("Rate Limit Reached")));
    QVERIFY2(seat.said("throttled", "detail").contains(QStringLiteral("another program uses this key")),
             qPrintable(seat.said("throttled", "detail")));
    QVERIFY(seat.tenant.setFault(QStringLiteral("status-429-retry-after"), false));
    QTRY_COMPARE(seat.said("throttled"), QString());
    QTRY_COMPARE(seat.desk->loader().report().end, LoadReport::End::Whole);
}

void DeskNoticeTest::cancelledLoadDoesNotGoOn()
{
    Seat seat;
    QTRY_VERIFY(seat.browser->table().rowCount() > 0);
    QTRY_VERIFY(seat.desk->queued().isEmpty()); // the look-ups too: else they would still go on by themselves
    QVERIFY(seat.tenant.setFault(QStringLiteral("status-429-retry-after"), true));
    seat.browser->refresh();
    QTRY_VERIFY(seat.said("throttled").contains(QStringLiteral("Going on by itself")));
    seat.browser->cancel();
    QTRY_VERIFY(!seat.said("throttled").contains(QStringLiteral("Going on by itself")));
    QVERIFY(!seat.said("throttled").isEmpty());
}

void DeskNoticeTest::learnedLimitIsSaidUntilRead()
{
    practice::Options options;
    options.limitRequests = 20;
    options.limitSeconds = 300;
    Seat seat(options);
    // 20 in 300 s are soon used up; the words of the 429 name the limit.
    const auto learned = [&] {
        if (seat.desk->loader().report().end != LoadReport::End::Loading)
            seat.browser->refresh();
        return !seat.said("learned").isEmpty();
    };
    QTRY_VERIFY(learned());
    QVERIFY2(seat.said("learned").contains(QStringLiteral("20 requests in 300 seconds")),
             qPrintable(seat.said("learned")));
    QCOMPARE(seat.desk->limit(), (RateLimit{20, 300}));
    QTest::mouseClick(seat.button("learnedOk"), Qt::LeftButton);
    QCOMPARE(seat.said("learned"), QString());
}

void DeskNoticeTest::endUserIsSaid()
{
    practice::Options options;
    options.role = practice::Role::EndUser;
    Seat seat(options);
    QTRY_VERIFY(seat.said("endUser").contains(QStringLiteral("not an agent")));
}

void DeskNoticeTest::unreachableGoesOnByItself()
{
    Seat seat;
    WireServer server;
    server.setScript([](const WireServer::Arrival &arrival, int) {
        if (arrival.target.contains("/token"))
            return WireServer::Behaviour::answer(200, R"({"access_token":"abcdefg","expires_in":3600,"scope":"all"})");
        if (arrival.target.contains("/Tickets"))
            return WireServer::Behaviour::answer(
                200, R"({"record_count":1,"tickets":[{"id":7,"summary":"It rains in","lastactiondate":")" +
                         QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1() + R"("}]})");
        return WireServer::Behaviour::answer(200, "[]");
    });
    server.closeListener();
    TenantAccess access;
    access.web = server.url();
    access.clientId = QStringLiteral("id");
    access.clientSecret = QStringLiteral("secret-value");
    seat.open(access);
    QTRY_VERIFY_WITH_TIMEOUT(!seat.said("unreachable").isEmpty(), 15'000);
    QVERIFY(seat.said("unreachable", "detail").contains(QStringLiteral("refused")));
    QTRY_COMPARE(seat.desk->loader().report().end, LoadReport::End::Failed);
    server.reopenListener();
    // Once by the button, so that the test need not wait; a test of Reachability shows that it comes by itself.
    QTRY_VERIFY(seat.button("tryNow")->isEnabled());
    QTest::mouseClick(seat.button("tryNow"), Qt::LeftButton);
    QTRY_COMPARE(seat.browser->table().rowCount(), 1);
    QCOMPARE(seat.said("unreachable"), QString());
}

void DeskNoticeTest::failingHealthCheckIsSaidUntilRead()
{
    Seat seat;
    QTRY_VERIFY(seat.browser->table().rowCount() > 0);
    HealthCheck &health = seat.desk->health();
    const auto check = [&](bool failing) {
        seat.tenant.setFault(QStringLiteral("forbidden-empty:/Tickets"), failing);
        health.checkNow();
        QTRY_VERIFY(!health.running());
        QCOMPARE(health.failingSince() > 0, failing);
    };
    health.setInterval(60);
    check(true);
    QVERIFY2(seat.said("health").startsWith(QStringLiteral("The health check fails since ")),
             qPrintable(seat.said("health")));
    QVERIFY(!seat.said("health", "detail").isEmpty());
    health.setInterval(0); // nobody will find out that it is good again
    QCOMPARE(seat.said("health"), QString());
    health.setInterval(60);
    QVERIFY(!seat.said("health").isEmpty());
    QTest::mouseClick(seat.button("healthOk"), Qt::LeftButton);
    QCOMPARE(seat.said("health"), QString());
    check(true);
    QCOMPARE(seat.said("health"), QString()); // read already
    check(false);
    check(true);
    QVERIFY(!seat.said("health").isEmpty()); // another failing
    check(false);
    QCOMPARE(seat.said("health"), QString());
}

QTEST_MAIN(DeskNoticeTest)
#include "tst_desknotice.moc"
