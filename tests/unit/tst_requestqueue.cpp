// SPDX-License-Identifier: Apache-2.0
// What goes out when, what it carries, and how callers are told.
#include "support/netrequests.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QNetworkCookie>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using Act = WireServer::Behaviour::Act;
using Kind = Error::Kind;

class TestRequestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void saysWhoItIs();
    void keepsNoCookies();
    void reusesConnections();
    void neverAnswersInsideSend();
    void atMostSixInFlight();
    void ordersByPriorityThenAge();
    void aBulkDelaysAClickByOneAnswer();
    void keepsTheLimitOnTheWire();
    void keepsSlotsForClicks();
    void tellsActivity();
    void cancelBeforeSending();
    void cancelRead();
    void cancelWriteLetsItFinish();
    void cancelAfterTheAnswer();
    void cancelAll();
    void cancelGroup();
    void identicalReadsAreOne();
    void nothingJoinsAcrossAWrite();
    void whoJoinsMayHurry();
    void cancelOneOfTwo();
    void tellsWhatWaits();
    void countsOverARestart();
    void deadContextHearsNothing();
    void destructionInFlightCallsNothing();
    void callbackMayDeleteTheQueue();
    void callbackMaySendAndCancel();
    void sendsToWebAddressesOnly_data();
    void sendsToWebAddressesOnly();
};

void TestRequestQueue::answers()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::answer(201, "[{\"id\":7}]"));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Post, server.url(QStringLiteral("/api/Actions?x=a%2Cb"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.first().ok());
    QCOMPARE(answers.first().value().status, 201);
    QCOMPARE(answers.first().value().body, QByteArray("[{\"id\":7}]"));
    QCOMPARE(answers.first().value().contentType, QByteArray("application/json"));
    const WireServer::Arrival arrival = server.arrivals().first();
    QCOMPARE(arrival.method, QByteArray("POST"));
    QCOMPARE(arrival.target, QByteArray("/api/Actions?x=a%2Cb"));
    QCOMPARE(arrival.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(arrival.body, QByteArray(R"([{"ticket_id":1,"note_html":"once"}])"));
    QCOMPARE(queue.used(), 1);
}

void TestRequestQueue::saysWhoItIs()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    QUrl url = server.url(QStringLiteral("/x"));
    url.setUserInfo(QStringLiteral("user:pass"));
    url.setFragment(QStringLiteral("part"));
    Answers answers;
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Delete})
        queue.send(netRequest(verb, url), this, answers.take());
    QTRY_COMPARE(answers.count(), 3);
    for (const WireServer::Arrival &arrival : server.arrivals()) {
        QCOMPARE(arrival.headers.value("user-agent"), QByteArray("Sundog/test"));
        QVERIFY(arrival.headers.value("accept-encoding").contains("gzip"));
        QVERIFY(!arrival.headers.contains("authorization")); // no credentials out of a URL, and there is no session
        QCOMPARE(arrival.target, QByteArray("/x"));
    }
}

void TestRequestQueue::keepsNoCookies()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::answer(200, "{}", {{"Set-Cookie", "sid=1; Path=/"}}));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    for (int i = 1; i <= 2; ++i) {
        Answers answers;
        queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
        QTRY_COMPARE(answers.count(), 1);
    }
    QVERIFY(!server.arrivals().last().headers.contains("cookie"));
}

void TestRequestQueue::reusesConnections()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    for (int i = 0; i < 10; ++i) {
        Answers answers;
        queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
        QTRY_COMPARE(answers.count(), 1);
    }
    QCOMPARE(server.connections(), 1);
}

