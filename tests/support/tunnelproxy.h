// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>

class QTcpSocket;

// An HTTP proxy that knows CONNECT, wants the sign-in of "user" if it has a password, and takes every host for this
// computer.
class TunnelProxy : public QTcpServer
{
    Q_OBJECT
public:
    explicit TunnelProxy(QByteArray password = {});

    QByteArrayList asked; // first lines

private:
    void read(QTcpSocket *client);

    QByteArray m_password;
    QHash<QTcpSocket *, QByteArray> m_text;
};
