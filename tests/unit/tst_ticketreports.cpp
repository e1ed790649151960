// SPDX-License-Identifier: Apache-2.0
// Generate Ticket Reports: what it asks for, what stands in the files, and what becomes of it where something fails.
#include "commands/registry.h"
#include "net/clock.h"
#include "practice/practicetenant.h"
#include "support/eventually.h"
#include "support/wiredesk.h"
#include "triage/commandrun.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using Behaviour = WireServer::Behaviour;
using ReturnData = RunReport::ReturnData;

namespace {

const QString program = QStringLiteral(BUILD_DIR "/sundog");
const QString limit = u"100000/300"_s; // what is tested here is not how one waits

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void fill(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QJsonObject manifestOf(const QString &path)
{
    return QJsonDocument::fromJson(content(path + u".manifest.json"_s)).object();
}

QByteArray json(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
}

// As HaloPSA answers a report's requests: every ticket is there, with one public and one private note and a file.
Behaviour usualAnswer(const WireServer::Arrival &arrival)
{
    if (arrival.target.startsWith("/api/Agent/me"))
        return Behaviour::answer(200, R"({"id":3,"name":"Ann Agent","is_agent":true})");
    if (arrival.target.startsWith("/api/Tickets/")) {
        const qint64 id = arrival.target.split('/').value(3).split('?').first().toLongLong();
        return Behaviour::answer(200, json(QJsonObject{{u"id"_s, id},
                                                       {u"summary"_s, u"Printer %1"_s.arg(id)},
                                                       {u"status_id"_s, 2},
                                                       {u"status_name"_s, u"In Progress"_s}}));
    }
    if (arrival.target.startsWith("/api/Actions"))
        return Behaviour::answer(200, R"({"record_count":2,"actions":[
            {"id":1,"who":"Ann","datetime":"2026-09-01T14:00:00","note":"seen by all","outcome":"Note",
             "hiddenfromuser":false},
            {"id":2,"who":"Ann","datetime":"2026-09-01T15:00:00","note":"quite secret","hiddenfromuser":true}]})");
    if (arrival.target.startsWith("/api/Attachment"))
        return Behaviour::answer(200, R"({"record_count":1,"attachments":[{"id":7,"filename":"invoice.txt"}]})");
    return Behaviour::answer(404);
}

// The command, run on a desk into a folder of its own.
class Run
{
public:
    Run(Desk &desk, Clock &clock, const QJsonObject &inputs) : m_inputs(inputs)
    {
        if (!m_inputs.contains("Folder"_L1))
            m_inputs.insert(u"Folder"_s, folder.path());
        if (!m_inputs.contains("Format"_L1) && !m_inputs.contains("Made by"_L1))
            m_inputs.insert(u"Format"_s, u"Markdown"_s);
        const QList<Problem> found = problems(command(), m_inputs);
        if (!found.isEmpty())
            qFatal("%s %s", qPrintable(found.first().input), qPrintable(found.first().message));
        run = std::make_unique<CommandRun>(command(), m_inputs, desk, clock);
        run->setConnection(u"Contoso"_s, {});
        QObject::connect(run.get(), &CommandRun::finished, run.get(), [this] { ended = true; });
        run->start();
    }
    static const Command &command() { return *commandNamed(u"Generate Ticket Reports"_s); }
    const RunReport &report()
    {
        if (!eventually([this] { return ended; }))
            qFatal("it does not end");
        return run->report();
    }
    [[nodiscard]] QStringList files() const { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); }
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    QTemporaryDir folder;
    std::unique_ptr<CommandRun> run;
    bool ended = false;

private:
    QJsonObject m_inputs;
};

QStringList outcomes(const RunReport &report)
{
    QStringList words;
    for (const RunReport::Outcome &outcome : report.results)
        words.append(u"%1 %2"_s.arg(number(outcome.ticket)).arg(outcome.outcome));
    return words;
}

// Whether a file of the folder is open here, be it one without a name.
bool isOpenIn(const QString &folder)
{
    const QFileInfoList files = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System);
    return std::any_of(files.cbegin(), files.cend(),
                       [&folder](const QFileInfo &file) { return file.symLinkTarget().startsWith(folder + u'/'); });
}

QJsonObject ids(const QJsonArray &tickets, QJsonObject more = {})
{
    more.insert(u"Ticket IDs"_s, tickets);
    return more;
}

} // namespace

