// SPDX-License-Identifier: Apache-2.0
#include "widgets/stateword.h"

#include "widgets/icon.h"

#include <QPainter>
#include <QStyle>

StateWord::StateWord(QWidget *parent) : StateWord({}, {}, parent) {}

StateWord::StateWord(const QString &icon, const QString &word, QWidget *parent) : QLabel(word, parent), m_icon(icon)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // else that of the parent, which may be a scroll area
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setContentsMargins(mirrored ? 0 : symbol + 4, 0, mirrored ? symbol + 4 : 0, 0);
}

void StateWord::setState(const QString &icon, const QString &word)
{
    m_icon = icon;
    setText(word);
    update();
}

void StateWord::setColour(const QColor &colour)
{
    QPalette changed = palette();
    if (changed.color(QPalette::WindowText) == colour)
        return;
    changed.setColor(QPalette::WindowText, colour);
    setPalette(changed);
}

void StateWord::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    const QRect place(0, (height() - symbol) / 2, symbol, symbol);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), m_icon,
              palette().color(QPalette::WindowText));
}
