// SPDX-License-Identifier: Apache-2.0
#include "net/throttle.h"

#include <algorithm>

void Throttle::refused(qint64 now, qint64 sentAt, std::optional<qint64> retryAfter, qint64 windowWait, qint64 windowMs,
                       qint64 longest)
{
    // Several requests in flight are refused together: that is one round, and must not make the wait grow six times.
    const bool newRound = m_round == 0 || sentAt >= m_until;
    if (m_round == 0)
        m_began = now;
    if (newRound)
        ++m_round;
    const qint64 growth = qint64(1) << std::min(m_round - 1, 10);
    qint64 wait = 0;
    if (retryAfter) {
        // Not less than a growing second: "Retry-After: 0" for ever would else be a busy loop on the server's nerves.
        wait = std::max(*retryAfter, std::min<qint64>(1000 * growth, 60'000));
    } else {
        // Another program may share the key, so that our own count has room while the server has none.
        wait = std::max(windowWait, std::min(5000 * growth, windowMs));
    }
    m_longest = longest;
    m_until = std::max(newRound ? 0 : m_until, now + std::min(wait, longest));
}

void Throttle::answered(qint64 sentAt)
{
    // An answer to a request from before the pause says nothing about the limit.
    if (m_round > 0 && sentAt >= m_until)
        m_round = 0;
}

qint64 Throttle::until(qint64 now) const
{
    if (m_round == 0)
        return 0;
    m_until = std::min(m_until, now + m_longest); // a wall clock set back must not stretch the pause
    return m_until > now ? m_until : 0;
}

qint64 Throttle::since() const
{
    return m_round > 0 ? m_began : 0;
}
