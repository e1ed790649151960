// SPDX-License-Identifier: Apache-2.0
#include "detail/filepreview.h"
#include "detail/filesview.h"
#include "detail/fileview.h"
#include "detail/previewcontent.h"
#include "model/attachmenttable.h"
#include "practice/practicetenant.h"
#include "support/testclock.h"
#include "support/wireserver.h"
#include "triage/desk.h"
#include "unit/tst_practice.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray picture(const char *format, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("cannot make a picture");
    return bytes;
}

// A picture that claims to be 65,000 × 65,000 and would keep its decoder busy for minutes.
QByteArray pretendingJpeg()
{
    QByteArray bytes = picture("jpg", {30, 20});
    const qsizetype frame = bytes.indexOf("\xff\xc0");
    if (frame < 0)
        qFatal("no frame in the picture");
    bytes.replace(frame + 5, 4, QByteArray::fromHex("fde8fde8"));
    return bytes;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

} // namespace

class tst_FilesView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void contents_data();
    void contents();
    void longLinesAndTheBeginning();
    void rowsAndColumns();
    void asksOnlyWhileItIsSeen();
    void saysWhenThereAreNone();
    void holdingJCostsOneRequest();
    void changedTicketIsReadAgain();
    void lateAnswerIsNotShown();
    void failureSaysWhy();
    void offlineGoesOnByItself();
    void missingRowsAreCounted();
    void previewWhenTheSelectionRests();
    void previewOfALargeFileIsAskedFor();
    void noPreviewLoadsNothing();
    void previewFailureSaysWhy();
    void keys();
    void savesOne_data();
    void savesOne();
    void savesAllAndAsksBeforeItReplaces_data();
    void savesAllAndAsksBeforeItReplaces();
    void eachFailureIsTold();
    void retryAsksAboutNamesTakenMeanwhile_data();
    void retryAsksAboutNamesTakenMeanwhile();
    void endedLinkSaysWhoRefused();
    void cutDownloadLeavesNothing();
    void otherSizeIsTold();
    void cancelEnds();
    void goesOnWhileAnotherTicketIsLookedAt();
    void everythingHasAName();

private:
    int post(const QString &name, const QByteArray &bytes); // to the ticket; the file's id
    void open();                                            // looks at the ticket until its list is here
    QFileDialog *dialog() const { return m_view->findChild<QFileDialog *>(u"saveFilesDialog"_s); }
    void accept(const QString &path);
    [[nodiscard]] QList<practice::ReceivedRequest> requests(const QByteArray &path) const;

    template <class T> T *part(const QString &name) const { return m_view->findChild<T *>(name); }
    FileView *table() const { return part<FileView>(u"files"_s); }
    void click(const QString &name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    QString message() const
    {
        auto *label = part<QLabel>(u"filesMessage"_s);
        return label->isVisible() ? label->text() : QString();
    }
    QString previewMessage() const { return part<FilePreview>(u"filePreview"_s)->message(); }
    QString resultText() const { return label(u"savingResult"_s, u"text"_s); }
    QString resultDetail() const
    {
        auto *detail = part<QTextEdit>(u"savingDetail"_s);
        return detail->isVisible() ? detail->toPlainText() : QString();
    }
    QString label(const QString &line, const QString &name) const
    {
        auto *widget = part<QWidget>(line);
        auto *found = widget->findChild<QLabel *>(name);
        return widget->isVisible() && found->isVisible() ? found->text() : QString();
    }
    bool saving() const { return part<QPushButton>(u"savingCancel"_s)->isVisible(); }

    std::unique_ptr<practice::PracticeTenant> m_tenant;
    std::unique_ptr<wire::Client> m_client;
    TestClock m_clock{QDateTime::currentMSecsSinceEpoch()};
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FilesView> m_view;
    std::unique_ptr<QTemporaryDir> m_folder;
    TicketId m_ticket{};
};

void tst_FilesView::init()
{
    practice::Options options;
    options.tickets = 50;
    m_tenant = std::make_unique<practice::PracticeTenant>(options);
    QVERIFY2(m_tenant->start(), qPrintable(m_tenant->errorString()));
    m_client = std::make_unique<wire::Client>(*m_tenant);
    QVERIFY(m_client->signIn());
    const wire::Reply made = m_client->post("/Tickets", "[{\"summary\":\"Files\",\"details\":\"d\"}]");
    m_ticket = TicketId{made.object().value(u"id").toInteger()};
    QVERIFY(number(m_ticket) > 0);

    TenantAccess access;
    access.web = m_tenant->url();
    access.tenant = m_tenant->tenant();
    access.clientId = m_tenant->clientId();
    access.clientSecret = m_tenant->clientSecret();
    m_desk = std::make_unique<Desk>(access, m_clock);
    m_desk->open();
    for (const Lookup lookup : allLookups)
        QTRY_COMPARE(m_desk->lookups().state(lookup), Lookups::State::Loaded);
    m_view = std::make_unique<FilesView>(*m_desk, m_clock);
    m_view->resize(460, 640);
    m_folder = std::make_unique<QTemporaryDir>();
    m_tenant->clearRequests();
}

