// SPDX-License-Identifier: Apache-2.0
#include "commandform/ticketreview.h"

#include "model/plaintooltip.h"
#include "widgets/fieldnote.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 8;

QString line(TicketId id, const QList<Ticket> &known)
{
    for (const Ticket &ticket : known) {
        if (ticket.id != id)
            continue;
        QStringList parts{u"#%1"_s.arg(number(id)), ticket.summary.simplified(), ticket.client.simplified()};
        parts.removeAll(QString());
        return parts.join(u"  ·  "_s);
    }
    return TicketReview::tr("#%1, not in the list: look at it first").arg(number(id));
}

} // namespace

TicketReview::TicketReview(QWidget *parent)
    : QWidget(parent), m_caption(new QLabel(this)), m_list(new QListWidget(this)), m_question(new QLabel(this)),
      m_number(new QLineEdit(this))
{
    setObjectName(u"ticketReview"_s);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setBuddy(m_list);
    m_list->setObjectName(u"reviewedTickets"_s);
    m_list->setAccessibleName(tr("Tickets to be changed"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setBuddy(m_number);
    m_number->setObjectName(u"confirmNumber"_s);
    m_note = new FieldNote(m_number, {}, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(4);
    column->addWidget(m_caption);
    column->addWidget(m_list);
    column->addWidget(m_question);
    column->addWidget(m_number);
    column->addWidget(m_note);
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        m_note->setProblem({});
        Q_EMIT changed();
    });
    setTickets({}, {});
}

void TicketReview::setTickets(const QList<TicketId> &ids, const QList<Ticket> &known)
{
    if (ids != m_ids) // the number was typed for others
        m_number->clear();
    m_ids = ids;
    QStringList lines;
    for (const TicketId id : ids)
        lines.append(line(id, known));
    if (lines != m_lines) {
        m_lines = lines;
        m_list->clear();
        for (const QString &text : std::as_const(lines))
            (new QListWidgetItem(text, m_list))->setToolTip(plainToolTip(text));
    }
    const int rows = std::clamp(static_cast<int>(ids.size()), 1, mostRows);
    const int height = m_list->count() > 0 ? m_list->sizeHintForRow(0) : m_list->fontMetrics().height();
    m_list->setFixedHeight(rows * height + 2 * m_list->frameWidth() + 2);
    describe();
}

void TicketReview::describe()
{
    const int count = static_cast<int>(m_ids.size());
    const bool asks = count > mostUnasked;
    m_caption->setText(tr("It changes %n ticket(s):", nullptr, count));
    m_question->setText(tr("To confirm, type their number: %1").arg(count));
    m_number->setAccessibleName(m_question->text());
    m_question->setVisible(asks);
    m_number->setVisible(asks);
    if (!asks)
        m_note->setProblem({});
    setVisible(count > 0);
}

bool TicketReview::isConfirmed() const
{
    return m_ids.size() <= mostUnasked || m_number->text().trimmed() == QString::number(m_ids.size());
}

void TicketReview::showProblem()
{
    m_note->setProblem(tr("Type %1 to confirm that all of them are meant.").arg(m_ids.size()));
    m_number->setFocus(Qt::OtherFocusReason);
}

void TicketReview::clear()
{
    m_number->clear();
}
