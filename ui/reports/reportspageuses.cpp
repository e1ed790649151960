// SPDX-License-Identifier: Apache-2.0
// The other half of ReportsPage: its charts as pictures and as tables.
#include "reports/reportspage.h"

#include "browser/filterwords.h"
#include "browser/loadnotice.h"
#include "browser/ticketbrowser.h"
#include "deskpage.h"
#include "halo/inbackground.h"
#include "model/tablesummary.h"
#include "net/clock.h"
#include "report/csvcell.h"
#include "reports/picturefile.h"
#include "widgets/noticeline.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>

using namespace Qt::StringLiterals;
using By = TicketSummary::By;

void ReportsPage::use(ChartUse use, const SummaryChart *chart)
{
    switch (use) {
    case ChartUse::SavePicture: {
        // What is shown now, whatever comes or goes while the dialog is open.
        const ChartPicture shown = picture(chart);
        return askForPictureFile(shown.title, this, [this, shown](const QString &path) { save(path, shown); });
    }
    case ChartUse::CopyPicture:
        return inBackground(
            this, [shown = picture(chart)] { return asImage(shown); },
            [this](const QImage &image) {
                QGuiApplication::clipboard()->setImage(image);
                Q_EMIT told(tr("The picture is in the clipboard."));
            });
    case ChartUse::CopyTable:
        QGuiApplication::clipboard()->setText(table(chart));
        Q_EMIT told(tr("The table is in the clipboard."));
        return;
    }
}

void ReportsPage::save(const QString &path, const ChartPicture &picture)
{
    m_failure->show(NoticeLine::Tone::Failure, {});
    inBackground(
        this, [path, picture] { return savePicture(path, picture); },
        [this, path](const QString &problem) {
            const QString file = QDir::toNativeSeparators(path);
            if (problem.isEmpty())
                Q_EMIT told(tr("Saved to %1").arg(file));
            else
                m_failure->show(NoticeLine::Tone::Failure, tr("Not saved to %1: %2").arg(file, problem));
        });
}

ChartPicture ReportsPage::picture(const SummaryChart *chart) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_summary->countedAt());
    const TicketFilter &filter = m_desk->browser().filter();
    ChartPicture picture;
    picture.title = chart ? chart->title() : tr("Tickets of the queue");
    picture.losses = m_notice->said();
    if (!m_summary->isCurrent())
        picture.losses.append(tr("The list has changed since, and is being counted again."));
    picture.facts = {m_desk->connection().name,
                     tr("Filter: %1").arg(filterInWords(filter, m_desk->desk().lookups(), m_clock.now(), 0)),
                     m_count->text(), tr("Counted %1").arg(at.toString(u"yyyy-MM-dd HH:mm t"_s))};
    picture.font = font();
    QList<SummaryChart *> charts{m_days};
    for (const By by : TicketSummary::everything)
        charts.append(m_charts.value(by));
    for (SummaryChart *each : std::as_const(charts)) {
        if (chart && each != chart)
            continue;
        const QString title = chart ? QString() : each->title();
        const AnyChart &shown = each->canvas().chart();
        if (const auto *bars = std::get_if<BarChart>(&shown))
            picture.charts.append(BarChart(title, bars->bars()));
        else
            picture.charts.append(DayChart(title, std::get<DayChart>(shown).days()));
        if (!each->note().isEmpty())
            picture.facts.append(each->note());
    }
    return picture;
}

// All of the bars, also those the chart has no room for.
QString ReportsPage::table(const SummaryChart *chart) const
{
    QStringList lines;
    if (!chart || chart == m_days) {
        lines.append(QStringList{tr("Day"), tr("Created"), tr("Closed")}.join(u'\t'));
        const QList<TicketSummary::Day> &days = std::get<DayChart>(m_days->canvas().chart()).days();
        for (const TicketSummary::Day &day : days)
            lines.append(u"%1\t%2\t%3"_s.arg(day.date.toString(Qt::ISODate)).arg(day.created).arg(day.closed));
    }
    for (const By by : TicketSummary::everything) {
        if (chart && m_charts.value(by) != chart)
            continue;
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(TicketSummary::title(by) + u'\t' + tr("Tickets"));
        const QList<SummaryBar> bars = m_summary->summary().bars(by);
        for (const SummaryBar &bar : bars)
            lines.append(harmlessCell(bar.label.simplified()) + u'\t' + QString::number(bar.count));
    }
    QStringList missing = m_notice->said();
    if ((!chart || chart == m_days) && !m_days->note().isEmpty())
        missing.append(m_days->note());
    if (!missing.isEmpty())
        lines.append(u'\n' + missing.join(u'\n'));
    return lines.join(u'\n') + u'\n';
}
