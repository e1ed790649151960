// SPDX-License-Identifier: Apache-2.0
#include "detail/savingwords.h"

#include "model/attachmenttable.h"
#include "triage/desk.h"
#include "triage/filesaving.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileSaving)
};

QString nameOf(const SavedFile &file)
{
    return QFileInfo(file.wanted.path).fileName();
}

// Without the name of the file. "" = it is as it should be.
QString problemOf(const SavedFile &file, const Desk &desk)
{
    switch (file.state) {
    case SavedFile::State::Saved:
        if (!file.hasOtherSize())
            return {};
        return Words::tr("%1 came and were saved, but the list of files says %2.")
            .arg(AttachmentTable::exactSize(file.bytes), AttachmentTable::exactSize(file.wanted.file.bytes));
    case SavedFile::State::Failed: {
        const Advice advice =
            advise(file.error, desk.adviceContext(file.elsewhere ? AdviceContext::Attempt::DownloadElsewhere
                                                                 : AdviceContext::Attempt::Download));
        QStringList parts{advice.happened};
        if (!advice.serverSaid.isEmpty())
            parts += Words::tr("The server said: “%1”").arg(advice.serverSaid);
        parts << advice.cause << advice.cure;
        parts.removeAll(QString());
        return parts.join(u' ');
    }
    case SavedFile::State::NotWritten:
        return Words::tr("It could not be written: %1").arg(file.problem);
    case SavedFile::State::Waiting:
    case SavedFile::State::Loading:
    case SavedFile::State::Writing:
    case SavedFile::State::Cancelled:
        break;
    }
    return {};
}

} // namespace

QString savingProgress(const FileSaving &saving)
{
    if (saving.isStopping())
        return Words::tr("stopping, as soon as the disk has answered");
    const auto count = int(saving.files().size());
    const QString files = Words::tr("%1 of %2", "files").arg(std::min(saving.ended() + 1, count)).arg(count);
    const qint64 total = saving.total();
    if (total <= 0)
        return files;
    return files + u", "_s +
           Words::tr("%1 of %2", "bytes")
               .arg(AttachmentTable::shownSize(std::min(saving.received(), total)), AttachmentTable::shownSize(total));
}

SavingResult savingResult(const FileSaving &saving, const Desk &desk)
{
    const QList<SavedFile> &files = saving.files();
    SavingResult result;
    int saved = 0;
    int cancelled = 0;
    QStringList reasons; // in the order of the files; many files often have one
    QHash<QString, QStringList> names;
    for (const SavedFile &file : files) {
        saved += file.state == SavedFile::State::Saved ? 1 : 0;
        cancelled += file.state == SavedFile::State::Cancelled ? 1 : 0;
        const QString problem = problemOf(file, desk);
        if (problem.isEmpty())
            continue;
        if (!names.contains(problem))
            reasons += problem;
        names[problem] += nameOf(file);
    }
    QStringList lines;
    for (const QString &reason : std::as_const(reasons))
        lines += Words::tr("%1: %2", "names of files, then why").arg(names.value(reason).join(u", "_s), reason);
    result.detail = lines.join(u'\n');
    result.notSaved = int(files.size()) - saved;
    result.good = reasons.isEmpty();

    const QString folder = files.isEmpty() ? QString() : QFileInfo(files.first().wanted.path).path();
    if (files.size() == 1 && saved == 1)
        result.text = Words::tr("Saved: %1").arg(QDir::toNativeSeparators(files.first().wanted.path));
    else if (saved == files.size())
        result.text = Words::tr("%n file(s) saved in %1", nullptr, saved).arg(QDir::toNativeSeparators(folder));
    else if (saved == 0)
        result.text = cancelled > 0 && reasons.isEmpty() ? Words::tr("Cancelled. Nothing was saved.")
                                                         : Words::tr("Nothing was saved.");
    else
        result.text = (cancelled > 0 ? Words::tr("Cancelled. %1 of %2 files are saved in %3")
                                     : Words::tr("%1 of %2 files are saved in %3"))
                          .arg(saved)
                          .arg(files.size())
                          .arg(QDir::toNativeSeparators(folder));
    return result;
}
