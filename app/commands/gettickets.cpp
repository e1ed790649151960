// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"
#include "commands/probes.h"

#include <QCoreApplication>

Command getTickets()
{
    Command command;
    command.name = QStringLiteral("Get Tickets");
    command.summary = QCoreApplication::translate("Command", "Reads the tickets with these ids.");
    command.needs = {Need::User, Need::TicketRead};
    command.inputs = {
        {QStringLiteral("Ticket IDs"), InputKind::TicketIds, true},
        {QStringLiteral("Include Details"), InputKind::Flag},
    };
    command.run = Command::Run::Tickets;
    command.scope = QStringLiteral("read:tickets");
    command.probes = {readsTicket()};
    return command;
}
