// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// How the network is reached. A proxy is an HTTP proxy: HTTPS goes through it end to end encrypted (CONNECT).
struct ProxySettings
{
    enum class Mode { System, None, Own };

    Mode mode = Mode::System; // this computer itself is then still reached directly
    QString host;             // the rest is of Own
    int port = 8080;
    QString user; // empty = no sign-in
    QString password;

    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};
