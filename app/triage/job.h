// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "halo/haloapi.h"
#include "triage/erroradvice.h"
#include "triage/jobjournal.h"
#include "triage/ownwrites.h"
#include "triage/ticketfetch.h"

#include <QDateTime>
#include <QSet>
#include <memory>

class Clock;
class TenantFactsReader;

// What became of one target of a command.
struct JobItem
{
    enum class Result {
        Waiting,    // not its turn yet
        Sending,    // its request is on the way
        Done,       // the server did it, and its record says so where records say it
        NotApplied, // accepted with 2xx, but the record shows that it was not done
        Failed,     // refused; nothing of this step was done
        Unknown,    // sent, and the answer was lost. Never sent again by itself
        NotSent,    // stopped, or not tried because of what went before
    };

    Target target;
    Result result = Result::Waiting;
    int step = 0;           // of its steps: the one under way, or at which it ended
    QString message = {};   // translated, plain text; "" = there is nothing to say
    QStringList done = {};  // what earlier steps did, where a later one failed
    Error error = {};       // Failed, Unknown, and NotSent where a failure is the reason
    int status = 0;         // the HTTP status; 0 = none
    int percent = -1;       // of a file on its way; -1 = it is none
    RequestId request = 0;  // of its last request
    qint64 at = 0;          // when that ended, ms since the epoch
    QJsonObject saved = {}; // the last record that came back; for Create Tickets with the new id
    QList<int> unsaid = {}; // steps that were accepted, but no record said so: they are still to be read
    bool inVain = false;    // what was read did not say it either

    [[nodiscard]] bool isUnverified() const { return inVain || !unsaid.isEmpty(); } // no record says all of it
    [[nodiscard]] QString label() const; // "#1042", "New ticket “…”", "#1042 report.pdf"
};

[[nodiscard]] QString resultWord(JobItem::Result result); // "Done", …, as the command line and the journal say it

