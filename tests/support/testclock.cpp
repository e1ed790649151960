// SPDX-License-Identifier: Apache-2.0
#include "support/testclock.h"

#include <QCoreApplication>
#include <algorithm>

void TestClock::after(qint64 ms, QObject *context, std::function<void()> callback)
{
    Q_ASSERT(context);
    if (ms <= 0)
        QMetaObject::invokeMethod(context, std::move(callback), Qt::QueuedConnection);
    else
        m_due.emplace(m_now + ms, Due{context, std::move(callback)});
}

void TestClock::advance(qint64 ms)
{
    m_steadyAsked = 0;
    const qint64 target = m_now + ms;
    while (!m_due.empty() && m_due.begin()->first <= target) {
        auto node = m_due.extract(m_due.begin());
        m_now = std::max(m_now, node.key());
        if (node.mapped().context)
            node.mapped().callback();
    }
    m_now = target;
}

void TestClock::setWall(qint64 ms)
{
    const qint64 step = ms - m_now;
    std::multimap<qint64, Due> moved;
    for (auto &[at, due] : m_due)
        moved.emplace(at + step, std::move(due));
    m_due = std::move(moved);
    m_set += step;
    m_now = ms;
}

qsizetype TestClock::pending() const
{
    return std::count_if(m_due.cbegin(), m_due.cend(), [](const auto &at) { return !at.second.context.isNull(); });
}
