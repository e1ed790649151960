// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QList>
#include <QTimerEvent>
#include <algorithm>
#include <cstdio>

// How the benchmarks measure and print: each figure beside its floor, measured in the same run.

inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

inline void print(const char *name, double value, double floor, const char *unit)
{
    std::printf("%-34s %10.2f %-4s floor %10.2f  ratio %6.2f\n", name, value, unit, floor, value / floor);
    std::fflush(stdout);
}

inline double ms(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// Runs the event loop until `done`.
template <class Done> void until(Done done)
{
    QElapsedTimer patience;
    patience.start();
    while (!done() && patience.elapsed() < 300'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
}

// How long the event loop stood still: a timer that is asked for as fast as it turns.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        startTimer(0);
        m_since.start();
    }
    double longestMs = 0;

protected:
    void timerEvent(QTimerEvent *) override
    {
        longestMs = std::max(longestMs, ms(m_since));
        m_since.start();
    }

private:
    QElapsedTimer m_since;
};

inline long residentKb()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLong() * 4;
}
