// SPDX-License-Identifier: Apache-2.0
#include "tst_practice.h"

#include <QSet>

using namespace wire;

class PracticeLookupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tenant = std::make_unique<practice::PracticeTenant>(generous());
        QVERIFY(m_tenant->start());
        m_client = std::make_unique<Client>(*m_tenant);
        QVERIFY(m_client->signIn());
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_tenant.reset();
    }

    void lookupsAreBareArrays_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QStringList>("fields");
        const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
        QTest::newRow("status") << QByteArray("/Status?type=ticket") << 11
                                << list("id name shortname type sequence colour");
        QTest::newRow("type") << QByteArray("/TicketType?showcounts=true") << 9
                              << list("id name group_id sequence itilrequesttype ticket_count");
        QTest::newRow("requests") << QByteArray("/TicketType?domain=reqs") << 6 << list("id name");
        QTest::newRow("opportunities") << QByteArray("/TicketType?domain=opps") << 1 << list("id name");
        QTest::newRow("projects") << QByteArray("/TicketType?domain=prjs") << 2 << list("id name");
        QTest::newRow("area") << QByteArray("/TicketArea") << 4 << list("id name sequence");
        QTest::newRow("team") << QByteArray("/Team") << 7
                              << list("id name sequence department_id department_name forrequests foropps forprojects "
                                      "ticket_count");
        QTest::newRow("team type") << QByteArray("/Team?type=prjs") << 1 << list("id name");
        QTest::newRow("department") << QByteArray("/Team?department_id=2") << 2 << list("id name");
        QTest::newRow("agent") << QByteArray("/Agent") << 26
                               << list("id name email phone firstname surname initials team isdisabled teams");
        QTest::newRow("disabled too") << QByteArray("/Agent?includedisabled=true") << 28 << list("id");
        QTest::newRow("disabled only") << QByteArray("/Agent?includedisabled=true&includeenabled=false") << 2
                                       << list("id");
        QTest::newRow("api too") << QByteArray("/Agent?includeapiagents=true") << 27 << list("id");
        QTest::newRow("unassigned too") << QByteArray("/Agent?includeunassigned=true") << 27 << list("id");
        QTest::newRow("category") << QByteArray("/Category?type_id=2") << 18 << list("id value category_name type_id");
        QTest::newRow("priority") << QByteArray("/Priority") << 12 << list("id priorityid slaid name");
        QTest::newRow("priority of one sla")
            << QByteArray("/Priority?slaid=2") << 4 << list("id priorityid slaid name");
        QTest::newRow("sla") << QByteArray("/SLA") << 3 << list("id name");
        QTest::newRow("outcome") << QByteArray("/Outcome") << 10 << list("id outcome");
        QTest::newRow("impact") << QByteArray("/Lookup?lookupid=12") << 3 << list("id name lookupid");
        QTest::newRow("urgency") << QByteArray("/Lookup?lookupid=27") << 3 << list("id name lookupid");
        QTest::newRow("no lookup") << QByteArray("/Lookup") << 0 << QStringList();
        QTest::newRow("canned text") << QByteArray("/CannedText") << 4 << list("id name text");
        QTest::newRow("view lists") << QByteArray("/ViewLists") << 4 << list("id name");
        QTest::newRow("view filters") << QByteArray("/ViewFilter") << 2 << list("id name");
    }
    void lookupsAreBareArrays()
    {
        QFETCH(QByteArray, target);
        QFETCH(QStringList, fields);
        const Reply reply = m_client->get(target);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json().isArray());
        QTEST(int(reply.array().size()), "rows");
        const QJsonArray rows = reply.array();
        for (const QJsonValue &row : rows) {
            for (const QString &field : std::as_const(fields))
                QVERIFY2(row.toObject().contains(field), qPrintable(field));
        }
    }

    void closedStatusesAreTheDifference()
    {
        QSet<int> open;
        const QJsonArray rows = m_client->get("/Status?type=ticket&excludeclosed=true").array();
        for (const QJsonValue &row : rows)
            open.insert(row.toObject().value("id"_L1).toInt());
        QCOMPARE(open, (QSet<int>{1, 2, 3, 4, 5, 8, 21, 22}));
    }

    void teamsShowAgentsOnlyWhenNamed()
    {
        const QJsonArray teams = m_client->get("/Team?includeagentsforteams=1st%20Line%20Support,Projects").array();
        QCOMPARE(teams.size(), 7); // it does not filter the teams
        for (const QJsonValue &value : teams) {
            const QJsonObject team = value.toObject();
            const bool named = team.value("id"_L1).toInt() == 1 || team.value("id"_L1).toInt() == 9;
            QCOMPARE(team.contains("agents"_L1), named);
            if (named)
                QVERIFY(team.value("agents"_L1).toArray().at(0).toObject().contains("agent_id"_L1));
        }
    }

    void agentsAreFound()
    {
        const QJsonArray all = m_client->get("/Agent").array();
        const QJsonObject first = all.at(0).toObject();
        const QByteArray email = first.value("email"_L1).toString().toLatin1();
        for (const QByteArray &search : {email, QByteArray("lema%C3%AEtre"), QByteArray("%2B44%2020%207946%200100")})
            QCOMPARE(m_client->get("/Agent?search=" + search).array().size(), 1);
        QCOMPARE(m_client->get("/Agent?search=nobody").array().size(), 0);
        const QJsonArray line = m_client->get("/Agent?team=1st+Line+Support").array();
        QVERIFY(!line.isEmpty() && line.size() < all.size());
        for (const QJsonValue &agent : line) {
            const QJsonArray teams = agent.toObject().value("teams"_L1).toArray();
            QVERIFY(std::any_of(teams.begin(), teams.end(), [](const QJsonValue &team) {
                return team.toObject().value("team_name"_L1).toString() == u"1st Line Support"_s;
            }));
        }
        QCOMPARE(m_client->get("/Agent?team=No+Such+Team").array().size(), 0);
        const int id = first.value("id"_L1).toInt();
        const Reply one = m_client->get("/Agent/" + QByteArray::number(id) + "?includedetails=true");
        QCOMPARE(one.object().value("id"_L1).toInt(), id);
        QCOMPARE(m_client->get("/Agent/1").object().value("name"_L1).toString(), u"Unassigned"_s);
        QCOMPARE(m_client->get("/Agent/4711").status, 404);
        QCOMPARE(m_client->get("/Agent/me").object().value("id"_L1).toInt(), 3);
    }

    void categoriesOfATeamNeedAType()
    {
        const QByteArray team = "team_name=1st%20Line%20Support";
        const qsizetype everything = m_client->get("/Category").array().size();
        QCOMPARE(m_client->get("/Category?" + team).array().size(), everything); // ignored without a type
        const qsizetype codes = m_client->get("/Category?type_id=2").array().size();
        const qsizetype ofTeam = m_client->get("/Category?type_id=2&" + team).array().size();
        QVERIFY(ofTeam > 0 && ofTeam < codes);
        QCOMPARE(m_client->get("/Category?type_id=2&team_name=Security%20Operations").array().size(), codes);
        const QJsonArray rows = m_client->get("/Category?type_id=1").array();
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const QJsonValue &row) {
            return row.toObject().value("value"_L1).toString().count(u'>') == 3;
        }));
    }

    void prioritiesHaveAGuidForAnId()
    {
        const QJsonObject row = m_client->get("/Priority").array().at(0).toObject();
        QVERIFY(row.value("id"_L1).isString());
        QCOMPARE(row.value("priorityid"_L1).toInt(), 1);
        QSet<QString> guids;
        const QJsonArray rows = m_client->get("/Priority").array();
        for (const QJsonValue &priority : rows)
            guids.insert(priority.toObject().value("id"_L1).toString());
        QCOMPARE(guids.size(), rows.size());
        QCOMPARE(m_client->get("/Priority/" + row.value("id"_L1).toString().toLatin1()).status, 200);
    }

    void singleRecords()
    {
        QCOMPARE(m_client->get("/Status/9").object().value("name"_L1).toString(), u"Closed"_s);
        QCOMPARE(m_client->get("/TicketType/1").object().value("name"_L1).toString(), u"Incident"_s);
        QCOMPARE(m_client->get("/Outcome/7").object().value("outcome"_L1).toString(), u"Private Note"_s);
        QVERIFY(m_client->get("/Team/1?includeagents=true").object().contains("agents"_L1));
        QCOMPARE(m_client->get("/Status/4711").status, 404);
    }

    void reports()
    {
        const QJsonObject list = m_client->get("/Report").object();
        QCOMPARE(list.value("record_count"_L1).toInt(), list.value("reports"_L1).toArray().size());
        const QJsonObject loaded = m_client->get("/Report/1?includedetails=true&loadreport=true").object();
        QCOMPARE(loaded.value("report"_L1).toObject().value("rows"_L1).toArray().size(), 7);
        QCOMPARE(m_client->get("/Report/4711").status, 404);
    }

    void theInstanceSaysItIsPractice()
    {
        const Reply info =
            exchange(quint16(m_tenant->url().port()), request("GET", "/api/InstanceInfo", {})); // needs no token
        QCOMPARE(info.status, 200);
        QVERIFY(info.object().value("name"_L1).toString().contains(u"PRACTICE"_s));
        QVERIFY(!info.object().value("version"_L1).toString().isEmpty());
    }

private:
    std::unique_ptr<practice::PracticeTenant> m_tenant;
    std::unique_ptr<Client> m_client;
};

QTEST_GUILESS_MAIN(PracticeLookupsTest)
#include "tst_practicelookups.moc"
