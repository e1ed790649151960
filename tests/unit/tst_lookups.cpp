// SPDX-License-Identifier: Apache-2.0
#include "net/clock.h"
#include "practice/practicetenant.h"
#include "support/netrequests.h"
#include "support/wireserver.h"
#include "triage/desk.h"

#include <QTest>

namespace {

TenantAccess accessTo(const practice::PracticeTenant &tenant)
{
    TenantAccess access;
    access.web = tenant.url();
    access.tenant = tenant.tenant();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    return access;
}

} // namespace

class LookupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void impactsAndUrgenciesHaveNames()
    {
        practice::PracticeTenant tenant({});
        QVERIFY(tenant.start());
        SystemClock clock;
        Desk desk(accessTo(tenant), clock);
        desk.open();
        const Lookups &lookups = desk.lookups();
        QTRY_COMPARE(lookups.state(Lookup::Impacts), Lookups::State::Loaded);
        QTRY_COMPARE(lookups.state(Lookup::Urgencies), Lookups::State::Loaded);
        QCOMPARE(lookups.name(Lookup::Impacts, 1), QStringLiteral("Company Wide"));
        QCOMPARE(lookups.name(Lookup::Impacts, 3), QStringLiteral("Single User Affected"));
        QCOMPARE(lookups.name(Lookup::Urgencies, 1), QStringLiteral("High"));
        QCOMPARE(lookups.name(Lookup::Urgencies, 4711), QString());
    }

    // A number of a priority has a name in each SLA; a category has one name, whichever of the four it is of.
    void namesWhateverTheGroup()
    {
        WireServer server;
        server.setScript([](const WireServer::Arrival &arrival, int) {
            return WireServer::Behaviour::answer(
                200, arrival.target.startsWith("/api/Priority")
                         ? "[{\"id\":\"a\",\"priorityid\":1,\"slaid\":1,\"name\":\"Critical\"},"
                           "{\"id\":\"b\",\"priorityid\":1,\"slaid\":2,\"name\":\"P1\"},"
                           "{\"id\":\"c\",\"priorityid\":1,\"slaid\":3,\"name\":\"Critical\"}]"
                         : "[{\"id\":11,\"value\":\"Software>Outlook\",\"category_name\":\"Outlook\",\"type_id\":1},"
                           "{\"id\":21,\"value\":\"Solved\",\"type_id\":\"2\"}]");
        });
        SystemClock clock;
        RequestQueue queue(queueSettings(), clock);
        queue.setAuthorization(
            {[] { return QByteArray("t"); },
             [](const QByteArray &, const std::function<void(std::optional<Error>)> &report) { report(std::nullopt); },
             [] { return false; }});
        HaloApi api(queue, server.url(QString()));
        Lookups lookups(api, clock);
        lookups.refresh(Lookup::Priorities);
        lookups.refresh(Lookup::Categories);
        QTRY_COMPARE(lookups.state(Lookup::Priorities), Lookups::State::Loaded);
        QTRY_COMPARE(lookups.state(Lookup::Categories), Lookups::State::Loaded);
        QCOMPARE(lookups.name(Lookup::Priorities, 1, 2), QStringLiteral("P1"));
        QCOMPARE(lookups.nameInAnyGroup(Lookup::Priorities, 1), QStringLiteral("Critical / P1"));
        QCOMPARE(lookups.nameInAnyGroup(Lookup::Categories, 11), QStringLiteral("Software>Outlook"));
        QCOMPARE(lookups.name(Lookup::Categories, 21, 2), QStringLiteral("Solved"));
        QCOMPARE(lookups.nameInAnyGroup(Lookup::Categories, 4711), QString());
    }

    void aFailedOneSaysSo()
    {
        practice::PracticeTenant tenant({});
        QVERIFY(tenant.start());
        QVERIFY(tenant.setFault(QStringLiteral("lookup-failed:Lookup"), true));
        SystemClock clock;
        Desk desk(accessTo(tenant), clock);
        desk.open();
        QTRY_COMPARE(desk.lookups().state(Lookup::Impacts), Lookups::State::Failed);
        QCOMPARE(desk.lookups().error(Lookup::Impacts).status, 500);
        QTRY_COMPARE(desk.lookups().state(Lookup::Types), Lookups::State::Loaded); // the others are not held up
    }

    // A server that does not know the parameter answers with every such list in one.
    void rowsOfOtherListsAreNotTaken()
    {
        WireServer server;
        server.setAnswer(WireServer::Behaviour::answer(
            200, R"([{"lookupid":5,"id":1,"name":"Car"},{"lookupid":12,"id":1,"name":"Company"},)"
                 R"({"lookupid":"27","id":"1","name":"High"},{"id":2,"name":"Bare"}])"));
        SystemClock clock;
        RequestQueue queue(queueSettings(), clock);
        queue.setAuthorization(
            {[] { return QByteArray("t"); },
             [](const QByteArray &, const std::function<void(std::optional<Error>)> &report) { report(std::nullopt); },
             [] { return false; }});
        HaloApi api(queue, server.url(QString()));
        Lookups lookups(api, clock);
        lookups.refresh(Lookup::Impacts);
        lookups.refresh(Lookup::Urgencies);
        QTRY_COMPARE(lookups.state(Lookup::Impacts), Lookups::State::Loaded);
        QTRY_COMPARE(lookups.state(Lookup::Urgencies), Lookups::State::Loaded);
        QCOMPARE(server.arrivals().first().target, QByteArray("/api/Lookup?lookupid=12"));
        QCOMPARE(lookups.name(Lookup::Impacts, 1), QStringLiteral("Company"));
        QCOMPARE(lookups.name(Lookup::Urgencies, 1), QStringLiteral("High"));
        QCOMPARE(lookups.name(Lookup::Impacts, 2), QStringLiteral("Bare")); // does not say which list it is of
        QCOMPARE(lookups.items(Lookup::Impacts).size(), 2);
    }
};

QTEST_GUILESS_MAIN(LookupsTest)
#include "tst_lookups.moc"
