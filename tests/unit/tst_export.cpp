// SPDX-License-Identifier: Apache-2.0
#include "support/readback.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace Qt::StringLiterals;

// `sundog export`, the program itself, against `sundog practice` as another process.
class tst_Export : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void everyFormat_data();
    void everyFormat();
    void idsWithActionsAndAttachments();
    void zoneAndDialect();
    void namesFromLookups();
    void incompleteIsThree();
    void theNumberAskedForIsComplete();
    void missingTicketsAreNamed();
    void actionsThatCannotBeReadAreNamed();
    void badUsage_data();
    void badUsage();
    void wrongSecretIsFive();
    void nothingCameLeavesTheOldFile();
    void noPlaceToWrite_data();
    void noPlaceToWrite();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void killedLeavesTheOldFile();

private:
    struct Outcome
    {
        int exit = -1;
        QByteArray error;
    };
    // Wrapped: through a shell that says first what is to be limited.
    Outcome sundog(const QStringList &arguments, const QByteArray &limits = {}, const QByteArray &secret = {});
    Outcome exportAs(const QString &format, const QStringList &more, const QByteArray &limits = {});
    std::unique_ptr<QProcess> serve(const QStringList &arguments);
    void stop(const std::unique_ptr<QProcess> &process);
    QStringList access() const;
    QString path(const QString &format) const { return m_folder->filePath(u"out."_s + format); }
    QByteArray content(const QString &path) const;
    QJsonObject manifest(const QString &format) const;
    void writeOld(const QString &format) const;
    void verifyOld(const QString &format) const;

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_practice;
    QJsonObject m_tenant;
    QJsonObject m_usual;
};

namespace {

const QString program = QStringLiteral(BUILD_DIR "/sundog");
const QString limit = u"100000/300"_s; // what is tested here is not how one waits
constexpr int patience = 60'000;
const QStringList all{u"--inputs"_s, uR"({"Start Time":"2000-01-01 00:00:00"})"_s};

QProcessEnvironment environment(const QString &home, const QString &secret)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home);
    environment.insert(u"SUNDOG_CLIENT_SECRET"_s, secret);
    return environment;
}

} // namespace

std::unique_ptr<QProcess> tst_Export::serve(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment(m_home.path(), {}));
    process->start(program, QStringList{u"practice"_s, u"--limit"_s, limit} + arguments);
    while (!process->canReadLine() && process->waitForReadyRead(patience))
        ;
    m_tenant = QJsonDocument::fromJson(process->readLine()).object();
    return process;
}

void tst_Export::stop(const std::unique_ptr<QProcess> &process)
{
    m_tenant = m_usual;
    process->terminate();
    QVERIFY(process->waitForFinished(patience));
}

void tst_Export::initTestCase()
{
    m_practice = serve({});
    m_usual = m_tenant;
    QVERIFY(!m_tenant.value(u"url").toString().isEmpty());
}

void tst_Export::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_Export::cleanupTestCase()
{
    stop(m_practice);
}

QStringList tst_Export::access() const
{
    return {
        u"--url"_s,    m_tenant.value(u"url").toString(),    u"--client-id"_s, m_tenant.value(u"client_id").toString(),
        u"--tenant"_s, m_tenant.value(u"tenant").toString(), u"--limit"_s,     limit};
}

tst_Export::Outcome tst_Export::sundog(const QStringList &arguments, const QByteArray &limits, const QByteArray &secret)
{
    QProcess process;
    process.setProcessEnvironment(environment(
        m_home.path(), secret.isEmpty() ? m_tenant.value(u"client_secret").toString() : QString::fromLatin1(secret)));
    if (limits.isEmpty())
        process.start(program, arguments);
    else
        process.start(u"bash"_s,
                      QStringList{u"-c"_s, QString::fromLatin1(limits) + u"; exec \"$@\""_s, u"bash"_s, program} +
                          arguments);
    if (!process.waitForFinished(patience))
        return {};
    return {process.exitCode(), process.readAllStandardError()};
}

tst_Export::Outcome tst_Export::exportAs(const QString &format, const QStringList &more, const QByteArray &limits)
{
    return sundog(QStringList{u"export"_s, u"--format"_s, format, u"--output"_s, path(format)} + more + access(),
                  limits);
}

