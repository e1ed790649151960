// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/reportcolumn.h"
#include "report/zonedtime.h"

#include <QDate>
#include <QHash>
#include <QMap>

// One bar of a chart: how many tickets have this in common.
struct SummaryBar
{
    QString label; // "" never: a ticket without a team is one of "(none)"
    qint64 count = 0;
    qint64 id = 0; // of the status, type, agent, client or priority; 0 = there is none, or it has no id (teams, ages)

    friend bool operator==(const SummaryBar &, const SummaryBar &) = default;
};

// How many tickets of a list there are of each kind, and how many were created and closed on each day.
class TicketSummary
{
public:
    enum class By { Status, Type, Team, Agent, Client, Priority, Age };
    static constexpr By everything[] = {By::Status, By::Type, By::Team, By::Agent, By::Client, By::Priority, By::Age};
    [[nodiscard]] static QString title(By by); // translated: "By status"

    struct Kind
    {
        qint64 id = 0;
        QString name; // "" = not known: its id is shown
    };
    struct Row
    {
        Kind status, type, team, agent, client, priority;
        qint64 created = 0;    // ms since the epoch UTC, 0 = not set
        qint64 closed = 0;     // 0 = it is open, or nobody knows when
        bool isClosed = false; // also without a date
    };
    struct Day
    {
        QDate date; // in the zone
        qint64 created = 0;
        qint64 closed = 0;
        friend bool operator==(const Day &, const Day &) = default;
    };

    // `now`, ms since the epoch UTC, is what ages are counted from.
    TicketSummary(qint64 now, ZonedTime zone) : m_now(now), m_zone(std::move(zone)) {}

    void add(const Row &row);
    [[nodiscard]] qint64 count() const { return m_count; }
    // Most first and, of as many, by name. Ages are of open tickets, youngest first, all of their steps, also where
    // there is none. `most` > 0: what comes after that many, if it is more than one, is one bar, "N others", its id 0.
    [[nodiscard]] QList<SummaryBar> bars(By by, int most = 0) const;
    // Every day from the first on which something happened to the last until today, oldest first; at most the newest
    // `most`.
    [[nodiscard]] QList<Day> days(int most) const;
    [[nodiscard]] bool hasOtherDays(int most) const; // than these, on which something happened

private:
    [[nodiscard]] std::optional<QDate> dateOf(qint64 ms) const; // in the zone; nothing = no time that is meant

    static constexpr int kinds = 7;
    using Key = std::pair<qint64, QString>; // id and name

    qint64 m_now;
    ZonedTime m_zone;
    qint64 m_count = 0;
    QHash<Key, qint64> m_counts[kinds];
    QMap<QDate, Day> m_days;
};

// Of a row or a record of HaloPSA's.
[[nodiscard]] TicketSummary::Row summaryRow(const QJsonObject &record, const ReportNames &names);
