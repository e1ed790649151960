// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

// A name that is written from right to left, isolated: it would turn round the digits and signs beside it. Others stay
// as they are, so that what is copied holds nothing invisible.
[[nodiscard]] QString isolated(const QString &name);
// Parts of a line, each isolated, empty ones left out. The line has the window's direction, whichever its first word
// has.
[[nodiscard]] QString oneLineOf(const QStringList &parts, const QString &separator);
