// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/call.h"

namespace practice {

// /Agent and /Team: who works here, and in which team.
class AgentRoutes
{
public:
    explicit AgentRoutes(const Tenant &tenant) : m_tenant(tenant) {}

    [[nodiscard]] Reply agents(const Call &call) const;
    [[nodiscard]] Reply me(const Call &call) const;
    [[nodiscard]] Reply teams(const Call &call) const;

private:
    [[nodiscard]] QJsonObject agentRow(const Agent &agent) const;
    [[nodiscard]] QJsonObject teamRow(const Team &team, bool withAgents) const;

    const Tenant &m_tenant;
};

} // namespace practice
