// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pdffonts.h"
#include "report/readabletext.h"
#include "report/reportwriter.h"
#include "report/ticketsummary.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QTemporaryFile>
#include <optional>

class PdfPages;

// Pages of A4, landscape: on the first what is in it and how whole it is, with the tickets counted, then the table.
// What is on the first is known at the end only, so rows wait in a file of their own. Needs a QGuiApplication, in any
// thread. No bookmarks and no links: QPdfWriter has neither.
class PdfReport final : public ReportWriter
{
    Q_DECLARE_TR_FUNCTIONS(PdfReport)
public:
    static constexpr qsizetype mostText = 32'767; // UTF-16 units of a cell, as in a spreadsheet

    PdfReport(const ReportHead &head, QIODevice &device);
    ~PdfReport() override;

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const ReportRow &row) override;
    [[nodiscard]] bool end(const ReportManifest &manifest) override;
    [[nodiscard]] QStringList notes() const override;

private:
    [[nodiscard]] QString printable(const QString &text);
    void writeFirstPage(PdfPages &pages, const ReportManifest &manifest);
    void writeCharts(PdfPages &pages);
    [[nodiscard]] bool writeTable(PdfPages &pages);

    ReadableText m_readable;
    std::optional<PdfFonts> m_fonts;
    QTemporaryFile m_file;
    QDataStream m_rows;
    TicketSummary m_summary;
    QList<QStringList> m_sample;
    QList<bool> m_numbers; // whether a column has nothing else, in the sample
    qint64 m_count = 0;
    int m_cut = 0; // cells
};
