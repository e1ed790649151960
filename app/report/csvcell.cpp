// SPDX-License-Identifier: Apache-2.0
#include "report/csvcell.h"

#include <algorithm>

namespace {

bool isFormula(const QString &text)
{
    constexpr QStringView starts = u"=+-@\t\r";
    return !text.isEmpty() && starts.contains(text.front());
}

// All delimiters that are in use, whichever the file has: one that is opened with another would else be cut in the
// middle of a text, and what follows could begin as a formula.
bool wantsQuotes(QChar c)
{
    return c == u'"' || c == u',' || c == u';' || c == u'\t' || c == u'\r' || c == u'\n';
}

} // namespace

QString harmlessCell(const QString &text)
{
    return isFormula(text) ? u'\'' + text : text;
}

void appendCsvCell(QString &line, const QString &text, bool harmless)
{
    const bool quoted = std::any_of(text.begin(), text.end(), wantsQuotes);
    if (quoted)
        line += u'"';
    if (harmless && isFormula(text))
        line += u'\'';
    if (!quoted) {
        line += text;
        return;
    }
    for (const QChar c : text) {
        line += c;
        if (c == u'"')
            line += c;
    }
    line += u'"';
}

QString csvCell(const QString &text)
{
    QString cell;
    appendCsvCell(cell, text, true);
    return cell;
}
