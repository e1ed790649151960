// SPDX-License-Identifier: Apache-2.0
#include "commands/writing.h"

#include "commands/objectfields.h"
#include "halo/json.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

enum class Match { Same, Different, NotSaid };

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

bool isCaseless(const QString &name) // names of the tenant's own lists
{
    return name == u"team" || name == u"new_team" || name == u"outcome" || name.startsWith(u"category_");
}

bool sameText(const QString &name, const QString &asked, const QString &is)
{
    if (asked.trimmed() == is.trimmed() ||
        (isCaseless(name) && asked.trimmed().compare(is.trimmed(), Qt::CaseInsensitive) == 0))
        return true;
    // Text may come back as HTML and HTML as text.
    const QString plain = plainText(is);
    return !plain.isEmpty() && (plainText(asked) == plain || asked.simplified() == plain);
}

Match matchFields(const QJsonArray &asked, const QJsonArray &are)
{
    for (const QJsonValue &each : asked) {
        const auto id = halo::toId(each.toObject().value(u"id"));
        const auto found = std::find_if(are.begin(), are.end(), [&id](const QJsonValue &one) {
            return id && halo::toId(one.toObject().value(u"id")) == id;
        });
        if (found == are.end())
            return Match::NotSaid;
        if (halo::toText(each.toObject().value(u"value")) != halo::toText((*found).toObject().value(u"value")))
            return Match::Different;
    }
    return Match::Same;
}

Match match(const QString &name, const QJsonValue &asked, const QJsonValue &is)
{
    if (is.isUndefined())
        return Match::NotSaid;
    if (isNothing(asked))
        return isNothing(is) || halo::toId(is) == 0 ? Match::Same : Match::Different;
    if (is.isNull())
        return Match::NotSaid;
    if (asked.isArray())
        return is.isArray() && asked.toArray().at(0).isObject() ? matchFields(asked.toArray(), is.toArray())
                                                                : Match::NotSaid;
    if (asked.isObject() || is.isArray() || is.isObject())
        return Match::NotSaid;
    if (asked.isBool() || is.isBool())
        return halo::toBool(asked) == halo::toBool(is) ? Match::Same : Match::Different;
    const QString askedText = halo::toText(asked);
    const QString isText = halo::toText(is);
    bool askedIsNumber = false;
    bool isNumber = false;
    const double askedNumber = askedText.toDouble(&askedIsNumber);
    const double number = isText.toDouble(&isNumber);
    if (askedIsNumber && isNumber)
        return std::abs(askedNumber - number) < 1e-6 ? Match::Same : Match::Different;
    const auto askedTime = halo::parseTime(askedText);
    const auto time = halo::parseTime(isText);
    if (askedTime && time) // servers keep seconds, or hundredths of them
        return std::abs(*askedTime - *time) < 1000 ? Match::Same : Match::Different;
    if (sameText(name, askedText, isText))
        return Match::Same;
    return isReadable(plainText(isText)) ? Match::Different : Match::NotSaid;
}

QString shown(const QJsonValue &value)
{
    QString text = value.isArray() || value.isObject() ? QStringLiteral("…") : plainText(halo::toText(value));
    if (text.isEmpty())
        return Words::tr("empty");
    return text.size() > 60 ? text.left(59) + u'…' : text;
}

// Ids are said by name where it is known.
QString shown(const QString &name, const QJsonValue &value, const TenantFacts &facts)
{
    const auto id = halo::toId(value);
    if (id && (name == u"status_id" || name == u"new_status"))
        return facts.statusName(*id);
    if (id && (name == u"agent_id" || name == u"new_agent"))
        return agentName(*id, facts);
    if (id && name == u"outcome_id") {
        if (const TenantFacts::Outcome *outcome = facts.outcome(*id))
            return outcome->name;
    }
    return shown(value);
}

// &#252; and &#xfc;
void decodeNumbers(QString *text)
{
    static const QRegularExpression number(QStringLiteral("&#(x?)([0-9A-Fa-f]{1,6});"));
    qsizetype from = 0;
    for (QRegularExpressionMatch found = number.match(*text, from); found.hasMatch();
         found = number.match(*text, from)) {
        bool ok = false;
        const char32_t code = found.captured(2).toUInt(&ok, found.captured(1).isEmpty() ? 10 : 16);
        const QString letter = ok && code <= 0x10ffff ? QString::fromUcs4(&code, 1) : QString();
        text->replace(found.capturedStart(), found.capturedLength(), letter);
        from = found.capturedStart() + letter.size();
    }
}

} // namespace

QString plainText(const QString &html)
{
    if (!html.contains(u'<') && !html.contains(u'&'))
        return html.simplified();
    static const QRegularExpression tag(QStringLiteral("<[^<>]*>"));
    QString text = html;
    text.replace(tag, QStringLiteral(" "));
    text.replace(QLatin1String("&nbsp;"), QLatin1String(" "), Qt::CaseInsensitive);
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&apos;"), QLatin1String("'"));
    decodeNumbers(&text);
    text.replace(QLatin1String("&amp;"), QLatin1String("&")); // last: "&amp;lt;" is "&lt;"
    return text.simplified();
}

bool isReadable(const QString &plain)
{
    static const QRegularExpression entity(QStringLiteral("&[A-Za-z]+;"));
    return !entity.match(plain).hasMatch();
}

QString agentName(qint64 id, const TenantFacts &facts)
{
    if (const TenantFacts::Agent *agent = facts.agent(id); agent && !agent->name.isEmpty())
        return agent->name;
    return id == unassignedAgent ? Words::tr("Unassigned") : QStringLiteral("#%1").arg(id);
}

Verdict compareFields(const QJsonObject &sent, const QJsonObject &record, const TenantFacts &facts)
{
    QStringList different;
    bool all = true;
    bool any = false;
    for (auto field = sent.begin(); field != sent.end(); ++field) {
        const QString name = field.key();
        if (name == u"id" || name.startsWith(u'_'))
            continue;
        any = true;
        switch (match(name, field.value(), record.value(name))) {
        case Match::Same:
            break;
        case Match::NotSaid:
            all = false;
            break;
        case Match::Different:
            different.append(
                Words::tr("%1: asked for %2, is %3")
                    .arg(fieldLabel(name), shown(name, field.value(), facts), shown(name, record.value(name), facts)));
            break;
        }
    }
    if (!different.isEmpty())
        return {Verdict::Is::NotApplied, different.join(QStringLiteral("; "))};
    return {all && any ? Verdict::Is::Applied : Verdict::Is::NotSaid};
}

Verdict compareFields(const QJsonObject &sent, const QJsonObject &record)
{
    return compareFields(sent, record, {});
}
