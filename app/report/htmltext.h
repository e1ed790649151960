// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Characters and numeric entities made harmless: no control characters, none of the code points that Qt's rich text
// uses for its own structure, and overrides of the writing direction shown as "[U+202E]". Named entities stay as
// written.
[[nodiscard]] QString harmlessHtml(QStringView raw);
// The same with the named entities that mails have in them decoded as well: text that stands between no tags.
[[nodiscard]] QString decodedHtml(QStringView raw);
// For the values of attributes: named entities are decoded as well, and overrides of the writing direction stay, as an
// address must not become another one. Not to be shown as it is.
[[nodiscard]] QString attributeValue(QStringView raw);
// The same as harmlessHtml for text that is not HTML: "&" means "&". Line breaks stay.
[[nodiscard]] QString harmlessText(QStringView text);
// harmlessHtml, ready to stand between tags.
[[nodiscard]] QString escapedHtml(QStringView raw);
