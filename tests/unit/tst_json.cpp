// SPDX-License-Identifier: Apache-2.0
#include "halo/json.h"
#include "halo/types.h"

#include <QJsonDocument>
#include <QTest>

namespace {

// A value as it comes out of the parser, which is not always what a QJsonValue built by hand is.
QJsonValue parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0);
}

QByteArray text(const Result<QJsonArray> &result)
{
    return result.ok() ? QJsonDocument(result.value()).toJson(QJsonDocument::Compact) : QByteArray("malformed");
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ids_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<qint64>("id");

        const auto yes = [](const char *json, qint64 id) { QTest::newRow(json) << QByteArray(json) << true << id; };
        const auto no = [](const char *json) { QTest::newRow(json) << QByteArray(json) << false << qint64(0); };
        yes("3", 3);
        yes("\"3\"", 3);
        yes("3.0", 3);
        yes("\"3.0\"", 3);
        yes("\" 3 \"", 3);
        yes("0", 0);
        yes("-1", -1);
        yes("\"-1\"", -1);
        yes("3e2", 300);
        yes("9007199254740991", 9007199254740991);
        yes("9007199254740993", 9007199254740993); // 2^53 + 1
        yes("\"9223372036854775807\"", 9223372036854775807);
        no("3.5");
        no("\"3.5\"");
        no("\"\"");
        no("\" \"");
        no("null");
        no("true");
        no("[3]");
        no("{\"id\":3}");
        no("\"three\"");
        no("\"3.\"");
        no("\".0\"");
        no("\"+3\"");
        no("\"0x3\"");
        no("\"3e2\"");
        no("\"-\"");
        no("1e300");
        no("9007199254740993.0"); // would be rounded
        no("9223372036854775808");
        no("\"9223372036854775808\"");
        no("\"\xd9\xa3\""); // an Arabic 3
    }
    void ids()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, ok);
        QFETCH(qint64, id);
        const auto read = halo::toId(parsed(json));
        QCOMPARE(read.has_value(), ok);
        QCOMPARE(read.value_or(0), id);
    }

    void idsMissing()
    {
        QVERIFY(!halo::toId(QJsonValue(QJsonValue::Undefined)));
        QVERIFY(!halo::toId(QJsonValue(1e17)));
    }

    void texts()
    {
        QCOMPARE(halo::toText(parsed("\"a\"")), QStringLiteral("a"));
        QCOMPARE(halo::toText(parsed("3")), QStringLiteral("3"));
        QCOMPARE(halo::toText(parsed("3.0")), QStringLiteral("3"));
        QCOMPARE(halo::toText(parsed("0.1")), QStringLiteral("0.1"));
        QCOMPARE(halo::toText(parsed("1234567890123")), QStringLiteral("1234567890123"));
        QCOMPARE(halo::toText(parsed("true")), QStringLiteral("true"));
        QCOMPARE(halo::toText(parsed("false")), QStringLiteral("false"));
        QCOMPARE(halo::toText(parsed("null")), QString());
        QCOMPARE(halo::toText(QJsonValue(QJsonValue::Undefined)), QString());
        QCOMPARE(halo::toText(parsed("[1]")), QString());
    }

    void bools()
    {
        for (const char *json : {"true", "1", "\"1\"", "\"true\"", "\"True\"", "1.0"})
            QVERIFY2(halo::toBool(parsed(json)), json);
        for (const char *json : {"false", "0", "\"0\"", "\"false\"", "null", "\"\"", "2", "\"yes\"", "[]", "{}"})
            QVERIFY2(!halo::toBool(parsed(json)), json);
    }

    void times_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("utc"); // "" = 0

        QTest::newRow("no zone is UTC") << "2026-09-01T14:03:22"
                                        << "2026-09-01T14:03:22.000Z";
        QTest::newRow("Z") << "2026-09-01T14:03:22Z"
                           << "2026-09-01T14:03:22.000Z";
        QTest::newRow("east") << "2026-09-01T14:03:22+02:00"
                              << "2026-09-01T12:03:22.000Z";
        QTest::newRow("west, no colon") << "2026-09-01T23:03:22-0530"
                                        << "2026-09-02T04:33:22.000Z";
        QTest::newRow("hours only") << "2026-09-01T14:03:22+02"
                                    << "2026-09-01T12:03:22.000Z";
        QTest::newRow("1 digit") << "2026-09-01T13:58:10.1"
                                 << "2026-09-01T13:58:10.100Z";
        QTest::newRow("2 digits") << "2026-09-01T13:58:10.12"
                                  << "2026-09-01T13:58:10.120Z";
        QTest::newRow("3 digits") << "2026-09-01T14:03:22.187"
                                  << "2026-09-01T14:03:22.187Z";
        QTest::newRow("7 digits, cut") << "2026-09-01T14:03:22.1879999Z"
                                       << "2026-09-01T14:03:22.187Z";
        QTest::newRow("7 digits near the next second") << "2026-12-31T23:59:59.9999999"
                                                       << "2026-12-31T23:59:59.999Z";
        QTest::newRow("7 digits and offset") << "2026-09-01T14:03:22.1870000+01:00"
                                             << "2026-09-01T13:03:22.187Z";
        QTest::newRow("no seconds") << "2026-09-01T14:03"
                                    << "2026-09-01T14:03:00.000Z";
        QTest::newRow("space") << "2026-09-01 14:03:22"
                               << "2026-09-01T14:03:22.000Z";
        QTest::newRow("pure date") << "2026-09-01"
                                   << "2026-09-01T00:00:00.000Z";
        QTest::newRow("leap day") << "2028-02-29T00:00:00"
                                  << "2028-02-29T00:00:00.000Z";
        QTest::newRow("before 1970") << "1969-12-31T23:59:59.5"
                                     << "1969-12-31T23:59:59.500Z";
        QTest::newRow("1900") << "1900-01-01T00:00:00"
                              << "";
        QTest::newRow("1900 Z") << "1900-01-01T00:00:00.000Z"
                                << "";
        QTest::newRow("1900 in a zone") << "1899-12-31T23:00:00-01:00"
                                        << "";
        QTest::newRow("0001") << "0001-01-01T00:00:00"
                              << "";
        QTest::newRow("0001 date") << "0001-01-01"
                                   << "";
        for (const char *broken :
             {"", "x", "2026", "2026-13-01", "2026-02-29", "2026-00-10", "2026-09-01T", "2026-09-01T25:00:00",
              "2026-09-01T10:60:00", "2026-09-01T10:00:60", "2026-09-01T10:00:00.", "2026-09-01T10:00:00ZZ",
              "2026-09-01T10:00:00+1", "2026-09-01T10:00:00+25:00", "2026-09-01T10:00:00 UTC", "01/09/2026", "2026-9-1",
              "/Date(1756735402187)/"})
            QTest::newRow(broken[0] ? broken : "empty") << QString::fromLatin1(broken) << "";
    }
    void times()
    {
        QFETCH(QString, time);
        QFETCH(QString, utc);
        const qint64 ms = halo::toMs(QJsonValue(time));
        QCOMPARE(ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs), utc);
    }

    void timesAgreeWithQt()
    {
        for (qint64 ms = 946684800123; ms < 4102444800000; ms += 86'400'000 * 13 + 3'723'001) {
            const QString time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
            QCOMPARE(halo::toMs(QJsonValue(time)), ms);
        }
    }

    void timesOfOtherTypes()
    {
        QCOMPARE(halo::toMs(parsed("null")), 0);
        QCOMPARE(halo::toMs(parsed("1756735402187")), 0);
        QCOMPARE(halo::parseTime(u"1900-01-01T00:00:00"), std::optional<qint64>(0));
        QVERIFY(!halo::parseTime(u"yesterday"));
        const QDateTime time(QDate(2026, 9, 1), QTime(16, 3, 22, 999), Qt::OffsetFromUTC, 7200);
        QCOMPARE(halo::toApiTime(time), QStringLiteral("2026-09-01T14:03:22Z"));
        QCOMPARE(halo::toApiTime(QDateTime()), QString());
    }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("list");

        const QByteArray bad = "malformed";
        const auto row = [](const char *name, QByteArray body, QByteArray list) {
            QTest::newRow(name) << std::move(body) << std::move(list);
        };
        row("bare", "[{\"id\":1}]", "[{\"id\":1}]");
        row("bare and empty", "[]", "[]");
        row("named", "{\"record_count\":1,\"tickets\":[{\"id\":1}]}", "[{\"id\":1}]");
        row("named and empty", "{\"a\":[{\"id\":2}],\"tickets\":[]}", "[]");
        row("other name", "{\"record_count\":1,\"Results\":[{\"id\":1}]}", "[{\"id\":1}]");
        row("not the list of scalars", "{\"a\":[1,2],\"b\":[{\"id\":1}]}", "[{\"id\":1}]");
        row("other name, empty, counted", "{\"record_count\":0,\"Results\":[]}", "[]");
        row("byte order mark", "\xef\xbb\xbf[{\"id\":1}]", "[{\"id\":1}]");
        row("broken UTF-8",
            "[{\"s\":\"a\xff"
            "b\"}]",
            "[{\"s\":\"a\xef\xbf\xbd"
            "b\"}]");
        row("no list", "{\"message\":\"no\"}", bad);
        row("empty object", "{}", bad);
        row("named null", "{\"record_count\":0,\"tickets\":null}", bad);
        row("a failure with an empty list", "{\"message\":\"no\",\"errors\":[]}", bad);
        row("scalars only", "{\"errors\":[\"no\"]}", bad);
        row("string", "\"no\"", bad);
        row("number", "3", bad);
        row("null", "null", bad);
        row("nothing", "", bad);
        row("cut", "[{\"id\":1},{\"id\"", bad);
        row("web page", "<!DOCTYPE html><title>Sign in</title>", bad);
    }
    void lists()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, list);
        const auto result = halo::unwrapList(body, QLatin1String("tickets"));
        QCOMPARE(text(result), list);
        if (!result.ok()) {
            QCOMPARE(result.error().kind, Error::Kind::Malformed);
            QCOMPARE(result.error().body, body);
            QVERIFY(!result.error().message.isEmpty());
        }
    }

    void listEnvelope()
    {
        QJsonObject envelope;
        QVERIFY(halo::unwrapList("{\"record_count\":\"7\",\"tickets\":[]}", QLatin1String("tickets"), &envelope).ok());
        QCOMPARE(halo::toId(envelope.value(u"record_count")), std::optional<qint64>(7));
        const auto page = halo::unwrapList("<html><title>Sign in &amp; go</title>", QLatin1String("tickets"));
        QVERIFY(page.error().message.contains(QStringLiteral("Sign in & go")));
    }

    void ones()
    {
        QCOMPARE(halo::unwrapOne("{\"id\":1}").value().value(u"id").toInt(), 1);
        QCOMPARE(halo::unwrapOne("[{\"id\":1}]").value().value(u"id").toInt(), 1);
        QCOMPARE(halo::unwrapOne("\xef\xbb\xbf{\"id\":1}").value().value(u"id").toInt(), 1);
        for (const char *body : {"", "[]", "[{\"id\":1},{\"id\":2}]", "[3]", "3", "\"x\"", "<html>", "{\"id\":"})
            QVERIFY2(!halo::unwrapOne(body).ok(), body);
    }

    void words_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");

        const auto row = [](const char *name, QByteArray body, const char *words) {
            QTest::newRow(name) << std::move(body) << QString::fromUtf8(words);
        };
        row("empty", "", "");
        row("blank", " \r\n", "");
        row("bare string", "\"Please assign this Ticket these before closing it.\"",
            "Please assign this Ticket these before closing it.");
        row("bare string with quotes", "\"a \\\"b\\\"\\r\\nc\"", "a \"b\" c");
        row("message", "{\"message\":\"An Outcome must be entered for this Action\"}",
            "An Outcome must be entered for this Action");
        row("Message", "{\"Message\":\"No\"}", "No");
        row("ClassName", "{\"ClassName\":\"System.Exception\",\"Message\":\"Record not found\"}", "Record not found");
        row("ClassName alone", "{\"ClassName\":\"System.Exception\",\"Message\":null}", "System.Exception");
        row("OAuth", "{\"error\":\"invalid_scope\",\"error_description\":\"The scope is not known.\"}",
            "The scope is not known.");
        row("OAuth code only", "{\"error\":\"invalid_client\"}", "invalid_client");
        row("resultCode", "{\"resultCode\":5,\"errorMessage\":\"Gone\"}", "Gone");
        row("ModelState bare", "{\"[0].summary\":[\"is required\",\"is short\"],\"[0].team\":[\"is unknown\"]}",
            "summary: is required is short; team: is unknown");
        row("ModelState inside", "{\"Message\":\"The request is invalid.\",\"ModelState\":{\"[0].id\":[\"bad id\"]}}",
            "The request is invalid. id: bad id");
        row("errors", "{\"title\":\"One or more validation errors occurred.\",\"errors\":{\"$[0].id\":[\"bad\"]}}",
            "One or more validation errors occurred. id: bad");
        row("errors as a list", "{\"errors\":[\"one\",{\"message\":\"two\"}]}", "one two");
        row("error as an object", "{\"error\":{\"code\":5,\"message\":\"inside\"}}", "inside");
        row("in an array", "[{\"errors\":{\"[0].id\":[\"bad\"]}}]", "id: bad");
        row("object without words", "{\"code\":5}", "");
        row("empty object", "{}", "");
        row("null", "null", "");
        row("page with a title", "<html><head><TITLE lang=en>\n 502 Bad  Gateway </TITLE></head><body>x</body></html>",
            "502 Bad Gateway");
        row("page without a title",
            "<!doctype html><style>p{color:red}</style><script>alert('<x>')</script><p>The service is "
            "unavailable.</p><!-- <p>secret --><p>Come &lt;back&gt;&nbsp;&amp; try.</p>",
            "The service is unavailable. Come <back> & try.");
        row("XML", "<?xml version=\"1.0\"?><Error><Message>No</Message></Error>", "No");
        row("cut page", "<html><body><p>Half a <b", "Half a");
        row("unclosed script", "<p>Half<script>alert(1)", "Half");
        row("unclosed comment", "<p>Half<!-- never", "Half");
        row("plain text", "Rate Limit\r\nReached", "Rate Limit Reached");
        row("not quite JSON", "{\"message\":", "{\"message\":");
        row("byte order mark", "\xef\xbb\xbf{\"message\":\"No\"}", "No");
        row("byte order mark, string", "\xef\xbb\xbf\"No\"", "No");
        row("control characters", QByteArray("a\0b\x1b[31mc\x7f", 10), "ab[31mc");
        row("direction marks", "{\"message\":\"a\\u202eb\\u2066c\"}", "abc");
        row("broken UTF-8", "caf\xe9", "caf\xef\xbf\xbd");
        row("broken UTF-8 in JSON", "{\"message\":\"caf\xe9\"}", "caf\xef\xbf\xbd");
        row("umlauts",
            "\"\xc3\x9c"
            "ber\"",
            "\xc3\x9c"
            "ber");
    }
    void words()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        QCOMPARE(halo::serverWords(body), words);
    }

    void wordsAreShort()
    {
        const QString words = halo::serverWords(QByteArray(3'000'000, 'x'));
        QCOMPARE(words.size(), 500);
        QVERIFY(words.endsWith(u'…'));
        // No half of a character outside the base plane at the end.
        QVERIFY(!halo::serverWords("x" + QByteArray("\xf0\x9f\x94\xa5").repeated(400)).at(498).isHighSurrogate());
        QVERIFY(!halo::serverWords("xx" + QByteArray("\xf0\x9f\x94\xa5").repeated(400)).at(498).isHighSurrogate());
        QVERIFY(halo::serverWords("{\"errors\":[" + QByteArray("\"word\",").repeated(9) + "\"" + QByteArray(600, 'y') +
                                  "\",\"" + QByteArray(600, 'z') + "\"]}")
                    .size() <= 500);
        (void)halo::serverWords(QByteArray("[").repeated(100'000));
        (void)halo::serverWords(QByteArray("{\"error\":").repeated(900) + "1" + QByteArray("}").repeated(900));
        (void)halo::serverWords(QByteArray("<script").repeated(100'000));
        (void)halo::serverWords(QByteArray("<!--").repeated(100'000));
    }

    void rows()
    {
        TicketReader reader;
        const QByteArray json =
            R"({"id":"2818","dateoccurred":"2026-09-01T13:58:10.12","summary":"Outlook","status_id":2.0,
                "tickettype_id":"1","sla_id":1,"priority_id":3,"client_id":12,"client_name":"Acme","site_name":"Main",
                "user_name":"General User","team":"1st Line Support","agent_id":1,"category_1":"Software>Outlook",
                "fixbydate":"2026-09-02T13:58:10Z","dateclosed":"1900-01-01T00:00:00","lastactiondate":null,
                "last_update":"2026-09-01T14:00:00","onhold":"true","attachment_count":2,"customfields":null,
                "status_name":"In Progress","tickettype_name":"Incident","agent_name":"Unassigned"})";
        const QJsonObject row = QJsonDocument::fromJson(json).object();
        const Ticket ticket = reader.read(row).value();
        QCOMPARE(number(ticket.id), 2818);
        QCOMPARE(ticket.summary, QStringLiteral("Outlook"));
        QCOMPARE(ticket.client, QStringLiteral("Acme"));
        QCOMPARE(ticket.site, QStringLiteral("Main"));
        QCOMPARE(ticket.user, QStringLiteral("General User"));
        QCOMPARE(ticket.team, QStringLiteral("1st Line Support"));
        QCOMPARE(ticket.category, QStringLiteral("Software>Outlook"));
        QCOMPARE(ticket.statusName, QStringLiteral("In Progress"));
        QCOMPARE(ticket.typeName, QStringLiteral("Incident"));
        QCOMPARE(ticket.agentName, QStringLiteral("Unassigned"));
        QCOMPARE(ticket.created, halo::toMs(QJsonValue(QStringLiteral("2026-09-01T13:58:10.120"))));
        QCOMPARE(ticket.lastUpdate, halo::toMs(QJsonValue(QStringLiteral("2026-09-01T14:00:00"))));
        QCOMPARE(ticket.due, halo::toMs(QJsonValue(QStringLiteral("2026-09-02T13:58:10"))));
        QCOMPARE(ticket.closed, 0);
        QCOMPARE(ticket.statusId, 2);
        QCOMPARE(ticket.typeId, 1);
        QCOMPARE(ticket.priorityId, 3);
        QCOMPARE(ticket.slaId, 1);
        QCOMPARE(ticket.agentId, 1);
        QCOMPARE(ticket.clientId, 12);
        QCOMPARE(ticket.attachments, 2);
        QVERIFY(ticket.onHold);
        QVERIFY(!ticket.deleted);

        // Equal strings share one buffer.
        const Ticket again = reader.read(QJsonDocument::fromJson(json).object()).value();
        QCOMPARE(again.client.constData(), ticket.client.constData());
        QCOMPARE(again.category.constData(), ticket.category.constData());

        // What cannot be: no id, or numbers that do not fit.
        QVERIFY(!reader.read(QJsonObject()));
        QVERIFY(!reader.read({{QStringLiteral("id"), QStringLiteral("x")}}));
        QVERIFY(!reader.read({{QStringLiteral("id"), 0}}));
        const auto odd = reader.read({{QStringLiteral("id"), 1},
                                      {QStringLiteral("status_id"), 4294967298LL},
                                      {QStringLiteral("attachment_count"), 100000},
                                      {QStringLiteral("summary"), QJsonObject()}});
        QCOMPARE(odd.value().statusId, 0);
        QCOMPARE(odd.value().attachments, std::numeric_limits<qint16>::max());
        QCOMPARE(odd.value().summary, QString());
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
