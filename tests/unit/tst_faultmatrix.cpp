// SPDX-License-Identifier: Apache-2.0
// Every fault against every verb, over HTTP and TLS, on a new connection and on one that has carried an answer before:
// what arrives on the wire (a write once and never again, a read three times), what is said, and that it is said once.
#include "net/requestlog.h"
#include "support/eventually.h"
#include "support/gzip.h"
#include "support/netrequests.h"
#include "support/testcertificates.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QTest>

using Behaviour = WireServer::Behaviour;
using Act = Behaviour::Act;
using Kind = Error::Kind;

namespace {

constexpr qint64 cap = 1'000'000;

struct Fault
{
    enum class Server { Serves, Refuses, NotTrusted };

    const char *name = "";
    std::function<Behaviour(int n)> answer = {}; // to the n-th arrival, counted from 0
    std::optional<Kind> kind = {};               // none: it ends well
    int status = 0;                              // of the error
    const char *says = "";                       // stands in its message
    int reads = 1;                               // how often we send a GET,
    int writes = 1;                              // and how often anything else
    bool lost = false;                           // the answer: a write is of unknown outcome
    bool readsEndWell = false;                   // since they are repeated
    bool qtRepeats = false;                      // Qt sends a read again by itself: harmless and bounded, but it counts
    int noticed = 0;       // TestClock::steadyAsked() when nothing but time can end it; 0 = something else ends it
    qint64 deadlineMs = 0; // how long the silence then lasts
    int refreshes = 0;     // of the token
    bool expired = false;  // is the token, and known to be
    Server server = Server::Serves;
};

std::function<Behaviour(int)> always(const Behaviour &behaviour)
{
    return [behaviour](int) { return behaviour; };
}

std::function<Behaviour(int)> once(const Behaviour &behaviour)
{
    return [behaviour](int n) { return n == 0 ? behaviour : Behaviour::answer(200); };
}

std::function<Behaviour(int)> always(Act act, const QByteArray &body = QByteArray(2000, 'x'))
{
    Behaviour behaviour = Behaviour::only(act);
    behaviour.body = body;
    return always(behaviour);
}

Behaviour packed(const QByteArray &body)
{
    return Behaviour::answer(200, body, {{"Content-Encoding", "gzip"}});
}

QList<Fault> allFaults(const QByteArray &elsewhere)
{
    const QByteArray html = "<html><title>Bad Gateway</title></html>";
    const Behaviour throttled = Behaviour::answer(429, "\"wait\"", {{"Retry-After", "1"}});
    return {
        {.name = "refused connection",
         .kind = Kind::Offline,
         .says = "refused by 127.0.0.1 port",
         .reads = 3,
         .server = Fault::Server::Refuses},
        {.name = "refused certificate", .kind = Kind::Tls, .says = "self-signed", .server = Fault::Server::NotTrusted},

        {.name = "close before answer",
         .answer = always(Act::CloseBeforeAnswer),
         .kind = Kind::Cut,
         .reads = 3,
         .lost = true,
         .qtRepeats = true},
        {.name = "reset", .answer = always(Act::Reset), .kind = Kind::Cut, .reads = 3, .lost = true, .qtRepeats = true},
        {.name = "cut header",
         .answer = always(Act::CutHeader),
         .kind = Kind::Cut,
         .reads = 3,
         .lost = true,
         .qtRepeats = true},
        {.name = "cut body", .answer = always(Act::CutBody), .kind = Kind::Cut, .reads = 3, .lost = true},
        {.name = "reset body", .answer = always(Act::ResetBody), .kind = Kind::Cut, .reads = 3, .lost = true},
        {.name = "cut gzip",
         .answer = always(packed(gzip("some text").chopped(12))),
         .kind = Kind::Cut,
         .reads = 3,
         .lost = true},
        {.name = "not HTTP",
         .answer = always(Act::NotHttp, "220 mail.example ESMTP\r\n\r\n"),
         .kind = Kind::Cut,
         .reads = 3,
         .lost = true,
         .qtRepeats = true},
        {.name = "no answer",
         .answer = always(Act::Hold),
         .kind = Kind::Timeout,
         .says = "did not answer within 60 s",
         .reads = 3,
         .lost = true,
         .noticed = 3,
         .deadlineMs = 60'000},
        {.name = "half an answer",
         .answer = always(Act::Stall),
         .kind = Kind::Timeout,
         .says = "half-way",
         .reads = 3,
         .lost = true,
         .noticed = 5,
         .deadlineMs = 20'000},
        {.name = "too large",
         .answer = always(Behaviour::answer(200, QByteArray(cap + 1, 'x'))),
         .kind = Kind::TooLarge,
         .lost = true},
        {.name = "archive bomb",
         .answer = always(packed(gzip(QByteArray(cap + 1, 'x')))),
         .kind = Kind::TooLarge,
         .lost = true},
        {.name = "broken gzip", .answer = always(packed("plain text")), .kind = Kind::Malformed, .lost = true},

        {.name = "401 once", .answer = once(Behaviour::answer(401, "")), .reads = 2, .writes = 2, .refreshes = 1},
        {.name = "401 for ever",
         .answer = always(Behaviour::answer(401, "\"no\"")),
         .kind = Kind::TokenRefused,
         .status = 401,
         .reads = 2,
         .writes = 2,
         .refreshes = 1},
        {.name = "400, the token is old",
         .answer = once(Behaviour::answer(400, "")),
         .reads = 2,
         .writes = 2,
         .refreshes = 1,
         .expired = true},
        {.name = "400",
         .answer = always(Behaviour::answer(400, "\"An Outcome must be entered\"")),
         .kind = Kind::Refused,
         .status = 400},
        {.name = "403, empty", .answer = always(Behaviour::answer(403, "")), .kind = Kind::Refused, .status = 403},
        {.name = "404", .answer = always(Behaviour::answer(404)), .kind = Kind::Refused, .status = 404},
        {.name = "429 once", .answer = once(throttled), .reads = 2, .writes = 2},
        // Pauses of 1, 2, 4, 8, 16, 32 and 60 s; then the cap of 120 s is over, and one more 429 proves it.
        {.name = "429 for ever",
         .answer = always(throttled),
         .kind = Kind::Throttled,
         .status = 429,
         .reads = 8,
         .writes = 8},
        {.name = "500",
         .answer = always(Behaviour::answer(500, "oops")),
         .kind = Kind::Refused,
         .status = 500,
         .reads = 3},
        {.name = "500 twice",
         .answer = [](int n) { return Behaviour::answer(n < 2 ? 500 : 200); },
         .kind = Kind::Refused,
         .status = 500,
         .reads = 3,
         .readsEndWell = true},
        {.name = "502, HTML",
         .answer = always(Behaviour::answer(502, html, {{"Content-Type", "text/html"}})),
         .kind = Kind::Refused,
         .status = 502,
         .reads = 3},
        {.name = "redirect",
         .answer = always(Behaviour::answer(302, "", {{"Location", elsewhere}})),
         .kind = Kind::Moved,
         .status = 302,
         .says = "moved"},
        {.name = "redirect, asking for the method to be kept",
         .answer = always(Behaviour::answer(307, "", {{"Location", elsewhere}})),
         .kind = Kind::Moved,
         .status = 307,
         .says = "moved"},
    };
}

} // namespace

class TestFaultMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fault_data();
    void fault();

private:
    TestCertificates m_certificates;
    WireServer m_elsewhere;
    QList<Fault> m_faults;
};

void TestFaultMatrix::initTestCase()
{
    QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem()));
    // Only the test's authority: hundreds of handshakes would else load those of the system each time.
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates({m_certificates.authority()});
    QSslConfiguration::setDefaultConfiguration(trusting);
    m_faults = allFaults(m_elsewhere.url(QStringLiteral("/x?token=s3cr3t")).toEncoded());
}

