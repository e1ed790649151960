// SPDX-License-Identifier: Apache-2.0
#include "net/tokenanswer.h"

#include "net/redaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Session)
};

// A header may hold no line break, and a token no blank: anything else could smuggle in a header of its own.
bool usableInHeader(const QByteArray &token)
{
    return !token.isEmpty() && std::all_of(token.cbegin(), token.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
}

qint64 lifeSeconds(const QJsonValue &value)
{
    constexpr double longest = 366 * 24 * 3600.0;
    const double seconds = value.isString() ? value.toString().trimmed().toDouble() : value.toDouble();
    return seconds >= 1 ? qint64(std::min(seconds, longest)) : TokenAnswer().lifeSeconds;
}

QStringList scopes(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &scope : array)
        list += scopes(scope.toString());
    return list;
}

} // namespace

Result<TokenAnswer> readTokenAnswer(const Answer &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    TokenAnswer read;
    read.token = object.value(QLatin1String("access_token")).toString().toUtf8();
    if (!usableInHeader(read.token)) {
        Error error;
        error.kind = Error::Kind::SignIn;
        error.status = answer.status;
        error.message = Words::tr("The sign-in address answered, but with no access token. Is it the right address?");
        if (!answer.body.toLower().contains("token"))
            error.body = answer.body; // else it may hold a token under another name
        return error;
    }
    read.lifeSeconds = lifeSeconds(object.value(QLatin1String("expires_in")));
    read.granted = scopes(object.value(QLatin1String("scope")));
    return read;
}

Error tokenRefusal(Error error, const QString &secret)
{
    if (error.kind != Error::Kind::Refused)
        return error;
    error.kind = Error::Kind::SignIn;
    error.body = redaction::value(error.body, secret.toUtf8());
    const QJsonObject object = QJsonDocument::fromJson(error.body).object();
    for (const QLatin1String key : {QLatin1String("error_description"), QLatin1String("error")}) {
        if (const QString words = object.value(key).toString(); !words.isEmpty()) {
            error.message = QString::fromUtf8(redaction::value(words.toUtf8(), secret.toUtf8())); // now without escapes
            break;
        }
    }
    return error;
}
