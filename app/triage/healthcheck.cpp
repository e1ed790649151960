// SPDX-License-Identifier: Apache-2.0
#include "triage/healthcheck.h"

#include "net/clock.h"

#include <algorithm>

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 longestSleepMs = 30'000;

} // namespace

HealthCheck::HealthCheck(TenantAccess access, const RequestQueue &queue, Clock &clock, QObject *parent)
    : QObject(parent), m_access(std::move(access)), m_queue(queue), m_clock(clock)
{
}

HealthCheck::~HealthCheck() = default;

void HealthCheck::setInterval(int minutes)
{
    m_minutes = std::max(0, minutes);
    plan();
    Q_EMIT changed();
}

void HealthCheck::plan()
{
    ++m_plan;
    m_nextAt = m_minutes > 0 ? m_clock.now() + m_minutes * minuteMs : 0;
    if (m_nextAt > 0)
        wait();
}

// In short steps: a timer stands still while the computer sleeps, and what fell due meanwhile is to run soon after.
void HealthCheck::wait()
{
    m_clock.after(std::min(m_nextAt - m_clock.now(), longestSleepMs), this, [this, plan = m_plan] {
        if (plan == m_plan)
            goOn();
    });
}

void HealthCheck::goOn()
{
    if (const qint64 until = m_queue.throttling().until; until > m_nextAt) {
        m_nextAt = until;
        Q_EMIT changed();
    }
    if (m_nextAt > m_clock.now())
        wait();
    else
        checkNow();
}

void HealthCheck::checkNow()
{
    if (m_check)
        return;
    m_access.limit = m_queue.limit();
    m_check = std::make_unique<ConnectionCheck>(m_access, m_clock, Priority::Background);
    connect(m_check.get(), &ConnectionCheck::finished, this, &HealthCheck::take);
    Q_EMIT changed();
    m_check->start();
}

void HealthCheck::take()
{
    const ConnectionCheck::Outcome &outcome = *m_check->outcome();
    m_requests += m_check->requests();
    const bool failedBefore = m_failingSince > 0;
    if (outcome.successful)
        m_failingSince = 0;
    else if (!failedBefore)
        m_failingSince = m_clock.now();
    QString message;
    if (!outcome.successful)
        message = tr("%1: %2", "a step of Test Connection, then why it failed")
                      .arg(ConnectionCheck::title(outcome.failedAt), outcome.message);
    m_outcomes.append({m_clock.now(), outcome.successful, outcome.statusCode, message});
    if (m_outcomes.size() > kept)
        m_outcomes.removeFirst();
    m_check.release()->deleteLater(); // we are inside its signal
    plan();
    Q_EMIT changed();
    if (!outcome.successful && !failedBefore)
        Q_EMIT startedFailing(message);
    else if (outcome.successful && failedBefore)
        Q_EMIT stoppedFailing();
}
