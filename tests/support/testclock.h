// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/clock.h"

#include <QPointer>
#include <map>

// Time that stands still until a test moves it.
class TestClock final : public Clock
{
public:
    explicit TestClock(qint64 startMs = 1'790'000'000'000) : m_now(startMs) {} // in September 2026

    [[nodiscard]] qint64 now() const override { return m_now; }
    [[nodiscard]] qint64 steady() const override
    {
        ++m_steadyAsked;
        return m_now - m_set;
    }
    // What is due at once still comes from the event loop.
    void after(qint64 ms, QObject *context, std::function<void()> callback) override;

    // Moves on, stopping at every callback that falls due on the way, in the order of time, then of asking.
    void advance(qint64 ms);
    // The wall clock is set, forwards or back; callbacks keep their distance, as timers do.
    void setWall(qint64 ms);
    [[nodiscard]] qsizetype pending() const; // callbacks that are still to come
    // How often steady() was asked since the last advance(): each thing that a Transfer notices asks once or more.
    [[nodiscard]] int steadyAsked() const { return m_steadyAsked; }

private:
    struct Due
    {
        QPointer<QObject> context;
        std::function<void()> callback;
    };

    qint64 m_now;
    mutable int m_steadyAsked = 0;
    qint64 m_set = 0;                 // by how much setWall() moved it in all
    std::multimap<qint64, Due> m_due; // keeps the order of insertion among equals
};
