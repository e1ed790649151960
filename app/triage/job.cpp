// SPDX-License-Identifier: Apache-2.0
#include "triage/job.h"

#include "halo/attachmentupload.h"
#include "halo/json.h"
#include "halo/serveraddress.h"
#include "net/clock.h"
#include "triage/erroradvice.h"
#include "triage/jobwords.h"
#include "triage/tenantfactsreader.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace {

constexpr int atOnce = 6; // as many as the queue has on the way: what waits in there can be called back

} // namespace

QString JobItem::label() const
{
    QString label;
    if (number(target.ticket) > 0)
        label = QStringLiteral("#%1").arg(number(target.ticket));
    else if (const auto id = halo::toId(saved.value(u"id")); id && *id > 0)
        label = QStringLiteral("#%1").arg(*id);
    else
        label = Job::tr("New ticket “%1”").arg(halo::toText(target.object.value(u"summary")));
    if (!target.file.isEmpty())
        label += u' ' + (target.name.isEmpty() ? QFileInfo(target.file).fileName() : target.name);
    return label;
}

Job::Job(const Command &command, QJsonObject inputs, HaloApi &api, TenantFactsReader &facts, Clock &clock,
         QObject *parent)
    : QObject(parent), m_command(command), m_inputs(std::move(inputs)), m_api(api), m_reader(facts), m_clock(clock)
{
    const QList<Target> all = targets(m_command, m_inputs);
    for (const Target &target : all)
        m_items.append({target});
}

Job::~Job() = default;

void Job::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

int Job::count(JobItem::Result result) const
{
    return static_cast<int>(std::count_if(m_items.cbegin(), m_items.cend(),
                                          [result](const JobItem &item) { return item.result == result; }));
}

int Job::sending() const
{
    return count(JobItem::Result::Sending);
}

Job::ReturnData Job::returnData() const
{
    const int done = count(JobItem::Result::Done);
    return !m_items.isEmpty() && done == m_items.size() ? ReturnData::Successful
           : done > 0                                   ? ReturnData::PartiallySuccessful
                                                        : ReturnData::Failed;
}

int Job::requestsFor(const Command &command, const QJsonObject &inputs, const TenantFactsReader &facts)
{
    int requests = command.facts ? facts.requestsFor(command.facts(inputs)) : 0;
    const TenantFacts known = facts.facts();
    const QList<Target> all = targets(command, inputs);
    for (const Target &target : all)
        requests += static_cast<int>(command.steps(inputs, target, known).size());
    if (command.needsRow)
        requests += TicketFetch::requestsFor(all.size(), false);
    return requests;
}

// --- sending

void Job::begin()
{
    setState(State::Running);
    sendNext();
}

void Job::sendNext()
{
    if (m_state != State::Running)
        return;
    int sending = this->sending();
    for (int i = 0; i < m_items.size() && sending < atOnce && m_state == State::Running; ++i) {
        if (m_items.at(i).result != JobItem::Result::Waiting)
            continue;
        ++sending;
        send(i);
    }
    if (m_state == State::Running && this->sending() == 0 && count(JobItem::Result::Waiting) == 0)
        verify();
}

void Job::send(int index)
{
    JobItem &item = m_items[index];
    const QList<WriteStep> steps = m_command.steps(m_inputs, item.target, m_facts);
    if (item.step >= steps.size())
        return end(index, JobItem::Result::Done, {});
    const WriteStep step = steps.at(item.step);
    item.result = JobItem::Result::Sending;
    item.error = {};
    item.status = 0;
    item.message.clear();
    item.percent = -1;
    Q_EMIT itemChanged(index);
    if (!m_journal)
        return post(index, step);
    m_journal->append({{QStringLiteral("event"), QStringLiteral("send")},
                       {QStringLiteral("item"), index},
                       {QStringLiteral("step"), item.step},
                       {QStringLiteral("at"), m_clock.nowUtc().toString(Qt::ISODateWithMs)}},
                      this, [this, index, step](bool durable) {
                          if (durable && !m_stopped)
                              return post(index, step);
                          if (durable)
                              return end(index, JobItem::Result::NotSent, tr("Stopped before it was sent."));
                          const QString why =
                              tr("Not sent, as what is sent could not be written down first. Is the disk full?");
                          end(index, JobItem::Result::NotSent, why);
                          giveUp(why, {});
                      });
}

