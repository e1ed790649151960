// SPDX-License-Identifier: Apache-2.0
#include "net/clock.h"
#include "net/session.h"
#include "practice/practicetenant.h"
#include "triage/desk.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>
#include <algorithm>
#include <utility>

namespace {

// A desk on a practice tenant, and what the loader put out.
class Loaded
{
public:
    explicit Loaded(const practice::Options &options = {}) : tenant(options)
    {
        if (!tenant.start())
            qFatal("the practice tenant does not start");
        access.web = tenant.url();
        access.tenant = tenant.tenant();
        access.clientId = tenant.clientId();
        access.clientSecret = tenant.clientSecret();
        access.limit = {100'000, 300};
        desk = std::make_unique<Desk>(access, clock);
        QObject::connect(&desk->loader(), &TicketLoader::started, &context, [this] { rows.clear(); });
        QObject::connect(&desk->loader(), &TicketLoader::rows, &context,
                         [this](const QList<Ticket> &tickets) { rows += tickets; });
    }

    bool load(const TicketFilter &filter, bool all = true)
    {
        QSignalSpy finished(&desk->loader(), &TicketLoader::finished);
        desk->loader().load(filter, all);
        return finished.wait(30'000);
    }

    // As another agent would, with a token of its own.
    bool addNote(TicketId id)
    {
        RequestQueue queue(access.queueSettings(), clock);
        Session session(queue, clock, {access.clientId, access.clientSecret, access.scopes},
                        [this](QObject *asker, std::function<void(Result<QUrl>)> callback) {
                            desk->api().tokenUrl(access.tenant, asker, std::move(callback));
                        });
        Request request;
        request.verb = Verb::Post;
        request.url = QUrl(access.web.toString() + QStringLiteral("/api/Actions"));
        request.body = QByteArray(R"([{"ticket_id":)") + QByteArray::number(number(id)) +
                       R"(,"outcome_id":7,"note":"Looked at","hiddenfromuser":true}])";
        std::optional<bool> done;
        queue.send(request, &context, [&done](const Result<Answer> &answer) { done = answer.ok(); });
        return QTest::qWaitFor([&done] { return done.has_value(); }, 30'000) && *done;
    }

    const LoadReport &report() const { return desk->loader().report(); }

    bool newestFirstWithoutRepeats() const
    {
        QSet<TicketId> ids;
        for (int i = 0; i < rows.size(); ++i) {
            if (ids.contains(rows.at(i).id) || (i > 0 && rows.at(i).lastUpdate > rows.at(i - 1).lastUpdate))
                return false;
            ids.insert(rows.at(i).id);
        }
        return true;
    }

    // The queries of the ticket lists that arrived, in order.
    QList<QUrlQuery> queries() const
    {
        QList<QUrlQuery> found;
        const QList<practice::ReceivedRequest> requests = tenant.requests();
        for (const practice::ReceivedRequest &request : requests) {
            if (request.path == "/api/Tickets")
                found.append(QUrlQuery(QString::fromLatin1(request.query)));
        }
        return found;
    }

    QObject context;
    practice::PracticeTenant tenant;
    SystemClock clock;
    TenantAccess access;
    std::unique_ptr<Desk> desk;
    QList<Ticket> rows;
};

TicketFilter everything()
{
    TicketFilter filter;
    filter.lastHours = 0;
    return filter;
}

practice::Options with(const QStringList &faults, int tickets = 1200)
{
    practice::Options options;
    options.faults = faults;
    options.tickets = tickets;
    return options;
}

} // namespace

class tst_TicketLoader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEverything();
    void pausesAfterTheFirstPagesAndGoesOn();
    void mergesAreasNewestFirst();
    void stopsAtTheNumberAskedFor();
    void oddities_data();
    void oddities();
    void countThatIsNeverReached();
    void ticketThatJumpedToAPageReadBefore();
    void stopsByTimeWhereTheServerIgnoresIt();
    void namesAFilterThatIsNotApplied_data();
    void namesAFilterThatIsNotApplied();
    void checksPrioritiesAndCategories_data();
    void checksPrioritiesAndCategories();
    void failureKeepsWhatCameAndGoesOn();
    void failures_data();
    void failures();
    void latestWins();
    void cancelIsAtOnce();
    void additionalParametersArriveAsTheyAre();
};

void tst_TicketLoader::readsEverything()
{
    Loaded loaded;
    QVERIFY(loaded.load(everything()));
    QCOMPARE(loaded.report().end, LoadReport::End::Whole);
    QVERIFY(loaded.report().complete());
    QCOMPARE(loaded.rows.size(), loaded.report().recordCount);
    QCOMPARE(loaded.report().loaded, loaded.rows.size());
    QVERIFY(loaded.rows.size() > 1000);
    QVERIFY(loaded.newestFirstWithoutRepeats());
    const QList<QUrlQuery> queries = loaded.queries();
    for (int i = 0; i < queries.size(); ++i) {
        QCOMPARE(queries.at(i).queryItemValue(QStringLiteral("pageinate")), QStringLiteral("true"));
        QCOMPARE(queries.at(i).queryItemValue(QStringLiteral("page_no")), QString::number(i + 1));
        QCOMPARE(queries.at(i).queryItemValue(QStringLiteral("page_size")), QStringLiteral("100"));
    }
}

void tst_TicketLoader::pausesAfterTheFirstPagesAndGoesOn()
{
    Loaded loaded;
    QVERIFY(loaded.load(everything(), false));
    QCOMPARE(loaded.report().end, LoadReport::End::Paused);
    QVERIFY(!loaded.report().complete());
    QCOMPARE(loaded.rows.size(), TicketLoader::firstPages * TicketLoader::pageSize);
    const qint64 missing = loaded.report().recordCount - loaded.rows.size();
    QCOMPARE(loaded.report().requestsLeft, static_cast<int>((missing + 99) / 100));

    QSignalSpy finished(&loaded.desk->loader(), &TicketLoader::finished);
    loaded.desk->loader().loadAll();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(loaded.report().end, LoadReport::End::Whole);
    QCOMPARE(loaded.rows.size(), loaded.report().recordCount);
    QVERIFY(loaded.newestFirstWithoutRepeats());
}

void tst_TicketLoader::mergesAreasNewestFirst()
{
    Loaded loaded;
    TicketFilter filter = everything();
    qint64 apart = 0;
    for (const qint64 area : {1, 2}) {
        filter.areas = {area};
        QVERIFY(loaded.load(filter));
        QVERIFY(loaded.report().complete());
        apart += loaded.rows.size();
    }
    QVERIFY(apart > 0);
    filter.areas = {1, 2};
    QVERIFY(loaded.load(filter));
    QVERIFY(loaded.report().complete());
    QCOMPARE(loaded.rows.size(), apart);
    QVERIFY(loaded.newestFirstWithoutRepeats());
    QVERIFY(loaded.report().notApplied.isEmpty());
}

void tst_TicketLoader::stopsAtTheNumberAskedFor()
{
    Loaded loaded;
    TicketFilter filter = everything();
    filter.areas = {1, 2};
    QVERIFY(loaded.load(filter));
    const QList<Ticket> all = loaded.rows;
    filter.number = 130;
    QVERIFY(loaded.load(filter));
    QCOMPARE(loaded.report().end, LoadReport::End::NumberReached);
    QVERIFY(loaded.report().complete());
    QCOMPARE(loaded.rows.size(), 130);
    for (int i = 0; i < 130; ++i)
        QCOMPARE(loaded.rows.at(i).id, all.at(i).id);
}

void tst_TicketLoader::oddities_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<bool>("complete");
    const auto row = [](const char *fault, bool complete) {
        QTest::newRow(fault) << QString::fromLatin1(fault).split(u' ') << complete;
    };
    row("page-size-50", true);
    row("record-count-wrong", true);
    row("record-count-missing", true);
    row("page-size-50 record-count-wrong", true);
    row("page-overlap", true);
    row("page-overlap record-count-missing page-size-50", true);
    row("order-ignored", true);
    row("ids-as-strings", true);
    row("ids-as-floats", true);
    row("utf8-bom", true);
    row("paging-ignored", false);
    row("paging-ignored record-count-missing", false);
}

// Every ticket is there in spite of the oddity, or the list says that it is not whole.
void tst_TicketLoader::oddities()
{
    QFETCH(QStringList, faults);
    QFETCH(bool, complete);
    Loaded plain(with({}, 330));
    QVERIFY(plain.load(everything()));
    Loaded odd(with(faults, 330));
    QVERIFY(odd.load(everything()));
    QCOMPARE(odd.report().complete(), complete);
    if (!complete) {
        QCOMPARE(odd.report().end, LoadReport::End::PagingBroken);
        return;
    }
    QSet<TicketId> expected;
    for (const Ticket &ticket : std::as_const(plain.rows))
        expected.insert(ticket.id);
    QSet<TicketId> got;
    for (const Ticket &ticket : std::as_const(odd.rows))
        got.insert(ticket.id);
    QCOMPARE(odd.rows.size(), got.size());
    QCOMPARE(got, expected);
}

// Nobody can tell whether the server lost a ticket or cannot count: the list must not claim to be whole.
void tst_TicketLoader::countThatIsNeverReached()
{
    Loaded loaded(with({QStringLiteral("record-count-too-big")}, 330));
    QVERIFY(loaded.load(everything()));
    QCOMPARE(loaded.report().end, LoadReport::End::CountDiffers);
    QVERIFY(!loaded.report().complete());
    QCOMPARE(loaded.report().recordCount, loaded.rows.size() + 1);
}

void tst_TicketLoader::ticketThatJumpedToAPageReadBefore()
{
    Loaded plain(with({}, 330));
    QVERIFY(plain.load(everything()));
    const TicketId last = plain.rows.constLast().id;

    Loaded loaded(with({}, 330));
    TicketLoader &loader = loaded.desk->loader();
    QObject::connect(&loader, &TicketLoader::progress, &loaded.context, [&loaded, &loader, once = false]() mutable {
        if (loaded.report().pages == 1 && !std::exchange(once, true))
            loader.cancel();
    });
    QVERIFY(loaded.load(everything()));
    QCOMPARE(loaded.report().end, LoadReport::End::Cancelled);
    QVERIFY(loaded.addNote(last)); // it is the newest now, and the first page has been read
    QSignalSpy finished(&loader, &TicketLoader::finished);
    loader.loadAll();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(loaded.report().end, LoadReport::End::Whole);
    QCOMPARE(loaded.rows.size(), plain.rows.size());
    QVERIFY(std::any_of(loaded.rows.begin(), loaded.rows.end(),
                        [last](const Ticket &ticket) { return ticket.id == last; }));
}

void tst_TicketLoader::stopsByTimeWhereTheServerIgnoresIt()
{
    TicketFilter filter;
    filter.lastHours = 24 * 7;
    Loaded plain;
    QVERIFY(plain.load(filter));
    QVERIFY(!plain.rows.isEmpty());
    Loaded odd(with({QStringLiteral("ignore-time-filter")}));
    QVERIFY(odd.load(filter));
    QVERIFY(odd.report().complete());
    QCOMPARE(odd.rows.size(), plain.rows.size());
    QCOMPARE(odd.report().notApplied, QStringList{QStringLiteral("Start Time")});
    QVERIFY(odd.queries().size() <= plain.queries().size() + 2); // not all of the 60 days were read
}

void tst_TicketLoader::namesAFilterThatIsNotApplied_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("named");
    QTest::newRow("status") << QStringLiteral("filter-ignored:status") << QStringLiteral("Statuses");
    QTest::newRow("type") << QStringLiteral("filter-ignored:requesttype") << QStringLiteral("Ticket Types");
    QTest::newRow("search") << QStringLiteral("filter-ignored:search_summary") << QStringLiteral("Search String");
    QTest::newRow("area") << QStringLiteral("filter-ignored:ticketarea_id") << QStringLiteral("Ticket Areas");
    QTest::newRow("team") << QStringLiteral("filter-ignored:team") << QStringLiteral("Teams");
    QTest::newRow("agent") << QStringLiteral("filter-ignored:agent") << QStringLiteral("Agents");
}

