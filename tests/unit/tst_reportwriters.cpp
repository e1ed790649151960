// SPDX-License-Identifier: Apache-2.0
#include "report/csvcell.h"
#include "report/report.h"
#include "report/reportactions.h"
#include "report/reporttext.h"
#include "support/hostilecells.h"
#include "support/readback.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// Hostile values through every format, read back by other programs.
class tst_ReportWriters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cells_data();
    void cells();
    void fieldsInOtherPlaces();
    void namesOfIds();
    void times();
    void csv_data();
    void csv();
    void json_data();
    void json();
    void rawJson();
    void xlsx();
    void xlsxWithoutAnAddressHasNoLinks();
    void xlsxGoesOnInAFurtherSheet();
    void markdown();
    void aFullDeviceIsSaid_data();
    void aFullDeviceIsSaid();
    void ownColumnsAreChecked();

private:
    QString write(ReportFormat format, const ReportHead &head, const QList<QJsonObject> &records);

    QTemporaryDir m_folder;
    ReportManifest m_manifest; // of the last one written
};

namespace {

QList<QJsonObject> hostileRecords()
{
    QList<QJsonObject> records;
    for (const QString &text : hostileCells())
        records.append({{u"id"_s, 1000 + records.size()},
                        {u"summary"_s, text},
                        {u"dateoccurred"_s, u"2026-07-01T12:00:00.5"_s},
                        {u"impact"_s, u"3"_s}});
    return records;
}

ReportHead headOf(const QString &paths)
{
    QString problem;
    ReportHead head;
    head.columns = ownColumns(paths, problem);
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    return head;
}

} // namespace

QString tst_ReportWriters::write(ReportFormat format, const ReportHead &head, const QList<QJsonObject> &records)
{
    QFile file(m_folder.filePath(u"report."_s + suffixOf(format)));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return {};
    Report report(format, head, file);
    m_manifest = {};
    bool good = report.begin();
    for (const QJsonObject &record : records)
        good = good && report.add(record);
    good = good && report.end(m_manifest);
    if (!good)
        qWarning("%s", qPrintable(report.problem()));
    return good ? file.fileName() : QString();
}

void tst_ReportWriters::cells_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    using Type = ReportColumn::Type;
    using Kind = ReportCell::Kind;
    const auto row = [](const char *name, Type type, const QJsonValue &value, Kind kind, const QString &text) {
        QTest::newRow(name) << int(type) << value << int(kind) << text;
    };
    row("id as text", Type::Number, u"3"_s, Kind::Number, u"3"_s);
    row("id with a fraction", Type::Number, 3.0, Kind::Number, u"3"_s);
    row("no number", Type::Number, u"high"_s, Kind::Text, u"high"_s);
    row("fraction", Type::Any, 0.25, Kind::Number, u"0.25"_s);
    row("null", Type::Text, QJsonValue(), Kind::Empty, QString());
    row("flag", Type::Any, true, Kind::Text, u"true"_s);
    row("digits stay text", Type::Any, u"007"_s, Kind::Text, u"007"_s);
    row("list", Type::Any, QJsonArray{1, u"a"_s}, Kind::Text, u"[1,\"a\"]"_s);
    row("time", Type::Any, u"2026-07-01T12:00:00Z"_s, Kind::Time, QString());
    row("not set", Type::Time, u"1900-01-01T00:00:00"_s, Kind::Empty, QString());
    row("no time", Type::Time, u"soon"_s, Kind::Text, u"soon"_s);
    row("beyond a double", Type::Number, u"9007199254740993"_s, Kind::Number, u"9007199254740993"_s);
}

void tst_ReportWriters::cells()
{
    QFETCH(int, type);
    QFETCH(QJsonValue, value);
    const ReportColumn column{.title = u"X"_s, .path = JsonPath::parse(u"x"_s), .type = ReportColumn::Type(type)};
    const ReportCell cell = cellOf(column, {{u"x"_s, value}});
    QTEST(int(cell.kind), "kind");
    QTEST(cell.text, "text");
    QVERIFY(!cell.absent);
    QVERIFY(cellOf(column, {}).absent);
}

