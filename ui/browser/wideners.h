// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/ticketfilter.h"

#include <QString>

// A filter that lets more through than another, and what it is called on a button: "Last 7 days", "All statuses".
struct Widener
{
    QString text;
    TicketFilter filter;
};

// What may help where nothing matches; the most likely first. Empty if the filter lets everything through.
[[nodiscard]] QList<Widener> wideners(const TicketFilter &filter);
