// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class SecretStore;

// Asked when a connection is opened and its client secret is not to be had: try the keychain again, or type it.
class SecretQuestion : public QDialog
{
    Q_OBJECT
public:
    SecretQuestion(const Connection &connection, const QString &reason, SecretStore &keychain,
                   SecretStore &sessionSecrets, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const QString &secret);

private:
    void retry();
    void use();
    void finish(const QString &secret);

    Connection m_connection;
    SecretStore &m_keychain;
    SecretStore &m_sessionSecrets;
    QLabel *m_reason = nullptr;
    QLineEdit *m_secret = nullptr;
    QCheckBox *m_keep = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_connect = nullptr;
};
