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
    // Calls `callback` once from the event loop after `ms`; not at all if `context` dies before.
    virtual void after(qint64 ms, QObject *context, std::function<void()> callback) = 0;

    [[nodiscard]] QDateTime nowUtc() const { return QDateTime::fromMSecsSinceEpoch(now(), Qt::UTC); }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 now() const override;
    void after(qint64 ms, QObject *context, std::function<void()> callback) override;
};
