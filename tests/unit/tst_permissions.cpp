// SPDX-License-Identifier: Apache-2.0
// Whether the permission matrix says what the practice tenant then really allows, for every role and set of scopes, and
// that finding out changes nothing there.
#include "commands/registry.h"
#include "net/clock.h"
#include "practice/practicetenant.h"
#include "support/eventually.h"
#include "support/wiredesk.h"
#include "triage/commandrun.h"
#include "triage/desk.h"
#include "triage/permissioncheck.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using practice::Role;
using State = Permission::State;
using Leaning = Permission::Leaning;

namespace {

const QStringList scopeSets{
    QStringLiteral("all"),
    QStringLiteral("all:standard"),
    QStringLiteral("read:tickets"),
    QStringLiteral("edit:tickets"),
    QStringLiteral("read:tickets all:teams"),
    QStringLiteral("edit:tickets all:teams"),
    QStringLiteral("all:teams"),
    QStringLiteral("admin"),
    QStringLiteral("read:customers"),
    QStringLiteral("openid"),
    QString(),
    QStringLiteral("no:such"),
};

const std::pair<Role, const char *> roles[] = {
    {Role::Admin, "admin"}, {Role::Agent, "agent"}, {Role::ReadOnly, "readonly"}, {Role::EndUser, "enduser"}};

class Subject
{
public:
    Subject()
    {
        practice::Options options;
        options.tickets = 120;
        options.limitRequests = 100'000;
        tenant = std::make_unique<practice::PracticeTenant>(options);
        if (!tenant->start())
            qFatal("the practice tenant does not start");
    }

