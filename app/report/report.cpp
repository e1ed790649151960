// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"

namespace {

bool holdsRecords(ReportFormat format, const ReportHead &head)
{
    return head.raw && (format == ReportFormat::Json || format == ReportFormat::JsonLines);
}

} // namespace

Report::Report(ReportFormat format, ReportHead head, QIODevice &device)
    : m_format(format), m_head(std::move(head)), m_writer(makeReportWriter(format, m_head, device)),
      m_seen(m_head.columns.size(), false), m_places(m_head.columns.size(), 0)
{
}

Report::~Report() = default;

bool Report::begin()
{
    return m_writer->begin();
}

bool Report::add(const QJsonObject &record, const ActionList *actions, const AttachmentList *files)
{
    ++m_rows;
    m_cells.clear();
    if (!holdsRecords(m_format, m_head)) {
        for (qsizetype i = 0; i < m_head.columns.size(); ++i) {
            m_cells.append(cellOf(m_head.columns.at(i), record, &m_places[i]));
            if (!m_cells.constLast().absent)
                m_seen[i] = true;
        }
    }
    return m_writer->add({record, m_cells, actions, files});
}

bool Report::end(ReportManifest &manifest)
{
    manifest.format = suffixOf(m_format);
    manifest.timeZone = m_head.zone.name();
    manifest.loaded = m_rows;
    if (!holdsRecords(m_format, m_head)) {
        for (qsizetype i = 0; i < m_head.columns.size(); ++i) {
            const ReportColumn &column = m_head.columns.at(i);
            manifest.columns.append({column.title, column.path ? column.path->text() : QString()});
            if (m_rows > 0 && !m_seen.at(i))
                manifest.absent.append(column.title);
        }
    }
    manifest.notes += m_writer->notes();
    return m_writer->end(manifest);
}

const QString &Report::problem() const
{
    return m_writer->problem();
}
