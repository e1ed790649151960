// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/requestqueue.h"

#include <QStringList>

// The token endpoint's answers (RFC 6749, sections 5.1 and 5.2), read with tolerance.
struct TokenAnswer
{
    QByteArray token;
    qint64 lifeSeconds = 3600; // also if the server did not say
    QStringList granted;       // empty = it did not say
};

// SignIn error if there is no usable token in it. No error holds a token of any kind.
[[nodiscard]] Result<TokenAnswer> readTokenAnswer(const Answer &answer);

// What a failed token request means to a person. A server that echoes the secret does not get it into a log.
[[nodiscard]] Error tokenRefusal(Error error, const QString &secret);
