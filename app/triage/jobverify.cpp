// SPDX-License-Identifier: Apache-2.0
// The second part of Job: what became of what was sent, where the answer did not say it or was lost.
#include "triage/job.h"

#include "halo/json.h"
#include "halo/serveraddress.h"
#include "halo/ticketrows.h"
#include "net/clock.h"
#include "triage/jobwords.h"
#include "triage/tenantfactsreader.h"

#include <QSet>
#include <algorithm>
#include <utility>

namespace {

// By so much the server's clock may be behind this computer's; by more than the second it never is.
constexpr qint64 clocksApartMs = 5 * 60'000;
constexpr qint64 clocksFarApartMs = 60 * 60'000;

// Rows that were made before the job began are not what it did, however much they look like it.
QJsonArray madeSince(qint64 start, const QJsonArray &rows, QLatin1String field)
{
    QJsonArray recent;
    for (const QJsonValue &row : rows) {
        const qint64 made = halo::toMs(row.toObject().value(field));
        if (made == 0 || made >= start)
            recent.append(row);
    }
    return recent;
}

QJsonArray notOf(const QSet<qint64> &ids, const QJsonArray &rows)
{
    QJsonArray others;
    for (const QJsonValue &row : rows) {
        if (!ids.contains(halo::toId(row.toObject().value(u"id")).value_or(0)))
            others.append(row);
    }
    return others;
}

// What verifies a step that was accepted. Where the ticket's own record says it, that is read: `settle` may look for an
// action, which does not say what became of the ticket.
Reading verification(TicketId ticket, const WriteStep &step)
{
    if (!step.checksTicket || number(ticket) == 0 || step.settle.path.startsWith(QLatin1String("/Tickets/")))
        return step.settle;
    Reading reading;
    reading.path = QStringLiteral("/Tickets/%1").arg(number(ticket));
    reading.verdict = [check = step.check](const QJsonArray &rows) { return check(rows.first().toObject()); };
    return reading;
}

} // namespace

Advice Job::advice(int index) const
{
    const JobItem &item = m_items.at(index);
    if (item.result == JobItem::Result::Done || item.error.cancelled())
        return {};
    const QList<WriteStep> steps = m_command.steps(m_inputs, item.target, m_facts);
    AdviceContext context;
    context.attempt = item.step < steps.size() ? attemptOf(steps.at(item.step)) : AdviceContext::Attempt::ReadTicket;
    return advise(item.error, context);
}

// --- accepted, but no record said so

// Also of those that failed at a later step: what is said of the earlier ones is to be so.
void Job::verify()
{
    setState(State::Verifying);
    m_together.clear();
    m_alone.clear();
    for (int i = 0; i < m_items.size(); ++i) {
        const QList<WriteStep> steps = unsaid(i);
        if (steps.isEmpty())
            continue;
        const bool together = std::any_of(steps.cbegin(), steps.cend(), [](const WriteStep &step) {
            return step.checksTicket || step.settle.missingIsApplied;
        });
        if (together && number(m_items.at(i).target.ticket) > 0)
            m_together.append(i);
        else
            m_alone.append(i);
    }
    verifyTogether();
}

QList<WriteStep> Job::unsaid(int index) const
{
    const JobItem &item = m_items.at(index);
    if (item.unsaid.isEmpty())
        return {};
    const QList<WriteStep> all = m_command.steps(m_inputs, item.target, m_facts);
    QList<WriteStep> steps;
    for (const int step : item.unsaid)
        steps.append(all.value(step)); // one that is not there any more: nothing could tell
    return steps;
}

void Job::verifyTogether()
{
    if (m_together.size() < 2) { // one is read by itself, whole
        m_alone += std::exchange(m_together, {});
        return verifyAlone();
    }
    const QList<int> asked = m_together.mid(0, safePageSize);
    m_together = m_together.mid(asked.size());
    QList<TicketId> ids;
    for (const int index : asked)
        ids.append(m_items.at(index).target.ticket);
    ++m_requests;
    m_reading = m_api.list(QStringLiteral("/Tickets"), ticketRowsQuery(ids, safePageSize), QLatin1String("tickets"),
                           Priority::Bulk, this, [this, asked, run = m_run](const Result<QJsonArray> &rows) {
                               if (run == m_run)
                                   takeTogether(asked, rows);
                           });
}

