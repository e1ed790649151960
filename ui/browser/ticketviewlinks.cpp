// SPDX-License-Identifier: Apache-2.0
// The third part of TicketView: what one does with the address of a ticket, and files that are dropped on it.
#include "browser/ticketview.h"

#include "widgets/localfiles.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

namespace {

constexpr qsizetype unasked = 5; // more tabs of a browser than these nobody wants by mistake

} // namespace

bool TicketView::goTo(TicketId id)
{
    const int row = m_table.rowOf(id);
    if (row < 0)
        return false;
    selectionModel()->setCurrentIndex(m_table.index(row, std::max(0, currentIndex().column())),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
}

void TicketView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!localFiles(event->mimeData()).isEmpty());
}

void TicketView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(indexAt(event->position().toPoint()).isValid());
}

void TicketView::dropEvent(QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QStringList paths = localFiles(event->mimeData());
    if (!index.isValid() || paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
    const TicketId id = m_table.ticket(index.row()).id;
    goTo(id);
    Q_EMIT filesDropped(id, paths);
}

void TicketView::openInHalo()
{
    openInHaloOf(selectedOrCurrent());
}

void TicketView::copyLinks()
{
    copyLinksOf(selectedOrCurrent());
}

void TicketView::copyMarkdownLinks()
{
    copyMarkdownLinksOf(selectedOrCurrent());
}

void TicketView::openInHaloOf(const QList<TicketId> &ids)
{
    QList<QUrl> urls;
    for (const TicketId id : ids) {
        if (const QUrl url = m_address.of(id); !url.isEmpty())
            urls.append(url);
    }
    const auto open = [this, urls] {
        for (const QUrl &url : urls)
            m_opener(url);
    };
    if (urls.isEmpty())
        return sayUnusable(ids);
    if (urls.size() <= unasked)
        return open();
    const auto count = static_cast<int>(urls.size());
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open in HaloPSA"),
                                tr("Open %n ticket(s) in the browser?", nullptr, count), QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("openManyQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Each opens a page of its own."));
    QPushButton *yes = box->addButton(tr("Open %n page(s)", nullptr, count), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, open);
    box->open();
}

// The form takes no such address, but a file may hold one that somebody wrote into it.
void TicketView::sayUnusable(const QList<TicketId> &ids)
{
    if (!ids.isEmpty())
        Q_EMIT copied(tr("The Ticket address of this connection cannot be used. See Manage connections."));
}

void TicketView::copyLinksOf(const QList<TicketId> &ids)
{
    QStringList links;
    for (const TicketId id : ids) {
        if (const QUrl url = m_address.of(id); !url.isEmpty())
            links.append(url.toString(QUrl::FullyEncoded));
    }
    if (links.isEmpty())
        return sayUnusable(ids);
    QApplication::clipboard()->setText(links.join(u'\n'));
    Q_EMIT copied(tr("%n link(s) copied", nullptr, static_cast<int>(links.size())));
}

void TicketView::copyMarkdownLinksOf(const QList<TicketId> &ids)
{
    QStringList links;
    for (const TicketId id : ids) {
        const Ticket *ticket = m_table.ticket(id);
        if (!m_address.of(id).isEmpty())
            links.append(m_address.markdownOf(id, ticket ? ticket->summary : QString()));
    }
    if (links.isEmpty())
        return sayUnusable(ids);
    QApplication::clipboard()->setText(links.join(u'\n'));
    Q_EMIT copied(tr("%n Markdown link(s) copied", nullptr, static_cast<int>(links.size())));
}
