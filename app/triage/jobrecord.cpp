// SPDX-License-Identifier: Apache-2.0
// What Job leaves behind: the journal it can be taken up from, and how it is taken back.
#include "commands/undo.h"
#include "halo/json.h"
#include "net/clock.h"
#include "triage/job.h"
#include "triage/tenantfactsreader.h"

#include <algorithm>
#include <array>
#include <utility>

// --- taking back

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
    job->m_own = m_own;
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
        // One that was deleted cannot be read before it is there again.
        if (const auto seen = m_seen.constFind(target.ticket); seen != m_seen.cend() && !deletes(item))
            job->m_seen.insert(target.ticket, *seen);
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
        if (const auto seen = m_seen.constFind(item.target.ticket); seen != m_seen.cend())
            target.insert(QStringLiteral("seen"), seenRow(*seen));
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

// Nothing is sent before the first line is on disk.
void Job::go()
{
    if (!m_folder.isEmpty() && !m_journal && count(JobItem::Result::Waiting) > 0) {
        m_journal =
            JobJournal::create(m_folder, journalHead(), this, [this](const QString &problem) { takeJournal(problem); });
        m_journalled = false;
        for (int i = 0; i < m_items.size(); ++i) {
            if (m_items.at(i).result != JobItem::Result::Waiting)
                note(i, "result");
        }
    }
    m_waitsForJournal = m_journal && !m_journalled;
    if (m_waitsForJournal)
        return setState(State::Preparing);
    begin();
}

void Job::takeJournal(const QString &problem)
{
    m_journalled = problem.isEmpty();
    if (!m_journalled)
        m_journal.reset(); // the next try makes another
    if (!std::exchange(m_waitsForJournal, false))
        return;
    if (m_journalled)
        return begin();
    giveUp(tr("Nothing was sent, as what is sent could not be written down first. %1").arg(problem), {});
    rest();
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
    if (item.isUnverified())
        line.insert(QStringLiteral("unverified"), true);
    if (!item.unsaid.isEmpty()) {
        QJsonArray steps;
        for (const int step : item.unsaid)
            steps.append(step);
        line.insert(QStringLiteral("unsaid"), steps);
    }
    if (const QJsonValue id = item.saved.value(u"id"); !id.isUndefined() && number(item.target.ticket) == 0)
        line.insert(QStringLiteral("id"), id);
    m_journal->append(line);
}

std::unique_ptr<Job> Job::fromJournal(const QString &file, const Command *command, HaloApi &api,
                                      TenantFactsReader &facts, Clock &clock, std::shared_ptr<OwnWrites> writes)
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
    job->m_journalled = true;
    if (writes)
        job->m_own = std::move(writes);
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
        if (const auto seen = seenTicket(target.value(u"seen").toObject())) // older journals have none
            job->m_seen.insert(seen->id, *seen);
    }
    for (const QJsonObject &line : recorded->lines) {
        if (const auto seen = seenTicket(line.value(u"row").toObject())) {
            job->m_seen.insert(seen->id, *seen);
            continue;
        }
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
        item.unsaid.clear();
        const QJsonArray unsaid = line.value(u"unsaid").toArray();
        for (const QJsonValue &step : unsaid)
            item.unsaid.append(step.toInt(-1));
        item.inVain = line.value(u"unverified").toBool() && item.unsaid.isEmpty();
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
    if (!job->hasOpen()) // what failed is told this once
        job->m_journal->append({{QStringLiteral("event"), QStringLiteral("settled")}});
    for (int i = 0; i < job->m_items.size(); ++i)
        job->ownAgain(i);
    const QString begunAt = recorded->job.value(u"server").toString();
    if (begunAt != api.web().toString())
        job->m_forbidden =
            tr("Not sent: this was begun on %1, which this connection does not go to any more.").arg(begunAt);
    return job;
}

// What was sent for one item of a ticket is no change that the next one has to ask about.
void Job::ownAgain(int index)
{
    const JobItem &item = m_items.at(index);
    const bool sent = item.step > 0 || item.result == JobItem::Result::Done ||
                      item.result == JobItem::Result::NotApplied || item.result == JobItem::Result::Unknown;
    const auto seen = m_seen.constFind(item.target.ticket);
    if (!sent || seen == m_seen.cend())
        return;
    const QList<WriteStep> steps = m_command.steps(m_inputs, item.target, m_facts);
    for (const WriteStep &step : steps.first(std::min<qsizetype>(item.step + 1, steps.size())))
        m_ownWrites.insert(index, m_own->sent(seen->id, seen->lastUpdate, item.at, step));
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
