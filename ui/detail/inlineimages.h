// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QImage>
#include <QString>

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
