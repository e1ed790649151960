// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connection/connectionform.h"
#include "connection/connectionsaving.h"

#include <QDialog>
#include <functional>
#include <memory>
#include <optional>

class Clock;
class ConnectionCheck;
class ConnectionCheckView;
class InlineNotice;
class QBoxLayout;
class QPushButton;
class QScrollArea;
class RequestLog;

// Adds, edits or copies a connection, and tests the values as they stand in the form. Shown with open(). Whatever
// fails, the dialog stays with all that was typed.
class ConnectionDialog : public QDialog
{
    Q_OBJECT
public:
    // `edit` without a value: a new connection. With an empty id: a new one that starts with these values.
    ConnectionDialog(Connections &connections, SecretStore &keychain, SecretStore &session, Clock &clock,
                     RequestLog &log, std::optional<Connection> edit, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    // For a copy: an empty secret field means the secret of this connection.
    void useSecretOf(const Connection &connection);

    void reject() override; // asks first if something was typed; not while it is being saved

Q_SIGNALS:
    void saved(const QString &connectionId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildBody();
    void reveal(QWidget *what);
    void test();
    void withSecret(const Connection &connection, std::function<void(std::optional<ConnectionSecret>)> done);
    [[nodiscard]] bool checkForm(ConnectionForm::For purpose);
    [[nodiscard]] bool storedHasPassword() const;
    [[nodiscard]] bool keepsPassword(const Connection &connection) const;
    void runCheck(const Connection &connection, const ConnectionSecret &secret);
    void save(ConnectionSaving::Keep keep);
    void setSaving(bool saving);
    void sayOldSecret(const QString &why);

    Connections &m_connections;
    SecretStore &m_keychain;
    SecretStore &m_session;
    Clock &m_clock;
    RequestLog &m_log;
    ConnectionForm *m_form;
    ConnectionCheckView *m_checkView;
    InlineNotice *m_notice;
    ConnectionSaving *m_saving;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_body = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    std::unique_ptr<ConnectionCheck> m_check;
    QString m_secretOf; // whose stored secret an empty field means; "" = nobody's
    bool m_dirty = false;
    bool m_isSaving = false;
};
