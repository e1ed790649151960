// SPDX-License-Identifier: Apache-2.0
#include "practice/practicetenant.h"
#include "support/testcertificates.h"
#include "support/tunnelproxy.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

// Runs the program itself, as a script would, without a display, against `sundog practice` as another process.
class tst_CommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void fetchEvent();
    void everyListCommand_data();
    void everyListCommand();
    void testConnection();
    void check();
    void checkThroughAProxy();
    void badUsage_data();
    void badUsage();
    void inputsFromFileAndStdin();
    void wrongSecretIsFive();
    void fullDiskIsFour();
    void deniedIsFour();
    void permissions();
    void expectedPermissions();
    void unfinishedFetchIsThree();
    void getTickets_data();
    void getTickets();
    void badPracticeOptions_data();
    void badPracticeOptions();

private:
    struct Outcome
    {
        int exit = -1;
        QByteArray out;
        QByteArray error;
        QJsonObject json;
    };
    Outcome sundog(const QStringList &arguments, const QByteArray &input = {}, const QByteArray &secret = {},
                   const QString &output = {});
    QStringList access() const;
    std::unique_ptr<QProcess> serve(const QStringList &arguments);

    QTemporaryDir m_home;
    std::unique_ptr<QProcess> m_practice;
    QJsonObject m_tenant;
};

namespace {

const QString program = QStringLiteral(BUILD_DIR "/sundog");
constexpr int patience = 60'000;

} // namespace

std::unique_ptr<QProcess> tst_CommandLine::serve(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process->setProcessEnvironment(environment);
    process->start(program, QStringList{QStringLiteral("practice")} + arguments);
    while (!process->canReadLine() && process->waitForReadyRead(patience))
        ;
    m_tenant = QJsonDocument::fromJson(process->readLine()).object();
    return process;
}

void tst_CommandLine::initTestCase()
{
    m_practice = serve({});
    for (const char *key : {"url", "tenant", "client_id", "client_secret"})
        QVERIFY2(!m_tenant.value(QLatin1String(key)).toString().isEmpty(), key);
}

void tst_CommandLine::cleanupTestCase()
{
    m_practice->terminate();
    QVERIFY(m_practice->waitForFinished(patience));
}

tst_CommandLine::Outcome tst_CommandLine::sundog(const QStringList &arguments, const QByteArray &input,
                                                 const QByteArray &secret, const QString &output)
{
    QProcess process;
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY")); // no display is needed
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
    environment.insert(QStringLiteral("SUNDOG_CLIENT_SECRET"),
                       secret.isEmpty() ? m_tenant.value(QLatin1String("client_secret")).toString()
                                        : QString::fromLatin1(secret));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    // Not waitForFinished(): what it talks to may live in this process.
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience) ||
        process.error() == QProcess::FailedToStart)
        return outcome;
    outcome.exit = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.error = process.readAllStandardError();
    outcome.json = QJsonDocument::fromJson(outcome.out).object();
    return outcome;
}

QStringList tst_CommandLine::access() const
{
    return {QStringLiteral("--url"),       m_tenant.value(QLatin1String("url")).toString(),
            QStringLiteral("--client-id"), m_tenant.value(QLatin1String("client_id")).toString(),
            QStringLiteral("--tenant"),    m_tenant.value(QLatin1String("tenant")).toString()};
}

void tst_CommandLine::fetchEvent()
{
    const Outcome outcome =
        sundog(QStringList{QStringLiteral("run"), QStringLiteral("Fetch Event"), QStringLiteral("--inputs"),
                           QStringLiteral(R"({"Start Time":"2000-01-01 00:00:00","Statuses":[1,"2"]})")} +
               access());
    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.json.value(QLatin1String("command")).toString(), QStringLiteral("Fetch Event"));
    QCOMPARE(outcome.json.value(QLatin1String("returnData")).toString(), QStringLiteral("Successful"));
    QCOMPARE(outcome.json.value(QLatin1String("complete")), QJsonValue(true));
    const QJsonArray rows = outcome.json.value(QLatin1String("rawData")).toArray();
    QVERIFY(!rows.isEmpty());
    QCOMPARE(outcome.json.value(QLatin1String("loaded")).toInt(), rows.size());
    QCOMPARE(outcome.json.value(QLatin1String("recordCount")).toInt(), rows.size());
    QVERIFY(outcome.json.value(QLatin1String("requests")).toInt() >= 3);
    for (const QJsonValue &row : rows) {
        const int status = row.toObject().value(QLatin1String("status_id")).toInt();
        QVERIFY(status == 1 || status == 2);
        QVERIFY(row.toObject().contains(QLatin1String("sla_id"))); // the row as it was received
    }
}

