// SPDX-License-Identifier: Apache-2.0
// What mails may do to the person who reads a ticket's timeline and summary: nothing. No request goes out and no file
// is opened, whatever is scrolled to, unfolded or copied; remote images only where a person asked for them.
#include "detail/actioncard.h"
#include "detail/detailpane.h"
#include "detail/safehtmlview.h"
#include "detail/timelinelist.h"
#include "detail/timelineview.h"
#include "practice/practicetenant.h"
#include "support/hostilehtml.h"
#include "support/testclock.h"
#include "support/wireserver.h"
#include "triage/desk.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>
#include <sys/inotify.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QColor forbidden(255, 0, 254); // no palette has it

bool shows(QWidget &widget, const QColor &colour)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::find(line, line + image.width(), colour.rgb()) != line + image.width())
            return true;
    }
    return false;
}

QByteArray picture()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(forbidden);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

// Whether anything in a folder was opened.
class FileWatch
{
public:
    explicit FileWatch(const QString &folder) : m_handle(inotify_init1(IN_NONBLOCK))
    {
        m_works = inotify_add_watch(m_handle, QFile::encodeName(folder).constData(), IN_OPEN) >= 0;
    }
    ~FileWatch() { close(m_handle); }
    Q_DISABLE_COPY_MOVE(FileWatch)

    [[nodiscard]] bool works() const { return m_works; }
    [[nodiscard]] bool opened() const // since it was last asked
    {
        char events[4096];
        return read(m_handle, events, sizeof events) > 0;
    }

private:
    int m_handle;
    bool m_works = false;
};

} // namespace

class tst_HostileTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anOrdinaryViewWouldBeCaught();
    void timelineLoadsNothing();
    void timelineHidesNothing();
    void paneLoadsNothing();
    void imagesOnlyWhenAsked();
    void theLongestIsReadOnce();

private:
    [[nodiscard]] QString filled(const QByteArray &html) const
    {
        return QString::fromUtf8(filledIn(html, static_cast<quint16>(m_outside->url().port()), m_folder->path()));
    }
    void post(const QString &path, const QJsonArray &rows);
    void postNotes(qint64 ticket, const QStringList &notes);
    void read(TimelineView &view, qint64 ticket, int notes); // until they are there
    void expectNothingAskedFor();
    static bool coversView(const TimelineList &list);
    template <class Look> void scrollThrough(TimelineList &list, Look look);

    std::unique_ptr<practice::PracticeTenant> m_tenant;
    std::unique_ptr<WireServer> m_outside; // where the mails point to
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FileWatch> m_watch;
    TestClock m_clock{QDateTime::currentMSecsSinceEpoch()};
    std::unique_ptr<Desk> m_desk;
    qint64 m_update = 0;
};

void tst_HostileTimeline::init()
{
    m_outside = std::make_unique<WireServer>();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"image.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(picture());
    file.close();
    QFile style(m_folder->filePath(u"style.css"_s));
    QVERIFY(style.open(QIODevice::WriteOnly));
    style.write("body, p, div { color: #ff00fe; background: #ff00fe }");
    style.close();
    m_watch = std::make_unique<FileWatch>(m_folder->path());
    QVERIFY(m_watch->works());

    practice::Options options;
    options.tickets = 50;
    m_tenant = std::make_unique<practice::PracticeTenant>(options);
    QVERIFY2(m_tenant->start(), qPrintable(m_tenant->errorString()));
    TenantAccess access;
    access.web = m_tenant->url();
    access.tenant = m_tenant->tenant();
    access.clientId = m_tenant->clientId();
    access.clientSecret = m_tenant->clientSecret();
    m_desk = std::make_unique<Desk>(access, m_clock);
    m_desk->open();
    for (const Lookup lookup : allLookups)
        QTRY_COMPARE(m_desk->lookups().state(lookup), Lookups::State::Loaded);
}

void tst_HostileTimeline::cleanup()
{
    m_desk.reset();
    m_tenant.reset();
    m_outside.reset();
}

