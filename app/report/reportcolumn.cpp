// SPDX-License-Identifier: Apache-2.0
#include "report/reportcolumn.h"

#include "halo/json.h"
#include "report/reporttext.h"

#include <QCoreApplication>

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

using Type = ReportColumn::Type;

// As HaloPSA writes times. An own column is text or a time by what stands in it; a time that stayed as it is would be
// in another zone than the rest of the file.
std::optional<qint64> timeIn(const QString &text)
{
    const bool looksLikeIt = text.size() >= 16 && text.at(4) == u'-' && text.at(10) == u'T' && text.at(13) == u':';
    return looksLikeIt ? halo::parseTime(text) : std::nullopt;
}

ReportCell numberCell(const QJsonValue &value)
{
    if (const std::optional<qint64> id = halo::toId(value))
        return ReportCell::ofNumber(*id);
    ReportCell cell = ReportCell::ofText(halo::toText(value));
    cell.kind = ReportCell::Kind::Number;
    cell.number = value.toDouble();
    return cell;
}

// The text is made once: a QJsonValue makes it anew each time.
ReportCell textCell(Type type, const QString &text)
{
    if (type == Type::Number) {
        if (const std::optional<qint64> id = halo::toId(text))
            return ReportCell::ofNumber(*id);
    } else if (type == Type::Time || type == Type::Any) {
        if (const std::optional<qint64> ms = type == Type::Time ? halo::parseTime(text) : timeIn(text))
            return ReportCell::ofTime(*ms);
    }
    return ReportCell::ofText(text);
}

