// SPDX-License-Identifier: Apache-2.0
#include "net/redaction.h"

#include <QTest>

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void body_data();
    void body();
    void knownValuesGoAnywhere();
    void url_data();
    void url();
    void header_data();
    void header();
};

void TestRedaction::body_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("token answer")
        << QByteArray(R"({"token_type":"Bearer","access_token":"eyJ.a-b","expires_in":3600,"refresh_token": "r\"x","id_token" :"i"})")
        << QByteArray(R"({"token_type":"Bearer","access_token":"REDACTED","expires_in":3600,"refresh_token": "REDACTED","id_token" :"REDACTED"})");
    QTest::newRow("one in another") << QByteArray(R"({"access_token":"a.example/?client_secret=x&Signature=abc&end"})")
                                    << QByteArray(R"({"access_token":"REDACTED"})");
    QTest::newRow("form") << QByteArray("grant_type=client_credentials&client_id=a&client_secret=s%2Bx&scope=all")
                          << QByteArray("grant_type=client_credentials&client_id=a&client_secret=REDACTED&scope=all");
    QTest::newRow("at the end") << QByteArray("scope=all&client_secret=s") << QByteArray("scope=all&client_secret=REDACTED");
    QTest::newRow("other case") << QByteArray(R"({"Access_Token":"abc"})") << QByteArray(R"({"Access_Token":"REDACTED"})");
    QTest::newRow("signed link") << QByteArray(R"({"link":"https://cdn.example/a?Expires=1&Signature=Zm9v~&Key-Pair-Id=K1"})")
                                 << QByteArray(R"({"link":"https://cdn.example/a?REDACTED"})");
    QTest::newRow("signed in a way of its own") << QByteArray(R"([{"id":1,"link": "https:\/\/cdn.example\/a?k=1\u0026x=abc","a":"?b"}])")
                                                << QByteArray(R"([{"id":1,"link": "https:\/\/cdn.example\/a?REDACTED","a":"?b"}])");
    QTest::newRow("a link that is none of a file") << QByteArray(R"({"url":"https://h/a?b=c","link":"https://h/a"})")
                                                   << QByteArray(R"({"url":"https://h/a?b=c","link":"https://h/a"})");
    QTest::newRow("named within a text") << QByteArray(R"({"x":"/cdn/a?Expires=1&Signature=Zm9v~&Key-Pair-Id=K1"})")
                                         << QByteArray(R"({"x":"/cdn/a?Expires=1&Signature=REDACTED&Key-Pair-Id=REDACTED"})");
    QTest::newRow("JSON in JSON") << QByteArray(R"("{\"access_token\":\"abc\",\"x\":1}")")
                                  << QByteArray(R"("{\"access_token\":\"REDACTED\",\"x\":1}")");
    QTest::newRow("cut") << QByteArray(R"({"access_token":"eyJabc)") << QByteArray(R"({"access_token":"REDACTED)");
    QTest::newRow("number") << QByteArray(R"({"access_token":null,"code":"A1"})") << QByteArray(R"({"access_token":null,"code":"A1"})");
    QTest::newRow("a word in a text") << QByteArray(R"({"summary":"my password is lost, token: none"})")
                                      << QByteArray(R"({"summary":"my password is lost, token: none"})");
    QTest::newRow("a longer name") << QByteArray("xclient_secret=a&not_password=b") << QByteArray("xclient_secret=a&not_password=b");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestRedaction::body()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(redaction::body(text, {}), expected);
}

void TestRedaction::knownValuesGoAnywhere()
{
    const QByteArray secret = "s3/cr\"et+%";
    for (const QByteArray &text : {QByteArray("You sent ") + secret + " here", QByteArray(R"({"m":"s3/cr\"et+%"})"),
                                   QByteArray("<p>s3/cr&quot;et&#43;&#x25;</p>"), QByteArray("a=s3%2Fcr%22et%2B%25&b"), QByteArray(R"({"m":"s3\/cr\u0022et\u002B%"})"),
                                   QByteArray(R"({"m":"{\"n\":\"s3/cr\\\"et\\u002b%\"}"})"), QByteArray("s3%2fcr%22et%2b%25")}) {
        const QByteArray shown = redaction::body(text, {secret});
        QVERIFY2(shown.contains("REDACTED"), shown.constData());
        QVERIFY2(!shown.contains("s3"), shown.constData());
    }
    QCOMPARE(redaction::body("abc", {"abc", ""}), QByteArray("abc")); // too short to be one
    QCOMPARE(redaction::body(R"({"m":"Gr\u00fc\u00DFe+Grüße+Gr%C3%BC%c3%9fe"})", {"Grüße"}), QByteArray(R"({"m":"REDACTED+REDACTED+REDACTED"})"));
    QCOMPARE(redaction::body("pass word=pass+word=pass%20word", {"pass word"}), QByteArray("REDACTED=REDACTED=REDACTED"));
    // Backslashes, in clear and doubled, and the text after them stays as it was.
    QCOMPARE(redaction::body(R"(["a\b\c1234","a\\b\\c1234\n"])", {R"(a\b\c1234)"}), QByteArray(R"(["REDACTED","REDACTED\n"])"));
}

void TestRedaction::url_data()
{
    QTest::addColumn<QUrl>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("plain") << QUrl(QStringLiteral("https://h/api/Tickets?status=1%2C2&search=a%20b"))
                           << QByteArray("https://h/api/Tickets?status=1%2C2&search=a%20b");
    QTest::newRow("signed") << QUrl(QStringLiteral("https://h/a?Expires=1&Signature=abc&X-Amz-Signature=d"))
                            << QByteArray("https://h/a?Expires=1&Signature=REDACTED&X-Amz-Signature=REDACTED");
    QTest::newRow("user info") << QUrl(QStringLiteral("https://u:p@h/a")) << QByteArray("https://h/a");
}

void TestRedaction::url()
{
    QFETCH(QUrl, from);
    QFETCH(QByteArray, to);
    QCOMPARE(redaction::url(from).toEncoded(), to);
}

void TestRedaction::header_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("token") << QByteArray("Authorization") << QByteArray("Bearer abc.def") << QByteArray("Bearer REDACTED");
    QTest::newRow("no scheme") << QByteArray("authorization") << QByteArray("abc") << QByteArray("REDACTED");
    QTest::newRow("cookie") << QByteArray("Set-Cookie") << QByteArray("a=b") << QByteArray("REDACTED");
    QTest::newRow("location") << QByteArray("Location") << QByteArray("https://h/?token=a") << QByteArray("https://h/?token=REDACTED");
    QTest::newRow("other") << QByteArray("Retry-After") << QByteArray("12") << QByteArray("12");
}

void TestRedaction::header()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    QCOMPARE(redaction::header(name, value), expected);
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
