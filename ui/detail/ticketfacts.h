// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"

#include <QJsonObject>

class Lookups;

// What is known of a ticket at a moment: its row at once, the record later, the names behind the ids from the look-ups.
struct ShownTicket
{
    enum class Record { Loading, Loaded, Failed };

    Ticket ticket; // the row, or the record read as one
    QJsonObject record;
    Record state = Record::Loading;
};

struct Fact
{
    QString key; // stable, "status"
    QString label;
    QString value;
    QString toolTip; // plain text
};

// Status, type, … parent, always the same ones in the same order, so that nothing jumps when the record comes. What is
// not set reads "–", what is still to come "…".
[[nodiscard]] QList<Fact> ticketFacts(const ShownTicket &view, const Lookups &lookups, qint64 now);

// One line each for the head.
[[nodiscard]] QString placeLine(const Ticket &ticket);                                     // client › site › user
[[nodiscard]] Fact stateLine(const ShownTicket &view, const Lookups &lookups, qint64 now); // status · type · … · SLA
// "due in 42 minutes", "overdue since …", "closed …", "" if there is no date
[[nodiscard]] QString dueWords(const Ticket &ticket, qint64 now);
