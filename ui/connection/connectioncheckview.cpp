// SPDX-License-Identifier: Apache-2.0
#include "connection/connectioncheckview.h"

#include "connection/checksteprow.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <algorithm>

ConnectionCheckView::ConnectionCheckView(QWidget *parent)
    : QWidget(parent), m_cancel(new QPushButton(tr("Cancel the test"), this)), m_resultSymbol(new StateSymbol(this)),
      m_result(new StateLabel(StateRole::Quiet, this)), m_detail(new StateLabel(StateRole::Text, this)),
      m_outdated(new StateLabel(StateRole::Text, this))
{
    setObjectName(QStringLiteral("connectionCheck"));
    setAccessibleName(tr("Test Connection"));
    auto *title = new QLabel(tr("Test Connection"), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_result->setFont(bold);
    m_cancel->setObjectName(QStringLiteral("cancelTest"));
    m_cancel->setAutoDefault(false);
    m_cancel->setMinimumWidth(m_cancel->sizeHint().width() + 16);
    // Its room is kept: nothing may move under the pointer when a test begins.
    QSizePolicy keeps = m_cancel->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_cancel->setSizePolicy(keeps);
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_check)
            m_check->cancel();
    });

    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    using Step = ConnectionCheck::Step;
    for (const Step step : {Step::Address, Step::Tls, Step::SignIn, Step::Scopes, Step::WhoAmI, Step::TicketRead}) {
        auto *row = new CheckStepRow(step, this);
        row->setObjectName(QStringLiteral("step%1").arg(m_rows.size()));
        m_rows.append(row);
        column->addWidget(row);
    }
    auto *result = new QHBoxLayout;
    result->setContentsMargins(0, 4, 0, 0);
    result->setSpacing(8);
    result->addWidget(m_resultSymbol, 0, Qt::AlignTop);
    result->addWidget(m_result, 1);
    column->addLayout(result);
    m_result->setObjectName(QStringLiteral("checkResult"));
    m_result->setSelectable();
    m_detail->setObjectName(QStringLiteral("checkDetail"));
    m_detail->setSelectable();
    m_detail->setContentsMargins(24, 0, 0, 0);
    m_detail->hide();
    m_outdated->setObjectName(QStringLiteral("checkOutdated"));
    m_outdated->setContentsMargins(24, 0, 0, 0);
    m_outdated->setText(tr("The values were changed after this test."));
    m_outdated->hide();
    column->addWidget(m_detail);
    column->addWidget(m_outdated);
    column->addStretch(1);
    showResult(QStringLiteral("info"), StateRole::Quiet, tr("Not tested yet. A test changes nothing in HaloPSA."));
}

void ConnectionCheckView::follow(ConnectionCheck *check)
{
    m_check = check;
    connect(check, &ConnectionCheck::stepChanged, this, &ConnectionCheckView::showStep);
    connect(check, &ConnectionCheck::finished, this, &ConnectionCheckView::showOutcome);
    for (int i = 0; i < m_rows.size(); ++i)
        showStep(i);
    m_detail->hide();
    m_outdated->hide();
    m_cancel->show();
    showResult(QStringLiteral("clock"), StateRole::Waiting, tr("Testing…"));
}

void ConnectionCheckView::markOutdated()
{
    m_outdated->setVisible(m_check && m_check->outcome());
}

void ConnectionCheckView::showStep(int index)
{
    if (m_check && index >= 0 && index < m_rows.size() && index < m_check->steps().size())
        m_rows.at(index)->setResult(m_check->steps().at(index));
}

void ConnectionCheckView::showOutcome()
{
    m_cancel->hide();
    if (!m_check || !m_check->outcome())
        return;
    const ConnectionCheck::Outcome &outcome = *m_check->outcome();
    if (outcome.successful) {
        showResult(QStringLiteral("check"), StateRole::Ok, tr("Successful"));
        const auto warns = [](const ConnectionCheck::StepResult &step) {
            return step.state == ConnectionCheck::State::Warning;
        };
        const auto warnings = std::count_if(m_check->steps().begin(), m_check->steps().end(), warns);
        QString detail = tr("%n request(s) were sent.", nullptr, m_check->requests());
        if (warnings > 0)
            detail += u' ' + tr("%n step(s) with a warning, see above.", nullptr, int(warnings));
        m_detail->setText(detail);
    } else {
        showResult(QStringLiteral("cross"), StateRole::Failure, tr("Failed"));
        // D3's three columns, by their names.
        const QString status =
            outcome.statusCode == 0 ? tr("none, there was no answer") : QString::number(outcome.statusCode);
        m_detail->setText(tr("Failure Indicator: %1\nStatus Code: %2\nMessage: %3")
                              .arg(outcome.failureIndicator, status, outcome.message));
    }
    m_detail->show();
    Q_EMIT finished(m_detail);
}

void ConnectionCheckView::showResult(const QString &icon, StateRole role, const QString &text)
{
    m_resultSymbol->setState(icon, role);
    m_result->setRole(role);
    m_result->setText(text);
}