void tst_HostileTimeline::post(const QString &path, const QJsonArray &rows)
{
    Request request;
    request.verb = Verb::Post;
    request.url = QUrl(m_tenant->url().toString(QUrl::StripTrailingSlash) + u"/api"_s + path);
    request.body = QJsonDocument(rows).toJson(QJsonDocument::Compact);
    std::optional<Result<Answer>> answer;
    m_desk->api().fetch(std::move(request), this, [&answer](const Result<Answer> &result) { answer = result; });
    QTRY_VERIFY(answer.has_value());
    QVERIFY2(answer->ok(), answer->ok() ? "" : qPrintable(answer->error().message));
}

void tst_HostileTimeline::postNotes(qint64 ticket, const QStringList &notes)
{
    QJsonArray rows;
    for (const QString &note : notes)
        rows.append(QJsonObject{{u"ticket_id"_s, ticket}, {u"outcome_id"_s, 7}, {u"note_html"_s, note}});
    post(u"/Actions"_s, rows);
}

void tst_HostileTimeline::read(TimelineView &view, qint64 ticket, int notes)
{
    view.showTicket(TicketVersion{TicketId{ticket}, ++m_update});
    view.rest();
    auto *list = view.findChild<TimelineList *>();
    QTRY_VERIFY(list->entries().size() >= notes);
    QTRY_VERIFY(coversView(*list));
}

bool tst_HostileTimeline::coversView(const TimelineList &list)
{
    return list.viewport()->childAt(20, list.viewport()->height() - 2) != nullptr ||
           list.card(static_cast<int>(list.entries().size()) - 1);
}

template <class Look> void tst_HostileTimeline::scrollThrough(TimelineList &list, Look look)
{
    QScrollBar *bar = list.verticalScrollBar();
    bar->setValue(0);
    QTRY_VERIFY(coversView(list));
    look();
    int pages = 0;
    while (bar->value() < bar->maximum() && ++pages < 1000) {
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        QTRY_VERIFY(coversView(list));
        look();
    }
    QVERIFY(list.card(static_cast<int>(list.entries().size()) - 1));
}

void tst_HostileTimeline::expectNothingAskedFor()
{
    QVERIFY(!m_watch->opened());
    // A connection of our own comes after any the view could have made.
    const int before = m_outside->connections();
    QTcpSocket fence;
    fence.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_outside->url().port()));
    QTRY_VERIFY(m_outside->connections() > before);
    QCOMPARE(m_outside->connections(), before + 1);
    QCOMPARE(before, 0);
    for (const practice::ReceivedRequest &request : m_tenant->requests())
        QVERIFY2(request.status == 200 || request.status == 201, request.path.constData());
}

// Shows that what is looked at here would notice.
void tst_HostileTimeline::anOrdinaryViewWouldBeCaught()
{
    QTextBrowser browser;
    browser.setHtml(filled("<img src='FOLDER/image.png'>"));
    QVERIFY(shows(browser, forbidden));
    QVERIFY(m_watch->opened());
    QVERIFY(!m_watch->opened());
    QTextDocument document; // as one might copy with
    document.setHtml(filled("<img src='FOLDER/image.png'>"));
    QVERIFY(document.size().height() > 60);
    QVERIFY(m_watch->opened());
}

