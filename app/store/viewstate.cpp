// SPDX-License-Identifier: Apache-2.0
#include "store/viewstate.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace {

// Ids are ours and plain; a hand-edited one must still not reach outside the folder.
QString fileFor(const QString &folder, const QString &connectionId)
{
    bool plain = !connectionId.isEmpty() && connectionId.size() <= 100;
    for (const QChar c : connectionId)
        plain = plain && c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    const QString name =
        plain
            ? connectionId
            : QString::fromLatin1(QCryptographicHash::hash(connectionId.toUtf8(), QCryptographicHash::Sha256).toHex());
    return QDir(folder).filePath(name + QStringLiteral(".json"));
}

} // namespace

ViewState::ViewState(QString folder) : m_folder(std::move(folder)) {}

QJsonObject ViewState::load(const QString &connectionId) const
{
    QFile file(fileFor(m_folder, connectionId));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

void ViewState::save(const QString &connectionId, const QJsonObject &state)
{
    QDir().mkpath(m_folder);
    QSaveFile file(fileFor(m_folder, connectionId));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(state).toJson(QJsonDocument::Compact));
    file.commit();
}

void ViewState::remove(const QString &connectionId)
{
    QFile::remove(fileFor(m_folder, connectionId));
}
