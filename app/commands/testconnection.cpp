// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"

Command testConnection()
{
    Command command;
    command.name = QStringLiteral("Test Connection");
    command.needs = {Need::User, Need::TicketRead};
    command.run = Command::Run::Check;
    return command;
}
