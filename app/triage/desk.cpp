// SPDX-License-Identifier: Apache-2.0
#include "triage/desk.h"

#include "halo/json.h"

#include <QPointer>
#include <utility>

Desk::Desk(const TenantAccess &access, Clock &clock, QObject *parent)
    : QObject(parent), m_access(access), m_queue(access.queueSettings(), clock), m_api(m_queue, access.web),
      m_session(m_queue, clock, {access.clientId, access.clientSecret, access.scopes},
                [this, tenant = access.tenant](QObject *context, std::function<void(Result<QUrl>)> callback) {
                    m_api.tokenUrl(tenant, context, std::move(callback));
                }),
      m_lookups(m_api, clock), m_loader(m_api, m_lookups, clock), m_details(m_api, m_queue), m_clock(clock),
      m_facts(m_lookups),
      m_jobs(m_api, m_facts, clock, access.journalFolder, access.readOnly ? readOnlyWords() : QString()),
      m_scopesAsked(!access.scopes.trimmed().isEmpty()), m_reachability(m_api, access.tenant, clock),
      m_health(access, m_queue, clock)
{
    TenantFacts chosen;
    chosen.chosenNoteOutcome = access.noteOutcome;
    chosen.chosenResolveOutcome = access.resolveOutcome;
    chosen.chosenResolveStatus = access.resolveStatus;
    chosen.chosenClosedStatus = access.closedStatus;
    m_facts.setChosen(chosen);
    connect(&m_queue, &RequestQueue::activityChanged, this, &Desk::statusChanged);
    connect(&m_queue, &RequestQueue::throttledChanged, this, &Desk::statusChanged);
    connect(&m_queue, &RequestQueue::limitLearned, this, &Desk::limitLearned);
    connect(&m_session, &Session::tokenChanged, this, [this] {
        if (m_session.token()) { // else it was signed out, and nothing is to sign in again for that
            m_signInError.reset();
            retry(false); // what failed before there was a token
        }
        Q_EMIT statusChanged();
    });
    connect(&m_session, &Session::signInFailed, this, [this](const Error &error) {
        m_signInError = error;
        m_reachability.failed(error);
        Q_EMIT statusChanged();
    });
    connect(&m_loader, &TicketLoader::rows, &m_places, &SeenPlaces::add);
    connect(&m_details, &TicketDetails::recordKept, &m_places, [this](const QJsonObject &record) {
        if (const std::optional<Ticket> ticket = TicketReader().read(record))
            m_places.add({*ticket});
    });
    connect(&m_loader, &TicketLoader::finished, this, [this] {
        if (m_loader.report().end == LoadReport::End::Failed)
            m_reachability.failed(m_loader.report().error);
    });
    connect(&m_lookups, &Lookups::changed, this, [this](Lookup lookup) {
        if (m_lookups.state(lookup) == Lookups::State::Failed)
            m_reachability.failed(m_lookups.error(lookup));
    });
    connect(&m_reachability, &Reachability::changed, this, &Desk::statusChanged);
    connect(&m_reachability, &Reachability::regained, this, [this] {
        m_signInError.reset();
        refresh();
        Q_EMIT regained();
    });
}

QString Desk::readOnlyWords()
{
    return tr("This connection is set to read-only: nothing is ever written through it.");
}

// All at once: the queue signs in before anything that needs a token, and once for all.
void Desk::open()
{
    askWhoAmI();
    m_lookups.refresh();
}

void Desk::refresh()
{
    retry(true);
}

// A token that is refused brings a new one by itself. If that tried again what was refused, and was refused as well,
// there would be no end to it.
void Desk::retry(bool refusedToken)
{
    const auto worthIt = [refusedToken](const Error &error) {
        return refusedToken || error.kind != Error::Kind::TokenRefused;
    };
    if (m_meError && worthIt(*m_meError)) {
        m_meError.reset();
        askWhoAmI();
    }
    for (const Lookup lookup : allLookups) {
        if (m_lookups.state(lookup) == Lookups::State::Failed && worthIt(m_lookups.error(lookup)))
            m_lookups.refresh(lookup);
    }
}

// Not being told who we are is no reason to stop: the tickets may still be readable.
void Desk::askWhoAmI()
{
    m_api.me(this, [this](Result<Me> result) {
        m_meError.reset();
        if (result.ok()) {
            m_me = result.value();
            m_facts.setMe(m_me->id);
        } else {
            m_meError = result.error();
        }
        if (m_meError)
            m_reachability.failed(*m_meError);
        Q_EMIT statusChanged();
    });
}

void Desk::freshToken(QObject *context, std::function<void(Result<TokenInfo>)> callback)
{
    m_session.freshToken(context,
                         [self = QPointer<Desk>(this), callback = std::move(callback)](Result<TokenInfo> result) {
                             if (self && result.ok()) {
                                 self->retry(true); // a token that was refused before may have been mended
                                 self->askWhoAmI(); // roles may be others now
                             }
                             callback(std::move(result));
                         });
}

AdviceContext Desk::adviceContext(AdviceContext::Attempt attempt) const
{
    AdviceContext context;
    context.attempt = attempt;
    context.scopesAsked = m_scopesAsked;
    if (const std::optional<TokenInfo> info = token())
        context.tokenAgeS = std::max<qint64>(0, info->issuedAt.secsTo(m_clock.nowUtc()));
    context.othersUsed = throttling().others;
    return context;
}

QString Desk::throttledWords() const
{
    return halo::serverWords(m_queue.throttling().body);
}
