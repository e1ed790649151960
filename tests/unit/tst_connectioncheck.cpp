// SPDX-License-Identifier: Apache-2.0
#include "net/clock.h"
#include "practice/practicetenant.h"
#include "support/testcertificates.h"
#include "support/testclock.h"
#include "support/wireserver.h"
#include "triage/connectioncheck.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using Step = ConnectionCheck::Step;
using State = ConnectionCheck::State;

Q_DECLARE_METATYPE(Step)

namespace {

TenantAccess accessOf(const practice::PracticeTenant &tenant)
{
    TenantAccess access;
    access.web = tenant.url();
    access.tenant = tenant.tenant();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    return access;
}

State stateOf(const ConnectionCheck &check, Step step)
{
    for (const ConnectionCheck::StepResult &result : check.steps()) {
        if (result.step == step)
            return result.state;
    }
    return State::Waiting;
}

const ConnectionCheck::StepResult &resultOf(const ConnectionCheck &check, Step step)
{
    return check.steps().at(static_cast<int>(step));
}

} // namespace

class tst_ConnectionCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void successful();
    void failures_data();
    void failures();
    void nothingListens();
    void certificateThatIsRefused();
    void nothingSentIsNoAnswer_data();
    void nothingSentIsNoAnswer();
    void backgroundLeavesRoomForClicks_data();
    void backgroundLeavesRoomForClicks();
    void missingScopeIsAWarning();
    void endUserIsAWarning();
    void neverAnswering();
    void cancel();
};

void tst_ConnectionCheck::successful()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    SystemClock clock;
    ConnectionCheck check(accessOf(tenant), clock);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    QVERIFY(finished.wait(30'000));
    QVERIFY(check.outcome()->successful);
    for (const Step step : {Step::Address, Step::SignIn, Step::Scopes, Step::WhoAmI, Step::TicketRead})
        QCOMPARE(stateOf(check, step), State::Passed);
    QCOMPARE(stateOf(check, Step::Tls), State::Skipped); // http on loopback
    QCOMPARE(check.requests(), 4);
    const QList<practice::ReceivedRequest> requests = tenant.requests();
    QCOMPARE(requests.size(), 4);
    QCOMPARE(requests.at(0).path.toLower(), QByteArray("/api/authinfo"));
    QVERIFY(requests.at(0).authorization.isEmpty());
    QCOMPARE(requests.at(1).path, QByteArray("/auth/token"));
    QVERIFY(requests.at(1).body.contains("grant_type=client_credentials"));
    QCOMPARE(requests.at(2).path, QByteArray("/api/Agent/me"));
    QCOMPARE(requests.at(3).path, QByteArray("/api/Tickets"));
    QCOMPARE(requests.at(3).query, QByteArray("count=1"));
    for (const practice::ReceivedRequest &request : requests)
        QVERIFY(request.userAgent.startsWith("Sundog/"));
}

void tst_ConnectionCheck::failures_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("secret"); // "" = the right one
    QTest::addColumn<Step>("failedAt");
    QTest::addColumn<int>("status");
    const QString right;
    const QString wrong = QStringLiteral("wrong");
    QTest::newRow("wrong secret") << QString() << wrong << Step::SignIn << 400;
    QTest::newRow("wrong secret, 401") << QStringLiteral("invalid-client-401") << wrong << Step::SignIn << 401;
    QTest::newRow("wrong tenant") << QStringLiteral("wrong-tenant-500") << right << Step::SignIn << 500;
    QTest::newRow("no rights") << QStringLiteral("forbidden-empty:/Tickets") << right << Step::TicketRead << 403;
    QTest::newRow("not data") << QStringLiteral("malformed-json:/Tickets") << right << Step::TicketRead << 200;
    QTest::newRow("moved") << QStringLiteral("redirect-elsewhere:/Tickets") << right << Step::TicketRead << 302;
    QTest::newRow("token refused") << QStringLiteral("status-401:/Tickets") << right << Step::TicketRead << 401;
}

