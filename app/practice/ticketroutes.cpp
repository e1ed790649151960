// SPDX-License-Identifier: Apache-2.0
#include "practice/ticketroutes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

constexpr int defaultPage = 50;
constexpr int largestPage = 100;
constexpr int overlap = 5;

ReaderRights rightsOf(const Call &call)
{
    return {mayEdit(call) && !call.isEndUser(),
            [&call](const Outcome &outcome) { return mayEdit(call) && mayRun(call, outcome); }};
}

} // namespace

Reply TicketRoutes::list(const Call &call)
{
    const Query &query = call.query;
    const std::vector<int> &found = m_query.matching(call);
    const auto total = int(found.size());
    const int cap = call.faults.has(FaultId::PageSize50) ? 50 : largestPage;
    int pageNo = 1;
    int pageSize = defaultPage;
    int first = 0;
    int recordCount = 0;
    if (const auto count = query.number(u"count"_s); count && *count > 0) {
        pageSize = std::min(*count, call.faults.has(FaultId::PageSize50) ? 50 : total); // replaces paging
        recordCount = std::min(pageSize, total);
    } else if (query.flag(u"pageinate"_s) && query.number(u"page_no"_s).value_or(0) >= 1) {
        pageNo = *query.number(u"page_no"_s);
        const int asked = query.number(u"page_size"_s).value_or(defaultPage);
        pageSize = std::min(asked < 1 ? defaultPage : asked, cap);
        first = int(std::min<qint64>(qint64(pageNo - 1) * pageSize, total));
        recordCount = total;
        if (call.faults.has(FaultId::PageOverlap) && pageNo > 1)
            first = int(std::min<qint64>(qint64(pageNo - 1) * (pageSize - std::min(overlap, pageSize - 1)), total));
    } else {
        recordCount = std::min(pageSize, total); // one page that looks complete
    }

    const RowExtras extras{query.flag(u"includestatus"_s),   query.flag(u"includetickettype"_s),
                           query.flag(u"includeagent"_s),    query.flag(u"includeslatimer"_s),
                           query.flag(u"includelastnote"_s), query.flag(u"includeslaactiondate"_s)};
    QJsonArray rows;
    const int end = std::min(total, first + pageSize);
    for (int i = first; i < end; ++i) {
        const Ticket &ticket = m_tenant.store.tickets()[size_t(found[size_t(i)])];
        rows.append(m_tenant.json.row(ticket, extras, call.nowMs));
    }
    return jsonReply(QJsonObject{
        {u"page_no"_s, pageNo}, {u"page_size"_s, pageSize}, {u"record_count"_s, recordCount}, {u"tickets"_s, rows}});
}

Reply TicketRoutes::one(const Call &call) const
{
    const std::optional<int> id = call.id();
    const Ticket *ticket = id ? m_tenant.store.find(*id) : nullptr;
    if (!ticket || ticket->deleted || !maySee(call, m_tenant, *ticket))
        return notFoundReply();
    return jsonReply(m_tenant.json.detail(*ticket, call.query.flag(u"includedetails"_s), rightsOf(call), call.nowMs));
}

Reply TicketRoutes::post(const Call &call)
{
    const PostedObjects posted = postedObjects(call.http);
    if (posted.refusal)
        return *posted.refusal;
    // All are checked before the first is done: a refusal leaves nothing half done.
    for (qsizetype i = 0; i < posted.objects.size(); ++i) {
        if (const auto refusal = m_writer.problem(call, posted.objects.at(i), int(i)))
            return *refusal;
    }
    QJsonArray saved;
    for (const QJsonObject &object : posted.objects) {
        const int id = m_writer.save(call, object);
        QJsonObject record = m_tenant.json.detail(*m_tenant.store.find(id), true, rightsOf(call), call.nowMs);
        if (object.value("_print_generate"_L1).toBool() && !call.faults.has(FaultId::PrintIgnored))
            record["printhtml"_L1] = u"<html><body><h1>Ticket %1</h1></body></html>"_s.arg(id);
        saved.append(record);
    }
    return jsonReply(call.query.flag(u"returnall"_s) ? QJsonValue(saved) : QJsonValue(saved.last()), 201);
}

Reply TicketRoutes::remove(const Call &call)
{
    const std::optional<int> id = call.id();
    const Ticket *ticket = id ? m_tenant.store.find(*id) : nullptr;
    if (!ticket || ticket->deleted)
        return notFoundReply();
    const QString reason = call.query.text(u"reason"_s);
    m_tenant.store.edit(*id).ticket.deleted = true;
    Action action;
    action.outcome = 91;
    action.outcomeName = u"Updated"_s;
    action.who = m_tenant.directory.agent(Directory::apiAgent)->name;
    action.whoAgent = Directory::apiAgent;
    action.note = reason.isEmpty() ? u"Deleted"_s : u"Deleted: "_s + reason;
    action.hidden = true;
    action.system = true;
    action.oldStatus = action.newStatus = ticket->status;
    m_tenant.store.addAction(*id, action);
    if (call.faults.has(FaultId::DeleteWithBody))
        return jsonReply(QJsonObject{{u"id"_s, *id}, {u"deleted"_s, true}});
    return emptyReply(204);
}

} // namespace practice
