// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

class PermissionMatrix;

// The matrix. The commands stand at the left edge whatever is scrolled, as the titles of the rows.
class PermissionView : public QTableView
{
    Q_OBJECT
public:
    explicit PermissionView(PermissionMatrix &matrix, QWidget *parent = nullptr);

    void keyboardSearch(const QString &text) override;
    [[nodiscard]] int wholeWidth() const; // in which every column is seen

Q_SIGNALS:
    void cellChosen();

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();

    PermissionMatrix &m_matrix;
};

// Titles of up to three lines, the first of more weight; each is cut where it does not fit.
class PermissionHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit PermissionHeader(QWidget *parent = nullptr);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    [[nodiscard]] QStringList lines(int logicalIndex) const;
    [[nodiscard]] QFont fontOf(int line) const;
};

// Titles of rows with the margin that the cells have: styles give them less.
class CommandHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit CommandHeader(QWidget *parent = nullptr);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
};

class PermissionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
