// SPDX-License-Identifier: Apache-2.0
#include "store/connections.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>
#include <algorithm>

namespace {

constexpr int FileVersion = 1;

// The words in the file; they stay as they are when the words on the screen change.
template <class Value> struct Word
{
    Value value;
    QLatin1String word;
};
constexpr Word<Connection::Label> LabelWords[] = {{Connection::Label::Production, QLatin1String("production")},
                                                  {Connection::Label::Sandbox, QLatin1String("sandbox")},
                                                  {Connection::Label::Practice, QLatin1String("practice")}};
constexpr Word<Connection::Proxy> ProxyWords[] = {{Connection::Proxy::System, QLatin1String("system")},
                                                  {Connection::Proxy::None, QLatin1String("none")},
                                                  {Connection::Proxy::Own, QLatin1String("own")}};

template <class Value, std::size_t N> QString wordOf(Value value, const Word<Value> (&words)[N])
{
    for (const auto &entry : words) {
        if (entry.value == value)
            return entry.word;
    }
    return {};
}

template <class Value, std::size_t N> Value valueOf(const QJsonValue &word, const Word<Value> (&words)[N], Value other)
{
    for (const auto &entry : words) {
        if (entry.word == word.toString())
            return entry.value;
    }
    return other;
}

QJsonObject toJson(const Connection &c)
{
    return {{QStringLiteral("id"), c.id},
            {QStringLiteral("name"), c.name},
            {QStringLiteral("server"), c.server},
            {QStringLiteral("tenant"), c.tenant},
            {QStringLiteral("clientId"), c.clientId},
            {QStringLiteral("scopes"), c.scopes},
            {QStringLiteral("limitRequests"), c.limitRequests},
            {QStringLiteral("limitSeconds"), c.limitSeconds},
            {QStringLiteral("label"), wordOf(c.label, LabelWords)},
            {QStringLiteral("colour"), c.colour},
            {QStringLiteral("description"), c.description},
            {QStringLiteral("readOnly"), c.readOnly},
            {QStringLiteral("active"), c.active},
            {QStringLiteral("inFlight"), c.inFlight},
            {QStringLiteral("caFile"), c.caFile},
            {QStringLiteral("proxy"), wordOf(c.proxy, ProxyWords)},
            {QStringLiteral("proxyHost"), c.proxyHost},
            {QStringLiteral("proxyPort"), c.proxyPort},
            {QStringLiteral("proxyUser"), c.proxyUser},
            {QStringLiteral("noteOutcome"), c.noteOutcome},
            {QStringLiteral("resolveOutcome"), c.resolveOutcome},
            {QStringLiteral("resolveStatus"), c.resolveStatus},
            {QStringLiteral("closedStatus"), c.closedStatus},
            {QStringLiteral("ticketAddress"), c.ticketAddress}};
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
    c.label = valueOf(o.value(QLatin1String("label")), LabelWords, c.label);
    c.colour = o.value(QLatin1String("colour")).toString();
    c.description = o.value(QLatin1String("description")).toString();
    c.readOnly = o.value(QLatin1String("readOnly")).toBool(c.readOnly);
    c.active = o.value(QLatin1String("active")).toBool(c.active);
    c.inFlight = std::clamp(o.value(QLatin1String("inFlight")).toInt(c.inFlight), 1, Connection::MostInFlight);
    c.caFile = o.value(QLatin1String("caFile")).toString();
    c.proxy = valueOf(o.value(QLatin1String("proxy")), ProxyWords, c.proxy);
    c.proxyHost = o.value(QLatin1String("proxyHost")).toString();
    c.proxyPort = std::clamp(o.value(QLatin1String("proxyPort")).toInt(c.proxyPort), 1, 65'535);
    c.proxyUser = o.value(QLatin1String("proxyUser")).toString();
    c.noteOutcome = std::max(0, o.value(QLatin1String("noteOutcome")).toInt());
    c.resolveOutcome = std::max(0, o.value(QLatin1String("resolveOutcome")).toInt());
    c.resolveStatus = std::max(0, o.value(QLatin1String("resolveStatus")).toInt());
    c.closedStatus = std::max(0, o.value(QLatin1String("closedStatus")).toInt());
    c.ticketAddress = o.value(QLatin1String("ticketAddress")).toString();
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

// Beside the file, not in it: a write replaces the file itself.
QString lockPath(const QString &filePath)
{
    return filePath + QStringLiteral(".lock");
}

constexpr int LockMs = 2'000; // another one writes for milliseconds; the window stands still meanwhile

QByteArray bytesOf(const QString &filePath)
{
    QFile file(filePath);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<Connection> withId(const QList<Connection> &all, const QString &id)
{
    for (const Connection &connection : all) {
        if (!id.isEmpty() && connection.id == id)
            return connection;
    }
    return std::nullopt;
}

std::optional<Connection> withName(const QList<Connection> &all, const QString &name)
{
    for (const Connection &connection : all) {
        if (sameName(connection.name, name))
            return connection;
    }
    return std::nullopt;
}

} // namespace

Connections::Connections(QString filePath, QObject *parent) : QObject(parent), m_filePath(std::move(filePath)) {}

Result<int> Connections::load()
{
    const OnDisk file = read();
    m_contents = file.contents;
    if (file.problem)
        return *file.problem;
    return int(m_contents.connections.size());
}

Connections::OnDisk Connections::read() const
{
    OnDisk result;
    QFile file(m_filePath);
    result.exists = file.exists();
    if (!result.exists)
        return result;
    if (!file.open(QIODevice::ReadOnly)) {
        // Not damaged, only out of reach: leave it alone, and let nothing be written over it.
        result.replaceable = false;
        result.problem = fileError(tr("The file with the connections cannot be opened: %1 (%2)")
                                       .arg(file.errorString(), QDir::toNativeSeparators(m_filePath)));
        return result;
    }
    const QByteArray bytes = file.readAll();
    file.close();
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    const QJsonObject root = document.object();
    const QJsonValue list = root.value(QLatin1String("connections"));
    QString why;
    if (!document.isObject())
        why = tr("It is not JSON: %1, at byte %2.").arg(parseError.errorString()).arg(parseError.offset);
    else if (root.value(QLatin1String("version")).toInt(FileVersion) > FileVersion)
        why = tr("It was written by a newer Sundog.");
    else if (!list.isArray())
        why = tr("It has no list of connections.");
    else if (const int lost = parse(root, result.contents); lost > 0)
        why = tr("%n profile(s) in it could not be read; the others are in use.", nullptr, lost);
    if (!why.isEmpty())
        keepAside(bytes, why, result);
    return result;
}

int Connections::parse(const QJsonObject &root, Contents &contents)
{
    int lost = 0;
    const QJsonArray array = root.value(QLatin1String("connections")).toArray();
    for (const QJsonValue &value : array) {
        const std::optional<Connection> connection = fromJson(value.toObject());
        if (!connection || withId(contents.connections, connection->id) ||
            withName(contents.connections, connection->name))
            ++lost;
        else
            contents.connections.append(*connection);
    }
    const QString lastUsed = root.value(QLatin1String("lastUsed")).toString();
    if (withId(contents.connections, lastUsed))
        contents.lastUsed = lastUsed;
    return lost;
}

// Says what is wrong with the file and where it is now. What could be read of it goes into a new file with the next
// change; if the damaged one cannot be put aside, nothing will be written at all. One copy of the same bytes is enough:
// a command line that runs every few minutes would fill the folder.
void Connections::keepAside(const QByteArray &bytes, const QString &why, OnDisk &result) const
{
    const QString start = m_filePath + QStringLiteral(".damaged-");
    const QFileInfoList copies = QFileInfo(m_filePath)
                                     .dir()
                                     .entryInfoList({QFileInfo(start).fileName() + u'*'}, QDir::Files | QDir::Hidden,
                                                    QDir::Name | QDir::Reversed);
    QString aside;
    for (const QFileInfo &copy : copies) {
        if (aside.isEmpty() && copy.size() == bytes.size() && bytesOf(copy.filePath()) == bytes)
            aside = copy.filePath();
    }
    if (aside.isEmpty()) {
        const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
        aside = start + stamp;
        for (int n = 2; QFile::exists(aside); ++n)
            aside = start + QStringLiteral("%1-%2").arg(stamp).arg(n);
        result.replaceable = QFile::copy(m_filePath, aside);
    }
    result.problem = fileError(
        result.replaceable
            ? tr("The file with the connections is damaged. %1 It was kept as %2.")
                  .arg(why, QDir::toNativeSeparators(aside))
            : tr("The file with the connections is damaged. %1 It could not be copied, so nothing will be written "
                 "over it: %2")
                  .arg(why, QDir::toNativeSeparators(m_filePath)));
}

std::optional<Connection> Connections::byId(const QString &id) const
{
    return withId(m_contents.connections, id);
}

std::optional<Connection> Connections::byName(const QString &name) const
{
    return withName(m_contents.connections, name);
}

Result<Connection> Connections::save(Connection connection)
{
    connection.name = connection.name.trimmed();
    if (connection.name.isEmpty())
        return fileError(tr("A connection needs a name."));
    if (connection.id.isEmpty())
        connection.id = newId();
    const std::optional<Error> error = update([&](Contents &now) -> std::optional<Error> {
        const std::optional<Connection> other = withName(now.connections, connection.name);
        if (other && other->id != connection.id)
            return fileError(tr("There is already a connection named “%1”. Choose another name.").arg(other->name));
        const auto place = std::find_if(now.connections.begin(), now.connections.end(),
                                        [&](const Connection &c) { return c.id == connection.id; });
        if (place == now.connections.end())
            now.connections.append(connection);
        else
            *place = connection;
        return std::nullopt;
    });
    if (error)
        return *error;
    return connection;
}

Result<bool> Connections::remove(const QString &id)
{
    bool found = false;
    const std::optional<Error> error = update([&](Contents &now) -> std::optional<Error> {
        found = now.connections.removeIf([&](const Connection &c) { return c.id == id; }) > 0;
        if (now.lastUsed == id)
            now.lastUsed.clear();
        return std::nullopt;
    });
    if (error)
        return *error;
    return found;
}

Result<bool> Connections::setLimit(const QString &id, int requests, int seconds)
{
    bool found = false;
    const std::optional<Error> error = update([&](Contents &now) -> std::optional<Error> {
        for (Connection &connection : now.connections) {
            if (connection.id != id)
                continue;
            found = true;
            connection.limitRequests = requests;
            connection.limitSeconds = seconds;
        }
        return std::nullopt;
    });
    if (error)
        return *error;
    return found;
}

void Connections::setLastUsed(const QString &id)
{
    // Not worth a word if it fails: the next start only asks which connection to use.
    (void)update([&](Contents &now) -> std::optional<Error> {
        now.lastUsed = id;
        return std::nullopt;
    });
    m_contents.lastUsed = id;
}

QString Connections::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

// Another window or a command line may have written since this one read. So nothing is written from memory alone: under
// a lock the file is read again, the one change is made to what stands there, and the whole is written and taken over.
std::optional<Error> Connections::update(const std::function<std::optional<Error>(Contents &)> &change)
{
    const QList<Connection> known = m_contents.connections;
    std::optional<Error> error;
    {
        QDir().mkpath(QFileInfo(m_filePath).absolutePath());
        QLockFile lock(lockPath(m_filePath));
        if (!lock.tryLock(LockMs)) {
            return fileError(lock.error() == QLockFile::LockFailedError
                                 ? tr("The connections could not be saved: another Sundog is writing them. Try again.")
                                 : tr("The connections could not be saved: nothing can be written in the folder %1")
                                       .arg(QDir::toNativeSeparators(QFileInfo(m_filePath).absolutePath())));
        }
        const OnDisk file = read();
        if (!file.replaceable)
            return file.problem;
        Contents now = file.contents;
        // Sundog never removes the file and never damages it: what is not in it now was not removed by anyone.
        if (!file.exists || file.problem)
            addMissing(now);
        const Contents before = now;
        error = change(now);
        const bool same = !file.problem && now == file.contents;
        if (!error && !same)
            error = write(now);
        m_contents = error ? before : now;
    }
    if (m_contents.connections != known)
        Q_EMIT changed();
    return error;
}

void Connections::addMissing(Contents &contents) const
{
    for (const Connection &connection : m_contents.connections) {
        if (!withId(contents.connections, connection.id) && !withName(contents.connections, connection.name))
            contents.connections.append(connection);
    }
    if (contents.lastUsed.isEmpty())
        contents.lastUsed = m_contents.lastUsed;
}

std::optional<Error> Connections::write(const Contents &contents) const
{
    QJsonArray list;
    for (const Connection &connection : contents.connections)
        list.append(toJson(connection));
    const QJsonObject root{{QStringLiteral("version"), FileVersion},
                           {QStringLiteral("lastUsed"), contents.lastUsed},
                           {QStringLiteral("connections"), list}};
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
