// SPDX-License-Identifier: Apache-2.0
#include "report/htmltext.h"

#include <QHash>
#include <array>

using namespace Qt::StringLiterals;

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

// The names that mails and notes have in them: those of Latin-1, in the order of their code points, and a few more.
QHash<QString, char16_t> makeNames()
{
    QHash<QString, char16_t> names{
        {u"amp"_s, u'&'},      {u"lt"_s, u'<'},       {u"gt"_s, u'>'},       {u"quot"_s, u'"'},
        {u"apos"_s, u'\''},    {u"colon"_s, u':'},    {u"sol"_s, u'/'},      {u"Tab"_s, u'\t'},
        {u"NewLine"_s, u'\n'}, {u"OElig"_s, 0x152},   {u"oelig"_s, 0x153},   {u"Scaron"_s, 0x160},
        {u"scaron"_s, 0x161},  {u"Yuml"_s, 0x178},    {u"ensp"_s, 0x2002},   {u"emsp"_s, 0x2003},
        {u"thinsp"_s, 0x2009}, {u"zwnj"_s, 0x200c},   {u"zwj"_s, 0x200d},    {u"lrm"_s, 0x200e},
        {u"rlm"_s, 0x200f},    {u"ndash"_s, 0x2013},  {u"mdash"_s, 0x2014},  {u"lsquo"_s, 0x2018},
        {u"rsquo"_s, 0x2019},  {u"sbquo"_s, 0x201a},  {u"ldquo"_s, 0x201c},  {u"rdquo"_s, 0x201d},
        {u"bdquo"_s, 0x201e},  {u"dagger"_s, 0x2020}, {u"bull"_s, 0x2022},   {u"hellip"_s, 0x2026},
        {u"permil"_s, 0x2030}, {u"lsaquo"_s, 0x2039}, {u"rsaquo"_s, 0x203a}, {u"euro"_s, 0x20ac},
        {u"trade"_s, 0x2122},  {u"larr"_s, 0x2190},   {u"uarr"_s, 0x2191},   {u"rarr"_s, 0x2192},
        {u"darr"_s, 0x2193},   {u"harr"_s, 0x2194},   {u"rArr"_s, 0x21d2},   {u"minus"_s, 0x2212},
        {u"infin"_s, 0x221e},  {u"asymp"_s, 0x2248},  {u"ne"_s, 0x2260},     {u"le"_s, 0x2264},
        {u"ge"_s, 0x2265},
    };
    char16_t c = 0xa0;
    const QString latin =
        u"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
        "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring "
        "AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml "
        "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil "
        "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash "
        "ugrave uacute ucirc uuml yacute thorn yuml"_s;
    for (const QString &name : latin.split(u' '))
        names.insert(name, c++);
    return names;
}

// `raw` begins with "&". Length consumed, 0 = not one of the names; without the ";" it is none, as addresses have
// "&copy=1" in them.
qsizetype namedEntity(QStringView raw, char32_t &c)
{
    constexpr qsizetype longest = 8; // "&thetasym;" is longer, and in nobody's mail
    static const QHash<QString, char16_t> names = makeNames();
    const qsizetype end = raw.left(longest + 2).indexOf(u';');
    const auto found = end < 2 ? names.cend() : names.constFind(raw.sliced(1, end - 1).toString());
    if (found == names.cend())
        return 0;
    c = *found;
    return end + 1;
}

enum class Entities { None, Numbers, All };

QString harmless(QStringView raw, Entities entities, bool showOverrides = true)
{
    QString out;
    out.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size();) {
        const QChar c = raw[at];
        char32_t code = 0;
        qsizetype length = 0;
        if (entities != Entities::None && c == u'&' && at + 1 < raw.size())
            length = raw[at + 1] == u'#'         ? numericEntity(raw.sliced(at), code)
                     : entities == Entities::All ? namedEntity(raw.sliced(at), code)
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
            appendHarmless(out, code, showOverrides);
        at += length;
    }
    return out;
}

} // namespace

QString harmlessHtml(QStringView raw)
{
    return harmless(raw, Entities::Numbers);
}

QString attributeValue(QStringView raw)
{
    return harmless(raw, Entities::All, false); // an address names overrides encoded
}

QString decodedHtml(QStringView raw)
{
    return harmless(raw, Entities::All);
}

QString harmlessText(QStringView text)
{
    return harmless(text, Entities::None);
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
