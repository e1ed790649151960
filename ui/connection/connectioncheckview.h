// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/connectioncheck.h"
#include "widgets/statelabel.h"

#include <QPointer>
#include <QWidget>

class CheckStepRow;
class QPushButton;

// Shows a ConnectionCheck as it runs, step by step, and D3's answer at the end.
class ConnectionCheckView : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionCheckView(QWidget *parent = nullptr);

    void follow(ConnectionCheck *check); // not started yet; stays the caller's
    void markOutdated();                 // the values were changed after the test

Q_SIGNALS:
    void finished(QWidget *result); // what to scroll to

private:
    void showStep(int index);
    void showOutcome();
    void showResult(const QString &icon, StateRole role, const QString &text);

    QPointer<ConnectionCheck> m_check;
    QList<CheckStepRow *> m_rows;
    QPushButton *m_cancel;
    StateSymbol *m_resultSymbol;
    StateLabel *m_result;
    StateLabel *m_detail;
    StateLabel *m_outdated;
};
