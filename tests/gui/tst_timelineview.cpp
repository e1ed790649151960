// SPDX-License-Identifier: Apache-2.0
#include "detail/actioncard.h"
#include "detail/detailpane.h"
#include "detail/fieldsview.h"
#include "detail/quotedmail.h"
#include "detail/timelinelist.h"
#include "detail/timelineview.h"
#include "practice/practicetenant.h"
#include "support/testclock.h"
#include "support/wireserver.h"
#include "triage/desk.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTextBlock>
#include <QTextEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

class tst_TimelineView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheActions();
    void asksOnlyWhenLookedAt();
    void whatIsKnownShowsAtOnce();
    void systemActionsOnRequest();
    void filtersAndOrder();
    void quotedMailIsFolded();
    void findsQuotedMail_data();
    void findsQuotedMail();
    void copies();
    void keysMoveThroughIt();
    void fiveThousandCardsAreNotMade();
    void scrollingUpStaysInPlace();
    void menuOfACardThatIsCutOff();
    void arabicNamesDoNotTurnTheLineRound();
    void failureSaysWhyAndRetries();
    void unfinishedListSaysSo();
    void holdingJCostsTwoRequests();
    void readsTheNextAhead();
    void fieldsCanBeFoundCopiedAndMadeAColumn();

private:
    [[nodiscard]] int asked(const QByteArray &path) const
    {
        const QList<practice::ReceivedRequest> all = m_tenant->requests();
        return static_cast<int>(std::count_if(
            all.cbegin(), all.cend(), [&path](const practice::ReceivedRequest &r) { return r.path.startsWith(path); }));
    }
    void post(const Ticket &ticket, const QString &noteHtml, const QString &outcome = u"Private Note"_s);
    void select(const Ticket &ticket)
    {
        m_pane->showTicket(ticket);
        m_clock.advance(DetailPane::restMs);
    }
    void openTimeline() { tabs()->setCurrentWidget(part<QWidget>(u"timelineView"_s)); }
    template <class T> T *part(const QString &name) const { return m_pane->findChild<T *>(name); }
    QTabWidget *tabs() const { return part<QTabWidget>(u"detailTabs"_s); }
    TimelineList *list() const { return m_pane->findChild<TimelineList *>(); }
    qsizetype shown() const { return list()->isVisible() ? list()->entries().size() : 0; }
    QString message() const
    {
        const auto *label = part<QLabel>(u"timelineMessage"_s);
        return label->isVisible() ? label->text() : QString();
    }

    std::unique_ptr<practice::PracticeTenant> m_tenant;
    TestClock m_clock{QDateTime::currentMSecsSinceEpoch()};
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<DetailPane> m_pane;
    QList<Ticket> m_rows;
};

void tst_TimelineView::init()
{
    practice::Options options;
    options.tickets = 200;
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
    TicketFilter filter;
    filter.lastHours = 0;
    m_rows.clear();
    m_desk->api().tickets(filter.pageQuery(1, 100, {}), Priority::Click, u"test"_s, this,
                          [&](const Result<TicketPage> &result) { m_rows = result.value().tickets; });
    QTRY_VERIFY(m_rows.size() > 60);
    m_pane = std::make_unique<DetailPane>(*m_desk, m_clock);
    m_pane->resize(460, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_tenant->clearRequests();
}

void tst_TimelineView::cleanup()
{
    m_pane.reset();
    m_desk.reset();
    m_tenant.reset();
}

// As another program would.
void tst_TimelineView::post(const Ticket &ticket, const QString &noteHtml, const QString &outcome)
{
    Request request;
    request.verb = Verb::Post;
    request.url = QUrl(m_tenant->url().toString() + u"/api/Actions"_s);
    const QJsonArray body{
        QJsonObject{{u"ticket_id"_s, number(ticket.id)}, {u"outcome"_s, outcome}, {u"note_html"_s, noteHtml}}};
    request.body = QJsonDocument(body).toJson();
    bool done = false;
    m_desk->api().fetch(request, this, [&](const Result<Answer> &answer) {
        done = true;
        QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().body.constData());
    });
    QTRY_VERIFY(done);
}

