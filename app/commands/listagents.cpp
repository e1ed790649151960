// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"
#include "commands/probes.h"

#include "halo/json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

constexpr QLatin1String searchAgent("Search Agent");
constexpr QLatin1String team("Team");

bool mentions(const QJsonObject &row, const QString &text)
{
    for (const QLatin1String field :
         {QLatin1String("name"), QLatin1String("email"), QLatin1String("phone"), QLatin1String("firstname"),
          QLatin1String("surname"), QLatin1String("phonenumber"), QLatin1String("mobilenumber")}) {
        if (halo::toText(row.value(field)).contains(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

// Only where a row lists all its teams can it be said that this one is not among them: `team` is just the default.
bool inTeam(const QJsonObject &row, const QString &name)
{
    const QJsonArray teams = row.value(QLatin1String("teams")).toArray();
    if (teams.isEmpty() || halo::toText(row.value(QLatin1String("team"))).compare(name, Qt::CaseInsensitive) == 0)
        return true;
    for (const QJsonValue &each : teams) {
        const QJsonObject membership = each.toObject();
        if (halo::toText(membership.value(QLatin1String("team_name"))).compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

Command listAgents()
{
    Command command;
    command.name = QStringLiteral("List Agents");
    command.summary = QCoreApplication::translate("Command", "Lists the agents, also of a team or by a search.");
    command.needs = {Need::Agent};
    command.inputs = {{searchAgent, InputKind::Text}, {team, InputKind::Text}};
    command.list = [](const QJsonObject &inputs) {
        ListStep step{QStringLiteral("/Agent"), {}, QLatin1String("agents")};
        if (const QString text = textInput(inputs, searchAgent); !text.isEmpty())
            step.query.addQueryItem(QStringLiteral("search"), queryText(text));
        if (const QString name = textInput(inputs, team); !name.isEmpty())
            step.query.addQueryItem(QStringLiteral("team"), queryText(name));
        return step;
    };
    // One tenant ignored `search` (halopsa-api 2.11), so both are applied here as well.
    command.keeps = [](const QJsonObject &row, const QJsonObject &inputs) {
        const QString text = textInput(inputs, searchAgent);
        const QString name = textInput(inputs, team);
        return (text.isEmpty() || mentions(row, text)) && (name.isEmpty() || inTeam(row, name));
    };
    command.probes = {readsList(command.list({}))};
    return command;
}
