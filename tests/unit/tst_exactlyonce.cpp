// SPDX-License-Identifier: Apache-2.0
// What arrives on the wire when answers are lost: a write once and never again, a read three times; and what is said.
#include "support/netrequests.h"
#include "support/testcertificates.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QTest>

using Act = WireServer::Behaviour::Act;
using Kind = Error::Kind;

namespace {

constexpr qint64 longerThanAnyRepeat = 10'000;
constexpr qint64 longerThanAnyDeadline = 130'000;

} // namespace

class TestExactlyOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lostAnswer_data();
    void lostAnswer();
    void connectionRefusedNeverActed_data();
    void connectionRefusedNeverActed();
    void serverDiesWithTheRequest_data();
    void serverDiesWithTheRequest();
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

void TestExactlyOnce::lostAnswer_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Act>("act");
    QTest::addColumn<bool>("reused"); // on a connection that has carried an answer before
    QTest::addColumn<Kind>("kind");

    const struct
    {
        const char *name;
        Act act;
        Kind kind;
    } faults[] = {{"close before answer", Act::CloseBeforeAnswer, Kind::Cut},
                  {"reset", Act::Reset, Kind::Cut},
                  {"cut header", Act::CutHeader, Kind::Cut},
                  {"cut body", Act::CutBody, Kind::Cut},
                  {"reset body", Act::ResetBody, Kind::Cut},
                  {"never", Act::Hold, Kind::Timeout}};
    const std::pair<const char *, Verb> verbs[] = {{"GET", Verb::Get}, {"POST", Verb::Post}, {"DELETE", Verb::Delete}};
    for (const bool tls : {false, true})
        for (const auto &[verbName, verb] : verbs)
            for (const auto &fault : faults)
                for (const bool reused : {false, true})
                    QTest::addRow("%s, %s, %s, %s connection", tls ? "TLS" : "HTTP", verbName, fault.name,
                                  reused ? "reused" : "new")
                        << tls << verb << fault.act << reused << fault.kind;
}

void TestExactlyOnce::lostAnswer()
{
    QFETCH(bool, tls);
    QFETCH(Verb, verb);
    QFETCH(Act, act);
    QFETCH(bool, reused);
    QFETCH(Kind, kind);

    const std::unique_ptr<WireServer> server =
        tls ? std::make_unique<WireServer>(m_certificates.server()) : std::make_unique<WireServer>();
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    if (reused) {
        int warm = 0;
        queue.send(netRequest(Verb::Get, server->url()), this, [&](const Result<Answer> &result) {
            QVERIFY(result.ok());
            ++warm;
        });
        QTRY_COMPARE(warm, 1);
    }
    const int before = server->count();
    const int sentBefore = queue.sent();
    WireServer::Behaviour behaviour = WireServer::Behaviour::only(act);
    behaviour.body = QByteArray(2000, 'x');
    server->setAnswer(behaviour);

    QList<Result<Answer>> results;
    queue.send(netRequest(verb, server->url(QStringLiteral("/Tickets?secret=s3cr3t"))), this,
               [&](const Result<Answer> &result) { results.append(result); });
    const int rounds = verb == Verb::Get ? 3 : 1;
    for (int round = 1; round <= rounds; ++round) {
        QTRY_VERIFY(queue.sent() - sentBefore >= round); // in flight it may be for less time than a look takes
        if (act == Act::Hold) {
            QTRY_COMPARE(server->count() - before, round);
            QTRY_VERIFY(clock.pending() >= 3); // deadlines: connect, first byte, whole
            clock.advance(longerThanAnyDeadline);
        }
        if (round < rounds) {
            QTRY_COMPARE(queue.waiting(), 1);
            QVERIFY(results.isEmpty());
            clock.advance(longerThanAnyRepeat);
        }
    }
    QTRY_COMPARE(results.size(), 1);
    const int arrived = server->count() - before;
    if (verb == Verb::Get)
        // Qt repeats a read by itself as well, once or twice each time: harmless, bounded.
        QVERIFY2(arrived >= 3 && arrived <= 9, qPrintable(QString::number(arrived)));
    else
        QCOMPARE(arrived, 1);
    QCOMPARE(queue.sent() - sentBefore, arrived); // and counted as the server counts it

    QVERIFY(!results.first().ok());
    const Error error = results.first().error();
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.mayHaveActed, verb != Verb::Get);
    QVERIFY(!error.message.isEmpty());
    QVERIFY(!error.message.contains(QLatin1String("s3cr3t")));
    QVERIFY(!error.message.contains(QLatin1String("/Tickets")));

    // Nothing comes late, neither on the wire nor to the caller.
    server->setAnswer(WireServer::Behaviour::answer(200));
    clock.advance(longerThanAnyDeadline);
    int later = 0;
    queue.send(netRequest(Verb::Get, server->url()), this, [&](const Result<Answer> &) { ++later; });
    QTRY_COMPARE(later, 1);
    QCOMPARE(server->count() - before, arrived + 1);
    QCOMPARE(results.size(), 1);
}