void tst_TimelineView::showsTheActions()
{
    openTimeline();
    select(m_rows[0]);
    QTRY_VERIFY(shown() > 0);
    QCOMPARE(asked("/api/Actions"), 1);
    const TimelineEntry &first = list()->entries().first();
    const ActionCard *card = list()->card(0);
    QVERIFY(card);
    QCOMPARE(card->findChild<QLabel *>(u"actionAudience"_s)->text(), audienceWord(first.audience));
    QVERIFY(card->findChild<QTextEdit *>(u"actionHeading"_s)->toPlainText().contains(first.action.who));
    QVERIFY(card->findChild<QTextEdit *>(u"actionHeading"_s)->toolTip().contains(u"UTC"_s));
    QVERIFY(card->findChild<QTextEdit *>(u"actionWhat"_s)->toPlainText().contains(first.action.outcome));
    for (qsizetype i = 1; i < list()->entries().size(); ++i) // newest first
        QVERIFY(list()->entries()[i - 1].action.at >= list()->entries()[i].action.at);
}

void tst_TimelineView::asksOnlyWhenLookedAt()
{
    select(m_rows[0]);
    QTRY_COMPARE(asked("/api/Tickets/"), 1);
    QTRY_VERIFY(m_desk->queued().isEmpty());
    QCOMPARE(asked("/api/Actions"), 0);
    openTimeline();
    QTRY_VERIFY(shown() > 0);
    QCOMPARE(asked("/api/Actions"), 1);
}

void tst_TimelineView::whatIsKnownShowsAtOnce()
{
    openTimeline();
    for (const Ticket &row : {m_rows[0], m_rows[1]}) { // all of it: what is left before it came is not known
        select(row);
        QTRY_VERIFY(shown() > 0 && m_desk->queued().isEmpty());
    }
    const int before = asked("/api/");
    m_pane->showTicket(m_rows[0]);
    QVERIFY(shown() > 0); // without a request, without a wait
    m_clock.advance(DetailPane::restMs);
    QCOMPARE(m_desk->queued().size(), 0);
    QCOMPARE(asked("/api/"), before);
}

void tst_TimelineView::systemActionsOnRequest()
{
    openTimeline();
    const auto hasSystem = [this] {
        return std::any_of(list()->entries().cbegin(), list()->entries().cend(), [](const TimelineEntry &entry) {
            return entry.audience == TimelineEntry::Audience::System;
        });
    };
    auto *box = part<QCheckBox>(u"timelineSystem"_s);
    box->setChecked(true);
    for (const Ticket &row : m_rows.first(30)) { // not every ticket has some
        select(row);
        QTRY_VERIFY((shown() > 0 || !message().contains(u"Loading"_s)) && m_desk->queued().isEmpty());
        if (hasSystem())
            break;
    }
    QVERIFY(hasSystem());
    const int before = asked("/api/Actions");
    box->setChecked(false);
    QVERIFY(!hasSystem());
    box->setChecked(true);
    QVERIFY(hasSystem());
    QCOMPARE(asked("/api/Actions"), before); // both lists are known
}

void tst_TimelineView::filtersAndOrder()
{
    post(m_rows[0], u"<p>About the <b>toaster</b></p>"_s);
    openTimeline();
    select(m_rows[0]);
    QTRY_VERIFY(shown() > 1);
    const qsizetype all = shown();
    part<QLineEdit>(u"timelineFind"_s)->setText(u"toaster"_s);
    QCOMPARE(shown(), 1);
    part<QLineEdit>(u"timelineFind"_s)->setText(u"no such word"_s);
    QVERIFY(message().contains(QString::number(all))); // says that there are some
    part<QLineEdit>(u"timelineFind"_s)->clear();
    QCOMPARE(shown(), all);
    auto *which = part<QComboBox>(u"timelineWhich"_s);
    which->setCurrentIndex(2); // conversation: without the private note
    QVERIFY(shown() < all);
    which->setCurrentIndex(0);
    const qint64 newest = list()->entries().first().action.id;
    part<QComboBox>(u"timelineOrder"_s)->setCurrentIndex(1);
    QCOMPARE(list()->entries().last().action.id, newest);
}

