// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QDialog>

class Desk;
class FieldNote;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

// Asks before a rehearsal: shows each request that it will make, and wants it confirmed in writing. On a connection
// that is labelled PRODUCTION its name has to be typed as well.
class RehearsalDialog : public QDialog
{
    Q_OBJECT
public:
    RehearsalDialog(const Connection &connection, Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString mailTo() const; // "" = Resolve Tickets is not rehearsed

private:
    void showPlan();
    void check();

    const Connection m_connection;
    Desk &m_desk; // outlives this
    QLabel *m_count;
    QPlainTextEdit *m_plan;
    QLineEdit *m_mailTo;
    FieldNote *m_mailNote;
    QLineEdit *m_word;
    QLineEdit *m_name = nullptr; // of PRODUCTION alone
    QPushButton *m_agree = nullptr;
    bool m_planned = false; // all that the plan depends on is known
};
