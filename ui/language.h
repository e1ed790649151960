// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

// The language of the program: the system's, or one that was chosen. English is the source; its file holds plurals.
namespace language {

[[nodiscard]] QStringList available();                 // codes, e.g. "en", "de"
[[nodiscard]] QString nativeName(const QString &code); // "Deutsch"
// "" = follow the system. Installs the translators on `application`, Qt's own texts included.
void install(QCoreApplication &application, const QString &code);

} // namespace language
