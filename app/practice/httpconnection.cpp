// SPDX-License-Identifier: Apache-2.0
#include "practice/httpconnection.h"

#include <QTcpSocket>
#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace practice {

using namespace std::chrono_literals;

namespace {

constexpr qint64 readAhead = 256 * 1024;
constexpr qint64 maxUnsent = 8 * 1024 * 1024;
constexpr auto idleLimit = 120s;
constexpr auto drainLimit = 3s;
constexpr auto slowDelay = 2s;
constexpr auto dripPause = 50ms;
constexpr qsizetype dripSize = 5;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, quint16 port, const HttpHandler &handler, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(handler), m_port(port)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readAhead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_idle.setSingleShot(true);
    m_idle.start(idleLimit);
    m_pace.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] { m_socket->abort(); });
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::written);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    // A failed TLS handshake ends without "disconnected" in some states.
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            deleteLater();
    });
}

void HttpConnection::readMore()
{
    if (m_draining) {
        m_socket->readAll();
        return;
    }
    if (m_busy || m_socket->bytesToWrite() > maxUnsent)
        return;
    m_idle.start(idleLimit);
    m_reader.append(m_socket->readAll());
    serve();
}

void HttpConnection::serve()
{
    while (!m_busy && !m_draining && m_socket->bytesToWrite() <= maxUnsent) {
        switch (m_reader.read()) {
        case RequestReader::State::NeedMore:
            if (m_reader.takeContinueWish())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            return;
        case RequestReader::State::Failed:
            refuse(m_reader.failureStatus());
            return;
        case RequestReader::State::Ready: {
            HttpRequest request = m_reader.take();
            request.port = m_port;
            deliver(m_handler(request), request.acceptsGzip(), request.keepAlive);
            break;
        }
        }
    }
}

void HttpConnection::deliver(const HttpAnswer &answer, bool gzip, bool keepAlive)
{
    switch (answer.delivery) {
    case Delivery::Whole:
        send(toWire(answer, gzip, keepAlive).bytes, keepAlive);
        return;
    case Delivery::Slow: {
        m_busy = true;
        const QByteArray bytes = toWire(answer, gzip, keepAlive).bytes;
        disconnect(&m_pace, nullptr, this, nullptr);
        connect(&m_pace, &QTimer::timeout, this, [this, bytes, keepAlive] {
            m_busy = false;
            send(bytes, keepAlive);
            readMore();
        });
        m_pace.start(slowDelay);
        return;
    }
    case Delivery::Drip:
        m_busy = true;
        drip(toWire(answer, gzip, keepAlive).bytes, keepAlive);
        return;
    case Delivery::CutHeader: {
        const WireAnswer wire = toWire(answer, gzip, keepAlive);
        closeAfter(wire.bytes.left(wire.headerSize / 2));
        return;
    }
    case Delivery::CutBody: {
        const WireAnswer wire = toWire(answer, gzip, keepAlive);
        closeAfter(wire.bytes.left(wire.headerSize + (wire.bytes.size() - wire.headerSize) / 2));
        return;
    }
    case Delivery::Reset:
        reset();
        return;
    case Delivery::CloseUnanswered:
        closeAfter({});
        return;
    case Delivery::Never:
        m_busy = true;
        m_idle.stop(); // the peer's patience is what is being tried, not ours
        return;
    }
}

void HttpConnection::send(const QByteArray &bytes, bool keepAlive)
{
    if (keepAlive)
        m_socket->write(bytes);
    else
        closeAfter(bytes);
}

void HttpConnection::drip(const QByteArray &bytes, bool keepAlive)
{
    m_dripping = bytes;
    disconnect(&m_pace, nullptr, this, nullptr);
    connect(&m_pace, &QTimer::timeout, this, [this, keepAlive] {
        m_socket->write(m_dripping.left(dripSize));
        m_dripping.remove(0, dripSize);
        m_idle.start(idleLimit);
        if (!m_dripping.isEmpty()) {
            m_pace.start(dripPause);
            return;
        }
        m_busy = false;
        if (keepAlive)
            readMore();
        else
            closeAfter({});
    });
    m_pace.start(dripPause);
}

void HttpConnection::closeAfter(const QByteArray &bytes)
{
    m_draining = true;
    m_socket->write(bytes);
    m_socket->disconnectFromHost(); // writes what is left, then closes
}

void HttpConnection::reset()
{
    m_draining = true;
#ifdef Q_OS_UNIX
    // Without lingering, close() sends RST instead of FIN.
    const linger now = {1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    m_socket->abort();
}

void HttpConnection::refuse(int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = QByteArrayLiteral("text/html; charset=us-ascii");
    answer.body = "<!DOCTYPE html><html><head><title>" + QByteArray::number(status) +
                  "</title></head><body><h2>The request could not be read</h2></body></html>\r\n";
    m_draining = true;
    m_socket->write(toWire(answer, false, false).bytes);
    // Closing with unread bytes would turn into a reset and take the answer with it: drop what comes for a moment.
    m_socket->readAll();
    m_idle.start(drainLimit);
    disconnect(&m_idle, nullptr, this, nullptr);
    connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::disconnectFromHost);
}

void HttpConnection::written()
{
    if (m_busy || m_draining || m_socket->bytesToWrite() > maxUnsent)
        return;
    // A request may have been left waiting, in our reader or in the socket, for the unsent bytes to go.
    serve();
    if (m_socket->bytesAvailable() > 0)
        readMore();
}

} // namespace practice
