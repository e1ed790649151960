// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/proxysettings.h"
#include "net/result.h"

#include <QNetworkReply>
#include <QSslError>
#include <QUrl>

// What went wrong on the way, in plain words. QNetworkReply::errorString() is never used: it holds the URL with its
// query.

// No whole answer came. `sent`: the request had gone out.
[[nodiscard]] Error transferError(QNetworkReply::NetworkError error, const QUrl &url, bool sent,
                                  const QList<QSslError> &tlsErrors, const ProxySettings &proxy);
[[nodiscard]] Error refusedError(int status, QByteArray body);
[[nodiscard]] Error movedError(int status, const QUrl &url, const QByteArray &location);
[[nodiscard]] Error brokenBodyError(); // our own body could not be made to its end
[[nodiscard]] Error cutError(const QUrl &url);
[[nodiscard]] Error unreadableError(const QUrl &url); // packed in a way that cannot be unpacked
[[nodiscard]] Error tooLargeError(const QUrl &url, qint64 cap);

enum class Deadline { Connect, FirstByte, Stall, Whole };
[[nodiscard]] Error deadlineError(Deadline deadline, const QUrl &url, qint64 ms);

// Set if this address must not be asked at all: no web address, or one that would carry secrets in the clear.
[[nodiscard]] std::optional<Error> addressError(const QUrl &url);
