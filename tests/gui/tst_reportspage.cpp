// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketbrowser.h"
#include "deskpage.h"
#include "language.h"
#include "practice/practicetenant.h"
#include "reports/chartcanvas.h"
#include "reports/chartcolours.h"
#include "reports/chartpicture.h"
#include "reports/narrowing.h"
#include "reports/reportspage.h"
#include "support/windowfixture.h"
#include "triage/desk.h"
#include "widgets/appearance.h"
#include "widgets/emptyplace.h"
#include "widgets/noticeline.h"
#include "widgets/statecolours.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;
using By = TicketSummary::By;
using Column = TicketTable::Column;

namespace {

constexpr int reportsTab = 4;

QString nameOf(By by)
{
    constexpr const char *names[] = {"status", "type", "team", "agent", "client", "priority", "age"};
    return u"chart_"_s + QLatin1String(names[static_cast<size_t>(by)]);
}

TicketFilter allTime()
{
    TicketFilter filter;
    filter.lastHours = 0;
    return filter;
}

// The window on the practice tenant with the reports in front, and the hands and eyes of a person in front of it.
class Seat
{
public:
    explicit Seat(bool practice = true) : window(&fixture.open())
    {
        if (practice)
            window->openPractice();
        QTest::keyClick(window, Qt::Key_5, Qt::ControlModifier);
    }

    practice::PracticeTenant &tenant() const { return *window->practiceTenant(); }
    TicketBrowser &browser() const { return window->deskPage()->browser(); }
    ReportsPage *page() const { return window->findChild<ReportsPage *>(); }
    template <class T> T *part(const QString &name) const { return page()->findChild<T *>(name); }
    EmptyPlace *empty() const { return page()->findChild<EmptyPlace *>(); }
    ChartCanvas &canvas(By by) const { return part<SummaryChart>(nameOf(by))->canvas(); }
    ChartCanvas &days() const { return part<SummaryChart>(u"chart_days"_s)->canvas(); }
    QList<SummaryBar> bars(By by) const { return std::get<BarChart>(canvas(by).chart()).bars(); }
    static QList<QAbstractButton *> items(const ChartCanvas &canvas)
    {
        // By their places, as a person sees them.
        QList<QAbstractButton *> buttons = canvas.findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
        buttons.removeIf([](const QAbstractButton *button) { return !button->isVisible(); });
        std::sort(buttons.begin(), buttons.end(), [](const QAbstractButton *a, const QAbstractButton *b) {
            return a->y() != b->y() ? a->y() < b->y() : a->x() < b->x();
        });
        return buttons;
    }
    QAbstractButton *item(By by, int bar) const { return items(canvas(by)).value(bar); }
    // All of the list, not the first pages of it.
    bool isCounted() const
    {
        return browser().listReport().end != LoadReport::End::Loading && counted() == browser().table().total() &&
               counted() > 0;
    }
    qint64 counted() const
    {
        qint64 all = 0;
        const QList<SummaryBar> of = bars(By::Status);
        for (const SummaryBar &bar : of)
            all += bar.count;
        return all;
    }
    QString count() const { return part<QLabel>(u"reportCount"_s)->text(); }
    QString notice() const
    {
        const auto *line = part<NoticeLine>(u"load"_s);
        return line && line->isVisible() ? line->text() : QString();
    }
    int tab() const { return window->findChild<QTabBar *>(u"topTabs"_s)->currentIndex(); }
    // By the names the menu of a chart has, or that of all.
    void use(const char *what, QWidget *of) const
    {
        const QList<QMenu *> menus = of->findChildren<QMenu *>();
        for (const QMenu *menu : menus) {
            const QList<QAction *> actions = menu->actions();
            for (QAction *action : actions) {
                if (action->objectName() == QLatin1String(what))
                    return action->trigger();
            }
        }
        QFAIL(what);
    }
    void saveTo(const QString &path, QWidget *of) const
    {
        use("saveChart", of);
        auto *dialog = page()->findChild<QFileDialog *>(u"pictureFileDialog"_s);
        QTRY_VERIFY(dialog->isVisible());
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(!page()->findChild<QFileDialog *>());
    }
    // The query of the last list the server was asked for.
    QString asked() const
    {
        QString query;
        const QList<practice::ReceivedRequest> requests = tenant().requests();
        for (const practice::ReceivedRequest &request : requests) {
            if (request.path == "/api/Tickets")
                query = QUrl::fromPercentEncoding(request.query);
        }
        return query;
    }

