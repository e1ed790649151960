// SPDX-License-Identifier: Apache-2.0
#include "commandform/formfooter.h"

#include "widgets/icon.h"
#include "widgets/statelabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A usual answer of HaloPSA, several at a time: what is said of it is "about".
constexpr int msPerRequest = 400;
constexpr int atOnce = 4;

int left(const FormFooter::Cost &cost, const FormBudget &budget)
{
    return std::max(0, budget.requests - budget.used - (cost.bulk ? budget.keptForClicks : 0));
}

QString duration(int seconds)
{
    return seconds < 60 ? FormFooter::tr("%n second(s)", nullptr, seconds)
                        : FormFooter::tr("%n minute(s)", nullptr, (seconds + 59) / 60);
}

QWidget *row(QWidget *parent, StateSymbol *symbol, StateLabel *label)
{
    auto *place = new QWidget(parent);
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(symbol, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    return place;
}

} // namespace

bool hasToWait(const FormFooter::Cost &cost, const FormBudget &budget)
{
    return cost.requests > left(cost, budget);
}

QString costWords(const FormFooter::Cost &cost, const FormBudget &budget)
{
    QStringList parts;
    if (!cost.count.isEmpty())
        parts.append(cost.count);
    if (cost.requests > 0)
        parts.append(FormFooter::tr("%n request(s)", nullptr, cost.requests));
    const int room = left(cost, budget);
    if (cost.requests <= 0) {
        parts.append(FormFooter::tr("%n request(s) left", nullptr, room));
        return parts.join(u", "_s);
    }
    parts.append(FormFooter::tr("%1 left", "402 requests of the limit").arg(room));
    if (!hasToWait(cost, budget)) {
        const int seconds = std::max(1, (cost.requests * msPerRequest / atOnce + 999) / 1000);
        parts.append(FormFooter::tr("about %1", "3 seconds").arg(duration(seconds)));
        return parts.join(u", "_s);
    }
    // Each window lets through as many as the limit allows; those that wait for the first to free wait a window at
    // most.
    const int each = std::max(1, budget.requests - (cost.bulk ? budget.keptForClicks : 0));
    const int windows = (cost.requests - room + each - 1) / each;
    parts.append(FormFooter::tr("waits up to %1 for the limit", "5 minutes").arg(duration(windows * budget.seconds)));
    return parts.join(u", "_s);
}

FormFooter::FormFooter(QWidget *parent)
    : QWidget(parent), m_costSymbol(new StateSymbol(this)), m_cost(new StateLabel(StateRole::Quiet, this)),
      m_mailed(new StateLabel(StateRole::Text, this)), m_blocked(new StateLabel(StateRole::Waiting, this)),
      m_stop(new QCheckBox(tr("Stop on first failure"), this)), m_send(new QPushButton(this))
{
    setObjectName(u"formFooter"_s);
    m_cost->setObjectName(u"formCost"_s);
    m_mailed->setObjectName(u"formMailed"_s);
    m_mailed->setSelectable();
    m_blocked->setObjectName(u"formBlocked"_s);
    m_stop->setObjectName(u"stopOnFirst"_s);
    m_stop->setAccessibleName(m_stop->text());
    m_send->setObjectName(u"sendCommand"_s);
    m_send->setAutoDefault(false);
    m_send->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText).toHtmlEscaped());
    auto *people = new StateSymbol(this);
    people->setState(u"public"_s, StateRole::Text);
    m_mailedRow = row(this, people, m_mailed);
    auto *lock = new StateSymbol(this);
    lock->setState(u"lock"_s, StateRole::Waiting);
    m_blockedRow = row(this, lock, m_blocked);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 4, 0); // as the fields, which leave room for a scroll bar
    column->setSpacing(4);
    column->addWidget(m_mailedRow);
    column->addWidget(row(this, m_costSymbol, m_cost));
    column->addWidget(m_blockedRow);
    column->addWidget(m_stop); // a line of its own: beside the button it would be too wide for a narrow form
    column->addLayout(buttons);
    connect(m_send, &QPushButton::clicked, this, &FormFooter::send);
    offerStopOnFirst(false);
    showMailed({});
    setBlocked({});
}

void FormFooter::showCost(const Cost &cost, const FormBudget &budget)
{
    const bool waits = hasToWait(cost, budget);
    m_costSymbol->setState(u"clock"_s, StateRole::Waiting);
    m_costSymbol->setVisible(waits);
    m_cost->setRole(waits ? StateRole::Waiting : StateRole::Quiet);
    m_cost->setText(costWords(cost, budget));
}

void FormFooter::showMailed(const QStringList &addresses)
{
    m_mailed->setText(
        tr("%n people will be mailed: %1", nullptr, static_cast<int>(addresses.size())).arg(addresses.join(u", "_s)));
    m_mailedRow->setVisible(!addresses.isEmpty());
}

void FormFooter::showSend(const QString &words)
{
    m_send->setText(words);
    m_send->setMinimumWidth(0);
    m_send->setMinimumWidth(m_send->sizeHint().width() + 12);
}

void FormFooter::offerStopOnFirst(bool offered)
{
    m_stop->setVisible(offered);
}

void FormFooter::setBlocked(const QString &reason)
{
    m_blocked->setText(reason);
    m_blockedRow->setVisible(!reason.isEmpty());
    m_send->setEnabled(reason.isEmpty());
}

void FormFooter::focusSend()
{
    m_send->setFocus(Qt::OtherFocusReason);
}

bool FormFooter::stopOnFirst() const
{
    return m_stop->isChecked() && m_stop->isVisibleTo(this);
}

bool FormFooter::isBlocked() const
{
    return !m_send->isEnabled();
}
