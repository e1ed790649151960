// SPDX-License-Identifier: Apache-2.0
#include "report/pdfdocument.h"

#include "report/pdfpages.h"

#include <algorithm>

namespace {

constexpr qreal point = PdfPages::point;
constexpr qreal textPoints = 9;
constexpr qreal indent = 8 * point; // of what stands beside a bar

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

PdfDocument::PdfDocument(QIODevice &device, QString zone, int count) : DocumentWriter(device, std::move(zone), count) {}

PdfDocument::~PdfDocument() = default;

bool PdfDocument::begin()
{
    m_fonts.emplace();
    m_pages = std::make_unique<PdfPages>(m_device, *m_fonts, QPageLayout::Portrait, tr("Ticket report"));
    return true;
}

bool PdfDocument::add(const TicketDocument &document)
{
    const PdfColours colours;
    const QString name = m_fonts->printable(QStringLiteral("#%1 %2").arg(number(document.id)).arg(document.title));
    const bool isPrivate = std::any_of(document.timeline.cbegin(), document.timeline.cend(),
                                       [](const TicketDocument::Entry &entry) { return entry.isPrivate; });
    m_pages->setHead(name, isPrivate ? tr("CONTAINS PRIVATE NOTES") : QString(), PdfColours().hidden);
    m_pages->setFoot(tr("Ticket %1 of %2 · times in %3").arg(++m_number).arg(count()).arg(zone()));
    m_pages->newPage();
    m_pages->write(name, {16, true});
    if (!document.link.isEmpty())
        m_pages->write(m_fonts->printable(document.link.toString(QUrl::FullyEncoded)),
                       {textPoints, false, colours.pale});
    m_pages->skip(6 * point);
    m_pages->facts(document.facts, 2, {textPoints});
    if (!document.details.isEmpty()) {
        writeHeading(tr("Details"));
        writeText(document.details);
    }
    if (!document.timeline.isEmpty())
        writeHeading(tr("Timeline"));
    for (const TicketDocument::Entry &entry : document.timeline) {
        // Stopped, or the disk is full: thousands of entries that nobody gets would still take their time.
        if (!m_pages->problem().isEmpty())
            return fail(m_pages->problem());
        writeEntry(entry);
    }
    if (!document.customFields.isEmpty()) {
        writeHeading(tr("Custom fields"));
        m_pages->facts(document.customFields, 2, {textPoints});
    }
    if (!document.files.isEmpty())
        writeFiles(document.files);
    if (!document.notes.isEmpty())
        writeHeading(tr("Notes on this report"));
    for (const QString &note : document.notes)
        writeText(note);
    return m_pages->problem().isEmpty() || fail(m_pages->problem());
}

void PdfDocument::writeHeading(const QString &text)
{
    constexpr qreal withSomeLines = 60 * point; // a heading does not stand alone at the end of a page
    m_pages->need(withSomeLines);
    m_pages->skip(10 * point);
    m_pages->write(text, {11, true});
    m_pages->rule(PdfColours().line);
    m_pages->skip(4 * point);
}

void PdfDocument::writeText(const QString &text, qreal indent)
{
    m_pages->write(m_fonts->printable(text), {textPoints}, indent);
}

void PdfDocument::writeEntry(const TicketDocument::Entry &entry)
{
    constexpr qreal withALine = 36 * point;
    const PdfColours colours;
    const QString status = entry.newStatus.isEmpty() ? QString() : tr("new status: %1").arg(entry.newStatus);
    m_pages->need(withALine);
    m_pages->setSideBar(entry.isPrivate ? colours.hidden : colours.line);
    // A private one has its word in a line and colour of its own.
    if (entry.isPrivate)
        m_pages->write(QStringLiteral("■ ") + entry.visibility(), {textPoints, true, colours.hidden}, indent);
    const QString visibility = entry.isPrivate ? QString() : entry.visibility();
    m_pages->write(m_fonts->printable(joined({entry.when, entry.who, visibility, entry.outcome, entry.hours, status})),
                   {textPoints, true}, indent);
    if (!entry.mail.isEmpty())
        m_pages->write(m_fonts->printable(tr("Mail %1").arg(entry.mail)), {textPoints, false, colours.pale}, indent);
    writeText(entry.text, indent);
    m_pages->setSideBar({});
    m_pages->skip(8 * point);
}

void PdfDocument::writeFiles(const QList<TicketDocument::File> &files)
{
    writeHeading(tr("Files"));
    for (const TicketDocument::File &file : files)
        writeText(joined({file.name, file.size, file.who, file.when}));
}

bool PdfDocument::end(const ReportManifest &manifest)
{
    const PdfColours colours;
    m_pages->setHead(tr("About this report"), manifest.complete() ? QString() : tr("NOT COMPLETE"),
                     PdfColours().warning);
    m_pages->setFoot(tr("%n ticket(s)", nullptr, m_number));
    m_pages->newPage();
    m_pages->write(tr("About this report"), {16, true});
    m_pages->write(manifest.complete() ? tr("COMPLETE") : tr("NOT COMPLETE"),
                   {11, true, manifest.complete() ? colours.good : colours.warning});
    m_pages->skip(8 * point);
    QList<std::pair<QString, QString>> lines = manifest.lines();
    if (m_fonts->numbers() > 0)
        lines.append({tr("Note"), tr("%n character(s) stand as their number, such as [U+1F600], as no font here has "
                                     "them.",
                                     nullptr, int(m_fonts->numbers()))});
    m_pages->facts(lines, 1, {textPoints});
    return m_pages->end() || fail(m_pages->problem());
}
