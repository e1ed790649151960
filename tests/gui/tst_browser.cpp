// SPDX-License-Identifier: Apache-2.0
#include "browser/tabularfigures.h"
#include "browser/ticketbrowser.h"
#include "browser/ticketdelegate.h"
#include "browser/ticketview.h"
#include "practice/practicetenant.h"
#include "triage/desk.h"
#include "widgets/emptyplace.h"
#include "widgets/popupbutton.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTimeEdit>
#include <QFrame>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTranslator>
#include <QUrlQuery>

using practice::PracticeTenant;

namespace {

// A browser on a practice tenant, and the hands and eyes of a person in front of it.
class Seat
{
public:
    explicit Seat(const QStringList &faults = {}, int tickets = 1200) : tenant(options(faults, tickets))
    {
        if (!tenant.start())
            qFatal("the practice tenant does not start");
        TenantAccess access;
        access.web = tenant.url();
        access.tenant = tenant.tenant();
        access.clientId = tenant.clientId();
        access.clientSecret = tenant.clientSecret();
        access.limit = {100'000, 300};
        desk = std::make_unique<Desk>(access, clock);
        browser = std::make_unique<TicketBrowser>(*desk, clock);
        browser->resize(1000, 600);
        browser->show();
        browser->activateWindow();
        desk->open();
    }

    static practice::Options options(const QStringList &faults, int tickets)
    {
        practice::Options options;
        options.faults = faults;
        options.tickets = tickets;
        return options;
    }

    bool lookupsLoaded() const
    {
        return std::all_of(allLookups.begin(), allLookups.end(), [this](Lookup lookup) {
            const Lookups::State state = desk->lookups().state(lookup);
            return state == Lookups::State::Loaded || state == Lookups::State::Failed;
        });
    }
    bool ended() const { return desk->loader().report().end != LoadReport::End::Loading; }
    LoadReport::End end() const { return desk->loader().report().end; }

    void loadAllTime()
    {
        TicketFilter filter;
        filter.lastHours = 0;
        browser->load(filter);
    }

    template <class T> T *find(const char *name) const { return browser->findChild<T *>(QString::fromLatin1(name)); }
    QPushButton *button(const QString &text) const
    {
        const QList<QPushButton *> buttons = browser->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    QString notice(const char *line) const
    {
        const auto *place = find<QWidget>(line);
        return place && place->isVisible() ? place->findChild<QLabel *>(QStringLiteral("text"))->text() : QString();
    }
    QString emptyTitle() const
    {
        const auto *place = browser->findChild<EmptyPlace *>();
        return place->isVisible() ? place->title() : QString();
    }
    TicketView &view() const { return browser->view(); }
    const TicketTable &table() const { return browser->table(); }
    QString cell(int row, TicketTable::Column column) const
    {
        return table().index(row, static_cast<int>(column)).data().toString();
    }

    // Opens a filter's list and clicks entries in it.
    void pick(const char *name, const QStringList &entries) const
    {
        auto *opener = find<PopupButton>(name);
        QTest::mouseClick(opener, Qt::LeftButton);
        auto *list = opener->findChild<QListWidget *>(QStringLiteral("choices"));
        QVERIFY(list->isVisible());
        for (const QString &entry : entries) {
            const QList<QListWidgetItem *> items = list->findItems(entry, Qt::MatchExactly);
            QCOMPARE(items.size(), 1);
            list->scrollToItem(items.constFirst());
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(items.constFirst()).center());
        }
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!list->isVisible());
    }
    void chooseTime(const QString &text) const
    {
        auto *opener = find<PopupButton>("filterTime");
        QTest::mouseClick(opener, Qt::LeftButton);
        const QList<QRadioButton *> choices = opener->findChildren<QRadioButton *>();
        for (QRadioButton *choice : choices) {
            if (choice->text() == text)
                return QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
        }
        QFAIL("no such choice");
    }

    // The queries of GET /Tickets that arrived, in order.
    QList<QUrlQuery> queries() const
    {
        QList<QUrlQuery> found;
        const QList<practice::ReceivedRequest> requests = tenant.requests();
        for (const practice::ReceivedRequest &request : requests) {
            if (request.path == "/api/Tickets")
                found.append(QUrlQuery(QString::fromLatin1(request.query)));
        }
        return found;
    }

    PracticeTenant tenant;
    SystemClock clock;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<TicketBrowser> browser;
};

QString value(const QUrlQuery &query, const char *key)
{
    return query.queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded);
}

} // namespace

class BrowserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyItIsEmptyBeforeAnythingWasAsked();
    void rowsAppearForTheLastDay();
    void filtersByTwoAreasAndAStatus();
    void picksByKeyboard();
    void aPauseOrEnterSendsTheSearch();
    void numberOfEvents();
    void allFieldsCarryD3Names();
    void loadsAllOnRequest();
    void cancelWorksAtOnce();
    void sortsByAClickOnTheHeader();
    void findsInTheLoadedRows();
    void marksWithX();
    void shiftAddsToTheMarks();
    void aRightClickLeavesTheMarksAlone();
    void findKeepsTheMarksItHides();
    void copiesRowsAndIds();
    void jsonErrorsAreShownAtTheirPlace();
    void jsonGoesOntoTheWire();
    void aFailedLookUpTakesIds();
    void nothingMatchesOffersWideners();
    void latestWins();
    void refreshKeepsSelectionAndScroll();
    void failedRefreshKeepsTheRows();
    void failedFirstLoad();
    void filtersThatWereNotAppliedAreNamed();
    void startAndEndAreSentInUtc();
    void escGoesOneStepBack();
    void aLowWindowOpensTheFiltersOnRequest();
    void resetIsThereWhenThereIsSomethingToReset();
    void theDueColumnIsWideEnoughInGerman();
    void wrongTimeIsSaidAndNotTaken();
    void remembersItsState();
    void columnsCanBeHiddenButNotAll();
};

void BrowserTest::saysWhyItIsEmptyBeforeAnythingWasAsked()
{
    Seat seat;
    QCOMPARE(seat.emptyTitle(), QStringLiteral("No tickets have been asked for yet."));
    QTRY_VERIFY(seat.lookupsLoaded());
    QVERIFY(seat.queries().isEmpty());
    QTest::mouseClick(seat.button(QStringLiteral("Load")), Qt::LeftButton);
    QTRY_VERIFY(seat.table().rowCount() > 0);
    QVERIFY(seat.view().isVisible());
}

void BrowserTest::rowsAppearForTheLastDay()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.browser->refresh();
    QTRY_COMPARE(seat.end(), LoadReport::End::Whole);
    QVERIFY(seat.table().rowCount() > 0);
    QCOMPARE(seat.view().accessibleName(), QStringLiteral("Tickets"));
    QVERIFY(seat.find<QWidget>("filterWords")->accessibleName().contains(QStringLiteral("24 hour")));
    const QList<QUrlQuery> queries = seat.queries();
    QVERIFY(!value(queries.constFirst(), "lastupdatefromdate").isEmpty());
    QCOMPARE(seat.notice("load"), QString()); // a whole list needs no words
    for (int row = 1; row < seat.table().rowCount(); ++row)
        QVERIFY(seat.table().ticket(row - 1).lastUpdate >= seat.table().ticket(row).lastUpdate);
}

void BrowserTest::filtersByTwoAreasAndAStatus()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.tenant.clearRequests();
    seat.pick("filterAreas", {QStringLiteral("Service Desk"), QStringLiteral("Security")});
    seat.pick("filterStatuses", {QStringLiteral("In Progress")});
    QTRY_COMPARE(seat.browser->filter().areas, (QList<qint64>{1, 2}));
    QTRY_COMPARE(seat.browser->filter().statuses, (QList<qint64>{2}));
    QTRY_VERIFY(seat.ended());
    QSet<QString> areas;
    const QList<QUrlQuery> queries = seat.queries();
    for (const QUrlQuery &query : queries) {
        if (value(query, "status") == QStringLiteral("2"))
            areas.insert(value(query, "ticketarea_id"));
    }
    QCOMPARE(areas, (QSet<QString>{QStringLiteral("1"), QStringLiteral("2")}));
    QVERIFY(seat.table().rowCount() > 0);
    for (int row = 0; row < seat.table().rowCount(); ++row)
        QCOMPARE(seat.cell(row, TicketTable::Column::Status), QStringLiteral("In Progress"));
    const QString words = seat.find<QWidget>("filterWords")->accessibleName();
    QVERIFY2(words.contains(QStringLiteral("area Service Desk or Security")), qPrintable(words));
    QCOMPARE(seat.find<QPushButton>("filterStatuses")->text(), QStringLiteral("Statuses: In Progress"));
}

void BrowserTest::picksByKeyboard()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.browser->focusFilters();
    QTRY_VERIFY(seat.find<QWidget>("filterTypes")->hasFocus());
    auto *opener = seat.find<PopupButton>("filterStatuses");
    QTest::keyClick(opener, Qt::Key_Down);
    auto *list = opener->findChild<QListWidget *>(QStringLiteral("choices"));
    QVERIFY(list->isVisible());
    auto *find = opener->findChild<QLineEdit *>();
    QTest::keyClicks(find, QStringLiteral("progress"));
    QTest::keyClick(find, Qt::Key_Return);
    QTest::keyClicks(find, QStringLiteral("new")); // replaces what was found before
    QTest::keyClick(find, Qt::Key_Return);
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QTRY_COMPARE(seat.browser->filter().statuses, (QList<qint64>{2, 1}));
    QTRY_VERIFY(seat.ended());
}

