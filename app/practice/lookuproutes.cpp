// SPDX-License-Identifier: Apache-2.0
#include "practice/lookuproutes.h"

using namespace Qt::StringLiterals;

namespace practice {

namespace {

QString domainName(Domain domain)
{
    switch (domain) {
    case Domain::Requests:
        return u"reqs"_s;
    case Domain::Opportunities:
        return u"opps"_s;
    case Domain::Projects:
        return u"prjs"_s;
    }
    return {};
}

} // namespace

Reply listOrOne(const Call &call, const QJsonArray &rows)
{
    if (call.path.size() < 2)
        return jsonReply(rows);
    for (const QJsonValue &row : rows) {
        const QJsonValue id = row.toObject().value("id"_L1);
        const QString text = id.isString() ? id.toString() : QString::number(id.toInteger());
        if (text == call.path.at(1))
            return jsonReply(row);
    }
    return notFoundReply();
}

Reply LookupRoutes::statuses(const Call &call) const
{
    QJsonArray rows;
    int sequence = 0;
    for (const Status &status : m_tenant.directory.statuses) {
        ++sequence;
        if (call.query.flag(u"excludeclosed"_s) && status.closed)
            continue;
        if (call.query.flag(u"excludepending"_s) && status.pending)
            continue;
        rows.append(QJsonObject{{u"id"_s, status.id},
                                {u"name"_s, status.name},
                                {u"shortname"_s, status.shortName},
                                {u"type"_s, 0},
                                {u"sequence"_s, sequence * 10},
                                {u"slaaction"_s, status.onHold ? u"H"_s : u"N"_s},
                                {u"colour"_s, status.colour}});
    }
    return listOrOne(call, rows);
}

Reply LookupRoutes::ticketTypes(const Call &call) const
{
    const QString domain = call.query.text(u"domain"_s).toLower();
    QHash<int, int> counts;
    for (const Ticket &ticket : m_tenant.store.tickets()) {
        const bool open = !ticket.deleted && !m_tenant.directory.status(ticket.status)->closed;
        if (open && maySee(call, m_tenant, ticket))
            ++counts[ticket.type];
    }
    static const QString groups[] = {u""_s, u"Service Desk"_s, u"Changes"_s, u"Security"_s, u"Sales"_s, u"Projects"_s};
    QJsonArray rows;
    int sequence = 0;
    for (const TicketType &type : m_tenant.directory.types) {
        ++sequence;
        if (!domain.isEmpty() && domain != domainName(type.domain))
            continue;
        QJsonObject row{{u"id"_s, type.id},
                        {u"name"_s, type.name},
                        {u"use"_s, domainName(type.domain)},
                        {u"group_id"_s, type.group},
                        {u"group_name"_s, groups[type.group]},
                        {u"sequence"_s, sequence},
                        {u"itilrequesttype"_s, type.itil},
                        {u"cancreate"_s, mayEdit(call)},
                        {u"agentscanselect"_s, true},
                        {u"allowattachments"_s, true}};
        if (call.query.flag(u"showcounts"_s))
            row["ticket_count"_L1] = counts.value(type.id);
        rows.append(row);
    }
    return listOrOne(call, rows);
}

Reply LookupRoutes::ticketAreas(const Call &call) const
{
    QJsonArray rows;
    int sequence = 0;
    for (const Area &area : m_tenant.directory.areas)
        rows.append(QJsonObject{{u"id"_s, area.id}, {u"name"_s, area.name}, {u"sequence"_s, ++sequence}});
    return listOrOne(call, rows);
}

Reply LookupRoutes::categories(const Call &call) const
{
    const std::optional<int> type = call.query.number(u"type_id"_s);
    const QString teamName = call.query.text(u"team_name"_s);
    const Team *team = teamName.isEmpty() ? nullptr : m_tenant.directory.team(teamName);
    QJsonArray rows;
    for (const Category &category : m_tenant.directory.categories) {
        if (type && category.type != *type)
            continue;
        // The team narrows nothing without a type, and hides only what belongs to another team.
        if (type && !teamName.isEmpty() && category.team != 0 && (!team || category.team != team->id))
            continue;
        rows.append(QJsonObject{{u"id"_s, category.id},
                                {u"value"_s, category.path},
                                {u"category_name"_s, category.path.section(u'>', -1)},
                                {u"type_id"_s, category.type},
                                {u"sla_id"_s, 0},
                                {u"priority_id"_s, 0},
                                {u"note"_s, QString()}});
    }
    return listOrOne(call, rows);
}

Reply LookupRoutes::outcomes(const Call &call) const
{
    const std::optional<int> type = call.query.number(u"tickettype_id"_s);
    QJsonArray rows;
    for (const Outcome &outcome : m_tenant.directory.outcomes) {
        if (outcome.system && !call.query.flag(u"showsystemactions"_s))
            continue;
        if (type && outcome.onlyForType != 0 && outcome.onlyForType != *type)
            continue;
        if (outcome.adminOnly && call.token.role != Role::Admin)
            continue;
        rows.append(m_tenant.json.outcome(outcome));
    }
    return listOrOne(call, rows);
}

Reply LookupRoutes::priorities(const Call &call) const
{
    const std::optional<int> sla = call.query.number(u"slaid"_s);
    QJsonArray rows;
    for (const Priority &priority : m_tenant.directory.priorities) {
        if (sla && priority.sla != *sla)
            continue;
        rows.append(QJsonObject{{u"id"_s, priority.guid},
                                {u"priorityid"_s, priority.priorityId},
                                {u"slaid"_s, priority.sla},
                                {u"name"_s, priority.name},
                                {u"colour"_s, priority.colour},
                                {u"responsetime"_s, priority.responseMinutes / 60.0},
                                {u"responseunits"_s, u"H"_s},
                                {u"fixtime"_s, priority.fixMinutes / 60.0},
                                {u"fixunits"_s, u"H"_s},
                                {u"ishidden"_s, false}});
    }
    return listOrOne(call, rows);
}

Reply LookupRoutes::slas(const Call &call) const
{
    QJsonArray rows;
    for (const Sla &sla : m_tenant.directory.slas)
        rows.append(QJsonObject{{u"id"_s, sla.id},
                                {u"name"_s, sla.name},
                                {u"workday_id"_s, sla.id == 2 ? 2 : 1},
                                {u"hoursaretechslocaltime"_s, false},
                                {u"trackslafixbytime"_s, true},
                                {u"trackslaresponsetime"_s, true}});
    return listOrOne(call, rows);
}

Reply LookupRoutes::lookups(const Call &call) const
{
    const int wanted = call.query.number(u"lookupid"_s).value_or(0);
    const QList<NamedItem> &items = wanted == 12   ? m_tenant.directory.impacts
                                    : wanted == 27 ? m_tenant.directory.urgencies
                                                   : QList<NamedItem>();
    QJsonArray rows;
    for (const NamedItem &item : items)
        rows.append(
            QJsonObject{{u"lookupid"_s, wanted}, {u"id"_s, item.id}, {u"name"_s, item.name}, {u"sequence"_s, item.id}});
    return jsonReply(rows);
}

Reply LookupRoutes::cannedTexts(const Call &call) const
{
    const auto canned = [](int id, const QString &name, const QString &text) {
        return QJsonObject{{u"id"_s, id},
                           {u"name"_s, name},
                           {u"text"_s, text},
                           {u"html"_s, u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s},
                           {u"group_id"_s, 1}};
    };
    return listOrOne(
        call,
        QJsonArray{
            canned(1, u"Received"_s, u"Thank you, we have received your message and will look into it."_s),
            canned(2, u"More details"_s, u"Could you please tell us since when this happens?"_s),
            canned(3, u"Phishing: thank you"_s, u"Well spotted. Please delete the message; nothing else is needed."_s),
            canned(5, u"Grüße"_s, u"Vielen Dank für Ihre Nachricht – wir kümmern uns darum."_s),
        });
}

Reply LookupRoutes::viewLists(const Call &call) const
{
    QJsonArray rows;
    int id = 0;
    for (const QString &name : {u"All open"_s, u"Unassigned"_s, u"My tickets"_s, u"SLA breached"_s}) {
        ++id;
        rows.append(QJsonObject{{u"id"_s, id},
                                {u"name"_s, name},
                                {u"use"_s, u"reqs"_s},
                                {u"type"_s, 0},
                                {u"sequence"_s, id},
                                {u"showcounts"_s, true},
                                {u"group_name"_s, u"Default"_s}});
    }
    return listOrOne(call, rows);
}

Reply LookupRoutes::viewFilters(const Call &call) const
{
    return listOrOne(call, QJsonArray{
                               QJsonObject{{u"id"_s, 1}, {u"name"_s, u"Not closed"_s}, {u"type"_s, 0}},
                               QJsonObject{{u"id"_s, 2}, {u"name"_s, u"Without an agent"_s}, {u"type"_s, 0}},
                           });
}

Reply LookupRoutes::reports(const Call &call) const
{
    const auto report = [](int id, const QString &name) {
        return QJsonObject{{u"id"_s, id},
                           {u"name"_s, name},
                           {u"group_name"_s, u"Service Desk"_s},
                           {u"charttype"_s, 0},
                           {u"is_published"_s, false}};
    };
    const QJsonArray rows{report(1, u"Open tickets by team"_s), report(2, u"Tickets by client, last 30 days"_s)};
    if (call.path.size() < 2)
        return jsonReply(QJsonObject{{u"record_count"_s, qint64(rows.size())}, {u"reports"_s, rows}});
    const Reply one = listOrOne(call, rows);
    if (one.status != 200 || !call.query.flag(u"loadreport"_s))
        return one;
    QHash<int, int> counts;
    for (const Ticket &ticket : m_tenant.store.tickets()) {
        if (!ticket.deleted)
            ++counts[call.path.at(1) == u"1" ? int(ticket.team) : int(ticket.client)];
    }
    QJsonArray lines;
    if (call.path.at(1) == u"1") {
        for (const Team &team : m_tenant.directory.teams)
            lines.append(QJsonObject{{u"Team"_s, team.name}, {u"Tickets"_s, counts.value(team.id)}});
    } else {
        for (const Client &client : m_tenant.directory.clients)
            lines.append(QJsonObject{{u"Client"_s, client.name}, {u"Tickets"_s, counts.value(client.id)}});
    }
    QJsonObject loaded = one.json.toObject();
    loaded["report"_L1] = QJsonObject{{u"rows"_s, lines}, {u"rows_count"_s, qint64(lines.size())}};
    return jsonReply(loaded);
}

Reply LookupRoutes::instanceInfo(const Call &) const
{
    return jsonReply(QJsonObject{{u"product"_s, u"HaloPSA"_s},
                                 {u"name"_s, u"Brightdesk (PRACTICE)"_s},
                                 {u"version"_s, u"2.184.1"_s},
                                 {u"api_version"_s, u"2.184.1.0"_s},
                                 {u"is_practice"_s, true}});
}

} // namespace practice
