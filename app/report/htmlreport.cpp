// SPDX-License-Identifier: Apache-2.0
#include "report/htmlreport.h"

#include "report/reportactions.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

// Text that would make a row many times as high as the others scrolls in its cell, but on paper.
QString textCell(const QString &plain)
{
    constexpr qsizetype fewCharacters = 300;
    constexpr qsizetype fewLines = 6;
    const QString direction = plain.isRightToLeft() ? u" dir=\"auto\""_s : QString();
    if (plain.size() <= fewCharacters && plain.count(u'\n') < fewLines)
        return u"<td"_s + direction + u'>' + htmlpage::text(plain) + u"</td>"_s;
    return u"<td><div class=\"long\" tabindex=\"0\""_s + direction + u'>' + htmlpage::text(plain) + u"</div></td>"_s;
}

} // namespace

HtmlReport::HtmlReport(const ReportHead &head, QIODevice &device)
    : ReportWriter(head, device), m_summary(QDateTime::currentMSecsSinceEpoch(), head.zone)
{
}

bool HtmlReport::begin()
{
    return m_rows.open(head().temporaryFolder) || fail(m_rows.problem());
}

bool HtmlReport::add(const ReportRow &row)
{
    m_summary.add(summaryRow(row.record, head().names));
    QString html = u"<tr>"_s;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        html += cell(row, i);
    if (head().withActions)
        html += textCell(m_readable.actions(row.actions, head().zone));
    if (head().withAttachments)
        html += textCell(attachmentsText(row.files));
    return m_rows.write(html + u"</tr>\n"_s) || fail(m_rows.problem());
}

QStringList HtmlReport::notes() const
{
    return m_readable.notes();
}

QString HtmlReport::cell(const ReportRow &row, qsizetype column)
{
    const ReportCell &cell = row.cells.at(column);
    if (const QString link = column == 0 ? linkOf(row) : QString(); !link.isEmpty())
        return u"<td class=\"n\">"_s + htmlpage::link(link, cell.text) + u"</td>"_s;
    switch (cell.kind) {
    case ReportCell::Kind::Empty:
        return u"<td></td>"_s;
    case ReportCell::Kind::Time:
        return u"<td class=\"t\">"_s + text(cell, head().columns.at(column).type) + u"</td>"_s;
    case ReportCell::Kind::Text:
        return textCell(m_readable.of(cell, head().columns.at(column).type));
    case ReportCell::Kind::Number:
        return u"<td class=\"n\">"_s + htmlpage::text(cell.text) + u"</td>"_s;
    }
    return {};
}

bool HtmlReport::end(const ReportManifest &manifest)
{
    if (!write(top(manifest) + tableHead()))
        return false;
    const auto copy = [this](const QByteArray &bytes) {
        if (head().stopped && head().stopped())
            return fail(tr("Stopped."));
        return write(bytes);
    };
    if (!m_rows.giveTo(copy))
        return problem().isEmpty() ? fail(m_rows.problem()) : false;
    if (m_summary.count() == 0 && !write(u"<tr><td colspan=\"%1\">%2</td></tr>\n"_s.arg(
                                      QString::number(titles().size()), htmlpage::text(tr("No tickets")))))
        return false;
    return write(u"</tbody>\n</table>\n</div>\n"_s + htmlpage::end()) && flush();
}

QString HtmlReport::top(const ReportManifest &manifest) const
{
    constexpr int mostBars = 10;
    const QString title = tr("%n ticket(s)", nullptr, static_cast<int>(m_summary.count()));
    QString html = htmlpage::begin(u"%1 – %2"_s.arg(title, manifest.filter), htmlpage::Paper::Wide);
    html += u"<h1>%1</h1>\n<p class=\"lead\" dir=\"auto\">%2</p>\n"_s.arg(htmlpage::text(title),
                                                                          htmlpage::text(manifest.filter));
    html += htmlpage::state(manifest);
    if (m_summary.count() > 0) {
        html += u"<div class=\"charts\">\n"_s;
        for (const TicketSummary::By by :
             {TicketSummary::By::Status, TicketSummary::By::Type, TicketSummary::By::Team, TicketSummary::By::Age}) {
            const QList<SummaryBar> bars = m_summary.bars(by, mostBars);
            qint64 total = 0;
            for (const SummaryBar &bar : bars)
                total += bar.count;
            html += htmlpage::chart(TicketSummary::title(by), bars, total);
        }
        html += u"</div>\n"_s;
    }
    return html + htmlpage::manifest(manifest);
}

QString HtmlReport::tableHead() const
{
    const QStringList names = titles();
    QString html =
        u"<div class=\"scroll\" role=\"region\" aria-label=\"%1\" tabindex=\"0\">\n<table>\n<thead>\n<tr>"_s.arg(
            htmlpage::text(tr("Tickets")));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool right = i < head().columns.size() && head().columns.at(i).type == ReportColumn::Type::Number;
        html += (right ? u"<th scope=\"col\" class=\"n\">"_s : u"<th scope=\"col\">"_s) + htmlpage::text(names.at(i)) +
                u"</th>"_s;
    }
    return html + u"</tr>\n</thead>\n<tbody>\n"_s;
}
