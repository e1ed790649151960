// SPDX-License-Identifier: Apache-2.0
#include "practicemenu.h"

#include <QActionGroup>
#include <QInputDialog>

PracticeMenu::PracticeMenu(practice::PracticeTenant &tenant, QWidget *parent)
    : QMenu(tr("&Practice"), parent), m_tenant(tenant)
{
    setToolTipsVisible(true);

    QMenu *roles = addMenu(tr("&Role of the agent"));
    roles->setToolTip(tr("Counts for tokens issued from now on, as in HaloPSA"));
    auto *group = new QActionGroup(this);
    const std::pair<QString, practice::Role> choices[] = {
        {tr("Administrator"), practice::Role::Admin},
        {tr("Agent"), practice::Role::Agent},
        {tr("Read-only"), practice::Role::ReadOnly},
        {tr("End user"), practice::Role::EndUser},
    };
    for (const auto &[text, role] : choices) {
        QAction *action = roles->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        if (role == practice::Options().role) {
            action->setChecked(true);
            m_role = text;
        }
        connect(action, &QAction::triggered, this, [this, text = text, role = role] {
            m_tenant.setRole(role);
            m_role = text;
            Q_EMIT changed();
        });
    }

    QMenu *faults = addMenu(tr("&Faults"));
    using practice::FaultGroup;
    // In groups: all in one would be higher than a low screen.
    QHash<FaultGroup, QMenu *> groups;
    for (const auto &[group, title] : {std::pair(FaultGroup::Lists, tr("&Lists")),
                                       {FaultGroup::Answers, tr("&Answers")},
                                       {FaultGroup::Writes, tr("&Writes")},
                                       {FaultGroup::RequestLimit, tr("Request li&mit")},
                                       {FaultGroup::Refusals, tr("&Refusals")},
                                       {FaultGroup::SignIn, tr("&Sign-in")},
                                       {FaultGroup::Line, tr("&Connection")}}) {
        groups[group] = faults->addMenu(title);
        groups[group]->setToolTipsVisible(true);
    }
    QList<QAction *> switches;
    const QList<practice::FaultInfo> infos = practice::PracticeTenant::faults();
    for (const practice::FaultInfo &info : infos) {
        QAction *action =
            groups.value(info.group)->addAction(info.takesValue ? info.name + QStringLiteral(":…") : info.name);
        switches.append(action);
        action->setCheckable(true);
        action->setToolTip(info.text);
        action->setStatusTip(info.text);
        connect(action, &QAction::toggled, this, [this, info, action](bool on) {
            if (on && info.takesValue)
                return askForValue(info, action);
            m_tenant.setFault(info.name, on);
            Q_EMIT changed();
        });
    }
    addSeparator();
    QAction *none = addAction(tr("Switch all faults &off"));
    connect(none, &QAction::triggered, this, [switches] {
        for (QAction *action : switches)
            action->setChecked(false);
    });
}

QString PracticeMenu::inWords() const
{
    const QString role = tr("role: %1").arg(m_role);
    const QStringList faults = m_tenant.activeFaults();
    return faults.isEmpty()
               ? role
               : role + QStringLiteral("  ·  ") + tr("faults on: %1").arg(faults.join(QStringLiteral(", ")));
}

void PracticeMenu::askForValue(const practice::FaultInfo &fault, QAction *action)
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(fault.name);
    dialog->setLabelText(fault.text + u'\n' + tr("What stands after the colon:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, name = fault.name, action](const QString &value) {
        action->setChecked(m_tenant.setFault(name + u':' + value.trimmed(), true));
        Q_EMIT changed();
    });
    connect(dialog, &QDialog::rejected, action, [action] { action->setChecked(false); });
    dialog->open();
}
