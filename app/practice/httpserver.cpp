// SPDX-License-Identifier: Apache-2.0
#include "practice/httpserver.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace practice {

HttpServer::HttpServer(HttpHandler handler, const QSslConfiguration &tls, QObject *parent)
    : QTcpServer(parent), m_handler(std::move(handler)), m_tls(tls)
{
}

void HttpServer::incomingConnection(qintptr descriptor)
{
    const bool secure = !m_tls.isNull();
    auto *secureSocket = secure ? new QSslSocket : nullptr;
    QTcpSocket *socket = secure ? secureSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor) ||
        findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly).size() >= maxConnections) {
        delete socket;
        return;
    }
    new HttpConnection(socket, serverPort(), m_handler, this);
    if (secure) {
        secureSocket->setSslConfiguration(m_tls);
        secureSocket->startServerEncryption();
    }
}

QSslConfiguration serverTls(const QByteArray &certificatePem, const QByteArray &privateKeyPem)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificatePem, QSsl::Pem);
    QSslKey key(privateKeyPem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(privateKeyPem, QSsl::Ec);
    if (chain.isEmpty() || key.isNull())
        return {};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // of the client's certificate: there is none
    return tls;
}

} // namespace practice
