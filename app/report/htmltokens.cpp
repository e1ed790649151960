// SPDX-License-Identifier: Apache-2.0
#include "report/htmltokens.h"

#include <QChar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 12;
constexpr int quoteFaultsBorne = 2; // each costs one walk to the end
constexpr int mostAttributes = 64;

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isLetterOrDigit(QChar c)
{
    return isLetter(c) || (c >= u'0' && c <= u'9');
}

} // namespace

QStringView HtmlToken::attribute(QLatin1String wanted) const
{
    for (const HtmlAttribute &attribute : attributes) {
        if (attribute.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return attribute.value;
    }
    return {};
}

HtmlToken HtmlTokens::next()
{
    HtmlToken token;
    while (m_at < m_html.size()) {
        const qsizetype before = m_at;
        if (m_html[m_at] == u'<' && markup(token)) {
            if (token.kind != HtmlToken::Kind::End)
                return token;
            continue; // a comment
        }
        m_at = before;
        const qsizetype end = m_html.indexOf(u'<', m_at + 1); // a "<" that begins nothing is text
        const qsizetype to = end < 0 ? m_html.size() : end;
        token.kind = HtmlToken::Kind::Text;
        token.text = m_html.sliced(m_at, to - m_at);
        m_at = to;
        return token;
    }
    return token;
}

void HtmlTokens::skipPast(const QString &name)
{
    if (m_noClose.contains(name))
        return;
    const QString close = u"</"_s + name;
    for (qsizetype at = m_at; (at = m_html.indexOf(close, at, Qt::CaseInsensitive)) >= 0; at += close.size()) {
        const qsizetype after = at + close.size();
        if (after < m_html.size() && isLetterOrDigit(m_html[after]))
            continue;
        const qsizetype end = m_html.indexOf(u'>', after);
        m_at = end < 0 ? m_html.size() : end + 1;
        return;
    }
    m_noClose.insert(name);
}

bool HtmlTokens::markup(HtmlToken &token)
{
    const QStringView rest = m_html.sliced(m_at);
    if (rest.size() < 2)
        return false;
    if (rest.startsWith(u"<!--"))
        return comment();
    if (rest[1] == u'!' || rest[1] == u'?')
        return bogus(m_at + 2);
    if (rest[1] == u'/' && rest.size() > 2 && !isLetter(rest[2]))
        return bogus(m_at + 2);
    return tag(token);
}

bool HtmlTokens::comment()
{
    qsizetype at = m_at + 4;
    const QStringView rest = m_html.sliced(at);
    if (rest.startsWith(u'>') || rest.startsWith(u"->")) { // as browsers read "<!-->" and "<!--->"
        m_at = m_html.indexOf(u'>', at) + 1;
        return true;
    }
    if (!m_noCommentEnd) {
        for (; (at = m_html.indexOf(u"--", at)) >= 0; ++at) {
            const QStringView tail = m_html.sliced(at + 2);
            if (tail.startsWith(u'>') || tail.startsWith(u"!>")) {
                m_at = m_html.indexOf(u'>', at) + 1;
                return true;
            }
        }
        m_noCommentEnd = true;
    }
    m_at += 4; // no end: what follows is shown
    return true;
}

bool HtmlTokens::bogus(qsizetype from)
{
    const qsizetype end = m_noGreater ? -1 : m_html.indexOf(u'>', from);
    m_noGreater = end < 0;
    if (end >= 0)
        m_at = end + 1;
    return end >= 0;
}

bool HtmlTokens::tag(HtmlToken &token)
{
    const bool closing = m_html[m_at + 1] == u'/';
    const qsizetype first = m_at + (closing ? 2 : 1);
    if (first >= m_html.size() || !isLetter(m_html[first]))
        return false;
    qsizetype after = first;
    const qsizetype last =
        std::min(m_html.size(), first + longestName + 1); // "<a<a<a…" must not be walked from every "<"
    while (after < last && !isSpace(m_html[after]) && m_html[after] != u'/' && m_html[after] != u'>')
        ++after;
    const auto named = [&](HtmlToken::Kind kind) {
        token.kind = kind;
        if (after - first <= longestName)
            token.name = m_html.sliced(first, after - first).toString().toLower();
        return true;
    };
    if (closing)
        return bogus(after) && named(HtmlToken::Kind::Close);
    if (m_quotesBroken < quoteFaultsBorne && attributes(token, after))
        return named(HtmlToken::Kind::Open);
    ++m_quotesBroken;
    token.attributes.clear(); // a quote that never ends: the tag ends at the next ">"
    return bogus(after) && named(HtmlToken::Kind::Open);
}

bool HtmlTokens::attributes(HtmlToken &token, qsizetype at)
{
    const qsizetype size = m_html.size();
    while (true) {
        while (at < size && (isSpace(m_html[at]) || m_html[at] == u'/')) {
            token.selfClosing = m_html[at] == u'/';
            ++at;
        }
        if (at >= size)
            return false;
        if (m_html[at] == u'>') {
            m_at = at + 1;
            return true;
        }
        token.selfClosing = false;
        HtmlAttribute attribute;
        const qsizetype name = at++; // a "=" in first place belongs to the name
        while (at < size && !isSpace(m_html[at]) && m_html[at] != u'/' && m_html[at] != u'>' && m_html[at] != u'=')
            ++at;
        attribute.name = m_html.sliced(name, at - name);
        while (at < size && isSpace(m_html[at]))
            ++at;
        if (at < size && m_html[at] == u'=') {
            ++at;
            while (at < size && isSpace(m_html[at]))
                ++at;
            if (at >= size)
                return false;
            const QChar quote = m_html[at];
            const bool quoted = quote == u'"' || quote == u'\'';
            const qsizetype value = quoted ? at + 1 : at;
            if (quoted)
                at = m_html.indexOf(quote, value);
            else
                while (at < size && !isSpace(m_html[at]) && m_html[at] != u'>')
                    ++at;
            if (at < 0)
                return false;
            attribute.value = m_html.sliced(value, at - value);
            at += quoted ? 1 : 0;
        }
        if (token.attributes.size() < mostAttributes)
            token.attributes.append(attribute);
    }
}
