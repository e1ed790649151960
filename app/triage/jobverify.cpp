// SPDX-License-Identifier: Apache-2.0
// The other half of Job: what became of what was sent, where the answer did not say it or was lost.
#include "triage/job.h"

#include "halo/json.h"
#include "halo/serveraddress.h"
#include "net/clock.h"
#include "triage/jobwords.h"
#include "triage/tenantfactsreader.h"

#include <QSet>
#include <QTimer>
#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr int page = 50; // what some servers cap a page at, whatever was asked for (halopsa-api 2.8)
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

void Job::verify()
{
    setState(State::Verifying);
    m_together.clear();
    m_alone.clear();
    for (auto it = m_unsaid.cbegin(); it != m_unsaid.cend(); ++it) {
        const JobItem &item = m_items.at(it.key());
        if (item.result != JobItem::Result::Done || !item.unverified)
            continue;
        const bool together = std::any_of(it->cbegin(), it->cend(), [](const WriteStep &step) {
            return step.checksTicket || step.settle.missingIsApplied;
        });
        if (together && number(item.target.ticket) > 0)
            m_together.append(it.key());
        else
            m_alone.append(it.key());
    }
    std::sort(m_together.begin(), m_together.end());
    std::sort(m_alone.begin(), m_alone.end());
    verifyTogether();
}

void Job::verifyTogether()
{
    if (m_together.size() < 2) { // one is read by itself, whole
        m_alone += std::exchange(m_together, {});
        return verifyAlone();
    }
    const QList<int> asked = m_together.mid(0, page);
    m_together = m_together.mid(asked.size());
    QStringList ids;
    for (const int index : asked)
        ids.append(QString::number(number(m_items.at(index).target.ticket)));
    const QString yes = QStringLiteral("true");
    const QUrlQuery query{{QStringLiteral("pageinate"), yes},
                          {QStringLiteral("page_no"), QString::number(1)},
                          {QStringLiteral("page_size"), QString::number(page)},
                          {QStringLiteral("ticketids"), ids.join(u',')}};
    ++m_requests;
    m_api.list(QStringLiteral("/Tickets"), query, QLatin1String("tickets"), Priority::Bulk, this,
               [this, asked](const Result<QJsonArray> &rows) { takeTogether(asked, rows); });
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
    const QList<WriteStep> firstSteps = m_unsaid.value(first);
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
        const QList<WriteStep> unsaid = m_unsaid.value(index);
        bool alone = false;
        for (int place = static_cast<int>(unsaid.size()) - 1; place >= 0; --place) { // what is settled is taken out
            const WriteStep &step = unsaid.at(place);
            Verdict verdict;
            if (row != rows.cend() && step.settle.missingIsApplied && step.settle.verdict)
                verdict = step.settle.verdict({*row});
            else if (row != rows.cend() && step.checksTicket)
                verdict = step.check(*row);
            else if (row == rows.cend() && heeded && step.settle.missingIsApplied)
                verdict.is = Verdict::Is::Applied; // it was accepted, and the ticket is not there any more
            if (verdict.is == Verdict::Is::NotSaid)
                alone = true;
            else
                takeVerdict(index, place, verdict);
        }
        if (row != rows.cend())
            Q_EMIT ticketSaved(*row);
        if (alone && m_items.at(index).result == JobItem::Result::Done)
            m_alone.append(index);
    }
    verifyTogether();
}

// Each step that is not settled yet is read for once.
void Job::verifyAlone()
{
    while (!m_alone.isEmpty() && !m_stopped) {
        const int index = m_alone.first();
        const QList<WriteStep> unsaid = m_unsaid.value(index);
        if (unsaid.isEmpty() || m_items.at(index).result != JobItem::Result::Done) {
            m_alone.removeFirst();
            continue;
        }
        const Reading reading = verification(m_items.at(index).target.ticket, unsaid.first());
        if (!reading.verdict && !reading.missingIsApplied) { // nothing in HaloPSA could tell
            m_unsaid[index].removeFirst();
            continue;
        }
        return read(index, reading, [this, index](const Verdict &verdict, const Error *error) {
            takeVerdict(index, 0, verdict);
            if (verdict.is == Verdict::Is::NotSaid)
                m_unsaid[index].removeFirst();
            if (error && endsAll(*error))
                m_alone.clear(); // the others would meet the same
            verifyAlone();
        });
    }
    m_alone.clear();
    m_unsaid.clear();
    m_emptyIsProof = false;
    rest();
}

