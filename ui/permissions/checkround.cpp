// SPDX-License-Identifier: Apache-2.0
#include "permissions/checkround.h"

#include "connection/connectionsaving.h"
#include "net/clock.h"
#include "tenantaccessof.h"
#include "triage/permissioncheck.h"

#include <algorithm>

CheckRound::CheckRound(const Services &services, QList<Wanted> wanted, QObject *parent)
    : QObject(parent), m_services(services), m_wanted(std::move(wanted)), m_runs(m_wanted.size()),
      m_open(static_cast<int>(m_wanted.size()))
{
    for (int place = 0; place < m_wanted.size(); ++place) {
        const Wanted &wants = m_wanted.at(place);
        m_parts[place].all = PermissionCheck::requestsFor(wants.upTo, !wants.mailTo.isEmpty());
    }
}

CheckRound::~CheckRound() = default;

void CheckRound::start()
{
    for (int place = 0; place < m_wanted.size(); ++place) {
        if (m_wanted.at(place).desk) {
            startOne(place, {});
            continue;
        }
        readSecret(m_wanted.at(place).connection.id, m_services.keychain, m_services.sessionSecrets, this,
                   [this, place](const Result<QString> &secret) {
                       if (m_cancelled)
                           refuse(place, tr("It was stopped before it began."));
                       else if (!secret.ok())
                           refuse(place, secret.error().message);
                       else if (secret.value().isEmpty())
                           refuse(place, tr("The Client Secret was not found, or the keychain is locked. Open this "
                                            "connection once: it asks for the secret then."));
                       else
                           startOne(place, secret.value());
                   });
    }
}

void CheckRound::startOne(int place, const QString &secret)
{
    const Wanted &wants = m_wanted.at(place);
    Part &part = m_parts[place];
    if (wants.desk)
        part.check = std::make_unique<PermissionCheck>(*wants.desk, m_services.clock, wants.upTo);
    else
        part.check = std::make_unique<PermissionCheck>(tenantAccess(wants.connection, secret, &m_services.log),
                                                       m_services.clock, wants.upTo);
    PermissionCheck *check = part.check.get();
    check->setConnection(wants.connection.id, wants.connection.name);
    check->setFreshToken(wants.fresh);
    check->setMailTo(wants.mailTo);
    connect(check, &PermissionCheck::progressed, this, [this, place](int made, int all) {
        m_parts[place].made = made;
        m_parts[place].all = std::max(made, all);
        Q_EMIT progressed();
    });
    connect(check, &PermissionCheck::finished, this, [this, place] {
        take(place, m_parts[place].check->run()); // which goes with this: it is the sender
    });
    check->start();
}

void CheckRound::refuse(int place, const QString &problem)
{
    PermissionRun run;
    run.at = m_services.clock.nowUtc();
    run.connectionId = m_wanted.at(place).connection.id;
    run.connection = m_wanted.at(place).connection.name;
    run.server = m_wanted.at(place).connection.server;
    run.level = m_wanted.at(place).upTo;
    run.problem = problem;
    m_parts[place].all = 0;
    take(place, run);
}

void CheckRound::take(int place, const PermissionRun &run)
{
    m_runs[place] = run;
    --m_open;
    Q_EMIT progressed();
    if (m_open == 0)
        Q_EMIT finished();
}

void CheckRound::cancel()
{
    m_cancelled = true;
    for (const auto &[place, part] : m_parts) {
        if (part.check && part.check->isRunning())
            part.check->cancel();
    }
}

bool CheckRound::rehearses() const
{
    return std::any_of(m_parts.cbegin(), m_parts.cend(), [this](const auto &each) {
        return each.second.check && each.second.check->isRunning() &&
               m_wanted.at(each.first).upTo == ProbeLevel::Rehearsal;
    });
}

QList<PermissionRun> CheckRound::runsIfEndedNow() const
{
    QList<PermissionRun> runs;
    for (const auto &[place, part] : m_parts) {
        if (part.check && part.check->isRunning() && m_wanted.at(place).upTo == ProbeLevel::Rehearsal)
            runs.append(part.check->runIfEndedNow());
    }
    return runs;
}

int CheckRound::made() const
{
    int sum = 0;
    for (const auto &[place, part] : m_parts)
        sum += part.made;
    return sum;
}

int CheckRound::all() const
{
    int sum = 0;
    for (const auto &[place, part] : m_parts)
        sum += part.all;
    return sum;
}
