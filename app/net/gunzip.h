// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

// Unpacks gzip (RFC 1952). Not left to QNetworkAccessManager: measured, Qt 6.4.2 takes a gzip answer that was cut for a
// whole one, and its guard against archive bombs leaves the request hanging.
struct Unpacked
{
    enum class Kind { Whole, Cut, Broken, TooLarge };

    Kind kind = Kind::Broken;
    QByteArray data; // only if Whole
};
[[nodiscard]] Unpacked gunzip(const QByteArray &packed, qint64 cap);