void TestExactlyOnce::connectionRefusedNeverActed_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<Verb>("verb");
    QTest::newRow("HTTP GET") << false << Verb::Get;
    QTest::newRow("HTTP POST") << false << Verb::Post;
    QTest::newRow("HTTP DELETE") << false << Verb::Delete;
    QTest::newRow("TLS POST") << true << Verb::Post;
    QTest::newRow("TLS DELETE") << true << Verb::Delete;
}

void TestExactlyOnce::connectionRefusedNeverActed()
{
    QFETCH(bool, tls);
    QFETCH(Verb, verb);
    const std::unique_ptr<WireServer> server =
        tls ? std::make_unique<WireServer>(m_certificates.server()) : std::make_unique<WireServer>();
    server->closeListener();
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    QList<Result<Answer>> results;
    queue.send(netRequest(verb, server->url()), this, [&](const Result<Answer> &result) { results.append(result); });
    for (int round = 1; verb == Verb::Get && round < 3; ++round) {
        QTRY_COMPARE(queue.sent(), round);
        QTRY_COMPARE(queue.waiting(), 1);
        clock.advance(longerThanAnyRepeat);
    }
    QTRY_COMPARE(results.size(), 1);
    QCOMPARE(results.first().error().kind, Kind::Offline);
    QVERIFY(!results.first().error().mayHaveActed);
    QVERIFY(results.first().error().message.contains(QString::number(server->url().port())));
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
        QTRY_COMPARE(warm, 1);
    }
    const int before = server.count();
    server.setScript([&](const WireServer::Arrival &, int) {
        server.closeListener();
        return WireServer::Behaviour::only(Act::Reset);
    });
    QList<Result<Answer>> results;
    queue.send(netRequest(verb, server.url()), this, [&](const Result<Answer> &result) { results.append(result); });
    QTRY_COMPARE(results.size(), 1);
    QCOMPARE(server.count() - before, 1);
    QVERIFY(results.first().error().mayHaveActed);
    QCOMPARE(results.first().error().kind, Kind::Cut);
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
    QTRY_COMPARE(done, 1);
    post();
    QTRY_COMPARE(done, 2);
    QCOMPARE(server.connections(), 1);
    clock.advance(11'000);
    post();
    QTRY_COMPARE(done, 3);
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
    QTRY_COMPARE_WITH_TIMEOUT(done, 1, 20'000);
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
    QTRY_COMPARE(results.size(), 1);
    QVERIFY(results.first().ok());
    QCOMPARE(results.first().value().status, 204);
    QCOMPARE(server.arrivals().first().method, QByteArray("DELETE"));
    QCOMPARE(server.arrivals().first().target, QByteArray("/api/Tickets/7?reason=d%26d%20%2B1"));
    QCOMPARE(server.arrivals().first().headers.value("content-length"), QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestExactlyOnce)
#include "tst_exactlyonce.moc"
