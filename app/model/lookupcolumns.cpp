// SPDX-License-Identifier: Apache-2.0
#include "model/lookupcolumns.h"

#include "halo/json.h"
#include "triage/lookups.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LookupTable)
};

using enum LookupColumn::Form;

constexpr LookupColumn types[] = {
    {"id", QT_TRANSLATE_NOOP("LookupTable", "ID"), "id", Number},
    {"name", QT_TRANSLATE_NOOP("LookupTable", "Name"), "name", Text, "", true},
    {"domain", QT_TRANSLATE_NOOP("LookupTable", "Domain"), "use", Domain},
    {"group", QT_TRANSLATE_NOOP("LookupTable", "Group"), "group_name"},
    {"tickets", QT_TRANSLATE_NOOP("LookupTable", "Tickets"), "ticket_count", Number},
    {"order", QT_TRANSLATE_NOOP("LookupTable", "Order"), "sequence", Number},
};
constexpr LookupColumn statuses[] = {
    {"id", QT_TRANSLATE_NOOP("LookupTable", "ID"), "id", Number},
    {"name", QT_TRANSLATE_NOOP("LookupTable", "Name"), "name", Text, "", true},
    {"closed", QT_TRANSLATE_NOOP("LookupTable", "Closed"), "id", Closed},
    {"short", QT_TRANSLATE_NOOP("LookupTable", "Short name"), "shortname"},
    {"tickets", QT_TRANSLATE_NOOP("LookupTable", "Tickets"), "ticket_count", Number},
    {"order", QT_TRANSLATE_NOOP("LookupTable", "Order"), "sequence", Number},
};
constexpr LookupColumn areas[] = {
    {"id", QT_TRANSLATE_NOOP("LookupTable", "ID"), "id", Number},
    {"name", QT_TRANSLATE_NOOP("LookupTable", "Name"), "name", Text, "", true},
    {"order", QT_TRANSLATE_NOOP("LookupTable", "Order"), "sequence", Number},
};
// The name first: it is what the agents stand under.
constexpr LookupColumn teams[] = {
    {"name", QT_TRANSLATE_NOOP("LookupTable", "Name"), "name", Text, "agent_name", true},
    {"id", QT_TRANSLATE_NOOP("LookupTable", "ID"), "id", Number, "agent_id"},
    {"type", QT_TRANSLATE_NOOP("LookupTable", "Type"), "", TeamType},
    {"department", QT_TRANSLATE_NOOP("LookupTable", "Department"), "department_name"},
    {"departmentId", QT_TRANSLATE_NOOP("LookupTable", "Department ID"), "department_id", Number},
    {"tickets", QT_TRANSLATE_NOOP("LookupTable", "Tickets"), "ticket_count", Number},
    {"order", QT_TRANSLATE_NOOP("LookupTable", "Order"), "sequence", Number},
};
constexpr LookupColumn agents[] = {
    {"id", QT_TRANSLATE_NOOP("LookupTable", "ID"), "id", Number},
    {"name", QT_TRANSLATE_NOOP("LookupTable", "Name"), "name", Text, "", true},
    {"email", QT_TRANSLATE_NOOP("LookupTable", "E-mail"), "email", Email},
    {"phone", QT_TRANSLATE_NOOP("LookupTable", "Phone"), "phone", Phone},
    {"teams", QT_TRANSLATE_NOOP("LookupTable", "Teams"), "teams", TeamNames},
    {"state", QT_TRANSLATE_NOOP("LookupTable", "State"), "isdisabled", AgentState},
    {"job", QT_TRANSLATE_NOOP("LookupTable", "Job title"), "jobtitle"},
    {"tickets", QT_TRANSLATE_NOOP("LookupTable", "Tickets"), "ticket_count", Number},
};
constexpr LookupColumn categories[] = {
    {"id", QT_TRANSLATE_NOOP("LookupTable", "ID"), "id", Number},
    {"value", QT_TRANSLATE_NOOP("LookupTable", "Category"), "value"},
    {"name", QT_TRANSLATE_NOOP("LookupTable", "Name"), "category_name"},
    {"type", QT_TRANSLATE_NOOP("LookupTable", "Category type"), "type_id", CategoryType},
    {"note", QT_TRANSLATE_NOOP("LookupTable", "Note"), "note"},
};
constexpr LookupColumn priorities[] = {
    {"sla", QT_TRANSLATE_NOOP("LookupTable", "SLA"), "slaid", Sla},
    {"id", QT_TRANSLATE_NOOP("LookupTable", "ID"), "priorityid", Number},
    {"name", QT_TRANSLATE_NOOP("LookupTable", "Name"), "name", Text, "", true},
    {"response", QT_TRANSLATE_NOOP("LookupTable", "Respond within"), "responsetime", Span},
    {"fix", QT_TRANSLATE_NOOP("LookupTable", "Fix within"), "fixtime", Span},
    {"hidden", QT_TRANSLATE_NOOP("LookupTable", "Hidden"), "ishidden", YesNo},
};
constexpr LookupColumn outcomes[] = {
    {"id", QT_TRANSLATE_NOOP("LookupTable", "ID"), "id", Number},
    {"outcome", QT_TRANSLATE_NOOP("LookupTable", "Outcome"), "outcome", Text, "", true},
    {"button", QT_TRANSLATE_NOOP("LookupTable", "Button"), "buttonname"},
    {"private", QT_TRANSLATE_NOOP("LookupTable", "Private"), "hidefromuser", YesNo},
    {"mail", QT_TRANSLATE_NOOP("LookupTable", "Sends e-mail"), "sendemail", YesNo},
    {"status", QT_TRANSLATE_NOOP("LookupTable", "New status"), "newstatus", NewStatus},
    {"hidden", QT_TRANSLATE_NOOP("LookupTable", "Hidden"), "hidden", YesNo},
    {"order", QT_TRANSLATE_NOOP("LookupTable", "Order"), "sequence", Number},
};

