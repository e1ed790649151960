// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/practicetenant.h"

#include <QMenu>

// What the practice tenant can be told to do while it runs: another role, faults on and off.
class PracticeMenu : public QMenu
{
    Q_OBJECT
public:
    explicit PracticeMenu(practice::PracticeTenant &tenant, QWidget *parent = nullptr);

    [[nodiscard]] QString inWords() const; // the role, and the faults that are on

Q_SIGNALS:
    void changed();

private:
    void askForValue(const practice::FaultInfo &fault, QAction *action);

    practice::PracticeTenant &m_tenant;
    QString m_role; // as shown
};
