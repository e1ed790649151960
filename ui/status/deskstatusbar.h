// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStatusBar>

class Clock;
class Desk;
class ElidedLabel;
class HealthStrip;
class RequestMeter;
class TokenBadge;

// Always answers: who am I, how old is my token, how much of the request budget is left.
class DeskStatusBar : public QStatusBar
{
    Q_OBJECT
public:
    explicit DeskStatusBar(const Clock &clock, QWidget *parent = nullptr);

    void setDesk(Desk *desk);                      // nullptr = not connected
    void setSelectionCount(int count, int hidden); // `hidden` of them by the find text

private:
    void refresh();

    const Clock &m_clock;
    Desk *m_desk = nullptr;
    int m_selected = 0;
    int m_hidden = 0;
    ElidedLabel *m_selection = nullptr;
    ElidedLabel *m_who = nullptr;
    TokenBadge *m_token = nullptr;
    HealthStrip *m_health = nullptr;
    RequestMeter *m_meter = nullptr;
};
