// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/bodystream.h"
#include "net/result.h"

#include <QJsonObject>

// The body of POST /Attachment for a file: `[object]` with the file's content as its `data_base64`, a data URI as
// HaloPSA's own clients send it (halopsa-api 2.3). It is read and encoded while it is sent. The error names the file.
[[nodiscard]] Result<BodyStream> attachmentUpload(const QJsonObject &object, const QString &file);
