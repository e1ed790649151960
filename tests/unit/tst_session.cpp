// SPDX-License-Identifier: Apache-2.0
#include "net/session.h"
#include "support/netrequests.h"
#include "support/testclock.h"
#include "support/wireserver.h"

#include <QSignalSpy>
#include <QTest>

using Act = WireServer::Behaviour::Act;
using Behaviour = WireServer::Behaviour;
using Kind = Error::Kind;

namespace {

// The value of a field as a form decoder reads it: "+" is a space there.
QString formValue(const QByteArray &body, const QByteArray &name)
{
    for (const QByteArray &field : body.split('&')) {
        if (field.startsWith(name + '='))
            return QString::fromUtf8(QByteArray::fromPercentEncoding(field.mid(name.size() + 1).replace('+', ' ')));
    }
    return {};
}

// A sign-in address that counts, a session and a queue; all else on the server accepts the newest token only.
struct Desk
{
    explicit Desk(const QString &secret = QStringLiteral("s3cr3t"))
    {
        server.setScript([this](const WireServer::Arrival &arrival, int n) { return serve(arrival, n); });
        const auto source = [this](QObject *, const std::function<void(Result<QUrl>)> &found) {
            ++asked;
            found(server.url(QStringLiteral("/auth/token?tenant=contoso")));
        };
        session = std::make_unique<Session>(
            queue, clock, Credentials{QStringLiteral("client"), secret, QStringLiteral("all all:teams")}, source);
    }

    Behaviour serve(const WireServer::Arrival &arrival, int)
    {
        if (!arrival.target.startsWith("/auth/token")) {
            return arrival.headers.value("authorization") == "Bearer t" + QByteArray::number(accepted)
                       ? Behaviour::answer(200)
                       : Behaviour::answer(401);
        }
        ++signIns;
        form = arrival.body;
        if (signIns - 1 < tokenAnswers.size())
            return tokenAnswers.at(signIns - 1);
        accepted = signIns;
        return Behaviour::answer(200, "{\"access_token\":\"t" + QByteArray::number(signIns) +
                                          "\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"all\"}");
    }

    WireServer server;
    TestClock clock;
    RequestQueue queue{queueSettings(), clock};
    std::unique_ptr<Session> session;
    QList<Behaviour> tokenAnswers; // for the first sign-ins; then good ones
    QByteArray form;
    int asked = 0;
    int signIns = 0;
    int accepted = 0;
};

struct Infos
{
    QList<Result<TokenInfo>> all;
    [[nodiscard]] qsizetype count() const { return all.size(); }
    [[nodiscard]] std::function<void(Result<TokenInfo>)> take()
    {
        return [this](Result<TokenInfo> result) { all.append(std::move(result)); };
    }
};

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsTheGuideSays();
    void encodesFormValues_data();
    void encodesFormValues();
    void readsTheAnswer_data();
    void readsTheAnswer();
    void answerWithoutAToken_data();
    void answerWithoutAToken();
    void refusal_data();
    void refusal();
    void refusalNeverHoldsTheSecret();
    void manyAskersOneSignIn();
    void deadAskerStopsNobody();
    void tenRefusedRequestsOneSignIn();
    void renewsBeforeTheEnd();
    void shortLifeIsUsable();
    void freshTokenIsANewOne();
    void failedFreshTokenKeepsTheOld();
    void signOutForgets();
    void signOutWhileSigningIn();
    void addressIsFoundOnce();
    void addressFails();
    void lostAnswerIsRepeatedOnce_data();
    void lostAnswerIsRepeatedOnce();
    void dyingSessionLeavesNobodyWaiting();
    void clockSetBack();
};