void tst_HostileTimeline::timelineLoadsNothing()
{
    QStringList notes;
    for (const HostileHtml &hostile : wouldLoad()) {
        notes.append(filled("<p>Before " + QByteArray(hostile.name) + "</p>" + hostile.html));
        notes.append(filled("<p>Reply to it</p><blockquote>" + hostile.html + "</blockquote>"));
        notes.append(filled("<p>Reply to it</p><div id=divRplyFwdMsg><b>From:</b> HTTP</div>" + hostile.html));
    }
    postNotes(1042, notes);
    TimelineView view(*m_desk, m_clock);
    view.resize(500, 600);
    view.setVisible(true);
    read(view, 1042, static_cast<int>(notes.size()));
    auto *list = view.findChild<TimelineList *>();

    int unfolded = 0;
    scrollThrough(*list, [&] {
        QVERIFY(!shows(view, forbidden));
        for (auto *fold : list->viewport()->findChildren<QPushButton *>(u"actionFold"_s)) {
            if (fold->isVisible() && fold->text() == u"Show the quoted mail"_s) {
                ++unfolded;
                fold->click();
            }
        }
        QTRY_VERIFY(coversView(*list));
        QVERIFY(!shows(view, forbidden));
    });
    QVERIFY2(unfolded > wouldLoad().size(), qPrintable(QString::number(unfolded)));
    QPalette dark(QColor(30, 30, 34));
    view.setPalette(dark);
    scrollThrough(*list, [&] { QVERIFY(!shows(view, forbidden)); });

    for (int i = 0; i < list->entries().size(); ++i) {
        list->setCurrent(i);
        QGuiApplication::clipboard()->setText(u"-"_s);
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().size() > 10);
        QGuiApplication::clipboard()->setText(u"-"_s);
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, list->mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(list, &asked);
        auto *menu = list->findChild<QMenu *>(u"actionMenu"_s);
        QVERIFY(menu);
        menu->findChild<QAction *>(u"copyMarkdown"_s)->trigger();
        delete menu;
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"**"));
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
    }
    QTest::keyClicks(view.findChild<QLineEdit *>(u"timelineFind"_s), u"image"_s);
    QTRY_VERIFY(coversView(*list));
    expectNothingAskedFor();
}

void tst_HostileTimeline::timelineHidesNothing()
{
    QStringList notes;
    for (const HostileHtml &hostile : wouldHide())
        notes.append(filled(hostile.html));
    postNotes(1042, notes);
    TimelineView view(*m_desk, m_clock);
    view.resize(500, 600);
    view.setVisible(true);
    read(view, 1042, static_cast<int>(notes.size()));
    auto *list = view.findChild<TimelineList *>();
    int seen = 0;
    for (int i = 0; i < list->entries().size(); ++i) {
        const TimelineEntry &entry = list->entries()[i];
        if (!notes.contains(entry.action.noteHtml))
            continue;
        ++seen;
        list->setCurrent(i);
        QTRY_VERIFY(list->card(i));
        auto *note = list->card(i)->findChild<SafeHtmlView *>(u"actionNote"_s);
        QVERIFY(note->isVisible());
        QVERIFY2(note->toPlainText().contains(u"Readable"), qPrintable(entry.action.noteHtml.left(200)));
        QVERIFY(note->height() < list->viewport()->height());
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Readable"));
    }
    QCOMPARE(seen, notes.size());
    expectNothingAskedFor();
}

void tst_HostileTimeline::paneLoadsNothing()
{
    QByteArray all = "<p>Before</p>";
    for (const HostileHtml &hostile : wouldLoad())
        all += "<div>" + hostile.html + "\"'></div>";
    post(u"/Tickets"_s, {QJsonObject{{u"id"_s, 1042},
                                     {u"summary"_s, filled("<img src='HTTP/x.png'><img src='FOLDER/image.png'>")},
                                     {u"details_html"_s, filled(all)}}});
    DetailPane pane(*m_desk, m_clock);
    pane.resize(500, 700);
    pane.show();
    Ticket ticket;
    ticket.id = TicketId{1042};
    ticket.summary = filled("<img src='HTTP/x.png'><img src='FOLDER/image.png'>");
    pane.showTicket(ticket);
    m_clock.advance(DetailPane::restMs);
    auto *details = pane.findChild<SafeHtmlView *>(u"detailDetails"_s);
    QTRY_VERIFY(details->toPlainText().contains(u"Before"));
    auto *tabs = pane.findChild<QTabWidget *>(u"detailTabs"_s);
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QVERIFY(!shows(pane, forbidden));
        for (auto *area : tabs->currentWidget()->findChildren<QAbstractScrollArea *>()) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
            QVERIFY(!shows(pane, forbidden));
        }
    }
    QTRY_VERIFY(!pane.findChild<TimelineList *>()->entries().isEmpty());
    tabs->setCurrentIndex(0);
    details->selectAll();
    QTest::keyClick(details, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Before"));
    expectNothingAskedFor();
}

