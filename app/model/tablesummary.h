// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/ticketsummary.h"

#include <QObject>
#include <QTimer>

class Clock;
class Lookups;
class TicketTable;
struct Ticket;

// The summary of all the tickets a table has loaded, found by its find text or not, with the names the table shows.
// While it is wanted it is counted again soon after the table or a name changes; in slices, so that the window never
// waits for it, and what was counted before stays until the new count is whole.
class TableSummary : public QObject
{
    Q_OBJECT
public:
    // The look-ups are those of the table. Days are this computer's.
    TableSummary(const TicketTable &table, const Lookups &lookups, const Clock &clock, QObject *parent = nullptr);

    void setWanted(bool wanted); // not at first
    [[nodiscard]] const TicketSummary &summary() const { return m_summary; }
    [[nodiscard]] qint64 countOfOpen() const { return m_open; }
    [[nodiscard]] qint64 countedAt() const { return m_countedAt; } // of what summary() has, ms since the epoch UTC
    [[nodiscard]] bool isCurrent() const { return !m_stale && !m_isCounting; }

Q_SIGNALS:
    void changed();

private:
    void outdate();
    void stop();
    void begin();
    void goOn();
    void add(const Ticket &ticket);
    [[nodiscard]] TicketSummary empty() const;

    const TicketTable &m_table;
    const Lookups &m_lookups;
    const Clock &m_clock;
    TicketSummary m_summary;
    TicketSummary m_next; // the one that is being counted
    qint64 m_countedAt = 0;
    qint64 m_beganAt = 0;
    qint64 m_open = 0;
    qint64 m_nextOpen = 0;
    int m_place = 0; // in the table, of the next ticket to be counted
    bool m_wanted = false;
    bool m_stale = true; // the table is not what was counted, or is being counted
    bool m_isCounting = false;
    QTimer m_soon;
    QTimer m_slice;
};
