// SPDX-License-Identifier: Apache-2.0
// Inputs as the code of commands wants them.
#include "commands/command.h"

#include "halo/json.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace {

QStringList trimmed(const QStringList &parts)
{
    QStringList texts;
    for (const QString &part : parts) {
        if (const QString text = part.trimmed(); !text.isEmpty())
            texts.append(text);
    }
    return texts;
}

// `apart`: what a single text is split at.
QStringList texts(const QJsonValue &value, const QRegularExpression &apart)
{
    QStringList found;
    if (!value.isArray())
        return trimmed(halo::toText(value).split(apart));
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list)
        found.append(halo::toText(each));
    return trimmed(found);
}

} // namespace

QString textInput(const QJsonObject &inputs, QLatin1String name)
{
    return halo::toText(inputs.value(name)).trimmed();
}

QString queryText(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

bool flagInput(const QJsonObject &inputs, QLatin1String name)
{
    const QString text = textInput(inputs, name).toLower(); // D3 sends a check box as text as well
    return text == u"true" || text == u"1";
}

QStringList textsInput(const QJsonObject &inputs, QLatin1String name)
{
    static const QRegularExpression comma(QStringLiteral(","));
    return texts(inputs.value(name), comma);
}

QStringList emailsInput(const QJsonObject &inputs, QLatin1String name)
{
    // An element of a list may hold several as well: it was pasted, perhaps as "Ann Smith <ann@example.com>".
    static const QRegularExpression apart(QStringLiteral("[,;\\n\\r]+"));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression named(QStringLiteral("<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>"));
    QStringList found;
    const QJsonValue value = inputs.value(name);
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &each : list) {
        const QStringList parts = texts(each, apart);
        for (const QString &part : parts) {
            const QRegularExpressionMatch inside = named.match(part);
            const QStringList addresses = inside.hasMatch() ? QStringList(inside.captured(1)) : part.split(blanks);
            for (const QString &address : addresses) {
                if (!found.contains(address, Qt::CaseInsensitive))
                    found.append(address);
            }
        }
    }
    return found;
}

QJsonObject objectInput(const QJsonObject &inputs, QLatin1String name)
{
    const QJsonValue value = inputs.value(name);
    return value.isString() ? QJsonDocument::fromJson(value.toString().toUtf8()).object() : value.toObject();
}

QJsonArray arrayInput(const QJsonObject &inputs, QLatin1String name)
{
    const QJsonValue value = inputs.value(name);
    if (value.isObject())
        return {value};
    if (!value.isString())
        return value.toArray();
    const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
    return document.isObject() ? QJsonArray{document.object()} : document.array();
}
