// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <functional>

class QWidget;
class RequestLog;

// Opens the dialog that asks where `count` requests are to be saved as HAR; it asks before it overwrites.
void askForHarFile(int count, QWidget *parent, const std::function<void(const QString &path)> &chosen);

struct SavedHar
{
    int requests = 0; // those that the log still had
    QString problem;  // why there is no file, or the old one as it was; "" = saved
};
// `numbers` as in LoggedRequest, ascending: HAR wants the earliest first.
[[nodiscard]] SavedHar saveHar(const RequestLog &log, const QList<quint64> &numbers, const QString &path);