// Runs a command of Run::Write over its targets, through the queue at bulk priority (one target: as a click). One
// failure does not stop the rest unless asked to. Every target ends with exactly one result. With a journal, what is
// sent is on disk before it goes out.
class Job : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Ready,     // not started
        Preparing, // reads what it must know first
        Asking,    // tickets have changed since they were seen: writeAnyway() or skipChanged()
        Running,
        Paused,
        Verifying, // reads what the answers did not say
        Finished,
    };

    // A ticket that is not as the person saw it.
    struct Changed
    {
        TicketId ticket{};
        QString words; // "changed 2 min ago by Maria Keller: status New → In Progress", translated
    };

    Job(const Command &command, QJsonObject inputs, HaloApi &api, TenantFactsReader &facts, Clock &clock,
        QObject *parent = nullptr);
    ~Job() override;

    // Before start(). `folder`: where its journal goes; nothing is journalled without.
    void setJournalFolder(const QString &folder) { m_folder = folder; }
    // Why nothing may be sent, a sentence: the connection is read-only.
    void forbid(const QString &reason) { m_forbidden = reason; }
    void setStopOnFirst(bool stop) { m_stopOnFirst = stop; }
    // The rows as the person saw them: they are read again first, and it asks where one has changed. From then on it
    // keeps what was last seen of each ticket, and asks again whenever it goes on with those that are not done.
    void setSeen(const QHash<TicketId, Ticket> &seen) { m_seen = seen; }
    // What other jobs of the connection do to the tickets is no change to be asked about either.
    void setOwnWrites(std::shared_ptr<OwnWrites> writes) { m_own = std::move(writes); }

    void start();
    void writeAnyway();
    void skipChanged(); // those become NotSent
    void pause();       // what is on the way still comes
    void resume();
    void stop();          // what is not sent becomes NotSent; what is not verified or checked yet stays so
    void resumeNotSent(); // takes up those again
    void retryFailed();   // only those that are Failed, from the step that failed
    // Reads what can settle the Unknown; what cannot be settled stays so. And what was accepted and is not read yet.
    void checkUnknown();
    [[nodiscard]] int toCheck() const; // how many those are

    // Takes over what the journal of a program that died says; `command` is the one it names, null where there is none
    // of that name. It is Finished: resumeNotSent() and checkUnknown() go on. Null: it cannot be taken over.
    [[nodiscard]] static std::unique_ptr<Job> fromJournal(const QString &file, const Command *command, HaloApi &api,
                                                          TenantFactsReader &facts, Clock &clock,
                                                          std::shared_ptr<OwnWrites> writes = {});
    [[nodiscard]] static bool isOpen(const QString &file); // something in it is unknown or was not reached
    void forgetJournal();                                  // at the end of its life

    [[nodiscard]] const Command &command() const { return m_command; }
    [[nodiscard]] const QJsonObject &inputs() const { return m_inputs; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QList<JobItem> &items() const { return m_items; }
    [[nodiscard]] int count(JobItem::Result result) const;
    [[nodiscard]] Advice advice(int index) const; // on the item's error; empty where there is none
    [[nodiscard]] const QList<Changed> &changed() const { return m_changed; } // while Asking
    [[nodiscard]] int requests() const { return m_requests; }                 // made so far
    [[nodiscard]] QDateTime startedAt() const { return m_startedAt; }         // UTC
    [[nodiscard]] QString problem() const { return m_problem; } // why it is paused or ended by itself; "" = it is not
    [[nodiscard]] bool isRunning() const { return m_state != State::Ready && m_state != State::Finished; }

    [[nodiscard]] bool hasJournal() const { return m_journal != nullptr; }
    [[nodiscard]] bool wasRefused() const { return m_refused; } // by its own problems(): nothing was sent

    enum class ReturnData { Successful, PartiallySuccessful, Failed }; // D3's
    [[nodiscard]] ReturnData returnData() const;

    // The job that takes this one back for what is Done; null = nothing of it can be. `stays`: what is not taken back.
    [[nodiscard]] std::unique_ptr<Job> undo(QStringList *stays = nullptr) const;
    [[nodiscard]] bool canUndo() const;

    // If all goes well, without reading first and without verifying. Facts that are not loaded yet count as well.
    [[nodiscard]] static int requestsFor(const Command &command, const QJsonObject &inputs,
                                         const TenantFactsReader &facts);

Q_SIGNALS:
    void itemChanged(int index);
    void stateChanged();
    // As the server has it now; {"id", "deleted"} where all that is known is that it was deleted.
    void ticketSaved(const QJsonObject &record);
    void finished(); // each time it comes to rest as Finished

private:
    void setState(State state);
    void prepare();
    void readRows();
    void takeRows();
    void takeRow(const FetchedTicket &row);
    void readWho();
    void takeWho(TicketId ticket, const QJsonArray &actions);
    void leaveAsking();
    void saw(int index, const QJsonObject &record);
    void go();
    void begin();
    void takeJournal(const QString &problem);
    void sendNext();
    void send(int index);
    void post(int index, const WriteStep &step);
    void take(int index, const WriteStep &step, const Result<Answer> &answer);
    void judge(int index, const WriteStep &step, const QJsonObject &saved);
    void stepDone(int index, const WriteStep &step, bool unverified);
    void end(int index, JobItem::Result result, const QString &message);
    void giveUp(const QString &reason, const Error &error); // what is not sent yet
    [[nodiscard]] bool deletes(const JobItem &item) const;
    void verify();
    void verifyTogether();
    void takeTogether(const QList<int> &asked, const Result<QJsonArray> &rows);
    void verifyAlone();
    void takeVerdict(int index, int place, const Verdict &verdict);
    void neverSaid(int index);
    [[nodiscard]] QList<WriteStep> unsaid(int index) const;
    [[nodiscard]] bool hasOpen() const; // something of it is unknown or was not reached
    void read(int index, const Reading &reading, std::function<void(const Verdict &, const Error *)> callback);
    void checkNext();
    void settle(int index, const WriteStep &step, const Verdict &verdict, const Error *error);
    [[nodiscard]] QSet<qint64> othersSaved(int index) const;
    void again(JobItem::Result what); // those are tried once more
    void rest();
    [[nodiscard]] QJsonObject journalHead() const;
    void note(int index, const char *event);
    void ownAgain(int index);
    [[nodiscard]] int sending() const;

    Command m_command;
    QJsonObject m_inputs;
    HaloApi &m_api;
    TenantFactsReader &m_reader;
    Clock &m_clock;
    TenantFacts m_facts;
    QList<JobItem> m_items;
    State m_state = State::Ready;
    QDateTime m_startedAt;
    QString m_problem;
    QString m_folder;
    std::unique_ptr<JobJournal> m_journal;
    bool m_waitsForJournal = false; // to be on disk
    bool m_journalled = false;      // it is
    QHash<TicketId, Ticket> m_seen; // the last of each ticket
    struct Difference
    {
        Ticket from;
        Ticket to;
    };
    QHash<TicketId, Difference> m_differences; // while Asking
    QList<Changed> m_changed;
    QList<RequestId> m_whoAsked;
    std::shared_ptr<OwnWrites> m_own = std::make_shared<OwnWrites>();
    QHash<int, OwnWrites::Id> m_ownWrites; // the last of each item
    std::unique_ptr<TicketFetch> m_fetch;  // reads rows, before or after
    QHash<int, RequestId> m_underWay;
    QList<int> m_together;   // items to be verified by one read of many
    QList<int> m_alone;      // and by a read each
    QList<int> m_toCheck;    // Unknown items
    RequestId m_reading = 0; // verifies or checks
    int m_run = 0;           // what an earlier one asked for is not waited for any more
    int m_requests = 0;
    bool m_stopOnFirst = false;
    QString m_forbidden;
    bool m_stopped = false;
    bool m_byPerson = false; // and wanted so
    bool m_refused = false;
    bool m_emptyIsProof = false;
};
