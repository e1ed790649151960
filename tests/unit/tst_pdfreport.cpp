// SPDX-License-Identifier: Apache-2.0
#include "report/pdffonts.h"
#include "report/report.h"
#include "report/reporttext.h"
#include "report/ticketdocument.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

// PDF as programs read it that nobody here wrote: pdftotext, pdfinfo, pdffonts.
class tst_PdfReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueIsInTheText();
    void scripts_data();
    void scripts();
    void emojiArePainted();
    void everyColumnIsThere();
    void aTitleIsOnEachPage();
    void aLongTextGoesOverPages();
    void tooLongATextIsCutAndCounted();
    void actionsAndFilesStandBelowTheirTicket();
    void theFirstPageSaysWhatItIs();
    void anIncompleteListSaysSo();
    void noTickets();
    void fontsAreEmbedded();
    void inAnotherThread();
    void stopping();
    void aDeviceThatFillsUpIsSaid();
    void noPlaceForTheRows();
    void nothingIsLeftBeside();
    void documents();
    void aDocumentPerPage();
    void aLongNoteLosesNothing();
    void privateIsSaidInWords();
    void aDocumentOnAFullDevice();
    void aLongDocumentOnAFullDeviceEndsSoon();

private:
    QString write(const ReportHead &head, const QList<QJsonObject> &records);
    QString writeDocuments(const QList<TicketDocument> &documents);

    QTemporaryDir m_folder;
    ReportManifest m_manifest; // what is written next says
};

namespace {

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(110'000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

// In the order in which it was written. Page by page, if one is named.
QString textOf(const QString &path, int page = 0)
{
    QStringList arguments{u"-raw"_s, u"-enc"_s, u"UTF-8"_s};
    if (page > 0)
        arguments += QStringList{u"-f"_s, QString::number(page), u"-l"_s, QString::number(page)};
    return run(u"pdftotext"_s, arguments + QStringList{path, u"-"_s});
}

int pagesOf(const QString &path)
{
    const QStringList lines = run(u"pdfinfo"_s, {path}).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u"Pages:"_s))
            return line.section(u':', 1).trimmed().toInt();
    }
    return 0;
}

// Where lines end is for the width of a column to say, and marks of direction for who shows it. What characters beyond
// U+FFFF are is not in the text: QPdfWriter does not write it.
QString bare(const QString &text)
{
    QString letters;
    const QString normal = text.normalized(QString::NormalizationForm_KC);
    for (const QChar c : normal) {
        if (!c.isSpace() && !c.isSurrogate() && c.category() != QChar::Other_Format)
            letters += c;
    }
    return letters;
}

QByteArray pictureOf(const QString &path, int page)
{
    QProcess process;
    const QString number = QString::number(page);
    process.start(u"pdftoppm"_s, {u"-r"_s, u"40"_s, u"-gray"_s, u"-f"_s, number, u"-l"_s, number, path});
    return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
}

