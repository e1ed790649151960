// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/ticketfilter.h"

#include <QTimer>
#include <QWidget>

class Clock;
class JsonButton;
class Lookups;
class PickButton;
class QLineEdit;
class QSpinBox;
class TimeButton;

// The inputs of D3's Fetch Event as a bar. It wraps onto further lines where it is narrow.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(Lookups &lookups, Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] TicketFilter filter() const;
    void setFilter(const TicketFilter &filter); // emits nothing
    void reset();                               // all tickets updated in the last 24 hours
    void focusFirst();
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // A short pause after the last change; at once on Enter and on a quick choice.
    void filterChanged(const TicketFilter &filter);

private:
    void showNumber();
    void later();
    void now();

    TimeButton *m_time;
    QSpinBox *m_number;
    PickButton *m_types;
    PickButton *m_statuses;
    PickButton *m_areas;
    PickButton *m_teams;
    PickButton *m_agents;
    PickButton *m_priorities;
    std::array<PickButton *, 4> m_categories{};
    QLineEdit *m_search;
    JsonButton *m_additional;
    QTimer m_pause;
    TicketFilter m_told;
};
