// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/reportwriter.h"

// RFC 4180 in UTF-8. There is no place for a manifest in it: that stands beside.
class CsvReport final : public ReportWriter
{
public:
    using ReportWriter::ReportWriter;

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const ReportRow &row) override;
    [[nodiscard]] bool end(const ReportManifest &manifest) override;

private:
    void cell(const QString &text, bool harmless);
    [[nodiscard]] bool endLine();

    QString m_line;
    bool m_first = true; // in the line
};
