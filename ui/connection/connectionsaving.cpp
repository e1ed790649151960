// SPDX-License-Identifier: Apache-2.0
#include "connection/connectionsaving.h"

ConnectionSaving::ConnectionSaving(Connections &connections, SecretStore &keychain, SecretStore &session,
                                   QObject *parent)
    : QObject(parent), m_connections(connections), m_keychain(keychain), m_session(session)
{
}

void ConnectionSaving::start(Connection connection, const QString &secret, Keep keep)
{
    m_connection = std::move(connection);
    m_secret = secret;
    m_keep = keep;
    m_isNew = m_connection.id.isEmpty();
    if (m_isNew) {
        if (m_newId.isEmpty())
            m_newId = Connections::newId();
        m_connection.id = m_newId; // the secret is written under it before the profile is
    }
    if (m_secret.isEmpty())
        writeProfile();
    else
        writeSecret();
}

void ConnectionSaving::writeSecret()
{
    if (m_keep == Keep::ForThisSession) {
        m_session.write(m_connection.id, m_secret, this, [this](const Result<bool> &) { writeProfile(); });
        return;
    }
    m_keychain.write(m_connection.id, m_secret, this, [this](const Result<bool> &written) {
        if (!written) {
            Q_EMIT secretNotKept(written.error().message);
            return;
        }
        // One from an earlier "for this session only" would hide the new one.
        m_session.remove(m_connection.id, this, [this](const Result<bool> &) { writeProfile(); });
    });
}

void ConnectionSaving::writeProfile()
{
    const Result<Connection> written = m_connections.save(m_connection);
    if (written) {
        if (m_keep == Keep::ForThisSession && !m_isNew && !m_secret.isEmpty())
            removeOldSecret();
        else
            Q_EMIT saved(m_connection.id, {});
        return;
    }
    const QString message = written.error().message;
    if (!m_isNew || m_secret.isEmpty()) {
        Q_EMIT failed(message);
        return;
    }
    // The connection does not exist: nor may its secret.
    SecretStore &store = m_keep == Keep::ForThisSession ? m_session : m_keychain;
    store.remove(m_connection.id, this, [this, message](const Result<bool> &) { Q_EMIT failed(message); });
}

// Only now: until the profile was written, the old secret was the one to go on with.
void ConnectionSaving::removeOldSecret()
{
    m_keychain.remove(m_connection.id, this, [this](const Result<bool> &gone) {
        Q_EMIT saved(m_connection.id, gone ? QString() : gone.error().message);
    });
}

void readSecret(const QString &connectionId, SecretStore &keychain, SecretStore &session, QObject *context,
                std::function<void(Result<QString>)> callback)
{
    session.read(connectionId, context,
                 [connectionId, &keychain, context, callback = std::move(callback)](const Result<QString> &read) {
                     if (read && !read.value().isEmpty())
                         callback(read);
                     else
                         keychain.read(connectionId, context, callback);
                 });
}
