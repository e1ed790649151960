// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"
#include "halo/ticketfilter.h"

#include <QSet>
#include <limits>

class Clock;
class Lookups;

// How much of what the filter asks for is here, and why not all.
struct LoadReport
{
    enum class End {
        Loading,
        Whole,         // every series of pages was read to its end
        NumberReached, // the number of events asked for is here; the server may have more
        Paused,        // the first pages are here; the rest waits for loadAll()
        Cancelled,
        Failed,       // `error` says why; what came before it stays
        PagingBroken, // the server repeats pages: the list may not be whole, however far we read
        CountDiffers  // the pages ended before the server's own count was reached
    };

    End end = End::Loading;
    int loaded = 0;          // tickets delivered by rows()
    qint64 recordCount = -1; // the server's own count, summed over areas; -1 = not known. A hint, never a proof.
    int pages = 0;           // read so far
    int pagesExpected = -1;  // by recordCount and page size; -1 = not known
    int requestsLeft = -1;   // what loadAll() would take; -1 = not known
    int dropped = 0;         // rows that came back but do not match the filter
    QStringList notApplied;  // D3 names of the filters the server did not apply
    int unreadable = 0;      // rows without an id
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

    // `readAll`: do not pause after firstPages.
    void load(const TicketFilter &filter, bool readAll = false);
    void loadAll(); // goes on after Paused, Cancelled or Failed
    void cancel();

    // Keeps every row as it was received, for raw(): the command line prints them. Off by default: 3 KB a ticket.
    void keepRaw() { m_keepRaw = true; }
    [[nodiscard]] QJsonObject raw(TicketId id) const { return m_raw.value(id); }
    [[nodiscard]] QJsonObject takeRaw(TicketId id) { return m_raw.take(id); } // and keeps it no longer
    // No page goes before other work: nobody waits for these rows. Else the first ones do.
    void behindOthers() { m_behind = true; }
    // Held, the pages that are here are put out and no further one is asked for. For who cannot keep up with them.
    void setHeld(bool held);

    [[nodiscard]] const LoadReport &report() const { return m_report; }
    [[nodiscard]] const TicketFilter &filter() const { return m_filter; } // resolved: what was really asked

Q_SIGNALS:
    void started();                             // a new load; the rows of the one before are no longer of this list
    void rows(const QList<Ticket> &newTickets); // newest update first, never an id twice within one load
    void progress();                            // report() changed
    void finished();                            // report().end is not Loading any more

private:
    // The pages of one area, or of the whole filter where no area is named.
    struct Series
    {
        std::optional<qint64> area;
        int page = 0;     // read just now; the next one is page + 1
        int lastPage = 0; // the highest one read
        int pageRows = 0; // rows of the first page: the page size the server really has
        int rereads = 0;
        qint64 recordCount = -1;
        qint64 oldest = std::numeric_limits<qint64>::max(); // lastUpdate of the last row read
        bool ordered = true;         // rows came newest first so far; if not, nothing may be concluded from their times
        bool firstPageAgain = false; // read twice, for what moved there meanwhile
        bool done = false;
        int unreadable = 0;
        QSet<TicketId> ids;
    };

    void begin();
    [[nodiscard]] FilterNames filterNames() const;
    void next();
    void stopReading();
    void take(int place, const TicketPage &page);
    void judgeEnd(Series &series, const TicketPage &page, int newIds);
    void release(bool everything);
    void finish(LoadReport::End end);
    void updateReport();

    HaloApi &m_api;
    const Lookups &m_lookups;
    Clock &m_clock;
    TicketFilter m_filter;
    LoadReport m_report;
    QList<Series> m_series;
    QSet<TicketId> m_ids;
    QList<Ticket> m_pending; // read, but a ticket of another area may still have to go before them
    QHash<TicketId, QJsonObject> m_raw;
    RequestId m_request = 0;
    quint64 m_generation = 0; // an answer to an older load counts no more
    int m_pagesAllowed = 0;
    bool m_keepRaw = false;
    bool m_behind = false;
    bool m_held = false;
    bool m_nextIsHeld = false; // a page would have been asked for
    bool m_pagingBroken = false;
    bool m_countDiffers = false;
    QMetaObject::Connection m_waitsForNames;
};
