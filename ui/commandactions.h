// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

#include <QList>
#include <QObject>

class QAction;
class QWidget;

// One action for each command that does something with chosen tickets, shared by menu, context menu, buttons and key.
// It opens the command's form; nothing is sent by it.
class CommandActions : public QObject
{
    Q_OBJECT
public:
    explicit CommandActions(QObject *parent = nullptr);

    [[nodiscard]] const QList<QAction *> &all() const { return m_actions; }
    void addKeysTo(QWidget &list); // they work while the focus is in there
    // Why nothing can be changed, a sentence; "" = it can. What only reads is not held up by it.
    void setBlocked(const QString &reason);

Q_SIGNALS:
    void formWanted(const Command &command);
    void assignToMeWanted();

private:
    QList<QAction *> m_actions;
};
