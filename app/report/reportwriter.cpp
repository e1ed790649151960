// SPDX-License-Identifier: Apache-2.0
#include "report/reportwriter.h"

#include "halo/json.h"
#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/jsonreport.h"
#include "report/markdownreport.h"
#include "report/pdfreport.h"
#include "report/xlsxreport.h"

QString suffixOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Csv:
        return QStringLiteral("csv");
    case ReportFormat::Xlsx:
        return QStringLiteral("xlsx");
    case ReportFormat::Json:
        return QStringLiteral("json");
    case ReportFormat::JsonLines:
        return QStringLiteral("jsonl");
    case ReportFormat::Html:
        return QStringLiteral("html");
    case ReportFormat::Markdown:
        return QStringLiteral("md");
    case ReportFormat::Pdf:
        return QStringLiteral("pdf");
    }
    return {};
}

std::optional<ReportFormat> reportFormatNamed(const QString &suffix)
{
    for (const ReportFormat format : allReportFormats) {
        if (suffixOf(format) == suffix.toLower())
            return format;
    }
    return std::nullopt;
}

TicketId ReportRow::id() const
{
    return TicketId{halo::toId(record.value(u"id")).value_or(0)};
}

namespace {

// In whose place the others are put; no host or path has this number in it by chance.
const QString anyTicket = QStringLiteral("1873465029");

// Once, as to check an address for each of 100,000 rows takes a second.
QString anyLink(const TicketAddress &address)
{
    const QUrl link = address.of(TicketId{anyTicket.toLongLong()});
    return link.isRelative() ? QString() : link.toString(QUrl::FullyEncoded);
}

} // namespace

ReportWriter::ReportWriter(const ReportHead &head, QIODevice &device)
    : ReportOutput(device), m_head(head), m_link(anyLink(head.address))
{
}

QString ReportWriter::linkOf(const ReportRow &row) const
{
    if (m_link.isEmpty() || row.cells.isEmpty())
        return {};
    const qint64 id = number(row.id());
    const QString &first = row.cells.constFirst().text;
    return id > 0 && first == QString::number(id) ? QString(m_link).replace(anyTicket, first) : QString();
}

QStringList ReportWriter::titles() const
{
    QStringList titles;
    for (const ReportColumn &column : m_head.columns) {
        titles.append(column.type == ReportColumn::Type::Time
                          ? QStringLiteral("%1 (%2)").arg(column.title, m_head.zone.name())
                          : column.title);
    }
    // Titles are not translated: programs read them as well.
    if (m_head.withActions)
        titles.append(QStringLiteral("Actions"));
    if (m_head.withAttachments)
        titles.append(QStringLiteral("Attachments"));
    return titles;
}

QString ReportWriter::text(const ReportCell &cell, ReportColumn::Type type) const
{
    if (cell.kind != ReportCell::Kind::Time)
        return cell.text;
    // Nothing in the head of such a column says that there may be times in it, nor of which zone.
    return type == ReportColumn::Type::Any ? m_head.zone.iso(cell.ms) : m_head.zone.text(cell.ms);
}

std::unique_ptr<ReportWriter> makeReportWriter(ReportFormat format, const ReportHead &head, QIODevice &device)
{
    switch (format) {
    case ReportFormat::Csv:
        return std::make_unique<CsvReport>(head, device);
    case ReportFormat::Xlsx:
        return std::make_unique<XlsxReport>(head, device);
    case ReportFormat::Json:
        return std::make_unique<JsonReport>(head, device, JsonReport::Form::Document);
    case ReportFormat::JsonLines:
        return std::make_unique<JsonReport>(head, device, JsonReport::Form::Lines);
    case ReportFormat::Html:
        return std::make_unique<HtmlReport>(head, device);
    case ReportFormat::Markdown:
        return std::make_unique<MarkdownReport>(head, device);
    case ReportFormat::Pdf:
        return std::make_unique<PdfReport>(head, device);
    }
    return {};
}
