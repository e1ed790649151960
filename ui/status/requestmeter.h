// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/ratebudget.h"

#include <QWidget>
#include <array>

class Clock;
class Desk;
class PopupButton;
class QGridLayout;
class QLabel;
class QProgressBar;

// What a 429 says that our own count does not explain, see Throttling.
[[nodiscard]] QString othersWords(int others, RateLimit limit);

// How much of the request limit is used, when the next request may go and how many wait. Its popup shows the queue by
// purpose.
class RequestMeter : public QWidget
{
    Q_OBJECT
public:
    explicit RequestMeter(const Clock &clock, QWidget *parent = nullptr);

    void setDesk(const Desk *desk); // nullptr = not connected; outlives its use here
    void refresh();

private:
    struct Row
    {
        QLabel *name = nullptr;
        QLabel *sent = nullptr;
        QLabel *waiting = nullptr;
    };

    void buildPopup();
    void fillPopup();
    void fillQueue();
    [[nodiscard]] QString nextWords() const;

    const Clock &m_clock;
    const Desk *m_desk = nullptr;
    QProgressBar *m_bar;
    PopupButton *m_button;
    QLabel *m_used;
    QLabel *m_next;
    QLabel *m_throttled;
    QLabel *m_empty;
    QLabel *m_purposes;
    QGridLayout *m_grid;
    std::array<Row, 6> m_rows; // a head and one per priority
};
