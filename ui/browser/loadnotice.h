// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/ticketloader.h"

#include <QWidget>

class Clock;
class Desk;
class NoticeLine;
class QPushButton;

// The honest strip above the table: what is being loaded, what of the list is missing and why, and what to do about it.
// It takes no room while there is nothing to say.
class LoadNotice : public QWidget
{
    Q_OBJECT
public:
    LoadNotice(const Desk &desk, Clock &clock, QWidget *parent = nullptr);

    // The rows on the screen are those of this load.
    void setReport(const LoadReport &report);
    // The rows on the screen still are those of another filter.
    void setReplacing(const LoadReport &report);
    // The rows on the screen are older: `shown` is the report of theirs, read at `shownAt`.
    void setRefreshing(const LoadReport &report, const LoadReport &shown, qint64 shownAt);
    // Something else on the screen says what became of the load (the place where the rows would be).
    void setSaidElsewhere(bool on);
    [[nodiscard]] QStringList said() const; // its lines, also what is said elsewhere; none = the list is whole

Q_SIGNALS:
    void cancelRequested();
    void loadAllRequested();
    void retryRequested();
    void rawRequested();

private:
    void say(const LoadReport &report, qint64 shownAt);

    const Desk &m_desk;
    Clock &m_clock;
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
};
