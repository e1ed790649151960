// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <optional>

// HaloPSA's JSON read with tolerance (halopsa-api, section 0): null, missing and "" are the same; ids come as 3, "3" or
// 3.0; dates without a zone are UTC and 1900-01-01 and 0001-01-01 mean "not set".
namespace halo {

[[nodiscard]] std::optional<qint64> toId(const QJsonValue &value);
[[nodiscard]] QString toText(const QJsonValue &value); // numbers and booleans as text, null and missing as ""
[[nodiscard]] bool toBool(const QJsonValue &value);    // true, 1, "1", "true"
[[nodiscard]] qint64 toMs(const QJsonValue &value);    // ms since the epoch, 0 = not set or unreadable
// The same of a text, but "not set" (0) and unreadable (nothing) are told apart. A space may stand for the T.
[[nodiscard]] std::optional<qint64> parseTime(QStringView text);
[[nodiscard]] QString toApiTime(const QDateTime &time); // "yyyy-MM-ddTHH:mm:ssZ"

// A list as it is, else the named key, else the first value that is an array of objects. An object that holds no array
// at all, a bare scalar or broken JSON is Malformed: a failure must never look like an empty list.
// `envelope`, if given, gets the object around the list (record_count …); it stays empty around a bare list.
[[nodiscard]] Result<QJsonArray> unwrapList(const QByteArray &body, QLatin1String key, QJsonObject *envelope = nullptr);
// One object, or the only element of an array.
[[nodiscard]] Result<QJsonObject> unwrapOne(const QByteArray &body);

// QJsonDocument::fromJson, but one broken byte of UTF-8 does not lose a page of tickets: it becomes U+FFFD. Null if the
// body is not JSON. A byte order mark is skipped.
[[nodiscard]] QJsonDocument readJson(const QByteArray &body);

// The server's own words in an error body, of all the forms seen: empty, bare JSON string, message, Message, ClassName,
// error_description, errorMessage, ModelState, HTML (its title or text), plain text. "" if it said nothing.
// One line of plain text, at most 500 characters, without control characters. Never HTML, but text that may hold "<":
// show it as plain text.
[[nodiscard]] QString serverWords(const QByteArray &body);

} // namespace halo
