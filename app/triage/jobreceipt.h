// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

class Job;

// What a job did, to be kept: one line or element for each target with ticket, command, inputs, time (UTC), result,
// status, message, request id. Inputs never hold a secret.
[[nodiscard]] QJsonObject jobReceiptJson(const Job &job, const QString &connection);
[[nodiscard]] QByteArray jobReceiptCsv(const Job &job,
                                       const QString &connection); // RFC 4180, UTF-8 with BOM, formula guard
