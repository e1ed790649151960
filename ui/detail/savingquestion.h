// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QWidget;

// Asks before a window closes in which files are being saved; `stop` if they need not be.
void askToStopSaving(QWidget *window, std::function<void()> stop);
