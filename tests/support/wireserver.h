// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>
#include <functional>
#include <optional>

class QTcpSocket;

// A scripted HTTP/1.1 server on loopback that does to a client what networks and servers do, and counts what arrives.
class WireServer : public QObject
{
    Q_OBJECT
public:
    struct Arrival
    {
        QByteArray method;
        QByteArray target;                     // path and query
        QHash<QByteArray, QByteArray> headers; // names in lower case
        QByteArray body;
        int connection = 0; // counted from 1
    };

    struct Behaviour
    {
        enum class Act {
            Answer,
            CloseBeforeAnswer, // orderly end of the connection
            Reset,             // RST
            CutHeader,         // ends in the middle of the header
            CutBody,           // ends in the middle of the body that Content-Length announced
            ResetBody,         // the same with RST
            Hold,              // answers when release() is called, or never
            Stall,             // the header and half of the body, then nothing
            NotHttp,           // the body as it is, then the end
        };

        Act act = Act::Answer;
        int status = 200;
        QByteArray body = "{}";
        bool chunked = false; // Transfer-Encoding instead of Content-Length
        QList<QPair<QByteArray, QByteArray>> headers;

        static Behaviour answer(int status, QByteArray body = "{}", QList<QPair<QByteArray, QByteArray>> headers = {});
        static Behaviour only(Act act);
    };
    // `n` counts arrivals from 0.
    using Script = std::function<Behaviour(const Arrival &arrival, int n)>;

    explicit WireServer(QObject *parent = nullptr);
    // Speaks TLS with this certificate.
    explicit WireServer(const QSslConfiguration &tls, QObject *parent = nullptr);
    ~WireServer() override;

    void setScript(Script script) { m_script = std::move(script); }
    void setAnswer(const Behaviour &behaviour);

    [[nodiscard]] QUrl url(const QString &pathAndQuery = QStringLiteral("/")) const;
    [[nodiscard]] const QList<Arrival> &arrivals() const { return m_arrivals; }
    [[nodiscard]] int count() const { return int(m_arrivals.size()); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int held() const { return int(m_held.size()); } // neither answered whole nor ended
    [[nodiscard]] int openConnections() const { return int(m_buffers.size()); }
    void dropConnections(); // ends all of them, in order
    void release();         // answers everything that is held and did not stall
    void closeListener();   // from now on connections are refused
    void reopenListener();  // on the same port

private:
    void listen(quint16 port);
    void take();
    void read(QTcpSocket *socket, int connection);
    void serve(QTcpSocket *socket, const Arrival &arrival);
    void answer(QTcpSocket *socket, const Behaviour &behaviour);
    static void reset(QTcpSocket *socket);

    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QTcpServer> m_listener;
    quint16 m_port = 0;
    Script m_script;
    QList<Arrival> m_arrivals;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<QPair<QTcpSocket *, Behaviour>> m_held;
    int m_connections = 0;
};