void TestRequestQueue::neverAnswersInsideSend()
{
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    const RequestId bad =
        queue.send(netRequest(Verb::Get, QUrl(QStringLiteral("file:///etc/hosts"))), this, answers.take());
    QVERIFY(bad != 0);
    QCOMPARE(answers.count(), 0);
    const RequestId id =
        queue.send(netRequest(Verb::Get, QUrl(QStringLiteral("http://127.0.0.1:1/"))), this, answers.take());
    QVERIFY(id != bad);
    queue.cancel(id);
    QCOMPARE(answers.count(), 0);
    QTRY_COMPARE(answers.count(), 2);
    QCOMPARE(answers.all.at(0).error().kind, Kind::Offline);
    QVERIFY(answers.all.at(1).error().cancelled());
}

void TestRequestQueue::atMostSixInFlight()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.inFlight = 50; // more than Qt would really send
    RequestQueue queue(settings, clock);
    Answers answers;
    for (int i = 0; i < 20; ++i)
        queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/%1").arg(i))), this, answers.take());
    QTRY_COMPARE(server.held(), 6);
    QCOMPARE(queue.inFlight(), 6);
    QCOMPARE(queue.waiting(), 14);
    QCOMPARE(queue.used(), 6); // only what was sent is counted
    server.setAnswer(WireServer::Behaviour::answer(200));
    server.release();
    QTRY_COMPARE(answers.count(), 20);
}

void TestRequestQueue::ordersByPriorityThenAge()
{
    WireServer server;
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.inFlight = 1;
    RequestQueue queue(settings, clock);
    Answers answers;
    const QList<std::pair<QString, Priority>> requests{
        {QStringLiteral("/background"), Priority::Background}, {QStringLiteral("/bulk1"), Priority::Bulk},
        {QStringLiteral("/detail"), Priority::Detail},         {QStringLiteral("/click1"), Priority::Click},
        {QStringLiteral("/signin"), Priority::SignIn},         {QStringLiteral("/bulk2"), Priority::Bulk},
        {QStringLiteral("/click2"), Priority::Click}};
    for (const auto &[path, priority] : requests)
        queue.send(netRequest(Verb::Get, server.url(path), priority), this, answers.take());
    QTRY_COMPARE(answers.count(), requests.size());
    QByteArrayList order;
    for (const WireServer::Arrival &arrival : server.arrivals())
        order.append(arrival.target);
    QCOMPARE(order, QByteArrayList({"/signin", "/click1", "/click2", "/detail", "/bulk1", "/bulk2", "/background"}));
}

void TestRequestQueue::aBulkDelaysAClickByOneAnswer()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.inFlight = 2;
    RequestQueue queue(settings, clock);
    Answers bulk;
    for (int i = 0; i < 400; ++i)
        queue.send(netRequest(Verb::Post, server.url(QStringLiteral("/bulk")), Priority::Bulk), this, bulk.take());
    QTRY_COMPARE(server.held(), 2);
    Answers click;
    queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/click"))), this, click.take());
    server.release();
    QTRY_COMPARE(server.count(), 4);
    QVERIFY(server.arrivals().at(2).target == "/click" || server.arrivals().at(3).target == "/click");
    queue.cancelAll();
}

