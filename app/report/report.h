// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/reportwriter.h"

// A report being written: makes cells of records, and keeps count of what the manifest has to say of them.
class Report
{
public:
    Report(ReportFormat format, ReportHead head, QIODevice &device); // the device outlives it
    ~Report();
    Q_DISABLE_COPY_MOVE(Report)

    // After a false nothing more is to be called; problem() says why.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool add(const QJsonObject &record, const ActionList *actions = nullptr,
                           const AttachmentList *files = nullptr);
    // Fills in what the manifest says of the file itself.
    [[nodiscard]] bool end(ReportManifest &manifest);
    [[nodiscard]] const QString &problem() const;
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    const ReportFormat m_format;
    const ReportHead m_head;
    std::unique_ptr<ReportWriter> m_writer;
    QList<ReportCell> m_cells;
    QList<bool> m_seen;        // a row has a field for this column
    QList<qsizetype> m_places; // of each column's field in the row before
    qint64 m_rows = 0;
};
