// SPDX-License-Identifier: Apache-2.0
#include "triage/ticketexport.h"

#include "halo/inbackground.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "triage/ticketfetch.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qsizetype ahead = 200; // tickets that may wait for them, or for the disk, before the list is held up

bool isSignIn(const Error &error)
{
    return error.kind == Error::Kind::SignIn || error.kind == Error::Kind::TokenRefused;
}

bool isOfFilter(const ExportRequest &request)
{
    return request.ids.isEmpty() && !request.listed;
}

bool countsTickets(ReportFormat format)
{
    return format == ReportFormat::Html || format == ReportFormat::Pdf;
}

QList<Lookup> lookupsOf(const ExportRequest &request)
{
    QList<Lookup> wanted;
    const TicketFilter &filter = request.filter;
    // Also where no column shows them: HTML and PDF count by them.
    const auto isChosen = [&request](auto ReportColumn::*member) {
        return request.columns == ExportRequest::Columns::Chosen &&
               std::any_of(request.chosen.cbegin(), request.chosen.cend(),
                           [member](const ReportColumn &column) { return (column.*member).has_value(); });
    };
    const bool names = request.columns == ExportRequest::Columns::Mapped || countsTickets(request.format) ||
                       isChosen(&ReportColumn::idPath);
    const bool priorities = isChosen(&ReportColumn::groupPath);
    const bool filtered = isOfFilter(request);
    for (const auto &[lookup, isWanted] :
         {std::pair{Lookup::Statuses, names || (filtered && !filter.statuses.isEmpty())},
          {Lookup::Types, names || (filtered && !filter.types.isEmpty())},
          {Lookup::Agents, names || (filtered && !filter.agents.isEmpty())},
          {Lookup::Areas, filtered && !filter.areas.isEmpty()},
          {Lookup::Teams, filtered && !filter.teams.isEmpty()},
          {Lookup::Priorities, priorities || (filtered && !filter.priorities.isEmpty())},
          {Lookup::Categories, filtered && filter.hasCategories()}}) {
        if (isWanted)
            wanted.append(lookup);
    }
    return wanted;
}

} // namespace

// What was known when the file was begun: it is asked in the thread that writes, and look-ups change under it.
struct TicketExport::Names
{
    QHash<Lookup, QHash<qint64, QString>> names;
    QHash<std::pair<qint64, qint64>, QString> priorities; // by id and SLA: one id has another name in each
    QHash<qint64, bool> closed;                           // by status
    QSet<Lookup> missing;                                 // where an id had no name

    QString of(Lookup lookup, qint64 id) { return noted(lookup, names.value(lookup).value(id)); }
    QString priority(qint64 id, qint64 sla) { return noted(Lookup::Priorities, priorities.value({id, sla})); }

private:
    QString noted(Lookup lookup, const QString &name)
    {
        if (name.isEmpty())
            missing.insert(lookup);
        return name;
    }
};

