// SPDX-License-Identifier: Apache-2.0
#include "halo/tenantaccess.h"

#include "net/requestqueue.h"

QueueSettings TenantAccess::queueSettings() const
{
    QueueSettings settings;
    settings.limit = limit;
    settings.inFlight = inFlight;
    settings.proxy = proxy;
    settings.caFile = caFile;
    settings.historyFolder = historyFolder;
    // HaloPSA counts per application; the tenant is in its host or beside it.
    settings.historyKey = QStringList{web.toString(), tenant, clientId}.join(u'\n');
    settings.log = log;
    settings.userAgent = "Sundog/" SUNDOG_VERSION;
    return settings;
}
