// SPDX-License-Identifier: Apache-2.0
#include "commands/registry.h"

#include <QJsonArray>
#include <QTest>

class tst_Commands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreD3s();
    void problems_data();
    void problems();
    void listRequests_data();
    void listRequests();
    void rowsAreChecked_data();
    void rowsAreChecked();
};

void tst_Commands::namesAreD3s()
{
    QStringList names;
    for (const Command &command : commands())
        names.append(command.name);
    QCOMPARE(names, (QStringList{QStringLiteral("Add Note to Tickets"), QStringLiteral("Assign Tickets"),
                                 QStringLiteral("Attach File to Ticket"), QStringLiteral("Close Tickets"),
                                 QStringLiteral("Create Actions"), QStringLiteral("Create Tickets"),
                                 QStringLiteral("Delete Tickets"), QStringLiteral("Fetch Event"),
                                 QStringLiteral("Generate Ticket Reports"), QStringLiteral("Get Tickets"),
                                 QStringLiteral("List Agents"), QStringLiteral("List Categories"),
                                 QStringLiteral("List Teams"), QStringLiteral("List Ticket Areas"),
                                 QStringLiteral("List Ticket Statuses"), QStringLiteral("List Ticket Types"),
                                 QStringLiteral("Resolve Tickets"), QStringLiteral("Update Tickets"),
                                 QStringLiteral("Test Connection")}));
    QVERIFY(commandNamed(QStringLiteral("list teams")));
    QVERIFY(!commandNamed(QStringLiteral("List")));
    for (const Command &command : commands())
        QCOMPARE(static_cast<bool>(command.list), command.run == Command::Run::List);
    for (const Command &command : commands())
        QCOMPARE(static_cast<bool>(command.steps), command.run == Command::Run::Write);
}

