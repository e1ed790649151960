// SPDX-License-Identifier: Apache-2.0
#include "net/gunzip.h"

#include <algorithm>
#include <zlib.h>

Unpacked gunzip(const QByteArray &packed, qint64 cap)
{
    constexpr int gzipOnly = 16 + MAX_WBITS;
    constexpr qsizetype firstGuess = 64 * 1024;
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        return {};
    Unpacked result;
    QByteArray data;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = uInt(packed.size()); // an answer is capped far below 4 GiB
    for (;;) {
        const qsizetype filled = data.size();
        // One byte past the cap tells "too large" from "just fits".
        const qsizetype room = std::min<qsizetype>(std::max(filled, firstGuess), cap + 1 - filled);
        data.resize(filled + room);
        stream.next_out = reinterpret_cast<Bytef *>(data.data() + filled);
        stream.avail_out = uInt(room);
        const int code = inflate(&stream, Z_NO_FLUSH);
        data.resize(filled + room - qsizetype(stream.avail_out));
        if (data.size() > cap) {
            result.kind = Unpacked::Kind::TooLarge;
            break;
        }
        if (code == Z_STREAM_END) {
            if (stream.avail_in > 0 && inflateReset(&stream) == Z_OK)
                continue; // several members in a row are one file
            result.kind = Unpacked::Kind::Whole;
            break;
        }
        if (stream.avail_in == 0 && (code == Z_OK || code == Z_BUF_ERROR) && stream.avail_out > 0) {
            result.kind = Unpacked::Kind::Cut;
            break;
        }
        if (code != Z_OK)
            break;
    }
    inflateEnd(&stream);
    if (result.kind == Unpacked::Kind::Whole)
        result.data = std::move(data);
    return result;
}
