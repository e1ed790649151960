// SPDX-License-Identifier: Apache-2.0
#include "export/exportdialog.h"

#include "commandform/formfooter.h"
#include "commands/timezone.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "widgets/fieldnote.h"
#include "widgets/noticeline.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

void ExportDialog::ask(const ExportOffer &offer, const ExportChoice &choice)
{
    m_offer = offer;
    fill(choice);
    m_export->setFocus(Qt::OtherFocusReason); // Enter does it as the last time
    open();
    const int wanted = m_fields->sizeHint().height() + sizeHint().height() -
                       m_fields->parentWidget()->parentWidget()->sizeHint().height();
    const QWidget *around = parentWidget() ? parentWidget()->window() : nullptr;
    resize(std::max(width(), fontMetrics().averageCharWidth() * 84),
           around ? std::min(wanted, around->height() - 48) : wanted);
}

void ExportDialog::fill(const ExportChoice &choice)
{
    m_filling = true;
    m_mayReplace = false;
    m_format->setCurrentIndex(m_format->findData(suffixOf(choice.format)));
    m_columns->setCurrentIndex(m_columns->findData(static_cast<int>(choice.columns)));
    m_paths->setText(choice.paths);
    m_actions->setChecked(choice.withActions);
    m_attachments->setChecked(choice.withAttachments);
    const int zone = m_zone->findData(choice.zone);
    zone >= 0 ? m_zone->setCurrentIndex(zone) : m_zone->setEditText(choice.zone);
    m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(QString(choice.csv.delimiter))));
    m_lineEnd->setCurrentIndex(m_lineEnd->findData(choice.csv.crlf));
    m_bom->setChecked(choice.csv.bom);
    m_guard->setChecked(choice.csv.guard);
    const QString path = choice.path(m_clock.nowUtc());
    m_shownName = choice.fileName.isEmpty() ? path : QString();
    m_file->setText(QDir::toNativeSeparators(path));
    fillTickets(choice.what);
    m_filling = false;
    showWords();
}

void ExportDialog::fillTickets(ExportChoice::What what)
{
    const auto button = [this](ExportChoice::What each) { return m_what->button(static_cast<int>(each)); };
    const auto selected = static_cast<int>(m_offer.selected.order.size());
    const auto listed = static_cast<int>(m_offer.list.order.size());
    button(ExportChoice::What::Selected)->setText(tr("&Selected: %n ticket(s)", nullptr, selected));
    button(ExportChoice::What::Selected)->setEnabled(selected > 0);
    button(ExportChoice::What::Listed)->setText(tr("The list as it is &shown: %n ticket(s)", nullptr, listed));
    button(ExportChoice::What::Listed)->setEnabled(listed > 0);
    QAbstractButton *filter = button(ExportChoice::What::Filter);
    ExportChoice all;
    all.what = ExportChoice::What::Filter;
    const auto count = static_cast<int>(all.tickets(m_offer));
    filter->setText(count < 0 ? tr("All of the &filter, read anew")
                              : tr("All of the &filter, read anew: %n ticket(s)", nullptr, count));
    filter->setVisible(m_offer.filter.has_value());
    if (!button(what)->isEnabled() || (what == ExportChoice::What::Filter && !m_offer.filter))
        what = listed > 0 ? ExportChoice::What::Listed : ExportChoice::What::Filter;
    button(what)->setChecked(true);
}

ExportChoice::What ExportDialog::what() const
{
    return static_cast<ExportChoice::What>(m_what->checkedId());
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice;
    choice.what = what();
    choice.format = reportFormatNamed(m_format->currentData().toString()).value_or(ReportFormat::Csv);
    choice.columns = static_cast<ExportChoice::Columns>(m_columns->currentData().toInt());
    choice.paths = m_paths->text();
    choice.withActions = m_actions->isChecked();
    choice.withAttachments = m_attachments->isChecked();
    const int zone = m_zone->findText(m_zone->currentText());
    choice.zone = zone >= 0 ? m_zone->itemData(zone).toString() : m_zone->currentText().trimmed();
    choice.csv.delimiter = m_delimiter->currentData().toString().front();
    choice.csv.crlf = m_lineEnd->currentData().toBool();
    choice.csv.bom = m_bom->isChecked();
    choice.csv.guard = m_guard->isChecked();
    const QFileInfo file(QDir::fromNativeSeparators(m_file->text().trimmed()));
    choice.folder = file.absolutePath();
    const bool ours = file.fileName() == QFileInfo(m_shownName).fileName(); // also in another folder
    choice.fileName = ours ? QString() : file.fileName();
    return choice;
}

