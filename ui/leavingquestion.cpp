// SPDX-License-Identifier: Apache-2.0
#include "leavingquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeavingQuestion)
};

} // namespace

QString savingEnds()
{
    return Words::tr("Files of a ticket are still being saved.");
}

void askToLeave(QWidget *window, Leaving why, const QStringList &ends, std::function<void()> stop)
{
    auto *question = new QMessageBox(QMessageBox::Question, Words::tr("Still under way"),
                                     ends.join(u'\n') + u'\n' +
                                         (why == Leaving::Closing ? Words::tr("Closing stops that.")
                                                                  : Words::tr("To leave this connection stops that.")),
                                     QMessageBox::NoButton, window);
    question->setTextFormat(Qt::PlainText);
    question->setObjectName(QStringLiteral("leavingQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *close =
        question->addButton(why == Leaving::Closing ? Words::tr("Stop and close") : Words::tr("Stop and leave"),
                            QMessageBox::DestructiveRole);
    QPushButton *goOn = question->addButton(Words::tr("Go on"), QMessageBox::RejectRole);
    question->setDefaultButton(goOn);
    question->setEscapeButton(goOn);
    QObject::connect(close, &QPushButton::clicked, window, std::move(stop));
    question->open();
}
