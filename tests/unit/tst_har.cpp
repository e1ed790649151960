// SPDX-License-Identifier: Apache-2.0
#include "net/har.h"
#include "net/requestlog.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sentAt = 1'790'000'000'123;

quint64 begin(RequestLog &log, const QByteArray &verb, const QString &url, const QByteArray &body = {},
              const QByteArray &type = "application/json")
{
    LoggedRequest request;
    request.purpose = u"Add Note"_s;
    request.verb = verb;
    request.url = QUrl(url);
    request.sentAt = sentAt;
    request.waitMs = 40;
    request.requestHeaders = {{"Accept", "application/json"}, {"Authorization", "Bearer t0ken-value"}};
    if (!body.isEmpty())
        request.requestHeaders.append({"Content-Type", type});
    request.requestBody = body;
    request.secrets = {"t0ken-value", "s3cr3t value"};
    return log.begin(request);
}

void end(RequestLog &log, quint64 number, int status, const QByteArray &body, const HeaderList &headers = {},
         const QString &problem = {})
{
    LoggedRequest answer;
    answer.durationMs = 182;
    answer.status = status;
    answer.problem = problem;
    answer.answerHeaders = headers;
    answer.answerBody = body;
    answer.wireBytes = body.size() / 2;
    log.end(number, answer);
}

QByteArray harOf(const RequestLog &log)
{
    QList<qsizetype> indexes;
    for (qsizetype i = 0; i < log.size(); ++i)
        indexes.append(i);
    return toHar(log.snapshot(indexes));
}

QJsonArray entries(const RequestLog &log)
{
    return QJsonDocument::fromJson(harOf(log))[u"log"][u"entries"].toArray();
}

// What HAR 1.2 requires of an object, with the kind of each value.
using Required = QList<std::pair<QString, QJsonValue::Type>>;

QStringList missing(const QString &where, const QJsonValue &value, const Required &required)
{
    QStringList out;
    if (!value.isObject())
        return {where + u" is no object"_s};
    for (const auto &[name, type] : required) {
        if (value[name].type() != type)
            out << where + u'.' + name;
    }
    return out;
}

constexpr auto text = QJsonValue::String;
constexpr auto number = QJsonValue::Double;
constexpr auto list = QJsonValue::Array;
constexpr auto object = QJsonValue::Object;

QStringList specProblems(const QByteArray &har)
{
    const QJsonDocument document = QJsonDocument::fromJson(har);
    const QJsonValue log = document[u"log"];
    QStringList out = missing(u"log"_s, log, {{u"version"_s, text}, {u"creator"_s, object}, {u"entries"_s, list}});
    out << missing(u"creator"_s, log[u"creator"], {{u"name"_s, text}, {u"version"_s, text}});
    const QJsonArray entries = log[u"entries"].toArray();
    for (const QJsonValue &entry : entries) {
        out << missing(u"entry"_s, entry,
                       {{u"startedDateTime"_s, text}, {u"time"_s, number}, {u"request"_s, object},
                        {u"response"_s, object}, {u"cache"_s, object}, {u"timings"_s, object}});
        const QJsonValue request = entry[u"request"];
        out << missing(u"request"_s, request,
                       {{u"method"_s, text}, {u"url"_s, text}, {u"httpVersion"_s, text}, {u"cookies"_s, list},
                        {u"headers"_s, list}, {u"queryString"_s, list}, {u"headersSize"_s, number},
                        {u"bodySize"_s, number}});
        if (request.toObject().contains(u"postData"))
            out << missing(u"postData"_s, request[u"postData"],
                           {{u"mimeType"_s, text}, {u"params"_s, list}, {u"text"_s, text}});
        const QJsonValue response = entry[u"response"];
        out << missing(u"response"_s, response,
                       {{u"status"_s, number}, {u"statusText"_s, text}, {u"httpVersion"_s, text},
                        {u"cookies"_s, list}, {u"headers"_s, list}, {u"content"_s, object},
                        {u"redirectURL"_s, text}, {u"headersSize"_s, number}, {u"bodySize"_s, number}});
        out << missing(u"content"_s, response[u"content"], {{u"size"_s, number}, {u"mimeType"_s, text}});
        const QJsonValue timings = entry[u"timings"];
        out << missing(u"timings"_s, timings, {{u"send"_s, number}, {u"wait"_s, number}, {u"receive"_s, number}});
        double sum = 0;
        const QJsonObject parts = timings.toObject();
        for (auto it = parts.begin(); it != parts.end(); ++it)
            sum += std::max(0.0, it.value().toDouble());
        if (sum != entry[u"time"].toDouble())
            out << u"time is not the sum of the timings"_s;
        for (const QStringView name : {u"send", u"wait", u"receive"}) {
            if (timings[name].toDouble() < 0)
                out << u"timings.%1 is negative"_s.arg(name);
        }
        for (const QJsonValue &pairs : {request[u"headers"], request[u"queryString"], response[u"headers"]}) {
            const QJsonArray array = pairs.toArray();
            for (const QJsonValue &pair : array)
                out << missing(u"pair"_s, pair, {{u"name"_s, text}, {u"value"_s, text}});
        }
    }
    return out;
}

} // namespace

