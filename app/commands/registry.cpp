// SPDX-License-Identifier: Apache-2.0
#include "commands/registry.h"

#include <algorithm>

Command addNote();
Command assignTickets();
Command attachFile();
Command closeTickets();
Command createActions();
Command createTickets();
Command deleteTickets();
Command fetchEvent();
Command getTickets();
Command listAgents();
Command listCategories();
Command listTeams();
Command listTicketAreas();
Command listTicketStatuses();
Command listTicketTypes();
Command resolveTickets();
Command updateTickets();
Command testConnection();

const QList<Command> &commands()
{
    static const QList<Command> all{
        addNote(),        assignTickets(), attachFile(),      closeTickets(),       createActions(),
        createTickets(),  deleteTickets(), fetchEvent(),      getTickets(),         listAgents(),
        listCategories(), listTeams(),     listTicketAreas(), listTicketStatuses(), listTicketTypes(),
        resolveTickets(), updateTickets(), testConnection(),
    };
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
