// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/call.h"

#include <vector>

namespace practice {

// GET /Tickets: which tickets, in which order.
class TicketQuery
{
public:
    explicit TicketQuery(const Tenant &tenant) : m_tenant(tenant) {}

    // Indices into the store's tickets. The last answer is kept: a client that walks through 1,000 pages of the same
    // list must not make us sort 100,000 rows for each.
    [[nodiscard]] const std::vector<int> &matching(const Call &call);

private:
    [[nodiscard]] std::vector<int> search(const Call &call) const;
    void sort(const Call &call, std::vector<int> *found) const;

    const Tenant &m_tenant;
    QString m_key;
    quint64 m_revision = 0;
    std::vector<int> m_found;
};

} // namespace practice