void tst_TicketLoader::namesAFilterThatIsNotApplied()
{
    QFETCH(QString, fault);
    QFETCH(QString, named);
    TicketFilter filter = everything();
    filter.statuses = {1, 2};
    filter.types = {1};
    filter.areas = {1, 2};
    filter.teams = {1};
    filter.agents = {1, 4};
    filter.search = QStringLiteral("e");
    Loaded plain(with({}, 3000));
    Loaded odd(with({fault}, 3000));
    for (Loaded *each : {&plain, &odd}) {
        QSignalSpy changed(&each->desk->lookups(), &Lookups::changed);
        each->desk->lookups().refresh(Lookup::Teams);
        QTRY_COMPARE(each->desk->lookups().state(Lookup::Teams), Lookups::State::Loaded);
        QVERIFY(each->load(filter));
    }
    QVERIFY(plain.report().notApplied.isEmpty());
    QCOMPARE(plain.report().dropped, 0);
    QCOMPARE(odd.report().notApplied, QStringList{named});
    if (named == QLatin1String("Ticket Areas")) // the one filter whose rows cannot be told apart
        return;
    // A row is not judged by what it does not carry: a ticket without a team stays.
    QList<Ticket> judged = odd.rows;
    judged.removeIf(
        [&named](const Ticket &ticket) { return named == QLatin1String("Teams") && ticket.team.isEmpty(); });
    QCOMPARE(judged.size(), plain.rows.size());
}

