// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMenu;
class QSettings;
class QWidget;

// Light, dark or as the system has it; takes effect at once.
[[nodiscard]] QMenu *appearanceMenu(QSettings &settings, QWidget *parent);
// As the system has it, or one that was chosen; takes effect at the next start, and says so.
[[nodiscard]] QMenu *languageMenu(QSettings &settings, QWidget *window, QWidget *parent);
