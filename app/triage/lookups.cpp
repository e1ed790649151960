// SPDX-License-Identifier: Apache-2.0
#include "triage/lookups.h"

#include "halo/json.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct Source
{
    const char *path;
    const char *query; // without disabled agents, old tickets would show bare ids
    const char *key;   // named key, should the bare array ever be wrapped
    const char *id;
    const char *group;
    const char *title;
    qint64 table = 0; // Halo's number of a list that shares its path with others; 0 = it has a path of its own
    const char *name = "name";
};

// halopsa-api 2.11 to 2.16. Priority rows carry a GUID as `id`; the number tickets use is `priorityid`, one row per
// SLA.
constexpr std::array<Source, lookupCount> sources{{
    {"/TicketType", "", "tickettypes", "id", "", QT_TRANSLATE_NOOP("Lookups", "Ticket Types")},
    {"/Status", "type=ticket", "statuses", "id", "", QT_TRANSLATE_NOOP("Lookups", "Statuses")},
    {"/TicketArea", "", "ticketareas", "id", "", QT_TRANSLATE_NOOP("Lookups", "Ticket Areas")},
    {"/Team", "", "teams", "id", "", QT_TRANSLATE_NOOP("Lookups", "Teams")},
    {"/Agent", "includedisabled=true&includeapiagents=true&includeunassigned=true", "agents", "id", "",
     QT_TRANSLATE_NOOP("Lookups", "Agents")},
    {"/Priority", "", "priorities", "priorityid", "slaid", QT_TRANSLATE_NOOP("Lookups", "Priorities")},
    {"/Lookup", "lookupid=12", "lookups", "id", "", QT_TRANSLATE_NOOP("Lookups", "Impacts"), 12},
    {"/Lookup", "lookupid=27", "lookups", "id", "", QT_TRANSLATE_NOOP("Lookups", "Urgencies"), 27},
    {"/Category", "", "categories", "id", "type_id", QT_TRANSLATE_NOOP("Lookups", "Categories"), 0, "value"},
    {"/Outcome", "", "outcomes", "id", "", QT_TRANSLATE_NOOP("Lookups", "Outcomes"), 0, "outcome"},
}};

const Source &source(Lookup lookup)
{
    return sources[static_cast<size_t>(lookup)];
}

} // namespace

Lookups::Lookups(HaloApi &api, Clock &clock, QObject *parent) : QObject(parent), m_api(api), m_clock(clock) {}

QString Lookups::title(Lookup lookup)
{
    return QCoreApplication::translate("Lookups", source(lookup).title);
}

QStringList Lookups::paths(Lookup lookup)
{
    const Source &from = source(lookup);
    const QString query = QLatin1String(from.query);
    const QString path = QLatin1String(from.path) + (query.isEmpty() ? QString() : u'?' + query);
    if (lookup == Lookup::Statuses)
        return {path, path + QLatin1String("&excludeclosed=true")};
    return {path};
}

void Lookups::refresh()
{
    for (const Lookup lookup : allLookups)
        refresh(lookup);
}

void Lookups::refresh(Lookup lookup)
{
    List &list = m_lists[static_cast<size_t>(lookup)];
    if (list.state == State::Loading)
        return;
    list.state = State::Loading;
    const Source &from = source(lookup);
    m_api.list(QLatin1String(from.path), QUrlQuery(QLatin1String(from.query)), QLatin1String(from.key),
               Priority::Detail, this, [this, lookup](Result<QJsonArray> result) {
                   List &list = m_lists[static_cast<size_t>(lookup)];
                   if (result.ok()) {
                       take(lookup, result.value());
                   } else {
                       list.state = State::Failed;
                       list.error = result.error();
                   }
                   Q_EMIT changed(lookup);
               });
    Q_EMIT changed(lookup);
    if (lookup == Lookup::Statuses)
        askOpenStatuses();
}

