// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Characters and numeric entities made harmless: no control characters, none of the code points that Qt's rich text
// uses for its own structure, and overrides of the writing direction shown as "[U+202E]". `named` also decodes the few
// named entities that matter in an address; else they stay as written.
enum class NamedEntities { Keep, Decode };
[[nodiscard]] QString decodedHtml(QStringView raw, NamedEntities named);
// The same for text that is not HTML: "&" means "&". Line breaks stay.
[[nodiscard]] QString harmlessText(QStringView text);
// harmlessHtml, ready to stand between tags.
[[nodiscard]] QString escapedHtml(QStringView raw);
