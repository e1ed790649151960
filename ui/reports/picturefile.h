// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>

class QWidget;

// Asks where to, SVG or PNG, and before a file is replaced. `chosen` is not called when the person decides otherwise,
// nor after `parent` died.
void askForPictureFile(const QString &title, QWidget *parent, const std::function<void(const QString &path)> &chosen);