TicketExport::TicketExport(const TenantAccess &access, Clock &clock, ExportRequest request, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_clock(clock), m_own(std::make_unique<Desk>(access, clock)),
      m_desk(*m_own), m_loader(m_desk.api(), m_desk.lookups(), clock), m_writing(m_request.file),
      m_lookups(lookupsOf(m_request)), m_names(std::make_shared<Names>())
{
}

TicketExport::TicketExport(Desk &desk, Clock &clock, ExportRequest request, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_clock(clock), m_desk(desk),
      m_loader(m_desk.api(), m_desk.lookups(), clock), m_writing(m_request.file), m_lookups(lookupsOf(m_request)),
      m_names(std::make_shared<Names>())
{
    m_loader.behindOthers();
}

TicketExport::~TicketExport() = default;

void TicketExport::start()
{
    m_manifest.connection = m_request.connection;
    m_manifest.server = m_desk.access().web.toString();
    m_manifest.at = m_clock.nowUtc();
    m_sentBefore = m_desk.requestsSent();
    // Before the first request: what cannot be written need not be read.
    m_writing.open([this](const QString &problem) { problem.isEmpty() ? prepare() : giveUp(problem); });
}

bool TicketExport::cancel()
{
    giveUp({}, End::Cancelled);
    return m_end != End::Running;
}

qint64 TicketExport::expected() const
{
    if (m_request.listed)
        return m_request.listed->order.size();
    return m_request.ids.isEmpty() ? m_request.filter.atMost(m_loader.report().recordCount) : m_request.ids.size();
}

void TicketExport::prepare()
{
    m_preparing = 1;
    const auto prepared = [this] {
        if (--m_preparing == 0 && m_end == End::Running)
            begin();
    };
    if (m_desk.me()) {
        m_manifest.agent = m_desk.me()->name;
        QMetaObject::invokeMethod(this, prepared, Qt::QueuedConnection);
    } else {
        m_desk.api().me(this, [this, prepared](const Result<Me> &me) {
            if (me.ok())
                m_manifest.agent = me.value().name;
            else if (isSignIn(me.error()))
                return giveUp(inWords(me.error(), AdviceContext::Attempt::SignIn), End::SignInFailed);
            prepared();
        });
    }
    Lookups &lookups = m_desk.lookups();
    QList<Lookup> open = m_lookups;
    open.removeIf([&lookups](Lookup lookup) { return lookups.state(lookup) == Lookups::State::Loaded; });
    m_preparing += static_cast<int>(open.size());
    connect(&lookups, &Lookups::changed, this, [&lookups, prepared, waiting = open](Lookup lookup) mutable {
        const Lookups::State state = lookups.state(lookup);
        if ((state == Lookups::State::Loaded || state == Lookups::State::Failed) && waiting.removeOne(lookup))
            prepared();
    });
    for (const Lookup lookup : std::as_const(open)) {
        if (lookups.state(lookup) != Lookups::State::Loading)
            lookups.refresh(lookup);
    }
}

void TicketExport::takeNames()
{
    const Lookups &lookups = m_desk.lookups();
    for (const Lookup lookup : std::as_const(m_lookups))
        m_names->names.insert(lookup, lookups.names(lookup));
    for (const LookupItem &item : lookups.items(Lookup::Priorities))
        m_names->priorities.insert({item.id, item.group}, item.name);
    for (const LookupItem &item : lookups.items(Lookup::Statuses)) {
        if (const std::optional<bool> isClosed = lookups.isClosed(item.id))
            m_names->closed.insert(item.id, *isClosed);
    }
}

ReportHead TicketExport::head()
{
    takeNames();
    const auto nameOf = [names = m_names](Lookup lookup) {
        return [names, lookup](qint64 id) { return names->of(lookup, id); };
    };
    ReportHead head;
    head.names = {nameOf(Lookup::Statuses), nameOf(Lookup::Types), nameOf(Lookup::Agents),
                  [names = m_names](qint64 id, qint64 sla) { return names->priority(id, sla); },
                  [names = m_names](qint64 status) {
                      const auto found = names->closed.constFind(status);
                      return found == names->closed.constEnd() ? std::nullopt : std::optional(*found);
                  }};
    switch (m_request.columns) {
    case ExportRequest::Columns::Mapped:
        head.columns = mappedColumns(head.names);
        break;
    case ExportRequest::Columns::Raw:
        head.columns = rawColumns();
        head.raw = true;
        break;
    case ExportRequest::Columns::Chosen:
        head.columns = m_request.chosen;
        giveNames(head.columns, head.names);
        break;
    }
    head.withActions = m_request.withActions;
    head.withAttachments = m_request.withAttachments;
    head.zone = ZonedTime(m_request.zone);
    head.address = {m_desk.api().web(), m_request.ticketAddress};
    head.csv = m_request.csv;
    return head;
}

void TicketExport::begin()
{
    m_writing.begin(m_request.format, head(), step());
    if (const std::optional<ExportRequest::Source> &source = m_request.source) {
        m_manifest.filter = source->words;
        m_manifest.inputs = source->inputs;
        m_manifest.recordCount = source->recordCount;
        m_manifest.incomplete = source->incomplete;
        m_manifest.notes = source->notes;
    }
    if (m_request.listed)
        takeListed();
    else
        m_request.ids.isEmpty() ? load() : fetch();
}

void TicketExport::takeListed()
{
    const ListedTickets &listed = *m_request.listed;
    if (listed.at != 0)
        m_manifest.notes.append(tr("The tickets are as the server had them at %1 (UTC).")
                                    .arg(QDateTime::fromMSecsSinceEpoch(listed.at, Qt::UTC)
                                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))));
    if (wantsExtras())
        return takeReady();
    m_sourceEnded = true;
    m_place = listed.order.size();
    m_given += listed.order.size();
    m_writing.add(listed, step());
}