class tst_TicketReports : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForEachTicket();
    void everyFormat_data();
    void everyFormat();
    void oneFileForAll();
    void privateNotesAreLeftOut();
    void timesAreOfTheZone();
    void namesComeFromLookups();
    void whatFailsIsNamed();
    void oneFileNamesWhatIsNotInIt();
    void nothingCameNoFile();
    void whatIsThereStays();
    void whatComesMeanwhileStays();
    void stopsAtOnce_data();
    void stopsAtOnce();
    void nobodyWaitsForALongTicket();
    void aFolderThatWentIsSaid();
    void halosOwnIsOrderedOnce();
    void halosOwnThatDoesNotCome_data();
    void halosOwnThatDoesNotCome();
    void halosOwnThatWasMadeIsSaid();
    void halosOwnWithAnAnswerThatIsLost();
    void halosOwnNeedsTheRightToWrite();
    void nothingIsWrittenOnReadOnly();
    void commandLine_data();
    void commandLine();
    void aFullDiskLeavesNothing_data();
    void aFullDiskLeavesNothing();
    void killedLeavesNoHalfFile();

private:
    SystemClock m_clock;
};

void tst_TicketReports::asksForEachTicket()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return usualAnswer(arrival); });
    Run run(*wire.desk, m_clock, ids({1042, 1043}));
    const RunReport &report = run.report();
    QCOMPARE(report.returnData, ReturnData::Successful);
    QCOMPARE(outcomes(report), (QStringList{u"1042 Done"_s, u"1043 Done"_s}));
    QStringList asked;
    for (const WireServer::Arrival &arrival : std::as_const(wire.arrivals))
        asked.append(QString::fromLatin1(arrival.method + ' ' + arrival.target));
    asked.sort();
    const QString actions =
        u"GET /api/Actions?ticket_id=%1&excludesys=true&includehtmlnote=true&includeattachments=true"_s;
    QCOMPARE(asked, (QStringList{actions.arg(1042), actions.arg(1043), u"GET /api/Agent/me"_s,
                                 u"GET /api/Attachment?ticket_id=1042"_s, u"GET /api/Attachment?ticket_id=1043"_s,
                                 u"GET /api/Tickets/1042?includedetails=true"_s,
                                 u"GET /api/Tickets/1043?includedetails=true"_s}));
}

void tst_TicketReports::everyFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("md") << u"Markdown"_s << QByteArray();
    QTest::newRow("html") << u"HTML"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("pdf") << u"PDF"_s << QByteArray("%PDF-");
}

void tst_TicketReports::everyFormat()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, begins);
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return usualAnswer(arrival); });
    Run run(*wire.desk, m_clock, ids({1042}, {{u"Format"_s, format}}));
    const RunReport &report = run.report();
    QVERIFY2(report.errors.isEmpty(), qPrintable(report.errors.value(0).message));
    const QString name = u"ticket-1042."_s + QLatin1String(QTest::currentDataTag());
    // Two files and nothing else: what was made on the way is gone.
    QCOMPARE(run.files(), (QStringList{name, name + u".manifest.json"_s}));
    const QByteArray bytes = content(run.path(name));
    QVERIFY(bytes.startsWith(begins));
    if (format != u"PDF"_s)
        QVERIFY(bytes.contains("Printer 1042") && bytes.contains("quite secret"));
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QJsonObject manifest = manifestOf(run.path(name));
    QCOMPARE(manifest.value(u"sha256").toString(), hash);
    QCOMPARE(manifest.value(u"complete"), QJsonValue(true));
    QCOMPARE(manifest.value(u"agent").toString(), u"Ann Agent"_s);
    QCOMPARE(manifest.value(u"connection").toString(), u"Contoso"_s);
    QCOMPARE(manifest.value(u"timeZone").toString(), u"UTC"_s);
    QCOMPARE(manifest.value(u"inputs").toObject(), ids({1042}, {{u"Format"_s, format}}));
    QCOMPARE(report.rawData, (QJsonArray{QJsonObject{{u"file"_s, run.path(name)},
                                                     {u"ticketIds"_s, QJsonArray{1042}},
                                                     {u"bytes"_s, bytes.size()},
                                                     {u"sha256"_s, hash},
                                                     {u"complete"_s, true}}}));
}

