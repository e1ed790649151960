// SPDX-License-Identifier: Apache-2.0
#include "net/clock.h"

#include <QObject>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <limits>

qint64 SystemClock::now() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::steady() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void SystemClock::after(qint64 ms, QObject *context, std::function<void()> callback)
{
    const int interval = int(std::clamp<qint64>(ms, 0, std::numeric_limits<int>::max()));
    // A timer of its own, child of the context, and not QTimer::singleShot(): that one outlives its context until it is
    // due, so that every request would leave the captures of its unused two-minute deadline behind.
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    // Qt's coarse timers may be 5 % early; asking again would be right, but a second wake-up costs more than precision.
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, call = std::move(callback)] {
        const std::function<void()> last = call; // the lambda dies with the timer if `last` deletes the context
        timer->deleteLater();
        last();
    });
    timer->start(interval);
}
