// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"
#include "commands/probes.h"

#include "halo/json.h"

#include <QCoreApplication>

namespace {

constexpr QLatin1String teamName("Team Name");
constexpr QLatin1String typeId("Category Type ID"); // 1 to 4 = category 1 to 4; 2 = resolution code

} // namespace

Command listCategories()
{
    Command command;
    command.name = QStringLiteral("List Categories");
    command.summary = QCoreApplication::translate("Command", "Lists the categories of tickets.");
    command.needs = {Need::Agent};
    command.inputs = {{teamName, InputKind::Text}, {typeId, InputKind::Id}};
    command.check = [](const QJsonObject &inputs, QList<Problem> &problems) {
        if (!textInput(inputs, teamName).isEmpty() && textInput(inputs, typeId).isEmpty())
            problems.append(
                {teamName, QCoreApplication::translate("Command", "works only together with %1").arg(typeId)});
    };
    command.list = [](const QJsonObject &inputs) {
        ListStep step{QStringLiteral("/Category"), {}, QLatin1String("categories")};
        if (const auto id = halo::toId(inputs.value(typeId)))
            step.query.addQueryItem(QStringLiteral("type_id"), QString::number(*id));
        if (const QString name = textInput(inputs, teamName); !name.isEmpty())
            step.query.addQueryItem(QStringLiteral("team_name"), queryText(name));
        return step;
    };
    command.keeps = [](const QJsonObject &row, const QJsonObject &inputs) {
        const auto wanted = halo::toId(inputs.value(typeId));
        const auto has = halo::toId(row.value(QLatin1String("type_id")));
        return !wanted || !has || *wanted == *has;
    };
    command.probes = {readsList(command.list({}))};
    return command;
}
