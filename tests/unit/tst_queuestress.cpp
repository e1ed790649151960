// SPDX-License-Identifier: Apache-2.0
// Random traffic: what holds for one request must hold for thousands that join, fail, are cancelled and lose their
// callers, and no server may ever count more than the limit.
#include "net/requestlog.h"
#include "net/session.h"
#include "support/eventually.h"
#include "support/netrequests.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <vector>

using Behaviour = WireServer::Behaviour;
using Act = Behaviour::Act;
using Kind = Error::Kind;

namespace {

constexpr int requestsPerSeed = 5'000;
constexpr int callerCount = 12;
constexpr qint64 longerThanAnyDeadline = 130'000;

// Callers that do to a queue whatever the contract allows, at random, and hold it to its word.
class Crowd
{
public:
    explicit Crowd(quint32 seed) : m_random(seed), m_queue(std::make_unique<RequestQueue>(settings(), m_clock))
    {
        m_server.setScript([this](const WireServer::Arrival &arrival, int) { return behaviour(arrival); });
        QObject::connect(&m_log, &RequestLog::begun, &m_log, [this] { ++m_begun; });
        QObject::connect(&m_log, &RequestLog::ended, &m_log, [this] { ++m_ended; });
        m_queue->setAuthorization(
            {[this] { return m_token; }, [this](const QByteArray &, const Report &report) { refresh(report); }, {}});
        m_callers.resize(callerCount);
    }

    void send()
    {
        const size_t number = m_calls.size();
        const size_t caller = size_t(m_random.bounded(callerCount));
        if (!m_callers.at(caller))
            m_callers.at(caller) = std::make_unique<QObject>();
        const QUrl url = m_server.url(QStringLiteral("/%1").arg(m_random.bounded(8)));
        Request request = netRequest(Verb(m_random.bounded(3)), url, Priority(m_random.bounded(5)));
        request.group = m_random.bounded(20);
        request.authorized = m_random.bounded(4) > 0;
        m_calls.push_back({0, request.group, caller});
        m_calls.back().id =
            m_queue->send(std::move(request), m_callers.at(caller).get(), [this, number](const Result<Answer> &result) {
                hear(m_calls.at(number), result);
                interfere(20);
            });
    }

    // Once in `rarity` times something is cancelled or somebody dies; from within a callback as well.
    void interfere(int rarity)
    {
        if (m_random.bounded(rarity) > 0 || m_calls.empty())
            return;
        switch (m_random.bounded(3)) {
        case 0: {
            const int recent = int(std::min<size_t>(m_calls.size(), 60));
            Call &call = m_calls.at(m_calls.size() - 1 - size_t(m_random.bounded(recent)));
            m_queue->cancel(call.id);
            call.cancelled = true;
            break;
        }
        case 1: {
            const quint64 group = 1 + m_random.bounded(19);
            for (Call &call : m_calls)
                call.cancelled = call.cancelled || call.group == group;
            m_queue->cancelGroup(group);
            break;
        }
        case 2: {
            const size_t caller = size_t(m_random.bounded(callerCount)); // may be the one whose callback this is
            for (Call &call : m_calls)
                call.dead = call.dead || call.caller == caller;
            m_callers.at(caller).reset();
            break;
        }
        }
    }