    [[nodiscard]] TenantAccess access(const QString &scopes) const
    {
        TenantAccess access;
        access.web = tenant->url();
        access.clientId = tenant->clientId();
        access.clientSecret = tenant->clientSecret();
        access.scopes = scopes;
        access.limit = {100'000, 300};
        return access;
    }

    RunReport run(const char *name, const QJsonObject &inputs, const QString &scopes)
    {
        CommandRun run(*commandNamed(QLatin1String(name)), inputs, access(scopes), m_clock);
        bool ended = false;
        QObject::connect(&run, &CommandRun::finished, &run, [&ended] { ended = true; });
        run.start();
        if (!eventually([&ended] { return ended; }))
            qFatal("%s does not end", name);
        return run.report();
    }

    PermissionRun check(const QString &scopes, ProbeLevel level, const QString &mailTo = {})
    {
        PermissionCheck check(access(scopes), m_clock, level);
        check.setMailTo(mailTo);
        bool ended = false;
        QObject::connect(&check, &PermissionCheck::finished, &check, [&ended] { ended = true; });
        check.start();
        if (!eventually([&ended] { return ended; }, [] { return false; }, 60'000))
            qFatal("the check does not end");
        return check.run();
    }

    // Everything that a write would leave behind: every row, the deleted ones as well. A row has the time of the last
    // action and the number of files.
    QByteArray everything(Role back)
    {
        tenant->setRole(Role::Admin);
        QByteArray all;
        for (const char *deleted : {"false", "true"}) {
            const RunReport report = run("Fetch Event",
                                         {{QStringLiteral("Start Time"), QStringLiteral("2000-01-01 00:00:00")},
                                          {QStringLiteral("End Time"), QStringLiteral("2100-01-01 00:00:00")},
                                          {QStringLiteral("Additional Parameters"),
                                           QJsonObject{{QStringLiteral("deleted"), QLatin1String(deleted)}}}},
                                         QStringLiteral("all"));
            all += QJsonDocument(report.rawData).toJson();
        }
        tenant->setRole(back);
        return all;
    }

    // How many there are that are not deleted and have this in their summary.
    int openTickets(const QString &summary, Role back)
    {
        tenant->setRole(Role::Admin);
        const RunReport report = run("Fetch Event",
                                     {{QStringLiteral("Start Time"), QStringLiteral("2000-01-01 00:00:00")},
                                      {QStringLiteral("Search String"), summary}},
                                     QStringLiteral("all"));
        tenant->setRole(back);
        if (report.returnData != RunReport::ReturnData::Successful)
            qFatal("the tickets cannot be counted: %s", qPrintable(report.errors.value(0).message));
        return static_cast<int>(report.rawData.size());
    }

    // Tickets of the end user's client, in hand of the application's agent: nothing but a right can keep anybody from
    // working on them.
    QList<qint64> newTickets(int count, Role back)
    {
        tenant->setRole(Role::EndUser);
        const qint64 client = me().value(QLatin1String("client_id")).toInteger();
        tenant->setRole(Role::Admin);
        const qint64 agent = me().value(QLatin1String("id")).toInteger();
        QJsonArray objects;
        for (int i = 0; i < count; ++i)
            objects.append(QJsonObject{{QStringLiteral("summary"), QStringLiteral("Target %1").arg(i)},
                                       {QStringLiteral("client_id"), client},
                                       {QStringLiteral("agent_id"), agent},
                                       {QStringLiteral("tickettype_id"), 1}});
        const RunReport report =
            run("Create Tickets", {{QStringLiteral("Ticket Objects"), objects}}, QStringLiteral("all"));
        QList<qint64> ids;
        for (const QJsonValue &row : report.rawData)
            ids.append(row.toObject().value(QLatin1String("id")).toInteger());
        if (ids.size() != count)
            qFatal("the tickets to work on could not be made");
        tenant->setRole(back);
        return ids;
    }

    // What the tenant really does, one command after the other, each on a ticket of its own.
    QMap<QString, bool> truth(Role role, const QString &scopes)
    {
        const QList<qint64> tickets = newTickets(10, role);
        qsizetype next = 0;
        const auto ids = [&tickets, &next](QJsonObject more = {}) {
            more.insert(QStringLiteral("Ticket IDs"), QJsonArray{tickets.at(next++)});
            return more;
        };
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.txt")));
        if (!file.open(QIODevice::WriteOnly) || file.write("text") != 4)
            qFatal("no file to attach");
        file.close();
        const QString note = QStringLiteral("Private Note");

        // Any outcome that the ticket offers, the usual one where none is.
        const RunReport read =
            run("Get Tickets",
                {{QStringLiteral("Ticket IDs"), tickets.at(0)}, {QStringLiteral("Include Details"), true}}, scopes);
        const qint64 offered = read.rawData.at(0)
                                   .toObject()
                                   .value(QLatin1String("outcomes"))
                                   .toArray()
                                   .at(0)
                                   .toObject()
                                   .value(QLatin1String("id"))
                                   .toInteger(7);
        QMap<QString, bool> truth;
        const auto tell = [&](const char *name, const QJsonObject &inputs) {
            truth.insert(QLatin1String(name),
                         run(name, inputs, scopes).returnData == RunReport::ReturnData::Successful);
        };
        tell("Fetch Event", {});
        tell("Get Tickets", {{QStringLiteral("Ticket IDs"), tickets.at(0)}, {QStringLiteral("Include Details"), true}});
        tell("Test Connection", {});
        for (const char *list : {"List Agents", "List Categories", "List Teams", "List Ticket Areas",
                                 "List Ticket Statuses", "List Ticket Types"})
            tell(list, {});
        tell("Generate Ticket Reports", {{QStringLiteral("Ticket IDs"), tickets.at(0)},
                                         {QStringLiteral("Folder"), folder.path()},
                                         {QStringLiteral("Format"), QStringLiteral("Markdown")}});
        tell("Add Note to Tickets", ids({{note, QStringLiteral("n")}}));
        tell("Assign Tickets", ids({{QStringLiteral("Agent ID"), 1}}));
        tell("Attach File to Ticket",
             {{QStringLiteral("Ticket ID"), tickets.at(next++)}, {QStringLiteral("File"), file.fileName()}});
        tell("Close Tickets", ids());
        tell("Create Actions", {{QStringLiteral("Action Objects"),
                                 QJsonArray{QJsonObject{{QStringLiteral("ticket_id"), tickets.at(next++)},
                                                        {QStringLiteral("outcome_id"), offered},
                                                        {QStringLiteral("note"), QStringLiteral("a")}}}}});
        tell("Create Tickets", {{QStringLiteral("Ticket Objects"),
                                 QJsonArray{QJsonObject{{QStringLiteral("summary"), QStringLiteral("new")}}}}});
        tell("Delete Tickets", ids());
        tell("Resolve Tickets", ids({{QStringLiteral("Email To"), QStringLiteral("ann@example.com")}}));
        tell("Update Tickets", ids({{QStringLiteral("Update Ticket Object"),
                                     QJsonObject{{QStringLiteral("summary"), QStringLiteral("changed")}}}}));
        return truth;
    }

    std::unique_ptr<practice::PracticeTenant> tenant;

private:
    QJsonObject me()
    {
        Desk desk(access(QStringLiteral("all")), m_clock);
        QJsonObject me;
        bool ended = false;
        Request request;
        request.url = QUrl(desk.api().web().toString() + QStringLiteral("/api/Agent/me"));
        desk.api().fetch(request, &desk, [&](const Result<Answer> &answer) {
            if (answer.ok())
                me = QJsonDocument::fromJson(answer.value().body).object();
            ended = true;
        });
        if (!eventually([&ended] { return ended; }))
            qFatal("/Agent/me does not answer");
        return me;
    }

    SystemClock m_clock;
};

bool isReading(const QString &command)
{
    return commandNamed(command)->run != Command::Run::Write;
}

QByteArray describe(const QString &command, const Permission &cell, bool allowed)
{
    return QStringLiteral("%1: %2 (%3), but the tenant %4 it")
        .arg(command, permissionWord(cell), cell.reading,
             allowed ? QStringLiteral("allows") : QStringLiteral("refuses"))
        .toUtf8();
}

} // namespace

class PermissionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void survivesTheFile();
    void comparesRuns_data();
    void comparesRuns();
    void tellsWhatChanged();
    void saysTheLeast();
    void makesNoMoreRequestsThanSaid_data();
    void makesNoMoreRequestsThanSaid();
    void writesToNobodyOnly_data();
    void writesToNobodyOnly();
    void namesWhatWasAcceptedByNobody();
    void missingNamesAreNoProofWhereTheLookUpFailed_data();
    void missingNamesAreNoProofWhereTheLookUpFailed();
    void namesAreLookedForWhereTheyAreAskedFor();
    void anotherAddressHasRefusedNothing();
    void refusedTokensComeToAnEnd();
    void staysReadOnly();
    void saysWhyItCouldNotBegin();
    void stops();
    void emptyIsNoProof();
    void oldTokenKeepsItsRights();
    void agreesWithTheTenant_data();
    void agreesWithTheTenant();
};

void PermissionsTest::judges_data()
{
    using Says = Sign::Says;
    QTest::addColumn<QList<PermissionEvidence>>("evidence");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("level");
    const auto seen = [](ProbeLevel level, Says says, bool proof) {
        return PermissionEvidence{level, {}, 0, {}, {says, proof, QStringLiteral("so"), Sign::Cause::Role}, {}};
    };
    const auto row = [](const char *name, const QList<PermissionEvidence> &evidence, const char *words, int level) {
        QTest::newRow(name) << evidence << QString::fromLatin1(words) << level;
    };
    const PermissionEvidence read = seen(ProbeLevel::Read, Says::Allowed, true);
    const PermissionEvidence refused = seen(ProbeLevel::Read, Says::Denied, true);
    const PermissionEvidence nothing = seen(ProbeLevel::Read, Says::Nothing, false);
    const PermissionEvidence hintsYes = seen(ProbeLevel::Hint, Says::Allowed, false);
    const PermissionEvidence hintsNo = seen(ProbeLevel::Hint, Says::Denied, false);
    const PermissionEvidence lacks = seen(ProbeLevel::Hint, Says::Partial, true);
    const PermissionEvidence noMatch = seen(ProbeLevel::NoMatch, Says::Denied, true);
    const PermissionEvidence done = seen(ProbeLevel::Rehearsal, Says::Allowed, true);
    row("nothing", {}, "Not tested", 0);
    row("a fault", {nothing}, "Not tested", 0);
    row("read", {read}, "Allowed", 1);
    row("one of two refused", {read, refused}, "Denied", 1);
    row("one of two not found out", {read, nothing}, "Inferred: allowed", 1);
    row("read, but names are missing", {read, lacks}, "Partial data", 2);
    row("hint", {hintsYes}, "Inferred: allowed", 2);
    row("other hint", {hintsNo}, "Inferred: denied", 2);
    row("hints that contradict", {hintsYes, hintsNo}, "Inferred: undecided", 2);
    row("proof over hints", {hintsYes, noMatch}, "Denied", 3);
    row("done over everything", {hintsNo, noMatch, done}, "Allowed", 4);
}

void PermissionsTest::judges()
{
    QFETCH(QList<PermissionEvidence>, evidence);
    QFETCH(QString, words);
    QFETCH(int, level);
    const Permission cell = judge(evidence);
    QCOMPARE(permissionWord(cell), words);
    QCOMPARE(int(cell.level), level);
    QCOMPARE(cell.evidence.size(), evidence.size());
    const bool mendable =
        cell.state == State::Denied || cell.state == State::PartialData || cell.leaning == Leaning::Denied;
    QCOMPARE(!cell.cure.isEmpty(), mendable);
}

void PermissionsTest::survivesTheFile()
{
    Subject subject;
    subject.tenant->setRole(Role::ReadOnly);
    const PermissionRun run = subject.check(QStringLiteral("all"), ProbeLevel::NoMatch);
    const QJsonObject json = run.toJson();
    const QByteArray bytes = QJsonDocument(json).toJson();
    QVERIFY(!bytes.contains(subject.tenant->clientSecret().toLatin1()));
    QVERIFY(!bytes.contains("Bearer"));
    const auto again = PermissionRun::fromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(again);
    QCOMPARE(QJsonDocument(again->toJson()).toJson(), bytes);
    QCOMPARE(again->agent, run.agent);
    QCOMPARE(again->cells.value(QStringLiteral("Delete Tickets")).state, State::Denied);

    for (const char *key : {"version", "at", "cells"}) {
        QJsonObject damaged = json;
        damaged.insert(QLatin1String(key), QStringLiteral("?"));
        QVERIFY(!PermissionRun::fromJson(damaged));
    }
    QJsonObject newer = json;
    newer.insert(QStringLiteral("level"), 77);
    QVERIFY(PermissionRun::fromJson(newer));
}

void PermissionsTest::comparesRuns_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("others");
    QTest::addColumn<int>("apartS");
    QTest::addColumn<bool>("partial");
    QTest::newRow("far fewer") << 20 << 1200 << 5 << true;
    QTest::newRow("some came meanwhile") << 1190 << 1200 << 5 << false;
    QTest::newRow("nothing of a few") << 0 << 2 << 5 << true;
    QTest::newRow("the same") << 12 << 12 << 5 << false;
    QTest::newRow("more") << 1200 << 20 << 5 << false;
    QTest::newRow("another day") << 20 << 1200 << 100'000 << false;
}

void PermissionsTest::comparesRuns()
{
    QFETCH(int, rows);
    QFETCH(int, others);
    QFETCH(int, apartS);
    QFETCH(bool, partial);
    const QString name = QStringLiteral("Fetch Event");
    PermissionRun one;
    one.at = QDateTime::currentDateTimeUtc();
    one.server = QStringLiteral("https://contoso.halopsa.com");
    one.connection = QStringLiteral("One");
    one.cells.insert(name, judge({{ProbeLevel::Read, {}, 200, {}, {Sign::Says::Allowed, true}, {}}}));
    one.rows.insert(name, rows);
    PermissionRun two = one;
    two.at = one.at.addSecs(apartS);
    two.connection = QStringLiteral("Two");
    two.rows.insert(name, others);
    QList<PermissionRun> runs{one, two};
    comparePartial(runs);
    const Permission cell = runs.first().cells.value(name);
    QCOMPARE(cell.state == State::PartialData, partial);
    QCOMPARE(cell.reading.contains(QStringLiteral("Two")), partial);

    runs = {one, two};
    runs[1].server = QStringLiteral("https://other.halopsa.com");
    comparePartial(runs);
    QCOMPARE(runs.first().cells.value(name).state, State::Allowed);
}

void PermissionsTest::tellsWhatChanged()
{
    using Says = Sign::Says;
    const auto cell = [](ProbeLevel level, Says says, bool proof) {
        return judge({{level, {}, 0, {}, {says, proof}, {}}});
    };
    const Permission allowed = cell(ProbeLevel::Read, Says::Allowed, true);
    const Permission denied = cell(ProbeLevel::Read, Says::Denied, true);
    const Permission likely = cell(ProbeLevel::Hint, Says::Allowed, false);
    const Permission unlikely = cell(ProbeLevel::Hint, Says::Denied, false);
    const Permission partial = cell(ProbeLevel::Read, Says::Partial, true);
    QCOMPARE(change(allowed, allowed), PermissionChange::Unchanged);
    QCOMPARE(change(denied, allowed), PermissionChange::Gained);
    QCOMPARE(change(unlikely, likely), PermissionChange::Gained);
    QCOMPARE(change(partial, allowed), PermissionChange::Gained);
    QCOMPARE(change(allowed, denied), PermissionChange::Lost);
    QCOMPARE(change(likely, unlikely), PermissionChange::Lost);
    QCOMPARE(change(allowed, partial), PermissionChange::Lost);
    QCOMPARE(change(likely, allowed), PermissionChange::Other); // known better, nothing gained
    QCOMPARE(change({}, allowed), PermissionChange::Other);
}

void PermissionsTest::saysTheLeast()
{
    Subject subject;
    subject.tenant->setRole(Role::Admin);
    const PermissionRun run = subject.check(QStringLiteral("all"), ProbeLevel::Hint);
    const QStringList reading{QStringLiteral("Fetch Event"), QStringLiteral("Test Connection")};
    const QString text = leastPrivilege(reading, &run);
    QVERIFY(text.contains(QStringLiteral("- [ ] read:tickets")));
    QVERIFY(!text.contains(QStringLiteral("edit:tickets")));
    const QString beyond = text.mid(text.indexOf(QStringLiteral("could lose")));
    QVERIFY(beyond.contains(QStringLiteral("Scope all")));
    QVERIFY(beyond.contains(QStringLiteral("administrator")));
    QVERIFY(beyond.contains(QStringLiteral("List Teams")));
    QVERIFY(!beyond.contains(QStringLiteral("Fetch Event")));
    QVERIFY(leastPrivilege({QStringLiteral("Delete Tickets")}, nullptr).contains(QStringLiteral("- [ ] edit:tickets")));

    // What it advises is enough.
    subject.tenant->setRole(Role::Agent);
    const PermissionRun least = subject.check(QStringLiteral("read:tickets"), ProbeLevel::Read);
    for (const QString &name : reading)
        QCOMPARE(least.cells.value(name).state, State::Allowed);
}

void PermissionsTest::makesNoMoreRequestsThanSaid_data()
{
    QTest::addColumn<int>("level");
    for (int level = 0; level <= 3; ++level)
        QTest::addRow("%d", level) << level;
}

void PermissionsTest::makesNoMoreRequestsThanSaid()
{
    QFETCH(int, level);
    Subject subject;
    const PermissionRun run = subject.check(QStringLiteral("all"), ProbeLevel(level));
    int made = 0;
    const QList<practice::ReceivedRequest> requests = subject.tenant->requests();
    for (const practice::ReceivedRequest &request : requests) {
        const bool signsIn = request.path.endsWith("/token") || request.path.endsWith("/authinfo");
        made += signsIn ? 0 : 1;
        if (level < 3 && !signsIn)
            QCOMPARE(request.method, QByteArray("GET"));
    }
    // The look-ups for outcomes and statuses are there already where a desk is open.
    QVERIFY2(made <= PermissionCheck::requestsFor(ProbeLevel(level)) + (level >= 2 ? 3 : 0),
             qPrintable(QString::number(made)));
    QCOMPARE(run.requests, requests.size());
}

void PermissionsTest::writesToNobodyOnly_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("writes");
    QTest::newRow("no such ticket") << 404 << true;
    QTest::newRow("there is one") << 200 << false;
    QTest::newRow("not to be told") << 403 << false;
    QTest::newRow("fault") << 500 << false;
}

