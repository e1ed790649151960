// SPDX-License-Identifier: Apache-2.0
#include "practice/requestreader.h"

#include <algorithm>

namespace practice {

namespace {

bool isTokenChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isTokenChar);
}

bool hasControls(const QByteArray &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 18 &&
           std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isHex(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 8 && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

} // namespace

RequestReader::State RequestReader::read()
{
    while (m_part != Part::Done && m_part != Part::Broken && step()) {
    }
    if (m_position > maxHead) {
        m_buffer.remove(0, m_position);
        m_position = 0;
    }
    if (m_part == Part::Broken)
        return State::Failed;
    return m_part == Part::Done ? State::Ready : State::NeedMore;
}

HttpRequest RequestReader::take()
{
    HttpRequest request = std::move(m_request);
    m_request = {};
    m_part = Part::StartLine;
    m_headSize = 0;
    m_bodyLeft = 0;
    m_http10 = false;
    m_wantsContinue = false;
    return request;
}

bool RequestReader::takeContinueWish()
{
    const bool waits = m_wantsContinue && (m_part == Part::Body || m_part == Part::ChunkSize) &&
                       m_request.body.isEmpty() && m_position >= m_buffer.size();
    if (waits)
        m_wantsContinue = false;
    return waits;
}

bool RequestReader::step()
{
    if (m_part == Part::Body || m_part == Part::ChunkData)
        return takeBody();
    QByteArray line;
    if (!takeLine(&line))
        return false;
    switch (m_part) {
    case Part::StartLine:
        if (!line.isEmpty()) // RFC 9112 2.2: an empty line before a request is skipped
            readStartLine(line);
        break;
    case Part::Headers:
        if (line.isEmpty())
            finishHead();
        else
            readHeader(line);
        break;
    case Part::ChunkSize:
        readChunkSize(line);
        break;
    case Part::ChunkEnd:
        if (line.isEmpty())
            m_part = Part::ChunkSize;
        else
            fail(400);
        break;
    case Part::Trailers:
        if (line.isEmpty())
            m_part = Part::Done;
        break;
    case Part::Body:
    case Part::ChunkData:
    case Part::Done:
    case Part::Broken:
        break;
    }
    return true;
}

bool RequestReader::takeLine(QByteArray *line)
{
    const qsizetype end = m_buffer.indexOf('\n', m_position);
    const qsizetype length = (end < 0 ? m_buffer.size() : end) - m_position;
    if (length > maxLine) {
        fail(m_part == Part::StartLine ? 414 : 431);
        return false;
    }
    if (end < 0)
        return false;
    *line = m_buffer.mid(m_position, length);
    if (line->endsWith('\r'))
        line->chop(1);
    m_position = end + 1;
    // Trailers count as head; the lines between chunks do not, they are bounded by the cap on the body.
    m_headSize += m_part == Part::ChunkEnd || m_part == Part::ChunkSize ? 0 : length + 2;
    if (m_headSize > maxHead) {
        fail(431);
        return false;
    }
    return true;
}

void RequestReader::readStartLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words.at(0)) || words.at(0).size() > 20 || hasControls(line))
        return fail(400);
    if (words.at(2) != "HTTP/1.1" && words.at(2) != "HTTP/1.0")
        return fail(words.at(2).startsWith("HTTP/") ? 505 : 400);
    m_http10 = words.at(2) == "HTTP/1.0";
    m_request.keepAlive = !m_http10;
    m_request.method = words.at(0);
    QByteArray target = words.at(1);
    if (target.startsWith("http://") || target.startsWith("https://")) { // the form a proxy sends
        const qsizetype slash = target.indexOf('/', 8);
        target = slash < 0 ? QByteArrayLiteral("/") : target.mid(slash);
    }
    if (!target.startsWith('/'))
        return fail(400);
    const qsizetype mark = target.indexOf('?');
    m_request.path = mark < 0 ? target : target.left(mark);
    m_request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    m_part = Part::Headers;
}

void RequestReader::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || hasControls(line) || !isToken(line.left(colon))) // a folded line begins with a space: no token
        return fail(400);
    if (m_request.headers.size() >= maxHeaders)
        return fail(431);
    m_request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
}

void RequestReader::finishHead()
{
    QByteArray length;
    QByteArray coding;
    bool hasHost = false;
    for (const auto &[name, value] : std::as_const(m_request.headers)) {
        if (name == "content-length") {
            if (!isDigits(value) || (!length.isEmpty() && length != value))
                return fail(400);
            length = value;
        } else if (name == "transfer-encoding") {
            coding += (coding.isEmpty() ? "" : ",") + value.toLower();
        } else if (name == "host") {
            hasHost = true;
        } else if (name == "connection") {
            const QByteArray wish = value.toLower();
            if (wish.contains("close"))
                m_request.keepAlive = false;
            else if (wish.contains("keep-alive"))
                m_request.keepAlive = true;
        } else if (name == "expect") {
            m_wantsContinue = value.toLower() == "100-continue";
        }
    }
    if (!hasHost && !m_http10)
        return fail(400);
    if (!coding.isEmpty()) {
        // Both at once is how requests are smuggled past a proxy.
        if (!length.isEmpty())
            return fail(400);
        if (coding != "chunked")
            return fail(501);
        m_part = Part::ChunkSize;
        return;
    }
    m_bodyLeft = length.isEmpty() ? 0 : qsizetype(length.toLongLong());
    if (m_bodyLeft > maxBody)
        return fail(413);
    m_part = m_bodyLeft > 0 ? Part::Body : Part::Done;
}

void RequestReader::readChunkSize(const QByteArray &line)
{
    const QByteArray digits = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    if (!isHex(digits))
        return fail(400);
    m_bodyLeft = qsizetype(digits.toLongLong(nullptr, 16));
    if (m_request.body.size() + m_bodyLeft > maxBody)
        return fail(413);
    m_part = m_bodyLeft > 0 ? Part::ChunkData : Part::Trailers;
}

bool RequestReader::takeBody()
{
    const qsizetype count = std::min(m_bodyLeft, m_buffer.size() - m_position);
    if (count <= 0)
        return false;
    m_request.body += QByteArrayView(m_buffer).sliced(m_position, count);
    m_position += count;
    m_bodyLeft -= count;
    if (m_bodyLeft > 0)
        return false;
    m_part = m_part == Part::ChunkData ? Part::ChunkEnd : Part::Done;
    return true;
}

void RequestReader::fail(int status)
{
    m_status = status;
    m_part = Part::Broken;
    m_buffer.clear();
    m_position = 0;
}

} // namespace practice
