// SPDX-License-Identifier: Apache-2.0
#include "reports/chartcolumns.h"

#include <algorithm>

namespace {

constexpr int mostColumns = 3;

int heightOf(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

ChartColumns::ChartColumns(QWidget *parent, int spacing) : QLayout(parent)
{
    setSpacing(spacing);
}

ChartColumns::~ChartColumns()
{
    qDeleteAll(m_items);
}

void ChartColumns::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *ChartColumns::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *ChartColumns::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int ChartColumns::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize ChartColumns::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width = std::max(width, item->minimumSize().width());
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), margins.top() + margins.bottom()};
}

void ChartColumns::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int ChartColumns::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    int top = inner.top();
    int wanted = 1; // of a column
    for (const QLayoutItem *item : m_items)
        wanted = std::max(wanted, item->sizeHint().width());
    const int columns = std::clamp((inner.width() + spacing()) / (wanted + spacing()), 1, mostColumns);
    const int width = (inner.width() - (columns - 1) * spacing()) / columns;
    int bottoms[mostColumns] = {};
    for (int i = 0; i < m_items.size(); ++i) {
        QLayoutItem *item = m_items.at(i);
        const int column = i == 0 ? 0 : (i - 1) % columns;
        const int own = i == 0 ? inner.width() : width;
        const int height = heightOf(item, own);
        if (apply)
            item->setGeometry({inner.left() + column * (width + spacing()), top + bottoms[column], own, height});
        if (i == 0)
            top += height + spacing();
        else
            bottoms[column] += height + spacing();
    }
    const int used = *std::max_element(std::begin(bottoms), std::end(bottoms));
    return top + std::max(0, used - spacing()) - rect.top() + margins.bottom();
}
