// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "deskpage.h"
#include "gettickets/fetchedtickets.h"
#include "practice/practicetenant.h"
#include "support/windowfixture.h"
#include "support/wireserver.h"
#include "widgets/emptyplace.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QUrlQuery>

// Ctrl+G in the window on the practice tenant, whose tickets are 1001 to 2200, and what one does with the address of a
// ticket.
class tst_GetTickets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void getsThemIntoATabOfTheirOwn();
    void saysWhatItCosts_data();
    void saysWhatItCosts();
    void whatIsNoIdIsNamed();
    void fieldsHaveTheirNames();
    void includeDetailsAsksForEach();
    void whatIsNotThereIsNamedWithTheReason();
    void noneIsThere();
    void textSurvivesCancelAndFailure();
    void canBeCancelled();
    void theQueueStaysAsItWas();
    void ownColumnsAreThoseOfTheQueue();
    void tabsClose();
    void refreshReadsTheTabInFront();
    void goesOnWhenTheServerIsBack();
    void findGoesToTheQueue();
    void opensInHaloPsa();
    void manyAreAskedAbout();
    void linksAreCopied();
    void theMenuOfARowHasThem();
    void theConnectionSaysTheAddress();

private:
    MainWindow &window() { return *m_window; }
    practice::PracticeTenant &tenant() { return *m_window->practiceTenant(); }
    DeskPage &page() { return *m_window->deskPage(); }
    TicketView &queue() { return page().browser().view(); }
    QTabWidget *lists() { return page().findChild<QTabWidget *>(QStringLiteral("ticketLists")); }
    FetchedTickets *front() { return qobject_cast<FetchedTickets *>(lists()->currentWidget()); }
    QDialog *dialog() { return page().findChild<QDialog *>(QStringLiteral("getTicketsDialog")); }
    QPlainTextEdit *ids() { return dialog()->findChild<QPlainTextEdit *>(QStringLiteral("ticketIds")); }
    QString words(QWidget *in, const char *line)
    {
        const auto *place = in->findChild<QWidget *>(QLatin1String(line));
        return place->isVisible() ? singular(place->findChild<QLabel *>(QStringLiteral("text"))->text()) : QString();
    }
    // "2 ticket" and, where no translation is loaded, "2 ticket(s)" as "2 ticket".
    static QString singular(QString text)
    {
        static const QRegularExpression plural(QStringLiteral("\\b(ticket|request|link)(?:s\\b|\\(s\\))"));
        return text.replace(plural, QStringLiteral("\\1"));
    }
    // Offscreen, no window manager gives back what a dialog took.
    void activate()
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    QPushButton *button(QWidget *in, const char *name) { return in->findChild<QPushButton *>(QLatin1String(name)); }

    [[nodiscard]] bool ask(const QString &text)
    {
        QTest::keyClick(&window(), Qt::Key_G, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return dialog() && dialog()->isVisible() && ids()->hasFocus(); }))
            return false;
        ids()->setPlainText(text);
        return true;
    }
    [[nodiscard]] bool get(const QString &text)
    {
        if (!ask(text))
            return false;
        QTest::keyClick(ids(), Qt::Key_Return);
        activate();
        return QTest::qWaitFor([this] { return !dialog()->isVisible() && front() && !front()->fetched().isRunning(); },
                               20'000);
    }
    QList<qint64> rows()
    {
        QList<qint64> found;
        const QAbstractItemModel *table = front()->view().model();
        for (int row = 0; row < table->rowCount(); ++row)
            found.append(table->index(row, 0).data(TicketTable::TicketIdRole).toLongLong());
        std::sort(found.begin(), found.end());
        return found;
    }
    QStringList asked(const QString &path)
    {
        QStringList found;
        const QList<practice::ReceivedRequest> requests = tenant().requests();
        for (const practice::ReceivedRequest &request : requests) {
            const QString query = QUrlQuery(QString::fromLatin1(request.query)).toString(QUrl::FullyDecoded);
            if (QString::fromLatin1(request.path) == path && (path != u"/api/Tickets" || query.contains(u"ticketids")))
                found.append(query);
        }
        return found;
    }

    std::unique_ptr<WindowFixture> m_fixture;
    MainWindow *m_window = nullptr;
    QList<QUrl> m_opened;
};

