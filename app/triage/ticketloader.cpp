// SPDX-License-Identifier: Apache-2.0
#include "triage/ticketloader.h"

#include "net/clock.h"
#include "triage/lookups.h"

#include <algorithm>
#include <utility>

namespace {

constexpr int unsetCap = 50; // the page size of a server that does not honour ours
constexpr int maxRereads = 3;

bool newerFirst(const Ticket &a, const Ticket &b)
{
    return a.lastUpdate != b.lastUpdate ? a.lastUpdate > b.lastUpdate : number(a.id) > number(b.id);
}

int pagesFor(qint64 rows, int pageRows)
{
    return static_cast<int>((rows + pageRows - 1) / pageRows);
}

} // namespace

TicketLoader::TicketLoader(HaloApi &api, const Lookups &lookups, Clock &clock, QObject *parent)
    : QObject(parent), m_api(api), m_lookups(lookups), m_clock(clock)
{
}

void TicketLoader::load(const TicketFilter &filter, bool readAll)
{
    stopReading();
    m_filter = filter.resolved(m_clock.nowUtc());
    m_report = {};
    m_series.clear();
    m_ids.clear();
    m_pending.clear();
    m_raw.clear();
    m_pagingBroken = false;
    m_countDiffers = false;
    const QList<std::optional<qint64>> areas = m_filter.series();
    for (const std::optional<qint64> &area : areas) {
        Series series;
        series.area = area;
        m_series.append(series);
    }
    m_pagesAllowed =
        readAll ? std::numeric_limits<int>::max() : std::max(firstPages, static_cast<int>(m_series.size()));
    Q_EMIT started();
    begin();
}

// Rows name their team and categories, the filter holds ids: without the names nobody could tell whether the server
// applied it.
void TicketLoader::begin()
{
    const auto namesAreComing = [this] {
        const auto loading = [this](Lookup lookup) { return m_lookups.state(lookup) == Lookups::State::Loading; };
        return (!m_filter.teams.isEmpty() && loading(Lookup::Teams)) ||
               (m_filter.hasCategories() && loading(Lookup::Categories));
    };
    if (!namesAreComing())
        return next();
    m_waitsForNames = connect(&m_lookups, &Lookups::changed, this, [this, namesAreComing] {
        if (namesAreComing())
            return;
        disconnect(m_waitsForNames);
        next();
    });
}

FilterNames TicketLoader::filterNames() const
{
    FilterNames names;
    for (const qint64 team : m_filter.teams) {
        const QString name = m_lookups.name(Lookup::Teams, team);
        if (name.isEmpty()) { // one unknown name is enough to make the check unfair
            names.teams.clear();
            break;
        }
        names.teams.append(name.toLower());
    }
    for (const QList<qint64> &ids : m_filter.categories) {
        for (const qint64 id : ids)
            names.categories.insert(id, m_lookups.nameInAnyGroup(Lookup::Categories, id));
    }
    return names;
}

void TicketLoader::loadAll()
{
    if (m_series.isEmpty() || m_report.end == LoadReport::End::Loading)
        return;
    m_pagesAllowed = std::numeric_limits<int>::max();
    m_report.end = LoadReport::End::Loading;
    m_report.error = {};
    const quint64 generation = m_generation;
    Q_EMIT progress();
    if (generation == m_generation)
        next();
}

void TicketLoader::setHeld(bool held)
{
    m_held = held;
    if (!held && std::exchange(m_nextIsHeld, false))
        next();
}

void TicketLoader::cancel()
{
    if (m_report.end != LoadReport::End::Loading || m_series.isEmpty())
        return;
    stopReading();
    finish(LoadReport::End::Cancelled);
}

