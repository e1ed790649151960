// SPDX-License-Identifier: Apache-2.0
#include "net/curlcommand.h"
#include "net/requestlog.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// What curl would be given by a real shell. Its variables hold what a shell must not touch.
QStringList argumentsOf(const QString &command)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TOKEN"_s, u"my $(token) \"x\" 'y'"_s);
    environment.insert(u"CLIENT_SECRET"_s, u"my secret & more"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { for a in \"$@\"; do printf '%s\\0' \"$a\"; done; }\n"_s + command});
    if (!shell.waitForFinished() || shell.exitCode() != 0 || !shell.readAllStandardError().isEmpty())
        return {u"the shell failed"_s};
    QStringList arguments = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\0');
    arguments.removeLast();
    return arguments;
}

LoggedRequest request(const QByteArray &verb, const QString &url, const QByteArray &body = {},
                      const QByteArray &type = "application/json")
{
    LoggedRequest request;
    request.verb = verb;
    request.url = QUrl(url);
    request.requestHeaders = {{"Accept", "application/json"}, {"Authorization", "Bearer t0ken-value"}};
    if (verb != "GET")
        request.requestHeaders += {{"Content-Length", QByteArray::number(body.size())}, {"Content-Type", type}};
    request.requestBody = body;
    return request;
}

QString commandFor(LoggedRequest request)
{
    RequestLog log;
    request.secrets = {"t0ken-value", "s3cr3t value"};
    log.begin(std::move(request));
    return curlCommand(log, 0);
}

} // namespace

class TestCurlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRead()
    {
        LoggedRequest read = request("GET", u"https://a.example/api/Tickets?search=it's%20$HOME&x=%22"_s);
        read.requestHeaders.emplaceBack("Accept-Encoding", "gzip");
        const QString command = commandFor(read);
        QVERIFY2(command.contains(u"-H \"Authorization: Bearer $TOKEN\" \\\n"), qPrintable(command));
        QVERIFY(!command.contains(u"#"));
        const QStringList expected{u"https://a.example/api/Tickets?search=it's%20$HOME&x=%22"_s,
                                   u"-H"_s,
                                   u"Accept: application/json"_s,
                                   u"-H"_s,
                                   u"Authorization: Bearer my $(token) \"x\" 'y'"_s,
                                   u"--compressed"_s};
        QCOMPARE(argumentsOf(command), expected);
    }

    void nastyBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("quotes") << QByteArray(R"([{"a":"it's \"x\" '' end'"}])");
        QTest::newRow("newlines") << QByteArray("line 1\nline 2\r\n\n");
        QTest::newRow("shell") << QByteArray("$HOME $(id) `id` ${x} \\ ! * ~ # ; & | > /tmp/x");
        QTest::newRow("non-ASCII") << QByteArray("Gr\u00fc\u00dfe \u4e16\u754c \U0001f436");
        QTest::newRow("at") << QByteArray("@/etc/passwd");
        QTest::newRow("dash") << QByteArray("--data");
        QTest::newRow("percent") << QByteArray("%s %1 %2 100%");
    }

    void nastyBodies()
    {
        QFETCH(QByteArray, body);
        const QStringList arguments = argumentsOf(commandFor(request("POST", u"https://a.example/api/Actions"_s, body)));
        QCOMPARE(arguments.mid(0, 3), (QStringList{u"-X"_s, u"POST"_s, u"https://a.example/api/Actions"_s}));
        QVERIFY(arguments.contains(u"Content-Type: application/json"_s));
        QVERIFY(arguments.filter(u"Content-Length"_s).isEmpty());
        QCOMPARE(arguments.mid(arguments.size() - 2), (QStringList{u"--data-raw"_s, QString::fromUtf8(body)}));
    }

    void aDeleteHasNoBody()
    {
        const QStringList arguments = argumentsOf(commandFor(request("DELETE", u"https://a.example/api/Tickets/1"_s)));
        QCOMPARE(arguments.first(), u"-X"_s);
        QCOMPARE(arguments.at(1), u"DELETE"_s);
        QVERIFY(arguments.filter(u"--data"_s).isEmpty());
    }

    void aSignInTakesItsSecretFromAVariable()
    {
        LoggedRequest signIn = request("POST", u"https://a.example/auth/token?tenant=x"_s,
                                       "grant_type=client_credentials&client_id=4f&client_secret=s3cr3t%20value&scope=all",
                                       "application/x-www-form-urlencoded");
        signIn.requestHeaders.removeIf([](const auto &header) { return header.first == "Authorization"; });
        const QString command = commandFor(signIn);
        QVERIFY2(!command.contains(u"s3cr3t") && !command.contains(u"REDACTED"), qPrintable(command));
        const QStringList arguments = argumentsOf(command);
        QCOMPARE(arguments.mid(arguments.size() - 6),
                 (QStringList{u"--data-raw"_s, u"grant_type=client_credentials&client_id=4f"_s, u"--data-urlencode"_s,
                              u"client_secret=my secret & more"_s, u"--data-raw"_s, u"scope=all"_s}));
    }

    void otherSecretsAreMarked()
    {
        const QString command = commandFor(request("POST", u"https://a.example/x?access_token=q-secret-1"_s,
                                                   R"({"password":"hunter22","x":"t0ken-value"})"));
        QVERIFY2(!command.contains(u"q-secret-1") && !command.contains(u"hunter22") && !command.contains(u"t0ken"),
                 qPrintable(command));
        QVERIFY(command.startsWith(u"# REDACTED stands for what is secret.\n"));
        QVERIFY(argumentsOf(command).contains(u"https://a.example/x?access_token=REDACTED"_s));
    }

    void halfABodyIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("why");
        QTest::newRow("cut") << QByteArray(3 * 1024 * 1024, 'a') << u"Only the first 256 KB of 3.0 MB are kept."_s;
        QTest::newRow("too long") << QByteArray(150'000, 'a') << u"With 146 KB it is too long for a command line."_s;
        QTest::newRow("not text") << QByteArray::fromHex("ff00") << u"It is not text."_s;
        QTest::newRow("no end") << QByteArray("a\0b", 3) << u"It is not text."_s;
    }

    void halfABodyIsNotSent()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, why);
        const QString command = commandFor(request("POST", u"https://a.example/x"_s, body));
        QVERIFY2(command.startsWith(u"# The body is not in here. "_s + why), qPrintable(command.left(200)));
        const QStringList arguments = argumentsOf(command);
        QCOMPARE(arguments.mid(arguments.size() - 2), (QStringList{u"--data-binary"_s, u"@body"_s}));
    }

    void bracketsAreNoPattern()
    {
        QCOMPARE(argumentsOf(commandFor(request("GET", u"https://a.example/x?ids=[1-3]"_s))).first(), u"-g"_s);
    }
};

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
