// SPDX-License-Identifier: Apache-2.0
#include "model/failuretable.h"
#include "model/jobtable.h"
#include "support/jobonwire.h"
#include "triage/commandrun.h"
#include "triage/resultwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

using Column = JobTable::Column;
using Does = JobOnWire::Does;
using FailureColumn = FailureTable::Column;
using JobResult = JobItem::Result;

namespace {

QStringList texts(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

QStringList texts(const JobTable &table, Column column)
{
    return texts(table, static_cast<int>(column));
}

} // namespace

class JobTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTicketIsARowThatFollowsItsResult()
    {
        JobOnWire on({Does::Save, Does::Refuse, Does::SaveOther, Does::Lose});
        JobTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Job &job = on.run(4);
        table.setJob(&job);
        QCOMPARE(texts(table, Column::Ticket), QStringList({u"#1"_s, u"#2"_s, u"#3"_s, u"#4"_s}));
        QCOMPARE(texts(table, Column::Result), QStringList(4, shownResult(JobResult::Waiting)));
        QSignalSpy changes(&table, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&table, &QAbstractItemModel::modelReset);
        QVERIFY(eventually([&job] { return job.state() == Job::State::Finished; }));

        QCOMPARE(texts(table, Column::Result), QStringList({u"Done"_s, u"Failed"_s, u"Not applied"_s, u"Unknown"_s}));
        QCOMPARE(texts(table, Column::Status), QStringList({u"201"_s, u"400"_s, u"201"_s, u""_s}));
        QVERIFY(texts(table, Column::Message).at(1).contains(u"Summary <b>not</b> allowed"_s));
        QVERIFY(table.index(1, int(Column::Message)).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
        for (int row = 0; row < 4; ++row) {
            QVERIFY(!texts(table, Column::Time).at(row).isEmpty());
            QVERIFY(table.index(row, int(Column::Request)).data(JobTable::RawRole).toULongLong() > 0);
        }
        QCOMPARE(resets.size(), 0);
        QVERIFY(changes.size() >= 8); // sent, and ended
        for (const QList<QVariant> &change : changes) {
            const auto from = change.at(0).toModelIndex();
            const auto to = change.at(1).toModelIndex();
            QCOMPARE(from.row(), to.row()); // one row each
            QCOMPARE(to.column(), JobTable::columns - 1);
        }
    }

    void failedFirstIsSortedOnceAndBack()
    {
        JobOnWire on({Does::Save, Does::Save, Does::Refuse, Does::SaveOther, Does::Lose});
        Job &job = on.ended(5);
        JobTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setJob(&job);
        const QPersistentModelIndex third(table.index(2, 0));
        table.setFailedFirst(true);
        QCOMPARE(texts(table, Column::Ticket), QStringList({u"#3"_s, u"#4"_s, u"#5"_s, u"#1"_s, u"#2"_s}));
        QCOMPARE(third.row(), 0);
        // What ends differently later stays where it is.
        on.does[2] = Does::Save;
        job.retryFailed();
        QVERIFY(eventually([&job] { return job.state() == Job::State::Finished; }));
        QCOMPARE(texts(table, Column::Ticket).first(), u"#3"_s);
        QCOMPARE(texts(table, Column::Result).first(), u"Done"_s);
        table.setFailedFirst(false);
        QCOMPARE(texts(table, Column::Ticket), QStringList({u"#1"_s, u"#2"_s, u"#3"_s, u"#4"_s, u"#5"_s}));
        QCOMPARE(third.row(), 2);
    }

    void errorsAreOnlyWhatFailed()
    {
        JobOnWire on({Does::Save, Does::Lose, Does::Refuse, Does::SaveOther});
        FailureTable failures;
        QAbstractItemModelTester tester(&failures, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Job &job = on.run(4);
        failures.setJob(&job);
        QCOMPARE(failures.rowCount(), 0);
        QCOMPARE(failures.firstFailed(), -1);
        QVERIFY(eventually([&job] { return job.state() == Job::State::Finished; }));
        QCOMPARE(texts(failures, int(FailureColumn::Ticket)), QStringList({u"#2"_s, u"#3"_s, u"#4"_s}));
        QCOMPARE(texts(failures, int(FailureColumn::Indicator)), QStringList(3, u"Update Tickets failed."_s));
        QCOMPARE(texts(failures, int(FailureColumn::Status)), QStringList({u""_s, u"400"_s, u"201"_s}));
        QCOMPARE(failures.firstFailed(), 1); // the unknown one is before it
        QVERIFY(failures.rowsAsText({1}).contains(u"#3\tUpdate Tickets failed.\t400\t"_s));
        // What is mended goes from it, the others stay.
        on.does[2] = Does::Save;
        job.retryFailed();
        QVERIFY(eventually([&job] { return job.state() == Job::State::Finished; }));
        QCOMPARE(texts(failures, int(FailureColumn::Ticket)), QStringList({u"#2"_s, u"#4"_s}));
    }

    void aJobThatIsForgottenLeavesNoRow()
    {
        JobOnWire on({Does::Refuse});
        Job &job = on.ended(2);
        JobTable table;
        FailureTable failures;
        table.setJob(&job);
        failures.setJob(&job);
        QCOMPARE(table.rowCount(), 2);
        QSignalSpy gone(&job, &QObject::destroyed);
        on.wire.desk->jobs().forget(job);
        QVERIFY(eventually([&gone] { return gone.size() == 1; }));
        QCOMPARE(table.rowCount(), 0);
        QCOMPARE(failures.rowCount(), 0);
    }

    void aReportIsShownInTheSameWay()
    {
        RunReport report;
        report.results = {{TicketId(7), u"Done"_s}, {TicketId(8), u"Failed"_s}};
        report.errors = {{u"Get Tickets failed."_s, 404, u"Record not found"_s, TicketId(8)}};
        JobTable table;
        FailureTable failures;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setReport(report);
        failures.setReport(report, *commandNamed(u"Get Tickets"_s));
        QCOMPARE(texts(table, Column::Result), QStringList({u"Done"_s, u"Failed"_s}));
        QCOMPARE(texts(table, Column::Status), QStringList({u""_s, u"404"_s}));
        QCOMPARE(texts(table, Column::Message), QStringList({u""_s, u"Record not found"_s}));
        QCOMPARE(failures.rowCount(), 1);
        QCOMPARE(failures.failure(0).ticket, TicketId(8));
        QCOMPARE(failures.failure(0).error.status, 404);
        Error offline; // no status says it
        offline.kind = Error::Kind::Offline;
        report.errors = {{u"Get Tickets failed."_s, 0, u"No answer"_s, TicketId(8), offline}};
        failures.setReport(report, *commandNamed(u"Get Tickets"_s));
        QCOMPARE(failures.failure(0).error.kind, Error::Kind::Offline);
    }

    void wordsOfAWholeJob()
    {
        JobOnWire on({Does::Save, Does::Refuse, Does::SaveOther, Does::Lose});
        Job &job = on.ended(6);
        QCOMPARE(jobTitle(job), u"Update 6"_s);
        QCOMPARE(job.returnData(), Job::ReturnData::PartiallySuccessful);
        QCOMPARE(countsInWords(job), u"3 done 1 failed 1 not applied 1 unknown"_s);
        QCOMPARE(countEnded(job), 6);
        JobOnWire other;
        QCOMPARE(jobTitle(other.ended(1)), u"Update #1"_s);
    }
};

QTEST_GUILESS_MAIN(JobTableTest)
#include "tst_jobtable.moc"
