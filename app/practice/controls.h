// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/faults.h"
#include "practice/practicetenant.h"

#include <QMutex>
#include <deque>

namespace practice {

// All that the owner's thread and the server's thread share: what can be switched, and what was received.
class Controls
{
public:
    explicit Controls(const Options &options);

    bool setFault(const QString &text, bool on);
    [[nodiscard]] QStringList activeFaults() const;
    [[nodiscard]] RequestFaults faultsFor(const HttpRequest &request, const FaultAim &aim); // counts the request
    [[nodiscard]] quint64 expiryOrders() const; // how often "expired-tokens" was switched on

    void setRole(Role role);
    [[nodiscard]] Role role() const;

    struct Limit
    {
        int requests = 500;
        int seconds = 300;
    };
    void setLimit(Limit limit);
    [[nodiscard]] Limit limit() const;

    quint64 received(ReceivedRequest request); // a number to say later how it was answered
    void answered(quint64 number, int status);
    [[nodiscard]] QList<ReceivedRequest> requests() const;
    void clearRequests();

    static constexpr size_t maxRequests = 20'000;
    static constexpr qsizetype maxRequestBytes = 64 * 1024 * 1024;

private:
    mutable QMutex m_mutex;
    QList<Fault> m_faults;
    quint64 m_expiryOrders = 0;
    Role m_role;
    Limit m_limit;
    std::deque<ReceivedRequest> m_requests;
    quint64 m_firstNumber = 0; // of m_requests.front()
    qsizetype m_requestBytes = 0;
};

} // namespace practice
