// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>
#include <functional>

// A table of results: rows of one height, one line of plain text a cell, the last column takes what is left. Enter and
// a double click open, Ctrl+C copies the rows that are selected.
class ResultView : public QTableView
{
    Q_OBJECT
public:
    // `resultRole`: of cells that hold a JobItem::Result, which is painted with its symbol and colour; -1 = none do.
    // `wide`: the column that takes the room there is.
    ResultView(const QString &name, int resultRole, int wide, QWidget *parent = nullptr);

    void setTexts(std::function<QString(const QList<int> &rows)> texts) { m_texts = std::move(texts); } // for Ctrl+C
    void show(QAbstractItemModel &model);
    void chooseRow(int row);
    [[nodiscard]] int chosenRow() const; // -1 = none, or several
    void copyRows();                     // those selected, else all

Q_SIGNALS:
    void opened(int row);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void fitColumns();

    int m_wide;
    std::function<QString(const QList<int> &rows)> m_texts;
};

class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ResultDelegate(int resultRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isResult(const QModelIndex &index) const;

    int m_resultRole;
};
