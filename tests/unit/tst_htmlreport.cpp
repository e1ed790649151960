// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"
#include "report/reporttext.h"
#include "report/ticketdocument.h"
#include "support/hostilecells.h"
#include "support/readback.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

// Pages of HTML, tables and documents of single tickets, read back by parsers that nobody here wrote.
class tst_HtmlReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostileCells();
    void tidyHasNothingToSay_data();
    void tidyHasNothingToSay();
    void nothingIsFetched();
    void incompleteIsSaidOnTop();
    void manifestIsInIt();
    void ticketsAreCounted();
    void cellsOfAKind();
    void actionsAndAttachments();
    void htmlReadsAsText();
    void manyRows();
    void stopsWhenNobodyWaits();
    void waitsInItsFolder();
    void aFullDiskForTheRowsIsSaid();
    void documentText();
    void documentsOfSeveralTickets();
    void documentSaysWhatIsMissingOnTop();
    void documentsWaitInTheirFolder();
    void documentOfAFullDevice();

private:
    struct Page
    {
        QByteArray html;
        QJsonObject read; // see the script below
    };
    Page pageOf(const QByteArray &html);
    QByteArray report(const ReportHead &head, const QList<QJsonObject> &records, ReportManifest manifest = {});
    QByteArray documents(const QList<TicketDocument> &all, const ReportManifest &manifest = {});

    QTemporaryDir m_folder;
    ReportManifest m_manifest; // of the last report
};

namespace {

// {"title", "lang", "text": all that is shown, "style", "rows": [[{"text", "class", "dir"}]], "references": [of every
// attribute that may load or lead to something], "links": [[href, text]], "manifest": {…}, "tags": [all], "ids": [all],
// "desc": […], "state", "stateAt", "tableAt"}. Argument: file.
constexpr const char *pageScript = R"(
import html.parser, json, sys
class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.page = {k: [] for k in ('rows', 'references', 'links', 'tags', 'ids', 'desc', 'marks')}
        self.page |= {k: '' for k in ('title', 'text', 'style', 'json', 'state')}
        self.open = []
    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        self.page['tags'].append(tag)
        if tag == 'html': self.page['lang'] = a.get('lang')
        if 'id' in a: self.page['ids'].append(a['id'])
        for name in ('src', 'href', 'srcset', 'action', 'data', 'poster', 'background', 'xlink:href', 'formaction'):
            if name in a: self.page['references'].append(a[name])
        for name in a:
            if name.startswith('on') or name == 'style': self.page['references'].append(name)
        if tag == 'tr': self.page['rows'].append([])
        if tag in ('td', 'th'): self.page['rows'][-1].append({'text': '', 'class': a.get('class'), 'dir': a.get('dir')})
        if tag == 'a': self.page['links'].append([a.get('href'), ''])
        if tag == 'desc': self.page['desc'].append('')
        if 'dir' in a and 'td' in self.open: self.page['rows'][-1][-1]['dir'] = a['dir']
        if a.get('class', '').startswith('state'): self.page['stateAt'] = len(self.page['text'])
        if tag == 'table': self.page['tableAt'] = len(self.page['text'])
        if tag not in ('meta', 'br', 'rect'): self.open.append(tag)
    def handle_startendtag(self, tag, attributes):
        self.page['tags'].append(tag)
    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag: sys.exit('unbalanced: ' + tag + ' in ' + str(self.open))
        self.open.pop()
    def handle_data(self, data):
        inside = self.open[-1] if self.open else ''
        if inside == 'style': self.page['style'] += data
        elif inside == 'script': self.page['json'] += data
        elif inside == 'title' and 'svg' not in self.open: self.page['title'] += data
        elif inside == 'desc': self.page['desc'][-1] += data
        else:
            self.page['text'] += data
            if 'td' in self.open or 'th' in self.open: self.page['rows'][-1][-1]['text'] += data
            if 'a' in self.open: self.page['links'][-1][1] += data
page = Page()
page.feed(open(sys.argv[1], encoding='utf-8', errors='strict', newline='').read())
page.close()
if page.open: sys.exit('not closed: ' + str(page.open))
page.page['manifest'] = json.loads(page.page['json'])
json.dump(page.page, sys.stdout)
)";

