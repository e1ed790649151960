// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/requestreader.h"

#include <QObject>
#include <QTimer>
#include <functional>

class QTcpSocket;

namespace practice {

using HttpHandler = std::function<HttpAnswer(const HttpRequest &)>;

// One peer. Requests that come pipelined are answered in order, one at a time; while an answer is on its way nothing
// more is read, so that a peer that never reads cannot fill our memory.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, quint16 port, const HttpHandler &handler, QObject *parent);

private:
    void readMore();
    void serve();
    void deliver(const HttpAnswer &answer, bool gzip, bool keepAlive);
    void send(const QByteArray &bytes, bool keepAlive);
    void drip(const QByteArray &bytes, bool keepAlive);
    void closeAfter(const QByteArray &bytes);
    void reset();
    void refuse(int status);
    void written();

    QTcpSocket *m_socket;
    const HttpHandler &m_handler;
    RequestReader m_reader;
    QTimer m_idle;
    QTimer m_pace; // for slow and dripping answers
    QByteArray m_dripping;
    quint16 m_port;
    bool m_busy = false;
    bool m_draining = false; // nothing more is served; what still comes is read and dropped
};

} // namespace practice
