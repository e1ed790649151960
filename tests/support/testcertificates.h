// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

// Certificates made with the openssl command for one test run: an authority, a server certificate of it for 127.0.0.1
// and localhost, and servers that a client must refuse.
class TestCertificates
{
public:
    TestCertificates();

    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] QSslCertificate authority() const;
    [[nodiscard]] QString authorityFile() const; // the same as a PEM file
    [[nodiscard]] QSslConfiguration server() const { return configuration(QStringLiteral("server")); }
    // "server", or what must be refused: "selfsigned", "wronghost", "expired", "stranger" (its issuer is never
    // trusted).
    [[nodiscard]] QSslConfiguration configuration(const QString &name) const;

private:
    bool openssl(const QStringList &arguments);
    void authority(const QString &name);
    void issue(const QString &name, const QString &authority, const QString &san, const QStringList &validity);

    QTemporaryDir m_dir;
    QString m_problem;
};