void tst_TicketReports::oneFileForAll()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return usualAnswer(arrival); });
    QJsonArray many;
    for (int id = 1; id <= 12; ++id)
        many.append(id);
    Run run(*wire.desk, m_clock, ids(many, {{u"One File"_s, true}}));
    QCOMPARE(run.report().returnData, ReturnData::Successful);
    QCOMPARE(run.report().results.size(), 12);
    const QString name = u"tickets-1-and-11-more.md"_s;
    QCOMPARE(run.files(), (QStringList{name, name + u".manifest.json"_s}));
    const QByteArray bytes = content(run.path(name));
    qsizetype place = -1; // in the order asked for
    for (int id = 1; id <= 12; ++id) {
        const qsizetype next = bytes.indexOf("# \\#" + QByteArray::number(id) + " Printer");
        QVERIFY2(next > place, bytes.constData());
        place = next;
    }
    QCOMPARE(manifestOf(run.path(name)).value(u"loaded"), QJsonValue(12));
    QCOMPARE(run.report().rawData.at(0).toObject().value(u"ticketIds").toArray(), many);
}

void tst_TicketReports::privateNotesAreLeftOut()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return usualAnswer(arrival); });
    Run run(*wire.desk, m_clock, ids({1042}, {{u"Private Notes"_s, u"Leave out"_s}}));
    QCOMPARE(run.report().returnData, ReturnData::Successful);
    const QByteArray bytes = content(run.path(u"ticket-1042.md"_s));
    QVERIFY(bytes.contains("seen by all"));
    QVERIFY(!bytes.contains("quite secret"));
    QVERIFY(bytes.contains("left out"));
    const QByteArray manifest = content(run.path(u"ticket-1042.md.manifest.json"_s));
    QVERIFY(!manifest.contains("quite secret"));
    QVERIFY(manifest.contains("Private notes were left out."));
}

void tst_TicketReports::timesAreOfTheZone()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return usualAnswer(arrival); });
    Run run(*wire.desk, m_clock, ids({1042}, {{u"Time Zone"_s, u"Asia/Tokyo"_s}}));
    QCOMPARE(run.report().returnData, ReturnData::Successful);
    const QByteArray bytes = content(run.path(u"ticket-1042.md"_s));
    QVERIFY2(bytes.contains("23:00:00") && bytes.contains("Asia/Tokyo"), bytes.constData());
}

void tst_TicketReports::namesComeFromLookups()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.target.startsWith("/api/Tickets/"))
            return Behaviour::answer(200, R"({"id":1042,"summary":"x","status_id":2})");
        if (arrival.target.startsWith("/api/Status"))
            return Behaviour::answer(200, R"([{"id":2,"name":"Being done"}])");
        return usualAnswer(arrival);
    });
    Run run(*wire.desk, m_clock, ids({1042}));
    QCOMPARE(run.report().returnData, ReturnData::Successful);
    QVERIFY(content(run.path(u"ticket-1042.md"_s)).contains("Being done"));
}

void tst_TicketReports::whatFailsIsNamed()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.target.startsWith("/api/Tickets/1043"))
            return Behaviour::answer(404, R"("No such ticket here")");
        if (arrival.target.startsWith("/api/Actions?ticket_id=1044"))
            return Behaviour::answer(403, R"("Not for you")");
        return usualAnswer(arrival);
    });
    Run run(*wire.desk, m_clock, ids({1042, 1043, 1044}));
    const RunReport &report = run.report();
    QCOMPARE(report.returnData, ReturnData::PartiallySuccessful);
    QCOMPARE(outcomes(report), (QStringList{u"1042 Done"_s, u"1043 Failed"_s, u"1044 Done"_s}));
    QCOMPARE(report.errors.size(), 2);
    QCOMPARE(report.errors.at(0).message, u"No such ticket here"_s);
    QCOMPARE(report.errors.at(0).statusCode, 404);
    QVERIFY(report.errors.at(1).message.contains(u"Not for you"_s));
    QCOMPARE(report.errors.at(1).ticket, TicketId{1044});
    QCOMPARE(manifestOf(run.path(u"ticket-1042.md"_s)).value(u"complete"), QJsonValue(true));
    const QJsonObject manifest = manifestOf(run.path(u"ticket-1044.md"_s));
    QCOMPARE(manifest.value(u"complete"), QJsonValue(false));
    QCOMPARE(manifest.value(u"failed").toArray().size(), 1);
    const QByteArray bytes = content(run.path(u"ticket-1044.md"_s));
    QVERIFY(bytes.contains("timeline could not be read") && bytes.contains("Not for you"));
    QVERIFY(!QFileInfo::exists(run.path(u"ticket-1043.md"_s)));
}

