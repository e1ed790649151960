// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/chartcanvas.h"

#include <functional>

class QLabel;
class QMenu;

// What can be done with a chart, or with all of them.
enum class ChartUse { SavePicture, CopyPicture, CopyTable };

// A chart with its title, what is to be known about it, and a menu of its uses.
class SummaryChart : public QWidget
{
    Q_OBJECT
public:
    SummaryChart(const QString &name, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] ChartCanvas &canvas() { return *m_canvas; }
    [[nodiscard]] QString title() const;
    void setNote(const QString &note); // "" = there is nothing to be known
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void pressed(int item);
    void wanted(ChartUse use);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_note;
    QMenu *m_menu;
    ChartCanvas *m_canvas;
};

// The three uses as actions; `wanted` is called in the life of `menu`.
void fillChartMenu(QMenu &menu, const std::function<void(ChartUse)> &wanted);
