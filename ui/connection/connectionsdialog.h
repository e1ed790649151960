// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connections.h"
#include "store/secrets.h"

#include <QDialog>

class Clock;
class ConnectionDialog;
class InlineNotice;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class RequestLog;

// All connections: add, edit, copy, remove, use. Shown with open().
class ConnectionsDialog : public QDialog
{
    Q_OBJECT
public:
    ConnectionsDialog(Connections &connections, SecretStore &keychain, SecretStore &session, Clock &clock, RequestLog &log,
                      QWidget *parent = nullptr);

    void setCurrent(const QString &connectionId); // the one in use, said in the list

Q_SIGNALS:
    void useRequested(const QString &connectionId);
    void saved(const QString &connectionId);   // added or changed
    void removed(const QString &connectionId); // what else is kept for it can go too

private:
    QWidget *buildEmpty();
    QWidget *buildList();
    QWidget *buildButtons();
    void refresh();
    void refreshButtons();
    [[nodiscard]] std::optional<Connection> selected() const;
    void select(const QString &connectionId);
    void openForm(std::optional<Connection> connection, const std::optional<Connection> &copyOf = {});
    void duplicate();
    void use();
    void askToRemove();
    void removeSecret(const Connection &connection);
    void removeProfile(const Connection &connection);

    Connections &m_connections;
    SecretStore &m_keychain;
    SecretStore &m_session;
    Clock &m_clock;
    RequestLog &m_log;
    QStackedWidget *m_pages;
    QTreeWidget *m_list = nullptr;
    InlineNotice *m_notice;
    QPushButton *m_use = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    QString m_current;
};
