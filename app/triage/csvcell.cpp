// SPDX-License-Identifier: Apache-2.0
#include "triage/csvcell.h"

#include <algorithm>

QString harmlessCell(const QString &text)
{
    constexpr QStringView starts = u"=+-@\t\r";
    return !text.isEmpty() && starts.contains(text.front()) ? u'\'' + text : text;
}

QString csvCell(const QString &text)
{
    const QString cell = harmlessCell(text);
    const bool plain =
        std::none_of(cell.begin(), cell.end(), [](QChar c) { return QStringView(u"\",\r\n").contains(c); });
    return plain ? cell : u'"' + QString(cell).replace(u'"', QLatin1String("\"\"")) + u'"';
}
