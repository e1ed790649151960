// SPDX-License-Identifier: Apache-2.0
#include "halo/attachment.h"
#include "halo/attachmentdownload.h"
#include "halo/haloapi.h"
#include "net/requestlog.h"
#include "support/netrequests.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using Act = WireServer::Behaviour::Act;

namespace {

// HaloPSA and the host that keeps its files.
struct Bench
{
    RequestLog log;
    WireServer halo;
    WireServer elsewhere;
    TestClock clock;
    std::unique_ptr<RequestQueue> queue;
    std::unique_ptr<HaloApi> api;
    std::unique_ptr<AttachmentDownload> download;
    QList<Result<FileContent>> results;

    explicit Bench(QueueSettings settings = queueSettings())
    {
        settings.log = &log;
        settings.bodyCap = 1024 * 1024;
        queue = std::make_unique<RequestQueue>(settings, clock);
        queue->setAuthorization({[] { return QByteArray("secret-token"); },
                                 [](const QByteArray &, std::function<void(std::optional<Error>)> report) {
                                     report(Error{Kind::SignIn, 401, {}, {}, false});
                                 },
                                 [] { return false; }});
        api = std::make_unique<HaloApi>(*queue, halo.url(QString()));
    }

    void start(const QString &filename = u"a.txt"_s)
    {
        Attachment file;
        file.id = 7;
        file.filename = filename;
        download = std::make_unique<AttachmentDownload>(*api, file);
        download->start(Priority::Click, [this](const Result<FileContent> &result) { results.append(result); });
    }
    bool ended()
    {
        return QTest::qWaitFor([this] {
            clock.advance(500);
            return !results.isEmpty();
        });
    }
    void answers(const QByteArray &body, const QByteArray &type, const QByteArray &disposition = {})
    {
        QList<QPair<QByteArray, QByteArray>> headers{{"Content-Type", type}};
        if (!disposition.isEmpty())
            headers.append({"Content-Disposition", disposition});
        halo.setAnswer(WireServer::Behaviour::answer(200, body, headers));
    }
    void answersWithLink(const QString &link)
    {
        answers("{\"id\":7,\"link\":\"" + link.toUtf8() + "\"}", "application/json; charset=utf-8");
    }
    [[nodiscard]] QByteArray wholeLog() const
    {
        QByteArray text;
        for (qsizetype i = 0; i < log.size(); ++i) {
            const LoggedRequest request = log.redacted(i);
            text += request.url.toEncoded() + '\n' + request.requestBody + '\n' + request.answerBody + '\n';
            for (const auto &[name, value] : request.requestHeaders + request.answerHeaders)
                text += name + ": " + value + '\n';
        }
        return text;
    }
};

} // namespace

