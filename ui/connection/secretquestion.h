// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"
#include "store/connection.h"

#include <QDialog>

class FieldNote;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class SecretStore;
struct ConnectionSecret;

// Asked when a connection is opened and its client secret is not to be had: try the keychain again, or type it, and the
// proxy's password that is kept with it.
class SecretQuestion : public QDialog
{
    Q_OBJECT
public:
    // `found`: what the keychain said when it was asked for the secret.
    SecretQuestion(const Connection &connection, const Result<QString> &found, SecretStore &keychain,
                   SecretStore &sessionSecrets, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const QString &secret); // as it is stored

private:
    void setKeychainAnswers(bool answers);
    void showKeep();
    void say(const QString &reason);
    void grow();
    void retry();
    void use();
    void keep(const ConnectionSecret &secret);
    void keepInKeychain(const QString &secret);
    void keepForSession(const QString &secret);
    void finish(const QString &secret);

    Connection m_connection;
    SecretStore &m_keychain;
    SecretStore &m_sessionSecrets;
    QLabel *m_reason = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_proxyPassword = nullptr; // only with a proxy that wants a sign-in
    QCheckBox *m_keep = nullptr;
    FieldNote *m_keepNote = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_connect = nullptr;
    bool m_keychainAnswers = false; // else it is no use to ask it to keep or to forget anything
};
