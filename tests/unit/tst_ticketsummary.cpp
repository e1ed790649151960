// SPDX-License-Identifier: Apache-2.0
#include "report/ticketsummary.h"

#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using By = TicketSummary::By;

class tst_TicketSummary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mostComeFirst();
    void whatHasNoName();
    void othersAreOneBar();
    void agesOfOpenTickets();
    void daysInTheZone();
    void onlyTheNewestDays();
    void aWrongDateInTheFuture();
    void timesThatAreNoDay();
    void rowsOfRecords();
    void theStatusSaysWhatIsClosed();
};

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
const qint64 now = QDateTime({2026, 9, 1}, {12, 0}, Qt::UTC).toMSecsSinceEpoch();

TicketSummary summary()
{
    return {now, ZonedTime(QTimeZone::utc())};
}

TicketSummary::Row ofTeam(const QString &team)
{
    TicketSummary::Row row;
    row.team = {0, team};
    return row;
}

TicketSummary::Row at(qint64 created, qint64 closed)
{
    TicketSummary::Row row;
    row.created = created;
    row.closed = closed;
    return row;
}

} // namespace

void tst_TicketSummary::mostComeFirst()
{
    TicketSummary counted = summary();
    for (const QString &team : {u"B"_s, u"C"_s, u"A"_s, u"C"_s})
        counted.add(ofTeam(team));
    QCOMPARE(counted.bars(By::Team), (QList<SummaryBar>{{u"C"_s, 2}, {u"A"_s, 1}, {u"B"_s, 1}}));
    QCOMPARE(counted.count(), 4);
}

void tst_TicketSummary::whatHasNoName()
{
    TicketSummary counted = summary();
    TicketSummary::Row row;
    row.status = {12, {}};
    row.client = {3, u"Acme"_s};
    counted.add(row);
    QCOMPARE(counted.bars(By::Status), (QList<SummaryBar>{{u"#12"_s, 1, 12}}));
    QCOMPARE(counted.bars(By::Client), (QList<SummaryBar>{{u"Acme"_s, 1, 3}}));
    QCOMPARE(counted.bars(By::Team), (QList<SummaryBar>{{u"(none)"_s, 1}}));
    for (const By by : TicketSummary::everything)
        QVERIFY(!TicketSummary::title(by).isEmpty());
}

void tst_TicketSummary::othersAreOneBar()
{
    TicketSummary counted = summary();
    for (int i = 0; i < 5; ++i) {
        for (int times = 0; times < 5 - i; ++times) {
            TicketSummary::Row row;
            row.agent = {i + 1, QString(QChar(u'a' + i))};
            counted.add(row);
        }
    }
    QCOMPARE(counted.bars(By::Agent, 2), (QList<SummaryBar>{{u"a"_s, 5, 1}, {u"b"_s, 4, 2}, {u"3 other(s)"_s, 6, 0}}));
    QCOMPARE(counted.bars(By::Agent, 4), counted.bars(By::Agent)); // instead of "1 other"
    QCOMPARE(counted.bars(By::Agent).size(), 5);
}

void tst_TicketSummary::agesOfOpenTickets()
{
    TicketSummary counted = summary();
    QCOMPARE(counted.bars(By::Age).size(), 6); // also where there is none
    counted.add(at(now + hour, 0));            // the clock of a server that is ahead
    counted.add(at(now - day + 1, 0));
    counted.add(at(now - day, 0));
    counted.add(at(now - 3 * day, 0));
    counted.add(at(now - 7 * day, 0));
    counted.add(at(now - 28 * day, 0));
    counted.add(at(now - 91 * day, 0));
    counted.add(at(now - 9000 * day, 0));
    counted.add(at(now - 2 * day, now)); // closed
    counted.add(at(0, 0));               // nobody knows
    QList<qint64> counts;
    for (const SummaryBar &bar : counted.bars(By::Age, 1)) // `most` is for what is sorted
        counts.append(bar.count);
    QCOMPARE(counts, (QList<qint64>{2, 1, 1, 1, 1, 2}));
}

void tst_TicketSummary::daysInTheZone()
{
    const qint64 evening = QDateTime({2026, 8, 30}, {22, 30}, Qt::UTC).toMSecsSinceEpoch();
    TicketSummary counted(now, ZonedTime(QTimeZone("Europe/Berlin")));
    counted.add(at(evening, 0)); // there it is the 31st already
    counted.add(at(evening - 2 * day, evening));
    QCOMPARE(counted.days(100),
             (QList<TicketSummary::Day>{
                 {QDate(2026, 8, 29), 1, 0}, {QDate(2026, 8, 30), 0, 0}, {QDate(2026, 8, 31), 1, 1}}));
}

