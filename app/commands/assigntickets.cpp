// SPDX-License-Identifier: Apache-2.0
#include "commands/probes.h"
#include "commands/writing.h"

#include "halo/json.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr QLatin1String team("Team");
constexpr QLatin1String agentId("Agent ID");
constexpr QLatin1String note("Private Note");

// The tenant's own spelling of a team where it is known: tickets carry the name, not an id.
QString teamName(const QJsonObject &inputs, const TenantFacts &facts)
{
    const QString typed = textInput(inputs, team);
    const TenantFacts::Named *known = facts.team(typed);
    return known ? known->name : typed;
}

Verdict check(const QJsonObject &sent, const QJsonObject &record, const TenantFacts &facts)
{
    Verdict verdict = compareFields(sent, record, facts);
    const auto asked = halo::toId(sent.value(u"agent_id"));
    const auto is = halo::toId(record.value(u"agent_id"));
    if (verdict.is == Verdict::Is::NotApplied && asked && is && *asked != *is) // 2xx all the same (halopsa-api 2.2)
        verdict.words +=
            QLatin1String(". ") + Words::tr("HaloPSA does not assign an agent who is not in the team of the ticket.");
    return verdict;
}

WriteStep assignment(const QJsonObject &inputs, TicketId ticket, const TenantFacts &facts)
{
    QJsonObject object{{QStringLiteral("id"), number(ticket)}};
    if (const QString name = teamName(inputs, facts); !name.isEmpty())
        object.insert(QStringLiteral("team"), name);
    if (const auto id = halo::toId(inputs.value(agentId)))
        object.insert(QStringLiteral("agent_id"), *id);
    WriteStep step;
    step.purpose = QStringLiteral("Assign ticket %1").arg(number(ticket));
    step.done = Words::tr("The ticket is assigned.");
    step.path = QStringLiteral("/Tickets");
    step.object = object;
    step.check = [object, facts](const QJsonObject &saved) { return check(object, saved, facts); };
    step.checksTicket = true;
    step.savesTicket = true;
    step.settle = readTicket(ticket, step.check);
    return step;
}

Undo undo(const QJsonObject &inputs, const Target &target)
{
    Undo undo;
    if (!textInput(inputs, note).isEmpty())
        undo.stays.append(Words::tr("The private note stays."));
    // Both go back together: a new team takes a ticket without its old agent.
    const QString oldTeam = halo::toText(target.before.value(u"team"));
    const auto oldAgent = halo::toId(target.before.value(u"agent_id"));
    if (oldTeam.isEmpty() || !oldAgent)
        return undo;
    undo.object = {{QStringLiteral("id"), number(target.ticket)},
                   {QStringLiteral("team"), oldTeam},
                   {QStringLiteral("agent_id"), *oldAgent}};
    return undo;
}

} // namespace

Command assignTickets()
{
    Command command;
    command.name = QStringLiteral("Assign Tickets");
    command.summary = Words::tr("Assigns tickets to a team, an agent or both.");
    command.verb = Words::tr("Assign");
    command.key = QStringLiteral("A");
    command.icon = QStringLiteral("assign");
    command.needs = {Need::User};
    command.inputs = {ticketIdsInput(), {team, InputKind::Team}, {agentId, InputKind::Agent}, privateNoteInput(false)};
    command.inputs[1].hint = Words::tr("By its name. A team, an agent or both.");
    command.inputs[1].example = QStringLiteral("1st Line Support");
    command.inputs[2].hint = Words::tr("By its id. The agent has to be in the team; 1 is Unassigned.");
    command.inputs[2].example = QStringLiteral("3");
    command.run = Command::Run::Write;
    command.check = [](const QJsonObject &inputs, QList<Problem> &problems) {
        if (textInput(inputs, team).isEmpty() && textInput(inputs, agentId).isEmpty())
            problems.append({team, Words::tr("or %1 is required, or both").arg(agentId)});
    };
    command.facts = [](const QJsonObject &inputs) {
        TenantFacts::Facts facts;
        facts.setFlag(TenantFacts::Teams, !textInput(inputs, team).isEmpty());
        facts.setFlag(TenantFacts::Agents, !textInput(inputs, agentId).isEmpty());
        facts.setFlag(TenantFacts::Outcomes, !textInput(inputs, note).isEmpty());
        return facts;
    };
    command.checkFacts = [](const QJsonObject &inputs, const TenantFacts &facts, QList<Problem> &problems) {
        FactCheck{facts, problems, team}.team(textInput(inputs, team));
        if (const auto id = halo::toId(inputs.value(agentId))) {
            FactCheck agent{facts, problems, agentId};
            agent.agent(*id);
            agent.member(*id, teamName(inputs, facts));
        }
        if (!textInput(inputs, note).isEmpty())
            FactCheck{facts, problems, note}.noteOutcome();
    };
    command.steps = [](const QJsonObject &inputs, const Target &target, const TenantFacts &facts) {
        QList<WriteStep> steps{assignment(inputs, target.ticket, facts)};
        if (const QString text = textInput(inputs, note); !text.isEmpty())
            steps.append(privateNote(target.ticket, text, facts));
        return steps;
    };
    command.undo = undo;
    command.scope = QStringLiteral("edit:tickets");
    command.probes = {forAgentsOnly(), mayUpdate(IfNot::Denied)};
    return command;
}