ReportHead headOf(const QString &paths)
{
    QString problem;
    ReportHead head;
    head.columns = ownColumns(paths, problem);
    head.address = {QUrl(u"https://contoso.halopsa.com"_s), {}};
    return head;
}

QList<QJsonObject> hostileRecords()
{
    QList<QJsonObject> records;
    for (const QString &text : ::hostileCells())
        records.append({{u"id"_s, 1000 + records.size()},
                        {u"summary"_s, text},
                        {u"status_name"_s, text},
                        {u"team"_s, text},
                        {u"dateoccurred"_s, u"2026-07-01T12:00:00.5"_s}});
    return records;
}

ReportManifest hostileManifest()
{
    ReportManifest manifest;
    manifest.filter = ::hostileCells().join(u' ');
    manifest.incomplete = ::hostileCells();
    manifest.failed = {{7, u"</script></div><b>gone</b>"_s}};
    manifest.notes = ::hostileCells();
    return manifest;
}

TicketDocument hostileDocument(qint64 id)
{
    const QString text = ::hostileCells().join(u'\n');
    TicketDocument document;
    document.id = TicketId{id};
    document.title = text;
    document.link = QUrl(u"https://contoso.halopsa.com/ticket?id=%1&x=\"<b>'"_s.arg(id));
    document.facts = document.customFields = {{text, text}};
    document.details = text;
    document.timeline = {{text, text, text, text, true, text, text, text}, {u"now"_s, u"Jo"_s, {}, {}, false, {}, {}}};
    document.files = {{text, text, text, text}};
    document.notes = {text};
    return document;
}

// A text as the writer has to give it.
QString shown(const QString &text)
{
    QString shown = wellFormed(text);
    shown.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    for (QChar &c : shown) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

// Whether a file of the folder is open here, be it one without a name.
bool isOpenIn(const QString &folder)
{
    const QFileInfoList files = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System);
    return std::any_of(files.cbegin(), files.cend(),
                       [&folder](const QFileInfo &file) { return file.symLinkTarget().startsWith(folder + u'/'); });
}

Action note(bool isPrivate, const QString &text)
{
    Action action;
    action.id = isPrivate ? 2 : 1;
    action.who = u"Jo"_s;
    action.note = text;
    action.isPrivate = isPrivate;
    return action;
}

} // namespace

tst_HtmlReport::Page tst_HtmlReport::pageOf(const QByteArray &html)
{
    QFile file(m_folder.filePath(u"page.html"_s));
    QByteArray problem;
    if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size() || !file.flush())
        return {};
    const QJsonObject read = python(pageScript, {file.fileName()}, &problem).object();
    if (!problem.isEmpty())
        qWarning("%s", problem.constData());
    return {html, read};
}

QByteArray tst_HtmlReport::report(const ReportHead &head, const QList<QJsonObject> &records, ReportManifest manifest)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report(ReportFormat::Html, head, buffer);
    bool good = report.begin();
    for (const QJsonObject &record : records)
        good = good && report.add(record);
    good = good && report.end(manifest);
    m_manifest = manifest;
    if (!good)
        qWarning("%s", qPrintable(report.problem()));
    return good ? buffer.data() : QByteArray();
}

QByteArray tst_HtmlReport::documents(const QList<TicketDocument> &all, const ReportManifest &manifest)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeDocumentWriter(DocumentFormat::Html, buffer, u"Europe/Berlin"_s, int(all.size()));
    bool good = writer->begin();
    for (const TicketDocument &document : all)
        good = good && writer->add(document);
    good = good && writer->end(manifest);
    if (!good)
        qWarning("%s", qPrintable(writer->problem()));
    return good ? buffer.data() : QByteArray();
}

void tst_HtmlReport::hostileCells()
{
    const Page page = pageOf(report(headOf(u"id,summary"_s), hostileRecords(), hostileManifest()));
    const QJsonArray rows = page.read.value(u"rows").toArray();
    const QStringList texts = ::hostileCells();
    QCOMPARE(rows.size(), texts.size() + 1);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QJsonArray row = rows.at(i + 1).toArray();
        QCOMPARE(row.at(0).toObject().value(u"text").toString(), QString::number(1000 + i));
        QCOMPARE(row.at(1).toObject().value(u"text").toString(), shown(texts.at(i)));
    }
    QVERIFY(!page.html.contains('\0') && !page.html.contains('\r'));
}

