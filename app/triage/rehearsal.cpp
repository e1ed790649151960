// SPDX-License-Identifier: Apache-2.0
#include "triage/rehearsal.h"

#include "commands/registry.h"
#include "halo/json.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "triage/jobwords.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <utility>

namespace {

constexpr qint64 secondLookMs = 5000; // a server may still be at it when its answer is lost

QString newTag()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

// "" = it could not be written.
QString writeFile(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(QStringLiteral("sundog-permission-check.txt")));
    const QByteArray text("Attached by Sundog to find out what this connection may do.\n");
    const bool written = folder.isValid() && file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    return written ? file.fileName() : QString();
}

} // namespace

Rehearsal::Rehearsal(Desk &desk, Clock &clock, const QString &mailTo, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(clock), m_mailTo(singleAddress(mailTo))
{
    m_ticket.summary = rehearsalSummary(newTag());
}

Rehearsal::~Rehearsal() = default;

int Rehearsal::requests() const
{
    return m_requests + (m_job ? m_job->requests() : 0);
}

void Rehearsal::start()
{
    if (std::exchange(m_started, true))
        return;
    m_running = true;
    if (m_desk.isReadOnly()) {
        QMetaObject::invokeMethod(this, &Rehearsal::end, Qt::QueuedConnection);
        return;
    }
    m_toTry = rehearsedCommands(!m_mailTo.isEmpty());
    m_me = m_desk.me();
    m_me ? begin() : askMe();
}

void Rehearsal::cancel()
{
    if (!m_running || std::exchange(m_cancelled, true))
        return;
    if (m_job && !m_deleteTried)
        m_job->stop(); // what is on the way still comes
}

void Rehearsal::askMe()
{
    ++m_requests;
    m_desk.api().me(this, [this](const Result<Me> &me) {
        if (me.ok())
            m_me = me.value();
        begin();
    });
}

void Rehearsal::begin()
{
    m_requests += m_desk.facts().requestsFor(rehearsalFacts);
    m_desk.facts().read(rehearsalFacts, this,
                        [this](const TenantFacts &) { m_cancelled ? end() : run(rehearsed::create); });
}

void Rehearsal::next()
{
    if (m_cancelled || m_cutOff)
        m_toTry.clear();
    if (!m_toTry.isEmpty())
        return run(m_toTry.takeFirst());
    if (!m_deleteTried)
        return run(rehearsed::remove);
    // What has to stay is at least no open ticket.
    const bool stays = m_deletion.result == JobItem::Result::Failed ||
                       m_deletion.result == JobItem::Result::NotApplied ||
                       m_deletion.result == JobItem::Result::NotSent;
    if (stays && !m_closeTried && !m_cutOff)
        return run(rehearsed::close);
    end();
}

void Rehearsal::run(const QString &name)
{
    m_checked = false;
    m_deleteTried = m_deleteTried || name == rehearsed::remove;
    m_closeTried = m_closeTried || name == rehearsed::close;
    if (name == rehearsed::attach) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ticket.file = writeFile(*m_folder);
    }
    m_job = std::make_unique<Job>(*commandNamed(name),
                                  rehearsalInputs(name, m_ticket, m_mailTo, m_me, m_desk.facts().facts()), m_desk.api(),
                                  m_desk.facts(), m_clock);
    // Queued: the job goes when it has ended, but not while it says so.
    connect(m_job.get(), &Job::finished, this, &Rehearsal::jobEnded, Qt::QueuedConnection);
    // What has changed on our own ticket is no question.
    connect(
        m_job.get(), &Job::stateChanged, this,
        [this] {
            if (m_job && m_job->state() == Job::State::Asking)
                m_job->writeAnyway();
        },
        Qt::QueuedConnection);
    m_job->start();
    Q_EMIT progressed(name); // last: who is told may cancel
}

