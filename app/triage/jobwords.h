// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "triage/erroradvice.h"

// What a step tried to do, for advise().
[[nodiscard]] AdviceContext::Attempt attemptOf(const WriteStep &step);
// Nothing of this connection gets through: what comes after would meet the same.
[[nodiscard]] bool endsAll(const Error &error);
// What an error means for one ticket: the server's own words, else what happened. Translated.
[[nodiscard]] QString errorWords(const Error &error, AdviceContext::Attempt attempt);

// How a ticket differs from what was seen: "changed 2 min ago: status New → In Progress". `now`: ms since the epoch.
[[nodiscard]] QString changeWords(const Ticket &seen, const Ticket &now, const TenantFacts &facts, qint64 nowMs);
