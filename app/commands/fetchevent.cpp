// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"
#include "commands/probes.h"

#include <QCoreApplication>

Command fetchEvent()
{
    Command command;
    command.name = QStringLiteral("Fetch Event");
    command.summary = QCoreApplication::translate("Command", "Reads the tickets that match, the newest update first.");
    command.needs = {Need::User, Need::TicketRead};
    command.inputs = {
        {QStringLiteral("Start Time"), InputKind::DateTime},
        {QStringLiteral("End Time"), InputKind::DateTime},
        {QStringLiteral("Number of Event(s) Fetched"), InputKind::Count},
        {QStringLiteral("Ticket Types"), InputKind::Ids},
        {QStringLiteral("Statuses"), InputKind::Ids},
        {QStringLiteral("Ticket Areas"), InputKind::Ids},
        {QStringLiteral("Search String"), InputKind::Text},
        {QStringLiteral("Additional Parameters"), InputKind::JsonObject},
    };
    command.run = Command::Run::Fetch;
    command.check = [](const QJsonObject &inputs, QList<Problem> &problems) {
        static_cast<void>(TicketFilter::fromInputs(inputs, problems));
    };
    command.scope = QStringLiteral("read:tickets");
    command.probes = {readsTickets(), namesInRow()};
    return command;
}
