// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/call.h"

namespace practice {

// Everything a tenant is set up with: bare arrays, and single objects by id.
class LookupRoutes
{
public:
    explicit LookupRoutes(const Tenant &tenant) : m_tenant(tenant) {}

    [[nodiscard]] Reply statuses(const Call &call) const;
    [[nodiscard]] Reply ticketTypes(const Call &call) const;
    [[nodiscard]] Reply ticketAreas(const Call &call) const;
    [[nodiscard]] Reply categories(const Call &call) const;
    [[nodiscard]] Reply outcomes(const Call &call) const;
    [[nodiscard]] Reply priorities(const Call &call) const;
    [[nodiscard]] Reply slas(const Call &call) const;
    [[nodiscard]] Reply lookups(const Call &call) const;
    [[nodiscard]] Reply cannedTexts(const Call &call) const;
    [[nodiscard]] Reply viewLists(const Call &call) const;
    [[nodiscard]] Reply viewFilters(const Call &call) const;
    [[nodiscard]] Reply reports(const Call &call) const;
    [[nodiscard]] Reply instanceInfo(const Call &call) const;

private:
    const Tenant &m_tenant;
};

// The whole list, or the one whose id the path names.
[[nodiscard]] Reply listOrOne(const Call &call, const QJsonArray &rows);

} // namespace practice
