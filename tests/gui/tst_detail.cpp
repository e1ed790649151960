// SPDX-License-Identifier: Apache-2.0
#include "detail/actioncard.h"
#include "detail/detailpane.h"
#include "detail/factlist.h"
#include "detail/filesview.h"
#include "detail/flowtext.h"
#include "detail/safehtmlview.h"
#include "detail/timelineview.h"
#include "practice/practicetenant.h"
#include "support/testclock.h"
#include "support/wireserver.h"
#include "triage/desk.h"

#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

class tst_Detail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhenNothingIsSelected();
    void rowShowsAtOnce();
    void recordFillsTheRest();
    void holdingJCostsOneRequest();
    void seenOnceIsKnown();
    void changedTicketIsReadAgain();
    void readAgainOnRequest();
    void whatHasNoVersionIsReadAgain();
    void lateAnswerIsNotShown();
    void failuresSayWhy_data();
    void failuresSayWhy();
    void offlineGoesOnByItself();
    void missingTicketSaysSo();
    void neverAnsweringEnds();
    void namesForIds();
    void serverTextIsText();
    void oddIdsAreTheSameTicket();
    void practiceHtmlIsSafe();
    void fitsIntoANarrowPane();
    void theHeadScrollsInALowPane();
    void writingDirectionIsTheTexts();
    void lineKeepsItsDirection();

private:
    QList<Ticket> rows(int wanted = 60);
    [[nodiscard]] QList<practice::ReceivedRequest> recordRequests() const;
    void select(const Ticket &ticket);        // and rest on it
    void selectAndLoad(const Ticket &ticket); // until the record is here

    template <class T> T *part(const QString &name) const { return m_pane->findChild<T *>(name); }
    QString textOf(const QString &name) const { return part<QTextEdit>(name)->toPlainText(); }
    bool loading() const { return part<QLabel>(u"detailLoading"_s)->isVisibleTo(m_pane.get()); }
    bool failed() const { return part<QWidget>(u"detailFailure"_s)->isVisibleTo(m_pane.get()); }
    QString fact(const QString &key) const { return part<FactList>(u"detailFacts"_s)->value(key); }

    std::unique_ptr<practice::PracticeTenant> m_tenant;
    TestClock m_clock{QDateTime::currentMSecsSinceEpoch()};
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<DetailPane> m_pane;
    QList<Ticket> m_rows;
};

void tst_Detail::init()
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
    m_rows = rows();
    QVERIFY(m_rows.size() > 50);
    m_pane = std::make_unique<DetailPane>(*m_desk, m_clock);
    m_pane->resize(420, 700);
    m_pane->show();
    m_tenant->clearRequests();
}

void tst_Detail::cleanup()
{
    m_pane.reset();
    m_desk.reset();
    m_tenant.reset();
}

QList<Ticket> tst_Detail::rows(int wanted)
{
    TicketFilter filter;
    filter.lastHours = 0;
    QList<Ticket> found;
    bool done = false;
    m_desk->api().tickets(filter.pageQuery(1, wanted, {}), Priority::Click, u"test"_s, this,
                          [&](const Result<TicketPage> &result) {
                              done = true;
                              if (result.ok())
                                  found = result.value().tickets;
                          });
    [&] { QTRY_VERIFY(done); }();
    return found;
}

QList<practice::ReceivedRequest> tst_Detail::recordRequests() const
{
    QList<practice::ReceivedRequest> found = m_tenant->requests();
    found.removeIf([](const practice::ReceivedRequest &r) { return !r.path.startsWith("/api/Tickets/"); });
    return found;
}

void tst_Detail::select(const Ticket &ticket)
{
    m_pane->showTicket(ticket);
    m_clock.advance(DetailPane::restMs);
}

void tst_Detail::selectAndLoad(const Ticket &ticket)
{
    select(ticket);
    QTRY_VERIFY(!loading());
}

