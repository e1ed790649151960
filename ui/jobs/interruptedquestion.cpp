// SPDX-License-Identifier: Apache-2.0
#include "jobs/interruptedquestion.h"

#include "model/timewords.h"
#include "net/clock.h"
#include "triage/jobs.h"
#include "triage/resultwords.h"
#include "widgets/noticeline.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

using JobResult = JobItem::Result;

InterruptedQuestion::InterruptedQuestion(Jobs &jobs, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_clock(clock)
{
    setObjectName(u"interruptedQuestion"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    hide();
}

void InterruptedQuestion::ask(int count)
{
    for (int i = std::max(0, m_jobs.size() - count); i < m_jobs.size(); ++i) {
        if (!m_lines.contains(&m_jobs.at(i)))
            add(m_jobs.at(i));
    }
}

void InterruptedQuestion::add(Job &job)
{
    auto *line = new NoticeLine(u"interruptedJob"_s, this);
    m_lines.insert(&job, line);
    line->addButton(u"interruptedCheck"_s, {});
    line->addButton(u"interruptedResume"_s, {});
    connect(line->findChild<QPushButton *>(u"interruptedCheck"_s), &QPushButton::clicked, &job, &Job::checkUnknown);
    connect(line->findChild<QPushButton *>(u"interruptedResume"_s), &QPushButton::clicked, &job, &Job::resumeNotSent);
    connect(line->addButton(u"interruptedDetails"_s, tr("Details")), &QPushButton::clicked, this,
            [this, &job] { Q_EMIT resultsWanted(&job, false); });
    QPushButton *const dismiss = line->addButton(u"interruptedDismiss"_s, tr("Dismiss"));
    connect(dismiss, &QPushButton::clicked, this, [this, gone = &job] { drop(gone); });
    connect(&job, &Job::stateChanged, line, [this, &job] { say(job); });
    connect(&job, &Job::itemChanged, line, [this, &job] { say(job); });
    connect(&job, &QObject::destroyed, line, [this, gone = &job] { drop(gone); });
    layout()->addWidget(line);
    say(job, true);
    setVisible(!m_lines.isEmpty());
}

// One that has nothing left to do is shown at first all the same: what failed has not been seen yet.
void InterruptedQuestion::say(Job &job, bool first)
{
    NoticeLine *const line = m_lines.value(&job);
    if (!line)
        return;
    const int toCheck = job.toCheck();
    const int notSent = job.count(JobResult::NotSent);
    // One that is taken up again tells so ticket by ticket before its own state changes.
    const bool allEnded = countEnded(job) == job.items().size();
    if (!first && job.state() == Job::State::Finished && allEnded && toCheck == 0 && notSent == 0)
        return drop(&job); // nothing is open any more
    QStringList counts;
    for (const JobResult result :
         {JobResult::Done, JobResult::Failed, JobResult::NotApplied, JobResult::Unknown, JobResult::NotSent}) {
        if (const int count = job.count(result); count > 0)
            counts.append(countInWords(result, count));
    }
    const qint64 at = job.startedAt().isValid() ? job.startedAt().toMSecsSinceEpoch() : 0;
    line->show(NoticeLine::Tone::Failure,
               tr("%1 of %2 was interrupted: %3", "a command, the time it was started, what became of its tickets")
                   .arg(job.command().name, compactTime(at, m_clock.now()), counts.join(u", ")));
    const bool rests = job.state() == Job::State::Finished;
    auto *check = line->findChild<QPushButton *>(u"interruptedCheck"_s);
    check->setText(tr("Check %n", nullptr, toCheck));
    check->setToolTip(tr("Reads the tickets to find out what became of them; nothing is sent again"));
    check->setVisible(toCheck > 0);
    check->setEnabled(rests);
    auto *resume = line->findChild<QPushButton *>(u"interruptedResume"_s);
    resume->setText(tr("Resume %n", nullptr, notSent));
    resume->setVisible(notSent > 0);
    resume->setEnabled(rests);
    line->findChild<QPushButton *>(u"interruptedDismiss"_s)
        ->setToolTip(toCheck > 0 || notSent > 0
                         ? tr("It stays in the list of jobs, and is asked about again at the next start")
                         : tr("It stays in the list of jobs"));
}

void InterruptedQuestion::drop(const Job *job)
{
    NoticeLine *const line = m_lines.take(job);
    if (!line)
        return;
    line->disconnect(this);
    layout()->removeWidget(line);
    line->hide();
    line->deleteLater(); // its own button may have done it
    setVisible(!m_lines.isEmpty());
}
