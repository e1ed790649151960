// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace practice {

// Adds the fields of a ticket's detail that are usually empty, so that a detail is as wide as a real one.
void addRestFields(QJsonObject *object);

} // namespace practice
