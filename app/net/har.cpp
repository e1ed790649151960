// SPDX-License-Identifier: Apache-2.0
#include "net/har.h"

#include "net/loggedbody.h"
#include "net/requestlog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Har)
};

constexpr int unknown = -1; // HAR's word for it

QString latin1(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

QJsonArray headers(const HeaderList &list)
{
    QJsonArray out;
    for (const auto &[name, value] : list)
        out.append(QJsonObject{{u"name"_s, latin1(name)}, {u"value"_s, QString::fromUtf8(value)}});
    return out;
}

QJsonArray queryString(const QUrl &url)
{
    QJsonArray out;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        out.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
    return out;
}

void addComment(QJsonObject &object, const QString &comment)
{
    if (!comment.isEmpty())
        object.insert(u"comment"_s, comment);
}

QJsonObject request(const LoggedRequest &logged)
{
    QJsonObject out{{u"method"_s, latin1(logged.verb)},
                    {u"url"_s, latin1(logged.url.toEncoded())},
                    {u"httpVersion"_s, u"HTTP/1.1"_s},
                    {u"cookies"_s, QJsonArray()},
                    {u"headers"_s, headers(logged.requestHeaders)},
                    {u"queryString"_s, queryString(logged.url)},
                    {u"headersSize"_s, unknown},
                    {u"bodySize"_s, logged.requestBytes}};
    if (logged.requestBytes > 0) {
        const LoggedBody body = requestBody(logged);
        // HAR can encode the body of an answer, but not that of a request.
        QJsonObject data{{u"mimeType"_s, latin1(body.mimeType)},
                         {u"params"_s, QJsonArray()},
                         {u"text"_s, body.text.value_or(QString())}};
        addComment(data, body.text ? body.missing : Words::tr("Left out: it is not text."));
        out.insert(u"postData"_s, data);
    }
    return out;
}

QJsonObject content(const LoggedBody &body)
{
    QJsonObject out{{u"size"_s, body.size}, {u"mimeType"_s, latin1(body.mimeType)}};
    if (body.text) {
        out.insert(u"text"_s, *body.text);
    } else {
        out.insert(u"text"_s, latin1(body.bytes.toBase64()));
        out.insert(u"encoding"_s, u"base64"_s);
    }
    addComment(out, body.missing);
    return out;
}

QJsonObject response(const LoggedRequest &logged)
{
    const bool none = logged.status == 0;
    QJsonObject out{{u"status"_s, logged.status},
                    {u"statusText"_s, u""_s}, // not kept
                    {u"httpVersion"_s, none ? u""_s : u"HTTP/1.1"_s},
                    {u"cookies"_s, QJsonArray()},
                    {u"headers"_s, headers(logged.answerHeaders)},
                    {u"content"_s, content(answerBody(logged))},
                    {u"redirectURL"_s, QString::fromUtf8(headerValue(logged.answerHeaders, "Location"))},
                    {u"headersSize"_s, unknown},
                    {u"bodySize"_s, none ? qint64(unknown) : logged.wireBytes}};
    if (logged.underWay())
        addComment(out, Words::tr("There was no answer yet when this was saved."));
    else if (none)
        addComment(out, Words::tr("No answer: %1").arg(logged.problem));
    return out;
}

QJsonObject entry(const LoggedRequest &logged)
{
    const qint64 wait = std::max<qint64>(0, logged.durationMs);
    const QDateTime started = QDateTime::fromMSecsSinceEpoch(logged.sentAt - logged.waitMs, Qt::UTC);
    QJsonObject out{{u"startedDateTime"_s, started.toString(Qt::ISODateWithMs)},
                    {u"time"_s, logged.waitMs + wait},
                    {u"request"_s, request(logged)},
                    {u"response"_s, response(logged)},
                    {u"cache"_s, QJsonObject()},
                    {u"timings"_s, QJsonObject{{u"blocked"_s, logged.waitMs},
                                               {u"dns"_s, unknown},
                                               {u"connect"_s, unknown},
                                               {u"ssl"_s, unknown},
                                               {u"send"_s, 0}, // these three must not be "unknown"
                                               {u"wait"_s, wait},
                                               {u"receive"_s, 0}}}};
    addComment(out, logged.attempt > 1 ? Words::tr("%1, try %2").arg(logged.purpose).arg(logged.attempt)
                                       : logged.purpose);
    return out;
}

} // namespace

QByteArray toHar(const LoggedRequests &requests)
{
    QJsonArray entries;
    for (qsizetype i = 0; i < requests.size(); ++i)
        entries.append(entry(requests.redacted(i)));
    const QJsonObject creator{{u"name"_s, u"Sundog"_s}, {u"version"_s, QStringLiteral(SUNDOG_VERSION)}};
    return QJsonDocument(QJsonObject{{u"log"_s, QJsonObject{{u"version"_s, u"1.2"_s},
                                                            {u"creator"_s, creator},
                                                            {u"entries"_s, entries}}}})
        .toJson();
}
