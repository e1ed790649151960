// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <optional>

// How long the whole queue waits after a 429. Times are ms since the epoch.
class Throttle
{
public:
    // A request sent at `sentAt` was answered 429. `windowWait` is when our own count would let the next one go,
    // `windowMs` the length of the window, `longest` the cap of one pause.
    void refused(qint64 now, qint64 sentAt, std::optional<qint64> retryAfter, qint64 windowWait, qint64 windowMs,
                 qint64 longest);
    // A request sent at `sentAt` got any other answer.
    void answered(qint64 sentAt);

    [[nodiscard]] qint64 until(qint64 now) const; // 0 = no pause
    [[nodiscard]] qint64 since() const;           // the first 429 of an unbroken row; 0 = none

private:
    qint64 m_began = 0;
    mutable qint64 m_until = 0; // shortened on a look after the wall clock was set back
    qint64 m_longest = 0;
    int m_round = 0;
};
