// SPDX-License-Identifier: Apache-2.0
#include "practice/tenantapi.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

enum class Verb { Get, Post, Delete };
enum class Shape { List, One, Named }; // "/x", "/x/ID", "/x/word"

std::optional<Verb> verbOf(const QByteArray &method)
{
    if (method == "GET")
        return Verb::Get;
    if (method == "POST")
        return Verb::Post;
    if (method == "DELETE")
        return Verb::Delete;
    return std::nullopt;
}

// Why a call is refused that the token's scopes or its role do not allow. A deletion says nothing, as was recorded.
std::optional<Reply> rightsRefusal(const Call &call, Need need)
{
    if (!scopesAllow(call.token.scopes, need))
        return need == Need::DeleteTicket ? emptyReply(403)
                                          : messageReply(403, u"The scopes of this token do not allow this."_s);
    if (roleAllows(call.token.role, need))
        return std::nullopt;
    if (need == Need::DeleteTicket)
        return emptyReply(403);
    if (need == Need::EditTickets && call.path.first() == u"actions")
        return sentenceReply(403, u"You do not have access to this Action at the moment"_s);
    return messageReply(403, u"You do not have permission to do this."_s);
}

} // namespace

Reply TenantApi::route(const Call &call)
{
    struct Route
    {
        QString name;
        Verb verb;
        Shape shape;
        Need need;
        std::function<Reply(const Call &)> answer;
    };
    constexpr Verb get = Verb::Get;
    // Shape::List also answers /x/ID where the route finds the one by itself.
    const Route routes[] = {
        {u"tickets"_s, get, Shape::List, Need::ReadTickets, [this](const Call &c) { return m_tickets.list(c); }},
        {u"tickets"_s, get, Shape::One, Need::ReadTickets, [this](const Call &c) { return m_tickets.one(c); }},
        {u"tickets"_s, Verb::Post, Shape::List, Need::EditTickets, [this](const Call &c) { return m_tickets.post(c); }},
        {u"tickets"_s, Verb::Delete, Shape::One, Need::DeleteTicket,
         [this](const Call &c) { return m_tickets.remove(c); }},
        {u"actions"_s, get, Shape::List, Need::ReadTickets, [this](const Call &c) { return m_actions.list(c); }},
        {u"actions"_s, get, Shape::One, Need::ReadTickets, [this](const Call &c) { return m_actions.one(c); }},
        {u"actions"_s, Verb::Post, Shape::List, Need::EditTickets, [this](const Call &c) { return m_actions.post(c); }},
        {u"attachment"_s, get, Shape::List, Need::ReadTickets, [this](const Call &c) { return m_attachments.list(c); }},
        {u"attachment"_s, get, Shape::One, Need::ReadTickets,
         [this](const Call &c) { return m_attachments.one(c, m_addresses.elsewhere); }},
        {u"attachment"_s, Verb::Post, Shape::List, Need::EditTickets,
         [this](const Call &c) { return m_attachments.post(c); }},
        {u"attachment"_s, Verb::Delete, Shape::One, Need::DeleteTicket,
         [this](const Call &c) { return m_attachments.remove(c); }},
        {u"agent"_s, get, Shape::List, Need::ReadAgents, [this](const Call &c) { return m_agents.agents(c); }},
        {u"team"_s, get, Shape::List, Need::ReadAgents, [this](const Call &c) { return m_agents.teams(c); }},
        {u"status"_s, get, Shape::List, Need::ReadBasics, [this](const Call &c) { return m_lookups.statuses(c); }},
        {u"tickettype"_s, get, Shape::List, Need::ReadBasics,
         [this](const Call &c) { return m_lookups.ticketTypes(c); }},
        {u"ticketarea"_s, get, Shape::List, Need::ReadSetup,
         [this](const Call &c) { return m_lookups.ticketAreas(c); }},
        {u"category"_s, get, Shape::List, Need::ReadSetup, [this](const Call &c) { return m_lookups.categories(c); }},
        {u"outcome"_s, get, Shape::List, Need::ReadSetup, [this](const Call &c) { return m_lookups.outcomes(c); }},
        {u"priority"_s, get, Shape::List, Need::ReadSetup, [this](const Call &c) { return m_lookups.priorities(c); }},
        {u"sla"_s, get, Shape::List, Need::ReadSetup, [this](const Call &c) { return m_lookups.slas(c); }},
        {u"lookup"_s, get, Shape::List, Need::ReadSetup, [this](const Call &c) { return m_lookups.lookups(c); }},
        {u"cannedtext"_s, get, Shape::List, Need::ReadSetup,
         [this](const Call &c) { return m_lookups.cannedTexts(c); }},
        {u"viewlists"_s, get, Shape::List, Need::ReadSetup, [this](const Call &c) { return m_lookups.viewLists(c); }},
        {u"viewfilter"_s, get, Shape::List, Need::ReadSetup,
         [this](const Call &c) { return m_lookups.viewFilters(c); }},
        {u"report"_s, get, Shape::List, Need::ReadReports, [this](const Call &c) { return m_lookups.reports(c); }},
    };

    if (call.path == QStringList{u"instanceinfo"_s})
        return m_lookups.instanceInfo(call);
    if (call.path == QStringList{u"attachment"_s, u"image"_s})
        return m_attachments.image(call);
    if (call.path == QStringList{u"agent"_s, u"me"_s}) {
        const auto refusal = rightsRefusal(call, Need::WhoAmI);
        return refusal ? *refusal : m_agents.me(call);
    }
    const std::optional<Verb> verb = verbOf(call.http.method);
    const bool hasOne = call.path.size() == 2;
    bool known = false;
    const Route *fallback = nullptr; // a list that finds the one by itself
    for (const Route &route : routes) {
        if (route.name != call.path.value(0) || call.path.size() > 2)
            continue;
        known = true;
        if (route.verb != verb)
            continue;
        if (hasOne == (route.shape == Shape::One)) {
            const auto refusal = rightsRefusal(call, route.need);
            return refusal ? *refusal : route.answer(call);
        }
        if (hasOne && route.shape == Shape::List && route.verb == Verb::Get)
            fallback = &route;
    }
    if (fallback) {
        const auto refusal = rightsRefusal(call, fallback->need);
        return refusal ? *refusal : fallback->answer(call);
    }
    if (known)
        return messageReply(405, u"The requested resource does not support this method."_s);
    return messageReply(404, u"No HTTP resource was found that matches the request."_s);
}

} // namespace practice
