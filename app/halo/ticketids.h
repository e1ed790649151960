// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/ticketfilter.h"
#include "halo/types.h"

#include <QJsonArray>

// The ids of tickets as a person pastes them or as D3's input "Ticket IDs" holds them: 1042, #1042, "1042", [1042],
// records with an id, links to tickets, or a mixture of these in one text. Nothing is guessed: what is no id is named.
struct TicketIds
{
    // HaloPSA's ids are int32 [doc].
    static constexpr qint64 largest = 2'147'483'647;

    QList<TicketId> ids;     // in the order given, each once
    QList<Problem> problems; // of the input "Ticket IDs", in the order given; `offset` in a text that is not JSON

    QStringList notIds; // the texts that the problems are about, short enough for a sentence

    [[nodiscard]] static TicketIds fromText(const QString &text);
    [[nodiscard]] static TicketIds fromInput(const QJsonValue &value);   // one, a list, a text as above
    [[nodiscard]] static QJsonArray toInput(const QList<TicketId> &ids); // the other way round
    // All problems in one sentence, with at most so many of the texts; "" = none.
    [[nodiscard]] QString problemsInWords(int most = 5) const;
};
