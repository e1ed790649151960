// SPDX-License-Identifier: Apache-2.0
#include "net/ratebudget.h"

#include "net/ratehistory.h"

#include <algorithm>

namespace {

// The server counts arrivals, not departures: a request that was a second on its way may share a window there with one
// that left a whole window later. So a sent request counts for a little longer than the window.
qint64 heldMs(RateLimit limit)
{
    const qint64 window = std::max(1, limit.seconds) * qint64(1000);
    return window + std::min<qint64>(1000, window / 20);
}

} // namespace

RateBudget::RateBudget(RateLimit limit) : m_limit(limit) {}

RateBudget::RateBudget(RateLimit limit, std::unique_ptr<RateHistory> history)
    : m_limit(limit), m_history(std::move(history))
{
}

RateBudget::~RateBudget() = default;
RateBudget::RateBudget(RateBudget &&) noexcept = default;
RateBudget &RateBudget::operator=(RateBudget &&) noexcept = default;

void RateBudget::spend(qint64 now)
{
    (void)counted(now);
    if (!m_history || !m_history->add(now))
        m_sent.append(now);
}

int RateBudget::used(qint64 now) const
{
    if (m_history) {
        for (const qint64 sent : m_history->news(now)) {
            // Written while the clock was ahead, for longer than any request counts: each new start would count it anew.
            if (sent > now + heldMs(m_limit))
                continue;
            m_sent.insert(std::upper_bound(m_sent.cbegin(), m_sent.cend(), sent), sent);
        }
    }
    return counted(now);
}

int RateBudget::counted(qint64 now) const
{
    // The wall clock was set back: what was sent "in the future" was sent now at the latest. Without this a clock set
    // back by an hour would stop the queue for an hour.
    for (auto it = m_sent.rbegin(); it != m_sent.rend() && *it > now; ++it)
        *it = now;
    const qint64 held = heldMs(m_limit);
    const auto first = std::find_if(m_sent.cbegin(), m_sent.cend(), [=](qint64 sent) { return sent + held > now; });
    m_sent.erase(m_sent.cbegin(), first);
    return int(m_sent.size());
}

qint64 RateBudget::waitMs(qint64 now, int kept) const
{
    const int allowed = std::max(1, m_limit.requests - std::max(0, kept));
    const int sent = used(now);
    if (sent < allowed)
        return 0;
    return m_sent.at(sent - allowed) + heldMs(m_limit) - now;
}

qint64 RateBudget::nextFreedAt(qint64 now) const
{
    return used(now) > 0 ? m_sent.constFirst() + heldMs(m_limit) : 0;
}
