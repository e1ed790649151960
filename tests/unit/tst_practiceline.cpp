// SPDX-License-Identifier: Apache-2.0
#include "tst_practice.h"

#include <poll.h>
#include <sys/socket.h>

using namespace wire;

// Faults of the line: an answer that is cut, late or never comes. What was asked for is done all the same, which is
// what makes a lost answer dangerous.
class PracticeLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tenant = std::make_unique<practice::PracticeTenant>(generous());
        QVERIFY(m_tenant->start());
        m_client = std::make_unique<Client>(*m_tenant);
        QVERIFY(m_client->signIn());
    }
    void cleanup()
    {
        m_client.reset();
        m_tenant.reset();
    }

    void slowAnswersComeWhole_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("slow") << u"slow"_s;
        QTest::newRow("drip") << u"drip"_s;
    }
    void slowAnswersComeWhole()
    {
        QFETCH(QString, fault);
        QVERIFY(m_tenant->setFault(fault, true));
        const Reply reply = m_client->get("/Status/9");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.complete);
        QCOMPARE(reply.object().value("id"_L1).toInt(), 9);
    }

    void theLineIsCutInTheHeader()
    {
        QVERIFY(m_tenant->setFault(u"cut-header"_s, true));
        const Reply reply = m_client->get("/Status");
        QVERIFY(reply.head.startsWith("HTTP/1.1 200"));
        QVERIFY(!reply.head.endsWith("\r\n\r\n"));
        QCOMPARE(m_tenant->requests().last().status, 0);
    }

    void theLineIsCutInTheBody()
    {
        QVERIFY(m_tenant->setFault(u"cut-body"_s, true));
        const Reply reply = m_client->get("/Status");
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.body.isEmpty());
        QVERIFY(!reply.complete);
    }

    void theAnswerIsLost_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("reset") << u"reset:POST"_s;
        QTest::newRow("close") << u"close-before-answer:POST"_s;
    }
    void theAnswerIsLost()
    {
        QFETCH(QString, fault);
        QVERIFY(m_tenant->setFault(fault, true));
        QCOMPARE(m_client->post("/Tickets", "[{\"summary\":\"done\"}]").status, 0);
        QCOMPARE(m_tenant->requests().last().status, 0);
        QCOMPARE(m_client->get("/Tickets/2201").object().value("summary"_L1).toString(), u"done"_s);
        QVERIFY(m_tenant->setFault(u"lost-before-acting"_s, true));
        QCOMPARE(m_client->post("/Tickets", "[{\"summary\":\"not done\"}]").status, 0);
        QCOMPARE(m_client->get("/Tickets/2202").status, 404);
    }

    void aResetIsNoOrderlyEnd()
    {
        // QTcpSocket reports both alike, so the system is asked.
        const auto endOf = [this](const QString &fault) {
            m_tenant->setFault(fault, true);
            const auto socket = connectTo(quint16(m_tenant->url().port()));
            socket->write(request("GET", "/api/Status", m_client->auth()));
            socket->waitForBytesWritten(patienceMs);
            pollfd waiting = {int(socket->socketDescriptor()), POLLIN, 0};
            char byte = 0;
            return ::poll(&waiting, 1, patienceMs) == 1 && ::recv(waiting.fd, &byte, 1, 0) == 0 ? u"end"_s : u"reset"_s;
        };
        QCOMPARE(endOf(u"close-before-answer*1"_s), u"end"_s);
        QCOMPARE(endOf(u"reset*1"_s), u"reset"_s);
    }

    void noAnswerEverComes()
    {
        QVERIFY(m_tenant->setFault(u"never-answer:/Tickets"_s, true));
        m_tenant->clearRequests();
        const auto socket = connectTo(quint16(m_tenant->url().port()));
        socket->write(request("POST", "/api/Tickets", m_client->auth(), "[{\"summary\":\"done\"}]"));
        QVERIFY(socket->waitForBytesWritten(patienceMs));
        QTRY_COMPARE_WITH_TIMEOUT(m_tenant->requests().size(), 1, patienceMs);
        QCOMPARE(m_client->get("/Status").status, 200); // the others are served meanwhile
        m_tenant->setFault(u"never-answer"_s, false);
        QCOMPARE(m_client->get("/Tickets/2201").status, 200);
        QCOMPARE(socket->bytesAvailable(), 0);
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    }

    void signingInCanBeHitAsWell()
    {
        QVERIFY(m_tenant->setFault(u"reset"_s, true));
        QVERIFY(m_client->signIn());
        QCOMPARE(m_client->get("/AuthInfo").status, 200);
        QVERIFY(m_tenant->setFault(u"reset:token"_s, true));
        QVERIFY(!m_client->signIn());
        QVERIFY(m_tenant->setFault(u"reset:authinfo"_s, true));
        QCOMPARE(m_client->get("/AuthInfo").status, 0);
    }

    void severalFaultsAtOnce()
    {
        QVERIFY(m_tenant->setFault(u"drip"_s, true));
        QVERIFY(m_tenant->setFault(u"ids-as-strings"_s, true));
        QVERIFY(m_tenant->setFault(u"forbidden-json:/Team"_s, true));
        QCOMPARE(m_client->get("/Status/9").object().value("id"_L1).toString(), u"9"_s);
        QCOMPARE(m_client->get("/Team").status, 403);
    }

private:
    std::unique_ptr<practice::PracticeTenant> m_tenant;
    std::unique_ptr<Client> m_client;
};

QTEST_GUILESS_MAIN(PracticeLineTest)
#include "tst_practiceline.moc"
