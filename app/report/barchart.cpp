// SPDX-License-Identifier: Apache-2.0
#include "report/barchart.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BarChart)
};

constexpr qreal rowLines = 1.5; // of a bar, in lines of text
constexpr qreal titleLines = 1.6;
constexpr qreal plotLines = 7;    // of the columns of days
constexpr int longestLabel = 200; // characters that are measured; nothing shows more

// Everything is in lines of text, so that a chart has the same shape on a screen and at 1200 dots an inch.
struct Measures
{
    Measures(const QFont &font, const QPaintDevice *device) : metrics(font, device), line(metrics.height()) {}

    [[nodiscard]] qreal width(const QString &text) const { return metrics.horizontalAdvance(text); }

    QFontMetricsF metrics;
    qreal line;
};

QString number(qint64 value)
{
    return QString::number(value);
}

QString labelOf(const SummaryBar &bar)
{
    return bar.label.left(longestLabel).simplified();
}

// A date on the axis. With no year: it is one of the last days.
QString dayText(QDate date)
{
    return QLocale().toString(date, Words::tr("d MMM", "a date without its year, as QDate::toString() takes it"));
}

void paintTitle(QPainter &painter, const QRectF &place, const QString &title, const QFont &font, const QColor &colour)
{
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colour);
    const QFontMetricsF metrics(bold, painter.device());
    painter.drawText(QRectF(place.left(), place.top(), place.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(title, Qt::ElideRight, place.width()));
    painter.setFont(font);
}

void paintHighlight(QPainter &painter, const QRectF &place, const QColor &text)
{
    QColor tint = text;
    tint.setAlphaF(0.1F);
    painter.fillRect(place, tint);
}

// The second series: an outline with stripes in it, which is told from a full column without any colour. The stripes
// are lines, as a brush's pattern is in dots of the device: not to be seen on paper.
void paintStriped(QPainter &painter, const QRectF &column, const QColor &colour, qreal line)
{
    const qreal pen = line / 14;
    if (column.height() <= 0)
        return;
    painter.setPen(QPen(colour, pen, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(column.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
    for (qreal y = column.bottom() - line / 4; y > column.top() + pen; y -= line / 4)
        painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y));
}

} // namespace

qreal BarChart::height(const QFont &font, const QPaintDevice *device) const
{
    const qreal line = Measures(font, device).line;
    return line * ((m_title.isEmpty() ? 0 : titleLines) + rowLines * static_cast<qreal>(m_bars.size()));
}

QRectF BarChart::placeOf(int bar, const QRectF &place, const QFont &font, const QPaintDevice *device) const
{
    const qreal line = Measures(font, device).line;
    const qreal top = place.top() + line * ((m_title.isEmpty() ? 0 : titleLines) + rowLines * bar);
    return {place.left(), top, place.width(), line * rowLines};
}

void BarChart::paint(QPainter &painter, const QRectF &place, const QFont &font, const ChartColours &colours,
                     int highlighted) const
{
    painter.save();
    painter.setFont(font);
    const Measures measures(font, painter.device());
    const qreal gap = measures.line / 2;
    qreal labels = 0;
    qreal values = 0;
    qint64 most = 1;
    for (const SummaryBar &bar : m_bars) {
        labels = std::max(labels, measures.width(labelOf(bar)));
        values = std::max(values, measures.width(number(bar.count)));
        most = std::max(most, bar.count);
    }
    labels = std::min(labels, place.width() * 0.4);
    const qreal from = place.left() + gap / 2 + labels + gap;
    const qreal room = std::max<qreal>(0, place.right() - gap / 2 - values - gap - from);

    if (!m_title.isEmpty())
        paintTitle(painter, place, m_title, font, colours.text);
    for (int i = 0; i < m_bars.size(); ++i) {
        const SummaryBar &bar = m_bars.at(i);
        const QRectF row = placeOf(i, place, font, painter.device());
        if (i == highlighted)
            paintHighlight(painter, row, colours.text);
        painter.setPen(colours.text);
        const QString label = measures.metrics.elidedText(labelOf(bar), Qt::ElideRight, labels);
        constexpr int oneLine = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
        painter.drawText(QRectF(row.left() + gap / 2, row.top(), labels, row.height()), Qt::AlignLeft | oneLine, label);
        // Whatever there is at all is to be seen.
        const qreal length =
            bar.count > 0 ? std::max(room * static_cast<qreal>(bar.count) / static_cast<qreal>(most), measures.line / 8)
                          : 0;
        const qreal thick = measures.line * 0.8;
        if (length > 0)
            painter.fillRect(QRectF(from, row.center().y() - thick / 2, length, thick), colours.bar);
        painter.drawText(QRectF(from + length + gap / 2, row.top(), values, row.height()), Qt::AlignLeft | oneLine,
                         number(bar.count));
    }
    painter.setPen(QPen(colours.line, measures.line / 16, Qt::SolidLine, Qt::FlatCap));
    if (!m_bars.isEmpty()) {
        const qreal top = placeOf(0, place, font, painter.device()).top();
        const qreal bottom = placeOf(static_cast<int>(m_bars.size()) - 1, place, font, painter.device()).bottom();
        painter.drawLine(QPointF(from, top), QPointF(from, bottom));
    }
    painter.restore();
}

