// SPDX-License-Identifier: Apache-2.0
#include "practice/httpmessage.h"

#include <QDateTime>
#include <QLocale>
#include <zlib.h>

namespace practice {

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 201:
        return QByteArrayLiteral("Created");
    case 204:
        return QByteArrayLiteral("No Content");
    case 302:
        return QByteArrayLiteral("Found");
    case 307:
        return QByteArrayLiteral("Temporary Redirect");
    case 400:
        return QByteArrayLiteral("Bad Request");
    case 401:
        return QByteArrayLiteral("Unauthorized");
    case 403:
        return QByteArrayLiteral("Forbidden");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 405:
        return QByteArrayLiteral("Method Not Allowed");
    case 413:
        return QByteArrayLiteral("Payload Too Large");
    case 414:
        return QByteArrayLiteral("URI Too Long");
    case 429:
        return QByteArrayLiteral("Too Many Requests");
    case 431:
        return QByteArrayLiteral("Request Header Fields Too Large");
    case 500:
        return QByteArrayLiteral("Internal Server Error");
    case 501:
        return QByteArrayLiteral("Not Implemented");
    case 502:
        return QByteArrayLiteral("Bad Gateway");
    case 505:
        return QByteArrayLiteral("HTTP Version Not Supported");
    default:
        return QByteArrayLiteral("Status");
    }
}

bool compressible(const QByteArray &contentType)
{
    return contentType.startsWith("application/json") || contentType.startsWith("text/");
}

} // namespace

QByteArray HttpRequest::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

bool HttpRequest::acceptsGzip() const
{
    const QList<QByteArray> codings = header(QByteArrayLiteral("accept-encoding")).toLower().split(',');
    for (const QByteArray &coding : codings) {
        const QList<QByteArray> parts = coding.split(';');
        if (parts.first().trimmed() != "gzip")
            continue;
        const QByteArray weight = parts.size() > 1 ? parts.at(1).trimmed() : QByteArray();
        return !(weight.startsWith("q=") && weight.mid(2).toDouble() <= 0.0);
    }
    return false;
}

QByteArray gzipped(const QByteArray &plain)
{
    z_stream stream = {};
    constexpr int gzipWindow = 15 + 16; // zlib's way of saying "gzip header and trailer"
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))) + 32, Qt::Uninitialized);
    QByteArray input = plain; // zlib's next_in is not const in every version
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const int result = deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return result == Z_STREAM_END ? packed : QByteArray();
}

WireAnswer toWire(const HttpAnswer &answer, bool gzip, bool keepAlive)
{
    QByteArray body = answer.body;
    bool packed = false;
    if (gzip && !body.isEmpty() && compressible(answer.contentType)) {
        const QByteArray smaller = gzipped(body);
        if (!smaller.isEmpty()) {
            body = smaller;
            packed = true;
        }
    }
    QByteArray wire;
    wire.reserve(512 + body.size());
    wire += "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status) + "\r\n";
    wire +=
        "Date: " +
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() +
        " GMT\r\n";
    wire += "Server: Sundog-Practice\r\nCache-Control: no-store\r\n";
    if (!body.isEmpty())
        wire += "Content-Type: " + answer.contentType + "\r\n";
    if (packed)
        wire += "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n";
    for (const auto &[name, value] : answer.headers)
        wire += name + ": " + value + "\r\n";
    if (answer.status != 204)
        wire += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    wire += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    const qsizetype headerSize = wire.size();
    wire += body;
    return {wire, headerSize};
}

} // namespace practice