void tst_CommandLine::everyListCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("inputs");
    QTest::addColumn<QString>("field");
    QTest::newRow("agents") << QStringLiteral("List Agents") << QStringLiteral("{}") << QStringLiteral("name");
    QTest::newRow("categories") << QStringLiteral("List Categories") << QStringLiteral(R"({"Category Type ID":2})")
                                << QStringLiteral("category_name");
    QTest::newRow("teams") << QStringLiteral("list teams") << QStringLiteral(R"({"Team Type":"Tickets"})")
                           << QStringLiteral("name");
    QTest::newRow("areas") << QStringLiteral("List Ticket Areas") << QStringLiteral("{}") << QStringLiteral("name");
    QTest::newRow("statuses") << QStringLiteral("List Ticket Statuses") << QStringLiteral("{}")
                              << QStringLiteral("name");
    QTest::newRow("types") << QStringLiteral("List Ticket Types") << QStringLiteral(R"({"Domain":"Projects"})")
                           << QStringLiteral("name");
}

void tst_CommandLine::everyListCommand()
{
    QFETCH(QString, command);
    QFETCH(QString, inputs);
    QFETCH(QString, field);
    const Outcome outcome =
        sundog(QStringList{QStringLiteral("run"), command, QStringLiteral("--inputs"), inputs} + access());
    QCOMPARE(outcome.exit, 0);
    const QJsonArray rows = outcome.json.value(QLatin1String("rawData")).toArray();
    QVERIFY(!rows.isEmpty());
    for (const QJsonValue &row : rows)
        QVERIFY(!row.toObject().value(field).toString().isEmpty());
}

void tst_CommandLine::testConnection()
{
    const Outcome outcome = sundog(QStringList{QStringLiteral("run"), QStringLiteral("Test Connection")} + access());
    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.json.value(QLatin1String("returnData")).toString(), QStringLiteral("Successful"));
    QCOMPARE(outcome.json.value(QLatin1String("rawData")).toArray().size(), 6);
}

void tst_CommandLine::check()
{
    const Outcome outcome = sundog(QStringList{QStringLiteral("check")} + access());
    QCOMPARE(outcome.exit, 0);
    QVERIFY(outcome.out.trimmed().endsWith("Successful"));
    const Outcome wrong = sundog(QStringList{QStringLiteral("check")} + access(), {}, "wrong");
    QCOMPARE(wrong.exit, 5);
    QVERIFY(wrong.out.contains("Failure Indicator: Test Connection failed."));
}

void tst_CommandLine::checkThroughAProxy()
{
    const TestCertificates certificates;
    QVERIFY2(certificates.isValid(), qPrintable(certificates.problem()));
    practice::Options options;
    options.certificatePem = certificates.server().localCertificate().toPem();
    options.privateKeyPem = certificates.server().privateKey().toPem();
    practice::PracticeTenant tenant(options);
    QVERIFY(tenant.start());
    TunnelProxy proxy;
    QStringList arguments{QStringLiteral("check"),
                          QStringLiteral("--url"),
                          tenant.url().toString(),
                          QStringLiteral("--client-id"),
                          tenant.clientId(),
                          QStringLiteral("--tenant"),
                          tenant.tenant(),
                          QStringLiteral("--proxy"),
                          QStringLiteral("127.0.0.1:%1")};
    arguments.last() = arguments.last().arg(proxy.serverPort());
    const QByteArray secret = tenant.clientSecret().toLatin1();
    const Outcome distrusted = sundog(arguments, {}, secret);
    QVERIFY2(distrusted.exit > 2, distrusted.error.constData()); // run, but the certificate is nobody's it knows
    // As a path from where it is called.
    arguments += {QStringLiteral("--ca-file"), QDir::current().relativeFilePath(certificates.authorityFile())};
    const Outcome outcome = sundog(arguments, {}, secret);
    QVERIFY2(outcome.exit == 0, outcome.out.constData());
    QVERIFY(!proxy.asked.isEmpty());
}

