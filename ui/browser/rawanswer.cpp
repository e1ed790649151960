// SPDX-License-Identifier: Apache-2.0
#include "browser/rawanswer.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RawAnswer)
};

constexpr qsizetype longest = 64 * 1024; // a page of HTML fits; megabytes would only freeze the text field

} // namespace

void showRawAnswer(const Error &error, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("rawAnswer"));
    dialog->setWindowTitle(Words::tr("Raw answer"));
    auto *layout = new QVBoxLayout(dialog);
    const QString status =
        error.status > 0
            ? Words::tr("Status %1, %n byte(s)", nullptr, static_cast<int>(error.body.size())).arg(error.status)
            : Words::tr("%n byte(s)", nullptr, static_cast<int>(error.body.size()));
    layout->addWidget(
        new QLabel(error.body.size() > longest ? Words::tr("%1, the beginning of it:").arg(status) : status, dialog));
    auto *text = new QPlainTextEdit(QString::fromUtf8(error.body.left(longest)), dialog);
    text->setAccessibleName(Words::tr("Raw answer"));
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    layout->addWidget(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons);
    dialog->resize(560, 320);
    dialog->open();
}