void TestRequestQueue::keepsTheLimitOnTheWire()
{
    WireServer server;
    QList<qint64> arrivals;
    TestClock clock;
    server.setScript([&](const WireServer::Arrival &, int) {
        arrivals.append(clock.now());
        return WireServer::Behaviour();
    });
    QueueSettings settings = queueSettings();
    settings.limit = {10, 60};
    RequestQueue queue(settings, clock);
    QRandomGenerator random(4);
    Answers answers;
    int sent = 0;
    // Time moves only when all that may go has gone and is answered: 9 of 10 slots are for everybody.
    const auto idle = [&] { return queue.inFlight() == 0 && (queue.waiting() == 0 || queue.used() >= 9); };
    for (int round = 0; round < 4000 && (sent < 80 || answers.count() < sent); ++round) {
        for (int i = random.bounded(40) == 0 ? random.bounded(20) : 0; i > 0 && sent < 80; --i, ++sent)
            queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/%1").arg(sent)), Priority(random.bounded(5))), this, answers.take());
        QTRY_VERIFY(idle());
        QCoreApplication::processEvents(); // a click may take the tenth
        QTRY_VERIFY(idle());
        clock.advance(500); // less than the margin that the budget keeps for requests on their way
    }
    QTRY_COMPARE(answers.count(), sent);
    QCOMPARE(arrivals.size(), sent);
    for (qsizetype i = 10; i < arrivals.size(); ++i)
        QVERIFY(arrivals.at(i) - arrivals.at(i - 10) > 60'000);
}

void TestRequestQueue::keepsSlotsForClicks()
{
    WireServer server;
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.limit = {20, 300};
    RequestQueue queue(settings, clock);
    Answers bulk;
    for (int i = 0; i < 30; ++i)
        queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/%1").arg(i)), Priority::Bulk), this, bulk.take());
    QTRY_COMPARE(bulk.count(), 18);
    Answers click;
    queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/click"))), this, click.take());
    queue.send(netRequest(Verb::Get, server.url()), this, click.take());
    QTRY_COMPARE(click.count(), 2);
    QCOMPARE(queue.used(), 20);
    QCOMPARE(bulk.count(), 18);
    clock.advance(302'000);
    QTRY_COMPARE(bulk.count(), 30);
}

void TestRequestQueue::tellsActivity()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    QSignalSpy spy(&queue, &RequestQueue::activityChanged);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QCOMPARE(spy.count(), 0); // not inside send()
    QCOMPARE(queue.waiting(), 1);
    QTRY_COMPARE(answers.count(), 1);
    QTRY_VERIFY(spy.count() >= 2);
    QCOMPARE(queue.inFlight(), 0);
    QCOMPARE(queue.waiting(), 0);
}

void TestRequestQueue::cancelBeforeSending()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.inFlight = 1;
    RequestQueue queue(settings, clock);
    Answers first;
    Answers second;
    queue.send(netRequest(Verb::Get, server.url()), this, first.take());
    const RequestId id = queue.send(netRequest(Verb::Post, server.url(QStringLiteral("/never"))), this, second.take());
    QTRY_COMPARE(server.held(), 1);
    queue.cancel(id);
    queue.cancel(id); // twice is once
    QTRY_COMPARE(second.count(), 1);
    QVERIFY(second.error().cancelled());
    QVERIFY(!second.error().mayHaveActed);
    server.release();
    QTRY_COMPARE(first.count(), 1);
    Answers last;
    server.setAnswer(WireServer::Behaviour::answer(200));
    queue.send(netRequest(Verb::Get, server.url()), this, last.take());
    QTRY_COMPARE(last.count(), 1);
    QCOMPARE(server.count(), 2);
    QCOMPARE(second.count(), 1);
}

void TestRequestQueue::cancelRead()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    const RequestId id = queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QTRY_COMPARE(server.held(), 1);
    queue.cancel(id);
    QCOMPARE(queue.inFlight(), 0);
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.error().cancelled());
    QTRY_COMPARE(server.held(), 0); // the connection was closed
}

void TestRequestQueue::cancelWriteLetsItFinish()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    const RequestId id = queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(server.held(), 1);
    queue.cancel(id);
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.error().cancelled());
    QVERIFY(answers.error().mayHaveActed);
    QCOMPARE(queue.inFlight(), 1);
    QCOMPARE(server.held(), 1);
    server.release();
    QTRY_COMPARE(queue.inFlight(), 0);
    QCOMPARE(answers.count(), 1);
    QCOMPARE(server.connections(), 1);
}

void TestRequestQueue::cancelAfterTheAnswer()
{
    // Answered, but the callback has not come yet: cancelled is cancelled, so that "latest wins" can rely on it.
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    const RequestId id = queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    connect(&queue, &RequestQueue::activityChanged, this, [&] {
        if (queue.inFlight() == 0 && queue.used() == 1)
            queue.cancel(id);
    });
    QTRY_COMPARE(answers.count(), 1);
    if (!answers.first().ok())
        QVERIFY(answers.error().cancelled() && answers.error().mayHaveActed);
}

