// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"
#include "store/connection.h"

#include <QList>
#include <QObject>
#include <optional>

// The connection profiles, one JSON file, written whole through QSaveFile. A file that cannot be read is kept aside and
// said, never overwritten in silence.
class Connections : public QObject
{
    Q_OBJECT
public:
    explicit Connections(QString filePath, QObject *parent = nullptr);

    // Number of profiles; no file = 0. An Error tells where the damaged file was kept; what could be read is in all().
    [[nodiscard]] Result<int> load();
    [[nodiscard]] QList<Connection> all() const { return m_connections; }
    [[nodiscard]] std::optional<Connection> byId(const QString &id) const;
    [[nodiscard]] std::optional<Connection> byName(const QString &name) const; // case-insensitive

    // Adds (an id that is empty or not known yet) or replaces. An Error leaves everything as it was.
    [[nodiscard]] Result<Connection> save(Connection connection);
    [[nodiscard]] Result<bool> remove(const QString &id);

    [[nodiscard]] QString lastUsed() const { return m_lastUsed; } // id; "" = none
    void setLastUsed(const QString &id);

    [[nodiscard]] static QString newId();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::optional<Error> write();
    [[nodiscard]] Error keepAside(const QString &why);

    QString m_filePath;
    QList<Connection> m_connections;
    QString m_lastUsed;
    QString m_unreadable; // not empty = the file is still needed as it is: write() refuses, for this reason
};
