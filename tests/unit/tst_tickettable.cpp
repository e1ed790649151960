// SPDX-License-Identifier: Apache-2.0
#include "model/tickettable.h"

#include "model/timewords.h"
#include "practice/practicetenant.h"
#include "support/testclock.h"
#include "triage/desk.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using Column = TicketTable::Column;

namespace {

constexpr qint64 now = 1'790'000'000'000; // Mon 2026-09-21 14:13:20 UTC
constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

Ticket ticket(qint64 id, const QString &summary, qint64 lastUpdate = now)
{
    Ticket ticket;
    ticket.id = TicketId(id);
    ticket.summary = summary;
    ticket.lastUpdate = lastUpdate;
    return ticket;
}

TenantAccess nowhere()
{
    TenantAccess access;
    access.web = QUrl(QStringLiteral("http://127.0.0.1:1"));
    return access;
}

TenantAccess accessTo(const practice::PracticeTenant &tenant)
{
    TenantAccess access;
    access.web = tenant.url();
    access.tenant = tenant.tenant();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    return access;
}

// Look-ups that nobody asked for: a desk that is never opened sends nothing.
struct Fixture
{
    TestClock clock{now};
    Desk desk{nowhere(), clock};
    TicketTable table{desk.lookups(), clock};
    QAbstractItemModelTester tester{&table, QAbstractItemModelTester::FailureReportingMode::QtTest};

    QString text(int row, Column column) const { return table.index(row, static_cast<int>(column)).data().toString(); }
    QVariant cell(int row, Column column, int role) const
    {
        return table.index(row, static_cast<int>(column)).data(role);
    }
    QList<qint64> ids() const
    {
        QList<qint64> result;
        const QList<TicketId> ids = table.ids();
        for (const TicketId id : ids)
            result.append(number(id));
        return result;
    }
};

} // namespace

class TicketTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyColumnHasAKeyAndATitle();
    void showsRawValuesAndShortTimes();
    void toolTipsAreNeverHtmlOfTheServer();
    void unsetTimesAreEmpty();
    void dueStateFollowsTheClock();
    void sortsByColumn_data();
    void sortsByColumn();
    void equalKeysAreSortedById();
    void whatIsNotSetComesLastBothWays();
    void findsWordsInEveryNamedColumn_data();
    void findsWordsInEveryNamedColumn();
    void findIgnoresCaseAndAccents();
    void findNarrowsAndWidens();
    void addReplacesWithoutMovingRows();
    void addSortsOnlyTheNewRowsAmongThemselves();
    void addRespectsTheFindText();
    void replaceAllKeepsPersistentIndexes();
    void letsGoOfWhatItReplaced();
    void findAndSortKeepPersistentIndexes();
    void unknownIdsAreNamedAsSuch();
    void namesThatComeLateAreShownFoundAndSorted();
    void aClosedStatusIsNeverOverdue_data();
    void aClosedStatusIsNeverOverdue();
    void manyRandomChanges();
    void hundredThousandRows();
};

void TicketTableTest::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
}

