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

void askToStopSaving(QWidget *window, Leaving why, std::function<void()> stop)
{
    auto *question = new QMessageBox(QMessageBox::Question, Words::tr("Files are being saved"),
                                     why == Leaving::Closing
                                         ? Words::tr("Files of a ticket are still being saved. Closing stops that.")
                                         : Words::tr("Files of a ticket are still being saved. To leave this "
                                                     "connection stops that."),
                                     QMessageBox::NoButton, window);
    question->setObjectName(QStringLiteral("savingQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *close =
        question->addButton(why == Leaving::Closing ? Words::tr("Stop and close") : Words::tr("Stop and leave"),
                            QMessageBox::DestructiveRole);
    QPushButton *goOn = question->addButton(Words::tr("Go on saving"), QMessageBox::RejectRole);
    question->setDefaultButton(goOn);
    question->setEscapeButton(goOn);
    QObject::connect(close, &QPushButton::clicked, window, std::move(stop));
    question->open();
}