void Job::takeVerdict(int index, int place, const Verdict &verdict)
{
    JobItem &item = m_items[index];
    switch (verdict.is) {
    case Verdict::Is::NotSaid:
        return;
    case Verdict::Is::Applied:
        m_unsaid[index].removeAt(place);
        item.unverified = !m_unsaid.value(index).isEmpty();
        break;
    case Verdict::Is::NotApplied:
        m_unsaid.remove(index);
        item.result = JobItem::Result::NotApplied;
        item.step = 0;
        item.message = verdict.words;
        break;
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
    m_api.fetch(
        std::move(request), this, [this, index, reading, callback = std::move(callback)](const Result<Answer> &answer) {
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
                if (record.value().contains(QLatin1String("summary")))
                    Q_EMIT ticketSaved(record.value());
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
                if (recent.is != Verdict::Is::Applied)
                    verdict = {};
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
    if (m_toCheck.isEmpty())
        return;
    m_problem = m_forbidden; // the ticket of that number is another one there
    if (!m_forbidden.isEmpty()) {
        Q_EMIT stateChanged();
        return;
    }
    m_stopped = false;
    setState(State::Verifying);
    const TenantFacts::Facts wanted = m_command.facts ? m_command.facts(m_inputs) : TenantFacts::Facts();
    m_reader.read(wanted, this, [this](const TenantFacts &facts) {
        m_facts = facts;
        checkNext();
    });
}

void Job::checkNext()
{
    while (!m_toCheck.isEmpty() && !m_stopped) {
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
            if (error && endsAll(*error))
                m_toCheck.clear(); // the others would meet the same
            checkNext();
        });
        return;
    }
    m_toCheck.clear();
    rest();
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
        return end(index, whole ? JobItem::Result::Done : JobItem::Result::NotSent,
                   whole ? tr("Checked: it was done.") : tr("The rest of it was not sent."));
    }
    case Verdict::Is::NotApplied:
        item.error = {};
        if (verdict.isThere)
            return end(index, JobItem::Result::NotApplied, verdict.words);
        return end(index, JobItem::Result::Failed, tr("Checked: it was not done. %1").arg(verdict.words));
    case Verdict::Is::NotSaid:
        return end(index, JobItem::Result::Unknown,
                   error ? tr("It could not be checked: %1").arg(errorWords(*error, AdviceContext::Attempt::ReadTicket))
                         : tr("What HaloPSA has does not tell whether it was done."));
    }
}

// --- taking back

namespace {

const QLatin1String undoName("Undo");

// Takes back what another command did: each target's object is posted as it is.
Command undoCommand()
{
    Command command;
    command.name = undoName;
    command.run = Command::Run::Write;
    command.inputs = {{QStringLiteral("Command"), InputKind::Text}};
    command.targets = [](const QJsonObject &) { return QList<Target>(); };
    command.facts = [](const QJsonObject &) { return TenantFacts::Facts(); };
    command.steps = [](const QJsonObject &, const Target &target, const TenantFacts &) {
        WriteStep step;
        step.purpose = QStringLiteral("Undo, ticket %1").arg(number(target.ticket));
        step.path = QStringLiteral("/Tickets");
        step.object = target.object;
        step.savesTicket = true;
        step.checksTicket = true;
        step.check = [object = target.object](const QJsonObject &record) -> Verdict {
            if (record.isEmpty())
                return {};
            const Verdict verdict = compareFields(object, record);
            // Nothing to compare: it is there again, which is what was asked for.
            const bool restores = object.contains(QLatin1String("_recover"));
            if (restores && verdict.is == Verdict::Is::NotSaid && halo::toId(record.value(u"id")) &&
                !halo::toBool(record.value(u"deleted")))
                return {Verdict::Is::Applied};
            return verdict;
        };
        step.settle.path = QStringLiteral("/Tickets/%1").arg(number(target.ticket));
        step.settle.verdict = [check = step.check](const QJsonArray &rows) { return check(rows.first().toObject()); };
        return QList<WriteStep>{step};
    };
    return command;
}

} // namespace

