// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"
#include "store/connection.h"

#include <QList>
#include <QObject>
#include <functional>
#include <optional>

// The connection profiles, one JSON file, written whole through QSaveFile. Several Sundogs may share it: each write is
// one change to what the file says at that moment. A file that cannot be read is kept aside and said, never overwritten
// in silence.
class Connections : public QObject
{
    Q_OBJECT
public:
    explicit Connections(QString filePath, QObject *parent = nullptr);

    // Number of profiles; no file = 0. An Error tells where the damaged file was kept; what could be read is in all().
    [[nodiscard]] Result<int> load();
    [[nodiscard]] QList<Connection> all() const { return m_contents.connections; }
    [[nodiscard]] std::optional<Connection> byId(const QString &id) const;
    [[nodiscard]] std::optional<Connection> byName(const QString &name) const; // case-insensitive

    // Adds (an id that is empty or not known yet) or replaces. An Error leaves the file as it was. With each of the
    // four writes all() becomes what the file says, so that what another Sundog added, changed or removed is seen.
    [[nodiscard]] Result<Connection> save(Connection connection);
    [[nodiscard]] Result<bool> remove(const QString &id);
    // Only these two fields of what the file says now; false: there is no such connection any more.
    [[nodiscard]] Result<bool> setLimit(const QString &id, int requests, int seconds);

    [[nodiscard]] QString lastUsed() const { return m_contents.lastUsed; } // id; "" = none
    void setLastUsed(const QString &id);

    [[nodiscard]] static QString newId();

Q_SIGNALS:
    void changed(); // all() is another list: by this object's write, or by another Sundog's that was seen with it

private:
    struct Contents
    {
        QList<Connection> connections;
        QString lastUsed;

        friend bool operator==(const Contents &, const Contents &) = default;
    };
    struct OnDisk
    {
        Contents contents; // what could be read
        std::optional<Error> problem;
        bool exists = false;
        bool replaceable = true; // false = the file is still needed as it is: nothing may be written over it
    };

    [[nodiscard]] OnDisk read() const;
    [[nodiscard]] static int parse(const QJsonObject &root, Contents &contents); // number of those lost
    void keepAside(const QByteArray &bytes, const QString &why, OnDisk &result) const;
    [[nodiscard]] std::optional<Error> update(const std::function<std::optional<Error>(Contents &)> &change);
    void addMissing(Contents &contents) const;
    [[nodiscard]] std::optional<Error> write(const Contents &contents) const;

    QString m_filePath;
    Contents m_contents;
};
