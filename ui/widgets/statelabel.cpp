// SPDX-License-Identifier: Apache-2.0
#include "widgets/statelabel.h"

#include "widgets/icon.h"
#include "widgets/statecolours.h"

#include <QEvent>
#include <QPainter>

QColor stateColour(StateRole role, const QPalette &palette)
{
    switch (role) {
    case StateRole::Text:
        return palette.color(QPalette::WindowText);
    case StateRole::Quiet:
        return quietColour(palette);
    case StateRole::Ok:
        return okColour(palette);
    case StateRole::Waiting:
        return waitingColour(palette);
    case StateRole::Failure:
        return failureColour(palette);
    }
    return {};
}

StateLabel::StateLabel(StateRole role, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::WindowText); // else it is Text on a Base background, which has no colour of ours
    applyColour();
}

void StateLabel::setRole(StateRole role)
{
    m_role = role;
    applyColour();
}

void StateLabel::setSelectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void StateLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        applyColour();
}

void StateLabel::applyColour()
{
    // From the parent's palette: the text colour in our own is already the result of this. Setting the same palette
    // again changes nothing, so the event this causes ends here.
    QPalette mine = palette();
    mine.setColor(QPalette::WindowText, stateColour(m_role, parentWidget() ? parentWidget()->palette() : QPalette()));
    setPalette(mine);
}

StateSymbol::StateSymbol(QWidget *parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
}

void StateSymbol::setState(const QString &icon, StateRole role)
{
    m_icon = icon;
    m_role = role;
    update();
}

void StateSymbol::paintEvent(QPaintEvent *)
{
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, stateColour(m_role, palette()));
}
