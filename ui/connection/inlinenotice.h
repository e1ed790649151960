// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/statelabel.h"

#include <QWidget>
#include <functional>

class QHBoxLayout;

// A message inside a dialog, with the buttons that answer it, where another program would open a second dialog. Hidden
// while there is nothing to say.
class InlineNotice : public QWidget
{
    Q_OBJECT
public:
    struct Choice
    {
        QString objectName;
        QString text;
        std::function<void()> chosen; // the notice is gone by then
    };

    explicit InlineNotice(QWidget *parent = nullptr);

    void say(StateRole role, const QString &text, const QList<Choice> &choices = {});
    void clear();

private:
    StateSymbol *m_symbol;
    StateLabel *m_text;
    QWidget *m_buttonRow;
    QHBoxLayout *m_buttons;
};
