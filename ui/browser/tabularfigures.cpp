// SPDX-License-Identifier: Apache-2.0
#include "browser/tabularfigures.h"

#include <QFontMetrics>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <algorithm>
#include <optional>

namespace {

// A raw font is costly to make and cells of one table share one font.
struct Digits
{
    QFont font;
    QRawFont raw;
    qreal width = 0;
};

const Digits &digitsOf(const QFont &font)
{
    static thread_local std::optional<Digits> last;
    if (last && last->font == font)
        return *last;
    Digits digits{font, QRawFont::fromFont(font), 0};
    const QList<quint32> glyphs = digits.raw.glyphIndexesForString(QStringLiteral("0123456789"));
    const QList<QPointF> advances = digits.raw.advancesForGlyphIndexes(glyphs);
    for (const QPointF &advance : advances)
        digits.width = std::max(digits.width, advance.x());
    last = digits;
    return *last;
}

struct Run
{
    QList<quint32> glyphs;
    QList<QPointF> positions;
    qreal width = 0;
    bool whole = true; // the font has every glyph
};

Run layOut(const QFont &font, const QString &text)
{
    const Digits &digits = digitsOf(font);
    Run run;
    run.glyphs = digits.raw.glyphIndexesForString(text);
    run.whole = run.glyphs.size() == text.size() && !run.glyphs.contains(0);
    if (!run.whole)
        return run;
    const QList<QPointF> advances = digits.raw.advancesForGlyphIndexes(run.glyphs);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qreal own = advances.at(i).x();
        const qreal room = text.at(i).isDigit() ? digits.width : own;
        run.positions.append({run.width + (room - own) / 2, 0});
        run.width += room;
    }
    return run;
}

} // namespace

int tabularWidth(const QFont &font, const QString &text)
{
    const Run run = layOut(font, text);
    return run.whole ? qCeil(run.width) : QFontMetrics(font).horizontalAdvance(text);
}

void paintTabular(QPainter *painter, const QRect &rect, const QFont &font, const QString &text)
{
    const Run run = layOut(font, text);
    const QFontMetrics metrics(font);
    if (!run.whole || run.width > rect.width()) {
        painter->setFont(font);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    QGlyphRun glyphs;
    glyphs.setRawFont(digitsOf(font).raw);
    glyphs.setGlyphIndexes(run.glyphs);
    glyphs.setPositions(run.positions);
    const bool rightToLeft = painter->layoutDirection() == Qt::RightToLeft;
    const qreal x = rightToLeft ? rect.left() : rect.right() + 1 - run.width;
    const qreal y = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    painter->drawGlyphRun({x, y}, glyphs);
}