qreal DayChart::height(const QFont &font, const QPaintDevice *device) const
{
    const qreal line = Measures(font, device).line;
    // The title, the legend, the numbers on top, the columns, the dates.
    return line * ((m_title.isEmpty() ? 0 : titleLines) + titleLines + 1 + plotLines + 1.2);
}

qint64 DayChart::most() const
{
    qint64 most = 1;
    for (const TicketSummary::Day &day : m_days)
        most = std::max({most, day.created, day.closed});
    return most;
}

QRectF DayChart::placeOf(int day, const QRectF &place, const QFont &font, const QPaintDevice *device) const
{
    const Measures measures(font, device);
    const qreal left = place.left() + measures.width(number(most())) + measures.line / 2;
    const qreal top = place.top() + measures.line * ((m_title.isEmpty() ? 0 : titleLines) + titleLines);
    // One day is not as wide as all the chart.
    const qreal width =
        std::min((place.right() - left) / std::max(1.0, static_cast<qreal>(m_days.size())), measures.line * 6);
    return {left + width * day, top, width, measures.line * (1 + plotLines + 1.2)};
}

void DayChart::paint(QPainter &painter, const QRectF &place, const QFont &font, const ChartColours &colours,
                     int highlighted) const
{
    painter.save();
    painter.setFont(font);
    const Measures measures(font, painter.device());
    const qreal line = measures.line;
    constexpr int oneLine = Qt::TextSingleLine | Qt::TextDontClip;
    if (!m_title.isEmpty())
        paintTitle(painter, place, m_title, font, colours.text);

    qint64 created = 0;
    qint64 closed = 0;
    for (const TicketSummary::Day &day : m_days) {
        created += day.created;
        closed += day.closed;
    }
    qreal x = place.left();
    const qreal legendTop = place.top() + (m_title.isEmpty() ? 0 : line * titleLines);
    const auto addLegend = [&](const QString &text, bool striped) {
        const QRectF sample(x, legendTop + line * 0.1, line * 0.8, line * 0.8);
        if (striped)
            paintStriped(painter, sample, colours.second, line);
        else
            painter.fillRect(sample, colours.bar);
        painter.setPen(colours.text);
        painter.drawText(QRectF(x + line * 1.2, legendTop, measures.width(text), line), Qt::AlignVCenter | oneLine,
                         text);
        x += line * 2.4 + measures.width(text);
    };
    addLegend(Words::tr("created: %1", "tickets").arg(number(created)), false);
    addLegend(Words::tr("closed: %1", "tickets").arg(number(closed)), true);

    const QRectF first = placeOf(0, place, font, painter.device());
    const qreal top = first.top() + line;
    const qreal bottom = top + line * plotLines;
    const qint64 most = this->most();
    painter.setPen(colours.text);
    const qreal axis = first.left() - line / 2 - place.left();
    painter.drawText(QRectF(place.left(), top - line / 2, axis, line), Qt::AlignRight | Qt::AlignVCenter | oneLine,
                     number(most));
    painter.drawText(QRectF(place.left(), bottom - line / 2, axis, line), Qt::AlignRight | Qt::AlignVCenter | oneLine,
                     number(0));
    qreal widestDate = 0;
    for (const TicketSummary::Day &day : m_days)
        widestDate = std::max(widestDate, measures.width(dayText(day.date)));
    const qreal thick = first.width() * 0.4;
    const bool numbers = measures.width(number(most)) <= thick;
    if (!numbers) {
        painter.setPen(QPen(colours.line, line / 16, Qt::DotLine, Qt::FlatCap));
        painter.drawLine(QPointF(first.left(), top), QPointF(place.right(), top));
    }
    // Every so many days a date, counted from the last: it is the one that is looked for.
    const int every = std::max(1, static_cast<int>(std::ceil((widestDate + line) / std::max(first.width(), 1e-6))));
    const auto count = static_cast<int>(m_days.size());
    for (int i = 0; i < count; ++i) {
        const TicketSummary::Day &day = m_days.at(i);
        const QRectF slot = placeOf(i, place, font, painter.device());
        if (i == highlighted)
            paintHighlight(painter, slot, colours.text);
        const auto paintColumn = [&](qint64 value, qreal left, bool striped) {
            const qreal height = line * plotLines * static_cast<qreal>(value) / static_cast<qreal>(most);
            const QRectF column(left, bottom - height, thick, height);
            if (striped)
                paintStriped(painter, column, colours.second, line);
            else if (value > 0)
                painter.fillRect(column, colours.bar);
            painter.setPen(colours.text);
            if (numbers && value > 0)
                painter.drawText(QRectF(left, column.top() - line, thick, line), Qt::AlignCenter | oneLine,
                                 number(value));
        };
        paintColumn(day.created, slot.left() + slot.width() * 0.1, false);
        paintColumn(day.closed, slot.left() + slot.width() * 0.5, true);
        if ((count - 1 - i) % every != 0)
            continue;
        // The dates at the ends do not stand out of the chart.
        const QString date = dayText(day.date);
        const qreal width = measures.width(date);
        const qreal left =
            std::clamp(slot.center().x() - width / 2, place.left(), std::max(place.left(), place.right() - width));
        painter.drawText(QRectF(left, bottom + line * 0.2, width, line), Qt::AlignCenter | oneLine, date);
    }
    painter.setPen(QPen(colours.line, line / 16, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(first.left(), bottom), QPointF(place.right(), bottom));
    painter.restore();
}