void BrowserTest::aPauseOrEnterSendsTheSearch()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.tenant.clearRequests();
    auto *search = seat.find<QLineEdit>("filterSearch");
    QTest::keyClicks(search, QStringLiteral("VPN"));
    QVERIFY(seat.queries().isEmpty()); // not a request a keystroke
    QTRY_COMPARE(seat.browser->filter().search, QStringLiteral("VPN"));
    QTRY_VERIFY(seat.ended());
    QCOMPARE(value(seat.queries().constFirst(), "search_summary"), QStringLiteral("VPN"));
    QTest::keyClicks(search, QStringLiteral("x"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(seat.browser->filter().search, QStringLiteral("VPNx"));
}

void BrowserTest::numberOfEvents()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.find<QSpinBox>("filterNumber")->setValue(50);
    QTRY_COMPARE(seat.browser->filter().number, 50);
    QTRY_COMPARE(seat.end(), LoadReport::End::NumberReached);
    QCOMPARE(seat.table().rowCount(), 50);
    QVERIFY(seat.notice("load").contains(QStringLiteral("1200")));
    QVERIFY(!seat.find<QPushButton>("loadAll")->isVisible());
}

void BrowserTest::allFieldsCarryD3Names()
{
    Seat seat;
    QSet<QString> names;
    const QList<QWidget *> widgets = seat.browser->findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        names.insert(widget->accessibleName());
    for (const char *name : {"Start Time", "End Time", "Number of Event(s) Fetched", "Ticket Types", "Statuses",
                             "Ticket Areas", "Search String", "Additional Parameters", "Teams", "Agents", "Tickets"})
        QVERIFY2(names.contains(QString::fromLatin1(name)), name);
}

void BrowserTest::loadsAllOnRequest()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.chooseTime(QStringLiteral("All time")); // a quick choice goes at once
    QTRY_COMPARE(seat.end(), LoadReport::End::Paused);
    QCOMPARE(seat.table().rowCount(), 500);
    QCOMPARE(seat.notice("load"), QStringLiteral("500 of 1200 loaded"));
    auto *loadAll = seat.find<QPushButton>("loadAll");
    QVERIFY(loadAll->text().contains(QLatin1Char('7')));
    QTest::mouseClick(loadAll, Qt::LeftButton);
    QTRY_COMPARE(seat.end(), LoadReport::End::Whole);
    QCOMPARE(seat.table().rowCount(), 1200);
    QCOMPARE(seat.notice("load"), QString());
    seat.tenant.clearRequests();
    seat.browser->refresh(); // what was asked for as a whole is refreshed as a whole
    QTRY_COMPARE(seat.end(), LoadReport::End::Whole);
    QCOMPARE(seat.table().rowCount(), 1200);
}

void BrowserTest::cancelWorksAtOnce()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    QVERIFY(seat.tenant.setFault(QStringLiteral("never-answer"), true));
    seat.loadAllTime();
    QTRY_VERIFY(seat.find<QPushButton>("cancel")->isVisible());
    QTest::mouseClick(seat.find<QPushButton>("cancel"), Qt::LeftButton);
    QCOMPARE(seat.end(), LoadReport::End::Cancelled);
    QCOMPARE(seat.emptyTitle(), QStringLiteral("Cancelled before the first rows came."));
}

void BrowserTest::sortsByAClickOnTheHeader()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    QHeaderView *header = seat.view().horizontalHeader();
    const auto click = [&](TicketTable::Column column) {
        const int section = static_cast<int>(column);
        const QPoint place(header->sectionViewportPosition(section) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    };
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(TicketTable::Column::LastUpdate));
    click(TicketTable::Column::Id);
    for (int row = 1; row < seat.table().rowCount(); ++row)
        QVERIFY(number(seat.table().ticket(row - 1).id) < number(seat.table().ticket(row).id));
    click(TicketTable::Column::Id);
    for (int row = 1; row < seat.table().rowCount(); ++row)
        QVERIFY(number(seat.table().ticket(row - 1).id) > number(seat.table().ticket(row).id));
    click(TicketTable::Column::Status);
    QCOMPARE(seat.cell(0, TicketTable::Column::Status), QStringLiteral("Action Required"));
}

void BrowserTest::findsInTheLoadedRows()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.tenant.clearRequests();
    seat.browser->focusFind();
    auto *find = seat.find<QLineEdit>("find");
    const QRect before = find->geometry();
    QTest::keyClicks(find, QStringLiteral("vpn"));
    QVERIFY(seat.table().rowCount() > 0);
    QVERIFY(seat.table().rowCount() < 500);
    const QString count = seat.find<QLabel>("count")->text();
    QVERIFY2(count.startsWith(QStringLiteral("%1 of 500").arg(seat.table().rowCount())), qPrintable(count));
    QVERIFY(find->toolTip().contains(QStringLiteral("whether their column is shown or not")));
    QTRY_COMPARE(find->geometry(), before); // what stands beside the count has not moved
    QTest::keyClicks(find, QStringLiteral("zzz"));
    QCOMPARE(seat.emptyTitle(), QStringLiteral("No row contains “vpnzzz”."));
    QTest::mouseClick(seat.button(QStringLiteral("Clear")), Qt::LeftButton);
    QCOMPARE(seat.table().rowCount(), 500);
    QTest::keyClicks(find, QStringLiteral("vpn"));
    QTest::keyClick(find, Qt::Key_Escape);
    QCOMPARE(seat.table().rowCount(), 500);
    QTest::keyClick(find, Qt::Key_Down);
    QTRY_VERIFY(seat.view().hasFocus());
    QCOMPARE(seat.view().currentIndex().row(), 0);
    QVERIFY(seat.queries().isEmpty()); // all of it without the server
}

