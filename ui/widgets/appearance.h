// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Light, dark, or as the system has it. A palette of our own is set only where the person chose one: a platform theme
// knows better, but a bare X11 desktop has none and would always be light.
namespace appearance {

enum class Mode { System, Light, Dark };

[[nodiscard]] Mode fromText(const QString &text); // "light", "dark", anything else = System
[[nodiscard]] QString toText(Mode mode);
void apply(Mode mode);

// Fusion outlines check boxes and line edits darker than the window: on a dark one they cannot be seen. Where Fusion is
// the style, this one draws their outline lighter there. Once, before the first window.
void installStyle();

} // namespace appearance
