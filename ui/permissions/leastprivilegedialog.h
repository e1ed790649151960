// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/permissions.h"

#include <QDialog>
#include <optional>

class QListWidget;
class QPlainTextEdit;

// Which commands a connection is to be able to run, and what that takes: a checklist to copy.
class LeastPrivilegeDialog : public QDialog
{
    Q_OBJECT
public:
    // `run`: what the connection has; nothing = it was not tested.
    explicit LeastPrivilegeDialog(std::optional<PermissionRun> run, QWidget *parent = nullptr);

private:
    void setAll(bool checked);
    void showList();

    std::optional<PermissionRun> m_run;
    QListWidget *m_commands;
    QPlainTextEdit *m_list;
};
