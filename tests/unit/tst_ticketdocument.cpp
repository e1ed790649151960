// SPDX-License-Identifier: Apache-2.0
#include "report/reportactions.h"
#include "report/reporttext.h"
#include "report/ticketdocument.h"
#include "support/hostilehtml.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTranslator>

using namespace Qt::StringLiterals;

class tst_TicketDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_data();
    void text();
    void nothingIsHidden_data();
    void nothingIsHidden();
    void whatIsEnormousIsCut();
    void hostileTextTakesNoTime_data();
    void hostileTextTakesNoTime();
    void facts();
    void namesOfIds();
    void factsThatAreNotThere();
    void customFields();
    void timeline();
    void privateNotesAreLeftOut();
    void whatMayBePrivateIsLeftOut();
    void visibilityIsTranslatedForPeople();
    void unknownAudienceIsSaid();
    void whatCouldNotBeReadIsSaid();
    void files();
    void markdown();
    void markdownStaysText();
    void markdownOfAFullDevice();
};

namespace {

DocumentOptions options()
{
    DocumentOptions options;
    options.zone = ZonedTime(QTimeZone("Europe/Berlin"));
    options.address = {QUrl(u"https://contoso.halopsa.com"_s), {}};
    options.names.status = [](qint64 id) { return id == 2 ? u"In Progress"_s : QString(); };
    return options;
}

QString factOf(const TicketDocument &document, const QString &label)
{
    for (const auto &[name, value] : document.facts) {
        if (name == label)
            return value;
    }
    return {};
}

Action action(qint64 id, qint64 at, const QString &note, bool isPrivate = false)
{
    Action made;
    made.id = id;
    made.at = at;
    made.note = note;
    made.isPrivate = isPrivate;
    return made;
}

ActionList twoActions()
{
    ActionList list;
    list.actions = {action(2, 2'000, u"the secret"_s, true), action(1, 1'000, u"the answer"_s)};
    list.recordCount = 2;
    return list;
}

Attachment file(qint64 id, const QString &name, qint64 actionId)
{
    Attachment made;
    made.id = id;
    made.filename = name;
    made.actionId = actionId;
    return made;
}

QStringList namesOf(const QList<TicketDocument::File> &files)
{
    QStringList names;
    for (const TicketDocument::File &file : files)
        names.append(file.name);
    return names;
}

class German final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return qstrcmp(source, "PRIVATE") == 0 ? u"PRIVAT"_s : QString();
    }
};

QString written(DocumentFormat format, const TicketDocument &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeDocumentWriter(format, buffer, u"UTC"_s, 1);
    ReportManifest manifest;
    manifest.incomplete = {u"the rest did not come"_s};
    if (!writer->begin() || !writer->add(document) || !writer->end(manifest))
        qFatal("%s", qPrintable(writer->problem()));
    return QString::fromUtf8(buffer.data());
}

QString markdownOf(const TicketDocument &document)
{
    return written(DocumentFormat::Markdown, document);
}

} // namespace

