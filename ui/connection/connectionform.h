// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"
#include "store/connectionsecret.h"

#include <QWidget>

class AccentButton;
class ConnectionCommandsForm;
class ConnectionNetworkForm;
class FieldNote;
class FieldRows;
class MultilinePaste;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

// The fields of a connection, each with its problem in words under it. Several lines pasted into any of them are spread
// over the fields they belong to.
class ConnectionForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void setConnection(const Connection &connection);
    [[nodiscard]] Connection connection() const;   // server as it will be used; "" while it is not an address
    [[nodiscard]] ConnectionSecret secret() const; // what was typed

    // A secret is stored already: an empty field keeps it, for each of the two. `placeholder` says whose.
    void setStoredSecret(const QString &placeholder);

    void setKeychainAnswers(bool answers); // what is said about where the secret is kept

    enum class For { Test, Save }; // a test needs no name
    // Shows the problems, moves the focus to the first, and tells whether there are none.
    [[nodiscard]] bool check(For purpose);
    void setNameProblem(const QString &problem);
    void setSecretProblem(const QString &problem);
    void setProxyPasswordProblem(const QString &problem);

Q_SIGNALS:
    void edited();
    void unfolded(QWidget *part);                 // it shows more than before
    void filledFromPaste(const QString &summary); // translated: what was filled and what was left

private:
    QLineEdit *addLine(const QString &objectName, const QString &label, const QString &name, const QString &hint,
                       FieldNote **note);
    void addServerFields();
    void addSecretField();
    void addScopesAndLimit();
    void addLook();
    void addNetwork();
    QCheckBox *addCheck(const QString &objectName, const QString &text, const QString &name, const QString &hint);
    void connectEdits();

    [[nodiscard]] QString nameProblem() const;
    [[nodiscard]] QString serverProblem() const;
    [[nodiscard]] QString tenantProblem() const;
    [[nodiscard]] QString clientIdProblem() const;
    [[nodiscard]] QString secretProblem() const;
    [[nodiscard]] QString scopesProblem() const;
    [[nodiscard]] QString ticketAddressProblem() const;
    void refreshServer();
    void fill(const QString &pasted);

    FieldRows *m_rows;
    MultilinePaste *m_paste;
    QLineEdit *m_name;
    QLineEdit *m_server;
    QLineEdit *m_tenant;
    QLineEdit *m_clientId;
    QLineEdit *m_secret;
    QComboBox *m_scopes;
    QSpinBox *m_limitRequests;
    QSpinBox *m_limitSeconds;
    QLineEdit *m_ticketAddress;
    QComboBox *m_label;
    AccentButton *m_colour;
    QPlainTextEdit *m_description;
    QCheckBox *m_readOnly;
    QCheckBox *m_active;
    ConnectionNetworkForm *m_network;
    ConnectionCommandsForm *m_commands;
    FieldNote *m_nameNote;
    FieldNote *m_serverNote;
    FieldNote *m_tenantNote;
    FieldNote *m_clientIdNote;
    FieldNote *m_secretNote;
    FieldNote *m_scopesNote;
    FieldNote *m_ticketAddressNote;
    Connection m_original; // id, and what the form does not show
    bool m_secretStored = false;
};
