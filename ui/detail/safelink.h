// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>
#include <optional>

// A target that may be offered for opening: http or https with a host, or mailto without attachments.
[[nodiscard]] std::optional<QUrl> safeLink(const QString &address);

// Where a link leads, as it is: the host without the disguises of user names and look-alike letters, and the whole
// address in ASCII, so that neither letters that look alike nor marks of the writing direction can hide anything.
[[nodiscard]] QString linkHost(const QUrl &url);
[[nodiscard]] QString linkAddress(const QUrl &url);