void tst_TimelineView::quotedMailIsFolded()
{
    post(m_rows[0], u"<p>My answer is this.</p><blockquote><p>the former mail</p></blockquote>"_s);
    openTimeline();
    select(m_rows[0]);
    QTRY_VERIFY(list()->card(0));
    ActionCard *card = list()->card(0);
    auto *note = card->findChild<QTextEdit *>(u"actionNote"_s);
    QVERIFY(note->toPlainText().contains(u"My answer"_s));
    QVERIFY(!note->toPlainText().contains(u"former"_s));
    auto *fold = card->findChild<QPushButton *>(u"actionFold"_s);
    QVERIFY(fold->isVisible());
    const int low = card->height();
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(note->toPlainText().contains(u"former"_s));
    QTRY_VERIFY(card->height() > low);
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(!note->toPlainText().contains(u"former"_s));
}

void tst_TimelineView::findsQuotedMail_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("html");
    QTest::addColumn<QString>("left"); // null = not folded
    const auto row = [](const char *name, const QString &text, bool html, const QString &left) {
        QTest::newRow(name) << text << html << left;
    };
    row("gmail", u"Thank you all<div class=\"gmail_quote\">On Mon"_s, true, u"Thank you all"_s);
    row("outlook", u"<p>Thank you all</p><div id=\"divRplyFwdMsg\"><b>From:</b>"_s, true, u"<p>Thank you all</p>"_s);
    row("from line", u"<p>Thank you all</p><b>From:</b> Ann"_s, true, u"<p>Thank you all</p>"_s);
    row("blockquote", u"Thank you all<BLOCKQUOTE>x"_s, true, u"Thank you all"_s);
    row("nothing before it", u"<div><blockquote>only this</blockquote></div>"_s, true, {});
    row("no quote", u"<p>Thank you all</p>"_s, true, {});
    row("plain", u"Thank you all\n> one\n> two\n"_s, false, u"Thank you all\n"_s);
    row("plain, one line is no quote", u"Thank you all\n> one\nmore"_s, false, {});
    row("plain wrote", u"Thank you all\nOn Monday Ann Smith wrote:\n> x"_s, false, u"Thank you all\n"_s);
    row("plain German", u"Vielen Dank an alle\nAm Montag schrieb Ann Smith:\n> x"_s, false, u"Vielen Dank an alle\n"_s);
    row("plain original message", u"Thank you all\n-----Original Message-----\nx"_s, false, u"Thank you all\n"_s);
}

void tst_TimelineView::findsQuotedMail()
{
    QFETCH(QString, text);
    QFETCH(bool, html);
    QFETCH(QString, left);
    const qsizetype at = quotedMailAt(text, html);
    QCOMPARE(at < 0 ? QString() : text.first(at), left);
}

void tst_TimelineView::copies()
{
    post(m_rows[0], u"<p>Read <a href=\"https://example.org/a\">this</a> and <b>that</b></p>"_s);
    openTimeline();
    select(m_rows[0]);
    QTRY_VERIFY(list()->card(0));
    list()->setFocus();
    list()->setCurrent(0);
    QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(u"Read this and that"_s) && text.contains(u"PRIVATE"_s) && text.contains(u"UTC"_s),
             qPrintable(text));
    const QString markdown = actionMarkdown(list()->entries().first());
    QVERIFY2(markdown.contains(u"[this]"_s) && markdown.contains(u"https://example.org/a"_s) &&
                 markdown.contains(u"**that**"_s),
             qPrintable(markdown));
}

void tst_TimelineView::keysMoveThroughIt()
{
    openTimeline();
    select(m_rows[0]);
    QTRY_VERIFY(shown() > 1);
    list()->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(list()->current(), 0);
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(list()->current(), 1);
    QTest::keyClick(list(), Qt::Key_End);
    QCOMPARE(list()->current(), int(shown()) - 1);
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(list()->current(), int(shown()) - 1);
    QTest::keyClick(list(), Qt::Key_Home);
    QCOMPARE(list()->current(), 0);
}

