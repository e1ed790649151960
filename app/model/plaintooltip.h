// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// QToolTip takes text that looks like HTML for HTML, and would even load a file it names; a server's or a person's text
// must never be that.
[[nodiscard]] inline QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p>") + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) +
                                QStringLiteral("</p>");
}
