// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

// Runs the event loop until `condition` holds and looks after every turn of it. QTRY_* looks every 50 ms: a test of
// hundreds of exchanges that take a few ms each would spend nearly all its time on that. `otherwise`, if given, may
// help it along, e.g. move a test clock; if it says that it did, nothing is waited for.
template <class Condition, class Otherwise>
[[nodiscard]] bool eventually(Condition condition, Otherwise otherwise, int patienceMs = 20'000)
{
    const QDeadlineTimer patience(patienceMs);
    QTimer alarm; // else a turn in which nothing happens would never end
    alarm.start(20);
    while (!condition()) {
        if (patience.hasExpired())
            return false;
        QCoreApplication::processEvents(otherwise() ? QEventLoop::AllEvents : QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // processEvents() leaves them undone
    }
    return true;
}

template <class Condition> [[nodiscard]] bool eventually(Condition condition)
{
    return eventually(condition, [] { return false; });
}
