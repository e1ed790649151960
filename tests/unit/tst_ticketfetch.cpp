// SPDX-License-Identifier: Apache-2.0
#include "practice/practicetenant.h"
#include "support/eventually.h"
#include "support/testclock.h"
#include "support/wireserver.h"
#include "triage/desk.h"
#include "triage/ticketfetch.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using State = FetchedTicket::State;

namespace {

// A fetch on a practice tenant; its tickets are 1001, 1002 …
class Fetched
{
public:
    explicit Fetched(const QStringList &faults = {}, int tickets = 400) : tenant(options(faults, tickets))
    {
        if (!tenant.start())
            qFatal("the practice tenant does not start");
        TenantAccess access;
        access.web = tenant.url();
        access.tenant = tenant.tenant();
        access.clientId = tenant.clientId();
        access.clientSecret = tenant.clientSecret();
        access.limit = {100'000, 300};
        desk = std::make_unique<Desk>(access, clock);
        fetch = std::make_unique<TicketFetch>(desk->api());
        QObject::connect(fetch.get(), &TicketFetch::finished, &context, [this] { ++ends; });
    }

    static practice::Options options(const QStringList &faults, int tickets)
    {
        practice::Options options;
        options.faults = faults;
        options.tickets = tickets;
        return options;
    }
    bool run(const QList<TicketId> &ids, bool details = false)
    {
        fetch->fetch(ids, details);
        return ended();
    }
    bool ended()
    {
        return eventually([this] { return ends == 1; }) && !fetch->isRunning();
    }
    // The ticket requests that arrived: "/Tickets 1001,1002" for many, "/Tickets/1001" for one, "+" with details.
    QStringList arrived() const
    {
        QStringList found;
        const QList<practice::ReceivedRequest> requests = tenant.requests();
        for (const practice::ReceivedRequest &request : requests) {
            const QString path = QString::fromLatin1(request.path);
            const QUrlQuery query(QString::fromLatin1(request.query));
            if (path == u"/api/Tickets")
                found.append(QStringLiteral("/Tickets ") +
                             query.queryItemValue(QStringLiteral("ticketids"), QUrl::FullyDecoded));
            else if (path.startsWith(u"/api/Tickets/"))
                found.append(path.mid(4) + (query.queryItemValue(QStringLiteral("includedetails")) == u"true"
                                                ? QStringLiteral("+")
                                                : QString()));
        }
        return found;
    }
    int requestsForOne() const { return static_cast<int>(arrived().filter(QStringLiteral("/Tickets/")).size()); }
    int requestsForMany() const { return static_cast<int>(arrived().filter(QStringLiteral("/Tickets ")).size()); }
    QList<State> states() const
    {
        QList<State> states;
        for (const FetchedTicket &result : fetch->results())
            states.append(result.state);
        return states;
    }

    QObject context;
    practice::PracticeTenant tenant;
    SystemClock clock;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<TicketFetch> fetch;
    int ends = 0;
};

// A fetch on a server that says what a test wants.
class Scripted
{
public:
    explicit Scripted(const std::function<WireServer::Behaviour(const WireServer::Arrival &)> &script)
    {
        server.setScript([script](const WireServer::Arrival &arrival, int) { return script(arrival); });
        queue.setAuthorization({[] { return QByteArray("t"); }, {}, [] { return false; }});
    }
    bool run(const QList<TicketId> &ids, bool details = false)
    {
        bool ended = false;
        QObject local;
        QObject::connect(&fetch, &TicketFetch::finished, &local, [&ended] { ended = true; });
        fetch.fetch(ids, details);
        return eventually([&ended] { return ended; },
                          [this] { // the queue's waits before a repeat
                              if (queue.inFlight() == 0 && queue.waiting() > 0)
                                  clock.advance(500);
                              return false;
                          });
    }

    WireServer server;
    TestClock clock;
    RequestQueue queue{QueueSettings{}, clock};
    HaloApi api{queue, server.url(QString())};
    TicketFetch fetch{api};
};

QList<TicketId> ids(std::initializer_list<int> numbers)
{
    QList<TicketId> ids;
    for (const int number : numbers)
        ids.append(TicketId{number});
    return ids;
}

QList<TicketId> range(int first, int count)
{
    QList<TicketId> ids;
    for (int i = 0; i < count; ++i)
        ids.append(TicketId{first + i});
    return ids;
}

} // namespace

class tst_TicketFetch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyInOneRequest();
    void hundredsInAFew();
    void pagesCappedAt50();
    void withDetailsOneEach();
    void whatIsMissingSaysWhy();
    void noRightToOne();
    void anIgnoredParameterIsNoticed();
    void aRefusedListIsAskedForOneByOne();
    void noRightToTheListIsAskedOnce();
    void anotherRecordIsNotBelieved();
    void rowsNobodyAskedForAreDropped();
    void oddAnswers_data();
    void oddAnswers();
    void nothingIsToldInsideOfAsking();
    void nothingToDoEndsAsWell();
    void cancelled();
    void theServerIsDown();
    void theServerFailsEach();
    void aFailureOfOneIsNotThatOfAll();
    void retryAsksForTheMissing();
    void againKeepsWhatThereIs();
    void anewFetchDropsTheOlder();
    void destroyedWhileUnderWay();
    void requestsFor();
};

