// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/job.h"

#include <QWidget>

class Desk;
class JobLine;
class Jobs;
class QScrollArea;
class QVBoxLayout;

// The jobs at the bottom of the window, the newest first: three lines, the rest is scrolled to. Hidden while there are
// none.
class JobStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostLines = 3;

    // All of them outlive the strip.
    JobStrip(Jobs &jobs, const Desk &desk, Clock &clock, QWidget *parent = nullptr);

    void setConnectionName(const QString &name);
    void focusFirst();                                                      // what there is to press
    [[nodiscard]] const QList<JobLine *> &lines() const { return m_lines; } // as the jobs, the newest last

Q_SIGNALS:
    void resultsWanted(Job *job, bool atFirstFailure);
    void ticketsWanted(const QList<TicketId> &ids);
    void told(const QString &what);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(int index);
    void remove(int index);
    void fit();

    Jobs &m_jobs;
    const Desk &m_desk;
    Clock &m_clock;
    QString m_connectionName;
    QScrollArea *m_area;
    QWidget *m_column;
    QVBoxLayout *m_layout;
    QList<JobLine *> m_lines;
};
