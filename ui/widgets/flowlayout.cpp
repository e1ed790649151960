// SPDX-License-Identifier: Apache-2.0
#include "widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace {

// What can grow starts at its least, so that it makes room for others before a new line is begun.
int wanted(const QLayoutItem *item)
{
    const bool grows = item->expandingDirections().testFlag(Qt::Horizontal);
    return grows ? item->minimumSize().width() : item->sizeHint().width();
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = qMax(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inner.top();
    qsizetype first = 0;
    while (first < m_items.size()) {
        // One line: as many as fit, then what is left over goes to those that can use it (a search field).
        qsizetype end = first;
        int width = 0;
        int height = 0;
        int growing = 0;
        for (; end < m_items.size(); ++end) {
            const QLayoutItem *item = m_items.at(end);
            if (item->isEmpty())
                continue;
            const int next = width + (width > 0 ? spacing() : 0) + wanted(item);
            if (width > 0 && next > inner.width())
                break;
            width = next;
            height = qMax(height, item->sizeHint().height());
            growing += item->expandingDirections().testFlag(Qt::Horizontal) ? 1 : 0;
        }
        const int extra = growing > 0 ? qMax(0, inner.width() - width) / growing : 0;
        int x = inner.left();
        for (qsizetype i = first; apply && i < end; ++i) {
            QLayoutItem *item = m_items.at(i);
            if (item->isEmpty())
                continue;
            const bool grows = item->expandingDirections().testFlag(Qt::Horizontal);
            const int most = m_fills ? inner.width() : 2 * item->sizeHint().width();
            const int own = grows ? qMin(wanted(item) + extra, most) : wanted(item);
            const QRect place(x, y, qMin(own, inner.width()), height);
            item->setGeometry(QStyle::visualRect(direction, inner, place));
            x += place.width() + spacing();
        }
        first = end;
        y += height + (first < m_items.size() && height > 0 ? spacing() : 0);
    }
    return y - rect.top() + margins.bottom();
}
