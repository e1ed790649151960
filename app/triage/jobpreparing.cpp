// SPDX-License-Identifier: Apache-2.0
// The first part of Job: what it must know before anything is sent, and what it asks.
#include "net/clock.h"
#include "triage/job.h"
#include "triage/jobwords.h"
#include "triage/tenantfactsreader.h"

#include <utility>

namespace {

// What a later step needs of a ticket that an earlier one has changed already.
QJsonObject identityOf(const QJsonObject &row)
{
    QJsonObject identity;
    for (const QLatin1String field : {QLatin1String("id"), QLatin1String("tickettype_id"), QLatin1String("client_id")})
        identity.insert(field, row.value(field));
    return identity;
}

} // namespace

void Job::start()
{
    if (m_state != State::Ready)
        return;
    m_startedAt = m_clock.nowUtc();
    prepare();
}

void Job::prepare()
{
    m_stopped = false;
    m_byPerson = false;
    m_problem.clear();
    m_refused = false;
    setState(State::Preparing);
    if (!m_forbidden.isEmpty()) {
        m_problem = m_forbidden;
        giveUp(m_forbidden, {});
        return rest();
    }
    const TenantFacts::Facts wanted = m_command.facts ? m_command.facts(m_inputs) : TenantFacts::Facts();
    m_requests += m_reader.requestsFor(wanted);
    m_reader.read(wanted, this, [this](const TenantFacts &facts) {
        if (m_stopped)
            return;
        m_facts = facts;
        const QList<Problem> found = problems(m_command, m_inputs, facts);
        if (!found.isEmpty()) {
            QStringList words;
            for (const Problem &problem : found)
                words.append(problem.input + QStringLiteral(": ") + problem.message);
            m_refused = true;
            giveUp(words.join(QStringLiteral("\n")), {});
            return rest();
        }
        readRows();
    });
}

// What a step needs of the ticket, and whether it is still as the person saw it: all tickets together.
void Job::readRows()
{
    QList<TicketId> ids;
    for (const JobItem &item : std::as_const(m_items)) {
        const bool wanted = m_command.needsRow || m_seen.contains(item.target.ticket);
        if (item.result == JobItem::Result::Waiting && wanted && number(item.target.ticket) > 0 &&
            !ids.contains(item.target.ticket))
            ids.append(item.target.ticket);
    }
    if (ids.isEmpty())
        return go();
    m_fetch = std::make_unique<TicketFetch>(m_api);
    connect(m_fetch.get(), &TicketFetch::finished, this, &Job::takeRows);
    m_requests += TicketFetch::requestsFor(ids.size(), false);
    m_fetch->fetch(ids, false);
}

void Job::takeRows()
{
    const QList<FetchedTicket> rows = m_fetch->results();
    m_fetch.release()->deleteLater(); // we are in its signal
    if (m_stopped)
        return;
    m_changed.clear();
    const qint64 now = m_clock.now();
    for (const FetchedTicket &row : rows) {
        bool first = true;
        for (int i = 0; i < m_items.size(); ++i) {
            JobItem &item = m_items[i];
            if (item.target.ticket != row.id || item.result != JobItem::Result::Waiting)
                continue;
            if (row.state == FetchedTicket::State::Done) {
                if (item.step == 0)
                    item.target.before = row.record;
                else if (item.target.before.isEmpty()) // what was is not known any more: there is nothing to go back to
                    item.target.before = identityOf(row.record);
                const auto seen = m_seen.constFind(row.id);
                // Whose first step is done has been changed by ourselves.
                if (first && item.step == 0 && seen != m_seen.cend() && row.ticket &&
                    row.ticket->lastUpdate > seen->lastUpdate)
                    m_changed.append({row.id, changeWords(*seen, *row.ticket, m_facts, now)});
                first = false;
            } else if (m_command.needsRow || row.error.status == 404) {
                item.error = row.error;
                item.status = row.error.status;
                const bool sent = row.state == FetchedTicket::State::Failed && !endsAll(row.error);
                end(i, sent ? JobItem::Result::Failed : JobItem::Result::NotSent,
                    errorWords(row.error, AdviceContext::Attempt::ReadTicket));
            }
        }
    }
    if (m_stopped)
        return rest();
    if (!m_changed.isEmpty())
        return setState(State::Asking);
    go();
}

void Job::writeAnyway()
{
    if (m_state != State::Asking)
        return;
    m_changed.clear();
    m_seen.clear();
    go();
}

void Job::skipChanged()
{
    if (m_state != State::Asking)
        return;
    m_byPerson = true;
    for (const Changed &changed : std::as_const(m_changed)) {
        for (int i = 0; i < m_items.size(); ++i) {
            if (m_items.at(i).target.ticket == changed.ticket && m_items.at(i).result == JobItem::Result::Waiting)
                end(i, JobItem::Result::NotSent, tr("Skipped: it has %1").arg(changed.words));
        }
    }
    m_changed.clear();
    m_seen.clear();
    go();
}
