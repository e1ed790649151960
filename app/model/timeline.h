// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/action.h"

// One action as the timeline shows it.
struct TimelineEntry
{
    enum class Audience { Private, Public, Unknown, System };

    Action action;
    Audience audience = Audience::Private;
};

// Which of them, and in which order.
struct TimelineFilter
{
    enum class Show {
        All,
        Agents,       // what agents wrote
        Conversation, // what the user sees as well, or may see
        WithAttachment,
    };

    Show show = Show::All;
    bool oldestFirst = false;
    QString text; // words that must all appear in outcome, name or note, without regard to case
};

// A row does not say that it is a system action: those are the ones that are missing where the server was asked to
// leave them out. `all`: null = they have not been asked for. Oldest first.
[[nodiscard]] QList<TimelineEntry> timelineOf(const ActionList &withoutSystem, const ActionList *all);

// Places in `entries`, in the order to show them in.
[[nodiscard]] QList<int> shownEntries(const QList<TimelineEntry> &entries, const TimelineFilter &filter);

// "0:15 h"; "" = none was taken
[[nodiscard]] QString timeTaken(double hours);
