// SPDX-License-Identifier: Apache-2.0
#include "tst_practice.h"

using namespace wire;
using practice::Role;

class PracticeSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tenant = std::make_unique<practice::PracticeTenant>(generous());
        QVERIFY(m_tenant->start());
        m_client = std::make_unique<Client>(*m_tenant);
    }
    void cleanup()
    {
        m_client.reset();
        m_tenant.reset();
    }

    void authInfoNeedsNoToken()
    {
        const Reply reply = m_client->get("/AuthInfo");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.object().value("auth_url"_L1).toString(), m_tenant->url().toString() + u"/auth"_s);
        QCOMPARE(reply.object().value("tenant_id"_L1).toString(), m_tenant->tenant());
    }

    void aTokenSaysWhatItIs()
    {
        const Reply reply = m_client->askToken(m_client->tokenForm("all%20all%3Ateams"));
        QCOMPARE(reply.status, 200);
        const QJsonObject token = reply.object();
        QCOMPARE(token.value("scope"_L1).toString(), u"all all:teams"_s);
        QCOMPARE(token.value("token_type"_L1).toString(), u"Bearer"_s);
        QCOMPARE(token.value("expires_in"_L1).toInt(), 3600);
        QVERIFY(!token.value("access_token"_L1).toString().isEmpty());
        QVERIFY(token.contains("refresh_token"_L1) && token.contains("id_token"_L1));
        // A plus in a form is a space; the tenant may be left out.
        QCOMPARE(m_client->askToken(m_client->tokenForm("all+all:teams"), {}).object().value("scope"_L1).toString(),
                 u"all all:teams"_s);
    }

    void theSameSeedKeepsItsCredentials()
    {
        const practice::PracticeTenant again(generous());
        QCOMPARE(again.clientId(), m_tenant->clientId());
        QCOMPARE(again.clientSecret(), m_tenant->clientSecret());
        practice::Options other = generous();
        other.seed = 2;
        QVERIFY(practice::PracticeTenant(other).clientSecret() != m_tenant->clientSecret());
    }

    void signInIsRefusedAsRecorded()
    {
        const QByteArray good = m_client->tokenForm("all");
        QByteArray wrong = good;
        wrong.replace("client_secret=", "client_secret=x");
        const Reply secret = m_client->askToken(wrong);
        QCOMPARE(secret.status, 400);
        QCOMPARE(secret.object().value("error"_L1).toString(), u"invalid_client"_s);
        const Reply scope = m_client->askToken(m_client->tokenForm("all read:agents"));
        QCOMPARE(scope.status, 400); // one unknown scope refuses the whole
        QCOMPARE(scope.object().value("error"_L1).toString(), u"invalid_scope"_s);
        QVERIFY(scope.object().contains("error_description"_L1));
        const Reply grant = m_client->askToken("grant_type=password");
        QCOMPARE(grant.object().value("error"_L1).toString(), u"unsupported_grant_type"_s);
        const Reply tenant = m_client->askToken(good, "?tenant=somebodyelse");
        QCOMPARE(tenant.status, 500);
        QVERIFY(tenant.json().isUndefined() || !tenant.json().isObject()); // plain text
        const auto json = request("POST", "/auth/token", "Content-Type: application/json\r\n", "{}");
        QCOMPARE(exchange(quint16(m_tenant->url().port()), json).status, 400);
        const auto get = request("GET", "/auth/token", {});
        QCOMPARE(exchange(quint16(m_tenant->url().port()), get).status, 405);
    }

    void callsNeedAGoodToken()
    {
        const Reply none = exchange(quint16(m_tenant->url().port()), request("GET", "/api/Tickets", {}));
        QCOMPARE(none.status, 401);
        QVERIFY(none.header("WWW-Authenticate").startsWith("Bearer"));
        m_client->setToken("guessed");
        QCOMPARE(m_client->get("/Tickets").status, 401);
    }

    void withoutScopesATokenOpensNothing()
    {
        QVERIFY(m_client->signIn({}));
        QCOMPARE(m_client->get("/Tickets?count=1").status, 401);
        QCOMPARE(m_client->get("/Agent/me").status, 401);
    }

    void scopesDecide_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<int>("me");
        QTest::addColumn<int>("tickets");
        QTest::addColumn<int>("write");
        QTest::addColumn<int>("agents");
        QTest::addColumn<int>("reports");
        QTest::newRow("all") << QByteArray("all") << 200 << 200 << 201 << 200 << 200;
        QTest::newRow("standard") << QByteArray("all:standard") << 200 << 200 << 201 << 200 << 200;
        QTest::newRow("read") << QByteArray("read:tickets") << 200 << 200 << 403 << 403 << 403;
        QTest::newRow("edit") << QByteArray("edit:tickets") << 200 << 200 << 201 << 403 << 403;
        QTest::newRow("teams") << QByteArray("all:teams") << 200 << 403 << 403 << 200 << 403;
        QTest::newRow("reporting") << QByteArray("read:reporting") << 200 << 403 << 403 << 403 << 200;
        QTest::newRow("oidc") << QByteArray("openid email") << 403 << 403 << 403 << 403 << 403;
    }
    void scopesDecide()
    {
        QFETCH(QByteArray, scope);
        QVERIFY(m_client->signIn(scope));
        QTEST(m_client->get("/Agent/me").status, "me");
        QTEST(m_client->get("/Tickets?count=1").status, "tickets");
        QTEST(m_client->get("/Status").status, "tickets");
        QTEST(m_client->post("/Tickets", "[{\"summary\":\"x\"}]").status, "write");
        QTEST(m_client->get("/Agent").status, "agents");
        QTEST(m_client->get("/Team").status, "agents");
        QTEST(m_client->get("/Report").status, "reports");
    }

    void administrativeScopesAreForAdministrators()
    {
        const QByteArray form = m_client->tokenForm("all admin admin:webhooks");
        QCOMPARE(m_client->askToken(form).object().value("scope"_L1).toString(), u"all"_s);
        m_tenant->setRole(Role::Admin);
        QCOMPARE(m_client->askToken(form).object().value("scope"_L1).toString(), u"all admin admin:webhooks"_s);
    }

    void rolesDecide_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("isAgent");
        QTest::addColumn<bool>("isAdmin");
        QTest::addColumn<int>("update");
        QTest::addColumn<int>("create");
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("remove");
        QTest::addColumn<int>("setup");
        QTest::newRow("admin") << int(Role::Admin) << true << true << 201 << 201 << 201 << 204 << 200;
        QTest::newRow("agent") << int(Role::Agent) << true << false << 201 << 201 << 201 << 204 << 200;
        QTest::newRow("readonly") << int(Role::ReadOnly) << true << false << 403 << 403 << 403 << 403 << 200;
        QTest::newRow("enduser") << int(Role::EndUser) << false << false << 403 << 201 << 403 << 403 << 403;
    }
    void rolesDecide()
    {
        QFETCH(int, role);
        m_tenant->setRole(Role(role));
        QVERIFY(m_client->signIn());
        const QJsonObject me = m_client->get("/Agent/me").object();
        QTEST(me.value("is_agent"_L1).toBool(), "isAgent");
        QTEST(me.value("is_admin"_L1).toBool(), "isAdmin");
        QVERIFY(me.value("roles"_L1).isArray());
        const QJsonObject row =
            m_client->get("/Tickets?count=1").object().value("tickets"_L1).toArray().at(0).toObject();
        const QByteArray id = QByteArray::number(row.value("id"_L1).toInt());
        QVERIFY(id != "0");
        QTEST(m_client->post("/Tickets", "[{\"id\":" + id + ",\"impact\":2}]").status, "update");
        QTEST(m_client->post("/Tickets", "[{\"summary\":\"x\"}]").status, "create");
        const Reply action = m_client->post("/Actions", "[{\"ticket_id\":" + id + ",\"outcome_id\":7}]");
        QTEST(action.status, "action");
        if (action.status == 403)
            QCOMPARE(action.json().toString(), u"You do not have access to this Action at the moment"_s);
        const Reply remove = m_client->remove("/Tickets/" + id);
        QTEST(remove.status, "remove");
        if (remove.status == 403)
            QVERIFY(remove.body.isEmpty());
        QTEST(m_client->get("/Category").status, "setup");
        QTEST(m_client->get("/Agent").status, "setup");
        QCOMPARE(m_client->get("/Status").status, 200);
    }

    void anEndUserSeesItsOwnClientOnly()
    {
        QVERIFY(m_client->signIn());
        const int all = m_client->get("/Tickets?pageinate=true&page_no=1").object().value("record_count"_L1).toInt();
        m_tenant->setRole(Role::EndUser);
        QVERIFY(m_client->signIn());
        const int client = m_client->get("/Agent/me").object().value("client_id"_L1).toInt();
        const QJsonObject page = m_client->get("/Tickets?pageinate=true&page_no=1&page_size=100").object();
        QVERIFY(page.value("record_count"_L1).toInt() > 0 && page.value("record_count"_L1).toInt() < all);
        QByteArray id;
        const QJsonArray rows = page.value("tickets"_L1).toArray();
        for (const QJsonValue &row : rows) {
            QCOMPARE(row.toObject().value("client_id"_L1).toInt(), client);
            id = QByteArray::number(row.toObject().value("id"_L1).toInt());
        }
        const QJsonArray actions = m_client->get("/Actions?ticket_id=" + id).object().value("actions"_L1).toArray();
        for (const QJsonValue &action : actions)
            QVERIFY(!action.toObject().value("hiddenfromuser"_L1).toBool());
        int foreign = 0;
        for (int other = 1001; other < 1040; ++other)
            foreign += m_client->get("/Tickets/" + QByteArray::number(other)).status == 404 ? 1 : 0;
        QVERIFY(foreign > 0);
    }

    void aTokenKeepsTheRightsItWasIssuedWith()
    {
        m_tenant->setRole(Role::ReadOnly);
        QVERIFY(m_client->signIn());
        m_tenant->setRole(Role::Admin);
        QCOMPARE(m_client->post("/Tickets", "[{\"summary\":\"x\"}]").status, 403);
        QVERIFY(!m_client->get("/Agent/me").object().value("is_admin"_L1).toBool());
        Client fresh(*m_tenant);
        QVERIFY(fresh.signIn());
        QCOMPARE(fresh.post("/Tickets", "[{\"summary\":\"x\"}]").status, 201);
        // And the other way round: what was taken away still works with the old token.
        m_tenant->setRole(Role::ReadOnly);
        QCOMPARE(fresh.post("/Tickets", "[{\"summary\":\"x\"}]").status, 201);
    }

    void theLimitRolls()
    {
        QVERIFY(m_client->signIn());
        m_tenant->setLimit(3, 300);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_client->get("/Status").status, 200);
        const Reply refused = m_client->get("/Status");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.json().toString(), u"Rate Limit Reached - 3 Requests per rolling 5 minute window."_s);
        QVERIFY(refused.header("Retry-After").isEmpty());
        QCOMPARE(m_client->get("/AuthInfo").status, 200); // signing in is not counted
        QVERIFY(m_client->signIn());
        m_tenant->setLimit(3, 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->get("/Status").status, 200, patienceMs);
    }

    void theLimitMaySayWhenToComeBack()
    {
        QVERIFY(m_client->signIn());
        m_tenant->setLimit(0, 300);
        QVERIFY(m_tenant->setFault(u"retry-after"_s, true));
        const int seconds = m_client->get("/Status").header("Retry-After").toInt();
        QVERIFY(seconds > 0 && seconds <= 300);
        QVERIFY(m_tenant->setFault(u"retry-after"_s, false));
        QVERIFY(m_tenant->setFault(u"retry-after-date"_s, true));
        QVERIFY(m_client->get("/Status").header("Retry-After").endsWith(" GMT"));
        QVERIFY(m_tenant->setFault(u"limit-json"_s, true));
        QVERIFY(m_client->get("/Status").object().value("message"_L1).toString().contains(u"Rate Limit"_s));
    }

private:
    std::unique_ptr<practice::PracticeTenant> m_tenant;
    std::unique_ptr<Client> m_client;
};

QTEST_GUILESS_MAIN(PracticeSignInTest)
#include "tst_practicesignin.moc"
