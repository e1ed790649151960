// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/tickettable.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

// A column of the person's own: its name, and the JSON path of the field it shows.
class OwnColumnDialog : public QDialog
{
    Q_OBJECT
public:
    OwnColumnDialog(const TicketTable &table, const QString &name, const QString &path, QWidget *parent);

    [[nodiscard]] TicketTable::OwnColumn column() const; // of an accepted dialog

private:
    void check();
    [[nodiscard]] QString problem() const;

    const TicketTable &m_table;
    QLineEdit *m_name;
    QLineEdit *m_path;
    QLabel *m_mapped;
    QLabel *m_problem;
    QPushButton *m_add;
};
