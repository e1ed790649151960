// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"
#include "commands/domain.h"
#include "commands/probes.h"

#include "halo/json.h"

#include <QCoreApplication>

namespace {

constexpr QLatin1String
    teamNames("Team Names"); // does not filter: it adds the agents of these teams (halopsa-api 2.12)
constexpr QLatin1String teamType("Team Type");
constexpr QLatin1String departmentId("Department ID");

} // namespace

Command listTeams()
{
    Command command;
    command.name = QStringLiteral("List Teams");
    command.summary =
        QCoreApplication::translate("Command", "Lists the teams, and the agents of those that are named.");
    command.needs = {Need::Agent};
    command.inputs = {{teamNames, InputKind::Texts},
                      {teamType, InputKind::Choice, false, domainChoices()},
                      {departmentId, InputKind::Id}};
    command.list = [](const QJsonObject &inputs) {
        ListStep step{QStringLiteral("/Team"), {}, QLatin1String("teams")};
        if (const QString type = textInput(inputs, teamType); !type.isEmpty())
            step.query.addQueryItem(QStringLiteral("type"), domainCode(type));
        if (const auto id = halo::toId(inputs.value(departmentId)))
            step.query.addQueryItem(QStringLiteral("department_id"), QString::number(*id));
        QStringList names;
        const QStringList given = textsInput(inputs, teamNames);
        for (const QString &name : given)
            names.append(queryText(name)); // the commas between them stay
        if (!names.isEmpty())
            step.query.addQueryItem(QStringLiteral("includeagentsforteams"), names.join(u','));
        return step;
    };
    command.keeps = [](const QJsonObject &row, const QJsonObject &inputs) {
        const QString code = domainCode(textInput(inputs, teamType));
        const QJsonValue flag = row.value(code == QLatin1String("reqs")   ? QLatin1String("forrequests")
                                          : code == QLatin1String("opps") ? QLatin1String("foropps")
                                                                          : QLatin1String("forprojects"));
        if (!code.isEmpty() && !flag.isUndefined() && !flag.isNull() && !halo::toBool(flag))
            return false;
        const auto wanted = halo::toId(inputs.value(departmentId));
        const auto has = halo::toId(row.value(QLatin1String("department_id")));
        return !wanted || !has || *wanted == *has;
    };
    command.probes = {readsList(command.list({}))};
    return command;
}
