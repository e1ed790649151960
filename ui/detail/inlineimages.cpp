// SPDX-License-Identifier: Apache-2.0
#include "detail/inlineimages.h"

#include <QBuffer>
#include <QImageReader>

namespace {

constexpr int mostImages = 24;
constexpr qint64 mostBytes = 3 * 1024 * 1024;
constexpr qint64 mostPixels = 4 * 1024 * 1024; // of all images of one text together
constexpr int longestSide = 8192;

} // namespace

QImage decodedPicture(QByteArray bytes, QByteArray format, qint64 mostPixels)
{
    if (format.isEmpty()) { // by its first bytes, not by what a server calls it
        format = bytes.startsWith("\x89PNG")    ? "png"
                 : bytes.startsWith("\xff\xd8") ? "jpeg"
                 : bytes.startsWith("GIF8")     ? "gif"
                                                : "";
        if (format.isEmpty())
            return {};
    }
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size(); // from the header, nothing is decoded yet
    const qint64 pixels = static_cast<qint64>(size.width()) * size.height();
    if (!size.isValid() || size.width() > longestSide || size.height() > longestSide || pixels > mostPixels)
        return {};
    return reader.read();
}

QString InlineImages::add(QStringView dataUri)
{
    if (++m_tried > mostImages)
        return {};
    const qsizetype comma = dataUri.left(64).indexOf(u',');
    if (comma < 0)
        return {};
    const QStringView head = dataUri.left(comma);
    QByteArray format;
    for (const char *known : {"png", "jpeg", "gif"}) {
        if (head.compare(QLatin1String("data:image/") + QLatin1String(known) + QLatin1String(";base64"),
                         Qt::CaseInsensitive) == 0)
            format = known;
    }
    const QStringView encoded = dataUri.sliced(comma + 1);
    if (format.isEmpty() || m_bytes + encoded.size() * 3 / 4 > mostBytes)
        return {};
    QByteArray bytes = QByteArray::fromBase64(encoded.toLatin1());
    m_bytes += bytes.size();

    const QImage image = decodedPicture(std::move(bytes), format, mostPixels - m_pixels);
    if (image.isNull())
        return {};
    m_pixels += static_cast<qint64>(image.width()) * image.height();
    const QString name = QStringLiteral("inline:%1").arg(m_images.size() + 1);
    m_images.insert(name, image);
    return name;
}