void tst_GetTickets::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_window = &m_fixture->open();
    m_window->openPractice();
    TicketFilter all;
    all.lastHours = 0;
    page().browser().load(all);
    QTRY_VERIFY(page().browser().table().total() >= 500);
    QTRY_VERIFY(page().desk().loader().report().end == LoadReport::End::Paused);
    QTRY_VERIFY(queue().hasFocus());
    m_opened.clear();
    queue().setOpener([this](const QUrl &url) { m_opened.append(url); });
}

void tst_GetTickets::cleanup()
{
    m_fixture.reset();
}

void tst_GetTickets::getsThemIntoATabOfTheirOwn()
{
    QVERIFY(!lists()->tabBar()->isVisible()); // one alone says nothing
    QVERIFY(get(QStringLiteral("1042,\n#1041, https://x.halopsa.com/ticket?id=1040")));
    QVERIFY(lists()->tabBar()->isVisible());
    QCOMPARE(lists()->tabText(0), QStringLiteral("Queue"));
    QCOMPARE(lists()->tabText(1), QStringLiteral("Tickets 1042, 1041 …"));
    QCOMPARE(rows(), (QList<qint64>{1040, 1041, 1042}));
    QCOMPARE(words(front(), "fetched"), QStringLiteral("3 ticket"));
    QVERIFY(!front()->findChild<QPlainTextEdit *>(QStringLiteral("missing"))->isVisible());
    QCOMPARE(asked(QStringLiteral("/api/Tickets")).size(), 1);
    QVERIFY(asked(QStringLiteral("/api/Tickets")).constFirst().contains(QStringLiteral("ticketids=1042,1041,1040")));
    // One can go on with the keys: the first row is the current one, and its detail is beside it.
    QTRY_VERIFY(front()->view().hasFocus());
    QTRY_COMPARE(front()->view().selectedTickets().size(), 1);
    const QString id = QString::number(number(front()->view().selectedTickets().constFirst()));
    QTRY_COMPARE(asked(QStringLiteral("/api/Tickets/") + id), QStringList{QStringLiteral("includedetails=true")});
    QVERIFY(get(QStringLiteral("1050")));
    QCOMPARE(lists()->count(), 3);
    QCOMPARE(lists()->tabText(2), QStringLiteral("Ticket 1050"));
}

void tst_GetTickets::saysWhatItCosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("details");
    QTest::addColumn<QString>("cost");
    QTest::newRow("one") << "1042" << false << "1 ticket, 1 request, ";
    QTest::newRow("twelve") << "1 2 3 4 5 6 7 8 9 10 11 12 12" << false << "12 ticket, 1 request, ";
    QTest::newRow("with details") << "[1,2,3]" << true << "3 ticket, 3 request, ";
    QTest::newRow("none") << " " << false << "No ticket id yet.";
}

void tst_GetTickets::saysWhatItCosts()
{
    QFETCH(QString, text);
    QFETCH(bool, details);
    QFETCH(QString, cost);
    QVERIFY(ask({}));
    auto *box = dialog()->findChild<QCheckBox *>(QStringLiteral("includeDetails"));
    QVERIFY(!box->isChecked()); // D3's default
    if (details)
        QTest::keyClick(box, Qt::Key_Space);
    QTest::keyClicks(ids(), text);
    QVERIFY2(words(dialog(), "getTicketsWords").startsWith(cost), qPrintable(words(dialog(), "getTicketsWords")));
    QCOMPARE(button(dialog(), "get")->isEnabled(), !text.trimmed().isEmpty());
    if (!text.trimmed().isEmpty()) {
        const int left = page().desk().limit().requests - page().desk().requestsUsed();
        QVERIFY(words(dialog(), "getTicketsWords").contains(QStringLiteral(" %1 left").arg(left)));
    }
}

void tst_GetTickets::whatIsNoIdIsNamed()
{
    QVERIFY(ask(QStringLiteral("see 1042 and <b>x</b>")));
    const QString said = words(dialog(), "getTicketsWords");
    QVERIFY(said.contains(QStringLiteral("“see”")) && said.contains(QStringLiteral("“<b>x</b>”")));
    QTest::keyClick(ids(), Qt::Key_Return); // sends nothing
    QVERIFY(dialog()->isVisible());
    QVERIFY(!front());
    QTest::mouseClick(button(dialog(), "keepOnlyIds"), Qt::LeftButton);
    QCOMPARE(ids()->toPlainText(), QStringLiteral("1042"));
    QTest::keyClick(ids(), Qt::Key_Z, Qt::ControlModifier); // nothing typed is lost
    QCOMPARE(ids()->toPlainText(), QStringLiteral("see 1042 and <b>x</b>"));
}

