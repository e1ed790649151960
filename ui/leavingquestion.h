// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <functional>

class QWidget;

enum class Leaving { Closing, Switching }; // of a window; of a connection

// Asks before that ends what is under way, which `ends` says in sentences; `stop` if it may be ended.
void askToLeave(QWidget *window, Leaving why, const QStringList &ends, std::function<void()> stop);

[[nodiscard]] QString savingEnds(); // files of a ticket