void TestRequestQueue::cancelAll()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    for (int i = 0; i < 20; ++i)
        queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/%1").arg(i))), this, answers.take());
    QTRY_COMPARE(server.held(), 6);
    queue.cancelAll();
    QTRY_COMPARE(answers.count(), 20);
    QVERIFY(std::all_of(answers.all.cbegin(), answers.all.cend(),
                        [](const Result<Answer> &result) { return !result.ok() && result.error().cancelled(); }));
    QCOMPARE(server.count(), 6);
    QCOMPARE(queue.waiting(), 0);
    QCOMPARE(queue.inFlight(), 0);
}

void TestRequestQueue::cancelGroup()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.inFlight = 2;
    RequestQueue queue(settings, clock);
    Answers page;
    Answers other;
    for (int i = 0; i < 4; ++i) {
        Request request = netRequest(Verb::Get, server.url(QStringLiteral("/%1").arg(i)));
        request.group = i % 2 == 0 ? 7 : 0;
        queue.send(request, this, i % 2 == 0 ? page.take() : other.take());
    }
    QTRY_COMPARE(server.held(), 2);
    queue.cancelGroup(0); // is no group
    queue.cancelGroup(7);
    QTRY_COMPARE(page.count(), 2);
    for (const Result<Answer> &result : std::as_const(page.all))
        QVERIFY(result.error().cancelled());
    QCOMPARE(other.count(), 0);
    QTRY_COMPARE(server.count(), 3); // the last of the others took the place that came free
    server.release();
    QTRY_COMPARE(other.count(), 2);
    QCOMPARE(server.count(), 3);
}

void TestRequestQueue::identicalReadsAreOne()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    const QUrl url = server.url(QStringLiteral("/Status?type=ticket"));
    queue.send(netRequest(Verb::Get, url), this, answers.take());
    queue.send(netRequest(Verb::Get, url), this, answers.take()); // joins what waits
    QTRY_COMPARE(server.held(), 1);
    queue.send(netRequest(Verb::Get, url), this, answers.take()); // joins what is in flight
    Answers others;
    Request anonymous = netRequest(Verb::Get, url);
    anonymous.authorized = false;
    queue.send(anonymous, this, others.take());
    queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/Status?type=other"))), this, others.take());
    queue.send(netRequest(Verb::Post, url), this, others.take());
    queue.send(netRequest(Verb::Post, url), this, others.take()); // a write is never joined
    QTRY_COMPARE(server.held(), 5);
    server.release();
    QTRY_COMPARE(answers.count(), 3);
    QTRY_COMPARE(others.count(), 4);
    for (const Result<Answer> &result : std::as_const(answers.all))
        QVERIFY(result.ok());
    QCOMPARE(server.count(), 5);
    QCOMPARE(queue.used(), 5);
    // What was answered is over: the next one asks anew.
    server.setAnswer(WireServer::Behaviour::answer(200));
    queue.send(netRequest(Verb::Get, url), this, answers.take());
    QTRY_COMPARE(answers.count(), 4);
    QCOMPARE(server.count(), 6);
}

// Else "Check now" after a write could be given what was read before it.
void TestRequestQueue::nothingJoinsAcrossAWrite()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QTRY_COMPARE(server.held(), 1);
    queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(server.held(), 2);
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    QTRY_COMPARE(server.held(), 3);
    server.release();
    QTRY_COMPARE(answers.count(), 3);
}

