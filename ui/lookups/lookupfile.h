// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

class QWidget;

// Asks where to, and before a file is replaced. `suffix`: "csv" or "json". `chosen` is not called when the person
// decides otherwise, nor after `parent` died.
void askForLookupFile(const QString &list, const QString &suffix, int rows, QWidget *parent,
                      const std::function<void(const QString &path)> &chosen);
// Whole or not at all. Returns why not; "" = it is written.
[[nodiscard]] QString saveLookupFile(const QString &path, const QByteArray &bytes);