void tst_Commands::problems_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QString>("blamed"); // the input named by the first problem, "" = none
    const auto row = [](const char *title, const char *command, const QJsonObject &inputs, const char *blamed) {
        QTest::newRow(title) << QString::fromLatin1(command) << inputs << QString::fromLatin1(blamed);
    };
    const auto one = [](const char *name, const QJsonValue &value) {
        return QJsonObject{{QString::fromLatin1(name), value}};
    };
    row("nothing given", "List Agents", {}, "");
    row("text", "List Agents", one("Search Agent", QStringLiteral("ann")), "");
    row("not text", "List Agents", one("Search Agent", QJsonObject()), "Search Agent");
    row("unknown input", "List Agents", one("Search", QStringLiteral("ann")), "Search");
    row("no inputs at all", "List Ticket Areas", one("Team", QStringLiteral("x")), "Team");
    row("choice", "List Teams", one("Team Type", QStringLiteral("projects")), "");
    row("no such choice", "List Teams", one("Team Type", QStringLiteral("reqs")), "Team Type");
    row("id as text", "List Teams", one("Department ID", QStringLiteral("3")), "");
    row("not an id", "List Teams", one("Department ID", QStringLiteral("three")), "Department ID");
    row("list of names", "List Teams", one("Team Names", QJsonArray{QStringLiteral("A"), QStringLiteral("B")}), "");
    row("list of objects", "List Teams", one("Team Names", QJsonArray{QJsonObject()}), "Team Names");
    row("team without a type", "List Categories", one("Team Name", QStringLiteral("A")), "Team Name");
    row("null is not given", "List Categories", one("Team Name", QJsonValue()), "");
    row("ids missing", "Get Tickets", {}, "Ticket IDs");
    row("no ids in it", "Get Tickets", one("Ticket IDs", QStringLiteral("[]")), "Ticket IDs");
    row("an empty list of ids", "Get Tickets", one("Ticket IDs", QJsonArray()), "Ticket IDs");
    row("one id", "Get Tickets", one("Ticket IDs", 1042), "");
    row("ids as text and numbers", "Get Tickets", one("Ticket IDs", QJsonArray{1042, QStringLiteral("#1041")}), "");
    row("one of the ids is none", "Get Tickets", one("Ticket IDs", QJsonArray{1042, QStringLiteral("x")}),
        "Ticket IDs");
    const auto details = [](const QJsonValue &value) {
        return QJsonObject{{QStringLiteral("Ticket IDs"), 1042}, {QStringLiteral("Include Details"), value}};
    };
    row("flag", "Get Tickets", details(true), "");
    row("flag as text", "Get Tickets", details(QStringLiteral("False")), "");
    row("no flag", "Get Tickets", details(QStringLiteral("maybe")), "Include Details");
    const auto report = [](const char *name, const QJsonValue &value, const char *madeBy = "Sundog") {
        return QJsonObject{{QStringLiteral("Ticket IDs"), 1042},
                           {QStringLiteral("Folder"), QStringLiteral("/tmp")},
                           {QStringLiteral("Made by"), QLatin1String(madeBy)},
                           {QString::fromLatin1(name), value}};
    };
    const char *halo = "HaloPSA (unverified)";
    row("report", "Generate Ticket Reports", report("Format", QStringLiteral("html")), "");
    row("report: no ids", "Generate Ticket Reports", {}, "Ticket IDs");
    row("report: no such folder", "Generate Ticket Reports", report("Folder", QStringLiteral("/nowhere")), "Folder");
    row("report: a file", "Generate Ticket Reports", report("Folder", QStringLiteral("/etc/passwd")), "Folder");
    row("report: a folder as dropped", "Generate Ticket Reports", report("Folder", QStringLiteral("file:///tmp")), "");
    row("report: zone", "Generate Ticket Reports", report("Time Zone", QStringLiteral("Europe/Berlin")), "");
    row("report: no zone", "Generate Ticket Reports", report("Time Zone", QStringLiteral("Middle/Earth")), "Time Zone");
    row("report: HaloPSA's", "Generate Ticket Reports", report("Format", QStringLiteral("pdf"), halo), "");
    row("report: HaloPSA's as HTML", "Generate Ticket Reports", report("Format", QStringLiteral("HTML"), halo),
        "Format");
    row("report: HaloPSA's in one file", "Generate Ticket Reports", report("One File", true, halo), "One File");
    row("report: HaloPSA's in a zone", "Generate Ticket Reports", report("Time Zone", QStringLiteral("utc"), halo),
        "Time Zone");
    row("report: HaloPSA's without notes", "Generate Ticket Reports",
        report("Private Notes", QStringLiteral("Leave out"), halo), "Private Notes");
    row("fetch: bad date", "Fetch Event", one("Start Time", QStringLiteral("yesterday")), "Start Time");
    row("fetch: unknown input", "Fetch Event", one("Begin", QStringLiteral("2026-01-01 00:00:00")), "Begin");
    row("fetch: number too big", "Fetch Event", one("Number of Event(s) Fetched", 1001), "Number of Event(s) Fetched");
}

void tst_Commands::problems()
{
    QFETCH(QString, command);
    QFETCH(QJsonObject, inputs);
    QFETCH(QString, blamed);
    const QList<Problem> found = ::problems(*commandNamed(command), inputs);
    QCOMPARE(found.isEmpty() ? QString() : found.constFirst().input, blamed);
    for (const Problem &problem : found)
        QVERIFY(!problem.message.isEmpty());
}

