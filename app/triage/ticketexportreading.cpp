// SPDX-License-Identifier: Apache-2.0
// The other half of TicketExport: the tickets, and what has to come of each before it is written.
#include "triage/ticketexport.h"

#include "halo/ticketids.h"
#include "halo/ticketrows.h"
#include "triage/desk.h"
#include "triage/ticketfetch.h"

#include <algorithm>

namespace {

constexpr int atOnce = 6;         // tickets whose actions and files are asked for
constexpr int enoughFailures = 6; // in a row: the rest would meet the same
constexpr qsizetype slice = 500;  // tickets of a list, or of ids, that are taken up at a time

} // namespace

void TicketExport::load()
{
    m_loader.keepRaw();
    connect(&m_loader, &TicketLoader::rows, this, [this](const QList<Ticket> &tickets) {
        for (const Ticket &ticket : tickets) {
            if (m_end == End::Running)
                take(ticket.id, m_loader.takeRaw(ticket.id));
        }
    });
    connect(&m_loader, &TicketLoader::finished, this, &TicketExport::takeLoadReport);
    m_loader.load(m_request.filter, true);
    m_manifest.inputs = m_loader.filter().toInputs();
    m_manifest.filter = m_request.words(m_loader.filter(), m_desk.lookups());
}

void TicketExport::fetch()
{
    if (!m_request.source) {
        QStringList words;
        for (const TicketId id : m_request.ids)
            words.append(QString::number(number(id)));
        m_manifest.inputs = {{QStringLiteral("Ticket IDs"), TicketIds::toInput(m_request.ids)}};
        m_manifest.filter = tr("The tickets %1").arg(words.join(QStringLiteral(", ")));
    }
    m_fetch = std::make_unique<TicketFetch>(m_desk.api());
    connect(m_fetch.get(), &TicketFetch::finished, this, &TicketExport::takeFetched);
    fetchMore();
}

// Some at a time: records are not to be kept longer than until they are written.
void TicketExport::fetchMore()
{
    m_fetch->fetch(m_request.ids.mid(m_place, slice), false);
    m_place += slice;
}

void TicketExport::takeMoreListed()
{
    const ListedTickets &listed = *m_request.listed;
    for (; m_place < listed.order.size() && m_waiting.size() < slice; ++m_place) {
        const Ticket &ticket = listed.tickets.at(listed.order.at(m_place));
        m_waiting.enqueue({.row = {.record = ticketRow(ticket)}, .id = ticket.id});
    }
    m_sourceEnded = m_place >= listed.order.size();
}

void TicketExport::take(TicketId id, const QJsonObject &record)
{
    if (!wantsExtras()) {
        m_ready.append({.record = record});
        write();
        return;
    }
    m_waiting.enqueue({.row = {.record = record}, .id = id});
    takeReady();
}

void TicketExport::askForMore()
{
    if (m_end != End::Running)
        return;
    int underWay = 0;
    for (Waiting &ticket : m_waiting) {
        if (!ticket.asked && underWay < atOnce) {
            ticket.asked = true;
            m_extrasGivenUp ? skip(ticket) : ask(ticket);
        }
        underWay += ticket.missing > 0 ? 1 : 0;
        if (underWay >= atOnce)
            break;
    }
    holdIfFull();
}

void TicketExport::ask(Waiting &ticket)
{
    const TicketId id = ticket.id;
    ticket.missing = (m_request.withActions ? 1 : 0) + (m_request.withAttachments ? 1 : 0);
    if (m_request.withActions)
        m_desk.api().actions(id, false, Priority::Bulk, this, [this, id](const Result<ActionList> &result) {
            QString lack;
            if (result.ok() && !result.value().isWhole())
                lack = tr("not all of its actions came");
            takeExtra(id, &ReportRecord::actions, result, lack, tr("Actions"));
        });
    if (m_request.withAttachments)
        m_desk.api().attachments(id, Priority::Bulk, this, [this, id](const Result<AttachmentList> &result) {
            QString lack;
            if (result.ok() && !result.value().isWhole())
                lack = tr("not all of its files are in the list that came");
            takeExtra(id, &ReportRecord::files, result, lack, tr("Attachments"));
        });
}