void TestSession::asksAsTheGuideSays()
{
    Desk desk;
    Infos infos;
    QSignalSpy spy(desk.session.get(), &Session::tokenChanged);
    desk.session->signIn(this, infos.take());
    QCOMPARE(infos.count(), 0);
    QTRY_COMPARE(infos.count(), 1);
    QVERIFY(infos.all.first().ok());
    const WireServer::Arrival arrival = desk.server.arrivals().first();
    QCOMPARE(arrival.method, QByteArray("POST"));
    QCOMPARE(arrival.target, QByteArray("/auth/token?tenant=contoso"));
    QCOMPARE(arrival.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
    QVERIFY(!arrival.headers.contains("authorization"));
    QCOMPARE(arrival.body,
             QByteArray("grant_type=client_credentials&client_id=client&client_secret=s3cr3t&scope=all%20all%3Ateams"));
    QCOMPARE(spy.count(), 1);
    const TokenInfo info = *desk.session->token();
    QCOMPARE(info.issuedAt, desk.clock.nowUtc());
    QCOMPARE(info.expiresAt, desk.clock.nowUtc().addSecs(3600));
    QCOMPARE(info.granted, QStringList({QStringLiteral("all")}));
    QCOMPARE(info.asked, QStringList({QStringLiteral("all"), QStringLiteral("all:teams")}));
    QCOMPARE(desk.queue.used(), 1); // it counts

    // The second time there is a token: nothing is sent, and still nothing is answered inside the call.
    desk.session->signIn(this, infos.take());
    QCOMPARE(infos.count(), 1);
    QTRY_COMPARE(infos.count(), 2);
    QCOMPARE(desk.signIns, 1);
}

void TestSession::encodesFormValues_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("separators") << QStringLiteral("a&b=c;d");
    QTest::newRow("plus") << QStringLiteral("a+b+c==");
    QTest::newRow("per cent") << QStringLiteral("100%25%zz");
    QTest::newRow("blank") << QStringLiteral(" a b ");
    QTest::newRow("not ASCII") << QStringLiteral("pässwörd €\U0001F511");
    QTest::newRow("quotes and line break") << QStringLiteral("a\"b'c\\d\n#?/");
}

void TestSession::encodesFormValues()
{
    QFETCH(QString, secret);
    Desk desk(secret);
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    QCOMPARE(formValue(desk.form, "client_secret"), secret);
    QCOMPARE(formValue(desk.form, "scope"), QStringLiteral("all all:teams"));
    QCOMPARE(desk.form.count('&'), 3);
}

void TestSession::readsTheAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QStringList>("granted");
    const QStringList all{QStringLiteral("all")};
    QTest::newRow("number") << QByteArray(R"({"access_token":"t1","expires_in":7200,"scope":"all"})") << qint64(7200)
                            << all;
    QTest::newRow("string") << QByteArray(R"({"access_token":"t1","expires_in":"7200","scope":"all"})") << qint64(7200)
                            << all;
    QTest::newRow("fraction") << QByteArray(R"({"access_token":"t1","expires_in":7199.5})") << qint64(7199)
                              << QStringList();
    QTest::newRow("missing") << QByteArray(R"({"access_token":"t1"})") << qint64(3600) << QStringList();
    QTest::newRow("null") << QByteArray(R"({"access_token":"t1","expires_in":null,"scope":null})") << qint64(3600)
                          << QStringList();
    QTest::newRow("nonsense") << QByteArray(R"({"access_token":"t1","expires_in":"soon","scope":""})") << qint64(3600)
                              << QStringList();
    QTest::newRow("several scopes") << QByteArray("{\"access_token\":\"t1\",\"scope\":\" all  all:teams\\nopenid \"}")
                                    << qint64(3600)
                                    << QStringList({QStringLiteral("all"), QStringLiteral("all:teams"),
                                                    QStringLiteral("openid")});
    QTest::newRow("scopes as a list") << QByteArray(R"({"access_token":"t1","scope":["all","all:teams"]})")
                                      << qint64(3600)
                                      << QStringList({QStringLiteral("all"), QStringLiteral("all:teams")});
}

void TestSession::readsTheAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, seconds);
    QFETCH(QStringList, granted);
    Desk desk;
    desk.tokenAnswers = {Behaviour::answer(200, body)};
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    QVERIFY(infos.all.first().ok());
    const TokenInfo info = infos.all.first().value();
    QCOMPARE(info.issuedAt.secsTo(info.expiresAt), seconds);
    QCOMPARE(info.granted, granted);
}

