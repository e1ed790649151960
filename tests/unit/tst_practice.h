// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/practicetenant.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

// What the practice tenant's own tests talk to it with: bytes on a socket, nothing of the program's client in between.
namespace wire {

using namespace Qt::StringLiterals;

constexpr int patienceMs = 60'000; // only a hung server gets there

struct Reply
{
    int status = 0; // 0: no complete header came
    QByteArray head;
    QByteArray body;
    bool complete = false; // as many bytes as Content-Length says

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        const QList<QByteArray> lines = head.split('\n');
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }
    [[nodiscard]] QJsonValue json() const
    {
        // In an array, so that a bare string can be read as well.
        return QJsonDocument::fromJson('[' + body + ']').array().at(0);
    }
    [[nodiscard]] QJsonObject object() const { return json().toObject(); }
    [[nodiscard]] QJsonArray array() const { return json().toArray(); }
};

// Reads one answer; on a connection that stays open, exactly the bytes that belong to it.
inline Reply readReply(QTcpSocket &socket)
{
    const QDeadlineTimer deadline(patienceMs);
    const auto more = [&] {
        return socket.bytesAvailable() > 0 || socket.waitForReadyRead(int(deadline.remainingTime()));
    };
    Reply reply;
    while (!reply.head.endsWith("\r\n\r\n")) {
        if (!more())
            return reply;
        reply.head += socket.readLine();
    }
    reply.status = reply.head.mid(9, 3).toInt();
    const qint64 length = reply.header("Content-Length").toLongLong();
    while (reply.body.size() < length && more())
        reply.body += socket.read(length - reply.body.size());
    reply.complete = reply.body.size() == length;
    return reply;
}

inline std::unique_ptr<QTcpSocket> connectTo(quint16 port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, port);
    if (!socket->waitForConnected(patienceMs))
        qFatal("cannot connect");
    return socket;
}

inline Reply exchange(quint16 port, const QByteArray &bytes)
{
    const auto socket = connectTo(port);
    socket->write(bytes);
    return readReply(*socket);
}

inline QByteArray request(const QByteArray &method, const QByteArray &target, const QByteArray &headers,
                          const QByteArray &body = {})
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
    if (!body.isEmpty() || method == "POST")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

// Signs in and asks; one connection per request.
class Client
{
public:
    explicit Client(const practice::PracticeTenant &tenant) : m_tenant(tenant), m_port(quint16(tenant.url().port())) {}

    [[nodiscard]] QByteArray tokenForm(const QByteArray &scope) const
    {
        return "grant_type=client_credentials&client_id=" + m_tenant.clientId().toLatin1() +
               "&client_secret=" + m_tenant.clientSecret().toLatin1() + "&scope=" + scope;
    }
    Reply askToken(const QByteArray &form, const QByteArray &query = "?tenant=practice") const
    {
        return exchange(m_port, request("POST", "/auth/token" + query,
                                        "Content-Type: application/x-www-form-urlencoded\r\n", form));
    }
    bool signIn(const QByteArray &scope = "all")
    {
        const Reply reply = askToken(tokenForm(scope));
        m_token = reply.object().value("access_token"_L1).toString().toLatin1();
        return reply.status == 200 && !m_token.isEmpty();
    }
    [[nodiscard]] QByteArray token() const { return m_token; }
    void setToken(const QByteArray &token) { m_token = token; }

    [[nodiscard]] QByteArray auth() const { return "Authorization: Bearer " + m_token + "\r\n"; }
    Reply get(const QByteArray &target) const { return exchange(m_port, request("GET", "/api" + target, auth())); }
    Reply post(const QByteArray &target, const QByteArray &json) const
    {
        return exchange(m_port, request("POST", "/api" + target, auth() + "Content-Type: application/json\r\n", json));
    }
    Reply remove(const QByteArray &target) const
    {
        return exchange(m_port, request("DELETE", "/api" + target, auth()));
    }

private:
    const practice::PracticeTenant &m_tenant;
    quint16 m_port;
    QByteArray m_token;
};

inline practice::Options generous()
{
    practice::Options options;
    options.limitRequests = 1'000'000; // the limit has a test of its own
    return options;
}

// A self-signed certificate for 127.0.0.1, made by the openssl command.
struct Certificate
{
    QByteArray pem;
    QByteArray key;
};
inline Certificate makeCertificate()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString pem = folder.filePath(u"cert.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                                 u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                                 u"-keyout"_s, key, u"-out"_s, pem});
    if (!openssl.waitForFinished(patienceMs) || openssl.exitCode() != 0)
        return {};
    const auto read = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    return {read(pem), read(key)};
}

} // namespace wire
