// SPDX-License-Identifier: Apache-2.0
#include "commands/command.h"

#include "halo/json.h"
#include "halo/ticketids.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr QLatin1String ticketIds("Ticket IDs");

bool given(const QJsonValue &value)
{
    return !value.isNull() && !value.isUndefined() && !(value.isString() && value.toString().trimmed().isEmpty()) &&
           !(value.isArray() && value.toArray().isEmpty());
}

bool isScalar(const QJsonValue &value)
{
    return value.isString() || value.isDouble();
}

bool isText(const QJsonValue &value)
{
    return value.isString();
}

bool allOf(const QJsonValue &value, bool (*fits)(const QJsonValue &))
{
    if (!value.isArray())
        return fits(value);
    const QJsonArray list = value.toArray();
    return std::all_of(list.begin(), list.end(), [fits](const QJsonValue &each) { return fits(each); });
}

// D3 sends a check box as text as well.
bool isFlag(const QJsonValue &value)
{
    const QString text = halo::toText(value).trimmed().toLower();
    return text == u"true" || text == u"1" || text == u"false" || text == u"0";
}

QString emailsProblem(const QJsonObject &inputs, const Input &input)
{
    if (!allOf(inputs.value(input.name), isText))
        return Words::tr("is expected to be an e-mail address, or a list of them");
    // Tolerant: what a mail server takes is for the mail server to say.
    static const QRegularExpression address(QStringLiteral("^[^@<>\"()]+@[^@<>\"()]+$"));
    const QStringList given = emailsInput(inputs, QLatin1String(input.name.toLatin1()));
    for (const QString &each : given) {
        if (!address.match(each).hasMatch())
            return Words::tr("“%1” is no e-mail address").arg(each.left(60));
    }
    return given.isEmpty() ? Words::tr("is expected to be an e-mail address, or a list of them") : QString();
}

Problem jsonProblem(const Input &input, const QJsonValue &value)
{
    const bool list = input.kind == InputKind::JsonArray;
    const QString expected =
        list ? Words::tr("is expected to be a JSON array of objects") : Words::tr("is expected to be a JSON object");
    QJsonValue read = value;
    if (value.isString()) {
        const QByteArray utf8 = value.toString().toUtf8();
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
        if (error.error != QJsonParseError::NoError)
            return {input.name, Words::tr("is not valid JSON: %1").arg(error.errorString()),
                    static_cast<int>(QString::fromUtf8(utf8.left(error.offset)).size())};
        read = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    if (!list)
        return {read.isObject() ? QString() : input.name, expected};
    if (read.isObject())
        return {};
    const QJsonArray elements = read.toArray();
    if (elements.isEmpty())
        return {input.name, expected};
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (!elements.at(i).isObject())
            return {input.name, Words::tr("[%1]: is expected to be an object").arg(i)};
    }
    return {};
}

// "" = it fits. Fetch Event reads its ids, times and JSON itself (TicketFilter::fromInputs), with the same words.
QString kindProblem(const Input &input, const QJsonObject &inputs)
{
    const QJsonValue value = inputs.value(input.name);
    switch (input.kind) {
    case InputKind::Text:
    case InputKind::Team:
    case InputKind::Note:
    case InputKind::Folder:
        return isScalar(value) ? QString() : Words::tr("is expected to be text");
    case InputKind::Texts:
        return allOf(value, isScalar) ? QString() : Words::tr("is expected to be text, or a list of texts");
    case InputKind::Emails:
        return emailsProblem(inputs, input);
    case InputKind::Files:
        return allOf(value, isText) ? QString() : Words::tr("is expected to be the path of a file, or a list of paths");
    case InputKind::Id:
    case InputKind::Agent:
    case InputKind::Status:
    case InputKind::Outcome:
        return halo::toId(value) ? QString() : Words::tr("is expected to be a whole number");
    case InputKind::TicketId:
    case InputKind::TicketIds: {
        const TicketIds found = TicketIds::fromInput(value);
        if (found.problems.isEmpty() && found.ids.isEmpty())
            return Words::tr("is expected to hold the id of a ticket");
        if (input.kind == InputKind::TicketId && found.problems.isEmpty() && found.ids.size() > 1)
            return Words::tr("is expected to hold the id of one ticket only");
        return found.problemsInWords();
    }
    case InputKind::Flag:
        return isFlag(value) ? QString() : Words::tr("is expected to be true or false");
    case InputKind::Choice:
        return input.choices.contains(halo::toText(value), Qt::CaseInsensitive)
                   ? QString()
                   : Words::tr("is expected to be one of: %1").arg(input.choices.join(QStringLiteral(", ")));
    case InputKind::Ids:
    case InputKind::Count:
    case InputKind::DateTime:
    case InputKind::JsonObject: // these two have a place in their text: jsonProblem()
    case InputKind::JsonArray:
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
        const QString problem = kindProblem(input, inputs);
        if (!problem.isEmpty())
            found.append({input.name, problem});
        const bool json = input.kind == InputKind::JsonObject || input.kind == InputKind::JsonArray;
        if (json && command.run != Command::Run::Fetch) {
            if (const Problem broken = jsonProblem(input, value); !broken.input.isEmpty())
                found.append(broken);
        }
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

QList<Problem> problems(const Command &command, const QJsonObject &inputs, const TenantFacts &facts)
{
    QList<Problem> found = problems(command, inputs);
    if (command.checkFacts && found.isEmpty())
        command.checkFacts(inputs, facts, found);
    return found;
}

QList<Target> targets(const Command &command, const QJsonObject &inputs)
{
    if (command.targets)
        return command.targets(inputs);
    QList<Target> targets;
    const QList<TicketId> ids = TicketIds::fromInput(inputs.value(ticketIds)).ids;
    for (const TicketId id : ids)
        targets.append({id});
    return targets;
}
