// SPDX-License-Identifier: Apache-2.0
#include "detail/htmlwriter.h"

#include "report/htmltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestBlock = 2000;
constexpr qsizetype softBlock = 1600; // from here a space is as good an end
constexpr qsizetype breakLength = 40; // what a line break costs, in characters
constexpr int breaksInARow = 3;
constexpr qsizetype markupFactor = 2; // so much more than text may be written, tags included

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

QString collapsed(QStringView raw)
{
    QString out;
    out.reserve(std::min<qsizetype>(raw.size(), 4096));
    bool space = false;
    for (const QChar c : raw) {
        if (!isSpace(c))
            out += c;
        else if (!space)
            out += u' ';
        space = isSpace(c);
    }
    return out;
}

} // namespace

void HtmlWriter::add(qsizetype length)
{
    m_shown += length;
    m_inBlock += length;
    m_full = m_shown >= m_limit || m_out.size() >= m_limit * markupFactor;
}

void HtmlWriter::endLongBlock()
{
    if (m_inBlock < softBlock)
        return;
    m_out += u"<div></div>";
    m_inBlock = 0;
}

void HtmlWriter::open(const HtmlTag &tag, const QString &begin, const QString &end, bool keepsSpace)
{
    m_out += begin;
    m_open.append({&tag, end, keepsSpace || (!m_open.isEmpty() && m_open.constLast().keepsSpace)});
    if (tag.kind != Kind::Inline && tag.kind != Kind::Link)
        m_inBlock = 0;
    add(0);
}

void HtmlWriter::text(QStringView raw)
{
    const QStringView most = raw.left((m_limit - m_shown) * 4); // room for spaces that go
    const QString text = m_open.isEmpty() || !m_open.constLast().keepsSpace ? collapsed(most) : most.toString();
    QStringView rest(text);
    if (!rest.trimmed().isEmpty())
        m_breaks = 0;
    while (!rest.isEmpty() && !m_full) {
        endLongBlock();
        const qsizetype room = std::min(m_limit - m_shown, longestBlock - m_inBlock);
        qsizetype length = std::min(rest.size(), std::max<qsizetype>(room, 1));
        if (length < rest.size()) {
            const qsizetype least = std::max<qsizetype>(softBlock - m_inBlock, 1);
            const qsizetype space = rest.first(length).lastIndexOf(u' ');
            const qsizetype entity = rest.first(length).lastIndexOf(u'&');
            if (space >= least)
                length = space + 1;
            else if (entity > 0 && length - entity < 12) // not through the middle of one
                length = entity;
            else if (length > 1 && rest[length - 1].isHighSurrogate())
                --length;
        }
        m_out += escapedHtml(rest.first(length));
        rest = rest.sliced(length);
        add(length);
    }
    m_full = m_full || !rest.isEmpty() || most.size() < raw.size();
}

void HtmlWriter::lineBreak()
{
    if (++m_breaks > breaksInARow)
        return;
    endLongBlock();
    m_out += u"<br>";
    add(breakLength);
}

void HtmlWriter::fixed(const QString &html, qsizetype length)
{
    endLongBlock();
    m_out += html;
    m_breaks = 0;
    add(length);
}

void HtmlWriter::closeTo(qsizetype depth)
{
    while (m_open.size() > depth) {
        m_out += m_open.constLast().end;
        const Kind kind = m_open.constLast().tag->kind;
        if (kind != Kind::Inline && kind != Kind::Link)
            m_inBlock = 0;
        m_open.removeLast();
    }
}

qsizetype HtmlWriter::find(Test wanted, Test barrier) const
{
    for (qsizetype at = m_open.size() - 1; at >= 0; --at) {
        if (wanted(m_open[at].tag->kind))
            return at;
        if (barrier(m_open[at].tag->kind))
            return -1;
    }
    return -1;
}

int HtmlWriter::count(Kind kind) const
{
    return static_cast<int>(
        std::count_if(m_open.begin(), m_open.end(), [kind](const Element &open) { return open.tag->kind == kind; }));
}
