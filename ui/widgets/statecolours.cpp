// SPDX-License-Identifier: Apache-2.0
#include "widgets/statecolours.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double Enough = 4.5; // WCAG 2, level AA for text of normal size
constexpr int Steps = 20;

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double worstContrast(const QPalette &palette, const QColor &colour)
{
    return std::min({contrastRatio(colour, palette.color(QPalette::Window)),
                     contrastRatio(colour, palette.color(QPalette::Base)),
                     contrastRatio(colour, palette.color(QPalette::AlternateBase))});
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double one = luminance(a.toRgb());
    const double other = luminance(b.toRgb());
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float x, float y) { return float(x + (y - x) * share); };
    const QColor from = a.toRgb();
    const QColor to = b.toRgb();
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

QColor accentOn(const QPalette &palette, const QColor &colour)
{
    const QColor text = palette.color(QPalette::WindowText);
    for (int step = 0; step < Steps; ++step) {
        const QColor candidate = mixed(colour, text, double(step) / Steps);
        if (worstContrast(palette, candidate) >= Enough)
            return candidate;
    }
    return text;
}

QColor failureColour(const QPalette &palette)
{
    return accentOn(palette, QColor(0xd3, 0x2f, 0x2f));
}

QColor waitingColour(const QPalette &palette)
{
    return accentOn(palette, QColor(0xb2, 0x6a, 0x00));
}

QColor okColour(const QPalette &palette)
{
    return accentOn(palette, QColor(0x2e, 0x8b, 0x57));
}

QColor quietColour(const QPalette &palette)
{
    return accentOn(palette, mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.42));
}
