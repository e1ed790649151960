// SPDX-License-Identifier: Apache-2.0
#include "log/requestdelegate.h"

#include "browser/tabularfigures.h"
#include "model/requestlist.h"
#include "widgets/icon.h"
#include "widgets/statecolours.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace {

using Column = RequestList::Column;
using State = RequestList::State;

constexpr int gap = 4; // between symbol and words

QStringView symbolOf(State state)
{
    switch (state) {
    case State::UnderWay:
        return u"more";
    case State::Done:
        return u"check";
    case State::Cancelled:
        return u"cancel";
    case State::Waits:
        return u"clock";
    case State::Failed:
        return u"warning";
    case State::NoAnswer:
        return u"cross";
    }
    return {};
}

QColor colourOf(State state, const QPalette &palette)
{
    switch (state) {
    case State::UnderWay:
        break;
    case State::Cancelled:
        return quietColour(palette);
    case State::Done:
        return okColour(palette);
    case State::Waits:
        return waitingColour(palette);
    case State::Failed:
    case State::NoAnswer:
        return failureColour(palette);
    }
    return palette.color(QPalette::Text);
}

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

void drawText(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const QString &text,
              Qt::TextElideMode elide)
{
    painter->setFont(option.font);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(oneLine(text), elide, rect.width()));
}

} // namespace

int RequestDelegate::symbolRoom()
{
    return symbolSize + gap;
}

QSize RequestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // For a double click on the edge of a header only: rows have a fixed height.
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    int width = qMax(option.fontMetrics.horizontalAdvance(text), tabularWidth(option.font, text)) + 2 * margin + 1;
    if (static_cast<Column>(index.column()) == Column::Status)
        width += symbolRoom();
    return {qMin(width, 800), option.fontMetrics.height() + 4};
}

void RequestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const QStyle *style = option.widget ? option.widget->style() : nullptr)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    if (rect.width() <= 0)
        return;
    painter->save();
    painter->setPen(ink);
    switch (static_cast<Column>(index.column())) {
    case Column::Time:
    case Column::Wait:
    case Column::Duration:
    case Column::Bytes:
    case Column::Try:
        paintTabular(painter, rect, option.font, text);
        break;
    case Column::Status: {
        const auto state = static_cast<State>(index.data(RequestList::StateRole).toInt());
        const QColor colour = selected ? ink : colourOf(state, option.palette);
        painter->setPen(colour);
        paintSymbol(painter, {rect.left(), rect.top() + (rect.height() - symbolSize) / 2}, symbolOf(state), colour);
        rect.setLeft(rect.left() + symbolRoom());
        drawText(painter, rect, option, text, Qt::ElideRight);
        break;
    }
    case Column::Path: // its end says more than its middle
        drawText(painter, rect, option, text, Qt::ElideMiddle);
        break;
    case Column::Purpose:
    case Column::Method:
    case Column::Host:
    case Column::Query:
        drawText(painter, rect, option, text, Qt::ElideRight);
        break;
    }
    painter->restore();
}
