// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/tenantaccess.h"
#include "paths.h"
#include "store/connection.h"
#include "store/connectionsecret.h"

// A stored profile and its secret, as it is stored, as what the network side needs. Here, because neither room may know
// the other. `log` outlives whatever is made of it; nullptr = nothing is logged.
[[nodiscard]] inline TenantAccess tenantAccess(const Connection &connection, const QString &stored, RequestLog *log)
{
    const auto mode = [](Connection::Proxy proxy) {
        switch (proxy) {
        case Connection::Proxy::None:
            return ProxySettings::Mode::None;
        case Connection::Proxy::Own:
            return ProxySettings::Mode::Own;
        case Connection::Proxy::System:
            break;
        }
        return ProxySettings::Mode::System;
    };
    const ConnectionSecret secret = ConnectionSecret::read(stored);
    TenantAccess access;
    access.web = QUrl(connection.server);
    access.tenant = connection.tenant;
    access.clientId = connection.clientId;
    access.clientSecret = secret.client;
    access.scopes = connection.scopes;
    access.limit = {connection.limitRequests, connection.limitSeconds};
    access.inFlight = connection.inFlight;
    access.proxy = {mode(connection.proxy), connection.proxyHost, connection.proxyPort, connection.proxyUser,
                    secret.proxyPassword};
    access.caFile = connection.caFile;
    access.historyFolder = paths::requestsFolder();
    access.readOnly = connection.readOnly;
    access.noteOutcome = connection.noteOutcome;
    access.resolveOutcome = connection.resolveOutcome;
    access.resolveStatus = connection.resolveStatus;
    access.closedStatus = connection.closedStatus;
    if (connection.id != practiceConnection) // the practice tenant is another one each time
        access.journalFolder = paths::journalFolder(connection.id);
    access.log = log;
    return access;
}
