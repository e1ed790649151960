// SPDX-License-Identifier: Apache-2.0
#include "export/exportstrip.h"

#include "triage/desk.h"
#include "triage/ticketexport.h"
#include "widgets/noticeline.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QProgressBar>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ExportLine::ExportLine(Desk &desk, Clock &clock, const ExportRequest &request, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_export(new TicketExport(desk, clock, request, this)), m_tick(new QTimer(this)),
      m_words(new NoticeLine(u"exportWords"_s, this)), m_bar(new QProgressBar(this)),
      m_replaces(QFileInfo::exists(request.file))
{
    setObjectName(u"exportLine"_s);
    m_bar->setObjectName(u"exportBar"_s);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    const auto add = [this](const QString &name, const QString &text, auto clicked) {
        QPushButton *button = m_words->addButton(name, text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, clicked);
        return button;
    };
    const QString file = request.file;
    m_cancel = add(u"exportCancel"_s, tr("Cancel"), [this] {
        if (!m_export->cancel())
            m_cancel->setEnabled(false); // the next words say what has come of it
    });
    m_open = add(u"exportOpen"_s, tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    m_folder = add(u"exportFolder"_s, tr("Show folder"),
                   [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); });
    m_again = add(u"exportAgain"_s, tr("Try again"), [this] { Q_EMIT againWanted(m_export->request()); });
    m_dismiss = add(u"exportDismiss"_s, tr("Dismiss"), [this] { Q_EMIT dismissed(); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_words);

    m_tick->setInterval(100);
    connect(m_tick, &QTimer::timeout, this, &ExportLine::showProgress);
    connect(m_export, &TicketExport::finished, this, &ExportLine::showEnd);
    m_export->start();
    m_tick->start();
    showProgress();
}

ExportLine::~ExportLine() = default;

bool ExportLine::isRunning() const
{
    return m_export->end() == TicketExport::End::Running;
}

void ExportLine::showProgress()
{
    if (!isRunning())
        return;
    const qint64 written = m_export->written();
    const qint64 expected = m_export->expected();
    const bool counted = expected > 0 && !m_export->isFinishing();
    m_bar->setRange(0, counted ? static_cast<int>(expected) : 0);
    m_bar->setValue(counted ? static_cast<int>(std::min(written, expected)) : 0);
    const QString name = QFileInfo(m_export->request().file).fileName();
    QString text;
    if (m_export->isFinishing())
        text = tr("Export to %1: all %n ticket(s) written, finishing the file", nullptr, static_cast<int>(written))
                   .arg(name);
    else if (expected > 0)
        text = tr("Export to %1: %2 of %n ticket(s) written", nullptr, static_cast<int>(expected))
                   .arg(name, QString::number(written));
    else
        text = tr("Export to %1: %n ticket(s) written", nullptr, static_cast<int>(written)).arg(name);
    m_words->show(NoticeLine::Tone::Quiet, text);
    for (QPushButton *button : {m_open, m_folder, m_again, m_dismiss})
        button->hide();
}

void ExportLine::showEnd()
{
    m_tick->stop();
    m_bar->hide();
    const bool hadFocus = m_cancel->hasFocus();
    const ReportManifest &manifest = m_export->manifest();
    const QString file = m_export->request().file;
    const QString name = QFileInfo(file).fileName();
    const auto loaded = static_cast<int>(manifest.loaded);
    bool written = false;
    QStringList detail;
    if (m_replaces)
        detail.append(tr("It took the place of the file that was there."));
    switch (m_export->end()) {
    case TicketExport::End::Running:
        return;
    case TicketExport::End::Complete:
        written = true;
        detail += manifest.notes;
        if (!manifest.absent.isEmpty())
            detail.append(tr("Columns that no ticket has a field for: %1").arg(manifest.absent.join(u", "_s)));
        m_words->show(NoticeLine::Tone::Quiet, tr("Complete: %n ticket(s) written to %1", nullptr, loaded).arg(name),
                      detail.join(u'\n'));
        break;
    case TicketExport::End::Incomplete: {
        written = true;
        constexpr int shown = 3;
        detail += manifest.incomplete;
        for (const ReportManifest::Failure &failure : manifest.failed.mid(0, shown))
            detail.append(tr("Ticket %1: %2").arg(failure.ticket).arg(failure.why));
        if (const auto more = static_cast<int>(manifest.failed.size()) - shown; more > 0)
            detail.append(tr("… and %n more, see the manifest beside the file", nullptr, more));
        m_words->show(NoticeLine::Tone::Failure,
                      manifest.recordCount > manifest.loaded
                          ? tr("INCOMPLETE: %1 of %n ticket(s) written to %2, which says so", nullptr,
                               static_cast<int>(manifest.recordCount))
                                .arg(QString::number(loaded), name)
                          : tr("INCOMPLETE: %n ticket(s) written to %1, which says so", nullptr, loaded).arg(name),
                      detail.join(u'\n'));
        break;
    }
    case TicketExport::End::Failed:
    case TicketExport::End::SignInFailed:
        m_words->show(NoticeLine::Tone::Failure, tr("Nothing was written to %1").arg(name), m_export->problem());
        break;
    case TicketExport::End::Cancelled:
        m_words->show(NoticeLine::Tone::Quiet, QFileInfo::exists(file)
                                                   ? tr("Cancelled. %1 is as it was before.").arg(name)
                                                   : tr("Cancelled. %1 was not written.").arg(name));
        break;
    }
    m_cancel->hide();
    m_open->setVisible(written);
    m_folder->setVisible(written);
    m_again->setVisible(!written);
    m_dismiss->show();
    if (hadFocus)
        m_dismiss->setFocus(Qt::OtherFocusReason);
    m_words->setToolTip(file.toHtmlEscaped());
    Q_EMIT ended();
}

ExportStrip::ExportStrip(Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_clock(clock), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"exportStrip"_s);
    setAccessibleName(tr("Exports"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void ExportStrip::run(const ExportRequest &request)
{
    const bool isWritten = std::any_of(m_lines.cbegin(), m_lines.cend(), [&request](const ExportLine *line) {
        return line->isRunning() && line->running().request().file == request.file;
    });
    if (isWritten)
        return Q_EMIT told(tr("%1 is being written already.").arg(QFileInfo(request.file).fileName()));
    for (qsizetype i = m_lines.size() - 1; i >= 0 && m_lines.size() >= mostLines; --i) {
        if (!m_lines.at(i)->isRunning())
            dismiss(m_lines.at(i));
    }
    auto *line = new ExportLine(m_desk, m_clock, request, this);
    connect(line, &ExportLine::dismissed, this, [this, line] { dismiss(line); });
    connect(line, &ExportLine::againWanted, this, [this, line](const ExportRequest &again) {
        dismiss(line);
        run(again);
    });
    connect(line, &ExportLine::ended, this,
            [this, line] { Q_EMIT told(line->findChild<NoticeLine *>(u"exportWords"_s)->text()); });
    m_lines.prepend(line);
    m_layout->insertWidget(0, line);
    show();
}

int ExportStrip::running() const
{
    return static_cast<int>(
        std::count_if(m_lines.cbegin(), m_lines.cend(), [](const ExportLine *line) { return line->isRunning(); }));
}

void ExportStrip::dismiss(ExportLine *line)
{
    m_lines.removeOne(line);
    m_layout->removeWidget(line);
    line->hide();
    line->deleteLater(); // its own button may have done it
    setVisible(!m_lines.isEmpty());
}
