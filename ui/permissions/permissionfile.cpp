// SPDX-License-Identifier: Apache-2.0
#include "permissions/permissionfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PermissionFile)
};

QString nameFilter(PermissionFormat format)
{
    switch (format) {
    case PermissionFormat::Html:
        return Words::tr("Web page (*.html)");
    case PermissionFormat::Csv:
        return Words::tr("Comma-separated values (*.csv)");
    case PermissionFormat::Markdown:
        return Words::tr("Markdown (*.md)");
    case PermissionFormat::Json:
        break;
    }
    return Words::tr("JSON (*.json)");
}

} // namespace

void askForPermissionFile(PermissionFormat format, QWidget *parent,
                          const std::function<void(const QString &path)> &chosen)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Export the permissions"));
    dialog->setObjectName(u"permissionFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // it asks before it replaces a file
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({nameFilter(format), Words::tr("All files (*)")});
    dialog->setDefaultSuffix(suffixOf(format));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(
        u"sundog-permissions-%1.%2"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmm"), suffixOf(format)));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

QString savePermissionFile(const QString &path, const QList<PermissionRun> &runs, PermissionFormat format)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(exportPermissions(runs, format)); // what goes wrong here, commit() tells
    return file.commit() ? QString() : file.errorString();
}