void tst_HtmlReport::tidyHasNothingToSay_data()
{
    QTest::addColumn<QByteArray>("html");
    ReportHead head = headOf(u"id,summary,dateoccurred"_s);
    QTest::newRow("no tickets") << report(head, {});
    QTest::newRow("hostile") << report(head, hostileRecords(), hostileManifest());
    head.withActions = true;
    head.withAttachments = true;
    QTest::newRow("with actions") << report(head, hostileRecords());
    QTest::newRow("no document") << documents({});
    QTest::newRow("a document") << documents({hostileDocument(1)}, hostileManifest());
    QTest::newRow("documents") << documents({hostileDocument(1), hostileDocument(1), hostileDocument(2)});
    QTest::newRow("an empty document") << documents({TicketDocument()});
}

void tst_HtmlReport::tidyHasNothingToSay()
{
    QFETCH(QByteArray, html);
    QVERIFY(!html.isEmpty());
    QProcess tidy;
    tidy.start(u"tidy"_s, {u"-q"_s, u"-e"_s, u"--show-warnings"_s, u"yes"_s});
    QVERIFY(tidy.waitForStarted());
    tidy.write(html);
    tidy.closeWriteChannel();
    QVERIFY(tidy.waitForFinished());
    QCOMPARE(tidy.readAllStandardError(), QByteArray());
    QCOMPARE(tidy.exitCode(), 0);
}

void tst_HtmlReport::nothingIsFetched()
{
    ReportHead head = headOf(u"id,summary"_s);
    head.withActions = true;
    for (const QByteArray &html : {report(head, hostileRecords(), hostileManifest()),
                                   documents({hostileDocument(1), hostileDocument(2)}, hostileManifest())}) {
        const Page page = pageOf(html);
        const QJsonArray references = page.read.value(u"references").toArray();
        QVERIFY(!references.isEmpty());
        for (const QJsonValue &reference : references) {
            const QString text = reference.toString();
            QVERIFY2(text.startsWith(u"https://contoso.halopsa.com/ticket?id=") || text.startsWith(u"#ticket-"),
                     qPrintable(text));
        }
        const QString style = page.read.value(u"style").toString();
        QVERIFY(style.size() > 1000);
        QVERIFY(!style.contains(u"url(") && !style.contains(u"@import"));
        QSet<QString> tags;
        for (const QJsonValue &tag : page.read.value(u"tags").toArray())
            tags.insert(tag.toString());
        for (const QString &tag : {u"link"_s, u"img"_s, u"iframe"_s, u"object"_s, u"base"_s, u"form"_s, u"use"_s})
            QVERIFY2(!tags.contains(tag), qPrintable(tag));
        QCOMPARE(html.count("<script"), 1); // the manifest, which is no program
        QVERIFY(html.contains("default-src 'none'"));
    }
}

void tst_HtmlReport::incompleteIsSaidOnTop()
{
    ReportManifest manifest;
    manifest.incomplete = {u"the rest did not come"_s};
    manifest.failed = {{4711, u"no access"_s}};
    const QJsonObject lacking = pageOf(report(headOf(u"id"_s), hostileRecords(), manifest)).read;
    const QString top = lacking.value(u"text").toString().left(lacking.value(u"tableAt").toInt());
    QVERIFY(top.contains(u"NOT COMPLETE"));
    const QString after = top.mid(lacking.value(u"stateAt").toInt()).left(200);
    QVERIFY(after.contains(u"the rest did not come"));
    QVERIFY(after.contains(u"Ticket 4711: no access"));

    const QString whole = pageOf(report(headOf(u"id"_s), hostileRecords())).read.value(u"text").toString();
    QVERIFY(whole.contains(u"COMPLETE") && !whole.contains(u"NOT COMPLETE"));
}

