// SPDX-License-Identifier: Apache-2.0
#include "tst_practice.h"

#include <QSet>

using namespace wire;

class PracticeListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tenant = std::make_unique<practice::PracticeTenant>(generous());
        QVERIFY(m_tenant->start());
        m_client = std::make_unique<Client>(*m_tenant);
        QVERIFY(m_client->signIn());
        m_all = all({});
        QCOMPARE(m_all.size(), 1200);
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_tenant.reset();
    }

    void pathsKnowNoCase()
    {
        for (const char *path : {"/tickets?count=1", "/TICKETS?Count=1", "/Tickets/?count=1"})
            QCOMPARE(m_client->get(path).object().value("tickets"_L1).toArray().size(), 1);
        QCOMPARE(exchange(quint16(m_tenant->url().port()), request("GET", "/API/Tickets", m_client->auth())).status,
                 200);
        QCOMPARE(m_client->get("/Ticket").status, 404);
        QCOMPARE(m_client->get("/Tickets/1001/Actions").status, 404);
        QCOMPARE(exchange(quint16(m_tenant->url().port()), request("PATCH", "/api/Tickets", m_client->auth())).status,
                 405);
    }

    void pagingNeedsBothWords()
    {
        const auto page = [this](const QByteArray &query) { return m_client->get("/Tickets" + query).object(); };
        const auto size = [](const QJsonObject &o) { return o.value("tickets"_L1).toArray().size(); };
        for (const char *query : {"", "?page_no=2&page_size=100", "?pageinate=true", "?pageinate=true&page_no=0"}) {
            const QJsonObject lone = page(query);
            QCOMPARE(size(lone), 50);
            QCOMPARE(lone.value("record_count"_L1).toInt(), 50); // looks complete and is not
        }
        const QJsonObject paged = page("?pageinate=true&page_no=2&page_size=100");
        QCOMPARE(size(paged), 100);
        QCOMPARE(paged.value("record_count"_L1).toInt(), 1200);
        QCOMPARE(paged.value("page_no"_L1).toInt(), 2);
        QCOMPARE(paged.value("page_size"_L1).toInt(), 100);
        QCOMPARE(size(page("?pageinate=true&page_no=1&page_size=1000")), 100); // the cap
        QCOMPARE(size(page("?pageinate=true&page_no=13&page_size=100")), 0);
        QCOMPARE(size(page("?pageinate=true&page_no=999999999&page_size=100")), 0);
        const QJsonObject counted = page("?count=7&pageinate=true&page_no=2");
        QCOMPARE(size(counted), 7);
        QCOMPARE(counted.value("record_count"_L1).toInt(), 7);
    }

    void aRowCarriesIdsNotNames()
    {
        const QJsonObject row = m_all.first();
        const QStringList expected{u"id"_s,          u"dateoccurred"_s,     u"summary"_s,        u"details"_s,
                                   u"status_id"_s,   u"tickettype_id"_s,    u"sla_id"_s,         u"priority_id"_s,
                                   u"client_id"_s,   u"client_name"_s,      u"site_id"_s,        u"site_name"_s,
                                   u"user_id"_s,     u"user_name"_s,        u"team"_s,           u"agent_id"_s,
                                   u"category_1"_s,  u"impact"_s,           u"urgency"_s,        u"respondbydate"_s,
                                   u"fixbydate"_s,   u"dateclosed"_s,       u"lastactiondate"_s, u"last_update"_s,
                                   u"onhold"_s,      u"attachment_count"_s, u"flagged"_s,        u"read"_s,
                                   u"customfields"_s};
        const QStringList keys = row.keys();
        QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()), QSet<QString>(expected.cbegin(), expected.cend()));
        QVERIFY(row.value("customfields"_L1).isNull());
        const QJsonObject rich =
            m_client
                ->get("/Tickets?count=1&includestatus=true&includetickettype=true&includeagent=true&"
                      "includeslatimer=true&includelastnote=true&includeslaactiondate=true")
                .object()
                .value("tickets"_L1)
                .toArray()
                .at(0)
                .toObject();
        for (const QString &name : {u"status_name"_s, u"tickettype_name"_s, u"agent_name"_s, u"slatimeleft"_s,
                                    u"lastnote"_s, u"slaactiondate"_s})
            QVERIFY2(rich.contains(name), qPrintable(name));
    }

    void filtersNarrow_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariantList>("values");
        QTest::newRow("type") << QByteArray("requesttype=1,3") << u"tickettype_id"_s << QVariantList{1, 3};
        QTest::newRow("status") << QByteArray("status=1,2") << u"status_id"_s << QVariantList{1, 2};
        QTest::newRow("escaped") << QByteArray("status=1%2C2") << u"status_id"_s << QVariantList{1, 2};
        QTest::newRow("team") << QByteArray("team=2,5") << u"team"_s
                              << QVariantList{u"2nd Line Support"_s, u"Security Operations"_s};
        QTest::newRow("agent") << QByteArray("agent=1") << u"agent_id"_s << QVariantList{1};
        QTest::newRow("client") << QByteArray("client_id=2") << u"client_id"_s << QVariantList{2};
        QTest::newRow("priority") << QByteArray("priority=1,2") << u"priority_id"_s << QVariantList{1, 2};
        QTest::newRow("area") << QByteArray("ticketarea_id=2") << u"team"_s << QVariantList{u"Security Operations"_s};
        QTest::newRow("ids") << QByteArray("ticketids=1001,1005,999999") << u"id"_s << QVariantList{1001, 1005};
        QTest::newRow("closed") << QByteArray("closed_only=true") << u"status_id"_s << QVariantList{9, 24, 25};
        QTest::newRow("domain") << QByteArray("domain=opps") << u"tickettype_id"_s << QVariantList{30};
    }
    void filtersNarrow()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, field);
        QFETCH(QVariantList, values);
        const QList<QJsonObject> found = all(query);
        QVERIFY(!found.isEmpty());
        const auto fits = [&](const QJsonObject &row) {
            const QVariant value = row.value(field).toVariant();
            return std::any_of(values.cbegin(), values.cend(),
                               [&](const QVariant &wanted) { return wanted.toString() == value.toString(); });
        };
        QCOMPARE(found.size(), std::count_if(m_all.cbegin(), m_all.cend(), fits)); // all of them, and only they
        QVERIFY(std::all_of(found.cbegin(), found.cend(), fits));
    }

    void otherFilters()
    {
        const qsizetype closed = all("closed_only=true").size();
        QCOMPARE(all("open_only=true").size() + closed, m_all.size());
        qsizetype areas = 0;
        for (const char *area : {"1", "2", "4", "7"})
            areas += all(QByteArray("ticketarea_id=") + area).size();
        QCOMPARE(areas, m_all.size());
        const QList<QJsonObject> files = all("withattachments=true");
        QVERIFY(!files.isEmpty());
        for (const QJsonObject &row : files)
            QVERIFY(row.value("attachment_count"_L1).toInt() > 0);
        const QList<QJsonObject> found = all("search_summary=vpn&open_only=false");
        QVERIFY(!found.isEmpty());
        for (const QJsonObject &row : found)
            QVERIFY(row.value("summary"_L1).toString().contains(u"VPN"_s, Qt::CaseInsensitive));
        QVERIFY(all("search=1042").size() >= 1);
        QVERIFY(!all("search=S%C3%B6hne").isEmpty());
        const QList<QJsonObject> mine = all("mine=true");
        QVERIFY(!mine.isEmpty());
        for (const QJsonObject &row : mine)
            QCOMPARE(row.value("agent_id"_L1).toInt(), 3);
        QCOMPARE(all("deleted=true").size(), 0);
        QCOMPARE(all("tickettype_id=1").size(), m_all.size()); // the wrong name returns everything
        QCOMPARE(all("status=new").size(), m_all.size());
        const int category = m_client->get("/Category?type_id=1").array().at(0).toObject().value("id"_L1).toInt();
        QVERIFY(all("category_1=" + QByteArray::number(category)).size() < m_all.size());
    }

    void timesNarrow()
    {
        const auto timeOf = [](const QJsonObject &row) {
            const QString text = row.value("lastactiondate"_L1).toString();
            QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
            if (time.timeSpec() == Qt::LocalTime)
                time.setTimeSpec(Qt::UTC);
            return time;
        };
        const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-3);
        const QDateTime end = start.addDays(2);
        const auto inside = [&](const QJsonObject &row) { return timeOf(row) >= start && timeOf(row) <= end; };
        // Whole seconds leave an edge; no generated ticket may lie on both sides of it.
        const QString form = u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s;
        const QList<QJsonObject> found = all("lastupdatefromdate=" + start.toString(form).toLatin1() +
                                             "&lastupdatetodate=" + end.toString(form).toLatin1());
        QVERIFY(!found.isEmpty());
        QVERIFY(std::all_of(found.cbegin(), found.cend(), inside));
        QCOMPARE(found.size(), std::count_if(m_all.cbegin(), m_all.cend(), inside));
    }

    void orderIsKept_data()
    {
        QTest::addColumn<QByteArray>("order");
        for (const char *name : {"lastactiondate", "dateoccurred", "id", "priority_id", "summary", "client_name"})
            QTest::newRow(name) << QByteArray(name);
    }
    void orderIsKept()
    {
        QFETCH(QByteArray, order);
        QSet<int> ids;
        const QList<QJsonObject> down = all("order=" + order + "&orderdesc=true");
        const QList<QJsonObject> up = all("order=" + order);
        QCOMPARE(down.size(), m_all.size());
        for (const QJsonObject &row : down)
            ids.insert(row.value("id"_L1).toInt());
        QCOMPARE(ids.size(), m_all.size()); // pages neither overlap nor leave a gap
        const QString field = QString::fromLatin1(order);
        const auto key = [&](const QJsonObject &row) {
            return field.contains(u"date"_s)     ? row.value(field).toString().left(19)
                   : row.value(field).isDouble() ? QString::number(row.value(field).toInt()).rightJustified(9)
                                                 : row.value(field).toString();
        };
        const auto raw = [&](const QJsonObject &row) { return field == u"summary" ? key(row).toLower() : key(row); };
        for (qsizetype i = 1; i < down.size(); ++i) {
            QVERIFY(raw(down.at(i - 1)) >= raw(down.at(i)));
            QVERIFY(raw(up.at(i - 1)) <= raw(up.at(i)));
        }
    }

    void aDetailIsRich()
    {
        const Reply reply = m_client->get("/Tickets/1042?includedetails=true");
        QCOMPARE(reply.status, 200);
        const QJsonObject ticket = reply.object();
        QVERIFY2(ticket.size() > 250, qPrintable(QString::number(ticket.size())));
        for (const QString &name : {u"status_name"_s, u"tickettype_name"_s, u"agent_name"_s, u"hasbeenclosed"_s,
                                    u"_canupdate"_s, u"outcomes"_s, u"details_html"_s, u"location"_s, u"department"_s,
                                    u"ticket_tags"_s, u"pdf_attachment_id"_s, u"related_service_category_names"_s})
            QVERIFY2(ticket.contains(name), qPrintable(name));
        QVERIFY(ticket.value("customfields"_L1).isArray());
        QVERIFY(!ticket.value("outcomes"_L1).toArray().isEmpty());
        QVERIFY(m_client->get("/Tickets/1042").object().size() < 60);
        QCOMPARE(m_client->get("/Tickets/999999").status, 404);
        QCOMPARE(m_client->get("/Tickets/abc").status, 404);
    }

    void actionsOfATicket()
    {
        const QJsonObject list = m_client->get("/Actions?ticket_id=1042&includehtmlnote=true").object();
        const QJsonArray actions = list.value("actions"_L1).toArray();
        QCOMPARE(list.value("ticket_id"_L1).toInt(), 1042);
        QCOMPARE(list.value("record_count"_L1).toInt(), actions.size());
        QVERIFY(actions.size() >= 2);
        QCOMPARE(actions.at(0).toObject().value("id"_L1).toInt(), 1);
        QVERIFY(actions.at(0).toObject().contains("note_html"_L1));
        QVERIFY(!m_client->get("/Actions?ticket_id=1042")
                     .object()
                     .value("actions"_L1)
                     .toArray()
                     .at(0)
                     .toObject()
                     .contains("note_html"_L1));
        QCOMPARE(m_client->get("/Actions").status, 500);
        QCOMPARE(m_client->get("/Actions?ticket_id=999999").status, 404);
        QCOMPARE(m_client->get("/Actions/1?ticket_id=1042").object().value("id"_L1).toInt(), 1);
        bool systemSeen = false;
        for (int id = 1001; id < 1060; ++id) {
            const QByteArray query = "/Actions?ticket_id=" + QByteArray::number(id);
            const int with = m_client->get(query).object().value("record_count"_L1).toInt();
            systemSeen = systemSeen ||
                         with > m_client->get(query + "&excludesys=true").object().value("record_count"_L1).toInt();
        }
        QVERIFY(systemSeen);
    }

private:
    [[nodiscard]] QList<QJsonObject> all(const QByteArray &query) const
    {
        QList<QJsonObject> rows;
        for (int page = 1;; ++page) {
            const QJsonArray part =
                m_client->get("/Tickets?pageinate=true&page_size=100&page_no=" + QByteArray::number(page) + '&' + query)
                    .object()
                    .value("tickets"_L1)
                    .toArray();
            if (part.isEmpty())
                return rows;
            for (const QJsonValue &row : part)
                rows.append(row.toObject());
        }
    }

    std::unique_ptr<practice::PracticeTenant> m_tenant;
    std::unique_ptr<Client> m_client;
    QList<QJsonObject> m_all;
};

QTEST_GUILESS_MAIN(PracticeListsTest)
#include "tst_practicelists.moc"
