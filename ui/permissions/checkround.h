// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"
#include "services.h"
#include "store/connection.h"
#include "triage/permissions.h"

#include <QObject>
#include <map>
#include <memory>

class Desk;
class PermissionCheck;

// Checks of several connections side by side. The open one is asked by its desk, with the token that is in use; the
// others get their secret from where it is kept, and one that is not there makes a run that says so.
class CheckRound : public QObject
{
    Q_OBJECT
public:
    struct Wanted
    {
        Connection connection;
        Desk *desk = nullptr; // of the open one; outlives this
        ProbeLevel upTo = ProbeLevel::Hint;
        bool fresh = false; // gets a new token first
        QString mailTo;     // of a rehearsal
    };

    CheckRound(const Services &services, QList<Wanted> wanted, QObject *parent = nullptr);
    ~CheckRound() override;

    void start();
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_open > 0; }
    [[nodiscard]] bool isStopping() const { return isRunning() && m_cancelled; }
    [[nodiscard]] bool rehearses() const; // and has not ended that
    [[nodiscard]] int made() const;
    [[nodiscard]] int all() const;
    [[nodiscard]] QList<PermissionRun> runsIfEndedNow() const;                // of those that rehearse
    [[nodiscard]] const QList<PermissionRun> &runs() const { return m_runs; } // as wanted; whole when it has finished

Q_SIGNALS:
    void progressed();
    void finished();

private:
    struct Part
    {
        std::unique_ptr<PermissionCheck> check; // nothing = its secret is not there yet
        int made = 0;
        int all = 0;
    };

    void startOne(int place, const QString &secret);
    void refuse(int place, const QString &problem);
    void take(int place, const PermissionRun &run);

    Services m_services;
    QList<Wanted> m_wanted;
    std::map<int, Part> m_parts;
    QList<PermissionRun> m_runs;
    int m_open = 0; // connections not done
    bool m_cancelled = false;
};
