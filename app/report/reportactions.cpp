// SPDX-License-Identifier: Apache-2.0
#include "report/reportactions.h"

#include "report/reporttext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

using Type = ReportColumn::Type;

const QString &noteOf(const Action &action)
{
    return action.note.isEmpty() ? action.noteHtml : action.note;
}

QList<ReportColumn> columns(std::initializer_list<std::pair<const char *, Type>> titles)
{
    QList<ReportColumn> made;
    for (const auto &[title, type] : titles)
        made.append({.title = QString::fromLatin1(title), .type = type});
    return made;
}

ReportCell number(double value)
{
    ReportCell cell;
    cell.kind = ReportCell::Kind::Number;
    cell.number = value;
    cell.text = QString::number(value);
    return cell;
}

QJsonValue time(qint64 ms, const ZonedTime &zone)
{
    return ms == 0 ? QJsonValue() : QJsonValue(zone.iso(ms));
}

} // namespace

QString visibilityWord(const Action &action)
{
    if (action.audienceUnknown)
        return QStringLiteral("UNKNOWN");
    return action.isPrivate ? QStringLiteral("PRIVATE") : QStringLiteral("PUBLIC");
}

QList<ReportColumn> actionColumns()
{
    return columns({{"Ticket", Type::Number},
                    {"Action", Type::Number},
                    {"Time", Type::Time},
                    {"Who", Type::Text},
                    {"Visibility", Type::Text},
                    {"Outcome", Type::Text},
                    {"New Status", Type::Text},
                    {"Hours", Type::Number},
                    {"Note", Type::Text}});
}

QList<ReportCell> actionCells(TicketId ticket, const Action &action)
{
    return {ReportCell::ofNumber(number(ticket)),
            ReportCell::ofNumber(action.id),
            ReportCell::ofTime(action.at),
            ReportCell::ofText(action.who),
            ReportCell::ofText(visibilityWord(action)),
            ReportCell::ofText(action.outcome),
            ReportCell::ofText(action.newStatus),
            number(action.hours),
            ReportCell::ofText(noteOf(action))};
}

QList<ReportColumn> attachmentColumns()
{
    return columns({{"Ticket", Type::Number},
                    {"Attachment", Type::Number},
                    {"Time", Type::Time},
                    {"Name", Type::Text},
                    {"Bytes", Type::Number},
                    {"Who", Type::Text},
                    {"Action", Type::Number}});
}

QList<ReportCell> attachmentCells(TicketId ticket, const Attachment &file)
{
    return {ReportCell::ofNumber(number(ticket)),
            ReportCell::ofNumber(file.id),
            ReportCell::ofTime(file.date),
            ReportCell::ofText(file.filename),
            file.bytes < 0 ? ReportCell() : ReportCell::ofNumber(file.bytes),
            ReportCell::ofText(file.who),
            file.actionId < 0 ? ReportCell() : ReportCell::ofNumber(file.actionId)};
}

QString actionsText(const ActionList *list, const ZonedTime &zone)
{
    if (!list)
        return Report::tr("(could not be read)");
    QStringList lines;
    for (const Action &action : list->actions) {
        QString head = zone.iso(action.at) + u' ' + visibilityWord(action) + u' ' + action.who;
        if (!action.outcome.isEmpty())
            head += QStringLiteral(", ") + action.outcome;
        lines.append(head + QStringLiteral(": ") + noteOf(action));
    }
    return wellFormed(lines.join(u'\n').trimmed());
}

QString attachmentsText(const AttachmentList *list)
{
    if (!list)
        return Report::tr("(could not be read)");
    QStringList lines;
    for (const Attachment &file : list->files) {
        lines.append(file.bytes < 0 ? file.filename
                                    : Report::tr("%1 (%2 bytes)").arg(file.filename, QString::number(file.bytes)));
    }
    return wellFormed(lines.join(u'\n'));
}

QJsonArray actionsJson(const ActionList &list, const ZonedTime &zone)
{
    QJsonArray rows;
    for (const Action &action : list.actions) {
        rows.append(QJsonObject{
            {QStringLiteral("id"), action.id},
            {QStringLiteral("datetime"), time(action.at, zone)},
            {QStringLiteral("who"), action.who},
            {QStringLiteral("hiddenfromuser"), action.audienceUnknown ? QJsonValue() : QJsonValue(action.isPrivate)},
            {QStringLiteral("outcome"), action.outcome},
            {QStringLiteral("new_status_name"), action.newStatus},
            {QStringLiteral("timetaken"), action.hours},
            {QStringLiteral("note"), action.note},
            {QStringLiteral("note_html"), action.noteHtml},
            {QStringLiteral("emailto"), action.emailTo},
            {QStringLiteral("emailcc"), action.emailCc},
            {QStringLiteral("emailsubject"), action.emailSubject},
        });
    }
    return rows;
}

QJsonArray attachmentsJson(const AttachmentList &list, const ZonedTime &zone)
{
    QJsonArray rows;
    for (const Attachment &file : list.files) {
        rows.append(QJsonObject{
            {QStringLiteral("id"), file.id},
            {QStringLiteral("filename"), file.filename},
            {QStringLiteral("filesize"), file.bytes < 0 ? QJsonValue() : QJsonValue(file.bytes)},
            {QStringLiteral("datecreated"), time(file.date, zone)},
            {QStringLiteral("who"), file.who},
            {QStringLiteral("action_id"), file.actionId < 0 ? QJsonValue() : QJsonValue(file.actionId)},
        });
    }
    return rows;
}
