// SPDX-License-Identifier: Apache-2.0
// The other half of DeskPage: the queue and the tickets got by id, as tabs beside each other.
#include "deskpage.h"

#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "detail/detailpane.h"
#include "gettickets/fetchedtickets.h"
#include "gettickets/getticketsdialog.h"
#include "widgets/icon.h"

#include <QMouseEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

void DeskPage::buildTabs()
{
    m_lists = new QTabWidget(this);
    m_lists->setObjectName(QStringLiteral("ticketLists"));
    m_lists->setDocumentMode(true);
    m_lists->setElideMode(Qt::ElideRight);
    m_lists->setTabBarAutoHide(true); // one tab says nothing
    // Qt would pass Tab on to the tab bar even where that is hidden: nobody came out of the list.
    m_lists->setFocusPolicy(Qt::NoFocus);
    m_lists->addTab(m_browser, tr("Queue"));
    QTabBar *bar = m_lists->tabBar();
    bar->setAccessibleName(tr("Lists of tickets"));
    bar->installEventFilter(this);
    giveAddress(m_browser->view());
    connectColumns(m_browser->view());

    connect(m_lists, &QTabWidget::currentChanged, this, &DeskPage::showFront);
    connect(m_browser, &TicketBrowser::currentTicketChanged, this, &DeskPage::showCurrent);
    connect(m_browser, &TicketBrowser::listChanged, this, &DeskPage::showCurrent); // the row may have changed
    connect(m_browser, &TicketBrowser::selectionCountChanged, this, &DeskPage::showCurrent);
    connect(m_browser, &TicketBrowser::previewRequested, m_detail, [this] { m_detail->setFocus(); });
    connect(m_browser, &TicketBrowser::message, this, &DeskPage::message);
    connect(m_browser, &TicketBrowser::listChanged, this, &DeskPage::updateWindows);
    connect(&m_browser->view(), &TicketView::windowRequested, this, &DeskPage::openWindow);
}

void DeskPage::getTickets()
{
    if (!m_getTickets) {
        m_getTickets = new GetTicketsDialog(m_desk, this);
        connect(m_getTickets, &GetTicketsDialog::requested, this, &DeskPage::addTab);
    }
    m_getTickets->ask();
}

