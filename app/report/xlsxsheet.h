// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/reportcolumn.h"
#include "report/zonedtime.h"

#include <QStringConverter>
#include <xlsxwriter.h>

// The looks that cells of a workbook share.
struct XlsxLooks
{
    lxw_format *head = nullptr;
    lxw_format *time = nullptr;
    lxw_format *link = nullptr;
    lxw_format *text = nullptr;
};

// A table in a workbook, row by row. What does not fit on a sheet goes on in a further one of the same name with a
// number. It outlives the workbook, which has its last rows in here.
class XlsxSheet
{
public:
    static constexpr lxw_row_t mostRows = 1'048'576; // the head included
    static constexpr qsizetype mostText = 32'767;    // UTF-16 units in a cell
    static constexpr int mostLinks = 5'000;          // for each the library keeps 2 KB of memory to the end

    XlsxSheet(lxw_workbook *book, const XlsxLooks &looks, QString name, QList<ReportColumn> columns,
              const ZonedTime &zone);

    // `link`, if it is not empty, is put at the first cell.
    void add(const QList<ReportCell> &cells, const QByteArray &link = {});
    void end();

    // Whether all that was added has reached the disk. The library itself does not look.
    [[nodiscard]] bool isWritten() const;
    [[nodiscard]] qint64 bytes() const;                   // that it takes there
    [[nodiscard]] int cut() const { return m_cut; }       // cells
    [[nodiscard]] int sheets() const { return m_sheets; } // begun
    [[nodiscard]] int unlinked() const { return m_unlinked; }

private:
    void beginSheet();
    void endSheet();
    void write(lxw_col_t column, const ReportCell &cell);
    void writeText(lxw_col_t column, const QString &text, lxw_format *look);
    void writeBytes(lxw_col_t column, const QString &text, lxw_format *look);

    lxw_workbook *m_book;
    XlsxLooks m_looks;
    QString m_name;
    QList<ReportColumn> m_columns;
    const ZonedTime &m_zone;
    QList<lxw_worksheet *> m_all;
    QList<QByteArray> m_buffers; // of their files
    lxw_worksheet *m_sheet = nullptr;
    lxw_row_t m_row = 0;
    int m_sheets = 0;
    int m_cut = 0;
    int m_links = 0; // in this sheet
    int m_unlinked = 0;
    QStringEncoder m_encoder{QStringEncoder::Utf8};
    QByteArray m_bytes; // of the last text; keeps its memory
};