void tst_TicketFetch::manyInOneRequest()
{
    Fetched f;
    QVERIFY(f.run(ids({1042, 1041, 1042, 1100})));
    QCOMPARE(f.arrived(), QStringList{QStringLiteral("/Tickets 1042,1041,1100")});
    QCOMPARE(f.states(), (QList<State>{State::Done, State::Done, State::Done}));
    QCOMPARE(f.fetch->results().at(1).id, TicketId{1041});
    QCOMPARE(f.fetch->tickets().at(1).id, TicketId{1041});
    QVERIFY(!f.fetch->tickets().at(0).statusName.isEmpty());
    QCOMPARE(f.fetch->results().at(0).record.value(QLatin1String("id")).toInt(), 1042);
    const QUrlQuery query(QString::fromLatin1(f.tenant.requests().constLast().query));
    QCOMPARE(query.queryItemValue(QStringLiteral("pageinate")), QStringLiteral("true"));
    QCOMPARE(query.queryItemValue(QStringLiteral("page_no")), QStringLiteral("1"));
    QCOMPARE(query.queryItemValue(QStringLiteral("page_size")), QStringLiteral("100"));
}

void tst_TicketFetch::hundredsInAFew()
{
    Fetched f;
    QVERIFY(f.run(range(1001, 250)));
    QCOMPARE(f.fetch->count(State::Done), 250);
    QCOMPARE(f.requestsForMany(), 3);
    QCOMPARE(f.requestsForOne(), 0);
}

void tst_TicketFetch::pagesCappedAt50()
{
    Fetched f({QStringLiteral("page-size-50")});
    QVERIFY(f.run(range(1001, 120)));
    QCOMPARE(f.fetch->count(State::Done), 120);
    QCOMPARE(f.requestsForMany(), 3); // 50, 50 of the first hundred, then 20
    QCOMPARE(f.requestsForOne(), 0);
    QVERIFY(!f.fetch->idsIgnored());
}

void tst_TicketFetch::withDetailsOneEach()
{
    Fetched f;
    QVERIFY(f.run(ids({1042, 1041}), true));
    QCOMPARE(f.arrived(), (QStringList{QStringLiteral("/Tickets/1042+"), QStringLiteral("/Tickets/1041+")}));
    QCOMPARE(f.states(), (QList<State>{State::Done, State::Done}));
    QVERIFY(f.fetch->results().at(0).record.contains(QLatin1String("outcomes")));
}