void BrowserTest::marksWithX()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    QSignalSpy counts(seat.browser.get(), &TicketBrowser::selectionCountChanged);
    seat.browser->focusTable();
    QTest::keyClick(&seat.view(), Qt::Key_X); // row 0
    QTest::keyClick(&seat.view(), Qt::Key_J); // past row 1
    QTest::keyClick(&seat.view(), Qt::Key_X); // row 2
    QCOMPARE(seat.view().currentIndex().row(), 3);
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{0, 2}));
    QCOMPARE(counts.constLast().constFirst().toInt(), 2);
    QTest::keyClick(&seat.view(), Qt::Key_K);
    QTest::keyClick(&seat.view(), Qt::Key_X); // row 2 again: off
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{0}));
    QTest::keyClick(&seat.view(), Qt::Key_Escape);
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{3}));
    QTest::keyClick(&seat.view(), Qt::Key_Home);
    QCOMPARE(seat.view().currentIndex().row(), 0);
    QTest::keyClick(&seat.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(seat.browser->selectedTickets().size(), 500);
    QSignalSpy preview(seat.browser.get(), &TicketBrowser::previewRequested);
    QTest::keyClick(&seat.view(), Qt::Key_Space);
    QCOMPARE(preview.size(), 1);
}

void BrowserTest::shiftAddsToTheMarks()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.browser->focusTable();
    QTest::keyClick(&seat.view(), Qt::Key_X); // row 0
    QTest::keyClick(&seat.view(), Qt::Key_J);
    QTest::keyClick(&seat.view(), Qt::Key_J); // past rows 1 and 2
    QTest::keyClick(&seat.view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(seat.view().currentIndex().row(), 4);
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{0, 3, 4}));
    QTest::keyClick(&seat.view(), Qt::Key_Up, Qt::ShiftModifier); // adds, and never takes away
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{0, 3, 4}));
    const QPoint sixth = seat.view().visualRect(seat.table().index(6, 1)).center();
    QTest::mouseClick(seat.view().viewport(), Qt::LeftButton, Qt::ShiftModifier, sixth);
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{0, 3, 4, 5, 6}));
    QTest::mouseClick(seat.view().viewport(), Qt::LeftButton, {}, sixth);
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{6}));
}

void BrowserTest::aRightClickLeavesTheMarksAlone()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.browser->focusTable();
    const auto menuOn = [&](int row) {
        const QPoint place = seat.view().visualRect(seat.table().index(row, 1)).center();
        QTest::mouseClick(seat.view().viewport(), Qt::RightButton, {}, place);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, seat.view().viewport()->mapToGlobal(place));
        QApplication::sendEvent(seat.view().viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    const auto trigger = [](QMenu *menu, const QString &text) {
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
    };
    QTest::keyClick(&seat.view(), Qt::Key_X);
    QTest::keyClick(&seat.view(), Qt::Key_X);
    QMenu *menu = menuOn(4);
    QVERIFY(menu);
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{0, 1}));
    QCOMPARE(seat.view().currentIndex().row(), 4);
    const qint64 clicked = number(seat.table().ticket(4).id);
    QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("Ticket %1").arg(clicked));
    trigger(menu, QStringLiteral("Copy ids as list"));
    QCOMPARE(QApplication::clipboard()->text(), QString::number(clicked));
    menu = menuOn(1);
    QVERIFY(menu);
    QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("2 selected"));
    trigger(menu, QStringLiteral("Copy ids as JSON"));
    QCOMPARE(QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).array().size(), 2);

    QTest::keyClick(&seat.view(), Qt::Key_Escape); // without marks the row clicked is the one selected
    menu = menuOn(7);
    QVERIFY(menu);
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{7}));
    menu->close();
}