void TestSession::answerWithoutAToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>Sign in</html>");
    QTest::newRow("another object") << QByteArray("{\"ok\":true}");
    QTest::newRow("empty token") << QByteArray("{\"access_token\":\"\"}");
    QTest::newRow("smuggled header") << QByteArray("{\"access_token\":\"a\\r\\nX-Evil: 1\"}");
    QTest::newRow("another token") << QByteArray("{\"refresh_token\":\"r3fr3sh\"}");
}

void TestSession::answerWithoutAToken()
{
    QFETCH(QByteArray, body);
    Desk desk;
    desk.tokenAnswers = {Behaviour::answer(200, body)};
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    const Error error = infos.all.first().error();
    QCOMPARE(error.kind, Kind::SignIn);
    QCOMPARE(error.status, 200);
    QVERIFY(!error.message.isEmpty());
    QVERIFY(!error.body.contains("r3fr3sh"));
    QVERIFY(!desk.session->token());
    QCOMPARE(desk.signIns, 1);
}

void TestSession::refusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("scope") << 400
                           << QByteArray(R"({"error":"invalid_scope","error_description":"The scope is not valid."})")
                           << QStringLiteral("The scope is not valid.");
    QTest::newRow("client as 400") << 400 << QByteArray(R"({"error":"invalid_client"})")
                                   << QStringLiteral("invalid_client");
    QTest::newRow("client as 401") << 401 << QByteArray(R"({"error":"invalid_client"})")
                                   << QStringLiteral("invalid_client");
    QTest::newRow("tenant as 500") << 500 << QByteArray("Object reference not set") << QStringLiteral("500");
    QTest::newRow("forbidden") << 403 << QByteArray() << QStringLiteral("403");
}

