// SPDX-License-Identifier: Apache-2.0
#include "triage/tenantfactsreader.h"

#include "halo/json.h"
#include "triage/lookups.h"

#include <QJsonArray>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace {

constexpr std::array<std::pair<TenantFacts::Fact, Lookup>, 5> lists{{{TenantFacts::Teams, Lookup::Teams},
                                                                     {TenantFacts::Agents, Lookup::Agents},
                                                                     {TenantFacts::Statuses, Lookup::Statuses},
                                                                     {TenantFacts::Outcomes, Lookup::Outcomes},
                                                                     {TenantFacts::Types, Lookup::Types}}};

TenantFacts::Agent agentOf(const LookupItem &item)
{
    TenantFacts::Agent agent{
        item.id, item.name, halo::toText(item.row.value(u"email")), {}, halo::toBool(item.row.value(u"isdisabled"))};
    const QJsonArray teams = item.row.value(u"teams").toArray();
    for (const QJsonValue &team : teams)
        agent.teams.append(halo::toText(team.toObject().value(u"team_name")));
    agent.teams.removeAll(QString());
    return agent;
}

TenantFacts::Outcome outcomeOf(const LookupItem &item)
{
    TenantFacts::Outcome outcome = TenantFacts::readOutcome(item.row);
    outcome.id = item.id;
    outcome.name = item.name;
    return outcome;
}

} // namespace

TenantFactsReader::TenantFactsReader(Lookups &lookups, QObject *parent) : QObject(parent), m_lookups(lookups)
{
    connect(&m_lookups, &Lookups::changed, this, &TenantFactsReader::serve);
}

void TenantFactsReader::setChosen(const TenantFacts &chosen)
{
    TenantFacts next = chosen;
    next.me = m_chosen.me;
    next.offered = m_chosen.offered;
    m_chosen = next;
}

void TenantFactsReader::addOffered(const QList<TenantFacts::Outcome> &outcomes)
{
    for (const TenantFacts::Outcome &each : outcomes) {
        const auto known = std::any_of(m_chosen.offered.cbegin(), m_chosen.offered.cend(),
                                       [&each](const TenantFacts::Outcome &other) { return other.id == each.id; });
        if (!known)
            m_chosen.offered.append(each);
    }
}

TenantFacts TenantFactsReader::facts() const
{
    TenantFacts facts = m_chosen;
    for (const auto &[fact, lookup] : lists) {
        // The last good list is better than none, also while it is read anew.
        facts.known.setFlag(fact, m_lookups.loadedAt(lookup).isValid());
    }
    for (const LookupItem &item : m_lookups.items(Lookup::Teams))
        facts.teams.append({item.id, item.name});
    for (const LookupItem &item : m_lookups.items(Lookup::Agents))
        facts.agents.append(agentOf(item));
    for (const LookupItem &item : m_lookups.items(Lookup::Statuses))
        facts.statuses.append({item.id, item.name, m_lookups.isClosed(item.id)});
    for (const LookupItem &item : m_lookups.items(Lookup::Outcomes))
        facts.outcomes.append(outcomeOf(item));
    for (const LookupItem &item : m_lookups.items(Lookup::Types))
        facts.types.append({item.id, item.name});
    facts.known.setFlag(TenantFacts::Self, facts.me > 0);
    return facts;
}

bool TenantFactsReader::isThere(TenantFacts::Fact fact) const
{
    for (const auto &[each, lookup] : lists) {
        if (each != fact)
            continue;
        const Lookups::State state = m_lookups.state(lookup);
        const bool settled = state == Lookups::State::Loaded || state == Lookups::State::Failed;
        return settled && !(lookup == Lookup::Statuses && m_lookups.isAskingWhatIsClosed());
    }
    return true;
}

QStringList TenantFactsReader::pathsFor(TenantFacts::Facts wanted) const
{
    QStringList paths;
    for (const auto &[fact, lookup] : lists) {
        if (wanted.testFlag(fact) && m_lookups.state(lookup) == Lookups::State::NotLoaded)
            paths += Lookups::paths(lookup);
    }
    return paths;
}

int TenantFactsReader::requestsFor(TenantFacts::Facts wanted) const
{
    return static_cast<int>(pathsFor(wanted).size());
}

std::optional<Error> TenantFactsReader::failure(TenantFacts::Facts wanted) const
{
    for (const auto &[fact, lookup] : lists) {
        if (wanted.testFlag(fact) && m_lookups.state(lookup) == Lookups::State::Failed &&
            !m_lookups.loadedAt(lookup).isValid())
            return m_lookups.error(lookup);
    }
    return std::nullopt;
}

void TenantFactsReader::read(TenantFacts::Facts wanted, QObject *context, Callback callback)
{
    for (const auto &[fact, lookup] : lists) {
        const Lookups::State state = m_lookups.state(lookup);
        // What failed is tried once more: it may have been a passing fault.
        if (wanted.testFlag(fact) && (state == Lookups::State::NotLoaded || state == Lookups::State::Failed))
            m_lookups.refresh(lookup);
    }
    m_waiting.append({wanted, context, std::move(callback)});
    QTimer::singleShot(0, this, &TenantFactsReader::serve); // never inside the call
}

void TenantFactsReader::serve()
{
    QList<Waiting> ready;
    for (qsizetype i = 0; i < m_waiting.size();) {
        bool there = true;
        for (const auto &[fact, lookup] : lists)
            there = there && (!m_waiting.at(i).wanted.testFlag(fact) || isThere(fact));
        if (there)
            ready.append(m_waiting.takeAt(i));
        else
            ++i;
    }
    if (ready.isEmpty())
        return;
    const TenantFacts facts = this->facts();
    const QPointer<TenantFactsReader> alive(this);
    for (const Waiting &each : std::as_const(ready)) {
        if (each.context)
            each.callback(facts);
        if (!alive)
            return;
    }
}
