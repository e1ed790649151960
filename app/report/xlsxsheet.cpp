// SPDX-License-Identifier: Apache-2.0
#include "report/xlsxsheet.h"

#include "report/reporttext.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace {

using Kind = ReportCell::Kind;

constexpr qint64 firstDateMs = -2'203'891'200'000; // 1900-03-01, before which spreadsheets count differently
constexpr double exactDigits = 1e15;               // a spreadsheet keeps 15 digits of a number
constexpr qsizetype bufferSize = 256 * 1024;       // the usual 4 KB are 60,000 writes for 100,000 rows

double widthOf(ReportColumn::Type type)
{
    switch (type) {
    case ReportColumn::Type::Number:
        return 12;
    case ReportColumn::Type::Time:
        return 20;
    case ReportColumn::Type::Text:
    case ReportColumn::Type::Html:
    case ReportColumn::Type::Any:
        break;
    }
    return 28;
}

// What a spreadsheet breaks a line with; a carriage return would show as a character of its own.
QString withPlainLineEnds(QString text)
{
    if (text.contains(u'\r'))
        text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    return text;
}

// "_x0041_" would be read as "A": it is how the format writes characters it cannot hold.
QString withoutEscapes(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1String("_x")); at >= 0; at = text.indexOf(QLatin1String("_x"), at + 7)) {
        const QStringView rest = QStringView(text).mid(at + 2, 5);
        bool isHex = false;
        (void)rest.left(4).toUInt(&isHex, 16);
        if (rest.size() == 5 && isHex && rest.back() == u'_')
            text.insert(at, QLatin1String("_x005F"));
    }
    return text;
}

} // namespace

XlsxSheet::XlsxSheet(lxw_workbook *book, const XlsxLooks &looks, QString name, QList<ReportColumn> columns,
                     const ZonedTime &zone)
    : m_book(book), m_looks(looks), m_name(std::move(name)), m_columns(std::move(columns)), m_zone(zone)
{
    beginSheet();
}

void XlsxSheet::beginSheet()
{
    ++m_sheets;
    m_links = 0;
    const QString name = m_sheets == 1 ? m_name : QStringLiteral("%1 %2").arg(m_name).arg(m_sheets);
    m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (!m_sheet) // of no memory; isWritten() tells
        return;
    m_all.append(m_sheet);
    if (m_sheet->optimize_tmpfile) {
        m_buffers.append(QByteArray(bufferSize, Qt::Uninitialized));
        std::setvbuf(m_sheet->optimize_tmpfile, m_buffers.last().data(), _IOFBF, bufferSize);
    }
    m_row = 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const ReportColumn &column = m_columns.at(i);
        const auto place = static_cast<lxw_col_t>(i);
        const QString title = column.type == ReportColumn::Type::Time
                                  ? QStringLiteral("%1 (%2)").arg(column.title, m_zone.name())
                                  : column.title;
        const double width = std::clamp<double>(static_cast<double>(title.size()) + 2, widthOf(column.type), 40);
        worksheet_set_column(m_sheet, place, place, width, nullptr);
        writeText(place, title, m_looks.head);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_row = 1;
}

void XlsxSheet::endSheet()
{
    if (m_sheet && m_row > 1 && !m_columns.isEmpty())
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, static_cast<lxw_col_t>(m_columns.size() - 1));
}

void XlsxSheet::add(const QList<ReportCell> &cells, const QByteArray &link)
{
    if (m_row == mostRows) {
        endSheet();
        beginSheet();
    }
    if (!m_sheet)
        return;
    if (!link.isEmpty() && ++m_links > mostLinks)
        ++m_unlinked;
    else if (!link.isEmpty())
        worksheet_write_url(m_sheet, m_row, 0, link.constData(), m_looks.link);
    for (qsizetype i = 0; i < cells.size(); ++i)
        write(static_cast<lxw_col_t>(i), cells.at(i));
    ++m_row;
}

void XlsxSheet::end()
{
    endSheet();
}

void XlsxSheet::write(lxw_col_t column, const ReportCell &cell)
{
    switch (cell.kind) {
    case Kind::Empty:
        return;
    case Kind::Number:
        if (std::abs(cell.number) < exactDigits)
            worksheet_write_number(m_sheet, m_row, column, cell.number,
                                   column == 0 && m_links > 0 && m_links <= mostLinks ? m_looks.link : nullptr);
        else
            writeText(column, cell.text, nullptr);
        return;
    case Kind::Time:
        if (cell.ms >= firstDateMs)
            worksheet_write_number(m_sheet, m_row, column, m_zone.serial(cell.ms), m_looks.time);
        else
            writeText(column, m_zone.text(cell.ms), nullptr);
        return;
    case Kind::Text:
        return writeText(column, cell.text, m_looks.text);
    }
}

void XlsxSheet::writeText(lxw_col_t column, const QString &text, lxw_format *look)
{
    // Most text is as it has to be, and there are millions of cells.
    const auto isOdd = [](QChar c) { return c == u'\r' || c == u'_'; };
    if (text.size() <= mostText && std::none_of(text.begin(), text.end(), isOdd))
        return writeBytes(column, text, look);
    const QString whole = withoutEscapes(withPlainLineEnds(text));
    if (whole.size() > mostText)
        ++m_cut;
    writeBytes(column, cutText(whole, mostText), look);
}

void XlsxSheet::writeBytes(lxw_col_t column, const QString &text, lxw_format *look)
{
    m_bytes.resize(m_encoder.requiredSpace(text.size()) + 1);
    *m_encoder.appendToBuffer(m_bytes.data(), text) = '\0';
    worksheet_write_string(m_sheet, m_row, column, m_bytes.constData(), look);
}

bool XlsxSheet::isWritten() const
{
    return m_sheet && std::all_of(m_all.cbegin(), m_all.cend(), [](const lxw_worksheet *sheet) {
               return !sheet->optimize_tmpfile ||
                      (std::fflush(sheet->optimize_tmpfile) == 0 && !std::ferror(sheet->optimize_tmpfile));
           });
}

qint64 XlsxSheet::bytes() const
{
    qint64 sum = 0;
    for (const lxw_worksheet *sheet : m_all)
        sum += sheet->optimize_tmpfile ? std::ftell(sheet->optimize_tmpfile) : 0;
    return sum;
}
