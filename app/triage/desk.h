// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"
#include "halo/tenantaccess.h"
#include "net/session.h"
#include "triage/lookups.h"
#include "triage/ticketloader.h"

// One tenant being worked with: its queue, its token, its look-ups and its ticket list. The window holds one at a time;
// switching connections replaces it whole, so that nothing of one tenant can show up under another.
class Desk : public QObject
{
    Q_OBJECT
public:
    Desk(const TenantAccess &access, Clock &clock, QObject *parent = nullptr);

    void open();    // signs in, asks who it is and loads the look-ups
    void refresh(); // what of these failed, once more

    [[nodiscard]] HaloApi &api() { return m_api; }
    [[nodiscard]] Lookups &lookups() { return m_lookups; }
    [[nodiscard]] TicketLoader &loader() { return m_loader; }

    // For the status bar: who, how old is the token, how much of the budget is used.
    [[nodiscard]] const std::optional<Me> &me() const { return m_me; }
    [[nodiscard]] const std::optional<Error> &meError() const { return m_meError; } // why it is not known who we are
    [[nodiscard]] const std::optional<Error> &signInError() const { return m_signInError; }
    [[nodiscard]] std::optional<TokenInfo> token() const { return m_session.token(); }
    [[nodiscard]] int requestsUsed() const { return m_queue.used(); } // in the current window
    [[nodiscard]] int requestsSent() const { return m_queue.sent(); } // since it was made
    [[nodiscard]] RateLimit limit() const { return m_queue.limit(); }
    // Ms since the epoch, 0 = nothing is held up: by a 429, or by our own count of what the limit allows.
    [[nodiscard]] qint64 throttledUntil() const { return m_queue.throttling().until; }
    [[nodiscard]] qint64 windowFullUntil() const { return m_queue.windowFullUntil(); }
    [[nodiscard]] QString throttledWords() const; // the server's own words of the 429

Q_SIGNALS:
    void statusChanged();

private:
    void askWhoAmI();

    RequestQueue m_queue;
    HaloApi m_api;
    Session m_session;
    Lookups m_lookups;
    TicketLoader m_loader;
    std::optional<Me> m_me;
    std::optional<Error> m_meError;
    std::optional<Error> m_signInError;
};
