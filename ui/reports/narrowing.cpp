// SPDX-License-Identifier: Apache-2.0
#include "reports/narrowing.h"

#include "triage/lookups.h"

#include <QCoreApplication>

using By = TicketSummary::By;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Narrowing)
};

// HaloPSA's parameter, as Additional Parameters can have it too, and would then win.
QLatin1String parameterOf(By by)
{
    switch (by) {
    case By::Status:
        return QLatin1String("status");
    case By::Type:
        return QLatin1String("requesttype");
    case By::Team:
        return QLatin1String("team");
    case By::Agent:
        return QLatin1String("agent");
    case By::Client:
        return QLatin1String("client_id");
    case By::Priority:
        return QLatin1String("priority");
    case By::Age:
        break;
    }
    return {};
}

// Tickets carry the name of their team alone. 0 = there is none of this name, or more than one.
qint64 teamOf(const QString &name, const Lookups &lookups)
{
    qint64 found = 0;
    for (const LookupItem &team : lookups.items(Lookup::Teams)) {
        if (team.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (found != 0)
            return 0;
        found = team.id;
    }
    return found;
}

} // namespace

Narrowing narrowed(const TicketFilter &filter, By by, const SummaryBar &bar, const Lookups &lookups)
{
    if (by == By::Age)
        return {{}, Words::tr("HaloPSA filters tickets by their last update, not by their age.")};
    const qint64 id = by == By::Team ? teamOf(bar.label, lookups) : bar.id;
    if (id <= 0)
        return {{},
                by == By::Team ? Words::tr("The list of teams does not say which one this is: it cannot be "
                                           "filtered by.")
                               : Words::tr("It cannot be filtered by: HaloPSA filters by one that is set.")};
    TicketFilter narrow = filter;
    const QStringList keys = narrow.additional.keys();
    for (const QString &key : keys) {
        if (key.compare(parameterOf(by), Qt::CaseInsensitive) == 0)
            narrow.additional.remove(key);
    }
    switch (by) {
    case By::Status:
        narrow.statuses = {id};
        break;
    case By::Type:
        narrow.types = {id};
        break;
    case By::Team:
        narrow.teams = {id};
        break;
    case By::Agent:
        narrow.agents = {id};
        break;
    case By::Client: // D3's inputs have none for it
        narrow.additional.insert(parameterOf(by), id);
        break;
    case By::Priority:
        narrow.priorities = {id};
        break;
    case By::Age:
        break;
    }
    return {narrow, {}};
}
