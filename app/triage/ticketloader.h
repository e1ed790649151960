// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"
#include "halo/ticketfilter.h"

#include <QSet>

class Clock;
class Lookups;

// How much of what the filter asks for is here, and why not all.
struct LoadReport
{
    enum class End {
        Loading,
        Whole,       // every series of pages was read to its end
        NumberReached, // the number of events asked for is here; the server may have more, and that was asked for
        Paused,      // the first pages are here; the rest waits for loadAll()
        Cancelled,
        Failed,      // `error` says why; what came before it stays
        PagingBroken // the server repeats pages or stops early: the list may not be whole, however far we read
    };

    End end = End::Loading;
    int loaded = 0;          // tickets in the list
    qint64 recordCount = -1; // the server's own count, summed over areas; -1 = not known. A hint, never a proof.
    int pages = 0;           // read so far
    int pagesExpected = -1;  // by recordCount and page size; -1 = not known
    int requestsLeft = -1;   // what loadAll() would take; -1 = not known
    int dropped = 0;         // rows that came back but do not match the filter
    QStringList notApplied;  // D3 names of the filters the server did not apply
    int unreadable = 0;      // rows without an id
    qint64 oldest = 0;       // lastUpdate of the oldest row read: up to here the list is known to be whole
    Error error;             // meaningful in Failed

    [[nodiscard]] bool complete() const { return (end == End::Whole || end == End::NumberReached) && unreadable == 0; }
};

// Reads the tickets a filter asks for, newest update first, page by page. A new load() drops the older one before it
// can deliver: the latest wins.
class TicketLoader : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 100; // the most HaloPSA gives
    static constexpr int firstPages = 5; // read unasked; more costs requests other programs may need

    TicketLoader(HaloApi &api, const Lookups &lookups, Clock &clock, QObject *parent = nullptr);

    // `readAll` = read on past firstPages.
    void load(const TicketFilter &filter, bool readAll = false);
    void loadAll(); // go on after Paused, Cancelled or Failed
    void cancel();

    [[nodiscard]] const LoadReport &report() const { return m_report; }
    [[nodiscard]] const TicketFilter &filter() const { return m_filter; } // resolved: what was really asked

Q_SIGNALS:
    void started();                             // a new load; rows of the older one may stay on screen until rows() or finished()
    void rows(const QList<Ticket> &newTickets); // never an id twice within one load
    void progress();                            // report() changed
    void finished();                            // report().end is not Loading any more

private:
    struct Series
    {
        std::optional<qint64> area;
        int page = 0;
        qint64 recordCount = -1;
        int received = 0; // rows, with repeats
        int firstPageRows = 0;
        bool done = false;
        QSet<TicketId> ids;
    };

    void next();
    void take(Result<TicketPage> result);
    void finish(LoadReport::End end);
    void updateCounts();

    HaloApi &m_api;
    const Lookups &m_lookups;
    Clock &m_clock;
    TicketFilter m_filter;
    LoadReport m_report;
    QList<Series> m_series;
    QSet<TicketId> m_ids;
    RequestId m_request = 0;
    int m_pagesAllowed = firstPages;
    quint64 m_generation = 0;
};
