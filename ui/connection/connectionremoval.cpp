// SPDX-License-Identifier: Apache-2.0
// Removing a connection: the question, the secret, the profile.
#include "connection/connectionsdialog.h"
#include "connection/inlinenotice.h"

#include <QMessageBox>
#include <QPushButton>

void ConnectionsDialog::askToRemove()
{
    const auto connection = selected();
    if (!connection)
        return;
    m_notice->clear();
    auto *question =
        new QMessageBox(QMessageBox::NoIcon, tr("Remove a connection"),
                        tr("Remove the connection “%1”?").arg(connection->name), QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("removeQuestion"));
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Its Client Secret is removed from the keychain as well. HaloPSA does not show it again. Nothing changes in "
           "HaloPSA itself."));
    QPushButton *remove = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("confirmRemove"));
    QPushButton *cancel = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancelRemove"));
    question->setDefaultButton(cancel);
    question->setEscapeButton(cancel);
    connect(remove, &QPushButton::clicked, this, [this, connection = *connection] { removeSecret(connection); });
    question->open();
}

void ConnectionsDialog::removeSecret(const Connection &connection)
{
    m_notice->say(StateRole::Waiting, tr("Removing the Client Secret of “%1” from the keychain…").arg(connection.name));
    m_session.remove(connection.id, this, [this, connection](const Result<bool> &) {
        m_keychain.remove(connection.id, this, [this, connection](const Result<bool> &gone) {
            if (gone) {
                removeProfile(connection);
                return;
            }
            // It may still be there: said, and the profile stays as the handle to try again.
            m_notice->say(
                StateRole::Failure,
                tr("The Client Secret of “%1” may still be in the keychain: %2")
                    .arg(connection.name, gone.error().message),
                {{QStringLiteral("retryRemove"), tr("Re&try"), [this, connection] { removeSecret(connection); }},
                 {QStringLiteral("removeAnyway"), tr("Remove the &profile anyway"),
                  [this, connection] { removeProfile(connection); }},
                 {QStringLiteral("keepProfile"), tr("&Keep the profile"), [] {}}});
        });
    });
}

void ConnectionsDialog::removeProfile(const Connection &connection)
{
    const Result<bool> gone = m_connections.remove(connection.id);
    if (!gone) {
        m_notice->say(StateRole::Failure, gone.error().message);
        return;
    }
    m_notice->say(StateRole::Text, tr("The connection “%1” was removed.").arg(connection.name));
    Q_EMIT removed(connection.id);
}