void tst_GetTickets::fieldsHaveTheirNames()
{
    QVERIFY(ask({}));
    QCOMPARE(ids()->accessibleName(), QStringLiteral("Ticket IDs"));
    QCOMPARE(dialog()->findChild<QCheckBox *>()->accessibleName(), QStringLiteral("Include Details"));
    QTest::keyClick(ids(), Qt::Key_Return, Qt::ShiftModifier); // a new line
    QCOMPARE(ids()->toPlainText(), QStringLiteral("\n"));
    QTest::keyClick(ids(), Qt::Key_Tab);
    QVERIFY(dialog()->findChild<QCheckBox *>()->hasFocus());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    activate();
    QVERIFY(get(QStringLiteral("999999")));
    QVERIFY(!front()->findChild<QPlainTextEdit *>(QStringLiteral("missing"))->accessibleName().isEmpty());
}

void tst_GetTickets::includeDetailsAsksForEach()
{
    QVERIFY(ask(QStringLiteral("1042,1041")));
    dialog()->findChild<QCheckBox *>()->setChecked(true);
    QTest::mouseClick(button(dialog(), "get"), Qt::LeftButton);
    QTRY_VERIFY(front() && !front()->fetched().isRunning());
    QCOMPARE(rows(), (QList<qint64>{1041, 1042}));
    QVERIFY(asked(QStringLiteral("/api/Tickets")).isEmpty());
    QVERIFY(asked(QStringLiteral("/api/Tickets/1041")).contains(QStringLiteral("includedetails=true")));
    // So the pane has nothing to ask for when they are looked at.
    for (const Ticket &ticket : front()->fetched().tickets())
        QVERIFY(page().desk().details().record({ticket.id, ticket.lastUpdate}));
}

void tst_GetTickets::whatIsNotThereIsNamedWithTheReason()
{
    tenant().setFault(QStringLiteral("filter-ignored:ticketids"), true);
    tenant().setFault(QStringLiteral("forbidden-json:#1001*1"), true);
    QVERIFY(get(QStringLiteral("2200, 999999, 1001, 999998")));
    QCOMPARE(words(front(), "fetched"), QStringLiteral("1 of 4 ticket; 2 not found; 1 could not be read"));
    auto *missing = front()->findChild<QPlainTextEdit *>(QStringLiteral("missing"));
    QVERIFY(missing->isVisible());
    QVERIFY(missing->isReadOnly());
    const QStringList lines = missing->toPlainText().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("#999999, #999998:")));
    QVERIFY2(lines.at(0).contains(QStringLiteral("404")), qPrintable(lines.at(0)));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("#1001")));
    QVERIFY2(lines.at(1).contains(QStringLiteral("You do not have permission to do this.")), qPrintable(lines.at(1)));
    QTest::mouseClick(button(front(), "copyMissing"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), missing->toPlainText());
    // Again: the fault struck once, and what is here stays.
    QTest::mouseClick(button(front(), "retryMissing"), Qt::LeftButton);
    QTRY_COMPARE(words(front(), "fetched"), QStringLiteral("2 of 4 ticket; 2 not found"));
    QCOMPARE(rows(), (QList<qint64>{1001, 2200}));
    QCOMPARE(missing->toPlainText().split(u'\n').size(), 1);
}

void tst_GetTickets::noneIsThere()
{
    QVERIFY(get(QStringLiteral("999999")));
    auto *place = front()->findChild<EmptyPlace *>();
    QVERIFY(place->isVisible());
    QVERIFY(!place->title().isEmpty());
    QCOMPARE(words(front(), "fetched"), QStringLiteral("0 of 1 ticket; 1 not found"));
    QTRY_VERIFY(place->hasFocus());
}