QByteArray tst_Export::content(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject tst_Export::manifest(const QString &format) const
{
    return QJsonDocument::fromJson(content(path(format) + u".manifest.json"_s)).object();
}

void tst_Export::writeOld(const QString &format) const
{
    for (const QString &name : {path(format), path(format) + u".manifest.json"_s}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("the old one");
    }
}

void tst_Export::verifyOld(const QString &format) const
{
    QCOMPARE(content(path(format)), "the old one");
    QCOMPARE(content(path(format) + u".manifest.json"_s), "the old one");
}

void tst_Export::everyFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"csv", "xlsx", "json", "jsonl", "html", "md", "pdf"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void tst_Export::everyFormat()
{
    QFETCH(QString, format);
    writeOld(format);
    const Outcome outcome = exportAs(format, all);
    QVERIFY2(outcome.exit == 0, outcome.error.constData());
    const QJsonObject manifest = this->manifest(format);
    const QByteArray bytes = content(path(format));
    QCOMPARE(manifest.value(u"sha256").toString().toLatin1(),
             QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(manifest.value(u"bytes"), QJsonValue(bytes.size()));
    QCOMPARE(manifest.value(u"loaded"), QJsonValue(1200));
    QCOMPARE(manifest.value(u"recordCount"), QJsonValue(1200));
    QCOMPARE(manifest.value(u"complete"), QJsonValue(true));
    QCOMPARE(manifest.value(u"server"), m_tenant.value(u"url"));
    QCOMPARE(manifest.value(u"timeZone").toString(), u"UTC"_s);
    QVERIFY(!manifest.value(u"agent").toString().isEmpty());
    QVERIFY(!manifest.value(u"filter").toString().isEmpty());
    QCOMPARE(manifest.value(u"inputs").toObject().value(u"Start Time").toString(), u"2000-01-01 00:00:00"_s);
    QVERIFY(
        !content(path(format) + u".manifest.json"_s).contains(m_tenant.value(u"client_secret").toString().toUtf8()));
    QVERIFY(!bytes.contains(m_tenant.value(u"client_secret").toString().toUtf8()));
    // Two files and nothing else: what was made on the way is gone.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);

    QByteArray problem;
    if (format == u"csv"_s) {
        const QJsonArray rows = python(csvScript, {path(format), u","_s}, &problem).array();
        QCOMPARE(rows.size(), 1201);
        for (const QJsonValue &row : rows)
            QCOMPARE(row.toArray().size(), 21);
        QCOMPARE(manifest.value(u"columnsNoRowHas").toArray().contains(u"Location"_s), true);
    } else if (format == u"xlsx"_s) {
        const QJsonObject book = python(xlsxScript, {path(format)}, &problem).object();
        QCOMPARE(book.value(u"Tickets").toObject().value(u"rows").toArray().size(), 1201);
    } else if (format == u"json"_s) {
        const QJsonObject read = readBack(u"jq"_s, {u"-c"_s, u"."_s, path(format)}, &problem).object();
        QCOMPARE(read.value(u"tickets").toArray().size(), 1200);
        QVERIFY(read.value(u"tickets").toArray().at(0).toObject().contains(u"sla_id"_s)); // as received
        QCOMPARE(read.value(u"manifest").toObject().value(u"loaded"), QJsonValue(1200));
    } else if (format == u"jsonl"_s) {
        QCOMPARE(readBack(u"jq"_s, {u"-c"_s, u"-s"_s, u"."_s, path(format)}, &problem).array().size(), 1200);
    } else if (format == u"html"_s) {
        QCOMPARE(bytes.count("\n<tr>"), 1201);
        QVERIFY(bytes.contains("COMPLETE") && !bytes.contains("NOT COMPLETE"));
        QCOMPARE(bytes.count("<figure>"), 4);
    } else if (format == u"pdf"_s) {
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-raw"_s, path(format), u"-"_s});
        QVERIFY(reader.waitForFinished(patience));
        const QByteArray text = reader.readAllStandardOutput();
        QVERIFY(text.contains("COMPLETE: 1200 ") && text.contains("End of the list: 1200 "));
        for (int id = 1001; id <= 2200; ++id)
            QVERIFY2(text.contains("\n" + QByteArray::number(id) + ' ') ||
                         text.contains("\n" + QByteArray::number(id) + '\n'),
                     QByteArray::number(id).constData());
    } else {
        QCOMPARE(bytes.count("\n| "), 1201); // and the head before the first line end
    }
    QVERIFY2(problem.isEmpty(), problem.constData());
}

void tst_Export::idsWithActionsAndAttachments()
{
    const QStringList more{u"--ids"_s, u"#1042 1043"_s, u"--with-actions"_s, u"--with-attachments"_s};
    Outcome outcome = exportAs(u"xlsx"_s, more);
    QVERIFY2(outcome.exit == 0, outcome.error.constData());
    const QJsonObject book = python(xlsxScript, {path(u"xlsx"_s)}).object();
    QCOMPARE(book.keys(), (QStringList{u"About"_s, u"Actions"_s, u"Attachments"_s, u"Tickets"_s}));
    QCOMPARE(book.value(u"Tickets").toObject().value(u"rows").toArray().size(), 3);
    const qsizetype actions = book.value(u"Actions").toObject().value(u"rows").toArray().size() - 1;
    QVERIFY(actions > 2);
    outcome = exportAs(u"json"_s, more);
    QVERIFY2(outcome.exit == 0, outcome.error.constData());
    qsizetype count = 0;
    const QJsonArray tickets = QJsonDocument::fromJson(content(path(u"json"_s))).object().value(u"tickets").toArray();
    for (const QJsonValue &ticket : tickets) {
        count += ticket.toObject().value(u"__actions").toArray().size();
        QVERIFY(ticket.toObject().value(u"__attachments").isArray());
    }
    QCOMPARE(count, actions);
    outcome = exportAs(u"csv"_s, more);
    QVERIFY2(outcome.exit == 0, outcome.error.constData());
    const QJsonArray rows = python(csvScript, {path(u"csv"_s), u","_s}).array();
    QCOMPARE(rows.at(0).toArray().at(21).toString(), u"Actions"_s);
    QVERIFY(rows.at(1).toArray().at(21).toString().contains(u" PUBLIC "_s));
    QCOMPARE(manifest(u"csv"_s).value(u"inputs").toObject(), (QJsonObject{{u"Ticket IDs"_s, QJsonArray{1042, 1043}}}));
}

void tst_Export::zoneAndDialect()
{
    const QStringList more{u"--ids"_s,       u"1042"_s, u"--columns"_s, u"$.id,$.lastactiondate"_s,
                           u"--delimiter"_s, u";"_s,    u"--no-bom"_s,  u"--line-end"_s,
                           u"lf"_s};
    QCOMPARE(exportAs(u"csv"_s, more + QStringList{u"--time-zone"_s, u"Europe/Berlin"_s}).exit, 0);
    const QByteArray there = content(path(u"csv"_s));
    QCOMPARE(manifest(u"csv"_s).value(u"timeZone").toString(), u"Europe/Berlin"_s);
    QCOMPARE(exportAs(u"csv"_s, more).exit, 0);
    const QByteArray here = content(path(u"csv"_s));
    QVERIFY(there.startsWith("$.id;$.lastactiondate\n1042;"));
    const auto timeOf = [](const QByteArray &csv) {
        return QDateTime::fromString(QString::fromLatin1(csv.split('\n').at(1).split(';').at(1)), Qt::ISODate);
    };
    QVERIFY(timeOf(there).isValid() && there != here);
    QCOMPARE(timeOf(there).toUTC(), timeOf(here).toUTC());
}

// Where the list that names come from cannot be read, the id stands there, and it is said.
void tst_Export::namesFromLookups()
{
    const std::unique_ptr<QProcess> odd =
        serve({u"--fault"_s, u"filter-ignored:includestatus"_s, u"--fault"_s, u"lookup-failed:Status"_s});
    const Outcome outcome = exportAs(u"json"_s, {u"--ids"_s, u"1042,1043"_s, u"--columns"_s, u"mapped"_s});
    stop(odd);
    QVERIFY2(outcome.exit == 0, outcome.error.constData());
    const QJsonObject read = QJsonDocument::fromJson(content(path(u"json"_s))).object();
    const QString status = read.value(u"tickets").toArray().at(0).toObject().value(u"Status").toString();
    QVERIFY2(status.startsWith(u'#'), qPrintable(status));
    QCOMPARE(manifest(u"json"_s).value(u"notes").toArray().size(), 1);
    QVERIFY2(outcome.error.contains("could not be read"), outcome.error.constData());
}

void tst_Export::incompleteIsThree()
{
    const std::unique_ptr<QProcess> odd = serve({u"--fault"_s, u"paging-ignored"_s});
    const Outcome outcome = exportAs(u"csv"_s, all);
    stop(odd);
    QCOMPARE(outcome.exit, 3);
    QVERIFY2(outcome.error.contains("INCOMPLETE"), outcome.error.constData());
    QCOMPARE(python(csvScript, {path(u"csv"_s), u","_s}).array().size(), 101);
    QCOMPARE(manifest(u"csv"_s).value(u"complete"), QJsonValue(false));
    QCOMPARE(manifest(u"csv"_s).value(u"loaded"), QJsonValue(100));
    QCOMPARE(manifest(u"csv"_s).value(u"recordCount"), QJsonValue(1200));
    QCOMPARE(manifest(u"csv"_s).value(u"incompleteBecause").toArray().size(), 1);
}

// More were not asked for; that there are more is said.
void tst_Export::theNumberAskedForIsComplete()
{
    const Outcome outcome = exportAs(
        u"csv"_s, {u"--inputs"_s, uR"({"Start Time":"2000-01-01 00:00:00","Number of Event(s) Fetched":30})"_s});
    QVERIFY2(outcome.exit == 0, outcome.error.constData());
    QCOMPARE(manifest(u"csv"_s).value(u"loaded"), QJsonValue(30));
    QCOMPARE(manifest(u"csv"_s).value(u"complete"), QJsonValue(true));
    QCOMPARE(manifest(u"csv"_s).value(u"incompleteBecause").toArray(), QJsonArray());
    QVERIFY2(outcome.error.contains("there may be more"), outcome.error.constData());
}

void tst_Export::missingTicketsAreNamed()
{
    const Outcome outcome = exportAs(u"jsonl"_s, {u"--ids"_s, u"1042"_s, u"--ids"_s, u"2000000000"_s});
    QCOMPARE(outcome.exit, 3);
    QVERIFY2(outcome.error.contains("2000000000"), outcome.error.constData());
    const QJsonArray failed = manifest(u"jsonl"_s).value(u"failed").toArray();
    QCOMPARE(manifest(u"jsonl"_s).value(u"loaded"), QJsonValue(1));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).toObject().value(u"ticketId"), QJsonValue(2000000000));
    QVERIFY(failed.at(0).toObject().value(u"message").toString().contains(u"404"_s));
}