void tst_TicketDocument::text_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &source, const QString &expected) {
        QTest::newRow(name) << source << expected;
    };
    row("nothing", u""_s, u""_s);
    row("plain", u"  a < b & c > d\r\nsecond <user@a.example>\n"_s, u"a < b & c > d\nsecond <user@a.example>"_s);
    row("plain entities stay", u"a &amp; b"_s, u"a &amp; b"_s);
    row("paragraphs", u"<p>one\n two</p><p>three</p>"_s, u"one two\n\nthree"_s);
    row("divs", u"<div>one</div><div>two</div>"_s, u"one\ntwo"_s);
    row("breaks", u"one<br>two<br/><br/>three"_s, u"one\ntwo\n\nthree"_s);
    row("empty paragraphs", u"<p>one</p><p>&nbsp;</p><p><br></p><p>two</p>"_s, u"one\n\ntwo"_s);
    row("bullets", u"<ul><li>one<li>two</ul>after"_s, u"• one\n• two\nafter"_s);
    row("numbers", u"<ol><li><p>one</p></li><li>two<ul><li>in it</li></ul></li></ol>"_s,
        u"1. one\n\n2. two\n  • in it"_s);
    row("table", u"<table><tr><th>Name</th><th>Value</th></tr><tr><td>a</td><td> b </td></tr></table>"_s,
        u"Name | Value\na | b"_s);
    row("quote", u"<p>new</p><blockquote><p>old</p><blockquote>older</blockquote></blockquote>"_s,
        u"new\n\n> old\n\n> > older"_s);
    row("pre", u"<pre>  a\n    b</pre>c"_s, u"a\n    b\nc"_s);
    row("inline", u"<b>bo</b>ld <i>it</i> <span>x</span>"_s, u"bold it x"_s);
    row("picture",
        u"<p>see <img src='file:///etc/passwd' alt='the &lt;screen&gt;'> and <img src=http://a.example/></p>"_s,
        u"see [picture: the <screen>] and [picture]"_s);
    row("entities", u"<p>&auml;&#228;&#xE4; &euro; &lt;b&gt; &amp;amp; &hellip; &unknown; &copy=1</p>"_s,
        u"äää € <b> &amp; … &unknown; &copy=1"_s);
    row("script", u"<p>a</p><script>alert('<p>no</p>')</script><style>p{}</style><title>no</title>b"_s, u"a\n\nb"_s);
    row("comment", u"<p>a<!-- no <p>no</p> -->b</p>"_s, u"ab"_s);
    row("unknown tags", u"<p><o:p>a</o:p><blink>b</blink></p>"_s, u"ab"_s);
    row("controls", u"<p>a&#0;b\u0007c&#7;d</p>"_s, u"abcd"_s);
    row("lone surrogate", u"<p>a&#xD83D;"_s + QChar(0xDE00) + u"b"_s, u"a\uFFFD\uFFFDb"_s);
    row("direction", u"<p>exe.\u202Efdp</p>"_s, u"exe.[U+202E]fdp"_s);
    row("emoji, right to left", u"<p>😀 שלום</p>"_s, u"😀 שלום"_s);
}

void tst_TicketDocument::text()
{
    QFETCH(QString, source);
    QTEST(documentText(source), "expected");
}

void tst_TicketDocument::nothingIsHidden_data()
{
    QTest::addColumn<QString>("source");
    for (const HostileHtml &mail : wouldHide())
        QTest::newRow(mail.name) << QString::fromUtf8(filledIn(mail.html, 1, u"/nowhere"_s));
}

void tst_TicketDocument::nothingIsHidden()
{
    QFETCH(QString, source);
    QVERIFY2(documentText(source).contains(u"Readable"), qPrintable(documentText(source)));
}

