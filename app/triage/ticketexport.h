// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/tenantaccess.h"
#include "report/report.h"
#include "triage/erroradvice.h"
#include "triage/lookups.h"
#include "triage/reportwriting.h"
#include "triage/ticketloader.h"

#include <QQueue>

class Desk;
class TicketFetch;

// What is to be exported, and how.
struct ExportRequest
{
    enum class Columns { Mapped, Raw, Chosen };

    // The tickets of this filter …
    TicketFilter filter;
    // … or these, whatever the filter says …
    QList<TicketId> ids;
    // … or these as they are, without a request.
    std::optional<ListedTickets> listed;
    // Of what list `ids` or `listed` are, and how whole that is. Nothing = they stand for themselves.
    struct Source
    {
        QString words;
        QJsonObject inputs; // as ReportManifest::inputs
        qint64 recordCount = -1;
        QStringList incomplete;
        QStringList notes;
    };
    std::optional<Source> source;
    // The filter as a person reads it, when the look-ups are there.
    std::function<QString(const TicketFilter &resolved, const Lookups &lookups)> words;

    QString connection; // its name, "" = none
    QString ticketAddress;
    ReportFormat format = ReportFormat::Csv;
    Columns columns = Columns::Mapped;
    QList<ReportColumn> chosen; // of Chosen; names of ids are found by it
    bool withActions = false;
    bool withAttachments = false;
    QTimeZone zone = QTimeZone::utc();
    CsvDialect csv;
    QString file;
};

// Tickets into a file, page by page, and the manifest beside it. An incomplete list is written and marked as such; only
// where not one ticket came is nothing written. The file is made outside the window's thread.
class TicketExport : public QObject
{
    Q_OBJECT
public:
    enum class End { Running, Complete, Incomplete, Failed, SignInFailed, Cancelled };

    // With a queue and a token of its own.
    TicketExport(const TenantAccess &access, Clock &clock, ExportRequest request, QObject *parent = nullptr);
    // On a desk that is open, which outlives it; other work goes first.
    TicketExport(Desk &desk, Clock &clock, ExportRequest request, QObject *parent = nullptr);
    ~TicketExport() override;

    void start();
    // At once, and what was in the file's place stays. False: the file is just taking it, and it ends as it would.
    bool cancel();
    [[nodiscard]] static QStringList notesOf(const LoadReport &load); // for the manifest
    [[nodiscard]] End end() const { return m_end; }
    [[nodiscard]] const QString &problem() const { return m_problem; } // why nothing was written
    [[nodiscard]] const ReportManifest &manifest() const { return m_manifest; }
    [[nodiscard]] const ExportRequest &request() const { return m_request; } // without `listed` once that is written
    [[nodiscard]] qint64 written() const { return m_writing.rows(); }        // tickets, while it runs
    [[nodiscard]] qint64 expected() const;                                   // tickets; -1 = not known yet
    // All tickets are written, and what the format does at its end takes its time.
    [[nodiscard]] bool isFinishing() const { return m_finishing; }

Q_SIGNALS:
    void finished(); // from the event loop

private:
    // A ticket on its way into the file, with what has to come of it first.
    struct Waiting
    {
        ReportRecord row;
        TicketId id{};
        int missing = 0; // answers
        bool asked = false;
    };
    struct Names; // of ids, as they were when the file was begun

    void prepare();
    void begin();
    [[nodiscard]] ReportHead head();
    void takeNames();
    void load();
    void fetch();
    void takeListed();
    void takeMoreListed();
    void fetchMore();
    void take(TicketId id, const QJsonObject &record);
    [[nodiscard]] bool wantsExtras() const { return m_request.withActions || m_request.withAttachments; }
    void askForMore();
    void ask(Waiting &ticket);
    template <class T>
    void takeExtra(TicketId id, std::optional<T> ReportRecord::*place, const Result<T> &result, const QString &lack,
                   const QString &what);
    void skip(Waiting &ticket);
    void takeReady();
    void write();
    void holdIfFull();
    void takeLoadReport();
    void takeFetched();
    void finishIfDone();
    void noteNames();
    [[nodiscard]] QString inWords(const Error &error, AdviceContext::Attempt attempt);
    [[nodiscard]] ReportWriting::Done step(); // of the writing
    void giveUp(const QString &problem, End end = End::Failed);
    void finish(End end);

    ExportRequest m_request;
    Clock &m_clock;
    std::unique_ptr<Desk> m_own;
    Desk &m_desk;
    TicketLoader m_loader;
    std::unique_ptr<TicketFetch> m_fetch;
    ReportWriting m_writing;
    ReportManifest m_manifest;
    QList<Lookup> m_lookups; // that names are taken from
    std::shared_ptr<Names> m_names;
    QQueue<Waiting> m_waiting; // in the order of the file
    QList<ReportRecord> m_ready;
    qsizetype m_place = 0; // of the next one in the list, or among the ids
    qint64 m_given = 0;    // rows to the writing
    int m_steps = 0;       // of it that are not done
    int m_preparing = 0;
    int m_sentBefore = 0;
    int m_failuresInARow = 0;
    bool m_extrasGivenUp = false; // actions and files are not asked for any more
    bool m_sourceEnded = false;
    bool m_finishing = false;
    std::optional<Error> m_error; // why the list came to no end
    End m_end = End::Running;
    QString m_problem;
};
