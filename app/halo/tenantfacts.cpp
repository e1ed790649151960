// SPDX-License-Identifier: Apache-2.0
#include "halo/tenantfacts.h"

#include "halo/json.h"

#include <algorithm>

namespace {

// halopsa-api 3: the ids that can be depended on where a list could not be read.
constexpr qint64 usualNote = 7;
constexpr qint64 usualClosed = 9;
constexpr qint64 unassigned = 1;

bool same(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

template <class List> auto find(const List &list, qint64 id) -> decltype(&list.first())
{
    const auto it = std::find_if(list.cbegin(), list.cend(), [id](const auto &each) { return each.id == id; });
    return it == list.cend() ? nullptr : &*it;
}

template <class List> auto find(const List &list, const QString &name) -> decltype(&list.first())
{
    const auto it =
        std::find_if(list.cbegin(), list.cend(), [&name](const auto &each) { return same(each.name, name); });
    return it == list.cend() ? nullptr : &*it;
}

} // namespace

TenantFacts::Outcome TenantFacts::readOutcome(const QJsonObject &row)
{
    Outcome outcome;
    outcome.id = halo::toId(row.value(u"id")).value_or(0);
    outcome.name = halo::toText(row.value(u"outcome"));
    outcome.newStatus = halo::toId(row.value(u"newstatus")).value_or(0);
    outcome.hidden = halo::toBool(row.value(u"hidefromuser"));
    outcome.sendsEmail = halo::toBool(row.value(u"sendemail"));
    outcome.system = halo::toId(row.value(u"systemid")).value_or(0) != 0;
    return outcome;
}

std::optional<qint64> TenantFacts::noteOutcome() const
{
    if (chosenNoteOutcome > 0)
        return chosenNoteOutcome;
    if (!known.testFlag(Outcomes))
        return usualNote;
    const auto isNote = [](const Outcome &o) { return o.hidden && !o.sendsEmail && !o.system && o.newStatus == 0; };
    if (const Outcome *usual = outcome(usualNote); usual && isNote(*usual))
        return usualNote;
    // Elsewhere: the only outcome that hides its note, mails nobody and changes nothing else; of several, the one
    // called as HaloPSA ships it.
    QList<qint64> found;
    for (const Outcome &each : outcomes) {
        if (!isNote(each))
            continue;
        if (same(each.name, QStringLiteral("Private Note")))
            return each.id;
        found.append(each.id);
    }
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

std::optional<TenantFacts::Outcome> TenantFacts::resolveOutcome() const
{
    std::optional<Outcome> found;
    if (chosenResolveOutcome > 0) {
        const Outcome *chosen = outcome(chosenResolveOutcome);
        found = chosen ? *chosen : Outcome{chosenResolveOutcome, QStringLiteral("#%1").arg(chosenResolveOutcome)};
    } else {
        // It brings a status, and it or that status is called so: there is no number or mark for it in the API.
        for (const Outcome &each : outcomes) {
            const bool resolves = each.newStatus > 0 &&
                                  (each.name.contains(QLatin1String("resol"), Qt::CaseInsensitive) ||
                                   statusName(each.newStatus).contains(QLatin1String("resol"), Qt::CaseInsensitive));
            if (!resolves || each.system)
                continue;
            if (found)
                return std::nullopt;
            found = each;
        }
    }
    if (found && chosenResolveStatus > 0)
        found->newStatus = chosenResolveStatus;
    return found;
}

QList<TenantFacts::Status> TenantFacts::closedStatuses() const
{
    QList<Status> closed;
    for (const Status &status : statuses) {
        if (status.closed.value_or(status.id == usualClosed))
            closed.append(status);
    }
    if (closed.isEmpty())
        closed.append({usualClosed, statusName(usualClosed), {}});
    const qint64 first = chosenClosedStatus > 0 ? chosenClosedStatus : usualClosed;
    std::stable_partition(closed.begin(), closed.end(), [first](const Status &status) { return status.id == first; });
    if (chosenClosedStatus > 0 && closed.first().id != chosenClosedStatus)
        closed.prepend({chosenClosedStatus, statusName(chosenClosedStatus), {}});
    return closed;
}

const TenantFacts::Agent *TenantFacts::agent(qint64 id) const
{
    return find(agents, id);
}

const TenantFacts::Named *TenantFacts::team(const QString &name) const
{
    return find(teams, name);
}

const TenantFacts::Outcome *TenantFacts::outcome(qint64 id) const
{
    const Outcome *known = find(outcomes, id);
    return known ? known : find(offered, id);
}

const TenantFacts::Outcome *TenantFacts::outcome(const QString &name) const
{
    const Outcome *known = find(outcomes, name);
    return known ? known : find(offered, name);
}

QString TenantFacts::statusName(qint64 id) const
{
    const Status *status = find(statuses, id);
    return status && !status->name.isEmpty() ? status->name : QStringLiteral("#%1").arg(id);
}

std::optional<bool> TenantFacts::isMember(const Agent &agent, const QString &team) const
{
    if (agent.id == unassigned)
        return true;
    if (agent.teams.isEmpty())
        return std::nullopt;
    return std::any_of(agent.teams.cbegin(), agent.teams.cend(),
                       [&team](const QString &each) { return same(each, team); });
}
