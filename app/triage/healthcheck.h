// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/connectioncheck.h"

#include <memory>

class RequestQueue;

// Test Connection every so many minutes, and what came of the last ones. Its requests count like all others, and go
// behind all others.
class HealthCheck : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kept = 30;

    struct Outcome
    {
        qint64 at = 0; // ms since the epoch
        bool successful = false;
        int statusCode = 0; // 0 = none
        QString message;    // why it failed
    };

    // `queue` is the desk's, outlives this and sends nothing for it: a check keeps to the limit that holds there now, and
    // a planned one waits while the server refuses requests there.
    HealthCheck(TenantAccess access, const RequestQueue &queue, Clock &clock, QObject *parent = nullptr);
    ~HealthCheck() override;

    void setInterval(int minutes); // 0 = off
    void checkNow();

    [[nodiscard]] int interval() const { return m_minutes; }
    [[nodiscard]] bool running() const { return m_check != nullptr; }
    [[nodiscard]] qint64 nextAt() const { return m_nextAt; } // ms since the epoch; 0 = off
    [[nodiscard]] const QList<Outcome> &outcomes() const { return m_outcomes; } // oldest first, `kept` at most
    [[nodiscard]] qint64 failingSince() const { return m_failingSince; } // ms since the epoch; 0 = not failing
    [[nodiscard]] int requests() const { return m_requests; }                   // sent by all checks

Q_SIGNALS:
    void changed();
    // Not at every outcome: the first failure after a success (or at all), the first success after a failure.
    void startedFailing(const QString &message);
    void stoppedFailing();

private:
    void plan();
    void wait();
    void goOn();
    void take();

    TenantAccess m_access;
    const RequestQueue &m_queue;
    Clock &m_clock;
    int m_minutes = 0;
    qint64 m_nextAt = 0;
    quint64 m_plan = 0; // counts plans: the wait for an earlier one ends nowhere
    qint64 m_failingSince = 0;
    int m_requests = 0;
    QList<Outcome> m_outcomes;
    std::unique_ptr<ConnectionCheck> m_check;
};
