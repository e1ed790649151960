// SPDX-License-Identifier: Apache-2.0
#include "net/retryafter.h"

#include <QLocale>
#include <algorithm>

namespace {

constexpr qint64 dayMs = 24 * 60 * 60 * qint64(1000);

// "Sun, 06 Nov 1994 08:49:37 GMT". The weekday says nothing new and is wrong often enough to be left out.
QDateTime httpDate(const QByteArray &text)
{
    QString value = QString::fromLatin1(text).trimmed();
    value = value.mid(value.indexOf(u',') + 1).trimmed();
    if (!value.endsWith(u"GMT"))
        return {};
    value = value.chopped(3).trimmed();
    // The C locale, else the months would be read in the language of the desktop.
    QDateTime time = QLocale::c().toDateTime(value, QStringLiteral("d MMM yyyy HH:mm:ss"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

std::optional<qint64> retryAfterMs(const QByteArray &retryAfter, const QByteArray &date, const QDateTime &now)
{
    const QByteArray value = retryAfter.trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber); // a fraction is not in the RFC, but is sent
    if (isNumber)
        return seconds >= 0 ? std::optional<qint64>(qint64(std::min(seconds, dayMs / 1000.0) * 1000)) : std::nullopt;
    const QDateTime until = httpDate(value);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime served = httpDate(date);
    return std::clamp<qint64>((served.isValid() ? served : now).msecsTo(until), 0, dayMs);
}