void Job::takeTogether(const QList<int> &asked, const Result<QJsonArray> &answer)
{
    QHash<qint64, QJsonObject> rows;
    QSet<qint64> wanted;
    for (const int index : asked)
        wanted.insert(number(m_items.at(index).target.ticket));
    bool heeded = answer.ok(); // a server that does not know `ticketids` gives any tickets it likes
    if (answer.ok()) {
        for (const QJsonValue &value : answer.value()) {
            const QJsonObject row = value.toObject();
            const qint64 id = halo::toId(row.value(u"id")).value_or(0);
            heeded = heeded && wanted.contains(id);
            rows.insert(id, row);
        }
    }
    // No row at all may as well mean that this agent sees none: one of them proves it, by itself, for all.
    const int first = asked.first();
    const QList<WriteStep> firstSteps = unsaid(first);
    if (heeded && rows.isEmpty() && !m_emptyIsProof && !firstSteps.isEmpty() &&
        firstSteps.first().settle.missingIsApplied) {
        return read(first, firstSteps.first().settle, [this, asked, answer](const Verdict &verdict, const Error *) {
            m_emptyIsProof = verdict.is == Verdict::Is::Applied;
            if (m_emptyIsProof)
                return takeTogether(asked, answer);
            m_alone += asked;
            verifyTogether();
        });
    }
    for (const int index : asked) {
        const auto row = rows.constFind(number(m_items.at(index).target.ticket));
        const QList<WriteStep> steps = unsaid(index);
        bool alone = false;
        for (int place = static_cast<int>(steps.size()) - 1; place >= 0; --place) { // what is settled is taken out
            const WriteStep &step = steps.at(place);
            Verdict verdict;
            if (row != rows.cend() && step.settle.missingIsApplied && step.settle.verdict)
                verdict = step.settle.verdict({*row});
            else if (row != rows.cend() && step.checksTicket)
                verdict = step.check(*row);
            else if (row == rows.cend() && heeded && step.settle.missingIsApplied)
                verdict.is = Verdict::Is::Applied; // it was accepted, and the ticket is not there any more
            if (verdict.is == Verdict::Is::NotSaid) {
                alone = true;
                continue;
            }
            takeVerdict(index, place, verdict);
            if (verdict.is == Verdict::Is::NotApplied)
                break; // the others are not asked about any more
        }
        if (row != rows.cend()) {
            saw(index, *row);
            Q_EMIT ticketSaved(*row);
        }
        if (alone)
            m_alone.append(index);
    }
    verifyTogether();
}

// Each step that is not settled yet is read for once.
void Job::verifyAlone()
{
    while (!m_alone.isEmpty() && m_problem.isEmpty()) {
        const int index = m_alone.first();
        const QList<WriteStep> steps = unsaid(index);
        if (steps.isEmpty()) {
            m_alone.removeFirst();
            continue;
        }
        const Reading reading = verification(m_items.at(index).target.ticket, steps.first());
        if (!reading.verdict && !reading.missingIsApplied) { // nothing in HaloPSA could tell
            neverSaid(index);
            continue;
        }
        return read(index, reading, [this, index](const Verdict &verdict, const Error *error) {
            takeVerdict(index, 0, verdict);
            if (error && endsAll(*error))
                m_alone.clear(); // the others would meet the same, and all of it may still be read later
            else if (verdict.is == Verdict::Is::NotSaid)
                neverSaid(index);
            verifyAlone();
        });
    }
    m_alone.clear();
    m_emptyIsProof = false;
    rest();
}

// The first of what is unsaid stays so: it was asked for in vain.
void Job::neverSaid(int index)
{
    m_items[index].unsaid.removeFirst();
    m_items[index].inVain = true;
    note(index, "result");
}

void Job::takeVerdict(int index, int place, const Verdict &verdict)
{
    JobItem &item = m_items[index];
    switch (verdict.is) {
    case Verdict::Is::NotSaid:
        return;
    case Verdict::Is::Applied:
        item.unsaid.removeAt(place);
        if (item.saved.isEmpty())
            item.saved = verdict.row;
        break;
    case Verdict::Is::NotApplied: {
        const WriteStep step = unsaid(index).at(place);
        item.unsaid.clear();
        // What a later step met is still to be read, but not that this one was done.
        QString after = item.message;
        if (const QString said = item.done.join(u' ') + u' '; after.startsWith(said))
            after.remove(0, said.size());
        item.done.removeOne(step.done);
        item.message = after.isEmpty() ? verdict.words : verdict.words + u' ' + after;
        item.result = JobItem::Result::NotApplied;
        item.error = {};
        item.step = 0;
        break;
    }
    }
    note(index, "result");
    Q_EMIT itemChanged(index);
}

