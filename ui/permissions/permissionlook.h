// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "triage/permissions.h"
#include "widgets/statelabel.h"

// The colour beside the word and the symbol of a cell, by role. Red is for failure and loss alone: data that is missing
// is a loss, and so is a right that is gone.
[[nodiscard]] StateRole lookOf(Permission::State state);
[[nodiscard]] StateRole lookOf(PermissionChange change);
