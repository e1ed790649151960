// SPDX-License-Identifier: Apache-2.0
#include "tst_practice.h"

#include <QSet>
#include <QUrl>

using namespace wire;

// What answers look like and what is refused. The faults of the line are in tst_practiceline.
class PracticeFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tenant = std::make_unique<practice::PracticeTenant>(generous());
        QVERIFY(m_tenant->start());
        m_client = std::make_unique<Client>(*m_tenant);
        QVERIFY(m_client->signIn());
    }
    void cleanup()
    {
        m_client.reset();
        m_tenant.reset();
    }

    void everyFaultIsNamedAndTold()
    {
        QSet<QString> names;
        const QList<practice::FaultInfo> faults = practice::PracticeTenant::faults();
        QVERIFY(faults.size() >= 40);
        for (const practice::FaultInfo &fault : faults) {
            QVERIFY(!fault.text.isEmpty());
            names.insert(fault.name);
            m_tenant->setFault(fault.name, false);
        }
        QCOMPARE(names.size(), faults.size());
    }

    void switchingOnAndOff()
    {
        QVERIFY(!m_tenant->setFault(u"no-such-fault"_s, true));
        QVERIFY(!m_tenant->setFault(u"no-such-fault"_s, false));
        QVERIFY(!m_tenant->setFault(u"reset:somewhere"_s, true));
        QVERIFY(!m_tenant->setFault(u"filter-ignored"_s, true)); // which one?
        QVERIFY(!m_tenant->setFault(u"reset*x"_s, true));
        QVERIFY(m_tenant->setFault(u"slow:/Tickets"_s, true));
        QVERIFY(m_tenant->setFault(u"slow:POST"_s, true));
        QVERIFY(m_tenant->setFault(u"filter-ignored:status"_s, true));
        QCOMPARE(m_tenant->activeFaults(),
                 (QStringList{u"slow:/Tickets"_s, u"slow:POST"_s, u"filter-ignored:status"_s}));
        QVERIFY(m_tenant->setFault(u"slow:POST"_s, false));
        QVERIFY(m_tenant->setFault(u"slow:POST"_s, true));
        QVERIFY(m_tenant->setFault(u"slow"_s, false)); // every form of it
        QCOMPARE(m_tenant->activeFaults(), QStringList{u"filter-ignored:status"_s});
    }

    void aimedFaults_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QByteArray>("hit");
        QTest::addColumn<QByteArray>("missed");
        const QByteArray ticket = "GET /Tickets/1042";
        QTest::newRow("path") << u"forbidden-empty:/Tickets"_s << ticket << QByteArray("GET /TicketType");
        QTest::newRow("path, any case") << u"forbidden-empty:/tickets/1042/"_s << ticket
                                        << QByteArray("GET /Tickets/10421");
        QTest::newRow("verb") << u"forbidden-empty:POST"_s << QByteArray("POST /Tickets [{\"id\":1042}]") << ticket;
        QTest::newRow("verb and path") << u"forbidden-empty:POST/Actions"_s
                                       << QByteArray("POST /Actions [{\"ticket_id\":1}]")
                                       << QByteArray("POST /Tickets [{\"id\":1042}]");
        QTest::newRow("ticket by path") << u"forbidden-empty:#1042"_s << ticket << QByteArray("GET /Tickets/1043");
        QTest::newRow("ticket by query") << u"forbidden-empty:#1042"_s << QByteArray("GET /Actions?ticket_id=1042")
                                         << QByteArray("GET /Actions?ticket_id=1043");
        QTest::newRow("ticket by body") << u"forbidden-empty:POST#1042"_s
                                        << QByteArray("POST /Tickets [{\"id\":\"1042\"}]")
                                        << QByteArray("POST /Tickets [{\"id\":1043}]");
        QTest::newRow("action by body") << u"forbidden-empty:POST/Actions#1042"_s
                                        << QByteArray("POST /Actions [{\"ticket_id\":1042}]")
                                        << QByteArray("POST /Actions [{\"id\":1042,\"ticket_id\":1043}]");
    }
    void aimedFaults()
    {
        QFETCH(QString, fault);
        QFETCH(QByteArray, hit);
        QFETCH(QByteArray, missed);
        QVERIFY(m_tenant->setFault(fault, true));
        const auto statusOf = [this](const QByteArray &text) {
            const QList<QByteArray> words = text.split(' ');
            return words.at(0) == "GET" ? m_client->get(words.at(1)).status
                                        : m_client->post(words.at(1), words.at(2)).status;
        };
        QCOMPARE(statusOf(hit), 403);
        QVERIFY(statusOf(missed) != 403);
    }

    void countedFaults()
    {
        QVERIFY(m_tenant->setFault(u"forbidden-empty+1*2"_s, true)); // the second and the third
        QList<int> statuses;
        for (int i = 0; i < 5; ++i)
            statuses.append(m_client->get("/Status").status);
        QCOMPARE(statuses, (QList<int>{200, 403, 403, 200, 200}));
        QVERIFY(m_tenant->activeFaults().isEmpty()); // used up
    }

    void faultsSpareSigningIn()
    {
        QVERIFY(m_tenant->setFault(u"server-error-html"_s, true));
        QCOMPARE(m_client->get("/AuthInfo").status, 200);
        QVERIFY(m_client->signIn());
        QVERIFY(m_tenant->setFault(u"server-error-html:token"_s, true));
        QVERIFY(!m_client->signIn());
        QCOMPARE(m_client->get("/AuthInfo").status, 200);
        QVERIFY(m_tenant->setFault(u"server-error-html:all"_s, true));
        QCOMPARE(m_client->get("/AuthInfo").status, 502);
    }

    void oddIds()
    {
        QVERIFY(m_tenant->setFault(u"ids-as-strings"_s, true));
        QVERIFY(m_client->get("/Tickets/1042").body.contains("\"id\":\"1042\""));
        QVERIFY(m_client->get("/Status").body.contains("\"id\":\"9\""));
        QVERIFY(m_tenant->setFault(u"ids-as-strings"_s, false));
        QVERIFY(m_tenant->setFault(u"ids-as-floats"_s, true));
        const QByteArray body = m_client->get("/Tickets/1042").body;
        QVERIFY(body.contains("\"id\":1042.0") && body.contains("\"impact\":"));
        QVERIFY(QJsonDocument::fromJson(body).isObject());
    }

    void oddPages()
    {
        QVERIFY(m_tenant->setFault(u"page-size-50"_s, true));
        QCOMPARE(rows(page(1)).size(), 50);
        QCOMPARE(page(1).value("page_size"_L1).toInt(), 50);
        QCOMPARE(rows(m_client->get("/Tickets?count=80").object()).size(), 50);
        QVERIFY(m_tenant->setFault(u"page-size-50"_s, false));
        QVERIFY(m_tenant->setFault(u"record-count-wrong"_s, true));
        QCOMPARE(page(1).value("record_count"_L1).toInt(), 800);
        QVERIFY(m_tenant->setFault(u"record-count-missing"_s, true));
        QVERIFY(!page(1).contains("record_count"_L1));
        QVERIFY(!m_client->get("/Actions?ticket_id=1042").object().contains("record_count"_L1));
        const QList<int> first = ids(page(1));
        const QList<int> second = ids(page(2));
        QVERIFY(m_tenant->setFault(u"paging-ignored"_s, true));
        QCOMPARE(ids(page(2)), first);
        QVERIFY(m_tenant->setFault(u"paging-ignored"_s, false));
        QVERIFY(m_tenant->setFault(u"page-overlap"_s, true));
        QCOMPARE(ids(page(1)), first);
        QCOMPARE(ids(page(2)).first(5), first.last(5));
        QCOMPARE(ids(page(2)).mid(5), second.first(95));
        QSet<int> all;
        for (int no = 1; !ids(page(no)).isEmpty(); ++no) {
            const QList<int> part = ids(page(no));
            all.unite({part.cbegin(), part.cend()});
        }
        QCOMPARE(all.size(), 1200); // whoever goes on to the end misses nothing
    }

    void ignoredFilters()
    {
        const QByteArray filter = "&status=1&requesttype=1&lastupdatefromdate=2999-01-01T00:00:00Z";
        const auto count = [&] { return page(1, filter).value("record_count"_L1).toInt(); };
        QCOMPARE(count(), 0);
        QVERIFY(m_tenant->setFault(u"ignore-time-filter"_s, true));
        const int narrowed = count();
        QVERIFY(narrowed > 0 && narrowed < 1200);
        QVERIFY(m_tenant->setFault(u"filter-ignored:requesttype"_s, true));
        const int wider = count();
        QVERIFY(wider > narrowed && wider < 1200);
        QVERIFY(m_tenant->setFault(u"filter-ignored:STATUS"_s, true));
        QCOMPARE(count(), 1200);
        m_tenant->setFault(u"filter-ignored"_s, false);
        m_tenant->setFault(u"ignore-time-filter"_s, false);
        QCOMPARE(count(), 0);
        QVERIFY(m_tenant->setFault(u"filters-ignored"_s, true));
        QCOMPARE(count(), 1200);
        QCOMPARE(rows(page(1, filter)).size(), 100); // paging is no filter
        QCOMPARE(m_client->get("/Agent?search=nobody").array().size(), 26);
        const QByteArray oldestFirst = "&order=id";
        QCOMPARE(ids(page(1, oldestFirst)).first(), 1001);
        QVERIFY(m_tenant->setFault(u"order-ignored"_s, true));
        QCOMPARE(ids(page(1, oldestFirst)).first(), 2200);
    }

    void oddJson()
    {
        QVERIFY(m_tenant->setFault(u"single-wrapped-in-array"_s, true));
        QCOMPARE(m_client->get("/Tickets/1042").array().at(0).toObject().value("id"_L1).toInt(), 1042);
        QCOMPARE(m_client->post("/Tickets", "[{\"id\":1042,\"impact\":1}]").array().size(), 1);
        QVERIFY(m_client->get("/Tickets?count=1").json().isObject()); // a list is no single object
        QVERIFY(m_tenant->setFault(u"utf8-bom"_s, true));
        QVERIFY(m_client->get("/Tickets/1042").body.startsWith("\xEF\xBB\xBF["));
        QVERIFY(m_tenant->setFault(u"malformed-json"_s, true));
        const Reply broken = m_client->get("/Tickets?count=3");
        QCOMPARE(broken.status, 200);
        QVERIFY(broken.complete);
        QVERIFY(QJsonDocument::fromJson(broken.body).isNull());
    }

    void failedLookups()
    {
        QVERIFY(m_tenant->setFault(u"lookup-failed:Team"_s, true));
        QVERIFY(m_tenant->setFault(u"lookup-empty:agent"_s, true));
        QCOMPARE(m_client->get("/Team").status, 500);
        QCOMPARE(m_client->get("/Status").status, 200);
        QCOMPARE(m_client->get("/Agent").status, 200);
        QCOMPARE(m_client->get("/Agent").array().size(), 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header"); // one that must be there
        QTest::addColumn<QByteArray>("begins"); // how the body begins
        QTest::newRow("429") << u"status-429"_s << 429 << QByteArray() << QByteArray("\"Rate Limit Reached - ");
        QTest::newRow("429 seconds") << u"status-429-retry-after"_s << 429 << QByteArray("Retry-After")
                                     << QByteArray("\"");
        QTest::newRow("429 date") << u"status-429-retry-after-date"_s << 429 << QByteArray("Retry-After")
                                  << QByteArray("\"");
        QTest::newRow("429 json") << u"status-429-json"_s << 429 << QByteArray() << QByteArray("{\"message\":");
        QTest::newRow("401") << u"status-401"_s << 401 << QByteArray("WWW-Authenticate") << QByteArray();
        QTest::newRow("403 empty") << u"forbidden-empty"_s << 403 << QByteArray() << QByteArray();
        QTest::newRow("403 json") << u"forbidden-json"_s << 403 << QByteArray() << QByteArray("{\"message\":");
        QTest::newRow("400 string") << u"bad-request-string"_s << 400 << QByteArray() << QByteArray("\"");
        QTest::newRow("400 message") << u"bad-request-message"_s << 400 << QByteArray() << QByteArray("{\"message\":");
        QTest::newRow("400 fields") << u"bad-request-model-state"_s << 400 << QByteArray()
                                    << QByteArray("{\"[0].summary\":[");
        QTest::newRow("413") << u"too-large"_s << 413 << QByteArray() << QByteArray("<html>");
        QTest::newRow("500 web page") << u"server-error-500-html"_s << 500 << QByteArray()
                                      << QByteArray("<!DOCTYPE html>");
        QTest::newRow("502") << u"server-error-html"_s << 502 << QByteArray() << QByteArray("<!DOCTYPE html>");
        QTest::newRow("500") << u"server-error-500-json"_s << 500 << QByteArray() << QByteArray("{\"ClassName\":");
        QTest::newRow("302") << u"redirect-elsewhere"_s << 302 << QByteArray("Location") << QByteArray("<html>");
    }
    void refusals()
    {
        QFETCH(QString, fault);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, begins);
        QVERIFY(m_tenant->setFault(fault, true));
        const Reply reply = m_client->post("/Tickets", "[{\"summary\":\"x\"}]");
        QTEST(reply.status, "status");
        QVERIFY(reply.body.startsWith(begins) && reply.body.isEmpty() == begins.isEmpty());
        QVERIFY(header.isEmpty() || !reply.header(header).isEmpty());
        QCOMPARE(reply.header("Retry-After").isEmpty(), header != "Retry-After");
        m_tenant->setFault(fault, false); // and nothing was done
        QCOMPARE(page(1).value("record_count"_L1).toInt(), 1200);
    }

    void expiredTokens()
    {
        QVERIFY(m_tenant->setFault(u"expired-tokens"_s, true));
        QCOMPARE(m_client->get("/Status").status, 401);
        QVERIFY(m_tenant->setFault(u"expired-token-400"_s, true));
        const Reply reply = m_client->get("/Status");
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.object().value("error"_L1).toString(), u"invalid_token"_s);
        QVERIFY(m_client->signIn()); // one issued later is good
        QCOMPARE(m_client->get("/Status").status, 200);
        QVERIFY(m_tenant->setFault(u"token-lifetime:1"_s, true));
        QVERIFY(m_client->signIn());
        QTRY_COMPARE_WITH_TIMEOUT(m_client->get("/Status").status, 400, patienceMs);
    }

    void oddSignIn()
    {
        QVERIFY(m_tenant->setFault(u"scopes-granted:read:tickets"_s, true));
        const Reply granted = m_client->askToken(m_client->tokenForm("all"));
        QCOMPARE(granted.object().value("scope"_L1).toString(), u"read:tickets"_s);
        QVERIFY(m_tenant->setFault(u"invalid-client-401"_s, true));
        const Reply invalid = m_client->askToken("grant_type=client_credentials&client_id=x");
        QCOMPARE(invalid.status, 401);
        QCOMPARE(invalid.object().value("error"_L1).toString(), u"invalid_client"_s);
        QVERIFY(m_tenant->setFault(u"wrong-tenant-500"_s, true));
        const Reply wrong = m_client->askToken(m_client->tokenForm("all"));
        QCOMPARE(wrong.status, 500);
        QVERIFY(wrong.header("Content-Type").startsWith("text/plain"));
        QVERIFY(m_tenant->setFault(u"authinfo-missing"_s, true));
        QCOMPARE(m_client->get("/AuthInfo").status, 404);
    }

    void signInElsewhere()
    {
        QVERIFY(m_tenant->setFault(u"auth-host-elsewhere"_s, true));
        const QUrl url(m_client->get("/AuthInfo").object().value("auth_url"_L1).toString());
        QCOMPARE(url.port(), int(m_tenant->elsewherePort()));
        QVERIFY(url.port() != m_tenant->url().port());
        const QByteArray form = m_client->tokenForm("all");
        QCOMPARE(m_client->askToken(form).status, 404); // not here any more
        const Reply reply =
            exchange(m_tenant->elsewherePort(), request("POST", "/auth/token?tenant=practice",
                                                        "Content-Type: application/x-www-form-urlencoded\r\n", form));
        QCOMPARE(reply.status, 200);
        QCOMPARE(m_tenant->requests().last().port, m_tenant->elsewherePort());
    }

    void filesAsLinks()
    {
        const Reply posted = m_client->post("/Attachment", "[{\"filename\":\"a.txt\",\"data_base64\":\"aGk=\"}]");
        const QByteArray path = "/Attachment/" + QByteArray::number(posted.object().value("id"_L1).toInt());
        QVERIFY(m_tenant->setFault(u"attachment-link"_s, true));
        const QUrl link(m_client->get(path).object().value("link"_L1).toString());
        QCOMPARE(link.port(), int(m_tenant->elsewherePort()));
        const QByteArray target = link.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        QCOMPARE(exchange(m_tenant->elsewherePort(), request("GET", target, {})).body, QByteArray("hi"));
        QCOMPARE(exchange(m_tenant->elsewherePort(), request("GET", target, m_client->auth())).status, 400);
        QCOMPARE(exchange(m_tenant->elsewherePort(), request("GET", target + "0", {})).status, 403);
    }

    void filesAsLinksThatHaveEnded()
    {
        const Reply posted = m_client->post("/Attachment", "[{\"filename\":\"a.txt\",\"data_base64\":\"aGk=\"}]");
        const QByteArray path = "/Attachment/" + QByteArray::number(posted.object().value("id"_L1).toInt());
        QVERIFY(m_tenant->setFault(u"attachment-link-ended"_s, true));
        const QUrl link(m_client->get(path).object().value("link"_L1).toString());
        const QByteArray target = link.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        QCOMPARE(exchange(m_tenant->elsewherePort(), request("GET", target, {})).status, 403);
    }

    void wrongSizesOfFiles()
    {
        m_client->post("/Attachment", "[{\"ticket_id\":1042,\"filename\":\"a.txt\",\"data_base64\":\"aGk=\"}]");
        const auto size = [&] {
            const QJsonArray rows =
                m_client->get("/Attachment?ticket_id=1042").object().value("attachments"_L1).toArray();
            return rows.last().toObject().value("filesize"_L1).toInt();
        };
        QCOMPARE(size(), 2);
        QVERIFY(m_tenant->setFault(u"file-size-wrong"_s, true));
        QCOMPARE(size(), 3);
    }

    void acceptedAndNotApplied()
    {
        const QByteArray assign = "[{\"id\":1042,\"agent_id\":3,\"team\":\"Projects\",\"impact\":1}]";
        const auto saved = [&] { return m_client->post("/Tickets", assign).object(); };
        QCOMPARE(m_client->post("/Tickets", "[{\"id\":1042,\"agent_id\":1,\"team\":\"Infrastructure\",\"impact\":3}]")
                     .status,
                 201);
        QVERIFY(m_tenant->setFault(u"update-not-applied"_s, true));
        QCOMPARE(saved().value("impact"_L1).toInt(), 3);
        m_tenant->setFault(u"update-not-applied"_s, false);
        QVERIFY(m_tenant->setFault(u"assign-not-applied"_s, true));
        QCOMPARE(saved().value("team"_L1).toString(), u"Infrastructure"_s);
        QCOMPARE(saved().value("agent_id"_L1).toInt(), 1);
        QCOMPARE(saved().value("impact"_L1).toInt(), 1); // only the assignment is lost
        m_tenant->setFault(u"assign-not-applied"_s, false);
        QCOMPARE(saved().value("agent_id"_L1).toInt(), 3);
        QVERIFY(m_tenant->setFault(u"delete-with-body"_s, true));
        QCOMPARE(m_client->remove("/Tickets/1042").object().value("id"_L1).toInt(), 1042);
    }

private:
    [[nodiscard]] QJsonObject page(int no, const QByteArray &more = {}) const
    {
        return m_client->get("/Tickets?pageinate=true&page_size=100&page_no=" + QByteArray::number(no) + more).object();
    }
    [[nodiscard]] static QJsonArray rows(const QJsonObject &page) { return page.value("tickets"_L1).toArray(); }
    [[nodiscard]] static QList<int> ids(const QJsonObject &page)
    {
        QList<int> ids;
        const QJsonArray list = rows(page);
        for (const QJsonValue &row : list)
            ids.append(row.toObject().value("id"_L1).toInt());
        return ids;
    }

    std::unique_ptr<practice::PracticeTenant> m_tenant;
    std::unique_ptr<Client> m_client;
};

QTEST_GUILESS_MAIN(PracticeFaultsTest)
#include "tst_practicefaults.moc"