// Reads on in the series whose last row is the newest: only so can rows of several areas be put out newest first.
void TicketLoader::next()
{
    if (m_filter.number > 0 && m_report.loaded >= m_filter.number)
        return finish(LoadReport::End::NumberReached);
    int place = -1;
    for (int i = 0; i < m_series.size(); ++i) {
        if (!m_series.at(i).done && (place < 0 || m_series.at(i).oldest > m_series.at(place).oldest))
            place = i;
    }
    if (place < 0)
        return finish(m_pagingBroken   ? LoadReport::End::PagingBroken
                      : m_countDiffers ? LoadReport::End::CountDiffers
                                       : LoadReport::End::Whole);
    if (m_report.pages >= m_pagesAllowed)
        return finish(LoadReport::End::Paused);
    if (m_held) {
        m_nextIsHeld = true;
        return;
    }

    const Series &series = m_series.at(place);
    const int page = series.page + 1;
    // A long list must not keep a person from opening a ticket meanwhile.
    const Priority priority = !m_behind && m_report.pages < firstPages ? Priority::Click : Priority::Bulk;
    m_request =
        m_api.tickets(m_filter.pageQuery(page, pageSize, series.area), priority, tr("Fetch Event, page %1").arg(page),
                      this, [this, place, generation = m_generation](Result<TicketPage> result) {
                          if (generation != m_generation)
                              return; // cancelled, or a newer load has begun
                          if (result.ok())
                              return take(place, result.value());
                          m_report.error = result.error();
                          finish(LoadReport::End::Failed);
                      });
}

void TicketLoader::stopReading()
{
    ++m_generation;
    m_nextIsHeld = false;
    m_api.cancel(m_request);
    disconnect(m_waitsForNames);
}

void TicketLoader::take(int place, const TicketPage &page)
{
    Series &series = m_series[place];
    ++series.page;
    ++m_report.pages;
    m_report.unreadable += page.unreadable;
    series.unreadable += page.unreadable;

    const FilterNames names = filterNames();
    int newIds = 0;
    int knownFromOtherArea = 0;
    for (qsizetype i = 0; i < page.tickets.size(); ++i) {
        const Ticket &ticket = page.tickets.at(i);
        if (ticket.lastUpdate > series.oldest)
            series.ordered = false;
        series.oldest = ticket.lastUpdate;
        if (series.ids.contains(ticket.id))
            continue;
        series.ids.insert(ticket.id);
        ++newIds;
        if (m_ids.contains(ticket.id)) {
            ++knownFromOtherArea;
            continue;
        }
        m_ids.insert(ticket.id);
        const QStringList broken = m_filter.brokenBy(ticket, page.raw.value(i), names);
        if (!broken.isEmpty()) {
            ++m_report.dropped;
            for (const QString &name : broken) {
                if (!m_report.notApplied.contains(name))
                    m_report.notApplied.append(name);
            }
            continue;
        }
        if (m_keepRaw)
            m_raw.insert(ticket.id, page.raw.value(i));
        m_pending.append(ticket);
    }
    // Rows carry no area, so this filter cannot be checked on a row. Two areas that bring the same page are the one
    // sign there is that the server did not look at it.
    constexpr int enoughRows = 3;
    const QString areas = QStringLiteral("Ticket Areas");
    if (series.page == 1 && newIds >= enoughRows && knownFromOtherArea == newIds &&
        !m_report.notApplied.contains(areas))
        m_report.notApplied.append(areas);

    judgeEnd(series, page, newIds);
    // Whoever hears of the rows may cancel or begin another load.
    const quint64 generation = m_generation;
    release(false);
    if (generation != m_generation)
        return;
    updateReport();
    Q_EMIT progress();
    if (generation == m_generation)
        next();
}