void tst_HostileTimeline::imagesOnlyWhenAsked()
{
    m_outside->setScript([](const WireServer::Arrival &arrival, int) {
        return arrival.target == "/a.png"
                   ? WireServer::Behaviour::answer(200, picture(), {{"Content-Type", "image/png"}})
                   : WireServer::Behaviour::answer(404, "no");
    });
    postNotes(1042, {filled("<p>Hello</p><img src='HTTP/a.png'><img src=\"HTTP/b.png\" alt=x><img src='HTTP/a.png'>"
                            "<picture><source srcset='HTTP/1.png'></picture><img srcset='HTTP/2.png 2x'>"
                            "<p style='background:url(HTTP/3.png)'>p</p><link rel=stylesheet href='HTTP/4.css'>"
                            "<script src='HTTP/5.js'></script><iframe src='HTTP/6'></iframe><a href='HTTP/7'>link</a>"
                            "<img src='file://FOLDER/image.png'><img src='FOLDER/image.png'>"
                            "<img src='http://192.0.2.1/8.png'>")});
    postNotes(1043, {filled("<p>Hello</p><img src='HTTP/other.png'>")});
    TimelineView view(*m_desk, m_clock);
    view.resize(500, 600);
    view.setVisible(true);
    view.findChild<QLineEdit *>(u"timelineFind"_s)->setText(u"Hello"_s); // the tenant's own mails name others
    read(view, 1042, 1);
    auto *notice = view.findChild<QWidget *>(u"timelineImages"_s);
    auto *load = view.findChild<QPushButton *>(u"loadImages"_s);
    QTRY_VERIFY(load->isVisible());
    QCOMPARE(m_outside->connections(), 0);

    load->click();
    QTRY_VERIFY(shows(view, forbidden)); // it is there
    QTRY_COMPARE(m_outside->count(), 2);
    // The one that is not found, and the one of another computer over http.
    const auto says = [notice](const QString &text) {
        const auto labels = notice->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&text](const QLabel *label) { return label->text().contains(text); });
    };
    QTRY_VERIFY(says(u"2 image"_s));
    QByteArrayList targets;
    for (const WireServer::Arrival &arrival : m_outside->arrivals()) {
        targets.append(arrival.method + ' ' + arrival.target);
        for (const char *telling : {"authorization", "cookie", "referer", "origin"})
            QVERIFY2(!arrival.headers.contains(telling), telling);
    }
    std::sort(targets.begin(), targets.end());
    QCOMPARE(targets, QByteArrayList({"GET /a.png", "GET /b.png"}));
    QVERIFY(!m_watch->opened());

    // Another ticket was not asked for, and the first has to be asked for again.
    read(view, 1043, 1);
    QTRY_VERIFY(load->isVisible());
    QVERIFY(!shows(view, forbidden));
    read(view, 1042, 1);
    QTRY_VERIFY(load->isVisible());
    QVERIFY(!shows(view, forbidden));
    const int before = m_outside->connections();
    QTcpSocket fence;
    fence.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_outside->url().port()));
    QTRY_VERIFY(m_outside->connections() > before);
    QCOMPARE(m_outside->count(), 2);
}

// More than what is kept of all timelines together.
void tst_HostileTimeline::theLongestIsReadOnce()
{
    const QString mail = u"<p>"_s + QString(u"lorem ipsum "_s).repeated(30'000) + u"</p>"_s;
    for (int i = 0; i < 10; ++i)
        postNotes(1042, {mail});
    TimelineView view(*m_desk, m_clock);
    view.resize(500, 600);
    view.setVisible(true);
    const auto reads = [this] {
        const auto requests = m_tenant->requests();
        return std::count_if(requests.cbegin(), requests.cend(), [](const practice::ReceivedRequest &request) {
            return request.method == "GET" && request.path == "/api/Actions";
        });
    };
    read(view, 1042, 10);
    postNotes(1043, {mail}); // a request of our own comes after any the view has made
    QCOMPARE(reads(), 1);
    view.showTicket(TicketVersion{TicketId{1043}, 1});
    read(view, 1042, 10);
    QVERIFY(reads() <= 2);
}

QTEST_MAIN(tst_HostileTimeline)
#include "tst_hostiletimeline.moc"
