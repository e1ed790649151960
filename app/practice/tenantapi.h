// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/actionroutes.h"
#include "practice/agentroutes.h"
#include "practice/attachmentroutes.h"
#include "practice/controls.h"
#include "practice/lookuproutes.h"
#include "practice/ratewindow.h"
#include "practice/signin.h"
#include "practice/ticketroutes.h"

namespace practice {

// Where the two listeners can be reached; the second plays every "other host": sign-in, redirects, file links.
struct Addresses
{
    QString web; // "http://127.0.0.1:PORT"
    QString elsewhere;
    quint16 elsewherePort = 0;
};

// A request comes in, an answer goes out: faults, sign-in, limit, rights, then the route.
class TenantApi
{
public:
    TenantApi(Controls &controls, SignIn &signIn, Tenant &tenant, Addresses addresses);

    [[nodiscard]] HttpAnswer answer(const HttpRequest &request);

private:
    [[nodiscard]] HttpAnswer answerHere(const HttpRequest &request, const RequestFaults &faults, FaultAim::Area area);
    [[nodiscard]] HttpAnswer answerElsewhere(const HttpRequest &request, const RequestFaults &faults);
    [[nodiscard]] HttpAnswer answerAuthInfo(const RequestFaults &faults) const;
    [[nodiscard]] HttpAnswer answerApi(const HttpRequest &request, const RequestFaults &faults);
    [[nodiscard]] std::optional<HttpAnswer> limitRefusal(const RequestFaults &faults);
    [[nodiscard]] std::optional<HttpAnswer> tokenRefusal(const HttpRequest &request, const RequestFaults &faults,
                                                         Token *token) const;
    [[nodiscard]] Reply route(const Call &call);

    Controls &m_controls;
    SignIn &m_signIn;
    Tenant &m_tenant;
    Addresses m_addresses;
    RateWindow m_window;
    TicketRoutes m_tickets;
    ActionRoutes m_actions;
    AttachmentRoutes m_attachments;
    LookupRoutes m_lookups;
    AgentRoutes m_agents;
};

} // namespace practice