void tst_TicketLoader::checksPrioritiesAndCategories_data()
{
    QTest::addColumn<QString>("ignored");
    QTest::addColumn<QString>("named");
    QTest::newRow("priority") << QStringLiteral("priority") << QStringLiteral("Priorities");
    QTest::newRow("category") << QStringLiteral("category_1") << QStringLiteral("Category 1");
}

void tst_TicketLoader::checksPrioritiesAndCategories()
{
    QFETCH(QString, ignored);
    QFETCH(QString, named);
    Loaded plain(with({}, 3000));
    Loaded odd(with({QStringLiteral("filter-ignored:") + ignored}, 3000));
    for (Loaded *each : {&plain, &odd}) {
        each->desk->lookups().refresh(Lookup::Categories);
        QTRY_COMPARE(each->desk->lookups().state(Lookup::Categories), Lookups::State::Loaded);
    }
    TicketFilter filter = everything();
    if (ignored == QLatin1String("priority")) {
        filter.priorities = {1, 2};
    } else {
        QVERIFY(plain.load(filter));
        // One that has none below it, as those count as it.
        const QList<LookupItem> &all = plain.desk->lookups().items(Lookup::Categories);
        const auto categorised = std::find_if(plain.rows.cbegin(), plain.rows.cend(), [&all](const Ticket &ticket) {
            return !ticket.category.isEmpty() && std::none_of(all.cbegin(), all.cend(), [&](const LookupItem &item) {
                return item.name.startsWith(ticket.category + QLatin1Char('>'));
            });
        });
        QVERIFY(categorised != plain.rows.cend());
        for (const LookupItem &item : all) {
            if (item.group == 1 && item.name == categorised->category)
                filter.categories.at(0) = {item.id};
        }
        QVERIFY(filter.hasCategories());
    }
    QVERIFY(plain.load(filter));
    QVERIFY(odd.load(filter));
    QVERIFY(!plain.rows.isEmpty());
    QVERIFY(plain.rows.size() < 3000);
    QVERIFY(plain.report().notApplied.isEmpty());
    QCOMPARE(plain.report().dropped, 0);
    QCOMPARE(odd.report().notApplied, QStringList{named});
    // A row that carries no category is not judged by it.
    odd.rows.removeIf([&](const Ticket &ticket) { return filter.hasCategories() && ticket.category.isEmpty(); });
    QCOMPARE(odd.rows.size(), plain.rows.size());
}

