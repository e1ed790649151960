// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/erroradvice.h"
#include "triage/ticketloader.h"

// What is said of a load, and what can be done about it.
struct LoadWords
{
    enum class Tone { None, Quiet, Loss };

    Tone tone = Tone::None;
    QString text;    // "" = there is nothing to say
    QString detail;  // cause and cure, "" = none
    QString loadAll; // caption, "" = cannot be done
    bool cancel = false;
    bool retry = false;
    bool raw = false;
};

// `context`: for the advice of a failure. `shownAt`: when the rows on the screen were read, where they are those of an
// older load; 0 = they are of this one.
[[nodiscard]] LoadWords loadWords(const LoadReport &report, const AdviceContext &context, qint64 shownAt, qint64 now);
// Why not all of what the filter asks for is there, as sentences; empty = it is.
[[nodiscard]] QStringList incompleteWords(const LoadReport &report, const AdviceContext &context);
// Dropped rows, filters the server did not apply. "" = none.
[[nodiscard]] QString sideWords(const LoadReport &report);
// Rows that could not be read and are missing. "" = none.
[[nodiscard]] QString unreadableWords(const LoadReport &report);
