// SPDX-License-Identifier: Apache-2.0
#include "support/wireserver.h"

#include <QSslServer>
#include <QTcpSocket>
#include <sys/socket.h>

WireServer::Behaviour WireServer::Behaviour::answer(int status, QByteArray body,
                                                    QList<QPair<QByteArray, QByteArray>> headers)
{
    return {Act::Answer, status, std::move(body), false, std::move(headers)};
}

WireServer::Behaviour WireServer::Behaviour::only(Act act)
{
    Behaviour behaviour;
    behaviour.act = act;
    return behaviour;
}

WireServer::WireServer(QObject *parent) : QObject(parent)
{
    listen(0);
}

WireServer::WireServer(const QSslConfiguration &tls, QObject *parent) : QObject(parent), m_tls(tls)
{
    listen(0);
}

WireServer::~WireServer()
{
    // Sockets are children of the listener; their "disconnected" must not reach a half-dead object.
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

void WireServer::setAnswer(const Behaviour &behaviour)
{
    m_script = [behaviour](const Arrival &, int) { return behaviour; };
}

QUrl WireServer::url(const QString &pathAndQuery) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(m_tls ? u"https" : u"http").arg(m_port).arg(pathAndQuery));
}

void WireServer::release()
{
    const auto held = std::exchange(m_held, {});
    for (const auto &[socket, behaviour] : held) {
        Behaviour answered = behaviour;
        if (behaviour.act == Behaviour::Act::Stall) {
            m_held.append({socket, behaviour});
            continue;
        }
        answered.act = Behaviour::Act::Answer;
        answer(socket, answered);
    }
}

void WireServer::dropConnections()
{
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnectFromHost();
}

void WireServer::closeListener()
{
    m_listener->close();
}

void WireServer::reopenListener()
{
    m_listener->listen(QHostAddress::LocalHost, m_port);
}

void WireServer::listen(quint16 port)
{
    if (m_tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*m_tls);
        m_listener = std::move(server);
    } else {
        m_listener = std::make_unique<QTcpServer>();
    }
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, &WireServer::take);
    const bool listening = m_listener->listen(QHostAddress::LocalHost, port);
    Q_ASSERT(listening);
    Q_UNUSED(listening)
    m_port = m_listener->serverPort();
}

void WireServer::take()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        const int connection = ++m_connections;
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(socket, connection); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            m_held.removeIf([=](const auto &held) { return held.first == socket; });
            socket->deleteLater();
        });
        read(socket, connection); // over TLS the request may be here already
    }
}

void WireServer::read(QTcpSocket *socket, int connection)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype headerEnd = buffer.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return;
    Arrival arrival;
    arrival.connection = connection;
    const QList<QByteArray> lines = buffer.left(headerEnd).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    arrival.method = first.value(0);
    arrival.target = first.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        arrival.headers.insert(lines.at(i).left(colon).trimmed().toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    const qsizetype length = arrival.headers.value("content-length").toLongLong();
    if (buffer.size() < headerEnd + 4 + length)
        return;
    arrival.body = buffer.mid(headerEnd + 4, length);
    buffer.remove(0, headerEnd + 4 + length);
    m_arrivals.append(arrival);
    serve(socket, arrival);
}

void WireServer::serve(QTcpSocket *socket, const Arrival &arrival)
{
    answer(socket, m_script ? m_script(arrival, count() - 1) : Behaviour());
}

void WireServer::answer(QTcpSocket *socket, const Behaviour &behaviour)
{
    using Act = Behaviour::Act;
    QByteArray text = "HTTP/1.1 " + QByteArray::number(behaviour.status) + " Said\r\n";
    QByteArray body = behaviour.body;
    if (behaviour.chunked) {
        text += "Transfer-Encoding: chunked\r\n";
        const qsizetype half = body.size() / 2;
        QByteArray chunks;
        for (const QByteArray &part : {body.left(half), body.mid(half)})
            chunks += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
        body = chunks + "0\r\n\r\n";
    } else {
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    if (!std::any_of(behaviour.headers.cbegin(), behaviour.headers.cend(),
                     [](const auto &header) { return header.first == "Content-Type"; }))
        text += "Content-Type: application/json\r\n";
    for (const auto &[name, value] : behaviour.headers)
        text += name + ": " + value + "\r\n";
    const QByteArray header = text + "\r\n";

    switch (behaviour.act) {
    case Act::Answer:
        socket->write(header + body);
        break;
    case Act::CloseBeforeAnswer:
        socket->disconnectFromHost();
        break;
    case Act::Reset:
        reset(socket);
        break;
    case Act::CutHeader:
        socket->write(text.left(text.size() / 2));
        socket->disconnectFromHost();
        break;
    case Act::CutBody:
        socket->write(header + body.left(body.size() / 2));
        socket->disconnectFromHost();
        break;
    case Act::ResetBody:
        socket->write(header + body.left(body.size() / 2));
        socket->flush();
        reset(socket);
        break;
    case Act::Hold:
        m_held.append({socket, behaviour});
        break;
    case Act::Stall:
        socket->write(header + body.left(body.size() / 2));
        m_held.append({socket, behaviour});
        break;
    case Act::NotHttp:
        socket->write(behaviour.body);
        socket->disconnectFromHost();
        break;
    }
}

void WireServer::reset(QTcpSocket *socket)
{
    // A linger of zero makes close() send RST instead of FIN.
    const linger none{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket->abort();
}
