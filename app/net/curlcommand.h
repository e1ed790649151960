// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class RequestLog;

// That entry of the log as a command for a POSIX shell, several lines long. Where a secret was, the shell puts in a
// variable: $TOKEN in the Authorization header, $CLIENT_SECRET (a form field's name in capitals) in a sign-in. What
// cannot be said on a command line is told in comments before it: a body that is not whole, not text or too long comes
// from the file "body", so that no half of one is ever sent.
[[nodiscard]] QString curlCommand(const RequestLog &log, qsizetype index);