void BrowserTest::findKeepsTheMarksItHides()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    QSignalSpy counts(seat.browser.get(), &TicketBrowser::selectionCountChanged);
    const auto said = [&counts] {
        return std::pair(counts.constLast().at(0).toInt(), counts.constLast().at(1).toInt());
    };
    auto *find = seat.find<QLineEdit>("find");
    seat.browser->focusTable();
    QTest::keyClick(&seat.view(), Qt::Key_X);
    QTest::keyClick(&seat.view(), Qt::Key_J);
    QTest::keyClick(&seat.view(), Qt::Key_X);
    const QList<TicketId> marked = seat.browser->selectedTickets();
    QCOMPARE(marked.size(), 2);

    find->setText(QString::number(number(marked.at(1))));
    QCOMPARE(seat.table().rowCount(), 1);
    QCOMPARE(said(), std::pair(2, 1));
    QCOMPARE(seat.browser->selectedTickets(), marked); // in the order of the list, hidden or not
    seat.view().copyIdList();
    QVERIFY(QApplication::clipboard()->text().startsWith(QString::number(number(marked.at(0))) + u','));
    seat.view().copyRows();
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 3); // header and two rows

    find->setText(QStringLiteral("nothing is called that"));
    QCOMPARE(said(), std::pair(2, 2));
    find->setText(QString::number(number(seat.table().ticket(marked.at(0))->id)));
    QTest::keyClick(find, Qt::Key_Return); // into the list: that ends no marks
    QCOMPARE(seat.browser->selectedTickets(), marked);
    find->clear();
    QCOMPARE(said(), std::pair(2, 0));
    QCOMPARE(seat.view().selectedRowNumbers(), (QList<int>{0, 2}));

    find->setText(QString::number(number(marked.at(0))));
    seat.browser->refresh(); // marks are of the ticket, not of the row
    QTRY_VERIFY(seat.ended());
    QCOMPARE(seat.browser->selectedTickets(), marked);
    QTest::mouseClick(seat.view().viewport(), Qt::LeftButton, {},
                      seat.view().visualRect(seat.table().index(0, 1)).center());
    QCOMPARE(said(), std::pair(1, 0)); // a click ends them all, those out of sight as well
    find->clear();
    QCOMPARE(seat.browser->selectedTickets(), (QList<TicketId>{marked.at(0)}));
}

void BrowserTest::copiesRowsAndIds()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.browser->focusTable();
    QTest::keyClick(&seat.view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&seat.view(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4); // header, two rows, end
    QVERIFY2(lines.at(0).startsWith(QStringLiteral("ID\tSummary\tStatus\tLast update (UTC)")), qPrintable(lines.at(0)));
    const qint64 first = number(seat.table().ticket(0).id);
    const qint64 second = number(seat.table().ticket(1).id);
    QVERIFY(lines.at(1).startsWith(QString::number(first) + u'\t'));
    QCOMPARE(lines.at(1).count(u'\t'), seat.view().visibleColumns().size() - 1);
    seat.view().copyIdList();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("%1, %2").arg(first).arg(second));
    seat.view().copyIdJson();
    QCOMPARE(QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).array(), (QJsonArray{first, second}));
    QTest::keyClick(&seat.view(), Qt::Key_Y);
    QCOMPARE(QApplication::clipboard()->text(), QString::number(second));
}

void BrowserTest::jsonErrorsAreShownAtTheirPlace()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    auto *opener = seat.find<PopupButton>("filterAdditional");
    QTest::mouseClick(opener, Qt::LeftButton);
    auto *edit = opener->findChild<QPlainTextEdit *>();
    QVERIFY(edit->isVisible());
    edit->setPlainText(QStringLiteral("{\"a\": 1,\n\"b\" 2}"));
    const auto *problem = opener->findChild<QLabel *>(QStringLiteral("problem"));
    QVERIFY2(problem->text().startsWith(QStringLiteral("Line 2, column ")), qPrintable(problem->text()));
    QVERIFY(opener->text().contains(QStringLiteral("not in use")));
    QTest::mouseClick(opener->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(edit->textCursor().blockNumber(), 1);
    QVERIFY(edit->hasFocus());
    edit->moveCursor(QTextCursor::Start);
    opener->findChild<QPushButton *>()->setFocus();
    QTest::keyClick(opener->findChild<QPushButton *>(), Qt::Key_Return);
    QCOMPARE(edit->textCursor().blockNumber(), 1);
    QVERIFY(edit->hasFocus());
}

void BrowserTest::jsonGoesOntoTheWire()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.tenant.clearRequests();
    seat.find<PopupButton>("filterAdditional")
        ->findChild<QPlainTextEdit *>()
        ->setPlainText(QStringLiteral("{\"client_id\": 3}"));
    QTRY_VERIFY(!seat.queries().isEmpty());
    QCOMPARE(value(seat.queries().constFirst(), "client_id"), QStringLiteral("3"));
    QTRY_VERIFY(seat.ended());
    QVERIFY(seat.find<QWidget>("filterWords")->accessibleName().contains(QStringLiteral("client_id=3")));
}

void BrowserTest::aFailedLookUpTakesIds()
{
    Seat seat({QStringLiteral("lookup-failed:Status")});
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.tenant.clearRequests();
    auto *opener = seat.find<PopupButton>("filterStatuses");
    const int marked = opener->sizeHint().width();
    QVERIFY2(opener->toolTip().contains(QStringLiteral("“Statuses” could not be read")), qPrintable(opener->toolTip()));
    QVERIFY(opener->accessibleDescription().contains(QStringLiteral("could not be read")));
    QTest::mouseClick(opener, Qt::LeftButton);
    auto *typed = opener->findChild<QLineEdit *>(QStringLiteral("typedIds"));
    QVERIFY(typed->isVisible());
    QVERIFY(!opener->findChild<QListWidget *>()->isVisible()); // never an empty list
    QCOMPARE(typed->accessibleName(), QStringLiteral("Statuses"));
    QTest::keyClicks(typed, QStringLiteral("1, 2"));
    QTRY_COMPARE(seat.browser->filter().statuses, (QList<qint64>{1, 2}));
    QTRY_VERIFY(!seat.queries().isEmpty());
    QCOMPARE(value(seat.queries().constFirst(), "status"), QStringLiteral("1,2"));
    seat.tenant.setFault(QStringLiteral("lookup-failed:Status"), false);
    auto *retry = opener->findChild<QPushButton *>(QStringLiteral("refreshList"));
    QCOMPARE(retry->text(), QStringLiteral("Retry"));
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_VERIFY(opener->findChild<QListWidget *>()->isVisible());
    QTRY_COMPARE(opener->text(), QStringLiteral("Statuses: New, In Progress"));
    QVERIFY(!opener->toolTip().contains(QStringLiteral("could not")));
    seat.browser->load(TicketFilter());
    QVERIFY(opener->sizeHint().width() < marked); // no symbol any more
}