class TestAttachment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listIsReadTolerantly()
    {
        const auto read = readAttachments(R"({"ticket_id":12,"record_count":"6","attachments":[
            {"id":"3","ticket_id":12.0,"action_id":"4","filename":" a.png ","filesize":"2048","agent_id":5,
             "datecreated":"2026-09-01T14:03:22.187","isimage":"true","desc":"","note":"n","content_type":"image/png"},
            {"id":4.0,"filename":null,"filesize":null},
            {"filename":"no id"},
            {"id":5,"ticket_id":13,"filename":"of another ticket"}],"folders":[{"id":1}]})",
                                          TicketId{12});
        QVERIFY(read.ok());
        const AttachmentList &list = read.value();
        QCOMPARE(list.files.size(), 2);
        QCOMPARE(list.unreadable, 1);
        QCOMPARE(list.others, 1);
        QCOMPARE(list.recordCount, 6);
        const Attachment &first = list.files[0];
        QCOMPARE(first.id, 3);
        QCOMPARE(first.filename, u"a.png"_s);
        QCOMPARE(first.bytes, 2048);
        QCOMPARE(first.actionId, 4);
        QCOMPARE(first.agentId, 5);
        QCOMPARE(first.date, QDateTime(QDate(2026, 9, 1), QTime(14, 3, 22, 187), Qt::UTC).toMSecsSinceEpoch());
        QVERIFY(first.isImage);
        QCOMPARE(first.note, u"n"_s);
        const Attachment &second = list.files[1];
        QCOMPARE(second.bytes, -1);
        QCOMPARE(second.actionId, -1);
        QCOMPARE(second.date, 0);
    }

    void nothingIsAnEmptyListAndAFailureIsNot()
    {
        const auto none =
            readAttachments(R"({"ticket_id":1,"record_count":0,"attachments":[],"folders":[]})", TicketId{1});
        QVERIFY(none.ok() && none.value().files.isEmpty());
        QVERIFY(readAttachments("[]", TicketId{1}).ok());
        QVERIFY(!readAttachments("{\"attachments\":[", TicketId{1}).ok());
        QVERIFY(!readAttachments("{\"message\":\"no\"}", TicketId{1}).ok());
    }

    void rawBytes()
    {
        Bench bench;
        bench.answers(QByteArray("\0\1\2", 3), "application/octet-stream", "attachment; filename=\"a.txt\"");
        bench.start();
        QVERIFY(bench.results.isEmpty()); // never inside the call
        QVERIFY(bench.ended());
        QVERIFY(bench.results.first().ok());
        QCOMPARE(bench.results.first().value().bytes, QByteArray("\0\1\2", 3));
        QCOMPARE(bench.halo.arrivals().first().target, "/api/Attachment/7");
        QVERIFY(!bench.download->isElsewhere());
    }

    // The token is Halo's alone, and whoever has the signed link has the file.
    void linkIsFollowedWithoutTheToken()
    {
        Bench bench;
        bench.answersWithLink(
            bench.elsewhere.url(u"/cdn/7?Expires=1790000300&Signature=Zm9vYmFy&own=quite-private"_s).toString());
        bench.elsewhere.setAnswer(WireServer::Behaviour::answer(200, "bytes", {{"Content-Type", "text/plain"}}));
        bench.start();
        QVERIFY(bench.ended());
        QVERIFY(bench.results.first().ok());
        QCOMPARE(bench.results.first().value().bytes, "bytes");
        QCOMPARE(bench.halo.arrivals().first().headers.value("authorization"), "Bearer secret-token");
        QCOMPARE(bench.elsewhere.count(), 1);
        QCOMPARE(bench.elsewhere.arrivals().first().target,
                 "/cdn/7?Expires=1790000300&Signature=Zm9vYmFy&own=quite-private");
        QVERIFY(!bench.elsewhere.arrivals().first().headers.contains("authorization"));
        QVERIFY(!bench.elsewhere.arrivals().first().headers.contains("cookie"));
        QCOMPARE(bench.log.size(), 2);
        const QByteArray log = bench.wholeLog();
        QVERIFY(log.contains("/cdn/7"));
        QVERIFY2(!log.contains("Zm9vYmFy") && !log.contains("quite-private"), log.constData());
    }

    void refusalElsewhereKeepsTheSecret()
    {
        Bench bench;
        bench.answersWithLink(bench.elsewhere.url(u"/cdn/7?own=quite-private"_s).toString());
        bench.elsewhere.setAnswer(WireServer::Behaviour::answer(403, "<Error><Given>quite-private</Given></Error>"));
        bench.start();
        QVERIFY(bench.ended());
        QVERIFY(!bench.results.first().ok());
        const Error &error = bench.results.first().error();
        QCOMPARE(error.kind, Kind::Refused);
        QVERIFY(bench.download->isElsewhere());
        QVERIFY(!error.body.contains("quite-private") && !error.message.contains(u"quite-private"_s));
        QVERIFY(!bench.wholeLog().contains("quite-private"));
    }

    // A second hop is not taken: it would be anybody's.
    void redirectElsewhereIsNotFollowed()
    {
        Bench bench;
        bench.answersWithLink(bench.elsewhere.url(u"/cdn/7?a=b"_s).toString());
        bench.elsewhere.setAnswer(
            WireServer::Behaviour::answer(302, {}, {{"Location", bench.halo.url(u"/api/Tickets"_s).toEncoded()}}));
        bench.start();
        QVERIFY(bench.ended());
        QVERIFY(!bench.results.first().ok());
        QCOMPARE(bench.results.first().error().kind, Kind::Moved);
        QCOMPARE(bench.halo.count(), 1);
    }

    void linkOrFile_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("disposition");
        QTest::addColumn<QString>("filename");
        QTest::addColumn<QString>("expected"); // "" = the file, "!" = neither
        const QByteArray link = R"({"link":"https://cdn.example/a?b=c"})";
        const QByteArray json = "application/json";
        QTest::newRow("link") << link << json << QByteArray() << u"a.png"_s << u"https://cdn.example/a?b=c"_s;
        QTest::newRow("link with a charset") << link << QByteArray("Application/JSON; charset=utf-8") << QByteArray()
                                             << u"a.png"_s << u"https://cdn.example/a?b=c"_s;
        QTest::newRow("link with a mark")
            << "\xef\xbb\xbf" + link << json << QByteArray() << u"a.png"_s << u"https://cdn.example/a?b=c"_s;
        QTest::newRow("link of a JSON file")
            << link << json << QByteArray() << u"a.json"_s << u"https://cdn.example/a?b=c"_s;
        QTest::newRow("a JSON file that looks like a link")
            << link << json << QByteArray("attachment; filename=\"a.json\"") << u"a.json"_s << QString();
        QTest::newRow("a JSON file") << QByteArray("{\"a\":1}") << json << QByteArray() << u"a.JSON"_s << QString();
        QTest::newRow("a text that looks like a link")
            << link << QByteArray("text/plain") << QByteArray() << u"a.txt"_s << QString();
        QTest::newRow("no type") << QByteArray("x") << QByteArray() << QByteArray() << u"a.txt"_s << QString();
        QTest::newRow("JSON without a link")
            << QByteArray("{\"id\":7}") << json << QByteArray() << u"a.png"_s << u"!"_s;
        QTest::newRow("broken JSON") << QByteArray("{\"link\":") << json << QByteArray() << u"a.png"_s << u"!"_s;
    }
    void linkOrFile()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, disposition);
        QFETCH(QString, filename);
        QFETCH(QString, expected);
        const Result<QString> link = linkInAnswer({200, body, type, disposition}, filename);
        QCOMPARE(link.ok() ? link.value() : u"!"_s, expected);
        if (!link.ok())
            QCOMPARE(link.error().kind, Kind::Malformed);
    }

    void checkedLinks_data()
    {
        QTest::addColumn<QString>("web");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("expected"); // "" = refused
        const QString halo = u"https://contoso.halopsa.com"_s;
        const QString here = u"http://127.0.0.1:8080"_s;
        QTest::newRow("https") << halo << u"https://cdn.example/a?Signature=a%2Bb%2F"_s
                               << u"https://cdn.example/a?Signature=a%2Bb%2F"_s;
        QTest::newRow("with blanks") << halo << u"https://cdn.example/a b.png?s=1"_s
                                     << u"https://cdn.example/a%20b.png?s=1"_s;
        QTest::newRow("user") << halo << u"https://u:p@cdn.example/a"_s << u"https://cdn.example/a"_s;
        QTest::newRow("http") << halo << u"http://cdn.example/a"_s << QString();
        QTest::newRow("http to this computer") << halo << u"http://127.0.0.1:631/printers"_s << QString();
        QTest::newRow("http here") << here << u"http://127.0.0.1:9/a"_s << u"http://127.0.0.1:9/a"_s;
        QTest::newRow("file") << halo << u"file:///etc/passwd"_s << QString();
        QTest::newRow("path") << halo << u"/etc/passwd"_s << QString();
        QTest::newRow("other host's path") << halo << u"//cdn.example/a"_s << QString();
        QTest::newRow("data") << halo << u"data:text/plain,a"_s << QString();
        QTest::newRow("ftp") << halo << u"ftp://cdn.example/a"_s << QString();
        QTest::newRow("resource") << halo << u"qrc:/icons/add.svg"_s << QString();
        QTest::newRow("no host") << halo << u"https:///a"_s << QString();
        QTest::newRow("nonsense") << halo << u"https://[a/"_s << QString();
    }
    void checkedLinks()
    {
        QFETCH(QString, web);
        QFETCH(QString, link);
        QFETCH(QString, expected);
        const Result<QUrl> url = checkedLink(QUrl(web), link);
        QCOMPARE(url.ok() ? QString::fromLatin1(url.value().toEncoded()) : QString(), expected);
    }

    void refusedLinksAreNotAsked()
    {
        Bench bench;
        bench.answersWithLink(u"file:///etc/hostname"_s);
        bench.start();
        QVERIFY(bench.ended());
        QVERIFY(!bench.results.first().ok());
        QCOMPARE(bench.results.first().error().kind, Kind::Malformed);
        QCOMPARE(bench.log.size(), 1); // nothing but the question to Halo
    }

    void failures()
    {
        Bench bench;
        bench.halo.setAnswer(WireServer::Behaviour::answer(404, "\"Gone for good.\""));
        bench.start();
        QVERIFY(bench.ended());
        QCOMPARE(bench.results.first().error().message, u"Gone for good."_s);
    }

    void cutIsNotAFile()
    {
        Bench bench;
        WireServer::Behaviour cut =
            WireServer::Behaviour::answer(200, QByteArray(5000, 'x'), {{"Content-Type", "text/plain"}});
        cut.act = Act::CutBody;
        bench.halo.setAnswer(cut);
        bench.start();
        QVERIFY(bench.ended());
        QVERIFY(!bench.results.first().ok());
        QCOMPARE(bench.results.first().error().kind, Kind::Cut);
        QCOMPARE(bench.halo.count(), 3); // a read is repeated twice
    }

    void tooLargeSaysSo()
    {
        Bench bench;
        bench.answers(QByteArray(2 * 1024 * 1024, 'x'), "application/octet-stream", "attachment");
        bench.start();
        QVERIFY(bench.ended());
        QVERIFY(!bench.results.first().ok());
        QCOMPARE(bench.results.first().error().kind, Kind::TooLarge);
    }

    void progressIsTold()
    {
        Bench bench;
        WireServer::Behaviour stall =
            WireServer::Behaviour::answer(200, QByteArray(300'000, 'x'), {{"Content-Type", "text/plain"}});
        stall.act = Act::Stall; // half of it, then nothing
        bench.halo.setAnswer(stall);
        bench.start();
        QSignalSpy progress(bench.download.get(), &AttachmentDownload::progressed);
        QTRY_VERIFY(!progress.isEmpty() && progress.last().first().toLongLong() == 150'000);
        QVERIFY(bench.results.isEmpty());
    }

    // A large file over a slow line may take longer than any other answer; silence still ends it.
    void slowIsNotTooLong()
    {
        QueueSettings settings = queueSettings();
        settings.wholeMs = 1000;
        settings.firstByteMs = 600'000;
        Bench bench(settings);
        WireServer::Behaviour held = WireServer::Behaviour::answer(200, "slow", {{"Content-Type", "text/plain"}});
        held.act = Act::Hold;
        bench.halo.setAnswer(held);
        bench.start();
        QTRY_COMPARE(bench.halo.held(), 1);
        bench.clock.advance(300'000);
        QVERIFY(bench.results.isEmpty());
        bench.halo.release();
        QVERIFY(bench.ended());
        QCOMPARE(bench.halo.count(), 1);
        QCOMPARE(bench.results.first().value().bytes, "slow");
    }

    void deletedIsCancelled()
    {
        Bench bench;
        bench.halo.setAnswer(WireServer::Behaviour::only(Act::Hold));
        bench.start();
        QTRY_COMPARE(bench.halo.count(), 1);
        bench.download.reset();
        QTRY_COMPARE(bench.queue->inFlight(), 0);
        QTRY_COMPARE(bench.halo.openConnections(), 0);
        QVERIFY(bench.results.isEmpty());
    }

    void mayBeDeletedInItsCallback()
    {
        Bench bench;
        bench.answers("x", "text/plain", "attachment");
        Attachment file;
        file.id = 7;
        bool called = false;
        auto *download = new AttachmentDownload(*bench.api, file);
        download->start(Priority::Click, [&](const Result<FileContent> &) {
            called = true;
            delete download;
        });
        QTRY_VERIFY(called);
    }
};

QTEST_GUILESS_MAIN(TestAttachment)
#include "tst_attachment.moc"