void tst_HtmlReport::manifestIsInIt()
{
    ReportManifest manifest = hostileManifest();
    manifest.inputs = {{u"Search String"_s, u"</script><!--"_s}};
    const Page page = pageOf(report(headOf(u"id,nowhere"_s), hostileRecords(), manifest));
    const QJsonObject read = page.read.value(u"manifest").toObject();
    QCOMPARE(read.value(u"inputs"), QJsonValue(manifest.inputs));
    QCOMPARE(read.value(u"columnsNoRowHas"), QJsonValue(QJsonArray{u"$.nowhere"_s}));
    QCOMPARE(read.value(u"complete"), QJsonValue(false));
    QCOMPARE(read.value(u"loaded"), QJsonValue(hostileRecords().size()));
    QCOMPARE(read.keys(), m_manifest.toJson().keys());
    const QString shownText = page.read.value(u"text").toString();
    const QList<std::pair<QString, QString>> lines = m_manifest.lines();
    for (const auto &[label, value] : lines)
        QVERIFY2(shownText.contains(shown(label)) && shownText.contains(shown(value)), qPrintable(label));
}

void tst_HtmlReport::ticketsAreCounted()
{
    ReportHead head = headOf(u"id"_s);
    head.names.status = [](qint64 id) { return id == 1 ? u"New"_s : QString(); };
    const QJsonObject isNew{{u"id"_s, 1}, {u"status_id"_s, 1}, {u"team"_s, u"<1st> & Line"_s}};
    const QJsonObject isOther{{u"id"_s, 2}, {u"status_id"_s, 12}};
    const Page page = pageOf(report(head, {isNew, isNew, isOther}));
    const QJsonArray charts = page.read.value(u"desc").toArray();
    QCOMPARE(charts.size(), 4); // status, type, team, age
    QCOMPARE(charts.at(0).toString(), u"New: 2 (66.7 %); #12: 1 (33.3 %)"_s);
    QCOMPARE(charts.at(2).toString(), u"<1st> & Line: 2 (66.7 %); (none): 1 (33.3 %)"_s);
    for (const QString &text : {u"By status"_s, u"By type"_s, u"By team"_s, u"Age of open tickets"_s, u"2 (66.7 %)"_s})
        QVERIFY2(page.read.value(u"text").toString().contains(text), qPrintable(text));
    QVERIFY(page.read.value(u"title").toString().startsWith(u"3 ticket"));
    QCOMPARE(page.read.value(u"lang").toString(), u"en"_s);
    QVERIFY(pageOf(report(head, {})).read.value(u"desc").toArray().isEmpty()); // nothing to count
}

void tst_HtmlReport::cellsOfAKind()
{
    ReportHead head = headOf(u"id,dateoccurred,summary,impact"_s);
    head.columns[1].type = ReportColumn::Type::Time;
    head.zone = ZonedTime(QTimeZone("Europe/Berlin"));
    const QJsonObject record{{u"id"_s, u"1042"_s},
                             {u"dateoccurred"_s, u"2026-07-01T12:00:00Z"_s},
                             {u"summary"_s, u"שלום (abc)"_s},
                             {u"impact"_s, 1042}};
    const QJsonObject page = pageOf(report(head, {record})).read;
    const QJsonArray row = page.value(u"rows").toArray().at(1).toArray();
    QCOMPARE(row.at(0).toObject().value(u"text").toString(), u"1042"_s);
    QCOMPARE(row.at(1).toObject().value(u"text").toString(), u"2026-07-01 14:00:00"_s);
    QCOMPARE(row.at(1).toObject().value(u"class").toString(), u"t"_s);
    QCOMPARE(row.at(2).toObject().value(u"dir").toString(), u"auto"_s);
    QCOMPARE(row.at(3).toObject().value(u"class").toString(), u"n"_s);
    QCOMPARE(page.value(u"rows").toArray().at(0).toArray().at(1).toObject().value(u"text").toString(),
             u"$.dateoccurred (Europe/Berlin)"_s);
    const QJsonArray links = page.value(u"links").toArray();
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.at(0).toArray(), (QJsonArray{u"https://contoso.halopsa.com/ticket?id=1042"_s, u"1042"_s}));

    head.address = {{}, u"no address"_s};
    QVERIFY(pageOf(report(head, {record})).read.value(u"links").toArray().isEmpty());
}

