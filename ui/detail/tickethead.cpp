// SPDX-License-Identifier: Apache-2.0
#include "detail/tickethead.h"

#include "detail/flowtext.h"
#include "model/plaintooltip.h"
#include "widgets/statecolours.h"
#include "widgets/stateword.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

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
    : QWidget(parent), m_id(word(u"ticketId"_s, this)), m_deleted(new StateWord(u"delete"_s, tr("Deleted"), this)),
      m_onHold(new StateWord(u"pause"_s, tr("On hold"), this)), m_sla(new StateWord(this)),
      m_loading(word(u"detailLoading"_s, this)), m_summary(new FlowText(this)), m_place(new FlowText(this)),
      m_state(new FlowText(this))
{
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_deleted->setObjectName(u"ticketDeleted"_s);
    m_onHold->setObjectName(u"ticketOnHold"_s);
    m_sla->setObjectName(u"ticketSla"_s);
    m_sla->hide();
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
    // It takes what room is left at the end of the line, so that nothing moves when it comes and goes.
    m_loading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_loading->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_loading->hide();

    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_id);
    line->addWidget(m_deleted);
    line->addWidget(m_onHold);
    line->addWidget(m_sla);
    line->addWidget(m_loading, 1);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_summary);
    column->addWidget(m_place);
    column->addWidget(m_state);
    applyLook();
}

void TicketHead::setTicket(qint64 id, const QString &summary, const QString &place, const QString &state)
{
    m_id->setText(u"#%1"_s.arg(id));
    m_summary->setText(summary.simplified().isEmpty() ? tr("No summary") : summary.simplified());
    m_place->setText(place);
    m_state->setText(state);
}

void TicketHead::setFlags(bool deleted, bool onHold)
{
    m_deleted->setVisible(deleted);
    m_onHold->setVisible(onHold);
}

void TicketHead::setSla(const SlaLeft &sla)
{
    m_left = sla;
    using State = SlaLeft::State;
    m_sla->setState(sla.state == State::Overdue ? u"warning"_s
                    : sla.state == State::Done  ? u"check"_s
                                                : u"clock"_s,
                    sla.words);
    m_sla->setToolTip(plainToolTip(sla.toolTip));
    m_sla->setVisible(sla.state != State::None);
    applyLook();
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
    m_deleted->setColour(failureColour(palette()));
    m_onHold->setColour(waitingColour(palette()));
    m_sla->setColour(m_left.state == SlaLeft::State::Overdue ? failureColour(palette())
                     : m_left.state == SlaLeft::State::Soon  ? waitingColour(palette())
                                                             : palette().color(QPalette::WindowText));
    colour(m_loading, quietColour(palette()));
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * summaryScale);
    large.setWeight(QFont::DemiBold);
    m_summary->setFont(large);
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    m_id->setFont(heavy);
}
