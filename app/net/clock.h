// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <functional>

class QObject;

// Time as the program sees it, so that tests can move it. now() is wall time: a token's age and the rate window are
// both told to a person, and both must survive sleep, during which a monotonic clock may stand still.
class Clock
{
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual qint64 now() const = 0; // ms since the epoch, UTC
    // ms since some moment. Nobody sets it, and like timers it may stand still while the computer sleeps: for deadlines
    // of what is under way.
    [[nodiscard]] virtual qint64 steady() const = 0;
    // Calls `callback` once from the event loop after `ms`; not at all if `context` dies before.
    virtual void after(qint64 ms, QObject *context, std::function<void()> callback) = 0;

    [[nodiscard]] QDateTime nowUtc() const { return QDateTime::fromMSecsSinceEpoch(now(), Qt::UTC); }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 now() const override;
    [[nodiscard]] qint64 steady() const override;
    void after(qint64 ms, QObject *context, std::function<void()> callback) override;
};
