// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QMimeData;

// The paths of what is dragged or pasted; of addresses elsewhere nothing.
[[nodiscard]] QStringList localFiles(const QMimeData *data);