void TestFaultMatrix::fault_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("reused"); // on a connection that has carried an answer before

    const std::pair<const char *, Verb> verbs[] = {{"GET", Verb::Get}, {"POST", Verb::Post}, {"DELETE", Verb::Delete}};
    for (int index = 0; index < m_faults.size(); ++index) {
        const Fault &fault = m_faults.at(index);
        for (const auto &[verbName, verb] : verbs) {
            for (const bool tls : {false, true}) {
                for (const bool reused : {false, true}) {
                    if (fault.server == Fault::Server::NotTrusted && !tls)
                        continue;
                    if (fault.server != Fault::Server::Serves && reused)
                        continue;
                    QTest::addRow("%s, %s, %s, %s connection", fault.name, verbName, tls ? "TLS" : "HTTP",
                                  reused ? "reused" : "new")
                        << index << verb << tls << reused;
                }
            }
        }
    }
}

void TestFaultMatrix::fault()
{
    QFETCH(int, index);
    QFETCH(Verb, verb);
    QFETCH(bool, tls);
    QFETCH(bool, reused);
    const Fault &fault = m_faults.at(index);
    const bool read = verb == Verb::Get;

    std::unique_ptr<WireServer> server;
    if (fault.server == Fault::Server::NotTrusted)
        server = std::make_unique<WireServer>(m_certificates.configuration(QStringLiteral("selfsigned")));
    else
        server = tls ? std::make_unique<WireServer>(m_certificates.server()) : std::make_unique<WireServer>();
    TestClock clock;
    RequestLog log;
    QueueSettings settings = queueSettings();
    settings.bodyCap = cap;
    settings.throttleCapMs = 120'000;
    settings.log = &log;
    RequestQueue queue(settings, clock);
    int issued = 0;
    queue.setAuthorization({[&] { return "token" + QByteArray::number(issued); },
                            [&](const QByteArray &, const std::function<void(std::optional<Error>)> &report) {
                                ++issued;
                                report(std::nullopt);
                            },
                            [&] { return fault.expired && issued == 0; }});
    if (reused) {
        Answers warm;
        queue.send(netRequest(Verb::Get, server->url()), this, warm.take());
        QVERIFY(eventually([&] { return warm.count() == 1; }));
        QVERIFY(warm.first().ok());
    }
    const int before = server->count();
    const int sentBefore = queue.sent();
    const qsizetype loggedBefore = log.size();
    server->setScript([&](const WireServer::Arrival &, int n) { return fault.answer(n - before); });
    if (fault.server == Fault::Server::Refuses)
        server->closeListener();

    Answers answers;
    queue.send(netRequest(verb, server->url(QStringLiteral("/Tickets?secret=s3cr3t"))), this, answers.take());
    const auto passTime = [&](bool elapses, qint64 ms) {
        if (elapses)
            clock.advance(ms);
        return elapses;
    };
    const auto waitForARepeat = [&] { return passTime(queue.inFlight() == 0 && queue.waiting() > 0, 100); };
    const auto silence = [&] {
        return passTime(server->held() > 0 && fault.noticed > 0 && clock.steadyAsked() >= fault.noticed,
                        fault.deadlineMs);
    };
    QVERIFY(eventually([&] { return answers.count() > 0; }, [&] { return waitForARepeat() || silence(); }));

    // On this clock a repeat comes so quickly that it may go out on a TLS connection that is just ending, and end on
    // it.
    const bool quick = tls && read && fault.qtRepeats;
    const int tries = read ? fault.reads : fault.writes;
    const int arrived = server->count() - before;
    QCOMPARE(log.size() - loggedBefore, tries);
    if (fault.server != Fault::Server::Serves) {
        QCOMPARE(arrived, 0);
    } else if (read && fault.qtRepeats) {
        QVERIFY2(arrived >= (quick ? 1 : tries) && arrived <= 3 * tries, qPrintable(QString::number(arrived)));
    } else {
        QCOMPARE(arrived, tries);
    }
    // Counted as the server counts it; what did not get there counts as well, for nobody can know that beforehand.
    const int sent = queue.sent() - sentBefore;
    if (quick)
        QVERIFY2(sent >= arrived && sent <= arrived + tries, qPrintable(QString::number(sent)));
    else
        QCOMPARE(sent, fault.server == Fault::Server::Serves ? arrived : tries);
    for (int i = before; i < server->count(); ++i)
        QCOMPARE(server->arrivals().at(i).target, QByteArray("/Tickets?secret=s3cr3t"));
    QCOMPARE(issued, fault.refreshes);

    const bool endsWell = !fault.kind || (read && fault.readsEndWell);
    QCOMPARE(answers.first().ok(), endsWell);
    if (!endsWell) {
        const Error error = answers.error();
        QVERIFY2(error.kind == *fault.kind || (quick && error.kind == Kind::Offline), qPrintable(error.message));
        QCOMPARE(error.status, fault.status);
        QCOMPARE(error.mayHaveActed, fault.lost && !read);
        QVERIFY2(error.message.contains(QLatin1String(fault.says)), qPrintable(error.message));
        QVERIFY(!error.message.isEmpty());
        QVERIFY(!error.message.contains(QLatin1String("s3cr3t")));
        QVERIFY(!error.message.contains(QLatin1String("/Tickets")));
    }
    for (qsizetype i = 0; i < log.size(); ++i)
        QVERIFY(!log.at(i).underWay());

    // Nothing comes late, neither on the wire nor to the caller.
    server->setAnswer(Behaviour::answer(200));
    if (fault.server == Fault::Server::Refuses)
        server->reopenListener();
    clock.advance(130'000); // longer than any deadline
    Answers later;
    queue.send(netRequest(Verb::Get, server->url()), this, later.take());
    QVERIFY(eventually([&] { return later.count() == 1; }, waitForARepeat));
    QCOMPARE(server->count() - before, arrived + (fault.server == Fault::Server::NotTrusted ? 0 : 1));
    QCOMPARE(answers.count(), 1);
    QCOMPARE(m_elsewhere.connections(), 0);
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
