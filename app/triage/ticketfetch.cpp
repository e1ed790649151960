// SPDX-License-Identifier: Apache-2.0
#include "triage/ticketfetch.h"

#include "halo/json.h"
#include "halo/ticketrows.h"

#include <QSet>
#include <algorithm>
#include <utility>

namespace {

constexpr int enoughFailures = TicketFetch::inFlight;

QUrlQuery queryFor(const QList<TicketId> &ids)
{
    const QString yes = QStringLiteral("true");
    QUrlQuery query = ticketRowsQuery(ids, TicketFetch::batch);
    query.addQueryItem(QStringLiteral("order"), QStringLiteral("id"));
    query.addQueryItem(QStringLiteral("orderdesc"), yes);
    query.addQueryItem(QStringLiteral("includestatus"), yes);
    query.addQueryItem(QStringLiteral("includetickettype"), yes);
    query.addQueryItem(QStringLiteral("includeagent"), yes);
    return query;
}

enum class About {
    Everything, // no request of this connection gets through: not one more is sent
    Perhaps,    // of this ticket or of the server; told by how many meet it
    ThisOne
};

About whatFails(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Proxy:
    case Error::Kind::Tls:
    case Error::Kind::Throttled:
    case Error::Kind::SignIn:
    case Error::Kind::TokenRefused:
    case Error::Kind::Moved:
        return About::Everything;
    case Error::Kind::Timeout:
    case Error::Kind::Cut:
    case Error::Kind::TooLarge:
    case Error::Kind::Malformed:
        return About::Perhaps;
    case Error::Kind::Refused:
        return error.status >= 500 ? About::Perhaps : About::ThisOne;
    case Error::Kind::Cancelled:
        break;
    }
    return About::ThisOne;
}

} // namespace

TicketFetch::TicketFetch(HaloApi &api, QObject *parent) : QObject(parent), m_api(api) {}

int TicketFetch::requestsFor(qsizetype ids, bool includeDetails)
{
    return static_cast<int>(includeDetails ? ids : (ids + batch - 1) / batch);
}

void TicketFetch::fetch(const QList<TicketId> &ids, bool includeDetails)
{
    stop();
    m_results.clear();
    m_places.clear();
    m_details = includeDetails;
    m_ignored = false;
    QList<int> places;
    for (const TicketId id : ids) {
        if (m_places.contains(id))
            continue;
        places.append(static_cast<int>(m_results.size()));
        m_places.insert(id, places.constLast());
        m_results.append({.id = id});
    }
    start(places);
}

void TicketFetch::retry()
{
    stop();
    QList<int> places;
    for (int place = 0; place < m_results.size(); ++place) {
        if (m_results.at(place).state != FetchedTicket::State::Done)
            places.append(place);
    }
    start(places);
}

void TicketFetch::again()
{
    stop();
    QList<int> places;
    for (int place = 0; place < m_results.size(); ++place)
        places.append(place);
    start(places);
}

void TicketFetch::cancel()
{
    if (!m_running)
        return;
    stop();
    for (FetchedTicket &result : m_results) {
        if (result.state == FetchedTicket::State::Waiting)
            result.state = result.ticket ? FetchedTicket::State::Done : FetchedTicket::State::NotSent;
    }
    m_cancelled = true;
    m_running = false;
    Q_EMIT finished();
}

QList<Ticket> TicketFetch::tickets() const
{
    QList<Ticket> tickets;
    for (const FetchedTicket &result : m_results) {
        if (result.ticket)
            tickets.append(*result.ticket);
    }
    return tickets;
}

int TicketFetch::count(FetchedTicket::State state) const
{
    return static_cast<int>(std::count_if(m_results.begin(), m_results.end(),
                                          [state](const FetchedTicket &result) { return result.state == state; }));
}

void TicketFetch::start(const QList<int> &places)
{
    m_cancelled = false;
    m_running = true;
    m_failuresInARow = 0;
    m_priority = places.size() <= few ? Priority::Click : Priority::Bulk;
    for (const int place : places) {
        m_results[place].state = FetchedTicket::State::Waiting;
        m_results[place].error = {};
    }
    // One alone costs a request either way, and asked for by itself it also says why it does not come.
    (m_details || m_ignored || places.size() == 1 ? m_single : m_many) = places;
    // From the event loop, also where there is nothing to do: who asks is not to be told inside of asking.
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation] {
            if (generation == m_generation)
                next();
        },
        Qt::QueuedConnection);
}

void TicketFetch::stop()
{
    ++m_generation;
    m_api.cancel(std::exchange(m_together, 0));
    const QHash<int, RequestId> alone = std::exchange(m_alone, {});
    for (const RequestId request : alone)
        m_api.cancel(request);
    m_many.clear();
    m_asked.clear();
    m_single.clear();
    m_running = false;
}

// Whoever hears of a result may cancel or begin anew.
void TicketFetch::told(quint64 generation)
{
    Q_EMIT progress();
    if (generation == m_generation)
        next();
}

void TicketFetch::next()
{
    if (m_together)
        return;
    if (!m_many.isEmpty()) {
        m_asked = m_many.first(std::min<qsizetype>(batch, m_many.size()));
        m_many.remove(0, m_asked.size());
        return askForMany();
    }
    while (!m_single.isEmpty() && m_alone.size() < inFlight)
        askForOne(m_single.takeFirst());
    if (m_alone.isEmpty() && std::exchange(m_running, false))
        Q_EMIT finished();
}

