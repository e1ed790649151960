// SPDX-License-Identifier: Apache-2.0
#include "store/connections.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>
#include <algorithm>

namespace {

constexpr int FileVersion = 1;

// The words in the file; they stay as they are when the words on the screen change.
struct LabelWord
{
    Connection::Label label;
    QLatin1String word;
};
constexpr LabelWord LabelWords[] = {{Connection::Label::Production, QLatin1String("production")},
                                    {Connection::Label::Sandbox, QLatin1String("sandbox")},
                                    {Connection::Label::Practice, QLatin1String("practice")}};

QJsonObject toJson(const Connection &c)
{
    QString label;
    for (const auto &entry : LabelWords) {
        if (entry.label == c.label)
            label = entry.word;
    }
    return {{QStringLiteral("id"), c.id},
            {QStringLiteral("name"), c.name},
            {QStringLiteral("server"), c.server},
            {QStringLiteral("tenant"), c.tenant},
            {QStringLiteral("clientId"), c.clientId},
            {QStringLiteral("scopes"), c.scopes},
            {QStringLiteral("limitRequests"), c.limitRequests},
            {QStringLiteral("limitSeconds"), c.limitSeconds},
            {QStringLiteral("label"), label},
            {QStringLiteral("colour"), c.colour},
            {QStringLiteral("description"), c.description},
            {QStringLiteral("readOnly"), c.readOnly},
            {QStringLiteral("active"), c.active}};
}

// Nothing without an id and a name: such a profile could neither be shown nor find its secret.
std::optional<Connection> fromJson(const QJsonObject &o)
{
    Connection c;
    c.id = o.value(QLatin1String("id")).toString();
    c.name = o.value(QLatin1String("name")).toString();
    if (c.id.isEmpty() || c.name.trimmed().isEmpty())
        return std::nullopt;
    c.server = o.value(QLatin1String("server")).toString();
    c.tenant = o.value(QLatin1String("tenant")).toString();
    c.clientId = o.value(QLatin1String("clientId")).toString();
    c.scopes = o.value(QLatin1String("scopes")).toString(c.scopes);
    c.limitRequests = std::max(1, o.value(QLatin1String("limitRequests")).toInt(c.limitRequests));
    c.limitSeconds = std::max(1, o.value(QLatin1String("limitSeconds")).toInt(c.limitSeconds));
    const QString label = o.value(QLatin1String("label")).toString();
    for (const auto &entry : LabelWords) {
        if (entry.word == label)
            c.label = entry.label;
    }
    c.colour = o.value(QLatin1String("colour")).toString();
    c.description = o.value(QLatin1String("description")).toString();
    c.readOnly = o.value(QLatin1String("readOnly")).toBool(c.readOnly);
    c.active = o.value(QLatin1String("active")).toBool(c.active);
    return c;
}

bool sameName(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

Error fileError(const QString &message)
{
    return {.kind = Error::Kind::Malformed, .status = 0, .message = message, .body = {}, .mayHaveActed = false};
}

} // namespace

Connections::Connections(QString filePath, QObject *parent) : QObject(parent), m_filePath(std::move(filePath)) {}

Result<int> Connections::load()
{
    m_connections.clear();
    m_lastUsed.clear();
    m_unreadable.clear();
    QFile file(m_filePath);
    if (!file.exists())
        return 0;
    if (!file.open(QIODevice::ReadOnly)) {
        // Not damaged, only out of reach: leave it alone, and let nothing be written over it.
        m_unreadable = tr("The file with the connections cannot be opened: %1 (%2)")
                           .arg(file.errorString(), QDir::toNativeSeparators(m_filePath));
        return fileError(m_unreadable);
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parseError);
    file.close();
    const QJsonObject root = document.object();
    const QJsonValue list = root.value(QLatin1String("connections"));
    if (!document.isObject())
        return keepAside(tr("It is not JSON: %1, at byte %2.").arg(parseError.errorString()).arg(parseError.offset));
    if (root.value(QLatin1String("version")).toInt(FileVersion) > FileVersion)
        return keepAside(tr("It was written by a newer Sundog."));
    if (!list.isArray())
        return keepAside(tr("It has no list of connections."));

    int lost = 0;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array) {
        const std::optional<Connection> connection = fromJson(value.toObject());
        if (!connection || byId(connection->id) || byName(connection->name))
            ++lost;
        else
            m_connections.append(*connection);
    }
    const QString lastUsed = root.value(QLatin1String("lastUsed")).toString();
    if (byId(lastUsed))
        m_lastUsed = lastUsed;
    if (lost > 0)
        return keepAside(tr("%n profile(s) in it could not be read; the others are in use.", nullptr, lost));
    return int(m_connections.size());
}