void TestSession::refusal()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    Desk desk;
    desk.tokenAnswers = {Behaviour::answer(status, body)};
    Answers answers;
    desk.queue.send(netRequest(Verb::Post, desk.server.url(QStringLiteral("/api/Tickets"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, Kind::SignIn);
    QCOMPARE(answers.error().status, status);
    QCOMPARE(answers.error().body, body);
    QVERIFY2(answers.error().message.contains(words), qPrintable(answers.error().message));
    QCOMPARE(desk.server.count(), 1); // one try, and the request itself was never sent
}

void TestSession::refusalNeverHoldsTheSecret()
{
    // As it is, as a form has it, and as .NET writes JSON.
    const QString secret = QStringLiteral("s+cr&t=1");
    Desk desk(secret);
    desk.tokenAnswers = {Behaviour::answer(400, R"({"error":"bad","error_description":)"
                                                R"("s+cr&t=1 is wrong (client_secret=s%2Bcr%26t%3D1), s\u002Bcr\u0026t=1"})")};
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    const Error error = infos.all.first().error();
    for (const QByteArray &text : {error.body, error.message.toUtf8()}) {
        QVERIFY(!text.contains(secret.toUtf8()));
        QVERIFY(!text.contains(QUrl::toPercentEncoding(secret)));
        QVERIFY(!text.contains("u002Bcr"));
    }
    QVERIFY(error.message.contains(QLatin1String("is wrong")));
}

void TestSession::manyAskersOneSignIn()
{
    Desk desk;
    Infos infos;
    Answers answers;
    for (int i = 0; i < 20; ++i) {
        desk.session->signIn(this, infos.take());
        desk.queue.send(netRequest(Verb::Post, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    }
    QTRY_COMPARE(infos.count(), 20);
    QTRY_COMPARE(answers.count(), 20);
    for (const Result<Answer> &answer : std::as_const(answers.all))
        QVERIFY(answer.ok());
    QCOMPARE(desk.signIns, 1);
    QCOMPARE(desk.asked, 1);
}

void TestSession::deadAskerStopsNobody()
{
    Desk desk;
    Infos dead;
    Infos infos;
    auto context = std::make_unique<QObject>();
    desk.session->signIn(context.get(), dead.take());
    desk.session->signIn(this, infos.take());
    context.reset();
    QTRY_COMPARE(infos.count(), 1);
    QCOMPARE(dead.count(), 0);
    QCOMPARE(desk.signIns, 1);
}

void TestSession::tenRefusedRequestsOneSignIn()
{
    Desk desk;
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    desk.accepted = 99; // the server forgets the token
    Answers answers;
    for (int i = 0; i < 10; ++i)
        desk.queue.send(netRequest(Verb(i % 3), desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 10);
    for (const Result<Answer> &answer : std::as_const(answers.all))
        QVERIFY(answer.ok());
    QCOMPARE(desk.signIns, 2);
}

void TestSession::renewsBeforeTheEnd()
{
    Desk desk;
    Answers answers;
    const auto get = [&] {
        desk.queue.send(netRequest(Verb::Get, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    };
    get();
    QTRY_COMPARE(answers.count(), 1);
    desk.clock.advance(3'539'000);
    get();
    QTRY_COMPARE(answers.count(), 2);
    QCOMPARE(desk.signIns, 1);
    desk.clock.advance(1'000); // 60 s before the end
    get();
    QTRY_COMPARE(answers.count(), 3);
    QCOMPARE(desk.signIns, 2);
    QVERIFY(answers.all.last().ok());
    QCOMPARE(desk.server.arrivals().last().headers.value("authorization"), QByteArray("Bearer t2"));
}

void TestSession::shortLifeIsUsable()
{
    Desk desk;
    desk.tokenAnswers = {Behaviour::answer(200, R"({"access_token":"t1","expires_in":30})")};
    desk.accepted = 1;
    Answers answers;
    desk.queue.send(netRequest(Verb::Get, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.first().ok());
    QCOMPARE(desk.signIns, 1);
}

void TestSession::freshTokenIsANewOne()
{
    Desk desk;
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    desk.clock.advance(60'000);
    QSignalSpy spy(desk.session.get(), &Session::tokenChanged);
    desk.session->freshToken(this, infos.take());
    desk.session->freshToken(this, infos.take()); // joins
    QTRY_COMPARE(infos.count(), 3);
    QCOMPARE(desk.signIns, 2);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(desk.session->token()->issuedAt, desk.clock.nowUtc());
    Answers answers;
    desk.queue.send(netRequest(Verb::Get, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.first().ok());
}

void TestSession::failedFreshTokenKeepsTheOld()
{
    Desk desk;
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    desk.tokenAnswers = {Behaviour(), Behaviour::answer(500, "oops")};
    desk.session->freshToken(this, infos.take());
    QTRY_COMPARE(infos.count(), 2);
    QVERIFY(!infos.all.last().ok());
    QVERIFY(desk.session->token());
    Answers answers;
    desk.queue.send(netRequest(Verb::Get, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.first().ok());
}

void TestSession::signOutForgets()
{
    Desk desk;
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    QSignalSpy spy(desk.session.get(), &Session::tokenChanged);
    desk.session->signOut();
    QVERIFY(!desk.session->token());
    QCOMPARE(spy.count(), 1);
    Request probe = netRequest(Verb::Get, desk.server.url(QStringLiteral("/api")));
    probe.probe = true;
    Answers answers;
    desk.queue.send(probe, this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(!desk.server.arrivals().last().headers.contains("authorization"));
}

void TestSession::signOutWhileSigningIn()
{
    Desk desk;
    desk.tokenAnswers = {Behaviour::only(Act::Hold)};
    desk.tokenAnswers.first().body = R"({"access_token":"t1"})";
    Infos infos;
    Answers answers;
    desk.session->signIn(this, infos.take());
    desk.queue.send(netRequest(Verb::Get, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(desk.server.held(), 1);
    desk.session->signOut();
    QCOMPARE(infos.count(), 0);
    // Looked at before the event loop turns: what waits signs in again, as fast as the machine lets it.
    QVERIFY(!desk.session->token());
    QTRY_COMPARE(infos.count(), 1);
    QVERIFY(infos.all.first().error().cancelled());
    // What waited for the token was not cancelled: it signs in again. The late first token is not taken.
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(answers.first().ok());
    QVERIFY(desk.server.arrivals().last().headers.value("authorization") != "Bearer t1");
    desk.server.release();
    QTRY_COMPARE(desk.queue.inFlight(), 0);
    QCOMPARE(infos.count(), 1);
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 2);
    QVERIFY(infos.all.last().ok());
}

void TestSession::addressIsFoundOnce()
{
    Desk desk;
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    desk.session->freshToken(this, infos.take());
    QTRY_COMPARE(infos.count(), 2);
    QCOMPARE(desk.asked, 1);
}

void TestSession::addressFails()
{
    TestClock clock;
    RequestQueue queue(queueSettings(), clock);
    int asked = 0;
    Session session(queue, clock, {}, [&](QObject *, const std::function<void(Result<QUrl>)> &found) {
        ++asked;
        Error error;
        error.kind = Kind::Offline;
        error.message = QStringLiteral("No address was found.");
        found(error);
    });
    Answers answers;
    queue.send(netRequest(Verb::Get, QUrl(QStringLiteral("https://127.0.0.1:1/"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(answers.error().kind, Kind::Offline);
    Infos infos;
    session.signIn(this, infos.take());
    QTRY_COMPARE(infos.count(), 1);
    QCOMPARE(asked, 2); // asked again, since it never worked
    QCOMPARE(queue.used(), 0);
}

void TestSession::lostAnswerIsRepeatedOnce_data()
{
    QTest::addColumn<int>("lost");
    QTest::addColumn<bool>("ok");
    QTest::newRow("once") << 1 << true;
    QTest::newRow("for ever") << 9 << false;
}

void TestSession::lostAnswerIsRepeatedOnce()
{
    QFETCH(int, lost);
    QFETCH(bool, ok);
    Desk desk;
    desk.tokenAnswers = QList<Behaviour>(lost, Behaviour::only(Act::Reset));
    Infos infos;
    desk.session->signIn(this, infos.take());
    QTRY_VERIFY(desk.signIns == 1 && desk.queue.inFlight() == 0);
    QTRY_COMPARE(desk.clock.pending(), 1); // the wait before the second try
    desk.clock.advance(1'000);
    QTRY_COMPARE(infos.count(), 1);
    QCOMPARE(infos.all.first().ok(), ok);
    QCOMPARE(desk.signIns, 2);
    if (!ok)
        QCOMPARE(infos.all.first().error().kind, Kind::Cut);
}

void TestSession::dyingSessionLeavesNobodyWaiting()
{
    Desk desk;
    desk.tokenAnswers = {Behaviour::only(Act::Hold)};
    Answers answers;
    desk.queue.send(netRequest(Verb::Post, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(desk.server.held(), 1);
    desk.session.reset();
    QTRY_COMPARE(answers.count(), 1);
    QVERIFY(!answers.first().ok());
    // Also what comes after it.
    desk.queue.send(netRequest(Verb::Post, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 2);
    QVERIFY(!answers.all.last().ok());
    QCOMPARE(answers.all.last().error().kind, Kind::SignIn);
    desk.server.release();
    QTRY_COMPARE(desk.queue.inFlight(), 0);
    QCOMPARE(desk.server.count(), 1);
}

void TestSession::clockSetBack()
{
    Desk desk;
    Answers answers;
    desk.queue.send(netRequest(Verb::Get, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 1);
    desk.clock.setWall(desk.clock.now() - 60'000); // a correction: nothing happens
    desk.queue.send(netRequest(Verb::Get, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 2);
    QCOMPARE(desk.signIns, 1);
    desk.clock.setWall(desk.clock.now() - 86'400'000); // a day: its age cannot be told any more
    desk.queue.send(netRequest(Verb::Get, desk.server.url(QStringLiteral("/api"))), this, answers.take());
    QTRY_COMPARE(answers.count(), 3);
    QVERIFY(answers.all.last().ok());
    QCOMPARE(desk.signIns, 2);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
