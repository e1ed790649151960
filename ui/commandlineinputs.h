// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "commands/registry.h"

namespace commandline {

// The text of --inputs: JSON, @file, or - for standard input.
[[nodiscard]] QString readInputs(const QString &argument, QList<Problem> &found);

} // namespace commandline