void tst_TimelineView::fiveThousandCardsAreNotMade()
{
    TimelineList many;
    many.resize(400, 500);
    many.show();
    QList<TimelineEntry> entries;
    for (int i = 0; i < 5000; ++i) {
        TimelineEntry entry;
        entry.action.id = i;
        entry.action.who = u"Ann"_s;
        entry.action.outcome = u"Note %1"_s.arg(i);
        entry.action.note = QString(i % 7, u'x') + u"\nline\nline"_s;
        entries.append(entry);
    }
    many.setEntries(entries, false);
    QTRY_VERIFY(many.card(0));
    QScrollBar *bar = many.verticalScrollBar();
    for (const int part : {1, 2, 3, 4}) {
        bar->setValue(bar->maximum() / 4 * part);
        QCoreApplication::processEvents();
    }
    bar->setValue(bar->maximum());
    QTRY_VERIFY(many.card(4999));
    QTRY_COMPARE(many.card(4999)->geometry().bottom(), many.viewport()->rect().bottom());
    QVERIFY(many.findChildren<ActionCard *>().size() < 40);
    QVERIFY(!many.card(0));
}

void tst_TimelineView::scrollingUpStaysInPlace()
{
    TimelineList many;
    many.resize(400, 300);
    many.show();
    QList<TimelineEntry> entries;
    for (int i = 0; i < 60; ++i) {
        TimelineEntry entry;
        entry.action.id = i;
        entry.action.note = QString(i % 3 == 0 ? 400 : 0, u'\n') + u"end"_s; // some far higher than assumed
        entries.append(entry);
    }
    many.setEntries(entries, false);
    QScrollBar *bar = many.verticalScrollBar();
    bar->setValue(bar->maximum());
    QTRY_VERIFY(many.card(59));
    QTRY_COMPARE(many.card(59)->geometry().bottom(), many.viewport()->rect().bottom());
    for (int turn = 0; turn < 30; ++turn) {
        QTRY_VERIFY(!many.findChildren<ActionCard *>().isEmpty());
        // The lowest card in sight moves by just as much as one scrolls, whatever comes into sight above it.
        int low = 59;
        while (low >= 0 && !(many.card(low) && many.card(low)->y() < many.viewport()->height() - 60))
            --low;
        QVERIFY(low >= 0);
        const int before = many.card(low)->y();
        const int by = std::min(50, bar->value());
        bar->setValue(bar->value() - by);
        QVERIFY(many.card(low));
        QCOMPARE(many.card(low)->y(), before + by);
        QCoreApplication::processEvents();
    }
}

void tst_TimelineView::menuOfACardThatIsCutOff()
{
    TimelineList many;
    many.resize(400, 300);
    many.show();
    QList<TimelineEntry> entries;
    for (int i = 0; i < 30; ++i) {
        TimelineEntry entry;
        entry.action.id = i;
        entry.action.note = u"one\ntwo\nthree\nfour"_s;
        entries.append(entry);
    }
    many.setEntries(entries, false);
    QTRY_VERIFY(many.card(0) && many.card(1));
    QScrollBar *bar = many.verticalScrollBar();
    bar->setValue(many.card(0)->height() / 2 + many.card(1)->y());
    QTRY_VERIFY(many.card(1) && many.card(1)->y() < 0);
    const QPoint at(3, 3); // on the part of it that is in sight
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, many.viewport()->mapToGlobal(at));
    QApplication::sendEvent(many.viewport(), &event);
    QCOMPARE(many.current(), 1);
    QTRY_VERIFY(many.card(1)->y() >= 0); // it came into sight
    auto *menu = many.findChild<QMenu *>(u"actionMenu"_s);
    QVERIFY(menu && menu->findChild<QAction *>(u"copyMarkdown"_s));
    QSignalSpy copy(&many, &TimelineList::copyRequested);
    menu->findChild<QAction *>(u"copyMarkdown"_s)->trigger();
    QCOMPARE(copy.size(), 1);
    QCOMPARE(copy[0][1].toBool(), true);
    menu->close();
}

