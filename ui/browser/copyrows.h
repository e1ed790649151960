// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tickettable.h"

// Text for the clipboard. Times are in UTC, and the header says so: rows pasted elsewhere must not mix zones.
[[nodiscard]] QString rowsAsTsv(const TicketTable &table, const QList<TicketId> &ids,
                                const QList<TicketTable::Column> &columns);
[[nodiscard]] QString idsAsList(const QList<TicketId> &ids); // "1042, 1041": what D3's Ticket IDs takes
[[nodiscard]] QString idsAsJson(const QList<TicketId> &ids); // "[1042,1041]"
