// SPDX-License-Identifier: Apache-2.0
#include "detail/tickethead.h"

#include "detail/flowtext.h"
#include "detail/ticketfacts.h"
#include "widgets/statecolours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

constexpr double summaryScale = 1.25;
constexpr int mostSummaryLines = 6;

QLabel *word(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void colour(QLabel *label, const QColor &colour)
{
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

TicketHead::TicketHead(QWidget *parent)
    : QWidget(parent), m_id(word(u"ticketId"_s, this)), m_deleted(word(u"ticketDeleted"_s, this)),
      m_onHold(word(u"ticketOnHold"_s, this)), m_loading(word(u"detailLoading"_s, this)), m_summary(new FlowText(this)),
      m_place(new FlowText(this)), m_state(new FlowText(this))
{
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A sign before the word: the state must not be told by its colour alone.
    m_deleted->setText(u"✕ "_s + tr("Deleted"));
    m_onHold->setText(u"‖ "_s + tr("On hold"));
    m_loading->setText(tr("Loading…"));
    m_summary->setObjectName(u"ticketSummary"_s);
    m_summary->setAccessibleName(tr("Summary"));
    m_summary->setMostLines(mostSummaryLines);
    m_place->setObjectName(u"ticketPlace"_s);
    m_place->setAccessibleName(tr("Client, site and user"));
    m_state->setObjectName(u"ticketState"_s);
    m_state->setAccessibleName(tr("State"));
    m_deleted->hide();
    m_onHold->hide();
    // It keeps its place while it is hidden, so that nothing moves when it comes and goes.
    QSizePolicy keep = m_loading->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_loading->setSizePolicy(keep);
    m_loading->hide();

    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_id);
    line->addWidget(m_deleted);
    line->addWidget(m_onHold);
    line->addStretch(1);
    line->addWidget(m_loading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_summary);
    column->addWidget(m_place);
    column->addWidget(m_state);
    applyLook();
}

void TicketHead::setTicket(qint64 id, const QString &summary, const QString &place, const Fact &state)
{
    m_id->setText(u"#%1"_s.arg(id));
    m_summary->setText(summary.simplified().isEmpty() ? tr("No summary") : summary.simplified());
    m_place->setText(place);
    m_state->setText(state.value);
    m_state->setToolTipText(state.toolTip);
}

void TicketHead::setFlags(bool deleted, bool onHold)
{
    m_deleted->setVisible(deleted);
    m_onHold->setVisible(onHold);
}

void TicketHead::setLoading(bool loading)
{
    m_loading->setVisible(loading);
}

void TicketHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void TicketHead::applyLook()
{
    colour(m_deleted, failureColour(palette()));
    colour(m_onHold, waitingColour(palette()));
    colour(m_loading, quietColour(palette()));
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * summaryScale);
    large.setWeight(QFont::DemiBold);
    m_summary->setFont(large);
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    m_id->setFont(heavy);
}