// What is looked at first is only a guess.
void tst_ReportWriters::fieldsInOtherPlaces()
{
    const ReportColumn column{.title = u"X"_s, .path = JsonPath::parse(u"x"_s)};
    qsizetype place = 7;
    QCOMPARE(cellOf(column, {{u"a"_s, 1}, {u"x"_s, 2}}, &place).text, u"2"_s);
    QCOMPARE(place, 1);
    QCOMPARE(cellOf(column, {{u"x"_s, 3}, {u"y"_s, 4}}, &place).text, u"3"_s);
    QCOMPARE(cellOf(column, {{u"a"_s, 1}, {u"b"_s, 1}, {u"x"_s, 5}}, &place).text, u"5"_s);
    QVERIFY(cellOf(column, {{u"a"_s, 6}, {u"b"_s, 6}, {u"c"_s, 6}}, &place).absent);
    QVERIFY(cellOf(column, {}, &place).absent);
    QCOMPARE(cellOf(column, {{u"x"_s, 7}}, &place).text, u"7"_s);
}

void tst_ReportWriters::namesOfIds()
{
    const QList<ReportColumn> columns =
        mappedColumns({[](qint64 id) { return id == 2 ? u"In Progress"_s : QString(); }, {}, {}});
    QCOMPARE(columns.size(), 21);
    const auto status = std::find_if(columns.cbegin(), columns.cend(),
                                     [](const ReportColumn &column) { return column.title == u"Status"_s; });
    QVERIFY(status != columns.cend());
    QCOMPARE(cellOf(*status, {{u"status_id"_s, 2}}).text, u"In Progress"_s);
    QCOMPARE(cellOf(*status, {{u"status_id"_s, 3}}).text, u"#3"_s);
    QCOMPARE(cellOf(*status, {{u"status_id"_s, 2}, {u"status_name"_s, u"New"_s}}).text, u"New"_s);
    QVERIFY(cellOf(*status, {}).absent);
}

void tst_ReportWriters::times()
{
    const ZonedTime berlin{QTimeZone("Europe/Berlin")};
    const ZonedTime utc{QTimeZone::utc()};
    for (const QDateTime &at :
         {QDateTime({2026, 3, 29}, {0, 59, 59}, Qt::UTC), QDateTime({2026, 3, 29}, {1, 0}, Qt::UTC),
          QDateTime({2026, 10, 25}, {0, 59, 59}, Qt::UTC), QDateTime({2026, 10, 25}, {1, 0}, Qt::UTC),
          QDateTime({1969, 12, 31}, {23, 59, 58}, Qt::UTC), QDateTime({2024, 2, 29}, {12, 30}, Qt::UTC)}) {
        const qint64 ms = at.toMSecsSinceEpoch();
        const QDateTime there = at.toTimeZone(QTimeZone("Europe/Berlin"));
        QCOMPARE(utc.text(ms), at.toString(u"yyyy-MM-dd HH:mm:ss"));
        QCOMPARE(utc.iso(ms), at.toString(Qt::ISODate));
        QCOMPARE(berlin.text(ms), there.toString(u"yyyy-MM-dd HH:mm:ss"));
        QCOMPARE(QDateTime::fromString(berlin.iso(ms), Qt::ISODate), at);
    }
    QCOMPARE(berlin.text(0), QString());
    QCOMPARE(berlin.iso(0), QString());
    QCOMPARE(ZonedTime(QTimeZone("America/St_Johns")).iso(QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC).toMSecsSinceEpoch()),
             u"2025-12-31T20:30:00-03:30"_s);
}

void tst_ReportWriters::csv_data()
{
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<bool>("bom");
    QTest::addColumn<bool>("crlf");
    QTest::addColumn<bool>("guard");
    QTest::newRow("as it comes") << u","_s << true << true << true;
    QTest::newRow("semicolon, bare") << u";"_s << false << false << false;
    QTest::newRow("tab") << u"\t"_s << false << true << true;
}