void tst_GetTickets::textSurvivesCancelAndFailure()
{
    const QString text = QStringLiteral("1042 999999");
    QVERIFY(ask(text));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    activate();
    QTRY_VERIFY(!dialog()->isVisible());
    QVERIFY(!front());
    QTest::keyClick(&window(), Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(dialog()->isVisible());
    QCOMPARE(ids()->toPlainText(), text);
    QTest::keyClick(ids(), Qt::Key_Enter);
    activate();
    QTRY_VERIFY(front() && !front()->fetched().isRunning());
    QCOMPARE(ids()->toPlainText(), text); // one did not come
    QVERIFY(get(QStringLiteral("1042")));
    QCOMPARE(ids()->toPlainText(), QString());
}

void tst_GetTickets::canBeCancelled()
{
    tenant().setFault(QStringLiteral("never-answer:#1041"), true);
    QVERIFY(ask(QStringLiteral("1042,1041")));
    dialog()->findChild<QCheckBox *>()->setChecked(true);
    QTest::keyClick(ids(), Qt::Key_Return);
    activate();
    QTRY_COMPARE(words(front(), "fetched"), QStringLiteral("Getting ticket: 1 of 2 ticket"));
    QTRY_COMPARE(rows(), QList<qint64>{1042}); // here already
    QTest::mouseClick(button(front(), "cancelFetch"), Qt::LeftButton);
    QTRY_COMPARE(words(front(), "fetched"), QStringLiteral("1 of 2 ticket; 1 not asked for, as it was cancelled"));
    QCOMPARE(rows(), QList<qint64>{1042});
    QVERIFY(!button(front(), "cancelFetch")->isVisible());
    tenant().setFault(QStringLiteral("never-answer:#1041"), false);
    QTest::mouseClick(button(front(), "retryMissing"), Qt::LeftButton);
    QTRY_COMPARE(words(front(), "fetched"), QStringLiteral("2 ticket"));
}

void tst_GetTickets::theQueueStaysAsItWas()
{
    queue().selectRow(200);
    queue().scrollTo(queue().currentIndex());
    const QList<TicketId> selected = queue().selectedTickets();
    const int scrolled = queue().verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    QSignalSpy counts(&page(), &DeskPage::selectionCountChanged);
    QVERIFY(get(QStringLiteral("1042,1041")));
    QTRY_COMPARE(front()->view().selectedTickets().size(), 1);
    QTest::keyClick(&front()->view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(counts.constLast().at(0).toInt(), 2); // those of the tab in front
    lists()->setCurrentIndex(0);
    QCOMPARE(counts.constLast().at(0).toInt(), 1);
    QCOMPARE(queue().selectedTickets(), selected);
    QCOMPARE(queue().verticalScrollBar()->value(), scrolled);
    QTRY_VERIFY(queue().hasFocus());
    lists()->setCurrentIndex(1);
    QCOMPARE(front()->view().selectedTickets().size(), 2);
}

void tst_GetTickets::ownColumnsAreThoseOfTheQueue()
{
    const auto add = [this](TicketView &view, const QString &name, const QString &path) {
        view.askForColumn(name, path);
        auto *question = view.findChild<QDialog *>(QStringLiteral("ownColumnDialog"));
        QVERIFY(question);
        QTest::mouseClick(button(question, "columnAdd"), Qt::LeftButton);
        QTRY_VERIFY(!view.findChild<QDialog *>(QStringLiteral("ownColumnDialog")));
        activate();
    };
    const auto cell = [](TicketView &view, int own) {
        return view.model()->index(0, TicketTable::columns + own).data().toString();
    };
    add(queue(), QStringLiteral("Where"), QStringLiteral("$.client_name"));
    QTRY_VERIFY(page().desk().loader().report().end == LoadReport::End::Paused);
    QVERIFY(get(QStringLiteral("1042, 1041")));
    QCOMPARE(front()->view().ownColumns().size(), 1);
    QCOMPARE(cell(front()->view(), 0), front()->view().model()->index(0, int(TicketTable::Column::Client)).data());

    // What only the whole record has.
    QVERIFY(ask(QStringLiteral("1042, 1041")));
    QTest::keyClick(dialog()->findChild<QCheckBox *>(QStringLiteral("includeDetails")), Qt::Key_Space);
    QTest::keyClick(ids(), Qt::Key_Return);
    activate();
    QTRY_VERIFY(lists()->count() == 3 && front() && !front()->fetched().isRunning());
    TicketView &detailed = front()->view();
    const auto records = asked(QStringLiteral("/api/Tickets/1042")).size();
    add(detailed, QStringLiteral("Category id"), QStringLiteral("$.categoryid_1"));
    QVERIFY2(cell(detailed, 1).toInt() > 0, qPrintable(cell(detailed, 1)));
    QCOMPARE(asked(QStringLiteral("/api/Tickets/1042")).size(), records); // it was here already
    QCOMPARE(queue().ownColumns().size(), 2);
    QTRY_COMPARE(cell(queue(), 1), QStringLiteral("–")); // the rows of a list have no such field
    lists()->setCurrentIndex(1);
    QCOMPARE(front()->view().ownColumns(), detailed.ownColumns());
    QCOMPARE(cell(front()->view(), 1), QStringLiteral("–"));

    QMenu menu;
    detailed.fillColumnMenu(&menu);
    for (QAction *action : menu.actions()) {
        if (action->menu())
            action->menu()->actions().constFirst()->trigger();
    }
    for (TicketView *view : {&queue(), &front()->view(), &detailed}) {
        QCOMPARE(view->ownColumns().size(), 1);
        QCOMPARE(view->ownColumns().constFirst().name, QStringLiteral("Category id"));
    }
    QVERIFY(cell(detailed, 0).toInt() > 0);
}

void tst_GetTickets::tabsClose()
{
    auto *close = window().findChild<QAction *>(QStringLiteral("closeTab"));
    QVERIFY(!close->isEnabled()); // the queue stays
    for (const char *id : {"1042", "1041", "1040"})
        QVERIFY(get(QLatin1String(id)));
    QVERIFY(close->isEnabled());
    QTest::keyClick(&window(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(lists()->count(), 3);
    QTabBar *bar = lists()->tabBar();
    QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(0).center());
    QCOMPARE(lists()->count(), 3);
    QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(1).center());
    QCOMPARE(lists()->count(), 2);
    QVERIFY(!bar->tabButton(0, QTabBar::RightSide) && !bar->tabButton(0, QTabBar::LeftSide));
    QWidget *cross = bar->tabButton(1, QTabBar::RightSide);
    QVERIFY(cross);
    QTest::mouseClick(cross, Qt::LeftButton);
    QCOMPARE(lists()->count(), 1);
    QVERIFY(!bar->isVisible());
    QVERIFY(!close->isEnabled());
    QTRY_VERIFY(queue().hasFocus());
    // One that still loads can be closed as well, but none that nobody sees.
    tenant().setFault(QStringLiteral("never-answer:#1042"), true);
    QVERIFY(ask(QStringLiteral("1042")));
    QTest::keyClick(ids(), Qt::Key_Return);
    activate();
    QTRY_VERIFY(front());
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(&window(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(lists()->count(), 2);
    QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(&window(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(lists()->count(), 1);
    QTRY_VERIFY(page().findChildren<FetchedTickets *>().isEmpty());
}

void tst_GetTickets::refreshReadsTheTabInFront()
{
    QVERIFY(get(QStringLiteral("1042,1041")));
    const auto before = asked(QStringLiteral("/api/Tickets")).size();
    tenant().setFault(QStringLiteral("forbidden-json:/Tickets"), true);
    QTest::keyClick(&window(), Qt::Key_F5);
    QTRY_COMPARE(words(front(), "fetched"), QStringLiteral("0 of 2 ticket; 2 could not be read"));
    QCOMPARE(asked(QStringLiteral("/api/Tickets")).size(), before + 1);
    QCOMPARE(rows(), (QList<qint64>{1041, 1042})); // the last good ones
}

void tst_GetTickets::goesOnWhenTheServerIsBack()
{
    WireServer server;
    server.setScript([](const WireServer::Arrival &arrival, int) {
        if (arrival.target.contains("/token"))
            return WireServer::Behaviour::answer(200, R"({"access_token":"abcdefg","expires_in":3600,"scope":"all"})");
        if (arrival.target.contains("/Tickets"))
            return WireServer::Behaviour::answer(200, R"({"record_count":2,"tickets":[{"id":7},{"id":8}]})");
        return WireServer::Behaviour::answer(200, "[]");
    });
    server.closeListener();
    TenantAccess access;
    access.web = server.url();
    access.clientId = QStringLiteral("id");
    access.clientSecret = QStringLiteral("secret-value");
    SystemClock clock;
    Desk desk(access, clock);
    FetchedTickets fetched(desk, clock);
    fetched.show();
    fetched.fetch({TicketId{7}, TicketId{8}}, false);
    QTRY_VERIFY_WITH_TIMEOUT(!fetched.fetched().isRunning(), 30'000);
    QCOMPARE(words(&fetched, "fetched"), QStringLiteral("0 of 2 ticket; 2 could not be read"));
    QVERIFY(fetched.findChild<QPlainTextEdit *>(QStringLiteral("missing"))->toPlainText().contains(u"refused"));
    QVERIFY(desk.reachability().problem());
    server.reopenListener();
    desk.reachability().tryNow();
    QTRY_COMPARE(words(&fetched, "fetched"), QStringLiteral("2 ticket"));
}

void tst_GetTickets::findGoesToTheQueue()
{
    QVERIFY(get(QStringLiteral("1042")));
    QTest::keyClick(&window(), Qt::Key_Slash);
    QVERIFY(!front());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("find"));
}

void tst_GetTickets::opensInHaloPsa()
{
    queue().selectRow(0);
    const QString id = QString::number(number(*queue().currentTicket()));
    QTest::keyClick(&queue(), Qt::Key_O);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(tenant().url().toString() + QStringLiteral("/ticket?id=") + id)});
    // The tab of tickets that were got has the same keys.
    QVERIFY(get(QStringLiteral("1042")));
    front()->view().setOpener([this](const QUrl &url) { m_opened.append(url); });
    QTRY_VERIFY(front()->view().hasFocus());
    QTest::keyClick(&front()->view(), Qt::Key_O);
    QCOMPARE(m_opened.constLast(), QUrl(tenant().url().toString() + QStringLiteral("/ticket?id=1042")));
}

void tst_GetTickets::manyAreAskedAbout()
{
    queue().selectRow(0);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&queue(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&queue(), Qt::Key_O);
    QCOMPARE(m_opened.size(), 5);
    QTest::keyClick(&queue(), Qt::Key_Down, Qt::ShiftModifier);
    const auto question = [this] { return queue().findChild<QMessageBox *>(QStringLiteral("openManyQuestion")); };
    QTest::keyClick(&queue(), Qt::Key_O);
    QTRY_VERIFY(question() && question()->isVisible());
    QTest::mouseClick(question()->button(QMessageBox::Cancel), Qt::LeftButton);
    activate();
    QTRY_VERIFY(!question());
    QCOMPARE(m_opened.size(), 5);
    QTest::keyClick(&queue(), Qt::Key_O);
    QTRY_VERIFY(question() && question()->isVisible());
    for (QAbstractButton *each : question()->buttons()) {
        if (question()->buttonRole(each) == QMessageBox::AcceptRole)
            QTest::mouseClick(each, Qt::LeftButton);
    }
    QTRY_COMPARE(m_opened.size(), 11);
}

void tst_GetTickets::linksAreCopied()
{
    queue().selectRow(3);
    const TicketId id = *queue().currentTicket();
    const Ticket *ticket = page().browser().ticket(id);
    const QString link = tenant().url().toString() + QStringLiteral("/ticket?id=%1").arg(number(id));
    QSignalSpy told(&page(), &DeskPage::message);
    queue().copyLinks();
    QCOMPARE(QApplication::clipboard()->text(), link);
    QCOMPARE(singular(told.constLast().at(0).toString()), QStringLiteral("1 link copied"));
    queue().copyMarkdownLinks();
    QCOMPARE(QApplication::clipboard()->text(),
             (TicketAddress{QUrl(tenant().url()), {}}.markdownOf(id, ticket->summary)));
    QVERIFY(QApplication::clipboard()->text().endsWith(QStringLiteral("](%1)").arg(link)));
    // And it can be pasted back.
    QVERIFY(ask(QApplication::clipboard()->text()));
    QVERIFY(words(dialog(), "getTicketsWords").startsWith(QStringLiteral("1 ticket,")));
}

void tst_GetTickets::theMenuOfARowHasThem()
{
    queue().selectRow(0);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(5, 5), queue().viewport()->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(queue().viewport(), &byKey);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = queue().findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly)) && menu->isVisible());
    for (const char *name : {"openInHalo", "copyLink", "copyMarkdownLink"})
        QVERIFY2(menu->findChild<QAction *>(QLatin1String(name)), name);
    menu->findChild<QAction *>(QStringLiteral("openInHalo"))->trigger();
    QCOMPARE(m_opened.size(), 1);
    menu->close();
}

void tst_GetTickets::theConnectionSaysTheAddress()
{
    Connection connection = page().connection();
    connection.ticketAddress = QStringLiteral("{web}/tickets?id={id}&showmenu=false");
    page().setConnection(connection);
    queue().selectRow(0);
    QTest::keyClick(&queue(), Qt::Key_O);
    QCOMPARE(m_opened.size(), 1);
    QVERIFY(m_opened.constFirst().toString().endsWith(QStringLiteral("&showmenu=false")));
    // The form takes no such address; a file may hold one.
    connection.ticketAddress = QStringLiteral("javascript:alert({id})");
    page().setConnection(connection);
    QSignalSpy told(&page(), &DeskPage::message);
    QTest::keyClick(&queue(), Qt::Key_O);
    QCOMPARE(m_opened.size(), 1);
    QVERIFY(told.constLast().at(0).toString().contains(QStringLiteral("Ticket address")));
}

QTEST_MAIN(tst_GetTickets)
#include "tst_gettickets.moc"
