// SPDX-License-Identifier: Apache-2.0
#include "browser/filterbar.h"
#include "browser/ticketbrowser.h"
#include "deskpage.h"
#include "language.h"
#include "lookups/lookuppanel.h"
#include "lookups/lookupspage.h"
#include "lookups/lookupview.h"
#include "practice/practicetenant.h"
#include "support/windowfixture.h"
#include "triage/desk.h"
#include "widgets/emptyplace.h"
#include "widgets/noticeline.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// The page on a practice tenant, and the hands and eyes of a person in front of it.
class Seat
{
public:
    explicit Seat(const QStringList &faults = {}) : tenant(options(faults))
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
        desk->open();
        page = std::make_unique<LookupsPage>(clock);
        page->setDesk(desk.get());
        page->resize(1000, 700);
        page->show();
        page->activateWindow();
        page->shown();
    }
    static practice::Options options(const QStringList &faults)
    {
        practice::Options options;
        options.faults = faults;
        return options;
    }

    void choose(LookupKind kind) const
    {
        auto *kinds = page->findChild<QListWidget *>(u"lookupKinds"_s);
        QTest::mouseClick(kinds->viewport(), Qt::LeftButton, {},
                          kinds->visualItemRect(kinds->item(static_cast<int>(kind))).center());
        QCOMPARE(kinds->currentRow(), static_cast<int>(kind));
    }
    LookupPanel *panel() const
    {
        const QList<LookupPanel *> panels = page->findChildren<LookupPanel *>();
        for (LookupPanel *each : panels) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    template <class T> T *part(const char *name) const { return panel()->findChild<T *>(QLatin1String(name)); }
    LookupView *view() const { return part<LookupView>("lookupRows"); }
    LookupTable *table() const { return qobject_cast<LookupTable *>(view()->model()); }
    bool hasRows() const { return panel() && view()->isVisible(); }
    int rows() const { return view()->model()->rowCount(); }
    int column(const QString &title) const
    {
        for (int i = 0; i < view()->model()->columnCount(); ++i) {
            if (view()->model()->headerData(i, Qt::Horizontal).toString() == title)
                return i;
        }
        return -1;
    }
    bool sees(const QString &title) const { return !view()->isColumnHidden(column(title)); }
    QStringList texts(const QString &title, const QModelIndex &parent = {}) const
    {
        QStringList texts;
        for (int row = 0; row < view()->model()->rowCount(parent); ++row)
            texts.append(view()->model()->index(row, column(title), parent).data().toString());
        return texts;
    }
    QModelIndex indexOf(const QString &title, const QString &text, const QModelIndex &parent = {}) const
    {
        const auto row = texts(title, parent).indexOf(text);
        return row < 0 ? QModelIndex() : view()->model()->index(static_cast<int>(row), column(title), parent);
    }
    void click(const QModelIndex &index, Qt::KeyboardModifiers modifiers = {}) const
    {
        QVERIFY(index.isValid());
        view()->scrollTo(index);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, view()->visualRect(index).center());
    }
    void doubleClick(const QModelIndex &index) const
    {
        click(index);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(index).center());
    }
    void press(const char *button) const { QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton); }
    void pick(const char *name, const QString &text) const
    {
        auto *box = part<QComboBox>(name);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setFocus();
        while (box->currentIndex() != index)
            QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    void type(const char *name, const QString &text) const
    {
        auto *line = part<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    QString age() const { return part<QLabel>("lookupAge")->text(); }
    QString json() const { return part<QPlainTextEdit>("jsonText")->toPlainText(); }
    QString emptyTitle() const
    {
        const auto *place = panel() ? panel()->findChild<EmptyPlace *>() : page->findChild<EmptyPlace *>();
        return place->isVisible() ? place->title() : QString();
    }
    QString emptyText() const { return panel()->findChild<EmptyPlace *>()->accessibleDescription(); }
    QString notice(const char *name) const
    {
        const auto *line = part<NoticeLine>(name);
        return line->isVisible() ? line->text() : QString();
    }
    // The queries that the server got for it.
    QStringList asked(const QByteArray &path) const
    {
        QStringList queries;
        const QList<practice::ReceivedRequest> requests = tenant.requests();
        for (const practice::ReceivedRequest &request : requests) {
            if (request.path == path)
                queries.append(QUrl::fromPercentEncoding(request.query));
        }
        return queries;
    }

    practice::PracticeTenant tenant;
    SystemClock clock;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<LookupsPage> page; // goes before the desk
};

} // namespace

class LookupsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { language::install(*qApp, u"en"_s); }

    void everyKindShowsItsRows()
    {
        Seat seat;
        for (const LookupKind kind : allLookupKinds) {
            seat.choose(kind);
            QTRY_VERIFY2(seat.hasRows(), qPrintable(lookupTitle(kind)));
            QVERIFY(seat.rows() > 2);
            QVERIFY(seat.age().startsWith(u"Loaded"_s));
            seat.click(seat.view()->model()->index(1, 1));
            QTRY_VERIFY(seat.json().startsWith(u'{'));
            const QJsonObject row = QJsonDocument::fromJson(seat.json().toUtf8()).object();
            QVERIFY(row.contains("id"_L1));
        }
        // Once looked at, a list is not asked for again by looking at it.
        const auto before = seat.asked("/api/TicketArea").size();
        seat.choose(LookupKind::Areas);
        QVERIFY(seat.hasRows());
        QCOMPARE(seat.asked("/api/TicketArea").size(), before);
        QTest::keyClick(seat.view(), Qt::Key_F5);
        QTRY_COMPARE(seat.asked("/api/TicketArea").size(), before + 1); // one answer for the page and for the filters
    }

    void withoutAConnectionItSaysSo()
    {
        Seat seat;
        QTRY_VERIFY(seat.hasRows());
        seat.page->setDesk(nullptr);
        QVERIFY(!seat.panel());
        QCOMPARE(seat.emptyTitle(), u"No connection is open."_s);
        seat.page->refresh();
        seat.page->focusFind();
        QVERIFY(!seat.page->findChild<QListWidget *>(u"lookupKinds"_s)->isEnabled());
        seat.page->setDesk(seat.desk.get());
        QTRY_VERIFY(seat.hasRows());
    }

    void statusesSayWhichAreClosed()
    {
        Seat seat;
        seat.choose(LookupKind::Statuses);
        QTRY_VERIFY(seat.hasRows());
        QTRY_COMPARE(seat.indexOf(u"Name"_s, u"Closed"_s).siblingAtColumn(seat.column(u"Closed"_s)).data().toString(),
                     u"yes"_s);
        QCOMPARE(seat.indexOf(u"Name"_s, u"New"_s).siblingAtColumn(seat.column(u"Closed"_s)).data().toString(),
                 u"no"_s);
        const QString colour = seat.indexOf(u"Name"_s, u"New"_s).data(LookupTable::ColourRole).toString();
        QVERIFY(QColor(colour).isValid());
        // The swatch is in its colour.
        const QRect cell = seat.view()->visualRect(seat.indexOf(u"Name"_s, u"New"_s));
        const QImage image = seat.view()->viewport()->grab(cell).toImage();
        QCOMPARE(image.pixelColor(8 + 5, image.height() / 2), QColor(colour));
    }

    void aServerThatDoesNotTellWhatIsClosed()
    {
        Seat seat({u"filter-ignored:excludeclosed"_s});
        seat.choose(LookupKind::Statuses);
        QTRY_VERIFY(seat.hasRows());
        QTRY_VERIFY(seat.age().contains(u"Which statuses are closed is not known"_s));
        QCOMPARE(seat.texts(u"Closed"_s).count(u"not known"_s), seat.rows());
    }

    void typesAreCountedWithADomain()
    {
        Seat seat;
        QTRY_VERIFY(seat.hasRows());
        QVERIFY(!seat.sees(u"Tickets"_s)); // no row says it
        seat.pick("inputDomain", u"Projects"_s);
        QTRY_COMPARE(seat.rows(), 2);
        QVERIFY(seat.sees(u"Tickets"_s));
        QCOMPARE(seat.asked("/api/TicketType").last(), u"domain=prjs&showcounts=true"_s);
        seat.tenant.setFault(u"filters-ignored"_s, true);
        seat.pick("inputDomain", u"All"_s);
        QTRY_COMPARE(seat.rows(), 9);
    }

    void agentsOfTeamsStandUnderThem()
    {
        Seat seat;
        seat.choose(LookupKind::Teams);
        QTRY_VERIFY(seat.hasRows());
        QVERIFY(!seat.part<QToolButton>("lookupAgentsButton")->isEnabled());
        const QModelIndex first = seat.indexOf(u"Name"_s, u"1st Line Support"_s);
        QCOMPARE(seat.view()->model()->rowCount(first), 0);
        seat.click(first);
        seat.press("lookupAgentsButton");
        const auto team = [&seat] { return seat.indexOf(u"Name"_s, u"1st Line Support"_s); };
        QTRY_VERIFY(seat.view()->model()->rowCount(team()) > 3);
        QCOMPARE(seat.rows(), 7); // it does not filter
        QVERIFY(seat.view()->isExpanded(team()));
        QCOMPARE(seat.part<QLineEdit>("inputTeamNames")->text(), u"1st Line Support"_s);
        QCOMPARE(seat.view()->chosen().size(), 1); // what was chosen is chosen still

        QSignalSpy tickets(seat.page.get(), &LookupsPage::ticketsRequested);
        seat.doubleClick(seat.view()->model()->index(1, 0, team()));
        QCOMPARE(tickets.count(), 1);
        const auto filter = tickets.first().first().value<TicketFilter>();
        QCOMPARE(filter.agents.size(), 1);
        QVERIFY(filter.teams.isEmpty());

        // Teams and agents at once would mean: of both.
        seat.click(team(), Qt::ControlModifier);
        QCOMPARE(seat.view()->chosen().size(), 2);
        QVERIFY(!seat.part<QToolButton>("lookupTicketsButton")->isEnabled());
        QSignalSpy told(seat.page.get(), &LookupsPage::told);
        QTest::keyClick(seat.view(), Qt::Key_Return);
        QCOMPARE(tickets.count(), 1);
        QCOMPARE(told.count(), 1);

        seat.pick("inputTeamType", u"Projects"_s);
        QTRY_COMPARE(seat.rows(), 1);
        seat.type("inputDepartmentID", u"abc"_s);
        QCOMPARE(seat.notice("lookupProblem"), u"Department ID is expected to be a whole number."_s);
        const auto asked = seat.asked("/api/Team").size();
        seat.type("inputDepartmentID", u"2"_s);
        QTRY_COMPARE(seat.asked("/api/Team").size(), asked + 1);
        QVERIFY(seat.asked("/api/Team").last().contains(u"department_id=2"_s));
        QCOMPARE(seat.notice("lookupProblem"), QString());
    }

    void aRestrictedAgentSeesNoTeams()
    {
        Seat seat({u"lookup-empty:Team"_s});
        seat.choose(LookupKind::Teams);
        QTRY_COMPARE(seat.emptyTitle(), u"The server's list is empty."_s);
        QVERIFY(seat.emptyText().contains(u"restricted"_s));
        seat.tenant.setFault(u"lookup-empty:Team"_s, false);
        QTest::keyClick(seat.panel()->findChild<EmptyPlace *>(), Qt::Key_F5);
        QTRY_VERIFY(seat.hasRows());
    }

    void agentsAreSearchedForAndFoundHereToo()
    {
        Seat seat({u"filter-ignored:search"_s});
        seat.choose(LookupKind::Agents);
        QTRY_VERIFY(seat.hasRows());
        const int all = seat.rows();
        seat.type("inputSearchAgent", u"Fairweather"_s);
        QTRY_COMPARE(seat.rows(), 1);
        QVERIFY(seat.age().contains(u"did not heed the inputs"_s));
        seat.type("inputSearchAgent", u"nobody like this"_s);
        QTRY_COMPARE(seat.emptyTitle(), u"Nothing matches these inputs."_s);
        QTest::mouseClick(seat.panel()->findChild<EmptyPlace *>()->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE(seat.rows(), all);
        QTRY_VERIFY(seat.hasRows());
        seat.pick("inputTeam", u"Projects"_s);
        QTRY_COMPARE(seat.asked("/api/Agent").last(), u"team=Projects"_s);
    }

    void theTeamOfCategoriesNeedsAType()
    {
        Seat seat;
        seat.choose(LookupKind::Categories);
        QTRY_VERIFY(seat.hasRows());
        auto *team = seat.part<QComboBox>("inputTeamName");
        QVERIFY(!team->isEnabled());
        seat.pick("inputCategoryTypeID", u"Category 2 (resolution code)"_s);
        QTRY_COMPARE(seat.rows(), 18);
        QVERIFY(team->isEnabled());
        team->setFocus();
        QTest::keyClicks(team, u"1st Line Support"_s);
        QTest::keyClick(team, Qt::Key_Return);
        QTRY_COMPARE(seat.asked("/api/Category").last(), u"type_id=2&team_name=1st Line Support"_s);
        seat.pick("inputCategoryTypeID", u"All"_s);
        QVERIFY(!team->isEnabled());
        QTRY_COMPARE(seat.asked("/api/Category").last(), QString());
    }

    void prioritiesStandTogetherPerSla()
    {
        Seat seat;
        seat.choose(LookupKind::Priorities);
        QTRY_VERIFY(seat.hasRows());
        QTRY_VERIFY(!seat.texts(u"SLA"_s).first().startsWith(u'#'));
        QCOMPARE(seat.texts(u"ID"_s).mid(0, 4), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(seat.texts(u"SLA"_s).count(seat.texts(u"SLA"_s).first()), 4);

        Seat nameless({u"lookup-failed:SLA"_s});
        nameless.choose(LookupKind::Priorities);
        QTRY_VERIFY(nameless.age().contains(u"The names of the SLAs could not be read"_s));
        QCOMPARE(nameless.texts(u"SLA"_s).first(), u"#1"_s);
    }

    void aFailedOneExplainsItself()
    {
        Seat seat({u"lookup-failed:TicketArea"_s});
        seat.choose(LookupKind::Areas);
        QTRY_VERIFY(seat.emptyText().contains(u"Execution Timeout Expired."_s)); // the server's own words
        QVERIFY(!seat.hasRows());
        QVERIFY(!seat.part<QToolButton>("lookupSaveCsvButton")->isEnabled());
        seat.tenant.setFault(u"lookup-failed:TicketArea"_s, false);
        const QList<QPushButton *> ways = seat.panel()->findChild<EmptyPlace *>()->findChildren<QPushButton *>();
        QCOMPARE(ways.first()->text(), u"Retry"_s);
        QTest::mouseClick(ways.first(), Qt::LeftButton);
        QTRY_VERIFY(seat.hasRows());

        // With rows there, they stay, and the failure stands above them.
        seat.click(seat.view()->model()->index(1, 1));
        seat.tenant.setFault(u"lookup-failed:TicketArea"_s, true);
        seat.press("lookupRefreshButton");
        QTRY_VERIFY(seat.notice("lookupFailure").startsWith(u"Not loaded again"_s));
        QVERIFY(seat.hasRows());
        QCOMPARE(seat.rows(), 4);
        QCOMPARE(seat.view()->chosen().size(), 1);
        seat.tenant.setFault(u"lookup-failed:TicketArea"_s, false);
        seat.press("lookupRetry");
        QTRY_COMPARE(seat.notice("lookupFailure"), QString());
    }

    // Rows that answer other inputs are not shown as the answer to these.
    void aFailureWithOtherInputsShowsNoRows()
    {
        Seat seat;
        QTRY_VERIFY(seat.hasRows());
        seat.tenant.setFault(u"lookup-failed:TicketType"_s, true);
        seat.pick("inputDomain", u"Tickets"_s);
        QTRY_VERIFY(!seat.hasRows());
        QVERIFY(seat.emptyText().contains(u"Execution Timeout Expired."_s));
        QVERIFY(!seat.part<QLabel>("lookupCount")->isVisible());
    }

    void findsAndSorts()
    {
        Seat seat;
        seat.choose(LookupKind::Agents);
        QTRY_VERIFY(seat.hasRows());
        const int all = seat.rows();
        auto *find = seat.part<QLineEdit>("lookupFind");
        QTest::keyClick(seat.page->findChild<QListWidget *>(u"lookupKinds"_s), Qt::Key_Slash);
        QVERIFY(find->hasFocus());
        seat.view()->setFocus();
        QTest::keyClick(seat.view(), Qt::Key_Slash);
        QVERIFY(find->hasFocus());
        QTest::keyClicks(find, u"lemaitre"_s);
        QCOMPARE(seat.rows(), 1);
        QVERIFY(seat.part<QLabel>("lookupCount")->text().startsWith(u"1 of "_s));
        QTest::keyClicks(find, u"xyz"_s);
        QCOMPARE(seat.emptyTitle(), u"No row contains “lemaitrexyz”."_s);
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(seat.rows(), all);
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(seat.view()->hasFocus());
        const int name = seat.column(u"Name"_s);
        const QHeaderView *header = seat.view()->header();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(name) + 20, header->height() / 2));
        QStringList names = seat.texts(u"Name"_s);
        QVERIFY(names.first().compare(names.last(), Qt::CaseInsensitive) < 0);
        QTest::keyClick(seat.page.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(find->hasFocus());
    }

    void copiesAndExportsWhatIsShown()
    {
        Seat seat;
        seat.choose(LookupKind::Areas);
        QTRY_VERIFY(seat.hasRows());
        QSignalSpy told(seat.page.get(), &LookupsPage::told);
        seat.click(seat.view()->model()->index(0, 1));
        seat.click(seat.view()->model()->index(1, 1), Qt::ShiftModifier);
        QTest::keyClick(seat.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"ID\tName\tOrder\n"_s));
        QVERIFY(seat.json().startsWith(u'['));

        const QTemporaryDir folder;
        const auto exportTo = [&](const char *button, const QString &path) {
            seat.press(button);
            auto *dialog = seat.panel()->findChild<QFileDialog *>(u"lookupFileDialog"_s);
            QTRY_VERIFY(dialog->isVisible());
            dialog->selectFile(path);
            QMetaObject::invokeMethod(dialog, "accept");
            QTRY_VERIFY(!seat.panel()->findChild<QFileDialog *>());
        };
        const QString csv = folder.filePath(u"areas.csv"_s);
        exportTo("lookupSaveCsvButton", csv);
        QTRY_VERIFY(QFile::exists(csv));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFID,Name,Order\r\n"));
        QCOMPARE(bytes.count("\r\n"), 5);
        const QString json = folder.filePath(u"areas.json"_s);
        exportTo("lookupSaveJsonButton", json);
        QTRY_VERIFY(QFile::exists(json));
        QFile jsonFile(json);
        QVERIFY(jsonFile.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(jsonFile.readAll()).array().size(), 4);
        QCOMPARE(told.count(), 3);

        // What cannot be written says why, and what was there stays.
        exportTo("lookupSaveCsvButton", folder.filePath(u"missing/areas.csv"_s));
        QTRY_VERIFY(seat.notice("lookupSaveFailure").startsWith(u"Not saved to"_s));
        QCOMPARE(told.count(), 3);
        seat.press("lookupDismiss");
        QCOMPARE(seat.notice("lookupSaveFailure"), QString());
    }

    void eachGoesToItsTickets_data()
    {
        QTest::addColumn<LookupKind>("kind");
        QTest::addColumn<QString>("words"); // of the queue's filter
        QTest::newRow("type") << LookupKind::Types << u"Incident · all statuses · updated at any time"_s;
        QTest::newRow("status") << LookupKind::Statuses << u"All types · New · updated at any time"_s;
        QTest::newRow("area") << LookupKind::Areas << u"All types · all statuses · area "_s;
        QTest::newRow("team") << LookupKind::Teams << u"All types · all statuses · team 1st Line Support"_s;
        QTest::newRow("agent") << LookupKind::Agents << u"All types · all statuses · agent "_s;
        QTest::newRow("category") << LookupKind::Categories << u"All types · all statuses · category 1: "_s;
        QTest::newRow("priority") << LookupKind::Priorities << u"All types · all statuses · priority "_s;
    }
    void eachGoesToItsTickets()
    {
        QFETCH(LookupKind, kind);
        QFETCH(QString, words);
        WindowFixture fixture;
        MainWindow &window = fixture.open();
        window.openPractice();
        auto *tabs = window.findChild<QTabBar *>(u"topTabs"_s);
        QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), 2);
        auto *kinds = window.findChild<QListWidget *>(u"lookupKinds"_s);
        kinds->setCurrentRow(static_cast<int>(kind));
        LookupView *view = nullptr;
        const auto seen = [&] {
            const QList<LookupView *> views = window.findChildren<LookupView *>();
            for (LookupView *each : views) {
                if (each->isVisible())
                    view = each;
            }
            return view && view->accessibleName() == lookupTitle(kind);
        };
        QTRY_VERIFY(seen());
        view->setFocus();
        const QRect cell = view->visualRect(view->model()->index(0, 1));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
        if (kind == LookupKind::Types)
            QTest::keyClick(view, Qt::Key_Return);
        else
            QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(tabs->currentIndex(), 0);
        TicketBrowser &browser = window.deskPage()->browser();
        QTRY_VERIFY(browser.table().total() > 0);
        QCOMPARE(browser.filter().lastHours, 0);
        auto *bar = browser.findChild<FilterBar *>();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->findChild<QWidget *>(u"filterAgents"_s)->isVisible(), kind == LookupKind::Agents);
        QCOMPARE(bar->findChild<QWidget *>(u"filterPriorities"_s)->isVisible(), kind == LookupKind::Priorities);
        QCOMPARE(bar->findChild<QWidget *>(u"filterCategory1"_s)->isVisible(), kind == LookupKind::Categories);
        QVERIFY(!bar->findChild<QWidget *>(u"filterCategory2"_s)->isVisible());
        QTRY_VERIFY2(browser.findChild<QWidget *>(u"filterWords"_s)->accessibleName().startsWith(words),
                     qPrintable(browser.findChild<QWidget *>(u"filterWords"_s)->accessibleName()));

        // F5 and "/" belong to the page that is looked at.
        const auto loads = window.practiceTenant()->requests().size();
        tabs->setCurrentIndex(2);
        QTest::keyClick(tabs, Qt::Key_Slash);
        QVERIFY(qobject_cast<QLineEdit *>(window.focusWidget()));
        QCOMPARE(window.focusWidget()->objectName(), u"lookupFind"_s);
        QTest::keyClick(tabs, Qt::Key_F5);
        QTRY_VERIFY(window.practiceTenant()->requests().size() > loads);
        QCOMPARE(tabs->currentIndex(), 2);
    }

    // One number has a name in each SLA, and one type of category at a time makes a filter.
    void prioritiesAndCategoriesOfSeveralRows()
    {
        Seat seat;
        seat.choose(LookupKind::Priorities);
        QTRY_VERIFY(seat.hasRows());
        QSignalSpy asked(seat.page.get(), &LookupsPage::ticketsRequested);
        LookupTable &priorities = *seat.table();
        QModelIndexList same;
        for (int row = 0; row < priorities.rowCount(); ++row) {
            if (priorities.id(priorities.index(row, 0)) == 1)
                same.append(priorities.index(row, 0));
        }
        QVERIFY(same.size() > 1);
        seat.click(same.at(0));
        seat.click(same.at(1), Qt::ControlModifier);
        seat.press("lookupTicketsButton");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.last().first().value<TicketFilter>().priorities, QList<qint64>{1});

        seat.choose(LookupKind::Categories);
        QTRY_VERIFY(seat.hasRows());
        LookupTable &categories = *seat.table();
        QModelIndex ofType[5];
        for (int row = 0; row < categories.rowCount(); ++row)
            ofType[categories.categoryType(categories.index(row, 0))] = categories.index(row, 0);
        seat.doubleClick(ofType[2]);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.last().first().value<TicketFilter>().categories.at(1), QList<qint64>{*categories.id(ofType[2])});
        seat.view()->selectAll();
        QVERIFY(!seat.part<QToolButton>("lookupTicketsButton")->isEnabled());
        QSignalSpy told(seat.page.get(), &LookupsPage::told);
        seat.view()->setFocus();
        QTest::keyClick(seat.view(), Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QVERIFY(told.last().first().toString().contains(u"of one type"_s));
    }

    void anOutcomeSaysWhyItLeadsNowhere()
    {
        Seat seat;
        seat.choose(LookupKind::Outcomes);
        QTRY_VERIFY(seat.hasRows());
        QSignalSpy asked(seat.page.get(), &LookupsPage::ticketsRequested);
        QSignalSpy told(seat.page.get(), &LookupsPage::told);
        seat.doubleClick(seat.table()->index(0, 0));
        QCOMPARE(asked.size(), 0);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(u"no filter by outcome"_s));
    }

    void anotherConnectionShowsNothingOfTheOneBefore()
    {
        WindowFixture fixture;
        MainWindow &window = fixture.open();
        QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
        auto *page = window.findChild<LookupsPage *>();
        QCOMPARE(page->findChild<EmptyPlace *>()->title(), u"No connection is open."_s);
        window.openPractice();
        QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(page->findChild<LookupPanel *>());
        QTRY_VERIFY(page->findChild<LookupView *>()->isVisible());
        window.openPractice(); // opened anew, while a list may be on its way
        QVERIFY(!page->findChild<LookupPanel *>());
        QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(page->findChild<LookupView *>()->isVisible());
        window.findChild<QAction *>(u"closeConnection"_s)->trigger();
        QVERIFY(!page->findChild<LookupPanel *>());
    }

    void everythingHasAName()
    {
        Seat seat;
        for (const LookupKind kind : allLookupKinds) {
            seat.choose(kind);
            QTRY_VERIFY(seat.hasRows());
            const QList<QWidget *> widgets = seat.panel()->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                const bool interactive = qobject_cast<const QAbstractButton *>(widget) ||
                                         qobject_cast<const QComboBox *>(widget) ||
                                         qobject_cast<const QAbstractItemView *>(widget);
                if (!interactive || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                    continue;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                         qPrintable(widget->objectName()));
            }
            const QList<QLabel *> labels = seat.panel()->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                if (label->buddy())
                    QVERIFY(!label->buddy()->accessibleName().isEmpty());
            }
        }
    }
};

QTEST_MAIN(LookupsPageTest)
#include "tst_lookupspage.moc"
