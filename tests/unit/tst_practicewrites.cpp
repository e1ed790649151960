// SPDX-License-Identifier: Apache-2.0
#include "tst_practice.h"

#include "practice/attachmentbytes.h"

using namespace wire;

class PracticeWritesTest : public QObject
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

    void aPostIsAnArray()
    {
        for (const char *path : {"/Tickets", "/Actions", "/Attachment"}) {
            const Reply bare = m_client->post(path, "{\"id\":1042}");
            QCOMPARE(bare.status, 400);
            QVERIFY(bare.body.contains("requires a JSON array"));
            QCOMPARE(m_client->post(path, "").status, 400);
            QCOMPARE(m_client->post(path, "[]").status, 400);
            QCOMPARE(m_client->post(path, "[1]").status, 400);
            QCOMPARE(m_client->post(path, "[{\"id\":").status, 400);
        }
    }

    void ticketsAreCreated()
    {
        const Reply reply = m_client->post(
            "/Tickets", "[{\"summary\":\"Größe\",\"details\":\"a<b\",\"client_id\":2,\"impact\":\"1\",\"unknown\":1}]");
        QCOMPARE(reply.status, 201);
        const QJsonObject ticket = reply.object(); // one object, not an array
        QCOMPARE(ticket.value("id"_L1).toInt(), 2201);
        QCOMPARE(ticket.value("summary"_L1).toString(), u"Größe"_s);
        QCOMPARE(ticket.value("tickettype_id"_L1).toInt(), 1);
        QCOMPARE(ticket.value("status_id"_L1).toInt(), 1);
        QCOMPARE(ticket.value("agent_id"_L1).toInt(), 1);
        QCOMPARE(ticket.value("impact"_L1).toInt(), 1); // a number as text is taken
        QCOMPARE(ticket.value("client_name"_L1).toString(), u"Müller & Söhne GmbH"_s);
        QVERIFY(ticket.value("details_html"_L1).toString().contains(u"a&lt;b"_s));
        QCOMPARE(m_client->get("/Tickets/2201").object().value("summary"_L1).toString(), u"Größe"_s);
        QCOMPARE(
            m_client->get("/Tickets?count=1").object().value("tickets"_L1).toArray().at(0).toObject().value("id"_L1),
            QJsonValue(2201));
        QCOMPARE(m_client->get("/Actions?ticket_id=2201").object().value("record_count"_L1).toInt(), 1);
        const QByteArray two = "[{\"summary\":\"a\"},{\"summary\":\"b\"}]";
        QCOMPARE(m_client->post("/Tickets", two).object().value("summary"_L1).toString(), u"b"_s); // the last only
        QCOMPARE(m_client->post("/Tickets?returnall=true", two).array().size(), 2);
    }

    void ticketsAreUpdated()
    {
        const QJsonObject before = ticket(1042);
        const Reply reply = m_client->post(
            "/Tickets", "[{\"id\":1042,\"summary\":\"New\",\"category_1\":\"IT Security Threats>Cylance\","
                        "\"priority_id\":1,\"customfields\":[{\"id\":101,\"value\":\"9\"}],\"ticket_tags\":\"a,b\"}]");
        QCOMPARE(reply.status, 201);
        const QJsonObject after = ticket(1042);
        QCOMPARE(after.value("summary"_L1).toString(), u"New"_s);
        QCOMPARE(after.value("category_1"_L1).toString(), u"IT Security Threats>Cylance"_s);
        QCOMPARE(after.value("priority_id"_L1).toInt(), 1);
        QCOMPARE(after.value("ticket_tags"_L1).toString(), u"a,b"_s);
        QCOMPARE(after.value("customfields"_L1).toArray().at(0).toObject().value("value"_L1).toString(), u"9"_s);
        QCOMPARE(after.value("details"_L1), before.value("details"_L1)); // what was not sent stays
        QVERIFY(after.value("lastactiondate"_L1).toString() > before.value("lastactiondate"_L1).toString());
        // The newest update comes first now.
        const QJsonObject page = m_client->get("/Tickets?count=1&order=lastactiondate&orderdesc=true").object();
        QCOMPARE(page.value("tickets"_L1).toArray().at(0).toObject().value("id"_L1).toInt(), 1042);
    }

    void badFieldsAreRefusedInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("key"); // the member that carries the words; empty: a bare string
        QTest::newRow("fraction") << QByteArray("[{\"id\":95.0}]") << 400 << u"[0].id"_s;
        QTest::newRow("no number") << QByteArray("[{\"id\":1042,\"status_id\":\"new\"}]") << 400 << u"[0].status_id"_s;
        QTest::newRow("unknown id") << QByteArray("[{\"id\":999999,\"impact\":1}]") << 404 << u"message"_s;
        QTest::newRow("no summary") << QByteArray("[{\"details\":\"x\"}]") << 400 << QString();
        QTest::newRow("type") << QByteArray("[{\"id\":1042,\"tickettype_id\":77}]") << 400 << u"errors"_s;
        QTest::newRow("status") << QByteArray("[{\"id\":1042,\"status_id\":77}]") << 400 << u"Message"_s;
        QTest::newRow("agent") << QByteArray("[{\"id\":1042,\"agent_id\":777}]") << 400 << u"message"_s;
        QTest::newRow("team") << QByteArray("[{\"id\":1042,\"team\":\"Nobody\"}]") << 400 << u"message"_s;
        QTest::newRow("client") << QByteArray("[{\"id\":1042,\"client_id\":777}]") << 400 << u"message"_s;
        QTest::newRow("site") << QByteArray("[{\"id\":1042,\"site_id\":777}]") << 400 << u"error_description"_s;
        QTest::newRow("user") << QByteArray("[{\"id\":1042,\"user_id\":7777}]") << 400 << u"errorMessage"_s;
        QTest::newRow("user without site") << QByteArray("[{\"summary\":\"x\",\"user_id\":5}]") << 400 << QString();
        QTest::newRow("category") << QByteArray("[{\"id\":1042,\"category_1\":\"A>B\"}]") << 400 << QString();
        QTest::newRow("priority") << QByteArray("[{\"id\":1042,\"priority_id\":9}]") << 400 << u"[0].priority_id"_s;
        QTest::newRow("impact") << QByteArray("[{\"id\":1042,\"impact\":9}]") << 400 << u"[0].impact"_s;
        QTest::newRow("custom") << QByteArray("[{\"id\":1042,\"customfields\":{}}]") << 400 << u"[0].customfields"_s;
        QTest::newRow("overflow") << QByteArray("[{\"id\":99999999999999}]") << 400 << u"[0].id"_s;
    }
    void badFieldsAreRefusedInEveryForm()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, key);
        const Reply reply = m_client->post("/Tickets", json);
        QTEST(reply.status, "status");
        if (key.isEmpty())
            QVERIFY(!reply.json().toString().isEmpty());
        else
            QVERIFY2(reply.object().contains(key), reply.body.constData());
    }

    void aRefusalLeavesNothingHalfDone()
    {
        QCOMPARE(m_client->post("/Tickets", "[{\"id\":1042,\"summary\":\"X\"},{\"id\":1043,\"status_id\":77}]").status,
                 400);
        QVERIFY(ticket(1042).value("summary"_L1).toString() != u"X"_s);
    }

    void assigningFollowsTheTeams()
    {
        const int member = memberOf(u"Projects"_s, true);
        const int stranger = memberOf(u"Projects"_s, false);
        const auto assign = [this](int agent, const QByteArray &team) {
            const QByteArray json =
                "[{\"id\":1042,\"agent_id\":" + QByteArray::number(agent) + ",\"team\":\"" + team + "\"}]";
            const Reply reply = m_client->post("/Tickets", json);
            return reply.status == 201 ? reply.object() : QJsonObject();
        };
        QJsonObject saved = assign(member, "Projects");
        QCOMPARE(saved.value("agent_id"_L1).toInt(), member);
        QCOMPARE(saved.value("team"_L1).toString(), u"Projects"_s);
        saved = assign(stranger, "Projects"); // 2xx, and nothing happened
        QCOMPARE(saved.value("agent_id"_L1).toInt(), member);
        saved = assign(1, "projects");
        QCOMPARE(saved.value("agent_id"_L1).toInt(), 1);
        QCOMPARE(saved.value("team"_L1).toString(), u"Projects"_s);
    }

    void closingHasItsConditions()
    {
        QCOMPARE(
            m_client->post("/Tickets", "[{\"id\":1042,\"status_id\":2,\"agent_id\":1,\"tickettype_id\":1}]").status,
            201);
        const Reply refused = m_client->post("/Tickets", "[{\"id\":1042,\"status_id\":9}]");
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json().toString(), u"Please assign this Ticket these before closing it."_s);
        QCOMPARE(m_client->post("/Tickets", "[{\"id\":1042,\"agent_id\":3}]").status, 201);
        const QJsonObject closed = m_client->post("/Tickets", "[{\"id\":1042,\"status_id\":9}]").object();
        QCOMPARE(closed.value("status_id"_L1).toInt(), 9);
        QVERIFY(closed.value("hasbeenclosed"_L1).toBool());
        QVERIFY(closed.value("dateclosed"_L1).toString() > u"2000"_s);
        const QJsonObject open = m_client->post("/Tickets", "[{\"id\":1042,\"status_id\":2}]").object();
        QVERIFY(!open.value("hasbeenclosed"_L1).toBool());
        QVERIFY(open.value("dateclosed"_L1).toString() < u"2000"_s);
        // A mandatory closure field, and an approval.
        QCOMPARE(m_client->post("/Tickets", "[{\"id\":1042,\"tickettype_id\":4,\"category_2\":\"\"}]").status, 201);
        QVERIFY(
            m_client->post("/Tickets", "[{\"id\":1042,\"status_id\":9}]").json().toString().contains(u"mandatory"_s));
        QCOMPARE(
            m_client->post("/Tickets", "[{\"id\":1042,\"status_id\":9,\"category_2\":\"Resolved>Remotely\"}]").status,
            201);
        QCOMPARE(m_client->post("/Tickets", "[{\"id\":1042,\"tickettype_id\":5,\"status_id\":22}]").status, 201);
        QVERIFY(
            m_client->post("/Tickets", "[{\"id\":1042,\"status_id\":9}]").json().toString().contains(u"approval"_s));
    }

    void deletingIsSoft()
    {
        const Reply gone = m_client->remove("/Tickets/1042?reason=a%20test");
        QCOMPARE(gone.status, 204);
        QVERIFY(gone.body.isEmpty());
        QCOMPARE(m_client->get("/Tickets/1042").status, 404);
        QCOMPARE(m_client->remove("/Tickets/1042").status, 404);
        QCOMPARE(m_client->get("/Actions?ticket_id=1042").status, 404);
        QCOMPARE(m_client->get("/Tickets?ticketids=1042").object().value("record_count"_L1).toInt(), 0);
        QCOMPARE(m_client->get("/Tickets?deleted=true").object().value("record_count"_L1).toInt(), 1);
        QCOMPARE(m_client->post("/Tickets", "[{\"id\":1042,\"impact\":1}]").status, 404);
        QCOMPARE(m_client->post("/Tickets", "[{\"id\":1042,\"_recover\":true,\"_validate_updates\":true}]").status,
                 201);
        QCOMPARE(m_client->get("/Tickets/1042").status, 200);
        QCOMPARE(m_client->get("/Tickets?deleted=true").object().value("record_count"_L1).toInt(), 0);
        QCOMPARE(m_client->remove("/Tickets/999999").status, 404);
    }

    void printingMakesAPdf()
    {
        const QJsonObject saved = m_client->post("/Tickets", "[{\"id\":1042,\"_print_generate\":true}]").object();
        QVERIFY(saved.value("printhtml"_L1).toString().contains(u"1042"_s));
        const int id = saved.value("pdf_attachment_id"_L1).toInt();
        QVERIFY(m_client->get("/Attachment/" + QByteArray::number(id)).body.startsWith("%PDF-"));
    }

    void printingCanBeIgnored()
    {
        m_tenant->setFault(u"print-ignored"_s, true);
        const QJsonObject saved = m_client->post("/Tickets", "[{\"id\":1042,\"_print_generate\":true}]").object();
        QCOMPARE(saved.value("id"_L1).toInt(), 1042);
        QVERIFY(!saved.contains("printhtml"_L1));
        QCOMPARE(saved.value("pdf_attachment_id"_L1).toInt(), 0);
    }

    void actionsNeedAnOutcome()
    {
        QCOMPARE(m_client->post("/Actions", "[{\"note\":\"x\",\"outcome_id\":7}]").status, 400);
        const Reply none = m_client->post("/Actions", "[{\"ticket_id\":1042,\"note\":\"x\"}]");
        QCOMPARE(none.status, 400);
        QCOMPARE(none.json().toString(), u"An Outcome must be entered for this Action"_s);
        for (const char *outcome : {"90", "4711", "26"}) { // the server's own, none at all, not for this type
            const Reply refused =
                m_client->post("/Actions", QByteArray("[{\"ticket_id\":1042,\"outcome_id\":") + outcome + "}]");
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.json().toString(), u"You do not have access to this Action at the moment"_s);
        }
        QCOMPARE(m_client->post("/Actions", "[{\"ticket_id\":1042,\"outcome_id\":31}]").status, 403);
        QCOMPARE(m_client->post("/Actions", "[{\"ticket_id\":999999,\"outcome_id\":7}]").status, 404);
        // A row that was read and comes back whole is too much.
        QCOMPARE(m_client->post("/Actions", "[{\"ticket_id\":1042,\"outcome_id\":7,\"old_status\":1}]").status, 400);
        QCOMPARE(m_client->post("/Actions", "[{\"ticket_id\":1042,\"outcome_id\":7,\"new_status\":77}]").status, 400);
    }

    void aPrivateNoteIsAdded()
    {
        const QJsonObject before = ticket(1042);
        const int count = m_client->get("/Actions?ticket_id=1042").object().value("record_count"_L1).toInt();
        const Reply reply =
            m_client->post("/Actions", "[{\"ticket_id\":\"1042\",\"outcome\":\"Private Note\",\"note_html\":"
                                       "\"<p>x</p>\",\"hiddenfromuser\":true,\"sendemail\":false}]");
        QCOMPARE(reply.status, 201);
        const QJsonObject action = reply.object();
        QCOMPARE(action.value("ticket_id"_L1).toInt(), 1042);
        QCOMPARE(action.value("id"_L1).toInt(), count + 1); // counted per ticket
        QCOMPARE(action.value("outcome_id"_L1).toInt(), 7);
        QVERIFY(action.value("hiddenfromuser"_L1).toBool());
        QCOMPARE(action.value("who"_L1).toString(), u"API Agent"_s);
        QCOMPARE(action.value("new_status"_L1), before.value("status_id"_L1));
        QVERIFY(!action.contains("emailto"_L1));
        QCOMPARE(m_client->get("/Actions?ticket_id=1042").object().value("record_count"_L1).toInt(), count + 1);
        QVERIFY(ticket(1042).value("lastactiondate"_L1).toString() > before.value("lastactiondate"_L1).toString());
    }

    void actionsMoveTheTicket()
    {
        QCOMPARE(
            m_client->post("/Tickets", "[{\"id\":1042,\"status_id\":2,\"agent_id\":3,\"tickettype_id\":1}]").status,
            201);
        const QJsonObject resolved =
            m_client
                ->post("/Actions", "[{\"ticket_id\":1042,\"outcome_id\":15,\"emailto\":\"a@b.example;c@d.example\","
                                   "\"emailcc\":\"e@f.example\",\"sendemail\":true,\"note_html\":\"<p>Done</p>\","
                                   "\"new_status\":\"8\",\"timetaken\":0.5,\"new_priority\":2}]")
                .object();
        QCOMPARE(resolved.value("old_status"_L1).toInt(), 2);
        QCOMPARE(resolved.value("new_status"_L1).toInt(), 8);
        QCOMPARE(resolved.value("emailto"_L1).toString(), u"a@b.example;c@d.example"_s);
        QCOMPARE(resolved.value("emailcc"_L1).toString(), u"e@f.example"_s);
        QCOMPARE(ticket(1042).value("status_id"_L1).toInt(), 8);
        QCOMPARE(ticket(1042).value("priority_id"_L1).toInt(), 2);
        QCOMPARE(m_client->post("/Actions", "[{\"ticket_id\":1042,\"outcome_id\":16}]").status, 201);
        QVERIFY(ticket(1042).value("hasbeenclosed"_L1).toBool());
        // Closing by an action meets the same refusals.
        QCOMPARE(m_client->post("/Tickets", "[{\"id\":1043,\"status_id\":2,\"agent_id\":1}]").status, 201);
        QCOMPARE(m_client->post("/Actions", "[{\"ticket_id\":1043,\"outcome_id\":16}]").status, 400);
    }

    void filesAreAttachedInOneStep()
    {
        const QByteArray png = practice::pngBytes(8, 8, 3);
        const Reply reply = m_client->post(
            "/Attachment", "[{\"ticket_id\":1042,\"filename\":\"Bild ä.png\",\"desc\":\"d\",\"data_base64\":"
                           "\"data:image/png;base64," +
                               png.toBase64() + "\"}]");
        QCOMPARE(reply.status, 201);
        const QByteArray id = QByteArray::number(reply.object().value("id"_L1).toInt());
        const Reply file = m_client->get("/Attachment/" + id);
        QCOMPARE(file.body, png);
        QCOMPARE(file.header("Content-Type"), QByteArray("image/png"));
        QVERIFY(file.header("Content-Disposition").contains("filename*=UTF-8''Bild%20%C3%A4.png"));
        const QJsonObject list = m_client->get("/Attachment?ticket_id=1042").object();
        QCOMPARE(list.value("ticket_id"_L1).toInt(), 1042);
        QVERIFY(list.value("folders"_L1).isArray());
        QCOMPARE(list.value("attachments"_L1).toArray().last().toObject().value("filesize"_L1).toInt(), png.size());
        QCOMPARE(ticket(1042).value("attachment_count"_L1).toInt(), list.value("record_count"_L1).toInt());
        QCOMPARE(m_client->get("/Attachment").object().value("record_count"_L1).toInt(), 0); // no filter, no rows
        QCOMPARE(m_client->remove("/Attachment/" + id).status, 204);
        QCOMPARE(m_client->get("/Attachment/" + id).status, 404);
    }

    void filesAreAttachedInTwoSteps()
    {
        const Reply posted = m_client->post("/Attachment", "[{\"filename\":\"a.txt\",\"data_base64\":\"aGk=\"}]");
        QCOMPARE(posted.status, 201);
        const QByteArray id = QByteArray::number(posted.object().value("id"_L1).toInt());
        const QJsonObject action =
            m_client->post("/Actions", "[{\"ticket_id\":1042,\"outcome_id\":7,\"attachments\":[{\"id\":" + id + "}]}]")
                .object();
        QCOMPARE(action.value("attachment_count"_L1).toInt(), 1);
        const QByteArray actionId = QByteArray::number(action.value("id"_L1).toInt());
        const QJsonObject list = m_client->get("/Attachment?ticket_id=1042&action_id=" + actionId).object();
        QCOMPARE(list.value("record_count"_L1).toInt(), 1);
        const QJsonObject row = list.value("attachments"_L1).toArray().first().toObject();
        QCOMPARE(row.value("agent_id"_L1).toInt(), action.value("who_agentid"_L1).toInt());
        QCOMPARE(m_client->get("/Attachment/" + id).body, QByteArray("hi"));
    }

    void badFilesAreRefused()
    {
        QCOMPARE(m_client->post("/Attachment", "[{\"ticket_id\":1042,\"data_base64\":\"aGk=\"}]").status, 400);
        QCOMPARE(m_client->post("/Attachment", "[{\"ticket_id\":1042,\"filename\":\"a\"}]").status, 400);
        QCOMPARE(m_client->post("/Attachment", "[{\"filename\":\"a\",\"data_base64\":\"data:;base64,%%\"}]").status,
                 400);
        QCOMPARE(m_client->post("/Attachment", "[{\"filename\":\"a\",\"data_base64\":\"data:x\"}]").status, 400);
        QCOMPARE(m_client->post("/Attachment", "[{\"ticket_id\":999999,\"filename\":\"a\",\"data_base64\":\"aGk=\"}]")
                     .status,
                 404);
        QCOMPARE(m_client->get("/Attachment/5").status, 404);
    }

    void generatedFilesCome()
    {
        const QJsonObject row = m_client->get("/Tickets?withattachments=true&count=1")
                                    .object()
                                    .value("tickets"_L1)
                                    .toArray()
                                    .at(0)
                                    .toObject();
        const QByteArray id = QByteArray::number(row.value("id"_L1).toInt());
        const QJsonArray files =
            m_client->get("/Attachment?ticket_id=" + id).object().value("attachments"_L1).toArray();
        QCOMPARE(files.size(), row.value("attachment_count"_L1).toInt());
        for (const QJsonValue &file : files) {
            const Reply bytes =
                m_client->get("/Attachment/" + QByteArray::number(file.toObject().value("id"_L1).toInt()));
            QCOMPARE(bytes.status, 200);
            QCOMPARE(bytes.body.size(), file.toObject().value("filesize"_L1).toInt());
        }
    }

private:
    [[nodiscard]] QJsonObject ticket(int id) const
    {
        return m_client->get("/Tickets/" + QByteArray::number(id) + "?includedetails=true").object();
    }
    [[nodiscard]] int memberOf(const QString &team, bool member) const
    {
        const QJsonArray agents = m_client->get("/Agent").array();
        for (const QJsonValue &agent : agents) {
            const QJsonArray teams = agent.toObject().value("teams"_L1).toArray();
            const bool belongs = std::any_of(teams.begin(), teams.end(), [&](const QJsonValue &value) {
                return value.toObject().value("team_name"_L1).toString() == team;
            });
            if (belongs == member)
                return agent.toObject().value("id"_L1).toInt();
        }
        return 0;
    }

    std::unique_ptr<practice::PracticeTenant> m_tenant;
    std::unique_ptr<Client> m_client;
};

QTEST_GUILESS_MAIN(PracticeWritesTest)
#include "tst_practicewrites.moc"