void TicketExport::write()
{
    if (m_steps == 0 && !m_ready.isEmpty() && m_end == End::Running) {
        m_given += m_ready.size();
        m_writing.add(std::exchange(m_ready, {}), step());
    }
    holdIfFull();
}

void TicketExport::holdIfFull()
{
    m_loader.setHeld(m_waiting.size() > ahead || m_ready.size() > ahead);
}

void TicketExport::finishIfDone()
{
    if (!m_sourceEnded || !m_waiting.isEmpty() || !m_ready.isEmpty() || m_steps > 0 || m_finishing ||
        m_end != End::Running)
        return;
    if (m_given == 0 && !m_manifest.complete()) {
        QStringList why = m_manifest.incomplete;
        for (const ReportManifest::Failure &failure : std::as_const(m_manifest.failed))
            why.append(tr("Ticket %1: %2").arg(failure.ticket).arg(failure.why));
        return giveUp(why.join(u'\n'), m_error && isSignIn(*m_error) ? End::SignInFailed : End::Failed);
    }
    m_finishing = true;
    noteNames();
    m_manifest.requests = m_desk.requestsSent() - m_sentBefore;
    m_writing.end(m_manifest, [this](const QString &problem, const ReportManifest &manifest) {
        if (!problem.isEmpty())
            return giveUp(problem);
        m_manifest = manifest;
        finish(m_manifest.complete() ? End::Complete : End::Incomplete);
    });
}

void TicketExport::noteNames()
{
    const Lookups &lookups = m_desk.lookups();
    for (const Lookup lookup : std::as_const(m_names->missing)) {
        const QString title = Lookups::title(lookup);
        m_manifest.notes.append(lookups.state(lookup) == Lookups::State::Failed
                                    ? tr("%1 could not be read, and stand as ids where rows have no names: %2")
                                          .arg(title, inWords(lookups.error(lookup), AdviceContext::Attempt::LookUp))
                                    : tr("%1: some have no name here and stand as ids.").arg(title));
    }
    if (m_request.withActions)
        m_manifest.notes.append(tr("Actions are without those of the system."));
}

QString TicketExport::inWords(const Error &error, AdviceContext::Attempt attempt)
{
    const Advice advice = advise(error, m_desk.adviceContext(attempt));
    QStringList words{advice.happened};
    if (!advice.serverSaid.isEmpty())
        words.append(tr("The server said: “%1”").arg(advice.serverSaid));
    words += {advice.cause, advice.cure};
    words.removeAll(QString());
    return words.join(u' ');
}

ReportWriting::Done TicketExport::step()
{
    ++m_steps;
    return [this](const QString &problem) {
        --m_steps;
        if (!problem.isEmpty())
            return giveUp(problem);
        takeReady();
    };
}

void TicketExport::giveUp(const QString &problem, End end)
{
    if (m_end != End::Running || !m_writing.discard())
        return;
    m_problem = problem;
    m_waiting.clear();
    m_ready.clear();
    finish(end);
    m_loader.cancel();
    if (m_fetch)
        m_fetch->cancel();
}

void TicketExport::finish(End end)
{
    m_end = end;
    if (end == End::Complete || end == End::Incomplete) // else it may be wanted again
        letGo(std::exchange(m_request.listed, {}));
    QMetaObject::invokeMethod(this, &TicketExport::finished, Qt::QueuedConnection);
}
