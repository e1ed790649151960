// SPDX-License-Identifier: Apache-2.0
#include "commands/objectfields.h"

#include "halo/json.h"

#include <QCoreApplication>
#include <iterator>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

struct Field
{
    const char *name;
    const char *label; // English, in the context "Command"
    InputKind kind;
};

constexpr Field fields[] = {
    {"summary", QT_TRANSLATE_NOOP("Command", "Summary"), InputKind::Text},
    {"details", QT_TRANSLATE_NOOP("Command", "Details"), InputKind::Note},
    {"tickettype_id", QT_TRANSLATE_NOOP("Command", "Ticket type"), InputKind::Id},
    {"client_id", QT_TRANSLATE_NOOP("Command", "Client"), InputKind::Id},
    {"site_id", QT_TRANSLATE_NOOP("Command", "Site"), InputKind::Id},
    {"user_id", QT_TRANSLATE_NOOP("Command", "User"), InputKind::Id},
    {"priority_id", QT_TRANSLATE_NOOP("Command", "Priority"), InputKind::Id},
    {"status_id", QT_TRANSLATE_NOOP("Command", "Status"), InputKind::Status},
    {"team", QT_TRANSLATE_NOOP("Command", "Team"), InputKind::Team},
    {"agent_id", QT_TRANSLATE_NOOP("Command", "Agent"), InputKind::Agent},
    {"category_1", QT_TRANSLATE_NOOP("Command", "Category"), InputKind::Text},
    {"category_2", QT_TRANSLATE_NOOP("Command", "Resolution code"), InputKind::Text},
    {"impact", QT_TRANSLATE_NOOP("Command", "Impact"), InputKind::Id},
    {"urgency", QT_TRANSLATE_NOOP("Command", "Urgency"), InputKind::Id},
    {"ticket_id", QT_TRANSLATE_NOOP("Command", "Ticket"), InputKind::TicketId},
    {"outcome_id", QT_TRANSLATE_NOOP("Command", "Outcome"), InputKind::Outcome},
    {"outcome", QT_TRANSLATE_NOOP("Command", "Outcome"), InputKind::Text},
    {"note", QT_TRANSLATE_NOOP("Command", "Note"), InputKind::Note},
    {"note_html", QT_TRANSLATE_NOOP("Command", "Note"), InputKind::Note},
    {"hiddenfromuser", QT_TRANSLATE_NOOP("Command", "Private (hidden from the user)"), InputKind::Flag},
    {"timetaken", QT_TRANSLATE_NOOP("Command", "Time taken (hours)"), InputKind::Text},
    {"new_status", QT_TRANSLATE_NOOP("Command", "New status"), InputKind::Status},
    {"new_team", QT_TRANSLATE_NOOP("Command", "New team"), InputKind::Team},
    {"new_agent", QT_TRANSLATE_NOOP("Command", "New agent"), InputKind::Agent},
    {"new_priority", QT_TRANSLATE_NOOP("Command", "New priority"), InputKind::Id},
    {"sendemail", QT_TRANSLATE_NOOP("Command", "Send an e-mail"), InputKind::Flag},
    {"emailto", QT_TRANSLATE_NOOP("Command", "E-mail to"), InputKind::Emails},
    {"emailcc", QT_TRANSLATE_NOOP("Command", "E-mail copy to"), InputKind::Emails},
    {"emailsubject", QT_TRANSLATE_NOOP("Command", "E-mail subject"), InputKind::Text},
    {"details_html", QT_TRANSLATE_NOOP("Command", "Details"), InputKind::Note},
    {"filename", QT_TRANSLATE_NOOP("Command", "File name"), InputKind::Text},
};

const Field *fieldNamed(const QString &name)
{
    const auto found = std::find_if(std::begin(fields), std::end(fields),
                                    [&name](const Field &field) { return name == QLatin1String(field.name); });
    return found == std::end(fields) ? nullptr : found;
}

