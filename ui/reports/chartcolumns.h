// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>
#include <QList>

// The first item over the whole width, the others below it in one, two or three columns, as many as there is room for.
// Which column an item is in depends on the width alone: nothing jumps while the items grow.
class ChartColumns : public QLayout
{
    Q_OBJECT
public:
    ChartColumns(QWidget *parent, int spacing);
    ~ChartColumns() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const; // returns the height used

    QList<QLayoutItem *> m_items;
};
