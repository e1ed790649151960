// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"

#include <QJsonObject>
#include <QUrlQuery>

// Asks GET /Tickets for the rows of these tickets, one page of them. Without pageinate and page_no one page of 50 comes
// and looks whole [live]; not every server honours `ticketids` (halopsa-api 4), so the rows that come are to be
// checked.
[[nodiscard]] QUrlQuery ticketRowsQuery(const QList<TicketId> &ids, int pageSize);

// What is known of a ticket in a list, as HaloPSA writes a row; times are UTC, and what is not set is not there.
[[nodiscard]] QJsonObject ticketRow(const Ticket &ticket);

inline constexpr int safePageSize = 50; // what some servers cap a page at, whatever was asked for (halopsa-api 2.8)
