// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/lookuptable.h"

// Look-ups as text for others: what the table shows now, in its order, without columns that say nothing. An agent
// under a team is a row of its own, and one more column says of which team.

// RFC 4180 in UTF-8 with a byte order mark, without which Excel takes it for the local 8-bit encoding. A cell that a
// spreadsheet would run as a formula begins with an apostrophe: names in HaloPSA are written by others.
[[nodiscard]] QByteArray lookupCsv(const LookupTable &table);
// The rows as received, with all their fields. Agents stand in their team.
[[nodiscard]] QByteArray lookupJson(const LookupTable &table);
// For the clipboard: tab-separated, with a header. `rows` in any column, of any level.
[[nodiscard]] QString lookupTsv(const LookupTable &table, const QModelIndexList &rows);

[[nodiscard]] int lookupRowCount(const LookupTable &table); // rows of the CSV, agents under teams counted
