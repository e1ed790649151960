// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// A file name that somebody else chose, made into one that can be written into a folder of this computer, be it Linux,
// macOS or Windows: one name and no path, nothing hidden, nothing that reads other than it is, at most 200 bytes of
// UTF-8 with the extension kept. "attachment-<id>" if nothing is left.
[[nodiscard]] QString safeFileName(const QString &name, qint64 id);
// "report (2).pdf"; keeps to the 200 bytes.
[[nodiscard]] QString numberedFileName(const QString &name, int number);
// What a file is called after: "Ticket types" → "ticket-types"; a translated title may hold anything.
[[nodiscard]] QString fileNameOf(const QString &title);
// Names that are one on some file system: without regard to case and to how an accent is written.
[[nodiscard]] QString sameFileKey(const QString &name);
