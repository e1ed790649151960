// SPDX-License-Identifier: Apache-2.0
// halo::serverWords: what a server said in an error body, whatever its form (halopsa-api, section 3).
#include "halo/json.h"

#include <QRegularExpression>

namespace halo {

namespace {

constexpr qsizetype longest = 500;
constexpr qsizetype looked = 64 * 1024; // of a body that is not JSON; the words stand at its start
constexpr int deepest = 8;              // errors inside errors

// One line of plain text: runs of white space become one space; control characters, and the marks that would turn the
// reading direction of what stands after them, are left out.
QString oneLine(QStringView text)
{
    QString line;
    bool space = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            space = true;
            continue;
        }
        const char16_t u = c.unicode();
        if (c.category() == QChar::Other_Control || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) ||
            u == 0xfeff)
            continue;
        if (space && !line.isEmpty())
            line += u' ';
        space = false;
        line += c;
        if (line.size() > longest) {
            line.truncate(line.at(longest - 2).isHighSurrogate() ? longest - 2 : longest - 1);
            return line + u'…';
        }
    }
    return line;
}

QString joined(const QStringList &parts, QLatin1String separator)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.isEmpty() && !said.contains(part))
            said += part;
    }
    return said.join(separator);
}

QString words(const QJsonValue &value, int depth);

// {"[0].summary":["is required"]} as "summary: is required". The index says nothing to a person who changed one ticket.
QString modelState(const QJsonObject &fields, int depth)
{
    QStringList parts;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QString said = words(field.value(), depth - 1);
        QString name = field.key();
        static const QRegularExpression place(QStringLiteral("^\\$?(\\[\\d+\\])?\\.?"));
        name.remove(place);
        if (!said.isEmpty())
            parts += name.isEmpty() ? said : name + QLatin1String(": ") + said;
    }
    return joined(parts, QLatin1String("; "));
}

QJsonValue field(const QJsonObject &object, QLatin1String name)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return {};
}

QString inObject(const QJsonObject &object, int depth)
{
    // `detail` and `title` are those of a ProblemDetails answer, ASP.NET's default.
    QString sentence;
    for (const char *name : {"error_description", "errorMessage", "message", "exceptionMessage", "detail", "title"}) {
        sentence = words(field(object, QLatin1String(name)), depth - 1);
        if (!sentence.isEmpty())
            break;
    }
    QStringList fields;
    for (const char *name : {"modelState", "errors"}) {
        const QJsonValue value = field(object, QLatin1String(name));
        fields += value.isObject() ? modelState(value.toObject(), depth - 1) : words(value, depth - 1);
    }
    const QString all = joined(QStringList(sentence) + fields, QLatin1String(" "));
    if (!all.isEmpty())
        return all;
    for (const char *name : {"error", "className"}) {
        const QString said = words(field(object, QLatin1String(name)), depth - 1);
        if (!said.isEmpty())
            return said;
    }
    // A bare ModelState has nothing but fields with lists in them.
    const bool bare = std::all_of(object.begin(), object.end(), [](const QJsonValue &v) { return v.isArray(); });
    return bare ? modelState(object, depth - 1) : QString();
}

QString words(const QJsonValue &value, int depth)
{
    if (depth == 0)
        return {};
    if (value.isObject())
        return inObject(value.toObject(), depth);
    if (!value.isArray())
        return oneLine(toText(value));
    QStringList parts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array)
        parts += words(element, depth - 1);
    return joined(parts, QLatin1String(" "));
}

// The few entities that stand in error pages; any other stays as it is written.
QString decoded(QString text)
{
    text.replace(QLatin1String("&nbsp;"), QLatin1String(" "));
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&#39;"), QLatin1String("'"));
    return text.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

// What stands between <name …> and </name>; `from` is moved past it. Null if there is no such element.
QStringView element(QStringView html, QStringView name, qsizetype &from)
{
    const qsizetype open = html.indexOf(QString(QLatin1Char('<') + name.toString()), from, Qt::CaseInsensitive);
    const qsizetype start = open < 0 ? -1 : html.indexOf(u'>', open);
    if (start < 0)
        return {};
    const qsizetype end = html.indexOf(QString(QLatin1String("</") + name.toString()), start, Qt::CaseInsensitive);
    from = end < 0 ? html.size() : end;
    return html.sliced(start + 1, from - start - 1);
}

QString inHtml(QStringView html)
{
    qsizetype at = 0;
    if (const QString title = oneLine(decoded(element(html, u"title", at).toString())); !title.isEmpty())
        return title;
    QString text;
    for (at = 0; at < html.size();) {
        const qsizetype tag = html.indexOf(u'<', at);
        text += html.sliced(at, (tag < 0 ? html.size() : tag) - at);
        if (tag < 0)
            break;
        text += u' ';
        const QStringView rest = html.sliced(tag);
        at = tag;
        if (rest.startsWith(u"<script", Qt::CaseInsensitive))
            (void)element(html, u"script", at);
        else if (rest.startsWith(u"<style", Qt::CaseInsensitive))
            (void)element(html, u"style", at);
        const qsizetype end = rest.startsWith(u"<!--") ? html.indexOf(u"-->", tag) + 2 : html.indexOf(u'>', at);
        if (end <= tag)
            break;
        at = end + 1;
    }
    return oneLine(decoded(text));
}

} // namespace

QString serverWords(const QByteArray &body)
{
    QByteArray said = body.startsWith("\xef\xbb\xbf") ? body.sliced(3) : body;
    said = said.trimmed();
    if (said.startsWith('{') || said.startsWith('[')) {
        const QJsonDocument document = readJson(said);
        if (document.isObject())
            return oneLine(words(document.object(), deepest));
        if (document.isArray())
            return oneLine(words(document.array(), deepest));
    }
    if (said.startsWith('"')) {
        // QJsonDocument reads no bare string.
        const QJsonDocument document = readJson('[' + said + ']');
        if (document.isArray())
            return words(document.array().at(0), deepest);
    }
    if (said == "null")
        return {};
    const QString text = QString::fromUtf8(said.left(looked));
    return text.startsWith(u'<') ? inHtml(text) : oneLine(text);
}

} // namespace halo
