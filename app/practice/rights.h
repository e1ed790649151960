// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/practicetenant.h"

#include <QSet>
#include <QStringList>

namespace practice {

// What a request wants to do; a token's scopes and its role must both allow it.
enum class Need {
    WhoAmI,      // /Agent/me
    ReadTickets, // tickets, actions, attachments
    EditTickets, // create, update, actions, attachments
    DeleteTicket,
    ReadBasics, // statuses and ticket types: an end user's portal shows them as well
    ReadSetup,  // areas, categories, priorities, outcomes and the like
    ReadAgents, // agents and teams: no scope of their own exists for them
    ReadReports,
};

[[nodiscard]] bool isKnownScope(const QString &scope);

// The scopes out of the asked ones that an application of this role is granted.
[[nodiscard]] QStringList grantedScopes(const QStringList &asked, Role role);

[[nodiscard]] bool scopesAllow(const QSet<QString> &scopes, Need need);
[[nodiscard]] bool roleAllows(Role role, Need need);

} // namespace practice
