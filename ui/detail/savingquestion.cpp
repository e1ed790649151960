// SPDX-License-Identifier: Apache-2.0
#include "detail/savingquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SavingQuestion)
};

} // namespace

void askToStopSaving(QWidget *window, std::function<void()> stop)
{
    auto *question = new QMessageBox(QMessageBox::Question, Words::tr("Files are being saved"),
                                     Words::tr("Files of a ticket are still being saved. Closing stops that."),
                                     QMessageBox::NoButton, window);
    question->setObjectName(QStringLiteral("savingQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *close = question->addButton(Words::tr("Stop and close"), QMessageBox::DestructiveRole);
    QPushButton *goOn = question->addButton(Words::tr("Go on saving"), QMessageBox::RejectRole);
    question->setDefaultButton(goOn);
    question->setEscapeButton(goOn);
    QObject::connect(close, &QPushButton::clicked, window, std::move(stop));
    question->open();
}
