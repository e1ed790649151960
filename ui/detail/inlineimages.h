// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QString>

// A picture out of bytes from anywhere; null if it is none, or too large. Only PNG, JPEG and GIF are decoded.
// `format`: what it has to be, empty = whatever of these it is. `mostPixels`: how many of them may be spent.
[[nodiscard]] QImage decodedPicture(QByteArray bytes, QByteArray format = {}, qint64 mostPixels = 4 * 1024 * 1024);

// Pictures that came inside a text as data: URIs. Only PNG, JPEG and GIF are decoded, by the format they say they are,
// within limits on number, bytes and pixels, so that a small text cannot cost seconds or hundreds of megabytes.
class InlineImages
{
public:
    // The name the image now has in images(), "" if it cannot be shown.
    [[nodiscard]] QString add(QStringView dataUri);
    [[nodiscard]] const QHash<QString, QImage> &images() const { return m_images; }

private:
    QHash<QString, QImage> m_images;
    qint64 m_bytes = 0;
    qint64 m_pixels = 0;
    int m_tried = 0;
};
