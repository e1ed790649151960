// SPDX-License-Identifier: Apache-2.0
#include "report/reporttext.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

bool isSuspicious(QChar c)
{
    return c.isNull() || c.isSurrogate() || c.unicode() >= 0xFFFE;
}

} // namespace

QString wellFormed(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isSuspicious))
        return text;
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        if (clean.at(i).isHighSurrogate() && i + 1 < clean.size() && clean.at(i + 1).isLowSurrogate())
            ++i;
        else if (isSuspicious(clean.at(i)))
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

QString escapedMarkdown(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r' || c == u'\n') {
            if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
                ++i;
            safe += QLatin1String("<br>");
        } else if (c == u'\t') {
            safe += u' ';
        } else if (c == u'<') {
            safe += QLatin1String("&lt;");
        } else if (c == u'&') {
            safe += QLatin1String("&amp;");
        } else if (c.category() == QChar::Other_Control) {
            safe += QChar::ReplacementCharacter;
        } else {
            const bool linked = (c == u':' && QStringView(text).mid(i + 1).startsWith(u"//")) ||
                                (c == u'.' && QStringView(text).left(i).endsWith(u"www", Qt::CaseInsensitive));
            if (linked || QStringView(u"\\`*_[]|~#>").contains(c))
                safe += u'\\';
            safe += c;
        }
    }
    return safe;
}

QString cutText(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const QString mark = QStringLiteral(" […] ") + Report::tr("(cut, was %1 characters)").arg(text.size());
    qsizetype kept = std::max<qsizetype>(0, most - mark.size());
    if (kept > 0 && text.at(kept - 1).isHighSurrogate())
        --kept;
    return text.left(kept) + mark;
}
