// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/barchart.h"

class QPalette;

// The palette's own, moved towards its text until they are told from the background: 4.5:1. The two series differ in
// lightness as well and in their fill, so that no eye needs to tell two hues apart.
[[nodiscard]] ChartColours chartColours(const QPalette &palette);