void tst_TicketReports::oneFileNamesWhatIsNotInIt()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        return arrival.target.startsWith("/api/Tickets/1042") ? Behaviour::answer(404, R"("gone")")
                                                              : usualAnswer(arrival);
    });
    Run run(*wire.desk, m_clock, ids({1042, 1043, 1044}, {{u"One File"_s, true}}));
    QCOMPARE(run.report().returnData, ReturnData::PartiallySuccessful);
    const QJsonObject manifest = manifestOf(run.path(u"tickets-1043-and-1-more.md"_s));
    QCOMPARE(manifest.value(u"loaded"), QJsonValue(2));
    QCOMPARE(manifest.value(u"failed").toArray().at(0).toObject().value(u"ticketId"), QJsonValue(1042));
    QCOMPARE(manifest.value(u"inputs").toObject().value(u"Ticket IDs").toArray(), (QJsonArray{1042, 1043, 1044}));
    QVERIFY(content(run.path(u"tickets-1043-and-1-more.md"_s)).contains("gone"));
}

void tst_TicketReports::nothingCameNoFile()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        return arrival.target.startsWith("/api/Agent") ? usualAnswer(arrival) : Behaviour::answer(403);
    });
    Run run(*wire.desk, m_clock, ids({1042, 1043}, {{u"One File"_s, true}}));
    QCOMPARE(run.report().returnData, ReturnData::Failed);
    QCOMPARE(outcomes(run.report()), (QStringList{u"1042 Failed"_s, u"1043 Failed"_s}));
    QCOMPARE(run.files(), QStringList());
    QCOMPARE(run.report().rawData, QJsonArray());
}

void tst_TicketReports::whatIsThereStays()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return usualAnswer(arrival); });
    QTemporaryDir folder;
    fill(folder.filePath(u"ticket-1042.md"_s), "mine");
    fill(folder.filePath(u"ticket-1043.md.manifest.json"_s), "mine as well");
    Run run(*wire.desk, m_clock, ids({1042, 1043}, {{u"Folder"_s, folder.path()}}));
    QCOMPARE(run.report().returnData, ReturnData::Successful);
    QCOMPARE(content(folder.filePath(u"ticket-1042.md"_s)), "mine");
    QCOMPARE(content(folder.filePath(u"ticket-1043.md.manifest.json"_s)), "mine as well");
    QCOMPARE(manifestOf(folder.filePath(u"ticket-1042 (2).md"_s)).value(u"file").toString(), u"ticket-1042 (2).md"_s);
    QVERIFY(content(folder.filePath(u"ticket-1043 (2).md"_s)).contains("Printer 1043"));
}

void tst_TicketReports::whatComesMeanwhileStays()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        Behaviour behaviour = usualAnswer(arrival);
        if (arrival.target.startsWith("/api/Actions?ticket_id=1043"))
            behaviour.act = Behaviour::Act::Hold;
        return behaviour;
    });
    Run run(*wire.desk, m_clock, ids({1042, 1043}, {{u"One File"_s, true}}));
    int written = 0;
    connect(run.run.get(), &CommandRun::progressed, this, [&written](int ended, int) { written = ended; });
    QVERIFY(eventually([&] { return wire.server.held() == 1 && written == 1; })); // its name is chosen
    const QString name = u"tickets-1042-and-1-more.md"_s;
    fill(run.path(name), "mine");
    wire.server.release();
    const RunReport &report = run.report();
    QCOMPARE(outcomes(report), (QStringList{u"1042 Failed"_s, u"1043 Failed"_s}));
    QVERIFY2(report.errors.at(0).message.contains(name), qPrintable(report.errors.at(0).message));
    QCOMPARE(content(run.path(name)), "mine");
    QCOMPARE(run.files(), QStringList{name});
}

