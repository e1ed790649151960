// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/call.h"

namespace practice {

// /Actions
class ActionRoutes
{
public:
    explicit ActionRoutes(Tenant &tenant) : m_tenant(tenant) {}

    [[nodiscard]] Reply list(const Call &call) const;
    [[nodiscard]] Reply one(const Call &call) const;
    [[nodiscard]] Reply post(const Call &call);

private:
    [[nodiscard]] std::optional<Reply> problem(const Call &call, const QJsonObject &object, int index) const;
    [[nodiscard]] const Outcome *outcomeOf(const QJsonObject &object) const;
    QJsonObject save(const Call &call, const QJsonObject &object);
    void moveTicket(const Call &call, const QJsonObject &object, const Outcome &outcome, Ticket *ticket) const;

    Tenant &m_tenant;
};

} // namespace practice
