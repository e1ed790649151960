// SPDX-License-Identifier: Apache-2.0
#include "commandactions.h"

#include "commands/registry.h"
#include "model/plaintooltip.h"
#include "widgets/icon.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

CommandActions::CommandActions(QObject *parent) : QObject(parent)
{
    const auto add = [this](const QString &text, const QString &name, const QString &key) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(QKeySequence(key));
        // Of the list alone: in a field of a form a letter is a letter.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_actions.append(action);
        return action;
    };
    for (const Command &command : commands()) {
        if (command.verb.isEmpty())
            continue;
        QAction *action = add(tr("%1…").arg(command.verb), QStringLiteral("command:") + command.name, command.key);
        action->setIcon(icon(command.icon));
        action->setIconText(command.verb); // on a button there is no room for more
        action->setProperty("summary", command.summary);
        action->setProperty("writes", command.run == Command::Run::Write);
        connect(action, &QAction::triggered, this, [this, &command] { Q_EMIT formWanted(command); });
        if (command.name == QLatin1String("Assign Tickets")) {
            QAction *me = add(tr("Assign to me…"), QStringLiteral("assignToMe"), QStringLiteral("Shift+A"));
            me->setIcon(icon(u"user"));
            me->setProperty("summary", tr("Opens Assign with yourself as the agent."));
            me->setProperty("writes", true);
            connect(me, &QAction::triggered, this, &CommandActions::assignToMeWanted);
        }
    }
    setBlocked({});
}

void CommandActions::addKeysTo(QWidget &list)
{
    list.addActions(m_actions);
}

void CommandActions::setBlocked(const QString &reason)
{
    for (QAction *action : std::as_const(m_actions)) {
        const bool blocked = !reason.isEmpty() && action->property("writes").toBool();
        action->setEnabled(!blocked);
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const QString summary = action->property("summary").toString();
        action->setToolTip(plainToolTip(blocked ? summary + u'\n' + reason
                                                : tr("%1 (%2)", "what it does, and its key").arg(summary, key)));
    }
}
