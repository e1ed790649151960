// SPDX-License-Identifier: Apache-2.0
#include "practice/jsontext.h"
#include "practice/ticketwriter.h"

using namespace Qt::StringLiterals;

namespace practice {

namespace {

const QStringList &integerFields()
{
    static const QStringList names{u"id"_s,      u"status_id"_s, u"tickettype_id"_s, u"client_id"_s, u"site_id"_s,
                                   u"user_id"_s, u"agent_id"_s,  u"priority_id"_s,   u"sla_id"_s,    u"parent_id"_s,
                                   u"impact"_s,  u"urgency"_s,   u"team_id"_s};
    return names;
}

QString fieldName(int index, const QString &name)
{
    return u"[%1].%2"_s.arg(index).arg(name);
}

} // namespace

std::optional<Reply> closingProblem(const Tenant &tenant, const Ticket &ticket, int newStatus, int newAgent,
                                    bool hasResolutionCode)
{
    const Status *status = tenant.directory.status(newStatus);
    if (!status || !status->closed || ticket.status == newStatus)
        return std::nullopt;
    if (newAgent == Directory::unassigned) // the server's own sentence, as it was recorded
        return sentenceReply(400, u"Please assign this Ticket these before closing it."_s);
    const TicketType *type = tenant.directory.type(int(ticket.type));
    if (type && type->needsResolutionCode && !hasResolutionCode)
        return sentenceReply(400, u"Please complete the mandatory closure fields: Resolution Code."_s);
    if (type && type->needsApproval && ticket.status == 22)
        return sentenceReply(400, u"This Ticket cannot be closed until its approval process has been completed."_s);
    return std::nullopt;
}

std::optional<Reply> TicketWriter::problem(const Call &call, const QJsonObject &object, int index) const
{
    const Directory &directory = m_tenant.directory;
    for (const QString &name : integerFields()) {
        const QJsonValue value = object.value(name);
        if (!value.isUndefined() && !value.isNull() && !integerOf(value)) {
            return fieldReply(fieldName(index, name), u"Could not convert to integer: %1. Path '%2', line 1."_s.arg(
                                                          value.toVariant().toString(), fieldName(index, name)));
        }
    }
    const auto number = [&object](QLatin1StringView name) { return integerOf(object.value(name)); };

    const std::optional<int> id = number("id"_L1);
    const Ticket *ticket = id ? m_tenant.store.find(*id) : nullptr;
    const bool recovers = truthOf(object.value("_recover"_L1));
    if (id && (!ticket || (ticket->deleted && !recovers) || !maySee(call, m_tenant, *ticket)))
        return notFoundReply();
    if (call.isEndUser() && id)
        return emptyReply(403);
    if (!id && object.value("summary"_L1).toString().trimmed().isEmpty())
        return sentenceReply(400, u"Please enter a Summary for this Ticket."_s);
    if (!id && m_tenant.store.tickets().size() >= size_t(TicketStore::maxTickets))
        return exceptionReply(400, u"The practice tenant is full."_s);

    if (const auto type = number("tickettype_id"_L1); type && !directory.type(*type)) {
        QJsonObject errors{{fieldName(index, u"tickettype_id"_s), QJsonArray{u"The Ticket Type does not exist."_s}}};
        return jsonReply(QJsonObject{{u"type"_s, u"https://tools.ietf.org/html/rfc7231#section-6.5.1"_s},
                                     {u"title"_s, u"One or more validation errors occurred."_s},
                                     {u"status"_s, 400},
                                     {u"errors"_s, errors}},
                         400);
    }
    if (const auto status = number("status_id"_L1); status && !directory.status(*status))
        return exceptionReply(400, u"Status %1 does not exist."_s.arg(*status));
    if (const auto agent = number("agent_id"_L1); agent && !directory.agent(*agent))
        return messageReply(400, u"Agent %1 does not exist."_s.arg(*agent));
    const QString team = object.value("team"_L1).toString();
    if (!team.isEmpty() && !directory.team(team))
        return messageReply(400, u"There is no Team called '%1'."_s.arg(team));
    if (const auto client = number("client_id"_L1); client && !directory.client(*client))
        return messageReply(400, u"Client not found"_s);
    const auto site = number("site_id"_L1);
    if (site && *site != 0 && !directory.site(*site))
        return jsonReply(QJsonObject{{u"error"_s, u"invalid_request"_s}, {u"error_description"_s, u"Site not found"_s}},
                         400);
    if (const auto user = number("user_id"_L1); user && *user != 0) {
        if (!directory.user(*user))
            return jsonReply(QJsonObject{{u"resultCode"_s, 3}, {u"errorMessage"_s, u"User not found"_s}}, 400);
        if (!site && !ticket)
            return sentenceReply(400, u"Please select a Site for this User."_s);
    }
    const int sla = number("sla_id"_L1).value_or(ticket ? ticket->sla : 1);
    if (!directory.sla(sla))
        return messageReply(400, u"SLA %1 does not exist."_s.arg(sla));
    if (const auto priority = number("priority_id"_L1); priority && !directory.priority(sla, *priority))
        return fieldReply(fieldName(index, u"priority_id"_s), u"The Priority does not exist for this SLA."_s);
    for (const auto &[name, most] : {std::pair("impact"_L1, 3), std::pair("urgency"_L1, 3)}) {
        if (const auto value = number(name); value && (*value < 0 || *value > most))
            return fieldReply(fieldName(index, name), u"The value must be between 1 and %1."_s.arg(most));
    }
    bool hasResolutionCode = ticket && ticket->categories[1] != 0;
    for (int type = 1; type <= 4; ++type) {
        const QJsonValue value = object.value(u"category_%1"_s.arg(type));
        if (value.isUndefined() || value.toString().isEmpty())
            continue;
        if (!directory.category(type, value.toString()))
            return sentenceReply(400, u"The Category '%1' does not exist."_s.arg(value.toString()));
        hasResolutionCode = hasResolutionCode || type == 2;
    }
    if (const auto parent = number("parent_id"_L1); parent && *parent != 0 && !m_tenant.store.find(*parent))
        return messageReply(400, u"The parent Ticket does not exist."_s);
    const QJsonValue custom = object.value("customfields"_L1);
    if (!custom.isUndefined() && !custom.isNull() && !custom.isArray())
        return fieldReply(fieldName(index, u"customfields"_s), u"customfields requires a JSON array."_s);

    const auto status = number("status_id"_L1);
    if (ticket && status)
        return closingProblem(m_tenant, *ticket, *status, number("agent_id"_L1).value_or(ticket->agent),
                              hasResolutionCode);
    return std::nullopt;
}

} // namespace practice
