// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/ticket.h"

#include <QByteArray>

namespace practice {

// Small files that real programs open, made from nothing but a number.
[[nodiscard]] QByteArray bytesOf(const Attachment &attachment);
[[nodiscard]] QByteArray contentTypeOf(const QString &fileName);

[[nodiscard]] QByteArray pngBytes(int width, int height, int seed);
[[nodiscard]] QByteArray pdfBytes(const QList<QByteArray> &asciiLines);

} // namespace practice
