// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/action.h"
#include "halo/attachment.h"
#include "halo/ticketaddress.h"
#include "report/manifest.h"
#include "report/reportcolumn.h"
#include "report/reportoutput.h"
#include "report/zonedtime.h"

#include <memory>

class QIODevice;

enum class ReportFormat { Csv, Xlsx, Json, JsonLines, Html, Markdown, Pdf };

inline constexpr ReportFormat allReportFormats[] = {ReportFormat::Csv,       ReportFormat::Xlsx, ReportFormat::Json,
                                                    ReportFormat::JsonLines, ReportFormat::Html, ReportFormat::Markdown,
                                                    ReportFormat::Pdf};
[[nodiscard]] QString suffixOf(ReportFormat format); // "csv"; also its name on the command line
[[nodiscard]] std::optional<ReportFormat> reportFormatNamed(const QString &suffix); // whatever its case

struct CsvDialect
{
    QChar delimiter = u',';
    bool bom = true;   // without one Excel takes the file for the local 8-bit encoding
    bool crlf = true;  // as RFC 4180 has it
    bool guard = true; // what a spreadsheet would run as a formula begins with an apostrophe
};

// What a report is to look like.
struct ReportHead
{
    QList<ReportColumn> columns;
    bool raw = false; // JSON holds the records as they came; tables still have columns
    bool withActions = false;
    bool withAttachments = false;
    ZonedTime zone{QTimeZone::utc()};
    TicketAddress address; // of links; none where it leads nowhere
    CsvDialect csv;
    ReportNames names;             // of ids in records, for what is counted; each may be empty
    std::function<bool()> stopped; // asked while end() takes long: nobody waits for the file any more; may be empty
    QString temporaryFolder;       // with room for the whole file; "" = the system's
};

struct ReportRow
{
    const QJsonObject &record;
    const QList<ReportCell> &cells;        // one per column
    const ActionList *actions = nullptr;   // null = not asked for, or they could not be read
    const AttachmentList *files = nullptr; // the same
    [[nodiscard]] TicketId id() const;
};

// Writes one format to a device, row by row; nothing is kept in memory of a row that was written.
class ReportWriter : public ReportOutput
{
public:
    ReportWriter(const ReportHead &head, QIODevice &device);

    [[nodiscard]] virtual bool begin() = 0;
    [[nodiscard]] virtual bool add(const ReportRow &row) = 0;
    [[nodiscard]] virtual bool end(const ReportManifest &manifest) = 0;
    // What is not in the file as it was in the tickets, for the manifest.
    [[nodiscard]] virtual QStringList notes() const { return {}; }

protected:
    [[nodiscard]] const ReportHead &head() const { return m_head; }
    // The titles of a table's columns, with those of --with-actions and --with-attachments. Times say their zone.
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QString text(const ReportCell &cell, ReportColumn::Type type) const;
    // Where the id in the first cell of a row leads to; "" = nowhere, or no id of the ticket stands there.
    [[nodiscard]] QString linkOf(const ReportRow &row) const;

private:
    const ReportHead &m_head;
    const QString m_link; // of ticket `anyTicket`; "" = there are none
};

// Both outlive it.
[[nodiscard]] std::unique_ptr<ReportWriter> makeReportWriter(ReportFormat format, const ReportHead &head,
                                                             QIODevice &device);
