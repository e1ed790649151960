// SPDX-License-Identifier: Apache-2.0
#include "detail/tickethead.h"

#include "detail/flowtext.h"
#include "detail/ticketfacts.h"
#include "widgets/icon.h"
#include "widgets/statecolours.h"

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

// A word with a symbol before it, both in one colour: no state is told by colour alone.
class StateWord : public QLabel
{
public:
    StateWord(const QString &icon, const QString &word, QWidget *parent) : QLabel(word, parent), m_icon(icon)
    {
        setTextFormat(Qt::PlainText);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        setContentsMargins(mirrored ? 0 : symbol + 4, 0, mirrored ? symbol + 4 : 0, 0);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        QPainter painter(this);
        const QRect place(0, (height() - symbol) / 2, symbol, symbol);
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), m_icon,
                  palette().color(QPalette::WindowText));
    }

private:
    static constexpr int symbol = 16;
    QString m_icon;
};

TicketHead::TicketHead(QWidget *parent)
    : QWidget(parent), m_id(word(u"ticketId"_s, this)), m_deleted(new StateWord(u"delete"_s, tr("Deleted"), this)),
      m_onHold(new StateWord(u"pause"_s, tr("On hold"), this)), m_loading(word(u"detailLoading"_s, this)),
      m_summary(new FlowText(this)), m_place(new FlowText(this)), m_state(new FlowText(this))
{
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_deleted->setObjectName(u"ticketDeleted"_s);
    m_onHold->setObjectName(u"ticketOnHold"_s);
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