void tst_FilesView::cleanup()
{
    m_view.reset();
    m_desk.reset();
    m_tenant.reset();
}

int tst_FilesView::post(const QString &name, const QByteArray &bytes)
{
    const QJsonObject file{
        {u"ticket_id"_s, number(m_ticket)},
        {u"filename"_s, name},
        {u"data_base64"_s, QString::fromLatin1("data:application/octet-stream;base64," + bytes.toBase64())}};
    const wire::Reply reply = m_client->post("/Attachment", QJsonDocument(QJsonArray{file}).toJson());
    return reply.object().value(u"id").toInt();
}

void tst_FilesView::open()
{
    m_tenant->clearRequests();
    m_view->show();
    m_view->showTicket(m_ticket, 1);
    m_clock.advance(FilesView::restMs);
    QTRY_VERIFY(m_view->count().has_value());
}

QList<practice::ReceivedRequest> tst_FilesView::requests(const QByteArray &path) const
{
    QList<practice::ReceivedRequest> found = m_tenant->requests();
    found.removeIf([&](const practice::ReceivedRequest &r) { return !r.path.startsWith(path); });
    return found;
}

void tst_FilesView::accept(const QString &path)
{
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    dialog()->setDirectory(QFileInfo(path).path());
    dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    auto *box = dialog()->findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!dialog() || !dialog()->isVisible());
}

void tst_FilesView::contents_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text"); // its beginning, or a part of the note
    const auto row = [](const char *name, const QByteArray &bytes, PreviewContent::Kind kind,
                        const QString &text = {}) { QTest::newRow(name) << bytes << int(kind) << text; };
    using enum PreviewContent::Kind;
    row("png", picture("png", {30, 20}), Image);
    row("jpeg", picture("jpg", {30, 20}), Image);
    row("bmp", picture("bmp", {30, 20}), Image);
    row("gif", QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"), Image);
    row("damaged at its beginning", picture("png", {30, 20}).left(50), None, u"damaged"_s);
    row("damaged", picture("png", {30, 20}).chopped(30), None, u"damaged"_s);
    row("a huge picture in few bytes", picture("png", {5000, 5000}), None, u"5000 × 5000"_s);
    row("a large photograph", picture("jpg", {6000, 4000}), Image, u"6000 × 4000"_s);
    row("a bomb", pretendingJpeg(), None, u"65000 × 65000"_s);
    row("svg is text", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>", Text,
        u"<svg"_s);
    row("html is text", "<img src='http://h/a'><b>x</b>", Text, u"<img"_s);
    row("UTF-8",
        "Gr\xc3\xb6\xc3\x9f"
        "e\r\nb",
        Text, u"Größe\nb"_s);
    row("UTF-8 with a mark",
        "\xef\xbb\xbf"
        "a",
        Text, u"a"_s);
    row("Latin-1",
        "Gr\xf6\xdf"
        "e",
        Text, u"Größe"_s);
    row("UTF-16", QByteArray::fromHex("fffe6100f6000a00"), Text, u"aö\n"_s);
    row("empty", {}, None, u"empty"_s);
    row("zeros", QByteArray("ab\0cd", 5), None, u"No preview"_s);
    row("PDF that is text", "%PDF-1.4\n1 0 obj", None, u"No preview"_s);
    row("program", QByteArray::fromHex("7f454c4602010100"), None, u"No preview"_s);
}

void tst_FilesView::contents()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    QFETCH(QString, text);
    const PreviewContent content = previewOf(bytes);
    QCOMPARE(int(content.kind), kind);
    QVERIFY(qint64(content.image.width()) * content.image.height() <= 4096 * 4096);
    if (content.kind == PreviewContent::Kind::Text)
        QVERIFY2(content.text.startsWith(text), qPrintable(content.text));
    else
        QVERIFY2(content.note.contains(text), qPrintable(content.note));
    QCOMPARE(content.image.isNull(), content.kind != PreviewContent::Kind::Image);
}

