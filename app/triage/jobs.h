// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/job.h"

#include <vector>

// The jobs of one connection, the latest last: those of this run of the program, and what an earlier one that was
// killed left behind.
class Jobs : public QObject
{
    Q_OBJECT
public:
    // `folder`: of the connection's journals; "" = none are kept. `forbidden`: why nothing may be sent, a sentence; ""
    // = it may.
    Jobs(HaloApi &api, TenantFactsReader &facts, Clock &clock, QString folder, QString forbidden,
         QObject *parent = nullptr);
    ~Jobs() override;

    // The inputs have been checked. Starts it.
    Job &run(const Command &command, const QJsonObject &inputs, const QHash<TicketId, Ticket> &seen = {},
             bool stopOnFirst = false);
    Job *undo(Job &job);   // nullptr = it cannot be taken back
    void forget(Job &job); // it is not running; its journal goes as well

    [[nodiscard]] int size() const { return static_cast<int>(m_jobs.size()); }
    [[nodiscard]] Job &at(int index) const { return *m_jobs[static_cast<size_t>(index)]; }
    [[nodiscard]] int indexOf(const Job &job) const; // -1 = forgotten
    [[nodiscard]] bool isRunning() const;            // any of them
    // The latest result of a ticket in any job; nothing = none of them is about it.
    [[nodiscard]] std::optional<JobItem::Result> resultOf(TicketId ticket) const;

    // What was interrupted: taken up from the journals into the list, Finished. The number of them.
    int takeUpInterrupted();

Q_SIGNALS:
    void added(int index);
    void removed(int index);
    void changed(Job &job);                      // its state, or a result
    void ticketSaved(const QJsonObject &record); // any job
    void ticketResultChanged(TicketId ticket);

private:
    Job &add(std::unique_ptr<Job> job);

    HaloApi &m_api;
    TenantFactsReader &m_facts;
    Clock &m_clock;
    QString m_folder;
    QString m_forbidden;
    std::shared_ptr<OwnWrites> m_ownWrites = std::make_shared<OwnWrites>(); // of all of them
    std::vector<std::unique_ptr<Job>> m_jobs;
};
