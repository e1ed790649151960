// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/permissionexport.h"

#include <functional>

class QWidget;

// Asks where to, and before a file is replaced. `chosen` is not called when the person decides otherwise, nor after
// `parent` died.
void askForPermissionFile(PermissionFormat format, QWidget *parent,
                          const std::function<void(const QString &path)> &chosen);
// Whole or not at all, in any thread. Returns why not; "" = it is written.
[[nodiscard]] QString savePermissionFile(const QString &path, const QList<PermissionRun> &runs,
                                         PermissionFormat format);
