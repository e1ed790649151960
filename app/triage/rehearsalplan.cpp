// SPDX-License-Identifier: Apache-2.0
// The second part of Rehearsal: what it is going to send, for a person who is to agree to it.
#include "commands/registry.h"
#include "triage/desk.h"
#include "triage/rehearsal.h"

#include <QJsonDocument>

namespace {

// Stand for what is not known before the ticket is there. No tenant has ids like these.
constexpr qint64 newTicket = 2'147'483'641;
constexpr qint64 itsType = 2'147'483'642;
constexpr qint64 itsClient = 2'147'483'643;

QString withNames(QString line)
{
    line.replace(QString::number(newTicket), QLatin1String("{new ticket}"));
    line.replace(QString::number(itsType), QLatin1String("{its type}"));
    return line.replace(QString::number(itsClient), QLatin1String("{its client}"));
}

QString line(QLatin1String verb, const QString &path, const QUrlQuery &query)
{
    QString text = verb + u' ' + path;
    if (!query.isEmpty())
        text += u'?' + query.toString(QUrl::FullyEncoded);
    return withNames(text);
}

QString line(const WriteStep &step)
{
    if (step.verb == Verb::Delete)
        return line(QLatin1String("DELETE"), step.path, step.query);
    QByteArray body = QJsonDocument(QJsonArray{step.object}).toJson(QJsonDocument::Compact);
    if (!step.file.isEmpty()) { // where it stands on the wire
        body.chop(2);
        body += ",\"data_base64\":\"…\"}]";
    }
    return line(QLatin1String("POST"), step.path, step.query) + u' ' + withNames(QString::fromUtf8(body));
}

} // namespace

QStringList Rehearsal::plan(const Desk &desk, const QString &mailTo)
{
    const TenantFacts facts = desk.facts().facts();
    const QString address = singleAddress(mailTo);
    RehearsedTicket ticket{TicketId{newTicket}, rehearsalSummary(QStringLiteral("{tag}")), QStringLiteral("{its team}"),
                           QStringLiteral("sundog-permission-check.txt")};
    QStringList lines;
    if (!desk.me())
        lines.append(QStringLiteral("GET /Agent/me"));
    const QStringList lookups = desk.facts().pathsFor(rehearsalFacts);
    for (const QString &path : lookups)
        lines.append(QLatin1String("GET ") + path);
    const QStringList names =
        QStringList{rehearsed::create} + rehearsedCommands(!address.isEmpty()) + QStringList{rehearsed::remove};
    for (const QString &name : names) {
        const Command *command = commandNamed(name);
        const QJsonObject inputs = rehearsalInputs(name, ticket, address, desk.me(), facts);
        const QList<Target> all = targets(*command, inputs);
        for (Target target : all) {
            if (command->needsRow) {
                lines.append(line(QLatin1String("GET"), QStringLiteral("/Tickets/%1").arg(newTicket), {}));
                target.before = {{QStringLiteral("tickettype_id"), itsType}, {QStringLiteral("client_id"), itsClient}};
            }
            const QList<WriteStep> steps = command->steps(inputs, target, facts);
            for (const WriteStep &step : steps) {
                lines.append(line(step));
                if (step.settle.missingIsApplied) // that the server has done it shows only afterwards
                    lines.append(line(QLatin1String("GET"), step.settle.path, step.settle.query));
            }
        }
    }
    return lines;
}

int Rehearsal::requestsFor(bool withMail)
{
    int requests = 0;
    const QStringList names =
        QStringList{rehearsed::create} + rehearsedCommands(withMail) + QStringList{rehearsed::remove};
    for (const QString &name : names)
        requests += commandNamed(name)->needsRow || name == rehearsed::remove ? 2 : 1;
    return requests;
}
