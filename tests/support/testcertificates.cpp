// SPDX-License-Identifier: Apache-2.0
#include "support/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>

TestCertificates::TestCertificates()
{
    const QString loopback = QStringLiteral("IP:127.0.0.1,DNS:localhost");
    const QStringList valid{QStringLiteral("-days"), QStringLiteral("30")};
    authority(QStringLiteral("authority"));
    authority(QStringLiteral("strangers"));
    issue(QStringLiteral("server"), QStringLiteral("authority"), loopback, valid);
    issue(QStringLiteral("stranger"), QStringLiteral("strangers"), loopback, valid);
    issue(QStringLiteral("wronghost"), QStringLiteral("authority"), QStringLiteral("DNS:elsewhere.example"), valid);
    // A negative life ends yesterday; openssl x509 of Debian 12 knows no start date.
    issue(QStringLiteral("expired"), QStringLiteral("authority"), loopback,
          {QStringLiteral("-days"), QStringLiteral("-1")});
    issue(QStringLiteral("selfsigned"), {}, loopback, valid);
}

QSslCertificate TestCertificates::authority() const
{
    return QSslCertificate::fromPath(authorityFile()).value(0);
}

QString TestCertificates::authorityFile() const
{
    return m_dir.filePath(QStringLiteral("authority.crt"));
}

QSslConfiguration TestCertificates::configuration(const QString &name) const
{
    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(m_dir.filePath(name + QStringLiteral(".crt"))));
    QFile file(m_dir.filePath(name + QStringLiteral(".key")));
    if (file.open(QIODevice::ReadOnly))
        configuration.setPrivateKey(QSslKey(&file, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

bool TestCertificates::openssl(const QStringList &arguments)
{
    if (!isValid())
        return false;
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        m_problem = QStringLiteral("openssl %1: %2").arg(arguments.join(u' '), QString::fromUtf8(process.readAll()));
    return isValid();
}

void TestCertificates::authority(const QString &name)
{
    openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
             QStringLiteral("-subj"), QStringLiteral("/CN=Test ") + name, QStringLiteral("-days"), QStringLiteral("30"),
             QStringLiteral("-keyout"), name + QStringLiteral(".key"), QStringLiteral("-out"),
             name + QStringLiteral(".crt")});
}

void TestCertificates::issue(const QString &name, const QString &authority, const QString &san,
                             const QStringList &validity)
{
    const QString key = name + QStringLiteral(".key");
    const QString request = name + QStringLiteral(".csr");
    openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
             QStringLiteral("-subj"), QStringLiteral("/CN=Test ") + name, QStringLiteral("-keyout"), key,
             QStringLiteral("-out"), request});
    QFile extensions(m_dir.filePath(name + QStringLiteral(".ext")));
    if (!extensions.open(QIODevice::WriteOnly)) {
        m_problem = extensions.errorString();
        return;
    }
    extensions.write("subjectAltName=" + san.toUtf8() + "\n");
    extensions.close();
    QStringList sign{
        QStringLiteral("x509"),     QStringLiteral("-req"),       QStringLiteral("-in"),         request,
        QStringLiteral("-extfile"), extensions.fileName(),        QStringLiteral("-set_serial"), QStringLiteral("7"),
        QStringLiteral("-out"),     name + QStringLiteral(".crt")};
    sign += validity;
    if (authority.isEmpty())
        sign += {QStringLiteral("-signkey"), key};
    else
        sign += {QStringLiteral("-CA"), authority + QStringLiteral(".crt"), QStringLiteral("-CAkey"),
                 authority + QStringLiteral(".key")};
    openssl(sign);
}
