// SPDX-License-Identifier: Apache-2.0
#include "store/permissionruns.h"

#include "store/safename.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

// Names are times, so their order is that of the runs.
QStringList filesIn(const QDir &folder)
{
    return folder.entryList({u"*.json"_s}, QDir::Files | QDir::Hidden, QDir::Name);
}

std::optional<QJsonObject> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

// After all that are there, also where the clock was set back or two runs end in one millisecond.
QString nextName(const QDir &folder)
{
    constexpr int digits = 15; // of ms since the epoch, for 30,000 years
    qint64 at = QDateTime::currentMSecsSinceEpoch();
    const QStringList there = filesIn(folder);
    if (!there.isEmpty())
        at = qMax(at, there.last().section(u'.', 0, 0).toLongLong() + 1);
    return u"%1.json"_s.arg(at, digits, 10, QChar(u'0'));
}

void removeOldest(const QDir &folder)
{
    QStringList readable;
    for (const QString &name : filesIn(folder)) {
        if (read(folder.filePath(name)))
            readable.append(name);
    }
    while (readable.size() > PermissionRuns::most)
        QFile::remove(folder.filePath(readable.takeFirst()));
}

} // namespace

PermissionRuns::PermissionRuns(QString folder) : m_folder(std::move(folder)) {}

QString PermissionRuns::folderFor(const QString &connectionId) const
{
    return QDir(m_folder).filePath(safeName(connectionId));
}

PermissionRuns::Kept PermissionRuns::load(const QString &connectionId) const
{
    Kept kept;
    const QDir folder(folderFor(connectionId));
    for (const QString &name : filesIn(folder)) {
        if (const std::optional<QJsonObject> run = read(folder.filePath(name)))
            kept.runs.prepend(*run);
        else
            ++kept.damaged;
    }
    return kept;
}

QString PermissionRuns::keep(const QString &connectionId, const QJsonObject &run)
{
    const QString path = folderFor(connectionId);
    const QDir folder(path);
    (void)QDir().mkpath(path); // if that fails, opening the file tells why
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QSaveFile file(folder.filePath(nextName(folder)));
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(run).toJson(QJsonDocument::Compact)); // what goes wrong here, commit() tells
    if (!file.commit())
        return file.errorString();
    removeOldest(folder);
    return {};
}

void PermissionRuns::removeAll(const QString &connectionId)
{
    QDir(folderFor(connectionId)).removeRecursively();
}
