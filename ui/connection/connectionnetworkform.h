// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QWidget>
#include <functional>

class FieldNote;
class FieldRows;
class Fold;
class MultilinePaste;
class QComboBox;
class QLineEdit;
class QSpinBox;

// How a connection reaches its server: requests at once, own certificates, proxy. Folded away, for most people never
// need it; open by itself when something in it is not as usual, or has a problem.
class ConnectionNetworkForm : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionNetworkForm(MultilinePaste &paste, QWidget *parent = nullptr);

    void setConnection(const Connection &connection);
    void writeTo(Connection &connection) const;         // only what is used: no host without a proxy
    [[nodiscard]] QString proxyPassword() const;        // "" = none was typed
    void setStoredPassword(const QString &placeholder); // an empty field keeps it
    void setKeychainAnswers(bool answers);

    // Shows the problems; the first field with one, nullptr = there is none.
    [[nodiscard]] QWidget *check();
    void setProxyPasswordProblem(const QString &problem);

    void alignWith(FieldRows *above);

Q_SIGNALS:
    void edited();
    void unfolded(); // there is more to see than before

private:
    void addCertificates(MultilinePaste &paste);
    void addProxy(MultilinePaste &paste);
    void watch(QLineEdit *edit, FieldNote *note, const std::function<QString()> &problem);
    void browse();
    [[nodiscard]] bool usesProxy() const;
    [[nodiscard]] QString caFile() const;
    [[nodiscard]] QString hostProblem() const;
    [[nodiscard]] QString userProblem() const;

    QWidget *m_body;
    Fold *m_fold;
    FieldRows *m_rows;
    QWidget *m_proxyBody;
    FieldRows *m_proxyRows;
    QSpinBox *m_inFlight;
    QLineEdit *m_caFile;
    QComboBox *m_proxy;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    FieldNote *m_caFileNote;
    FieldNote *m_hostNote;
    FieldNote *m_userNote;
    FieldNote *m_passwordNote;
};