void PermissionsTest::writesToNobodyOnly()
{
    QFETCH(int, status);
    QFETCH(bool, writes);
    WireDesk wire([status](const WireServer::Arrival &arrival, int) {
        if (arrival.target.contains("2147483647") || arrival.method != "GET")
            return WireServer::Behaviour::answer(status, "{}");
        return WireServer::Behaviour::answer(200, "[]");
    });
    SystemClock clock;
    PermissionCheck check(*wire.desk, clock, ProbeLevel::NoMatch);
    check.start();
    QVERIFY(eventually([&check] { return !check.isRunning(); }));
    int written = 0;
    for (const WireServer::Arrival &arrival : std::as_const(wire.arrivals)) {
        if (arrival.method == "GET")
            continue;
        ++written;
        QVERIFY(arrival.target.contains("2147483647") || arrival.body.contains("2147483647"));
        QVERIFY(!arrival.target.startsWith("/api/Tickets") || arrival.method == "DELETE");
        QVERIFY(!arrival.body.contains("emailto"));
    }
    QCOMPARE(written > 0, writes);
}

void PermissionsTest::namesWhatWasAcceptedByNobody()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "POST")
            return WireServer::Behaviour::answer(201, R"({"id":1})");
        if (arrival.target.startsWith("/api/Outcome"))
            return WireServer::Behaviour::answer(200, R"([{"id":7,"outcome":"Private Note","hidefromuser":true}])");
        return arrival.target.contains("2147483647") ? WireServer::Behaviour::answer(404, "{}")
                                                     : WireServer::Behaviour::answer(200, "[]");
    });
    SystemClock clock;
    PermissionCheck check(*wire.desk, clock, ProbeLevel::NoMatch);
    check.start();
    QVERIFY(eventually([&check] { return !check.isRunning(); }));
    QVERIFY(!check.run().leftOver.isEmpty());
    QVERIFY(check.run().leftOver.first().contains(QStringLiteral("2147483647")));
    const Permission note = check.run().cells.value(QStringLiteral("Add Note to Tickets"));
    QVERIFY(note.state != State::Allowed);
    QVERIFY(note.evidence.last().request.startsWith(QStringLiteral("POST /Actions"))); // it was sent: that is said
    QCOMPARE(note.evidence.last().status, 200);
}

