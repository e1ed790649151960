// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/ticketstore.h"

#include <QJsonObject>
#include <functional>

namespace practice {

// What a list adds to its rows when asked: without it a row carries ids, not names.
struct RowExtras
{
    bool status = false;
    bool type = false;
    bool agent = false;
    bool slaTimer = false;
    bool lastNote = false;
    bool slaActionDate = false;
};

// What a record says of the one who reads it.
struct ReaderRights
{
    bool mayUpdate = false;
    std::function<bool(const Outcome &)> mayRun;
};

// Tickets, actions and attachments as Halo writes them.
class TicketJson
{
public:
    TicketJson(const Directory &directory, const TicketStore &store) : m_directory(directory), m_store(store) {}

    [[nodiscard]] QJsonObject row(const Ticket &ticket, const RowExtras &extras, qint64 nowMs) const;
    [[nodiscard]] QJsonObject detail(const Ticket &ticket, bool includeDetails, const ReaderRights &rights,
                                     qint64 nowMs) const;
    [[nodiscard]] QJsonObject action(const Ticket &ticket, const Action &action, bool withHtml) const;
    [[nodiscard]] QJsonObject attachment(const Attachment &attachment) const;
    [[nodiscard]] QJsonObject outcome(const Outcome &outcome) const;

private:
    void addDetails(const Ticket &ticket, const ReaderRights &rights, qint64 nowMs, QJsonObject *object) const;

    const Directory &m_directory;
    const TicketStore &m_store;
};

} // namespace practice
