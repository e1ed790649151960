// SPDX-License-Identifier: Apache-2.0
#include "report/zonedtime.h"

#include <QDateTime>
#include <chrono>

namespace {

constexpr qint64 quarterMs = 15 * 60 * 1000;
constexpr qint64 dayMs = 24 * 60 * 60 * 1000;

qint64 floorDivide(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

void put(QString &text, int value, int digits)
{
    for (int power = digits == 4 ? 1000 : 10; power > 0; power /= 10)
        text += QChar(u'0' + char16_t(value / power % 10));
}

QString dateAndTime(qint64 localMs, QChar between)
{
    using namespace std::chrono;
    const qint64 day = floorDivide(localMs, dayMs);
    const year_month_day date{sys_days{days{day}}};
    const auto second = static_cast<int>((localMs - day * dayMs) / 1000);
    QString text;
    text.reserve(25);
    put(text, int(date.year()), 4);
    text += u'-';
    put(text, int(unsigned(date.month())), 2);
    text += u'-';
    put(text, int(unsigned(date.day())), 2);
    text += between;
    put(text, second / 3600, 2);
    text += u':';
    put(text, second / 60 % 60, 2);
    text += u':';
    put(text, second % 60, 2);
    return text;
}

} // namespace

int ZonedTime::offset(qint64 ms) const
{
    const qint64 quarter = floorDivide(ms, quarterMs);
    const auto known = m_offsets.constFind(quarter);
    if (known != m_offsets.cend())
        return *known;
    if (m_offsets.size() > 10'000)
        m_offsets.clear();
    const int seconds =
        m_zone.isValid() ? m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(quarter * quarterMs, Qt::UTC)) : 0;
    m_offsets.insert(quarter, seconds);
    return seconds;
}

QString ZonedTime::text(qint64 ms) const
{
    return ms == 0 ? QString() : dateAndTime(ms + qint64(offset(ms)) * 1000, u' ');
}

QString ZonedTime::iso(qint64 ms) const
{
    if (ms == 0)
        return {};
    const int seconds = offset(ms);
    QString text = dateAndTime(ms + qint64(seconds) * 1000, u'T');
    if (seconds == 0)
        return text + u'Z';
    text += seconds < 0 ? u'-' : u'+';
    put(text, std::abs(seconds) / 3600, 2);
    text += u':';
    put(text, std::abs(seconds) / 60 % 60, 2);
    return text;
}

double ZonedTime::serial(qint64 ms) const
{
    constexpr double epoch = 25569; // 1970-01-01, counted from the end of 1899
    const qint64 whole = floorDivide(ms, 1000) + offset(ms);
    return epoch + static_cast<double>(whole) / 86400.0;
}
