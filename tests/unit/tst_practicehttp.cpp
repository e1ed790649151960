// SPDX-License-Identifier: Apache-2.0
#include "tst_practice.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QThread>

using namespace wire;

class PracticeHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tenant = std::make_unique<practice::PracticeTenant>(generous());
        QVERIFY2(m_tenant->start(), qPrintable(m_tenant->errorString()));
        m_port = quint16(m_tenant->url().port());
    }
    void cleanup() { m_tenant.reset(); }

    void severalRequestsOnOneConnection()
    {
        const auto socket = connectTo(m_port);
        for (int i = 0; i < 5; ++i) {
            socket->write(request("GET", "/api/authinfo", {}));
            const Reply reply = readReply(*socket);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.header("Connection"), QByteArray("keep-alive"));
            QVERIFY(reply.object().contains("auth_url"_L1));
        }
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        Client client(*m_tenant);
        QVERIFY(client.signIn());
        const auto socket = connectTo(m_port);
        QByteArray bytes;
        for (int id = 1001; id < 1021; ++id)
            bytes += request("GET", "/api/Tickets/" + QByteArray::number(id), client.auth());
        socket->write(bytes);
        for (int id = 1001; id < 1021; ++id)
            QCOMPARE(readReply(*socket).object().value("id"_L1).toInt(), id);
    }

    void pipelinedBehindASlowAnswerIsNotLost()
    {
        QVERIFY(m_tenant->setFault(u"drip:authinfo*1"_s, true));
        const auto socket = connectTo(m_port);
        socket->write(request("GET", "/api/authinfo", {}) + request("GET", "/api/InstanceInfo", {}));
        QVERIFY(readReply(*socket).object().contains("auth_url"_L1));
        QVERIFY(readReply(*socket).object().contains("version"_L1));
    }

    void connectionCloseIsHonoured_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("asked") << request("GET", "/api/authinfo", "Connection: close\r\n");
        QTest::newRow("1.0") << QByteArray("GET /api/authinfo HTTP/1.0\r\n\r\n");
    }
    void connectionCloseIsHonoured()
    {
        QFETCH(QByteArray, bytes);
        const auto socket = connectTo(m_port);
        socket->write(bytes);
        QCOMPARE(readReply(*socket).status, 200);
        QVERIFY(socket->state() == QAbstractSocket::UnconnectedState || socket->waitForDisconnected(patienceMs));
    }

    void aRequestMayComeByteByByte()
    {
        const auto socket = connectTo(m_port);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        const QByteArray bytes = request("POST", "/auth/token", "Content-Type: application/x-www-form-urlencoded\r\n",
                                         Client(*m_tenant).tokenForm("all"));
        for (const char byte : bytes) {
            socket->write(&byte, 1);
            socket->waitForBytesWritten(patienceMs);
        }
        QCOMPARE(readReply(*socket).status, 200);
    }

    void aChunkedBodyIsDecoded()
    {
        const QByteArray form = Client(*m_tenant).tokenForm("all");
        const auto hex = [](qsizetype n) { return QByteArray::number(n, 16); };
        const QByteArray bytes =
            "POST /auth/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            "Transfer-Encoding: chunked\r\n\r\n" +
            hex(10) + ";note=\"x\"\r\n" + form.left(10) + "\r\n" + hex(form.size() - 10).toUpper() + "\r\n" +
            form.mid(10) + "\r\n0\r\nX-Trailer: 1\r\n\r\n" + request("GET", "/api/authinfo", {});
        const auto socket = connectTo(m_port);
        socket->write(bytes);
        QCOMPARE(readReply(*socket).status, 200);
        QCOMPARE(readReply(*socket).status, 200); // and the next one begins where the chunks end
        QCOMPARE(m_tenant->requests().first().body, form);
    }

    void whoWaitsForContinueGetsIt()
    {
        const QByteArray form = Client(*m_tenant).tokenForm("all");
        const auto socket = connectTo(m_port);
        socket->write("POST /auth/token HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: "
                      "application/x-www-form-urlencoded\r\nContent-Length: " +
                      QByteArray::number(form.size()) + "\r\n\r\n");
        QCOMPARE(readReply(*socket).status, 100);
        socket->write(form);
        QCOMPARE(readReply(*socket).status, 200);
    }

    void answersAreCompressedWhenAskedFor()
    {
        const QByteArray plain = exchange(m_port, request("GET", "/api/authinfo", {})).body;
        const Reply refused = exchange(m_port, request("GET", "/api/authinfo", "Accept-Encoding: br, gzip;q=0\r\n"));
        QVERIFY(refused.header("Content-Encoding").isEmpty());
        const Reply packed = exchange(m_port, request("GET", "/api/authinfo", "Accept-Encoding: br, gzip;q=0.8\r\n"));
        QCOMPARE(packed.header("Content-Encoding"), QByteArray("gzip"));
        QVERIFY(packed.body.startsWith("\x1f\x8b"));
        // A real client unpacks it to the same text.
        QNetworkAccessManager manager;
        QUrl url = m_tenant->url();
        url.setPath(u"/api/authinfo"_s);
        const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url)));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(reply->isFinished() || finished.wait(patienceMs));
        QCOMPARE(reply->readAll(), plain);
    }

    void hostileRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray post = "POST /api/Tickets HTTP/1.1\r\nHost: x\r\n";
        const QByteArray get = "GET /api/authinfo HTTP/1.1\r\nHost: x\r\n";
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\r\n\r\n") << 400;
        QTest::newRow("nul") << QByteArray("GET /a\0b HTTP/1.1\r\n\r\n", 22) << 400;
        QTest::newRow("two words") << QByteArray("GET /api\r\n\r\n") << 400;
        QTest::newRow("no path") << QByteArray("GET api HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("verb") << QByteArray("G(T /api HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("version") << QByteArray("GET /api HTTP/3.0\r\nHost: x\r\n\r\n") << 505;
        QTest::newRow("no host") << QByteArray("GET /api HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("no colon") << get + "Nonsense\r\n\r\n" << 400;
        QTest::newRow("folded") << get + "A: b\r\n c\r\n\r\n" << 400;
        QTest::newRow("space before colon") << get + "Content-Length : 3\r\n\r\n" << 400;
        QTest::newRow("control") << get + "A: \x01\r\n\r\n" << 400;
        QTest::newRow("negative length") << post + "Content-Length: -1\r\n\r\n" << 400;
        QTest::newRow("hex length") << post + "Content-Length: 0x10\r\n\r\n" << 400;
        QTest::newRow("huge length") << post + "Content-Length: 99999999999999999999\r\n\r\n" << 400;
        QTest::newRow("two lengths") << post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd" << 400;
        QTest::newRow("smuggling") << post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << 400;
        QTest::newRow("coding") << post + "Transfer-Encoding: gzip, chunked\r\n\r\n" << 501;
        QTest::newRow("chunk size") << post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n" << 400;
        QTest::newRow("chunk minus") << post + "Transfer-Encoding: chunked\r\n\r\n-5\r\n" << 400;
        QTest::newRow("chunk end") << post + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n" << 400;
        QTest::newRow("chunk bomb") << post + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\n" << 413;
        QTest::newRow("too large") << post + "Content-Length: 30000001\r\n\r\n" << 413;
        QTest::newRow("long path") << "GET /" + QByteArray(20'000, 'a') << 414;
        QTest::newRow("long header") << get + "A: " + QByteArray(20'000, 'a') << 431;
        QByteArray many = get;
        for (int i = 0; i < 200; ++i)
            many += "A" + QByteArray::number(i) + ": 1\r\n";
        QTest::newRow("many headers") << many + "\r\n" << 431;
    }
    void hostileRequestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const Reply reply = exchange(m_port, bytes);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.header("Connection"), QByteArray("close"));
        QCOMPARE(m_tenant->requests().size(), 0); // nothing of it reached the tenant
    }

    void noiseDoesNotHurtIt()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 150; ++round) {
            QByteArray bytes = request("POST", "/api/Tickets?x=%zz&%00=1", "Transfer-Encoding: chunked\r\n");
            bytes.truncate(int(random.bounded(quint32(bytes.size()))));
            for (int i = 0; i < 60; ++i)
                bytes += char(random.bounded(256));
            const auto socket = connectTo(m_port);
            socket->write(bytes);
            socket->waitForBytesWritten(patienceMs);
        }
        QCOMPARE(exchange(m_port, request("GET", "/api/authinfo", {})).status, 200);
    }

    void manyConnectionsAtOnce()
    {
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 40; ++i) {
            sockets.push_back(connectTo(m_port));
            sockets.back()->write(request("GET", "/api/authinfo", {}));
        }
        for (const auto &socket : sockets)
            QCOMPARE(readReply(*socket).status, 200);
    }

    void itSpeaksTls()
    {
        const Certificate certificate = makeCertificate();
        QVERIFY2(!certificate.pem.isEmpty(), "the openssl command is needed");
        practice::Options options = generous();
        options.certificatePem = certificate.pem;
        options.privateKeyPem = certificate.key;
        practice::PracticeTenant tenant(options);
        QVERIFY2(tenant.start(), qPrintable(tenant.errorString()));
        QCOMPARE(tenant.url().scheme(), u"https"_s);
        QSslSocket socket;
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.setCaCertificates(QSslCertificate::fromData(certificate.pem));
        socket.setSslConfiguration(trusting);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(tenant.url().port()));
        QVERIFY2(socket.waitForEncrypted(patienceMs), qPrintable(socket.errorString()));
        socket.write(request("GET", "/api/authinfo", {}));
        const Reply reply = readReply(socket);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.object().value("auth_url"_L1).toString().startsWith("https://"_L1));
        // Who speaks plainly to it is dropped, and it goes on.
        QCOMPARE(exchange(quint16(tenant.url().port()), request("GET", "/api/authinfo", {})).status, 0);
    }

    void whatCannotStartSaysWhy()
    {
        practice::Options taken = generous();
        taken.port = m_port;
        practice::PracticeTenant second(taken);
        QVERIFY(!second.start());
        QVERIFY(!second.errorString().isEmpty());

        practice::Options unreadable = generous();
        unreadable.certificatePem = "not a certificate";
        practice::PracticeTenant third(unreadable);
        QVERIFY(!third.start());
        QVERIFY(!third.errorString().isEmpty());

        practice::Options unknown = generous();
        unknown.faults = {u"no-such-fault"_s};
        practice::PracticeTenant fourth(unknown);
        QVERIFY(!fourth.start());
        QVERIFY(fourth.errorString().contains(u"no-such-fault"_s));
    }

    void itStopsWhileConnectionsAreOpen()
    {
        QVERIFY(m_tenant->setFault(u"never-answer:authinfo"_s, true));
        const auto waiting = connectTo(m_port);
        waiting->write(request("GET", "/api/authinfo", {}));
        QTRY_COMPARE(m_tenant->requests().size(), 1);
        const auto idle = connectTo(m_port);
        m_tenant.reset();
        QCOMPARE(readReply(*waiting).status, 0);
        QCOMPARE(readReply(*idle).status, 0);
    }

    void itKeepsWhatItReceived()
    {
        Client client(*m_tenant);
        QVERIFY(client.signIn());
        m_tenant->clearRequests();
        exchange(m_port, request("POST", "/api/Tickets?returnall=true&x=a%20b", client.auth() + "User-Agent: T/1\r\n",
                                 "[{\"id\":1}]"));
        const QList<practice::ReceivedRequest> requests = m_tenant->requests();
        QCOMPARE(requests.size(), 1);
        const practice::ReceivedRequest &received = requests.first();
        QCOMPARE(received.method, QByteArray("POST"));
        QCOMPARE(received.path, QByteArray("/api/Tickets"));
        QCOMPARE(received.query, QByteArray("returnall=true&x=a%20b"));
        QCOMPARE(received.body, QByteArray("[{\"id\":1}]"));
        QCOMPARE(received.authorization, "Bearer " + client.token());
        QCOMPARE(received.userAgent, QByteArray("T/1"));
        QCOMPARE(received.status, 404);
        QCOMPARE(received.port, m_port);
        QVERIFY(received.arrivedMs > 0);
    }

private:
    std::unique_ptr<practice::PracticeTenant> m_tenant;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(PracticeHttpTest)
#include "tst_practicehttp.moc"