void tst_TicketReports::stopsAtOnce_data()
{
    QTest::addColumn<QByteArray>("held");
    QTest::addColumn<bool>("oneFile");
    QTest::addColumn<QStringList>("expected");
    const QStringList none{u"1042 NotSent"_s, u"1043 NotSent"_s, u"1044 NotSent"_s};
    const QStringList first{u"1042 Done"_s, u"1043 NotSent"_s, u"1044 NotSent"_s};
    QTest::newRow("while tickets are read") << QByteArray("/api/Tickets/1043") << false << none;
    QTest::newRow("while actions are read") << QByteArray("/api/Actions?ticket_id=1043") << false << first;
    QTest::newRow("in the midst of one file") << QByteArray("/api/Actions?ticket_id=1043") << true << none;
}

void tst_TicketReports::stopsAtOnce()
{
    QFETCH(QByteArray, held);
    QFETCH(bool, oneFile);
    QFETCH(QStringList, expected);
    WireDesk wire([&held](const WireServer::Arrival &arrival, int) {
        return arrival.target.startsWith(held) ? Behaviour::only(Behaviour::Act::Hold) : usualAnswer(arrival);
    });
    Run run(*wire.desk, m_clock, ids({1042, 1043, 1044}, {{u"One File"_s, oneFile}}));
    int written = 0;
    connect(run.run.get(), &CommandRun::progressed, this, [&written](int ended, int) { written = ended; });
    const int before = expected.first().endsWith(u"Done"_s) || oneFile ? 1 : 0; // 1042 went into a file
    QVERIFY(eventually([&] { return wire.server.held() == 1 && written == before; }));
    QElapsedTimer timer;
    timer.start();
    run.run->cancel();
    const RunReport &report = run.report();
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(outcomes(report), expected);
    QCOMPARE(report.returnData, before == 1 && !oneFile ? ReturnData::PartiallySuccessful : ReturnData::Failed);
    QCOMPARE(run.files().size(), before == 1 && !oneFile ? 2 : 0);
    for (const RunReport::Failure &failure : report.errors)
        QVERIFY(!failure.message.isEmpty());
}

// A desk may be closed in the midst of it, and with it goes the run.
void tst_TicketReports::nobodyWaitsForALongTicket()
{
    QJsonArray notes;
    for (int id = 1; id <= 20'000; ++id)
        notes.append(QJsonObject{{u"id"_s, id}, {u"note"_s, u"one of many"_s}});
    const QByteArray actions = json(notes);
    WireDesk wire([&actions](const WireServer::Arrival &arrival, int) {
        return arrival.target.startsWith("/api/Actions") ? Behaviour::answer(200, actions) : usualAnswer(arrival);
    });
    Run run(*wire.desk, m_clock, ids({1042}, {{u"Format"_s, u"PDF"_s}}));
    QVERIFY(eventually([&run] { return isOpenIn(run.folder.path()); })); // its pages take seconds
    QElapsedTimer timer;
    timer.start();
    run.run.reset();
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(eventually([&run] { return !isOpenIn(run.folder.path()); }));
    QCOMPARE(run.files(), QStringList());
}

void tst_TicketReports::aFolderThatWentIsSaid()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        Behaviour behaviour = usualAnswer(arrival);
        if (arrival.target.startsWith("/api/Attachment"))
            behaviour.act = Behaviour::Act::Hold;
        return behaviour;
    });
    Run run(*wire.desk, m_clock, ids({1042, 1043}));
    QVERIFY(eventually([&] { return wire.server.held() == 2; }));
    QVERIFY(run.folder.remove());
    wire.server.release();
    const RunReport &report = run.report();
    QCOMPARE(report.returnData, ReturnData::Failed);
    QCOMPARE(outcomes(report), (QStringList{u"1042 Failed"_s, u"1043 NotSent"_s}));
    QVERIFY2(report.errors.at(0).message.contains(run.folder.path()), qPrintable(report.errors.at(0).message));
    QVERIFY(report.rawData.isEmpty());
}

// --- HaloPSA's own