void TicketTableTest::everyColumnHasAKeyAndATitle()
{
    Fixture f;
    QSet<QString> keys;
    QSet<QString> titles;
    for (int i = 0; i < TicketTable::columns; ++i) {
        keys.insert(TicketTable::key(static_cast<Column>(i)));
        titles.insert(f.table.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    QCOMPARE(keys.size(), TicketTable::columns);
    QCOMPARE(titles.size(), TicketTable::columns);
    QCOMPARE(TicketTable::key(Column::LastUpdate), QStringLiteral("last_update"));
}

void TicketTableTest::showsRawValuesAndShortTimes()
{
    Fixture f;
    Ticket t = ticket(1042, QStringLiteral("Suspicious mail"), now - 5 * 60'000);
    t.created = now - 40 * day;
    t.due = now + 2 * day;
    t.statusName = QStringLiteral("New");
    t.category = QStringLiteral("Software>Outlook");
    f.table.add({t});
    QCOMPARE(f.text(0, Column::Id), QStringLiteral("1042"));
    QCOMPARE(f.text(0, Column::Status), QStringLiteral("New"));
    QCOMPARE(f.text(0, Column::Category), QStringLiteral("Software>Outlook"));
    QCOMPARE(f.text(0, Column::LastUpdate), QStringLiteral("16:08"));
    QCOMPARE(f.text(0, Column::Created), QStringLiteral("2026-08-12 16:13"));
    QCOMPARE(f.text(0, Column::SlaDue), QLocale().dayName(3, QLocale::ShortFormat) + QStringLiteral(" 16:13"));
    QCOMPARE(f.cell(0, Column::Id, TicketTable::RawRole), QVariant(qint64(1042)));
    QCOMPARE(f.cell(0, Column::LastUpdate, TicketTable::RawRole), QVariant(now - 5 * 60'000));
    QCOMPARE(f.table.copyText(t, Column::LastUpdate), QStringLiteral("2026-09-21 14:08:20"));
    QCOMPARE(f.cell(0, Column::Id, Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    const QString tip = f.cell(0, Column::LastUpdate, Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("2026-09-21 16:08:20 CEST")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("2026-09-21 14:08:20 UTC")), qPrintable(tip));
    QVERIFY2(tip.contains(QStringLiteral("5 minute")), qPrintable(tip));
    // The other side of this week's Monday is not this week.
    QCOMPARE(compactTime(now - day, now), QStringLiteral("2026-09-20 16:13"));
}

void TicketTableTest::toolTipsAreNeverHtmlOfTheServer()
{
    Fixture f;
    f.table.add({ticket(1, QStringLiteral("<img src='http://evil'><b>x</b>"))});
    const QString tip = f.cell(0, Column::Summary, Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    QVERIFY(!tip.contains(QStringLiteral("<b>")));
    QVERIFY(tip.contains(QStringLiteral("&lt;img")));
}

void TicketTableTest::unsetTimesAreEmpty()
{
    Fixture f;
    f.table.add({ticket(1, QStringLiteral("x"))});
    QCOMPARE(f.text(0, Column::SlaDue), QString());
    QCOMPARE(f.cell(0, Column::SlaDue, Qt::ToolTipRole).toString(), QString());
    QCOMPARE(f.table.copyText(f.table.ticket(0), Column::SlaDue), QString());
}

void TicketTableTest::dueStateFollowsTheClock()
{
    Fixture f;
    Ticket t = ticket(1, QStringLiteral("x"));
    t.due = now + 2 * hour;
    Ticket held = t;
    held.id = TicketId(2);
    held.onHold = true;
    Ticket closed = t;
    closed.id = TicketId(3);
    closed.closed = now - hour;
    f.table.add({t, held, closed});
    const auto state = [&](int row) {
        return static_cast<TicketTable::DueState>(f.cell(row, Column::SlaDue, TicketTable::DueStateRole).toInt());
    };
    QCOMPARE(state(0), TicketTable::DueState::Later);
    f.clock.advance(hour);
    QCOMPARE(state(0), TicketTable::DueState::Soon);
    f.clock.advance(hour + 1);
    QCOMPARE(state(0), TicketTable::DueState::Overdue);
    QCOMPARE(state(1), TicketTable::DueState::None);
    QCOMPARE(state(2), TicketTable::DueState::None);
    QCOMPARE(f.cell(1, Column::Summary, TicketTable::MarksRole).toInt(), int(TicketTable::OnHold));
}

void TicketTableTest::sortsByColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QList<qint64>>("ascending");
    const auto row = [](const char *name, Column column, const QList<qint64> &ids) {
        QTest::newRow(name) << static_cast<int>(column) << ids;
    };
    row("id", Column::Id, {9, 10, 11});
    row("summary", Column::Summary, {11, 9, 10}); // apple, Banana, cherry
    row("status", Column::Status, {10, 9, 11});
    row("type", Column::Type, {9, 11, 10});
    row("client", Column::Client, {11, 10, 9}); // Client 2 before Client 10
    row("user", Column::User, {9, 10, 11});
    row("team", Column::Team, {10, 11, 9});
    row("agent", Column::Agent, {11, 9, 10});
    row("category", Column::Category, {10, 9, 11});
    row("priority", Column::Priority, {9, 10, 11});
    row("created", Column::Created, {11, 10, 9});
    row("last update", Column::LastUpdate, {10, 11, 9});
    row("sla due", Column::SlaDue, {9, 11, 10});
}

void TicketTableTest::sortsByColumn()
{
    QFETCH(int, column);
    QFETCH(QList<qint64>, ascending);
    Fixture f;
    const auto make = [](qint64 id, const char *summary, const char *status, const char *type, const char *client,
                         const char *user, const char *team, const char *agent, const char *category, int priority,
                         qint64 created, qint64 updated, qint64 due) {
        Ticket t = ticket(id, QString::fromUtf8(summary), updated);
        t.statusName = QString::fromUtf8(status);
        t.typeName = QString::fromUtf8(type);
        t.client = QString::fromUtf8(client);
        t.user = QString::fromUtf8(user);
        t.team = QString::fromUtf8(team);
        t.agentName = QString::fromUtf8(agent);
        t.category = QString::fromUtf8(category);
        t.priorityId = priority;
        t.created = created;
        t.due = due;
        return t;
    };
    f.table.add(
        {make(10, "cherry", "Closed", "Task", "Client 7", "ben", "1st", "Zoe", "A>A", 2, 20, 10, 33),
         make(9, "Banana", "In Progress", "Change", "Client 10", "Anna", "Security", "Max", "A>B", 1, 30, 30, 11),
         make(11, "apple", "New", "Incident", "Client 2", "Cem", "2nd", "Ann", "B", 3, 10, 20, 22)});
    f.table.sort(column, Qt::AscendingOrder);
    QCOMPARE(f.ids(), ascending);
    f.table.sort(column, Qt::DescendingOrder);
    std::reverse(ascending.begin(), ascending.end());
    QCOMPARE(f.ids(), ascending);
    f.table.sort(-1, Qt::AscendingOrder);
    QCOMPARE(f.ids(), (QList<qint64>{10, 9, 11}));
}

void TicketTableTest::equalKeysAreSortedById()
{
    Fixture f;
    f.table.add(
        {ticket(5, QStringLiteral("same")), ticket(3, QStringLiteral("Same")), ticket(4, QStringLiteral("same"))});
    for (const Column column : {Column::Summary, Column::Status, Column::LastUpdate}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            f.table.sort(static_cast<int>(column), order);
            QCOMPARE(f.ids(), (QList<qint64>{3, 4, 5}));
        }
    }
}

void TicketTableTest::whatIsNotSetComesLastBothWays()
{
    Fixture f;
    Ticket a = ticket(1, QString());
    Ticket b = ticket(2, QStringLiteral("b"));
    b.due = now;
    b.client = QStringLiteral("Acme");
    f.table.add({a, b});
    for (const Column column : {Column::Summary, Column::Client, Column::SlaDue}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            f.table.sort(static_cast<int>(column), order);
            QCOMPARE(f.ids(), (QList<qint64>{2, 1}));
        }
    }
}

void TicketTableTest::findsWordsInEveryNamedColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    for (const char *word :
         {"1042", "mail", "new", "incident", "acme", "anna", "security", "max", "outlook", "new mail acme"})
        QTest::newRow(word) << QString::fromLatin1(word) << true;
    QTest::newRow("not in site") << QStringLiteral("headquarters") << false;
    QTest::newRow("one word is not there") << QStringLiteral("mail acme closed") << false;
    QTest::newRow("not across columns") << QStringLiteral("mail1042") << false;
    QTest::newRow("only spaces") << QStringLiteral("  ") << true;
}

void TicketTableTest::findsWordsInEveryNamedColumn()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    Fixture f;
    Ticket t = ticket(1042, QStringLiteral("Suspicious mail"));
    t.statusName = QStringLiteral("New");
    t.typeName = QStringLiteral("Incident");
    t.client = QStringLiteral("ACME");
    t.user = QStringLiteral("Anna");
    t.team = QStringLiteral("Security");
    t.agentName = QStringLiteral("Max");
    t.category = QStringLiteral("Software>Outlook");
    t.site = QStringLiteral("Headquarters");
    f.table.add({t});
    f.table.setFindText(text);
    QCOMPARE(f.table.rowCount(), found ? 1 : 0);
    QCOMPARE(f.table.total(), 1);
}

void TicketTableTest::findIgnoresCaseAndAccents()
{
    Fixture f;
    f.table.add({ticket(1, QStringLiteral("Drucker für MÜLLER")), ticket(2, QStringLiteral("Straße gesperrt"))});
    for (const char *text : {"müller", "muller", "MÜLLER", "für"}) {
        f.table.setFindText(QString::fromUtf8(text));
        QCOMPARE(f.ids(), (QList<qint64>{1}));
    }
    f.table.setFindText(QStringLiteral("strasse"));
    QCOMPARE(f.ids(), (QList<qint64>{2}));
}

void TicketTableTest::findNarrowsAndWidens()
{
    Fixture f;
    f.table.add({ticket(1, QStringLiteral("vpn drops")), ticket(2, QStringLiteral("vpn down")),
                 ticket(3, QStringLiteral("printer"))});
    const auto found = [&](const char *text) {
        f.table.setFindText(QString::fromLatin1(text));
        return f.ids();
    };
    QCOMPARE(found("v"), (QList<qint64>{1, 2}));
    QCOMPARE(found("vpn d"), (QList<qint64>{1, 2}));
    QCOMPARE(found("vpn dr"), (QList<qint64>{1}));
    QCOMPARE(found("vpn do"), (QList<qint64>{2}));
    QCOMPARE(found("p"), (QList<qint64>{1, 2, 3}));
    QCOMPARE(found("x"), QList<qint64>());
    QCOMPARE(found(""), (QList<qint64>{1, 2, 3}));
    QCOMPARE(f.table.rowOf(TicketId(3)), 2);
    QCOMPARE(f.table.rowOf(TicketId(99)), -1);
}

void TicketTableTest::addReplacesWithoutMovingRows()
{
    Fixture f;
    f.table.add({ticket(1, QStringLiteral("a"), 10), ticket(2, QStringLiteral("b"), 20)});
    f.table.sort(static_cast<int>(Column::LastUpdate), Qt::DescendingOrder);
    QCOMPARE(f.ids(), (QList<qint64>{2, 1}));
    QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
    f.table.add({ticket(1, QStringLiteral("renamed"), 99)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(f.ids(), (QList<qint64>{2, 1}));
    QCOMPARE(f.text(1, Column::Summary), QStringLiteral("renamed"));
    f.table.setFindText(QStringLiteral("rena"));
    QCOMPARE(f.ids(), (QList<qint64>{1}));
}

void TicketTableTest::addSortsOnlyTheNewRowsAmongThemselves()
{
    Fixture f;
    f.table.sort(static_cast<int>(Column::Summary), Qt::AscendingOrder);
    f.table.add({ticket(1, QStringLiteral("m"))});
    f.table.add({ticket(2, QStringLiteral("z")), ticket(3, QStringLiteral("a"))});
    QCOMPARE(f.ids(), (QList<qint64>{1, 3, 2}));
    f.table.sort(static_cast<int>(Column::Summary), Qt::AscendingOrder);
    QCOMPARE(f.ids(), (QList<qint64>{3, 1, 2}));
}

void TicketTableTest::addRespectsTheFindText()
{
    Fixture f;
    f.table.add({ticket(1, QStringLiteral("vpn"))});
    f.table.setFindText(QStringLiteral("vpn"));
    f.table.add({ticket(2, QStringLiteral("printer")), ticket(3, QStringLiteral("vpn again"))});
    QCOMPARE(f.ids(), (QList<qint64>{1, 3}));
    QCOMPARE(f.table.total(), 3);
    f.table.setFindText(QString());
    QCOMPARE(f.ids(), (QList<qint64>{1, 2, 3}));
}

void TicketTableTest::replaceAllKeepsPersistentIndexes()
{
    Fixture f;
    f.table.sort(static_cast<int>(Column::LastUpdate), Qt::DescendingOrder);
    f.table.add(
        {ticket(3, QStringLiteral("c"), 30), ticket(2, QStringLiteral("b"), 20), ticket(1, QStringLiteral("a"), 10)});
    const QPersistentModelIndex two(f.table.index(1, 4));
    const QPersistentModelIndex three(f.table.index(0, 0));
    f.table.replaceAll(
        {ticket(5, QStringLiteral("e"), 50), ticket(2, QStringLiteral("b2"), 40), ticket(1, QStringLiteral("a"), 10)});
    QCOMPARE(f.ids(), (QList<qint64>{5, 2, 1}));
    QCOMPARE(two.row(), 1);
    QCOMPARE(two.column(), 4);
    QCOMPARE(two.data(TicketTable::TicketIdRole).toLongLong(), 2);
    QVERIFY(!three.isValid());
    QVERIFY(!f.table.ticket(TicketId(3)));
    f.table.replaceAll({});
    QCOMPARE(f.table.rowCount(), 0);
    f.table.replaceAll({ticket(7, QStringLiteral("g"))});
    QCOMPARE(f.ids(), (QList<qint64>{7}));
}

void TicketTableTest::letsGoOfWhatItReplaced()
{
    Fixture f;
    const auto many = [](const QString &summary) {
        QList<Ticket> tickets;
        for (int id = 1; id <= 20'000; ++id)
            tickets.append(ticket(id, summary + QString::number(id)));
        return tickets;
    };
    QString first;
    QString last;
    {
        const QList<Ticket> old = many(QStringLiteral("old "));
        first = old.constFirst().summary;
        last = old.constLast().summary;
        f.table.add(old);
    }
    f.table.replaceAll(many(QStringLiteral("new ")));
    QTRY_VERIFY(first.isDetached() && last.isDetached()); // nobody else holds them any more
    QCOMPARE(f.table.total(), 20'000);
    first = f.table.ticket(0).summary;
    f.table.clear();
    QTRY_VERIFY(first.isDetached());
}

void TicketTableTest::findAndSortKeepPersistentIndexes()
{
    Fixture f;
    f.table.add(
        {ticket(1, QStringLiteral("vpn b")), ticket(2, QStringLiteral("printer")), ticket(3, QStringLiteral("vpn a"))});
    const QPersistentModelIndex three(f.table.index(2, 0));
    const QPersistentModelIndex two(f.table.index(1, 0));
    f.table.setFindText(QStringLiteral("vpn"));
    QCOMPARE(three.row(), 1);
    QVERIFY(!two.isValid());
    f.table.sort(static_cast<int>(Column::Summary), Qt::AscendingOrder);
    QCOMPARE(three.row(), 0);
}

void TicketTableTest::unknownIdsAreNamedAsSuch()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    SystemClock clock;
    Desk desk(accessTo(tenant), clock);
    TicketTable table(desk.lookups(), clock);
    Ticket t = ticket(1, QStringLiteral("x"));
    t.statusId = 4711;
    t.agentId = 0;
    table.add({t});
    const QModelIndex status = table.index(0, static_cast<int>(Column::Status));
    QCOMPARE(status.data().toString(), QStringLiteral("#4711")); // not known yet
    desk.open();
    QTRY_COMPARE(desk.lookups().state(Lookup::Statuses), Lookups::State::Loaded);
    QCOMPARE(status.data().toString(), QStringLiteral("#4711 (unknown)"));
    QCOMPARE(table.index(0, static_cast<int>(Column::Agent)).data().toString(), QString());
}

void TicketTableTest::namesThatComeLateAreShownFoundAndSorted()
{
    practice::PracticeTenant tenant({});
    QVERIFY(tenant.start());
    SystemClock clock;
    Desk desk(accessTo(tenant), clock);
    TicketTable table(desk.lookups(), clock);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Ticket first = ticket(1, QStringLiteral("x"));
    first.statusId = 1; // New
    Ticket second = ticket(2, QStringLiteral("y"));
    second.statusId = 9; // Closed
    table.add({first, second});
    table.sort(static_cast<int>(Column::Status), Qt::AscendingOrder);
    QCOMPARE(table.ids(), (QList<TicketId>{TicketId(1), TicketId(2)})); // #1, #9
    table.setFindText(QStringLiteral("closed"));
    QCOMPARE(table.rowCount(), 0);
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    desk.open();
    QTRY_COMPARE(desk.lookups().state(Lookup::Statuses), Lookups::State::Loaded);
    QCOMPARE(table.ids(), (QList<TicketId>{TicketId(2)}));
    table.setFindText(QString());
    QCOMPARE(table.ids(), (QList<TicketId>{TicketId(2), TicketId(1)})); // Closed, New
    QVERIFY(!changed.isEmpty());
    QVERIFY(!table.index(0, static_cast<int>(Column::Status)).data(TicketTable::ColourRole).toString().isEmpty());
}

void TicketTableTest::aClosedStatusIsNeverOverdue_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<bool>("told"); // which statuses are closed
    QTest::newRow("told") << QStringList() << true;
    QTest::newRow("not heeded") << QStringList{QStringLiteral("filters-ignored")} << false;
    QTest::newRow("no look-ups") << QStringList{QStringLiteral("lookup-failed:Status")} << false;
}

void TicketTableTest::aClosedStatusIsNeverOverdue()
{
    QFETCH(const QStringList, faults);
    QFETCH(const bool, told);
    practice::Options options;
    options.faults = faults;
    practice::PracticeTenant tenant(options);
    QVERIFY(tenant.start());
    SystemClock clock;
    Desk desk(accessTo(tenant), clock);
    TicketTable table(desk.lookups(), clock);
    Ticket open = ticket(1, QStringLiteral("open"));
    open.statusId = 1; // New
    open.due = 1;
    Ticket closed = open;
    closed.id = TicketId(2);
    closed.statusId = 9; // Closed
    Ticket again = open;
    again.id = TicketId(3);
    again.closed = 1; // and opened again, if the status is to be believed
    table.add({open, closed, again});
    desk.open();
    const auto asked = [&] {
        const QList<practice::ReceivedRequest> requests = tenant.requests();
        return std::any_of(requests.begin(), requests.end(), [](const practice::ReceivedRequest &request) {
            return request.query.contains("excludeclosed=true") && request.status != 0;
        });
    };
    QTRY_VERIFY(asked());
    QTRY_VERIFY(desk.lookups().state(Lookup::Statuses) == Lookups::State::Loaded ||
                desk.lookups().state(Lookup::Statuses) == Lookups::State::Failed);
    const auto state = [&](int row) {
        return static_cast<TicketTable::DueState>(
            table.index(row, static_cast<int>(Column::SlaDue)).data(TicketTable::DueStateRole).toInt());
    };
    using enum TicketTable::DueState;
    QTRY_COMPARE(state(1), told ? None : Overdue);
    QCOMPARE(state(0), Overdue);
    QCOMPARE(state(2), told ? Overdue : None);
}

// Against a plain model of what should be there.
void TicketTableTest::manyRandomChanges()
{
    Fixture f;
    QMap<qint64, Ticket> expected;
    QRandomGenerator random(7);
    const QStringList words{QStringLiteral("vpn"), QStringLiteral("Mail"), QStringLiteral("drucker"),
                            QStringLiteral("É")};
    const auto make = [&] {
        const qint64 id = random.bounded(1, 60);
        Ticket t = ticket(id, words.at(random.bounded(4)) + u' ' + words.at(random.bounded(4)), random.bounded(1000));
        t.team = words.at(random.bounded(4));
        return t;
    };
    for (int step = 0; step < 400; ++step) {
        QList<Ticket> tickets;
        for (int i = random.bounded(12); i > 0; --i)
            tickets.append(make());
        switch (random.bounded(4)) {
        case 0:
            f.table.add(tickets);
            for (const Ticket &t : std::as_const(tickets))
                expected.insert(number(t.id), t);
            break;
        case 1:
            f.table.replaceAll(tickets);
            expected.clear();
            for (const Ticket &t : std::as_const(tickets)) {
                if (!expected.contains(number(t.id))) // the first of several with one id
                    expected.insert(number(t.id), t);
            }
            break;
        case 2:
            f.table.setFindText(random.bounded(3) == 0 ? QString() : words.at(random.bounded(4)).left(2));
            break;
        case 3:
            f.table.sort(random.bounded(-1, TicketTable::columns),
                         random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        }
        QCOMPARE(f.table.total(), expected.size());
        const QList<qint64> shown = f.ids();
        QCOMPARE(QSet<qint64>(shown.begin(), shown.end()).size(), shown.size());
        for (int row = 0; row < shown.size(); ++row) {
            QCOMPARE(f.text(row, Column::Summary), expected.value(shown.at(row)).summary);
            QCOMPARE(f.table.rowOf(TicketId(shown.at(row))), row);
        }
    }
    f.table.setFindText(QString());
    QCOMPARE(f.table.rowCount(), expected.size());
}

void TicketTableTest::hundredThousandRows()
{
    Fixture f;
    QList<Ticket> tickets;
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i)
        tickets.append(ticket(i + 1, QStringLiteral("Ticket about %1").arg(i * 7919 % count), now - i * 1000));
    f.table.add(tickets);
    QCOMPARE(f.table.rowCount(), count);
    f.table.sort(static_cast<int>(Column::Summary), Qt::AscendingOrder);
    QCOMPARE(f.text(0, Column::Summary), QStringLiteral("Ticket about 0"));
    f.table.setFindText(QStringLiteral("about 77777"));
    QCOMPARE(f.table.rowCount(), 2); // one in its summary, one by its id
    f.table.replaceAll(tickets.mid(0, 10));
    QCOMPARE(f.table.total(), 10);
}

QTEST_GUILESS_MAIN(TicketTableTest)
#include "tst_tickettable.moc"