// When is a series read to its end? halopsa-api 2.8: an empty page, a page with no new id, or all of record_count seen
// and a short page. record_count alone proves nothing, nor does a short page: a server may cap pages at 50.
void TicketLoader::judgeEnd(Series &series, const TicketPage &page, int newIds)
{
    const int received = static_cast<int>(page.tickets.size()) + page.unreadable;
    const qint64 countBefore = std::exchange(series.recordCount, page.recordCount);
    if (series.page <= series.lastPage) { // read for the second time, see below
        series.page = series.lastPage;
        return;
    }
    series.lastPage = series.page;
    if (series.page == 1)
        series.pageRows = received;
    if (newIds == 0) {
        // A server that ignores page_no sends its first page for ever: then this is not the end, but all we can get.
        const qint64 seen = series.ids.size() + series.unreadable;
        if (received > 0 && page.recordCount != seen)
            m_pagingBroken = true;
        // A ticket that was updated while we read has jumped from a page to come onto the first one, which was read
        // already. The count tells that somebody is missing: look there once more before saying so.
        if (received == 0 && page.recordCount > seen) {
            if (!std::exchange(series.firstPageAgain, true)) {
                series.page = 0;
                series.oldest = std::numeric_limits<qint64>::max();
                return;
            }
            m_countDiffers = true;
        }
        series.done = true;
        return;
    }
    // Fewer records than a page ago: tickets left the filter while we read, the ones behind them moved up, and as many
    // may have slipped past us onto the page read before. Read that one again.
    if (page.recordCount >= 0 && page.recordCount < countBefore && series.rereads < maxRereads) {
        ++series.rereads;
        series.page -= 2;
        series.oldest = std::numeric_limits<qint64>::max();
        return;
    }
    const bool olderThanStart =
        m_filter.start.isValid() && std::all_of(page.tickets.begin(), page.tickets.end(), [this](const Ticket &ticket) {
            return ticket.lastUpdate != 0 && ticket.lastUpdate < m_filter.start.toMSecsSinceEpoch();
        });
    const bool shortPage = series.page == 1 ? received < pageSize && received != unsetCap : received < series.pageRows;
    series.done = (olderThanStart && series.ordered) || (shortPage && series.recordCount == series.ids.size());
}

// Puts out, newest first, what no page still to come can go before.
void TicketLoader::release(bool everything)
{
    qint64 watermark = 0;
    for (const Series &series : std::as_const(m_series)) {
        if (!series.done)
            watermark = std::max(watermark, series.oldest);
    }
    std::sort(m_pending.begin(), m_pending.end(), newerFirst);
    auto end = everything ? m_pending.end()
                          : std::find_if(m_pending.begin(), m_pending.end(),
                                         [watermark](const Ticket &ticket) { return ticket.lastUpdate < watermark; });
    if (m_filter.number > 0)
        end =
            std::min(end, m_pending.begin() + std::min<qsizetype>(m_filter.number - m_report.loaded, m_pending.size()));
    if (end == m_pending.begin())
        return;
    const QList<Ticket> out(m_pending.begin(), end);
    m_pending.erase(m_pending.begin(), end);
    m_report.loaded += static_cast<int>(out.size());
    Q_EMIT rows(out);
}

void TicketLoader::finish(LoadReport::End end)
{
    const quint64 generation = m_generation;
    release(true);
    if (generation != m_generation)
        return;
    if (end == LoadReport::End::Whole && m_filter.number > 0 && !m_pending.isEmpty())
        end = LoadReport::End::NumberReached;
    m_report.end = end;
    updateReport();
    Q_EMIT finished();
}

void TicketLoader::updateReport()
{
    qint64 count = 0;
    int expected = 0;
    int left = 0;
    bool known = true;
    for (const Series &series : std::as_const(m_series)) {
        if (series.done) {
            count += series.recordCount >= 0 ? series.recordCount : series.ids.size();
            expected += series.page;
            continue;
        }
        if (series.recordCount < 0) {
            known = false;
            continue;
        }
        const int pages = std::max(series.page, pagesFor(series.recordCount, std::max(1, series.pageRows)));
        count += series.recordCount;
        expected += pages;
        left += pages - series.page;
    }
    m_report.recordCount = known ? count : -1;
    m_report.pagesExpected = known ? expected : -1;
    m_report.requestsLeft = known ? left : -1;
}