LookupCell word(const QString &text)
{
    return {text, text.isEmpty() ? QVariant() : QVariant(text)};
}

LookupCell yesNo(std::optional<bool> value)
{
    if (!value)
        return {Words::tr("not known"), {}};
    return *value ? LookupCell{Words::tr("yes"), 1} : LookupCell{Words::tr("no"), 0};
}

LookupCell number(const QJsonValue &value)
{
    if (const auto id = halo::toId(value))
        return {QString::number(*id), *id};
    return word(halo::toText(value));
}

QString domainWord(const QString &code)
{
    if (code == u"reqs")
        return Words::tr("Tickets");
    if (code == u"opps")
        return Words::tr("Opportunities");
    return code == u"prjs" ? Words::tr("Projects") : code;
}

LookupCell teamType(const QJsonObject &row)
{
    QStringList words;
    for (const auto &[field, code] : {std::pair{"forrequests", "reqs"}, {"foropps", "opps"}, {"forprojects", "prjs"}}) {
        if (halo::toBool(row.value(QLatin1String(field))))
            words.append(domainWord(QString::fromLatin1(code)));
    }
    return word(words.join(QStringLiteral(", ")));
}

// The first of these fields that says something: versions differ in which one they fill.
LookupCell firstOf(const QJsonObject &row, std::initializer_list<const char *> fields)
{
    for (const char *field : fields) {
        if (const QString text = halo::toText(row.value(QLatin1String(field))); !text.isEmpty())
            return word(text);
    }
    return {};
}

LookupCell teamNames(const QJsonObject &row)
{
    QStringList names;
    const QJsonArray teams = row.value(u"teams").toArray();
    for (const QJsonValue &team : teams)
        names.append(halo::toText(team.toObject().value(u"team_name")));
    names.removeAll(QString());
    return word(names.isEmpty() ? halo::toText(row.value(u"team")) : names.join(QStringLiteral(", ")));
}

LookupCell agentState(const QJsonObject &row)
{
    QStringList words;
    if (halo::toBool(row.value(u"isdisabled")))
        words.append(Words::tr("disabled", "agent"));
    if (halo::toBool(row.value(u"isapiagent")))
        words.append(Words::tr("API only", "agent"));
    return word(words.join(QStringLiteral(", ")));
}

// "4 h"; sorted by minutes.
LookupCell span(const LookupColumn &column, const QJsonObject &row)
{
    const QLatin1String field(column.field);
    const QJsonValue value = row.value(field);
    bool ok = false;
    const double amount = halo::toText(value).toDouble(&ok);
    if (!ok)
        return word(halo::toText(value));
    const QString unit = halo::toText(row.value(QString(field).replace(QLatin1String("time"), QLatin1String("units"))));
    const QString shown = QLocale().toString(amount, 'g', 6);
    if (unit == u"H")
        return {Words::tr("%1 h", "hours").arg(shown), amount * 60};
    if (unit == u"M")
        return {Words::tr("%1 min", "minutes").arg(shown), amount};
    if (unit == u"D")
        return {Words::tr("%1 d", "days").arg(shown), amount * 24 * 60};
    return {(shown + u' ' + unit).trimmed(), amount};
}

} // namespace

std::span<const LookupColumn> lookupColumns(LookupKind kind)
{
    switch (kind) {
    case LookupKind::Types:
        return types;
    case LookupKind::Statuses:
        return statuses;
    case LookupKind::Areas:
        return areas;
    case LookupKind::Teams:
        return teams;
    case LookupKind::Agents:
        return agents;
    case LookupKind::Categories:
        return categories;
    case LookupKind::Priorities:
        return priorities;
    case LookupKind::Outcomes:
        return outcomes;
    }
    return {};
}

LookupCell lookupCell(const LookupColumn &column, const QJsonObject &row, bool member, const Lookups &lookups,
                      const QHash<qint64, QString> &slaNames)
{
    if (member && !*column.memberField)
        return {};
    const QJsonValue value = row.value(QLatin1String(member ? column.memberField : column.field));
    const std::optional<qint64> id = halo::toId(value);
    switch (column.form) {
    case Number:
        return number(value);
    case Text:
        break;
    case Email:
        return firstOf(row, {"email", "emailaddress"});
    case Phone:
        return firstOf(row, {"phone", "phonenumber", "mobilenumber", "sms", "extensionnumber"});
    case Domain:
        return word(domainWord(halo::toText(value)));
    case TeamType:
        return teamType(row);
    case TeamNames:
        return teamNames(row);
    case AgentState:
        return agentState(row);
    case Closed:
        return yesNo(id ? lookups.isClosed(*id) : std::nullopt);
    case YesNo:
        return yesNo(halo::toText(value).isEmpty() ? std::nullopt
                     : id                          ? std::optional(*id != 0)
                                                   : std::optional(halo::toBool(value)));
    case CategoryType:
        return id ? LookupCell{categoryTypeWords(*id), *id} : word(halo::toText(value));
    case Sla: {
        if (!id)
            return word(halo::toText(value));
        const QString name = slaNames.value(*id);
        return word(name.isEmpty() ? QStringLiteral("#%1").arg(*id) : name);
    }
    case Span:
        return span(column, row);
    case NewStatus: {
        if (!id || *id == 0)
            return {};
        const QString name = lookups.name(Lookup::Statuses, *id);
        return word(name.isEmpty() ? QStringLiteral("#%1").arg(*id) : name);
    }
    }
    return word(halo::toText(value));
}