void BrowserTest::nothingMatchesOffersWideners()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    TicketFilter filter;
    filter.lastHours = 0;
    filter.search = QStringLiteral("there is no such summary");
    seat.browser->load(filter);
    QTRY_VERIFY(seat.ended());
    QVERIFY2(seat.emptyTitle().startsWith(QStringLiteral("Nothing matches: ")), qPrintable(seat.emptyTitle()));
    QVERIFY(seat.emptyTitle().contains(QStringLiteral("there is no such summary")));
    QTest::mouseClick(seat.button(QStringLiteral("Clear search")), Qt::LeftButton);
    QTRY_VERIFY(seat.table().rowCount() > 0);
    QCOMPARE(seat.find<QLineEdit>("filterSearch")->text(), QString());
    QCOMPARE(seat.emptyTitle(), QString());
}

void BrowserTest::latestWins()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    QVERIFY(seat.tenant.setFault(QStringLiteral("slow"), true));
    TicketFilter first;
    first.lastHours = 0;
    first.statuses = {1};
    seat.browser->load(first);
    QTRY_COMPARE(seat.queries().size(), 1);
    QVERIFY(seat.tenant.setFault(QStringLiteral("slow"), false));
    TicketFilter second = first;
    second.statuses = {2};
    seat.browser->load(second);
    QTRY_VERIFY(seat.ended());
    QVERIFY(seat.table().rowCount() > 0);
    QTRY_COMPARE(seat.tenant.requests().constLast().status, 200);
    for (int row = 0; row < seat.table().rowCount(); ++row)
        QCOMPARE(seat.cell(row, TicketTable::Column::Status), QStringLiteral("In Progress"));
}

void BrowserTest::refreshKeepsSelectionAndScroll()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    seat.find<QLineEdit>("find")->setText(QStringLiteral("e"));
    seat.view().selectRow(60);
    seat.view().scrollTo(seat.table().index(60, 0), QAbstractItemView::PositionAtCenter);
    const std::optional<TicketId> current = seat.browser->currentTicket();
    const QList<TicketId> selected = seat.browser->selectedTickets();
    const int y = seat.view().visualRect(seat.view().currentIndex()).top();
    QSignalSpy currents(seat.browser.get(), &TicketBrowser::currentTicketChanged);
    QSignalSpy resets(&seat.table(), &QAbstractItemModel::modelReset);
    seat.browser->refresh();
    QVERIFY(seat.table().rowCount() > 0); // the old rows stay
    QTRY_VERIFY(seat.ended());
    QCOMPARE(seat.browser->currentTicket(), current);
    QCOMPARE(seat.browser->selectedTickets(), selected);
    QCOMPARE(seat.view().visualRect(seat.view().currentIndex()).top(), y);
    QCOMPARE(seat.find<QLineEdit>("find")->text(), QStringLiteral("e"));
    QCOMPARE(currents.size(), 0);
    QCOMPARE(resets.size(), 0);
}

void BrowserTest::failedRefreshKeepsTheRows()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    QVERIFY(seat.tenant.setFault(QStringLiteral("forbidden-json"), true));
    seat.browser->refresh();
    QTRY_COMPARE(seat.end(), LoadReport::End::Failed);
    QCOMPARE(seat.table().rowCount(), 500);
    QVERIFY(seat.notice("load").startsWith(QStringLiteral("The rows are those of ")));
    QVERIFY(seat.notice("older").contains(QStringLiteral("500 of 1200 loaded"))); // they were not whole either
    QVERIFY(seat.tenant.setFault(QStringLiteral("forbidden-json"), false));
    QTest::mouseClick(seat.find<QPushButton>("retry"), Qt::LeftButton);
    QTRY_COMPARE(seat.end(), LoadReport::End::Paused);
    QCOMPARE(seat.notice("older"), QString());
}

void BrowserTest::failedFirstLoad()
{
    Seat seat({QStringLiteral("forbidden-empty")});
    seat.browser->refresh();
    QTRY_COMPARE(seat.end(), LoadReport::End::Failed);
    QVERIFY(!seat.emptyTitle().isEmpty());
    QVERIFY(!seat.emptyTitle().startsWith(QStringLiteral("Nothing matches"))); // a failure is no empty list
    QVERIFY(seat.button(QStringLiteral("Retry")));
    QVERIFY(seat.tenant.setFault(QStringLiteral("forbidden-empty"), false));
    QTest::mouseClick(seat.button(QStringLiteral("Retry")), Qt::LeftButton);
    QTRY_VERIFY(seat.table().rowCount() > 0);
}