void tst_TicketSummary::onlyTheNewestDays()
{
    TicketSummary counted = summary();
    QCOMPARE(counted.days(3), QList<TicketSummary::Day>());
    counted.add(at(now - 20'000 * day, now));
    const QList<TicketSummary::Day> days = counted.days(3);
    QCOMPARE(days.size(), 3);
    QCOMPARE(days.last(), (TicketSummary::Day{QDate(2026, 9, 1), 0, 1}));
}

void tst_TicketSummary::aWrongDateInTheFuture()
{
    TicketSummary counted = summary();
    counted.add(at(now - day, now));
    QVERIFY(!counted.hasOtherDays(30));
    counted.add(at(now + 30'000 * day, 0));
    QCOMPARE(counted.days(30), (QList<TicketSummary::Day>{{QDate(2026, 8, 31), 1, 0}, {QDate(2026, 9, 1), 0, 1}}));
    QVERIFY(counted.hasOtherDays(30));
    TicketSummary old = summary();
    old.add(at(now - 40 * day, now));
    QVERIFY(old.hasOtherDays(30) && !old.hasOtherDays(41));
}

// The farthest that a server can write, in zones that lead out of the calendar: no days, and no end of them.
void tst_TicketSummary::timesThatAreNoDay()
{
    TicketSummary counted = summary();
    counted.add(at(QDateTime({1, 1, 1}, {0, 0}, Qt::UTC).toMSecsSinceEpoch() - 14 * hour,
                   QDateTime({9999, 12, 31}, {23, 59}, Qt::UTC).toMSecsSinceEpoch() + 14 * hour));
    QCOMPARE(counted.days(10), QList<TicketSummary::Day>());
    QCOMPARE(counted.count(), 1);
}

void tst_TicketSummary::rowsOfRecords()
{
    const ReportNames names{[](qint64 id) { return id == 2 ? u"In Progress"_s : QString(); }, {}, {}};
    const QJsonObject record{{u"status_id"_s, u"2"_s},
                             {u"tickettype_id"_s, 1.0},
                             {u"tickettype_name"_s, u"Incident"_s},
                             {u"team"_s, u"a"_s + QChar(0xD83D)},
                             {u"client_id"_s, 3},
                             {u"client_name"_s, u"Acme"_s},
                             {u"dateoccurred"_s, u"2026-09-01T12:00:00"_s},
                             {u"dateclosed"_s, u"1900-01-01T00:00:00"_s}};
    const TicketSummary::Row row = summaryRow(record, names);
    QCOMPARE(row.status.id, 2);
    QCOMPARE(row.status.name, u"In Progress"_s);
    QCOMPARE(row.type.name, u"Incident"_s);
    QCOMPARE(row.team.name, u"a\uFFFD"_s);
    QCOMPARE(row.client.id, 3);
    QCOMPARE(row.client.name, u"Acme"_s);
    QCOMPARE(row.agent.id, 0);
    QCOMPARE(row.created, now);
    QCOMPARE(row.closed, 0);
    QVERIFY(summaryRow({}, {}).status.name.isEmpty());
}

// A ticket that was opened again keeps the date it was closed at; and one may be closed without a date.
void tst_TicketSummary::theStatusSaysWhatIsClosed()
{
    ReportNames names;
    names.isClosed = [](qint64 status) { return status == 7 ? std::nullopt : std::optional(status == 9); };
    const auto row = [&](int status, const QString &closed) {
        return summaryRow({{u"status_id"_s, status}, {u"dateclosed"_s, closed}}, names);
    };
    QVERIFY(!row(2, u"2026-09-01T12:00:00"_s).isClosed);
    QCOMPARE(row(2, u"2026-09-01T12:00:00"_s).closed, 0);
    QVERIFY(row(9, QString()).isClosed);
    QCOMPARE(row(9, u"2026-09-01T12:00:00"_s).closed, now);
    QVERIFY(row(7, u"2026-09-01T12:00:00"_s).isClosed); // not known: by the date
    QVERIFY(!row(7, QString()).isClosed);
}

QTEST_GUILESS_MAIN(tst_TicketSummary)
#include "tst_ticketsummary.moc"
