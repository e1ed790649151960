// SPDX-License-Identifier: Apache-2.0
#include "net/network.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslCertificate>

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Network)
};

// What the system says about proxies, except that this computer itself is never reached through one.
class LoopbackIsDirect final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == u"localhost" || QHostAddress(host).isLoopback())
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return QNetworkProxyFactory::proxyForQuery(query);
    }
};

Error untrusted(const QString &message)
{
    Error error;
    error.kind = Error::Kind::Tls;
    error.message = message;
    return error;
}

} // namespace

void setProxy(QNetworkAccessManager &network, const ProxySettings &settings)
{
    switch (settings.mode) {
    case ProxySettings::Mode::System:
        network.setProxyFactory(new LoopbackIsDirect); // owned by the manager
        break;
    case ProxySettings::Mode::None:
        network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        break;
    case ProxySettings::Mode::Own:
        network.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, settings.host, quint16(settings.port), settings.user,
                                       settings.password));
        break;
    }
}

Result<QSslConfiguration> trusting(const QString &caFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (caFile.isEmpty())
        return configuration;
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return untrusted(Words::tr("The CA file %1 could not be read: %2.").arg(caFile, file.errorString()));
    const QList<QSslCertificate> certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return untrusted(Words::tr("The CA file %1 holds no certificate in PEM form.").arg(caFile));
    configuration.addCaCertificates(certificates);
    return configuration;
}
