// SPDX-License-Identifier: Apache-2.0
// The status bar's meter, token badge and health strip, on a practice tenant.
#include "practice/practicetenant.h"
#include "status/deskstatusbar.h"
#include "support/testclock.h"
#include "triage/desk.h"
#include "widgets/popupbutton.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using practice::PracticeTenant;

namespace {

constexpr qint64 minuteMs = 60'000;

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
        access.scopes = QStringLiteral("all all:teams");
        desk = std::make_unique<Desk>(access, clock);
        bar = std::make_unique<DeskStatusBar>(clock);
        bar->resize(1200, bar->sizeHint().height());
        bar->setDesk(desk.get());
        bar->show();
        bar->activateWindow();
        desk->open();
    }
    ~Seat() { bar.reset(); }

    template <class T> T *find(const char *name) const
    {
        const QString wanted = QString::fromLatin1(name);
        if (auto *widget = bar->findChild<T *>(wanted))
            return widget;
        const QList<PopupButton *> buttons = bar->findChildren<PopupButton *>();
        for (PopupButton *button : buttons) {
            if (auto *widget = button->popup()->findChild<T *>(wanted))
                return widget;
        }
        qFatal("no %s", name);
    }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    QString badge(const char *name) const { return find<QPushButton>(name)->text(); }
    void open(const char *name) const { QTest::mouseClick(find<PopupButton>(name), Qt::LeftButton); }

    PracticeTenant tenant;
    TestClock clock;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<DeskStatusBar> bar;
};

} // namespace

class StatusBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meterCountsAndSaysWhenTheNextGoes();
    void meterShowsTheQueueByPurpose();
    void meterSaysWhyItWaits();
    void tokenSaysAgeAndScopes();
    void freshTokenIsFresh();
    void failedFreshTokenSaysWhyAndKeepsTheOld();
    void signOutForgetsTheToken();
    void healthRunsAndTells();
    void nothingIsSaidWithoutADesk();
};

void StatusBarTest::meterCountsAndSaysWhenTheNextGoes()
{
    Seat seat;
    QTRY_VERIFY(seat.desk->me() && seat.desk->requestsWaiting() == 0 && seat.desk->queued().isEmpty());
    const int used = seat.desk->requestsUsed();
    QVERIFY(used > 0);
    QTRY_VERIFY2(seat.badge("statusRequests").startsWith(QStringLiteral("Requests %1/500").arg(used)),
                 qPrintable(seat.badge("statusRequests")));
    QVERIFY(seat.badge("statusRequests").contains(QStringLiteral("next now")));
    QCOMPARE(seat.find<QProgressBar>("statusMeter")->value(), used);
    seat.open("statusRequests");
    QVERIFY(seat.text("meterUsed").startsWith(QStringLiteral("%1 of 500 requests used in the last 300 s").arg(used)));
    QVERIFY(seat.text("meterUsed").contains(QStringLiteral("50 of them are kept")));
    QVERIFY2(seat.text("meterNext").contains(QStringLiteral("301 second")), qPrintable(seat.text("meterNext")));
    QVERIFY(seat.find<QLabel>("meterEmpty")->isVisible());
    seat.clock.advance(302'000);
    QTRY_VERIFY(seat.badge("statusRequests").startsWith(QStringLiteral("Requests 0/500")));
}

void StatusBarTest::meterShowsTheQueueByPurpose()
{
    Seat seat;
    QTRY_VERIFY(seat.desk->me() && seat.desk->queued().isEmpty());
    QVERIFY(seat.tenant.setFault(QStringLiteral("never-answer"), true));
    for (int page = 1; page <= 12; ++page) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("page_no"), QString::number(page));
        seat.desk->api().tickets(query, Priority::Bulk, QStringLiteral("Page %1").arg(page), this,
                                 [](const Result<TicketPage> &) {});
    }
    QTRY_VERIFY2(seat.badge("statusRequests").contains(QStringLiteral("6 waiting")),
                 qPrintable(seat.badge("statusRequests")));
    seat.open("statusRequests");
    QVERIFY(!seat.find<QLabel>("meterEmpty")->isVisible());
    const QString purposes = seat.text("meterPurposes");
    QVERIFY2(purposes.startsWith(QStringLiteral("Page 1 (under way)\n")), qPrintable(purposes));
    QVERIFY(purposes.contains(QStringLiteral("\nPage 7\n")));
    QVERIFY(purposes.endsWith(QStringLiteral("and 4 more")));
}

void StatusBarTest::meterSaysWhyItWaits()
{
    Seat seat;
    QTRY_VERIFY(seat.desk->me() && seat.desk->queued().isEmpty());
    QVERIFY(seat.tenant.setFault(QStringLiteral("status-429"), true));
    seat.desk->lookups().refresh(Lookup::Teams);
    QTRY_VERIFY(seat.badge("statusRequests").contains(QStringLiteral("paused for 5 s")));
    seat.open("statusRequests");
    QVERIFY2(seat.text("meterThrottled").contains(QStringLiteral("Rate Limit Reached")),
             qPrintable(seat.text("meterThrottled")));
    QVERIFY(seat.text("meterThrottled").contains(QStringLiteral("another program uses this key")));
}

