// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"
#include "triage/job.h"
#include "triage/permissions.h"

#include <optional>

// What a rehearsal runs and how it reads what came of it; Rehearsal says when.

// The ticket it runs on, as far as its commands need to know it.
struct RehearsedTicket
{
    TicketId id{};
    QString summary;          // with the tag that makes it the only one of its kind
    QString team;             // as it was created
    QString file;             // the path of what is attached
    QJsonArray outcomes = {}; // that it offers; empty = it does not say
};

namespace rehearsed {
inline const QString create = QStringLiteral("Create Tickets");
inline const QString act = QStringLiteral("Create Actions");
inline const QString attach = QStringLiteral("Attach File to Ticket");
inline const QString close = QStringLiteral("Close Tickets");
inline const QString remove = QStringLiteral("Delete Tickets");
} // namespace rehearsed

// What of the tenant it has to know.
constexpr TenantFacts::Facts rehearsalFacts =
    TenantFacts::Teams | TenantFacts::Agents | TenantFacts::Statuses | TenantFacts::Outcomes;

// In this order, between Create Tickets and Delete Tickets.
[[nodiscard]] QStringList rehearsedCommands(bool withMail);
[[nodiscard]] QString rehearsalSummary(const QString &tag);
[[nodiscard]] QString singleAddress(const QString &mailTo); // "" where it is not exactly one
[[nodiscard]] QJsonObject rehearsalInputs(const QString &command, const RehearsedTicket &ticket, const QString &mailTo,
                                          const std::optional<Me> &me, const TenantFacts &facts);

// How to find the new ticket where its id never came.
[[nodiscard]] Reading findRehearsed(const RehearsedTicket &ticket);

// `record`: the ticket as it was before.
[[nodiscard]] PermissionEvidence rehearsalEvidence(const Job &job, const TenantFacts &facts, const QJsonObject &record);

// Whether the server saw it, and whether it clearly did not do it.
[[nodiscard]] bool wasSent(const JobItem &item);
[[nodiscard]] bool wasRefused(const JobItem &item);

// What stays in HaloPSA, as a sentence; "" = nothing. `deletion`: how deleting it ended.
[[nodiscard]] QString leftOverWords(const RehearsedTicket &ticket, const JobItem &deletion);
[[nodiscard]] QString mayExistWords(const RehearsedTicket &ticket);
