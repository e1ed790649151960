// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>

class Job;
class QWidget;

// Asks where to, and before a file is replaced. `chosen` is not called when the person decides otherwise, nor after
// `parent` died.
void askForReceiptFile(const Job &job, QWidget *parent, const std::function<void(const QString &path)> &chosen);
// Whole or not at all; JSON where the name ends so, else CSV. Returns why not; "" = it is written.
[[nodiscard]] QString saveReceiptFile(const QString &path, const Job &job, const QString &connection);