void tst_TicketDocument::whatIsEnormousIsCut()
{
    const QString length = QString::number(1'000'000);
    for (const QString &text :
         {QString(1'000'000, u'x'), u"<p>"_s + QString(999'993, u'x') + u"</p>"_s, u"<p>"_s.repeated(333'333) + u'x'}) {
        const QString shown = documentText(text);
        QVERIFY(shown.size() < 300'000);
        QVERIFY(shown.right(200).contains(length));
    }
    QCOMPARE(documentText(QString(32'767, u'x')).size(), 32'767);
}

void tst_TicketDocument::hostileTextTakesNoTime_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece :
         {"<div>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<table><tr><td>x</td></tr></table>", "<script>",
          "<p>&abcdef;", "<a<a", "<!--", "<p a='", "<pre>\n\n", "&nbsp;<br>", "</div>", "<img alt='x'>",
          "<a href=http://a.example>x", "<p>\xF0\x9F\x98\x80"})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void tst_TicketDocument::hostileTextTakesNoTime()
{
    QFETCH(QString, piece);
    const QString source = u"<p>Readable</p>"_s + piece.repeated(4'000'000 / piece.size());
    QElapsedTimer timer;
    timer.start();
    const QString shown = documentText(source);
    qInfo("%lld ms for %lld characters of it", timer.elapsed(), qlonglong(source.size()));
    // Some 100 ms, and many times that with sanitizers on a busy machine. What takes the square of its length takes
    // hours.
    QVERIFY(timer.elapsed() < 40'000);
    QVERIFY(shown.startsWith(u"Readable"));
    QVERIFY(shown.size() < 300'000);
}

void tst_TicketDocument::facts()
{
    const QJsonObject record{{u"id"_s, u"1042"_s},
                             {u"summary"_s, u"Printer\non fire "_s},
                             {u"status_id"_s, 2},
                             {u"status_name"_s, u"New"_s},
                             {u"client_name"_s, u"Acme"_s},
                             {u"agent_id"_s, 1},
                             {u"category_1"_s, u"IT>Outlook"_s},
                             {u"category_3"_s, u"Third"_s},
                             {u"impact"_s, 2},
                             {u"urgency"_s, 0},
                             {u"dateoccurred"_s, u"2026-07-01T12:00:00.5"_s},
                             {u"dateclosed"_s, u"1900-01-01T00:00:00"_s},
                             {u"onhold"_s, true},
                             {u"timetaken"_s, 1.5},
                             {u"ticket_tags"_s, u"vip,callback"_s},
                             {u"details"_s, u"plain"_s},
                             {u"details_html"_s, u"<p>one</p><p>two &amp; three</p>"_s}};
    const TicketDocument document = ticketDocument(record, nullptr, nullptr, options());
    QCOMPARE(document.id, TicketId{1042});
    QCOMPARE(document.title, u"Printer on fire"_s);
    QCOMPARE(document.heading(), u"#1042 Printer on fire"_s);
    QCOMPARE(document.link, QUrl(u"https://contoso.halopsa.com/ticket?id=1042"_s));
    QCOMPARE(document.details, u"one\n\ntwo & three"_s);
    QCOMPARE(factOf(document, u"Status"_s), u"New"_s);
    QCOMPARE(factOf(document, u"Client"_s), u"Acme"_s);
    QCOMPARE(factOf(document, u"Agent"_s), u"Unassigned"_s);
    QCOMPARE(factOf(document, u"Category"_s), u"IT › Outlook"_s);
    QCOMPARE(factOf(document, u"Category 3"_s), u"Third"_s);
    QCOMPARE(factOf(document, u"Impact"_s), u"2"_s);
    QCOMPARE(factOf(document, u"Created"_s), u"2026-07-01 14:00:00"_s);
    QCOMPARE(factOf(document, u"On hold"_s), u"yes"_s);
    QCOMPARE(factOf(document, u"Time taken"_s), u"1.5 h"_s);
    QCOMPARE(factOf(document, u"Tags"_s), u"vip, callback"_s);
    for (const auto &[label, value] : document.facts) {
        QVERIFY(label != u"Urgency"_s && label != u"Closed"_s); // not set
        QVERIFY(!label.isEmpty() && !value.isEmpty());
    }
}

void tst_TicketDocument::namesOfIds()
{
    const auto status = [](const QJsonObject &record) {
        return factOf(ticketDocument(record, nullptr, nullptr, options()), u"Status"_s);
    };
    QCOMPARE(status({{u"status_id"_s, 2}}), u"In Progress"_s);
    QCOMPARE(status({{u"status_id"_s, u"12"_s}}), u"#12"_s);
    QCOMPARE(status({}), QString());
    const TicketDocument document = ticketDocument({{u"tickettype_id"_s, 3}}, nullptr, nullptr, options());
    QCOMPARE(factOf(document, u"Type"_s), u"#3"_s); // no names at all
}

void tst_TicketDocument::factsThatAreNotThere()
{
    const TicketDocument document = ticketDocument({}, nullptr, nullptr, options());
    QCOMPARE(document.facts, TicketDocument::Facts());
    QVERIFY(document.link.isEmpty());
    QVERIFY(document.details.isEmpty());
}

void tst_TicketDocument::customFields()
{
    const QJsonArray fields{
        QJsonObject{{u"id"_s, 1}, {u"name"_s, u"CFCost"_s}, {u"label"_s, u"Cost centre"_s}, {u"value"_s, 4012}},
        QJsonObject{{u"id"_s, 2}, {u"name"_s, u"CFRisk"_s}, {u"value"_s, 3}, {u"display"_s, u"High"_s}},
        QJsonObject{{u"id"_s, 3}, {u"value"_s, QJsonArray{u"a"_s, 2, QJsonObject{{u"x"_s, 1}}}}},
        QJsonObject{{u"id"_s, 4}, {u"name"_s, u"CFEmpty"_s}, {u"value"_s, QJsonValue()}},
        u"no object"_s,
        QJsonObject{{u"id"_s, 5}, {u"label"_s, u"Rich"_s}, {u"value"_s, u"<p>a</p><p>b</p>"_s}}};
    const TicketDocument document = ticketDocument({{u"customfields"_s, fields}}, nullptr, nullptr, options());
    const TicketDocument::Facts expected{{u"Cost centre"_s, u"4012"_s},
                                         {u"CFRisk"_s, u"High"_s},
                                         {u"Custom field 3"_s, u"a, 2, {\"x\":1}"_s},
                                         {u"Rich"_s, u"a\n\nb"_s}};
    QCOMPARE(document.customFields, expected);
}

void tst_TicketDocument::timeline()
{
    ActionList list = twoActions();
    Action mail = action(3, 2'000, u"plain"_s);
    mail.who = u"Jo"_s;
    mail.outcome = u"Mail\tUser"_s;
    mail.noteHtml = u"<p>Hello<br>there</p>"_s;
    mail.emailTo = u"a@a.example"_s;
    mail.emailCc = u"b@a.example"_s;
    mail.emailSubject = u"Re: fire"_s;
    mail.newStatusId = 2;
    mail.hours = 0.25;
    list.actions.prepend(mail);
    list.actions.append(action(4, 0, u"when?"_s));
    list.recordCount = 4;
    const AttachmentList none;
    const TicketDocument document = ticketDocument({}, &list, &none, options());
    QCOMPARE(document.timeline.size(), 4);
    QCOMPARE(document.timeline.at(0).when, u"no time given"_s);
    QCOMPARE(document.timeline.at(0).who, u"nobody named"_s);
    QCOMPARE(document.timeline.at(1).text, u"the answer"_s);
    QCOMPARE(document.timeline.at(1).when, u"1970-01-01 01:00:01"_s);
    QVERIFY(!document.timeline.at(1).isPrivate);
    QVERIFY(document.timeline.at(2).isPrivate);
    const TicketDocument::Entry &last = document.timeline.at(3);
    QCOMPARE(last.who, u"Jo"_s);
    QCOMPARE(last.outcome, u"Mail User"_s);
    QCOMPARE(last.newStatus, u"In Progress"_s);
    QCOMPARE(last.hours, u"0.25 h"_s);
    QCOMPARE(last.mail, u"to a@a.example, copy to b@a.example: Re: fire"_s);
    QCOMPARE(last.text, u"Hello\nthere"_s);
    QCOMPARE(document.notes, QStringList{u"1 private note(s) are in this report."_s});
}

void tst_TicketDocument::privateNotesAreLeftOut()
{
    const ActionList list = twoActions();
    AttachmentList files;
    files.files = {file(1, u"secret.txt"_s, 2), file(2, u"public.txt"_s, 1), file(3, u"ticket.txt"_s, 0),
                   file(4, u"gone.txt"_s, 99), file(5, u"somewhere.txt"_s, -1)};
    DocumentOptions without = options();
    without.privateNotes = false;
    const TicketDocument document = ticketDocument({}, &list, &files, without);
    QCOMPARE(document.timeline.size(), 1);
    QCOMPARE(document.timeline.first().text, u"the answer"_s);
    QCOMPARE(namesOf(document.files), (QStringList{u"public.txt"_s, u"ticket.txt"_s}));
    QCOMPARE(document.notes,
             (QStringList{u"1 private note(s) were left out."_s,
                          u"3 attachment(s) that are not known to be at a public note were left out."_s}));
    QVERIFY(!markdownOf(document).contains(u"secret"));

    // What is private is not known.
    QCOMPARE(namesOf(ticketDocument({}, nullptr, &files, without).files), QStringList{u"ticket.txt"_s});
    ActionList open; // none is private, so none of the files at them is
    open.actions = {action(1, 1'000, u"the answer"_s)};
    files.files = {file(1, u"public.txt"_s, 1), file(5, u"somewhere.txt"_s, -1)};
    QCOMPARE(ticketDocument({}, &open, &files, without).files.size(), 2);
}

// A row without the flag: nobody says that it may get out.
void tst_TicketDocument::whatMayBePrivateIsLeftOut()
{
    const QJsonArray rows{QJsonObject{{u"id"_s, 1}, {u"note"_s, u"the answer"_s}, {u"hiddenfromuser"_s, false}},
                          QJsonObject{{u"id"_s, 2}, {u"note"_s, u"who knows"_s}},
                          QJsonObject{{u"id"_s, 3}, {u"note"_s, u"who knows"_s}, {u"hiddenfromuser"_s, QJsonValue()}}};
    const ActionList list = readActions(rows, {}, TicketId{1042});
    AttachmentList files;
    files.files = {file(1, u"public.txt"_s, 1), file(2, u"perhaps.txt"_s, 2), file(3, u"somewhere.txt"_s, -1)};
    DocumentOptions without = options();
    QCOMPARE(ticketDocument({}, &list, &files, without).timeline.size(), 3);
    without.privateNotes = false;
    const TicketDocument document = ticketDocument({}, &list, &files, without);
    QCOMPARE(document.timeline.size(), 1);
    QCOMPARE(document.timeline.first().text, u"the answer"_s);
    QCOMPARE(namesOf(document.files), QStringList{u"public.txt"_s});
    QCOMPARE(document.notes.size(), 3);
    QVERIFY2(document.notes.at(1).startsWith(u"2 note(s)"), qPrintable(document.notes.at(1)));
}

void tst_TicketDocument::visibilityIsTranslatedForPeople()
{
    const ActionList list = twoActions();
    const TicketDocument document = ticketDocument({}, &list, nullptr, options());
    German german;
    QCoreApplication::installTranslator(&german);
    QVERIFY(written(DocumentFormat::Markdown, document).contains(u"· PRIVAT\n"));
    QVERIFY(written(DocumentFormat::Html, document).contains(u"◆ PRIVAT<"));
    QCOMPARE(visibilityWord(list.actions.first()), u"PRIVATE"_s); // for programs
}

// What the server does not say is not claimed to be public.
void tst_TicketDocument::unknownAudienceIsSaid()
{
    ActionList list = twoActions();
    list.actions[1].audienceUnknown = true;
    const TicketDocument document = ticketDocument({}, &list, nullptr, options());
    QVERIFY(document.notes.contains(u"Of 1 note(s) the server does not say whether they are private."_s));
    for (const DocumentFormat format : {DocumentFormat::Markdown, DocumentFormat::Html}) {
        QVERIFY(written(format, document).contains(u"NOT KNOWN"));
        QVERIFY(!written(format, document).contains(u"PUBLIC<") && !written(format, document).contains(u"· PUBLIC"));
    }
}

void tst_TicketDocument::whatCouldNotBeReadIsSaid()
{
    const TicketDocument nothing = ticketDocument({}, nullptr, nullptr, options());
    QCOMPARE(nothing.notes.size(), 2);
    QVERIFY(nothing.notes.at(0).contains(u"timeline"));
    QVERIFY(nothing.notes.at(1).contains(u"attachments"));
    ActionList actions;
    actions.recordCount = 3;
    AttachmentList files;
    files.unreadable = 1;
    QCOMPARE(ticketDocument({}, &actions, &files, options()).notes.size(), 2);
    files = {};
    files.recordCount = 1;
    QCOMPARE(ticketDocument({}, &actions, &files, options()).notes.size(), 2);
    const ActionList none;
    const AttachmentList noFiles;
    QCOMPARE(ticketDocument({}, &none, &noFiles, options()).notes, QStringList());
}

void tst_TicketDocument::files()
{
    Attachment made = file(7, u"log\n.txt"_s, 0);
    made.bytes = 14 * 1024;
    made.who = u"Jo"_s;
    made.date = 1'000;
    AttachmentList list;
    list.files = {made};
    const TicketDocument document = ticketDocument({}, nullptr, &list, options());
    QCOMPARE(document.files.size(), 1);
    QCOMPARE(document.files.first().name, u"log .txt"_s);
    QVERIFY(document.files.first().size.startsWith(u"14"));
    QCOMPARE(document.files.first().who, u"Jo"_s);
    QCOMPARE(document.files.first().when, u"1970-01-01 01:00:01"_s);
}

void tst_TicketDocument::markdown()
{
    ActionList list = twoActions();
    list.actions.first().newStatus = u"Closed"_s;
    list.actions.first().newStatusId = 9;
    AttachmentList files;
    files.files = {file(1, u"log.txt"_s, 0)};
    const QJsonObject record{{u"id"_s, 1042},
                             {u"summary"_s, u"Printer on fire"_s},
                             {u"client_name"_s, u"Acme"_s},
                             {u"details"_s, u"line one\nline two\n\nline three"_s}};
    const QString text = markdownOf(ticketDocument(record, &list, &files, options()));
    QTextDocument read; // another reader of Markdown than its writer
    read.setMarkdown(text);
    QStringList headings;
    for (QTextBlock block = read.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            headings.append(block.text());
    }
    QCOMPARE(headings,
             (QStringList{u"#1042 Printer on fire"_s, u"Facts"_s, u"Details"_s, u"Timeline"_s,
                          u"1970-01-01 01:00:01 · nobody named · PUBLIC"_s,
                          u"1970-01-01 01:00:02 · nobody named · PRIVATE"_s, u"Attachments"_s, u"About this file"_s}));
    const QString plain = read.toPlainText();
    for (const QString &wanted : {u"Client: Acme"_s, u"line one\nline two\nline three"_s, u"New status: Closed"_s,
                                  u"the secret"_s, u"log.txt"_s, u"1 private note(s) are in this report."_s,
                                  u"Time zone of all times: UTC"_s, u"Incomplete because: the rest did not come"_s})
        QVERIFY2(plain.contains(wanted), qPrintable(wanted + u" is not in "_s + plain));
}

// What is markup at the start of a line only, and what is it anywhere.
void tst_TicketDocument::markdownStaysText()
{
    const QStringList lines{u"# heading"_s,   u"- list"_s,    u"+ list"_s,  u"12. list"_s,   u"3) list"_s,
                            u"> quote"_s,     u"==="_s,       u"---"_s,     u"    code"_s,   u"```"_s,
                            u"*b* _i_ `c`"_s, u"[d](e)"_s,    u"![p](q)"_s, u"<b>tag</b>"_s, u"&amp; \\"_s,
                            u"| a | b |"_s,   u"|---|---|"_s, u"~~~"_s,     u"[x]: /url"_s};
    TicketDocument document;
    document.details = lines.join(u'\n') + u"\n\n"_s + lines.join(u"\n\n"_s);
    const QString text = markdownOf(document);
    QTextDocument read;
    read.setMarkdown(text);
    const QString plain = read.toPlainText().replace(QChar::Nbsp, u' ');
    QVERIFY2(plain.contains(lines.join(u'\n') + u'\n' + lines.join(u'\n')), qPrintable(plain));
    for (QTextBlock block = read.begin(); block.isValid(); block = block.next())
        QVERIFY(block.text() != u"list"_s && block.text() != u"heading"_s);
}

void tst_TicketDocument::markdownOfAFullDevice()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto writer = makeDocumentWriter(DocumentFormat::Markdown, full, u"UTC"_s, 1);
    QVERIFY(!writer->begin() || !writer->add(TicketDocument()) || !writer->end(ReportManifest()));
    QVERIFY(!writer->problem().isEmpty());
}

QTEST_MAIN(tst_TicketDocument)
#include "tst_ticketdocument.moc"