// A QJsonValue, or a reference to one: to read a text through that takes half the time.
template <class Value> ReportCell cell(Type type, const Value &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return textCell(type, value.toString());
    case QJsonValue::Double:
        return type == Type::Text || type == Type::Html ? ReportCell::ofText(halo::toText(value)) : numberCell(value);
    case QJsonValue::Object:
        return ReportCell::ofText(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    case QJsonValue::Array:
        return ReportCell::ofText(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
    case QJsonValue::Bool:
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return ReportCell::ofText(halo::toText(value));
}

QJsonObject::const_iterator find(const QJsonObject &record, const QString &name, qsizetype *place)
{
    if (place && *place < record.size()) {
        const auto member = record.constBegin() + *place;
        if (member.key() == name)
            return member;
    }
    const auto member = record.constFind(name);
    if (place && member != record.constEnd())
        *place = member - record.constBegin();
    return member;
}

ReportCell pathCell(const ReportColumn &column, const QJsonObject &record, qsizetype *place)
{
    ReportCell found;
    if (const QString *name = column.path->onlyName()) {
        const auto member = find(record, *name, place);
        if (member != record.constEnd())
            return cell(column.type, *member);
        found.absent = true;
        return found;
    }
    const QJsonValue value = column.path->value(record);
    found = cell(column.type, value);
    found.absent = value.isUndefined();
    return found;
}

ReportColumn column(const char *title, const char *path, Type type)
{
    return {.title = QString::fromLatin1(title), .path = JsonPath::parse(QString::fromLatin1(path)), .type = type};
}

ReportColumn named(const char *title, const char *path, const char *idPath)
{
    ReportColumn made = column(title, path, Type::Text);
    made.idPath = JsonPath::parse(QString::fromLatin1(idPath));
    return made;
}

} // namespace

ReportCell ReportCell::ofText(const QString &text)
{
    ReportCell cell;
    cell.kind = text.isEmpty() ? Kind::Empty : Kind::Text;
    cell.text = wellFormed(text);
    return cell;
}

ReportCell ReportCell::ofNumber(qint64 number)
{
    ReportCell cell;
    cell.kind = Kind::Number;
    cell.text = QString::number(number);
    cell.number = static_cast<double>(number);
    return cell;
}

ReportCell ReportCell::ofTime(qint64 ms)
{
    ReportCell cell;
    cell.kind = ms == 0 ? Kind::Empty : Kind::Time;
    cell.ms = ms;
    return cell;
}

ReportCell cellOf(const ReportColumn &column, const QJsonObject &record, qsizetype *place)
{
    if (!column.path)
        return cell(Type::Text, QJsonValue(record));
    ReportCell found = pathCell(column, record, place);
    if (found.kind != ReportCell::Kind::Empty || !column.idPath)
        return found;
    const bool absent = found.absent;
    const QJsonValue idValue = column.idPath->value(record);
    const qint64 id = halo::toId(idValue).value_or(0);
    if (id > 0) {
        const QString name =
            column.nameOf
                ? column.nameOf(id, column.groupPath ? halo::toId(column.groupPath->value(record)).value_or(0) : 0)
                : QString();
        found = ReportCell::ofText(name.isEmpty() ? QStringLiteral("#%1").arg(id) : name);
    }
    found.absent = absent && idValue.isUndefined();
    return found;
}

void giveNames(QList<ReportColumn> &columns, const ReportNames &names)
{
    const std::pair<QLatin1String, std::function<QString(qint64)>> plain[] = {
        {QLatin1String("$.status_id"), names.status},
        {QLatin1String("$.tickettype_id"), names.type},
        {QLatin1String("$.agent_id"), names.agent},
    };
    for (ReportColumn &column : columns) {
        if (!column.idPath)
            continue;
        for (const auto &[path, nameOf] : plain) {
            if (column.idPath->text() == path && nameOf)
                column.nameOf = [nameOf = nameOf](qint64 id, qint64) { return nameOf(id); };
        }
        if (column.idPath->text() == u"$.priority_id")
            column.nameOf = names.priority;
    }
}

QList<ReportColumn> mappedColumns(const ReportNames &names)
{
    QList<ReportColumn> columns{
        column("Document ID", "id", Type::Number),
        column("Start Time", "dateoccurred", Type::Time),
        column("Description", "summary", Type::Text),
        column("Details", "details", Type::Html),
        named("Event Type", "tickettype_name", "tickettype_id"),
        column("Priority", "priority_id", Type::Number),
        column("Impact", "impact", Type::Number),
        column("Urgency", "urgency", Type::Number),
        named("Status", "status_name", "status_id"),
        column("Client Name", "client_name", Type::Text),
        column("Site Name", "site_name", Type::Text),
        column("Event category", "category_1", Type::Text),
        column("Username", "user_name", Type::Text),
        named("Agent Name", "agent_name", "agent_id"),
        column("Tag", "ticket_tags", Type::Text),
        column("Team Name", "team", Type::Text),
        column("Service Category", "related_service_category_names", Type::Text),
        column("Last Action Time", "lastactiondate", Type::Time),
        column("Location", "location.name", Type::Text),
        column("Department", "department.name", Type::Text),
        column("SLA", "sla_id", Type::Number),
    };
    giveNames(columns, names);
    return columns;
}

QList<ReportColumn> rawColumns()
{
    return {column("id", "id", Type::Number), {.title = QStringLiteral("record")}};
}

QList<ReportColumn> ownColumns(const QString &paths, QString &problem)
{
    QList<ReportColumn> columns;
    const QStringList parts = paths.split(u',');
    for (const QString &part : parts) {
        const std::optional<JsonPath> path = JsonPath::parse(part);
        if (!path) {
            problem = Report::tr("“%1” is no path of a ticket's record. Expected is one such as $.client_name or "
                                 "$.customfields[?(@.id==12)].value")
                          .arg(part.trimmed());
            return {};
        }
        const bool again = std::any_of(columns.cbegin(), columns.cend(),
                                       [&](const ReportColumn &column) { return column.path == path; });
        if (again) {
            problem = Report::tr("%1 is named twice").arg(path->text());
            return {};
        }
        columns.append({.title = wellFormed(path->text()), .path = path});
    }
    return columns;
}
