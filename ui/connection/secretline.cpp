// SPDX-License-Identifier: Apache-2.0
#include "connection/secretline.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

SecretLine::SecretLine(const QString &objectName, const QString &name, const QString &showObjectName,
                       const QString &showName, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(objectName);
    m_edit->setAccessibleName(name);
    m_edit->setEchoMode(QLineEdit::Password);
    auto *show = new QToolButton(this);
    show->setObjectName(showObjectName);
    show->setText(tr("Show"));
    show->setAccessibleName(showName);
    show->setToolTip(showName);
    show->setCheckable(true);
    connect(show, &QToolButton::toggled, this,
            [this](bool shown) { m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_edit, 1);
    line->addWidget(show);
}
