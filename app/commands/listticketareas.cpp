// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"
#include "commands/probes.h"

#include <QCoreApplication>

Command listTicketAreas()
{
    Command command;
    command.name = QStringLiteral("List Ticket Areas");
    command.summary = QCoreApplication::translate("Command", "Lists the ticket areas.");
    command.needs = {Need::Agent};
    command.list = [](const QJsonObject &) {
        return ListStep{QStringLiteral("/TicketArea"), {}, QLatin1String("ticketareas")};
    };
    command.probes = {readsList(command.list({}))};
    return command;
}
