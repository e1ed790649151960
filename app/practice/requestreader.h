// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/httpmessage.h"

namespace practice {

// Reads HTTP/1.x requests out of a stream of bytes, in whatever pieces they come. Everything it is given is hostile
// until proven otherwise: each length has a cap, and nothing is allocated because a peer merely announced it.
class RequestReader
{
public:
    enum class State { NeedMore, Ready, Failed };

    static constexpr qsizetype maxLine = 16 * 1024;
    static constexpr qsizetype maxHead = 64 * 1024;
    static constexpr int maxHeaders = 128;
    static constexpr qsizetype maxBody = 30'000'000; // what IIS, where Halo lives, allows by default

    void append(const QByteArray &bytes) { m_buffer += bytes; }

    [[nodiscard]] State read();
    [[nodiscard]] HttpRequest take();                            // only after Ready; the next request can then be read
    [[nodiscard]] int failureStatus() const { return m_status; } // only after Failed
    [[nodiscard]] bool takeContinueWish(); // true once, when the peer waits for "100 Continue" before it sends its body

private:
    enum class Part { StartLine, Headers, Body, ChunkSize, ChunkData, ChunkEnd, Trailers, Done, Broken };

    bool step();
    bool takeLine(QByteArray *line);
    void readStartLine(const QByteArray &line);
    void readHeader(const QByteArray &line);
    void finishHead();
    void readChunkSize(const QByteArray &line);
    bool takeBody();
    void fail(int status);

    QByteArray m_buffer;
    qsizetype m_position = 0;
    Part m_part = Part::StartLine;
    HttpRequest m_request;
    qsizetype m_headSize = 0;
    qsizetype m_bodyLeft = 0;
    bool m_http10 = false;
    bool m_wantsContinue = false;
    int m_status = 0;
};

} // namespace practice
