// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"

Command listTicketStatuses()
{
    Command command;
    command.name = QStringLiteral("List Ticket Statuses");
    command.needs = {Need::Agent};
    command.list = [](const QJsonObject &) {
        return ListStep{QStringLiteral("/Status"), QUrlQuery(QStringLiteral("type=ticket")), QLatin1String("statuses")};
    };
    return command;
}
