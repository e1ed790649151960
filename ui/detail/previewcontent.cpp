// SPDX-License-Identifier: Apache-2.0
#include "detail/previewcontent.h"

#include "model/attachmenttable.h"
#include "net/loggedbody.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QStringDecoder>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilePreview)
};

constexpr qint64 mostPixels = 4096 * 4096; // 64 MiB once decoded
constexpr qint64 mostScaledPixels = 12 * mostPixels;
constexpr qsizetype longestLine = 4096; // a longer one makes a text widget slow; it is cut in two

PreviewContent none(const QString &why)
{
    PreviewContent content;
    content.note = why;
    return content;
}

// The format is named, so that no other decoder (SVG, for one) gets to see the bytes.
std::optional<PreviewContent> imageOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    for (const char *format : {"png", "jpeg", "gif", "bmp", "webp"}) {
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, format);
        reader.setAutoDetectImageFormat(false);
        if (!reader.canRead()) {
            buffer.close();
            continue;
        }
        const QSize size = reader.size();
        const auto pixels = qint64(size.width()) * size.height();
        const QString was = Words::tr("%1 × %2 pixels").arg(size.width()).arg(size.height());
        PreviewContent content;
        content.note = was;
        if (size.isValid() && pixels > mostPixels) {
            // Only the decoder of JPEG makes it small while it reads, which still takes time.
            if (qstrcmp(format, "jpeg") != 0 || pixels > mostScaledPixels)
                return none(Words::tr("No preview: the picture is too large, %1.").arg(was));
            reader.setScaledSize(size.scaled(2048, 2048, Qt::KeepAspectRatio));
            content.note = Words::tr("Shown smaller than it is, %1.").arg(was);
        } else if (!size.isValid()) { // nobody knows how much memory it would take
            return none(Words::tr("No preview: the picture is damaged."));
        }
        reader.setAutoTransform(true);
        content.kind = PreviewContent::Kind::Image;
        content.image = reader.read();
        if (content.image.isNull())
            return none(Words::tr("No preview: the picture is damaged."));
        if (reader.supportsAnimation() && reader.imageCount() > 1)
            content.note += u". "_s + Words::tr("The first picture of several.");
        return content;
    }
    return std::nullopt;
}

bool hasBinaryBytes(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        const auto code = uchar(byte);
        return (code < 0x20 && code != '\t' && code != '\n' && code != '\r' && code != '\f' && code != 0x1b) ||
               code == 0x7f;
    });
}

// UTF-16 by its mark, UTF-8, else Latin-1.
std::optional<QString> decoded(const QByteArray &bytes, bool whole)
{
    const auto wide = QStringConverter::encodingForData(bytes);
    if (wide && *wide != QStringConverter::Utf8) {
        QStringDecoder decode(*wide);
        QString text = decode(bytes);
        return decode.hasError() || text.contains(QChar::Null) ? std::nullopt : std::optional(text);
    }
    if (hasBinaryBytes(bytes))
        return std::nullopt;
    // Where it was cut a character may have been cut through; a decoder that keeps its state leaves that out.
    QStringDecoder decode(QStringDecoder::Utf8,
                          whole ? QStringDecoder::Flag::Stateless : QStringDecoder::Flag::Default);
    QString text = decode(bytes);
    return decode.hasError() ? QString::fromLatin1(bytes) : text;
}

QString withShortLines(const QString &text)
{
    QString shortened;
    shortened.reserve(text.size());
    qsizetype inLine = 0;
    for (const QChar character : text) {
        if (inLine >= longestLine && !character.isLowSurrogate()) {
            shortened += u'\n';
            inLine = 0;
        }
        inLine = character == u'\n' ? 0 : inLine + 1;
        shortened += character;
    }
    return shortened;
}

} // namespace

PreviewContent previewOf(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return none(Words::tr("The file is empty."));
    if (auto image = imageOf(bytes))
        return *std::move(image);
    // These begin like text and are none.
    if (bytes.startsWith("%PDF-") || bytes.startsWith("%!PS"))
        return none(Words::tr("No preview of this kind of file."));
    const bool whole = bytes.size() <= mostPreviewText;
    const std::optional<QString> text = decoded(bytes.left(mostPreviewText), whole);
    if (!text)
        return none(Words::tr("No preview of this kind of file."));
    PreviewContent content;
    content.kind = PreviewContent::Kind::Text;
    content.text = QString(*text).replace("\r\n"_L1, "\n"_L1);
    QStringList notes;
    if (!whole)
        notes += Words::tr("Only the first %1 of %2.").arg(dataSize(mostPreviewText), dataSize(bytes.size()));
    if (QString shortened = withShortLines(content.text); shortened.size() != content.text.size()) {
        content.text = std::move(shortened);
        notes += Words::tr("Very long lines are broken.");
    }
    content.note = notes.join(u' ');
    return content;
}

bool mayHavePreview(const Attachment &file)
{
    static const QStringList without = {
        u"pdf"_s, u"doc"_s, u"docx"_s, u"xls"_s, u"xlsx"_s, u"ppt"_s, u"pptx"_s, u"odt"_s, u"ods"_s, u"msg"_s, u"zip"_s,
        u"7z"_s,  u"rar"_s, u"gz"_s,   u"tar"_s, u"exe"_s,  u"msi"_s, u"dll"_s,  u"mp3"_s, u"wav"_s, u"mp4"_s, u"mov"_s,
        u"avi"_s, u"mkv"_s, u"evtx"_s, u"iso"_s, u"jar"_s,  u"apk"_s, u"dmg"_s,  u"pst"_s, u"ost"_s, u"pcap"_s};
    return file.isImage || !without.contains(QFileInfo(AttachmentTable::shownName(file)).suffix().toLower());
}

QString fileKind(const Attachment &file)
{
    const QString suffix = QFileInfo(AttachmentTable::shownName(file)).suffix();
    return suffix.isEmpty() ? Words::tr("File without an extension")
                            : Words::tr("%1 file", "PDF file").arg(suffix.toUpper());
}