// Says what is wrong with the file and where it is now. What could be read of it goes into a new file with the next
// change; if the damaged one cannot be put aside, nothing will be written at all.
Error Connections::keepAside(const QString &why)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
    QString aside = m_filePath + QStringLiteral(".damaged-") + stamp;
    for (int n = 2; QFile::exists(aside); ++n)
        aside = m_filePath + QStringLiteral(".damaged-%1-%2").arg(stamp).arg(n);
    if (QFile::copy(m_filePath, aside)) {
        return fileError(tr("The file with the connections is damaged. %1 It was kept as %2.")
                             .arg(why, QDir::toNativeSeparators(aside)));
    }
    m_unreadable = tr("The file with the connections is damaged. %1 It could not be copied, so nothing will be written "
                      "over it: %2")
                       .arg(why, QDir::toNativeSeparators(m_filePath));
    return fileError(m_unreadable);
}

std::optional<Connection> Connections::byId(const QString &id) const
{
    for (const Connection &connection : m_connections) {
        if (!id.isEmpty() && connection.id == id)
            return connection;
    }
    return std::nullopt;
}

std::optional<Connection> Connections::byName(const QString &name) const
{
    for (const Connection &connection : m_connections) {
        if (sameName(connection.name, name))
            return connection;
    }
    return std::nullopt;
}

Result<Connection> Connections::save(Connection connection)
{
    connection.name = connection.name.trimmed();
    if (connection.name.isEmpty())
        return fileError(tr("A connection needs a name."));
    const std::optional<Connection> other = byName(connection.name);
    if (other && other->id != connection.id)
        return fileError(tr("There is already a connection named “%1”. Choose another name.").arg(other->name));
    if (connection.id.isEmpty())
        connection.id = newId();

    const QList<Connection> before = m_connections;
    const auto place = std::find_if(m_connections.begin(), m_connections.end(),
                                    [&](const Connection &c) { return c.id == connection.id; });
    if (place == m_connections.end())
        m_connections.append(connection);
    else
        *place = connection;
    if (const std::optional<Error> error = write()) {
        m_connections = before;
        return *error;
    }
    Q_EMIT changed();
    return connection;
}

Result<bool> Connections::remove(const QString &id)
{
    const QList<Connection> before = m_connections;
    const QString lastUsedBefore = m_lastUsed;
    if (m_connections.removeIf([&](const Connection &c) { return c.id == id; }) == 0)
        return false;
    if (m_lastUsed == id)
        m_lastUsed.clear();
    if (const std::optional<Error> error = write()) {
        m_connections = before;
        m_lastUsed = lastUsedBefore;
        return *error;
    }
    Q_EMIT changed();
    return true;
}

void Connections::setLastUsed(const QString &id)
{
    if (m_lastUsed == id)
        return;
    m_lastUsed = id;
    // Not worth a word if it fails: the next start only asks which connection to use.
    (void)write();
}

QString Connections::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

std::optional<Error> Connections::write()
{
    if (!m_unreadable.isEmpty())
        return fileError(m_unreadable);
    QJsonArray list;
    for (const Connection &connection : std::as_const(m_connections))
        list.append(toJson(connection));
    const QJsonObject root{{QStringLiteral("version"), FileVersion},
                           {QStringLiteral("lastUsed"), m_lastUsed},
                           {QStringLiteral("connections"), list}};
    QDir().mkpath(QFileInfo(m_filePath).absolutePath());
    QSaveFile file(m_filePath);
    const auto failure = [&] {
        return fileError(tr("The connections could not be saved: %1 (%2)")
                             .arg(file.errorString(), QDir::toNativeSeparators(m_filePath)));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    // No secret in it, but whom one works for is nobody else's business on a shared machine.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray bytes = QJsonDocument(root).toJson();
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure();
    return std::nullopt;
}
