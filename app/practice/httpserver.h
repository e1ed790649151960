// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/httpconnection.h"

#include <QSslConfiguration>
#include <QTcpServer>

namespace practice {

// Listens on loopback and hands every request to one function. Speaks TLS when it is given a configuration.
class HttpServer : public QTcpServer
{
    Q_OBJECT

public:
    HttpServer(HttpHandler handler, const QSslConfiguration &tls, QObject *parent);

    static constexpr int maxConnections = 400;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    HttpHandler m_handler;
    QSslConfiguration m_tls;
};

// Null if the PEM texts hold no certificate or no private key that fits a server.
[[nodiscard]] QSslConfiguration serverTls(const QByteArray &certificatePem, const QByteArray &privateKeyPem);

} // namespace practice
