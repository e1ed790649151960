// SPDX-License-Identifier: Apache-2.0
#include "browser/pickbutton.h"
#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "connection/secretquestion.h"
#include "deskpage.h"
#include "mainwindow.h"
#include "practice/practicetenant.h"
#include "practicemenu.h"
#include "support/testclock.h"
#include "support/windowfixture.h"
#include "triage/erroradvice.h"
#include "widgets/practicestrip.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QUrlQuery>
#include <algorithm>

// A new user's first minutes, with mouse and keys, and what they caused on the wire.
class tst_FirstRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cardThenPracticeThenTheQueue();
    void deniedLookup();
    void faultsAreUnderstood_data();
    void faultsAreUnderstood();
    void neverAnswering();
    void keysWorkAtOnce();
    void endUserIsSaid();
    void changedFilterKeepsTheTicket();
    void tooHighANumberIsSaid();
    void everythingSaysPractice();
    void arrangementIsRemembered();
    void cancelledQuestionGoesBack();
    void closedConnectionIsOpenedFromTheCard();
    void learnedLimitLeavesTheRest_data();
    void learnedLimitLeavesTheRest();
};

namespace {

void choose(PickButton *button, const QStringList &names)
{
    QTest::mouseClick(button, Qt::LeftButton);
    auto *list = button->popup()->findChild<QListWidget *>(QStringLiteral("choices"));
    QTRY_VERIFY(list && list->isVisible());
    for (const QString &name : names) {
        const QList<QListWidgetItem *> items = list->findItems(name, Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        list->setCurrentItem(items.constFirst());
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(items.constFirst()->checkState(), Qt::Checked);
    }
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(!list->isVisible());
}

// What a person can read in labels at this moment.
QString visibleText(const QWidget &window)
{
    QStringList texts;
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

Connection saveContoso(Connections &connections)
{
    Connection contoso;
    contoso.name = QStringLiteral("Contoso");
    contoso.server = QStringLiteral("https://contoso.invalid");
    contoso.clientId = QStringLiteral("id");
    return connections.save(contoso).value();
}

QStringList names(const Lookups &lookups, Lookup lookup, int count)
{
    QStringList result;
    for (int i = 0; i < count; ++i)
        result.append(lookups.items(lookup).at(i).name);
    return result;
}

} // namespace

void tst_FirstRun::cardThenPracticeThenTheQueue()
{
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    auto *practice = window.findChild<QPushButton *>(QStringLiteral("openPractice"));
    QVERIFY(practice && practice->isVisible());
    QTest::mouseClick(practice, Qt::LeftButton);
    QTRY_VERIFY(window.deskPage());
    TicketBrowser &browser = window.deskPage()->browser();
    Lookups &lookups = window.deskPage()->desk().lookups();
    QTRY_VERIFY(browser.table().total() > 0);
    for (const Lookup lookup : allLookups)
        QTRY_COMPARE(lookups.state(lookup), Lookups::State::Loaded);

    // All time, two areas and a status.
    TicketFilter all;
    all.lastHours = 0;
    browser.load(all);
    QTRY_COMPARE(window.deskPage()->desk().loader().report().end, LoadReport::End::Paused);
    const QStringList areas = names(lookups, Lookup::Areas, 2);
    choose(window.findChild<PickButton *>(QStringLiteral("filterAreas")), areas);
    choose(window.findChild<PickButton *>(QStringLiteral("filterStatuses")), {lookups.name(Lookup::Statuses, 2)});
    const auto asked = [&] {
        QSet<QString> areasAsked;
        const auto requests = window.practiceTenant()->requests();
        for (const auto &request : requests) {
            const QUrlQuery query(QString::fromLatin1(request.query));
            if (request.path == "/api/Tickets" && query.queryItemValue(QStringLiteral("status")) == u"2")
                areasAsked.insert(query.queryItemValue(QStringLiteral("ticketarea_id")));
        }
        return areasAsked.size() == 2;
    };
    QTRY_VERIFY(asked());
    QTRY_COMPARE(window.deskPage()->desk().loader().report().end, LoadReport::End::Whole);
    QVERIFY(browser.table().total() > 0);
    for (int row = 0; row < browser.table().rowCount(); ++row)
        QCOMPARE(browser.table().ticket(row).statusId, 2);

    // Without filters again, then load all.
    QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("filterReset")), Qt::LeftButton);
    browser.load(all);
    QTRY_COMPARE(window.deskPage()->desk().loader().report().end, LoadReport::End::Paused);
    QPushButton *loadAll = nullptr;
    const auto buttons = browser.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->text().startsWith(QLatin1String("Load all")))
            loadAll = button;
    }
    QVERIFY(loadAll);
    QTest::mouseClick(loadAll, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window.deskPage()->desk().loader().report().end, LoadReport::End::Whole, 30'000);
    QTRY_COMPARE(browser.table().total(), static_cast<int>(window.deskPage()->desk().loader().report().recordCount));

    // Sort by id with a click on the header.
    QHeaderView *header = browser.view().horizontalHeader();
    const int section = static_cast<int>(TicketTable::Column::Id);
    const QPoint onHeader(header->sectionViewportPosition(section) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, onHeader);
    QTRY_VERIFY(header->sortIndicatorSection() == section);
    const auto id = [&](int row) { return number(browser.table().ticket(row).id); };
    const bool rising = header->sortIndicatorOrder() == Qt::AscendingOrder;
    for (int row = 1; row < browser.table().rowCount(); ++row)
        QVERIFY(rising ? id(row - 1) < id(row) : id(row - 1) > id(row));

    // Find by text, by key.
    window.activateWindow(); // offscreen, no window manager gives it back what the popups took
    QTRY_VERIFY(window.isActiveWindow());
    browser.view().setFocus();
    QTest::keyClick(&browser.view(), Qt::Key_Slash);
    auto *find = browser.findChild<QLineEdit *>(QStringLiteral("find"));
    QTRY_VERIFY(find->hasFocus());
    const int total = browser.table().total();
    QTest::keyClicks(find, QStringLiteral("vpn"));
    QTRY_VERIFY(browser.table().rowCount() > 0 && browser.table().rowCount() < total);
    QTest::keyClick(find, Qt::Key_Escape);
    QTRY_COMPARE(browser.table().rowCount(), total);

    // The detail follows the selection.
    browser.view().setFocus();
    browser.view().selectRow(0);
    QTest::keyClick(&browser.view(), Qt::Key_J);
    const QString summary = browser.table().ticket(1).summary;
    QTRY_COMPARE(browser.currentTicket(), std::optional(browser.table().ticket(1).id));
    const auto path = QByteArray("/api/Tickets/") + QByteArray::number(id(1));
    const auto wasRead = [&] { // perhaps already when the ticket before it was looked at
        const auto requests = window.practiceTenant()->requests();
        return std::any_of(requests.cbegin(), requests.cend(), [&path](const auto &r) { return r.path == path; });
    };
    QTRY_VERIFY(wasRead());
}

