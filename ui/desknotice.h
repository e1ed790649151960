// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/ratebudget.h"

#include <QWidget>
#include <optional>

class Clock;
class Desk;
class NoticeLine;
class QPushButton;

// What concerns all of one connection, above its pages: the server cannot be reached, takes no more requests for now,
// shows little to this login, or fails its health check. It takes no room while there is nothing to say.
class DeskNotice : public QWidget
{
    Q_OBJECT
public:
    DeskNotice(Desk &desk, const Clock &clock, QWidget *parent = nullptr);

private:
    void refresh();
    void sayUnreachable();
    void sayThrottled();
    void sayEndUser();
    void sayHealth();
    void sayLearned();

    Desk &m_desk;
    const Clock &m_clock;
    NoticeLine *m_unreachable;
    NoticeLine *m_throttled;
    NoticeLine *m_learned;
    NoticeLine *m_endUser;
    NoticeLine *m_health;
    QPushButton *m_tryNow;
    std::optional<RateLimit> m_limit; // learned, not yet acknowledged
    qint64 m_healthRead = 0; // failing since then was acknowledged; ms since the epoch
};
