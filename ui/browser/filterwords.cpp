// SPDX-License-Identifier: Apache-2.0
#include "browser/filterwords.h"

#include "model/timewords.h"
#include "triage/lookups.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimeZone>

namespace {

struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString names(Lookup lookup, const QList<qint64> &ids, const Lookups &lookups, int longest)
{
    QStringList words;
    for (const qint64 id : ids) {
        const QString name = lookups.nameInAnyGroup(lookup, id);
        words.append(name.isEmpty() ? QStringLiteral("#%1").arg(id) : name);
    }
    if (longest > 0 && words.size() > longest) {
        const auto more = static_cast<int>(words.size()) - longest;
        words = words.mid(0, longest);
        return FilterWords::tr("%1 or %n more", nullptr, more).arg(words.join(QStringLiteral(", ")));
    }
    if (words.size() < 2)
        return words.join(QString());
    const QString last = words.takeLast();
    return FilterWords::tr("%1 or %2").arg(words.join(QStringLiteral(", ")), last);
}

QString value(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

qint64 ms(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

} // namespace

QString timeInWords(const TicketFilter &filter, qint64 now)
{
    if (filter.lastHours > 0) {
        return filter.lastHours % 24 == 0 && filter.lastHours > 24
                   ? FilterWords::tr("last %n day(s)", nullptr, filter.lastHours / 24)
                   : FilterWords::tr("last %n hour(s)", nullptr, filter.lastHours);
    }
    const QString start = compactTime(ms(filter.start), now);
    const QString end = compactTime(ms(filter.end), now);
    if (!start.isEmpty() && !end.isEmpty())
        return FilterWords::tr("%1 to %2", "times").arg(start, end);
    if (!start.isEmpty())
        return FilterWords::tr("since %1", "time").arg(start);
    return end.isEmpty() ? FilterWords::tr("all time") : FilterWords::tr("until %1", "time").arg(end);
}

QString filterInWords(const TicketFilter &filter, const Lookups &lookups, qint64 now, int longest)
{
    QStringList parts;
    parts.append(filter.types.isEmpty() ? FilterWords::tr("All types")
                                        : names(Lookup::Types, filter.types, lookups, longest));
    parts.append(filter.statuses.isEmpty() ? FilterWords::tr("all statuses")
                                           : names(Lookup::Statuses, filter.statuses, lookups, longest));
    if (!filter.areas.isEmpty())
        parts.append(FilterWords::tr("area %1").arg(names(Lookup::Areas, filter.areas, lookups, longest)));
    if (!filter.teams.isEmpty())
        parts.append(FilterWords::tr("team %1").arg(names(Lookup::Teams, filter.teams, lookups, longest)));
    if (!filter.agents.isEmpty())
        parts.append(FilterWords::tr("agent %1").arg(names(Lookup::Agents, filter.agents, lookups, longest)));
    if (!filter.priorities.isEmpty())
        parts.append(
            FilterWords::tr("priority %1").arg(names(Lookup::Priorities, filter.priorities, lookups, longest)));
    for (size_t i = 0; i < filter.categories.size(); ++i) {
        if (const QList<qint64> &ids = filter.categories.at(i); !ids.isEmpty())
            parts.append(
                FilterWords::tr("category %1: %2").arg(i + 1).arg(names(Lookup::Categories, ids, lookups, longest)));
    }
    const bool bounded = filter.lastHours > 0 || filter.start.isValid() || filter.end.isValid();
    parts.append(bounded ? FilterWords::tr("updated: %1", "time").arg(timeInWords(filter, now))
                         : FilterWords::tr("updated at any time"));
    if (!filter.search.isEmpty())
        parts.append(FilterWords::tr("summary contains “%1”").arg(filter.search));
    for (auto it = filter.additional.constBegin(); it != filter.additional.constEnd(); ++it)
        parts.append(it.key() + u'=' + value(it.value()));
    if (filter.number > 0)
        parts.append(FilterWords::tr("the newest %n", nullptr, filter.number));
    return parts.join(QStringLiteral(" · "));
}

QString filterForFile(const TicketFilter &filter, const Lookups &lookups)
{
    const QString words = filterInWords(filter, lookups, 0, 0);
    const bool timed = filter.start.isValid() || filter.end.isValid();
    return timed ? FilterWords::tr("%1 (times: %2)").arg(words, QString::fromUtf8(QTimeZone::systemTimeZone().id()))
                 : words;
}