void tst_TicketLoader::failureKeepsWhatCameAndGoesOn()
{
    Loaded loaded;
    QSignalSpy finished(&loaded.desk->loader(), &TicketLoader::finished);
    QObject::connect(&loaded.desk->loader(), &TicketLoader::rows, &loaded.context, [&loaded] {
        if (loaded.rows.size() == 200)
            loaded.tenant.setFault(QStringLiteral("forbidden-empty"), true);
    });
    loaded.desk->loader().load(everything(), true);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(loaded.report().end, LoadReport::End::Failed);
    QCOMPARE(loaded.report().error.status, 403);
    QVERIFY(!loaded.report().complete());
    QCOMPARE(loaded.rows.size(), 200);

    loaded.tenant.setFault(QStringLiteral("forbidden-empty"), false);
    loaded.desk->loader().loadAll();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(loaded.report().end, LoadReport::End::Whole);
    QCOMPARE(loaded.rows.size(), loaded.report().recordCount);
}

void tst_TicketLoader::failures_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    const auto row = [](const char *fault, Error::Kind kind, int status) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << static_cast<int>(kind) << status;
    };
    row("forbidden-empty", Error::Kind::Refused, 403);
    row("bad-request-string", Error::Kind::Refused, 400);
    row("malformed-json", Error::Kind::Malformed, 0);
    row("redirect-elsewhere", Error::Kind::Moved, 302);
    row("status-401", Error::Kind::TokenRefused, 401);
}

