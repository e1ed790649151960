// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/writestep.h"

#include <QHash>
#include <QList>
#include <optional>

// What the question about changed tickets compares of one, as a row with HaloPSA's names: it goes into journals.
// `lastactiondate` is among it.
[[nodiscard]] QJsonObject seenRow(const Ticket &ticket);
[[nodiscard]] std::optional<Ticket> seenTicket(const QJsonObject &row);
[[nodiscard]] bool isWhole(const QJsonObject &record); // it says all of what is compared
// `seen` is from now on as the record says, as far as that says it.
void see(Ticket &seen, const QJsonObject &record);

// What has been sent for the tickets of a connection, by any of its jobs, so that our own change is never taken for
// somebody else's: a note or a file changes its ticket, but what comes back is not the ticket.
class OwnWrites
{
public:
    using Id = quint64; // 0 = none

    // Before it goes out. `known`: when the ticket was last changed as far as the writer knows; 0 = it does not. `now`:
    // by this computer's clock.
    [[nodiscard]] Id sent(TicketId ticket, qint64 known, qint64 now, const WriteStep &step);
    void saved(TicketId ticket, Id id, const WriteStep &step, const QJsonObject &record);
    void refused(TicketId ticket, Id id); // nothing of it was done

    // The ticket is not as it was seen, and it was not us alone. What we did since it was seen explains that it was
    // changed, and the fields we set; the rest is somebody else's. `seen` with our own changes; nothing = unchanged.
    [[nodiscard]] std::optional<Ticket> changedFrom(const Ticket &seen, const Ticket &now) const;

private:
    struct Write
    {
        Id id = 0;
        qint64 known = 0;
        qint64 sentAt = 0;
        qint64 at = 0;           // when the server did it, by its own clock; 0 = it did not say
        QList<QJsonObject> made; // what may be in the ticket since: as asked for, and as it came back
    };
    [[nodiscard]] Write *find(TicketId ticket, Id id);
    [[nodiscard]] static bool isSince(const Write &write, const Ticket &seen);

    QHash<TicketId, QList<Write>> m_writes;
    Id m_last = 0;
};
