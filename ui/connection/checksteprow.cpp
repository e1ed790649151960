// SPDX-License-Identifier: Apache-2.0
#include "connection/checksteprow.h"

#include "widgets/statelabel.h"

#include <QGridLayout>

namespace {

using State = ConnectionCheck::State;

QString stateWord(State state)
{
    switch (state) {
    case State::Waiting:
        return CheckStepRow::tr("waiting");
    case State::Running:
        return CheckStepRow::tr("running");
    case State::Passed:
        return CheckStepRow::tr("passed");
    case State::Warning:
        return CheckStepRow::tr("warning");
    case State::Failed:
        return CheckStepRow::tr("failed");
    case State::Skipped:
        return CheckStepRow::tr("skipped");
    }
    return {};
}

QString stateIcon(State state)
{
    switch (state) {
    case State::Waiting:
        return QStringLiteral("more");
    case State::Running:
        return QStringLiteral("clock");
    case State::Passed:
        return QStringLiteral("check");
    case State::Warning:
        return QStringLiteral("warning");
    case State::Failed:
        return QStringLiteral("cross");
    case State::Skipped:
        return QStringLiteral("minus");
    }
    return {};
}

StateRole stateRole(State state)
{
    switch (state) {
    case State::Waiting:
    case State::Skipped:
        return StateRole::Quiet;
    case State::Running:
        return StateRole::Waiting;
    case State::Warning: // by word and symbol alone: amber means waiting, red means failure
        return StateRole::Text;
    case State::Passed:
        return StateRole::Ok;
    case State::Failed:
        return StateRole::Failure;
    }
    return StateRole::Text;
}

} // namespace

CheckStepRow::CheckStepRow(ConnectionCheck::Step step, QWidget *parent)
    : QWidget(parent), m_symbol(new StateSymbol(this)), m_title(new StateLabel(StateRole::Text, this)),
      m_state(new StateLabel(StateRole::Quiet, this)), m_text(new StateLabel(StateRole::Quiet, this)),
      m_advice(new StateLabel(StateRole::Text, this))
{
    m_title->setText(ConnectionCheck::title(step));
    m_state->setWordWrap(false);
    m_state->setObjectName(QStringLiteral("state"));
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setSelectable();
    m_advice->setObjectName(QStringLiteral("advice"));
    m_advice->setSelectable();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_symbol, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_state, 0, 2, Qt::AlignTop | Qt::AlignRight);
    grid->addWidget(m_text, 1, 1, 1, 2);
    grid->addWidget(m_advice, 2, 1, 1, 2);
    setResult({step, State::Waiting, {}, {}});
}

void CheckStepRow::setResult(const ConnectionCheck::StepResult &result)
{
    m_symbol->setState(stateIcon(result.state), stateRole(result.state));
    m_state->setRole(stateRole(result.state));
    m_state->setText(stateWord(result.state));
    m_text->setText(result.text);
    m_text->setVisible(!result.text.isEmpty());

    QStringList lines;
    const Advice &advice = result.advice;
    if (!advice.serverSaid.isEmpty())
        lines.append(tr("The server said: “%1”").arg(advice.serverSaid));
    if (!advice.cause.isEmpty())
        lines.append(tr("Likely cause: %1").arg(advice.cause));
    if (!advice.cure.isEmpty())
        lines.append(tr("What to do: %1").arg(advice.cure));
    m_advice->setText(lines.join(u'\n'));
    m_advice->setVisible(!lines.isEmpty());
    setAccessibleName(tr("%1: %2", "a step and its state, e.g. Sign-in: passed").arg(m_title->text(), m_state->text()));
    setAccessibleDescription(result.text);
}
