// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

// The words of a command's form. What has none of its own here is called as D3 calls it.
[[nodiscard]] QString inputLabel(const QString &input); // of D3's name, translated
// On the button: "Close 11 tickets". `count`: of what it changes.
[[nodiscard]] QString sendWords(const Command &command, int count);
[[nodiscard]] QString countWords(const Command &command, int count);              // "11 tickets", "2 files"
[[nodiscard]] QString problemWords(const QString &label, const QString &message); // a sentence

[[nodiscard]] const Input *inputOfKind(const Command &command, InputKind kind); // the first; nullptr = none