void tst_Detail::saysWhenNothingIsSelected()
{
    auto *message = part<QLabel>(u"detailMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"J and K"_s));
    m_pane->showTicket(m_rows[0]);
    QVERIFY(!message->isVisible());
    m_pane->showCount(12);
    QVERIFY(message->isVisible() && message->text().startsWith(u"12 "_s));
    m_pane->showCount(12, 3);
    QVERIFY2(message->text().endsWith(u"3 of them hidden by the find text"_s), qPrintable(message->text()));
    m_clock.advance(10'000);
    m_pane->showTicket({});
    QVERIFY(message->text().contains(u"J and K"_s));
    QVERIFY(recordRequests().isEmpty());
}

void tst_Detail::rowShowsAtOnce()
{
    Ticket row = m_rows[0];
    row.summary = u"Printer on fire"_s;
    row.client = u"Contoso"_s;
    row.site = u"Main"_s;
    row.user = u"Ann"_s;
    row.due = m_clock.now() + 42 * 60'000 + 1000;
    row.closed = 0;
    m_pane->showTicket(row);
    QCOMPARE(part<QLabel>(u"ticketId"_s)->text(), u"#%1"_s.arg(number(row.id)));
    QCOMPARE(textOf(u"ticketSummary"_s), u"Printer on fire"_s);
    QCOMPARE(textOf(u"ticketPlace"_s).replace(QChar::Nbsp, u' '), u"Contoso › Main › Ann"_s);
    QVERIFY2(part<QLabel>(u"ticketSla"_s)->text().contains(u"SLA due in 42"_s),
             qPrintable(part<QLabel>(u"ticketSla"_s)->text()));
    QVERIFY(part<QLabel>(u"ticketSla"_s)->toolTip().contains(u"UTC"_s));
    QVERIFY(loading());
    QCOMPARE(fact(u"impact"_s), u"…"_s);
    QCOMPARE(part<SafeHtmlView>(u"detailDetails"_s)->placeholderText(), u"Loading…"_s);

    m_clock.advance(50 * 60'000); // time goes on without a click
    QVERIFY2(part<QLabel>(u"ticketSla"_s)->text().contains(u"was due"_s),
             qPrintable(part<QLabel>(u"ticketSla"_s)->text()));
}

void tst_Detail::recordFillsTheRest()
{
    selectAndLoad(m_rows[0]);
    QVERIFY(!failed());
    QVERIFY(fact(u"impact"_s) != u"…"_s && fact(u"parent"_s) != u"…"_s);
    QVERIFY(!textOf(u"detailDetails"_s).isEmpty());
    QCOMPARE(recordRequests().size(), 1);
    QVERIFY(recordRequests().first().query.contains("includedetails=true"));
    part<QTabWidget>(u"detailTabs"_s)->setCurrentWidget(part<QWidget>(u"rawTab"_s));
    const QString raw = part<QPlainTextEdit>(u"jsonText"_s)->toPlainText();
    QCOMPARE(QJsonDocument::fromJson(raw.toUtf8()).object().value(u"id").toInteger(), number(m_rows[0].id));
}

void tst_Detail::holdingJCostsOneRequest()
{
    for (int i = 0; i < 50; ++i) {
        m_pane->showTicket(m_rows[i]);
        m_clock.advance(33); // as a key repeats
    }
    QVERIFY(recordRequests().isEmpty());
    m_clock.advance(DetailPane::restMs);
    QTRY_VERIFY(!loading());
    QCOMPARE(recordRequests().size(), 1);
    QCOMPARE(recordRequests().first().path, "/api/Tickets/" + QByteArray::number(number(m_rows[49].id)));
    QVERIFY(!textOf(u"detailDetails"_s).isEmpty());
}

void tst_Detail::seenOnceIsKnown()
{
    selectAndLoad(m_rows[0]);
    selectAndLoad(m_rows[1]);
    m_pane->showTicket(m_rows[0]);
    QVERIFY(!loading());
    QVERIFY(fact(u"impact"_s) != u"…"_s);
    m_pane->showTicket(m_rows[0]); // the list was refreshed, nothing changed
    m_clock.advance(1000);
    QCOMPARE(recordRequests().size(), 2);
}

void tst_Detail::changedTicketIsReadAgain()
{
    selectAndLoad(m_rows[0]);
    const QString details = textOf(u"detailDetails"_s);
    Ticket changed = m_rows[0];
    changed.lastUpdate += 1000;
    m_pane->showTicket(changed);
    QCOMPARE(textOf(u"detailDetails"_s), details); // what was read stays while it is read again
    QVERIFY(loading());
    m_clock.advance(DetailPane::restMs);
    QTRY_VERIFY(!loading());
    QCOMPARE(recordRequests().size(), 2);
}

void tst_Detail::readAgainOnRequest()
{
    const QByteArray id = QByteArray::number(number(m_rows[0].id));
    const auto asked = [this](const QByteArray &path) {
        const QList<practice::ReceivedRequest> all = m_tenant->requests();
        return std::count_if(all.begin(), all.end(), [&](const auto &request) { return request.path == path; });
    };
    auto *tabs = part<QTabWidget>(u"detailTabs"_s);
    selectAndLoad(m_rows[0]);
    tabs->setCurrentWidget(m_pane->findChild<TimelineView *>());
    QTRY_COMPARE(asked("/api/Actions"), 1);
    auto *files = m_pane->findChild<FilesView *>();
    tabs->setCurrentWidget(files);
    m_clock.advance(FilesView::restMs);
    QTRY_VERIFY(files->count().has_value());
    QCOMPARE(asked("/api/Tickets/" + id), 1);

    // Somebody changes it, and the list does not know yet.
    Request request;
    request.verb = Verb::Post;
    request.url = QUrl(m_tenant->url().toString() + u"/api/Tickets"_s);
    request.body = R"([{"id":)" + id + R"(,"details":"Changed since"}])";
    bool done = false;
    m_desk->api().fetch(request, this, [&](const Result<Answer> &answer) { done = answer.ok(); });
    QTRY_VERIFY(done);
    const QString before = textOf(u"detailDetails"_s);
    QVERIFY(!before.isEmpty());
    m_pane->reread();
    QVERIFY(loading());
    QCOMPARE(textOf(u"detailDetails"_s), before); // until the new is here
    QVERIFY(files->count().has_value());
    QTRY_VERIFY(!loading());
    QVERIFY(textOf(u"detailDetails"_s).contains(u"Changed since"_s));
    QCOMPARE(asked("/api/Tickets/" + id), 2);
    QTRY_COMPARE(asked("/api/Attachment"), 2);
    QCOMPARE(asked("/api/Actions"), 1); // nobody looks at it
    tabs->setCurrentWidget(m_pane->findChild<TimelineView *>());
    QTRY_COMPARE(asked("/api/Actions"), 2);

    // One that fails leaves what was there and says so.
    QVERIFY(m_tenant->setFault(u"forbidden-empty:/Tickets/"_s + QString::fromLatin1(id), true));
    m_pane->reread();
    QTRY_VERIFY(failed());
    QVERIFY(textOf(u"detailDetails"_s).contains(u"Changed since"_s));
}

void tst_Detail::whatHasNoVersionIsReadAgain()
{
    Ticket row = m_rows[0];
    row.lastUpdate = 0;
    selectAndLoad(row);
    const QString text = textOf(u"detailDetails"_s);
    selectAndLoad(m_rows[1]);
    QCOMPARE(recordRequests().size(), 2);
    m_pane->showTicket(row);
    QCOMPARE(textOf(u"detailDetails"_s), text); // at once
    m_clock.advance(DetailPane::restMs);
    QTRY_COMPARE(recordRequests().size(), 3);
    QTRY_VERIFY(!loading());
    m_clock.advance(60'000);
    QCOMPARE(recordRequests().size(), 3); // but not over and over
}

void tst_Detail::lateAnswerIsNotShown()
{
    const QByteArray slow = "/api/Tickets/" + QByteArray::number(number(m_rows[0].id));
    QVERIFY(m_tenant->setFault(u"slow:#%1"_s.arg(number(m_rows[0].id)), true));
    select(m_rows[0]);
    QTRY_COMPARE(recordRequests().size(), 1); // on its way
    QCOMPARE(recordRequests().first().path, slow);
    selectAndLoad(m_rows[1]);
    const QString details = textOf(u"detailDetails"_s);
    QVERIFY(!details.isEmpty());
    // Another slow one, asked for later, comes after what is late.
    bool came = false;
    m_desk->api().ticket(m_rows[0].id, Priority::Click, this, [&](const Result<QJsonObject> &) { came = true; });
    QTRY_VERIFY(came);
    QCOMPARE(part<QLabel>(u"ticketId"_s)->text(), u"#%1"_s.arg(number(m_rows[1].id)));
    QCOMPARE(textOf(u"ticketSummary"_s), m_rows[1].summary.simplified());
    QCOMPARE(textOf(u"detailDetails"_s), details);
    QVERIFY(!failed());
}

void tst_Detail::failuresSayWhy_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("words");
    QTest::newRow("403 without a word") << u"forbidden-empty"_s << u"403"_s;
    QTest::newRow("403 with words") << u"forbidden-json"_s << u"The server said:"_s;
    QTest::newRow("400 bare string") << u"bad-request-string"_s << u"The server said:"_s;
    QTest::newRow("502 web page") << u"server-error-html"_s << u"502"_s;
    QTest::newRow("cut in the body") << u"cut-body"_s << u""_s;
    QTest::newRow("reset") << u"reset"_s << u""_s;
    QTest::newRow("not JSON") << u"malformed-json"_s << u""_s;
    QTest::newRow("redirect") << u"redirect-elsewhere"_s << u""_s;
}

void tst_Detail::failuresSayWhy()
{
    QFETCH(QString, fault);
    QFETCH(QString, words);
    const QString aimed = u"%1:#%2"_s.arg(fault).arg(number(m_rows[0].id));
    QVERIFY(m_tenant->setFault(aimed, true));
    select(m_rows[0]);
    QTRY_VERIFY((m_clock.advance(500), failed())); // reads are repeated, with waits between
    QVERIFY(!loading());
    const QString said = textOf(u"failureHappened"_s) + u'\n' + textOf(u"failureServerWords"_s) + u'\n' +
                         textOf(u"failureCauseAndCure"_s);
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY(!textOf(u"failureHappened"_s).isEmpty() && !textOf(u"failureCauseAndCure"_s).isEmpty());
    QCOMPARE(textOf(u"ticketSummary"_s), m_rows[0].summary.simplified()); // the row stays
    QVERIFY(fact(u"created"_s) != u"–"_s);
    QCOMPARE(fact(u"impact"_s), u"not loaded"_s);

    QVERIFY(m_tenant->setFault(aimed, false));
    QTest::mouseClick(part<QPushButton>(u"detailRetry"_s), Qt::LeftButton);
    QTRY_VERIFY(!loading());
    QVERIFY(!failed());
    QVERIFY(fact(u"impact"_s) != u"not loaded"_s);
}

void tst_Detail::offlineGoesOnByItself()
{
    WireServer server;
    server.setScript([](const WireServer::Arrival &arrival, int) {
        if (arrival.target.contains("/token"))
            return WireServer::Behaviour::answer(200, R"({"access_token":"abcdefg","expires_in":36000,"scope":"all"})");
        if (arrival.target.contains("/Tickets/"))
            return WireServer::Behaviour::answer(200, R"({"id":7,"summary":"It rains in","details":"Bucket is full"})");
        return WireServer::Behaviour::answer(200, arrival.target.contains("/me") ? R"({"id":1,"name":"API"})" : "[]");
    });
    TenantAccess access;
    access.web = server.url();
    access.clientId = u"id"_s;
    access.clientSecret = u"secret-value"_s;
    m_pane.reset();
    m_desk = std::make_unique<Desk>(access, m_clock);
    m_pane = std::make_unique<DetailPane>(*m_desk, m_clock);
    m_pane->show();
    m_desk->open();
    QTRY_VERIFY(m_desk->me() && m_desk->queued().isEmpty());
    server.closeListener();
    server.dropConnections();
    Ticket row;
    row.id = TicketId{7};
    select(row);
    QTRY_VERIFY((m_clock.advance(500), failed()));
    QVERIFY(m_desk->reachability().problem()); // nobody else has asked for anything
    server.reopenListener();
    QTRY_VERIFY((m_clock.advance(500), !failed()));
    QTRY_COMPARE(textOf(u"detailDetails"_s), u"Bucket is full"_s);

    // What is here is not fetched again.
    QTRY_VERIFY(m_desk->queued().isEmpty());
    const int before = server.count();
    Q_EMIT m_desk->regained();
    QCOMPARE(m_desk->queued().size(), 0);
    QCOMPARE(server.count(), before);
}

void tst_Detail::missingTicketSaysSo()
{
    Ticket gone = m_rows[0];
    gone.id = TicketId{999'999};
    gone.deleted = true;
    selectAndLoad(gone);
    QVERIFY(failed());
    QVERIFY(textOf(u"failureCauseAndCure"_s).contains(u"deleted"_s));
    QVERIFY(part<QLabel>(u"ticketDeleted"_s)->isVisible());
    selectAndLoad(m_rows[1]);
    QVERIFY(!failed());
    QVERIFY(!part<QLabel>(u"ticketDeleted"_s)->isVisible());
}

void tst_Detail::neverAnsweringEnds()
{
    QVERIFY(m_tenant->setFault(u"never-answer:#%1"_s.arg(number(m_rows[0].id)), true));
    select(m_rows[0]);
    QTRY_VERIFY_WITH_TIMEOUT((m_clock.advance(5000), failed()), 30'000);
    QVERIFY(!textOf(u"failureHappened"_s).isEmpty());
    QVERIFY(!loading());
}

void tst_Detail::namesForIds()
{
    Ticket row = m_rows[0];
    row.statusName.clear();
    row.typeName.clear();
    row.agentName.clear();
    row.team.clear();
    row.statusId = 17'000;
    row.agentId = 1;
    m_pane->showTicket(row);
    QCOMPARE(fact(u"status"_s), u"#17000 (unknown)"_s);
    QCOMPARE(fact(u"type"_s), m_desk->lookups().name(Lookup::Types, row.typeId));
    QVERIFY(!fact(u"type"_s).isEmpty());
    QCOMPARE(fact(u"agent"_s), u"Unassigned"_s);
    QCOMPARE(fact(u"team"_s), u"–"_s);
    QVERIFY(part<QTextEdit>(u"fact_type"_s)->toolTip().contains(QString::number(row.typeId)));
    QCOMPARE(part<QTextEdit>(u"fact_type"_s)->accessibleName(), u"Type"_s);
}

void tst_Detail::serverTextIsText()
{
    Ticket row = m_rows[0];
    row.summary = u"<img src='/x.png'><b>bold</b> &amp; \u202Egpj.exe"_s;
    row.client = u"<a href='https://a.example'>c</a>"_s;
    row.team = u"<h1>team</h1>"_s;
    m_pane->showTicket(row);
    QCOMPARE(textOf(u"ticketSummary"_s), u"<img src='/x.png'><b>bold</b> &amp; [U+202E]gpj.exe"_s);
    QVERIFY(textOf(u"ticketPlace"_s).startsWith(u"<a href='https://a.example'>c</a>"_s));
    QCOMPARE(fact(u"team"_s), u"<h1>team</h1>"_s);
    const auto widgets = m_pane->findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        QVERIFY2(!widget->toolTip().contains(u"<h1>"_s), qPrintable(widget->toolTip()));
}

void tst_Detail::oddIdsAreTheSameTicket()
{
    for (const QString &fault : {u"ids-as-strings"_s, u"ids-as-floats"_s, u"single-wrapped-in-array"_s}) {
        QVERIFY(m_tenant->setFault(fault, true));
        selectAndLoad(m_rows.takeFirst());
        QVERIFY2(!failed(), qPrintable(fault + u": "_s + textOf(u"failureHappened"_s)));
        QVERIFY(fact(u"impact"_s) != u"…"_s);
        QVERIFY(m_tenant->setFault(fault, false));
    }
}

// The practice tenant's own texts have tables, links, pictures and scripts in them.
void tst_Detail::practiceHtmlIsSafe()
{
    auto *details = part<SafeHtmlView>(u"detailDetails"_s);
    bool table = false;
    for (const Ticket &row : std::as_const(m_rows)) {
        selectAndLoad(row);
        QVERIFY(!failed());
        const QString text = details->toPlainText();
        QVERIFY2(!text.contains(u"<script"_s) && !text.contains(u"alert("_s), qPrintable(text));
        table = table || details->document()->toHtml().contains(u"<table"_s);
    }
    QVERIFY(table);
    QCOMPARE(recordRequests().size(), m_rows.size());
    for (const auto &request : m_tenant->requests())
        QVERIFY2(request.path.startsWith("/api/Tickets/"), request.path.constData());
}

void tst_Detail::fitsIntoANarrowPane()
{
    Ticket row = m_rows[0];
    row.summary = QString(200, u'W');
    row.client = QString(200, u'W');
    row.team = QString(200, u'W');
    row.category = QString(200, u'W');
    row.onHold = true;
    row.deleted = true;
    m_pane->showTicket(row);
    auto *scroll = m_pane->findChild<QScrollArea *>();
    QVERIFY2(m_pane->minimumSizeHint().width() <= 280, qPrintable(QString::number(m_pane->minimumSizeHint().width())));
    m_pane->resize(280, 700);
    QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    part<QTabWidget>(u"detailTabs"_s)->setCurrentWidget(part<QWidget>(u"rawTab"_s));
    QVERIFY(m_pane->minimumSizeHint().width() <= 280);
}

void tst_Detail::theHeadScrollsInALowPane()
{
    const auto *scroll = m_pane->findChild<QScrollArea *>();
    const auto *head = part<QWidget>(u"ticketSummary"_s)->parentWidget();
    const auto *state = part<FlowText>(u"ticketState"_s);
    m_pane->showTicket(m_rows[0]);
    QVERIFY(!scroll->isAncestorOf(head));
    m_pane->resize(210, 260); // what is left for it at 200 % on 1280 × 800
    QTRY_VERIFY(scroll->isAncestorOf(head) && head->isVisible());
    QTRY_VERIFY(state->height() >= state->heightForWidth(state->width())); // nothing of it is cut
    QVERIFY(scroll->viewport()->height() >= 6 * m_pane->fontMetrics().lineSpacing());
    m_pane->resize(420, 700);
    QTRY_VERIFY(!scroll->isAncestorOf(head) && head->isVisible());
}

void tst_Detail::writingDirectionIsTheTexts()
{
    Ticket row = m_rows[0];
    row.summary = u"שלום עולם"_s;
    m_pane->showTicket(row);
    QCOMPARE(part<QTextEdit>(u"ticketSummary"_s)->document()->firstBlock().textDirection(), Qt::RightToLeft);
    row = m_rows[1];
    row.summary = u"Hello"_s;
    m_pane->showTicket(row);
    QCOMPARE(part<QTextEdit>(u"ticketSummary"_s)->document()->firstBlock().textDirection(), Qt::LeftToRight);
}

// Names from right to left in a line of words do not turn it round, nor the digits beside them.
void tst_Detail::lineKeepsItsDirection()
{
    Ticket row = m_rows[0];
    row.client = u"شركة الأمل"_s;
    row.site = u"Main"_s;
    row.user = u"محمد"_s;
    m_pane->showTicket(row);
    auto *place = part<QTextEdit>(u"ticketPlace"_s);
    QCOMPARE(place->document()->firstBlock().textDirection(), Qt::LeftToRight);
    // As it is drawn: the client, the site and the user from left to right.
    const auto at = [](QTextEdit *text, const QString &word) {
        QTextCursor cursor = text->document()->find(word);
        cursor.setPosition(cursor.selectionStart());
        return text->cursorRect(cursor).x();
    };
    QVERIFY(at(place, u"شركة"_s) < at(place, u"Main"_s));
    QVERIFY(at(place, u"Main"_s) < at(place, u"محمد"_s));

    TimelineEntry entry;
    entry.action.who = u"أحمد"_s;
    entry.action.outcome = u"ملاحظة"_s;
    entry.action.newStatusId = 2;
    entry.action.hours = 0.25;
    entry.action.at = m_clock.now();
    ActionCard card;
    card.show(entry, u"قيد"_s, m_clock.now());
    card.resize(700, card.layOut(700));
    card.setVisible(true);
    card.layOut(700);
    for (const QString &name : {u"actionHeading"_s, u"actionWhat"_s})
        QCOMPARE(card.findChild<QTextEdit *>(name)->document()->firstBlock().textDirection(), Qt::LeftToRight);
    auto *what = card.findChild<QTextEdit *>(u"actionWhat"_s);
    QVERIFY2(at(what, u"ملاحظة"_s) < at(what, u"status"_s),
             qPrintable(u"%1 %2"_s.arg(at(what, u"ملاحظة"_s)).arg(at(what, u"status"_s))));
    QVERIFY(at(what, u"قيد"_s) < at(what, u"0:15"_s));
    QVERIFY(at(what, u"0:15"_s) < at(what, u"taken"_s));

    // Nothing invisible where there is nothing to isolate.
    row = m_rows[1];
    row.client = u"Contoso"_s;
    row.site.clear();
    row.user.clear();
    m_pane->showTicket(row);
    QCOMPARE(textOf(u"ticketPlace"_s), u"Contoso"_s);
}

QTEST_MAIN(tst_Detail)
#include "tst_detail.moc"
