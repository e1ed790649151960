// SPDX-License-Identifier: Apache-2.0
#include "connection/inlinenotice.h"

#include <QHBoxLayout>
#include <QPushButton>

InlineNotice::InlineNotice(QWidget *parent)
    : QWidget(parent), m_symbol(new StateSymbol(this)), m_text(new StateLabel(StateRole::Text, this)),
      m_buttonRow(new QWidget(this)), m_buttons(new QHBoxLayout(m_buttonRow))
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setSelectable();
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_symbol, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(m_buttonRow);
    hide();
}

void InlineNotice::say(StateRole role, const QString &text, const QList<Choice> &choices)
{
    clear();
    m_symbol->setState(role == StateRole::Failure   ? QStringLiteral("warning")
                       : role == StateRole::Waiting ? QStringLiteral("clock")
                                                    : QStringLiteral("info"),
                       role);
    m_text->setRole(role);
    m_text->setText(text);
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, m_buttonRow);
        button->setObjectName(choice.objectName);
        button->setAutoDefault(false); // Enter in a field must not answer this
        button->setMinimumWidth(button->sizeHint().width() + 16);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, chosen = choice.chosen] {
            clear();
            chosen();
        });
    }
    m_buttonRow->setVisible(!choices.isEmpty());
    show();
}

void InlineNotice::clear()
{
    const QList<QPushButton *> buttons = m_buttonRow->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        button->setObjectName({}); // still there until the event loop runs, but no longer to be found
        button->hide();
        button->deleteLater();
    }
    hide();
}
