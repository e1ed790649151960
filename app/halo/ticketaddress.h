// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"

#include <QUrl>

// Where a ticket is in HaloPSA's own pages. The address is a setting of the connection, as servers on premise differ:
// "{web}" stands for the root of the server, "{id}" for the id. "" = HaloPSA's own.
struct TicketAddress
{
    QUrl web; // as ServerAddress::web
    QString pattern;

    [[nodiscard]] static QString usual(); // "{web}/ticket?id={id}" [infer]
    // "" = it can be used. Translated, says what is expected.
    [[nodiscard]] static QString problem(const QString &pattern);

    [[nodiscard]] QUrl of(TicketId id) const; // empty if the pattern cannot be used
    // [#1042 Printer on fire](https://…), with what would end or change the caption escaped.
    [[nodiscard]] QString markdownOf(TicketId id, const QString &summary) const;

    friend bool operator==(const TicketAddress &, const TicketAddress &) = default;
};