void tst_TicketLoader::failures()
{
    QFETCH(QString, fault);
    QFETCH(int, kind);
    QFETCH(int, status);
    Loaded loaded(with({fault}));
    QVERIFY(loaded.load(everything()));
    QCOMPARE(loaded.report().end, LoadReport::End::Failed);
    QCOMPARE(static_cast<int>(loaded.report().error.kind), kind);
    if (status)
        QCOMPARE(loaded.report().error.status, status);
    QVERIFY(loaded.rows.isEmpty());
}

void tst_TicketLoader::latestWins()
{
    Loaded loaded;
    TicketFilter narrow = everything();
    narrow.statuses = {1};
    QSignalSpy finished(&loaded.desk->loader(), &TicketLoader::finished);
    loaded.desk->loader().load(everything(), true);
    loaded.desk->loader().load(narrow, true);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(finished.size(), 1);
    QVERIFY(!loaded.rows.isEmpty());
    for (const Ticket &ticket : std::as_const(loaded.rows))
        QCOMPARE(ticket.statusId, 1);
}

void tst_TicketLoader::cancelIsAtOnce()
{
    Loaded loaded(with({QStringLiteral("never-answer:/Tickets")}));
    QSignalSpy finished(&loaded.desk->loader(), &TicketLoader::finished);
    loaded.desk->loader().load(everything(), true);
    QTRY_VERIFY(!loaded.queries().isEmpty());
    loaded.desk->loader().cancel();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(loaded.report().end, LoadReport::End::Cancelled);
    QVERIFY(!loaded.report().complete());
}

void tst_TicketLoader::additionalParametersArriveAsTheyAre()
{
    Loaded loaded;
    TicketFilter filter = everything();
    filter.additional = {{QStringLiteral("client_id"), 3}, {QStringLiteral("category_1"), QStringLiteral("1,2")}};
    QVERIFY(loaded.load(filter));
    QCOMPARE(loaded.queries().constFirst().queryItemValue(QStringLiteral("client_id")), QStringLiteral("3"));
    QCOMPARE(loaded.queries().constFirst().queryItemValue(QStringLiteral("category_1")), QStringLiteral("1,2"));
    for (const Ticket &ticket : std::as_const(loaded.rows))
        QCOMPARE(ticket.clientId, 3);
}

QTEST_GUILESS_MAIN(tst_TicketLoader)
#include "tst_ticketloader.moc"