void tst_CommandLine::badUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *title, const QStringList &arguments, const char *named) {
        QTest::newRow(title) << arguments << QByteArray(named);
    };
    const QString run = QStringLiteral("run");
    const QString fetch = QStringLiteral("Fetch Event");
    const QString inputs = QStringLiteral("--inputs");
    row("no command", {run}, "Fetch Event");
    row("unknown command", {run, QStringLiteral("Fetch")}, "Fetch Event");
    row("unknown input", {run, fetch, inputs, QStringLiteral(R"({"Begin":1})")}, "Begin");
    row("bad date", {run, fetch, inputs, QStringLiteral(R"({"Start Time":"soon"})")}, "Start Time");
    row("not JSON", {run, fetch, inputs, QStringLiteral("{")}, "--inputs");
    row("no such file", {run, fetch, inputs, QStringLiteral("@/nowhere.json")}, "/nowhere.json");
    row("no connection", {run, fetch}, "--connection");
    row("unknown connection", {run, fetch, QStringLiteral("--connection"), QStringLiteral("X")}, "--connection");
    row("bad address", {run, fetch, QStringLiteral("--url"), QStringLiteral("ftp://x")}, "--url");
    row("http to another host", {run, fetch, QStringLiteral("--url"), QStringLiteral("http://x.example")}, "--url");
    row("no client id", {run, fetch, QStringLiteral("--url"), QStringLiteral("http://127.0.0.1:1")}, "--client-id");
    row("bad limit",
        {run, fetch, QStringLiteral("--url"), QStringLiteral("http://127.0.0.1:1"), QStringLiteral("--client-id"),
         QStringLiteral("x"), QStringLiteral("--limit"), QStringLiteral("500")},
        "--limit");
    const auto access = [&](const char *option, const QString &value) {
        return QStringList{run,
                           fetch,
                           QStringLiteral("--url"),
                           QStringLiteral("http://127.0.0.1:1"),
                           QStringLiteral("--client-id"),
                           QStringLiteral("x"),
                           QLatin1String(option),
                           value};
    };
    // Only the last of two would count.
    const QStringList twice{QStringLiteral("--connection"), QStringLiteral("X"), QStringLiteral("--connection"),
                            QStringLiteral("Y")};
    row("option given twice to run", QStringList{run, fetch} + twice, "--connection: is given more than once");
    row("option given twice to check", QStringList{QStringLiteral("check")} + twice,
        "--connection: is given more than once");
    row("option given twice to permissions", QStringList{QStringLiteral("permissions")} + twice,
        "--connection: is given more than once");
    row("option given twice to practice",
        {QStringLiteral("practice"), QStringLiteral("--seed"), QStringLiteral("1"), QStringLiteral("--seed"),
         QStringLiteral("2")},
        "--seed: is given more than once");
    row("a word too many for run", {run, fetch, QStringLiteral("now")}, "now: not expected here");
    row("a word too many for check", {QStringLiteral("check"), QStringLiteral("Acme")}, "Acme: not expected here");
    row("a word too many for permissions", {QStringLiteral("permissions"), QStringLiteral("Acme")},
        "Acme: not expected here");
    row("a word too many for practice", {QStringLiteral("practice"), QStringLiteral("8080")},
        "8080: not expected here");
    const QString get = QStringLiteral("Get Tickets");
    const QString permissions = QStringLiteral("permissions");
    row("level of writes", {permissions, QStringLiteral("--level"), QStringLiteral("3")}, "--level");
    row("unknown format", {permissions, QStringLiteral("--format"), QStringLiteral("doc")}, "--format");
    row("unknown command expected", {permissions, QStringLiteral("--expect"), QStringLiteral("Fetch")}, "--expect");
    row("nothing expected", {permissions, QStringLiteral("--expect"), QString()}, "--expect");
    row("no ids", {run, get, inputs, QStringLiteral("{}")}, "Ticket IDs");
    row("a word for an id", {run, get, inputs, QStringLiteral(R"({"Ticket IDs":[1042,"abc"]})")}, "abc");
    row("a negative id", {run, get, inputs, QStringLiteral(R"({"Ticket IDs":-1042})")}, "Ticket IDs");
    row("no flag", {run, get, inputs, QStringLiteral(R"({"Ticket IDs":1042,"Include Details":"maybe"})")},
        "Include Details");
    row("no such CA file", access("--ca-file", QStringLiteral("/nowhere.pem")), "--ca-file");
    row("no certificate in it", access("--ca-file", QStringLiteral(SOURCE_DIR "/CMakeLists.txt")), "--ca-file");
    for (const char *proxy : {"", "proxy", "proxy:", "proxy:0", "proxy:70000", ":8080", "http://proxy:8080",
                              "proxy:8080/x", "user:pass@proxy:8080", "a proxy:8080"})
        row(qPrintable(QStringLiteral("proxy \"%1\"").arg(QLatin1String(proxy))),
            access("--proxy", QLatin1String(proxy)), "--proxy");
}

