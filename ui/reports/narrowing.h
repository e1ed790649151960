// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/ticketfilter.h"
#include "report/ticketsummary.h"

class Lookups;

// The filter of the queue and, besides, what a bar stands for.
struct Narrowing
{
    std::optional<TicketFilter> filter;
    QString why; // translated: why there is none
};

[[nodiscard]] Narrowing narrowed(const TicketFilter &filter, TicketSummary::By by, const SummaryBar &bar,
                                 const Lookups &lookups);
