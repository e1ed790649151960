// SPDX-License-Identifier: Apache-2.0
#include "widgets/noticeline.h"

#include "widgets/icon.h"
#include "widgets/statecolours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

NoticeLine::NoticeLine(const QString &name, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_symbol(new QLabel(this)), m_text(new QLabel(this)),
      m_detail(new QLabel(this))
{
    setObjectName(name);
    m_layout->setContentsMargins(8, 2, 8, 2);
    m_layout->setSpacing(8);
    m_symbol->setFixedWidth(symbolSize);
    m_layout->addWidget(m_symbol, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (QLabel *label : {m_text, m_detail}) {
        label->setTextFormat(Qt::PlainText); // the server's words are among it
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    m_text->setObjectName(QStringLiteral("text"));
    m_detail->setObjectName(QStringLiteral("detail"));
    words->addStretch(1);
    m_layout->addLayout(words, 1);
    hide();
}

QPushButton *NoticeLine::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_layout->addWidget(button, 0, Qt::AlignTop);
    // The first line of words stands level with the buttons.
    m_text->setMinimumHeight(button->sizeHint().height());
    return button;
}

QString NoticeLine::text() const
{
    return m_text->text();
}

void NoticeLine::show(Tone tone, const QString &text, const QString &detail)
{
    m_tone = tone;
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setVisible(!text.isEmpty());
    if (!text.isEmpty()) // drawing the symbol is what costs, and most lines have nothing to say
        applyTone();
}

void NoticeLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text->text().isEmpty())
        applyTone();
}

void NoticeLine::applyTone()
{
    const QColor ink = palette().color(QPalette::WindowText);
    const QColor colour = m_tone == Tone::Failure   ? failureColour(palette())
                          : m_tone == Tone::Waiting ? waitingColour(palette())
                                                    : ink;
    const QStringView name = m_tone == Tone::Failure ? u"warning" : m_tone == Tone::Waiting ? u"clock" : u"info";
    m_symbol->setPixmap(symbolPixmap(name, colour, devicePixelRatioF()));
    m_symbol->setFixedHeight(std::max({symbolSize, fontMetrics().height(), m_text->minimumHeight()}));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colour);
    m_text->setPalette(colours);
    QFont weight = font();
    weight.setWeight(m_tone == Tone::Quiet ? QFont::Normal : QFont::DemiBold);
    m_text->setFont(weight);
}
