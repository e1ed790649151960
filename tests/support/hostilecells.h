// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

// Texts of tickets that break files which are written carelessly.
inline QStringList hostileCells()
{
    using namespace Qt::StringLiterals;
    const QString loneHigh = u"a"_s + QChar(0xD83D) + u"b"_s;
    const QString loneLow = QChar(0xDE00) + u"b"_s;
    return {u"=1+1"_s,
            u"+49 30 1"_s,
            u"-1+1"_s,
            u"@SUM(A1)"_s,
            u"\t=1"_s,
            u"\r=1"_s,
            u"a,b;c\td"_s,
            u"she said \"no\", twice"_s,
            u"\""_s,
            u"line 1\r\nline 2\nline 3"_s,
            u"nul "_s + QChar(0) + u" here"_s,
            loneHigh,
            loneLow,
            QString(QChar(0xFFFE)) + u"x"_s,
            u"😀 emoji 👩‍👩‍👧"_s,
            u"الطابعة לא עובדת \u202E abc"_s,
            u"_x0041_ and _x000D_"_s,
            u"a|b `c` [d](javascript:e) <b>*f*</b> \\"_s,
            QString(32767, u'x'),
            u" leading and trailing "_s,
            u"</td></table></script><script>alert(1)</script><!-- & &lt; ' ]]>"_s,
            u"bell \a and escape \u001B[31m"_s,
            u"1042"_s,
            u"2026-09-01"_s};
}
