// SPDX-License-Identifier: Apache-2.0
// How a connection reaches its server: whom it trusts, and through which proxy.
#include "support/netrequests.h"
#include "support/testcertificates.h"
#include "support/testclock.h"
#include "support/tunnelproxy.h"
#include "support/wireserver.h"

#include <QTcpServer>
#include <QTest>

using Kind = Error::Kind;

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem())); }

    void ownAuthorityIsTrusted();
    void othersAreStillRefused();
    void unusableAuthorityFile_data();
    void unusableAuthorityFile();
    void ownProxy_data();
    void ownProxy();
    void wrongProxyPasswordIsSaid();
    void missingProxyIsSaid();
    void noProxyIsDirect();

private:
    [[nodiscard]] QueueSettings trusting() const
    {
        QueueSettings settings = queueSettings();
        settings.caFile = m_certificates.authorityFile();
        return settings;
    }
    // One read, which is asked for once more as often as it wants.
    Result<Answer> read(const QueueSettings &settings, const QUrl &url)
    {
        TestClock clock;
        RequestQueue queue(settings, clock);
        Answers answers;
        queue.send(netRequest(Verb::Get, url), this, answers.take());
        const auto answered = [&] {
            if (queue.waiting() > 0 && queue.inFlight() == 0)
                clock.advance(5000);
            return answers.count() > 0;
        };
        if (!QTest::qWaitFor(answered, 10'000))
            return Error{Kind::Timeout, 0, QStringLiteral("the test waited in vain"), {}, false};
        return answers.first();
    }

    TestCertificates m_certificates;
};

void TestNetwork::ownAuthorityIsTrusted()
{
    WireServer server(m_certificates.server());
    const Result<Answer> distrusted = read(queueSettings(), server.url());
    QVERIFY(!distrusted.ok());
    QCOMPARE(distrusted.error().kind, Kind::Tls);
    const Result<Answer> trusted = read(trusting(), server.url());
    QVERIFY2(trusted.ok(), qPrintable(trusted.ok() ? QString() : trusted.error().message));
}

void TestNetwork::othersAreStillRefused()
{
    for (const char *name : {"stranger", "wronghost", "expired", "selfsigned"}) {
        WireServer server(m_certificates.configuration(QLatin1String(name)));
        const Result<Answer> result = read(trusting(), server.url());
        QVERIFY2(!result.ok(), name);
        QCOMPARE(result.error().kind, Kind::Tls);
        QCOMPARE(server.count(), 0);
    }
}

void TestNetwork::unusableAuthorityFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("exists");
    QTest::newRow("missing") << QByteArray() << false;
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("no certificate") << QByteArray("hello") << true;
}

void TestNetwork::unusableAuthorityFile()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, exists);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("company-ca.pem"));
    if (exists) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QueueSettings settings = queueSettings();
    settings.caFile = path;
    WireServer server(m_certificates.server());
    const Result<Answer> result = read(settings, server.url());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Kind::Tls);
    QVERIFY(result.error().message.contains(QStringLiteral("company-ca.pem")));
    QCOMPARE(server.connections(), 0);
    WireServer plain; // needs no certificate
    QVERIFY(read(settings, plain.url()).ok());
}

void TestNetwork::ownProxy_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("open") << QByteArray();
    QTest::newRow("with a sign-in") << QByteArray("pr0xy pass");
}

void TestNetwork::ownProxy()
{
    QFETCH(QByteArray, password);
    TunnelProxy proxy(password);
    WireServer server(m_certificates.server());
    QueueSettings settings = trusting();
    settings.proxy = {ProxySettings::Mode::Own, QStringLiteral("127.0.0.1"), proxy.serverPort(), QStringLiteral("user"),
                      QString::fromUtf8(password)};
    const Result<Answer> result = read(settings, server.url(QStringLiteral("/api/x")));
    QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().message));
    QVERIFY(!proxy.asked.isEmpty());
    for (const QByteArray &line : std::as_const(proxy.asked)) // the path stays inside the tunnel
        QCOMPARE(line, QByteArray("CONNECT 127.0.0.1:" + QByteArray::number(server.url().port()) + " HTTP/1.1"));
    QCOMPARE(server.count(), 1);
    QVERIFY(!server.arrivals().first().headers.contains("proxy-authorization"));
}

void TestNetwork::wrongProxyPasswordIsSaid()
{
    TunnelProxy proxy("right");
    WireServer server(m_certificates.server());
    QueueSettings settings = trusting();
    settings.proxy = {ProxySettings::Mode::Own, QStringLiteral("127.0.0.1"), proxy.serverPort(), QStringLiteral("user"),
                      QStringLiteral("wrong-one")};
    const Result<Answer> result = read(settings, server.url());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Kind::Proxy);
    QVERIFY2(result.error().message.contains(QStringLiteral("sign-in")), qPrintable(result.error().message));
    QVERIFY(!result.error().message.contains(QStringLiteral("wrong-one")));
    QCOMPARE(server.connections(), 0);
}

void TestNetwork::missingProxyIsSaid()
{
    quint16 port = 0;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        port = gone.serverPort();
    }
    WireServer server(m_certificates.server());
    QueueSettings settings = trusting();
    settings.proxy = {ProxySettings::Mode::Own, QStringLiteral("127.0.0.1"), port, {}, {}};
    const Result<Answer> result = read(settings, server.url());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Kind::Offline);
    QVERIFY2(result.error().message.contains(QStringLiteral("proxy")), qPrintable(result.error().message));
}

void TestNetwork::noProxyIsDirect()
{
    WireServer server(m_certificates.server());
    QueueSettings settings = trusting();
    settings.proxy = {ProxySettings::Mode::None, QStringLiteral("127.0.0.1"), 1, {}, {}};
    QVERIFY(read(settings, server.url()).ok());
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
