// SPDX-License-Identifier: Apache-2.0
#include "connection/secretquestion.h"

#include "store/secrets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

SecretQuestion::SecretQuestion(const Connection &connection, const QString &reason, SecretStore &keychain,
                               SecretStore &sessionSecrets, QWidget *parent)
    : QDialog(parent), m_connection(connection), m_keychain(keychain), m_sessionSecrets(sessionSecrets)
{
    setObjectName(QStringLiteral("secretQuestion"));
    setWindowTitle(tr("Client Secret of %1").arg(connection.name));
    setAttribute(Qt::WA_DeleteOnClose);

    m_reason = new QLabel(reason, this);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("reason"));

    m_secret = new QLineEdit(this);
    m_secret->setObjectName(QStringLiteral("clientSecret"));
    m_secret->setAccessibleName(tr("Client Secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMinimumWidth(320);
    m_keep = new QCheckBox(tr("&Keep it in the keychain"), this);
    m_keep->setChecked(true);

    auto *form = new QFormLayout;
    form->addRow(tr("Client &Secret"), m_secret);
    form->addRow(QString(), m_keep);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_connect = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    m_retry = buttons->addButton(tr("&Try the keychain again"), QDialogButtonBox::ActionRole);
    m_connect->setEnabled(false);
    m_connect->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_reason);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(m_secret, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_connect->setEnabled(!text.isEmpty()); });
    connect(m_connect, &QPushButton::clicked, this, &SecretQuestion::use);
    connect(m_retry, &QPushButton::clicked, this, &SecretQuestion::retry);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_secret->setFocus();
}

void SecretQuestion::retry()
{
    setEnabled(false);
    m_keychain.read(m_connection.id, this, [this](Result<QString> result) {
        setEnabled(true);
        if (result.ok() && !result.value().isEmpty())
            return finish(result.value());
        m_reason->setText(result.ok()
                              ? tr("Still not found. Either the keychain is locked, or it does not hold this secret.")
                              : result.error().message);
    });
}

void SecretQuestion::use()
{
    const QString secret = m_secret->text().trimmed(); // a pasted line end is none of its characters
    const auto keepForSession = [this, secret] {
        m_sessionSecrets.write(m_connection.id, secret, this, [this, secret](Result<bool>) { finish(secret); });
    };
    if (!m_keep->isChecked())
        return keepForSession();
    setEnabled(false);
    m_keychain.write(m_connection.id, secret, this, [this, secret](Result<bool> result) {
        setEnabled(true);
        if (result.ok())
            return finish(secret);
        m_reason->setText(tr("The secret could not be kept in the keychain: %1\n"
                             "Connect again to use it for this session only.")
                              .arg(result.error().message));
        m_keep->setChecked(false);
    });
}

void SecretQuestion::finish(const QString &secret)
{
    Q_EMIT answered(secret);
    accept();
}