void tst_Export::actionsThatCannotBeReadAreNamed()
{
    const std::unique_ptr<QProcess> odd = serve({u"--fault"_s, u"bad-request-string:/Actions"_s});
    const Outcome outcome =
        exportAs(u"csv"_s, {u"--inputs"_s, uR"({"Start Time":"2000-01-01 00:00:00","Number of Event(s) Fetched":30})"_s,
                            u"--with-actions"_s});
    stop(odd);
    QCOMPARE(outcome.exit, 3);
    QCOMPARE(manifest(u"csv"_s).value(u"loaded"), QJsonValue(30)); // the tickets are there
    QCOMPARE(manifest(u"csv"_s).value(u"failed").toArray().size(), 30);
    QVERIFY(manifest(u"csv"_s).value(u"requests").toInt() < 30); // the rest would have met the same
    const QJsonArray rows = python(csvScript, {path(u"csv"_s), u","_s}).array();
    QVERIFY(!rows.at(1).toArray().at(21).toString().isEmpty()); // not as if there were none
}

void tst_Export::badUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *named, const QStringList &arguments) {
        QTest::addRow("%s %s", named, qPrintable(arguments.join(u' '))) << arguments << QByteArray(named);
    };
    row("--format", {u"--output"_s, u"x"_s});
    row("--format", {u"--output"_s, u"x"_s, u"--format"_s, u"doc"_s});
    row("--output", {u"--format"_s, u"csv"_s});
    const QStringList good{u"--format"_s, u"csv"_s, u"--output"_s, u"/nowhere/x"_s};
    row("--columns", good + QStringList{u"--columns"_s, u"$..id"_s});
    row("--delimiter", good + QStringList{u"--delimiter"_s, u"|"_s});
    row("--line-end", good + QStringList{u"--line-end"_s, u"cr"_s});
    row("--time-zone", good + QStringList{u"--time-zone"_s, u"Middle/Earth"_s});
    row("--ids", good + QStringList{u"--ids"_s, u"1042"_s, u"--inputs"_s, u"{}"_s});
    row("1043", good + QStringList{u"--ids"_s, u"1042"_s, u"1043"_s}); // half of what is meant
    row("--columns", good + QStringList{u"--columns"_s, u"id"_s, u"--columns"_s, u"summary"_s});
    row("abc", good + QStringList{u"--ids"_s, u"abc"_s});
    row("Start Time", good + QStringList{u"--inputs"_s, uR"({"Start Time":"soon"})"_s});
    row("Begin", good + QStringList{u"--inputs"_s, uR"({"Begin":1})"_s});
    row("--no-bom", {u"--format"_s, u"json"_s, u"--output"_s, u"x"_s, u"--no-bom"_s});
}

