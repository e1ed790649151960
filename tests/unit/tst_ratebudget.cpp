// SPDX-License-Identifier: Apache-2.0
#include "net/ratebudget.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

class TestRateBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void noWindowEverHoldsMoreThanTheLimit_data();
    void noWindowEverHoldsMoreThanTheLimit();
    void arrivalsMayJitter();
    void keepsSlotsBack();
    void smallLimitsLetSomethingThrough();
    void lowerLimitHoldsAtOnce();
    void clockSetBackDoesNotStopIt();
    void clockSetForwardFreesIt();
};

void TestRateBudget::startsEmpty()
{
    const RateBudget budget({500, 300});
    QCOMPARE(budget.used(1000), 0);
    QCOMPARE(budget.waitMs(1000), 0);
    QCOMPARE(budget.waitMs(1000, 50), 0);
}

void TestRateBudget::noWindowEverHoldsMoreThanTheLimit_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("seconds");
    QTest::newRow("D3") << 500 << 300;
    QTest::newRow("lower") << 300 << 300;
    QTest::newRow("tiny") << 1 << 1;
    QTest::newRow("short") << 7 << 2;
}

void TestRateBudget::noWindowEverHoldsMoreThanTheLimit()
{
    QFETCH(int, requests);
    QFETCH(int, seconds);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        RateBudget budget({requests, seconds});
        QList<qint64> sent;
        qint64 now = 1'790'000'000'000;
        for (int i = 0; i < 4 * requests + 200; ++i) {
            // Bursts, lulls, and now and then exactly as long as we are told to wait.
            if (random.bounded(3) == 0)
                now += random.bounded(seconds * 1000 / std::max(1, requests / 3) + 2);
            const int kept = random.bounded(4) == 0 ? requests / 10 : 0;
            if (const qint64 wait = budget.waitMs(now, kept); wait > 0) {
                QVERIFY(wait <= seconds * 1000 + 1000);
                QVERIFY2(budget.waitMs(now + wait - 1, kept) > 0, "the wait is no longer than needed");
                now += wait;
                QCOMPARE(budget.waitMs(now, kept), 0);
            }
            budget.spend(now);
            sent.append(now);
        }
        // A closed window, both ends counted: no server can count more strictly.
        for (qsizetype i = requests; i < sent.size(); ++i)
            QVERIFY2(sent.at(i) - sent.at(i - requests) > seconds * 1000, qPrintable(QString::number(seed)));
    }
}

void TestRateBudget::arrivalsMayJitter()
{
    // One that was 900 ms on its way and one that left a window later may arrive within one window.
    RateBudget budget({1, 300});
    budget.spend(0);
    QVERIFY(budget.waitMs(0) > 300'000 + 900);
}

void TestRateBudget::keepsSlotsBack()
{
    RateBudget budget({10, 60});
    for (int i = 0; i < 9; ++i)
        budget.spend(1000 + i);
    QCOMPARE(budget.waitMs(2000), 0);
    QVERIFY(budget.waitMs(2000, 1) > 0);
    // With one slot kept, the first that was sent must leave; without, the tenth is free now.
    QCOMPARE(budget.waitMs(2000, 1), 1000 + 60'000 + 1000 - 2000);
    budget.spend(2000);
    QCOMPARE(budget.used(2000), 10);
    QVERIFY(budget.waitMs(2000) > 0);
}

void TestRateBudget::smallLimitsLetSomethingThrough()
{
    QCOMPARE(RateBudget({1, 10}).waitMs(0, 5), 0);
    QCOMPARE(RateBudget({0, 0}).waitMs(0), 0); // a nonsense setting must not stop everything for ever
}

void TestRateBudget::lowerLimitHoldsAtOnce()
{
    RateBudget budget({500, 300});
    for (int i = 0; i < 400; ++i)
        budget.spend(i);
    QCOMPARE(budget.waitMs(1000), 0);
    budget.setLimit({300, 300});
    // 400 are in the window: 101 of them have to leave it.
    QCOMPARE(budget.waitMs(1000), 100 + 300'000 + 1000 - 1000);
}

void TestRateBudget::clockSetBackDoesNotStopIt()
{
    RateBudget budget({2, 60});
    budget.spend(10'000'000);
    budget.spend(10'000'000);
    const qint64 anHourBefore = 10'000'000 - 3'600'000;
    QCOMPARE(budget.used(anHourBefore), 2);
    QVERIFY(budget.waitMs(anHourBefore) <= 61'000);
    QCOMPARE(budget.waitMs(anHourBefore + 61'000), 0);
}

void TestRateBudget::clockSetForwardFreesIt()
{
    RateBudget budget({2, 60});
    budget.spend(0);
    budget.spend(0);
    QCOMPARE(budget.used(3'600'000), 0);
    QCOMPARE(budget.waitMs(3'600'000), 0);
}

QTEST_GUILESS_MAIN(TestRateBudget)
#include "tst_ratebudget.moc"
