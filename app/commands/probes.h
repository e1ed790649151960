// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

// The probes that commands have in common. What each says of HaloPSA is from halopsa-api 1.4, 1.6, 2.1 and 3, where not
// marked otherwise.

// --- level 0

[[nodiscard]] Probe byScopes(const QString &scope); // the token has none that could open it; scope: Command::scope
[[nodiscard]] Probe byAdmin();                      // an administrator with all scopes may do everything [infer]
[[nodiscard]] Probe forAgentsOnly();                // an end user may not, whatever the scopes

// --- level 1

[[nodiscard]] Probe readsTickets();                  // one row of the list, in the order of the last update
[[nodiscard]] Probe countsTickets();                 // as Test Connection does
[[nodiscard]] Probe readsTicket();                   // a whole record
[[nodiscard]] Probe readsActions();                  // of that ticket
[[nodiscard]] Probe readsFiles();                    // the list of that ticket's
[[nodiscard]] Probe readsList(const ListStep &step); // whole, as there is no page size for look-ups

// --- level 2

[[nodiscard]] Probe namesInRow(); // of the list of tickets: status and type by name, or a look-up that has them
enum class IfNot { Denied, NotSaid };
[[nodiscard]] Probe mayUpdate(IfNot ifNot); // `_canupdate` of a record
[[nodiscard]] Probe mayCreate();            // `cancreate` of the ticket types
// A record's `outcomes` hold the one that the command needs; for AnyOutcome: hold one.
enum class Uses { NoteOutcome, ResolveOutcome, AnyOutcome };
[[nodiscard]] Probe offersOutcome(Uses outcome);

// --- level 3: on a ticket for which the server has just said 404

[[nodiscard]] Probe deletesNobody();
[[nodiscard]] Probe actsOnNobody(Uses outcome);

// How a request that failed is read: only 401 and 403 speak of rights. `scope`: that could have opened it; "" = not
// known.
[[nodiscard]] Sign refusal(const ProbeFacts &facts, const Error &error, const QString &scope);