void tst_ConnectionCheck::failures()
{
    QFETCH(QString, fault);
    QFETCH(QString, secret);
    QFETCH(Step, failedAt);
    QFETCH(int, status);
    practice::Options options;
    if (!fault.isEmpty())
        options.faults = {fault};
    practice::PracticeTenant tenant(options);
    QVERIFY(tenant.start());
    TenantAccess access = accessOf(tenant);
    if (!secret.isEmpty())
        access.clientSecret = secret;
    SystemClock clock;
    ConnectionCheck check(access, clock);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    QVERIFY(finished.wait(20'000));
    const ConnectionCheck::Outcome &outcome = *check.outcome();
    QVERIFY(!outcome.successful);
    QCOMPARE(outcome.failedAt, failedAt);
    QCOMPARE(outcome.failureIndicator, QStringLiteral("Test Connection failed."));
    QCOMPARE(outcome.statusCode, status);
    QVERIFY(!outcome.message.isEmpty());
    QCOMPARE(stateOf(check, failedAt), State::Failed);
    QVERIFY(!resultOf(check, failedAt).advice.cause.isEmpty());
    QVERIFY(!resultOf(check, failedAt).advice.cure.isEmpty());
    for (int later = static_cast<int>(failedAt) + 1; later < check.steps().size(); ++later)
        QCOMPARE(check.steps().at(later).state, State::Skipped);
    QVERIFY(!outcome.message.contains(access.clientSecret));
}

void tst_ConnectionCheck::nothingListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    TenantAccess access;
    access.web = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort()));
    access.clientId = QStringLiteral("id");
    access.clientSecret = QStringLiteral("secret");
    closed.close();
    TestClock clock; // the repeats wait on it
    ConnectionCheck check(access, clock);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    QTRY_VERIFY_WITH_TIMEOUT((clock.advance(300), finished.size() == 1), 60'000);
    QCOMPARE(check.outcome()->failedAt, Step::Address);
    QCOMPARE(check.outcome()->kind, Error::Kind::Offline);
    const QString &happened = resultOf(check, Step::Address).advice.happened;
    QVERIFY2(happened.startsWith(QLatin1String("The address did not answer as expected.")), qPrintable(happened));
    QVERIFY2(check.outcome()->message.startsWith(QLatin1String("The address did not answer as expected.")),
             qPrintable(check.outcome()->message));
}

