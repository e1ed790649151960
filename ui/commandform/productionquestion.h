// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

#include <functional>

class QMessageBox;
class QWidget;

// Before a command that wants consent is run on a connection that is labelled PRODUCTION. `answered`: once, from the
// event loop, with whether it is to be done; not after `parent` died, nor after the box was deleted.
QMessageBox *askProduction(QWidget *parent, const Command &command, const QJsonObject &inputs,
                           const QString &connectionName, std::function<void(bool yes)> answered);
