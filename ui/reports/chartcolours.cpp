// SPDX-License-Identifier: Apache-2.0
#include "reports/chartcolours.h"

#include "widgets/statecolours.h"

#include <QPalette>

ChartColours chartColours(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    return {text, accentOn(palette, palette.color(QPalette::Highlight)), quietColour(palette),
            mixed(text, palette.color(QPalette::Window), 0.6)};
}