void BrowserTest::filtersThatWereNotAppliedAreNamed()
{
    Seat seat({QStringLiteral("filters-ignored")}, 300);
    QTRY_VERIFY(seat.lookupsLoaded());
    TicketFilter filter;
    filter.lastHours = 0;
    filter.statuses = {1};
    seat.browser->load(filter);
    QTRY_VERIFY(seat.ended());
    QVERIFY2(seat.notice("side").contains(QStringLiteral("The server did not apply: Statuses")),
             qPrintable(seat.notice("side")));
    for (int row = 0; row < seat.table().rowCount(); ++row)
        QCOMPARE(seat.cell(row, TicketTable::Column::Status), QStringLiteral("New"));
}

void BrowserTest::startAndEndAreSentInUtc()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.chooseTime(QStringLiteral("Between…"));
    auto *opener = seat.find<PopupButton>("filterTime");
    auto *start = opener->findChild<QDateTimeEdit *>();
    QVERIFY(start->isEnabled());
    const QDateTime local(QDate(2026, 3, 1), QTime(12, 0));
    start->setDateTime(local);
    QVERIFY(opener->findChild<QLabel *>(QStringLiteral("utc"))
                ->text()
                .contains(local.toUTC().toString(u"yyyy-MM-dd HH:mm")));
    QTRY_COMPARE(seat.browser->filter().start, local.toUTC());
    QTRY_VERIFY(!seat.queries().isEmpty());
    QCOMPARE(value(seat.queries().constLast(), "lastupdatefromdate"), local.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"));
    QTRY_VERIFY(seat.ended());
}

void BrowserTest::escGoesOneStepBack()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    auto *find = seat.find<QLineEdit>("find");
    find->setText(QStringLiteral("e"));
    seat.browser->focusTable();
    QTest::keyClick(&seat.view(), Qt::Key_X);
    QTest::keyClick(&seat.view(), Qt::Key_X);
    QVERIFY(seat.tenant.setFault(QStringLiteral("never-answer"), true));
    seat.browser->refresh();
    QTest::keyClick(&seat.view(), Qt::Key_Escape);
    QCOMPARE(seat.browser->selectedTickets().size(), 1);
    QCOMPARE(find->text(), QStringLiteral("e"));
    QTest::keyClick(&seat.view(), Qt::Key_Escape);
    QCOMPARE(find->text(), QString());
    QCOMPARE(seat.end(), LoadReport::End::Loading);
    QTest::keyClick(&seat.view(), Qt::Key_Escape);
    QCOMPARE(seat.end(), LoadReport::End::Cancelled);
}

void BrowserTest::aLowWindowOpensTheFiltersOnRequest()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.browser->refresh();
    QTRY_VERIFY(seat.ended());
    const auto *types = seat.find<QWidget>("filterTypes");
    const auto *toggle = seat.find<QWidget>("filters");
    QTRY_VERIFY(types->isVisible());
    QVERIFY(!toggle->isVisible());
    // What a window has for its list at 200 % on 1280 × 800.
    const QSize least = seat.browser->minimumSizeHint();
    QVERIFY2(least.width() <= 400, qPrintable(QString::number(least.width())));
    seat.browser->resize(400, 260);
    QTRY_VERIFY(toggle->isVisible());
    QTRY_VERIFY(!types->isVisible());
    QTRY_VERIFY(seat.view().viewport()->height() >= 5 * seat.view().rowHeight(0));
    seat.browser->focusFilters();
    QTRY_VERIFY(types->isVisible() && types->hasFocus());
    seat.browser->focusTable();
    QTRY_VERIFY(!types->isVisible());
    seat.browser->resize(1000, 600);
    QTRY_VERIFY(types->isVisible());
    QVERIFY(!toggle->isVisible());
}

void BrowserTest::resetIsThereWhenThereIsSomethingToReset()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    auto *reset = seat.find<QPushButton>("filterReset");
    QVERIFY(!reset->isVisible());
    seat.loadAllTime();
    QTRY_VERIFY(seat.ended());
    QVERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(seat.browser->filter(), TicketFilter());
    QVERIFY(!reset->isVisible());
    QTRY_VERIFY(seat.ended());
    QTRY_VERIFY(seat.view().hasFocus());
}

void BrowserTest::theDueColumnIsWideEnoughInGerman()
{
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/sundog_de.qm")));
    QCoreApplication::installTranslator(&german);
    Seat seat;
    QCOMPARE(TicketDelegate::tr("Overdue"), QStringLiteral("Überfällig"));
    const QFontMetrics metrics = seat.view().fontMetrics();
    const int word = metrics.horizontalAdvance(QStringLiteral("Überfällig"));
    const int date = tabularWidth(seat.view().font(), QStringLiteral("2026-10-29 08:00"));
    const int symbols = 20 + 8 + 16; // before the word, after it, at the sides
    QVERIFY(seat.view().columnWidth(static_cast<int>(TicketTable::Column::SlaDue)) >= symbols + word + date);
    QCoreApplication::removeTranslator(&german);
}

