// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/tenantaccess.h"
#include "store/connection.h"

// A stored profile and its secret as what the network side needs. Here, because neither room may know the other.
[[nodiscard]] inline TenantAccess tenantAccess(const Connection &connection, const QString &secret)
{
    TenantAccess access;
    access.web = QUrl(connection.server);
    access.tenant = connection.tenant;
    access.clientId = connection.clientId;
    access.clientSecret = secret;
    access.scopes = connection.scopes;
    access.limit = {connection.limitRequests, connection.limitSeconds};
    return access;
}