void tst_ReportWriters::csv()
{
    QFETCH(QString, delimiter);
    QFETCH(bool, bom);
    QFETCH(bool, crlf);
    QFETCH(bool, guard);
    ReportHead head = headOf(u"id,summary,dateoccurred,nowhere"_s);
    head.csv = {delimiter.front(), bom, crlf, guard};
    head.zone = ZonedTime(QTimeZone("Europe/Berlin"));
    const QString path = write(ReportFormat::Csv, head, hostileRecords());
    QVERIFY(!path.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.startsWith("\xEF\xBB\xBF"), bom);
    QCOMPARE(bytes.endsWith("\r\n"), crlf);
    QVERIFY(!bytes.contains('\0'));
    QByteArray problem;
    const QJsonArray rows = python(csvScript, {path, delimiter}, &problem).array();
    QVERIFY2(problem.isEmpty(), problem.constData());
    const QStringList texts = hostileCells();
    QCOMPARE(rows.size(), texts.size() + 1);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QJsonArray row = rows.at(i + 1).toArray();
        QCOMPARE(row.size(), 4);
        QCOMPARE(row.at(0).toString(), QString::number(1000 + i));
        const QString text = wellFormed(texts.at(i));
        QCOMPARE(row.at(1).toString(), guard ? harmlessCell(text) : text);
        QCOMPARE(row.at(2).toString(), u"2026-07-01T14:00:00+02:00"_s);
        QCOMPARE(row.at(3).toString(), QString());
        if (guard)
            QVERIFY(!u"=+-@\t\r"_s.contains(row.at(1).toString().front()));
    }
    QCOMPARE(m_manifest.absent, QStringList{u"$.nowhere"_s});
    QCOMPARE(m_manifest.loaded, texts.size());
}

void tst_ReportWriters::json_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("document") << int(ReportFormat::Json);
    QTest::newRow("lines") << int(ReportFormat::JsonLines);
}

void tst_ReportWriters::json()
{
    QFETCH(int, format);
    const ReportHead head = headOf(u"id,summary,dateoccurred,nowhere"_s);
    const QString path = write(ReportFormat(format), head, hostileRecords());
    const bool document = ReportFormat(format) == ReportFormat::Json;
    QByteArray problem;
    const QJsonArray rows =
        readBack(u"jq"_s,
                 document ? QStringList{u"-c"_s, u".tickets"_s, path} : QStringList{u"-c"_s, u"-s"_s, u"."_s, path},
                 &problem)
            .array();
    QVERIFY2(problem.isEmpty(), problem.constData());
    const char *script = document
                             ? "import json,sys; json.dump(json.load(open(sys.argv[1]))['tickets'], sys.stdout)"
                             : "import json,sys; json.dump([json.loads(l) for l in open(sys.argv[1])], sys.stdout)";
    QCOMPARE(python(script, {path}, &problem).array(), rows);
    const QStringList texts = hostileCells();
    QCOMPARE(rows.size(), texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QJsonObject row = rows.at(i).toObject();
        QCOMPARE(row.value(u"$.id"), QJsonValue(1000 + i));
        QCOMPARE(row.value(u"$.summary").toString(), wellFormed(texts.at(i)));
        QCOMPARE(row.value(u"$.dateoccurred").toString(), u"2026-07-01T12:00:00Z"_s);
        QVERIFY(row.value(u"$.nowhere").isNull());
    }
    if (!document)
        return;
    const QJsonObject manifest = readBack(u"jq"_s, {u"-c"_s, u".manifest"_s, path}).object();
    QCOMPARE(manifest, m_manifest.toJson());
    QCOMPARE(manifest.value(u"loaded"), QJsonValue(texts.size()));
    QCOMPARE(manifest.value(u"complete"), QJsonValue(true));
}