void Job::post(int index, const WriteStep &step)
{
    Request request;
    request.verb = step.verb;
    request.url = apiUrl(m_api.web(), step.path);
    if (!step.query.isEmpty())
        request.url.setQuery(step.query);
    request.priority = m_items.size() == 1 ? Priority::Click : Priority::Bulk;
    request.purpose = step.purpose;
    if (!step.file.isEmpty()) {
        Result<BodyStream> upload = attachmentUpload(step.object, step.file);
        if (!upload.ok()) {
            m_items[index].error = upload.error();
            return end(index, JobItem::Result::Failed, upload.error().message);
        }
        request.stream = upload.value();
        // A slow line takes its time: 10 bytes a ms, and what any request has on top.
        request.wholeMs = 120'000 + request.stream.bytes / 10;
        request.uploaded = [this, index, bytes = request.stream.bytes](qint64 sent) {
            const int percent = static_cast<int>(sent * 100 / bytes);
            if (std::exchange(m_items[index].percent, percent) != percent)
                QTimer::singleShot(0, this, [this, index] { Q_EMIT itemChanged(index); }); // Qt is reading it
        };
    } else if (step.verb == Verb::Post) {
        request.body = QJsonDocument(QJsonArray{step.object}).toJson(QJsonDocument::Compact);
    }
    ++m_requests;
    if (const TicketId ticket = m_items.at(index).target.ticket; number(ticket) > 0)
        m_ownWrites.insert(index, m_own->sent(ticket, m_seen.value(ticket).lastUpdate, m_clock.now(), step));
    const RequestId id = m_api.fetch(std::move(request), this,
                                     [this, index, step](const Result<Answer> &answer) { take(index, step, answer); });
    m_underWay.insert(index, id);
    m_items[index].request = id;
}

void Job::take(int index, const WriteStep &step, const Result<Answer> &answer)
{
    m_underWay.remove(index);
    JobItem &item = m_items[index];
    if (answer.ok()) {
        item.status = answer.value().status;
        const QByteArray body = answer.value().body.trimmed();
        const Result<QJsonObject> saved = halo::unwrapOne(body);
        // A web page is not HaloPSA's answer: something on the way spoke in its place.
        if (!saved.ok() && body.startsWith('<'))
            return end(
                index, JobItem::Result::Unknown,
                tr("A web page came in place of an answer: it may have been done. %1").arg(halo::serverWords(body)));
        return judge(index, step, saved.ok() ? saved.value() : QJsonObject());
    }
    const Error &error = answer.error();
    const QString words = errorWords(error, attemptOf(step));
    item.error = error;
    item.status = error.status;
    if (mayHaveActed(error)) {
        if (endsAll(error))
            giveUp(words, error);
        return end(index, JobItem::Result::Unknown,
                   tr("It was sent, but no answer came: it may have been done. %1").arg(words));
    }
    m_own->refused(item.target.ticket, m_ownWrites.take(index));
    if (error.cancelled())
        return end(index, JobItem::Result::NotSent, tr("Stopped before it was sent."));
    if (endsAll(error)) {
        m_problem = words;
        giveUp(words, error);
        return end(index, JobItem::Result::NotSent, words);
    }
    end(index, JobItem::Result::Failed, words);
}

// 2xx is not success: the saved record says what was done.
void Job::judge(int index, const WriteStep &step, const QJsonObject &saved)
{
    if (!saved.isEmpty())
        m_items[index].saved = saved;
    m_own->saved(m_items.at(index).target.ticket, m_ownWrites.value(index), step, saved);
    if (step.savesTicket && !saved.isEmpty()) {
        saw(index, saved);
        Q_EMIT ticketSaved(saved);
    }
    const Verdict verdict = step.check ? step.check(saved) : Verdict();
    switch (verdict.is) {
    case Verdict::Is::NotApplied:
        return end(index, JobItem::Result::NotApplied, verdict.words);
    case Verdict::Is::Applied:
        return stepDone(index, step, false);
    case Verdict::Is::NotSaid:
        return stepDone(index, step, true);
    }
}

void Job::stepDone(int index, const WriteStep &step, bool unverified)
{
    JobItem &item = m_items[index];
    if (!step.done.isEmpty())
        item.done.append(step.done);
    if (unverified)
        item.unsaid.append(item.step);
    ++item.step;
    if (item.step >= m_command.steps(m_inputs, item.target, m_facts).size())
        return end(index, JobItem::Result::Done, {});
    note(index, "step");
    if (m_stopped)
        return end(index, JobItem::Result::NotSent, tr("Stopped before the rest of it was sent."));
    send(index); // also while paused: half of it is worth nothing
}

