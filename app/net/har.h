// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

class LoggedRequests;

// HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/) of these requests, in this order; JSON, UTF-8. It
// takes what the log gave and not plain values, so that nothing can be in it from which no secret was taken out.
// What HAR has no field for is said in `comment`: the purpose of a request, that there was no answer, that a body is
// not whole.
//
// A request starts when it began to wait in the queue, since `time` is the sum of the timings and `blocked` is one of
// them. The time on the wire is known as a whole only; it is all in `wait`.
[[nodiscard]] QByteArray toHar(const LoggedRequests &requests);
