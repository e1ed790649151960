// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

// Paints a row of the log: numbers with figures of equal width, the status with a symbol and the colour of its state,
// paths elided in the middle.
class RequestDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int margin = 8; // left and right of a cell's text

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // What a status takes besides its words.
    [[nodiscard]] static int symbolRoom();
};