void tst_TicketFetch::whatIsMissingSaysWhy()
{
    Fetched f;
    QVERIFY(f.run(ids({1042, 999'999, 1041})));
    QCOMPARE(f.arrived(),
             (QStringList{QStringLiteral("/Tickets 1042,999999,1041"), QStringLiteral("/Tickets/999999")}));
    QCOMPARE(f.states(), (QList<State>{State::Done, State::Failed, State::Done}));
    QCOMPARE(f.fetch->results().at(1).error.kind, Error::Kind::Refused);
    QCOMPARE(f.fetch->results().at(1).error.status, 404);
}

void tst_TicketFetch::noRightToOne()
{
    Fetched f({QStringLiteral("forbidden-json:#1041"), QStringLiteral("filter-ignored:ticketids")});
    QVERIFY(f.run(ids({1042, 1041})));
    QCOMPARE(f.fetch->results().at(1).state, State::Failed);
    QCOMPARE(f.fetch->results().at(1).error.status, 403);
    QCOMPARE(f.fetch->results().at(1).error.message, QStringLiteral("You do not have permission to do this."));
    QCOMPARE(f.fetch->results().at(0).state, State::Done);
}

void tst_TicketFetch::anIgnoredParameterIsNoticed()
{
    Fetched f({QStringLiteral("filter-ignored:ticketids")});
    QVERIFY(f.run(range(1001, 130)));
    QVERIFY(f.fetch->idsIgnored());
    QCOMPARE(f.fetch->count(State::Done), 130);
    QCOMPARE(f.requestsForMany(), 1); // the second hundred is not tried
    QVERIFY(f.requestsForOne() > 0);
    for (const FetchedTicket &result : f.fetch->results())
        QCOMPARE(result.ticket->id, result.id);
    for (const Ticket &ticket : f.fetch->tickets())
        QVERIFY(number(ticket.id) <= 1130); // none of the rows nobody asked for
}

void tst_TicketFetch::aRefusedListIsAskedForOneByOne()
{
    Fetched f({QStringLiteral("bad-request-string:GET/Tickets*1")});
    QVERIFY(f.run(ids({1042, 1041})));
    QCOMPARE(f.fetch->count(State::Done), 2);
    QCOMPARE(f.requestsForOne(), 2);
}

void tst_TicketFetch::noRightToTheListIsAskedOnce()
{
    Fetched f({QStringLiteral("forbidden-empty:/Tickets")});
    QVERIFY(f.run(range(1001, 150)));
    QCOMPARE(f.arrived().size(), 1);
    QCOMPARE(f.fetch->count(State::Failed), 100);
    QCOMPARE(f.fetch->count(State::NotSent), 50);
    QCOMPARE(f.fetch->results().constLast().error.status, 403);
}

void tst_TicketFetch::anotherRecordIsNotBelieved()
{
    Scripted s([](const WireServer::Arrival &arrival) {
        return WireServer::Behaviour::answer(200, arrival.target == "/api/Tickets/1042"   ? "{\"id\":7}"
                                                  : arrival.target == "/api/Tickets/1041" ? "{\"summary\":\"x\"}"
                                                  : arrival.target == "/api/Tickets/1040" ? "[{\"id\":\"1040\"}]"
                                                                                          : "{\"tickets\":[]}");
    });
    QVERIFY(s.run(ids({1042, 1041, 1040})));
    const QList<FetchedTicket> &results = s.fetch.results();
    QCOMPARE(results.at(0).state, State::Failed);
    QCOMPARE(results.at(0).error.kind, Error::Kind::Malformed);
    QVERIFY(results.at(0).error.message.contains(u'7'));
    QVERIFY(!results.at(0).ticket);
    QCOMPARE(results.at(1).error.kind, Error::Kind::Malformed);
    QCOMPARE(results.at(2).state, State::Done);
    QCOMPARE(s.server.count(), 4);
}

// A list may hold nothing but rows nobody asked for: none of them is shown.
void tst_TicketFetch::rowsNobodyAskedForAreDropped()
{
    Scripted s([](const WireServer::Arrival &arrival) {
        return arrival.target.startsWith("/api/Tickets?")
                   ? WireServer::Behaviour::answer(200, "{\"record_count\":2,\"tickets\":[{\"id\":5},{\"id\":1041}]}")
                   : WireServer::Behaviour::answer(200, "{\"id\":" + arrival.target.mid(13) + "}");
    });
    QVERIFY(s.run(ids({1042, 1041})));
    QCOMPARE(s.fetch.count(State::Done), 2);
    QCOMPARE(s.fetch.tickets().size(), 2);
    QVERIFY(s.fetch.idsIgnored());
    QCOMPARE(s.server.count(), 2); // what came of the tickets asked for counts
}

void tst_TicketFetch::theServerFailsEach()
{
    Scripted s([](const WireServer::Arrival &) { return WireServer::Behaviour::answer(500, "\"no\""); });
    QVERIFY(s.run(range(1001, 60), true));
    QVERIFY(s.fetch.count(State::Failed) >= TicketFetch::inFlight);
    QVERIFY(s.fetch.count(State::Failed) < 2 * TicketFetch::inFlight);
    QCOMPARE(s.fetch.count(State::NotSent), 60 - s.fetch.count(State::Failed));
    QCOMPARE(s.fetch.results().constLast().error.status, 500);
}

void tst_TicketFetch::aFailureOfOneIsNotThatOfAll()
{
    Scripted s([](const WireServer::Arrival &arrival) {
        const int id = arrival.target.mid(13).split('?').constFirst().toInt();
        return id % 2 ? WireServer::Behaviour::answer(404, {})
                      : WireServer::Behaviour::answer(200, "{\"id\":" + QByteArray::number(id) + "}");
    });
    QVERIFY(s.run(range(1001, 40), true));
    QCOMPARE(s.fetch.count(State::Failed), 20);
    QCOMPARE(s.fetch.count(State::Done), 20);
}

void tst_TicketFetch::oddAnswers_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"ids-as-strings", "ids-as-floats", "record-count-missing", "record-count-wrong",
                              "record-count-too-big", "paging-ignored", "order-ignored", "utf8-bom", "page-overlap"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void tst_TicketFetch::oddAnswers()
{
    QFETCH(QString, fault);
    for (const bool capped : {false, true}) {
        Fetched f(capped ? QStringList{fault, QStringLiteral("page-size-50")} : QStringList{fault});
        QVERIFY(f.run(range(1001, 110)));
        QCOMPARE(f.fetch->count(State::Done), 110);
        QVERIFY(!f.fetch->idsIgnored());
    }
}

void tst_TicketFetch::nothingIsToldInsideOfAsking()
{
    Fetched f;
    f.fetch->fetch({}, false);
    QCOMPARE(f.ends, 0);
    f.fetch->fetch(ids({1042}), false);
    QCOMPARE(f.ends, 0);
    QVERIFY(f.ended());
}

void tst_TicketFetch::nothingToDoEndsAsWell()
{
    Fetched f;
    QVERIFY(f.run({}));
    QVERIFY(f.arrived().isEmpty());
}

void tst_TicketFetch::cancelled()
{
    Fetched f;
    QSignalSpy progress(f.fetch.get(), &TicketFetch::progress);
    f.fetch->fetch(range(1001, 40), true);
    QVERIFY(eventually([&] { return progress.count() >= 3; }));
    f.fetch->cancel();
    QCOMPARE(f.ends, 1);
    QVERIFY(f.fetch->wasCancelled());
    const int done = f.fetch->count(State::Done);
    QVERIFY(done >= 3 && done < 40);
    QCOMPARE(f.fetch->count(State::NotSent), 40 - done);
    f.fetch->cancel(); // nothing is under way
    QCOMPARE(f.ends, 1);
    // Nothing comes afterwards: a new one gets through, and the old one's answers change nothing.
    const qsizetype told = progress.count();
    std::optional<bool> me;
    f.desk->api().me(&f.context, [&me](const Result<Me> &result) { me = result.ok(); });
    QVERIFY(eventually([&me] { return me.has_value(); }));
    QCOMPARE(progress.count(), told);
    QCOMPARE(f.fetch->count(State::Done), done);
}

void tst_TicketFetch::theServerIsDown()
{
    Fetched f({QStringLiteral("redirect-elsewhere:/Tickets")});
    QVERIFY(f.run(range(1001, 130)));
    QCOMPARE(f.fetch->count(State::Failed), 100); // in the request that told
    QCOMPARE(f.fetch->count(State::NotSent), 30);
    QCOMPARE(f.arrived().size(), 1);
    for (const FetchedTicket &result : f.fetch->results())
        QCOMPARE(result.error.kind, Error::Kind::Moved);
}

void tst_TicketFetch::retryAsksForTheMissing()
{
    Fetched f({QStringLiteral("forbidden-json:#1041*1")});
    QVERIFY(f.run(ids({1042, 1041}), true));
    QCOMPARE(f.states(), (QList<State>{State::Done, State::Failed}));
    f.ends = 0;
    f.fetch->retry();
    QVERIFY(f.ended());
    QCOMPARE(f.states(), (QList<State>{State::Done, State::Done}));
    QCOMPARE(f.arrived().constLast(), QStringLiteral("/Tickets/1041+"));
    QCOMPARE(f.arrived().size(), 3);
}

void tst_TicketFetch::againKeepsWhatThereIs()
{
    Fetched f;
    QVERIFY(f.run(ids({1042, 1041})));
    f.ends = 0;
    f.fetch->again();
    QCOMPARE(f.fetch->tickets().size(), 2);
    f.fetch->cancel();
    QCOMPARE(f.states(), (QList<State>{State::Done, State::Done}));
    f.ends = 0;
    f.tenant.setFault(QStringLiteral("forbidden-json:/Tickets"), true);
    f.fetch->again();
    QVERIFY(f.ended());
    QCOMPARE(f.states(), (QList<State>{State::Failed, State::Failed}));
    QCOMPARE(f.fetch->tickets().size(), 2); // the last good ones
}

void tst_TicketFetch::anewFetchDropsTheOlder()
{
    Fetched f;
    f.fetch->fetch(range(1001, 50), true);
    QVERIFY(f.run(ids({1042})));
    QCOMPARE(f.fetch->results().size(), 1);
    QCOMPARE(f.states(), QList<State>{State::Done});
}

void tst_TicketFetch::destroyedWhileUnderWay()
{
    Fetched f;
    QSignalSpy progress(f.fetch.get(), &TicketFetch::progress);
    f.fetch->fetch(range(1001, 50), true);
    QVERIFY(eventually([&] { return progress.count() >= 1; }));
    f.fetch.reset();
    std::optional<bool> me;
    f.desk->api().me(&f.context, [&me](const Result<Me> &result) { me = result.ok(); });
    QVERIFY(eventually([&me] { return me.has_value(); }));
    QCOMPARE(f.ends, 0);
}

void tst_TicketFetch::requestsFor()
{
    QCOMPARE(TicketFetch::requestsFor(0, false), 0);
    QCOMPARE(TicketFetch::requestsFor(1, false), 1);
    QCOMPARE(TicketFetch::requestsFor(100, false), 1);
    QCOMPARE(TicketFetch::requestsFor(101, false), 2);
    QCOMPARE(TicketFetch::requestsFor(12, true), 12);
}

QTEST_GUILESS_MAIN(tst_TicketFetch)
#include "tst_ticketfetch.moc"
