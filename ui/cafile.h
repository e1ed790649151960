// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Why the file cannot be one with certificates to trust, and what is expected; "" = it looks like one. What is in the
// certificates only a connection shows.
[[nodiscard]] QString caFileProblem(const QString &path);
