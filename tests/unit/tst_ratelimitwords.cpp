// SPDX-License-Identifier: Apache-2.0
#include "net/ratelimitwords.h"

#include <QTest>

class TestRateLimitWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void stricter();
};

void TestRateLimitWords::words_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("requests"); // 0 = nothing is learned
    QTest::addColumn<int>("seconds");
    // Recorded from a live tenant (halopsa-api, section 3).
    QTest::newRow("live") << QByteArray(R"("Rate Limit Reached - 300 Requests per rolling 5 minute window.")") << 300 << 300;
    QTest::newRow("D3's words") << QByteArray(R"({"message":"500 requests in any 300 seconds"})") << 500 << 300;
    QTest::newRow("one minute") << QByteArray("Quota of 60 requests per minute exceeded") << 60 << 60;
    QTest::newRow("an hour") << QByteArray("1000 requests per rolling hour") << 1000 << 3600;
    QTest::newRow("hyphen") << QByteArray("1 request per 10-second window") << 1 << 10;
    QTest::newRow("what was made") << QByteArray("You made 12 requests in 1 second") << 0 << 0;
    QTest::newRow("thousands") << QByteArray("1,500 requests per 5 minutes") << 0 << 0;
    QTest::newRow("none") << QByteArray(R"("Too many requests")") << 0 << 0;
    QTest::newRow("empty") << QByteArray() << 0 << 0;
    QTest::newRow("nought") << QByteArray("0 requests per 5 minutes") << 0 << 0;
    QTest::newRow("a week") << QByteArray("100 requests per 200 hours") << 0 << 0;
    QTest::newRow("other numbers") << QByteArray("Retry in 5 minutes, 300 requests were made") << 0 << 0;
    QTest::newRow("no text") << QByteArray("\xff\x00\xfe requests per", 15) << 0 << 0;
}

void TestRateLimitWords::words()
{
    QFETCH(QByteArray, body);
    QFETCH(int, requests);
    QFETCH(int, seconds);
    const std::optional<RateLimit> limit = rateLimitIn(body);
    QCOMPARE(limit.has_value(), requests > 0);
    if (limit)
        QCOMPARE(*limit, (RateLimit{requests, seconds}));
}

void TestRateLimitWords::stricter()
{
    QVERIFY(isStricter({300, 300}, {500, 300}));
    QVERIFY(!isStricter({500, 300}, {500, 300}));
    QVERIFY(!isStricter({600, 300}, {500, 300}));
    QVERIFY(isStricter({60, 60}, {500, 300}));    // a burst of 500 breaks it
    QVERIFY(!isStricter({600, 3600}, {500, 300})); // allows a burst that the other does not
    QVERIFY(!isStricter({10, 1}, {500, 300}));     // 3,000 in 300 s
}

QTEST_GUILESS_MAIN(TestRateLimitWords)
#include "tst_ratelimitwords.moc"
