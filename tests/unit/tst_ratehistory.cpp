// SPDX-License-Identifier: Apache-2.0
#include "net/ratebudget.h"
#include "net/ratehistory.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

namespace {

constexpr qint64 now = 1'790'000'000'000;
constexpr qint64 dayMs = 86'400'000;
const QString key = QStringLiteral("https://contoso.halopsa.com 0b9c");

} // namespace

class TestRateHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void countGoesOnAfterARestart();
    void twoProgramsCountTogether();
    void keysAreApart();
    void goesOnOverMidnight();
    void oldFilesAreRemoved();
    void halfALineIsReadLater();
    void damagedLinesAreSkipped();
    void clockThatWasAheadBlocksNobody();
    void stepBackOverMidnightCountsOnce();
    void countsWithoutAFolder();
    void nameSaysNothing();

private:
    [[nodiscard]] RateBudget budget(RateLimit limit = {10, 300}, const QString &of = key) const
    {
        return RateBudget(limit, std::make_unique<RateHistory>(m_folder->path(), of));
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRateHistory::countGoesOnAfterARestart()
{
    {
        RateBudget before = budget();
        for (int i = 0; i < 10; ++i)
            before.spend(now + i);
        QCOMPARE(before.used(now + 10), 10);
    }
    const RateBudget after = budget();
    QCOMPARE(after.used(now + 20'000), 10);
    QVERIFY(after.waitMs(now + 20'000) > 270'000);
    QCOMPARE(after.used(now + 302'000), 0);
}

void TestRateHistory::twoProgramsCountTogether()
{
    RateBudget window = budget();
    RateBudget schedule = budget();
    for (int i = 0; i < 5; ++i) {
        window.spend(now + 2 * i);
        schedule.spend(now + 2 * i + 1);
    }
    QCOMPARE(window.used(now + 10), 10);
    QCOMPARE(schedule.used(now + 10), 10);
    QVERIFY(window.waitMs(now + 10) > 0);
}

void TestRateHistory::keysAreApart()
{
    RateBudget one = budget();
    one.spend(now);
    QCOMPARE(budget({10, 300}, QStringLiteral("https://contoso.halopsa.com other")).used(now), 0);
    QCOMPARE(budget().used(now), 1);
}

void TestRateHistory::goesOnOverMidnight()
{
    const qint64 midnight = (now / dayMs + 1) * dayMs;
    RateBudget awake = budget();
    awake.spend(midnight - 2000);
    RateBudget other = budget();
    other.spend(midnight - 1000);
    awake.spend(midnight + 1000);
    QCOMPARE(files().size(), 2);
    QCOMPARE(awake.used(midnight + 2000), 3);
    QCOMPARE(other.used(midnight + 2000), 3);
    QCOMPARE(budget().used(midnight + 2000), 3);
    // A window of a whole day looks back to yesterday.
    QCOMPARE(budget({500, 86'400}).used(midnight + dayMs - 10'000), 3);
}

void TestRateHistory::oldFilesAreRemoved()
{
    RateBudget(budget()).spend(now);
    budget({10, 300}, QStringLiteral("another")).spend(now);
    QCOMPARE(files().size(), 2);
    budget().spend(now + dayMs);
    QCOMPARE(files().size(), 3);
    budget().spend(now + 2 * dayMs);
    QCOMPARE(files().size(), 2); // of today and yesterday
}

void TestRateHistory::halfALineIsReadLater()
{
    budget().spend(now);
    QFile file(m_folder->filePath(files().constFirst()));
    QVERIFY(file.open(QIODevice::Append | QIODevice::Unbuffered));
    const RateBudget reader = budget();
    file.write(QByteArray::number(now + 5).chopped(3));
    QCOMPARE(reader.used(now + 10), 1);
    file.write("005\n");
    QCOMPARE(reader.used(now + 10), 2);
}

void TestRateHistory::damagedLinesAreSkipped()
{
    budget().spend(now);
    QFile file(m_folder->filePath(files().constFirst()));
    QVERIFY(file.open(QIODevice::Append));
    file.write("\n\x00\xff what?\n99999999999999999999999\n");
    file.close();
    RateBudget reader = budget();
    reader.spend(now + 1);
    QCOMPARE(reader.used(now + 10), 2);
}

void TestRateHistory::clockThatWasAheadBlocksNobody()
{
    RateBudget ahead = budget();
    for (int i = 0; i < 10; ++i)
        ahead.spend(now + 3'600'000 + i);
    QCOMPARE(budget().used(now), 0); // a start after the clock was corrected by an hour
    // A small step is counted as now: it was sent a moment ago.
    RateBudget slightly = budget();
    slightly.spend(now + 1000);
    QCOMPARE(budget().used(now), 1);
}

void TestRateHistory::stepBackOverMidnightCountsOnce()
{
    const qint64 midnight = (now / dayMs + 1) * dayMs;
    RateBudget awake = budget();
    awake.spend(midnight - 1500);
    awake.spend(midnight + 500);
    QCOMPARE(awake.used(midnight + 600), 2);
    QCOMPARE(awake.used(midnight - 400), 2);
}

void TestRateHistory::countsWithoutAFolder()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    RateBudget budget({10, 300}, std::make_unique<RateHistory>(inTheWay.fileName(), key));
    budget.spend(now);
    budget.spend(now + 1);
    QCOMPARE(budget.used(now + 2), 2);
}

void TestRateHistory::nameSaysNothing()
{
    budget().spend(now);
    QVERIFY(!files().constFirst().contains(QStringLiteral("contoso")));
    QVERIFY(!files().constFirst().contains(QStringLiteral("0b9c")));
}

QTEST_GUILESS_MAIN(TestRateHistory)
#include "tst_ratehistory.moc"
