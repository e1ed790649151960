// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

// Where in a mail's text the mail that it answers begins: a quote, or the lines that mail programs put above the former
// mail. -1 = nowhere, or at the very beginning, where nothing would be left to read.
[[nodiscard]] qsizetype quotedMailAt(QStringView text, bool isHtml);
