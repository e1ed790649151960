// SPDX-License-Identifier: Apache-2.0
#include "detail/existingfilesquestion.h"

#include "model/plaintooltip.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExistingFilesQuestion)
};

} // namespace

void askAboutExisting(const QStringList &names, const QString &folder, QWidget *parent,
                      const std::function<void(ExistingFiles)> &answered)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"existingFilesQuestion"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Save files"));
    const int count = int(names.size());
    auto *text = new QLabel(Words::tr("%n of these files are in the folder already:", nullptr, count) + u'\n' +
                                QDir::toNativeSeparators(folder),
                            dialog);
    text->setObjectName(u"existingFilesText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *list = new QListWidget(dialog);
    list->setObjectName(u"existingFilesList"_s);
    list->setAccessibleName(Words::tr("Files that exist"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the middle is left out instead
    for (const QString &name : names)
        (new QListWidgetItem(name, list))->setToolTip(plainToolTip(name));
    list->setMinimumHeight(6 * list->fontMetrics().lineSpacing());
    text->setBuddy(list);

    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *replace = buttons->addButton(Words::tr("&Replace"), QDialogButtonBox::DestructiveRole);
    QPushButton *keep = buttons->addButton(Words::tr("&Keep both"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(Words::tr("Cancel"), QDialogButtonBox::RejectRole);
    replace->setObjectName(u"existingReplace"_s);
    keep->setObjectName(u"existingKeepBoth"_s);
    cancel->setObjectName(u"existingCancel"_s);
    replace->setAutoDefault(false);
    keep->setDefault(true); // what loses nothing
    const auto answer = [dialog, answered](ExistingFiles what) {
        dialog->accept();
        answered(what);
    };
    QObject::connect(replace, &QPushButton::clicked, parent, [answer] { answer(ExistingFiles::Replace); });
    QObject::connect(keep, &QPushButton::clicked, parent, [answer] { answer(ExistingFiles::KeepBoth); });
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);

    auto *column = new QVBoxLayout(dialog);
    column->setSpacing(8);
    column->addWidget(text);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    dialog->resize(440, dialog->sizeHint().height());
    dialog->open();
}
