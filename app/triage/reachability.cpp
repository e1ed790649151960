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
    arm(m_nextTryAt);
}

// In short steps: a timer stands still while the computer sleeps, and the clock may be set back.
void Reachability::arm(qint64 at)
{
    const qint64 left = at - m_clock.now();
    m_clock.after(std::clamp<qint64>(left, 0, firstWaitMs), this, [this, at] {
        if (at != m_nextTryAt)
            return;
        const qint64 stillLeft = at - m_clock.now();
        if (stillLeft > 0 && stillLeft <= longestWaitMs)
            arm(at);
        else
            tryNow();
    });
}

void Reachability::tryNow()
{
    if (!m_problem || m_nextTryAt == 0)
        return;
    m_nextTryAt = 0;
    Q_EMIT changed();
    // Needs no token and fails only where no HaloPSA answers; a 429 comes from one.
    m_api.tokenUrl(m_tenant, this, [this](const Result<QUrl> &answer) {
        if (!answer.ok() && answer.error().kind != Error::Kind::Throttled) {
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
