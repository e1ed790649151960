// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/ticketreportinputs.h"
#include "halo/attachmentdownload.h"
#include "report/ticketdocument.h"
#include "triage/lookups.h"

#include <QSet>
#include <QThreadPool>
#include <atomic>
#include <map>

class Clock;
class Desk;
class TicketFetch;

// What became of one ticket that was to be reported.
struct ReportedTicket
{
    enum class State {
        Waiting,
        Done,    // it is in a file; `failures` is what of it is not
        Failed,  // it is in no file
        Unknown, // HaloPSA was told to make its PDF, and the answer was lost
        NotSent, // not asked for: stopped, or an error before it had made it pointless
    };
    struct Failure
    {
        QString words; // the server's own, else what happened
        Error error;   // Cancelled = it is none of the server's
    };

    TicketId id{};
    State state = State::Waiting;
    QList<Failure> failures;
    bool printed = false; // HaloPSA made its PDF and changed the ticket by that, whatever became of the file here
};

struct ReportedFile
{
    QString path;
    QList<TicketId> tickets;
    qint64 bytes = 0;
    QByteArray sha256;
    bool complete = false; // as its manifest says
};

// D3's Generate Ticket Reports: each ticket whole, with its actions and the list of its files, into files for people.
// One that cannot be read does not keep the others from their reports; what cannot be read of a ticket is said in its
// report. A file is there whole, with its manifest beside it, or not at all, and none that was there is touched.
//
// The documents are made and written in a thread of their own, which may outlive this. The desk outlives it.
class TicketReports : public QObject
{
    Q_OBJECT
public:
    TicketReports(Desk &desk, Clock &clock, const QJsonObject &inputs, QObject *parent = nullptr);
    ~TicketReports() override; // as cancel(), and nobody waits for the disk
    // For what files say: the connection's name, "" = none, and TicketAddress::pattern.
    void setConnection(const QString &name, const QString &ticketAddress);

    void start();
    void cancel(); // finished() comes when the disk has answered

    [[nodiscard]] const QList<ReportedTicket> &tickets() const { return m_tickets; } // in the order asked for
    [[nodiscard]] const QList<ReportedFile> &files() const { return m_files; }
    [[nodiscard]] int ended() const; // of tickets()
    // Why not even the first ticket was asked for, a sentence; "" = it was.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

Q_SIGNALS:
    void progressed();
    void finished(); // from the event loop

private:
    // On its way into a file.
    struct Part
    {
        int place = 0; // in m_tickets
        QJsonObject record = {};
        int missing = 0; // answers
        bool asked = false;
        std::optional<ActionList> actions = {};
        std::optional<AttachmentList> files = {};
        QByteArray pdf = {}; // HaloPSA's
    };
    // HaloPSA making a PDF.
    struct Print
    {
        RequestId request = 0; // the order; 0 = it was answered
        std::unique_ptr<AttachmentDownload> download = {};
    };
    // What the thread holds between two tickets of one file.
    struct Shelf;
    struct Written
    {
        QString problem; // "" = written
        ReportedFile file;
        bool nameTaken = false; // the problem is that somebody else's file has come there
    };

    void askWhoAmI();
    void takeRecords();
    void learnNames();
    void begin();
    void next();
    void ask(Part &part);
    template <class T>
    void takeAnswer(int place, std::optional<T> Part::*where, const Result<T> &result, const QString &lack,
                    const QString &what);
    void print(int place);
    void takePrinted(int place, const Result<Answer> &answer);
    void takePdf(int place, const Result<FileContent> &file);
    void drop(int place); // it gets no file
    void writeReady();
    void write(const Part &part);
    void closeFile();
    void takeWritten(int place, const Written &written);
    void takeClosed(const Written &written);
    [[nodiscard]] QString notWritten(const QString &problem) const;
    [[nodiscard]] DocumentOptions options() const;
    [[nodiscard]] ReportManifest manifest(const QList<TicketId> &tickets) const;
    [[nodiscard]] QString fileName() const; // of the next file
    void fail(int place, ReportedTicket::State state, const QString &words, const Error &error = {});
    void failUnwritten(int place, ReportedTicket::State state, const QString &why);
    void giveUp(const QString &words, const Error &error);
    void stop(const QString &why);
    void end();

    Desk &m_desk;
    Clock &m_clock;
    const QJsonObject m_inputs;
    const TicketReportInputs m_wanted;
    QString m_connection;
    QString m_ticketAddress;
    QString m_agent;
    QDateTime m_at;
    QString m_refusal;
    QList<ReportedTicket> m_tickets;
    QList<ReportedFile> m_files;
    std::unique_ptr<QObject> m_asking; // the context of requests: with it they end
    std::unique_ptr<TicketFetch> m_fetch;
    QList<Part> m_parts;           // in the order of the files
    std::map<int, Print> m_prints; // by place
    QSet<Lookup> m_names;          // that are being read
    DocumentOptions m_options;
    QList<TicketId> m_together; // of the one file
    int m_preparing = 0;
    int m_failuresInARow = 0;
    int m_sentBefore = 0;
    bool m_extrasGivenUp = false; // actions and files are not asked for any more
    bool m_writing = false;
    bool m_stopped = false; // nothing more is asked for
    bool m_ended = false;
    std::shared_ptr<std::atomic_bool> m_stop;
    std::shared_ptr<Shelf> m_shelf;
    QThreadPool *m_thread; // of one: what a PDF is drawn with belongs to its thread. It may outlive this.
};
