// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "commands/registry.h"

class QCommandLineParser;

namespace commandline {

// The text of --inputs: JSON, @file, or - for standard input.
[[nodiscard]] QString readInputs(const QString &argument, QList<Problem> &found);

// What QCommandLineParser takes without a word, though half of what was meant would be done, e.g. "--ids 1042 1043":
// more words than the `words` there are ("export"; "run" and its command), and an option given twice that is not
// `repeatable`.
[[nodiscard]] QList<Problem> misuses(const QCommandLineParser &parser, qsizetype words = 1,
                                     const QStringList &repeatable = {});

[[nodiscard]] QStringList texts(const QList<Problem> &problems);

} // namespace commandline
