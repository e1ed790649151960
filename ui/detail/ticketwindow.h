// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"

#include <QWidget>

class Clock;
class Desk;
class DetailPane;

// A ticket in a window of its own, so that several can be read side by side. It stays with its ticket whatever is
// selected in the list.
class TicketWindow : public QWidget
{
    Q_OBJECT
public:
    // `practice`: it says PRACTICE, as everything of the practice tenant does.
    TicketWindow(Desk &desk, Clock &clock, bool practice, const Ticket &ticket, QWidget *parent);

    void showTicket(const Ticket &ticket); // its row has changed; an older one is not taken
    [[nodiscard]] TicketId id() const { return m_id; }
    [[nodiscard]] DetailPane &detail() { return *m_detail; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    TicketId m_id;
    qint64 m_lastUpdate = 0;
    bool m_stopSaving = false; // it was asked about
    DetailPane *m_detail;
};
