// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QCoreApplication;

// The program without a window: practice, check, permissions, run, export. Contract and exit status are in the README.
namespace commandline {

// Whether these arguments (without the program's name) ask for no window. Decided before any application object exists,
// as a QApplication needs a display.
[[nodiscard]] bool wanted(const QStringList &arguments);

// Runs until done and returns the exit status.
[[nodiscard]] int run(QCoreApplication &application, const QStringList &arguments);

} // namespace commandline
