// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/proxysettings.h"
#include "net/result.h"

#include <QSslConfiguration>

class QNetworkAccessManager;

// Sets how the manager reaches the network.
void setProxy(QNetworkAccessManager &network, const ProxySettings &settings);

// The system's certificates and those of the file (PEM). Error: the file cannot be read or holds none.
[[nodiscard]] Result<QSslConfiguration> trusting(const QString &caFile);
