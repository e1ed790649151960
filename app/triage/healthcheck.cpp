// SPDX-License-Identifier: Apache-2.0
#include "triage/healthcheck.h"

#include "net/clock.h"

HealthCheck::HealthCheck(TenantAccess access, Clock &clock, QObject *parent)
    : QObject(parent), m_access(std::move(access)), m_clock(clock)
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
    m_nextAt = m_minutes > 0 ? m_clock.now() + m_minutes * qint64(60'000) : 0;
    if (m_nextAt == 0)
        return;
    m_clock.after(m_nextAt - m_clock.now(), this, [this, at = m_nextAt] {
        if (at == m_nextAt)
            checkNow();
    });
}

void HealthCheck::checkNow()
{
    if (m_check)
        return;
    m_check = std::make_unique<ConnectionCheck>(m_access, m_clock);
    connect(m_check.get(), &ConnectionCheck::finished, this, &HealthCheck::take);
    Q_EMIT changed();
    m_check->start();
}

void HealthCheck::take()
{
    const ConnectionCheck::Outcome &outcome = *m_check->outcome();
    m_requests += m_check->requests();
    const bool failedBefore = !m_outcomes.isEmpty() && !m_outcomes.constLast().successful;
    const bool first = m_outcomes.isEmpty();
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
    if (!outcome.successful && (first || !failedBefore))
        Q_EMIT startedFailing(message);
    else if (outcome.successful && failedBefore)
        Q_EMIT stoppedFailing();
}
