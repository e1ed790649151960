// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <tuple>

inline const QLatin1String practiceConnection("practice"); // the id of the one to the practice tenant inside

// A connection profile as it is kept on disk. It never holds the secret: that lives in a SecretStore under `id`.
struct Connection
{
    enum class Label { Production, Sandbox, Practice };
    enum class Proxy { System, None, Own }; // what the system says, never any, or the one named here

    static constexpr int MostInFlight = 6; // as a browser does; more is not kinder to anyone

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
    bool active = true;          // an inactive connection is kept but never used
    int inFlight = MostInFlight; // requests at once, 1 to MostInFlight
    QString caFile;              // path of a PEM file, trusted besides the system's certificates; "" = none
    Proxy proxy = Proxy::System;
    QString proxyHost; // the rest is of Own; the password is a secret
    int proxyPort = 8080;
    QString proxyUser; // "" = no sign-in
    // Ids of HaloPSA that commands use; 0 = found out from the tenant.
    int noteOutcome = 0;    // of a private note
    int resolveOutcome = 0; // of resolving
    int resolveStatus = 0;  // that it brings
    int closedStatus = 0;   // of closing
    QString ticketAddress; // where HaloPSA shows a ticket, see halo/ticketaddress.h; "" = at the usual place

    // What is opened with the one could as well have been opened with the other: same tenant, same way to it, same
    // things done there.
    [[nodiscard]] bool reachesAs(const Connection &other) const
    {
        const auto way = [](const Connection &c) {
            return std::tie(c.server, c.tenant, c.clientId, c.scopes, c.limitRequests, c.limitSeconds, c.inFlight,
                            c.caFile, c.proxy, c.proxyHost, c.proxyPort, c.proxyUser, c.readOnly, c.noteOutcome,
                            c.resolveOutcome, c.resolveStatus, c.closedStatus);
        };
        return way(*this) == way(other);
    }

    friend bool operator==(const Connection &, const Connection &) = default;
};
