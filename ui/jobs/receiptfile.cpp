// SPDX-License-Identifier: Apache-2.0
#include "jobs/receiptfile.h"

#include "triage/jobreceipt.h"
#include "triage/resultwords.h"
#include "triage/safefilename.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptFile)
};

QString fileName(const Job &job)
{
    return u"sundog-%1-%2.csv"_s.arg(fileNameOf(job.command().name),
                                     job.startedAt().toLocalTime().toString(u"yyyyMMdd-HHmmss"));
}

} // namespace

void askForReceiptFile(const Job &job, QWidget *parent, const std::function<void(const QString &path)> &chosen)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Save the receipt of %1").arg(jobTitle(job)));
    dialog->setObjectName(u"receiptDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // it asks before it replaces a file
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString json = Words::tr("JSON (*.json)");
    dialog->setNameFilters({Words::tr("Comma-separated values (*.csv)"), json});
    dialog->setDefaultSuffix(u"csv"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json](const QString &filter) {
        dialog->setDefaultSuffix(filter == json ? u"json"_s : u"csv"_s);
    });
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(fileName(job));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

QString saveReceiptFile(const QString &path, const Job &job, const QString &connection)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(path.endsWith(".json"_L1, Qt::CaseInsensitive) ? QJsonDocument(jobReceiptJson(job, connection)).toJson()
                                                              : jobReceiptCsv(job, connection));
    return file.commit() ? QString() : file.errorString(); // what goes wrong before, it tells
}
