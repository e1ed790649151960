// SPDX-License-Identifier: Apache-2.0
#include "halo/tenantaccess.h"

#include "net/requestqueue.h"

QueueSettings TenantAccess::queueSettings() const
{
    QueueSettings settings;
    settings.limit = limit;
    settings.userAgent = "Sundog/" SUNDOG_VERSION;
    return settings;
}
