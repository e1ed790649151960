// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <functional>

class QWidget;

enum class ExistingFiles { Replace, KeepBoth };

// Asks what is to become of files that are there already. Nothing is answered if the question is cancelled.
void askAboutExisting(const QStringList &names, const QString &folder, QWidget *parent,
                      const std::function<void(ExistingFiles)> &answered);