void TicketFetch::askForMany()
{
    QList<TicketId> ids;
    for (const int place : std::as_const(m_asked))
        ids.append(m_results.at(place).id);
    m_together =
        m_api.tickets(queryFor(ids), m_priority, tr("Get Tickets, %n ticket(s)", nullptr, static_cast<int>(ids.size())),
                      this, [this, generation = m_generation](const Result<TicketPage> &result) {
                          if (generation != m_generation)
                              return;
                          m_together = 0;
                          result.ok() ? takePage(result.value()) : manyFailed(result.error());
                      });
}

void TicketFetch::takePage(const TicketPage &rows)
{
    m_failuresInARow = 0;
    const QSet<int> asked(m_asked.begin(), m_asked.end());
    int fresh = 0;
    for (qsizetype i = 0; i < rows.tickets.size(); ++i) {
        const Ticket &ticket = rows.tickets.at(i);
        const int place = m_places.value(ticket.id, -1);
        if (!asked.contains(place)) {
            m_ignored = true;
        } else if (m_results.at(place).state == FetchedTicket::State::Waiting) {
            ++fresh;
            done(place, ticket, rows.raw.value(i));
        }
    }
    m_asked.removeIf([this](int place) { return m_results.at(place).state != FetchedTicket::State::Waiting; });
    // A smaller page than asked for: the rest is asked for once more, still together.
    const auto seen = asked.size() - m_asked.size();
    const bool capped = rows.recordCount > seen || (rows.recordCount < 0 && rows.tickets.size() == safePageSize);
    if (!m_ignored && fresh > 0 && !m_asked.isEmpty() && capped) {
        const quint64 generation = m_generation;
        Q_EMIT progress();
        if (generation == m_generation)
            askForMany();
        return;
    }
    m_single += std::exchange(m_asked, {});
    if (m_ignored)
        m_single += std::exchange(m_many, {});
    told(m_generation);
}

void TicketFetch::manyFailed(const Error &error)
{
    // The list as a whole is refused to this agent; asking a hundred times more would tell the same.
    const bool forbidden = error.kind == Error::Kind::Refused && (error.status == 401 || error.status == 403);
    if (forbidden || whatFails(error) == About::Everything) {
        const QList<int> asked = std::exchange(m_asked, {});
        for (const int place : asked) {
            m_results[place].state = FetchedTicket::State::Failed;
            m_results[place].error = error;
        }
        giveUp(error);
    } else { // this server, or what stands before it, may not take so many ids at once
        m_ignored = true;
        m_single += std::exchange(m_asked, {}) + std::exchange(m_many, {});
    }
    told(m_generation);
}

void TicketFetch::askForOne(int place)
{
    const TicketId id = m_results.at(place).id;
    const auto take = [this, place, generation = m_generation](const Result<QJsonObject> &result) {
        if (generation == m_generation)
            takeOne(place, result);
    };
    m_alone[place] = m_details ? m_api.ticket(id, m_priority, this, take) : m_api.ticketRow(id, m_priority, this, take);
}

void TicketFetch::takeOne(int place, const Result<QJsonObject> &result)
{
    m_alone.remove(place);
    if (!result.ok()) {
        fail(place, result.error());
        return told(m_generation);
    }
    std::optional<Ticket> ticket = m_reader.read(result.value());
    if (ticket && ticket->id == m_results.at(place).id) {
        m_failuresInARow = 0;
        done(place, *std::move(ticket), result.value());
    } else {
        Error error;
        error.kind = Error::Kind::Malformed;
        error.status = 200;
        error.message =
            ticket ? tr("The answer holds ticket %1.").arg(number(ticket->id)) : tr("The answer holds no ticket.");
        fail(place, error);
    }
    told(m_generation);
}

void TicketFetch::done(int place, Ticket ticket, const QJsonObject &record)
{
    FetchedTicket &result = m_results[place];
    result.state = FetchedTicket::State::Done;
    result.ticket = std::move(ticket);
    result.ticket->own = m_reader.ownValues(record); // the api reads pages for the queue's columns
    result.record = record;
}

void TicketFetch::setOwnPaths(const QList<JsonPath> &paths)
{
    m_reader.setOwnPaths(paths);
    for (FetchedTicket &result : m_results) {
        if (result.ticket)
            result.ticket->own = m_reader.ownValues(result.record);
    }
}

void TicketFetch::fail(int place, const Error &error)
{
    FetchedTicket &result = m_results[place];
    result.state = FetchedTicket::State::Failed;
    result.error = error;
    if (error.kind == Error::Kind::Refused && error.status == 404) {
        result.ticket.reset(); // was there the last time; is not any more
        result.record = {};
    }
    switch (whatFails(error)) {
    case About::Everything:
        return giveUp(error);
    case About::Perhaps:
        if (++m_failuresInARow >= enoughFailures)
            giveUp(error);
        return;
    case About::ThisOne:
        m_failuresInARow = 0;
        return;
    }
}

void TicketFetch::giveUp(const Error &error)
{
    const QList<int> unsent = std::exchange(m_single, {}) + std::exchange(m_many, {});
    for (const int place : unsent) {
        m_results[place].state = FetchedTicket::State::NotSent;
        m_results[place].error = error;
    }
}
