// SPDX-License-Identifier: Apache-2.0
#include "commands/writing.h"

#include <QCoreApplication>

Input ticketIdsInput()
{
    Input input{QStringLiteral("Ticket IDs"), InputKind::TicketIds, true};
    input.hint = QCoreApplication::translate("Command", "Ids of tickets, also pasted as links or from a list.");
    input.example = QStringLiteral("1042, 1043");
    return input;
}

Reading readTicket(TicketId ticket, std::function<Verdict(const QJsonObject &record)> check)
{
    Reading reading;
    reading.path = QStringLiteral("/Tickets/%1").arg(number(ticket));
    reading.query.addQueryItem(QStringLiteral("includedetails"), QStringLiteral("true"));
    reading.verdict = [check = std::move(check)](const QJsonArray &rows) { return check(rows.at(0).toObject()); };
    return reading;
}
