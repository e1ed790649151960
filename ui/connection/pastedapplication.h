// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

// What can be told from the lines that HaloPSA shows for an API application (resource server, authorisation server,
// tenant, client id, client secret), pasted in any order, with or without "Label: " before them, or as JSON. A field is
// filled only where there is no doubt; empty = not found, or in doubt.
struct PastedApplication
{
    QString server; // as pasted, e.g. with /api
    QString tenant;
    QString clientId;
    QString clientSecret;
    bool authorisationServer = false; // one was pasted: not needed, the server itself tells it
    QList<int> unplacedLines;         // 1-based; numbers and not texts, for one of them may be the secret

    [[nodiscard]] bool nothingFound() const
    {
        return server.isEmpty() && tenant.isEmpty() && clientId.isEmpty() && clientSecret.isEmpty();
    }
};

// True for several lines, and for a JSON object on one line.
[[nodiscard]] bool looksLikeApplication(const QString &text);
[[nodiscard]] PastedApplication parsePastedApplication(const QString &text);
