// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"

#include "halo/json.h"
#include "halo/ticketids.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

bool given(const QJsonValue &value)
{
    return !value.isNull() && !value.isUndefined() && !(value.isString() && value.toString().trimmed().isEmpty()) &&
           !(value.isArray() && value.toArray().isEmpty());
}

bool isScalar(const QJsonValue &value)
{
    return value.isString() || value.isDouble();
}

bool allOf(const QJsonValue &value, bool (*fits)(const QJsonValue &))
{
    if (!value.isArray())
        return fits(value);
    const QJsonArray list = value.toArray();
    return std::all_of(list.begin(), list.end(), [fits](const QJsonValue &each) { return fits(each); });
}

// D3 sends a check box as text as well.
std::optional<bool> toFlag(const QJsonValue &value)
{
    const QString text = halo::toText(value).trimmed().toLower();
    if (text == u"true" || text == u"1")
        return true;
    if (text == u"false" || text == u"0")
        return false;
    return std::nullopt;
}

// "" = it fits. Fetch Event reads its ids, times and JSON itself (TicketFilter::fromInputs), with the same words.
QString kindProblem(const Input &input, const QJsonValue &value)
{
    switch (input.kind) {
    case InputKind::Text:
        return isScalar(value) ? QString() : Words::tr("is expected to be text");
    case InputKind::Texts:
        return allOf(value, isScalar) ? QString() : Words::tr("is expected to be text, or a list of texts");
    case InputKind::Id:
        return halo::toId(value) ? QString() : Words::tr("is expected to be a whole number");
    case InputKind::TicketIds: {
        const TicketIds found = TicketIds::fromInput(value);
        if (found.problems.isEmpty() && found.ids.isEmpty())
            return Words::tr("is expected to hold the id of a ticket");
        return found.problemsInWords();
    }
    case InputKind::Flag:
        return toFlag(value) ? QString() : Words::tr("is expected to be true or false");
    case InputKind::Choice:
        return input.choices.contains(halo::toText(value), Qt::CaseInsensitive)
                   ? QString()
                   : Words::tr("is expected to be one of: %1").arg(input.choices.join(QStringLiteral(", ")));
    case InputKind::Ids:
    case InputKind::Count:
    case InputKind::DateTime:
    case InputKind::JsonObject:
        return {};
    }
    return {};
}

} // namespace

QList<Problem> problems(const Command &command, const QJsonObject &inputs)
{
    QList<Problem> found;
    QStringList names;
    for (const Input &input : command.inputs) {
        names.append(input.name);
        const QJsonValue value = inputs.value(input.name);
        if (!given(value)) {
            if (input.required)
                found.append({input.name, Words::tr("is required")});
            continue;
        }
        const QString problem = kindProblem(input, value);
        if (!problem.isEmpty())
            found.append({input.name, problem});
    }
    // Fetch Event says this itself, as it knows one input more than D3.
    if (command.run != Command::Run::Fetch) {
        const QStringList keys = inputs.keys();
        for (const QString &key : keys) {
            if (names.contains(key))
                continue;
            found.append({key, names.isEmpty() ? Words::tr("is not an input of %1, which has none").arg(command.name)
                                               : Words::tr("is not an input of %1; it has: %2")
                                                     .arg(command.name, names.join(QStringLiteral(", ")))});
        }
    }
    if (command.check && found.isEmpty())
        command.check(inputs, found);
    return found;
}

QString textInput(const QJsonObject &inputs, QLatin1String name)
{
    return halo::toText(inputs.value(name)).trimmed();
}

bool flagInput(const QJsonObject &inputs, QLatin1String name)
{
    return toFlag(inputs.value(name)).value_or(false);
}

QStringList textsInput(const QJsonObject &inputs, QLatin1String name)
{
    const QJsonValue value = inputs.value(name);
    QStringList texts;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &each : list)
            texts.append(halo::toText(each).trimmed());
    } else {
        const QStringList parts = halo::toText(value).split(u',');
        for (const QString &part : parts)
            texts.append(part.trimmed());
    }
    texts.removeAll(QString());
    return texts;
}
