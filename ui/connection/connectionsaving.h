// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connections.h"
#include "store/secrets.h"

#include <QObject>

// Saves one connection: the secret first, proven, then the profile, so that no profile stands there without its secret.
// Nothing is saved as long as the keychain refuses; the user says then whether to keep the secret for this session
// only.
class ConnectionSaving : public QObject
{
    Q_OBJECT
public:
    ConnectionSaving(Connections &connections, SecretStore &keychain, SecretStore &session, QObject *parent = nullptr);

    enum class Keep { InKeychain, ForThisSession };

    // `secret` as it will be stored; "" = the stored one stays as it is. Once begun it goes on to one of the signals,
    // in the time the keychain is given at most, and must not be destroyed before: a secret would be left that no
    // profile names.
    void start(Connection connection, const QString &secret, Keep keep);

Q_SIGNALS:
    // `oldSecret`: why the keychain may still hold the one before, which the next start would use; "" = it does not.
    void saved(const QString &connectionId, const QString &oldSecret);
    void secretNotKept(const QString &reason); // by the keychain; nothing was saved
    void failed(const QString &message);       // the profile was not written

private:
    void writeSecret();
    void writeProfile();
    void removeOldSecret();

    Connections &m_connections;
    SecretStore &m_keychain;
    SecretStore &m_session;
    Connection m_connection;
    QString m_secret;
    QString m_newId; // of a new connection, the same each time it is tried: a write that was too late is written over
    Keep m_keep = Keep::InKeychain;
    bool m_isNew = false;
};

// The secret of a connection: this session's, else the keychain's. The session comes first, for it is newer wherever
// both exist. "" = there is none, or the keychain is locked.
void readSecret(const QString &connectionId, SecretStore &keychain, SecretStore &session, QObject *context,
                std::function<void(Result<QString>)> callback);
