// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"
#include "halo/tenantaccess.h"
#include "triage/permissions.h"

#include <QObject>
#include <memory>

class Clock;
class Desk;
class Rehearsal;

// Finds out which commands a connection may run. Levels 0 to 3 change nothing on the server; level 4 works on a ticket
// of its own. Read-only connections go to level 2 at most, whatever is asked.
class PermissionCheck : public QObject
{
    Q_OBJECT
public:
    // On a desk that is open and outlives it: with the token that is in use.
    PermissionCheck(Desk &desk, Clock &clock, ProbeLevel upTo, QObject *parent = nullptr);
    // With a queue and a token of its own.
    PermissionCheck(const TenantAccess &access, Clock &clock, ProbeLevel upTo, QObject *parent = nullptr);
    ~PermissionCheck() override;

    void setConnection(const QString &id, const QString &name); // for the record
    // Before start(): gets a new token first, as rights are fixed when a token is issued.
    void setFreshToken(bool fresh) { m_fresh = fresh; }
    // Where a rehearsal may mail to: the admin's own address; "" = Resolve Tickets is not rehearsed.
    void setMailTo(const QString &address) { m_mailTo = address; }

    void start();
    void cancel(); // ends as finished(), not whole; a rehearsal still removes what it made

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const PermissionRun &run() const { return m_run; } // as far as it is known
    // The same, with what a rehearsal leaves behind if this is destroyed now.
    [[nodiscard]] PermissionRun runIfEndedNow() const;
    // If everything answers; without signing in.
    [[nodiscard]] static int requestsFor(ProbeLevel upTo, bool withMail = false);

Q_SIGNALS:
    void progressed(int made, int all); // requests; `all` as far as they are known
    void finished();

private:
    struct Asked
    {
        ProbeRequest request;
        std::optional<ProbeAnswer> answer; // nothing = under way
        RequestId id = 0;
    };

    void begin();
    void askMe();
    void ask();
    void send(const ProbeRequest &request);
    void take(const ProbeRequest &request, const Result<Answer> &answer);
    void learn(const ProbeRequest &request, const ProbeAnswer &answer);
    void judgeAll();
    [[nodiscard]] Permission judged(const QList<PermissionEvidence> &evidence) const; // with what the token's age means
    void rehearse();
    void failAll(const Error &error);
    void end();
    [[nodiscard]] PermissionEvidence evidenceOf(const Probe &probe) const;
    [[nodiscard]] static QString words(const ProbeRequest &request);
    [[nodiscard]] QString purposeOf(const ProbeRequest &request) const;
    [[nodiscard]] const Asked *asked(const ProbeRequest &request) const;

    std::unique_ptr<Desk> m_own;
    Desk *m_desk = nullptr;
    Clock &m_clock;
    ProbeLevel m_upTo;
    bool m_fresh = false;
    bool m_running = false;
    bool m_cancelled = false;
    QString m_mailTo;
    int m_sentBefore = 0;
    RequestId m_meId = 0;
    ProbeFacts m_facts;
    QList<Asked> m_asked;
    std::unique_ptr<Rehearsal> m_rehearsal; // goes before the desk it asks
    PermissionRun m_run;
};
