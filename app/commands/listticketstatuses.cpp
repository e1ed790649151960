// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"
#include "commands/probes.h"

#include <QCoreApplication>

Command listTicketStatuses()
{
    Command command;
    command.name = QStringLiteral("List Ticket Statuses");
    command.summary = QCoreApplication::translate("Command", "Lists the statuses of tickets.");
    command.needs = {Need::Agent};
    command.list = [](const QJsonObject &) {
        return ListStep{QStringLiteral("/Status"), QUrlQuery(QStringLiteral("type=ticket")), QLatin1String("statuses")};
    };
    command.probes = {readsList(command.list({}))};
    return command;
}
