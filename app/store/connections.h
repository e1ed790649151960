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

    [[nodiscard]] Result<int> load(); // number of profiles; no file = 0
    [[nodiscard]] QList<Connection> all() const { return m_connections; }
    [[nodiscard]] std::optional<Connection> byId(const QString &id) const;
    [[nodiscard]] std::optional<Connection> byName(const QString &name) const; // case-insensitive

    [[nodiscard]] Result<Connection> save(Connection connection); // adds (empty id) or replaces
    [[nodiscard]] Result<bool> remove(const QString &id);

    [[nodiscard]] QString lastUsed() const { return m_lastUsed; } // id; "" = none
    void setLastUsed(const QString &id);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::optional<Error> write();

    QString m_filePath;
    QList<Connection> m_connections;
    QString m_lastUsed;
};
