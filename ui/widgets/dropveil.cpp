// SPDX-License-Identifier: Apache-2.0
#include "widgets/dropveil.h"

#include "widgets/statecolours.h"

#include <QPainter>

namespace {

constexpr int margin = 16;
constexpr int covers = 225; // of 255: what is below is to be seen, not read

} // namespace

DropVeil::DropVeil(QWidget *over) : QWidget(over)
{
    setObjectName(QStringLiteral("dropVeil"));
    setAttribute(Qt::WA_TransparentForMouseEvents); // what is dragged is for the widget below
    hide();
}

void DropVeil::say(const QString &words, bool taken)
{
    m_words = words;
    m_taken = taken;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropVeil::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor ground = palette().color(QPalette::Window);
    ground.setAlpha(covers);
    painter.fillRect(rect(), ground);
    const QColor frame = m_taken ? palette().color(QPalette::Highlight) : quietColour(palette());
    painter.setPen(QPen(frame, 2, m_taken ? Qt::SolidLine : Qt::DashLine));
    painter.drawRect(rect().adjusted(3, 3, -4, -4));
    QFont weight = font();
    weight.setWeight(QFont::DemiBold);
    painter.setFont(weight);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap, m_words);
}