void PermissionsTest::missingNamesAreNoProofWhereTheLookUpFailed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("state");
    QTest::newRow("refused") << 403 << int(State::PartialData);
    QTest::newRow("not there") << 404 << int(State::Allowed);
    QTest::newRow("read") << 200 << int(State::Allowed);
}

void PermissionsTest::missingNamesAreNoProofWhereTheLookUpFailed()
{
    QFETCH(int, status);
    QFETCH(int, state);
    WireDesk wire([status](const WireServer::Arrival &arrival, int) {
        using Wire = WireServer::Behaviour;
        if (arrival.target.startsWith("/api/Tickets?"))
            return Wire::answer(200, R"({"record_count":1,"tickets":[{"id":5,"status_id":1,"tickettype_name":"x"}]})");
        if (arrival.target.startsWith("/api/Status"))
            return Wire::answer(status, status == 200 ? R"([{"id":1,"name":"New"}])" : "{}");
        return Wire::answer(200, "[]");
    });
    SystemClock clock;
    PermissionCheck check(*wire.desk, clock, ProbeLevel::Hint);
    check.start();
    QVERIFY(eventually([&check] { return !check.isRunning(); }));
    QCOMPARE(int(check.run().cells.value(QStringLiteral("Fetch Event")).state), state);
}