bool Job::canUndo() const
{
    if (!m_command.undo)
        return false;
    return std::any_of(m_items.cbegin(), m_items.cend(), [this](const JobItem &item) {
        return item.result == JobItem::Result::Done && !m_command.undo(m_inputs, item.target).object.isEmpty();
    });
}

std::unique_ptr<Job> Job::undo(QStringList *stays) const
{
    if (!m_command.undo)
        return nullptr;
    auto job = std::make_unique<Job>(undoCommand(), QJsonObject{{QStringLiteral("Command"), m_command.name}}, m_api,
                                     m_reader, m_clock);
    for (const JobItem &item : m_items) {
        if (item.result != JobItem::Result::Done)
            continue;
        const Undo undo = m_command.undo(m_inputs, item.target);
        for (const QString &sentence : undo.stays) {
            if (stays && !stays->contains(sentence))
                stays->append(sentence);
        }
        if (undo.object.isEmpty())
            continue;
        Target target;
        target.ticket = item.target.ticket;
        target.object = undo.object;
        job->m_items.append({target});
    }
    return job->m_items.isEmpty() ? nullptr : std::move(job);
}

// --- the journal

QJsonObject Job::journalHead() const
{
    QJsonArray all;
    for (const JobItem &item : m_items) {
        QJsonObject target;
        if (number(item.target.ticket) > 0)
            target.insert(QStringLiteral("ticket"), number(item.target.ticket));
        if (!item.target.object.isEmpty())
            target.insert(QStringLiteral("object"), item.target.object);
        if (!item.target.file.isEmpty())
            target.insert(QStringLiteral("file"), item.target.file);
        if (!item.target.name.isEmpty())
            target.insert(QStringLiteral("name"), item.target.name);
        all.append(target);
    }
    return {{QStringLiteral("version"), 1},
            {QStringLiteral("command"), m_command.name},
            {QStringLiteral("server"), m_api.web().toString()},
            {QStringLiteral("inputs"), m_inputs},
            {QStringLiteral("targets"), all},
            {QStringLiteral("stopOnFirst"), m_stopOnFirst},
            {QStringLiteral("startedAt"), m_startedAt.toString(Qt::ISODateWithMs)}};
}

namespace {

constexpr std::array<std::pair<JobItem::Result, const char *>, 5> resultWords{
    {{JobItem::Result::Done, "Done"},
     {JobItem::Result::NotApplied, "NotApplied"},
     {JobItem::Result::Failed, "Failed"},
     {JobItem::Result::Unknown, "Unknown"},
     {JobItem::Result::NotSent, "NotSent"}}};

} // namespace

QString resultWord(JobItem::Result result)
{
    for (const auto &[each, word] : resultWords) {
        if (each == result)
            return QString::fromLatin1(word);
    }
    return {};
}

void Job::note(int index, const char *event)
{
    if (!m_journal)
        return;
    const JobItem &item = m_items.at(index);
    QJsonObject line{{QStringLiteral("event"), QString::fromLatin1(event)},
                     {QStringLiteral("item"), index},
                     {QStringLiteral("step"), item.step},
                     {QStringLiteral("status"), item.status},
                     {QStringLiteral("request"), qint64(item.request)},
                     {QStringLiteral("at"), m_clock.nowUtc().toString(Qt::ISODateWithMs)}};
    if (QLatin1String(event) == QLatin1String("result"))
        line.insert(QStringLiteral("result"), resultWord(item.result));
    if (!item.message.isEmpty())
        line.insert(QStringLiteral("message"), item.message);
    if (!item.done.isEmpty())
        line.insert(QStringLiteral("done"), QJsonArray::fromStringList(item.done));
    if (item.unverified)
        line.insert(QStringLiteral("unverified"), true);
    if (const QJsonValue id = item.saved.value(u"id"); !id.isUndefined() && number(item.target.ticket) == 0)
        line.insert(QStringLiteral("id"), id);
    m_journal->append(line);
}

