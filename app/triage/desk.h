// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"
#include "halo/tenantaccess.h"
#include "net/session.h"
#include "triage/erroradvice.h"
#include "triage/healthcheck.h"
#include "triage/jobs.h"
#include "triage/lookups.h"
#include "triage/reachability.h"
#include "triage/seenplaces.h"
#include "triage/tenantfactsreader.h"
#include "triage/ticketdetails.h"
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
    [[nodiscard]] TicketDetails &details() { return m_details; }
    [[nodiscard]] SeenPlaces &places() { return m_places; }
    [[nodiscard]] TenantFactsReader &facts() { return m_facts; }
    [[nodiscard]] const TenantFactsReader &facts() const { return m_facts; }
    [[nodiscard]] Jobs &jobs() { return m_jobs; }
    [[nodiscard]] bool isReadOnly() const { return m_access.readOnly; } // nothing is to be written
    [[nodiscard]] static QString readOnlyWords();                       // a sentence: what isReadOnly() means
    [[nodiscard]] const TenantAccess &access() const { return m_access; }
    [[nodiscard]] Reachability &reachability() { return m_reachability; }
    [[nodiscard]] HealthCheck &health() { return m_health; }

    // For the status bar: who, how old is the token, how much of the budget is used.
    [[nodiscard]] const std::optional<Me> &me() const { return m_me; }
    [[nodiscard]] const std::optional<Error> &meError() const { return m_meError; } // why it is not known who we are
    [[nodiscard]] const std::optional<Error> &signInError() const { return m_signInError; }
    [[nodiscard]] std::optional<TokenInfo> token() const { return m_session.token(); }
    [[nodiscard]] int requestsUsed() const { return m_queue.used(); } // in the current window
    [[nodiscard]] int requestsSent() const { return m_queue.sent(); } // since it was made
    [[nodiscard]] RateLimit limit() const { return m_queue.limit(); }
    [[nodiscard]] int requestsWaiting() const { return m_queue.waiting(); }
    [[nodiscard]] int keptForClicks() const { return m_queue.keptForClicks(); } // of the limit
    [[nodiscard]] QList<QueuedRequest> queued() const { return m_queue.queued(); }
    [[nodiscard]] qint64 nextFreedAt() const { return m_queue.nextFreedAt(); }
    // Ms since the epoch, 0 = our own count of what the limit allows holds nothing up.
    [[nodiscard]] qint64 windowFullUntil() const { return m_queue.windowFullUntil(); }
    [[nodiscard]] Throttling throttling() const { return m_queue.throttling(); }
    [[nodiscard]] QString throttledWords() const; // the server's own words of the 429
    // With what is known at the moment: the age of the token, who else uses the key.
    [[nodiscard]] AdviceContext adviceContext(AdviceContext::Attempt attempt) const;

    // Rights are fixed when a token is issued: a new one sees what was changed since.
    void freshToken(QObject *context, std::function<void(Result<TokenInfo>)> callback);
    void signOut() { m_session.signOut(); } // forgets the token; the next request signs in again

Q_SIGNALS:
    void statusChanged();
    void regained();                    // the server can be reached again; what failed meanwhile is worth a try
    void limitLearned(RateLimit limit); // from the words of a 429; it is kept to already

private:
    void askWhoAmI();
    void retry(bool refusedToken);

    const TenantAccess m_access;
    RequestQueue m_queue;
    HaloApi m_api;
    Session m_session;
    Lookups m_lookups;
    TicketLoader m_loader;
    TicketDetails m_details;
    SeenPlaces m_places;
    Clock &m_clock;
    TenantFactsReader m_facts;
    Jobs m_jobs;
    bool m_scopesAsked;
    Reachability m_reachability;
    HealthCheck m_health;
    std::optional<Me> m_me;
    std::optional<Error> m_meError;
    std::optional<Error> m_signInError;
};
