// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class Clock;
class Desk;
class PopupButton;
class QComboBox;
class QLabel;
class QPushButton;

// The last outcomes of the health check as a strip of marks; its popup says how often it runs and what came of it.
class HealthStrip : public QWidget
{
    Q_OBJECT
public:
    explicit HealthStrip(const Clock &clock, QWidget *parent = nullptr);

    void setDesk(Desk *desk); // nullptr = not connected; outlives its use here
    void refresh();

private:
    void buildPopup();
    void fillPopup();

    const Clock &m_clock;
    Desk *m_desk = nullptr;
    QWidget *m_marks;
    PopupButton *m_button;
    QComboBox *m_interval;
    QLabel *m_last;
    QPushButton *m_now;
};