QStringList hostile()
{
    return {u"=1+1"_s,
            u"+49 30 1"_s,
            u"-1+1"_s,
            u"@SUM(A1)"_s,
            u"\t=1"_s,
            u"a,b;c\td 12:30 -> 2x3"_s,
            u"she said \"no\", twice"_s,
            u"\""_s,
            u"line 1\r\nline 2\nline 3\rline 4\n\n\n\nline 5"_s,
            u"nul "_s + QChar(0) + u" here"_s,
            u"a"_s + QChar(0xD83D) + u"b"_s,
            QChar(0xDE00) + u"b"_s,
            QString(QChar(0xFFFE)) + u"x"_s,
            u"😀 emoji 👩‍👩‍👧"_s,
            u"الطابعة لا تعمل"_s,
            u"המדפסת לא עובדת"_s,
            u"abc \u202E def"_s,
            u"efficient office ﬁ"_s,
            u"<b>*f*</b> \\ &amp; (x) %d %%"_s,
            u" leading and trailing "_s,
            u"bell \a and escape \u001B[31m"_s,
            u"1042"_s,
            u"2026-09-01"_s};
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

QList<QJsonObject> recordsOf(const QStringList &texts)
{
    QList<QJsonObject> records;
    for (const QString &text : texts)
        records.append({{u"id"_s, 1000 + records.size()}, {u"summary"_s, text}});
    return records;
}

TicketDocument documentOf(int id)
{
    TicketDocument document;
    document.id = TicketId{id};
    document.title = u"Printer %1 is on fire"_s.arg(id);
    document.link = QUrl(u"https://contoso.halopsa.com/ticket?id=%1"_s.arg(id));
    document.facts = {{u"Status"_s, u"In Progress"_s}, {u"Client"_s, u"Contoso Ltd"_s}, {u"Agent"_s, u"Anna"_s}};
    document.details = u"It burns.\nStill."_s;
    document.customFields = {{u"Building"_s, u"North"_s}};
    document.timeline = {{u"2026-11-02 09:14:10"_s, u"Bob"_s, u"Email User"_s, u"With User"_s, false,
                          u"to a@example.com: Re: printer"_s, u"Is it still burning?"_s}};
    document.files = {{u"flames.jpg"_s, u"14 KB"_s, u"Bob"_s, u"2026-11-02 09:15:00"_s}};
    document.notes = {u"Private notes were left out: 2."_s};
    return document;
}

// Takes so many bytes.
class SmallDevice final : public QIODevice
{
public:
    explicit SmallDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        if (m_room >= 0)
            return size;
        setErrorString(u"no room"_s);
        return -1;
    }

private:
    qint64 m_room;
};

} // namespace