// A row that was only counted has none, and it may come first.
void PermissionsTest::namesAreLookedForWhereTheyAreAskedFor()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        using Wire = WireServer::Behaviour;
        if (!arrival.target.startsWith("/api/Tickets?"))
            return arrival.target.startsWith("/api/Status") ? Wire::answer(403, "") : Wire::answer(200, "[]");
        if (!arrival.target.contains("includestatus"))
            return Wire::answer(200, R"({"record_count":1,"tickets":[{"id":5,"status_id":1}]})");
        Wire late = Wire::answer(
            200, R"({"record_count":1,"tickets":[{"id":5,"status_id":1,"status_name":"New","tickettype_name":"x"}]})");
        late.act = Wire::Act::Hold;
        return late;
    });
    SystemClock clock;
    PermissionCheck check(*wire.desk, clock, ProbeLevel::Hint);
    check.start();
    QTRY_VERIFY(wire.server.held() == 1 && wire.desk->queued().size() == 1);
    wire.server.release();
    QVERIFY(eventually([&check] { return !check.isRunning(); }));
    QCOMPARE(check.run().cells.value(QStringLiteral("Fetch Event")).state, State::Allowed);
}

void PermissionsTest::anotherAddressHasRefusedNothing()
{
    WireDesk wire([](const WireServer::Arrival &, int) { return WireServer::Behaviour::answer(302, "moved"); });
    SystemClock clock;
    PermissionCheck check(*wire.desk, clock, ProbeLevel::Read);
    check.start();
    QVERIFY(eventually([&check] { return !check.isRunning(); }));
    QVERIFY(!check.run().problem.isEmpty());
    for (const Permission &cell : check.run().cells)
        QCOMPARE(cell.state, State::NotTested);
}

