// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

struct LoggedRequest;

// One body of a logged request, as it can be shown, copied or saved.
struct LoggedBody
{
    QByteArray bytes;            // what the log holds of it
    std::optional<QString> text; // none: it is not UTF-8
    QByteArray mimeType;         // with its parameters; "" = not said
    qint64 size = 0;             // of the whole, in bytes
    QString missing;             // why `bytes` is not the whole, in words; "" = it is
};

[[nodiscard]] LoggedBody requestBody(const LoggedRequest &request);
[[nodiscard]] LoggedBody answerBody(const LoggedRequest &request);

// The value of the first header of that name, "" if there is none.
[[nodiscard]] QByteArray headerValue(const QList<std::pair<QByteArray, QByteArray>> &headers, const char *name);

// "812 B", "1.2 KB", "3.1 MB"; 1 KB = 1024 bytes.
[[nodiscard]] QString dataSize(qint64 bytes);