void tst_FirstRun::deniedLookup()
{
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    window.openPractice();
    window.practiceTenant()->setFault(QStringLiteral("forbidden-empty:/TicketArea"), true);
    window.openPractice(); // anew, with all its lists still to be read
    Lookups &lookups = window.deskPage()->desk().lookups();
    QTRY_COMPARE(lookups.state(Lookup::Areas), Lookups::State::Failed);
    QTRY_COMPARE(lookups.state(Lookup::Statuses), Lookups::State::Loaded); // the others are not held up
    auto *areas = window.findChild<PickButton *>(QStringLiteral("filterAreas"));
    QTest::mouseClick(areas, Qt::LeftButton);
    QTRY_VERIFY(areas->popup()->isVisible());
    const auto says = [areas](const QString &text) {
        const auto labels = areas->popup()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    QVERIFY(says(QStringLiteral("403")));
    auto *typed = areas->popup()->findChild<QLineEdit *>(QStringLiteral("typedIds"));
    QVERIFY(typed->isVisible());
    QTest::keyClicks(typed, QStringLiteral("1, 2"));
    QTest::keyClick(typed, Qt::Key_Return);
    const auto asked = [&window] {
        QSet<QString> ids;
        const auto requests = window.practiceTenant()->requests();
        for (const auto &request : requests)
            ids.insert(QUrlQuery(QString::fromLatin1(request.query)).queryItemValue(QStringLiteral("ticketarea_id")));
        return ids.contains(QStringLiteral("1")) && ids.contains(QStringLiteral("2"));
    };
    QTRY_VERIFY(asked());
}

void tst_FirstRun::faultsAreUnderstood_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault :
         {"status-401", "forbidden-empty", "forbidden-json", "bad-request-string", "bad-request-message",
          "bad-request-model-state", "malformed-json", "redirect-elsewhere", "too-large", "server-error-html",
          "server-error-500-json", "cut-header", "cut-body", "reset", "close-before-answer"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

// Whatever goes wrong on the first load: no empty list without a word, but what happened and a way on.
void tst_FirstRun::faultsAreUnderstood()
{
    QFETCH(QString, fault);
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    window.openPractice();
    TicketBrowser &browser = window.deskPage()->browser();
    QTRY_VERIFY(browser.table().total() > 0);
    window.practiceTenant()->setFault(fault, true);
    TicketFilter filter;
    filter.lastHours = 24 * 7;
    browser.load(filter);
    // A read that failed by the line or inside the server is tried twice more.
    QTRY_COMPARE_WITH_TIMEOUT(window.deskPage()->desk().loader().report().end, LoadReport::End::Failed, 30'000);
    const Advice advice =
        advise(window.deskPage()->desk().loader().report().error, {AdviceContext::Attempt::ReadTickets, {}, true});
    QTRY_VERIFY2(visibleText(window).contains(advice.happened), qPrintable(visibleText(window)));
    QVERIFY2(visibleText(window).contains(advice.cure), qPrintable(visibleText(window)));

    window.practiceTenant()->setFault(fault, false);
    browser.refresh();
    QTRY_COMPARE(window.deskPage()->desk().loader().report().end, LoadReport::End::Whole);
    QTRY_VERIFY(browser.table().total() > 0);
}

void tst_FirstRun::neverAnswering()
{
    TestClock clock;
    WindowFixture fixture(std::make_unique<SessionSecrets>(), &clock);
    MainWindow &window = fixture.open();
    window.openPractice();
    TicketBrowser &browser = window.deskPage()->browser();
    const LoadReport &report = window.deskPage()->desk().loader().report();
    QTRY_VERIFY(report.end != LoadReport::End::Loading);
    window.practiceTenant()->setFault(QStringLiteral("never-answer:/Tickets"), true);
    TicketFilter filter;
    filter.lastHours = 24 * 7;
    browser.load(filter);
    QTRY_VERIFY_WITH_TIMEOUT((clock.advance(1000), report.end == LoadReport::End::Failed), 60'000);
    QCOMPARE(report.error.kind, Error::Kind::Timeout);
    const Advice advice = advise(report.error, {AdviceContext::Attempt::ReadTickets, {}, true});
    QTRY_VERIFY2(visibleText(window).contains(advice.cure), qPrintable(visibleText(window)));
}

void tst_FirstRun::keysWorkAtOnce()
{
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    window.openPractice();
    TicketBrowser &browser = window.deskPage()->browser();
    QTRY_VERIFY(browser.table().rowCount() > 2);
    QTRY_VERIFY(browser.view().hasFocus());
    QTest::keyClick(&browser.view(), Qt::Key_J);
    QTRY_VERIFY(browser.currentTicket());
}

// A login without an agent's rights reads tickets as well, only far fewer: that must not pass for a short queue.
void tst_FirstRun::endUserIsSaid()
{
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    window.openPractice();
    QTRY_VERIFY(window.deskPage()->desk().me());
    const QString words = QStringLiteral("not an agent");
    QVERIFY(!visibleText(window).contains(words + u':'));
    window.practiceTenant()->setRole(practice::Role::EndUser);
    window.openPractice(); // with a token of its own
    QTRY_VERIFY(window.deskPage()->desk().me());
    QTRY_VERIFY2(visibleText(window).contains(words + u':'), qPrintable(visibleText(window)));
}

void tst_FirstRun::changedFilterKeepsTheTicket()
{
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    window.openPractice();
    TicketBrowser &browser = window.deskPage()->browser();
    QTRY_VERIFY(browser.table().rowCount() > 2);
    browser.view().selectRow(2);
    const std::optional<TicketId> chosen = browser.currentTicket();
    TicketFilter filter;
    filter.lastHours = 24 * 7;
    browser.load(filter);
    QTRY_VERIFY(window.deskPage()->desk().loader().report().end != LoadReport::End::Loading);
    QCOMPARE(browser.currentTicket(), chosen);
    QCOMPARE(browser.selectedTickets(), QList<TicketId>{*chosen});
}

void tst_FirstRun::tooHighANumberIsSaid()
{
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    window.openPractice();
    TicketBrowser &browser = window.deskPage()->browser();
    QTRY_VERIFY(browser.table().rowCount() > 0);
    auto *number = browser.findChild<QSpinBox *>(QStringLiteral("filterNumber"));
    number->selectAll();
    number->setFocus();
    QTest::keyClicks(number, QStringLiteral("5000"));
    QCOMPARE(number->value(), 5000);
    QVERIFY(number->text().contains(QLatin1String("1000"))); // what is expected
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(browser.filter().number, 0); // and nothing was asked with it
}

void tst_FirstRun::everythingSaysPractice()
{
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    auto *strip = window.findChild<PracticeStrip *>();
    QVERIFY(!strip->isVisible());
    window.openPractice();
    QVERIFY(strip->isVisible());
    QVERIFY(strip->accessibleName().contains(QLatin1String("PRACTICE")));
    QVERIFY(window.windowTitle().contains(QLatin1String("PRACTICE")));

    QVERIFY2(strip->accessibleDescription().contains(QLatin1String("role: Agent")),
             qPrintable(strip->accessibleDescription()));
    const auto press = [&window](const QString &text) {
        const auto actions = window.findChild<PracticeMenu *>()->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->text() == text)
                action->trigger();
        }
    };
    press(QStringLiteral("Read-only"));
    QVERIFY(strip->accessibleDescription().endsWith(QLatin1String("role: Read-only")));
    press(QStringLiteral("too-large"));
    QVERIFY(strip->accessibleDescription().contains(QLatin1String("role: Read-only")));
    QVERIFY(strip->accessibleDescription().contains(QLatin1String("faults on: too-large")));
}

void tst_FirstRun::arrangementIsRemembered()
{
    WindowFixture fixture;
    {
        MainWindow &window = fixture.open();
        window.openPractice();
        TicketBrowser &browser = window.deskPage()->browser();
        TicketFilter filter;
        filter.lastHours = 24 * 7;
        filter.search = QStringLiteral("vpn");
        browser.load(filter);
        browser.view().horizontalHeader()->resizeSection(static_cast<int>(TicketTable::Column::Id), 123);
        fixture.close();
    }
    MainWindow &window = fixture.open();
    window.openPractice();
    TicketBrowser &browser = window.deskPage()->browser();
    QCOMPARE(browser.filter().search, QStringLiteral("vpn"));
    QCOMPARE(browser.filter().lastHours, 24 * 7);
    QCOMPARE(browser.view().horizontalHeader()->sectionSize(static_cast<int>(TicketTable::Column::Id)), 123);
}

void tst_FirstRun::cancelledQuestionGoesBack()
{
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    saveContoso(fixture.connections()); // its secret is nowhere
    window.openPractice();
    TicketBrowser &browser = window.deskPage()->browser();
    QTRY_VERIFY(browser.table().rowCount() > 2);
    browser.view().selectRow(2);
    QVERIFY(window.openNamed(QStringLiteral("Contoso")));
    QTRY_VERIFY(window.findChild<SecretQuestion *>());
    QTest::keyClick(window.findChild<SecretQuestion *>(), Qt::Key_Escape);
    QVERIFY(window.deskPage());
    QCOMPARE(&window.deskPage()->browser(), &browser); // not opened anew: all is as it was left
    QVERIFY(browser.isVisible());
    QCOMPARE(browser.selectedTickets().size(), 1);
    QVERIFY(window.windowTitle().contains(QLatin1String("PRACTICE")));
}

void tst_FirstRun::closedConnectionIsOpenedFromTheCard()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    Connection contoso = saveContoso(fixture.connections());
    contoso.server = tenant.url().toString();
    contoso.clientId = tenant.clientId();
    QVERIFY(fixture.connections().save(contoso).ok());
    QPushButton *open = nullptr;
    QTRY_VERIFY((open = window.findChild<QPushButton *>(QStringLiteral("open-") + contoso.id)) && open->isVisible());
    QTest::mouseClick(open, Qt::LeftButton);
    SecretQuestion *question = nullptr;
    QTRY_VERIFY((question = window.findChild<SecretQuestion *>()));
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(open->isVisible()); // nothing was open before: the card again
    QTRY_VERIFY(!window.findChild<SecretQuestion *>());
    QTest::mouseClick(open, Qt::LeftButton);
    QTRY_VERIFY((question = window.findChild<SecretQuestion *>()));
    QTest::keyClicks(question->findChild<QLineEdit *>(QStringLiteral("clientSecret")), tenant.clientSecret());
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_VERIFY(window.deskPage());
    QTRY_VERIFY(window.deskPage()->browser().table().total() > 0);
    window.findChild<QAction *>(QStringLiteral("closeConnection"))->trigger();
    QVERIFY(open->isVisible());
}

void tst_FirstRun::learnedLimitLeavesTheRest_data()
{
    QTest::addColumn<bool>("removed");
    QTest::newRow("changed elsewhere") << false;
    QTest::newRow("removed elsewhere") << true;
}

// The limit is learned while another Sundog has changed the profile, which this one has not seen yet.
void tst_FirstRun::learnedLimitLeavesTheRest()
{
    QFETCH(bool, removed);
    practice::Options options;
    options.limitRequests = 20;
    options.limitSeconds = 300;
    practice::PracticeTenant tenant(options);
    QVERIFY(tenant.start());
    WindowFixture fixture;
    MainWindow &window = fixture.open();
    Connection connection;
    connection.name = QStringLiteral("Contoso");
    connection.server = tenant.url().toString();
    connection.tenant = tenant.tenant();
    connection.clientId = tenant.clientId();
    connection = fixture.connections().save(connection).value();
    fixture.keychain().write(connection.id, tenant.clientSecret(), this, [](const Result<bool> &) {});
    QVERIFY(window.openNamed(connection.name));
    QTRY_VERIFY(window.deskPage());

    Connections elsewhere(fixture.folder() + QStringLiteral("/connections.json"));
    QVERIFY(elsewhere.load().ok());
    connection.description = QStringLiteral("of another window");
    QVERIFY(removed ? elsewhere.remove(connection.id).ok() : elsewhere.save(connection).ok());

    const auto learned = [&] {
        if (!window.deskPage() || window.deskPage()->connection().limitRequests == 20)
            return true;
        if (window.deskPage()->desk().loader().report().end != LoadReport::End::Loading)
            window.deskPage()->browser().refresh();
        return false;
    };
    QTRY_VERIFY(learned());
    QVERIFY(elsewhere.load().ok());
    QCOMPARE(window.deskPage() == nullptr, removed);
    QCOMPARE(elsewhere.all().isEmpty(), removed);
    if (removed)
        return;
    connection.limitRequests = 20;
    connection.limitSeconds = 300;
    QVERIFY(*elsewhere.byId(connection.id) == connection);
    QCOMPARE(window.deskPage()->connection().description, connection.description);
}

QTEST_MAIN(tst_FirstRun)
#include "tst_firstrun.moc"
