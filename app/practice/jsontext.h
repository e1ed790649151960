// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <optional>

namespace practice {

// How ids are written: real tenants were seen to do all three.
enum class IdStyle { Numbers, Strings, Floats };

// An own writer, because QJsonDocument cannot write 3.0.
[[nodiscard]] QByteArray toJson(const QJsonValue &value, IdStyle ids = IdStyle::Numbers);

// Halo's dates are a mixture: mostly without a zone, some with Z, trailing zeros of the fraction cut, up to 7 digits.
// The same (time, salt) always gives the same text; whole milliseconds are never lost. 0 = not set.
[[nodiscard]] QString isoDate(qint64 ms, quint32 salt = 0);
[[nodiscard]] std::optional<qint64> parseDate(const QString &text); // without a zone: UTC

// A number or a number as text; nothing for anything else, fractions included.
[[nodiscard]] std::optional<int> integerOf(const QJsonValue &value);
[[nodiscard]] bool truthOf(const QJsonValue &value);

// QJsonDocument reads 95.0 as 95; Halo refuses it. The name of the first id in the text that is written with a fraction
// or an exponent, or nothing.
[[nodiscard]] std::optional<QByteArray> fractionalId(const QByteArray &json);

} // namespace practice
