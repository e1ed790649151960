// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTimeZone>

// Times in one zone, ms since the epoch UTC in, 0 = not set, which reads as "". By hand, as QDateTime takes
// microseconds for each, and a report has some in each of 100,000 rows.
class ZonedTime
{
public:
    explicit ZonedTime(QTimeZone zone) : m_zone(std::move(zone)) {}

    [[nodiscard]] QString name() const { return QString::fromUtf8(m_zone.id()); } // "UTC", "Europe/Berlin"
    [[nodiscard]] QString text(qint64 ms) const;                                  // "2026-11-02 09:14:10"
    [[nodiscard]] QString iso(qint64 ms) const;                                   // "2026-11-02T09:14:10+01:00", or Z
    [[nodiscard]] double serial(qint64 ms) const;                                 // days as a spreadsheet counts them

private:
    [[nodiscard]] int offset(qint64 ms) const; // seconds east of UTC

    QTimeZone m_zone;
    mutable QHash<qint64, int> m_offsets; // by quarter of an hour, the smallest step a zone makes
};