// A token without scopes is refused everywhere: each refusal brings a new one, which must not try it all again.
void PermissionsTest::refusedTokensComeToAnEnd()
{
    Subject subject;
    SystemClock clock;
    Desk desk(subject.access({}), clock);
    desk.open();
    const auto settled = [&desk] {
        return desk.meError() && desk.lookups().state(Lookup::Teams) == Lookups::State::Failed &&
               desk.lookups().state(Lookup::Categories) == Lookups::State::Failed && desk.requestsWaiting() == 0;
    };
    QVERIFY(eventually(settled));
    const int sent = desk.requestsSent();
    const auto never = [] { return false; };
    QVERIFY(!eventually([&desk, sent] { return desk.requestsSent() > sent + 20; }, never, 400));
    QVERIFY(sent < 100);
}

void PermissionsTest::staysReadOnly()
{
    Subject subject;
    SystemClock clock;
    TenantAccess access = subject.access(QStringLiteral("all"));
    access.readOnly = true;
    PermissionCheck check(access, clock, ProbeLevel::Rehearsal);
    check.start();
    QVERIFY(eventually([&check] { return !check.isRunning(); }));
    QCOMPARE(check.run().level, ProbeLevel::Hint);
    const QList<practice::ReceivedRequest> requests = subject.tenant->requests();
    for (const practice::ReceivedRequest &request : requests)
        QVERIFY(request.method == "GET" || request.path.endsWith("/token"));
}

