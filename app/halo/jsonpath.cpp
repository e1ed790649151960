// SPDX-License-Identifier: Apache-2.0
#include "halo/jsonpath.h"

#include "halo/json.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

namespace {

constexpr int deepest = 12;

bool isPlainName(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    return plain.match(name).hasMatch();
}

QString memberOf(const QString &path, const QString &name)
{
    if (isPlainName(name))
        return path + QLatin1Char('.') + name;
    QString quoted = name;
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return path + QLatin1String("['") + quoted + QLatin1String("']");
}

void collect(const QJsonValue &value, const QString &path, const QString &name, int depth, QList<JsonField> &fields)
{
    if (value.isObject() && depth < deepest) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collect(it.value(), memberOf(path, it.key()), it.key(), depth + 1, fields);
    } else if (value.isArray() && depth < deepest) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonObject element = array.at(i).toObject();
            const auto id = halo::toId(element.value(QLatin1String("id")));
            const QString place =
                id && *id >= 0 ? path + QStringLiteral("[?(@.id==%1)]").arg(*id) : path + QStringLiteral("[%1]").arg(i);
            // A custom field is known by its own name, not as "value".
            const QString label = halo::toText(element.value(QLatin1String("label")));
            const qsizetype before = fields.size();
            collect(array.at(i), place, name, depth + 1, fields);
            for (qsizetype at = before; at < fields.size() && !label.isEmpty(); ++at) {
                if (fields[at].path == place + QLatin1String(".value"))
                    fields[at].name = label;
            }
        }
    } else {
        fields.append({path, name, halo::toText(value)});
    }
}

} // namespace

std::optional<JsonPath> JsonPath::parse(const QString &text)
{
    QString rest = text.trimmed();
    if (rest.startsWith(QLatin1Char('$')))
        rest.remove(0, 1);
    else if (!rest.startsWith(QLatin1Char('[')) && !rest.startsWith(QLatin1Char('.')))
        rest.prepend(QLatin1Char('.'));
    // .name  [0]  ['name']  ["name"]  [?(@.id==12)]
    static const QRegularExpression step(
        QStringLiteral(R"re(^(?:\.([A-Za-z_][\w-]*)|\[(\d{1,9})\]|\['((?:[^'\\]|\\.)+)'\]|\["((?:[^"\\]|\\.)+)"\])re"
                       R"re(|\[\?\(@\.([A-Za-z_]\w*)\s*==\s*(\d{1,18})\)\]))re"));
    JsonPath path;
    path.m_text = QLatin1Char('$') + rest;
    while (!rest.isEmpty()) {
        const QRegularExpressionMatch match = step.match(rest);
        if (!match.hasMatch() || path.m_steps.size() >= deepest)
            return std::nullopt;
        static const QRegularExpression escaped(QStringLiteral(R"(\\(.))"));
        if (match.hasCaptured(1))
            path.m_steps.append({match.captured(1), -1, Step::Kind::Member});
        else if (match.hasCaptured(2))
            path.m_steps.append({{}, match.captured(2).toLongLong(), Step::Kind::Element});
        else if (match.hasCaptured(5))
            path.m_steps.append({match.captured(5), match.captured(6).toLongLong(), Step::Kind::WithId});
        else
            path.m_steps.append({QString(match.captured(3) + match.captured(4)).replace(escaped, QStringLiteral("\\1")),
                                 -1, Step::Kind::Member});
        rest.remove(0, match.capturedLength());
    }
    if (path.m_steps.isEmpty() || path.m_steps.constFirst().kind != Step::Kind::Member)
        return std::nullopt;
    return path;
}

QJsonValue JsonPath::value(const QJsonObject &ticket) const
{
    // The first is a member, and mostly the only one: a report asks for millions.
    QJsonValue at = ticket.value(m_steps.constFirst().name);
    for (qsizetype i = 1; i < m_steps.size() && !at.isUndefined(); ++i) {
        const Step &step = m_steps.at(i);
        switch (step.kind) {
        case Step::Kind::Member:
            at = at.toObject().value(step.name);
            break;
        case Step::Kind::Element: {
            const QJsonArray array = at.toArray();
            at = step.number < array.size() ? array.at(step.number) : QJsonValue(QJsonValue::Undefined);
            break;
        }
        case Step::Kind::WithId: {
            const QJsonArray array = at.toArray();
            const auto found = std::find_if(array.begin(), array.end(), [&step](const QJsonValue &element) {
                return halo::toId(element.toObject().value(step.name)) == step.number;
            });
            at = found != array.end() ? *found : QJsonValue(QJsonValue::Undefined);
            break;
        }
        }
    }
    return at;
}

QList<JsonField> fieldsOf(const QJsonObject &record)
{
    QList<JsonField> fields;
    collect(record, QStringLiteral("$"), {}, 0, fields);
    return fields;
}
