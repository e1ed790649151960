// SPDX-License-Identifier: Apache-2.0
#include "detail/savingstrip.h"

#include "detail/existingfilesquestion.h"
#include "detail/flowtext.h"
#include "detail/savingwords.h"
#include "model/attachmenttable.h"
#include "triage/desk.h"
#include "triage/safefilename.h"
#include "widgets/icon.h"
#include "widgets/noticeline.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SavingStrip::SavingStrip(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_saving(desk.api()),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)), m_progress(new QWidget(this)),
      m_words(new QLabel(m_progress)), m_bar(new QProgressBar(m_progress)),
      m_cancel(new QPushButton(tr("Cancel"), m_progress)), m_result(new NoticeLine(u"savingResult"_s, this)),
      m_detail(new FlowText(this))
{
    setObjectName(u"savingStrip"_s);
    m_words->setObjectName(u"savingWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setBuddy(m_bar);
    m_bar->setObjectName(u"savingBar"_s);
    m_bar->setAccessibleName(tr("Saving files"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_cancel->setObjectName(u"savingCancel"_s);
    m_cancel->setAutoDefault(false);
    m_cancel->setAccessibleName(tr("Cancel saving"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_words);
    words->addWidget(m_bar);
    auto *line = new QHBoxLayout(m_progress);
    line->setContentsMargins(0, 4, 0, 4);
    line->setSpacing(8);
    line->addLayout(words, 1);
    line->addWidget(m_cancel, 0, Qt::AlignVCenter);
    m_progress->hide();

    m_retry = m_result->addButton(u"savingRetry"_s, tr("Retry"));
    connect(m_retry, &QPushButton::clicked, this, &SavingStrip::saveRest);
    connect(m_result->addButton(u"savingDismiss"_s, tr("Dismiss")), &QPushButton::clicked, this,
            [this] { say({}, {}, true); });
    m_detail->setObjectName(u"savingDetail"_s);
    m_detail->setAccessibleName(tr("What was not saved, and why"));
    m_detail->setMostLines(6); // beyond them it scrolls: the files are worth the room
    m_detail->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_progress);
    column->addWidget(m_result);
    auto *below = new QHBoxLayout; // the words of the notice, not its symbol
    below->setContentsMargins(symbolSize + 16, 0, 0, 4);
    below->addWidget(m_detail);
    column->addLayout(below);

    connect(m_cancel, &QPushButton::clicked, &m_saving, &FileSaving::cancel);
    connect(&m_saving, &FileSaving::progressed, this, &SavingStrip::showProgress);
    connect(&m_saving, &FileSaving::finished, this, &SavingStrip::showResult);
}

void SavingStrip::askAndSave(const QList<Attachment> &files, TicketId ticket)
{
    if (files.isEmpty() || isRunning())
        return;
    const bool one = files.size() == 1;
    m_asked = ticket;
    auto *dialog =
        new QFileDialog(this, one ? tr("Save file") : tr("Save %n file(s) into a folder", nullptr, int(files.size())));
    dialog->setObjectName(u"saveFilesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(one ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(one ? QFileDialog::AnyFile : QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly, !one);
    dialog->setDirectory(m_folder);
    if (one)
        dialog->selectFile(safeFileName(files.first().filename, files.first().id));
    else
        dialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, files, one](const QString &path) {
        if (!one)
            return saveInto(path, files);
        m_folder = QFileInfo(path).path();
        start({{files.first(), path, QFileInfo::exists(path)}}); // then the dialog has asked
    });
    dialog->open();
}

void SavingStrip::saveInto(const QString &folder, const QList<Attachment> &files)
{
    m_folder = folder;
    saveUnlessInTheWay(filesIntoFolder(files, folder), folder);
}

// Asks first where the place of a file is taken.
void SavingStrip::saveUnlessInTheWay(const QList<FileToSave> &wanted, const QString &folder)
{
    const QStringList existing = existingNames(wanted);
    if (existing.isEmpty())
        return start(wanted);
    askAboutExisting(existing, folder, this, [this, wanted, existing](ExistingFiles what) {
        QList<FileToSave> decided = wanted;
        switch (what) {
        case ExistingFiles::KeepBoth:
            decided = besideExisting(std::move(decided));
            break;
        case ExistingFiles::Replace: // those that were shown, no others
            for (FileToSave &file : decided)
                file.replace = file.replace || existing.contains(QFileInfo(file.path).fileName());
            break;
        }
        start(decided);
    });
}

void SavingStrip::start(const QList<FileToSave> &files)
{
    if (isRunning())
        return;
    m_ticket = m_asked;
    say({}, {}, true);
    m_saving.start(files);
    showProgress();
    m_progress->show();
    Q_EMIT runningChanged();
}

// What did not come or could not be written; what was saved is not fetched again.
void SavingStrip::saveRest()
{
    QList<FileToSave> rest;
    for (const SavedFile &file : m_saving.files()) {
        if (file.state != SavedFile::State::Saved)
            rest.append(file.wanted);
    }
    m_asked = m_ticket;
    if (!rest.isEmpty()) // a name may have been taken meanwhile, which may be why it was not saved
        saveUnlessInTheWay(rest, QFileInfo(rest.first().path).path());
}

void SavingStrip::showProgress()
{
    m_words->setText(tr("Saving files of #%1: %2").arg(number(m_ticket)).arg(savingProgress(m_saving)));
    const qint64 total = m_saving.total();
    constexpr int steps = 1000;
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(int(double(std::min(m_saving.received(), total)) / double(total) * steps));
}

void SavingStrip::showResult()
{
    const bool hadFocus = m_cancel->hasFocus();
    m_progress->hide();
    const SavingResult result = savingResult(m_saving, m_desk);
    m_retry->setText(tr("Retry %n", nullptr, result.notSaved));
    m_retry->setVisible(result.notSaved > 0);
    say(result.text, result.detail, result.good);
    for (const SavedFile &file : m_saving.files()) {
        if (file.state == SavedFile::State::Failed && !file.elsewhere)
            m_desk.reachability().failed(file.error);
    }
    if (hadFocus) // the button that had it is gone
        m_result->findChild<QPushButton *>(u"savingDismiss"_s)->setFocus();
    Q_EMIT runningChanged();
}

void SavingStrip::say(const QString &text, const QString &detail, bool good)
{
    m_result->show(good ? NoticeLine::Tone::Quiet : NoticeLine::Tone::Failure, text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}
