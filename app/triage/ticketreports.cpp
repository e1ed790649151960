// SPDX-License-Identifier: Apache-2.0
#include "triage/ticketreports.h"

#include "halo/json.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "triage/jobwords.h"
#include "triage/ticketfetch.h"

#include <algorithm>
#include <utility>

namespace {

using State = ReportedTicket::State;

constexpr int atOnce = 4;         // tickets whose actions and files are asked for or wait to be written
constexpr int enoughFailures = 6; // in a row: the rest would meet the same

struct NameOf
{
    Lookup lookup;
    const char *name;
    const char *id;
};
constexpr NameOf namesOf[] = {{Lookup::Statuses, "status_name", "status_id"},
                              {Lookup::Types, "tickettype_name", "tickettype_id"},
                              {Lookup::Agents, "agent_name", "agent_id"}};

// A copy: the thread that makes the documents may not ask the look-ups.
std::function<QString(qint64)> namesIn(const Lookups &lookups, Lookup lookup)
{
    return [names = lookups.names(lookup)](qint64 id) { return names.value(id); };
}

} // namespace

void TicketReports::setConnection(const QString &name, const QString &ticketAddress)
{
    m_connection = name;
    m_ticketAddress = ticketAddress;
}

int TicketReports::ended() const
{
    return static_cast<int>(std::count_if(m_tickets.cbegin(), m_tickets.cend(), [](const ReportedTicket &ticket) {
        return ticket.state != ReportedTicket::State::Waiting;
    }));
}

void TicketReports::start()
{
    m_at = m_clock.nowUtc();
    m_sentBefore = m_desk.requestsSent();
    if (m_wanted.byHalo && m_desk.isReadOnly()) {
        m_refusal = tr("HaloPSA makes its PDF on an order, which changes the ticket. %1").arg(Desk::readOnlyWords());
        return stop(m_refusal);
    }
    m_preparing = 1;
    askWhoAmI();
    if (m_wanted.byHalo)
        return begin();
    m_fetch = std::make_unique<TicketFetch>(m_desk.api());
    connect(m_fetch.get(), &TicketFetch::finished, this, &TicketReports::takeRecords);
    m_fetch->fetch(m_wanted.tickets, true);
}

// Only a line of the manifest: where it cannot be read the reports are made all the same.
void TicketReports::askWhoAmI()
{
    if (m_desk.me()) {
        m_agent = m_desk.me()->name;
        return;
    }
    ++m_preparing;
    m_desk.api().me(
        m_asking.get(),
        [this](const Result<Me> &me) {
            if (me.ok())
                m_agent = me.value().name;
            begin();
        },
        Priority::Bulk);
}

void TicketReports::takeRecords()
{
    if (m_stopped)
        return;
    const QList<FetchedTicket> &results = m_fetch->results();
    for (int place = 0; place < results.size(); ++place) {
        const FetchedTicket &result = results.at(place);
        switch (result.state) {
        case FetchedTicket::State::Done:
            m_parts.append(Part{.place = place, .record = result.record});
            break;
        case FetchedTicket::State::Failed:
            fail(place, State::Failed, errorWords(result.error, AdviceContext::Attempt::ReadTicket), result.error);
            break;
        case FetchedTicket::State::Waiting:
        case FetchedTicket::State::NotSent:
            fail(place, State::NotSent, errorWords(result.error, AdviceContext::Attempt::ReadTicket), result.error);
            break;
        }
    }
    m_fetch.release()->deleteLater(); // we are in its signal
    learnNames();
    begin();
}

// Records may come with ids only. What could not be read stands as an id.
void TicketReports::learnNames()
{
    Lookups &lookups = m_desk.lookups();
    for (const NameOf &each : namesOf) {
        const bool missing = std::any_of(m_parts.cbegin(), m_parts.cend(), [&each](const Part &part) {
            return halo::toText(part.record.value(QLatin1String(each.name))).isEmpty() &&
                   halo::toId(part.record.value(QLatin1String(each.id))).value_or(0) > 0;
        });
        if (missing && lookups.state(each.lookup) != Lookups::State::Loaded)
            m_names.insert(each.lookup);
    }
    m_preparing += static_cast<int>(m_names.size());
    connect(&lookups, &Lookups::changed, m_asking.get(), [this, &lookups](Lookup lookup) {
        if (lookups.state(lookup) != Lookups::State::Loading && m_names.remove(lookup))
            begin();
    });
    const QSet<Lookup> wanted = m_names;
    for (const Lookup lookup : wanted) {
        if (lookups.state(lookup) != Lookups::State::Loading)
            lookups.refresh(lookup);
    }
}

void TicketReports::begin()
{
    if (--m_preparing > 0 || m_stopped)
        return;
    if (m_wanted.byHalo) {
        for (int place = 0; place < m_tickets.size(); ++place)
            m_parts.append(Part{.place = place});
    } else {
        m_options = options();
    }
    if (m_wanted.oneFile) {
        for (const Part &part : std::as_const(m_parts))
            m_together.append(m_tickets.at(part.place).id);
    }
    next();
}