void BrowserTest::wrongTimeIsSaidAndNotTaken()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    seat.chooseTime(QStringLiteral("Between…"));
    QTRY_VERIFY(!seat.queries().isEmpty());
    QTRY_VERIFY(seat.ended());
    const auto asked = seat.queries().size();
    auto *opener = seat.find<PopupButton>("filterTime");
    const QList<QDateTimeEdit *> fields = opener->findChildren<QDateTimeEdit *>();
    const auto *said = opener->findChild<QLabel *>(QStringLiteral("utc"));
    const auto type = [](QDateTimeEdit *field, const QDateTime &time) {
        QTest::mouseClick(field->findChild<QLineEdit *>(), Qt::LeftButton, {}, QPoint(8, field->height() / 2));
        QTest::keyClicks(field, time.toString(u"yyyyMMdd"));
    };
    const QDateTime now = QDateTime::currentDateTime();
    QDateTimeEdit *start = fields.constFirst();
    const QString taken = opener->accessibleDescription();
    type(start, now.addYears(1));
    QCOMPARE(opener->accessibleDescription(), taken);
    QCOMPARE(start->date(), now.addYears(1).date()); // as it was typed
    QCOMPARE(said->text(), QStringLiteral("Start Time lies in the future."));
    QCOMPARE(start->accessibleDescription(), said->text());

    // Closed and opened again, it still stands there.
    QTest::keyClick(start, Qt::Key_Escape);
    QVERIFY(!start->isVisible());
    QTest::mouseClick(opener, Qt::LeftButton);
    QCOMPARE(start->date(), now.addYears(1).date());
    QCOMPARE(said->text(), QStringLiteral("Start Time lies in the future."));

    type(start, now.addDays(-3));
    QVERIFY(said->text().startsWith(QLatin1String("Sent in UTC")));
    QTRY_COMPARE(seat.browser->filter().start.toLocalTime().date(), now.addDays(-3).date());
    QTRY_VERIFY(seat.queries().size() > asked && seat.ended());
    const QList<QUrlQuery> queries = seat.queries();
    for (const QUrlQuery &query : queries) // nothing was asked with the time that was wrong
        QVERIFY(value(query, "lastupdatefromdate") < now.toUTC().toString(Qt::ISODate));

    auto *untilNow = opener->findChild<QCheckBox *>();
    QTest::mouseClick(untilNow, Qt::LeftButton, {}, QPoint(8, untilNow->height() / 2));
    type(fields.constLast(), now.addDays(-5));
    QCOMPARE(said->text(), QStringLiteral("Start Time must be before End Time."));
    QCOMPARE(fields.constLast()->date(), now.addDays(-5).date());
}

void BrowserTest::remembersItsState()
{
    Seat seat;
    QTRY_VERIFY(seat.lookupsLoaded());
    TicketFilter filter;
    filter.lastHours = 168;
    filter.statuses = {1, 2};
    filter.search = QStringLiteral("mail");
    seat.browser->load(filter);
    seat.view().setColumnHidden(static_cast<int>(TicketTable::Column::Agent), true);
    seat.view().horizontalHeader()->moveSection(0, 2);
    seat.view().setColumnWidth(static_cast<int>(TicketTable::Column::Status), 177);
    seat.view().sortByColumn(static_cast<int>(TicketTable::Column::Summary), Qt::AscendingOrder);
    seat.view().setHeightOfRows(TicketView::RowHeight::Comfortable);
    const QJsonObject state = seat.browser->state();

    Seat other;
    other.browser->restore(QJsonDocument::fromJson(QJsonDocument(state).toJson()).object());
    QCOMPARE(other.browser->filter(), filter);
    QCOMPARE(other.view().visibleColumns(), seat.view().visibleColumns());
    QCOMPARE(other.view().columnWidth(static_cast<int>(TicketTable::Column::Status)), 177);
    QCOMPARE(other.table().sortColumn(), static_cast<int>(TicketTable::Column::Summary));
    QCOMPARE(other.view().heightOfRows(), TicketView::RowHeight::Comfortable);
    QCOMPARE(other.browser->state(), state);
    QVERIFY(other.queries().isEmpty()); // restoring asks for nothing
}

void BrowserTest::columnsCanBeHiddenButNotAll()
{
    Seat seat;
    for (int column = 0; column < TicketTable::columns - 1; ++column)
        seat.view().setColumnHidden(column, true);
    seat.view().setColumnHidden(TicketTable::columns - 1, true);
    const QJsonObject state = seat.browser->state();
    seat.browser->restore(state);
    QVERIFY(!seat.view().visibleColumns().isEmpty());
}

QTEST_MAIN(BrowserTest)
#include "tst_browser.moc"
