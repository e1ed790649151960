// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/job.h"

#include <QColor>

class QPalette;

// The symbol and the colour beside the word of a result. Red is for failure and loss alone.
[[nodiscard]] QStringView symbolOf(JobItem::Result result);
[[nodiscard]] QColor colourOf(JobItem::Result result, const QPalette &palette);

// Of a whole job; one that was stopped by hand has not failed. `waits`: the request limit holds it up.
[[nodiscard]] QStringView symbolOf(const Job &job, bool waits);
[[nodiscard]] QColor colourOf(const Job &job, bool waits, const QPalette &palette);
[[nodiscard]] QStringView symbolOf(Job::ReturnData returnData);
[[nodiscard]] QColor colourOf(Job::ReturnData returnData, const QPalette &palette);