void tst_Commands::listRequests_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QString>("request");
    const auto row = [](const char *command, const QJsonObject &inputs, const char *request) {
        QTest::newRow(request) << QString::fromLatin1(command) << inputs << QString::fromLatin1(request);
    };
    row("List Agents", {}, "/Agent?");
    row("List Agents",
        {{QStringLiteral("Search Agent"), QStringLiteral("ann")}, {QStringLiteral("Team"), QStringLiteral("1st")}},
        "/Agent?search=ann&team=1st");
    row("List Agents", {{QStringLiteral("Search Agent"), QStringLiteral("ann+soc@contoso.com")}},
        "/Agent?search=ann%2Bsoc%40contoso.com");
    row("List Teams", {{QStringLiteral("Team Names"), QStringLiteral("R+D, B&C")}},
        "/Team?includeagentsforteams=R%2BD,B%26C");
    row("List Categories", {{QStringLiteral("Category Type ID"), 2}}, "/Category?type_id=2");
    row("List Teams",
        {{QStringLiteral("Team Type"), QStringLiteral("Opportunities")}, {QStringLiteral("Department ID"), 4}},
        "/Team?type=opps&department_id=4");
    row("List Teams", {{QStringLiteral("Team Names"), QStringLiteral("A, B")}}, "/Team?includeagentsforteams=A,B");
    row("List Ticket Areas", {}, "/TicketArea?");
    row("List Ticket Statuses", {}, "/Status?type=ticket");
    row("List Ticket Types", {{QStringLiteral("Domain"), QStringLiteral("Projects")}},
        "/TicketType?domain=prjs&showcounts=true");
}

void tst_Commands::listRequests()
{
    QFETCH(QString, command);
    QFETCH(QJsonObject, inputs);
    QFETCH(QString, request);
    const ListStep step = commandNamed(command)->list(inputs);
    QCOMPARE(step.path + u'?' + step.query.toString(), request);
}

void tst_Commands::rowsAreChecked_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QJsonObject>("row");
    QTest::addColumn<bool>("kept");
    const QString agents = QStringLiteral("List Agents");
    const QJsonObject search{{QStringLiteral("Search Agent"), QStringLiteral("ANN")}};
    const QJsonObject team{{QStringLiteral("Team"), QStringLiteral("1st line")}};
    const auto agent = [](const char *field, const char *value) {
        return QJsonObject{{QString::fromLatin1(field), QString::fromLatin1(value)}};
    };
    QTest::newRow("name") << agents << search << agent("name", "Joanna") << true;
    QTest::newRow("e-mail") << agents << search << agent("email", "ann@x") << true;
    QTest::newRow("neither") << agents << search << agent("name", "Bob") << false;
    QTest::newRow("own team") << agents << team << agent("team", "1st Line") << true;
    QTest::newRow("another default team") << agents << team << agent("team", "2nd Line") << true;
    QTest::newRow("other teams") << agents << team
                                 << QJsonObject{{QStringLiteral("teams"), QJsonArray{agent("team_name", "2nd Line")}}}
                                 << false;
    const QJsonObject projects{{QStringLiteral("Team Type"), QStringLiteral("Projects")}};
    QTest::newRow("team type") << QStringLiteral("List Teams") << projects
                               << QJsonObject{{QStringLiteral("forprojects"), true}} << true;
    QTest::newRow("other team type") << QStringLiteral("List Teams") << projects
                                     << QJsonObject{{QStringLiteral("forprojects"), false}} << false;
    QTest::newRow("member") << agents << team
                            << QJsonObject{{QStringLiteral("team"), QStringLiteral("2nd Line")},
                                           {QStringLiteral("teams"), QJsonArray{agent("team_name", "1st Line")}}}
                            << true;
    QTest::newRow("does not say") << agents << team << agent("name", "Bob") << true;
    QTest::newRow("category type") << QStringLiteral("List Categories")
                                   << QJsonObject{{QStringLiteral("Category Type ID"), 2}}
                                   << QJsonObject{{QStringLiteral("type_id"), QStringLiteral("1")}} << false;
}

void tst_Commands::rowsAreChecked()
{
    QFETCH(QString, command);
    QFETCH(QJsonObject, inputs);
    QFETCH(QJsonObject, row);
    QFETCH(bool, kept);
    QCOMPARE(commandNamed(command)->keeps(row, inputs), kept);
}

QTEST_GUILESS_MAIN(tst_Commands)
#include "tst_commands.moc"