void StatusBarTest::tokenSaysAgeAndScopes()
{
    Seat seat;
    QTRY_VERIFY(seat.desk->token());
    QTRY_VERIFY(seat.badge("statusToken").startsWith(QStringLiteral("token 0 min old")));
    seat.clock.advance(12 * minuteMs);
    QTRY_VERIFY2(seat.badge("statusToken").startsWith(QStringLiteral("token 12 min old")),
                 qPrintable(seat.badge("statusToken")));
    seat.open("statusToken");
    QVERIFY(seat.text("tokenIssued").contains(QStringLiteral("12 min ago")));
    QVERIFY(seat.text("tokenGranted").contains(QStringLiteral("all")));
    QVERIFY(!seat.text("tokenMissing").isEmpty());
}

void StatusBarTest::freshTokenIsFresh()
{
    Seat seat;
    QTRY_VERIFY(seat.desk->me() && seat.desk->queued().isEmpty());
    QVERIFY(!seat.desk->me()->isAdmin);
    seat.tenant.setRole(practice::Role::Admin); // known only with a token issued from now on
    seat.clock.advance(30 * minuteMs);
    const QDateTime before = seat.desk->token()->issuedAt;
    seat.open("statusToken");
    auto *fresh = seat.find<QPushButton>("freshToken");
    QTRY_VERIFY(fresh->isVisible());
    QTest::keyClick(fresh, Qt::Key_Return);
    QVERIFY(!fresh->isEnabled());
    QTRY_VERIFY(seat.text("tokenResult").startsWith(QStringLiteral("This token is fresh")));
    QVERIFY(seat.desk->token()->issuedAt > before);
    QVERIFY(seat.text("tokenIssued").contains(QStringLiteral("0 min ago")));
    QTRY_VERIFY(seat.desk->me()->isAdmin);
}

void StatusBarTest::failedFreshTokenSaysWhyAndKeepsTheOld()
{
    Seat seat;
    QTRY_VERIFY(seat.desk->me() && seat.desk->queued().isEmpty());
    QVERIFY(seat.tenant.setFault(QStringLiteral("wrong-tenant-500:token"), true) ||
            seat.tenant.setFault(QStringLiteral("wrong-tenant-500"), true));
    QVERIFY(seat.tenant.setFault(QStringLiteral("server-error-html:token"), true));
    seat.open("statusToken");
    QTest::mouseClick(seat.find<QPushButton>("freshToken"), Qt::LeftButton);
    QTRY_VERIFY2(seat.text("tokenResult").startsWith(QStringLiteral("The sign-in failed.")),
                 qPrintable(seat.text("tokenResult")));
    QVERIFY(seat.text("tokenResult").endsWith(QStringLiteral("The token from before stays in use.")));
    QVERIFY(seat.desk->token());
    QVERIFY(seat.find<QPushButton>("freshToken")->isEnabled());
    // One that has ended is of no more use.
    seat.clock.advance(seat.clock.nowUtc().msecsTo(seat.desk->token()->expiresAt));
    QTest::mouseClick(seat.find<QPushButton>("freshToken"), Qt::LeftButton);
    QTRY_VERIFY(seat.text("tokenResult").startsWith(QStringLiteral("The sign-in failed.")));
    QVERIFY(seat.desk->token());
    QVERIFY2(!seat.text("tokenResult").contains(QStringLiteral("stays in use")), qPrintable(seat.text("tokenResult")));
}

void StatusBarTest::signOutForgetsTheToken()
{
    Seat seat;
    QTRY_VERIFY(seat.desk->me() && seat.desk->queued().isEmpty());
    seat.open("statusToken");
    QTest::mouseClick(seat.find<QPushButton>("signOut"), Qt::LeftButton);
    QVERIFY(!seat.desk->token());
    QCOMPARE(seat.badge("statusToken"), QStringLiteral("no token"));
    QVERIFY(!seat.find<QPushButton>("signOut")->isEnabled());
    // The next request signs in again.
    seat.desk->lookups().refresh(Lookup::Teams);
    QTRY_VERIFY(seat.desk->token());
}

void StatusBarTest::healthRunsAndTells()
{
    Seat seat;
    QTRY_VERIFY(seat.desk->me() && seat.desk->queued().isEmpty());
    QCOMPARE(seat.badge("statusHealth"), QStringLiteral("Health: not checked"));
    seat.open("statusHealth");
    auto *interval = seat.find<QComboBox>("healthInterval");
    interval->setFocus();
    QTest::keyClick(interval, Qt::Key_Down);
    QTest::keyClick(interval, Qt::Key_Down);
    QCOMPARE(seat.desk->health().interval(), 5);
    seat.clock.advance(5 * minuteMs);
    QTRY_COMPARE(seat.badge("statusHealth"), QStringLiteral("Health: ✓ good"));
    QVERIFY(seat.text("healthLast").contains(QStringLiteral("Successful")));
    QVERIFY(seat.tenant.setFault(QStringLiteral("forbidden-empty:/Tickets"), true));
    QTest::mouseClick(seat.find<QPushButton>("healthNow"), Qt::LeftButton);
    QTRY_COMPARE(seat.badge("statusHealth"), QStringLiteral("Health: ✗ failing"));
    QVERIFY2(seat.text("healthLast").contains(QStringLiteral("Failed. Reading a ticket")),
             qPrintable(seat.text("healthLast")));
}

void StatusBarTest::nothingIsSaidWithoutADesk()
{
    Seat seat;
    QTRY_VERIFY(seat.desk->me());
    seat.bar->setDesk(nullptr);
    seat.desk.reset();
    for (const char *name : {"statusRequests", "statusToken", "statusHealth", "statusMeter"})
        QVERIFY2(!seat.find<QWidget>(name)->isVisible(), name);
}

QTEST_MAIN(StatusBarTest)
#include "tst_statusbar.moc"
