// SPDX-License-Identifier: Apache-2.0
#include "detail/quotedmail.h"

#include <QRegularExpression>

namespace {

constexpr qsizetype mostRead = 256 * 1024; // a mark further on is not worth the search
constexpr qsizetype leastLeft = 8;     // letters before it, else there is nothing to fold it behind

// Outlook, Gmail, Apple Mail, Thunderbird, and the plain lines of all of them.
const QRegularExpression &htmlMark()
{
    static const QRegularExpression mark(
        QStringLiteral(R"(<blockquote\b|<div[^>]{0,200}\b(?:id|class)\s*=\s*["']?(?:divRplyFwdMsg|appendonsend|)"
                       R"(gmail_quote|moz-cite-prefix|yahoo_quoted|OutlookMessageHeader)|)"
                       R"(-{3,}\s*(?:Original Message|Ursprüngliche Nachricht)\s*-{3,}|)"
                       R"(<(?:b|strong)>\s*(?:From|Von):\s*</(?:b|strong)>)"),
        QRegularExpression::CaseInsensitiveOption);
    return mark;
}

const QRegularExpression &plainMark()
{
    static const QRegularExpression mark(
        QStringLiteral(R"(^-{3,}\s*(?:Original Message|Ursprüngliche Nachricht)\s*-{3,}|^(?:>[^\n]*\n?){2,}|)"
                       R"(^(?:On|Am) [^\n]{6,200}(?:wrote|schrieb[^\n]{0,80}):\s*$|)"
                       R"(^(?:From|Von): [^\n]+\n(?:Sent|Gesendet|Date|Datum): )"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return mark;
}

// What a reader would see of it, roughly.
bool saysSomething(QStringView text, bool isHtml)
{
    qsizetype letters = 0;
    bool inTag = false;
    for (const QChar c : text) {
        if (isHtml && c == u'<')
            inTag = true;
        else if (isHtml && c == u'>')
            inTag = false;
        else if (!inTag && c.isLetterOrNumber() && ++letters >= leastLeft)
            return true;
    }
    return false;
}

} // namespace

qsizetype quotedMailAt(QStringView text, bool isHtml)
{
    const QRegularExpressionMatch match = (isHtml ? htmlMark() : plainMark()).match(text.left(mostRead).toString());
    if (!match.hasMatch())
        return -1;
    const qsizetype at = match.capturedStart();
    return saysSomething(text.left(at), isHtml) ? at : -1;
}
