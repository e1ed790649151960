// SPDX-License-Identifier: Apache-2.0
#include "triage/desk.h"

#include "halo/json.h"

#include <utility>

Desk::Desk(const TenantAccess &access, Clock &clock, QObject *parent)
    : QObject(parent), m_queue(access.queueSettings(), clock), m_api(m_queue, access.web),
      m_session(m_queue, clock, {access.clientId, access.clientSecret, access.scopes},
                [this, tenant = access.tenant](QObject *context, std::function<void(Result<QUrl>)> callback) {
                    m_api.tokenUrl(tenant, context, std::move(callback));
                }),
      m_lookups(m_api, clock), m_loader(m_api, m_lookups, clock)
{
    connect(&m_queue, &RequestQueue::activityChanged, this, &Desk::statusChanged);
    connect(&m_queue, &RequestQueue::throttledChanged, this, &Desk::statusChanged);
    connect(&m_session, &Session::tokenChanged, this, [this] {
        if (m_session.token()) {
            m_signInError.reset();
            introduce();
        }
        Q_EMIT statusChanged();
    });
}

void Desk::open()
{
    m_session.signIn(this, [this](Result<TokenInfo> result) {
        if (result.ok())
            return;
        m_signInError = result.error();
        Q_EMIT statusChanged();
    });
}

// Once a sign-in has succeeded, be it the first or a later one after a failure.
void Desk::introduce()
{
    if (std::exchange(m_introduced, true))
        return;
    m_api.me(this, [this](Result<Me> result) {
        // Not being told who we are is no reason to stop: the tickets may still be readable.
        if (result.ok())
            m_me = result.value();
        Q_EMIT statusChanged();
    });
    m_lookups.refresh();
}

QString Desk::throttledWords() const
{
    return halo::serverWords(m_queue.throttledBody());
}
