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
    [[nodiscard]] QSslConfiguration server() const { return configuration(QStringLiteral("server")); }
    [[nodiscard]] QSslConfiguration selfSigned() const { return configuration(QStringLiteral("selfsigned")); }
    [[nodiscard]] QSslConfiguration wrongHost() const { return configuration(QStringLiteral("wronghost")); }
    [[nodiscard]] QSslConfiguration expired() const { return configuration(QStringLiteral("expired")); }
    // Of an authority that is never trusted.
    [[nodiscard]] QSslConfiguration unknownIssuer() const { return configuration(QStringLiteral("stranger")); }

private:
    [[nodiscard]] QSslConfiguration configuration(const QString &name) const;
    bool openssl(const QStringList &arguments);
    void authority(const QString &name);
    void issue(const QString &name, const QString &authority, const QString &san, const QStringList &validity);

    QTemporaryDir m_dir;
    QString m_problem;
};
