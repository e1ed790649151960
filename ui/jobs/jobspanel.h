// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/job.h"

#include <QWidget>

class Desk;
class InterruptedQuestion;
class JobResults;
class JobStrip;
class Jobs;
class QLabel;

// All that is seen of the jobs at the bottom of the window: the question about interrupted ones, the results of one
// where they are wanted, and the strip. It takes no room while there are no jobs; what is above it
// gets the stretch.
class JobsPanel : public QWidget
{
    Q_OBJECT
public:
    // All of them outlive the panel.
    JobsPanel(Jobs &jobs, const Desk &desk, Clock &clock, QWidget *parent = nullptr);

    void setConnectionName(const QString &name); // for receipts
    void askAboutInterrupted(int count);         // what Jobs::takeUpInterrupted() gave
    void showResults(Job *job, bool atFirstFailure);
    void closeResults();
    [[nodiscard]] JobStrip &strip() { return *m_strip; }

Q_SIGNALS:
    void ticketWanted(TicketId id);
    void ticketsWanted(const QList<TicketId> &ids);
    void told(const QString &what);

protected:
    void keyPressEvent(QKeyEvent *event) override; // Esc closes the results

private:
    InterruptedQuestion *m_interrupted;
    QWidget *m_place; // of the results
    QLabel *m_title;
    JobResults *m_results;
    JobStrip *m_strip;
};
