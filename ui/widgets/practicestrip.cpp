// SPDX-License-Identifier: Apache-2.0
#include "widgets/practicestrip.h"

#include <QPainter>

PracticeStrip::PracticeStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("practiceStrip"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("PRACTICE"));
    setText({});
}

void PracticeStrip::setText(const QString &text)
{
    m_text = text;
    setAccessibleDescription(line());
    setToolTip(line());
    update();
}

QString PracticeStrip::line() const
{
    const QString base = tr("PRACTICE: made-up tickets, nothing here is real and nothing leaves this computer");
    return m_text.isEmpty() ? base : base + QStringLiteral("  ·  ") + m_text;
}

QSize PracticeStrip::sizeHint() const { return {200, fontMetrics().height() + 8}; }
QSize PracticeStrip::minimumSizeHint() const { return {0, sizeHint().height()}; }

void PracticeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.setRenderHint(QPainter::Antialiasing);
    QColor stripe = palette().color(QPalette::Highlight);
    stripe.setAlphaF(0.45F);
    painter.setPen(QPen(stripe, 4));
    constexpr int step = 14;
    for (int x = -height(); x < width() + height(); x += step)
        painter.drawLine(x, height() + 2, x + height() + 4, -2);

    // The words stand on a plain patch: stripes under text would cost its contrast.
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    const QFontMetrics metrics(bold);
    constexpr int margin = 24;
    const QString text = metrics.elidedText(line(), Qt::ElideRight, qMax(0, width() - 2 * margin));
    const QRect patch(margin - 8, 0, metrics.horizontalAdvance(text) + 16, height());
    painter.fillRect(patch, palette().window());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(patch.adjusted(8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}
