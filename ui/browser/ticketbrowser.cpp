// SPDX-License-Identifier: Apache-2.0
#include "browser/ticketbrowser.h"

#include "browser/filterbar.h"
#include "browser/filterwords.h"
#include "browser/loadnotice.h"
#include "browser/ticketview.h"
#include "net/clock.h"
#include "triage/desk.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptyplace.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

// The widgets are put together and filled in ticketbrowserplaces.cpp; here is what happens to the rows.

TicketBrowser::TicketBrowser(Desk &desk, Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_clock(clock), m_table(desk.lookups(), clock)
{
    build();
    const TicketLoader &loader = desk.loader();
    connect(&loader, &TicketLoader::started, this, &TicketBrowser::showProgress);
    connect(&loader, &TicketLoader::progress, this, &TicketBrowser::showProgress);
    connect(&loader, &TicketLoader::rows, this, &TicketBrowser::takeRows);
    connect(&loader, &TicketLoader::finished, this, &TicketBrowser::takeEnd);
    connect(&desk.lookups(), &Lookups::changed, this, &TicketBrowser::showWords);
    connect(&desk, &Desk::regained, this, [this] {
        const LoadReport &report = m_desk.loader().report();
        if (report.end == LoadReport::End::Failed && report.error.kind == Error::Kind::Offline)
            retry();
    });
    // What is due and what a time is called move without anybody doing anything.
    auto *tick = new QTimer(this);
    tick->setInterval(30'000);
    connect(tick, &QTimer::timeout, this, [this] {
        m_view->viewport()->update();
        showWords();
    });
    tick->start();
    showWords();
    showCount();
    showPlace();
}

// The view is destroyed with the widgets, after m_table: it must not ask for rows any more.
TicketBrowser::~TicketBrowser()
{
    delete m_places;
}

void TicketBrowser::load(const TicketFilter &filter)
{
    m_filter = filter;
    if (m_filterBar->filter() != filter)
        m_filterBar->setFilter(filter);
    m_asked = true;
    m_readAll = false;
    if (!m_clearFirst || m_table.total() > 0)
        m_keepCurrent = m_view->currentTicket();
    m_clearFirst = true;
    m_refreshing = false;
    m_incoming.clear();
    m_batches = 0;
    showWords();
    m_desk.loader().load(filter);
}

void TicketBrowser::refresh()
{
    // With nothing on the screen there is nothing to keep, and rows may be shown as they come.
    const bool readAll = m_readAll || m_table.total() > TicketLoader::firstPages * TicketLoader::pageSize;
    m_asked = true;
    m_refreshing = m_table.total() > 0 && !m_clearFirst;
    m_clearFirst = !m_refreshing;
    m_incoming.clear();
    m_batches = 0;
    m_desk.loader().load(m_filter, readAll);
}

void TicketBrowser::retry()
{
    refresh();
}

void TicketBrowser::cancel()
{
    m_desk.loader().cancel();
}

void TicketBrowser::loadAll()
{
    m_readAll = true;
    m_desk.loader().loadAll();
}

void TicketBrowser::takeRows(const QList<Ticket> &tickets)
{
    if (m_refreshing) {
        m_incoming += tickets;
        return;
    }
    if (m_clearFirst)
        m_table.clear();
    m_clearFirst = false;
    m_listFilter = m_desk.loader().filter();
    ++m_batches;
    m_table.add(tickets);
    if (!m_keepCurrent)
        return;
    if (!m_view->selectedRowNumbers().isEmpty()) // chosen meanwhile
        return m_keepCurrent.reset();
    if (const int row = m_table.rowOf(*m_keepCurrent); row >= 0) {
        m_keepCurrent.reset();
        m_view->selectRow(row);
    }
}

void TicketBrowser::takeEnd()
{
    const LoadReport &report = m_desk.loader().report();
    const bool gaveUp = report.end == LoadReport::End::Failed || report.end == LoadReport::End::Cancelled;
    if (m_refreshing && gaveUp) {
        showProgress(); // the old rows stay: they are the last good ones
        return;
    }
    if (m_refreshing) {
        m_view->keepInPlace([this] { m_table.replaceAll(m_incoming); });
        m_incoming = {};
        m_refreshing = false;
    } else {
        if (m_clearFirst)
            m_table.clear();
        m_clearFirst = false;
        // Each batch was sorted in itself, so that no row moved while they came.
        if (m_batches > 1)
            m_view->keepInPlace([this] { m_table.sort(m_table.sortColumn(), m_table.sortOrder()); });
        m_batches = 1;
    }
    m_shown = report;
    m_shownAt = m_clock.now();
    m_listFilter = m_desk.loader().filter();
    showProgress();
}

const LoadReport &TicketBrowser::listReport() const
{
    const bool ofBefore = m_refreshing || m_clearFirst; // the rows there are those of the load before
    const LoadReport &now = m_desk.loader().report();
    return ofBefore || now.end != LoadReport::End::Loading ? m_shown : now;
}

qint64 TicketBrowser::listReadAt() const
{
    return &listReport() == &m_shown ? m_shownAt : 0;
}

std::optional<TicketId> TicketBrowser::currentTicket() const
{
    return m_view->currentTicket();
}

QList<TicketId> TicketBrowser::selectedTickets() const
{
    return m_view->selectedTickets();
}

void TicketBrowser::find(const QString &text)
{
    m_table.setFindText(text.trimmed());
    if (text.isEmpty() && m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
}

void TicketBrowser::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void TicketBrowser::focusFilters()
{
    m_filters->setChecked(true);
    m_filterBar->focusFirst();
}

void TicketBrowser::focusTable()
{
    if (m_view->isVisible()) {
        m_view->goToARow();
        m_view->setFocus(Qt::OtherFocusReason);
    } else {
        m_empty->setFocus(Qt::OtherFocusReason);
    }
    m_filters->setChecked(false);
}

QJsonObject TicketBrowser::state() const
{
    return {{QStringLiteral("filter"), m_filterBar->filter().toInputs()}, {QStringLiteral("view"), m_view->state()}};
}

void TicketBrowser::restore(const QJsonObject &state)
{
    QList<Problem> problems;
    const TicketFilter filter = TicketFilter::fromInputs(state.value(QStringLiteral("filter")).toObject(), problems);
    m_filter = problems.isEmpty() ? filter : TicketFilter(); // half a filter would show the wrong tickets
    m_filterBar->setFilter(m_filter);
    if (state.contains(QStringLiteral("view")))
        m_view->restore(state.value(QStringLiteral("view")).toObject());
    askForOwnFields();
    showWords();
}

void TicketBrowser::askForOwnFields()
{
    m_desk.api().setOwnPaths(m_table.ownPaths());
}
