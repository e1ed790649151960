// SPDX-License-Identifier: Apache-2.0
#include "practice/agentroutes.h"

#include "practice/lookuproutes.h"

using namespace Qt::StringLiterals;

namespace practice {

namespace {

bool speaksOf(const Agent &agent, const QString &text)
{
    const auto has = [&text](const QString &field) { return field.contains(text, Qt::CaseInsensitive); };
    return has(agent.name) || has(agent.email) || has(agent.phone);
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Admin:
        return u"Administrator"_s;
    case Role::Agent:
        return u"Service Desk Agent"_s;
    case Role::ReadOnly:
        return u"Read Only Agent"_s;
    case Role::EndUser:
        return u"End User"_s;
    }
    return {};
}

} // namespace

QJsonObject AgentRoutes::agentRow(const Agent &agent) const
{
    QJsonArray teams;
    for (const int id : agent.teams) {
        const Team &team = *m_tenant.directory.team(id);
        teams.append(QJsonObject{{u"id"_s, agent.id * 100 + id},
                                 {u"agent_id"_s, agent.id},
                                 {u"team_id"_s, id},
                                 {u"team_name"_s, team.name},
                                 {u"department_id"_s, team.department}});
    }
    return {
        {u"id"_s, agent.id},
        {u"name"_s, agent.name},
        {u"firstname"_s, agent.firstName},
        {u"surname"_s, agent.surname},
        {u"initials"_s, agent.firstName.left(1) + agent.surname.left(1)},
        {u"email"_s, agent.email},
        {u"phone"_s, agent.phone},
        {u"jobtitle"_s, agent.api ? u"API"_s : u"Service Desk Analyst"_s},
        {u"team"_s, agent.teams.isEmpty() ? QString() : m_tenant.directory.team(agent.teams.first())->name},
        {u"isdisabled"_s, agent.disabled},
        {u"isapiagent"_s, agent.api},
        {u"colour"_s, u"#1d70b8"_s},
        {u"teams"_s, teams},
    };
}

Reply AgentRoutes::agents(const Call &call) const
{
    const Query &query = call.query;
    const bool single = call.path.size() > 1;
    const bool enabled = single || query.text(u"includeenabled"_s).isEmpty() || query.flag(u"includeenabled"_s);
    const bool disabled = single || query.flag(u"includedisabled"_s);
    const bool api = single || query.flag(u"includeapiagents"_s);
    const bool unassigned = single || query.flag(u"includeunassigned"_s);
    const QString search = query.text(u"search"_s);
    // By name or by id: the page says names, the vendor's text does not say.
    const QString teamText = query.text(u"team"_s);
    const Team *team = m_tenant.directory.team(teamText);
    if (!team && !teamText.isEmpty())
        team = m_tenant.directory.team(teamText.toInt());
    QJsonArray rows;
    for (const Agent &agent : m_tenant.directory.agents) {
        if ((agent.disabled ? !disabled : !enabled) || (agent.api && !api) ||
            (agent.id == Directory::unassigned && !unassigned))
            continue;
        if (!search.isEmpty() && !speaksOf(agent, search))
            continue;
        if (!teamText.isEmpty() && (!team || !agent.teams.contains(team->id)))
            continue;
        rows.append(agentRow(agent));
    }
    return listOrOne(call, rows);
}

Reply AgentRoutes::me(const Call &call) const
{
    const bool admin = call.token.role == Role::Admin;
    if (call.isEndUser()) {
        const User &user = *m_tenant.directory.user(Directory::endUser);
        return jsonReply(QJsonObject{{u"id"_s, user.id},
                                     {u"name"_s, user.name},
                                     {u"email"_s, user.email},
                                     {u"is_agent"_s, false},
                                     {u"is_admin"_s, false},
                                     {u"site_id"_s, user.site},
                                     {u"client_id"_s, m_tenant.directory.site(user.site)->client},
                                     {u"roles"_s, QJsonArray{roleName(call.token.role)}},
                                     {u"teams"_s, QJsonArray()}});
    }
    QJsonObject me = agentRow(*m_tenant.directory.agent(Directory::apiAgent));
    me["is_agent"_L1] = true;
    me["is_admin"_L1] = admin;
    me["roles"_L1] = QJsonArray{roleName(call.token.role)};
    me["role_list"_L1] = roleName(call.token.role);
    return jsonReply(me);
}

QJsonObject AgentRoutes::teamRow(const Team &team, bool withAgents) const
{
    int open = 0;
    for (const Ticket &ticket : m_tenant.store.tickets()) {
        if (ticket.team == team.id && !ticket.deleted && !m_tenant.directory.status(ticket.status)->closed)
            ++open;
    }
    QJsonObject row{{u"id"_s, team.id},
                    {u"name"_s, team.name},
                    {u"sequence"_s, team.id * 10},
                    {u"department_id"_s, team.department},
                    {u"department_name"_s, team.departmentName},
                    {u"forrequests"_s, team.domain == Domain::Requests},
                    {u"foropps"_s, team.domain == Domain::Opportunities},
                    {u"forprojects"_s, team.domain == Domain::Projects},
                    {u"inactive"_s, false},
                    {u"ticket_count"_s, open}};
    if (!withAgents)
        return row;
    QJsonArray members;
    for (const Agent &agent : m_tenant.directory.agents) {
        if (agent.teams.contains(team.id) && !agent.disabled) {
            members.append(QJsonObject{{u"id"_s, agent.id * 100 + team.id},
                                       {u"agent_id"_s, agent.id},
                                       {u"agent_name"_s, agent.name},
                                       {u"team_id"_s, team.id},
                                       {u"team_name"_s, team.name},
                                       {u"department_id"_s, team.department}});
        }
    }
    row["agents"_L1] = members;
    return row;
}

Reply AgentRoutes::teams(const Call &call) const
{
    const Query &query = call.query;
    const QString type = query.text(u"type"_s).toLower();
    const std::optional<int> department = query.number(u"department_id"_s);
    QStringList named = query.text(u"includeagentsforteams"_s).split(u',', Qt::SkipEmptyParts);
    for (QString &name : named)
        name = name.trimmed();
    const bool single = call.path.size() > 1;
    QJsonArray rows;
    for (const Team &team : m_tenant.directory.teams) {
        if ((type == u"reqs" && team.domain != Domain::Requests) ||
            (type == u"opps" && team.domain != Domain::Opportunities) ||
            (type == u"prjs" && team.domain != Domain::Projects))
            continue;
        if (department && *department != 0 && team.department != *department)
            continue;
        const bool withAgents = named.contains(team.name, Qt::CaseInsensitive) ||
                                (single && (query.flag(u"includeagents"_s) || query.flag(u"includedetails"_s)));
        rows.append(teamRow(team, withAgents));
    }
    return listOrOne(call, rows);
}

} // namespace practice
