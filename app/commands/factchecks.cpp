// SPDX-License-Identifier: Apache-2.0
#include "commands/writing.h"

#include "halo/json.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr qsizetype most = 5; // names in a sentence

QString joined(QStringList names)
{
    if (names.size() > most)
        names = names.first(most) << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

// Words in common, so that "1st line" finds "1st Line Support" and "support 1st".
int likeness(const QString &a, const QString &b)
{
    int common = 0;
    const QStringList words = a.toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        common += b.contains(word.left(4), Qt::CaseInsensitive) ? 1 : 0;
    return common;
}

// The names most like it; all of them where none is.
QStringList likely(const QString &name, const QStringList &names)
{
    QStringList found;
    int best = 1;
    for (const QString &each : names) {
        const int common = likeness(name, each);
        if (common > best)
            found.clear();
        best = std::max(best, common);
        if (common == best)
            found.append(each);
    }
    return found.isEmpty() ? names : found;
}

QStringList namesOf(const QList<TenantFacts::Named> &list)
{
    QStringList names;
    for (const TenantFacts::Named &each : list)
        names.append(each.name);
    return names;
}

} // namespace

void FactCheck::team(const QString &name)
{
    if (name.isEmpty() || !facts.known.testFlag(TenantFacts::Teams) || facts.team(name))
        return;
    const QStringList names = namesOf(facts.teams);
    if (names.isEmpty()) // a restricted agent is shown none (halopsa-api 2.12): that proves nothing
        return;
    add(Words::tr("there is no team “%1”; there are: %2").arg(name.left(60), joined(likely(name, names))));
}

void FactCheck::agent(qint64 id)
{
    if (id == unassignedAgent || !facts.known.testFlag(TenantFacts::Agents) || facts.agents.isEmpty())
        return;
    const TenantFacts::Agent *agent = facts.agent(id);
    if (!agent)
        add(Words::tr("there is no agent with the id %1").arg(id));
    else if (agent->disabled)
        add(Words::tr("%1 is disabled, so nothing can be assigned to them").arg(agent->name));
}

void FactCheck::member(qint64 agentId, const QString &team)
{
    const TenantFacts::Agent *agent = facts.agent(agentId);
    if (agentId == unassignedAgent || team.isEmpty() || !agent || agent->disabled ||
        !facts.known.testFlag(TenantFacts::Agents))
        return;
    if (facts.isMember(*agent, team) != false)
        return;
    QStringList members;
    for (const TenantFacts::Agent &each : facts.agents) {
        if (!each.disabled && each.id != unassignedAgent && facts.isMember(each, team) == true)
            members.append(each.name);
    }
    add(members.isEmpty()
            ? Words::tr("%1 is not in the team “%2”, so HaloPSA would not assign the ticket").arg(agent->name, team)
            : Words::tr("%1 is not in the team “%2”, so HaloPSA would not assign the ticket; in it are: %3")
                  .arg(agent->name, team, joined(members)));
}

void FactCheck::status(qint64 id)
{
    if (!facts.known.testFlag(TenantFacts::Statuses) || facts.statuses.isEmpty())
        return;
    QStringList names;
    for (const TenantFacts::Status &each : facts.statuses) {
        if (each.id == id)
            return;
        names.append(QStringLiteral("%1 %2").arg(QString::number(each.id), each.name));
    }
    add(Words::tr("there is no status with the id %1; there are: %2").arg(QString::number(id), joined(names)));
}

void FactCheck::type(qint64 id)
{
    if (!facts.known.testFlag(TenantFacts::Types) || facts.types.isEmpty())
        return;
    QStringList names;
    for (const TenantFacts::Named &each : facts.types) {
        if (each.id == id)
            return;
        names.append(QStringLiteral("%1 %2").arg(QString::number(each.id), each.name));
    }
    add(Words::tr("there is no ticket type with the id %1; there are: %2").arg(QString::number(id), joined(names)));
}

void FactCheck::noteOutcome()
{
    if (facts.known.testFlag(TenantFacts::Outcomes) && !facts.noteOutcome())
        add(Words::tr("the outcomes do not tell which of them is a private note: it has to be set for the connection"));
}

void FactCheck::assignment(const QString &teamName, const QJsonValue &agentId)
{
    team(teamName);
    if (const auto id = halo::toId(agentId)) {
        agent(*id);
        member(*id, teamName);
    }
}

void FactCheck::ticketObject(const QJsonObject &object)
{
    if (const auto id = halo::toId(object.value(u"status_id")))
        status(*id);
    if (const auto id = halo::toId(object.value(u"tickettype_id")))
        type(*id);
    assignment(halo::toText(object.value(u"team")).trimmed(), object.value(u"agent_id"));
}

void FactCheck::actionObject(const QJsonObject &object)
{
    if (const auto id = halo::toId(object.value(u"new_status")))
        status(*id);
    assignment(halo::toText(object.value(u"new_team")).trimmed(), object.value(u"new_agent"));
    if (!facts.known.testFlag(TenantFacts::Outcomes) || facts.outcomes.isEmpty())
        return;
    const auto id = halo::toId(object.value(u"outcome_id"));
    const QString name = halo::toText(object.value(u"outcome")).trimmed();
    const TenantFacts::Outcome *outcome = id ? facts.outcome(*id) : facts.outcome(name);
    if (outcome && !outcome->system)
        return;
    if (outcome)
        return add(Words::tr("“%1” is an outcome of HaloPSA itself, not to be chosen").arg(outcome->name));
    QStringList names;
    for (const TenantFacts::Outcome &each : facts.outcomes) {
        if (!each.system)
            names.append(id ? QStringLiteral("%1 %2").arg(QString::number(each.id), each.name) : each.name);
    }
    add(id ? Words::tr("there is no outcome with the id %1; there are: %2").arg(QString::number(*id), joined(names))
           : Words::tr("there is no outcome “%1”; there are: %2").arg(name.left(60), joined(likely(name, names))));
}

TenantFacts::Facts factsOf(const QJsonObject &object)
{
    const auto has = [&object](const char *name) {
        return !halo::toText(object.value(QLatin1String(name))).trimmed().isEmpty();
    };
    TenantFacts::Facts facts;
    facts.setFlag(TenantFacts::Statuses, has("status_id") || has("new_status"));
    facts.setFlag(TenantFacts::Types, has("tickettype_id"));
    facts.setFlag(TenantFacts::Teams, has("team") || has("new_team"));
    facts.setFlag(TenantFacts::Agents, has("agent_id") || has("new_agent"));
    facts.setFlag(TenantFacts::Outcomes, has("outcome_id") || has("outcome"));
    return facts;
}