void tst_TimelineView::arabicNamesDoNotTurnTheLineRound()
{
    TimelineEntry entry;
    entry.action.who = u"ليلى النجار"_s;
    entry.action.at = m_clock.now() - 40 * 86'400'000LL;
    ActionCard card;
    card.show(entry, {}, m_clock.now());
    const auto *heading = card.findChild<QTextEdit *>(u"actionHeading"_s);
    QVERIFY(heading->toPlainText().contains(entry.action.who));
    QCOMPARE(heading->document()->firstBlock().textDirection(), Qt::LeftToRight);
}

void tst_TimelineView::failureSaysWhyAndRetries()
{
    QVERIFY(m_tenant->setFault(u"forbidden-empty:/Actions"_s, true));
    openTimeline();
    select(m_rows[0]);
    auto *failure = part<QWidget>(u"timelineFailure"_s);
    QTRY_VERIFY(failure->isVisible());
    QVERIFY(message().contains(u"could not be read"_s)); // not an empty timeline
    QCOMPARE(asked("/api/Actions"), 1);
    QVERIFY(m_tenant->setFault(u"forbidden-empty:/Actions"_s, false));
    QTest::mouseClick(failure->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(shown() > 0);
    QVERIFY(!failure->isVisible());
}

void tst_TimelineView::unfinishedListSaysSo()
{
    QVERIFY(m_tenant->setFault(u"record-count-too-big:/Actions"_s, true));
    openTimeline();
    select(m_rows[0]);
    QTRY_VERIFY(shown() > 0);
    const auto *notice = part<QWidget>(u"timelineNotice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel *>(u"text"_s)->text().contains(QString::number(shown() + 1)));
}

// With the timeline in front, which costs one more than the summary.
void tst_TimelineView::holdingJCostsTwoRequests()
{
    openTimeline();
    for (int i = 0; i < 50; ++i) {
        m_pane->showTicket(m_rows[i]);
        m_clock.advance(40);
    }
    m_clock.advance(DetailPane::restMs);
    QTRY_VERIFY(shown() > 0);
    QTRY_VERIFY(m_desk->queued().isEmpty());
    QCOMPARE(asked("/api/Tickets/") + asked("/api/Actions"), 2);
}

void tst_TimelineView::readsTheNextAhead()
{
    select(m_rows[0]);
    m_pane->setNext(m_rows[1]);
    QTRY_COMPARE(asked("/api/Tickets/"), 1);
    QTRY_VERIFY(m_desk->queued().isEmpty());
    m_clock.advance(1000);
    QTRY_COMPARE(asked("/api/Tickets/"), 2);
    QTRY_VERIFY(m_desk->details().record({m_rows[1].id, m_rows[1].lastUpdate}));
    select(m_rows[1]); // at once, and not asked for again
    QCOMPARE(part<QLabel>(u"detailLoading"_s)->isVisibleTo(m_pane.get()), false);
    m_pane->setNext(std::nullopt);
    m_clock.advance(1000);
    QCOMPARE(asked("/api/Tickets/"), 2);
}

void tst_TimelineView::fieldsCanBeFoundCopiedAndMadeAColumn()
{
    auto *fields = m_pane->findChild<FieldsView *>();
    tabs()->setCurrentWidget(fields);
    select(m_rows[0]);
    auto *table = fields->findChild<QTableView *>(u"fieldsTable"_s);
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 200);
    fields->findChild<QLineEdit *>(u"fieldsFind"_s)->setText(u"cost centre"_s);
    QVERIFY(table->model()->rowCount() >= 1);
    int row = 0;
    while (!table->model()->index(row, 2).data().toString().endsWith(u".value"_s))
        ++row;
    table->setCurrentIndex(table->model()->index(row, 0));
    QTest::mouseClick(fields->findChild<QPushButton *>(u"copyPath"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"$.customfields[?(@.id==101)].value"_s);
    QTest::mouseClick(fields->findChild<QPushButton *>(u"copyValue"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), table->model()->index(row, 1).data().toString());
    QSignalSpy wanted(m_pane.get(), &DetailPane::columnWanted);
    QTest::mouseClick(fields->findChild<QPushButton *>(u"addColumn"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"Cost centre"_s);
    QCOMPARE(wanted[0][1].toString(), u"$.customfields[?(@.id==101)].value"_s);
}

QTEST_MAIN(tst_TimelineView)
#include "tst_timelineview.moc"
