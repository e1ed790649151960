// SPDX-License-Identifier: Apache-2.0
#include "detail/ticketwindow.h"

#include "detail/detailpane.h"
#include "leavingquestion.h"
#include "widgets/icon.h"
#include "widgets/practicestrip.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

TicketWindow::TicketWindow(Desk &desk, Clock &clock, bool practice, const Ticket &ticket, QWidget *parent)
    : QWidget(parent, Qt::Window), m_id(ticket.id), m_detail(new DetailPane(desk, clock, this))
{
    setObjectName(QStringLiteral("ticketWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(applicationIcon());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (practice)
        layout->addWidget(new PracticeStrip(this));
    layout->addWidget(m_detail, 1);
    resize(56 * fontMetrics().averageCharWidth() + 160, 44 * fontMetrics().lineSpacing());
    showTicket(ticket);
    m_detail->setFocus();
}

void TicketWindow::showTicket(const Ticket &ticket)
{
    if (ticket.lastUpdate < m_lastUpdate)
        return;
    m_lastUpdate = ticket.lastUpdate;
    // No "[*]" of the summary's may become the mark of a changed document.
    QString title = ticket.summary.simplified().left(120);
    title.replace(QLatin1String("[*]"), QLatin1String("[ * ]"));
    setWindowTitle(QStringLiteral("#%1 %2").arg(number(ticket.id)).arg(title));
    m_detail->showTicket(ticket);
}

// Esc goes one step back: out of a field first, then out of the window.
void TicketWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && qobject_cast<QLineEdit *>(focusWidget()))
        m_detail->setFocus();
    else if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close))
        close();
    else if (event->matches(QKeySequence::Refresh))
        m_detail->reread();
    else
        QWidget::keyPressEvent(event);
}

void TicketWindow::closeEvent(QCloseEvent *event)
{
    if (!m_detail->isSaving() || m_stopSaving)
        return QWidget::closeEvent(event);
    event->ignore();
    askToLeave(this, Leaving::Closing, {savingEnds()}, [this] {
        m_stopSaving = true;
        close();
    });
}
