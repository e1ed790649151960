// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/reportwriter.h"

// A table as GitHub and others read it, and below it the manifest.
class MarkdownReport final : public ReportWriter
{
public:
    using ReportWriter::ReportWriter;

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const ReportRow &row) override;
    [[nodiscard]] bool end(const ReportManifest &manifest) override;
};
