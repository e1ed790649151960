// SPDX-License-Identifier: Apache-2.0
#include "commandform/productionquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <utility>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProductionQuestion)
};

} // namespace

QMessageBox *askProduction(QWidget *parent, const Command &command, const QJsonObject &inputs,
                           const QString &connectionName, std::function<void(bool yes)> answered)
{
    const auto count = static_cast<int>(targets(command, inputs).size());
    auto *box = new QMessageBox(QMessageBox::Warning, command.name,
                                Words::tr("%1: %n ticket(s) of the PRODUCTION connection “%2”?", nullptr, count)
                                    .arg(command.verb, connectionName),
                                QMessageBox::Cancel, parent);
    box->setObjectName(QStringLiteral("productionQuestion"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(command.verb, QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("productionYes"));
    box->setDefaultButton(QMessageBox::Cancel); // Enter does no harm
    QObject::connect(box, &QMessageBox::finished, parent,
                     [box, yes, answered = std::move(answered)] { answered(box->clickedButton() == yes); });
    box->open();
    return box;
}