void Rehearsal::jobEnded()
{
    using Is = JobItem::Result;
    const QString name = m_job->command().name;
    const bool creates = name == rehearsed::create; // has a search of its own, as the id is wanted as well
    if (!creates && m_job->count(Is::Unknown) > 0 && !std::exchange(m_checked, true))
        return m_job->checkUnknown();
    const JobItem item = m_job->items().value(0);
    // It is our own ticket and known to be there still, so asking again can do no harm.
    if (name == rehearsed::remove && item.result == Is::Failed && (item.status == 0 || item.status >= 500) &&
        !std::exchange(m_deleteTwice, true)) {
        m_checked = false;
        return m_job->retryFailed();
    }
    m_requests += m_job->requests();
    const bool called = item.result == Is::NotSent && item.error.cancelled() && !m_job->wasRefused(); // back
    if (!called)
        m_evidence[name] = {rehearsalEvidence(*m_job, m_desk.facts().facts(), m_record)};
    m_job.reset();
    m_folder.reset();
    // A token that is refused for one command may do for the next.
    if (item.result != Is::Done && item.error.kind != Error::Kind::TokenRefused && endsAll(item.error))
        m_cutOff = true;
    if (name == rehearsed::close)
        m_closed = item.result == Is::Done;
    if (creates)
        return created(item);
    if (name == rehearsed::remove)
        m_deletion = item;
    next();
}

// --- the ticket

bool Rehearsal::isOurs(const QJsonObject &record) const
{
    return halo::toId(record.value(u"id")).value_or(0) > 0 &&
           halo::toText(record.value(u"summary")).contains(m_ticket.summary);
}

void Rehearsal::created(const JobItem &item)
{
    m_creation = item;
    if (isOurs(item.saved))
        return take(item.saved);
    if (wasSent(item))
        return find();
    end();
}

// Also where it was refused: a server may fail after it has done what it was asked to.
void Rehearsal::find()
{
    ++m_requests;
    const Reading reading = findRehearsed(m_ticket);
    m_desk.api().list(reading.path, reading.query, reading.key, Priority::Click, this,
                      [this](const Result<QJsonArray> &rows) {
                          if (rows.ok()) {
                              for (const QJsonValue &row : rows.value()) {
                                  if (isOurs(row.toObject()))
                                      return take(row.toObject());
                              }
                          }
                          if (wasRefused(m_creation))
                              return end();
                          if (!std::exchange(m_lookedTwice, true))
                              return m_clock.after(secondLookMs, this, [this] { find(); });
                          m_leftOver.append(mayExistWords(m_ticket));
                          end();
                      });
}

void Rehearsal::take(const QJsonObject &record)
{
    m_ticket.id = TicketId{halo::toId(record.value(u"id")).value_or(0)};
    m_ticket.team = halo::toText(record.value(u"team"));
    m_ticket.outcomes = record.value(u"outcomes").toArray();
    m_record = record;
    if (m_creation.result != JobItem::Result::Done && m_creation.result != JobItem::Result::NotApplied) {
        PermissionEvidence &evidence = m_evidence[rehearsed::create].first();
        evidence.sign = {Sign::Says::Allowed, true, tr("The answer does not say so, but the ticket is there.")};
    }
    next();
}

QStringList Rehearsal::leftIfEndedNow() const
{
    if (number(m_ticket.id) > 0)
        return {
            tr("Ticket #%1 “%2” may still be there: the rehearsal was ended before it could be deleted. Look for it "
               "in HaloPSA, and delete it there.")
                .arg(QString::number(number(m_ticket.id)), m_ticket.summary)};
    if (m_creation.request != 0 || (m_job && m_job->command().name == rehearsed::create))
        return {mayExistWords(m_ticket)};
    return {};
}

void Rehearsal::end()
{
    if (number(m_ticket.id) > 0) {
        const QString left = leftOverWords(m_ticket, m_deletion);
        if (!left.isEmpty())
            m_leftOver.append(m_closed ? left + u' ' + tr("It is closed.") : left);
    }
    m_running = false;
    Q_EMIT finished();
}
