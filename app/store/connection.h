// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// A connection profile as it is kept on disk. It never holds the secret: that lives in a SecretStore under `id`.
struct Connection
{
    enum class Label { Production, Sandbox, Practice };

    QString id;     // made once, never shown
    QString name;   // unique, shown everywhere
    QString server; // web root as it will be used, e.g. "https://contoso.halopsa.com"
    QString tenant;
    QString clientId;
    QString scopes = QStringLiteral("all");
    int limitRequests = 500;
    int limitSeconds = 300;
    Label label = Label::Production;
    QString colour; // "#rrggbb", "" = by label
    QString description;
    bool readOnly = false;
    bool active = true; // an inactive connection is kept but never used

    friend bool operator==(const Connection &, const Connection &) = default;
};
