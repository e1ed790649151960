// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QWidget;

enum class Leaving { Closing, Switching }; // of a window; of a connection

// Asks before that stops files from being saved; `stop` if they need not be.
void askToStopSaving(QWidget *window, Leaving why, std::function<void()> stop);