class TestHar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWhatTheSpecRequires()
    {
        RequestLog log;
        end(log, begin(log, "GET", u"https://a.example/api/Tickets?x=1"_s), 200, "{}", {{"Server", "x"}});
        end(log, begin(log, "POST", u"https://a.example/api/Actions"_s, "[{}]"), 201, "\xff\xfe");
        end(log, begin(log, "GET", u"https://a.example/x"_s), 0, {}, {}, u"No connection."_s);
        begin(log, "DELETE", u"https://a.example/api/Tickets/1"_s); // under way
        const QByteArray har = harOf(log);
        QCOMPARE(specProblems(har), QStringList());
        QCOMPARE(entries(log).size(), 4);
        // The check itself: without a field it complains.
        QVERIFY(!specProblems(QByteArray(har).replace("\"redirectURL\"", "\"x\"")).isEmpty());
        QVERIFY(!specProblems(QByteArray(har).replace("\"time\": 222", "\"time\": 3")).isEmpty());
    }

    void saysWhatWasSentAndAnswered()
    {
        RequestLog log;
        end(log, begin(log, "POST", u"https://a.example/api/Actions?q=a%20b&c=%26"_s, "[{\"note\":\"ä\"}]"), 201,
            R"({"id":7})", {{"Content-Type", "application/json; charset=utf-8"}, {"Location", "/x"}});
        const QJsonValue entry = entries(log).first();
        QCOMPARE(entry[u"startedDateTime"].toString(),
                 QDateTime::fromMSecsSinceEpoch(sentAt - 40, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"));
        QCOMPARE(entry[u"comment"].toString(), u"Add Note"_s);
        QCOMPARE(entry[u"time"].toInt(), 222);
        QCOMPARE(entry[u"timings"][u"blocked"].toInt(), 40);
        QCOMPARE(entry[u"timings"][u"wait"].toInt(), 182);
        QCOMPARE(entry[u"timings"][u"dns"].toInt(), -1);
        const QJsonValue request = entry[u"request"];
        QCOMPARE(request[u"method"].toString(), u"POST"_s);
        QCOMPARE(request[u"url"].toString(), u"https://a.example/api/Actions?q=a%20b&c=%26"_s);
        QCOMPARE(request[u"queryString"][0][u"value"].toString(), u"a b"_s);
        QCOMPARE(request[u"queryString"][1][u"value"].toString(), u"&"_s);
        QCOMPARE(request[u"postData"][u"mimeType"].toString(), u"application/json"_s);
        QCOMPARE(request[u"postData"][u"text"].toString(), u"[{\"note\":\"ä\"}]"_s);
        QCOMPARE(request[u"bodySize"].toInt(), 15);
        const QJsonValue response = entry[u"response"];
        QCOMPARE(response[u"status"].toInt(), 201);
        QCOMPARE(response[u"redirectURL"].toString(), u"/x"_s);
        QCOMPARE(response[u"bodySize"].toInt(), 4);
        QCOMPARE(response[u"content"][u"size"].toInt(), 8);
        QCOMPARE(response[u"content"][u"mimeType"].toString(), u"application/json; charset=utf-8"_s);
        QCOMPARE(response[u"content"][u"text"].toString(), u"{\"id\":7}"_s);
        QVERIFY(response[u"comment"].isUndefined());
        QVERIFY(response[u"content"][u"comment"].isUndefined());
    }

    void bytesAreEncoded()
    {
        RequestLog log;
        end(log, begin(log, "GET", u"https://a.example/file"_s), 200, QByteArray::fromHex("ff00fe"));
        const QJsonValue content = entries(log).first()[u"response"][u"content"];
        QCOMPARE(content[u"encoding"].toString(), u"base64"_s);
        QCOMPARE(QByteArray::fromBase64(content[u"text"].toString().toLatin1()), QByteArray::fromHex("ff00fe"));
    }

    void saysWhatIsMissing()
    {
        RequestLog log;
        // The cut goes through the second byte of an "ä".
        QByteArray body(RequestLog::bodyCap - 1, 'a');
        body += "\u00e4 and more";
        end(log, begin(log, "POST", u"https://a.example/a"_s, body), 200, body);
        const QByteArray fill(RequestLog::bodyCap, 'b');
        for (qint64 kept = 0; kept < RequestLog::bodiesCap; kept += fill.size())
            end(log, begin(log, "GET", u"https://a.example/b"_s), 200, fill);
        end(log, begin(log, "POST", u"https://a.example/cut"_s, body), 200, body);
        end(log, begin(log, "GET", u"https://a.example/none"_s), 0, {}, {}, u"No connection."_s);
        begin(log, "GET", u"https://a.example/underway"_s);

        const QJsonArray saved = entries(log);
        const auto back = [&](qsizetype i) { return saved.at(saved.size() - i); };
        const QString dropped = u"Not kept: the log holds the newest bodies only, 32 MB in all."_s;
        QCOMPARE(saved.first()[u"request"][u"postData"][u"comment"].toString(), dropped);
        QCOMPARE(saved.first()[u"response"][u"content"][u"comment"].toString(), dropped);
        QCOMPARE(saved.first()[u"response"][u"content"][u"size"].toInteger(), body.size());
        const QString cut = u"Only the first 256 KB of 256 KB are kept."_s;
        QCOMPARE(back(3)[u"request"][u"postData"][u"comment"].toString(), cut);
        const QJsonValue content = back(3)[u"response"][u"content"];
        QCOMPARE(content[u"comment"].toString(), cut);
        QCOMPARE(content[u"text"].toString(), QString(RequestLog::bodyCap - 1, u'a'));
        QVERIFY(content[u"encoding"].isUndefined());
        QCOMPARE(back(2)[u"response"][u"status"].toInt(), 0);
        QCOMPARE(back(2)[u"response"][u"comment"].toString(), u"No answer: No connection."_s);
        QVERIFY(back(1)[u"response"][u"comment"].toString().contains(u"no answer yet"));
    }

    void aSnapshotStays()
    {
        RequestLog log;
        end(log, begin(log, "GET", u"https://a.example/1"_s), 200, "one");
        begin(log, "GET", u"https://a.example/2"_s);
        const LoggedRequests requests = log.snapshot({1, 0});
        end(log, 2, 200, "two");
        log.clear();
        const QJsonArray saved = QJsonDocument::fromJson(toHar(requests))[u"log"][u"entries"].toArray();
        QCOMPARE(saved.size(), 2);
        QCOMPARE(saved.at(0)[u"response"][u"status"].toInt(), 0);
        QCOMPARE(saved.at(1)[u"response"][u"content"][u"text"].toString(), u"one"_s);
    }

    void holdsNoSecret()
    {
        RequestLog log;
        end(log,
            begin(log, "POST", u"https://a.example/auth/token?code=q-secret-1"_s,
                  "grant_type=client_credentials&client_secret=s3cr3t%20value", "application/x-www-form-urlencoded"),
            200, R"({"access_token":"brand-new-token","link":"https://cdn.example/f?X-Amz-Signature=s1gnature&x=1"})",
            {{"Set-Cookie", "session=c00kie"}, {"X-Echo", "Bearer t0ken-value"}});
        end(log, begin(log, "GET", u"https://cdn.example/f?X-Amz-Signature=s1gnature"_s), 200,
            QByteArray::fromHex("ff00ff") + "t0ken-value"); // three bytes: its base64 is then seen as it is
        const QByteArray har = harOf(log);
        for (const QByteArray secret : {"t0ken-value", "s3cr3t", "q-secret-1", "brand-new-token", "s1gnature", "c00kie"}) {
            QVERIFY2(!har.contains(secret), secret.constData());
            QVERIFY2(!har.contains(secret.toBase64().first(6)), secret.constData());
        }
        QVERIFY(har.contains("client_secret=REDACTED"));
    }
};

QTEST_GUILESS_MAIN(TestHar)
#include "tst_har.moc"
