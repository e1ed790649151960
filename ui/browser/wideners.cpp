// SPDX-License-Identifier: Apache-2.0
#include "browser/wideners.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wideners)
};

} // namespace

QList<Widener> wideners(const TicketFilter &filter)
{
    QList<Widener> result;
    const auto add = [&](const QString &text, auto change) {
        TicketFilter wider = filter;
        change(wider);
        result.append({text, wider});
    };
    if (!filter.search.isEmpty())
        add(Words::tr("Clear search"), [](TicketFilter &wider) { wider.search.clear(); });
    constexpr int week = 7 * 24;
    if (filter.lastHours > 0 && filter.lastHours < week)
        add(Words::tr("Last 7 days"), [](TicketFilter &wider) { wider.lastHours = week; });
    if (filter.lastHours > 0 || filter.start.isValid() || filter.end.isValid()) {
        add(Words::tr("All time"), [](TicketFilter &wider) {
            wider.lastHours = 0;
            wider.start = {};
            wider.end = {};
        });
    }
    if (!filter.statuses.isEmpty())
        add(Words::tr("All statuses"), [](TicketFilter &wider) { wider.statuses.clear(); });
    if (!filter.types.isEmpty())
        add(Words::tr("All types"), [](TicketFilter &wider) { wider.types.clear(); });
    if (!filter.areas.isEmpty())
        add(Words::tr("All areas"), [](TicketFilter &wider) { wider.areas.clear(); });
    if (!filter.teams.isEmpty())
        add(Words::tr("All teams"), [](TicketFilter &wider) { wider.teams.clear(); });
    if (!filter.agents.isEmpty())
        add(Words::tr("All agents"), [](TicketFilter &wider) { wider.agents.clear(); });
    if (!filter.priorities.isEmpty())
        add(Words::tr("All priorities"), [](TicketFilter &wider) { wider.priorities.clear(); });
    if (filter.hasCategories())
        add(Words::tr("All categories"), [](TicketFilter &wider) { wider.categories = {}; });
    if (!filter.additional.isEmpty())
        add(Words::tr("Without additional parameters"), [](TicketFilter &wider) { wider.additional = {}; });
    return result;
}
