// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/connectioncheck.h"

#include <QWidget>

class StateLabel;
class StateSymbol;

// One step of a Test Connection: symbol, name, state in a word, what was found; and if something is wrong the server's
// own words, the cause and the cure.
class CheckStepRow : public QWidget
{
    Q_OBJECT
public:
    explicit CheckStepRow(ConnectionCheck::Step step, QWidget *parent = nullptr);

    void setResult(const ConnectionCheck::StepResult &result);

private:
    StateSymbol *m_symbol;
    StateLabel *m_title;
    StateLabel *m_state;
    StateLabel *m_text;
    StateLabel *m_advice;
};
