// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/tenantfacts.h"
#include "triage/ticketdetails.h"

#include <QTimer>

// The outcomes that a ticket offers, by its record: not every ticket offers each of the tenant's. A record that was
// read for somebody else costs nothing; else it takes one request.
class TicketOutcomes : public QObject
{
    Q_OBJECT
public:
    enum class State {
        NotRead,
        Reading,
        Known,
        NotSaid, // the record names none
        Failed
    };
    static constexpr int typingMs = 400; // a number that is being typed is not asked for digit by digit

    explicit TicketOutcomes(TicketDetails &details, QObject *parent = nullptr);

    // The rows that are known, and the whole record of one where there is one.
    void setTickets(const QList<Ticket> &rows, const std::optional<QJsonObject> &record);
    // Reads it unless that was done; of several in a row the last one. changed() when it is here.
    void want(TicketId ticket);
    void retry(TicketId ticket); // after Failed
    void forget();               // they may be others now

    [[nodiscard]] State state(TicketId ticket) const { return m_known.value(ticket).state; }
    [[nodiscard]] QList<TenantFacts::Outcome> of(TicketId ticket) const { return m_known.value(ticket).outcomes; }
    [[nodiscard]] QString failure(TicketId ticket) const { return m_known.value(ticket).failure; } // the server's words

Q_SIGNALS:
    void changed();
    void learned(const QList<TenantFacts::Outcome> &outcomes);

private:
    struct Entry
    {
        State state = State::NotRead;
        QList<TenantFacts::Outcome> outcomes = {};
        QString failure = {};
    };
    void read(TicketId ticket);
    void take(TicketId ticket, const QJsonObject &record);

    TicketDetails &m_details;
    QHash<TicketId, Entry> m_known;
    QHash<TicketId, qint64> m_versions; // last update, of the rows
    QTimer m_typing;
    std::optional<TicketId> m_wanted;
    quint64 m_turn = 0; // counts forget(): an answer for what was forgotten is not taken
};
