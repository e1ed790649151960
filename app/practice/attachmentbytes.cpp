// SPDX-License-Identifier: Apache-2.0
#include "practice/attachmentbytes.h"

#include "practice/random.h"

#include <QtEndian>
#include <zlib.h>

namespace practice {

namespace {

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray body = type + data;
    const uLong sum = crc32(0, reinterpret_cast<const Bytef *>(body.constData()), uInt(body.size()));
    return bigEndian(quint32(data.size())) + body + bigEndian(quint32(sum));
}

QByteArray textBytes(int seed)
{
    Random random(quint64(seed), 31);
    static const QByteArray events[] = {"Service entered the stopped state", "The time service is synchronising",
                                        "DNS name resolution timed out", "User profile loaded",
                                        "Größe der Auslagerungsdatei geändert"};
    QByteArray text;
    const int lines = random.between(8, 60);
    for (int i = 0; i < lines; ++i)
        text += QByteArray::number(1000 + i) + "  WARN  " + random.pick(events) + "\r\n";
    return text;
}

QByteArray csvBytes(int seed)
{
    Random random(quint64(seed), 32);
    QByteArray csv = "host,user,minutes,comment\r\n";
    const int lines = random.between(5, 40);
    for (int i = 0; i < lines; ++i)
        csv += "LT-" + QByteArray::number(random.between(1000, 9999)) + ",\"Müller, Jürgen\"," +
               QByteArray::number(random.between(1, 90)) + ",\"says \"\"slow\"\"\"\r\n";
    return csv;
}

} // namespace

QByteArray pngBytes(int width, int height, int seed)
{
    Random random(quint64(seed), 33);
    const int base[3] = {random.below(160), random.below(160), random.below(160)};
    QByteArray rows;
    for (int y = 0; y < height; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < width; ++x) {
            for (int channel = 0; channel < 3; ++channel)
                rows += char(base[channel] + (channel == 0 ? x : y) * 90 / qMax(width, height));
        }
    }
    uLongf size = compressBound(uLong(rows.size()));
    QByteArray packed(qsizetype(size), Qt::Uninitialized);
    compress(reinterpret_cast<Bytef *>(packed.data()), &size, reinterpret_cast<const Bytef *>(rows.constData()),
             uLong(rows.size()));
    packed.truncate(qsizetype(size));
    const QByteArray header =
        bigEndian(quint32(width)) + bigEndian(quint32(height)) + QByteArray::fromHex("0802000000");
    return QByteArray::fromHex("89504e470d0a1a0a") + pngChunk("IHDR", header) + pngChunk("IDAT", packed) +
           pngChunk("IEND", {});
}

QByteArray pdfBytes(const QList<QByteArray> &asciiLines)
{
    QByteArray text = "BT /F1 12 Tf 72 770 Td 16 TL";
    for (QByteArray line : asciiLines) {
        line.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        text += " (" + line + ") Tj T*";
    }
    text += " ET";
    const QByteArray objects[] = {
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
        ">>",
        "<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    };
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    int number = 0;
    for (const QByteArray &object : objects) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const qsizetype start = pdf.size();
    return pdf + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

QByteArray bytesOf(const Attachment &attachment)
{
    switch (attachment.kind) {
    case Attachment::Kind::Text:
        return textBytes(attachment.id);
    case Attachment::Kind::Csv:
        return csvBytes(attachment.id);
    case Attachment::Kind::Png:
        return pngBytes(64, 40, attachment.id);
    case Attachment::Kind::Pdf:
        return pdfBytes({"Quote", "Ticket " + QByteArray::number(attachment.ticket), "Valid for 14 days."});
    case Attachment::Kind::Posted:
        return attachment.bytes;
    }
    return {};
}

QByteArray contentTypeOf(const QString &fileName)
{
    const QString suffix = fileName.section(QLatin1Char('.'), -1).toLower();
    if (suffix == QStringLiteral("txt") || suffix == QStringLiteral("log"))
        return QByteArrayLiteral("text/plain; charset=utf-8");
    if (suffix == QStringLiteral("csv"))
        return QByteArrayLiteral("text/csv; charset=utf-8");
    if (suffix == QStringLiteral("png"))
        return QByteArrayLiteral("image/png");
    if (suffix == QStringLiteral("jpg") || suffix == QStringLiteral("jpeg"))
        return QByteArrayLiteral("image/jpeg");
    if (suffix == QStringLiteral("pdf"))
        return QByteArrayLiteral("application/pdf");
    return QByteArrayLiteral("application/octet-stream");
}

} // namespace practice