void tst_ReportWriters::rawJson()
{
    ReportHead head;
    head.columns = rawColumns();
    head.raw = true;
    head.withActions = true;
    Action action;
    action.id = 1;
    action.note = u"=note"_s;
    action.isPrivate = true;
    QFile file(m_folder.filePath(u"raw.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QJsonObject record{{u"id"_s, 1}, {u"custom"_s, QJsonArray{QJsonObject{{u"x"_s, 1.5}}}}};
    Report report(ReportFormat::Json, head, file);
    ActionList actions;
    actions.actions = {action};
    QVERIFY(report.begin() && report.add(record, &actions) && report.add(record));
    ReportManifest manifest;
    manifest.incomplete = {u"the rest did not come"_s};
    QVERIFY(report.end(manifest));
    file.close();
    const QJsonObject read = readBack(u"jq"_s, {u"-c"_s, u"."_s, file.fileName()}).object();
    const QJsonArray tickets = read.value(u"tickets").toArray();
    QJsonObject first = tickets.at(0).toObject();
    const QJsonObject note = first.take(u"__actions").toArray().at(0).toObject();
    QCOMPARE(first, record);
    QCOMPARE(tickets.at(1).toObject(), record); // nothing is claimed of actions that could not be read
    QCOMPARE(note.value(u"hiddenfromuser"), QJsonValue(true));
    actions.actions[0].audienceUnknown = true; // then it is neither
    actions.actions[0].isPrivate = false;
    QVERIFY(actionsJson(actions, head.zone).at(0).toObject().value(u"hiddenfromuser").isNull());
    QCOMPARE(visibilityWord(actions.actions.at(0)), u"UNKNOWN"_s);
    QVERIFY(actionsText(&actions, head.zone).startsWith(u"UNKNOWN "_s));
    QCOMPARE(read.value(u"manifest").toObject().value(u"complete"), QJsonValue(false));
}

void tst_ReportWriters::xlsx()
{
    ReportHead head = headOf(u"id,summary"_s);
    head.columns.append(
        {.title = u"Start Time"_s, .path = JsonPath::parse(u"dateoccurred"_s), .type = ReportColumn::Type::Time});
    head.columns.append(
        {.title = u"Impact"_s, .path = JsonPath::parse(u"impact"_s), .type = ReportColumn::Type::Number});
    head.zone = ZonedTime(QTimeZone("Europe/Berlin"));
    head.address = {QUrl(u"https://contoso.halopsa.com"_s), {}};
    head.temporaryFolder = m_folder.path();
    QList<QJsonObject> records = hostileRecords();
    records.append({{u"id"_s, 5000}, {u"summary"_s, QString(40'000, u'y')}});
    const QString path = write(ReportFormat::Xlsx, head, records);
    QByteArray problem;
    const QJsonObject book = python(xlsxScript, {path}, &problem).object();
    QVERIFY2(problem.isEmpty(), problem.constData());
    QCOMPARE(book.keys(), (QStringList{u"About"_s, u"Tickets"_s}));
    const QJsonObject sheet = book.value(u"Tickets").toObject();
    QCOMPARE(sheet.value(u"frozen").toString(), u"A2"_s);
    QCOMPARE(sheet.value(u"filter").toString(), u"A1:D%1"_s.arg(records.size() + 1));
    const QJsonArray rows = sheet.value(u"rows").toArray();
    QCOMPARE(rows.size(), records.size() + 1);
    QCOMPARE(rows.at(0).toArray().at(2).toString(), u"Start Time (Europe/Berlin)"_s);
    const QStringList texts = hostileCells();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QJsonArray row = rows.at(i + 1).toArray();
        QCOMPARE(row.at(0), QJsonValue(1000 + i));
        QString text = wellFormed(texts.at(i));
        text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        QCOMPARE(row.at(1).toString(), text);
        QCOMPARE(row.at(2).toString(), u"2026-07-01 14:00:00"_s);
        QCOMPARE(row.at(3), QJsonValue(3));
    }
    QCOMPARE(sheet.value(u"links").toObject().value(u"A2").toString(), u"https://contoso.halopsa.com/ticket?id=1000"_s);
    const QString cut = rows.at(texts.size() + 1).toArray().at(1).toString();
    QCOMPARE(cut.size(), 32'767);
    QVERIFY(cut.contains(u"40000"_s));
    QCOMPARE(m_manifest.notes.size(), 1);
    const QByteArray about = QJsonDocument(book.value(u"About").toObject()).toJson();
    QVERIFY(about.contains(m_manifest.notes.first().toUtf8()));
    QCOMPARE(QDir(m_folder.path()).entryList({u".sundog*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void tst_ReportWriters::xlsxWithoutAnAddressHasNoLinks()
{
    QByteArray problem;
    const QJsonObject book =
        python(xlsxScript, {write(ReportFormat::Xlsx, headOf(u"id"_s), {{{u"id"_s, 1}}})}, &problem).object();
    QVERIFY2(problem.isEmpty(), problem.constData());
    QCOMPARE(book.value(u"Tickets").toObject().value(u"links").toObject(), QJsonObject());
}

void tst_ReportWriters::xlsxGoesOnInAFurtherSheet()
{
    constexpr int rows = 1'048'575 + 3;
    QFile file(m_folder.filePath(u"long.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ReportHead head = headOf(u"id"_s);
    head.address = {QUrl(u"https://contoso.halopsa.com"_s), {}};
    Report report(ReportFormat::Xlsx, head, file);
    QVERIFY(report.begin());
    for (int i = 1; i <= rows; ++i)
        QVERIFY(report.add({{u"id"_s, i}}));
    ReportManifest manifest;
    QVERIFY(report.end(manifest));
    file.close();
    QCOMPARE(manifest.notes.size(), 2); // of sheets and of links
    QByteArray problem;
    const QJsonArray read = python("import json,openpyxl,sys\n"
                                   "b = openpyxl.load_workbook(sys.argv[1], read_only=True)\n"
                                   "json.dump([b.sheetnames, b['Tickets'].max_row,"
                                   " [r[0] for r in b['Tickets 2'].iter_rows(values_only=True)]], sys.stdout)",
                                   {file.fileName()}, &problem)
                                .array();
    QVERIFY2(problem.isEmpty(), problem.constData());
    QCOMPARE(read.at(0).toArray(), (QJsonArray{u"Tickets"_s, u"Tickets 2"_s, u"About"_s}));
    QCOMPARE(read.at(1), QJsonValue(1'048'576));
    QCOMPARE(read.at(2).toArray(), (QJsonArray{u"$.id"_s, rows - 2, rows - 1, rows}));
}

void tst_ReportWriters::markdown()
{
    const QString path = write(ReportFormat::Markdown, headOf(u"id,summary"_s), hostileRecords());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(!text.contains(QChar(0)) && !text.contains(u'\r'));
    const QStringList lines = text.section(u"\n\n"_s, 0, 0).split(u'\n');
    QCOMPARE(lines.size(), hostileCells().size() + 2);
    for (QString line : lines) {
        QCOMPARE(line.remove(u"\\\\"_s).remove(u"\\|"_s).count(u'|'), 3);
        QVERIFY(!line.contains(u"<b>"_s) && !line.contains(u"[d]("_s));
    }
    QVERIFY(text.contains(u"line 1<br>line 2<br>line 3"_s));
    QVERIFY(text.contains(u"- **"_s)); // the manifest
    QCOMPARE(escapedMarkdown(u"see http://evil.example, www.evil.example: 1.5"_s),
             u"see http\\://evil.example, www\\.evil.example: 1.5"_s);
}

void tst_ReportWriters::aFullDeviceIsSaid_data()
{
    QTest::addColumn<int>("format");
    for (const ReportFormat format : allReportFormats)
        QTest::newRow(qPrintable(suffixOf(format))) << int(format);
}

void tst_ReportWriters::aFullDeviceIsSaid()
{
    QFETCH(int, format);
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    Report report(ReportFormat(format), headOf(u"id,summary"_s), full);
    bool good = report.begin();
    const QList<QJsonObject> records = hostileRecords();
    for (const QJsonObject &record : records)
        good = good && report.add(record);
    ReportManifest manifest;
    QVERIFY(!good || !report.end(manifest));
    QVERIFY(!report.problem().isEmpty());
}

void tst_ReportWriters::ownColumnsAreChecked()
{
    for (const QString &paths : {u""_s, u"id,,summary"_s, u"$..id"_s, u"id,$.id"_s}) {
        QString problem;
        QVERIFY(ownColumns(paths, problem).isEmpty());
        QVERIFY2(!problem.isEmpty(), qPrintable(paths));
    }
    QString problem;
    QCOMPARE(ownColumns(u"$.id, location.name"_s, problem).size(), 2);
    QVERIFY(problem.isEmpty());
}

QTEST_MAIN(tst_ReportWriters) // letters are Qt Gui's
#include "tst_reportwriters.moc"