void TicketExport::skip(Waiting &ticket)
{
    m_manifest.failed.append({number(ticket.id), tr("Its actions and files were not asked for any more.")});
}

template <class T>
void TicketExport::takeExtra(TicketId id, std::optional<T> ReportRecord::*place, const Result<T> &result,
                             const QString &lack, const QString &what)
{
    const auto found =
        std::find_if(m_waiting.begin(), m_waiting.end(), [id](const Waiting &ticket) { return ticket.id == id; });
    if (m_end != End::Running || found == m_waiting.end())
        return;
    --found->missing;
    QString why = lack;
    if (result.ok()) {
        m_failuresInARow = 0;
        found->row.*place = result.value();
    } else {
        why = inWords(result.error(), AdviceContext::Attempt::ReadTicket);
        m_extrasGivenUp |= ++m_failuresInARow >= enoughFailures; // an answer under way may still be good
    }
    if (!why.isEmpty())
        m_manifest.failed.append({number(id), QStringLiteral("%1: %2").arg(what, why)});
    takeReady();
}

void TicketExport::takeReady()
{
    if (m_request.listed)
        takeMoreListed();
    askForMore();
    // No more than that at a time: where nothing is asked for any more, all of the list is ready at once.
    while (!m_waiting.isEmpty() && m_waiting.head().asked && m_waiting.head().missing == 0 && m_ready.size() < slice) {
        m_ready.append(m_waiting.dequeue().row);
        if (m_request.listed)
            takeMoreListed();
        askForMore();
    }
    write();
    finishIfDone();
}

QStringList TicketExport::notesOf(const LoadReport &load)
{
    QStringList notes;
    if (load.end == LoadReport::End::NumberReached)
        notes.append(tr("The number asked for is here; there may be more tickets that match."));
    if (!load.notApplied.isEmpty())
        notes.append(
            tr("The server did not apply: %1. %n ticket(s) that do not match were left out.", nullptr, load.dropped)
                .arg(load.notApplied.join(QStringLiteral(", "))));
    return notes;
}

void TicketExport::takeLoadReport()
{
    if (m_end != End::Running)
        return;
    const LoadReport &load = m_loader.report();
    m_manifest.recordCount = load.recordCount;
    switch (load.end) {
    case LoadReport::End::Failed:
        m_error = load.error;
        m_manifest.incomplete.append(inWords(load.error, AdviceContext::Attempt::ReadTickets));
        break;
    case LoadReport::End::PagingBroken:
        m_manifest.incomplete.append(tr("The server sends the same page again and again, so the rest cannot be read."));
        break;
    case LoadReport::End::CountDiffers:
        m_manifest.incomplete.append(tr("The server counts more tickets than its pages hold."));
        break;
    case LoadReport::End::Loading:
    case LoadReport::End::Paused:
    case LoadReport::End::Cancelled:
        m_manifest.incomplete.append(tr("The list was not read to its end."));
        break;
    case LoadReport::End::Whole:
    case LoadReport::End::NumberReached: // no more were asked for; notesOf() says so
        break;
    }
    if (load.unreadable > 0)
        m_manifest.incomplete.append(tr("%n row(s) came without a readable id.", nullptr, load.unreadable));
    m_manifest.notes += notesOf(load);
    m_sourceEnded = true;
    finishIfDone();
}

void TicketExport::takeFetched()
{
    if (m_end != End::Running)
        return;
    const auto fail = [this](TicketId id, const QString &why) { m_manifest.failed.append({number(id), why}); };
    bool pointless = false; // to ask for the rest
    for (const FetchedTicket &result : m_fetch->results()) {
        if (m_end != End::Running)
            return;
        if (result.state == FetchedTicket::State::Done) {
            take(result.id, result.record);
            continue;
        }
        pointless |= result.state == FetchedTicket::State::NotSent;
        m_error = result.error;
        fail(result.id, inWords(result.error, AdviceContext::Attempt::ReadTicket));
    }
    if (!pointless && m_place < m_request.ids.size())
        return fetchMore();
    for (; m_place < m_request.ids.size(); ++m_place)
        fail(m_request.ids.at(m_place), tr("It was not asked for any more."));
    m_sourceEnded = true;
    finishIfDone();
}
