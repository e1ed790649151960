// SPDX-License-Identifier: Apache-2.0
#include "halo/haloapi.h"
#include "support/eventually.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QJsonDocument>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

namespace {

using Kind = Error::Kind;

// A call's result, once it has come.
template <class T> struct Reply
{
    std::optional<Result<T>> result;
    int calls = 0;
    HaloApi::Callback<T> callback()
    {
        return [this](Result<T> r) {
            ++calls;
            result.emplace(std::move(r));
        };
    }
};

// Nothing is done in the background before it is let go.
class BusyPool
{
public:
    BusyPool()
    {
        for (int i = 0; i < m_threads; ++i)
            QThreadPool::globalInstance()->start([this] { m_free.acquire(); });
    }
    ~BusyPool() { letGo(); }
    Q_DISABLE_COPY_MOVE(BusyPool)
    void letGo()
    {
        m_free.release(std::exchange(m_threads, 0));
        QThreadPool::globalInstance()->waitForDone();
    }

private:
    int m_threads = QThreadPool::globalInstance()->maxThreadCount();
    QSemaphore m_free;
};

// Too large to be read at once.
QByteArray largeRecord()
{
    return "{\"id\":7,\"details\":\"" + QByteArray(1024 * 1024, 'x') + "\"}";
}

} // namespace

class TestHaloApi : public QObject
{
    Q_OBJECT

private:
    // Server, queue and api of one test; the token is always there.
    struct Bench
    {
        WireServer server;
        TestClock clock;
        RequestQueue queue{QueueSettings{}, clock};
        HaloApi api;

        explicit Bench(const QString &path = {}) : api(queue, server.url(path))
        {
            queue.setAuthorization({[] { return QByteArray("t"); },
                                    [](const QByteArray &, std::function<void(std::optional<Error>)> report) {
                                        report(Error{Kind::SignIn, 401, {}, {}, false});
                                    },
                                    [] { return false; }});
        }
        void answers(int status, const QByteArray &body)
        {
            server.setAnswer(WireServer::Behaviour::answer(status, body));
        }
        [[nodiscard]] QByteArray target() const { return server.arrivals().last().target; }
    };

