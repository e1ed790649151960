// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/directory.h"
#include "practice/story.h"
#include "practice/ticket.h"

#include <QHash>
#include <map>
#include <optional>
#include <vector>

namespace practice {

// The tickets and what was done to them. Rows are generated; texts come from the story until a ticket is touched.
class TicketStore
{
public:
    TicketStore(const Directory &directory, quint64 seed, int count, qint64 nowMs);

    static constexpr int firstId = 1001;
    static constexpr int maxTickets = 200'000; // generated and posted: a client gone wild must not fill our memory

    [[nodiscard]] const std::vector<Ticket> &tickets() const { return m_tickets; }
    [[nodiscard]] const Ticket *find(int id) const; // deleted ones too
    [[nodiscard]] quint64 revision() const { return m_revision; }

    [[nodiscard]] QString summary(const Ticket &ticket) const;
    [[nodiscard]] QString details(const Ticket &ticket) const;
    [[nodiscard]] QString detailsHtml(const Ticket &ticket) const;
    [[nodiscard]] QList<Action> actions(const Ticket &ticket) const;
    [[nodiscard]] QList<Attachment> attachments(const Ticket &ticket) const;
    [[nodiscard]] const TicketEdits *edits(int id) const; // null: untouched

    struct Writable
    {
        Ticket &ticket;
        TicketEdits &edits;
    };
    [[nodiscard]] Writable edit(int id); // the id must exist; what was generated is kept as it is from now on
    [[nodiscard]] Writable create();     // an empty ticket with the next id
    Action &addAction(int ticketId, Action action); // gives it its id and time

    [[nodiscard]] std::optional<Attachment> attachment(int id) const;
    int addAttachment(Attachment attachment); // its id; ticket 0 keeps it until an action or a post claims it
    bool attach(int id, int ticketId, int actionId);
    bool removeAttachment(int id);

private:
    Story m_story;
    std::vector<Ticket> m_tickets;      // id = firstId + index
    std::map<int, TicketEdits> m_edits; // a map, because references to its values stay valid
    QHash<int, Attachment> m_loose;     // posted without a ticket
    QHash<int, int> m_ticketOfPosted;   // posted attachment → ticket
    int m_nextAttachment = 20'000'001;
    quint64 m_revision = 1;
};

// One generated row. The same (seed, id) gives the same ticket, relative to now.
[[nodiscard]] Ticket makeTicket(const Directory &directory, quint64 seed, int index, int count, qint64 nowMs);

} // namespace practice