void tst_Export::badUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    const Outcome outcome = sundog(QStringList{u"export"_s} + arguments + access());
    QCOMPARE(outcome.exit, 2);
    QVERIFY2(outcome.error.contains(named), outcome.error.constData());
}

void tst_Export::wrongSecretIsFive()
{
    writeOld(u"csv"_s);
    const Outcome outcome =
        sundog(QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, path(u"csv"_s)} + access(), {},
               "not-the-secret");
    QCOMPARE(outcome.exit, 5);
    QVERIFY(!outcome.error.contains("not-the-secret"));
    verifyOld(u"csv"_s);
}

void tst_Export::nothingCameLeavesTheOldFile()
{
    writeOld(u"csv"_s);
    const std::unique_ptr<QProcess> denying = serve({u"--fault"_s, u"bad-request-string:/Tickets"_s});
    const Outcome outcome = exportAs(u"csv"_s, all);
    stop(denying);
    QCOMPARE(outcome.exit, 4);
    QVERIFY(!outcome.error.isEmpty());
    verifyOld(u"csv"_s);
}

void tst_Export::noPlaceToWrite_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << u"/nowhere/out.csv"_s;
    QTest::newRow("no right, not even for root") << u"/proc/out.csv"_s;
    QTest::newRow("a folder") << u"/tmp"_s;
    QTest::newRow("a device") << u"/dev/full"_s;
}

