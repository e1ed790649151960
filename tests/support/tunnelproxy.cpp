// SPDX-License-Identifier: Apache-2.0
#include "support/tunnelproxy.h"

#include <QTcpSocket>

TunnelProxy::TunnelProxy(QByteArray password) : m_password(std::move(password))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = nextPendingConnection())
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    });
}

void TunnelProxy::read(QTcpSocket *client)
{
    if (client->property("tunnel").toBool())
        return;
    m_text[client] += client->readAll();
    const QByteArray &text = m_text[client];
    if (!text.contains("\r\n\r\n"))
        return;
    const QByteArray line = text.left(text.indexOf("\r\n"));
    const QByteArray header = text;
    m_text.remove(client);
    asked.append(line);
    const QByteArray wanted = "Basic " + ("user:" + m_password).toBase64();
    if (!m_password.isEmpty() && !header.contains(wanted)) {
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return;
    }
    const QByteArray authority = line.split(' ').value(1);
    auto *server = new QTcpSocket(client);
    client->setProperty("tunnel", true);
    connect(server, &QTcpSocket::connected, client, [client, server] {
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), authority.split(':').value(1).toUShort());
}
