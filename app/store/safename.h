// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// The name of a file or folder for `name`. Ids are ours and plain, and commands have names of D3's; neither may reach
// outside the folder, nor may two of them share a file where case or a space makes the difference.
[[nodiscard]] QString safeName(const QString &name);
