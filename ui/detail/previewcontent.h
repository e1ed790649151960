// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/attachment.h"

#include <QImage>
#include <QString>

// What of a file can be looked at without opening it in a program.
struct PreviewContent
{
    enum class Kind { None, Image, Text };

    Kind kind = Kind::None;
    QImage image;
    QString text;
    QString note; // plain text: why there is none, or what is not the whole; "" = nothing to say
};

inline constexpr qint64 mostPreviewText = 256 * 1024; // bytes

// By what the bytes are, not by what the file is called. Pictures: PNG, JPEG, GIF, BMP and WebP, of those that move the
// first frame; SVG is text, as drawing it would mean to run what it says.
[[nodiscard]] PreviewContent previewOf(const QByteArray &bytes);

// Before anything is loaded: may there be something to see? False for kinds that are known to have no preview.
[[nodiscard]] bool mayHavePreview(const Attachment &file);
// "PDF file", "File without an extension"
[[nodiscard]] QString fileKind(const Attachment &file);
