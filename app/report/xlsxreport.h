// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/reportwriter.h"

#include <QCoreApplication>
#include <QTemporaryFile>

class XlsxSheet;
struct lxw_workbook;

// A workbook: Tickets, if asked for Actions and Attachments, and About with the manifest. Rows go to the disk as they
// come; the library can only write to a file of its own, which goes to the device at the end.
class XlsxReport final : public ReportWriter
{
    Q_DECLARE_TR_FUNCTIONS(XlsxReport)
public:
    XlsxReport(const ReportHead &head, QIODevice &device);
    ~XlsxReport() override;

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const ReportRow &row) override;
    [[nodiscard]] bool end(const ReportManifest &manifest) override;
    [[nodiscard]] QStringList notes() const override;

private:
    [[nodiscard]] QList<XlsxSheet *> sheets() const;
    void writeAbout(const ReportManifest &manifest);
    [[nodiscard]] bool hasRoomToClose();
    [[nodiscard]] bool copyToDevice();

    QTemporaryFile m_file;
    QByteArray m_folder;
    lxw_workbook *m_book = nullptr;
    std::unique_ptr<XlsxSheet> m_tickets;
    std::unique_ptr<XlsxSheet> m_actions;
    std::unique_ptr<XlsxSheet> m_attachments;
    std::unique_ptr<XlsxSheet> m_about;
    qint64 m_rows = 0;
};
