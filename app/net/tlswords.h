// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslError>
#include <QString>

// What is wrong with the server's certificate, in one plain sentence. An empty list means the handshake itself failed.
[[nodiscard]] QString tlsWords(const QList<QSslError> &errors, const QString &host);
