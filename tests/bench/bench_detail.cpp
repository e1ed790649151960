// SPDX-License-Identifier: Apache-2.0
#include "detail/actioncard.h"
#include "detail/detailpane.h"
#include "detail/safehtmlview.h"
#include "detail/timelinelist.h"
#include "net/clock.h"
#include "support/hostilehtml.h"
#include "support/measure.h"
#include "support/wireserver.h"
#include "triage/desk.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSemaphore>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QThread>
#include <malloc.h>

// What a person feels who opens a ticket with 5,000 actions, one with hostile mails, one with 10 MB of details: how
// long until it is there, the longest time the event loop stood still meanwhile and while one scrolls to the end.
// Prints lines "name value floor ratio".

using namespace Qt::StringLiterals;

namespace {

constexpr QSize paneSize(560, 800);
enum : qint64 { Long = 1, Hostile = 2, Details = 3 };

QString mail(int number)
{
    QString text = u"<div><p>Hello, this is mail <b>%1</b> about the printer.</p>"_s.arg(number);
    for (int i = 0; i < 2 + number % 7; ++i)
        text +=
            u"<p>The printer on floor %1 says <i>PC LOAD LETTER</i> and does not print; please see "
            "<a href='https://example.com/%1'>what was tried</a> before. It is needed for the invoices.</p>"_s.arg(i);
    if (number % 5 == 0)
        text += u"<table border=1><tr><td>Model</td><td>LaserJet</td></tr><tr><td>Pages</td><td>12</td></tr></table>"_s;
    if (number % 3 == 0)
        text +=
            u"<blockquote>"_s + QString(u"<p>Quoted mail of the day before.</p>"_s).repeated(20) + u"</blockquote>"_s;
    return text + u"</div>"_s;
}

// Whatever makes a reader slow, each 200 KB long, between the mails that want to load and to hide something.
QStringList hostileMails()
{
    QStringList mails;
    for (const auto *corpus : {&wouldLoad(), &wouldHide()}) {
        for (const HostileHtml &hostile : *corpus)
            mails.append(QString::fromUtf8(filledIn(hostile.html, 9, u"/nowhere"_s)));
    }
    for (const char *piece : {"<p>Lorem ipsum dolor sit amet, <b>consetetur</b> sadipscing.</p>",
                              "a",
                              "lorem ipsum ",
                              "<div>",
                              "<table><tr><td>x",
                              "<ul><li>x",
                              "<blockquote>x",
                              "<b>",
                              "<b><i>x</b>",
                              "<table><tr><td>a<td>b<td>c</table>",
                              "<tr><td>a<td>b<td>c",
                              "x<br>",
                              "<hr>",
                              "<a \"",
                              "<",
                              "&",
                              "&#x41;",
                              "<!--",
                              "<script>",
                              "<a href='https://a.example/b'>x</a>",
                              "<img src='https://a.example/b'>",
                              "e\xcc\x81",
                              "\xe2\x80\xab",
                              "\xe2\x80\xae"
                              "abc",
                              "\xd7\x90 a ",
                              " "}) {
        const QByteArray bytes(piece);
        mails.append(QString::fromUtf8(bytes.repeated(static_cast<int>(200'000 / bytes.size()))));
    }
    return mails;
}

QByteArray actions(qint64 ticket, const QStringList &notes)
{
    QJsonArray rows;
    for (qsizetype i = 0; i < notes.size(); ++i)
        rows.append(
            QJsonObject{{u"id"_s, i + 1},
                        {u"ticket_id"_s, ticket},
                        {u"outcome"_s, u"Email User"_s},
                        {u"who"_s, u"Ann Example"_s},
                        {u"who_type"_s, i % 2},
                        {u"datetime"_s,
                         u"2026-03-%1T%2:00:00Z"_s.arg(1 + i % 28, 2, 10, QChar(u'0')).arg(i % 24, 2, 10, QChar(u'0'))},
                        {u"hiddenfromuser"_s, i % 3 == 0},
                        {u"note"_s, u"Hello"_s},
                        {u"note_html"_s, notes[i]}});
    return QJsonDocument(QJsonObject{{u"record_count"_s, notes.size()}, {u"actions"_s, rows}})
        .toJson(QJsonDocument::Compact);
}

QByteArray record(qint64 ticket, const QString &details)
{
    QJsonObject fields{
        {u"id"_s, ticket}, {u"summary"_s, u"Printer"_s}, {u"details"_s, details}, {u"details_html"_s, details}};
    for (int i = 0; i < 320; ++i)
        fields.insert(u"field_%1"_s.arg(i), i % 3 == 0 ? QJsonValue(i) : QJsonValue(u"Some value %1"_s.arg(i)));
    return QJsonDocument(fields).toJson(QJsonDocument::Compact);
}

// In a thread of its own, so that what it takes to send megabytes is not counted.
class Tenant
{
public:
    Tenant(const QStringList &mails, const QStringList &hostile, const QString &details)
    {
        m_answers = {{"ticket_id=1&", actions(Long, mails)},
                     {"ticket_id=2&", actions(Hostile, hostile)},
                     {"ticket_id=3&", actions(Details, {})},
                     {"Tickets/1?", record(Long, u"<p>Short</p>"_s)},
                     {"Tickets/2?", record(Hostile, u"<p>Short</p>"_s)},
                     {"Tickets/3?", record(Details, details)},
                     {"/token?", R"({"access_token":"t","token_type":"Bearer","expires_in":3600})"}};
        QSemaphore ready;
        m_thread.reset(QThread::create([this, &ready] {
            WireServer server;
            server.setScript([this](const WireServer::Arrival &arrival, int) {
                const QByteArray target = arrival.target + (arrival.target.contains('?') ? "&" : "?");
                for (const auto &[part, body] : m_answers) {
                    if (target.contains(part))
                        return WireServer::Behaviour::answer(200, body);
                }
                return WireServer::Behaviour::answer(200, "[]");
            });
            m_url = server.url(QString());
            ready.release();
            QEventLoop().exec();
        }));
        m_thread->start();
        ready.acquire();
    }
    ~Tenant()
    {
        m_thread->quit();
        m_thread->wait();
    }
    Q_DISABLE_COPY_MOVE(Tenant)

    [[nodiscard]] QUrl url() const { return m_url; }

private:
    QList<QPair<QByteArray, QByteArray>> m_answers;
    std::unique_ptr<QThread> m_thread;
    QUrl m_url;
};

Ticket row(qint64 id)
{
    Ticket ticket;
    ticket.id = TicketId{id};
    ticket.summary = u"Printer"_s;
    return ticket;
}

bool coversView(const TimelineList &list)
{
    const QWidget *viewport = list.viewport();
    return viewport->childAt(20, viewport->height() - 2) || list.card(static_cast<int>(list.entries().size()) - 1);
}

struct Scrolled
{
    double longestMs = 0;
    int pages = 0;
};

template <class Ready> Scrolled scrollThrough(QScrollBar *bar, Ready ready)
{
    Scrolled scrolled;
    Heartbeat heart;
    while (bar->value() < bar->maximum() && scrolled.pages < 20'000) {
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        ++scrolled.pages;
        QCoreApplication::processEvents();
        until(ready);
    }
    QCoreApplication::processEvents();
    scrolled.longestMs = heart.longestMs;
    return scrolled;
}

struct Floor
{
    double shownMs = 0;
    double longestScrollMs = 0;
    long kb = 0;
};

// All of them in one text, as the simplest program would.
Floor oneText(const QStringList &mails)
{
    Floor floor;
    malloc_trim(0);
    const long before = residentKb();
    QElapsedTimer timer;
    timer.start();
    QTextBrowser browser;
    browser.resize(paneSize);
    browser.show();
    browser.setHtml(mails.join(u"<hr>"_s));
    browser.grab();
    floor.shownMs = ms(timer);
    malloc_trim(0);
    floor.kb = residentKb() - before;
    floor.longestScrollMs = scrollThrough(browser.verticalScrollBar(), [] { return true; }).longestMs;
    return floor;
}

double bareTableMs(int rows)
{
    QElapsedTimer timer;
    timer.start();
    QStandardItemModel model(rows, 3);
    for (int i = 0; i < rows; ++i) {
        for (int column = 0; column < 3; ++column)
            model.setItem(i, column, new QStandardItem(u"some text"_s));
    }
    QTableView table;
    table.setModel(&model);
    table.resize(paneSize);
    table.show();
    table.grab();
    return ms(timer);
}

double bareEditMs(const QString &text)
{
    QElapsedTimer timer;
    timer.start();
    QPlainTextEdit edit;
    edit.resize(paneSize);
    edit.show();
    edit.setPlainText(text);
    edit.grab();
    return ms(timer);
}

// Nobody shows an answer before it is parsed.
double parseMs(const QByteArray &body)
{
    QElapsedTimer timer;
    timer.start();
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isNull() ? 0 : ms(timer);
}

struct Timeline
{
    double shownMs = 0;
    double longestOpeningMs = 0;
    Scrolled scrolled;
    long kb = 0;
};

Timeline openAndScroll(Desk &desk, Clock &clock, qint64 id)
{
    Timeline seen;
    DetailPane pane(desk, clock);
    pane.resize(paneSize);
    pane.findChild<QTabWidget *>(u"detailTabs"_s)->setCurrentIndex(1);
    pane.show();
    auto *list = pane.findChild<TimelineList *>();
    pane.grab();
    malloc_trim(0); // what is left of before would hide what comes now
    const long before = residentKb();
    Heartbeat heart;
    QElapsedTimer timer;
    timer.start();
    pane.showTicket(row(id));
    until([&] { return !list->entries().isEmpty() && coversView(*list); });
    seen.shownMs = ms(timer) - static_cast<double>(DetailPane::restMs);
    QCoreApplication::processEvents();
    seen.longestOpeningMs = heart.longestMs;
    seen.scrolled = scrollThrough(list->verticalScrollBar(), [list] { return coversView(*list); });
    malloc_trim(0);
    seen.kb = residentKb() - before;
    return seen;
}

void timeline(const char *what, const Timeline &seen, const Floor &floor, double parse)
{
    const auto name = [what](const char *figure) { return QByteArray(what) + figure; };
    print(name(": shown, after the rest").constData(), seen.shownMs, floor.shownMs, "ms");
    print(name(": longest step, opening").constData(), seen.longestOpeningMs, parse, "ms");
    print(name(": longest step, scrolling").constData(), seen.scrolled.longestMs, floor.longestScrollMs, "ms");
    print(name(": memory").constData(), static_cast<double>(seen.kb) / 1024, static_cast<double>(floor.kb) / 1024,
          "MB");
    std::printf("%-34s %10d\n", name(": pages").constData(), seen.scrolled.pages);
}

void details(Desk &desk, Clock &clock, const QString &text, double parse)
{
    QElapsedTimer timer;
    timer.start();
    const double table = bareTableMs(322);
    const double edit = bareEditMs(text.left(32 * 1024));
    DetailPane pane(desk, clock);
    pane.resize(paneSize);
    pane.show();
    auto *view = pane.findChild<SafeHtmlView *>(u"detailDetails"_s);
    auto *tabs = pane.findChild<QTabWidget *>(u"detailTabs"_s);
    {
        Heartbeat heart;
        timer.start();
        pane.showTicket(row(Details));
        until([&] { return view->document()->characterCount() > 1000; });
        print("10 MB details: shown", ms(timer) - static_cast<double>(DetailPane::restMs), edit, "ms");
        QCoreApplication::processEvents();
        print("10 MB details: longest step", heart.longestMs, parse, "ms");
    }
    for (const auto &[index, name, floor] :
         {std::tuple(2, "322 fields: tab shown", table), {3, "raw record: tab shown", edit}}) {
        timer.start();
        tabs->setCurrentIndex(index);
        pane.grab();
        print(name, ms(timer), floor, "ms");
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 5000;
    QStringList mails;
    for (int i = 0; i < count; ++i)
        mails.append(mail(i));
    const QStringList hostile = hostileMails();
    QString text;
    while (text.size() < 10'000'000)
        text += mail(static_cast<int>(text.size() % 97));
    Tenant tenant(mails, hostile, text);
    TenantAccess access;
    access.web = tenant.url();
    access.clientId = u"bench"_s;
    access.clientSecret = u"bench"_s;
    access.limit = {1'000'000, 300};
    SystemClock clock;
    Desk desk(access, clock);
    desk.open();
    until([&desk] { return desk.token().has_value() && desk.requestsWaiting() == 0; });
    bareTableMs(10); // warms fonts and caches up
    const Timeline mailsSeen = openAndScroll(desk, clock, Long);
    timeline("timeline", mailsSeen, oneText(mails), parseMs(actions(Long, mails)));
    const Timeline hostileSeen = openAndScroll(desk, clock, Hostile);
    timeline("hostile", hostileSeen, oneText(mails.first(std::min<qsizetype>(mails.size(), hostile.size()))),
             parseMs(actions(Hostile, hostile)));
    details(desk, clock, text, parseMs(record(Details, text)));
    return 0;
}
