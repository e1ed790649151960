// SPDX-License-Identifier: Apache-2.0
#include "reports/picturefile.h"

#include "triage/safefilename.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PictureFile)
};

} // namespace

void askForPictureFile(const QString &title, QWidget *parent, const std::function<void(const QString &path)> &chosen)
{
    auto *dialog = new QFileDialog(parent, Words::tr("Save the picture"));
    dialog->setObjectName(u"pictureFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // it asks before it replaces a file
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString svg = Words::tr("Scalable picture (*.svg)");
    dialog->setNameFilters({svg, Words::tr("Picture (*.png)")});
    dialog->setDefaultSuffix(u"svg"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, svg](const QString &filter) {
        dialog->setDefaultSuffix(filter == svg ? u"svg"_s : u"png"_s);
    });
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    // Without an end: the kind that is chosen gives it.
    dialog->selectFile(
        u"sundog-%1-%2"_s.arg(fileNameOf(title), QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmm")));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}
