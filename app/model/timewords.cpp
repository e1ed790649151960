// SPDX-License-Identifier: Apache-2.0
#include "model/timewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <algorithm>

namespace {

struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

QDateTime local(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms);
}

QDate monday(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QString amount(qint64 seconds)
{
    const auto count = [](qint64 value) { return static_cast<int>(qMin<qint64>(value, 1'000'000)); };
    if (seconds < 3600)
        return TimeWords::tr("%n minute(s)", nullptr, count(seconds / 60));
    if (seconds < 2 * 86400)
        return TimeWords::tr("%n hour(s)", nullptr, count(seconds / 3600));
    return TimeWords::tr("%n day(s)", nullptr, count(seconds / 86400));
}

} // namespace

QString compactTime(qint64 ms, qint64 now)
{
    if (ms == 0)
        return {};
    const QDateTime time = local(ms);
    const QDate today = local(now).date();
    if (time.date() == today)
        return time.toString(u"HH:mm");
    if (monday(time.date()) == monday(today)) {
        const QString weekday = QLocale().dayName(time.date().dayOfWeek(), QLocale::ShortFormat);
        return weekday + u' ' + time.toString(u"HH:mm");
    }
    return time.toString(u"yyyy-MM-dd HH:mm");
}

QString utcTime(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss");
}

QString relativeTime(qint64 ms, qint64 now)
{
    if (ms == 0)
        return {};
    const qint64 seconds = qAbs(ms - now) / 1000;
    if (seconds < 60)
        return TimeWords::tr("within a minute of now", "time");
    return ms < now ? TimeWords::tr("%1 ago", "time").arg(amount(seconds))
                    : TimeWords::tr("in %1", "time").arg(amount(seconds));
}

QString exactTime(qint64 ms, qint64 now)
{
    if (ms == 0)
        return {};
    const QDateTime time = local(ms);
    const QString day = QLocale().dayName(time.date().dayOfWeek(), QLocale::ShortFormat);
    return day + u' ' + time.toString(u"yyyy-MM-dd HH:mm:ss") + u' ' + time.timeZoneAbbreviation() + u'\n' +
           utcTime(ms) + QStringLiteral(" UTC\n") + relativeTime(ms, now);
}

int secondsUntil(qint64 ms, qint64 now)
{
    return static_cast<int>(std::max<qint64>(0, (ms - now + 999) / 1000));
}
