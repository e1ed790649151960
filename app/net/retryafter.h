// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <optional>

// ms to wait for a Retry-After header: seconds, or an HTTP date. A date is compared with the answer's own Date header
// where there is one, so that a wrong clock on either side does not matter. No value: missing or unreadable.
[[nodiscard]] std::optional<qint64> retryAfterMs(const QByteArray &retryAfter, const QByteArray &date,
                                                 const QDateTime &now);
