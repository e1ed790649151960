// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QPalette>
#include <QStringView>

class QPainter;

// One of the line icons of resources/icons, by file name without ".svg", drawn in the colour that `role` has in the
// application's palette at the moment of painting (disabled: in the disabled group; selected: HighlightedText). So it
// follows a change of theme by itself and is sharp at every device pixel ratio. An unknown name gives a null icon and a
// warning.
[[nodiscard]] QIcon icon(QStringView name, QPalette::ColorRole role = QPalette::ButtonText);

// The same drawing in a colour of the caller's: for delegates, and for the symbols of states.
void paintIcon(QPainter *painter, const QRectF &rect, QStringView name, const QColor &colour);
// The same at 16 px, drawn once and kept: reading an SVG takes longer than painting all the rest of a row.
inline constexpr int symbolSize = 16;
[[nodiscard]] QPixmap symbolPixmap(QStringView name, const QColor &colour, qreal devicePixelRatio);
void paintSymbol(QPainter *painter, const QPoint &topLeft, QStringView name, const QColor &colour);

// Sundog's own icon, for windows and About.
[[nodiscard]] QIcon applicationIcon();
[[nodiscard]] QPixmap applicationPixmap(int side); // in device pixels
