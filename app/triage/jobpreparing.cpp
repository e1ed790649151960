// SPDX-License-Identifier: Apache-2.0
// The first part of Job: what it must know before anything is sent, and what it asks.
#include "halo/action.h"
#include "halo/json.h"
#include "net/clock.h"
#include "triage/job.h"
#include "triage/jobwords.h"
#include "triage/tenantfactsreader.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace {

constexpr int namedAtMost = 5;         // whom they were changed by: a request each
constexpr qint64 sameChangeMs = 2'000; // an action that much apart from the ticket's last change is another one

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
    ++m_run;
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
    m_reader.read(wanted, this, [this, wanted, run = m_run](const TenantFacts &facts) {
        if (run != m_run)
            return;
        m_facts = facts;
        const QList<Problem> found = problems(m_command, m_inputs, facts);
        if (found.isEmpty())
            return readRows();
        QStringList words;
        for (const Problem &problem : found)
            words.append(problem.text());
        const std::optional<Error> unread = m_reader.failure(wanted);
        if (unread) // then it may be for that alone
            words.append(errorWords(*unread, AdviceContext::Attempt::LookUp));
        m_refused = !unread;
        giveUp(words.join(u'\n'), unread.value_or(Error()));
        rest();
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
    m_differences.clear();
    for (const FetchedTicket &row : rows)
        takeRow(row);
    if (m_stopped) {
        leaveAsking();
        return rest();
    }
    if (m_changed.isEmpty())
        return go();
    setState(State::Asking);
    readWho();
}

void Job::takeRow(const FetchedTicket &row)
{
    bool first = false; // nothing of it has been done: what is new is not our own first step
    for (int i = 0; i < m_items.size(); ++i) {
        JobItem &item = m_items[i];
        if (item.target.ticket != row.id || item.result != JobItem::Result::Waiting)
            continue;
        if (row.state == FetchedTicket::State::Done) {
            first = first || item.step == 0;
            if (item.step == 0)
                item.target.before = row.record;
            else if (item.target.before.isEmpty()) // what was is not known any more: there is nothing to go back to
                item.target.before = identityOf(row.record);
        } else if (m_command.needsRow || row.error.status == 404) {
            item.error = row.error;
            item.status = row.error.status;
            const bool sent = row.state == FetchedTicket::State::Failed && !endsAll(row.error);
            end(i, sent ? JobItem::Result::Failed : JobItem::Result::NotSent,
                errorWords(row.error, AdviceContext::Attempt::ReadTicket));
        }
    }
    if (!row.ticket || row.state != FetchedTicket::State::Done)
        return;
    const auto seen = m_seen.constFind(row.id);
    if (first && seen != m_seen.cend()) {
        if (const auto from = m_own->changedFrom(*seen, *row.ticket)) {
            m_differences.insert(row.id, {*from, *row.ticket});
            m_changed.append({row.id, changeWords(*from, *row.ticket, m_facts, m_clock.now())});
            return; // it is seen when the person says so
        }
    }
    if (seen == m_seen.cend() || seen->lastUpdate <= row.ticket->lastUpdate)
        m_seen.insert(row.id, *row.ticket);
}

// What a record says that one of our own requests brought: the list has it as well.
void Job::saw(int index, const QJsonObject &record)
{
    const TicketId ticket = m_items.at(index).target.ticket;
    if (number(ticket) == 0 || halo::toId(record.value(u"id")) != number(ticket))
        return;
    if (const auto seen = m_seen.find(ticket); seen != m_seen.end())
        see(*seen, record);
    else if (const auto whole = isWhole(record) ? seenTicket(record) : std::nullopt)
        m_seen.insert(ticket, *whole);
}

// By whom is good to know, but it does not wait for it.
void Job::readWho()
{
    const qsizetype asked = std::min<qsizetype>(namedAtMost, m_changed.size());
    for (qsizetype i = 0; i < asked; ++i) {
        const TicketId ticket = m_changed.at(i).ticket;
        const QUrlQuery query{{QStringLiteral("ticket_id"), QString::number(number(ticket))},
                              {QStringLiteral("count"), QStringLiteral("1")}};
        ++m_requests;
        m_whoAsked.append(m_api.list(QStringLiteral("/Actions"), query, QLatin1String("actions"), Priority::Click, this,
                                     [this, ticket, run = m_run](const Result<QJsonArray> &actions) {
                                         if (run == m_run && m_state == State::Asking && actions.ok())
                                             takeWho(ticket, actions.value());
                                     }));
    }
}

void Job::takeWho(TicketId ticket, const QJsonArray &rows)
{
    const QList<Action> actions = readActions(rows, {}, ticket).actions;
    const auto newest = std::max_element(actions.cbegin(), actions.cend(),
                                         [](const Action &a, const Action &b) { return a.at < b.at; });
    const Difference difference = m_differences.value(ticket);
    if (newest == actions.cend() || newest->who.isEmpty() ||
        std::abs(newest->at - difference.to.lastUpdate) > sameChangeMs)
        return;
    for (Changed &changed : m_changed) {
        if (changed.ticket == ticket)
            changed.words = changeWords(difference.from, difference.to, m_facts, m_clock.now(), newest->who);
    }
    Q_EMIT stateChanged();
}

void Job::leaveAsking()
{
    const QList<RequestId> asked = std::exchange(m_whoAsked, {});
    for (const RequestId request : asked)
        m_api.cancel(request);
    m_changed.clear();
    m_differences.clear();
}

void Job::writeAnyway()
{
    if (m_state != State::Asking)
        return;
    for (auto it = m_differences.cbegin(); it != m_differences.cend(); ++it) {
        m_seen.insert(it.key(), it->to);
        if (m_journal)
            m_journal->append(
                {{QStringLiteral("event"), QStringLiteral("seen")}, {QStringLiteral("row"), seenRow(it->to)}});
    }
    leaveAsking();
    go();
}

// What was seen of those stays as it was: it asks again when they are resumed.
void Job::skipChanged()
{
    if (m_state != State::Asking)
        return;
    m_byPerson = true;
    for (const Changed &changed : std::as_const(m_changed)) {
        for (int i = 0; i < m_items.size(); ++i) {
            if (m_items.at(i).target.ticket == changed.ticket && m_items.at(i).result == JobItem::Result::Waiting)
                end(i, JobItem::Result::NotSent, tr("Skipped: %1").arg(changed.words));
        }
    }
    leaveAsking();
    go();
}
