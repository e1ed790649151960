// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

class LookupTable;

// The rows of a look-up. Keys: J and K move, Enter opens as a double click does.
class LookupView : public QTreeView
{
    Q_OBJECT
public:
    LookupView(LookupTable &table, QWidget *parent = nullptr);

    [[nodiscard]] QModelIndexList chosen() const; // selected rows from top to bottom, column 0
    void rowsLoaded(); // columns that say nothing go, those that are there get the width they need; agents show
    void goToARow();   // so that the arrows have somewhere to start from

    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    void chosenChanged();
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void fitColumns();

    LookupTable &m_table;
    bool m_fits = true; // until a width is chosen by hand
    bool m_fitting = false;
    bool m_hadMembers = false;
};

// Draws one line of plain text; numbers with figures of equal width, the row's colour as a dot beside its name.
class LookupDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
