// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/ticketquery.h"
#include "practice/ticketwriter.h"

namespace practice {

// /Tickets
class TicketRoutes
{
public:
    explicit TicketRoutes(Tenant &tenant) : m_tenant(tenant), m_query(tenant), m_writer(tenant) {}

    [[nodiscard]] Reply list(const Call &call);
    [[nodiscard]] Reply one(const Call &call) const;
    [[nodiscard]] Reply post(const Call &call);
    [[nodiscard]] Reply remove(const Call &call);

private:
    Tenant &m_tenant;
    TicketQuery m_query;
    TicketWriter m_writer;
};

} // namespace practice
