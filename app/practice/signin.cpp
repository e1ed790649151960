// SPDX-License-Identifier: Apache-2.0
#include "practice/signin.h"

#include "practice/jsontext.h"
#include "practice/random.h"

#include <QDateTime>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace practice {

namespace {

QString guid(Random &random)
{
    const auto hex = [&random](int digits) { return QString::number(random.next() | (1ULL << 63), 16).right(digits); };
    return hex(8) + u'-' + hex(4) + u'-' + hex(4) + u'-' + hex(4) + u'-' + hex(12);
}

QByteArray freshSecret()
{
    QByteArray bytes(32, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

HttpAnswer refusal(int status, const QString &error, const QString &description = {})
{
    QJsonObject body{{u"error"_s, error}};
    if (!description.isEmpty())
        body.insert(u"error_description"_s, description);
    HttpAnswer answer;
    answer.status = status;
    answer.body = toJson(body);
    return answer;
}

QHash<QString, QString> formFields(const QByteArray &body)
{
    QByteArray text = body;
    text.replace('+', "%20"); // QUrlQuery leaves the plus of a form as it is
    QHash<QString, QString> fields;
    const auto items = QUrlQuery(QString::fromUtf8(text)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        fields.insert(name, value);
    return fields;
}

} // namespace

SignIn::SignIn(Controls &controls, quint32 seed) : m_controls(controls)
{
    // The same for the same seed, so that a saved connection still fits after a restart.
    Random random(seed, 77);
    m_clientId = guid(random);
    m_clientSecret = guid(random) + u'-' + guid(random);
}

HttpAnswer SignIn::answerToken(const HttpRequest &request, const RequestFaults &faults)
{
    if (request.method != "POST")
        return refusal(405, u"invalid_request"_s);
    const QString asked = QUrlQuery(QString::fromUtf8(request.query)).queryItemValue(u"tenant"_s, QUrl::FullyDecoded);
    const bool wrongTenant = !asked.isEmpty() && asked.compare(tenant(), Qt::CaseInsensitive) != 0;
    if (wrongTenant || faults.has(FaultId::WrongTenant500)) {
        HttpAnswer answer;
        answer.status = 500;
        answer.contentType = "text/plain; charset=utf-8";
        answer.body = "An unexpected error occurred: the tenant could not be resolved.";
        return answer;
    }
    if (!request.header("content-type").toLower().startsWith("application/x-www-form-urlencoded"))
        return refusal(400, u"invalid_request"_s, u"The content type must be application/x-www-form-urlencoded."_s);
    const QHash<QString, QString> fields = formFields(request.body);
    if (fields.value(u"grant_type"_s) != u"client_credentials")
        return refusal(400, u"unsupported_grant_type"_s, u"Only client_credentials is allowed for this application."_s);
    if (fields.value(u"client_id"_s) != m_clientId || fields.value(u"client_secret"_s) != m_clientSecret) {
        return refusal(faults.has(FaultId::InvalidClient401) ? 401 : 400, u"invalid_client"_s,
                       u"The specified client credentials are invalid."_s);
    }
    const QStringList scopes = fields.value(u"scope"_s).split(u' ', Qt::SkipEmptyParts);
    for (const QString &scope : scopes) {
        if (!isKnownScope(scope))
            return refusal(400, u"invalid_scope"_s, u"The scope '%1' is not valid for this application."_s.arg(scope));
    }

    QStringList granted = grantedScopes(scopes, m_controls.role());
    const QStringList forced = faults.values(FaultId::ScopesGranted);
    if (!forced.isEmpty())
        granted = forced.last().split(u' ', Qt::SkipEmptyParts);
    int seconds = lifetimeSeconds;
    if (const QStringList lifetimes = faults.values(FaultId::TokenLifetime); !lifetimes.isEmpty())
        seconds = qMax(1, lifetimes.last().toInt());

    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    if (m_tokens.size() >= maxTokens) {
        m_tokens.removeIf([nowMs](auto item) { return item.value().expiresMs < nowMs; });
        if (m_tokens.size() >= maxTokens)
            return refusal(400, u"temporarily_unavailable"_s, u"Too many tokens were issued."_s);
    }
    const QByteArray secret = freshSecret();
    m_tokens.insert(
        secret,
        {m_controls.role(), {granted.cbegin(), granted.cend()}, nowMs + seconds * 1000LL, m_controls.expiryOrders()});
    HttpAnswer answer;
    answer.body = toJson(QJsonObject{
        {u"scope"_s, granted.join(u' ')},
        {u"token_type"_s, u"Bearer"_s},
        {u"access_token"_s, QString::fromLatin1(secret)},
        {u"expires_in"_s, seconds},
        {u"refresh_token"_s, QString::fromLatin1(freshSecret())},
        {u"id_token"_s, QString()},
    });
    return answer;
}

SignIn::Check SignIn::check(const HttpRequest &request, Token *token) const
{
    const QByteArray header = request.header("authorization");
    if (header.size() < 8 || header.left(7).toLower() != "bearer ")
        return Check::Missing;
    const auto it = m_tokens.constFind(header.mid(7).trimmed());
    if (it == m_tokens.cend())
        return Check::Unknown;
    *token = *it;
    const bool alive =
        it->expiresMs > QDateTime::currentMSecsSinceEpoch() && it->expiryOrders == m_controls.expiryOrders();
    return alive ? Check::Good : Check::Expired;
}

} // namespace practice