void tst_HtmlReport::actionsAndAttachments()
{
    ReportHead head = headOf(u"id"_s);
    head.withActions = true;
    head.withAttachments = true;
    ActionList actions;
    actions.actions = {note(false, u"an answer"_s), note(true, u"a <secret>"_s)};
    Attachment file;
    file.filename = u"<log>.txt"_s;
    AttachmentList files;
    files.files = {file};
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    Report report(ReportFormat::Html, head, buffer);
    ReportManifest manifest;
    QVERIFY(report.begin() && report.add({{u"id"_s, 1}}, &actions, &files) && report.add({{u"id"_s, 2}}) &&
            report.end(manifest));
    const QJsonArray rows = pageOf(buffer.data()).read.value(u"rows").toArray();
    const auto text = [&rows](int row, int column) {
        return rows.at(row).toArray().at(column).toObject().value(u"text").toString();
    };
    QVERIFY(text(1, 1).contains(u"PUBLIC Jo"));
    QVERIFY(text(1, 1).contains(u"PRIVATE Jo"));
    QVERIFY(text(1, 1).contains(u"a <secret>"));
    QCOMPARE(text(1, 2), u"<log>.txt"_s);
    QCOMPARE(text(2, 1), u"(could not be read)"_s);
}

void tst_HtmlReport::htmlReadsAsText()
{
    const QString html = u"<p>one</p><p>two &amp; three</p>"_s;
    ReportHead head = headOf(u"id,details,custom,summary"_s);
    head.columns[1].type = ReportColumn::Type::Html;
    head.columns[3].type = ReportColumn::Type::Text;
    head.withActions = true;
    const QString summary = u"Stored XSS: <script>alert(1)</script> and <b>"_s;
    ActionList actions;
    actions.actions = {note(false, html)};
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    Report report(ReportFormat::Html, head, buffer);
    ReportManifest manifest;
    const QJsonObject record{{u"id"_s, 1}, {u"details"_s, html}, {u"custom"_s, html}, {u"summary"_s, summary}};
    QVERIFY(report.begin() && report.add(record, &actions) && report.end(manifest));
    const QJsonArray row = pageOf(buffer.data()).read.value(u"rows").toArray().at(1).toArray();
    QCOMPARE(row.at(1).toObject().value(u"text").toString(), u"one\n\ntwo & three"_s);
    QCOMPARE(row.at(2).toObject().value(u"text").toString(), html);    // somebody's own column
    QCOMPARE(row.at(3).toObject().value(u"text").toString(), summary); // there a tag is what somebody wrote
    QVERIFY(row.at(4).toObject().value(u"text").toString().contains(u"one\n\ntwo & three"));
    QCOMPARE(manifest.notes.size(), 1);
}

// More than one block, there and back.
void tst_HtmlReport::manyRows()
{
    QList<QJsonObject> records;
    for (int i = 1; i <= 5000; ++i)
        records.append({{u"id"_s, i}, {u"summary"_s, u"ticket number %1 with some words"_s.arg(i)}});
    const QByteArray html = report(headOf(u"id,summary"_s), records);
    QVERIFY(html.size() > 2 * 256 * 1024);
    const QJsonArray rows = pageOf(html).read.value(u"rows").toArray();
    QCOMPARE(rows.size(), 5001);
    for (int i = 1; i <= 5000; ++i)
        QCOMPARE(rows.at(i).toArray().at(0).toObject().value(u"text").toString(), QString::number(i));
}

