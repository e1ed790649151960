// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "halo/tenantaccess.h"
#include "net/clock.h"
#include "triage/ticketloader.h"

#include <QJsonArray>
#include <memory>

class ConnectionCheck;
class Desk;
class Job;
class TicketFetch;
class TicketReports;

// What became of a command as a whole, in D3's terms.
struct RunReport
{
    enum class ReturnData { Successful, PartiallySuccessful, Failed };

    struct Failure
    {
        QString failureIndicator; // "List Teams failed."
        int statusCode = 0;       // 0 = no HTTP status
        QString message;          // the server's own words, else what happened
        std::optional<TicketId> ticket = {};
        Error error = {}; // for advise(), where there is one; not part of the contract
    };
    struct Outcome
    {
        TicketId ticket;
        QString outcome; // "Done", "NotApplied", "Failed", "Unknown", "NotSent"
    };

    ReturnData returnData = ReturnData::Failed;
    QList<Outcome> results; // one per ticket
    QList<Failure> errors;
    QJsonArray rawData;
    int requests = 0;
    bool signInFailed = false;
    bool refused = false;           // by what the tenant has, or as nothing may be written: nothing was sent
    std::optional<LoadReport> load; // Fetch Event

    [[nodiscard]] QJsonObject toJson(const Command &command) const; // the contract of `sundog run`
};

// What a job has done, in the same terms.
[[nodiscard]] RunReport reportOf(const Job &job);

// Runs one command once. The inputs have been checked by problems().
class CommandRun : public QObject
{
    Q_OBJECT
public:
    CommandRun(const Command &command, QJsonObject inputs, const TenantAccess &access, Clock &clock,
               QObject *parent = nullptr);
    // On a desk that is open, which outlives it.
    CommandRun(const Command &command, QJsonObject inputs, Desk &desk, Clock &clock, QObject *parent = nullptr);
    ~CommandRun() override;

    // For what a command writes into files: the connection's name, "" = none, and its TicketAddress::pattern.
    void setConnection(const QString &name, const QString &ticketAddress);

    void start();
    // Of Run::Tickets and Run::Report: ends with what there is; finished() comes. The others go on to their end.
    void cancel();
    [[nodiscard]] const Command &command() const { return m_command; }
    [[nodiscard]] const RunReport &report() const { return m_report; }

Q_SIGNALS:
    void progressed(int ended, int total); // tickets
    void finished();

private:
    void list();
    void fetch();
    void check();
    void tickets();
    void takeTickets();
    void write();
    void reports();
    void takeReports();
    void fail(const Error &error, std::optional<TicketId> ticket = {});
    void finish(RunReport::ReturnData returnData);

    Command m_command;
    QJsonObject m_inputs;
    TenantAccess m_access;
    Clock &m_clock;
    std::unique_ptr<Desk> m_own; // with a queue and a token of its own
    Desk *m_desk = nullptr;
    std::unique_ptr<TicketLoader> m_loader; // goes before the desk it asks
    int m_sentBefore = 0;
    std::unique_ptr<ConnectionCheck> m_check;
    std::unique_ptr<TicketFetch> m_tickets;   // goes before the desk it asks
    std::unique_ptr<TicketReports> m_reports; // the same
    QString m_connection;
    QString m_ticketAddress;
    RunReport m_report;
};
