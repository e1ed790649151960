// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

// Paints the cells of the ticket table: a word for each state beside its symbol and colour, and digits of equal width
// in the right-aligned columns.
class TicketDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // What the widest cell of the column SLA due needs in the language there is.
    [[nodiscard]] static int dueWidth(const QFont &font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintStatus(QPainter *painter, QRect rect, const QStyleOptionViewItem &option, const QModelIndex &index,
                     const QColor &ink) const;
    void paintSummary(QPainter *painter, QRect rect, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &ink) const;
    void paintDue(QPainter *painter, QRect rect, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const QColor &ink) const;
};
