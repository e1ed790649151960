// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>

class LoggedRequests;
class QWidget;

// Opens the dialog that asks where `count` requests are to be saved as HAR; it asks before it overwrites.
void askForHarFile(int count, QWidget *parent, const std::function<void(const QString &path)> &chosen);

// Returns why there is no file, or the old one as it was; "" = saved. For any thread: 32 MB take a second.
[[nodiscard]] QString saveHar(const LoggedRequests &requests, const QString &path);
