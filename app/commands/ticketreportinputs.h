// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"

#include <QTimeZone>

// What Generate Ticket Reports is told, read from inputs that problems() had nothing to say about.
struct TicketReportInputs
{
    enum class Format { Pdf, Html, Markdown };

    QList<TicketId> tickets; // each once
    Format format = Format::Pdf;
    QString folder; // that is there and can be written into
    bool oneFile = false;
    bool privateNotes = true;
    QTimeZone zone = QTimeZone::utc();
    // HaloPSA's own PDF. It is asked for by a POST, so it is no reading: see halopsa-api 2.9.
    bool byHalo = false;

    [[nodiscard]] static TicketReportInputs read(const QJsonObject &inputs);
    [[nodiscard]] static QString usualFolder(); // the person's Documents, their home where they have none
    // Made here 3 a ticket, its record, actions and files; HaloPSA's 2, the order for it and the file.
    [[nodiscard]] static int requestsFor(const QJsonObject &inputs);
};
