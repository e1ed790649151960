// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/ticketsummary.h"

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;
class QPaintDevice;

struct ChartColours
{
    QColor text;
    QColor bar;    // at least 3:1 against the background
    QColor second; // of charts with two series: as much, and their columns are striped, not full
    QColor line;   // axes
};

// Bars from left to right with their names before and their values behind them, as text: no colour says anything alone.
// Lengths are in the units of the device painted on. A title of "" takes no room.
class BarChart
{
public:
    BarChart(QString title, QList<SummaryBar> bars) : m_title(std::move(title)), m_bars(std::move(bars)) {}

    [[nodiscard]] const QList<SummaryBar> &bars() const { return m_bars; }
    [[nodiscard]] qreal height(const QFont &font, const QPaintDevice *device) const;
    // `highlighted`: a bar under the mouse or with the focus; -1 = none.
    void paint(QPainter &painter, const QRectF &place, const QFont &font, const ChartColours &colours,
               int highlighted = -1) const;
    // All of its line, name and value as well.
    [[nodiscard]] QRectF placeOf(int bar, const QRectF &place, const QFont &font, const QPaintDevice *device) const;

private:
    QString m_title;
    QList<SummaryBar> m_bars;
};

// Two columns a day, created and closed, with their numbers as text where there is room for them.
class DayChart
{
public:
    DayChart(QString title, QList<TicketSummary::Day> days) : m_title(std::move(title)), m_days(std::move(days)) {}

    [[nodiscard]] const QList<TicketSummary::Day> &days() const { return m_days; }
    [[nodiscard]] qreal height(const QFont &font, const QPaintDevice *device) const;
    void paint(QPainter &painter, const QRectF &place, const QFont &font, const ChartColours &colours,
               int highlighted = -1) const;
    // From its date up to the top of the columns, as wide as there is for a day.
    [[nodiscard]] QRectF placeOf(int day, const QRectF &place, const QFont &font, const QPaintDevice *device) const;

private:
    [[nodiscard]] qint64 most() const; // in a column, at least 1

    QString m_title;
    QList<TicketSummary::Day> m_days;
};
