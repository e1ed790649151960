// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

// D3's words for what HaloPSA calls reqs, opps and prjs, the domains of teams and ticket types.
inline QStringList domainChoices()
{
    return {QStringLiteral("Tickets"), QStringLiteral("Opportunities"), QStringLiteral("Projects")};
}

inline QString domainCode(const QString &choice)
{
    static const QStringList codes{QStringLiteral("reqs"), QStringLiteral("opps"), QStringLiteral("prjs")};
    for (int i = 0; i < codes.size(); ++i) {
        if (domainChoices().at(i).compare(choice, Qt::CaseInsensitive) == 0)
            return codes.at(i);
    }
    return {};
}
