// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/chartpicture.h"
#include "reports/summarychart.h"

#include <QHash>
#include <memory>

class Clock;
class DeskPage;
class ElidedLabel;
class EmptyPlace;
class LoadNotice;
class NoticeLine;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;
class TableSummary;
struct TicketFilter;

// The tab Reports: what the queue of the open connection holds, as charts. All the loaded tickets are counted, found by
// the find text or not; a press on a bar asks the queue for its tickets alone.
class ReportsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReportsPage(Clock &clock, QWidget *parent = nullptr);
    ~ReportsPage() override;

    // nullptr = no connection is open. To be called before a desk goes.
    void setDesk(DeskPage *desk);
    void shown(); // it is looked at: takes the focus
    void refresh();

Q_SIGNALS:
    void ticketsRequested(const TicketFilter &filter);
    void told(const QString &what); // for the status bar

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void showState(); // words, notice, which place; not the charts
    void showCharts();
    void showBars(TicketSummary::By by);
    void showDays();
    void press(TicketSummary::By by, int bar);
    void use(ChartUse use, const SummaryChart *chart); // nullptr = all of them
    void save(const QString &path, const ChartPicture &picture);
    [[nodiscard]] ChartPicture picture(const SummaryChart *chart) const;
    [[nodiscard]] QString table(const SummaryChart *chart) const;
    [[nodiscard]] QString whatIsNotIn() const;

    Clock &m_clock;
    DeskPage *m_desk = nullptr;
    std::unique_ptr<TableSummary> m_summary;
    LoadNotice *m_notice = nullptr;

    QWidget *m_head;
    ElidedLabel *m_words;
    QLabel *m_count;
    QToolButton *m_all;
    NoticeLine *m_failure;
    QVBoxLayout *m_notices;
    QStackedWidget *m_places;
    QScrollArea *m_scroll;
    EmptyPlace *m_empty;
    SummaryChart *m_days;
    QHash<TicketSummary::By, SummaryChart *> m_charts;
};
