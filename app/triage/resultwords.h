// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/commandrun.h"
#include "triage/job.h"

// What a job and its results are called, on the screen and in files.

[[nodiscard]] QString shownResult(JobItem::Result result); // translated: "Not applied"

[[nodiscard]] QString returnDataWord(Job::ReturnData returnData); // translated: "Partially Successful"
[[nodiscard]] QString returnDataName(Job::ReturnData returnData); // D3's own
[[nodiscard]] Job::ReturnData sameReturnData(RunReport::ReturnData returnData);

// "Assign 11", of one target "Assign #1042".
[[nodiscard]] QString jobTitle(const Job &job);
[[nodiscard]] QString countInWords(JobItem::Result result, int count); // "3 failed"
[[nodiscard]] QString countsInWords(const Job &job);                   // "9 done 1 failed 1 not applied"
[[nodiscard]] int countEnded(const Job &job);                          // of its targets
// What there is to say of a target; "" = nothing.
[[nodiscard]] QString messageOf(const JobItem &item);

// Failed, not applied, unknown; or not sent because of an error.
[[nodiscard]] bool isFailure(const JobItem &item);
[[nodiscard]] QString failureIndicator(const Command &command); // D3's: "Assign Tickets failed."
