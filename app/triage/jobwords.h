// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "triage/erroradvice.h"

// What a step tried to do, for advise().
[[nodiscard]] AdviceContext::Attempt attemptOf(const WriteStep &step);
// Nothing of this connection gets through: what comes after would meet the same.
[[nodiscard]] bool endsAll(const Error &error);
// A write that ended so may have been done: its answer was lost, or a gateway gave up on the server behind it and does
// not know what that server did.
[[nodiscard]] bool mayHaveActed(const Error &error);
// What an error means for one ticket: the server's own words, else what happened. Translated.
[[nodiscard]] QString errorWords(const Error &error, AdviceContext::Attempt attempt);

// How a ticket differs from what was seen: "changed 2 min ago by Maria Keller: status New → In Progress". `nowMs`:
// since the epoch. `who`: "" = not known.
[[nodiscard]] QString changeWords(const Ticket &seen, const Ticket &now, const TenantFacts &facts, qint64 nowMs,
                                  const QString &who = {});