    mutable WindowFixture fixture;
    MainWindow *window;
};

QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            texts.append(reader.readElementText().trimmed());
    }
    return reader.hasError() ? QStringList() : texts;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ReportsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { language::install(*qApp, u"en"_s); }

    void withoutAConnectionItSaysSo()
    {
        Seat seat(false);
        auto *tabs = seat.window->findChild<QTabBar *>(u"topTabs"_s);
        QCOMPARE(tabs->tabText(reportsTab), u"Reports"_s);
        QCOMPARE(tabs->currentIndex(), reportsTab);
        QCOMPARE(seat.empty()->title(), u"No connection is open."_s);
        QVERIFY(seat.empty()->isVisible());
        QVERIFY(seat.empty()->hasFocus());
        seat.window->openPractice();
        tabs->setCurrentIndex(reportsTab);
        QTRY_VERIFY(seat.isCounted());
        QVERIFY(!seat.empty()->isVisible());
        // And back: nothing of the tenant stays to be seen.
        seat.window->findChild<QAction *>(u"closeConnection"_s)->trigger();
        QTRY_COMPARE(seat.tab(), 0);
        tabs->setCurrentIndex(reportsTab);
        QCOMPARE(seat.empty()->title(), u"No connection is open."_s);
        QVERIFY(seat.empty()->isVisible());
    }

    void theCountsAreThoseOfTheRows_data()
    {
        QTest::addColumn<TicketSummary::By>("by");
        QTest::addColumn<TicketTable::Column>("column");
        QTest::newRow("status") << By::Status << Column::Status;
        QTest::newRow("type") << By::Type << Column::Type;
        QTest::newRow("team") << By::Team << Column::Team;
        QTest::newRow("agent") << By::Agent << Column::Agent;
        QTest::newRow("client") << By::Client << Column::Client;
        QTest::newRow("priority") << By::Priority << Column::Priority;
    }
    void theCountsAreThoseOfTheRows()
    {
        QFETCH(TicketSummary::By, by);
        QFETCH(TicketTable::Column, column);
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        const TicketTable &table = seat.browser().table();
        const auto rows = [&] {
            QHash<QString, qint64> rows;
            for (int row = 0; row < table.rowCount(); ++row)
                ++rows[table.index(row, static_cast<int>(column)).data().toString()];
            return rows;
        };
        const auto same = [&] {
            const QHash<QString, qint64> counts = rows();
            const QList<SummaryBar> bars = seat.bars(by);
            qint64 all = 0;
            for (int i = 0; i < bars.size(); ++i) {
                all += bars.at(i).count;
                const QString name = bars.at(i).label == u"(none)"_s ? QString() : bars.at(i).label;
                if ((i < 10 || counts.size() == 11) && counts.value(name) != bars.at(i).count)
                    return false;
            }
            return all == table.total() && bars.size() == std::min<qsizetype>(11, counts.size());
        };
        QTRY_VERIFY(same()); // the names of priorities come with the look-ups
        QVERIFY(seat.bars(by).size() > 1);
    }

    void eachBarSaysWhatItStandsFor()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        const SummaryBar bar = seat.bars(By::Status).first();
        const QAbstractButton *item = seat.item(By::Status, 0);
        QVERIFY(item->accessibleName().startsWith(u"%1: %2 ticket"_s.arg(bar.label).arg(bar.count)));
        QVERIFY2(item->toolTip().contains(u" %)"_s), qPrintable(item->toolTip()));
        QVERIFY(item->toolTip().startsWith(u"<p>"_s)); // a name from the server is text
        QCOMPARE(item->cursor().shape(), Qt::PointingHandCursor);

        // As assistive technology has it.
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(seat.item(By::Status, 0));
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::Button);
        QCOMPARE(interface->text(QAccessible::Name), item->accessibleName());
        interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(seat.tab(), 0);
        QCOMPARE(seat.browser().filter().statuses, QList<qint64>{bar.id});
    }

    void aPressShowsTheTicketsInTheQueue_data()
    {
        QTest::addColumn<TicketSummary::By>("by");
        QTest::addColumn<QString>("parameter");
        QTest::newRow("status") << By::Status << u"status=%1"_s;
        QTest::newRow("type") << By::Type << u"requesttype=%1"_s;
        QTest::newRow("team") << By::Team << u"team="_s;
        QTest::newRow("agent") << By::Agent << u"agent=%1"_s;
        QTest::newRow("client") << By::Client << u"client_id=%1"_s;
        QTest::newRow("priority") << By::Priority << u"priority=%1"_s;
    }
    void aPressShowsTheTicketsInTheQueue()
    {
        QFETCH(TicketSummary::By, by);
        QFETCH(QString, parameter);
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        QTRY_VERIFY(seat.item(by, 0)->cursor().shape() == Qt::PointingHandCursor);
        QTRY_VERIFY(!seat.bars(by).first().label.startsWith(u'#')); // the name comes with the look-ups
        const SummaryBar bar = seat.bars(by).first();
        seat.tenant().clearRequests();
        QTest::mouseClick(seat.item(by, 0), Qt::LeftButton);
        QCOMPARE(seat.tab(), 0);
        QTRY_COMPARE(seat.browser().table().total(), static_cast<int>(bar.count));
        const QString wanted = by == By::Team ? parameter : parameter.arg(bar.id);
        QVERIFY2((u'&' + seat.asked() + u'&').contains(u'&' + wanted + (by == By::Team ? u""_s : u"&"_s)),
                 qPrintable(seat.asked()));
        QCOMPARE(seat.browser().filter().lastHours, 24); // what the queue's filter was stays
        // Here is only this one now.
        QTest::keyClick(seat.window, Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(seat.bars(by).size(), 1);
        QCOMPARE(seat.bars(by).first(), bar);
    }

    void aParameterOfOnesOwnGivesWay()
    {
        Seat seat;
        TicketFilter filter = allTime();
        filter.additional = {{u"Client_ID"_s, 4}, {u"open_only"_s, true}};
        seat.window->deskPage()->showInQueue(filter);
        QTest::keyClick(seat.window, Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(seat.bars(By::Client).size(), 1);
        QTest::mouseClick(seat.item(By::Client, 0), Qt::LeftButton);
        QCOMPARE(seat.browser().filter().additional, (QJsonObject{{u"client_id"_s, 4}, {u"open_only"_s, true}}));
    }

    void theKeysReachEveryBar()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        QTRY_VERIFY(seat.part<QWidget>(u"allCharts"_s)->hasFocus());
        QWidget *first = seat.item(By::Status, 0);
        QStringList passed;
        for (int i = 0; i < 10 && !first->hasFocus(); ++i) {
            QTest::keyClick(seat.window->focusWidget(), Qt::Key_Tab);
            passed.append(seat.window->focusWidget()->accessibleName());
        }
        QVERIFY2(first->hasFocus(), qPrintable(passed.join(u'\n')));
        QCOMPARE(passed.size(), 4); // menu and bars of the days, menu of the statuses
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_Down);
        QVERIFY(seat.item(By::Status, 1)->hasFocus());
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_End);
        QVERIFY(Seat::items(seat.canvas(By::Status)).last()->hasFocus());
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_Down);
        QVERIFY(Seat::items(seat.canvas(By::Status)).last()->hasFocus());
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_Home);
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_Down);
        // Out of the chart and in again: where one was.
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_Tab);
        QVERIFY(!seat.canvas(By::Status).isAncestorOf(seat.window->focusWidget()));
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_Backtab);
        QVERIFY(seat.item(By::Status, 1)->hasFocus());
        const SummaryBar bar = seat.bars(By::Status).at(1);
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_Return);
        QCOMPARE(seat.tab(), 0);
        QCOMPARE(seat.browser().filter().statuses, QList<qint64>{bar.id});
    }

    void theBarWithTheFocusIsInSight()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        auto *scroll = seat.part<QScrollArea>(u"reportScroll"_s);
        QWidget *last = Seat::items(seat.canvas(By::Age)).last();
        const auto inSight = [&] {
            return scroll->viewport()->rect().contains(QRect(last->mapTo(scroll->viewport(), QPoint()), last->size()));
        };
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0 && !inSight());
        // More than once, as the charts may still be laid out.
        QTRY_VERIFY([&] {
            Seat::items(seat.days()).first()->setFocus();
            last->setFocus();
            return inSight();
        }());
    }

    void whatCannotBeFilteredByLeadsNowhere()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        const QSignalSpy asked(seat.page(), &ReportsPage::ticketsRequested);
        const auto leadsNowhere = [&](QAbstractButton *item, const QString &why) {
            QVERIFY2(item->toolTip().contains(why), qPrintable(item->toolTip()));
            QCOMPARE(item->cursor().shape(), Qt::ArrowCursor);
            QTest::mouseClick(item, Qt::LeftButton);
            QTest::keyClick(item, Qt::Key_Return);
            QCOMPARE(asked.size(), 0);
        };
        leadsNowhere(seat.item(By::Age, 0), u"HaloPSA filters tickets by their last update"_s);
        leadsNowhere(Seat::items(seat.days()).first(), u"HaloPSA filters tickets by their last update"_s);
        QCOMPARE(seat.bars(By::Client).size(), 11);
        leadsNowhere(seat.item(By::Client, 10), u"by one of them at a time"_s);
        QCOMPARE(seat.tab(), reportsTab);
    }

    void anIncompleteListIsSaidSo()
    {
        Seat seat;
        seat.window->deskPage()->showInQueue(allTime());
        QTest::keyClick(seat.window, Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(seat.counted(), 500);
        QTRY_COMPARE(seat.notice(), u"500 of 1200 loaded"_s);
        QVERIFY(seat.count().startsWith(u"500 "_s));
        // The button is the next to be reached from the head.
        seat.part<QWidget>(u"allCharts"_s)->setFocus();
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(seat.window->focusWidget()->objectName(), u"loadAll"_s);
        QTest::keyClick(seat.window->focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(seat.counted(), 1200);
        QTRY_COMPARE(seat.notice(), QString());
        QCOMPARE(seat.tab(), reportsTab);
    }

    void itSaysWhatTheListCannotHold()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        auto *note = seat.part<QWidget>(u"chart_days"_s)->findChild<QLabel *>(u"chartNote"_s);
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(u"last 24 hours"_s));
        QVERIFY(!seat.count().contains(u"closed tickets out"_s));
        TicketFilter filter = allTime();
        filter.statuses = {1};
        seat.window->deskPage()->showInQueue(filter);
        QTest::keyClick(seat.window, Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(seat.bars(By::Status).size(), 1);
        QTRY_VERIFY(seat.count().endsWith(u"the filter leaves closed tickets out"_s));
        QTRY_VERIFY(!note->text().contains(u"updated"_s));
        QVERIFY(note->text().startsWith(u"The newest 30 days up to today"_s)); // the tenant is older
    }

    void whereThereIsNothingItSaysWhy()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        TicketFilter filter = allTime();
        filter.search = u"no ticket is called this"_s;
        seat.window->deskPage()->showInQueue(filter);
        QTest::keyClick(seat.window, Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(seat.empty()->isVisible());
        QTRY_VERIFY2(seat.empty()->title().startsWith(u"Nothing matches"_s), qPrintable(seat.empty()->title()));
        QVERIFY(!seat.part<QWidget>(u"allCharts"_s)->isVisible());

        seat.tenant().setFault(u"forbidden-json:/Tickets"_s, true);
        QTest::keyClick(seat.empty(), Qt::Key_F5);
        const auto retry = [&]() -> QPushButton * {
            const QList<QPushButton *> buttons = seat.empty()->findChildren<QPushButton *>();
            for (QPushButton *button : buttons) {
                if (button->isVisible() && button->text() == u"Retry"_s)
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(retry());
        seat.tenant().setFault(u"forbidden-json:/Tickets"_s, false);
        seat.browser().load(TicketFilter());
        QTRY_VERIFY(seat.isCounted());
        QTRY_VERIFY(!seat.empty()->isVisible());
    }

    void f5ReadsTheListAgain()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        QTRY_COMPARE(seat.notice(), QString());
        seat.tenant().clearRequests();
        QTest::keyClick(seat.part<QWidget>(u"allCharts"_s), Qt::Key_F5);
        QTRY_VERIFY(!seat.asked().isEmpty());
        QCOMPARE(seat.tab(), reportsTab);
    }

    void theSvgHoldsItsLabelsAsText()
    {
        Seat seat;
        seat.window->deskPage()->showInQueue(allTime());
        QTest::keyClick(seat.window, Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(seat.counted(), 500);
        QTRY_COMPARE(seat.notice(), u"500 of 1200 loaded"_s);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"status.svg"_s);
        QSignalSpy told(seat.page(), &ReportsPage::told);
        seat.saveTo(path, seat.part<QWidget>(nameOf(By::Status)));
        QTRY_COMPARE(told.size(), 1);
        const QString all = textsOf(contentOf(path)).join(u'\n');
        const QList<SummaryBar> bars = seat.bars(By::Status);
        for (const SummaryBar &bar : bars) {
            QVERIFY2(all.contains(bar.label), qPrintable(bar.label + u'\n' + all));
            QVERIFY(all.contains(QString::number(bar.count)));
        }
        for (const QString &said : {u"By status"_s, u"500 of 1200 loaded"_s, u"updated at any time"_s,
                                    u"Practice tenant"_s, QDate::currentDate().toString(Qt::ISODate)})
            QVERIFY2(all.contains(said), qPrintable(said + u'\n' + all));
        QVERIFY(!all.contains(u"By type"_s));
    }

    void theSvgIsXmlWhateverTheNames()
    {
        ChartPicture picture;
        picture.title = u"a\u0001b\u000Bc"_s;
        picture.facts = {u"d\uFFFFe\uFFFEf <&>"_s};
        picture.charts = {BarChart(u"chart"_s, {{u"g\u001Fh"_s, 3, 0}})};
        const QString all = textsOf(asSvg(picture)).join(u'\n');
        QVERIFY2(all.contains(u"g?h"_s) && all.contains(u"<&>"_s), qPrintable(all));
    }

    void thePngHasTwoDotsForOne()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        const QTemporaryDir folder;
        QSignalSpy told(seat.page(), &ReportsPage::told);
        seat.saveTo(folder.filePath(u"all.svg"_s), seat.page());
        QTRY_COMPARE(told.size(), 1);
        seat.saveTo(folder.filePath(u"all.png"_s), seat.page());
        QTRY_COMPARE(told.size(), 2);
        const QByteArray svg = contentOf(folder.filePath(u"all.svg"_s));
        QXmlStreamReader reader(svg);
        QVERIFY(reader.readNextStartElement());
        const QStringList box = reader.attributes().value("viewBox"_L1).toString().split(u' ');
        const QImage image(folder.filePath(u"all.png"_s));
        QCOMPARE(image.width(), box.at(2).toInt() * 2);
        QVERIFY(qAbs(image.height() - box.at(3).toInt() * 2) <= 8);
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white)); // a background of its own
        const QString all = textsOf(svg).join(u'\n');
        for (const By by : TicketSummary::everything)
            QVERIFY2(all.contains(TicketSummary::title(by)), qPrintable(TicketSummary::title(by)));
        QVERIFY(all.contains(u"Created and closed per day"_s));
    }

    void aPictureThatCannotBeWrittenSaysWhy()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        const QTemporaryDir folder;
        seat.saveTo(folder.filePath(u"missing/all.png"_s), seat.page());
        auto *failure = seat.part<NoticeLine>(u"pictureFailure"_s);
        QTRY_VERIFY(failure->isVisible());
        QVERIFY(failure->text().startsWith(u"Not saved to "_s));
        QTest::mouseClick(seat.part<QAbstractButton>(u"pictureDismiss"_s), Qt::LeftButton);
        QVERIFY(!failure->isVisible());
    }

    void copies()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        QTRY_COMPARE(seat.notice(), QString());
        QGuiApplication::clipboard()->clear();
        seat.use("copyChart", seat.part<QWidget>(nameOf(By::Type)));
        QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
        seat.use("copyChartTable", seat.part<QWidget>(nameOf(By::Client)));
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.first(), u"By client\tTickets"_s);
        QVERIFY(lines.size() > 12); // those that the chart sums up as well
        const SummaryBar first = seat.bars(By::Client).first();
        QCOMPARE(lines.at(1), u"%1\t%2"_s.arg(first.label).arg(first.count));
        seat.use("copyChartTable", seat.page()); // of all: the first menu of the page
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Day\tCreated\tClosed\n"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"\nAge of open tickets\tTickets\n"_s));
    }

    void aTeamOfNoKnownIdIsNotFilteredBy()
    {
        SystemClock clock;
        TenantAccess access;
        access.web = QUrl(u"http://127.0.0.1:1"_s);
        Desk desk(access, clock); // never opened: no list is known
        const Narrowing narrowing = narrowed(TicketFilter(), By::Team, {u"1st Line Support"_s, 3, 0}, desk.lookups());
        QVERIFY(!narrowing.filter);
        QVERIFY(narrowing.why.startsWith(u"The list of teams"_s));
    }

    void everythingHasAName()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        const QList<QAbstractButton *> buttons = seat.page()->findChildren<QAbstractButton *>();
        int seen = 0;
        for (QAbstractButton *button : buttons) {
            if (!button->isVisible())
                continue;
            ++seen;
            QVERIFY2(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty(),
                     qPrintable(button->objectName()));
        }
        QVERIFY(seen > 50);
    }

    void theColoursAreToldApart_data()
    {
        QTest::addColumn<appearance::Mode>("mode");
        QTest::newRow("light") << appearance::Mode::Light;
        QTest::newRow("dark") << appearance::Mode::Dark;
    }
    void theColoursAreToldApart()
    {
        QFETCH(appearance::Mode, mode);
        appearance::apply(mode);
        const QPalette palette = QGuiApplication::palette();
        const ChartColours colours = chartColours(palette);
        const QColor behind = palette.color(QPalette::Window);
        QVERIFY(contrastRatio(colours.bar, behind) >= 3);
        QVERIFY(contrastRatio(colours.second, behind) >= 3);
        QVERIFY(contrastRatio(colours.text, behind) >= 4.5);
        QCOMPARE(contrastRatio(behind, Qt::white) < contrastRatio(behind, Qt::black), mode == appearance::Mode::Light);

        // And they are what is on the screen.
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        ChartCanvas &canvas = seat.canvas(By::Status);
        QTRY_VERIFY([&] { // as soon as it is laid out
            const QImage image = canvas.grab().toImage();
            const int y = seat.item(By::Status, 0)->geometry().center().y();
            int bar = 0;
            for (int x = 0; x < image.width(); ++x)
                bar += image.valid(x, y) && image.pixelColor(x, y).rgb() == colours.bar.rgb();
            return bar > image.width() / 4;
        }());
        appearance::apply(appearance::Mode::Light);
    }

    void theColumnsFitTheWidth()
    {
        Seat seat;
        QTRY_VERIFY(seat.isCounted());
        const auto columns = [&] {
            QSet<int> lefts;
            for (const By by : TicketSummary::everything)
                lefts.insert(seat.part<QWidget>(nameOf(by))->x());
            return lefts.size();
        };
        seat.window->resize(1280, 800);
        QTRY_COMPARE(columns(), 3);
        seat.window->resize(800, 800);
        QTRY_COMPARE(columns(), 2);
        ReportsPage *alone = seat.page(); // the window cannot be as narrow as that
        auto *pages = qobject_cast<QStackedWidget *>(alone->parentWidget());
        const QScrollArea *scroll = seat.part<QScrollArea>(u"reportScroll"_s);
        const QList<SummaryChart *> charts = alone->findChildren<SummaryChart *>();
        alone->setParent(nullptr);
        alone->resize(420, 800);
        alone->show();
        QTRY_VERIFY(std::all_of(charts.begin(), charts.end(),
                                [&](const SummaryChart *chart) { return chart->x() == charts.first()->x(); }));
        const bool fits = scroll->widget()->width() <= scroll->viewport()->width();
        pages->addWidget(alone);
        QVERIFY(fits);
    }
};

QTEST_MAIN(ReportsPageTest)
#include "tst_reportspage.moc"
