// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

// What checks of permissions found, per connection, as JSON: one file for each, readable by the user alone. The oldest
// go when there are more than `most`. A file that cannot be read is left as it is, and counted.
class PermissionRuns
{
public:
    static constexpr int most = 50; // of a connection

    explicit PermissionRuns(QString folder);

    struct Kept
    {
        QList<QJsonObject> runs; // newest first
        int damaged = 0;         // files that are there and cannot be read
    };

    [[nodiscard]] Kept load(const QString &connectionId) const;
    // Returns why it is not kept; "" = it is.
    [[nodiscard]] QString keep(const QString &connectionId, const QJsonObject &run);
    void removeAll(const QString &connectionId);

private:
    [[nodiscard]] QString folderFor(const QString &connectionId) const;

    QString m_folder;
};
