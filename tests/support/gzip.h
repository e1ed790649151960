// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

// gzip as RFC 1952 has it, around what qCompress makes.
[[nodiscard]] inline QByteArray gzip(const QByteArray &data)
{
    const QByteArray zlib = qCompress(data, 9).mid(4);
    quint32 crc = 0xffffffff;
    for (const char c : data) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    crc = ~crc;
    QByteArray tail(8, '\0');
    for (int i = 0; i < 4; ++i) {
        tail[i] = char(crc >> (8 * i));
        tail[4 + i] = char(quint32(data.size()) >> (8 * i));
    }
    return QByteArray::fromHex("1f8b0800000000000203") + zlib.mid(2, zlib.size() - 6) + tail;
}