void tst_TicketReports::halosOwnIsOrderedOnce()
{
    practice::PracticeTenant tenant{practice::Options()};
    QVERIFY(tenant.start());
    TenantAccess access;
    access.web = tenant.url();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    Desk desk(access, m_clock);
    Run run(desk, m_clock, ids({1042, 1043}, {{u"Made by"_s, u"HaloPSA (unverified)"_s}}));
    const RunReport &report = run.report();
    QVERIFY2(report.errors.isEmpty(), qPrintable(report.errors.value(0).message));
    QCOMPARE(outcomes(report), (QStringList{u"1042 Done"_s, u"1043 Done"_s}));
    for (const char *id : {"1042", "1043"}) {
        const QString path = run.path(u"ticket-%1.pdf"_s.arg(QLatin1String(id)));
        QVERIFY(content(path).startsWith("%PDF-"));
        QVERIFY(content(path).contains(QByteArray("Ticket ") + id));
        QVERIFY(content(path + u".manifest.json"_s).contains("Made by HaloPSA"));
    }
    int posts = 0;
    for (const practice::ReceivedRequest &request : tenant.requests())
        posts += request.method == "POST" && request.path == "/api/Tickets" ? 1 : 0;
    QCOMPARE(posts, 2);
    WireDesk wire([](const WireServer::Arrival &, int) { return Behaviour::answer(400); });
    Run refused(*wire.desk, m_clock, ids({7}, {{u"Made by"_s, u"HaloPSA (unverified)"_s}}));
    QCOMPARE(refused.report().returnData, ReturnData::Failed);
    QCOMPARE(wire.posted(), (QList<QJsonObject>{{{u"id"_s, 7}, {u"_print_generate"_s, true}}}));
}

void tst_TicketReports::halosOwnThatDoesNotCome_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("no id") << QByteArray(R"({"id":1042})") << QByteArray("%PDF-1.4") << u"names no PDF"_s;
    QTest::newRow("no record") << QByteArray("") << QByteArray("%PDF-1.4") << u"no ticket came back"_s;
    QTest::newRow("another ticket") << QByteArray(R"({"id":1,"pdf_attachment_id":5})") << QByteArray("%PDF-1.4")
                                    << u"names no PDF"_s;
    QTest::newRow("no PDF") << QByteArray(R"([{"id":1042,"pdf_attachment_id":5}])") << QByteArray("<html>sorry")
                            << u"is none: 11 byte(s), text/html."_s;
}

void tst_TicketReports::halosOwnThatDoesNotCome()
{
    QFETCH(QByteArray, record);
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    WireDesk wire([&](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "POST")
            return Behaviour::answer(201, record);
        if (arrival.target == "/api/Attachment/5")
            return Behaviour::answer(200, file, {{"Content-Type", "text/html"}});
        return usualAnswer(arrival);
    });
    Run run(*wire.desk, m_clock, ids({1042}, {{u"Made by"_s, u"HaloPSA (unverified)"_s}}));
    const RunReport &report = run.report();
    QCOMPARE(report.returnData, ReturnData::Failed);
    QCOMPARE(outcomes(report), QStringList{u"1042 Failed"_s});
    const QString message = report.errors.at(0).message;
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY2(message.contains(u"does not document"_s) && message.contains(u"own report"_s), qPrintable(message));
    QVERIFY(run.files().isEmpty());
}

// The orders changed both tickets, whatever became of the files.
void tst_TicketReports::halosOwnThatWasMadeIsSaid()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "POST") {
            const QJsonValue id = QJsonDocument::fromJson(arrival.body).array().at(0).toObject().value(u"id");
            return Behaviour::answer(201, json(QJsonObject{{u"id"_s, id}, {u"pdf_attachment_id"_s, id}}));
        }
        if (!arrival.target.startsWith("/api/Attachment/"))
            return usualAnswer(arrival);
        Behaviour pdf = Behaviour::answer(200, "%PDF-1.4", {{"Content-Type", "application/pdf"}});
        pdf.act = Behaviour::Act::Hold;
        return pdf;
    });
    Run run(*wire.desk, m_clock, ids({1042, 1043}, {{u"Made by"_s, u"HaloPSA (unverified)"_s}}));
    QVERIFY(eventually([&] { return wire.server.held() == 2; }));
    QVERIFY(run.folder.remove());
    wire.server.release();
    const RunReport &report = run.report();
    QCOMPARE(outcomes(report), (QStringList{u"1042 Failed"_s, u"1043 Failed"_s}));
    QCOMPARE(report.errors.size(), 2);
    for (const RunReport::Failure &failure : report.errors)
        QVERIFY2(failure.message.contains(u"HaloPSA made its PDF"_s) &&
                     failure.message.contains(u"could not be written"_s),
                 qPrintable(failure.message));
}

