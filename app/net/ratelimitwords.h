// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/ratebudget.h"

#include <QByteArray>
#include <optional>

// The limit that the body of a 429 names, e.g. "Rate Limit Reached - 300 Requests per rolling 5 minute window." [live].
// Words are no contract: what is not understood changes nothing.
[[nodiscard]] std::optional<RateLimit> rateLimitIn(const QByteArray &body);

// Whether whoever keeps to `limit` keeps to `than` as well, in a burst and over time, and makes fewer requests.
[[nodiscard]] bool isStricter(RateLimit limit, RateLimit than);
