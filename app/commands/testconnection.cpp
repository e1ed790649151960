// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"
#include "commands/probes.h"

#include <QCoreApplication>

Command testConnection()
{
    Command command;
    command.name = QStringLiteral("Test Connection");
    command.summary = QCoreApplication::translate("Command", "Checks the connection step by step.");
    command.needs = {Need::User, Need::TicketRead};
    command.run = Command::Run::Check;
    command.scope = QStringLiteral("read:tickets");
    command.probes = {countsTickets()};
    return command;
}