void tst_HtmlReport::stopsWhenNobodyWaits()
{
    int asked = 0;
    ReportHead head = headOf(u"id,summary"_s);
    head.stopped = [&asked] { return ++asked > 1; };
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    Report report(ReportFormat::Html, head, buffer);
    QVERIFY(report.begin());
    for (int i = 1; i <= 50; ++i)
        QVERIFY(report.add({{u"id"_s, i}, {u"summary"_s, QString(32'000, u'x')}}));
    ReportManifest manifest;
    QVERIFY(!report.end(manifest));
    QVERIFY(!report.problem().isEmpty());
    QCOMPARE(asked, 2);
}

void tst_HtmlReport::waitsInItsFolder()
{
    QTemporaryDir folder;
    ReportHead head = headOf(u"id"_s);
    head.temporaryFolder = folder.path();
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    {
        Report report(ReportFormat::Html, head, buffer);
        QVERIFY(report.begin());
        QVERIFY(isOpenIn(folder.path()));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());

    head.temporaryFolder = folder.filePath(u"gone"_s);
    Report report(ReportFormat::Html, head, buffer);
    QVERIFY(!report.begin());
    QVERIFY(!report.problem().isEmpty());
}

void tst_HtmlReport::aFullDiskForTheRowsIsSaid()
{
    QBuffer buffer; // is in memory, so that only the file of the rows can be full
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    Report report(ReportFormat::Html, headOf(u"id,summary"_s), buffer);
    QVERIFY(report.begin());
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit little{.rlim_cur = 200 * 1024, .rlim_max = before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    bool good = true;
    for (int i = 1; i <= 20 && good; ++i)
        good = report.add({{u"id"_s, i}, {u"summary"_s, QString(32'000, u'x')}});
    ReportManifest manifest;
    good = good && report.end(manifest);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!good);
    QVERIFY(!report.problem().isEmpty());
}

void tst_HtmlReport::documentText()
{
    TicketDocument document = hostileDocument(1042);
    document.title = u"Printer <on> fire"_s;
    const Page page = pageOf(documents({document}));
    const QString all = page.read.value(u"text").toString();
    for (const QString &text : ::hostileCells())
        QVERIFY2(all.contains(shown(text)), qPrintable(text.left(100)));
    QVERIFY(all.contains(u"◆ PRIVATE"));
    QVERIFY(all.contains(u"○ PUBLIC"));
    QVERIFY(all.contains(u"Time zone of all times: Europe/Berlin"));
    QVERIFY(all.contains(u"COMPLETE"));
    QCOMPARE(page.read.value(u"title").toString(), u"#1042 Printer <on> fire"_s);
    QCOMPARE(page.html.count("<li class=\"private\">"), 1);
    QVERIFY(page.read.value(u"ids").toArray().contains(u"ticket-1042"_s));
    QVERIFY(!page.html.contains("<nav")); // of one ticket there is nothing to list
    QCOMPARE(page.read.value(u"manifest").toObject(), ReportManifest().toJson());
}

void tst_HtmlReport::documentsOfSeveralTickets()
{
    const Page page = pageOf(documents({hostileDocument(1), hostileDocument(2), hostileDocument(1)}));
    QCOMPARE(page.html.count("<article"), 3);
    QSet<QString> ids;
    const QJsonArray all = page.read.value(u"ids").toArray();
    for (const QJsonValue &id : all)
        ids.insert(id.toString());
    QCOMPARE(ids.size(), all.size());
    int inside = 0;
    for (const QJsonValue &link : page.read.value(u"links").toArray()) {
        const QString to = link.toArray().at(0).toString();
        if (to.startsWith(u'#')) {
            ++inside;
            QVERIFY(ids.contains(to.mid(1)));
        }
    }
    QCOMPARE(inside, 3);
    QVERIFY(page.html.indexOf("<nav") < page.html.indexOf("<article"));
    QVERIFY(page.html.lastIndexOf("</article>") < page.html.indexOf("id=\"manifest\""));
}

void tst_HtmlReport::documentSaysWhatIsMissingOnTop()
{
    ReportManifest manifest;
    manifest.failed = {{4711, u"no access"_s}};
    const QByteArray html = documents({hostileDocument(1), hostileDocument(2)}, manifest);
    QVERIFY(html.indexOf("NOT COMPLETE") > 0 && html.indexOf("NOT COMPLETE") < html.indexOf("<article"));
    QVERIFY(html.indexOf("Ticket 4711: no access") < html.indexOf("<article"));
}

void tst_HtmlReport::documentsWaitInTheirFolder()
{
    QTemporaryDir folder;
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto writer = makeDocumentWriter(DocumentFormat::Html, buffer, u"UTC"_s, 1, folder.path());
    QVERIFY(writer->begin() && writer->add(hostileDocument(1)));
    QVERIFY(isOpenIn(folder.path()));
    // Not even now has it a name, for the case that the program is killed.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void tst_HtmlReport::documentOfAFullDevice()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto writer = makeDocumentWriter(DocumentFormat::Html, full, u"UTC"_s, 1);
    QVERIFY(!writer->begin() || !writer->add(hostileDocument(1)) || !writer->end(ReportManifest()));
    QVERIFY(!writer->problem().isEmpty());
}

QTEST_GUILESS_MAIN(tst_HtmlReport)
#include "tst_htmlreport.moc"
