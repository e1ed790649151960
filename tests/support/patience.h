// SPDX-License-Identifier: Apache-2.0
// Comes before the first line of each test. The 5 s that QTRY_… waits are too few for what takes one of them here, under
// the sanitizers on a machine that does other things as well; where nothing is wrong nobody waits longer.
#pragma once

#include <QTest>

#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 30'000)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT((expression), (message), 30'000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), 30'000)
