// SPDX-License-Identifier: Apache-2.0
#include "practice/controls.h"

#include <QMutexLocker>

namespace practice {

namespace {

qsizetype sizeOf(const ReceivedRequest &request)
{
    return request.path.size() + request.query.size() + request.body.size() + request.authorization.size() + 256;
}

} // namespace

Controls::Controls(const Options &options) : m_role(options.role), m_limit{options.limitRequests, options.limitSeconds}
{
    for (const QString &fault : options.faults)
        setFault(fault, true);
}

bool Controls::setFault(const QString &text, bool on)
{
    const std::optional<Fault> fault = Fault::fromText(text);
    const QMutexLocker lock(&m_mutex);
    if (on) {
        if (!fault)
            return false;
        m_faults.removeIf([&](const Fault &active) { return active.text() == text; });
        m_faults.append(*fault);
        if (fault->kind().id == FaultId::ExpiredTokens)
            ++m_expiryOrders;
        return true;
    }
    // A bare name switches off every form of the fault, wherever it was aimed.
    const qsizetype removed = m_faults.removeIf(
        [&](const Fault &active) { return active.text() == text || QLatin1StringView(active.kind().name) == text; });
    if (removed > 0 || fault)
        return true;
    for (const FaultKind &kind : faultKinds()) {
        if (QLatin1StringView(kind.name) == text)
            return true;
    }
    return false;
}

QStringList Controls::activeFaults() const
{
    const QMutexLocker lock(&m_mutex);
    QStringList names;
    for (const Fault &fault : m_faults)
        names.append(fault.text());
    return names;
}

RequestFaults Controls::faultsFor(const HttpRequest &request, const FaultAim &aim)
{
    const QMutexLocker lock(&m_mutex);
    RequestFaults striking;
    for (Fault &fault : m_faults) {
        if (fault.aimsAt(request, aim) && fault.strike())
            striking.add(fault);
    }
    m_faults.removeIf([](const Fault &fault) { return fault.isUsedUp(); });
    return striking;
}

quint64 Controls::expiryOrders() const
{
    const QMutexLocker lock(&m_mutex);
    return m_expiryOrders;
}

void Controls::setRole(Role role)
{
    const QMutexLocker lock(&m_mutex);
    m_role = role;
}

Role Controls::role() const
{
    const QMutexLocker lock(&m_mutex);
    return m_role;
}

void Controls::setLimit(Limit limit)
{
    const QMutexLocker lock(&m_mutex);
    m_limit = limit;
}

Controls::Limit Controls::limit() const
{
    const QMutexLocker lock(&m_mutex);
    return m_limit;
}

quint64 Controls::received(ReceivedRequest request)
{
    const QMutexLocker lock(&m_mutex);
    m_requestBytes += sizeOf(request);
    m_requests.push_back(std::move(request));
    while (m_requests.size() > 1 && (m_requests.size() > maxRequests || m_requestBytes > maxRequestBytes)) {
        m_requestBytes -= sizeOf(m_requests.front());
        m_requests.pop_front();
        ++m_firstNumber;
    }
    return m_firstNumber + m_requests.size() - 1;
}

void Controls::answered(quint64 number, int status)
{
    const QMutexLocker lock(&m_mutex);
    if (number >= m_firstNumber && number - m_firstNumber < m_requests.size())
        m_requests[number - m_firstNumber].status = status;
}

QList<ReceivedRequest> Controls::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_requests.cbegin(), m_requests.cend()};
}

void Controls::clearRequests()
{
    const QMutexLocker lock(&m_mutex);
    m_firstNumber += m_requests.size();
    m_requests.clear();
    m_requestBytes = 0;
}

} // namespace practice
