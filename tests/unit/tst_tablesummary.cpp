// SPDX-License-Identifier: Apache-2.0
#include "model/tablesummary.h"

#include "model/tickettable.h"
#include "practice/practicetenant.h"
#include "support/testclock.h"
#include "triage/desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using By = TicketSummary::By;

namespace {

constexpr qint64 now = 1'790'000'000'000; // Mon 2026-09-21 14:13:20 UTC
constexpr qint64 day = 24 * 3'600'000LL;

Ticket ticket(qint64 id, int status = 1, const QString &statusName = u"New"_s)
{
    Ticket ticket;
    ticket.id = TicketId(id);
    ticket.statusId = status;
    ticket.statusName = statusName;
    ticket.created = now - day / 2;
    return ticket;
}

TenantAccess nowhere()
{
    TenantAccess access;
    access.web = QUrl(u"http://127.0.0.1:1"_s);
    return access;
}

// Look-ups that nobody asked for: a desk that is never opened sends nothing.
struct Fixture
{
    TestClock clock{now};
    Desk desk{nowhere(), clock};
    TicketTable table{desk.lookups(), clock};
    TableSummary summary{table, desk.lookups(), clock};
    QSignalSpy changed{&summary, &TableSummary::changed};
};

} // namespace

class tst_TableSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOnlyWhileItIsWanted()
    {
        Fixture fixture;
        fixture.table.add({ticket(1)});
        QVERIFY(!fixture.changed.wait(300));
        fixture.summary.setWanted(true);
        QCOMPARE(fixture.summary.summary().count(), 1);
        fixture.summary.setWanted(false);
        fixture.table.add({ticket(2)});
        fixture.changed.clear();
        QVERIFY(!fixture.changed.wait(300));
        fixture.summary.setWanted(true);
        QCOMPARE(fixture.summary.summary().count(), 2);
    }

    void whatTheFindTextHidesIsCountedToo()
    {
        Fixture fixture;
        fixture.table.add({ticket(1), ticket(2)});
        fixture.table.setFindText(u"nothing like it"_s);
        QCOMPARE(fixture.table.rowCount(), 0);
        fixture.summary.setWanted(true);
        QCOMPARE(fixture.summary.summary().count(), 2);
    }

    void manyPagesAreCountedOnce()
    {
        Fixture fixture;
        fixture.summary.setWanted(true);
        fixture.changed.clear();
        for (int page = 0; page < 50; ++page)
            fixture.table.add({ticket(page + 1)});
        QTRY_COMPARE(fixture.summary.summary().count(), 50);
        QCOMPARE(fixture.changed.size(), 1);
        QVERIFY(fixture.summary.isCurrent());
    }

    void changesWhileItCountsAreNotLost()
    {
        Fixture fixture;
        QList<Ticket> many;
        for (int i = 1; i <= 60'000; ++i)
            many.append(ticket(i));
        fixture.table.add(many);
        fixture.summary.setWanted(true);
        QVERIFY(!fixture.summary.isCurrent()); // one slice is not enough
        fixture.table.clear();
        fixture.table.add({ticket(1, 9, u"Closed"_s)});
        QTRY_VERIFY(fixture.summary.isCurrent());
        QCOMPARE(fixture.summary.summary().bars(By::Status), (QList<SummaryBar>{{u"Closed"_s, 1, 9}}));
    }

    void anEmptyTableIsNothing()
    {
        Fixture fixture;
        fixture.table.add({ticket(1)});
        fixture.summary.setWanted(true);
        fixture.table.clear();
        QTRY_COMPARE(fixture.summary.summary().count(), 0);
        QVERIFY(fixture.summary.summary().days(30).isEmpty());
    }

    void theStatusSaysWhatIsOpen()
    {
        practice::PracticeTenant tenant{practice::Options()};
        QVERIFY(tenant.start());
        TenantAccess access;
        access.web = tenant.url();
        access.tenant = tenant.tenant();
        access.clientId = tenant.clientId();
        access.clientSecret = tenant.clientSecret();
        access.limit = {100'000, 300};
        TestClock clock{now};
        Desk desk(access, clock);
        TicketTable table(desk.lookups(), clock);
        TableSummary summary(table, desk.lookups(), clock);
        qint64 closedStatus = 0;
        qint64 openStatus = 0;
        desk.open();
        QTRY_VERIFY(!desk.lookups().items(Lookup::Statuses).isEmpty() &&
                    desk.lookups().isClosed(desk.lookups().items(Lookup::Statuses).first().id).has_value());
        for (const LookupItem &status : desk.lookups().items(Lookup::Statuses))
            (desk.lookups().isClosed(status.id).value_or(false) ? closedStatus : openStatus) = status.id;
        QVERIFY(closedStatus != 0 && openStatus != 0);

        Ticket undated = ticket(1, static_cast<int>(closedStatus), {});
        Ticket reopened = ticket(2, static_cast<int>(openStatus), {});
        reopened.closed = now - day / 4;
        table.add({undated, reopened});
        summary.setWanted(true);
        QCOMPARE(summary.countOfOpen(), 1);
        QCOMPARE(summary.summary().bars(By::Age).first().count, 1);
        QCOMPARE(summary.summary().days(1).first().closed, 0);
        // The names are the look-ups'.
        const QList<SummaryBar> bars = summary.summary().bars(By::Status);
        QCOMPARE(bars.size(), 2);
        for (const SummaryBar &bar : bars)
            QCOMPARE(bar.label, desk.lookups().name(Lookup::Statuses, bar.id));
    }
};

QTEST_GUILESS_MAIN(tst_TableSummary)
#include "tst_tablesummary.moc"
