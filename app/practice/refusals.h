// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/call.h"
#include "practice/controls.h"

namespace practice {

// 429 in the form the faults ask for. waitMs: until the window has room again.
[[nodiscard]] HttpAnswer tooManyRequests(Controls::Limit limit, qint64 waitMs, const RequestFaults &faults);

// What a fault refuses before anything is done, if one does.
[[nodiscard]] std::optional<HttpAnswer> refusalByFault(const RequestFaults &faults, Controls::Limit limit,
                                                       const QString &elsewhere);

[[nodiscard]] HttpAnswer unauthorized(const QByteArray &reason);

// Reply → bytes, with the oddities of form applied.
[[nodiscard]] HttpAnswer httpAnswer(Reply reply, const RequestFaults &faults);

// What the faults do to the line on which the answer goes.
[[nodiscard]] Delivery deliveryBy(const RequestFaults &faults);

} // namespace practice
