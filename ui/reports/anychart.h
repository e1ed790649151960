// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/barchart.h"

#include <variant>

using AnyChart = std::variant<BarChart, DayChart>;

[[nodiscard]] inline int sizeOf(const AnyChart &chart) // bars or days
{
    if (const auto *bars = std::get_if<BarChart>(&chart))
        return static_cast<int>(bars->bars().size());
    return static_cast<int>(std::get<DayChart>(chart).days().size());
}
