// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/reportwriter.h"

// Records as they came, or by columns in their order. As one document {"tickets":[…],"manifest":{…}}, or as lines of
// one ticket each, where the manifest stands beside only.
class JsonReport final : public ReportWriter
{
public:
    enum class Form { Document, Lines };
    JsonReport(const ReportHead &head, QIODevice &device, Form form) : ReportWriter(head, device), m_form(form) {}

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const ReportRow &row) override;
    [[nodiscard]] bool end(const ReportManifest &manifest) override;

private:
    [[nodiscard]] QByteArray fields(const ReportRow &row) const;

    const Form m_form;
    bool m_first = true;
};