void Job::read(int index, const Reading &reading, std::function<void(const Verdict &, const Error *)> callback)
{
    ++m_requests;
    const Priority priority = m_items.size() == 1 ? Priority::Click : Priority::Bulk;
    Request request;
    request.url = apiUrl(m_api.web(), reading.path);
    if (!reading.query.isEmpty())
        request.url.setQuery(reading.query);
    request.priority = priority;
    request.purpose = tr("Check %1").arg(m_items.at(index).label());
    m_reading = m_api.fetch(
        std::move(request), this,
        [this, index, reading, callback = std::move(callback), run = m_run](const Result<Answer> &answer) {
            if (run != m_run)
                return;
            if (!answer.ok()) {
                const bool gone = answer.error().kind == Error::Kind::Refused && answer.error().status == 404;
                if (gone && reading.missingIsApplied)
                    return callback({Verdict::Is::Applied}, nullptr);
                return callback({}, &answer.error());
            }
            QJsonArray rows;
            if (reading.key.isEmpty()) {
                const Result<QJsonObject> record = halo::unwrapOne(answer.value().body);
                if (!record.ok())
                    return callback({}, &record.error());
                rows.append(record.value());
                if (record.value().contains(QLatin1String("summary"))) {
                    saw(index, record.value());
                    Q_EMIT ticketSaved(record.value());
                }
            } else {
                const Result<QJsonArray> list = halo::unwrapList(answer.value().body, reading.key);
                if (!list.ok())
                    return callback({}, &list.error());
                rows = notOf(othersSaved(index), list.value());
                if (!reading.made.isEmpty())
                    rows = madeSince(m_startedAt.toMSecsSinceEpoch() - clocksFarApartMs, rows, reading.made);
            }
            Verdict verdict = reading.verdict ? reading.verdict(rows) : Verdict();
            if (!reading.made.isEmpty() && verdict.is == Verdict::Is::Applied) {
                // It looks like it, but it is older: either it is not the one, or the clocks are further apart.
                const Verdict recent =
                    reading.verdict(madeSince(m_startedAt.toMSecsSinceEpoch() - clocksApartMs, rows, reading.made));
                verdict = recent.is == Verdict::Is::Applied ? recent : Verdict();
            }
            callback(verdict, nullptr);
        });
}

// The ids of what other items about the same ticket have made: that is not what this one made.
QSet<qint64> Job::othersSaved(int index) const
{
    QSet<qint64> ids;
    for (int i = 0; i < m_items.size(); ++i) {
        const auto id = halo::toId(m_items.at(i).saved.value(u"id"));
        if (i != index && id && m_items.at(i).target.ticket == m_items.at(index).target.ticket)
            ids.insert(*id);
    }
    return ids;
}

// --- the answer was lost

void Job::checkUnknown()
{
    if (m_state != State::Finished)
        return;
    m_toCheck.clear();
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).result == JobItem::Result::Unknown)
            m_toCheck.append(i);
    }
    if (toCheck() == 0)
        return;
    m_problem = m_forbidden; // the ticket of that number is another one there
    if (!m_forbidden.isEmpty()) {
        Q_EMIT stateChanged();
        return;
    }
    m_stopped = false;
    ++m_run;
    setState(State::Verifying);
    const TenantFacts::Facts wanted = m_command.facts ? m_command.facts(m_inputs) : TenantFacts::Facts();
    m_reader.read(wanted, this, [this, run = m_run](const TenantFacts &facts) {
        if (run != m_run)
            return;
        m_facts = facts;
        checkNext();
    });
}

void Job::checkNext()
{
    while (!m_toCheck.isEmpty()) {
        const int index = m_toCheck.takeFirst();
        const JobItem &item = m_items.at(index);
        const QList<WriteStep> steps = m_command.steps(m_inputs, item.target, m_facts);
        if (item.step >= steps.size())
            continue;
        const WriteStep step = steps.at(item.step);
        if (!step.settle.verdict && !step.settle.missingIsApplied)
            continue; // nothing in HaloPSA could tell
        read(index, step.settle, [this, index, step](const Verdict &verdict, const Error *error) {
            settle(index, step, verdict, error);
            if (!error || !endsAll(*error))
                return checkNext();
            m_toCheck.clear(); // the others would meet the same
            rest();
        });
        return;
    }
    verify();
}

void Job::settle(int index, const WriteStep &step, const Verdict &verdict, const Error *error)
{
    JobItem &item = m_items[index];
    switch (verdict.is) {
    case Verdict::Is::Applied: {
        if (!step.done.isEmpty())
            item.done.append(step.done);
        ++item.step;
        const bool whole = item.step >= m_command.steps(m_inputs, item.target, m_facts).size();
        item.error = {};
        if (!verdict.row.isEmpty())
            item.saved = verdict.row;
        return end(index, whole ? JobItem::Result::Done : JobItem::Result::NotSent,
                   whole ? tr("Checked: it was done.") : tr("The rest of it was not sent."));
    }
    case Verdict::Is::NotApplied:
        item.error = {};
        if (verdict.isThere)
            return end(index, JobItem::Result::NotApplied, verdict.words);
        m_own->refused(item.target.ticket, m_ownWrites.take(index));
        return end(index, JobItem::Result::Failed, tr("Checked: it was not done. %1").arg(verdict.words));
    case Verdict::Is::NotSaid:
        return end(index, JobItem::Result::Unknown,
                   error ? tr("It could not be checked: %1").arg(errorWords(*error, AdviceContext::Attempt::ReadTicket))
                         : tr("What HaloPSA has does not tell whether it was done."));
    }
}
