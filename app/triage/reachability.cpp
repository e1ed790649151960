// SPDX-License-Identifier: Apache-2.0
#include "triage/reachability.h"

#include "net/clock.h"

#include <algorithm>

namespace {

constexpr qint64 firstWaitMs = 5'000;
constexpr qint64 longestWaitMs = 60'000;

} // namespace

Reachability::Reachability(HaloApi &api, QString tenant, Clock &clock, QObject *parent)
    : QObject(parent), m_api(api), m_tenant(std::move(tenant)), m_clock(clock)
{
}

void Reachability::failed(const Error &error)
{
    if (error.kind != Error::Kind::Offline || m_problem)
        return;
    m_problem = error;
    m_since = m_clock.now();
    if (m_since - m_regainedAt > longestWaitMs)
        m_tries = 0; // else the line comes and goes, and is not to be asked every 5 s for that
    wait();
    Q_EMIT changed();
}

void Reachability::wait()
{
    const qint64 ms = std::min(firstWaitMs << std::min(m_tries++, 10), longestWaitMs);
    m_nextTryAt = m_clock.now() + ms;
    m_clock.after(ms, this, [this, at = m_nextTryAt] {
        if (at == m_nextTryAt)
            tryNow();
    });
}

void Reachability::tryNow()
{
    if (!m_problem || m_nextTryAt == 0)
        return;
    m_nextTryAt = 0;
    Q_EMIT changed();
    // Needs no token and fails only where nothing answers.
    m_api.tokenUrl(m_tenant, this, [this](const Result<QUrl> &answer) {
        if (!answer.ok() && answer.error().kind == Error::Kind::Offline) {
            m_problem = answer.error();
            wait();
            Q_EMIT changed();
            return;
        }
        m_problem.reset();
        m_regainedAt = m_clock.now();
        Q_EMIT changed();
        Q_EMIT regained();
    });
}