void TestRequestQueue::whoJoinsMayHurry()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.inFlight = 1;
    RequestQueue queue(settings, clock);
    Answers answers;
    queue.send(netRequest(Verb::Get, server.url()), this, answers.take());
    for (int i = 0; i < 5; ++i) {
        const QUrl url = server.url(QStringLiteral("/%1").arg(i));
        queue.send(netRequest(Verb::Get, url, Priority::Bulk), this, answers.take());
    }
    QTRY_COMPARE(server.held(), 1);
    server.setAnswer(WireServer::Behaviour::answer(200));
    queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/4")), Priority::Click), this, answers.take());
    server.release();
    QTRY_COMPARE(answers.count(), 7);
    QCOMPARE(server.count(), 6);
    QCOMPARE(server.arrivals().at(1).target, QByteArray("/4"));
}

void TestRequestQueue::cancelOneOfTwo()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers first;
    Answers second;
    auto mortal = std::make_unique<QObject>();
    Answers third;
    const RequestId id = queue.send(netRequest(Verb::Get, server.url()), this, first.take());
    queue.send(netRequest(Verb::Get, server.url()), this, second.take());
    queue.send(netRequest(Verb::Get, server.url()), mortal.get(), third.take());
    QTRY_COMPARE(server.held(), 1);
    queue.cancel(id);
    mortal.reset();
    QTRY_COMPARE(first.count(), 1);
    QVERIFY(first.error().cancelled());
    QCOMPARE(queue.inFlight(), 1);
    server.release();
    QTRY_COMPARE(second.count(), 1);
    QVERIFY(second.first().ok());
    QCOMPARE(first.count(), 1);
    QCOMPARE(third.count(), 0);
}

void TestRequestQueue::tellsWhatWaits()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.inFlight = 1;
    RequestQueue queue(settings, clock);
    Answers answers;
    QCOMPARE(queue.nextFreedAt(), 0);
    const std::pair<const char *, Priority> asked[] = {
        {"first", Priority::Bulk}, {"bulk", Priority::Bulk}, {"click", Priority::Click}};
    for (const auto &[purpose, priority] : asked) {
        Request request = netRequest(Verb::Post, server.url(), priority);
        request.purpose = QLatin1String(purpose);
        queue.send(request, this, answers.take());
        QTRY_COMPARE(server.held(), 1);
    }
    const QList<QueuedRequest> queued = queue.queued();
    QCOMPARE(queued.size(), 3);
    QVERIFY(queued.at(0).sent && queued.at(0).purpose == u"first");
    QVERIFY(!queued.at(1).sent && queued.at(1).purpose == u"click" && queued.at(1).priority == Priority::Click);
    QVERIFY(!queued.at(2).sent && queued.at(2).purpose == u"bulk");
    QVERIFY(queue.nextFreedAt() > clock.now() + 300'000);
}

void TestRequestQueue::countsOverARestart()
{
    WireServer server;
    TestClock clock;
    QTemporaryDir folder;
    QueueSettings settings = queueSettings();
    settings.limit = {10, 300};
    settings.historyFolder = folder.path();
    settings.historyKey = QStringLiteral("key");
    Answers answers;
    {
        RequestQueue queue(settings, clock);
        for (int i = 0; i < 6; ++i)
            queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
        QTRY_COMPARE(answers.count(), 6);
    }
    RequestQueue queue(settings, clock);
    QCOMPARE(queue.used(), 6);
    QCOMPARE(queue.sent(), 0);
    for (int i = 0; i < 6; ++i)
        queue.send(netRequest(Verb::Post, server.url()), this, answers.take());
    QTRY_COMPARE(answers.count(), 10);
    QTRY_VERIFY(queue.windowFullUntil() > 0);
    QCOMPARE(server.count(), 10);
    clock.advance(302'000);
    QTRY_COMPARE(answers.count(), 12);
}

void TestRequestQueue::deadContextHearsNothing()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    QueueSettings settings = queueSettings();
    settings.inFlight = 2;
    RequestQueue queue(settings, clock);
    Answers answers;
    auto context = std::make_unique<QObject>();
    queue.send(netRequest(Verb::Get, server.url()), context.get(), answers.take());
    queue.send(netRequest(Verb::Post, server.url()), context.get(), answers.take());
    queue.send(netRequest(Verb::Get, server.url(QStringLiteral("/never"))), context.get(), answers.take());
    queue.send(netRequest(Verb::Get, QUrl(QStringLiteral("file:///"))), context.get(), answers.take());
    QTRY_COMPARE(server.held(), 2);
    QCOMPARE(answers.count(), 1); // the last one, which was refused at once
    context.reset();
    QCOMPARE(queue.waiting(), 0);
    QCOMPARE(queue.inFlight(), 1); // the write
    server.release();
    QTRY_COMPARE(queue.inFlight(), 0);
    Answers last;
    server.setAnswer(WireServer::Behaviour::answer(200));
    queue.send(netRequest(Verb::Get, server.url()), this, last.take());
    QTRY_COMPARE(last.count(), 1);
    QCOMPARE(answers.count(), 1);
    QCOMPARE(server.count(), 3);
}