void PermissionsTest::saysWhyItCouldNotBegin()
{
    Subject subject;
    const PermissionRun refused = subject.check(QStringLiteral("no:such"), ProbeLevel::Hint);
    QVERIFY(!refused.problem.isEmpty());
    for (const Permission &cell : refused.cells) {
        QCOMPARE(cell.state, State::Denied);
        QCOMPARE(cell.cause, Sign::Cause::SignIn);
    }
    // Who does not answer has refused nothing.
    TenantAccess access = subject.access(QStringLiteral("all"));
    subject.tenant.reset();
    SystemClock clock;
    PermissionCheck check(access, clock, ProbeLevel::Hint);
    check.start();
    QVERIFY(eventually([&check] { return !check.isRunning(); }, [] { return false; }, 60'000));
    QVERIFY(!check.run().problem.isEmpty());
    for (const Permission &cell : check.run().cells)
        QCOMPARE(cell.state, State::NotTested);
}

void PermissionsTest::stops()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.target.startsWith("/api/Agent/me"))
            return WireServer::Behaviour::answer(200, R"({"id":3,"name":"Ann"})");
        return WireServer::Behaviour::only(WireServer::Behaviour::Act::Hold);
    });
    SystemClock clock;
    PermissionCheck check(*wire.desk, clock, ProbeLevel::Read);
    check.start();
    QVERIFY(eventually([&wire] { return wire.arrivals.size() > 2; }));
    check.cancel();
    QVERIFY(!check.isRunning());
    QVERIFY(!check.run().whole);
    QCOMPARE(check.run().agent, QStringLiteral("Ann"));
    for (const Permission &cell : check.run().cells)
        QCOMPARE(cell.state, State::NotTested);
}

void PermissionsTest::emptyIsNoProof()
{
    Subject subject;
    QVERIFY(subject.tenant->setFault(QStringLiteral("lookup-empty:Team"), true));
    PermissionRun less = subject.check(QStringLiteral("all"), ProbeLevel::Hint);
    const QString teams = QStringLiteral("List Teams");
    QCOMPARE(permissionWord(less.cells.value(teams)), QStringLiteral("Inferred: allowed"));
    QVERIFY(subject.tenant->setFault(QStringLiteral("lookup-empty:Team"), false));
    QList<PermissionRun> runs{less, subject.check(QStringLiteral("all"), ProbeLevel::Hint)};
    comparePartial(runs);
    QCOMPARE(runs.first().cells.value(teams).state, State::PartialData);
    QCOMPARE(runs.last().cells.value(teams).state, State::Allowed);
}

