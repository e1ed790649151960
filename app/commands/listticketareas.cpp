// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"

Command listTicketAreas()
{
    Command command;
    command.name = QStringLiteral("List Ticket Areas");
    command.needs = {Need::Agent};
    command.list = [](const QJsonObject &) {
        return ListStep{QStringLiteral("/TicketArea"), {}, QLatin1String("ticketareas")};
    };
    return command;
}