void DeskPage::addTab(const QList<TicketId> &ids, bool includeDetails, const QString &text)
{
    auto *page = new FetchedTickets(m_desk, m_clock, m_lists);
    page->view().restore(m_browser->view().state()); // the columns as the person has them
    giveAddress(page->view());
    giveCommands(page->view());
    connectColumns(page->view());
    connect(&page->view(), &TicketView::currentTicketChanged, this, &DeskPage::showCurrent);
    connect(&page->view(), &TicketView::selectionCountChanged, this, &DeskPage::showCurrent);
    connect(&page->view(), &TicketView::windowRequested, this, &DeskPage::openWindow);
    connect(&page->view(), &TicketView::previewRequested, m_detail, [this] { m_detail->setFocus(); });
    connect(page, &FetchedTickets::message, this, &DeskPage::message);
    connect(page, &FetchedTickets::listChanged, this, &DeskPage::showCurrent);
    connect(page, &FetchedTickets::listChanged, this, &DeskPage::updateWindows);
    connect(page, &FetchedTickets::finished, this, [this, text](bool allHere) {
        if (allHere)
            m_getTickets->forget(text);
    });
    page->fetch(ids, includeDetails);
    const int index = m_lists->addTab(page, page->title());
    // Not the style's own cross: it is red in some, and red is for failures.
    auto *close = new QToolButton(m_lists);
    close->setIcon(icon(u"close"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setAccessibleName(tr("Close “%1”").arg(page->title()));
    close->setToolTip(tr("Close this tab (Ctrl+W)"));
    connect(close, &QToolButton::clicked, page, [this, page] { closeTabAt(m_lists->indexOf(page)); });
    m_lists->tabBar()->setTabButton(index, QTabBar::RightSide, close);
    m_lists->setCurrentIndex(index);
    page->focusTable();
}

// A column of one's own is one of every list of the connection.
void DeskPage::connectColumns(TicketView &view)
{
    connect(&view, &TicketView::ownColumnsChanged, this, [this, &view] {
        const QList<TicketTable::OwnColumn> columns = view.ownColumns();
        for (int i = 0; i < m_lists->count(); ++i) {
            if (auto *page = qobject_cast<FetchedTickets *>(m_lists->widget(i)))
                page->view().setOwnColumns(columns);
        }
        m_browser->view().setOwnColumns(columns);
    });
}

bool DeskPage::canCloseTab() const
{
    return fetchedInFront();
}

void DeskPage::closeTab()
{
    closeTabAt(m_lists->currentIndex());
}

void DeskPage::closeTabAt(int index)
{
    auto *page = qobject_cast<FetchedTickets *>(m_lists->widget(index));
    if (!page)
        return;
    const bool inFront = index == m_lists->currentIndex();
    page->cancel();
    page->disconnect(this);
    m_lists->removeTab(index);
    page->deleteLater();
    if (inFront)
        focusFront();
}

void DeskPage::showFront()
{
    // Whoever goes through the tabs by the keys of the tab bar stays there.
    if (!m_lists->tabBar()->hasFocus())
        focusFront();
    showCurrent();
    Q_EMIT frontChanged();
}

void DeskPage::focusFront()
{
    if (FetchedTickets *page = fetchedInFront())
        page->focusTable();
    else
        m_browser->focusTable();
}

void DeskPage::refresh()
{
    m_desk.refresh();
    m_detail->reread();
    if (FetchedTickets *page = fetchedInFront())
        page->refresh();
    else
        m_browser->refresh();
}

void DeskPage::focusFind()
{
    m_lists->setCurrentWidget(m_browser);
    m_browser->focusFind();
}

void DeskPage::focusFilters()
{
    m_lists->setCurrentWidget(m_browser);
    m_browser->focusFilters();
}

FetchedTickets *DeskPage::fetchedInFront() const
{
    return qobject_cast<FetchedTickets *>(m_lists->currentWidget());
}

TicketView &DeskPage::viewInFront() const
{
    FetchedTickets *page = fetchedInFront();
    return page ? page->view() : m_browser->view();
}

const Ticket *DeskPage::ticketInFront(TicketId id) const
{
    const FetchedTickets *page = fetchedInFront();
    return page ? page->ticket(id) : m_browser->ticket(id);
}

void DeskPage::showCurrent()
{
    const TicketView &view = viewInFront();
    const auto selected = static_cast<int>(view.selectedTickets().size());
    Q_EMIT selectionCountChanged(selected, view.hiddenCount());
    if (selected > 1)
        return m_detail->showCount(selected, view.hiddenCount());
    // The current row alone is not enough: a table that gets the focus makes its first row current, unselected.
    const std::optional<TicketId> id = selected == 1 ? view.currentTicket() : std::nullopt;
    const Ticket *ticket = id ? ticketInFront(*id) : nullptr;
    m_detail->showTicket(ticket ? std::optional(*ticket) : std::nullopt);
    m_detail->setNext(viewInFront().nextTicket());
}

void DeskPage::setConnection(const Connection &connection)
{
    m_connection = connection;
    giveAddress(m_browser->view());
    for (int i = 0; i < m_lists->count(); ++i) {
        if (auto *page = qobject_cast<FetchedTickets *>(m_lists->widget(i)))
            giveAddress(page->view());
    }
}

void DeskPage::giveAddress(TicketView &view) const
{
    view.setTicketAddress({m_web, m_connection.ticketAddress});
}

bool DeskPage::eventFilter(QObject *watched, QEvent *event)
{
    // The kind first: the tab bar still sends events while the tabs are destroyed.
    if (event->type() == QEvent::MouseButtonRelease && watched == m_lists->tabBar()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::MiddleButton) {
            closeTabAt(m_lists->tabBar()->tabAt(mouse->pos()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