QString tst_PdfReport::write(const ReportHead &head, const QList<QJsonObject> &records)
{
    QFile file(m_folder.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return {};
    Report report(ReportFormat::Pdf, head, file);
    bool good = report.begin();
    for (const QJsonObject &record : records)
        good = good && report.add(record);
    good = good && report.end(m_manifest);
    if (!good)
        qWarning("%s", qPrintable(report.problem()));
    return good ? file.fileName() : QString();
}

QString tst_PdfReport::writeDocuments(const QList<TicketDocument> &documents)
{
    QFile file(m_folder.filePath(u"documents.pdf"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return {};
    const auto writer = makeDocumentWriter(DocumentFormat::Pdf, file, u"Europe/Berlin"_s, int(documents.size()));
    bool good = writer->begin();
    for (const TicketDocument &document : documents)
        good = good && writer->add(document);
    good = good && writer->end(m_manifest);
    if (!good)
        qWarning("%s", qPrintable(writer->problem()));
    return good ? file.fileName() : QString();
}

void tst_PdfReport::everyValueIsInTheText()
{
    m_manifest = {};
    const QString path = write(headOf(u"id,summary"_s), recordsOf(hostile()));
    QVERIFY(!path.isEmpty());
    const QString text = bare(textOf(path));
    PdfFonts fonts;
    const QStringList all = hostile();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QVERIFY(text.contains(QString::number(1000 + i)));
        const QString value = bare(fonts.printable(wellFormed(all.at(i))));
        QVERIFY2(text.contains(value), qPrintable(value));
    }
    for (const QString &shown : {u"nul�here"_s, u"a�b"_s, u"[U+0007]"_s, u"[U+001B][31m"_s, u"abc[U+202E]def"_s})
        QVERIFY2(text.contains(shown), qPrintable(shown));
}

void tst_PdfReport::scripts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Latin") << u"Größe Łódź ő 12:30 -> 2x3 office ñ"_s;
    QTest::newRow("Cyrillic") << u"Принтер не работает"_s;
    QTest::newRow("Greek") << u"Ο εκτυπωτής δεν λειτουργεί"_s;
    QTest::newRow("Chinese") << u"打印机无法使用"_s;
    QTest::newRow("Japanese") << u"プリンターが動かない"_s;
    QTest::newRow("Arabic") << u"الطابعة لا تعمل"_s;
    QTest::newRow("Hebrew") << u"המדפסת לא עובדת"_s;
    QTest::newRow("decomposed") << u"cafe\u0301"_s;
    QTest::newRow("no font has it") << u"x \U000F1234 y"_s;
}

// Painted as it is read, with a font that has the letters, and the same when it is copied.
void tst_PdfReport::scripts()
{
    QFETCH(QString, text);
    m_manifest = {};
    const QString path = write(headOf(u"id,summary"_s), recordsOf({text}));
    const QString expected = text.contains(u'x') && text.contains(u'y') ? u"x[U+F1234]y"_s : bare(text);
    const QString found = textOf(path, 2);
    QVERIFY2(bare(found).contains(expected), qPrintable(found));
}

void tst_PdfReport::emojiArePainted()
{
    m_manifest = {};
    const QByteArray with = pictureOf(write(headOf(u"id,summary"_s), recordsOf({u"😀"_s})), 2);
    const QByteArray without = pictureOf(write(headOf(u"id,summary"_s), recordsOf({u" "_s})), 2);
    QCOMPARE(with.size(), without.size());
    QVERIFY(with.size() > 10'000);
    QVERIFY(with != without);
}

void tst_PdfReport::everyColumnIsThere()
{
    ReportHead head;
    head.columns = mappedColumns({});
    QJsonObject record{{u"id"_s, 1042}, {u"details"_s, u"word "_s.repeated(200) + u"end-of-details"_s}};
    QStringList expected{u"1042"_s, u"end-of-details"_s};
    for (const ReportColumn &column : std::as_const(head.columns)) {
        const QString name = column.path->text().mid(2);
        if (name.contains(u'.') || record.contains(name) || column.type != ReportColumn::Type::Text)
            continue;
        expected.append(u"value-of-"_s + name);
        record.insert(name, expected.constLast());
    }
    QVERIFY(expected.size() > 10);
    // One that no row of the sample has, and a later one does.
    QList<QJsonObject> records(300, {{u"id"_s, 1}});
    records[0] = record;
    records[299] = {{u"id"_s, 2}, {u"location"_s, QJsonObject{{u"name"_s, u"the cellar"_s}}}};
    m_manifest = {};
    const QString text = bare(textOf(write(head, records)));
    for (const QString &value : std::as_const(expected))
        QVERIFY2(text.contains(bare(value)), qPrintable(value));
    QVERIFY(text.contains(u"Location:thecellar"_s));
    for (const ReportColumn &column : std::as_const(head.columns)) {
        if (column.path->text() != u"$.department.name"_s) // which is empty throughout
            QVERIFY2(text.contains(bare(column.title)), qPrintable(column.title));
    }
}

void tst_PdfReport::aTitleIsOnEachPage()
{
    m_manifest = {};
    const QString path = write(headOf(u"id,summary"_s), recordsOf(QStringList(300, u"short"_s)));
    const int pages = pagesOf(path);
    QVERIFY(pages > 5);
    for (int page = 2; page <= pages; ++page) {
        const QString text = textOf(path, page);
        QCOMPARE(text.contains(u"$.summary"_s), text.contains(u"short"_s));
        QVERIFY2(text.contains(u"Page %1"_s.arg(page)), qPrintable(text));
    }
    QVERIFY(textOf(path, 1).contains(u"Page 1"_s));
    QCOMPARE(textOf(path).count(u"short"_s), 300);
}

void tst_PdfReport::aLongTextGoesOverPages()
{
    m_manifest = {};
    QString lines;
    for (int i = 1; i <= 1000; ++i)
        lines += u"line-%1\n"_s.arg(i);
    const QString path = write(headOf(u"id,summary"_s), recordsOf({lines, QString(32'767, u'x'), u"the next"_s}));
    const QString text = textOf(path);
    for (int i = 1; i <= 1000; ++i)
        QVERIFY2(text.contains(u"line-%1\n"_s.arg(i)), qPrintable(QString::number(i)));
    QVERIFY(text.count(u'x') >= 32'767);
    QVERIFY(text.contains(u"1000, continued"_s)); // its id, on the pages after its first
    QVERIFY(text.contains(u"the next"_s));
}

void tst_PdfReport::tooLongATextIsCutAndCounted()
{
    m_manifest = {};
    const QString text = textOf(write(headOf(u"id,summary"_s), recordsOf({QString(40'000, u'x')})));
    QVERIFY(bare(text).contains(u"was40000characters"_s));
    QCOMPARE(m_manifest.notes.size(), 1);
    QVERIFY(bare(text).contains(bare(m_manifest.notes.first())));
}

void tst_PdfReport::actionsAndFilesStandBelowTheirTicket()
{
    ReportHead head = headOf(u"id"_s);
    head.withActions = true;
    head.withAttachments = true;
    Action action;
    action.who = u"Bob"_s;
    action.note = u"I looked at it"_s;
    action.isPrivate = true;
    ActionList actions;
    actions.actions = {action};
    Attachment file;
    file.filename = u"flames.jpg"_s;
    AttachmentList files;
    files.files = {file};
    QFile out(m_folder.filePath(u"actions.pdf"_s));
    QVERIFY(out.open(QIODevice::WriteOnly));
    Report report(ReportFormat::Pdf, head, out);
    ReportManifest manifest;
    QVERIFY(report.begin() && report.add({{u"id"_s, 1042}}, &actions, &files) && report.add({{u"id"_s, 1043}}));
    QVERIFY(report.end(manifest));
    out.close();
    const QString text = textOf(out.fileName(), 2);
    const auto first = text.indexOf(u"1042"_s), second = text.indexOf(u"1043"_s);
    for (const QString &part : {u"PRIVATE Bob"_s, u"I looked at it"_s, u"flames.jpg"_s}) {
        const auto at = text.indexOf(part);
        QVERIFY2(at > first && at < second, qPrintable(text));
    }
    QVERIFY(text.indexOf(u"(could not be read)"_s) > second);
}

void tst_PdfReport::theFirstPageSaysWhatItIs()
{
    m_manifest = {};
    m_manifest.connection = u"Contoso"_s;
    m_manifest.server = u"https://contoso.halopsa.com"_s;
    m_manifest.filter = u"open tickets of 1st Line"_s;
    m_manifest.recordCount = 2;
    m_manifest.at = QDateTime({2026, 11, 2}, {9, 14, 10}, Qt::UTC);
    const QString path =
        write(headOf(u"id"_s), {{{u"id"_s, 1}, {u"status_name"_s, u"In Progress"_s}, {u"team"_s, u"1st Line"_s}},
                                {{u"id"_s, 2}, {u"status_name"_s, u"New"_s}, {u"team"_s, u"1st Line"_s}}});
    const QString text = textOf(path, 1);
    for (const QString &part : {u"COMPLETE"_s, u"Contoso"_s, u"https://contoso.halopsa.com"_s,
                                u"open tickets of 1st Line"_s, u"2026-11-02 09:14:10"_s, u"Sundog"_s, u"By status"_s,
                                u"In Progress"_s, u"By type"_s, u"By team"_s, u"Age of open tickets"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"NOT COMPLETE"_s));
    QVERIFY(textOf(path, 2).contains(u"Contoso"_s)); // in the head
    QVERIFY(textOf(path).contains(u"End of the list: 2 tickets"_s) ||
            textOf(path).contains(u"End of the list: 2 ticket(s)"_s));
}

void tst_PdfReport::anIncompleteListSaysSo()
{
    m_manifest = {};
    m_manifest.incomplete = {u"page 3 did not come"_s};
    m_manifest.failed = {{2042, u"404 not found"_s}};
    const QString path = write(headOf(u"id"_s), {{{u"id"_s, 1}}});
    const QString first = textOf(path, 1);
    for (const QString &part : {u"NOT COMPLETE"_s, u"page 3 did not come"_s, u"2042"_s, u"404 not found"_s})
        QVERIFY2(first.contains(part), qPrintable(first));
    QVERIFY(textOf(path, 2).contains(u"NOT COMPLETE"_s)); // a page that was torn out says it as well
}

void tst_PdfReport::noTickets()
{
    m_manifest = {};
    const QString path = write(headOf(u"id,summary"_s), {});
    QVERIFY(textOf(path, 1).contains(u"COMPLETE: 0"_s));
}

void tst_PdfReport::fontsAreEmbedded()
{
    m_manifest = {};
    const QString path = write(headOf(u"id,summary"_s), recordsOf(hostile()));
    const QStringList lines = run(u"pdffonts"_s, {path}).trimmed().split(u'\n');
    QVERIFY(lines.size() > 3);
    for (const QString &line : lines.sliced(2)) {
        // name, type, encoding, emb, sub, uni
        QVERIFY2(line.contains(u"Identity-H       yes"_s), qPrintable(line));
        QVERIFY2(line.simplified().section(u' ', -3, -3) == u"yes"_s, qPrintable(line)); // to Unicode
    }
}

void tst_PdfReport::inAnotherThread()
{
    m_manifest = {};
    QString path;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { path = write(headOf(u"id,summary"_s), recordsOf(hostile())); }));
    thread->start();
    QVERIFY(thread->wait(60'000));
    QVERIFY(pagesOf(path) >= 2);
}

void tst_PdfReport::stopping()
{
    ReportHead head = headOf(u"id,summary"_s);
    int asked = 0;
    head.stopped = [&asked] { return ++asked == 5; };
    m_manifest = {};
    QTest::ignoreMessage(QtWarningMsg, "It was stopped.");
    QVERIFY(write(head, recordsOf(QStringList(3000, u"some text"_s))).isEmpty());
    QCOMPARE(asked, 5);
}

void tst_PdfReport::aDeviceThatFillsUpIsSaid()
{
    const ReportHead head = headOf(u"id,summary"_s);
    m_manifest = {};
    const QList<QJsonObject> records = recordsOf(hostile());
    const qint64 whole = QFileInfo(write(head, records)).size();
    for (const qint64 room : {qint64(0), qint64(10), whole / 2, whole - 1'000}) {
        SmallDevice device(room);
        Report report(ReportFormat::Pdf, head, device);
        QVERIFY(report.begin());
        for (const QJsonObject &record : records)
            QVERIFY(report.add(record));
        ReportManifest manifest;
        QVERIFY(!report.end(manifest));
        QCOMPARE(report.problem(), u"no room"_s);
    }
}

void tst_PdfReport::noPlaceForTheRows()
{
    ReportHead head = headOf(u"id"_s);
    head.temporaryFolder = m_folder.filePath(u"nowhere"_s);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    Report report(ReportFormat::Pdf, head, buffer);
    QVERIFY(!report.begin());
    QVERIFY(!report.problem().isEmpty());
}

void tst_PdfReport::nothingIsLeftBeside()
{
    const QTemporaryDir folder;
    ReportHead head = headOf(u"id"_s);
    head.temporaryFolder = folder.path();
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    Report report(ReportFormat::Pdf, head, buffer);
    QVERIFY(report.begin() && report.add({{u"id"_s, 1}}));
    // Not even now, for the case that the program is killed.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void tst_PdfReport::documents()
{
    m_manifest = {};
    m_manifest.incomplete = {u"page 3 did not come"_s};
    TicketDocument document = documentOf(1042);
    const QStringList all = hostile();
    for (const QString &text : all)
        document.customFields.append({u"Field"_s, wellFormed(text)});
    document.customFields.append({u"Memo"_s, u"memo "_s.repeated(600) + u"end-of-memo"_s});
    const QString path = writeDocuments({document});
    QVERIFY(!path.isEmpty());
    const QString text = bare(textOf(path));
    for (const QString &part : {u"#1042Printer1042isonfire"_s,
                                u"https://contoso.halopsa.com/ticket?id=1042"_s,
                                u"InProgress"_s,
                                u"ContosoLtd"_s,
                                u"Itburns.Still."_s,
                                u"Building"_s,
                                u"North"_s,
                                u"2026-11-0209:14:10"_s,
                                u"Bob"_s,
                                u"EmailUser"_s,
                                u"WithUser"_s,
                                u"toa@example.com:Re:printer"_s,
                                u"Isitstillburning?"_s,
                                u"flames.jpg"_s,
                                u"14KB"_s,
                                u"Privatenoteswereleftout:2."_s,
                                u"end-of-memo"_s,
                                u"Europe/Berlin"_s,
                                u"NOTCOMPLETE"_s,
                                u"page3didnotcome"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    PdfFonts fonts;
    for (const QString &value : all)
        QVERIFY2(text.contains(bare(fonts.printable(wellFormed(value)))), qPrintable(value));
}

void tst_PdfReport::aDocumentPerPage()
{
    m_manifest = {};
    const QString path = writeDocuments({documentOf(1), documentOf(2), documentOf(3)});
    QCOMPARE(pagesOf(path), 4); // and the manifest
    for (int i = 1; i <= 3; ++i) {
        const QString text = textOf(path, i);
        QCOMPARE(text.count(u"#%1 Printer"_s.arg(i)), 2); // in the head, and as the title
        QVERIFY(text.contains(u"Page %1"_s.arg(i)));
    }
}

void tst_PdfReport::aLongNoteLosesNothing()
{
    m_manifest = {};
    TicketDocument document = documentOf(1042);
    QString note;
    for (int i = 1; i <= 500; ++i)
        note += u"line-%1\n"_s.arg(i);
    document.timeline[0].text = note;
    document.timeline.append(document.timeline.constFirst());
    document.timeline[1].text = QString(32'767, u'x');
    document.details = u"المشكلة "_s.repeated(500);
    const QString path = writeDocuments({document});
    const QString text = textOf(path);
    qsizetype at = 0;
    for (int i = 1; i <= 500; ++i) {
        at = text.indexOf(u"line-%1\n"_s.arg(i), at);
        QVERIFY2(at >= 0, qPrintable(QString::number(i)));
    }
    QVERIFY(text.count(u'x') >= 32'767);
    QCOMPARE(bare(text).count(bare(u"المشكلة"_s)), 500);
    const int pages = pagesOf(path);
    QVERIFY(pages > 8);
    for (int page = 1; page < pages; ++page)
        QVERIFY(textOf(path, page).contains(u"#1042 Printer"_s));
}

void tst_PdfReport::privateIsSaidInWords()
{
    m_manifest = {};
    TicketDocument document = documentOf(1042);
    document.timeline[0].isPrivate = true;
    QVERIFY(textOf(writeDocuments({document})).contains(u"■ PRIVATE"_s));
    QVERIFY(textOf(writeDocuments({document})).contains(u"CONTAINS PRIVATE NOTES"_s));
    document.timeline[0].isPrivate = false;
    document.timeline[0].hours = u"1.5 h"_s;
    const QString text = bare(textOf(writeDocuments({document})));
    QVERIFY(!text.contains(u"PRIVATE"_s));
    QVERIFY2(text.contains(u"Bob·PUBLIC·EmailUser·1.5h"_s), qPrintable(text));
}

void tst_PdfReport::aDocumentOnAFullDevice()
{
    SmallDevice device(1000);
    const auto writer = makeDocumentWriter(DocumentFormat::Pdf, device, u"UTC"_s, 1);
    bool good = writer->begin() && writer->add(documentOf(1));
    good = good && writer->end({});
    QVERIFY(!good);
    QCOMPARE(writer->problem(), u"no room"_s);
}

void tst_PdfReport::aLongDocumentOnAFullDeviceEndsSoon()
{
    SmallDevice device(1000);
    TicketDocument document = documentOf(1);
    document.timeline = QList<TicketDocument::Entry>(500'000, TicketDocument::Entry(document.timeline.constFirst()));
    const auto writer = makeDocumentWriter(DocumentFormat::Pdf, device, u"UTC"_s, 1);
    QVERIFY(writer->begin());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!writer->add(document));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed()))); // all of it takes many seconds
    QCOMPARE(writer->problem(), u"no room"_s);
}

QTEST_MAIN(tst_PdfReport)
#include "tst_pdfreport.moc"
