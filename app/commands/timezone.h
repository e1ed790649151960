// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimeZone>
#include <optional>

// "utc", "local" for that of this computer, or a name such as "Europe/Berlin". "" = UTC: the same inputs say the same
// everywhere. Nothing = there is no such zone.
[[nodiscard]] inline std::optional<QTimeZone> zoneNamed(const QString &name)
{
    if (name.isEmpty() || name.compare(u"utc", Qt::CaseInsensitive) == 0)
        return QTimeZone::utc();
    if (name.compare(u"local", Qt::CaseInsensitive) == 0)
        return QTimeZone::systemTimeZone();
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}