std::unique_ptr<Job> Job::fromJournal(const QString &file, const Command *command, HaloApi &api,
                                      TenantFactsReader &facts, Clock &clock)
{
    // Held first: another program may be about to write its last lines.
    QString problem;
    std::unique_ptr<JobJournal> journal = JobJournal::resume(file, &problem);
    const auto recorded = journal ? JobJournal::read(file) : std::nullopt;
    if (!recorded)
        return nullptr;
    const bool undoes = recorded->job.value(u"command").toString() == undoName;
    if (!undoes && !command)
        return nullptr;

    auto job = std::make_unique<Job>(undoes ? undoCommand() : *command, recorded->job.value(u"inputs").toObject(), api,
                                     facts, clock);
    job->m_journal = std::move(journal);
    job->m_stopOnFirst = recorded->job.value(u"stopOnFirst").toBool();
    job->m_startedAt = QDateTime::fromString(recorded->job.value(u"startedAt").toString(), Qt::ISODateWithMs);
    job->m_items.clear();
    const QJsonArray all = recorded->job.value(u"targets").toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject target = value.toObject();
        JobItem item;
        item.target.ticket = TicketId(halo::toId(target.value(u"ticket")).value_or(0));
        item.target.object = target.value(u"object").toObject();
        item.target.file = target.value(u"file").toString();
        item.target.name = target.value(u"name").toString();
        item.result = JobItem::Result::NotSent;
        item.message = tr("Not sent: Sundog was ended before its turn came.");
        job->m_items.append(item);
    }
    for (const QJsonObject &line : recorded->lines) {
        const int index = line.value(u"item").toInt(-1);
        if (index < 0 || index >= job->m_items.size())
            continue;
        JobItem &item = job->m_items[index];
        const QString event = line.value(u"event").toString();
        item.step = line.value(u"step").toInt();
        item.at = QDateTime::fromString(line.value(u"at").toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
        if (event == QLatin1String("send")) {
            item.result = JobItem::Result::Unknown;
            item.message = tr("Sundog was ended while it was sent: it may have been done.");
            continue;
        }
        item.status = line.value(u"status").toInt();
        item.request = static_cast<RequestId>(line.value(u"request").toInteger());
        item.message = line.value(u"message").toString();
        item.unverified = line.value(u"unverified").toBool();
        item.done.clear();
        const QJsonArray done = line.value(u"done").toArray();
        for (const QJsonValue &sentence : done)
            item.done.append(sentence.toString());
        if (line.contains(u"id"))
            item.saved.insert(QStringLiteral("id"), line.value(u"id"));
        item.result = JobItem::Result::NotSent; // a step of several is done
        if (event == QLatin1String("step"))
            item.message = item.done.join(u' ') + u' ' + tr("The rest of it was not sent.");
        for (const auto &[result, word] : resultWords) {
            if (line.value(u"result").toString() == QLatin1String(word))
                item.result = result;
        }
    }
    job->m_state = State::Finished;
    const QString begunAt = recorded->job.value(u"server").toString();
    if (begunAt != api.web().toString())
        job->m_forbidden =
            tr("Not sent: this was begun on %1, which this connection does not go to any more.").arg(begunAt);
    return job;
}

bool Job::isOpen(const QString &file)
{
    const auto recorded = JobJournal::read(file);
    if (!recorded)
        return false;
    const QString last = recorded->lines.isEmpty() ? QString() : recorded->lines.last().value(u"event").toString();
    return last != QLatin1String("settled");
}

void Job::forgetJournal()
{
    if (m_journal)
        m_journal->remove();
}
