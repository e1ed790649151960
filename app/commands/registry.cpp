// SPDX-License-Identifier: Apache-2.0
#include "commands/registry.h"

#include <algorithm>

// In D3's order. A new command is a file with the function of this name, and its line here.
// clang-format off
#define SUNDOG_COMMANDS(each) \
    each(addNote) \
    each(assignTickets) \
    each(attachFile) \
    each(closeTickets) \
    each(createActions) \
    each(createTickets) \
    each(deleteTickets) \
    each(fetchEvent) \
    each(generateTicketReports) \
    each(getTickets) \
    each(listAgents) \
    each(listCategories) \
    each(listTeams) \
    each(listTicketAreas) \
    each(listTicketStatuses) \
    each(listTicketTypes) \
    each(resolveTickets) \
    each(updateTickets) \
    each(testConnection)
// clang-format on

#define SUNDOG_DECLARE(name) Command name();
SUNDOG_COMMANDS(SUNDOG_DECLARE)
#undef SUNDOG_DECLARE

const QList<Command> &commands()
{
#define SUNDOG_MAKE(name) name(),
    static const QList<Command> all{SUNDOG_COMMANDS(SUNDOG_MAKE)};
#undef SUNDOG_MAKE
    return all;
}

const Command *commandNamed(const QString &name)
{
    const QList<Command> &all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const Command &command) {
        return command.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? nullptr : &*found;
}
