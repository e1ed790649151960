// SPDX-License-Identifier: Apache-2.0
#include "widgets/fold.h"

Fold::Fold(const QString &name, const QString &text, const QString &toolTip, QWidget *body, QWidget *parent)
    : QToolButton(parent), m_body(body)
{
    setObjectName(name);
    setText(text);
    setAccessibleName(QString(text).remove(u'&'));
    setToolTip(toolTip);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true); // not checkable: open, it would look pressed
    connect(this, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    setOpen(false);
}

bool Fold::isOpen() const
{
    return !m_body->isHidden();
}

void Fold::setOpen(bool open)
{
    setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    setAccessibleDescription(open ? tr("unfolded") : tr("folded away"));
    m_body->setVisible(open);
    if (open)
        Q_EMIT unfolded();
}
