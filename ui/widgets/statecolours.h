// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

// The colours of states, taken from the palette: each is a hue that is mixed with the palette's text colour until it
// has a contrast of at least 4.5:1 on both Window and Base, light or dark. A state is never told by its colour alone:
// it has a word and a symbol as well. Red is for failure and loss, amber for waiting, and nothing else.
[[nodiscard]] QColor failureColour(const QPalette &palette);
[[nodiscard]] QColor waitingColour(const QPalette &palette);
[[nodiscard]] QColor okColour(const QPalette &palette);
// Text that is of less weight: hints, things skipped.
[[nodiscard]] QColor quietColour(const QPalette &palette);
// Any colour, e.g. one chosen by the user, made legible in the same way.
[[nodiscard]] QColor accentOn(const QPalette &palette, const QColor &colour);

// As WCAG 2 defines it, 1 to 21. Alpha is ignored.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);
// `share` of `b` in `a`, 0 to 1.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);
