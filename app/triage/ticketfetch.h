// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"

#include <optional>

// What became of one id.
struct FetchedTicket
{
    enum class State {
        Waiting,
        Done,    // `ticket` and `record` are set
        Failed,  // asked for; `error` says why it did not come
        NotSent, // not asked for: cancelled, or `error` had made it pointless
    };

    TicketId id{};
    State state = State::Waiting;
    std::optional<Ticket> ticket = {};
    QJsonObject record = {}; // as received: a row, or with details the whole record
    Error error = {};
};

// D3's Get Tickets: the tickets of these ids, whatever filter they would match. Every id ends with exactly one result.
//
// Without details up to 100 ids go into one request, `ticketids` (halopsa-api 2, row 10). Not every server knows it,
// and one that does not gives any tickets it likes: so the rows are checked, and what did not come is asked for one by
// one, which also tells why it did not. With details every id is a request.
class TicketFetch : public QObject
{
    Q_OBJECT
public:
    static constexpr int batch = 100; // the largest page HaloPSA gives
    static constexpr int few = 10;    // as many go before other work: a person waits for them
    static constexpr int inFlight = 6;

    explicit TicketFetch(HaloApi &api, QObject *parent = nullptr);

    // Drops what was fetched before.
    void fetch(const QList<TicketId> &ids, bool includeDetails);
    void retry(); // those that are not there, with the others left as they are
    void again(); // all of them; what there is stays until its new record comes
    void cancel();
    // What Ticket::own of the results is from now on, also of those that are there: nothing is asked for again.
    void setOwnPaths(const QList<JsonPath> &paths);

    // If all goes well; one that is not found costs one more.
    [[nodiscard]] static int requestsFor(qsizetype ids, bool includeDetails);

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    [[nodiscard]] const QList<FetchedTicket> &results() const { return m_results; } // in the order asked for
    [[nodiscard]] QList<Ticket> tickets() const;                                    // of those that are there
    [[nodiscard]] int count(FetchedTicket::State state) const;
    [[nodiscard]] bool includesDetails() const { return m_details; }
    // The server looked over `ticketids`: each was asked for by itself.
    [[nodiscard]] bool idsIgnored() const { return m_ignored; }

Q_SIGNALS:
    void progress(); // a result changed
    void finished();

private:
    void start(const QList<int> &places);
    void next();
    void askForMany();
    void takePage(const TicketPage &rows);
    void manyFailed(const Error &error);
    void askForOne(int place);
    void takeOne(int place, const Result<QJsonObject> &result);
    void done(int place, Ticket ticket, const QJsonObject &record);
    void fail(int place, const Error &error);
    void giveUp(const Error &error); // what was not asked for yet
    void told(quint64 generation);
    void stop();

    HaloApi &m_api;
    TicketReader m_reader;
    QList<FetchedTicket> m_results;
    QHash<TicketId, int> m_places;
    QList<int> m_many;             // places to be asked for together
    QList<int> m_asked;            // of these, in the request under way
    QList<int> m_single;           // places to be asked for by themselves
    QHash<int, RequestId> m_alone; // under way, by place
    RequestId m_together = 0;      // under way for m_asked
    Priority m_priority = Priority::Click;
    quint64 m_generation = 0; // an answer to an earlier run counts no more
    int m_failuresInARow = 0; // of a kind that the next id may meet as well
    bool m_details = false;
    bool m_ignored = false;
    bool m_running = false;
    bool m_cancelled = false;
};
