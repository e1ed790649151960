// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pdffonts.h"
#include "report/ticketdocument.h"

#include <QCoreApplication>
#include <optional>

class PdfPages;

// Pages of A4, upright, numbered, the ticket in the head of each. Needs a QGuiApplication, in any thread.
class PdfDocument final : public DocumentWriter
{
    Q_DECLARE_TR_FUNCTIONS(PdfDocument)
public:
    PdfDocument(QIODevice &device, QString zone, int count);
    ~PdfDocument() override;

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const TicketDocument &document) override;
    [[nodiscard]] bool end(const ReportManifest &manifest) override;

private:
    void writeHeading(const QString &text);
    void writeText(const QString &text, qreal indent = 0);
    void writeEntry(const TicketDocument::Entry &entry);
    void writeFiles(const QList<TicketDocument::File> &files);

    std::optional<PdfFonts> m_fonts;
    std::unique_ptr<PdfPages> m_pages;
    int m_number = 0; // of tickets so far
};
