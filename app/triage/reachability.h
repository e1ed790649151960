// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"

#include <optional>

class Clock;

// Whether the server can be reached. Once a request found that it cannot, this asks by itself until it can: after 5 s,
// then less and less often, at last once a minute.
class Reachability : public QObject
{
    Q_OBJECT
public:
    Reachability(HaloApi &api, QString tenant, Clock &clock, QObject *parent = nullptr);

    void failed(const Error &error); // of any request; only Offline says something here
    void tryNow();

    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; } // none: as far as we know it can
    [[nodiscard]] qint64 since() const { return m_since; }         // ms since the epoch, of the problem
    [[nodiscard]] qint64 nextTryAt() const { return m_nextTryAt; } // ms since the epoch; 0 = it is being tried

Q_SIGNALS:
    void changed();
    void regained();

private:
    void wait();
    void arm(qint64 at);

    HaloApi &m_api;
    QString m_tenant;
    Clock &m_clock;
    std::optional<Error> m_problem;
    qint64 m_since = 0;
    qint64 m_regainedAt = 0;
    qint64 m_nextTryAt = 0;
    int m_tries = 0;
};
