// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

// The address of a HaloPSA instance as a person types or pastes it: the web root, whatever was typed. HaloPSA tells its
// users to copy the resource server without /api; both are taken, with or without scheme or a trailing slash.
struct ServerAddress
{
    QUrl web;        // "https://contoso.halopsa.com"; empty if `problem` is set
    QString problem; // translated, says what is expected

    [[nodiscard]] static ServerAddress parse(const QString &text);
};

[[nodiscard]] bool isLoopback(const QUrl &url);
// {web}/api{path}, e.g. path "/Tickets/12"
[[nodiscard]] QUrl apiUrl(const QUrl &web, const QString &path);
