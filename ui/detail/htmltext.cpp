// SPDX-License-Identifier: Apache-2.0
#include "detail/htmltext.h"

#include <array>

namespace {

// Numbers 128 to 159 are meant as Windows-1252 by everybody who writes them.
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                               0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void appendHarmless(QString &out, char32_t c, bool showOverrides)
{
    if (c == U'\n' || c == U'\t' || c == U'\r')
        out += QChar(static_cast<char16_t>(c));
    else if (c == 0x2028 || c == 0x2029) // QTextDocument's own line and paragraph ends
        out += u'\n';
    else if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfffc || (c >= 0xfdd0 && c <= 0xfdef) ||
             (c & 0xfffe) == 0xfffe)
        return; // control characters; U+FDD0, U+FDD1 and U+FFFC begin and end frames in QTextDocument
    else if (showOverrides && (c == 0x202d || c == 0x202e)) // they can make "exe.fdp" read "pdf.exe"
        out += c == 0x202d ? u"[U+202D]" : u"[U+202E]";
    else if (c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
        out += QChar::ReplacementCharacter;
    else
        out += QChar::fromUcs4(c);
}

// `raw` begins with "&#". Length consumed, 0 = not a number.
qsizetype numericEntity(QStringView raw, char32_t &c)
{
    qsizetype at = 2;
    const bool hex = raw.size() > at && (raw[at] == u'x' || raw[at] == u'X');
    at += hex ? 1 : 0;
    const qsizetype first = at;
    c = 0;
    for (; at < raw.size(); ++at) {
        const char16_t digit = raw[at].unicode();
        const bool decimal = digit >= u'0' && digit <= u'9';
        const char16_t lower = digit | 0x20;
        if (!decimal && !(hex && lower >= u'a' && lower <= u'f'))
            break;
        if (c <= 0x10ffff) // else it is out of range already and must not wrap around
            c = c * (hex ? 16u : 10u) + (decimal ? digit - u'0' : lower - u'a' + 10u);
    }
    if (at == first)
        return 0;
    if (c >= 128 && c < 160)
        c = windows1252[c - 128];
    return at < raw.size() && raw[at] == u';' ? at + 1 : at;
}

qsizetype namedEntity(QStringView raw, char32_t &c)
{
    struct Named
    {
        QLatin1String name;
        char32_t c;
    };
    static constexpr std::array names{
        Named{QLatin1String("&amp;"), U'&'},      Named{QLatin1String("&lt;"), U'<'},
        Named{QLatin1String("&gt;"), U'>'},       Named{QLatin1String("&quot;"), U'"'},
        Named{QLatin1String("&apos;"), U'\''},    Named{QLatin1String("&colon;"), U':'},
        Named{QLatin1String("&sol;"), U'/'},      Named{QLatin1String("&Tab;"), U'\t'},
        Named{QLatin1String("&NewLine;"), U'\n'}, Named{QLatin1String("&nbsp;"), 0xa0u},
    };
    for (const Named &named : names) {
        if (raw.startsWith(named.name)) {
            c = named.c;
            return named.name.size();
        }
    }
    return 0;
}

QString harmless(QStringView raw, bool entities, bool named)
{
    QString out;
    out.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size();) {
        const QChar c = raw[at];
        char32_t code = 0;
        qsizetype length = 0;
        if (entities && c == u'&' && at + 1 < raw.size())
            length = raw[at + 1] == u'#' ? numericEntity(raw.sliced(at), code)
                     : named             ? namedEntity(raw.sliced(at), code)
                                         : 0;
        if (length == 0 && c.isHighSurrogate() && at + 1 < raw.size() && raw[at + 1].isLowSurrogate()) {
            code = QChar::surrogateToUcs4(c, raw[at + 1]);
            length = 2;
        }
        if (length == 0) {
            code = c.unicode();
            length = 1;
        }
        if (code >= 0x20 && code < 0x7f)
            out += QChar(static_cast<char16_t>(code));
        else
            appendHarmless(out, code, !named); // an address names them encoded
        at += length;
    }
    return out;
}

} // namespace

QString harmlessHtml(QStringView raw)
{
    return harmless(raw, true, false);
}

QString attributeValue(QStringView raw)
{
    return harmless(raw, true, true);
}

QString harmlessText(QStringView text)
{
    return harmless(text, false, false);
}

// "&name;" stays, Qt knows the names; every other "&" is meant as itself.
QString escapedHtml(QStringView raw)
{
    const QString text = harmlessHtml(raw);
    QString out;
    out.reserve(text.size() + text.size() / 16);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'<') {
            out += u"&lt;";
        } else if (c == u'>') {
            out += u"&gt;";
        } else if (c == u'&') {
            qsizetype end = at + 1;
            while (end < text.size() && end - at < 12 && text[end].unicode() < 128 && text[end].isLetterOrNumber())
                ++end;
            const bool name = end > at + 1 && end < text.size() && text[end] == u';' && text[at + 1].isLetter();
            out += name ? QStringView(u"&") : QStringView(u"&amp;");
        } else {
            out += c;
        }
    }
    return out;
}
