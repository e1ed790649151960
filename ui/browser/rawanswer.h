// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"

class QWidget;

// Opens a window with the answer as the server gave it, as plain text.
void showRawAnswer(const Error &error, QWidget *parent);
