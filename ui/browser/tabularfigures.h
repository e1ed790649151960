// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QString>

class QFont;
class QPainter;

// Text with digits of equal width, so that numbers under each other line up. Qt 6.4 cannot ask a font for its tabular
// figures; here each digit gets the room of the widest.
[[nodiscard]] int tabularWidth(const QFont &font, const QString &text);
// Right-aligned (left-aligned from right to left), vertically centred; elided at the end where it does not fit.
void paintTabular(QPainter *painter, const QRect &rect, const QFont &font, const QString &text);
