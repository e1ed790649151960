// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QtGlobal>
#include <memory>

class RateHistory;

// HaloPSA allows so many requests in any rolling window (D3 page: 500 in 300 s; other tenants were seen with 300).
struct RateLimit
{
    int requests = 500;
    int seconds = 300;

    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

// Counts what was sent in the rolling window and says when the next request may go. Times are ms since the epoch.
class RateBudget
{
public:
    explicit RateBudget(RateLimit limit);
    // The count goes on over a restart and includes what others sent with the same key from here.
    RateBudget(RateLimit limit, std::unique_ptr<RateHistory> history);
    ~RateBudget();
    RateBudget(RateBudget &&) noexcept;
    RateBudget &operator=(RateBudget &&) noexcept;

    void spend(qint64 now);
    [[nodiscard]] int used(qint64 now) const;
    // The same without a look at what others sent: that costs system calls.
    [[nodiscard]] int counted(qint64 now) const;
    // 0 = may go now. `kept` slots are held back, e.g. so that a bulk leaves room for clicks.
    [[nodiscard]] qint64 waitMs(qint64 now, int kept = 0) const;

    // When the oldest one stops counting; 0 = there is none.
    [[nodiscard]] qint64 nextFreedAt(qint64 now) const;

    [[nodiscard]] RateLimit limit() const { return m_limit; }
    void setLimit(RateLimit limit) { m_limit = limit; }

private:
    RateLimit m_limit;
    std::unique_ptr<RateHistory> m_history;
    mutable QList<qint64> m_sent; // ascending; what left the window is dropped on the next look
};
