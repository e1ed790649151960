// SPDX-License-Identifier: Apache-2.0
#include "net/retryafter.h"
#include "net/throttle.h"

#include <QTest>

namespace {
constexpr qint64 windowMs = 300'000;
constexpr qint64 capMs = 900'000;
} // namespace

class TestThrottle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRetryAfter_data();
    void readsRetryAfter();
    void waitsAsTold();
    void waitsForTheWindowIfNotTold();
    void growsFromRoundToRound();
    void requestsRefusedTogetherAreOneRound();
    void neverABusyLoop();
    void isCapped();
    void endsWithAnAnswer();
    void survivesAClockSetBack();
};

void TestThrottle::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("ms"); // -1 = nothing readable
    QTest::newRow("missing") << QByteArray() << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("17") << QByteArray() << qint64(17'000);
    QTest::newRow("blanks") << QByteArray(" 17 ") << QByteArray() << qint64(17'000);
    QTest::newRow("zero") << QByteArray("0") << QByteArray() << qint64(0);
    QTest::newRow("fraction") << QByteArray("1.5") << QByteArray() << qint64(1500);
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << qint64(-1);
    QTest::newRow("absurd") << QByteArray("99999999999999999999") << QByteArray() << qint64(86'400'000);
    QTest::newRow("words") << QByteArray("soon") << QByteArray() << qint64(-1);
    QTest::newRow("date") << QByteArray("Tue, 01 Sep 2026 12:00:30 GMT") << QByteArray() << qint64(30'000);
    QTest::newRow("date, wrong weekday") << QByteArray("Mon, 01 Sep 2026 12:00:30 GMT") << QByteArray()
                                         << qint64(30'000);
    QTest::newRow("date in the past") << QByteArray("Tue, 01 Sep 2026 11:00:00 GMT") << QByteArray() << qint64(0);
    QTest::newRow("clocks differ by an hour")
        << QByteArray("Tue, 01 Sep 2026 13:00:30 GMT") << QByteArray("Tue, 01 Sep 2026 13:00:00 GMT") << qint64(30'000);
    QTest::newRow("broken date") << QByteArray("Tue, 41 Sep 2026 12:00:30 GMT") << QByteArray() << qint64(-1);
}

void TestThrottle::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, date);
    QFETCH(qint64, ms);
    const QDateTime now(QDate(2026, 9, 1), QTime(12, 0), Qt::UTC);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German)); // months are read in English all the same
    QCOMPARE(retryAfterMs(value, date, now).value_or(-1), ms);
    QLocale::setDefault(before);
}

void TestThrottle::waitsAsTold()
{
    Throttle throttle;
    QCOMPARE(throttle.until(1000), 0);
    throttle.refused(1000, 900, 20'000, 0, windowMs, capMs);
    QCOMPARE(throttle.until(1000), 21'000);
    QCOMPARE(throttle.until(20'999), 21'000);
    QCOMPARE(throttle.until(21'000), 0);
    QCOMPARE(throttle.since(), 1000);
}

void TestThrottle::waitsForTheWindowIfNotTold()
{
    Throttle throttle;
    throttle.refused(1000, 900, std::nullopt, 120'000, windowMs, capMs);
    QCOMPARE(throttle.until(1000), 121'000);
}

void TestThrottle::growsFromRoundToRound()
{
    // Another program uses the key: our own count has room, so it says nothing.
    Throttle throttle;
    qint64 now = 1000;
    for (const qint64 wait : {5000, 10'000, 20'000, 40'000, 80'000, 160'000, 300'000, 300'000}) {
        throttle.refused(now, now, std::nullopt, 0, windowMs, capMs);
        QCOMPARE(throttle.until(now), now + wait);
        now += wait;
    }
}

void TestThrottle::requestsRefusedTogetherAreOneRound()
{
    Throttle throttle;
    for (int i = 0; i < 6; ++i)
        throttle.refused(1000 + i, 900, std::nullopt, 0, windowMs, capMs);
    QCOMPARE(throttle.until(1010), 6005);
}

void TestThrottle::neverABusyLoop()
{
    Throttle throttle;
    qint64 now = 1000;
    for (const qint64 wait : {1000, 2000, 4000, 8000, 16'000, 32'000, 60'000, 60'000}) {
        throttle.refused(now, now, 0, 0, windowMs, capMs);
        QCOMPARE(throttle.until(now), now + wait);
        now += wait;
    }
}

void TestThrottle::isCapped()
{
    Throttle throttle;
    throttle.refused(0, 0, 86'400'000, 0, windowMs, capMs);
    QCOMPARE(throttle.until(0), capMs);
}

void TestThrottle::endsWithAnAnswer()
{
    Throttle throttle;
    throttle.refused(1000, 1000, std::nullopt, 0, windowMs, capMs);
    throttle.answered(900); // it was sent before the pause: no sign that the limit is over
    QCOMPARE(throttle.since(), 1000);
    throttle.answered(6000);
    QCOMPARE(throttle.since(), 0);
    throttle.refused(7000, 6500, std::nullopt, 0, windowMs, capMs);
    QCOMPARE(throttle.until(7000), 12'000);
}

void TestThrottle::survivesAClockSetBack()
{
    Throttle throttle;
    throttle.refused(10'000'000, 10'000'000, 5000, 0, windowMs, 60'000);
    QCOMPARE(throttle.until(1'000'000), 1'060'000);
    QCOMPARE(throttle.until(1'059'999), 1'060'000);
    QCOMPARE(throttle.until(1'060'000), 0);
}

QTEST_GUILESS_MAIN(TestThrottle)
#include "tst_throttle.moc"
