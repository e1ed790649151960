// SPDX-License-Identifier: Apache-2.0
#include "report/barchart.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const ChartColours colours{Qt::black, QColor(0x10, 0x60, 0xb0), QColor(0x60, 0x60, 0x60), QColor(0xa0, 0xa0, 0xa0)};

QImage canvas(int width = 600, int height = 300)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

// How many dots of that colour there are in a line across the middle of `row`.
int across(const QImage &image, const QRectF &row, const QColor &colour)
{
    int dots = 0;
    const int y = qRound(row.center().y());
    for (int x = 0; x < image.width(); ++x)
        dots += image.pixelColor(x, y) == colour;
    return dots;
}

bool anything(const QImage &image, const QRect &place)
{
    const QRect where = place.intersected(image.rect());
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::white))
                return true;
        }
    }
    return false;
}

} // namespace

class tst_BarChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsAreAsLongAsTheirCounts()
    {
        const BarChart chart(u"By status"_s, {{u"New"_s, 40, 1}, {u"Closed"_s, 20, 9}, {u"On hold"_s, 0, 3}});
        QImage image = canvas();
        const QRectF place(10, 10, 580, 280);
        const QFont font;
        {
            QPainter painter(&image);
            chart.paint(painter, place, font, colours);
        }
        const auto bar = [&](int index) {
            return across(image, chart.placeOf(index, place, font, &image), colours.bar);
        };
        QVERIFY(bar(0) > 300);
        QVERIFY(qAbs(bar(0) - 2 * bar(1)) <= 2);
        QCOMPARE(bar(2), 0);
    }

    void oneAmongManyIsSeen()
    {
        const BarChart chart({}, {{u"New"_s, 100'000, 1}, {u"Closed"_s, 1, 9}});
        QImage image = canvas();
        {
            QPainter painter(&image);
            chart.paint(painter, image.rect(), QFont(), colours);
        }
        QVERIFY(across(image, chart.placeOf(1, image.rect(), QFont(), &image), colours.bar) >= 1);
    }

    void nothingStandsOutOfItsPlace_data()
    {
        QTest::addColumn<QString>("label");
        QTest::newRow("long") << QString(5000, u'W');
        QTest::newRow("lines") << u"one\ntwo\nthree\nfour\nfive"_s;
        QTest::newRow("right to left") << u"مرحبا بالعالم مرحبا بالعالم مرحبا بالعالم مرحبا بالعالم"_s;
        QTest::newRow("half a character") << QString(QChar(0xD83D));
        QTest::newRow("HTML") << u"<h1>big</h1>"_s;
    }
    void nothingStandsOutOfItsPlace()
    {
        QFETCH(QString, label);
        const BarChart chart(label, {{label, 123'456'789, 1}, {u"b"_s, 1, 2}});
        QImage image = canvas(600, 400);
        const QRectF place(50, 50, 300, chart.height(QFont(), &image));
        QVERIFY(place.bottom() < 350);
        {
            QPainter painter(&image);
            chart.paint(painter, place, QFont(), colours, 0);
        }
        QVERIFY(anything(image, place.toAlignedRect()));
        QVERIFY(!anything(image, {0, 0, 600, 48}));
        QVERIFY(!anything(image, {0, 0, 48, 400}));
        QVERIFY(!anything(image, {352, 0, 248, 400}));
        QVERIFY(!anything(image, {0, qCeil(place.bottom()) + 2, 600, 300}));
    }

    void theTitleTakesRoomOnlyWhereThereIsOne()
    {
        QImage image = canvas();
        const QList<SummaryBar> bars{{u"New"_s, 1, 1}};
        QVERIFY(BarChart(u"By status"_s, bars).height(QFont(), &image) > BarChart({}, bars).height(QFont(), &image));
        QCOMPARE(BarChart({}, bars).placeOf(0, {5, 7, 100, 100}, QFont(), &image).topLeft(), QPointF(5, 7));
    }

    void placesFillTheChart()
    {
        QImage image = canvas();
        const BarChart chart(u"By status"_s, {{u"New"_s, 1, 1}, {u"Closed"_s, 2, 9}});
        const QRectF place(10, 20, 400, chart.height(QFont(), &image));
        QVERIFY(qAbs(chart.placeOf(1, place, QFont(), &image).bottom() - place.bottom()) < 0.01);
        QCOMPARE(chart.placeOf(0, place, QFont(), &image).bottom(), chart.placeOf(1, place, QFont(), &image).top());
    }

    void aLargerDeviceHasTheSameShape()
    {
        // As on paper: four times the dots an inch, four times as large in dots.
        const BarChart chart(u"By status"_s, {{u"New"_s, 1, 1}});
        QImage image = canvas();
        QImage fine = canvas();
        fine.setDotsPerMeterX(image.dotsPerMeterX() * 4);
        fine.setDotsPerMeterY(image.dotsPerMeterY() * 4);
        const qreal ratio = chart.height(QFont(), &fine) / chart.height(QFont(), &image);
        QVERIFY2(ratio > 3.6 && ratio < 4.4, qPrintable(QString::number(ratio)));
    }

    void daysHaveTwoColumnsThatDifferWithoutColour()
    {
        const QDate day(2026, 11, 2);
        const DayChart chart({}, {{day, 10, 0}, {day.addDays(1), 0, 10}});
        QImage image = canvas(400, 400);
        ChartColours grey = colours;
        grey.second = grey.bar;
        const QRectF place(0, 0, 400, chart.height(QFont(), &image));
        {
            QPainter painter(&image);
            chart.paint(painter, place, QFont(), grey);
        }
        const auto filled = [&](int index) {
            const QRect slot = chart.placeOf(index, place, QFont(), &image).toAlignedRect();
            int dots = 0;
            for (int y = slot.top(); y < slot.bottom(); ++y) {
                for (int x = slot.left(); x < slot.right(); ++x)
                    dots += image.pixelColor(x, y) == grey.bar;
            }
            return dots;
        };
        QVERIFY(filled(1) > 20);
        QVERIFY2(filled(1) < filled(0) / 2, qPrintable(u"%1 %2"_s.arg(filled(0)).arg(filled(1))));
    }

    void manyDaysStayInTheirPlace()
    {
        QList<TicketSummary::Day> days;
        for (int i = 0; i < 30; ++i)
            days.append({QDate(2026, 11, 1).addDays(i), i * 1000, 30'000 - i * 1000});
        const DayChart chart(u"Created and closed per day"_s, days);
        QImage image = canvas(600, 500);
        const QRectF place(50, 50, 300, chart.height(QFont(), &image));
        {
            QPainter painter(&image);
            chart.paint(painter, place, QFont(), colours, 29);
        }
        QVERIFY(!anything(image, {0, 0, 600, 48}));
        QVERIFY(!anything(image, {0, 0, 48, 500}));
        QVERIFY(!anything(image, {352, 0, 248, 500}));
        QVERIFY(!anything(image, {0, qCeil(place.bottom()) + 2, 600, 100}));
        QVERIFY(chart.placeOf(29, place, QFont(), &image).right() <= place.right() + 0.01);
    }

    void nothingIsPaintedAsNothing()
    {
        QImage image = canvas();
        QPainter painter(&image);
        BarChart({}, {}).paint(painter, image.rect(), QFont(), colours);
        painter.end();
        QVERIFY(!anything(image, image.rect()));
        QPainter other(&image);
        DayChart({}, {}).paint(other, image.rect(), QFont(), colours); // an empty axis, and no crash
        other.end();
        QVERIFY(anything(image, image.rect()));
    }
};

QTEST_MAIN(tst_BarChart)
#include "tst_barchart.moc"
