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

SavedHar saveHar(const RequestLog &log, const QList<quint64> &numbers, const QString &path)
{
    QList<qsizetype> indexes;
    const quint64 first = log.size() > 0 ? log.at(0).number : 0;
    for (const quint64 number : numbers) {
        if (number >= first && qsizetype(number - first) < log.size())
            indexes.append(qsizetype(number - first));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {0, file.errorString()};
    file.write(toHar(log, indexes)); // what goes wrong here, commit() tells
    if (!file.commit())
        return {0, file.errorString()};
    return {static_cast<int>(indexes.size()), {}};
}