void PermissionsTest::oldTokenKeepsItsRights()
{
    Subject subject;
    SystemClock clock;
    Desk desk(subject.access(QStringLiteral("all")), clock);
    const auto check = [&](bool fresh) {
        PermissionCheck check(desk, clock, ProbeLevel::NoMatch);
        check.setFreshToken(fresh);
        check.start();
        if (!eventually([&check] { return !check.isRunning(); }))
            qFatal("the check does not end");
        return check.run();
    };
    const QString command = QStringLiteral("Delete Tickets");
    subject.tenant->setRole(Role::ReadOnly);
    QCOMPARE(check(false).cells.value(command).state, State::Denied);
    subject.tenant->setRole(Role::Agent);
    const PermissionRun old = check(false);
    QCOMPARE(old.cells.value(command).state, State::Denied);
    const PermissionRun fresh = check(true);
    QVERIFY(fresh.tokenIssuedAt > old.tokenIssuedAt);
    QCOMPARE(change(old.cells.value(command), fresh.cells.value(command)), PermissionChange::Gained);
    QCOMPARE(fresh.roles, QStringList{QStringLiteral("Service Desk Agent")});
}

void PermissionsTest::agreesWithTheTenant_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("scopes");
    for (const auto &[role, name] : roles) {
        for (const QString &scopes : scopeSets)
            QTest::addRow("%s, %s", name, qPrintable(scopes)) << int(role) << scopes;
    }
}

void PermissionsTest::agreesWithTheTenant()
{
    QFETCH(int, role);
    QFETCH(QString, scopes);
    Subject subject;
    subject.tenant->setRole(Role(role));
    const QByteArray before = subject.everything(Role(role));
    QVERIFY(before.size() > 10'000);

    QList<PermissionRun> runs;
    for (const ProbeLevel level : {ProbeLevel::Local, ProbeLevel::Read, ProbeLevel::Hint, ProbeLevel::NoMatch})
        runs.append(subject.check(scopes, level));
    QVERIFY(subject.everything(Role(role)) == before); // levels 0 to 3 change nothing

    // Level 4 writes, but leaves nothing behind, or says what.
    const PermissionRun rehearsed = subject.check(scopes, ProbeLevel::Rehearsal, QStringLiteral("admin@example.com"));
    runs.append(rehearsed);
    QCOMPARE(subject.openTickets(QStringLiteral("Sundog permission check"), Role(role)), rehearsed.leftOver.size());

    const QMap<QString, bool> truth = subject.truth(Role(role), scopes);
    for (const PermissionRun &run : std::as_const(runs)) {
        QVERIFY(run.whole);
        QCOMPARE(run.cells.size(), commands().size());
        for (auto cell = run.cells.cbegin(); cell != run.cells.cend(); ++cell) {
            QVERIFY2(truth.contains(cell.key()), qPrintable(cell.key()));
            const bool allowed = truth.value(cell.key());
            const QByteArray words = describe(cell.key(), *cell, allowed);
            switch (cell->state) {
            case State::Allowed:
            case State::PartialData:
                QVERIFY2(allowed, words.constData());
                break;
            case State::Denied:
                QVERIFY2(!allowed, words.constData());
                break;
            case State::Inferred:
                QVERIFY2(cell->leaning == Leaning::None || (cell->leaning == Leaning::Allowed) == allowed,
                         words.constData());
                break;
            case State::NotTested:
                break;
            }
            // What is read is known for sure as soon as it is read; these two need a ticket that may be read.
            if (run.level >= ProbeLevel::Read && isReading(cell.key()) && cell.key() != u"Get Tickets" &&
                cell.key() != u"Generate Ticket Reports")
                QVERIFY2(cell->state != State::Inferred && cell->state != State::NotTested, words.constData());
            // Where a ticket could be made, what was tried on it is no guess any more. Resolve is not even sent where
            // it cannot be told which outcome resolves.
            const bool made = rehearsed.cells.value(QStringLiteral("Create Tickets")).state == State::Allowed;
            const bool sent =
                cell.key() != u"Resolve Tickets" || (!cell->evidence.isEmpty() && cell->evidence.last().status != 0);
            if (run.level == ProbeLevel::Rehearsal && made && sent)
                QVERIFY2(cell->state == State::Allowed || cell->state == State::Denied, words.constData());
            // A guess is never shown as proof.
            if (cell->state == State::Allowed && !isReading(cell.key()))
                QVERIFY2(cell->level == ProbeLevel::Rehearsal, words.constData());
        }
    }
}

QTEST_GUILESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
