// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/ticketfilter.h"

class Lookups;

// What a filter asks for, as one would say it: "All types · New or In Progress · updated in the last 24 hours".
// `longest`: how many names of a list are said before "or 4 more"; 0 = all of them.
[[nodiscard]] QString filterInWords(const TicketFilter &filter, const Lookups &lookups, qint64 now, int longest = 3);
// For a file, of no day that is today: everything in full, the times with their zone.
[[nodiscard]] QString filterForFile(const TicketFilter &filter, const Lookups &lookups);
// "last 24 hours", "since Mon 09:00", "all time"
[[nodiscard]] QString timeInWords(const TicketFilter &filter, qint64 now);
