// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

// Takes back what another command did: the object of each target (Command::undo) is posted as it is. Not one of D3's,
// so not in the registry.
[[nodiscard]] Command undoCommand();
inline const QLatin1String undoName("Undo");
