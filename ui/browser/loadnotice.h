// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/ticketloader.h"

#include <QWidget>

class Clock;
class NoticeLine;
class QPushButton;

// The honest strip above the table: what is being loaded, what of the list is missing and why, and what to do about it.
// It takes no room while there is nothing to say.
class LoadNotice : public QWidget
{
    Q_OBJECT
public:
    explicit LoadNotice(Clock &clock, QWidget *parent = nullptr);

    // The rows on the screen are those of this load.
    void setReport(const LoadReport &report);
    // The rows on the screen still are those of another filter.
    void setReplacing(const LoadReport &report);
    // The rows on the screen are older: `shown` is the report of theirs, read at `shownAt`.
    void setRefreshing(const LoadReport &report, const LoadReport &shown, qint64 shownAt);
    // Something else on the screen says what became of the load (the place where the rows would be).
    void setSaidElsewhere(bool on);
    // `until`: ms since the epoch, 0 = not throttled. `serverWords` are of the 429.
    // The login is not an agent's: the list holds what an end user may see, however whole it is.
    void setEndUser(bool endUser);
    void setThrottled(qint64 until, const QString &serverWords);
    // By our own count the limit is used up until then; 0 = it is not.
    void setWindowFull(qint64 until);

Q_SIGNALS:
    void cancelRequested();
    void loadAllRequested();
    void retryRequested();
    void rawRequested();

private:
    void say(const LoadReport &report, qint64 shownAt);
    void countDown();

    Clock &m_clock;
    NoticeLine *m_endUser;
    NoticeLine *m_throttle;
    NoticeLine *m_older; // the rows on the screen were not whole either
    NoticeLine *m_main;
    NoticeLine *m_unreadable;
    NoticeLine *m_side;
    QPushButton *m_cancel;
    QPushButton *m_loadAll;
    QPushButton *m_retry;
    QPushButton *m_raw;
    bool m_elsewhere = false;
    bool m_mainSaysSomething = false;
    qint64 m_until = 0;
    qint64 m_windowFullUntil = 0;
    QString m_serverWords;
    bool m_loading = false; // else there is nothing that would go on
    bool m_ticking = false;
};
