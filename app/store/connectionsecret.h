// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// What a SecretStore keeps for a connection. It is one entry, so that all of it is written, proven and removed at once.
struct ConnectionSecret
{
    QString client;
    QString proxyPassword; // "" = none

    // The client secret as it is when that is all: entries of before are still understood, and other programs find in
    // it what they look for. With a proxy password a JSON object in one line.
    [[nodiscard]] QString stored() const;
    [[nodiscard]] static ConnectionSecret read(const QString &stored);

    friend bool operator==(const ConnectionSecret &, const ConnectionSecret &) = default;
};
