// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/tenantaccess.h"
#include "paths.h"
#include "store/connection.h"

// A stored profile and its secret as what the network side needs. Here, because neither room may know the other.
// `log` outlives whatever is made of it; nullptr = nothing is logged.
[[nodiscard]] inline TenantAccess tenantAccess(const Connection &connection, const QString &secret, RequestLog *log)
{
    TenantAccess access;
    access.web = QUrl(connection.server);
    access.tenant = connection.tenant;
    access.clientId = connection.clientId;
    access.clientSecret = secret;
    access.scopes = connection.scopes;
    access.limit = {connection.limitRequests, connection.limitSeconds};
    access.historyFolder = paths::requestsFolder();
    access.log = log;
    return access;
}
