// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// The tags that are shown, and as what. A tag that is not here goes and its content stays.
struct HtmlTag
{
    enum class Kind {
        Inline,
        Link,
        Block,
        Paragraph, // ended by the next block
        Indented,
        List,
        Item,
        Table,
        Row,
        Cell,
        Break, // no content
        Image,
        Dropped, // its content goes as well
    };

    QString name;
    Kind kind;
    QString begin;    // the tag written; "" = none unless it carries a style. Break: the whole text
    QString inner;    // written after it
    QString innerEnd; // written before its end
};

[[nodiscard]] const HtmlTag *htmlTag(const QString &name); // lower case; null = not shown
[[nodiscard]] const HtmlTag &htmlTag(HtmlTag::Kind kind);  // Row and Cell

// HaloPSA puts HTML into fields that are plain text by name. True if a well-known tag is in it.
[[nodiscard]] bool looksLikeHtml(const QString &text);
