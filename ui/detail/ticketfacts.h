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

// The record's own fields of this tenant, those that are filled; none before the record is here.
[[nodiscard]] QList<Fact> customFields(const ShownTicket &view);

// One line each for the head.
[[nodiscard]] QString placeLine(const Ticket &ticket);                            // client › site › user
[[nodiscard]] QString stateLine(const ShownTicket &view, const Lookups &lookups); // status · type · …

// What is left of the time in which the ticket has to be solved.
struct SlaLeft
{
    enum class State { None, Done, Later, Soon, Overdue }; // Soon: within an hour

    State state = State::None;
    QString words; // "SLA due in 42 minutes (13:20)", "Closed 3 days ago"; "" = there is no date
    QString toolTip;
};
[[nodiscard]] SlaLeft slaLeft(const Ticket &ticket, const Lookups &lookups, qint64 now);
