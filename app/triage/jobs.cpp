// SPDX-License-Identifier: Apache-2.0
#include "triage/jobs.h"

#include "commands/registry.h"

#include <algorithm>
#include <utility>

Jobs::Jobs(HaloApi &api, TenantFactsReader &facts, Clock &clock, QString folder, QString forbidden, QObject *parent)
    : QObject(parent), m_api(api), m_facts(facts), m_clock(clock), m_folder(std::move(folder)),
      m_forbidden(std::move(forbidden))
{
}

Jobs::~Jobs() = default;

Job &Jobs::add(std::unique_ptr<Job> owned)
{
    Job &job = *owned;
    m_jobs.push_back(std::move(owned));
    if (!m_forbidden.isEmpty())
        job.forbid(m_forbidden);
    connect(&job, &Job::stateChanged, this, [this, &job] { Q_EMIT changed(job); });
    connect(&job, &Job::itemChanged, this, [this, &job](int index) {
        Q_EMIT changed(job);
        Q_EMIT ticketResultChanged(job.items().at(index).target.ticket);
    });
    connect(&job, &Job::ticketSaved, this, &Jobs::ticketSaved);
    Q_EMIT added(size() - 1);
    return job;
}

Job &Jobs::run(const Command &command, const QJsonObject &inputs, const QHash<TicketId, Ticket> &seen, bool stopOnFirst)
{
    auto job = std::make_unique<Job>(command, inputs, m_api, m_facts, m_clock);
    job->setJournalFolder(m_folder);
    job->setSeen(seen);
    job->setOwnWrites(m_ownWrites);
    job->setStopOnFirst(stopOnFirst);
    Job &added = add(std::move(job));
    added.start();
    return added;
}

Job *Jobs::undo(Job &job)
{
    std::unique_ptr<Job> undo = job.undo();
    if (!undo)
        return nullptr;
    undo->setJournalFolder(m_folder);
    Job &added = add(std::move(undo));
    added.start();
    return &added;
}

void Jobs::forget(Job &job)
{
    const int index = indexOf(job);
    if (index < 0 || job.isRunning())
        return;
    job.forgetJournal();
    // Whoever shows it still reads it when told; it goes after that.
    job.disconnect(this);
    std::unique_ptr<Job> owned = std::move(m_jobs[static_cast<size_t>(index)]);
    m_jobs.erase(m_jobs.begin() + index);
    Q_EMIT removed(index);
    for (const JobItem &item : owned->items())
        Q_EMIT ticketResultChanged(item.target.ticket);
    owned.release()->deleteLater();
}

int Jobs::indexOf(const Job &job) const
{
    const auto found = std::find_if(m_jobs.cbegin(), m_jobs.cend(),
                                    [&job](const std::unique_ptr<Job> &each) { return each.get() == &job; });
    return found == m_jobs.cend() ? -1 : static_cast<int>(found - m_jobs.cbegin());
}

bool Jobs::isRunning() const
{
    return std::any_of(m_jobs.cbegin(), m_jobs.cend(),
                       [](const std::unique_ptr<Job> &job) { return job->isRunning(); });
}

std::optional<JobItem::Result> Jobs::resultOf(TicketId ticket) const
{
    for (auto job = m_jobs.crbegin(); job != m_jobs.crend(); ++job) {
        for (const JobItem &item : (*job)->items()) {
            if (item.target.ticket == ticket)
                return item.result;
        }
    }
    return std::nullopt;
}

int Jobs::takeUpInterrupted()
{
    int taken = 0;
    const QStringList files = m_folder.isEmpty() ? QStringList() : JobJournal::files(m_folder);
    for (const QString &file : files) {
        if (!Job::isOpen(file))
            continue;
        const auto recorded = JobJournal::read(file);
        const Command *command = commandNamed(recorded->job.value(u"command").toString());
        if (auto job = Job::fromJournal(file, command, m_api, m_facts, m_clock, m_ownWrites)) {
            if (job->count(JobItem::Result::Done) == job->items().size() && job->toCheck() == 0) {
                job->forgetJournal(); // it was killed after its last answer, and there is nothing to tell
                continue;
            }
            add(std::move(job));
            ++taken;
        }
    }
    return taken;
}