void tst_FilesView::longLinesAndTheBeginning()
{
    // Cut in the middle of a character, which is no reason to read it as Latin-1.
    const PreviewContent content = previewOf("x" + QByteArray("\xc3\xb6").repeated(200'000));
    QCOMPARE(content.kind, PreviewContent::Kind::Text);
    QVERIFY(content.text.startsWith(u"xöö"_s) && !content.text.contains(u'Ã'));
    QVERIFY2(content.note.contains(u"Only the first 256 KB"_s), qPrintable(content.note));
    QVERIFY(content.note.contains(u"lines are broken"_s));
    qsizetype longest = 0;
    for (const QString &line : content.text.split(u'\n'))
        longest = std::max(longest, line.size());
    QVERIFY(longest <= 4097);
}

void tst_FilesView::rowsAndColumns()
{
    AttachmentTable table(m_desk->lookups());
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Attachment one;
    one.id = 1;
    one.filename = u"photo\u202egpj.exe"_s;
    one.bytes = 1'468'006;
    one.agentId = m_desk->lookups().items(Lookup::Agents).last().id;
    one.date = m_clock.now() - 3 * 86400'000LL;
    one.actionId = 4;
    one.note = u"<b>a note</b>"_s;
    Attachment other;
    other.id = 2;
    other.userId = 40;
    other.actionId = 0;
    table.setFiles({one, other}, m_clock.now());
    const auto text = [&](int row, AttachmentTable::Column column, int role = Qt::DisplayRole) {
        return table.index(row, int(column)).data(role).toString();
    };
    using enum AttachmentTable::Column;
    QCOMPARE(text(0, Name), u"photogpj.exe"_s);
    QVERIFY(text(0, Name, Qt::ToolTipRole).contains(u"&lt;b&gt;a note"_s));
    QCOMPARE(text(0, Size), u"1.4 MB"_s);
    QVERIFY(text(0, Size, Qt::ToolTipRole).contains(u"1468006 byte"_s));
    QCOMPARE(table.index(0, int(Size)).data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QCOMPARE(text(0, Who), m_desk->lookups().items(Lookup::Agents).last().name);
    QVERIFY(text(0, When).startsWith(u"3 "_s));
    QVERIFY(text(0, When, Qt::ToolTipRole).contains(u"UTC"_s));
    QCOMPARE(text(0, From), u"action 4"_s);
    QCOMPARE(text(1, Name), u"attachment-2"_s);
    QCOMPARE(text(1, Size), u"–"_s);
    QCOMPARE(text(1, Who), u"User 40"_s);
    QCOMPARE(text(1, When), u"–"_s);
    QCOMPARE(text(1, From), u"ticket"_s);
    table.setNow(m_clock.now() + 86400'000LL);
    QVERIFY(text(0, When).startsWith(u"4 "_s));
    table.setFiles({}, m_clock.now());
    QCOMPARE(table.rowCount(), 0);
}

void tst_FilesView::asksOnlyWhileItIsSeen()
{
    post(u"a.txt"_s, "a");
    m_tenant->clearRequests();
    m_view->showTicket(m_ticket, 1);
    m_clock.advance(10'000);
    QVERIFY(!m_view->count().has_value());
    QVERIFY(requests("/api/Attachment").isEmpty());
    QSignalSpy counted(m_view.get(), &FilesView::countChanged);
    m_view->show();
    m_clock.advance(FilesView::restMs);
    QTRY_COMPARE(m_view->count(), std::optional(1));
    QCOMPARE(counted.count(), 1);
    QCOMPARE(requests("/api/Attachment").size(), 1);
    QCOMPARE(requests("/api/Attachment").first().query, "ticket_id=" + QByteArray::number(number(m_ticket)));

    // The same again, hidden and shown again, and back from another one: nothing is asked anew.
    m_view->showTicket(m_ticket, 1);
    m_view->hide();
    m_view->show();
    m_view->showTicket(std::nullopt, 0);
    QVERIFY(message().contains(u"Select a ticket"_s));
    QVERIFY(!m_view->count().has_value());
    m_view->showTicket(m_ticket, 1);
    QCOMPARE(m_view->count(), std::optional(1));
    m_clock.advance(10'000);
    QCOMPARE(requests("/api/Attachment").size(), 1);
}

void tst_FilesView::saysWhenThereAreNone()
{
    QVERIFY(part<QLabel>(u"filesMessage"_s)->text().contains(u"Select a ticket"_s));
    m_view->show();
    m_view->showTicket(m_ticket, 1);
    QCOMPARE(message(), u"Loading…"_s);
    m_clock.advance(FilesView::restMs);
    QTRY_COMPARE(message(), u"No files."_s);
    QCOMPARE(m_view->count(), std::optional(0));
}

void tst_FilesView::holdingJCostsOneRequest()
{
    m_view->show();
    m_tenant->clearRequests();
    for (int id = 1001; id < 1020; ++id) {
        m_view->showTicket(TicketId{id}, 1);
        m_clock.advance(33); // as a key repeats
    }
    m_view->showTicket(m_ticket, 1);
    m_clock.advance(FilesView::restMs);
    QTRY_VERIFY(m_view->count().has_value());
    QCOMPARE(requests("/api/Attachment").size(), 1);
}

void tst_FilesView::changedTicketIsReadAgain()
{
    post(u"a.txt"_s, "a");
    open();
    table()->selectRow(0);
    post(u"b.txt"_s, "b");
    m_view->showTicket(m_ticket, 2);
    QCOMPARE(m_view->count(), std::optional(1)); // the old list stays meanwhile
    m_clock.advance(FilesView::restMs);
    QTRY_COMPARE(m_view->count(), std::optional(2));
    QCOMPARE(table()->chosen().size(), 1); // and so does what was chosen
    QCOMPARE(table()->chosen().first().filename, u"a.txt"_s);

    // A list that cannot be read anew is said to be the old one.
    QVERIFY(m_tenant->setFault(u"forbidden-empty:GET/Attachment"_s, true));
    m_view->showTicket(m_ticket, 3);
    m_clock.advance(FilesView::restMs);
    QTRY_VERIFY(part<QWidget>(u"filesFailure"_s)->isVisible());
    QVERIFY(label(u"filesNotice"_s, u"text"_s).contains(u"of the last time they could be read"_s));
    QCOMPARE(m_view->count(), std::optional(2));
}

void tst_FilesView::lateAnswerIsNotShown()
{
    post(u"a.txt"_s, "a");
    QVERIFY(m_tenant->setFault(u"drip:GET/Attachment*1"_s, true));
    m_view->show();
    m_tenant->clearRequests();
    m_view->showTicket(m_ticket, 1);
    m_clock.advance(FilesView::restMs);
    QTRY_COMPARE(requests("/api/Attachment").size(), 1);
    m_view->showTicket(std::nullopt, 0);
    QTRY_COMPARE(m_desk->queued().size(), 0);
    QVERIFY(!m_view->count().has_value());
    QVERIFY(message().contains(u"Select a ticket"_s));
}

void tst_FilesView::failureSaysWhy()
{
    post(u"a.txt"_s, "a");
    QVERIFY(m_tenant->setFault(u"forbidden-json:GET/Attachment"_s, true));
    m_view->show();
    m_view->showTicket(m_ticket, 1);
    m_clock.advance(FilesView::restMs);
    QTRY_VERIFY(part<QWidget>(u"filesFailure"_s)->isVisible());
    QVERIFY(part<QTextEdit>(u"failureHappened"_s)->toPlainText().contains(u"list of files could not be read"_s));
    QVERIFY(part<QTextEdit>(u"failureServerWords"_s)->isVisible());
    QVERIFY(!m_view->count().has_value()); // never an empty list
    QCOMPARE(message(), u"Not loaded."_s);
    QVERIFY(m_tenant->setFault(u"forbidden-json:GET/Attachment"_s, false));
    click(u"detailRetry"_s);
    QTRY_COMPARE(m_view->count(), std::optional(1));
    QVERIFY(!part<QWidget>(u"filesFailure"_s)->isVisible());
}

void tst_FilesView::offlineGoesOnByItself()
{
    WireServer server;
    server.setScript([](const WireServer::Arrival &arrival, int) {
        if (arrival.target.contains("/token"))
            return WireServer::Behaviour::answer(200, R"({"access_token":"abcdefg","expires_in":36000,"scope":"all"})");
        if (arrival.target.contains("/Attachment"))
            return WireServer::Behaviour::answer(200, R"({"attachments":[{"id":3,"filename":"a.txt"}]})");
        return WireServer::Behaviour::answer(200, arrival.target.contains("/me") ? R"({"id":1,"name":"API"})" : "[]");
    });
    TenantAccess access;
    access.web = server.url();
    access.clientId = u"id"_s;
    access.clientSecret = u"secret-value"_s;
    m_view.reset();
    m_desk = std::make_unique<Desk>(access, m_clock);
    m_view = std::make_unique<FilesView>(*m_desk, m_clock);
    m_view->show();
    m_desk->open();
    QTRY_VERIFY(m_desk->me() && m_desk->queued().isEmpty());
    server.closeListener();
    server.dropConnections();
    m_view->showTicket(m_ticket, 1);
    QTRY_VERIFY((m_clock.advance(500), part<QWidget>(u"filesFailure"_s)->isVisible()));
    QVERIFY(m_desk->reachability().problem());
    server.reopenListener();
    QTRY_VERIFY((m_clock.advance(500), m_view->count() == std::optional(1)));
    QVERIFY(!part<QWidget>(u"filesFailure"_s)->isVisible());

    // Also if nobody looked when the server came back.
    server.closeListener();
    server.dropConnections();
    m_view->showTicket(m_ticket, 2);
    QTRY_VERIFY((m_clock.advance(500), part<QWidget>(u"filesFailure"_s)->isVisible()));
    m_view->hide();
    server.reopenListener();
    QTRY_VERIFY((m_clock.advance(500), !m_desk->reachability().problem()));
    m_view->show();
    QTRY_VERIFY((m_clock.advance(500), !part<QWidget>(u"filesFailure"_s)->isVisible()));
    QCOMPARE(m_view->count(), std::optional(1));
}

void tst_FilesView::missingRowsAreCounted()
{
    post(u"a.txt"_s, "a");
    QVERIFY(m_tenant->setFault(u"record-count-too-big:GET/Attachment"_s, true));
    open();
    QCOMPARE(m_view->count(), std::optional(1));
    QCOMPARE(label(u"filesNotice"_s, u"text"_s), u"The server counts 2 files and sent 1."_s);
}

void tst_FilesView::previewWhenTheSelectionRests()
{
    post(u"a.txt"_s, "Gr\xc3\xb6\xc3\x9f"
                     "e <b>");
    post(u"b.png"_s, picture("png", {60, 40}));
    open();
    QCOMPARE(previewMessage(), u"Select a file to preview it."_s);
    table()->selectRow(0);
    QCOMPARE(previewMessage(), u"Loading…"_s);
    QCOMPARE(requests("/api/Attachment/").size(), 0);
    m_clock.advance(FilesView::restMs);
    QTRY_VERIFY(part<QPlainTextEdit>(u"filePreviewText"_s)->isVisible());
    QCOMPARE(part<QPlainTextEdit>(u"filePreviewText"_s)->toPlainText(), u"Größe <b>"_s);
    table()->selectRow(1);
    m_clock.advance(FilesView::restMs);
    QTRY_VERIFY(part<QWidget>(u"filePreviewPicture"_s)->isVisible());
    const QColor middle = m_view->grab().toImage().pixelColor(
        part<QWidget>(u"filePreviewPicture"_s)
            ->mapTo(m_view.get(), part<QWidget>(u"filePreviewPicture"_s)->rect().center()));
    QCOMPARE(middle, QColor(Qt::darkCyan));
    QCOMPARE(part<QWidget>(u"filePreviewPicture"_s)->accessibleName(), u"Preview of b.png"_s);

    // Nothing is loaded for a preview that nobody can see; it is once somebody can.
    const int hidden = post(u"c.txt"_s, "c");
    m_view->showTicket(m_ticket, 2);
    m_clock.advance(FilesView::restMs);
    QTRY_COMPARE(m_view->count(), std::optional(3));
    table()->selectRow(2);
    m_view->hide();
    m_clock.advance(10'000);
    QCOMPARE(requests("/api/Attachment/" + QByteArray::number(hidden)).size(), 0);
    m_view->show();
    m_clock.advance(FilesView::restMs);
    QTRY_COMPARE(part<QPlainTextEdit>(u"filePreviewText"_s)->toPlainText(), u"c"_s);

    // Seen once is known.
    table()->selectRow(0);
    QCOMPARE(part<QPlainTextEdit>(u"filePreviewText"_s)->toPlainText(), u"Größe <b>"_s);
    QCOMPARE(requests("/api/Attachment/").size(), 3);
    table()->selectAll();
    QVERIFY2(previewMessage().startsWith(u"3 "_s) && previewMessage().endsWith(u" B"_s), qPrintable(previewMessage()));
}

void tst_FilesView::previewOfALargeFileIsAskedFor()
{
    post(u"large.log"_s, QByteArray("line\n").repeated(300'000));
    open();
    table()->selectRow(0);
    m_clock.advance(10'000);
    QVERIFY2(previewMessage().contains(u"Press Space"_s), qPrintable(previewMessage()));
    QCOMPARE(requests("/api/Attachment/").size(), 0);
    QTest::keyClick(table(), Qt::Key_Space);
    QTRY_VERIFY(part<QPlainTextEdit>(u"filePreviewText"_s)->isVisible());
    QVERIFY(part<QLabel>(u"filePreviewNote"_s)->text().contains(u"Only the first 256 KB of 1.4 MB"_s));
    QVERIFY(part<QLabel>(u"filePreviewNote"_s)->isVisible());
    QCOMPARE(requests("/api/Attachment/").size(), 1);
}

void tst_FilesView::noPreviewLoadsNothing()
{
    post(u"Quote.pdf"_s, "%PDF-1.4 and so on");
    open();
    table()->selectRow(0);
    QCOMPARE(previewMessage(), u"No preview.\nPDF file, 18 B"_s);
    QVERIFY(!part<QPushButton>(u"filesPreview"_s)->isEnabled());
    QTest::keyClick(table(), Qt::Key_Space);
    m_clock.advance(10'000);
    QCOMPARE(previewMessage(), u"No preview.\nPDF file, 18 B"_s);
    QCOMPARE(requests("/api/Attachment/").size(), 0);
}

void tst_FilesView::previewFailureSaysWhy()
{
    const int id = post(u"a.txt"_s, "a");
    open();
    QCOMPARE(m_client->remove("/Attachment/" + QByteArray::number(id)).status, 204);
    table()->selectRow(0);
    m_clock.advance(FilesView::restMs);
    QTRY_VERIFY2(previewMessage().contains(u"“a.txt” could not be read"_s), qPrintable(previewMessage()));
    QVERIFY(previewMessage().contains(u"it was removed"_s));
}

void tst_FilesView::keys()
{
    for (const QString &name : {u"a.txt"_s, u"b.txt"_s, u"c.txt"_s})
        post(name, "x");
    open();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    QCOMPARE(m_view->focusWidget(), table());
    QTest::keySequence(table(), QKeySequence::SelectAll);
    QCOMPARE(table()->chosen().size(), 3);
    QTest::keyClick(table(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->fileMode(), QFileDialog::Directory);
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    const QRect second = table()->visualRect(table()->model()->index(1, 0));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier, second.center());
    QCOMPARE(table()->chosen().size(), 1);
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(QFileInfo(dialog()->selectedFiles().value(0)).fileName(), u"b.txt"_s);
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QVERIFY(!saving());
    QCOMPARE(requests("/api/Attachment/").size(), 0);
}

void tst_FilesView::savesOne_data()
{
    QTest::addColumn<bool>("asLink");
    QTest::newRow("bytes") << false;
    QTest::newRow("link to another host") << true;
}

void tst_FilesView::savesOne()
{
    QFETCH(bool, asLink);
    const QByteArray bytes = picture("png", {300, 200});
    const int id = post(u"../a.png"_s, bytes);
    QVERIFY(m_tenant->setFault(u"attachment-link"_s, asLink));
    open();
    table()->selectRow(0);
    click(u"filesSave"_s);
    QTRY_VERIFY(dialog());
    QCOMPARE(QFileInfo(dialog()->selectedFiles().value(0)).fileName(), u"_a.png"_s);
    const QString path = m_folder->filePath(u"picture.png"_s);
    accept(path);
    QTRY_VERIFY2(resultText().contains(u"Saved: "_s), qPrintable(resultText()));
    QVERIFY(resultText().endsWith(u"picture.png"_s));
    QCOMPARE(read(path), bytes);
    QCOMPARE(resultDetail(), QString());
    const auto asked = requests("/api/Attachment/" + QByteArray::number(id));
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.first().authorization.startsWith("Bearer "));
    const auto elsewhere = requests("/cdn/");
    QCOMPARE(elsewhere.size(), asLink ? 1 : 0);
    if (asLink) {
        QCOMPARE(elsewhere.first().port, m_tenant->elsewherePort());
        QVERIFY(m_tenant->elsewherePort() != m_tenant->url().port());
        QVERIFY(elsewhere.first().authorization.isEmpty());
        QCOMPARE(elsewhere.first().status, 200);
    }
    click(u"savingDismiss"_s);
    QCOMPARE(resultText(), QString());
}

void tst_FilesView::savesAllAndAsksBeforeItReplaces_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("replace") << u"existingReplace"_s;
    QTest::newRow("keep both") << u"existingKeepBoth"_s;
    QTest::newRow("cancel") << u"existingCancel"_s;
}

void tst_FilesView::savesAllAndAsksBeforeItReplaces()
{
    QFETCH(QString, answer);
    post(u"a.txt"_s, "new a");
    post(u"b.txt"_s, "new b");
    post(u"a.txt"_s, "another a");
    QFile mine(m_folder->filePath(u"a.txt"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("mine");
    mine.close();
    open();
    click(u"filesSaveAll"_s);
    accept(m_folder->path());
    auto *question = part<QDialog>(u"existingFilesQuestion"_s);
    QTRY_VERIFY((question = part<QDialog>(u"existingFilesQuestion"_s)) && question->isVisible());
    auto *list = question->findChild<QListWidget *>(u"existingFilesList"_s);
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"a.txt"_s);
    QCOMPARE(requests("/api/Attachment/").size(), 0); // nothing is fetched for the bin
    QTest::mouseClick(question->findChild<QPushButton *>(answer), Qt::LeftButton);
    QStringList there{u"a (2).txt"_s, u"a.txt"_s, u"b.txt"_s};
    if (answer == u"existingCancel") {
        QTRY_VERIFY(!part<QDialog>(u"existingFilesQuestion"_s));
        m_clock.advance(1000);
        QVERIFY(!saving() && resultText().isEmpty());
        there = QStringList{u"a.txt"_s};
    } else {
        QTRY_VERIFY2(resultText().startsWith(u"3 "_s) && resultText().endsWith(m_folder->path()),
                     qPrintable(resultText()));
    }
    if (answer == u"existingKeepBoth")
        there.insert(1, u"a (3).txt"_s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name), there);
    QCOMPARE(read(m_folder->filePath(u"a.txt"_s)), answer == u"existingReplace" ? "new a" : "mine");
    if (answer == u"existingReplace")
        QCOMPARE(read(m_folder->filePath(u"a (2).txt"_s)), "another a");
}

void tst_FilesView::eachFailureIsTold()
{
    post(u"a.txt"_s, "a");
    const int gone = post(u"b.txt"_s, "b");
    post(u"c.txt"_s, "c");
    open();
    QCOMPARE(m_client->remove("/Attachment/" + QByteArray::number(gone)).status, 204);
    click(u"filesSaveAll"_s);
    accept(m_folder->path());
    QTRY_VERIFY2(resultText().startsWith(u"2 of 3 files are saved in"_s), qPrintable(resultText()));
    QVERIFY2(resultDetail().startsWith(u"b.txt: The file could not be read. The server answered with status 404."_s),
             qPrintable(resultDetail()));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name), (QStringList{u"a.txt"_s, u"c.txt"_s}));
    m_tenant->clearRequests();
    click(u"savingRetry"_s); // what was saved is not fetched again
    QTRY_VERIFY2(resultText() == u"Nothing was saved."_s, qPrintable(resultText()));
    QCOMPARE(requests("/api/Attachment/").size(), 1);
}

// What took the place of a file while it came is not in the way for good: one is asked as the first time.
void tst_FilesView::retryAsksAboutNamesTakenMeanwhile()
{
    QFETCH(QString, answer);
    post(u"a.txt"_s, "a");
    post(u"b.txt"_s, "b");
    open();
    QVERIFY(m_tenant->setFault(u"slow:GET/Attachment*1"_s, true));
    click(u"filesSaveAll"_s);
    accept(m_folder->path());
    QTRY_VERIFY(saving());
    for (const QString &name : {u"a.txt"_s, u"b.txt"_s}) {
        QFile mine(m_folder->filePath(name));
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    }
    QTRY_COMPARE(resultText(), u"Nothing was saved."_s);
    QVERIFY2(resultDetail().contains(u"left as it is"_s), qPrintable(resultDetail()));
    click(u"savingRetry"_s);
    QDialog *question = nullptr;
    QTRY_VERIFY((question = part<QDialog>(u"existingFilesQuestion"_s)) && question->isVisible());
    QCOMPARE(question->findChild<QListWidget *>(u"existingFilesList"_s)->count(), 2);
    QTest::mouseClick(question->findChild<QPushButton *>(answer), Qt::LeftButton);
    QTRY_VERIFY2(resultText().startsWith(u"2 file(s) saved in"_s), qPrintable(resultText()));
    const bool kept = answer == u"existingKeepBoth";
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), kept ? 4 : 2);
    QCOMPARE(read(m_folder->filePath(u"a.txt"_s)), kept ? "mine" : "a");
    QCOMPARE(read(m_folder->filePath(kept ? u"b (2).txt"_s : u"b.txt"_s)), "b");
}

void tst_FilesView::retryAsksAboutNamesTakenMeanwhile_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("replace") << u"existingReplace"_s;
    QTest::newRow("keep both") << u"existingKeepBoth"_s;
}

void tst_FilesView::endedLinkSaysWhoRefused()
{
    post(u"a.txt"_s, "a");
    QVERIFY(m_tenant->setFault(u"attachment-link-ended"_s, true));
    open();
    click(u"filesSaveAll"_s);
    accept(m_folder->filePath(u"a.txt"_s));
    QTRY_COMPARE(resultText(), u"Nothing was saved."_s);
    QVERIFY2(resultDetail().contains(u"on another host, and that one refused the link"_s), qPrintable(resultDetail()));
    QCOMPARE(requests("/cdn/").size(), 1);
    QVERIFY(requests("/cdn/").first().authorization.isEmpty());
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.txt"_s)));
}

void tst_FilesView::cutDownloadLeavesNothing()
{
    post(u"a.txt"_s, QByteArray(50'000, 'a'));
    open();
    QVERIFY(m_tenant->setFault(u"cut-body:GET/Attachment"_s, true));
    click(u"filesSaveAll"_s);
    accept(m_folder->filePath(u"a.txt"_s));
    QTRY_VERIFY2((m_clock.advance(1000), !resultText().isEmpty()), qPrintable(resultText()));
    QCOMPARE(resultText(), u"Nothing was saved."_s);
    QVERIFY2(resultDetail().contains(u"broke off"_s), qPrintable(resultDetail()));
    QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY(m_tenant->setFault(u"cut-body:GET/Attachment"_s, false));
    click(u"savingRetry"_s);
    QTRY_VERIFY(resultText().startsWith(u"Saved: "_s));
    QCOMPARE(read(m_folder->filePath(u"a.txt"_s)).size(), 50'000);
}

void tst_FilesView::otherSizeIsTold()
{
    post(u"a.txt"_s, "12345");
    QVERIFY(m_tenant->setFault(u"file-size-wrong"_s, true));
    open();
    click(u"filesSaveAll"_s);
    accept(m_folder->filePath(u"a.txt"_s));
    QTRY_VERIFY(resultText().startsWith(u"Saved: "_s));
    QVERIFY2(resultDetail().contains(
                 QRegularExpression(u"5 byte.* came and were saved, but the list of files says 6 byte"_s)),
             qPrintable(resultDetail()));
    QVERIFY(!part<QPushButton>(u"savingRetry"_s)->isVisible());
}

void tst_FilesView::cancelEnds()
{
    post(u"a.txt"_s, "a");
    post(u"b.txt"_s, "b");
    open();
    QVERIFY(m_tenant->setFault(u"never-answer:GET/Attachment+1"_s, true));
    click(u"filesSaveAll"_s);
    accept(m_folder->path());
    QTRY_VERIFY(saving());
    QTRY_COMPARE(requests("/api/Attachment/").size(), 2);
    QCOMPARE(part<QLabel>(u"savingWords"_s)->text(),
             u"Saving files of #%1: 2 of 2, 1 B of 2 B"_s.arg(number(m_ticket)));
    QVERIFY(part<QProgressBar>(u"savingBar"_s)->isVisible());
    QVERIFY(!part<QPushButton>(u"filesSaveAll"_s)->isEnabled());
    click(u"savingCancel"_s);
    QTRY_VERIFY(!saving());
    QVERIFY2(resultText().startsWith(u"Cancelled. 1 of 2 files are saved in"_s), qPrintable(resultText()));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.txt"_s});
    QVERIFY(part<QPushButton>(u"filesSaveAll"_s)->isEnabled());
}

void tst_FilesView::goesOnWhileAnotherTicketIsLookedAt()
{
    post(u"a.txt"_s, "a");
    open();
    QVERIFY(m_tenant->setFault(u"slow:GET/Attachment*1"_s, true));
    click(u"filesSaveAll"_s);
    accept(m_folder->filePath(u"a.txt"_s));
    QTRY_VERIFY(saving());
    m_view->showTicket(TicketId{1001}, 1);
    QVERIFY(part<QLabel>(u"savingWords"_s)->text().contains(u"#%1"_s.arg(number(m_ticket))));
    QTRY_VERIFY(resultText().startsWith(u"Saved: "_s));
    QCOMPARE(read(m_folder->filePath(u"a.txt"_s)), "a");
}

void tst_FilesView::everythingHasAName()
{
    post(u"a.txt"_s, "a");
    open();
    for (const QWidget *widget : m_view->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(tst_FilesView)
#include "tst_filesview.moc"
