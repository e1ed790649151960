// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/ratebudget.h"

#include <QString>
#include <QUrl>

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

    [[nodiscard]] QueueSettings queueSettings() const;
};
