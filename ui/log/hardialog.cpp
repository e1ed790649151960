// SPDX-License-Identifier: Apache-2.0
#include "log/hardialog.h"

#include "net/har.h"
#include "net/requestlog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HarDialog)
};

} // namespace

void askForHarFile(int count, QWidget *parent, const std::function<void(const QString &path)> &chosen)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Save %n request(s) as HAR", nullptr, count));
    dialog->setObjectName(u"harDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({Words::tr("HTTP Archive (*.har)"), Words::tr("All files (*)")});
    dialog->setDefaultSuffix(u"har"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"sundog-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmm") + u".har"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

QString saveHar(const LoggedRequests &requests, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(toHar(requests)); // what goes wrong here, commit() tells
    return file.commit() ? QString() : file.errorString();
}
