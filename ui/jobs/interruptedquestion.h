// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QWidget>

class Clock;
class Job;
class Jobs;
class NoticeLine;

// After a program that died in the middle of a job: what its journal says, and what can be done. One line a job; it
// goes when nothing of it is open any more. What is dismissed here stays in the list of jobs.
class InterruptedQuestion : public QWidget
{
    Q_OBJECT
public:
    InterruptedQuestion(Jobs &jobs, const Clock &clock, QWidget *parent = nullptr);

    void ask(int count); // about the last so many of the jobs, as Jobs::takeUpInterrupted() says

Q_SIGNALS:
    void resultsWanted(Job *job, bool atFirstFailure);

private:
    void add(Job &job);
    void say(Job &job, bool first = false);
    void drop(const Job *job);

    Jobs &m_jobs;
    const Clock &m_clock;
    QHash<const Job *, NoticeLine *> m_lines;
};
