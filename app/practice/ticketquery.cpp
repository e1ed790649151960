// SPDX-License-Identifier: Apache-2.0
#include "practice/ticketquery.h"

#include "practice/jsontext.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

using Test = std::function<bool(const Ticket &)>;
using Tests = std::vector<Test>;

template <typename Field> void addIds(const Query &query, const QString &name, Field field, Tests *tests)
{
    if (const auto ids = query.ids(name))
        tests->push_back([ids = *ids, field](const Ticket &ticket) { return ids.contains(field(ticket)); });
}

void addNumbers(const Query &query, Tests *tests)
{
    for (const QString &name : {u"requesttype"_s, u"requesttype_id"_s})
        addIds(
            query, name, [](const Ticket &t) { return int(t.type); }, tests);
    for (const QString &name : {u"status"_s, u"status_id"_s})
        addIds(
            query, name, [](const Ticket &t) { return int(t.status); }, tests);
    for (const QString &name : {u"agent"_s, u"agent_id"_s})
        addIds(
            query, name, [](const Ticket &t) { return int(t.agent); }, tests);
    for (const QString &name : {u"client_id"_s, u"client_ids"_s})
        addIds(
            query, name, [](const Ticket &t) { return int(t.client); }, tests);
    addIds(
        query, u"team"_s, [](const Ticket &t) { return int(t.team); }, tests);
    addIds(
        query, u"site_id"_s, [](const Ticket &t) { return int(t.site); }, tests);
    addIds(
        query, u"user_id"_s, [](const Ticket &t) { return t.user; }, tests);
    addIds(
        query, u"priority"_s, [](const Ticket &t) { return int(t.priority); }, tests);
    addIds(
        query, u"sla"_s, [](const Ticket &t) { return int(t.sla); }, tests);
    addIds(
        query, u"parent_id"_s, [](const Ticket &t) { return t.parent; }, tests);
    addIds(
        query, u"ticketids"_s, [](const Ticket &t) { return t.id; }, tests);
    for (int i = 0; i < 4; ++i)
        addIds(
            query, u"category_%1"_s.arg(i + 1), [i](const Ticket &t) { return t.categories[i]; }, tests);
}

void addTimes(const Query &query, Tests *tests)
{
    if (const auto from = parseDate(query.text(u"lastupdatefromdate"_s)))
        tests->push_back([from = *from](const Ticket &t) { return t.lastAction >= from; });
    if (const auto to = parseDate(query.text(u"lastupdatetodate"_s)))
        tests->push_back([to = *to](const Ticket &t) { return t.lastAction <= to; });
    const QString field = query.text(u"datesearch"_s).toLower();
    const auto timeOf = [field](const Ticket &t) {
        return field == u"dateclosed" ? t.closed : field == u"lastactiondate" ? t.lastAction : t.occurred;
    };
    if (const auto from = parseDate(query.text(u"startdate"_s)))
        tests->push_back([from = *from, timeOf](const Ticket &t) { return timeOf(t) >= from; });
    if (const auto to = parseDate(query.text(u"enddate"_s)))
        tests->push_back([to = *to, timeOf](const Ticket &t) { return timeOf(t) <= to; });
}

void addFlags(const Call &call, const Directory &directory, Tests *tests)
{
    const auto isClosed = [&directory](const Ticket &t) { return directory.status(t.status)->closed; };
    const Query &query = call.query;
    const int view = query.number(u"list_id"_s).value_or(query.number(u"view_id"_s).value_or(0));
    if (query.flag(u"open_only"_s) || view == 1 || view == 2 || view == 4)
        tests->push_back([isClosed](const Ticket &t) { return !isClosed(t); });
    if (query.flag(u"closed_only"_s))
        tests->push_back(isClosed);
    if (query.flag(u"mine"_s) || view == 3)
        tests->push_back([](const Ticket &t) { return t.agent == Directory::apiAgent; });
    if (view == 2)
        tests->push_back([](const Ticket &t) { return t.agent == Directory::unassigned; });
    if (view == 4)
        tests->push_back([now = call.nowMs](const Ticket &t) { return t.fixBy < now; });
    if (query.flag(u"withattachments"_s))
        tests->push_back([](const Ticket &t) { return t.attachments > 0; });
    if (query.flag(u"flagged"_s))
        tests->push_back([](const Ticket &t) { return t.flagged; });
    if (const auto area = query.number(u"ticketarea_id"_s)) {
        tests->push_back([area = *area, &directory](const Ticket &t) {
            const Team *team = directory.team(int(t.team));
            return (team ? team->area : 1) == area;
        });
    }
    const QString domain = query.text(u"domain"_s).toLower();
    if (domain == u"reqs" || domain == u"opps" || domain == u"prjs") {
        const Domain wanted = domain == u"reqs"   ? Domain::Requests
                              : domain == u"opps" ? Domain::Opportunities
                                                  : Domain::Projects;
        tests->push_back([wanted, &directory](const Ticket &t) { return directory.type(t.type)->domain == wanted; });
    }
    const QString teamName = query.text(u"team_name"_s);
    if (!teamName.isEmpty()) {
        const Team *team = directory.team(teamName);
        tests->push_back([id = team ? team->id : -1](const Ticket &t) { return t.team == id; });
    }
}