void tst_TicketReports::halosOwnWithAnAnswerThatIsLost()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        return arrival.method == "POST" ? Behaviour::only(Behaviour::Act::Reset) : usualAnswer(arrival);
    });
    Run run(*wire.desk, m_clock, ids({1042}, {{u"Made by"_s, u"HaloPSA (unverified)"_s}}));
    QCOMPARE(outcomes(run.report()), QStringList{u"1042 Unknown"_s});
    QCOMPARE(wire.posted().size(), 1);
}

void tst_TicketReports::halosOwnNeedsTheRightToWrite()
{
    practice::Options options;
    options.role = practice::Role::ReadOnly;
    options.faults = {u"print-ignored"_s};
    practice::PracticeTenant tenant(options);
    QVERIFY(tenant.start());
    TenantAccess access;
    access.web = tenant.url();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    const QJsonObject inputs = ids({1042}, {{u"Made by"_s, u"HaloPSA (unverified)"_s}});
    {
        Desk desk(access, m_clock);
        Run run(desk, m_clock, inputs);
        QCOMPARE(outcomes(run.report()), QStringList{u"1042 Failed"_s});
        QCOMPARE(run.report().errors.at(0).statusCode, 403);
    }
    tenant.setRole(practice::Role::Agent);
    Desk desk(access, m_clock);
    Run run(desk, m_clock, inputs);
    QVERIFY2(run.report().errors.at(0).message.contains(u"names no PDF"_s),
             qPrintable(run.report().errors.at(0).message));
}

void tst_TicketReports::nothingIsWrittenOnReadOnly()
{
    practice::PracticeTenant tenant{practice::Options()};
    QVERIFY(tenant.start());
    TenantAccess access;
    access.web = tenant.url();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    access.readOnly = true;
    Desk desk(access, m_clock);
    Run run(desk, m_clock, ids({1042}, {{u"Made by"_s, u"HaloPSA (unverified)"_s}}));
    QVERIFY(run.report().refused);
    QCOMPARE(outcomes(run.report()), QStringList{u"1042 NotSent"_s});
    QVERIFY(tenant.requests().isEmpty());
    Run own(desk, m_clock, ids({1042})); // only reads
    QCOMPARE(own.report().returnData, ReturnData::Successful);
}

// --- the program itself

