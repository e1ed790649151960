// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/htmlpage.h"
#include "report/readabletext.h"
#include "report/reportwriter.h"

#include <QCoreApplication>

// One page that needs nothing beside it: on top what is in it and how whole it is, with the tickets counted by status,
// type, team and age, then the table. Light and dark, and with a style of its own for paper. What is on top is known at
// the end only, so rows wait in a file of their own.
class HtmlReport final : public ReportWriter
{
    Q_DECLARE_TR_FUNCTIONS(HtmlReport)
public:
    HtmlReport(const ReportHead &head, QIODevice &device);

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const ReportRow &row) override;
    [[nodiscard]] bool end(const ReportManifest &manifest) override;
    [[nodiscard]] QStringList notes() const override;

private:
    [[nodiscard]] QString cell(const ReportRow &row, qsizetype column);
    [[nodiscard]] QString top(const ReportManifest &manifest) const;
    [[nodiscard]] QString tableHead() const;

    htmlpage::Waiting m_rows;
    TicketSummary m_summary;
    ReadableText m_readable;
};