    template <class T> static bool waitFor(Bench &bench, const Reply<T> &reply)
    {
        return QTest::qWaitFor([&] {
            bench.clock.advance(500); // the queue's waits before a repeat
            return reply.result.has_value();
        });
    }

private Q_SLOTS:
    void pageOfTickets()
    {
        Bench bench;
        bench.answers(200, R"({"page_no":1,"page_size":50,"record_count":"1254","tickets":[{"id":"7","summary":"a"},
                              {"summary":"no id"},{"id":9.0,"team":"1st"},5]})");
        Reply<TicketPage> reply;
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("search_summary"), QStringLiteral("a%2Bb%26c"));
        bench.api.tickets(query, Priority::Click, QStringLiteral("Fetch Event, page 1"), this, reply.callback());
        QCOMPARE(reply.calls, 0); // never inside the call
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(bench.target(), "/api/Tickets?search_summary=a%2Bb%26c");
        QCOMPARE(bench.server.arrivals().last().method, "GET");
        QCOMPARE(bench.server.arrivals().last().headers.value("authorization"), "Bearer t");
        const TicketPage &page = reply.result->value();
        QCOMPARE(page.recordCount, 1254);
        QCOMPARE(page.unreadable, 2);
        QCOMPARE(page.tickets.size(), 2);
        QCOMPARE(number(page.tickets.at(0).id), 7);
        QCOMPARE(page.tickets.at(1).team, QStringLiteral("1st"));
        QCOMPARE(page.raw.size(), 2);
        QCOMPARE(page.raw.at(1).value(u"team").toString(), QStringLiteral("1st"));
        QCOMPARE(reply.calls, 1);
    }

    void pageForms_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("tickets"); // -1 = Malformed
        QTest::addColumn<int>("recordCount");

        const auto row = [](const char *name, QByteArray body, int tickets, int recordCount) {
            QTest::newRow(name) << std::move(body) << tickets << recordCount;
        };
        row("count as a number", "{\"record_count\":3,\"tickets\":[{\"id\":1}]}", 1, 3);
        row("count as 3.0", "{\"record_count\":3.0,\"tickets\":[{\"id\":1}]}", 1, 3);
        row("no count", "{\"tickets\":[{\"id\":1}]}", 1, -1);
        row("odd count", "{\"record_count\":\"many\",\"tickets\":[]}", 0, -1);
        row("negative count", "{\"record_count\":-5,\"tickets\":[]}", 0, -1);
        row("bare list", "[{\"id\":1},{\"id\":2}]", 2, -1);
        row("other key", "{\"record_count\":1,\"Results\":[{\"id\":1}]}", 1, 1);
        row("empty", "{\"record_count\":0,\"tickets\":[]}", 0, 0);
        row("a proxy's page", "<html><title>Sign in</title></html>", -1, 0);
        row("nothing", "", -1, 0);
        row("a sentence", "\"Nope\"", -1, 0);
        row("a message", "{\"message\":\"Nope\"}", -1, 0);
        row("cut by a proxy", "{\"tickets\":[{\"id\":1}", -1, 0);
    }
    void pageForms()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, tickets);
        QFETCH(int, recordCount);
        Bench bench;
        bench.answers(200, body);
        Reply<TicketPage> reply;
        bench.api.tickets({}, Priority::Click, QString(), this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(reply.result->ok(), tickets >= 0);
        if (reply.result->ok()) {
            QCOMPARE(reply.result->value().tickets.size(), tickets);
            QCOMPARE(reply.result->value().recordCount, recordCount);
        } else {
            const Error &error = reply.result->error();
            QCOMPARE(error.kind, Kind::Malformed);
            QCOMPARE(error.status, 200);
            QCOMPARE(error.body, body);
            QVERIFY(error.message.endsWith(u'.'));
        }
    }

    void oneTicket()
    {
        Bench bench(QStringLiteral("/halo")); // a sub path, as on premise
        bench.answers(200, "[{\"id\":2818,\"details\":\"x\"}]");
        Reply<QJsonObject> reply;
        bench.api.ticket(TicketId{2818}, Priority::Detail, this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(bench.target(), "/halo/api/Tickets/2818?includedetails=true");
        QCOMPARE(reply.result->value().value(u"details").toString(), QStringLiteral("x"));
    }

    void lookUp()
    {
        Bench bench;
        bench.answers(200, "[{\"id\":1,\"name\":\"New\"}]");
        Reply<QJsonArray> reply;
        bench.api.list(QStringLiteral("/Status"), QUrlQuery(QStringLiteral("type=ticket")), QLatin1String("statuses"),
                       Priority::Background, this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(bench.target(), "/api/Status?type=ticket");
        QCOMPARE(reply.result->value().size(), 1);
    }

    void whoAmI_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("agent");
        QTest::addColumn<bool>("admin");
        QTest::addColumn<QStringList>("roles");
        QTest::addColumn<QStringList>("teams");

        const QStringList roles = {QStringLiteral("Triage"), QStringLiteral("Readers")};
        const QStringList teams = {QStringLiteral("1st Line"), QStringLiteral("SOC")};
        QTest::newRow("objects") << QByteArray(R"({"id":3,"name":"API","email":"a@b.c","is_agent":true,"is_admin":false,
            "roles":[{"role_name":"Triage"},{"name":"Readers"}],"teams":[{"team_name":"1st Line"},{"team_name":"SOC"}]})")
                                 << true << false << roles << teams;
        QTest::newRow("texts") << QByteArray(R"({"id":"3","name":"API","email":"a@b.c","is_agent":"1","is_admin":1,
            "role_list":"Triage,Readers","teams":["1st Line","SOC"]})")
                               << true << true << roles << teams;
        QTest::newRow("little") << QByteArray(R"([{"id":3,"name":"API","email":"a@b.c","roles":null}])") << true
                                << false << QStringList() << QStringList();
        QTest::newRow("no agent") << QByteArray(R"({"id":3,"name":"API","email":"a@b.c","is_agent":false})") << false
                                  << false << QStringList() << QStringList();
    }
    void whoAmI()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, agent);
        QFETCH(bool, admin);
        QFETCH(QStringList, roles);
        QFETCH(QStringList, teams);
        Bench bench;
        bench.answers(200, body);
        Reply<Me> reply;
        bench.api.me(this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(bench.target(), "/api/Agent/me");
        const Me &me = reply.result->value();
        QCOMPARE(me.id, 3);
        QCOMPARE(me.name, QStringLiteral("API"));
        QCOMPARE(me.email, QStringLiteral("a@b.c"));
        QCOMPARE(me.isAgent, agent);
        QCOMPARE(me.isAdmin, admin);
        QCOMPARE(me.roles, roles);
        QCOMPARE(me.teams, teams);
    }

    void whoAmINobody()
    {
        Bench bench;
        bench.answers(200, "{\"message\":\"no\"}");
        Reply<Me> reply;
        bench.api.me(this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(reply.result->error().kind, Kind::Malformed);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");

        QTest::newRow("bare string") << 400 << QByteArray("\"Please assign this\"")
                                     << QStringLiteral("Please assign this");
        QTest::newRow("empty 403") << 403 << QByteArray() << QString();
        QTest::newRow("message") << 404 << QByteArray("{\"message\":\"Gone\"}") << QStringLiteral("Gone");
        QTest::newRow("page") << 502 << QByteArray("<title>502 Bad Gateway</title>")
                              << QStringLiteral("502 Bad Gateway");
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        Bench bench;
        bench.answers(status, body);
        Reply<QJsonArray> reply;
        bench.api.list(QStringLiteral("/Team"), {}, QLatin1String("teams"), Priority::Click, this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        const Error &error = reply.result->error();
        QCOMPARE(error.kind, Kind::Refused);
        QCOMPARE(error.status, status);
        QCOMPARE(error.message, message);
        QCOMPARE(error.body, body);
        QCOMPARE(reply.calls, 1);
    }

    void cancelled()
    {
        Bench bench;
        bench.server.setAnswer(WireServer::Behaviour::only(WireServer::Behaviour::Act::Hold));
        Reply<TicketPage> reply;
        const RequestId id = bench.api.tickets({}, Priority::Click, QString(), this, reply.callback());
        QTRY_COMPARE(bench.server.held(), 1);
        bench.api.cancel(id);
        QCOMPARE(reply.calls, 0);
        QVERIFY(waitFor(bench, reply));
        QVERIFY(reply.result->error().cancelled());
    }

    void largeOnesAreReadInTheBackground()
    {
        Bench bench;
        bench.answers(200, largeRecord());
        BusyPool pool;
        Reply<QJsonObject> reply;
        bench.api.ticket(TicketId{7}, Priority::Click, this, reply.callback());
        QVERIFY(eventually([&] { return bench.queue.sent() == 1 && bench.queue.inFlight() == 0; }));
        QCoreApplication::processEvents();
        QCOMPARE(reply.calls, 0); // the window goes on meanwhile
        pool.letGo();
        QCOMPARE(reply.calls, 0); // it comes from the event loop
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(reply.calls, 1);
        QCOMPARE(reply.result->value().value(u"details").toString().size(), 1024 * 1024);

        // A small one does not wait for others.
        BusyPool again;
        bench.answers(200, R"({"id":7})");
        Reply<QJsonObject> small;
        bench.api.ticket(TicketId{7}, Priority::Click, this, small.callback());
        QVERIFY(waitFor(bench, small));
    }

    void largeTimelineAndLargeRubbish()
    {
        Bench bench;
        QByteArray rows;
        for (int i = 1; i <= 5000; ++i)
            rows += (rows.isEmpty() ? "" : ",") + QByteArray("{\"ticket_id\":7,\"id\":") + QByteArray::number(i) +
                    ",\"note\":\"" + QByteArray(100, 'x') + "\"}";
        bench.answers(200, "{\"record_count\":5000,\"actions\":[" + rows + "]}");
        Reply<ActionList> reply;
        bench.api.actions(TicketId{7}, false, Priority::Click, this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(reply.result->value().actions.size(), 5000);
        QVERIFY(reply.result->value().isWhole());

        bench.answers(200, largeRecord().chopped(1));
        Reply<QJsonObject> rubbish;
        bench.api.ticket(TicketId{7}, Priority::Click, this, rubbish.callback());
        QVERIFY(waitFor(bench, rubbish));
        QCOMPARE(rubbish.result->error().kind, Kind::Malformed);
        QCOMPARE(rubbish.result->error().status, 200);
    }

    void cancelledWhileItIsRead()
    {
        Bench bench;
        bench.answers(200, largeRecord());
        BusyPool pool;
        Reply<QJsonObject> reply;
        const RequestId id = bench.api.ticket(TicketId{7}, Priority::Click, this, reply.callback());
        QVERIFY(eventually([&] { return bench.queue.sent() == 1 && bench.queue.inFlight() == 0; }));
        bench.api.cancel(id);
        QCOMPARE(reply.calls, 0); // never inside the call
        pool.letGo();
        QVERIFY(waitFor(bench, reply));
        QVERIFY(reply.result->error().cancelled());
        QCOMPARE(reply.calls, 1);
    }

    void nothingComesForWhoDiedMeanwhile_data()
    {
        QTest::addColumn<bool>("queueDies");
        QTest::newRow("context") << false;
        QTest::newRow("queue") << true;
    }
    void nothingComesForWhoDiedMeanwhile()
    {
        QFETCH(bool, queueDies);
        auto bench = std::make_unique<Bench>();
        bench->answers(200, largeRecord());
        BusyPool pool;
        Reply<QJsonObject> reply;
        auto context = std::make_unique<QObject>();
        bench->api.ticket(TicketId{7}, Priority::Click, context.get(), reply.callback());
        QVERIFY(eventually([&] { return bench->queue.sent() == 1 && bench->queue.inFlight() == 0; }));
        if (queueDies)
            bench.reset();
        else
            context.reset();
        pool.letGo();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(reply.calls, 0);
    }

    // The answer is delivered although the api died meanwhile: its context did not.
    void outlived()
    {
        WireServer server;
        server.setAnswer(WireServer::Behaviour::answer(200, "{\"tickets\":[{\"id\":1,\"team\":\"a\"}]}"));
        TestClock clock;
        RequestQueue queue{QueueSettings{}, clock};
        queue.setAuthorization({[] { return QByteArray("t"); }, {}, {}});
        auto api = std::make_unique<HaloApi>(queue, server.url(QString()));
        Reply<TicketPage> reply;
        api->tickets({}, Priority::Click, QString(), this, reply.callback());
        api.reset();
        QTRY_COMPARE(reply.calls, 1);
        QCOMPARE(reply.result->value().tickets.size(), 1);
    }

    void tokenUrl_data()
    {
        QTest::addColumn<QByteArray>("authinfo");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QByteArray>("url"); // {web} = the server's own address

        const auto raw = [](const char *name, QByteArray authinfo, const char *tenant, QByteArray url) {
            QTest::newRow(name) << std::move(authinfo) << QString::fromUtf8(tenant) << std::move(url);
        };
        const auto row = [raw](const char *name, const char *authUrl, const char *tenantId, const char *tenant,
                               const QByteArray &url) {
            const QJsonObject info{{QStringLiteral("auth_url"), QString::fromUtf8(authUrl)},
                                   {QStringLiteral("tenant_id"), QString::fromUtf8(tenantId)}};
            raw(name, QJsonDocument(info).toJson(), tenant, url);
        };
        const char *auth = "https://auth.example/auth";
        row("named", auth, "contoso", "", "https://auth.example/auth/token?tenant=contoso");
        row("the user's tenant wins", auth, "contoso", " fabrikam ", "https://auth.example/auth/token?tenant=fabrikam");
        row("no tenant", auth, "", "", "https://auth.example/auth/token");
        row("encoded tenant", "https://auth.example", "", "a&b=+\xc3\xbc",
            "https://auth.example/token?tenant=a%26b%3D%2B%C3%BC");
        row("trailing slash", "https://auth.example/auth/", "", "", "https://auth.example/auth/token");
        row("trailing slashes", "https://auth.example/auth//", "", "", "https://auth.example/auth/token");
        row("query", "https://auth.example/auth?a=1#b", "", "", "https://auth.example/auth/token");
        row("path alone", "/auth2", "", "", "{web}/auth2/token");
        row("no scheme", "127.0.0.1:9/auth", "", "", "http://127.0.0.1:9/auth/token");
        row("not over plain http", "http://auth.example/auth", "c", "", "{web}/auth/token?tenant=c");
        row("no scheme, another computer", "auth.example/auth", "", "", "https://auth.example/auth/token");
        row("no other scheme", "ftp://auth.example/auth", "", "", "{web}/auth/token");
        row("no user name", "https://u:p@auth.example/auth", "", "", "{web}/auth/token");
        raw("null", "{\"auth_url\":null,\"tenant_id\":null}", "", "{web}/auth/token");
        raw("nothing named", "{}", "", "{web}/auth/token");
        raw("a page", "<html>", "contoso", "{web}/auth/token?tenant=contoso");
        raw("empty", "", "", "{web}/auth/token");
    }
    void tokenUrl()
    {
        QFETCH(QByteArray, authinfo);
        QFETCH(QString, tenant);
        QFETCH(QByteArray, url);
        Bench bench;
        bench.answers(200, authinfo);
        Reply<QUrl> reply;
        bench.api.tokenUrl(tenant, this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(bench.target(), "/api/authinfo");
        QVERIFY(!bench.server.arrivals().last().headers.contains("authorization"));
        QCOMPARE(reply.result->value().toEncoded(), url.replace("{web}", bench.api.web().toEncoded()));
    }

    void tokenUrlFallsBack_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {302, 400, 401, 403, 404, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void tokenUrlFallsBack()
    {
        QFETCH(int, status);
        Bench bench(QStringLiteral("/halo"));
        bench.server.setAnswer(WireServer::Behaviour::answer(status, "{\"auth_url\":\"https://evil.example\"}",
                                                             {{"Location", "https://x.example"}}));
        Reply<QUrl> reply;
        bench.api.tokenUrl(QStringLiteral("contoso"), this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(reply.result->value().toEncoded(), bench.api.web().toEncoded() + "/auth/token?tenant=contoso");
        QCOMPARE(reply.calls, 1);
    }

    void tokenUrlOffline()
    {
        Bench bench;
        bench.server.closeListener();
        Reply<QUrl> reply;
        bench.api.tokenUrl(QString(), this, reply.callback());
        QVERIFY(waitFor(bench, reply));
        QCOMPARE(reply.result->error().kind, Kind::Offline);
        QVERIFY(!reply.result->error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHaloApi)
#include "tst_haloapi.moc"