namespace {

// `sundog practice` as another process, and `sundog run` against it.
class Program
{
public:
    explicit Program(const QStringList &faults = {})
    {
        QStringList arguments{u"practice"_s, u"--limit"_s, limit};
        for (const QString &fault : faults)
            arguments += {u"--fault"_s, fault};
        m_practice.setProcessEnvironment(environment({}));
        m_practice.start(program, arguments);
        while (!m_practice.canReadLine() && m_practice.waitForReadyRead(60'000))
            ;
        m_tenant = QJsonDocument::fromJson(m_practice.readLine()).object();
    }
    ~Program()
    {
        m_practice.terminate();
        m_practice.waitForFinished(60'000);
    }
    [[nodiscard]] QProcessEnvironment environment(const QString &secret) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
        environment.insert(u"SUNDOG_CLIENT_SECRET"_s, secret);
        return environment;
    }
    void start(QProcess &process, const QJsonObject &inputs, const QByteArray &limits = {},
               const QString &secret = {}) const
    {
        process.setProcessEnvironment(
            environment(secret.isEmpty() ? m_tenant.value(u"client_secret").toString() : secret));
        process.start(u"bash"_s,
                      {u"-c"_s, QString::fromLatin1(limits) + u" exec \"$@\""_s, u"bash"_s, program, u"run"_s,
                       u"Generate Ticket Reports"_s, u"--inputs"_s,
                       QString::fromUtf8(QJsonDocument(inputs).toJson(QJsonDocument::Compact)), u"--url"_s,
                       m_tenant.value(u"url").toString(), u"--client-id"_s, m_tenant.value(u"client_id").toString(),
                       u"--tenant"_s, m_tenant.value(u"tenant").toString(), u"--limit"_s, limit});
    }

private:
    QTemporaryDir m_home;
    QProcess m_practice;
    QJsonObject m_tenant;
};

} // namespace

void tst_TicketReports::commandLine_data()
{
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("named"); // in a message of its errors
    QTest::newRow("successful") << ids({1042, 1043}) << QStringList() << QString() << 0 << QString();
    QTest::newRow("partially") << ids({1042, 2000000000}) << QStringList() << QString() << 3 << u"ticket"_s;
    QTest::newRow("failed") << ids({1042}) << QStringList{u"bad-request-string:/Tickets"_s} << QString() << 4
                            << QString();
    QTest::newRow("no such folder") << ids({1042}, {{u"Folder"_s, u"/nowhere"_s}}) << QStringList() << QString() << 2
                                    << u"Folder"_s;
    QTest::newRow("no such format") << ids({1042}, {{u"Format"_s, u"DOC"_s}}) << QStringList() << QString() << 2
                                    << u"Format"_s;
    QTest::newRow("sign-in") << ids({1042}) << QStringList() << u"wrong"_s << 5 << QString();
}

void tst_TicketReports::commandLine()
{
    QFETCH(QJsonObject, inputs);
    QFETCH(QStringList, faults);
    QFETCH(QString, secret);
    QFETCH(int, exit);
    QFETCH(QString, named);
    const Program sundog(faults);
    QTemporaryDir folder;
    if (!inputs.contains("Folder"_L1))
        inputs.insert(u"Folder"_s, folder.path());
    if (!inputs.contains("Format"_L1))
        inputs.insert(u"Format"_s, u"Markdown"_s);
    QProcess process;
    sundog.start(process, inputs, {}, secret);
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray output = process.readAllStandardOutput();
    const QByteArray complaint = process.readAllStandardError();
    QVERIFY2(process.exitCode() == exit, (output + complaint).constData());
    const QJsonObject report = QJsonDocument::fromJson(output).object();
    QCOMPARE(report.value(u"command").toString(), u"Generate Ticket Reports"_s);
    QVERIFY2(output.contains(named.toUtf8()), output.constData());
    const QJsonArray files = report.value(u"rawData").toArray();
    QCOMPARE(files.size(), exit == 0 ? 2 : exit == 3 ? 1 : 0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2 * files.size());
    if (exit == 0)
        QVERIFY(QFileInfo(files.at(0).toObject().value(u"file").toString()).isFile());
}

void tst_TicketReports::aFullDiskLeavesNothing_data()
{
    QTest::addColumn<bool>("oneFile");
    QTest::newRow("a file each") << false;
    QTest::newRow("one file") << true;
}

void tst_TicketReports::aFullDiskLeavesNothing()
{
    QFETCH(bool, oneFile);
    const Program sundog;
    QTemporaryDir folder;
    QJsonArray many;
    for (int id = 1000; id < 1040; ++id)
        many.append(id);
    QProcess process;
    // No file may be larger than a block; a signal would end the program, here writing fails.
    sundog.start(process,
                 ids(many, {{u"Folder"_s, folder.path()}, {u"Format"_s, u"Markdown"_s}, {u"One File"_s, oneFile}}),
                 "trap '' XFSZ; ulimit -f 1;");
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray output = process.readAllStandardOutput();
    QCOMPARE(process.exitCode(), 4);
    QVERIFY2(output.contains("could not be written"), output.constData());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void tst_TicketReports::killedLeavesNoHalfFile()
{
    const Program sundog;
    QJsonArray many;
    for (int id = 1000; id < 1060; ++id)
        many.append(id);
    for (int attempt = 0; attempt < 6; ++attempt) {
        QTemporaryDir folder;
        QProcess process;
        sundog.start(process, ids(many, {{u"Folder"_s, folder.path()}, {u"Format"_s, u"Markdown"_s}}));
        // At other moments: when so many of them are there.
        QVERIFY(eventually([&folder, attempt] {
            return QDir(folder.path()).entryList({u"*.md"_s}, QDir::Files).size() > 9 * attempt;
        }));
        process.kill();
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(60'000));
        const QStringList reports = QDir(folder.path()).entryList({u"*.md"_s}, QDir::Files);
        for (const QString &name : reports)
            QVERIFY2(content(folder.filePath(name)).contains("About this file"), qPrintable(name));
    }
}

QTEST_MAIN(tst_TicketReports)
#include "tst_ticketreports.moc"
