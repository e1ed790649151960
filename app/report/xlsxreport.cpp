// SPDX-License-Identifier: Apache-2.0
#include "report/xlsxreport.h"

#include "report/reportactions.h"
#include "report/xlsxsheet.h"

#include <QDir>
#include <QStorageInfo>

namespace {

XlsxLooks looksOf(lxw_workbook *book)
{
    XlsxLooks looks;
    looks.head = workbook_add_format(book);
    format_set_bold(looks.head);
    format_set_bottom(looks.head, LXW_BORDER_THIN);
    looks.time = workbook_add_format(book);
    format_set_num_format(looks.time, "yyyy-mm-dd hh:mm:ss");
    looks.link = workbook_add_format(book);
    format_set_underline(looks.link, LXW_UNDERLINE_SINGLE);
    format_set_font_color(looks.link, LXW_COLOR_BLUE);
    return looks;
}

} // namespace

XlsxReport::XlsxReport(const ReportHead &head, QIODevice &device) : ReportWriter(head, device) {}

XlsxReport::~XlsxReport()
{
    if (m_book)
        lxw_workbook_free(m_book); // of a report that did not come to its end
}

bool XlsxReport::begin()
{
    // Beside the file it is for: where that one has room, this one has.
    const QString folder = head().temporaryFolder.isEmpty() ? QDir::tempPath() : head().temporaryFolder;
    m_file.setFileTemplate(QDir(folder).filePath(QStringLiteral(".sundog-XXXXXX.xlsx")));
    if (!m_file.open())
        return fail(m_file.errorString());
    m_file.close();
    m_folder = QFile::encodeName(folder);
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folder.data();
    options.use_zip64 = LXW_FALSE;
    m_book = workbook_new_opt(QFile::encodeName(m_file.fileName()).constData(), &options);
    if (!m_book)
        return fail(tr("The workbook could not be begun."));
    const XlsxLooks looks = looksOf(m_book);
    // Names of sheets are not translated, as titles are not: programs look for them.
    m_tickets = std::make_unique<XlsxSheet>(m_book, looks, QStringLiteral("Tickets"), head().columns, head().zone);
    if (head().withActions)
        m_actions = std::make_unique<XlsxSheet>(m_book, looks, QStringLiteral("Actions"), actionColumns(), head().zone);
    if (head().withAttachments)
        m_attachments =
            std::make_unique<XlsxSheet>(m_book, looks, QStringLiteral("Attachments"), attachmentColumns(), head().zone);
    return true;
}

bool XlsxReport::add(const ReportRow &row)
{
    constexpr qint64 betweenLooks = 1000;
    const TicketId id = row.id();
    const bool beginsWithNumber = !row.cells.isEmpty() && row.cells.first().kind == ReportCell::Kind::Number;
    m_tickets->add(row.cells, beginsWithNumber ? linkOf(row).toUtf8() : QByteArray());
    if (m_actions && row.actions) {
        for (const Action &action : row.actions->actions)
            m_actions->add(actionCells(id, action));
    }
    if (m_attachments && row.files) {
        for (const Attachment &file : row.files->files)
            m_attachments->add(attachmentCells(id, file));
    }
    if (++m_rows % betweenLooks != 0)
        return true;
    const QList<XlsxSheet *> all = sheets();
    if (std::all_of(all.cbegin(), all.cend(), [](const XlsxSheet *sheet) { return sheet->isWritten(); }))
        return true;
    return fail(tr("The disk is full, or a limit on the size of files was reached."));
}

bool XlsxReport::end(const ReportManifest &manifest)
{
    const QList<XlsxSheet *> all = sheets();
    for (XlsxSheet *sheet : all)
        sheet->end();
    writeAbout(manifest);
    if (!hasRoomToClose())
        return fail(tr("The disk is full, or a limit on the size of files was reached."));
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR)
        return fail(tr("The workbook could not be written: %1").arg(QString::fromUtf8(lxw_strerror(error))));
    return copyToDevice() && flush();
}

QStringList XlsxReport::notes() const
{
    QStringList notes;
    int cut = 0;
    const QList<XlsxSheet *> all = sheets();
    for (const XlsxSheet *sheet : all) {
        cut += sheet->cut();
        if (sheet->sheets() > 1)
            notes.append(tr("A sheet holds %1 rows; the rest is in further ones.").arg(XlsxSheet::mostRows));
    }
    if (cut > 0)
        notes.append(
            tr("%n cell(s) had more than 32,767 characters, the most there is room for, and are cut.", nullptr, cut));
    if (m_tickets && m_tickets->unlinked() > 0)
        notes.append(tr("A sheet holds %1 links; the ids after those have none.").arg(XlsxSheet::mostLinks));
    return notes;
}

QList<XlsxSheet *> XlsxReport::sheets() const
{
    QList<XlsxSheet *> all;
    for (XlsxSheet *sheet : {m_tickets.get(), m_actions.get(), m_attachments.get()}) {
        if (sheet)
            all.append(sheet);
    }
    return all;
}

void XlsxReport::writeAbout(const ReportManifest &manifest)
{
    const QList<ReportColumn> columns{{.title = tr("About this file")}, {.title = QString()}};
    m_about = std::make_unique<XlsxSheet>(m_book, looksOf(m_book), QStringLiteral("About"), columns, head().zone);
    const QList<std::pair<QString, QString>> lines = manifest.lines();
    for (const auto &[label, value] : lines)
        m_about->add({ReportCell::ofText(label), ReportCell::ofText(value)});
}

// When the workbook is closed the library copies its sheets and packs them, and does not look whether the copy came to
// its end: a full disk would give a workbook that ends in the middle and looks whole. So there has to be room for it.
bool XlsxReport::hasRoomToClose()
{
    constexpr qint64 rest = 1024 * 1024; // styles, the sheet About, what is around the rows
    qint64 bytes = 0;
    const QList<XlsxSheet *> all = sheets();
    for (const XlsxSheet *sheet : all) {
        if (!sheet->isWritten())
            return false;
        bytes += sheet->bytes();
    }
    const QStorageInfo disk(QFile::decodeName(m_folder));
    return !disk.isValid() || disk.bytesAvailable() > 2 * bytes + rest;
}

bool XlsxReport::copyToDevice()
{
    constexpr qint64 block = 256 * 1024;
    QFile file(m_file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.errorString());
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(block);
        if (bytes.isEmpty())
            return fail(file.errorString());
        if (!write(bytes))
            return false;
    }
    return true;
}