void tst_Export::noPlaceToWrite()
{
    QFETCH(QString, path);
    for (const QString &format : {u"csv"_s, u"xlsx"_s}) {
        const Outcome outcome =
            sundog(QStringList{u"export"_s, u"--format"_s, format, u"--output"_s, path} + all + access());
        QCOMPARE(outcome.exit, 4);
        QVERIFY2(outcome.error.contains(path.toUtf8()), outcome.error.constData());
    }
    QVERIFY(QFileInfo(u"/dev/full"_s).exists() && !QFileInfo(u"/dev/full"_s).isFile());
}

void tst_Export::aFullDiskLeavesTheOldFile_data()
{
    everyFormat_data();
}

// No file may be larger than 64 KB: a write beyond fails as on a full disk.
void tst_Export::aFullDiskLeavesTheOldFile()
{
    QFETCH(QString, format);
    writeOld(format);
    const Outcome outcome = exportAs(format, all, "trap '' XFSZ; ulimit -f 64");
    QCOMPARE(outcome.exit, 4);
    QVERIFY2(outcome.error.contains(path(format).toUtf8()), outcome.error.constData());
    verifyOld(format);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void tst_Export::killedLeavesTheOldFile()
{
    const std::unique_ptr<QProcess> large = serve({u"--tickets"_s, u"20000"_s});
    for (const QString &format : {u"csv"_s, u"xlsx"_s, u"json"_s, u"html"_s}) {
        for (const int after : {2, 40, 300}) { // KB in the new file
            writeOld(format);
            QProcess process;
            process.setProcessEnvironment(environment(m_home.path(), m_tenant.value(u"client_secret").toString()));
            process.start(program, QStringList{u"export"_s, u"--format"_s, format, u"--output"_s, path(format)} + all +
                                       access());
            // The new file has no name until it is whole: it is seen among what the process holds open.
            const QDir open(u"/proc/%1/fd"_s.arg(process.processId()));
            const auto hasBegun = [&] {
                const QFileInfoList files = open.entryInfoList(QDir::Files | QDir::System);
                return std::any_of(files.begin(), files.end(), [&](const QFileInfo &file) {
                    return file.symLinkTarget().startsWith(m_folder->path()) && file.size() > after * 1024;
                });
            };
            QTRY_VERIFY_WITH_TIMEOUT(hasBegun(), patience);
            process.kill();
            QVERIFY(process.waitForFinished(patience));
            QCOMPARE(process.exitStatus(), QProcess::CrashExit); // it was in the middle
            verifyOld(format);
            init(); // a new folder
        }
    }
    stop(large);
}

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_export.moc"
