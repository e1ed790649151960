// SPDX-License-Identifier: Apache-2.0
#include "widgets/emptyplace.h"

#include "widgets/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

EmptyPlace::EmptyPlace(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_waysPlace(new QWidget(this)),
      m_ways(new FlowLayout(m_waysPlace, 8))
{
    setObjectName(QStringLiteral("emptyPlace"));
    setFocusPolicy(Qt::StrongFocus); // takes the focus from the table while there is none, and gives it back
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 24, 16, 16);
    layout->setSpacing(8);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setForegroundRole(QPalette::Text);
        label->setMaximumWidth(640);
        layout->addWidget(label);
    }
    m_title->setObjectName(QStringLiteral("title"));
    m_text->setObjectName(QStringLiteral("text"));
    QFont weight = font();
    weight.setWeight(QFont::DemiBold);
    m_title->setFont(weight);
    layout->addSpacing(8);
    layout->addWidget(m_waysPlace);
    layout->addStretch(1);
}

QString EmptyPlace::title() const
{
    return m_title->text();
}

void EmptyPlace::show(const QString &title, const QString &text, const QList<Way> &ways)
{
    QStringList captions;
    for (const Way &way : ways)
        captions.append(way.text);
    if (title == m_title->text() && text == m_text->text() && captions == m_captions)
        return; // said again while pages come in: a button with the focus must not be replaced
    m_captions = captions;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    const QList<QPushButton *> old = m_waysPlace->findChildren<QPushButton *>();
    for (QPushButton *button : old) {
        m_ways->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be the one whose click brought us here
    }
    for (const Way &way : ways) {
        auto *button = new QPushButton(way.text, m_waysPlace);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, way.go);
        m_ways->addWidget(button);
        button->show();
    }
    m_waysPlace->setVisible(!ways.isEmpty());
    m_waysPlace->updateGeometry();
}
