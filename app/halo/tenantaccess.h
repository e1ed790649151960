// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/proxysettings.h"
#include "net/ratebudget.h"

#include <QString>
#include <QUrl>

class RequestLog;
struct QueueSettings;

// All that is needed to talk to one tenant. Held in memory only: it has the secret in it.
struct TenantAccess
{
    QUrl web; // as ServerAddress::web
    QString tenant;
    QString clientId;
    QString clientSecret;
    QString scopes = QStringLiteral("all"); // a token asked for without scopes is refused everywhere [live 2x]
    RateLimit limit;
    int inFlight = 6; // requests at once
    ProxySettings proxy;
    QString caFile;            // PEM, trusted besides the system's; empty = none
    QString historyFolder;     // where the count of requests survives a restart; empty = nowhere
    QString journalFolder;     // where jobs write down what they send; empty = nowhere
    bool readOnly = false;     // nothing is ever written
    // Set for the connection, see TenantFacts; 0 = found out.
    qint64 noteOutcome = 0;
    qint64 resolveOutcome = 0;
    qint64 resolveStatus = 0;
    qint64 closedStatus = 0;
    RequestLog *log = nullptr; // outlives whatever is made of this; none = nothing is logged

    [[nodiscard]] QueueSettings queueSettings() const;
};
