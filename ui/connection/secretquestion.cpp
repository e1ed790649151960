// SPDX-License-Identifier: Apache-2.0
#include "connection/secretquestion.h"

#include "store/connectionsecret.h"
#include "store/secrets.h"
#include "widgets/fieldnote.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

SecretQuestion::SecretQuestion(const Connection &connection, const Result<QString> &found, SecretStore &keychain,
                               SecretStore &sessionSecrets, QWidget *parent)
    : QDialog(parent), m_connection(connection), m_keychain(keychain), m_sessionSecrets(sessionSecrets)
{
    setObjectName(QStringLiteral("secretQuestion"));
    setWindowTitle(tr("Client Secret of %1").arg(connection.name));
    setAttribute(Qt::WA_DeleteOnClose);

    m_reason = new QLabel(
        found ? tr("The Client Secret was not found, or the keychain is locked.") : found.error().message, this);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("reason"));

    m_secret = new QLineEdit(this);
    m_secret->setObjectName(QStringLiteral("clientSecret"));
    m_secret->setAccessibleName(tr("Client Secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMinimumWidth(360);
    m_keep = new QCheckBox(tr("&Keep it in the keychain"), this);
    m_keep->setObjectName(QStringLiteral("keep"));
    m_keepNote = new FieldNote(m_keep, {}, this);

    auto *label = new QLabel(tr("Client &Secret"), this);
    label->setBuddy(m_secret);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(0); // the note belongs to the box above it
    form->setColumnStretch(1, 1);
    form->addWidget(label, 0, 0);
    form->addWidget(m_secret, 0, 1);
    form->setRowMinimumHeight(1, 8);
    if (!connection.proxyUser.isEmpty()) {
        m_proxyPassword = new QLineEdit(this);
        m_proxyPassword->setObjectName(QStringLiteral("proxyPassword"));
        m_proxyPassword->setAccessibleName(tr("Proxy password"));
        m_proxyPassword->setEchoMode(QLineEdit::Password);
        m_proxyPassword->setPlaceholderText(tr("Empty = keep the stored one"));
        auto *proxyLabel = new QLabel(tr("Proxy &password"), this);
        proxyLabel->setBuddy(m_proxyPassword);
        form->addWidget(proxyLabel, 2, 0);
        form->addWidget(m_proxyPassword, 2, 1);
        form->setRowMinimumHeight(3, 8);
    }
    form->addWidget(m_keep, 4, 1);
    form->addWidget(m_keepNote, 5, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_connect = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    m_retry = buttons->addButton(tr("&Try the keychain again"), QDialogButtonBox::ActionRole);
    m_retry->setMinimumWidth(m_retry->sizeHint().width() + 16);
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
    connect(m_keep, &QCheckBox::toggled, this, &SecretQuestion::showKeep);
    connect(m_connect, &QPushButton::clicked, this, &SecretQuestion::use);
    connect(m_retry, &QPushButton::clicked, this, &SecretQuestion::retry);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_connect->setObjectName(QStringLiteral("connect"));
    m_retry->setObjectName(QStringLiteral("retryKeychain"));
    setKeychainAnswers(found.ok());
    adjustSize();
    m_secret->setFocus();
}

void SecretQuestion::setKeychainAnswers(bool answers)
{
    if (!answers || !m_keychainAnswers)
        m_keep->setChecked(answers);
    m_keychainAnswers = answers;
    showKeep();
}

// The next start asks the keychain first, so what an older secret in it would do then is said before it is too late.
void SecretQuestion::showKeep()
{
    m_keepNote->setHint(m_keep->isChecked() ? QString()
                        : m_keychainAnswers
                            ? tr("For this session only; an older one is removed from the keychain.")
                            : tr("For this session only; the next start uses an older one if the keychain has it."));
    grow();
}

void SecretQuestion::say(const QString &reason)
{
    m_reason->setText(reason);
    grow();
}

// A window does not grow by itself with text that wraps.
void SecretQuestion::grow()
{
    layout()->activate();
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

void SecretQuestion::retry()
{
    setEnabled(false);
    m_keychain.read(m_connection.id, this, [this](Result<QString> result) {
        setEnabled(true);
        if (result.ok() && !result.value().isEmpty())
            return finish(result.value());
        setKeychainAnswers(result.ok());
        say(result.ok() ? tr("Still not found. Either the keychain is locked, or it does not hold this secret.")
                        : result.error().message);
    });
}

void SecretQuestion::use()
{
    const QString client = m_secret->text().trimmed(); // a pasted line end is none of its characters
    const QString typed = m_proxyPassword ? m_proxyPassword->text() : QString();
    if (!m_proxyPassword || !typed.isEmpty() || !m_keychainAnswers)
        return keep({client, typed});
    // Unlocked meanwhile, it may have an entry after all: what is written over it must not lose the proxy's password.
    setEnabled(false);
    m_keychain.read(m_connection.id, this, [this, client](const Result<QString> &read) {
        setEnabled(true);
        keep({client, ConnectionSecret::read(read ? read.value() : QString()).proxyPassword});
    });
}

void SecretQuestion::keep(const ConnectionSecret &secret)
{
    if (m_keep->isChecked())
        keepInKeychain(secret.stored());
    else
        keepForSession(secret.stored());
}

void SecretQuestion::keepInKeychain(const QString &secret)
{
    setEnabled(false);
    m_keychain.write(m_connection.id, secret, this, [this, secret](Result<bool> result) {
        setEnabled(true);
        if (result.ok())
            return finish(secret);
        setKeychainAnswers(false);
        say(tr("The secret could not be kept in the keychain: %1\n"
               "Connect again to use it for this session only.")
                .arg(result.error().message));
    });
}

void SecretQuestion::keepForSession(const QString &secret)
{
    const auto keep = [this, secret] {
        m_sessionSecrets.write(m_connection.id, secret, this, [this, secret](Result<bool>) { finish(secret); });
    };
    if (!m_keychainAnswers)
        return keep();
    setEnabled(false);
    m_keychain.remove(m_connection.id, this, [this, keep](Result<bool> result) {
        setEnabled(true);
        if (result.ok())
            return keep();
        setKeychainAnswers(false);
        say(tr("The keychain may still hold an older Client Secret, and the next start would use that one: %1\n"
               "Connect again to go on with this one.")
                .arg(result.error().message));
    });
}

void SecretQuestion::finish(const QString &secret)
{
    Q_EMIT answered(secret);
    accept();
}