void tst_CommandLine::badUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    const Outcome outcome = sundog(arguments);
    QCOMPARE(outcome.exit, 2);
    QVERIFY2(outcome.error.contains(named), outcome.error.constData());
}

void tst_CommandLine::inputsFromFileAndStdin()
{
    const QByteArray inputs = R"({"Start Time":"2000-01-01 00:00:00","Number of Event(s) Fetched":7})";
    QFile file(m_home.filePath(QStringLiteral("inputs.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(inputs);
    file.close();
    const QStringList run{QStringLiteral("run"), QStringLiteral("Fetch Event"), QStringLiteral("--inputs")};
    const Outcome fromFile = sundog(run + QStringList{u'@' + file.fileName()} + access());
    const Outcome fromStdin = sundog(run + QStringList{QStringLiteral("-")} + access(), inputs);
    for (const Outcome &outcome : {fromFile, fromStdin}) {
        QCOMPARE(outcome.exit, 0);
        QCOMPARE(outcome.json.value(QLatin1String("loaded")).toInt(), 7);
        QCOMPARE(outcome.json.value(QLatin1String("complete")), QJsonValue(true));
    }
}

void tst_CommandLine::wrongSecretIsFive()
{
    const Outcome outcome =
        sundog(QStringList{QStringLiteral("run"), QStringLiteral("List Teams")} + access(), {}, "not-the-secret");
    QCOMPARE(outcome.exit, 5);
    QCOMPARE(outcome.json.value(QLatin1String("returnData")).toString(), QStringLiteral("Failed"));
    const QJsonObject error = outcome.json.value(QLatin1String("errors")).toArray().at(0).toObject();
    QCOMPARE(error.value(QLatin1String("failureIndicator")).toString(), QStringLiteral("List Teams failed."));
    QCOMPARE(error.value(QLatin1String("statusCode")).toString(), QStringLiteral("400"));
    QVERIFY(!outcome.out.contains("not-the-secret"));
    QVERIFY(!outcome.error.contains("not-the-secret"));
    // Also where it takes to know the tenant first: that is not to blame.
    const Outcome resolve =
        sundog(QStringList{QStringLiteral("run"), QStringLiteral("Resolve Tickets"), QStringLiteral("--inputs"),
                           QStringLiteral(R"({"Ticket IDs": 1042, "Email To": "ann@example.com"})")} +
                   access(),
               {}, "not-the-secret");
    QCOMPARE(resolve.exit, 5);
}

// A schedule must not take half a result for a whole one.
void tst_CommandLine::fullDiskIsFour()
{
    for (const QStringList &arguments :
         {QStringList{QStringLiteral("run"), QStringLiteral("List Teams")}, QStringList{QStringLiteral("check")},
          QStringList{QStringLiteral("permissions"), QStringLiteral("--level"), QStringLiteral("0")}}) {
        const Outcome outcome = sundog(arguments + access(), {}, {}, QStringLiteral("/dev/full"));
        QCOMPARE(outcome.exit, 4);
        QVERIFY2(outcome.error.contains("Standard output could not be written"), outcome.error.constData());
    }
}

void tst_CommandLine::deniedIsFour()
{
    const QJsonObject usual = m_tenant;
    const std::unique_ptr<QProcess> denying =
        serve({QStringLiteral("--fault"), QStringLiteral("bad-request-string:/Team")});
    const Outcome outcome = sundog(QStringList{QStringLiteral("run"), QStringLiteral("List Teams")} + access());
    m_tenant = usual;
    denying->terminate();
    QVERIFY(denying->waitForFinished(patience));
    QCOMPARE(outcome.exit, 4);
    const QJsonObject error = outcome.json.value(QLatin1String("errors")).toArray().at(0).toObject();
    QCOMPARE(error.value(QLatin1String("statusCode")).toString(), QStringLiteral("400"));
    QVERIFY(!error.value(QLatin1String("message")).toString().isEmpty());
}

void tst_CommandLine::permissions()
{
    const Outcome json = sundog(
        QStringList{QStringLiteral("permissions"), QStringLiteral("--format"), QStringLiteral("json")} + access());
    QVERIFY2(json.exit == 0, json.error.constData());
    QVERIFY(json.out.contains("Fetch Event") && json.out.contains("Delete Tickets"));
    QVERIFY(!QJsonDocument::fromJson(json.out).isNull());
    for (const char *format : {"html", "csv", "md"}) {
        const Outcome file = sundog(QStringList{QStringLiteral("permissions"), QStringLiteral("--format"),
                                                QLatin1String(format), QStringLiteral("--level"), QStringLiteral("1")} +
                                    access());
        QCOMPARE(file.exit, 0);
        QVERIFY(file.out.contains("Test Connection"));
        QVERIFY2(!file.out.endsWith("\n\n"), format); // the bytes of the file, and nothing more
    }
    QCOMPARE(sundog(QStringList{QStringLiteral("permissions")} + access(), {}, "wrong").exit, 5);
}

void tst_CommandLine::expectedPermissions()
{
    const auto expecting = [this](const char *names) {
        return sundog(QStringList{QStringLiteral("permissions"), QStringLiteral("--expect"), QLatin1String(names)} +
                      access());
    };
    QCOMPARE(expecting("Fetch Event,list teams").exit, 0);
    const QJsonObject usual = m_tenant;
    const std::unique_ptr<QProcess> denying = serve({QStringLiteral("--role"), QStringLiteral("readonly")});
    const Outcome readable = expecting("Fetch Event");
    const Outcome denied = expecting("Fetch Event,Close Tickets");
    m_tenant = usual;
    denying->terminate();
    QVERIFY(denying->waitForFinished(patience));
    QCOMPARE(readable.exit, 0);
    QCOMPARE(denied.exit, 4);
    QVERIFY(denied.error.contains("Close Tickets"));
}

void tst_CommandLine::unfinishedFetchIsThree()
{
    const QJsonObject usual = m_tenant;
    const std::unique_ptr<QProcess> odd = serve({QStringLiteral("--fault"), QStringLiteral("paging-ignored")});
    const Outcome outcome =
        sundog(QStringList{QStringLiteral("run"), QStringLiteral("Fetch Event"), QStringLiteral("--inputs"),
                           QStringLiteral(R"({"Start Time":"2000-01-01 00:00:00"})")} +
               access());
    m_tenant = usual;
    odd->terminate();
    QVERIFY(odd->waitForFinished(patience));
    QCOMPARE(outcome.exit, 3);
    QCOMPARE(outcome.json.value(QLatin1String("returnData")).toString(), QStringLiteral("Partially Successful"));
    QCOMPARE(outcome.json.value(QLatin1String("complete")), QJsonValue(false));
    QCOMPARE(outcome.json.value(QLatin1String("loaded")).toInt(), 100);
    QCOMPARE(outcome.json.value(QLatin1String("errors")).toArray().size(), 1);
}

void tst_CommandLine::getTickets_data()
{
    QTest::addColumn<QString>("inputs");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("returnData");
    QTest::addColumn<QStringList>("results"); // "id outcome"
    QTest::addColumn<QStringList>("failed");  // "id status"
    QTest::addColumn<bool>("details");
    QTest::addColumn<int>("requests"); // authinfo and the token are two of them
    QTest::newRow("rows") << R"({"Ticket IDs":[1042,"1043",1042]})" << 0 << "Successful"
                          << QStringList{QStringLiteral("1042 Done"), QStringLiteral("1043 Done")} << QStringList()
                          << false << 3;
    QTest::newRow("details") << R"({"Ticket IDs":[1042,"1043"],"Include Details":true})" << 0 << "Successful"
                             << QStringList{QStringLiteral("1042 Done"), QStringLiteral("1043 Done")} << QStringList()
                             << true << 4;
    QTest::newRow("one is not there") << R"({"Ticket IDs":"#1042, 2000000000"})" << 3 << "Partially Successful"
                                      << QStringList{QStringLiteral("1042 Done"), QStringLiteral("2000000000 Failed")}
                                      << QStringList{QStringLiteral("2000000000 404")} << false << 4;
    QTest::newRow("none is there") << R"({"Ticket IDs":2000000000})" << 4 << "Failed"
                                   << QStringList{QStringLiteral("2000000000 Failed")}
                                   << QStringList{QStringLiteral("2000000000 404")} << false << 3;
}

void tst_CommandLine::getTickets()
{
    QFETCH(QString, inputs);
    const Outcome outcome =
        sundog(QStringList{QStringLiteral("run"), QStringLiteral("Get Tickets"), QStringLiteral("--inputs"), inputs} +
               access());
    QTEST(outcome.exit, "exit");
    QTEST(outcome.json.value(QLatin1String("returnData")).toString(), "returnData");
    QStringList results;
    const QJsonArray outcomes = outcome.json.value(QLatin1String("results")).toArray();
    for (const QJsonValue &value : outcomes)
        results.append(QString::number(value.toObject().value(QLatin1String("ticketId")).toInt()) + u' ' +
                       value.toObject().value(QLatin1String("outcome")).toString());
    QTEST(results, "results");
    QStringList failed;
    const QJsonArray errors = outcome.json.value(QLatin1String("errors")).toArray();
    for (const QJsonValue &value : errors) {
        const QJsonObject error = value.toObject();
        QCOMPARE(error.value(QLatin1String("failureIndicator")).toString(), QStringLiteral("Get Tickets failed."));
        QVERIFY(!error.value(QLatin1String("message")).toString().isEmpty());
        failed.append(QString::number(error.value(QLatin1String("ticketId")).toInt()) + u' ' +
                      error.value(QLatin1String("statusCode")).toString());
    }
    QTEST(failed, "failed");
    const QJsonArray records = outcome.json.value(QLatin1String("rawData")).toArray();
    QCOMPARE(records.size(), results.size() - failed.size());
    QFETCH(bool, details);
    for (int i = 0; i < records.size(); ++i) {
        QCOMPARE(results.at(i), QString::number(records.at(i).toObject().value(QLatin1String("id")).toInt()) +
                                    QStringLiteral(" Done"));
        QCOMPARE(records.at(i).toObject().contains(QLatin1String("outcomes")), details);
    }
    QTEST(outcome.json.value(QLatin1String("requests")).toInt(), "requests");
}

void tst_CommandLine::badPracticeOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *option, const char *value) {
        QTest::newRow(option) << QStringList{QString::fromLatin1(option), QString::fromLatin1(value)}
                              << QByteArray(option);
    };
    row("--port", "70000");
    row("--tickets", "-1");
    row("--limit", "many");
    row("--role", "boss");
    row("--fault", "no-such-fault");
    row("--seed", "x");
}

void tst_CommandLine::badPracticeOptions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    const Outcome outcome = sundog(QStringList{QStringLiteral("practice")} + arguments);
    QCOMPARE(outcome.exit, 2);
    QVERIFY2(outcome.error.contains(named), outcome.error.constData());
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
