// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <deque>

namespace practice {

// So many requests in any so many seconds. A refused request does not count, else nobody would ever get back in.
class RateWindow
{
public:
    // 0: let in. Otherwise the milliseconds until there is room again.
    [[nodiscard]] qint64 admit(qint64 nowMs, int requests, int seconds)
    {
        const qint64 window = seconds * 1000LL;
        while (!m_times.empty() && m_times.front() <= nowMs - window)
            m_times.pop_front();
        if (m_times.size() < size_t(qMax(0, requests))) {
            m_times.push_back(nowMs);
            return 0;
        }
        if (m_times.empty())
            return window; // a limit of none at all
        const size_t over = m_times.size() - size_t(qMax(1, requests));
        return qMax<qint64>(1, m_times[over] + window - nowMs);
    }

private:
    std::deque<qint64> m_times;
};

} // namespace practice
