// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/rehearsalparts.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <memory>
#include <optional>

class Clock;
class Desk;
class QTemporaryDir;

// Level 4 of a check of permissions: creates one ticket "Sundog permission check, delete me", runs on it what the
// writing commands do, one after the other and each as a Job with its verification, and deletes it. Whatever happens,
// it ends with the ticket gone or named in leftOver(). Nothing is done to a ticket that does not carry the summary that
// was made up for it, whatever number the server answers.
class Rehearsal : public QObject
{
    Q_OBJECT
public:
    // `desk` is open and outlives it. `mailTo`: Resolve Tickets is run with this address only; "" = it is not run, nor
    // where it is not exactly one address.
    Rehearsal(Desk &desk, Clock &clock, const QString &mailTo, QObject *parent = nullptr);
    ~Rehearsal() override;

    void start();  // once; on a read-only desk it only finishes
    void cancel(); // no further command is tried; what was made is removed, then finished()

    // Every request it will make if all goes well, in order, as lines of text; the new ticket is "{new ticket}".
    // It is to the letter once the desk's facts() have read rehearsalFacts: before, outcomes may be others.
    [[nodiscard]] static QStringList plan(const Desk &desk, const QString &mailTo);
    [[nodiscard]] static int requestsFor(bool withMail); // if the desk has loaded all look-ups that it takes

    // By command: what was seen. Only of commands that were really tried.
    [[nodiscard]] const QMap<QString, QList<PermissionEvidence>> &evidence() const { return m_evidence; }
    [[nodiscard]] const QStringList &leftOver() const { return m_leftOver; } // translated sentences; empty = nothing
    [[nodiscard]] int requests() const;                                      // made so far
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] QStringList leftIfEndedNow() const; // as leftOver(), if this is destroyed now

Q_SIGNALS:
    void progressed(const QString &command); // it is being tried
    void finished();

private:
    void askMe();
    void begin();
    void next();
    void run(const QString &name);
    void jobEnded();
    void created(const JobItem &item);
    void find();
    void take(const QJsonObject &record); // our ticket, as it was created
    void end();
    [[nodiscard]] bool isOurs(const QJsonObject &record) const;

    Desk &m_desk;
    Clock &m_clock;
    QString m_mailTo;
    std::optional<Me> m_me;
    RehearsedTicket m_ticket; // without an id: there is none, or it was not found
    QJsonObject m_record;     // of it, as it was created
    QStringList m_toTry;      // commands
    std::unique_ptr<Job> m_job;
    std::unique_ptr<QTemporaryDir> m_folder; // of the file that is attached, until it is
    JobItem m_creation;
    JobItem m_deletion;
    bool m_running = false;
    bool m_started = false;
    bool m_cancelled = false;
    bool m_cutOff = false;      // nothing gets through any more
    bool m_checked = false;     // the job under way was asked what became of what was lost
    bool m_lookedTwice = false; // for the new ticket
    bool m_deleteTried = false;
    bool m_deleteTwice = false;
    bool m_closeTried = false;
    bool m_closed = false;
    QMap<QString, QList<PermissionEvidence>> m_evidence;
    QStringList m_leftOver;
    int m_requests = 0; // of what is over
};
