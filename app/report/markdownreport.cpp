// SPDX-License-Identifier: Apache-2.0
#include "report/markdownreport.h"

#include "report/reportactions.h"
#include "report/reporttext.h"

namespace {

QString line(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

} // namespace

bool MarkdownReport::begin()
{
    QStringList names = titles();
    QStringList rules;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool right = i < head().columns.size() && head().columns.at(i).type == ReportColumn::Type::Number;
        rules.append(right ? QStringLiteral("---:") : QStringLiteral("---"));
        names[i] = escapedMarkdown(names.at(i));
    }
    return write(line(names) + line(rules));
}

bool MarkdownReport::add(const ReportRow &row)
{
    QStringList cells;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        cells.append(escapedMarkdown(text(row.cells.at(i), head().columns.at(i).type)));
    if (head().withActions)
        cells.append(escapedMarkdown(actionsText(row.actions, head().zone)));
    if (head().withAttachments)
        cells.append(escapedMarkdown(attachmentsText(row.files)));
    return write(line(cells));
}

bool MarkdownReport::end(const ReportManifest &manifest)
{
    QString text = QStringLiteral("\n");
    const QList<std::pair<QString, QString>> lines = manifest.lines();
    for (const auto &[label, value] : lines)
        text += QStringLiteral("- **%1**: %2\n").arg(escapedMarkdown(label), escapedMarkdown(value));
    return write(text) && flush();
}