// A status does not say whether it is a closed one; the list without the closed ones does (halopsa-api 2.4). Failing
// that, nothing is known, and nothing is lost but a word.
void Lookups::askOpenStatuses()
{
    const Source &from = source(Lookup::Statuses);
    QUrlQuery query{QLatin1String(from.query)};
    query.addQueryItem(QStringLiteral("excludeclosed"), QStringLiteral("true"));
    m_askingOpen = true;
    m_api.list(QLatin1String(from.path), query, QLatin1String(from.key), Priority::Background, this,
               [this](const Result<QJsonArray> &result) {
                   m_askingOpen = false;
                   if (result.ok()) {
                       m_openStatuses.clear();
                       for (const QJsonValue &row : result.value()) {
                           if (const auto id = halo::toId(row.toObject().value(u"id")))
                               m_openStatuses.insert(*id);
                       }
                   }
                   Q_EMIT changed(Lookup::Statuses);
               });
}

std::optional<bool> Lookups::isClosed(qint64 status) const
{
    const List &all = list(Lookup::Statuses);
    // As many as there are without the question: the server did not heed it.
    const bool told = !m_openStatuses.isEmpty() && m_openStatuses.size() < all.items.size();
    if (!told || !all.index.contains({status, 0}))
        return std::nullopt;
    return !m_openStatuses.contains(status);
}

bool Lookups::isClosed(const Ticket &ticket) const
{
    return isClosed(ticket.statusId).value_or(ticket.closed != 0);
}

void Lookups::take(Lookup lookup, const QJsonArray &rows)
{
    const Source &from = source(lookup);
    List &list = m_lists[static_cast<size_t>(lookup)];
    list.items.clear();
    list.index.clear();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const std::optional<qint64> id = halo::toId(row.value(QLatin1String(from.id)));
        if (!id)
            continue;
        // A server that ignores the parameter brings the rows of every such list, and their ids overlap.
        if (from.table != 0 && halo::toId(row.value(QLatin1String("lookupid"))).value_or(from.table) != from.table)
            continue;
        LookupItem item;
        item.id = *id;
        item.name = halo::toText(row.value(QLatin1String(from.name)));
        item.colour = halo::toText(row.value(QLatin1String("colour")));
        if (*from.group)
            item.group = halo::toId(row.value(QLatin1String(from.group))).value_or(0);
        item.row = row;
        const auto key = std::pair(item.id, item.group);
        if (list.index.contains(key))
            continue;
        list.index.insert(key, static_cast<int>(list.items.size()));
        list.items.append(item);
    }
    list.state = State::Loaded;
    list.loadedAt = m_clock.nowUtc();
}

Lookups::State Lookups::state(Lookup lookup) const
{
    return list(lookup).state;
}
const QList<LookupItem> &Lookups::items(Lookup lookup) const
{
    return list(lookup).items;
}
QDateTime Lookups::loadedAt(Lookup lookup) const
{
    return list(lookup).loadedAt;
}
const Error &Lookups::error(Lookup lookup) const
{
    return list(lookup).error;
}

QString Lookups::name(Lookup lookup, qint64 id, qint64 group) const
{
    const List &of = list(lookup);
    const int place = of.index.value({id, group}, -1);
    return place < 0 ? QString() : of.items.at(place).name;
}

QHash<qint64, QString> Lookups::names(Lookup lookup) const
{
    QHash<qint64, QString> names;
    for (const LookupItem &item : items(lookup))
        names.insert(item.id, item.name);
    return names;
}

QString Lookups::nameInAnyGroup(Lookup lookup, qint64 id) const
{
    const List &of = list(lookup);
    if (const int place = of.index.value({id, 0}, -1); place >= 0)
        return of.items.at(place).name;
    if (!*source(lookup).group)
        return {};
    QStringList names;
    for (const LookupItem &item : of.items) {
        if (item.id == id && !item.name.isEmpty() && !names.contains(item.name))
            names.append(item.name);
    }
    return names.join(QStringLiteral(" / "));
}

QString Lookups::colour(Lookup lookup, qint64 id) const
{
    const List &of = list(lookup);
    const int place = of.index.value({id, 0}, -1);
    return place < 0 ? QString() : of.items.at(place).colour;
}
