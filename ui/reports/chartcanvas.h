// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/anychart.h"

#include <QWidget>

class QAbstractButton;

// A chart whose bars are buttons: each can be reached, says what it stands for and is pressed by mouse, by keyboard and
// by assistive technology. One of them takes part in the tab order; the arrows, Home and End go to the others.
class ChartCanvas : public QWidget
{
    Q_OBJECT
public:
    struct Item
    {
        QString name;       // "Closed: 12 tickets"
        QString hint;       // plain text, for the tooltip: all there is to say, several lines
        bool leads = false; // pressing it goes somewhere
        friend bool operator==(const Item &, const Item &) = default;
    };

    // Tab comes to the bars after `before`: they are made later than what stands below them.
    ChartCanvas(QWidget *before, QWidget *parent);

    // One item for each bar or day.
    void setChart(AnyChart chart, const QList<Item> &items);
    [[nodiscard]] const AnyChart &chart() const { return m_chart; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed(int item); // one that leads somewhere

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void placeItems();
    void goTo(int item);
    [[nodiscard]] int itemOf(const QObject *button) const;

    QWidget *m_before;
    AnyChart m_chart;
    QList<Item> m_items;
    QList<QAbstractButton *> m_buttons;
};
