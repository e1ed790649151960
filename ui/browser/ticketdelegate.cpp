// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketdelegate.h"

#include "browser/tabularfigures.h"
#include "jobs/resultlook.h"
#include "model/tickettable.h"
#include "widgets/icon.h"
#include "widgets/statecolours.h"

#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QWidget>

namespace {

constexpr int margin = 8;
constexpr int symbol = 16;

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

void drawText(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const QString &text,
              Qt::TextElideMode elide = Qt::ElideRight)
{
    if (rect.width() <= 0)
        return;
    painter->setFont(option.font);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(oneLine(text), elide, rect.width()));
}

QRect takeLeft(QRect &rect, int width)
{
    const QRect taken(rect.left(), rect.top(), width, rect.height());
    rect.setLeft(rect.left() + width);
    return taken;
}

QRect symbolIn(const QRect &rect)
{
    return {rect.left(), rect.top() + (rect.height() - symbol) / 2, symbol, symbol};
}

void paintTime(QPainter *painter, const QRect &rect, const QFont &font, const QString &time)
{
    // The day alone says more than a time of which the end is missing.
    constexpr qsizetype dateLength = 10;
    const bool whole = time.size() <= dateLength || tabularWidth(font, time) <= rect.width();
    paintTabular(painter, rect, font, whole ? time : time.left(dateLength));
}

// Reading an SVG takes longer than painting all the rest of a row.
void paintSymbol(QPainter *painter, const QRect &rect, QStringView name, const QColor &colour)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QString key = QStringLiteral("symbol:%1:%2:%3").arg(name).arg(colour.name()).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(QSize(symbol, symbol) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter symbolPainter(&pixmap);
        paintIcon(&symbolPainter, QRectF(0, 0, symbol, symbol), name, colour);
        symbolPainter.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter->drawPixmap(rect.topLeft(), pixmap);
}

} // namespace

QSize TicketDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // For a double click on the edge of a header only: rows have a fixed height.
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    const auto column = static_cast<TicketTable::Column>(index.column());
    int width = qMax(option.fontMetrics.horizontalAdvance(text), tabularWidth(option.font, text)) + 2 * margin + 1;
    if (column == TicketTable::Column::Status || column == TicketTable::Column::Summary)
        width += symbol + 4;
    if (column == TicketTable::Column::SlaDue)
        width = dueWidth(option.font);
    return {qMin(width, 600), option.fontMetrics.height() + 4};
}

int TicketDelegate::dueWidth(const QFont &font)
{
    int word = 0;
    for (const QString &state : {tr("Overdue"), tr("Soon", "due within the hour"), tr("On hold")})
        word = qMax(word, QFontMetrics(font).horizontalAdvance(state));
    return 2 * margin + symbol + 4 + word + 8 + tabularWidth(font, QStringLiteral("0000-00-00 00:00")) + 1;
}

void TicketDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setPen(ink);
    switch (static_cast<TicketTable::Column>(index.column())) {
    case TicketTable::Column::Status:
        paintStatus(painter, rect, option, index, ink);
        break;
    case TicketTable::Column::Summary:
        paintSummary(painter, rect, option, index, ink);
        break;
    case TicketTable::Column::SlaDue:
        paintDue(painter, rect, option, index, ink);
        break;
    case TicketTable::Column::Id:
        paintTabular(painter, rect, option.font, index.data(Qt::DisplayRole).toString());
        break;
    case TicketTable::Column::Created:
    case TicketTable::Column::LastUpdate:
        paintTime(painter, rect, option.font, index.data(Qt::DisplayRole).toString());
        break;
    case TicketTable::Column::Category: // the end of a path says more than its beginning
        drawText(painter, rect, option, index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle);
        break;
    case TicketTable::Column::Type:
    case TicketTable::Column::Priority:
    case TicketTable::Column::Client:
    case TicketTable::Column::User:
    case TicketTable::Column::Team:
    case TicketTable::Column::Agent:
        drawText(painter, rect, option, index.data(Qt::DisplayRole).toString());
        break;
    default: // the person's own
        drawText(painter, rect, option, index.data(Qt::DisplayRole).toString());
    }
    painter->restore();
}

void TicketDelegate::paintStatus(QPainter *painter, QRect rect, const QStyleOptionViewItem &option,
                                 const QModelIndex &index, const QColor &ink) const
{
    constexpr qreal dot = 8;
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;
    const QRect place = takeLeft(rect, static_cast<int>(dot) + 8);
    const QColor colour(index.data(TicketTable::ColourRole).toString());
    // The server's colour is an accent: it may vanish on this background, so the ring is in the text's colour.
    QColor ring = ink;
    ring.setAlphaF(0.6F);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ring, 1));
    painter->setBrush(colour.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter->drawEllipse(QRectF(place.left() + 0.5, place.top() + (place.height() - dot) / 2, dot, dot));
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(ink);
    drawText(painter, rect, option, text);
}

void TicketDelegate::paintSummary(QPainter *painter, QRect rect, const QStyleOptionViewItem &option,
                                  const QModelIndex &index, const QColor &ink) const
{
    const int marks = index.data(TicketTable::MarksRole).toInt();
    const auto mark = [&](QStringView name) {
        if (rect.width() < 6 * symbol)
            return; // the words come first
        rect.setRight(rect.right() - symbol);
        paintSymbol(painter, symbolIn(QRect(rect.right() + 1, rect.top(), symbol, rect.height())), name, ink);
        rect.setRight(rect.right() - 4);
    };
    if (marks & TicketTable::HasAttachments)
        mark(u"attach");
    if (marks & TicketTable::OnHold)
        mark(u"pause");
    if (marks & TicketTable::Deleted)
        mark(u"delete");
    if (const QVariant result = index.data(TicketTable::JobResultRole); result.isValid()) {
        const auto is = static_cast<JobItem::Result>(result.toInt());
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        paintSymbol(painter, symbolIn(takeLeft(rect, symbol + 4)), symbolOf(is),
                    selected ? ink : colourOf(is, option.palette));
    }
    drawText(painter, rect, option, index.data(Qt::DisplayRole).toString());
}

void TicketDelegate::paintDue(QPainter *painter, QRect rect, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const QColor &ink) const
{
    const QString time = index.data(Qt::DisplayRole).toString();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QString word;
    QStringView symbolName;
    QColor colour = ink;
    switch (static_cast<TicketTable::DueState>(index.data(TicketTable::DueStateRole).toInt())) {
    case TicketTable::DueState::Overdue:
        word = tr("Overdue");
        symbolName = u"warning";
        colour = selected ? ink : failureColour(option.palette);
        break;
    case TicketTable::DueState::Soon:
        word = tr("Soon", "due within the hour");
        symbolName = u"clock";
        colour = selected ? ink : waitingColour(option.palette);
        break;
    case TicketTable::DueState::Later:
        break;
    case TicketTable::DueState::None:
        if (index.data(TicketTable::MarksRole).toInt() & TicketTable::OnHold) {
            word = tr("On hold");
            symbolName = u"pause";
        }
        break;
    }
    painter->setPen(colour);
    if (!word.isEmpty()) {
        paintSymbol(painter, symbolIn(takeLeft(rect, symbol + 4)), symbolName, colour);
        const int width = option.fontMetrics.horizontalAdvance(word) + 8;
        drawText(painter, QRect(rect.left(), rect.top(), qMin(width, rect.width()), rect.height()), option, word);
        rect.setLeft(rect.left() + width);
    }
    if (rect.width() > symbol)
        paintTime(painter, rect, option.font, time);
}
