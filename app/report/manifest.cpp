// SPDX-License-Identifier: Apache-2.0
#include "report/manifest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

struct Manifest
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString utc(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss");
}

QString program()
{
    return QStringLiteral("Sundog " SUNDOG_VERSION);
}

} // namespace

QJsonObject ReportManifest::toJson() const
{
    QJsonArray failures;
    for (const Failure &failure : failed)
        failures.append(
            QJsonObject{{QStringLiteral("ticketId"), failure.ticket}, {QStringLiteral("message"), failure.why}});
    QJsonArray columnList;
    for (const auto &[title, path] : columns)
        columnList.append(QJsonObject{{QStringLiteral("title"), title}, {QStringLiteral("path"), path}});
    return {
        {QStringLiteral("program"), program()},
        {QStringLiteral("format"), format},
        {QStringLiteral("filter"), filter},
        {QStringLiteral("inputs"), inputs},
        {QStringLiteral("connection"), connection},
        {QStringLiteral("server"), server},
        {QStringLiteral("agent"), agent.isEmpty() ? QJsonValue() : QJsonValue(agent)},
        {QStringLiteral("exportedUtc"), utc(at)},
        {QStringLiteral("timeZone"), timeZone},
        {QStringLiteral("loaded"), loaded},
        {QStringLiteral("recordCount"), recordCount < 0 ? QJsonValue() : QJsonValue(recordCount)},
        {QStringLiteral("complete"), complete()},
        {QStringLiteral("incompleteBecause"), QJsonArray::fromStringList(incomplete)},
        {QStringLiteral("failed"), failures},
        {QStringLiteral("columns"), columnList},
        {QStringLiteral("columnsNoRowHas"), QJsonArray::fromStringList(absent)},
        {QStringLiteral("notes"), QJsonArray::fromStringList(notes)},
        {QStringLiteral("requests"), requests},
    };
}

QJsonObject ReportManifest::toJson(const QString &file, qint64 bytes, const QByteArray &sha256) const
{
    QJsonObject json = toJson();
    json.insert(QStringLiteral("file"), file);
    json.insert(QStringLiteral("bytes"), bytes);
    json.insert(QStringLiteral("sha256"), QString::fromLatin1(sha256.toHex()));
    return json;
}

QList<std::pair<QString, QString>> ReportManifest::lines() const
{
    const QString unknown = Manifest::tr("not known");
    const QString count = recordCount < 0 ? unknown : QString::number(recordCount);
    QList<std::pair<QString, QString>> lines{
        {Manifest::tr("Complete"), complete() ? Manifest::tr("yes") : Manifest::tr("NO")},
        {Manifest::tr("Tickets"), QString::number(loaded)},
        {Manifest::tr("The server counts"), count},
    };
    for (const QString &why : incomplete)
        lines.append({Manifest::tr("Incomplete because"), why});
    for (const Failure &failure : failed)
        lines.append({Manifest::tr("Failed: ticket %1").arg(failure.ticket), failure.why});
    lines += {
        {Manifest::tr("Filter"), filter},
        {Manifest::tr("Inputs (UTC)"), QString::fromUtf8(QJsonDocument(inputs).toJson(QJsonDocument::Compact))},
        {Manifest::tr("Connection"), connection.isEmpty() ? Manifest::tr("given on the command line") : connection},
        {Manifest::tr("Server"), server},
        {Manifest::tr("Agent"), agent.isEmpty() ? unknown : agent},
        {Manifest::tr("Exported (UTC)"), utc(at)},
        {Manifest::tr("Time zone of the times"), timeZone},
    };
    if (!absent.isEmpty())
        lines.append({Manifest::tr("Columns that no ticket has a field for"), absent.join(QStringLiteral(", "))});
    for (const QString &note : notes)
        lines.append({Manifest::tr("Note"), note});
    lines.append({Manifest::tr("Requests of the connection meanwhile"), QString::number(requests)});
    lines.append({Manifest::tr("Program"), program()});
    return lines;
}
