// SPDX-License-Identifier: Apache-2.0
// The other half of DetailPane: files that are dropped on the ticket.
#include "detail/detailpane.h"

#include "triage/desk.h"
#include "widgets/dropveil.h"
#include "widgets/localfiles.h"

#include <QDragEnterEvent>

bool DetailPane::takesFiles(const QDropEvent &event) const
{
    return m_row && !m_desk.isReadOnly() && !localFiles(event.mimeData()).isEmpty();
}

// What is not even let in cannot say why, nor when it has gone: so files are let in where they cannot stay, and every
// move is refused.
void DetailPane::dragEnterEvent(QDragEnterEvent *event)
{
    const auto count = static_cast<int>(localFiles(event->mimeData()).size());
    if (!m_row || count == 0)
        return event->ignore();
    event->accept();
    if (m_desk.isReadOnly())
        m_veil->say(Desk::readOnlyWords(), false);
    else
        m_veil->say(tr("Attach %n file(s) to #%1", nullptr, count).arg(number(m_row->id)), true);
}

void DetailPane::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->setAccepted(takesFiles(*event));
}

void DetailPane::dragLeaveEvent(QDragLeaveEvent *)
{
    m_veil->hide();
}

void DetailPane::dropEvent(QDropEvent *event)
{
    m_veil->hide();
    if (!takesFiles(*event))
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT filesDropped(m_row->id, localFiles(event->mimeData()));
}