void tst_ConnectionCheck::certificateThatIsRefused()
{
    TestCertificates certificates;
    QVERIFY2(certificates.isValid(), qPrintable(certificates.problem()));
    WireServer server(certificates.configuration(QStringLiteral("selfsigned")));
    TenantAccess access;
    access.web = server.url(QString());
    access.clientId = QStringLiteral("id");
    access.clientSecret = QStringLiteral("secret");
    TestClock clock;
    ConnectionCheck check(access, clock);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    QTRY_VERIFY_WITH_TIMEOUT((clock.advance(300), finished.size() == 1), 60'000);
    QCOMPARE(check.outcome()->failedAt, Step::Tls);
    const QString &happened = resultOf(check, Step::Tls).advice.happened;
    QVERIFY2(happened.startsWith(QLatin1String("No encrypted connection could be made.")), qPrintable(happened));
}

void tst_ConnectionCheck::nothingSentIsNoAnswer_data()
{
    QTest::addColumn<QUrl>("web");
    QTest::addColumn<QString>("caFile");
    QTest::newRow("no CA file") << QUrl(QStringLiteral("https://127.0.0.1:9")) << QStringLiteral("/nowhere/ca.pem");
    QTest::newRow("no certificate in it") << QUrl(QStringLiteral("https://127.0.0.1:9")) << QStringLiteral(__FILE__);
    QTest::newRow("not encrypted") << QUrl(QStringLiteral("http://contoso.example")) << QString();
}

void tst_ConnectionCheck::nothingSentIsNoAnswer()
{
    QFETCH(QUrl, web);
    QFETCH(QString, caFile);
    TenantAccess access;
    access.web = web;
    access.caFile = caFile;
    access.clientId = QStringLiteral("id");
    access.clientSecret = QStringLiteral("secret");
    TestClock clock;
    ConnectionCheck check(access, clock);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(check.requests(), 0);
    QCOMPARE(check.outcome()->failedAt, Step::Tls);
    QCOMPARE(stateOf(check, Step::Address), State::Skipped);
    QCOMPARE(resultOf(check, Step::Address).text, QStringLiteral("Not tried: nothing was sent"));
    QCOMPARE(stateOf(check, Step::Tls), State::Failed);
}

void tst_ConnectionCheck::backgroundLeavesRoomForClicks_data()
{
    QTest::addColumn<int>("priority");
    QTest::addColumn<bool>("waits");
    QTest::newRow("click") << static_cast<int>(Priority::Click) << false;
    QTest::newRow("background") << static_cast<int>(Priority::Background) << true;
}

void tst_ConnectionCheck::backgroundLeavesRoomForClicks()
{
    QFETCH(int, priority);
    QFETCH(bool, waits);
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    TenantAccess access = accessOf(tenant);
    access.limit = {12, 60}; // 1 of them is kept for clicks; a check takes 4
    QTemporaryDir folder;
    access.historyFolder = folder.path();
    TestClock clock;
    for (int before = 0; before < 2; ++before) {
        ConnectionCheck check(access, clock);
        check.start();
        QTRY_VERIFY(check.outcome());
    }
    ConnectionCheck check(access, clock, static_cast<Priority>(priority));
    const qint64 start = clock.now();
    check.start();
    QTRY_VERIFY_WITH_TIMEOUT((clock.advance(waits ? 1000 : 0), check.outcome()), 60'000);
    QVERIFY(check.outcome()->successful);
    QCOMPARE(clock.now() - start >= 60'000, waits);
}

void tst_ConnectionCheck::missingScopeIsAWarning()
{
    practice::Options options;
    options.faults = {QStringLiteral("scopes-granted:all")};
    practice::PracticeTenant tenant(options);
    QVERIFY(tenant.start());
    TenantAccess access = accessOf(tenant);
    access.scopes = QStringLiteral("all all:teams");
    SystemClock clock;
    ConnectionCheck check(access, clock);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    QVERIFY(finished.wait(30'000));
    QVERIFY(check.outcome()->successful);
    QCOMPARE(stateOf(check, Step::Scopes), State::Warning);
    QVERIFY(resultOf(check, Step::Scopes).text.contains(QLatin1String("all:teams")));
}

void tst_ConnectionCheck::endUserIsAWarning()
{
    practice::Options options;
    options.role = practice::Role::EndUser;
    practice::PracticeTenant tenant(options);
    QVERIFY(tenant.start());
    SystemClock clock;
    ConnectionCheck check(accessOf(tenant), clock);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(stateOf(check, Step::WhoAmI), State::Warning);
}

void tst_ConnectionCheck::neverAnswering()
{
    practice::Options options;
    options.faults = {QStringLiteral("never-answer:/Tickets")};
    practice::PracticeTenant tenant(options);
    QVERIFY(tenant.start());
    TestClock clock;
    ConnectionCheck check(accessOf(tenant), clock);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    // The clock may only run once the request has arrived: before, a passed deadline would blame an earlier step.
    const auto arrived = [&tenant] {
        const QList<practice::ReceivedRequest> requests = tenant.requests();
        return !requests.isEmpty() && requests.constLast().path == "/api/Tickets";
    };
    QTRY_VERIFY(arrived());
    QTRY_VERIFY_WITH_TIMEOUT((clock.advance(1000), finished.size() == 1), 60'000);
    QCOMPARE(check.outcome()->failedAt, Step::TicketRead);
    QCOMPARE(check.outcome()->kind, Error::Kind::Timeout);
}

void tst_ConnectionCheck::cancel()
{
    practice::Options options;
    options.faults = {QStringLiteral("never-answer")};
    practice::PracticeTenant tenant(options);
    QVERIFY(tenant.start());
    SystemClock clock;
    ConnectionCheck check(accessOf(tenant), clock);
    QSignalSpy finished(&check, &ConnectionCheck::finished);
    check.start();
    QTRY_COMPARE(stateOf(check, Step::WhoAmI), State::Running);
    check.cancel();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!check.outcome()->successful);
    QCOMPARE(stateOf(check, Step::WhoAmI), State::Skipped);
}

QTEST_GUILESS_MAIN(tst_ConnectionCheck)
#include "tst_connectioncheck.moc"
