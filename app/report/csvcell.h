// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// A spreadsheet takes text that begins in certain ways for a formula, and runs it: an apostrophe in front keeps it
// text.
[[nodiscard]] QString harmlessCell(const QString &text);
// As RFC 4180 quotes it, made harmless before.
[[nodiscard]] QString csvCell(const QString &text);
// The same at the end of a line that is being built; as it is, if `harmless` is false.
void appendCsvCell(QString &line, const QString &text, bool harmless);
