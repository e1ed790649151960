// SPDX-License-Identifier: Apache-2.0
#include "report/csvreport.h"

#include "report/csvcell.h"
#include "report/reportactions.h"

bool CsvReport::begin()
{
    if (head().csv.bom && !write(QByteArray("\xEF\xBB\xBF")))
        return false;
    const QStringList names = titles();
    for (const QString &name : names)
        cell(name, head().csv.guard);
    return endLine();
}

bool CsvReport::add(const ReportRow &row)
{
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const ReportCell &each = row.cells.at(i);
        // A number may begin with a minus.
        cell(text(each, head().columns.at(i).type), head().csv.guard && each.kind == ReportCell::Kind::Text);
    }
    if (head().withActions)
        cell(actionsText(row.actions, head().zone), head().csv.guard);
    if (head().withAttachments)
        cell(attachmentsText(row.files), head().csv.guard);
    return endLine();
}

bool CsvReport::end(const ReportManifest &)
{
    return flush();
}

void CsvReport::cell(const QString &text, bool harmless)
{
    if (!std::exchange(m_first, false))
        m_line += head().csv.delimiter;
    appendCsvCell(m_line, text, harmless);
}

bool CsvReport::endLine()
{
    if (m_line.isEmpty()) // readers pass over an empty line, and a row would be missing
        m_line = QStringLiteral("\"\"");
    m_line += head().csv.crlf ? QLatin1String("\r\n") : QLatin1String("\n");
    const bool good = write(m_line);
    m_line.resize(0); // keeps its memory
    m_first = true;
    return good;
}
