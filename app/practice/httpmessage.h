// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <utility>

namespace practice {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method;
    QByteArray path;     // still percent-encoded, begins with "/"
    QByteArray query;    // still percent-encoded, without "?"
    HttpHeaders headers; // names in lower case
    QByteArray body;     // decoded from chunks
    bool keepAlive = true;
    quint16 port = 0; // the listener it came in by

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
    [[nodiscard]] bool acceptsGzip() const;
};

// How an answer leaves. Everything but Whole exists to try what a client does when a line misbehaves.
enum class Delivery { Whole, Slow, Drip, CutHeader, CutBody, Reset, CloseUnanswered, Never };

struct HttpAnswer
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json; charset=utf-8");
    QByteArray body;
    HttpHeaders headers;
    Delivery delivery = Delivery::Whole;
};

// Header and body as they go over the wire; compresses when the request asked for it and it is worth it.
struct WireAnswer
{
    QByteArray bytes;
    qsizetype headerSize = 0;
};
[[nodiscard]] WireAnswer toWire(const HttpAnswer &answer, bool gzip, bool keepAlive);

[[nodiscard]] QByteArray gzipped(const QByteArray &plain);

} // namespace practice
