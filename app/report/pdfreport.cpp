// SPDX-License-Identifier: Apache-2.0
#include "report/pdfreport.h"

#include "report/barchart.h"
#include "report/pdftable.h"
#include "report/reportactions.h"
#include "report/reporttext.h"

#include <QDir>

namespace {

using By = TicketSummary::By;

constexpr qsizetype sampleSize = 200;
constexpr qreal point = PdfPages::point;

} // namespace

PdfReport::PdfReport(const ReportHead &head, QIODevice &device)
    : ReportWriter(head, device), m_summary(QDateTime::currentMSecsSinceEpoch(), head.zone)
{
}

PdfReport::~PdfReport() = default;

bool PdfReport::begin()
{
    m_fonts.emplace();
    // Beside the file it is for: where that one has room, this one has.
    const QString folder = head().temporaryFolder.isEmpty() ? QDir::tempPath() : head().temporaryFolder;
    m_file.setFileTemplate(QDir(folder).filePath(QStringLiteral(".sundog-XXXXXX.rows")));
    if (!m_file.open())
        return fail(m_file.errorString());
    m_rows.setDevice(&m_file);
    m_numbers = QList<bool>(titles().size(), true);
    return true;
}

bool PdfReport::add(const ReportRow &row)
{
    QStringList cells;
    const bool isSample = m_sample.size() < sampleSize;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const ReportCell &cell = row.cells.at(i);
        const ReportColumn::Type type = head().columns.at(i).type;
        cells.append(printable(cell.kind == ReportCell::Kind::Text ? m_readable.of(cell, type) : text(cell, type)));
        if (cell.kind != ReportCell::Kind::Number && cell.kind != ReportCell::Kind::Empty)
            m_numbers[i] = m_numbers.at(i) && !isSample;
    }
    if (head().withActions)
        cells.append(printable(m_readable.actions(row.actions, head().zone)));
    if (head().withAttachments)
        cells.append(printable(attachmentsText(row.files)));
    if (isSample) {
        for (qsizetype i = row.cells.size(); i < cells.size(); ++i)
            m_numbers[i] = false;
        m_sample.append(cells);
    }
    ++m_count;
    m_summary.add(summaryRow(row.record, head().names));
    m_rows << cells;
    return m_rows.status() == QDataStream::Ok || fail(m_file.errorString());
}

QString PdfReport::printable(const QString &text)
{
    if (text.size() > mostText)
        ++m_cut;
    return m_fonts->printable(cutText(text, mostText));
}

QStringList PdfReport::notes() const
{
    QStringList notes = m_readable.notes();
    if (m_cut > 0)
        notes.append(tr("%n cell(s) had more than 32,767 characters and are cut.", nullptr, m_cut));
    if (m_fonts && m_fonts->numbers() > 0)
        notes.append(tr("%n character(s) stand as their number, such as [U+1F600], as no font here has them.", nullptr,
                        int(m_fonts->numbers())));
    return notes;
}

bool PdfReport::end(const ReportManifest &manifest)
{
    if (!m_file.flush() || !m_file.seek(0))
        return fail(m_file.errorString());
    const QString title = tr("Ticket report");
    PdfPages pages(m_device, *m_fonts, QPageLayout::Landscape, title);
    QStringList parts{title, manifest.connection, manifest.server, manifest.filter};
    parts.removeAll(QString());
    pages.setHead(m_fonts->printable(parts.join(QStringLiteral(" · "))),
                  manifest.complete() ? QString() : tr("NOT COMPLETE"), PdfColours().warning);
    pages.setFoot(tr("Exported %1 UTC, times in %2")
                      .arg(manifest.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"), manifest.timeZone));
    writeFirstPage(pages, manifest);
    if (!writeTable(pages))
        return false;
    return pages.end() || fail(pages.problem());
}

void PdfReport::writeFirstPage(PdfPages &pages, const ReportManifest &manifest)
{
    const PdfColours colours;
    pages.newPage();
    pages.write(tr("Ticket report"), {20, true});
    pages.skip(4 * point);
    if (manifest.complete())
        pages.write(tr("COMPLETE: %n ticket(s)", nullptr, int(m_count)),
                    {11, true, colours.good});
    else
        pages.write(tr("NOT COMPLETE: %n ticket(s); why not all are here is said below", nullptr, int(m_count)),
                    {11, true, colours.warning});
    pages.skip(8 * point);
    pages.facts(manifest.lines(), 2);
    pages.skip(8 * point);
    writeCharts(pages);
}

void PdfReport::writeCharts(PdfPages &pages)
{
    constexpr int mostBars = 6;
    constexpr qreal gap = 24 * point;
    const PdfColours colours;
    const ChartColours chartColours{colours.text, colours.bar, colours.pale, colours.line};
    if (m_count == 0)
        return;
    const qreal width = (pages.width() - gap) / 2;
    constexpr std::pair<By, By> pairs[] = {{By::Status, By::Type}, {By::Team, By::Age}};
    for (const auto &[first, second] : pairs) {
        qreal height = 0;
        QList<BarChart> charts;
        QString letters;
        for (const By by : {first, second}) {
            QList<SummaryBar> bars = m_summary.bars(by, mostBars);
            for (SummaryBar &bar : bars) {
                bar.label = m_fonts->printable(bar.label);
                letters += bar.label;
            }
            charts.append(BarChart(TicketSummary::title(by), bars));
        }
        const QFont font = m_fonts->font(letters, 7);
        for (const BarChart &chart : std::as_const(charts))
            height = std::max(height, chart.height(font, pages.device()));
        pages.need(height);
        qreal left = pages.left();
        for (const BarChart &chart : std::as_const(charts)) {
            chart.paint(pages.painter(), {left, pages.y(), width, height}, font, chartColours);
            left += width + gap;
        }
        pages.skip(height + 10 * point);
    }
}

bool PdfReport::writeTable(PdfPages &pages)
{
    QList<PdfTable::Column> columns;
    const QStringList all = titles();
    for (qsizetype i = 0; i < all.size(); ++i)
        columns.append({m_fonts->printable(all.at(i)), m_numbers.at(i) && !m_sample.isEmpty()});
    PdfTable table(pages, columns, m_sample);
    table.begin();
    for (qint64 row = 0; row < m_count; ++row) {
        if (head().stopped && head().stopped()) {
            pages.discard();
            return fail(tr("It was stopped."));
        }
        QStringList cells;
        m_rows >> cells;
        if (m_rows.status() != QDataStream::Ok || cells.size() != columns.size())
            return fail(tr("The rows could not be read again: %1").arg(m_file.errorString()));
        table.add(cells);
        if (!pages.problem().isEmpty())
            return fail(pages.problem());
    }
    table.end();
    pages.need(20 * point);
    pages.skip(6 * point);
    pages.write(tr("End of the list: %n ticket(s)", nullptr, int(m_count)), {8, true});
    return true;
}
