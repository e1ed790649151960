// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"

#include <QWidget>

class Clock;
class Desk;
class PopupButton;
class QLabel;
class QPushButton;

// How old the token is and what it was granted. Its popup gets a fresh one: rights are fixed when a token is issued, so
// a role that was changed since does not count before that (D3 page: for about 9 hours).
class TokenBadge : public QWidget
{
    Q_OBJECT
public:
    explicit TokenBadge(const Clock &clock, QWidget *parent = nullptr);

    void setDesk(Desk *desk); // nullptr = not connected; outlives its use here
    void refresh();

private:
    void buildPopup();
    void fillPopup();
    void freshToken();
    void signOut();

    const Clock &m_clock;
    Desk *m_desk = nullptr;
    PopupButton *m_button;
    QLabel *m_issued;
    QLabel *m_ends;
    QLabel *m_granted;
    QLabel *m_missing;
    QLabel *m_result;
    QPushButton *m_fresh;
    QPushButton *m_signOut;
    bool m_asking = false;
};
