// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Times as a person reads them. All take ms since the epoch UTC, 0 = not set, which reads as "".

// Local and short, and the same for a whole day so that nothing changes under the eye: "09:14" today, "Mon 09:14" in
// this calendar week (Monday to Sunday), else "2026-11-02 09:14".
[[nodiscard]] QString compactTime(qint64 ms, qint64 now);
// "2026-11-02 09:14:10": one zone for all rows, sortable, and what D3 writes.
[[nodiscard]] QString utcTime(qint64 ms);
// "3 days ago", "in 5 minutes"
[[nodiscard]] QString relativeTime(qint64 ms, qint64 now);
// For a countdown: whole seconds, rounded up; 0 = it has passed.
[[nodiscard]] int secondsUntil(qint64 ms, qint64 now);
// Three lines: exact local with its zone, UTC, relative.
[[nodiscard]] QString exactTime(qint64 ms, qint64 now);