void addTexts(const Query &query, const Tenant &tenant, Tests *tests)
{
    const QString summary = query.text(u"search_summary"_s);
    if (!summary.isEmpty()) {
        tests->push_back([summary, &tenant](const Ticket &t) {
            return tenant.store.summary(t).contains(summary, Qt::CaseInsensitive);
        });
    }
    const QString details = query.text(u"search_details"_s);
    if (!details.isEmpty()) {
        tests->push_back([details, &tenant](const Ticket &t) {
            return tenant.store.details(t).contains(details, Qt::CaseInsensitive);
        });
    }
    const QString anything = query.text(u"search"_s);
    if (!anything.isEmpty()) {
        tests->push_back([anything, &tenant](const Ticket &t) {
            const User *user = tenant.directory.user(t.user);
            const Client *client = tenant.directory.client(t.client);
            return QString::number(t.id) == anything ||
                   tenant.store.summary(t).contains(anything, Qt::CaseInsensitive) ||
                   (user && user->name.contains(anything, Qt::CaseInsensitive)) ||
                   (client && client->name.contains(anything, Qt::CaseInsensitive));
        });
    }
}

} // namespace

const std::vector<int> &TicketQuery::matching(const Call &call)
{
    static const QSet<QString> paging{u"pageinate"_s, u"page_no"_s, u"page_size"_s, u"count"_s};
    QString key = call.query.key(paging);
    if (call.isEndUser())
        key += u"\nas an end user"_s;
    if (key != m_key || m_revision != m_tenant.store.revision()) {
        m_found = search(call);
        sort(call, &m_found);
        m_key = key;
        m_revision = m_tenant.store.revision();
    }
    return m_found;
}

std::vector<int> TicketQuery::search(const Call &call) const
{
    Tests tests; // cheap ones first
    const bool deleted = call.query.flag(u"deleted"_s);
    tests.push_back([deleted](const Ticket &t) { return t.deleted == deleted; });
    if (call.isEndUser())
        tests.push_back([&](const Ticket &t) { return maySee(call, m_tenant, t); });
    addNumbers(call.query, &tests);
    addTimes(call.query, &tests);
    addFlags(call, m_tenant.directory, &tests);
    addTexts(call.query, m_tenant, &tests);

    std::vector<int> found;
    const std::vector<Ticket> &tickets = m_tenant.store.tickets();
    for (size_t i = 0; i < tickets.size(); ++i) {
        const Ticket &ticket = tickets[i];
        if (std::all_of(tests.cbegin(), tests.cend(), [&](const Test &test) { return test(ticket); }))
            found.push_back(int(i));
    }
    return found;
}

void TicketQuery::sort(const Call &call, std::vector<int> *found) const
{
    const std::vector<Ticket> &tickets = m_tenant.store.tickets();
    QString order = call.query.text(u"order"_s).toLower();
    const bool descending = order.isEmpty() ? true : call.query.flag(u"orderdesc"_s);
    if (order == u"summary" || order == u"client_name" || order == u"user_name" || order == u"team") {
        QHash<int, QString> keys;
        for (const int index : *found) {
            const Ticket &t = tickets[size_t(index)];
            const User *user = m_tenant.directory.user(t.user);
            const Team *team = m_tenant.directory.team(int(t.team));
            keys.insert(index, order == u"summary"       ? m_tenant.store.summary(t).toLower()
                               : order == u"client_name" ? m_tenant.directory.client(t.client)->name
                               : order == u"user_name"   ? (user ? user->name : QString())
                                                         : (team ? team->name : QString()));
        }
        std::stable_sort(found->begin(), found->end(), [&](int a, int b) {
            const int compared = keys.value(a).compare(keys.value(b));
            return descending ? compared > 0 : compared < 0;
        });
        return;
    }
    const auto keyOf = [&order](const Ticket &t) -> qint64 {
        if (order == u"lastactiondate" || order == u"last_update")
            return t.lastAction;
        if (order == u"dateoccurred" || order == u"datecreated")
            return t.occurred;
        if (order == u"fixbydate")
            return t.fixBy;
        if (order == u"dateclosed")
            return t.closed;
        if (order == u"status_id" || order == u"status")
            return t.status;
        if (order == u"priority_id" || order == u"priority")
            return t.priority;
        if (order == u"agent_id")
            return t.agent;
        return t.id;
    };
    std::vector<std::pair<qint64, int>> keyed;
    keyed.reserve(found->size());
    for (const int index : *found)
        keyed.emplace_back(keyOf(tickets[size_t(index)]), index);
    std::sort(keyed.begin(), keyed.end(), [descending](const auto &a, const auto &b) {
        return descending ? a > b : a < b; // equal keys by id: pages must not overlap by chance
    });
    std::transform(keyed.cbegin(), keyed.cend(), found->begin(), [](const auto &item) { return item.second; });
}

} // namespace practice
