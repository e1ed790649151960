// SPDX-License-Identifier: Apache-2.0
#include "halo/json.h"
#include "halo/serveraddress.h"
#include "halo/ticketfilter.h"

#include <QTest>

namespace {

QDateTime utc(const char *iso)
{
    return QDateTime::fromMSecsSinceEpoch(halo::parseTime(QString::fromLatin1(iso)).value(), Qt::UTC);
}

QJsonObject object(const char *json)
{
    QList<Problem> problems;
    const QJsonObject object = parseJsonObject(QString::fromUtf8(json), QString(), problems);
    return problems.isEmpty() ? object : QJsonObject{{QStringLiteral("broken test"), QString::fromUtf8(json)}};
}

// The query as it goes over the wire.
QByteArray wire(const QUrlQuery &query)
{
    QUrl url = apiUrl(QUrl(QStringLiteral("https://contoso.halopsa.com")), QStringLiteral("/Tickets"));
    url.setQuery(query);
    return url.toEncoded().mid(url.toEncoded().indexOf('?') + 1);
}

const QByteArray paging = "pageinate=true&page_no=1&page_size=100&order=lastactiondate&orderdesc=true";
const QByteArray names = "&includestatus=true&includetickettype=true&includeagent=true";

} // namespace

class TestTicketFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void query_data()
    {
        QTest::addColumn<TicketFilter>("filter");
        QTest::addColumn<QByteArray>("query");

        const auto row = [](const char *name, const TicketFilter &filter, const QByteArray &query) {
            QTest::newRow(name) << filter << query;
        };
        TicketFilter all;
        all.lastHours = 0;
        row("all", all, paging + names);

        TicketFilter ids = all;
        ids.types = {1, 3};
        ids.statuses = {2};
        ids.teams = {2, 5};
        ids.agents = {4};
        ids.priorities = {1, 2};
        ids.categories = {QList<qint64>{11, 12}, QList<qint64>{}, QList<qint64>{31}};
        ids.start = utc("2026-09-01T10:00:00.700Z");
        ids.end = QDateTime(QDate(2026, 9, 1), QTime(14, 0), Qt::OffsetFromUTC, 7200);
        ids.search = QStringLiteral(" Outlook ");
        row("every filter", ids,
            paging +
                "&requesttype=1,3&status=2&team=2,5&agent=4&priority=1,2&category_1=11,12&category_3=31"
                "&search_summary=Outlook&lastupdatefromdate=2026-09-01T10:00:00Z"
                "&lastupdatetodate=2026-09-01T12:00:00Z" +
                names);

        const auto search = [&](const char *name, const QString &text, const QByteArray &encoded) {
            TicketFilter filter = all;
            filter.search = text;
            row(name, filter, paging + "&search_summary=" + encoded + names);
        };
        search("plus", QStringLiteral("a+b c"), "a%2Bb%20c");
        search("ampersand", QStringLiteral("a&status=9"), "a%26status%3D9");
        search("percent", QStringLiteral("100% %41"), "100%25%20%2541");
        search("hash and question mark", QStringLiteral("#1?"), "%231%3F");
        search("not ASCII", QStringLiteral("Übung 🔥"), "%C3%9Cbung%20%F0%9F%94%A5");
        search("quotes", QStringLiteral("\"a\"; <b>"), "%22a%22%3B%20%3Cb%3E");

        const auto additional = [&](const char *name, TicketFilter filter, const char *json, const QByteArray &query) {
            filter.additional = object(json);
            row(name, filter, query);
        };
        additional("additional", all,
                   R"({"client_id":12,"open_only":true,"priority":[1,2],"search":"a+b","x":1.5,"y":[true,"z,1"]})",
                   paging + names + "&client_id=12&open_only=true&priority=1,2&search=a%2Bb&x=1.5&y=true,z,1");
        additional("null and nothing are not sent", all, R"({"a":null,"b":"","c":[]})", paging + names);
        additional("nested is not sent", all, R"({"a":{"b":1},"c":[[1]]})", paging + names);
        additional("replaces ours", ids, R"({"Status":9,"includeagent":false,"search_summary":"x"})",
                   paging + "&requesttype=1,3&team=2,5&agent=4&priority=1,2&category_1=11,12&category_3=31&"
                            "lastupdatefromdate=2026-09-01T10:00:00Z"
                            "&lastupdatetodate=2026-09-01T12:00:00Z&includestatus=true&includetickettype=true"
                            "&Status=9&includeagent=false&search_summary=x");
        additional("does not replace paging or order", all,
                   R"({"pageinate":false,"page_no":7,"Page_Size":5,"count":3,"order":"id","orderdesc":false})",
                   paging + names);
        additional("empty replaces nothing", ids, R"({"status":null,"team":"","requesttype":[]})",
                   wire(ids.pageQuery(1, 100, {})));
        additional("names are encoded", all, R"({"a&b=c":"d"})", paging + names + "&a%26b%3Dc=d");
    }
    void query()
    {
        QFETCH(TicketFilter, filter);
        QFETCH(QByteArray, query);
        QCOMPARE(wire(filter.pageQuery(1, 100, {})), query);
    }

    void pagesAndAreas()
    {
        TicketFilter filter;
        QCOMPARE(filter.series(), QList<std::optional<qint64>>{std::nullopt});
        filter.areas = {4, 2, 4};
        QCOMPARE(filter.series(), (QList<std::optional<qint64>>{4, 2}));
        const QByteArray query = wire(filter.pageQuery(3, 50, 4));
        QVERIFY(query.startsWith("pageinate=true&page_no=3&page_size=50&"));
        QVERIFY(query.contains("&ticketarea_id=4&"));
        filter.additional = object(R"({"ticketarea_id":9})");
        QCOMPARE(filter.series(), QList<std::optional<qint64>>{std::nullopt});
        QVERIFY(wire(filter.pageQuery(1, 50, {})).endsWith("&ticketarea_id=9"));
    }

    void resolved()
    {
        TicketFilter filter;
        filter.lastHours = 24;
        filter.end = utc("2020-01-01");
        const TicketFilter resolved = filter.resolved(utc("2026-09-02T14:00:00Z"));
        QCOMPARE(resolved.start, utc("2026-09-01T14:00:00Z"));
        QVERIFY(!resolved.end.isValid()); // not "now": the server's clock may be ahead
        QCOMPARE(resolved.lastHours, 0);
        QCOMPARE(resolved.resolved(utc("2030-01-01")), resolved);

        filter.additional = object(R"({"LastUpdateFromDate":"2026-01-01"})");
        QVERIFY(!filter.resolved(utc("2026-09-02T14:00:00Z")).start.isValid());
    }

    void broken_data()
    {
        QTest::addColumn<TicketFilter>("filter");
        QTest::addColumn<Ticket>("ticket");
        QTest::addColumn<QStringList>("broken");

        TicketFilter filter;
        filter.lastHours = 0;
        filter.start = utc("2026-09-01T10:00:00.700Z");
        filter.end = utc("2026-09-01T12:00:00Z");
        filter.types = {1, 3};
        filter.statuses = {1, 2};
        filter.teams = {5};
        filter.agents = {4};
        filter.priorities = {2, 3};
        filter.search = QStringLiteral("über");
        Ticket good;
        good.id = TicketId{1};
        good.summary = QStringLiteral("Der ÜBERtrag fehlt");
        good.lastUpdate = utc("2026-09-01T11:00:00Z").toMSecsSinceEpoch();
        good.typeId = 3;
        good.statusId = 2;
        good.team = QStringLiteral("1st Line Support");
        good.agentId = 4;
        good.priorityId = 2;

        const auto row = [&](const char *name, auto change, QStringList broken) {
            Ticket ticket = good;
            change(ticket);
            QTest::newRow(name) << filter << ticket << std::move(broken);
        };
        const auto at = [](const char *iso) {
            return [iso](Ticket &ticket) { ticket.lastUpdate = utc(iso).toMSecsSinceEpoch(); };
        };
        row("none", [](Ticket &) {}, {});
        row("too old", at("2026-09-01T09:59:59.999Z"), {QStringLiteral("Start Time")});
        row("in the second that was asked for", at("2026-09-01T10:00:00.100Z"), {});
        row("at the end", at("2026-09-01T12:00:00Z"), {});
        row("too new", at("2026-09-01T12:00:01Z"), {QStringLiteral("End Time")});
        row("type", [](Ticket &ticket) { ticket.typeId = 2; }, {QStringLiteral("Ticket Types")});
        row("status", [](Ticket &ticket) { ticket.statusId = 9; }, {QStringLiteral("Statuses")});
        row("team", [](Ticket &ticket) { ticket.team = QStringLiteral("2nd Line"); }, {QStringLiteral("Teams")});
        row("agent", [](Ticket &ticket) { ticket.agentId = 5; }, {QStringLiteral("Agents")});
        row("summary", [](Ticket &ticket) { ticket.summary.clear(); }, {QStringLiteral("Search String")});
        row("what a row does not carry",
            [](Ticket &ticket) {
                ticket.lastUpdate = 0;
                ticket.typeId = ticket.statusId = ticket.agentId = 0;
                ticket.team.clear();
            },
            {});
        row("several",
            [](Ticket &ticket) {
                ticket.typeId = 2;
                ticket.statusId = 9;
            },
            {QStringLiteral("Ticket Types"), QStringLiteral("Statuses")});

        Ticket bad;
        bad.lastUpdate = 1;
        bad.typeId = bad.statusId = bad.agentId = bad.priorityId = 99;
        bad.team = QStringLiteral("x");
        QTest::newRow("no filter") << TicketFilter().resolved(utc("1970-01-02")) << bad << QStringList();
        filter.additional =
            object(R"({"STATUS":99,"requesttype":[99],"team":1,"agent":1,"priority":9,"search_summary":"x",
                                      "lastupdatefromdate":"x","lastupdatetodate":"x"})");
        QTest::newRow("replaced by additional") << filter << bad << QStringList();
    }
    void broken()
    {
        QFETCH(TicketFilter, filter);
        QFETCH(Ticket, ticket);
        QFETCH(QStringList, broken);
        QCOMPARE(filter.brokenBy(ticket, {}, {{QStringLiteral("1st line support")}, {}}), broken);
        broken.removeAll(QStringLiteral("Teams")); // not checked where the names are not known
        QCOMPARE(filter.brokenBy(ticket, {}, {}), broken);
    }

    void brokenCategories_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QTest::addColumn<QStringList>("broken");
        QTest::addColumn<QStringList>("brokenUnnamed"); // where the names of the categories are not known
        const QStringList first{QStringLiteral("Category 1")};
        const QStringList second{QStringLiteral("Category 2")};
        QTest::newRow("none carried") << object("{}") << QStringList() << QStringList();
        QTest::newRow("path") << object(R"({"category_1":"Software>Outlook"})") << QStringList() << QStringList();
        QTest::newRow("below") << object(R"({"category_1":"software>outlook>Add-in"})") << QStringList()
                               << QStringList();
        QTest::newRow("above") << object(R"({"category_1":"Software"})") << first << QStringList();
        QTest::newRow("begins alike") << object(R"({"category_1":"Software>Outlooks"})") << first << QStringList();
        QTest::newRow("id") << object(R"({"category_1":"Renamed","categoryid_1":"11"})") << QStringList()
                            << QStringList();
        QTest::newRow("another id") << object(R"({"categoryid_1":12})") << first << first;
        QTest::newRow("both") << object(R"({"category_1":"Hardware","category_2":"Unsolved"})") << first + second
                              << QStringList();
        QTest::newRow("not set") << object(R"({"category_1":null,"categoryid_1":0,"category_2":""})") << QStringList()
                                 << QStringList();
    }
    void brokenCategories()
    {
        QFETCH(QJsonObject, row);
        QFETCH(QStringList, broken);
        QFETCH(QStringList, brokenUnnamed);
        TicketFilter filter;
        filter.categories = {QList<qint64>{11}, QList<qint64>{21, 22}};
        const FilterNames names{
            {},
            {{11, QStringLiteral("Software>Outlook")}, {21, QStringLiteral("Solved")}, {22, QStringLiteral("Gone")}}};
        QCOMPARE(filter.brokenBy({}, row, names), broken);
        QCOMPARE(filter.brokenBy({}, row, {}), brokenUnnamed);
        filter.additional = object(R"({"Category_1":99,"category_2":"98"})");
        QCOMPARE(filter.brokenBy({}, row, names), QStringList());
    }

    void inputs_data()
    {
        QTest::addColumn<QJsonObject>("inputs");
        QTest::addColumn<QJsonObject>("written"); // by toInputs

        const auto row = [](const char *name, const char *inputs, const char *written) {
            QTest::newRow(name) << object(inputs) << object(written);
        };
        row("none", "{}", "{}");
        row("empty ones", R"({"Start Time":"","End Time":null,"Statuses":[],"Search String":"","Teams":" "})", "{}");
        row("24 hours", R"({"Last Hours":24})", "{}");
        row("a week", R"({"Last Hours":"168"})", R"({"Last Hours":168})");
        row("start", R"({"Start Time":"2026-09-01 14:00:00"})", R"({"Start Time":"2026-09-01 14:00:00"})");
        row("end", R"({"End Time":"2026-09-02 14:00:00"})",
            R"({"Start Time":"2026-09-01 14:00:00","End Time":"2026-09-02 14:00:00"})");
        row("ISO", R"({"Start Time":"2026-09-01T14:00:00Z","End Time":"2026-09-01T16:30:00+02:00"})",
            R"({"Start Time":"2026-09-01 14:00:00","End Time":"2026-09-01 14:30:00"})");
        row("a day", R"({"Start Time":"2026-09-01"})", R"({"Start Time":"2026-09-01 00:00:00"})");
        row("no bound", R"({"Start Time":"1970-01-01 00:00:00","End Time":"2026-09-01"})",
            R"({"Start Time":"1970-01-01 00:00:00","End Time":"2026-09-01 00:00:00"})");
        row("number", R"({"Number of Event(s) Fetched":"1000"})", R"({"Number of Event(s) Fetched":1000})");
        row("ids", R"({"Ticket Types":[1,"3"],"Statuses":2,"Ticket Areas":"4, 2","Teams":["5,6",5],"Agents":"1"})",
            R"({"Ticket Types":[1,3],"Statuses":[2],"Ticket Areas":[4,2],"Teams":[5,6],"Agents":[1]})");
        row("priorities and categories", R"({"Priorities":"1,2","Category 1":11,"Category 4":["41",42]})",
            R"({"Priorities":[1,2],"Category 1":[11],"Category 4":[41,42]})");
        row("search", R"({"Search String":"a b"})", R"({"Search String":"a b"})");
        row("search for a number", R"({"Search String":42})", R"({"Search String":"42"})");
        row("additional", R"({"Additional Parameters":{"client_id":12}})",
            R"({"Additional Parameters":{"client_id":12}})");
        // No raw string: moc loses the class at a backslash in one.
        row("additional as text", "{\"Additional Parameters\":\"{\\\"client_id\\\":12}\"}",
            R"({"Additional Parameters":{"client_id":12}})");
    }
    void inputs()
    {
        QFETCH(QJsonObject, inputs);
        QFETCH(QJsonObject, written);
        QList<Problem> problems;
        const TicketFilter filter = TicketFilter::fromInputs(inputs, problems);
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
        QCOMPARE(filter.toInputs(), written);
        QCOMPARE(TicketFilter::fromInputs(written, problems), filter); // the round trip
        QVERIFY(problems.isEmpty());
    }

    void defaults()
    {
        QList<Problem> problems;
        QCOMPARE(TicketFilter::fromInputs({}, problems), TicketFilter());
        const TicketFilter filter =
            TicketFilter::fromInputs(object(R"({"Start Time":"2026-09-01 14:00:00"})"), problems);
        QCOMPARE(filter.lastHours, 0);
        QVERIFY(!filter.end.isValid());
        TicketFilter all;
        all.lastHours = 0;
        QCOMPARE(TicketFilter::fromInputs(all.toInputs(), problems), all);
    }

    void problems_data()
    {
        QTest::addColumn<QJsonObject>("inputs");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("says");

        const auto row = [](const char *inputs, const char *input, const char *says) {
            QTest::newRow(inputs) << object(inputs) << QString::fromLatin1(input) << QString::fromUtf8(says);
        };
        row(R"({"Start Time":"yesterday"})", "Start Time", "2026-09-01 14:00:00");
        row(R"({"Start Time":"2026-02-30 10:00:00"})", "Start Time", "2026-02-30");
        row(R"({"Start Time":1756735402})", "Start Time", "1756735402");
        row(R"({"End Time":["2026-09-01"]})", "End Time", "is not a time");
        row(R"({"Start Time":"2026-09-02","End Time":"2026-09-01"})", "End Time", "2026-09-02 00:00:00 or later");
        row(R"({"Last Hours":0})", "Last Hours", "from 1 to");
        row(R"({"Last Hours":5,"End Time":"2026-09-02"})", "Last Hours", "either");
        row(R"({"Number of Event(s) Fetched":0})", "Number of Event(s) Fetched", "from 1 to 1000");
        row(R"({"Number of Event(s) Fetched":1001})", "Number of Event(s) Fetched", "from 1 to 1000");
        row(R"({"Number of Event(s) Fetched":2.5})", "Number of Event(s) Fetched", "2.5");
        row(R"({"Number of Event(s) Fetched":"all"})", "Number of Event(s) Fetched", "all");
        row(R"({"Ticket Types":["Incident"]})", "Ticket Types", "“Incident” is not an id");
        row(R"({"Ticket Types":[1,null]})", "Ticket Types", "is not an id");
        row(R"({"Statuses":{"id":1}})", "Statuses", "{…}");
        row(R"({"Statuses":true})", "Statuses", "true");
        row(R"({"Ticket Areas":"1,x"})", "Ticket Areas", "“x”");
        row(R"({"Ticket Areas":","})", "Ticket Areas", "“,”");
        row(R"({"Teams":1.5})", "Teams", "1.5");
        row(R"({"Search String":["a"]})", "Search String", "a text");
        row(R"({"Additional Parameters":[1]})", "Additional Parameters", "JSON object");
        row(R"({"Additional Parameters":5})", "Additional Parameters", "JSON object");
        row(R"({"Additional Parameters":"x"})", "Additional Parameters", "not valid JSON");
        row(R"({"Additional Parameters":{"a":{"b":1}}})", "Additional Parameters", "“a”");
        row(R"({"Additional Parameters":{"a":[1,[2]]}})", "Additional Parameters", "“a”");
        row(R"({"Additional Parameters":{"page_no":2}})", "Additional Parameters", "“page_no”");
        row(R"({"Additional Parameters":{"Count":2}})", "Additional Parameters", "“Count”");
        row(R"({"start time":"2026-09-01"})", "start time",
            "The inputs are: Start Time, End Time, Number of Event(s) Fetched");
        row(R"({"Ticket IDs":[1]})", "Ticket IDs", "“Ticket IDs”");
    }
    void problems()
    {
        QFETCH(QJsonObject, inputs);
        QFETCH(QString, input);
        QFETCH(QString, says);
        QList<Problem> problems;
        (void)TicketFilter::fromInputs(inputs, problems);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().input, input);
        QVERIFY2(problems.first().message.contains(says), qPrintable(problems.first().message));
        QVERIFY(problems.first().message.endsWith(u'.'));
    }

    void everyProblemIsNamed()
    {
        QList<Problem> problems;
        (void)TicketFilter::fromInputs(object(R"({"Start Time":"x","Statuses":["a","b"],"Nonsense":1})"), problems);
        QCOMPARE(problems.size(), 4);
    }

    void jsonOffset_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset"); // of the first character that is wrong

        const auto row = [](const char *text, int offset) { QTest::newRow(text) << QString::fromUtf8(text) << offset; };
        row("{a:1}", 1);
        row("{\"a\" 1}", 5);
        row("{\"a\":1,}", 7);
        row("{\"a\":x}", 5);
        row("{\"a\":1 \"b\":2}", 7);
        row("{\"a\":1}x", 7);
        row("{\"a\":1", 6);
        row("{\"a\":\"x}", 8);
        row("abc", 0);
        row("3", 0);
        row(" [1]", 1);
        row("{\"\xc3\xa9\":x}", 5);                 // é: 2 bytes, 1 unit
        row("{\"\xf0\x9f\x94\xa5\":1,}", 8);        // outside the base plane: 4 bytes, 2 units
        row("{\"\xe2\x82\xac\xe2\x82\xac\" 1}", 6); // €: 3 bytes, 1 unit
    }
    void jsonOffset()
    {
        QFETCH(QString, text);
        QFETCH(int, offset);
        QList<Problem> problems;
        QCOMPARE(parseJsonObject(text, QStringLiteral("Additional Parameters"), problems), QJsonObject());
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().offset, offset);
        QCOMPARE(problems.first().input, QStringLiteral("Additional Parameters"));
    }

    void jsonNothingTyped()
    {
        QList<Problem> problems;
        QCOMPARE(parseJsonObject(QStringLiteral(" \n"), QString(), problems), QJsonObject());
        QCOMPARE(parseJsonObject(QStringLiteral("{}"), QString(), problems), QJsonObject());
        QCOMPARE(parseJsonObject(QStringLiteral("{\"ü\":\"€\"}"), QString(), problems).value(u"ü").toString(),
                 QStringLiteral("€"));
        QVERIFY(problems.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTicketFilter)
#include "tst_ticketfilter.moc"
