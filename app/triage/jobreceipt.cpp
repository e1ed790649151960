// SPDX-License-Identifier: Apache-2.0
#include "triage/jobreceipt.h"

#include "net/redaction.h"
#include "report/csvcell.h"
#include "triage/resultwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace {

QString time(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss") : QString();
}

QJsonValue orNull(qint64 number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

// No command has a secret among its inputs, but what is pasted into JSON may hold one.
QByteArray inputsText(const Job &job)
{
    return redaction::body(QJsonDocument(job.inputs()).toJson(QJsonDocument::Compact), {});
}

} // namespace

QJsonObject jobReceiptJson(const Job &job, const QString &connection)
{
    QJsonArray results;
    for (const JobItem &item : job.items()) {
        results.append(QJsonObject{
            {QStringLiteral("ticketId"), orNull(number(item.target.ticket))},
            {QStringLiteral("target"), item.label()},
            {QStringLiteral("result"), resultWord(item.result)},
            {QStringLiteral("verified"), item.result == JobItem::Result::Done && !item.isUnverified()},
            {QStringLiteral("statusCode"), orNull(item.status)},
            {QStringLiteral("message"), messageOf(item)},
            {QStringLiteral("timeUtc"), time(item.at)},
            {QStringLiteral("requestId"), orNull(static_cast<qint64>(item.request))},
        });
    }
    return {
        {QStringLiteral("connection"), connection},
        {QStringLiteral("command"), job.command().name},
        {QStringLiteral("inputs"), QJsonDocument::fromJson(inputsText(job)).object()},
        {QStringLiteral("startedUtc"), time(job.startedAt().isValid() ? job.startedAt().toMSecsSinceEpoch() : 0)},
        // Of one that still runs it would be a guess.
        {QStringLiteral("returnData"), job.isRunning() ? QJsonValue() : QJsonValue(returnDataName(job.returnData()))},
        {QStringLiteral("requests"), job.requests()},
        {QStringLiteral("results"), results},
    };
}

QByteArray jobReceiptCsv(const Job &job, const QString &connection)
{
    // Titles are not translated: programs read them as well.
    QString text =
        QStringLiteral("\uFEFFConnection,Command,Ticket,Target,Result,Verified,Status Code,Message,Time (UTC),"
                       "Request,Inputs\r\n");
    const QString inputs = QString::fromUtf8(inputsText(job));
    for (const JobItem &item : job.items()) {
        const bool done = item.result == JobItem::Result::Done;
        const qint64 ticket = number(item.target.ticket);
        const QStringList cells{
            connection,
            job.command().name,
            ticket > 0 ? QString::number(ticket) : QString(),
            item.label(),
            resultWord(item.result),
            done ? item.isUnverified() ? QStringLiteral("no") : QStringLiteral("yes") : QString(),
            item.status > 0 ? QString::number(item.status) : QString(),
            messageOf(item),
            time(item.at),
            item.request > 0 ? QString::number(item.request) : QString(),
            inputs,
        };
        QStringList line;
        for (const QString &cell : cells)
            line.append(csvCell(cell));
        text += line.join(u',') + QLatin1String("\r\n");
    }
    return text.toUtf8();
}
