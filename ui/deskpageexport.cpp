// SPDX-License-Identifier: Apache-2.0
// The fourth part of DeskPage: what the list in front holds, into files.
#include "deskpage.h"

#include "browser/filterwords.h"
#include "browser/loadwords.h"
#include "browser/ticketbrowser.h"
#include "browser/ticketview.h"
#include "export/exportdialog.h"
#include "export/exportstrip.h"
#include "gettickets/fetchedtickets.h"
#include "halo/ticketids.h"
#include "net/clock.h"

void DeskPage::exportTickets()
{
    if (!m_exportDialog) {
        m_exportDialog = new ExportDialog(m_desk, m_clock, this);
        connect(m_exportDialog, &ExportDialog::requested, this, [this](const ExportRequest &request) {
            m_exportChoice = m_exportDialog->choice().toJson();
            m_exports->run(request);
        });
    }
    const ExportOffer offer = exportOffer();
    ExportChoice choice = ExportChoice::fromJson(m_exportChoice);
    if (m_exportChoice.isEmpty() || choice.what != ExportChoice::What::Selected) {
        // More than the one row that is always selected was chosen for something.
        if (offer.selected.order.size() > 1)
            choice.what = ExportChoice::What::Selected;
    } else if (offer.selected.order.size() < 2) {
        choice.what = ExportChoice::What::Listed;
    }
    m_exportDialog->ask(offer, choice);
}

// The same as the last time, of what the list holds now.
void DeskPage::exportAgain()
{
    if (m_exportChoice.isEmpty())
        return exportTickets();
    const ExportChoice choice = ExportChoice::fromJson(m_exportChoice);
    const ExportOffer offer = exportOffer();
    // One row is always selected: that it is meant is not to be guessed.
    if (choice.what == ExportChoice::What::Selected && offer.selected.order.size() < 2)
        return exportTickets();
    const QString problem = choice.problem(offer);
    if (problem.isEmpty())
        m_exports->run(choice.request(offer, m_clock.nowUtc()));
    else
        Q_EMIT message(problem);
}

ExportOffer DeskPage::exportOffer()
{
    ExportOffer offer;
    const FetchedTickets *fetched = fetchedInFront();
    const TicketTable &table = fetched ? fetched->table() : m_browser->table();
    const TicketView &view = viewInFront();
    offer.list = table.listed();
    offer.selected = table.listed(view.selectedTickets());
    const QList<TicketTable::Column> columns = view.visibleColumns();
    for (const TicketTable::Column column : columns) {
        offer.columns.append(table.reportColumn(static_cast<int>(column)));
        offer.hasOwnColumns |= static_cast<int>(column) >= TicketTable::columns;
    }
    offer.connection = m_connection.name;
    offer.ticketAddress = m_connection.ticketAddress;
    if (fetched) {
        QList<TicketId> ids;
        for (const FetchedTicket &result : fetched->fetched().results())
            ids.append(result.id);
        offer.inputs = {{QStringLiteral("Ticket IDs"), TicketIds::toInput(ids)}};
        offer.words = tr("The %n ticket(s) that were got by their ids", nullptr, static_cast<int>(ids.size()));
        offer.listWords = offer.words;
        offer.incomplete = fetched->missingInWords().split(u'\n', Qt::SkipEmptyParts);
        if (fetched->fetched().isRunning())
            offer.incomplete.prepend(tr("They are still being read."));
        return offer;
    }
    const LoadReport &report = m_browser->listReport();
    offer.filter = m_browser->filter();
    offer.filterCount = m_desk.loader().report().recordCount;
    offer.inputs = m_browser->listFilter().toInputs();
    offer.words = filterForFile(m_browser->listFilter(), m_desk.lookups());
    const bool found = !table.findText().isEmpty();
    offer.listWords =
        found ? tr("%1; of these, the rows found by “%2”").arg(offer.words, table.findText()) : offer.words;
    offer.recordCount = found ? -1 : report.recordCount; // nobody counts those that are found
    offer.notes = TicketExport::notesOf(report);
    offer.incomplete = incompleteWords(report, m_desk.adviceContext(AdviceContext::Attempt::ReadTickets));
    offer.list.at = m_browser->listReadAt();
    offer.selected.at = offer.list.at;
    return offer;
}
