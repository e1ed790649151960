// SPDX-License-Identifier: Apache-2.0
#include "lookups/lookupfile.h"

#include "triage/safefilename.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LookupFile)
};

} // namespace

void askForLookupFile(const QString &list, const QString &suffix, int rows, QWidget *parent,
                      const std::function<void(const QString &path)> &chosen)
{
    const bool csv = suffix == u"csv";
    auto *dialog = new QFileDialog(parent, csv ? Words::tr("Export %n row(s) as CSV", nullptr, rows)
                                               : Words::tr("Export %n row(s) as JSON", nullptr, rows));
    dialog->setObjectName(u"lookupFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // it asks before it replaces a file
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(
        {csv ? Words::tr("Comma-separated values (*.csv)") : Words::tr("JSON (*.json)"), Words::tr("All files (*)")});
    dialog->setDefaultSuffix(suffix);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(
        u"sundog-%1-%2.%3"_s.arg(fileNameOf(list), QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmm"), suffix));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

QString saveLookupFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(bytes); // what goes wrong here, commit() tells
    return file.commit() ? QString() : file.errorString();
}