void TestRequestQueue::destructionInFlightCallsNothing()
{
    WireServer server;
    server.setAnswer(WireServer::Behaviour::only(Act::Hold));
    TestClock clock;
    Answers answers;
    {
        QObject context;
        RequestQueue queue(queueSettings(), clock);
        for (const Verb verb : {Verb::Get, Verb::Post, Verb::Delete})
            for (int i = 0; i < 4; ++i)
                queue.send(netRequest(verb, server.url()), i % 2 == 0 ? this : &context, answers.take());
        auto *child = new QObject(&queue); // dies inside ~QObject of the queue
        queue.send(netRequest(Verb::Get, server.url()), child, answers.take());
        queue.send(netRequest(Verb::Get, server.url()), nullptr, answers.take());
        QTRY_COMPARE(server.held(), 6);
    }
    clock.advance(200'000);
    QTRY_COMPARE(server.held(), 0);
    QCOMPARE(answers.count(), 0);
    QCOMPARE(clock.pending(), 0);
}

void TestRequestQueue::callbackMayDeleteTheQueue()
{
    WireServer server;
    TestClock clock;
    auto queue = std::make_unique<RequestQueue>(queueSettings(), clock);
    int calls = 0;
    for (int i = 0; i < 10; ++i)
        queue->send(netRequest(Verb::Get, server.url()), this, [&](const Result<Answer> &) {
            ++calls;
            queue.reset();
        });
    QTRY_COMPARE(calls, 1);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(calls, 1);
}

void TestRequestQueue::callbackMaySendAndCancel()
{
    WireServer server;
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers inner;
    int outer = 0;
    queue.send(netRequest(Verb::Get, server.url()), this, [&](const Result<Answer> &) {
        ++outer;
        queue.cancelAll();
        queue.send(netRequest(Verb::Get, server.url()), this, inner.take());
        QCOMPARE(inner.count(), 0);
    });
    QTRY_COMPARE(inner.count(), 1);
    QVERIFY(inner.first().ok());
    QCOMPARE(outer, 1);
}

void TestRequestQueue::sendsToWebAddressesOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("file") << QStringLiteral("file:///etc/hosts") << Kind::Offline;
    QTest::newRow("data") << QStringLiteral("data:text/plain,hello") << Kind::Offline;
    QTest::newRow("resource") << QStringLiteral("qrc:/icons/a.svg") << Kind::Offline;
    QTest::newRow("empty") << QString() << Kind::Offline;
    QTest::newRow("no host") << QStringLiteral("https:///x") << Kind::Offline;
    QTest::newRow("in the clear") << QStringLiteral("http://halo.example/token") << Kind::Tls;
}

void TestRequestQueue::sendsToWebAddressesOnly()
{
    QFETCH(QString, url);
    QFETCH(Kind, kind);
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    Answers answers;
    queue.send(netRequest(Verb::Get, QUrl(url)), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, kind);
    QCOMPARE(queue.used(), 0);
}

QTEST_GUILESS_MAIN(TestRequestQueue)
#include "tst_requestqueue.moc"
