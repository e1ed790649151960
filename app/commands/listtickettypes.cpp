// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"
#include "commands/domain.h"
#include "commands/probes.h"

#include <QCoreApplication>

namespace {

constexpr QLatin1String domain("Domain");

} // namespace

Command listTicketTypes()
{
    Command command;
    command.name = QStringLiteral("List Ticket Types");
    command.summary = QCoreApplication::translate("Command", "Lists the ticket types.");
    command.needs = {Need::User};
    command.inputs = {{domain, InputKind::Choice, false, domainChoices()}};
    // The domain is documented "for use with counts", hence showcounts (halopsa-api, table, row 16).
    command.list = [](const QJsonObject &inputs) {
        ListStep step{QStringLiteral("/TicketType"), {}, QLatin1String("tickettypes")};
        if (const QString choice = textInput(inputs, domain); !choice.isEmpty()) {
            step.query.addQueryItem(QStringLiteral("domain"), domainCode(choice));
            step.query.addQueryItem(QStringLiteral("showcounts"), QStringLiteral("true"));
        }
        return step;
    };
    command.probes = {readsList(command.list({}))};
    return command;
}