    // Time moves where nothing else can happen, and by chance. Only that helps where Qt 6.4.2 leaves a request lying:
    // measured, now and then, while five others hold their connections. Its deadline ends it.
    bool passTime()
    {
        const bool waits = m_queue->inFlight() == 0 && m_queue->waiting() > 0;
        const bool silent = m_server.held() > 0 && m_server.held() >= m_queue->inFlight();
        if (waits || silent)
            m_clock.advance(waits ? 500 : longerThanAnyDeadline);
        else if (m_random.bounded(10) == 0)
            m_clock.advance(m_random.bounded(2'000));
        return waits || silent;
    }

    [[nodiscard]] bool isQuiet() const
    {
        return m_queue->waiting() == 0 && m_queue->inFlight() == 0 &&
               std::all_of(m_calls.cbegin(), m_calls.cend(),
                           [](const Call &call) { return call.heard > 0 || call.dead; });
    }

    void endQueue()
    {
        for (Call &call : m_calls)
            call.dead = true;
        m_queue.reset();
    }

    [[nodiscard]] QStringList complaints() const { return m_complaints; }
    [[nodiscard]] int waiting() const { return m_queue->waiting(); }
    [[nodiscard]] int sent() const { return m_queue->sent(); }
    [[nodiscard]] int arrived() const { return m_server.count(); }
    [[nodiscard]] int logged() const { return m_begun; }
    [[nodiscard]] int logEnded() const { return m_ended; }

private:
    using Report = std::function<void(std::optional<Error>)>;

    struct Call
    {
        RequestId id = 0;
        quint64 group = 0;
        size_t caller = 0;
        int heard = 0;
        bool cancelled = false; // before it was heard of, or after, which changes nothing
        bool dead = false;      // its caller is
    };

    QueueSettings settings()
    {
        QueueSettings settings = queueSettings();
        settings.limit = {1'000'000, 300};
        settings.log = &m_log;
        return settings;
    }

    void hear(Call &call, const Result<Answer> &result)
    {
        ++call.heard;
        const auto complain = [&](const char *what) {
            m_complaints += QStringLiteral("%1: %2").arg(call.id).arg(QLatin1String(what));
        };
        if (call.heard > 1)
            complain("heard twice");
        if (call.dead)
            complain("heard by the dead");
        if (call.cancelled && (result.ok() || !result.error().cancelled()))
            complain("cancelled, but answered");
    }

    Behaviour behaviour(const WireServer::Arrival &arrival)
    {
        if (m_random.bounded(150) == 0)
            m_accepted = QByteArray::number(m_random.bounded(1'000'000)); // the server forgot the token
        const QByteArray authorization = arrival.headers.value("authorization");
        if (!authorization.isEmpty() && authorization != "Bearer " + m_accepted)
            return Behaviour::answer(401, "\"no\"");
        const int dice = m_random.bounded(100);
        if (dice < 70)
            return Behaviour::answer(200);
        if (dice < 80)
            return Behaviour::answer(400 + m_random.bounded(110));
        if (dice < 82)
            return Behaviour::answer(429, "\"wait\"", {{"Retry-After", "1"}});
        Behaviour behaviour = Behaviour::only(Act(1 + m_random.bounded(8)));
        behaviour.body = QByteArray(m_random.bounded(3'000), 'x');
        return behaviour;
    }

    // At once or later, well or not, or without a word.
    void refresh(const Report &report)
    {
        const int dice = m_random.bounded(20);
        const auto bring = [this, report, fails = dice == 0] {
            Error error;
            error.kind = Kind::SignIn;
            m_token = m_accepted;
            report(fails ? std::optional(error) : std::nullopt);
        };
        if (dice < 10)
            bring();
        else if (dice < 19)
            m_clock.after(m_random.bounded(300), &m_server, bring);
    }

    QRandomGenerator m_random;
    TestClock m_clock;
    RequestLog m_log;
    WireServer m_server;
    QByteArray m_token;
    QByteArray m_accepted = "0";
    std::vector<Call> m_calls;
    std::vector<std::unique_ptr<QObject>> m_callers;
    std::unique_ptr<RequestQueue> m_queue;
    QStringList m_complaints;
    int m_begun = 0;
    int m_ended = 0;
};

// The most that a server counts in any window, both ends counted.
qsizetype mostInAWindow(QList<qint64> arrivals, qint64 windowMs)
{
    std::sort(arrivals.begin(), arrivals.end());
    qsizetype most = 0;
    for (qsizetype first = 0, last = 0; last < arrivals.size(); ++last) {
        while (arrivals.at(last) - arrivals.at(first) > windowMs)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return most;
}

} // namespace

class TestQueueStress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReceiverOnce_data();
    void everyReceiverOnce();
    void limitHoldsOnTheWire_data();
    void limitHoldsOnTheWire();
};

void TestQueueStress::everyReceiverOnce_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestQueueStress::everyReceiverOnce()
{
    QFETCH(quint32, seed);
    Crowd crowd(seed);
    for (int i = 0; i < requestsPerSeed; ++i) {
        crowd.send();
        crowd.interfere(30);
        // A crowd, but not all at once: what is cancelled or dies has then been sent, or is just being answered.
        QVERIFY(eventually([&] { return crowd.waiting() < 30; }, [&] { return crowd.passTime(); }));
    }
    QVERIFY(eventually([&] { return crowd.isQuiet(); }, [&] { return crowd.passTime(); }));
    QCOMPARE(crowd.complaints(), QStringList());
    QVERIFY(crowd.sent() >= crowd.arrived());
    QVERIFY(crowd.logged() > requestsPerSeed / 4); // joined reads and cancelled ones were never sent
    QCOMPARE(crowd.logEnded(), crowd.logged());

    // And with the queue everything ends, unheard.
    for (int i = 0; i < 50; ++i)
        crowd.send();
    QCoreApplication::processEvents();
    crowd.endQueue();
    QCoreApplication::processEvents();
    QCOMPARE(crowd.complaints(), QStringList());
    QCOMPARE(crowd.logEnded(), crowd.logged());
}

void TestQueueStress::limitHoldsOnTheWire_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Two programs with one key: each signs in, and again when its token is over; one of them is started anew now and then.
void TestQueueStress::limitHoldsOnTheWire()
{
    QFETCH(quint32, seed);
    constexpr int limit = 20;
    constexpr qint64 windowMs = 60'000;
    constexpr int marginMs = 1'000; // that RateBudget keeps for requests on their way
    constexpr int stepMs = 400;     // what leaves within a step arrives at its end or later
    QRandomGenerator random(seed);
    TestClock clock;
    QTemporaryDir folder;
    QList<qint64> all;
    QList<qint64> forOthers; // neither sign-ins nor clicks
    int signIns = 0;
    WireServer server;
    server.setScript([&](const WireServer::Arrival &arrival, int) {
        const qint64 at = clock.now() + random.bounded(marginMs - stepMs);
        all += at;
        if (arrival.target == "/token") {
            ++signIns;
            const QByteArray token = "t" + QByteArray::number(signIns);
            return Behaviour::answer(200, R"({"access_token":")" + token + R"(","expires_in":50})");
        }
        if (arrival.target.startsWith("/bulk"))
            forOthers += at;
        return Behaviour::answer(random.bounded(10) == 0 ? 503 : 200);
    });

    QueueSettings settings = queueSettings();
    settings.limit = {limit, int(windowMs / 1000)};
    settings.historyFolder = folder.path();
    settings.historyKey = QStringLiteral("key");
    struct Program
    {
        std::unique_ptr<RequestQueue> queue;
        std::unique_ptr<Session> session;
    } programs[2];
    const auto start = [&](Program &program) {
        program.session.reset();
        program.queue = std::make_unique<RequestQueue>(settings, clock);
        program.session = std::make_unique<Session>(
            *program.queue, clock, Credentials{}, [&](QObject *context, std::function<void(Result<QUrl>)> callback) {
                clock.after(0, context, [&, callback] { callback(server.url(QStringLiteral("/token"))); });
            });
    };
    const auto idle = [&] { return programs[0].queue->inFlight() == 0 && programs[1].queue->inFlight() == 0; };
    for (Program &program : programs)
        start(program);

    const qint64 end = clock.now() + 6 * windowMs;
    for (int number = 0; clock.now() < end; ++number) {
        Program &program = programs[random.bounded(2)];
        if (random.bounded(6) == 0) {
            const bool click = random.bounded(4) == 0;
            const QUrl url = server.url((click ? QStringLiteral("/click%1") : QStringLiteral("/bulk%1")).arg(number));
            const Priority priority = click ? Priority::Click : Priority::Bulk;
            program.queue->send(netRequest(Verb(random.bounded(3)), url, priority), this, [](const auto &) {});
        }
        if (random.bounded(150) == 0 && idle())
            start(program);
        QVERIFY(eventually(idle));
        QCoreApplication::processEvents();
        QVERIFY(eventually(idle));
        clock.advance(random.bounded(stepMs));
    }
    QVERIFY(signIns > 6);
    QCOMPARE(mostInAWindow(all, windowMs), limit); // it is made use of, and never passed
    QVERIFY(mostInAWindow(forOthers, windowMs) <= limit - limit / 10);
}

QTEST_GUILESS_MAIN(TestQueueStress)
#include "tst_queuestress.moc"
