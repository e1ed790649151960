// SPDX-License-Identifier: Apache-2.0
#include "detail/readfailure.h"

#include "detail/flowtext.h"
#include "widgets/icon.h"
#include "widgets/statecolours.h"

#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int symbol = 16;

}

ReadFailure::ReadFailure(QWidget *parent)
    : QWidget(parent), m_happened(new FlowText(this)), m_server(new FlowText(this)), m_why(new FlowText(this)),
      m_retry(new QPushButton(icon(u"refresh"), tr("Retry"), this))
{
    setObjectName(u"detailFailure"_s);
    m_happened->setObjectName(u"failureHappened"_s);
    m_happened->setAccessibleName(tr("What happened"));
    m_server->setObjectName(u"failureServerWords"_s);
    m_server->setAccessibleName(tr("The server's own words"));
    m_server->setMostLines(5);
    m_why->setObjectName(u"failureCauseAndCure"_s);
    m_why->setAccessibleName(tr("Cause and cure"));
    m_retry->setObjectName(u"detailRetry"_s);
    m_retry->setAutoDefault(false);
    connect(m_retry, &QPushButton::clicked, this, &ReadFailure::retry);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(layoutDirection() == Qt::RightToLeft ? 0 : symbol + 8, 0,
                               layoutDirection() == Qt::RightToLeft ? symbol + 8 : 0, 0);
    column->setSpacing(4);
    column->addWidget(m_happened);
    column->addWidget(m_server);
    column->addWidget(m_why);
    column->addSpacing(4);
    column->addWidget(m_retry, 0, Qt::AlignLeading);
}

void ReadFailure::say(const Error &error, const AdviceContext &context)
{
    const Advice advice = advise(error, context);
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    m_happened->setFont(heavy);
    m_happened->setText(advice.happened);
    m_server->setText(tr("The server said: “%1”").arg(advice.serverSaid));
    m_server->setVisible(!advice.serverSaid.isEmpty());
    m_why->setText(QStringList{advice.cause, advice.cure}.join(u' ').trimmed());
    show();
}

void ReadFailure::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const QRect place(0, (fontMetrics().lineSpacing() - symbol) / 2, symbol, symbol);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), u"warning", failureColour(palette()));
}
