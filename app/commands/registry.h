// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

// Every command there is, in D3's order. A new one is one file and one line in registry.cpp.
[[nodiscard]] const QList<Command> &commands();
[[nodiscard]] const Command *commandNamed(const QString &name); // case-insensitive; nullptr = none