DocumentOptions TicketReports::options() const
{
    DocumentOptions options;
    options.privateNotes = m_wanted.privateNotes;
    options.zone = ZonedTime(m_wanted.zone);
    options.address = {m_desk.api().web(), m_ticketAddress};
    const Lookups &lookups = m_desk.lookups();
    options.names = {namesIn(lookups, Lookup::Statuses), namesIn(lookups, Lookup::Types),
                     namesIn(lookups, Lookup::Agents)};
    return options;
}

// --- reading

void TicketReports::next()
{
    for (int i = 0; i < std::min<int>(atOnce, static_cast<int>(m_parts.size())); ++i) {
        if (!m_parts.at(i).asked)
            ask(m_parts[i]);
    }
    writeReady();
}

void TicketReports::ask(Part &part)
{
    const int place = part.place;
    const TicketId id = m_tickets.at(place).id;
    part.asked = true;
    if (m_wanted.byHalo) {
        part.missing = 1;
        return print(place);
    }
    if (m_extrasGivenUp) {
        m_tickets[place].failures.append({tr("Its actions and files were not asked for any more."), {}});
        return;
    }
    part.missing = 2;
    m_desk.api().actions(id, false, Priority::Bulk, m_asking.get(), [this, place](const Result<ActionList> &result) {
        const bool whole = !result.ok() || result.value().isWhole();
        takeAnswer(place, &Part::actions, result, whole ? QString() : tr("not all of its actions came"), tr("Actions"));
    });
    m_desk.api().attachments(id, Priority::Bulk, m_asking.get(), [this, place](const Result<AttachmentList> &result) {
        const bool whole = !result.ok() || result.value().isWhole();
        takeAnswer(place, &Part::files, result,
                   whole ? QString() : tr("not all of its files are in the list that came"), tr("Attachments"));
    });
}

template <class T>
void TicketReports::takeAnswer(int place, std::optional<T> Part::*where, const Result<T> &result, const QString &lack,
                               const QString &what)
{
    const auto part =
        std::find_if(m_parts.begin(), m_parts.end(), [place](const Part &each) { return each.place == place; });
    if (part == m_parts.end())
        return;
    --part->missing;
    if (result.ok()) {
        m_failuresInARow = 0;
        (*part).*where = result.value();
        if (!lack.isEmpty())
            m_tickets[place].failures.append({QStringLiteral("%1: %2").arg(what, lack), {}});
    } else {
        const Error &error = result.error();
        m_tickets[place].failures.append(
            {QStringLiteral("%1: %2").arg(what, errorWords(error, AdviceContext::Attempt::ReadTicket)), error});
        ++m_failuresInARow;
        m_extrasGivenUp = m_extrasGivenUp || endsAll(error) || m_failuresInARow >= enoughFailures;
    }
    next();
}

void TicketReports::fail(int place, State state, const QString &words, const Error &error)
{
    m_tickets[place].state = state;
    m_tickets[place].failures.append({words, error});
    Q_EMIT progressed();
}

// Of one that gets into no file. Where HaloPSA made its PDF the order was carried out, and that is said.
void TicketReports::failUnwritten(int place, State state, const QString &why)
{
    if (m_tickets.at(place).printed)
        fail(place, State::Failed, tr("HaloPSA made its PDF, but it is in no file here. %1").arg(why));
    else
        fail(place, state, why);
}

void TicketReports::cancel()
{
    if (!m_stopped && !m_ended)
        stop(tr("Stopped before it was written."));
}

// What is on its way comes to its end.
void TicketReports::giveUp(const QString &words, const Error &error)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (!part.asked)
            fail(part.place, State::NotSent, words, error);
    }
    m_parts.removeIf([](const Part &part) { return !part.asked; });
}

// What is being written just now ends as what becomes of it.
void TicketReports::stop(const QString &why)
{
    m_stopped = true;
    *m_stop = true;
    const int underPen = m_writing && !m_wanted.oneFile ? m_parts.constFirst().place : -1;
    const bool closing = m_writing && m_parts.isEmpty();
    for (int place = 0; place < m_tickets.size(); ++place) {
        const auto print = m_prints.find(place);
        const bool ordered =
            print != m_prints.end() && !(print->second.request != 0 && m_desk.api().recall(print->second.request));
        const State state = m_tickets.at(place).state;
        const bool lost = state == State::Done && m_wanted.oneFile && !closing; // with the file
        if ((state != State::Waiting && !lost) || place == underPen)
            continue;
        if (ordered && !m_tickets.at(place).printed)
            fail(place, State::Unknown, tr("HaloPSA was told to make it. %1").arg(why));
        else
            failUnwritten(place, State::NotSent, why);
    }
    m_asking = std::make_unique<QObject>(); // what was asked for ends with the old one
    m_prints.clear();
    if (m_fetch)
        m_fetch->cancel();
    if (!m_writing)
        end();
}