// The name follows the format, also one that the person typed.
void ExportDialog::showName()
{
    const QString suffix = m_format->currentData().toString();
    const QString path = QDir::fromNativeSeparators(m_file->text().trimmed());
    const QFileInfo file(path);
    if (!path.isEmpty() && file.suffix() != suffix && reportFormatNamed(file.suffix())) {
        const QString renamed = file.dir().filePath(file.completeBaseName() + u'.' + suffix);
        if (file.fileName() == QFileInfo(m_shownName).fileName())
            m_shownName = renamed;
        m_file->setText(QDir::toNativeSeparators(renamed));
    }
    showWords();
}

void ExportDialog::showWords()
{
    if (m_filling || m_what->checkedId() < 0)
        return;
    const ExportChoice chosen = choice();
    m_csv->setVisible(chosen.format == ReportFormat::Csv);
    m_csvLabel->setVisible(chosen.format == ReportFormat::Csv);
    m_paths->setVisible(chosen.columns == ExportChoice::Columns::Own);

    QString pathsProblem;
    if (chosen.columns == ExportChoice::Columns::Own)
        (void)ownColumns(chosen.paths, pathsProblem);
    m_columnsNote->setProblem(pathsProblem);
    m_zoneNote->setProblem(zoneNamed(chosen.zone) ? QString()
                                                  : tr("UTC, local, or a name such as Europe/Berlin is expected."));
    const QFileInfo file(QDir::fromNativeSeparators(m_file->text().trimmed()));
    QString fileProblem;
    if (m_file->text().trimmed().isEmpty() || file.fileName().isEmpty())
        fileProblem = tr("The name of a file is expected.");
    else if (file.isDir())
        fileProblem = tr("This is a folder; the name of a file is expected.");
    else if (!file.dir().exists())
        fileProblem = tr("There is no folder %1.").arg(file.absolutePath());
    m_fileNote->setProblem(fileProblem);
    const bool replaces = fileProblem.isEmpty() && file.exists();
    m_fileNote->setHint(replaces ? tr("It is there already; it and its manifest stay until the new ones are whole.")
                                 : tr("Beside it comes a manifest: what is in the file, and how complete it is."));
    m_export->setText(replaces && !m_mayReplace ? tr("Replace and e&xport") : tr("E&xport"));

    QStringList missing;
    if (chosen.what == ExportChoice::What::Listed)
        missing = m_offer.incomplete;
    m_missing->show(NoticeLine::Tone::Failure, missing.isEmpty() ? QString() : tr("This export will not be complete."),
                    missing.join(u'\n'));

    showCost();
    m_export->setEnabled(chosen.problem(m_offer).isEmpty() && fileProblem.isEmpty());
}

void ExportDialog::showCost()
{
    const ExportChoice chosen = choice();
    const qint64 tickets = chosen.tickets(m_offer);
    const RateLimit limit = m_desk.limit();
    const FormBudget budget{m_desk.requestsUsed(), limit.requests, limit.seconds, m_desk.keptForClicks()};
    const FormFooter::Cost cost{tickets < 0 ? tr("not known how many tickets")
                                            : tr("%n ticket(s)", nullptr, static_cast<int>(tickets)),
                                static_cast<int>(chosen.requests(m_offer)), true};
    const QString problem = chosen.problem(m_offer);
    if (!problem.isEmpty())
        m_words->show(NoticeLine::Tone::Failure, problem);
    else if (tickets >= 0 && cost.requests == 0)
        m_words->show(NoticeLine::Tone::Quiet,
                      tr("%1, no request: they are here already", "12 tickets").arg(cost.count));
    else
        m_words->show(hasToWait(cost, budget) ? NoticeLine::Tone::Waiting : NoticeLine::Tone::Quiet,
                      costWords(cost, budget));
}

void ExportDialog::browse()
{
    const QFileInfo file(QDir::fromNativeSeparators(m_file->text().trimmed()));
    auto *dialog = new QFileDialog(this, tr("Export to"));
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // it asks before it replaces a file
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(m_format->currentData().toString());
    dialog->setDirectory(file.absolutePath());
    dialog->selectFile(file.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_file->setText(QDir::toNativeSeparators(path));
        m_mayReplace = true;
        showWords();
    });
    dialog->open();
}

void ExportDialog::start()
{
    if (!m_export->isEnabled())
        return;
    ExportRequest request = choice().request(m_offer, m_clock.nowUtc());
    request.file = QFileInfo(QDir::fromNativeSeparators(m_file->text().trimmed())).absoluteFilePath();
    accept();
    Q_EMIT requested(request);
}
