// SPDX-License-Identifier: Apache-2.0
// What arrives on the wire, and how often, in the cases that the matrix of tst_faultmatrix does not hold.
#include "support/eventually.h"
#include "support/netrequests.h"
#include "support/testcertificates.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QTest>

using Act = WireServer::Behaviour::Act;
using Kind = Error::Kind;

class TestExactlyOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void serverDiesWithTheRequest_data();
    void serverDiesWithTheRequest();
    void nextOneAfterALostAnswer_data();
    void nextOneAfterALostAnswer();
    void writeAvoidsAnIdleConnection();
    void largeBodyArrivesWhole();
    void deleteCarriesItsQuery();

private:
    TestCertificates m_certificates;
};

void TestExactlyOnce::initTestCase()
{
    QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem()));
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(m_certificates.authority());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestExactlyOnce::serverDiesWithTheRequest_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<bool>("reused");
    QTest::newRow("POST, new connection") << Verb::Post << false;
    QTest::newRow("POST, reused connection") << Verb::Post << true;
    QTest::newRow("DELETE, new connection") << Verb::Delete << false;
    QTest::newRow("DELETE, reused connection") << Verb::Delete << true;
}

void TestExactlyOnce::serverDiesWithTheRequest()
{
    // What Qt says last is "connection refused", when it tries to connect again: that must not hide that the request
    // had arrived before.
    QFETCH(Verb, verb);
    QFETCH(bool, reused);
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    if (reused) {
        int warm = 0;
        queue.send(netRequest(Verb::Get, server.url()), this, [&](const Result<Answer> &) { ++warm; });
        QVERIFY(eventually([&] { return warm == 1; }));
    }
    const int before = server.count();
    server.setScript([&](const WireServer::Arrival &, int) {
        server.closeListener();
        return WireServer::Behaviour::only(Act::Reset);
    });
    QList<Result<Answer>> results;
    queue.send(netRequest(verb, server.url()), this, [&](const Result<Answer> &result) { results.append(result); });
    QVERIFY(eventually([&] { return results.size() == 1; }));
    QCOMPARE(server.count() - before, 1);
    QVERIFY(results.first().error().mayHaveActed);
    QCOMPARE(results.first().error().kind, Kind::Cut);
}

void TestExactlyOnce::nextOneAfterALostAnswer_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Act>("act");
    const std::pair<const char *, Verb> verbs[] = {{"GET", Verb::Get}, {"POST", Verb::Post}, {"DELETE", Verb::Delete}};
    const std::pair<const char *, Act> acts[] = {{"close before answer", Act::CloseBeforeAnswer},
                                                 {"reset", Act::Reset},
                                                 {"cut header", Act::CutHeader},
                                                 {"cut body", Act::CutBody},
                                                 {"reset body", Act::ResetBody}};
    for (const bool tls : {false, true})
        for (const auto &[verbName, verb] : verbs)
            for (const auto &[actName, act] : acts)
                QTest::addRow("%s, %s, %s", tls ? "TLS" : "HTTP", verbName, actName) << tls << verb << act;
}

void TestExactlyOnce::nextOneAfterALostAnswer()
{
    // A bulk goes on at once, but not on the connection that is just ending.
    QFETCH(bool, tls);
    QFETCH(Verb, verb);
    QFETCH(Act, act);
    const std::unique_ptr<WireServer> server =
        tls ? std::make_unique<WireServer>(m_certificates.server()) : std::make_unique<WireServer>();
    server->setScript([act](const WireServer::Arrival &arrival, int) {
        return arrival.target == "/lost" ? WireServer::Behaviour::only(act) : WireServer::Behaviour::answer(200);
    });
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.inFlight = 1;
    RequestQueue queue(settings, clock);
    Answers lost;
    Answers next;
    queue.send(netRequest(Verb::Post, server->url(QStringLiteral("/lost"))), this, lost.take());
    queue.send(netRequest(verb, server->url(QStringLiteral("/next"))), this, next.take());
    QVERIFY(eventually([&] { return next.count() == 1; }));
    QVERIFY(next.first().ok());
    QCOMPARE(lost.count(), 1);
    QVERIFY(lost.error().mayHaveActed);
    QCOMPARE(server->count(), 2);
}

void TestExactlyOnce::writeAvoidsAnIdleConnection()
{
    // The server forgot the connection while it was idle; the client has not been told.
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    int done = 0;
    const auto post = [&] {
        queue.send(netRequest(Verb::Post, server.url()), this, [&](const Result<Answer> &result) {
            QVERIFY(result.ok());
            ++done;
        });
    };
    post();
    QVERIFY(eventually([&] { return done == 1; }));
    post();
    QVERIFY(eventually([&] { return done == 2; }));
    QCOMPARE(server.connections(), 1);
    clock.advance(11'000);
    post();
    QVERIFY(eventually([&] { return done == 3; }));
    QCOMPARE(server.connections(), 2);
    QCOMPARE(server.count(), 3);
}

void TestExactlyOnce::largeBodyArrivesWhole()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Request large = netRequest(Verb::Post, server.url());
    large.body = QByteArray(9 * 1024 * 1024 + 7, 'z');
    large.body.replace(5'000'000, 3, "abc");
    int done = 0;
    queue.send(large, this, [&](const Result<Answer> &result) {
        QVERIFY(result.ok());
        ++done;
    });
    QVERIFY(eventually([&] { return done == 1; }));
    QCOMPARE(server.count(), 1);
    QVERIFY(server.arrivals().first().body == large.body);
    QVERIFY(!server.arrivals().first().headers.contains("transfer-encoding"));
}

void TestExactlyOnce::deleteCarriesItsQuery()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::answer(204, ""));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    QList<Result<Answer>> results;
    queue.send(netRequest(Verb::Delete, server.url(QStringLiteral("/api/Tickets/7?reason=d%26d%20%2B1"))), this,
               [&](const Result<Answer> &result) { results.append(result); });
    QVERIFY(eventually([&] { return results.size() == 1; }));
    QVERIFY(results.first().ok());
    QCOMPARE(results.first().value().status, 204);
    QCOMPARE(server.arrivals().first().method, QByteArray("DELETE"));
    QCOMPARE(server.arrivals().first().target, QByteArray("/api/Tickets/7?reason=d%26d%20%2B1"));
    QCOMPARE(server.arrivals().first().headers.value("content-length"), QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestExactlyOnce)
#include "tst_exactlyonce.moc"