bool Job::deletes(const JobItem &item) const
{
    const QList<WriteStep> steps = m_command.steps(m_inputs, item.target, m_facts);
    return std::any_of(steps.cbegin(), steps.cend(), [](const WriteStep &step) { return step.verb == Verb::Delete; });
}

void Job::end(int index, JobItem::Result result, const QString &message)
{
    JobItem &item = m_items[index];
    item.result = result;
    item.at = m_clock.now();
    item.percent = -1;
    item.message = message;
    if (result != JobItem::Result::Done && !item.done.isEmpty())
        item.message = item.done.join(u' ') + u' ' + message;
    note(index, "result");
    if (result == JobItem::Result::Done && deletes(item)) // nothing comes back
        Q_EMIT ticketSaved({{QStringLiteral("id"), number(item.target.ticket)}, {QStringLiteral("deleted"), true}});
    Q_EMIT itemChanged(index);
    if (m_stopOnFirst && (result == JobItem::Result::Failed || result == JobItem::Result::NotApplied))
        giveUp(tr("Not sent, as %1 failed before.").arg(item.label()), {});
    // From the event loop: an end inside a loop over the items must not start the next one in there.
    QTimer::singleShot(0, this, [this] {
        if (m_state == State::Running)
            sendNext();
        else if (m_state == State::Paused && m_stopped && sending() == 0)
            verify();
    });
}

void Job::giveUp(const QString &reason, const Error &error)
{
    m_stopped = true;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).result != JobItem::Result::Waiting)
            continue;
        m_items[i].error = error;
        m_items[i].status = error.status;
        m_items[i].result = JobItem::Result::NotSent;
        m_items[i].message = m_items.at(i).done.join(u' ');
        m_items[i].message += (m_items.at(i).message.isEmpty() ? QString() : QStringLiteral(" ")) + reason;
        note(i, "result");
        Q_EMIT itemChanged(i);
    }
    const QHash<int, RequestId> underWay = m_underWay;
    for (const RequestId id : underWay)
        m_api.recall(id); // what the queue still holds comes back as cancelled
}

void Job::pause()
{
    if (m_state == State::Running)
        setState(State::Paused);
}

void Job::resume()
{
    if (m_state != State::Paused || m_stopped)
        return;
    setState(State::Running);
    sendNext();
}

void Job::stop()
{
    if (m_state == State::Verifying) { // nothing is left to be sent, and nothing that was is undone by it
        ++m_run;
        m_api.cancel(std::exchange(m_reading, 0));
        return rest();
    }
    if (!isRunning() || m_stopped)
        return;
    m_byPerson = true;
    giveUp(tr("Stopped before it was sent."), {});
    if (m_state == State::Preparing || m_state == State::Asking) {
        ++m_run;
        m_waitsForJournal = false;
        leaveAsking();
        if (m_fetch) {
            m_fetch->disconnect(this);
            m_fetch.release()->deleteLater();
        }
        rest();
    } else if (m_state == State::Paused && sending() == 0) {
        verify(); // what is done may still have to be verified
    }
}

void Job::again(JobItem::Result what)
{
    if (m_state != State::Finished || count(what) == 0)
        return;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).result == what) {
            m_items[i].result = JobItem::Result::Waiting;
            Q_EMIT itemChanged(i);
        }
    }
    prepare();
}

void Job::resumeNotSent()
{
    again(JobItem::Result::NotSent);
}

void Job::retryFailed()
{
    again(JobItem::Result::Failed);
}

int Job::toCheck() const
{
    return static_cast<int>(std::count_if(m_items.cbegin(), m_items.cend(), [](const JobItem &item) {
        return item.result == JobItem::Result::Unknown || !item.unsaid.isEmpty();
    }));
}

bool Job::hasOpen() const
{
    // What the person stopped is not asked about again.
    return toCheck() > 0 || (count(JobItem::Result::NotSent) > 0 && !m_byPerson);
}

void Job::rest()
{
    if (m_state == State::Finished)
        return;
    setState(State::Finished);
    if (m_journal) {
        m_journal->append({{QStringLiteral("event"), hasOpen() ? QStringLiteral("ended") : QStringLiteral("settled")},
                           {QStringLiteral("at"), m_clock.nowUtc().toString(Qt::ISODateWithMs)}});
    }
    Q_EMIT finished();
}
