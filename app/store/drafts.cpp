// SPDX-License-Identifier: Apache-2.0
#include "store/drafts.h"

#include "store/safename.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace {

constexpr int asideKept = 5; // damaged files of one name

// Names of commands are looked up in lower case, so none is this one.
const QString &templatesName()
{
    static const QString name = QStringLiteral("Templates");
    return name;
}

// Out of the way of the next save, but not lost. False: it could not be moved, so it must stay as it is.
bool setAside(const QString &path)
{
    for (int n = 1; n <= asideKept; ++n) {
        const QString aside = QStringLiteral("%1.damaged-%2").arg(path).arg(n);
        if (!QFile::exists(aside))
            return QFile::rename(path, aside);
    }
    return false;
}

struct OnDisk
{
    QJsonObject object;
    bool damaged = false; // it is there, but cannot be read as what it should be
};

OnDisk read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return {{}, true};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return {document.object(), !document.isObject()};
}

bool write(const QString &path, const QJsonObject &object)
{
    if (read(path).damaged && !setAside(path))
        return false;
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return false;
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

Drafts::Drafts(QString folder) : m_folder(std::move(folder)) {}

QString Drafts::fileFor(const QString &connectionId, const QString &name) const
{
    return QDir(m_folder).filePath(safeName(connectionId) + u'/' + safeName(name) + QStringLiteral(".json"));
}

QJsonObject Drafts::load(const QString &connectionId, const QString &command) const
{
    return read(fileFor(connectionId, command.toLower())).object;
}

QDateTime Drafts::savedAt(const QString &connectionId, const QString &command) const
{
    const QFileInfo file(fileFor(connectionId, command.toLower()));
    return file.exists() ? file.lastModified().toUTC() : QDateTime();
}

bool Drafts::save(const QString &connectionId, const QString &command, const QJsonObject &inputs)
{
    return write(fileFor(connectionId, command.toLower()), inputs);
}

void Drafts::remove(const QString &connectionId, const QString &command)
{
    const QString path = fileFor(connectionId, command.toLower());
    if (!read(path).damaged)
        QFile::remove(path);
}

void Drafts::removeAll(const QString &connectionId)
{
    QDir(QDir(m_folder).filePath(safeName(connectionId))).removeRecursively();
}

QJsonObject Drafts::templates(const QString &connectionId) const
{
    return read(fileFor(connectionId, templatesName())).object;
}

bool Drafts::saveTemplates(const QString &connectionId, const QJsonObject &templates)
{
    return write(fileFor(connectionId, templatesName()), templates);
}