QList<ObjectField> named(const QStringList &names, const QStringList &required = {})
{
    QList<ObjectField> list;
    for (const QString &name : names)
        list.append({name, fieldLabel(name), fieldNamed(name)->kind, required.contains(name)});
    return list;
}

bool isId(InputKind kind)
{
    return kind == InputKind::Id || kind == InputKind::Status || kind == InputKind::Agent ||
           kind == InputKind::Outcome || kind == InputKind::TicketId;
}

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

QString kindProblem(const ObjectField &field, const QJsonValue &value)
{
    if (isId(field.kind)) {
        const auto id = halo::toId(value);
        return id && *id >= 0 ? QString() : Words::tr("%1 is expected to be a whole number").arg(field.name);
    }
    if (field.kind == InputKind::Flag) {
        const QString text = halo::toText(value).toLower();
        const bool fits = text == u"true" || text == u"false" || text == u"1" || text == u"0";
        return fits ? QString() : Words::tr("%1 is expected to be true or false").arg(field.name);
    }
    if (field.name == u"timetaken") {
        bool fits = false;
        const double hours = halo::toText(value).toDouble(&fits);
        return fits && hours >= 0 ? QString() : Words::tr("%1 is expected to be a number of hours").arg(field.name);
    }
    return value.isString() || value.isDouble() ? QString() : Words::tr("%1 is expected to be text").arg(field.name);
}

} // namespace

QList<ObjectField> newTicketFields()
{
    return named({QStringLiteral("summary"), QStringLiteral("details"), QStringLiteral("tickettype_id"),
                  QStringLiteral("client_id"), QStringLiteral("site_id"), QStringLiteral("user_id"),
                  QStringLiteral("priority_id"), QStringLiteral("status_id"), QStringLiteral("team"),
                  QStringLiteral("agent_id"), QStringLiteral("category_1"), QStringLiteral("impact"),
                  QStringLiteral("urgency")},
                 {QStringLiteral("summary")});
}

QList<ObjectField> ticketFields()
{
    return named({QStringLiteral("summary"), QStringLiteral("status_id"), QStringLiteral("priority_id"),
                  QStringLiteral("team"), QStringLiteral("agent_id"), QStringLiteral("category_1"),
                  QStringLiteral("category_2"), QStringLiteral("impact"), QStringLiteral("urgency"),
                  QStringLiteral("tickettype_id"), QStringLiteral("client_id"), QStringLiteral("site_id"),
                  QStringLiteral("user_id"), QStringLiteral("details")});
}

QList<ObjectField> actionFields()
{
    return named({QStringLiteral("ticket_id"), QStringLiteral("outcome_id"), QStringLiteral("note"),
                  QStringLiteral("hiddenfromuser"), QStringLiteral("timetaken"), QStringLiteral("new_status"),
                  QStringLiteral("new_team"), QStringLiteral("new_agent"), QStringLiteral("new_priority"),
                  QStringLiteral("sendemail"), QStringLiteral("emailto"), QStringLiteral("emailcc"),
                  QStringLiteral("emailsubject")},
                 {QStringLiteral("ticket_id")});
}

QString fieldLabel(const QString &name)
{
    const Field *field = fieldNamed(name);
    return field ? QCoreApplication::translate("Command", field->label) : name;
}

void checkFields(const QJsonObject &object, const QList<ObjectField> &fields, const QString &input,
                 const QString &place, QList<Problem> &problems)
{
    for (const ObjectField &field : fields) {
        const QJsonValue value = object.value(field.name);
        if (isEmpty(value)) {
            if (field.required)
                problems.append({input, place + Words::tr("%1 is required").arg(field.name)});
            continue;
        }
        if (const QString problem = kindProblem(field, value); !problem.isEmpty())
            problems.append({input, place + problem});
    }
}

QJsonObject withPlainIds(QJsonObject object, const QList<ObjectField> &fields)
{
    for (const ObjectField &field : fields) {
        const auto value = object.find(field.name);
        if (value == object.end() || !isId(field.kind))
            continue;
        if (const auto id = halo::toId(*value))
            *value = *id;
    }
    return object;
}
