// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Text that every format can hold: NUL, halves of surrogate pairs and U+FFFE and U+FFFF, which no file of UTF-8 or XML
// may have in it, become U+FFFD. The rest stays as it is.
[[nodiscard]] QString wellFormed(const QString &text);

// At most `most` UTF-16 units with the mark at the end that says how long the text was; never half a pair.
[[nodiscard]] QString cutText(const QString &text, qsizetype most);

// For a cell of a Markdown table. Text stays text: nothing in it becomes a link, a picture, a tag or another cell.
// But an address of a mail may become one, which no escape keeps GitHub from.
[[nodiscard]] QString escapedMarkdown(const QString &text);
