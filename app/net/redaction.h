// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QUrl>

// Takes secrets out of what is shown, copied or saved of a request. By name where OAuth (RFC 6749), HTTP and signed
// links name them, and by value where the value is known, since a server may repeat it anywhere.
namespace redaction {

inline const QByteArray mark = QByteArrayLiteral("REDACTED");

// JSON, a form, or any text. `secrets` are known values; what is shorter than 6 bytes is left alone.
[[nodiscard]] QByteArray body(QByteArray body, const QByteArrayList &secrets);
// A known value only, in clear or escaped as JSON, a URL or a form escapes it.
[[nodiscard]] QByteArray value(QByteArray text, const QByteArray &secret);
// Without user info; values of secret-looking query parameters replaced.
[[nodiscard]] QUrl url(QUrl url);
// Of a header of that name.
[[nodiscard]] QByteArray header(const QByteArray &name, const QByteArray &value);

} // namespace redaction
