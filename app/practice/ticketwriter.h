// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/call.h"

namespace practice {

// POST /Tickets, one object at a time: with an id it updates, without one it creates.
class TicketWriter
{
public:
    explicit TicketWriter(Tenant &tenant) : m_tenant(tenant) {}

    // Why the object is refused. The forms of the refusals differ on purpose: real tenants use all of them.
    [[nodiscard]] std::optional<Reply> problem(const Call &call, const QJsonObject &object, int index) const;
    int save(const Call &call, const QJsonObject &object); // the ticket's id; only after problem() had nothing to say

private:
    void apply(const Call &call, const QJsonObject &object, TicketStore::Writable target);
    void applyAssignment(const Call &call, const QJsonObject &object, Ticket *ticket);
    void applyTexts(const QJsonObject &object, TicketEdits *edits);
    void makePdf(int ticketId);

    Tenant &m_tenant;
};

// The closing refusals, which an action that closes meets as well.
[[nodiscard]] std::optional<Reply> closingProblem(const Tenant &tenant, const Ticket &ticket, int newStatus,
                                                  int newAgent, bool hasResolutionCode);
void setStatus(const Directory &directory, int status, qint64 nowMs, Ticket *ticket);

} // namespace practice
