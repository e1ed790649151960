// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QStandardPaths>

// Where Sundog keeps its files. Both follow XDG_CONFIG_HOME and QStandardPaths' test mode.
namespace paths {

inline QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}
inline QString connectionsFile()
{
    return QDir(folder()).filePath(QStringLiteral("connections.json"));
}
inline QString viewsFolder()
{
    return QDir(folder()).filePath(QStringLiteral("views"));
}
// When requests were sent, see RateHistory.
inline QString requestsFolder()
{
    return QDir(folder()).filePath(QStringLiteral("requests"));
}
// What the jobs of a connection have sent, see JobJournal.
inline QString journalFolder(const QString &connectionId)
{
    return QDir(folder()).filePath(QStringLiteral("journal/") + connectionId);
}
// What was typed and not sent, see Drafts.
inline QString draftsFolder()
{
    return QDir(folder()).filePath(QStringLiteral("drafts"));
}
// What checks of permissions found, see PermissionRuns.
inline QString permissionsFolder()
{
    return QDir(folder()).filePath(QStringLiteral("permissions"));
}
inline QString settingsFile()
{
    return QDir(folder()).filePath(QStringLiteral("settings.ini"));
}

} // namespace paths
