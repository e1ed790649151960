// SPDX-License-Identifier: Apache-2.0
#include "model/timeline.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

bool wanted(const TimelineEntry &entry, const TimelineFilter &filter, const QStringList &words)
{
    using Show = TimelineFilter::Show;
    const Action &action = entry.action;
    switch (filter.show) {
    case Show::All:
        break;
    case Show::Agents:
        if (!action.byAgent || entry.audience == TimelineEntry::Audience::System)
            return false;
        break;
    case Show::Conversation:
        if (entry.audience != TimelineEntry::Audience::Public && entry.audience != TimelineEntry::Audience::Unknown)
            return false;
        break;
    case Show::WithAttachment:
        if (action.attachments == 0)
            return false;
        break;
    }
    return std::all_of(words.cbegin(), words.cend(), [&action](const QString &word) {
        for (const QString *text :
             {&action.outcome, &action.who, &action.note, &action.noteHtml, &action.emailSubject}) {
            if (text->contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

} // namespace

QList<TimelineEntry> timelineOf(const ActionList &withoutSystem, const ActionList *all)
{
    QSet<qint64> byPeople;
    for (const Action &action : withoutSystem.actions)
        byPeople.insert(action.id);
    QList<TimelineEntry> entries;
    QSet<qint64> there;
    const auto add = [&](const Action &action) {
        if (there.contains(action.id))
            return;
        there.insert(action.id);
        using Audience = TimelineEntry::Audience;
        entries.append({action, !byPeople.contains(action.id) ? Audience::System
                                : action.audienceUnknown      ? Audience::Unknown
                                : action.isPrivate            ? Audience::Private
                                                              : Audience::Public});
    };
    if (all) {
        for (const Action &action : all->actions)
            add(action);
    }
    for (const Action &action : withoutSystem.actions) // one may have come between the two questions
        add(action);
    std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry &a, const TimelineEntry &b) {
        return std::pair(a.action.at, a.action.id) < std::pair(b.action.at, b.action.id);
    });
    return entries;
}

QList<int> shownEntries(const QList<TimelineEntry> &entries, const TimelineFilter &filter)
{
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    QList<int> places;
    for (int i = 0; i < entries.size(); ++i) {
        if (wanted(entries[i], filter, words))
            places.append(i);
    }
    if (!filter.oldestFirst)
        std::reverse(places.begin(), places.end());
    return places;
}

QString timeTaken(double hours)
{
    const qint64 minutes = std::llround(hours * 60);
    if (!std::isfinite(hours) || minutes <= 0)
        return {};
    return Words::tr("%1:%2 h", "time taken, hours:minutes")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}
