// SPDX-License-Identifier: Apache-2.0
#include "net/redaction.h"

#include <QRegularExpression>
#include <QUrlQuery>
#include <algorithm>
#include <array>

namespace redaction {

namespace {

// In lower case.
constexpr std::array secretNames{"client_secret", "access_token",        "refresh_token",
                                 "id_token",      "password",            "assertion",
                                 "signature",     "x-amz-signature",     "x-amz-security-token",
                                 "sig",           "x-amz-credential",    "x-goog-signature",
                                 "token",         "key-pair-id",         "policy",
                                 "api_key",       "x-goog-credential",   "code"};
// In a body these words are too common to stand for a secret.
constexpr std::array onlyInQueries{"sig", "token", "policy", "code", "key-pair-id", "signature"};

// Names of JSON values that are links: whoever has a signed one has the file, so its query is a secret as a whole.
constexpr std::array linkNames{"link", "s3url", "download_url", "att_link"};

constexpr qsizetype shortestSecret = 6;

using Places = QList<std::pair<qsizetype, qsizetype>>; // from, to

bool isSecretName(const QString &name)
{
    const QByteArray lower = name.toLower().toLatin1();
    return std::any_of(secretNames.begin(), secretNames.end(), [&](const char *secret) { return lower == secret; });
}

bool isSecretInBody(const char *name)
{
    return std::none_of(onlyInQueries.begin(), onlyInQueries.end(),
                        [&](const char *common) { return qstrcmp(name, common) == 0; });
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// The value that belongs to a name ending at `end`: after  ":"  in JSON up to the closing quote, after  =  in a form or
// a query up to the next separator. Empty: none.
std::pair<qsizetype, qsizetype> valueAfter(const QByteArray &text, qsizetype end)
{
    qsizetype at = end;
    const auto skipSpace = [&] {
        while (at < text.size() && (text.at(at) == ' ' || text.at(at) == '\t' || text.at(at) == '\n' || text.at(at) == '\r'))
            ++at;
    };
    if (at < text.size() && text.at(at) == '=') {
        const qsizetype from = ++at;
        while (at < text.size() && !QByteArrayView("&\"'<> \r\n\\").contains(text.at(at)))
            ++at;
        return {from, at};
    }
    if (at < text.size() && text.at(at) == '\\') // JSON inside a JSON string
        ++at;
    if (at >= text.size() || text.at(at) != '"')
        return {};
    ++at;
    skipSpace();
    if (at >= text.size() || text.at(at) != ':')
        return {};
    ++at;
    skipSpace();
    const bool nested = at < text.size() && text.at(at) == '\\';
    if (nested)
        ++at;
    if (at >= text.size() || text.at(at) != '"')
        return {};
    const qsizetype from = ++at;
    for (; at < text.size() && text.at(at) != '"'; ++at) {
        if (text.at(at) != '\\')
            continue;
        if (nested && at + 1 < text.size() && text.at(at + 1) == '"')
            break;
        ++at; // what is escaped does not end the value
    }
    return {from, std::min(at, text.size())};
}

void byName(QByteArray &text, const QByteArray &lower, const char *name, Places &found)
{
    const QByteArrayView word(name);
    for (qsizetype at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        if (at > 0 && isWordByte(lower.at(at - 1)))
            continue; // the end of a longer name
        const auto [from, to] = valueAfter(text, end);
        const bool inQuery = end < text.size() && text.at(end) == '=';
        if (to > from && (inQuery || isSecretInBody(name)))
            found.append({from, to});
    }
}

Places queriesOfLinks(const QByteArray &text)
{
    Places found;
    for (const char *name : linkNames) {
        const QByteArrayView word(name);
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || text.at(at - 1) != '"')
                continue;
            const auto [from, to] = valueAfter(text, at + word.size());
            const qsizetype query = to > from ? text.indexOf('?', from) + 1 : 0;
            if (query > from && query < to)
                found.append({query, to});
        }
    }
    return found;
}

QByteArray without(QByteArray text, Places places)
{
    // One value may be found under two names, and one may lie in another: what overlaps goes as one.
    std::sort(places.begin(), places.end());
    Places apart;
    for (const auto &[from, to] : std::as_const(places)) {
        if (!apart.isEmpty() && from < apart.constLast().second)
            apart.last().second = std::max(apart.constLast().second, to);
        else
            apart.append({from, to});
    }
    // From the end, so that the places before stay where they are.
    for (auto place = apart.crbegin(); place != apart.crend(); ++place)
        text.replace(place->first, place->second - place->first, mark);
    return text;
}

// &#43; &#x2B; and the few that have names.
QString htmlForms(char32_t code)
{
    QString forms = QStringLiteral("&#0*%1;|&#x0*%2;").arg(uint(code)).arg(uint(code), 0, 16);
    const std::pair<char32_t, const char *> named[] = {
        {U'&', "amp"}, {U'<', "lt"}, {U'>', "gt"}, {U'"', "quot"}, {U'\'', "apos"}};
    for (const auto &[character, name] : named) {
        if (character == code)
            forms += QStringLiteral("|&%1;").arg(QLatin1String(name));
    }
    return forms;
}

// Matches one character of a secret in UTF-8 (seen as Latin-1), however a server may have escaped it: \" \/ \u002B in
// JSON, also in JSON inside JSON, %2B in a URL or a form. .NET escapes + < > & ' by default.
QString anyForm(char32_t code)
{
    const QString character = QString::fromUcs4(&code, 1);
    const QByteArray utf8 = character.toUtf8();
    if (utf8.toPercentEncoding() == utf8)
        return QRegularExpression::escape(character); // letters, digits and -._~ are not escaped by anybody
    QString json;
    for (const QChar unit : character)
        json += QStringLiteral("\\\\+u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
    const QByteArray url = '%' + utf8.toHex('%');
    return QStringLiteral("(?:\\\\*%1|(?i:%2|%3|%4)%5)")
        .arg(QRegularExpression::escape(QString::fromLatin1(utf8)), json, QString::fromLatin1(url), htmlForms(code),
             code == U' ' ? QStringLiteral("|\\+") : QString());
}

} // namespace

QByteArray value(QByteArray text, const QByteArray &secret)
{
    if (secret.isEmpty())
        return text;
    text.replace(secret, mark);
    if (secret.toPercentEncoding() == secret)
        return text;
    QString pattern;
    for (const char32_t code : QString::fromUtf8(secret).toUcs4())
        pattern += anyForm(code);
    return QString::fromLatin1(text).replace(QRegularExpression(pattern), QString::fromLatin1(mark)).toLatin1();
}

QByteArray body(QByteArray text, const QByteArrayList &secrets)
{
    QByteArrayList longestFirst = secrets; // one may be the beginning of another
    std::sort(longestFirst.begin(), longestFirst.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    for (const QByteArray &secret : std::as_const(longestFirst)) {
        if (secret.size() >= shortestSecret)
            text = value(std::move(text), secret);
    }
    Places queries = queriesOfLinks(text); // not in the call below, which may have moved the text away by then
    text = without(std::move(text), std::move(queries));
    const QByteArray lower = text.toLower();
    Places found;
    for (const char *name : secretNames)
        byName(text, lower, name, found);
    return without(std::move(text), std::move(found));
}

QUrl url(QUrl url)
{
    if (!url.userInfo().isEmpty())
        url.setUserInfo({});
    const QString text = url.query(QUrl::FullyEncoded);
    const auto mayStandIn = [&](const char *name) { return text.contains(QLatin1String(name), Qt::CaseInsensitive); };
    if (!text.contains(u'%') && std::none_of(secretNames.begin(), secretNames.end(), mayStandIn))
        return url; // taking a query apart costs more than all else here
    QUrlQuery query(url);
    auto items = query.queryItems(QUrl::FullyEncoded);
    bool changed = false;
    for (auto &[name, value] : items) {
        if (isSecretName(QUrl::fromPercentEncoding(name.toLatin1()))) {
            value = QString::fromLatin1(mark);
            changed = true;
        }
    }
    if (changed) {
        query.setQueryItems(items);
        url.setQuery(query);
    }
    return url;
}

QByteArray header(const QByteArray &name, const QByteArray &value)
{
    const auto is = [&](const char *other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    if (is("authorization") || is("proxy-authorization"))
        return value.left(value.indexOf(' ') + 1) + mark; // the scheme may be seen
    if (is("cookie") || is("set-cookie"))
        return mark;
    if (is("location"))
        return url(QUrl::fromEncoded(value)).toEncoded();
    return value;
}

} // namespace redaction
