// SPDX-License-Identifier: Apache-2.0
#include "halo/serveraddress.h"

#include <QTest>

class TestServerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("web");

        const QString contoso = QStringLiteral("https://contoso.halopsa.com");
        QTest::newRow("as it is") << contoso << contoso;
        QTest::newRow("no scheme") << "contoso.halopsa.com" << contoso;
        QTest::newRow("resource server with /api") << "https://contoso.halopsa.com/api" << contoso;
        QTest::newRow("with /api/") << "https://contoso.halopsa.com/api/" << contoso;
        QTest::newRow("authorisation server") << "https://contoso.halopsa.com/auth" << contoso;
        QTest::newRow("token endpoint") << "https://contoso.halopsa.com/auth/token?tenant=contoso" << contoso;
        QTest::newRow("API documentation") << "https://contoso.halopsa.com/api/swagger/v2/index.html" << contoso;
        QTest::newRow("trailing slashes") << "https://contoso.halopsa.com///" << contoso;
        QTest::newRow("white space around") << "  contoso.halopsa.com/\r\n" << contoso;
        QTest::newRow("query and fragment") << "https://contoso.halopsa.com/?a=1#top" << contoso;
        QTest::newRow("upper case") << "HTTPS://Contoso.HaloPSA.com/API" << contoso;
        QTest::newRow("default port") << "https://contoso.halopsa.com:443/" << contoso;
        QTest::newRow("dot after the host") << "https://contoso.halopsa.com./" << contoso;
        QTest::newRow("page copied from the browser") << "https://contoso.halopsa.com/tickets?id=7&area=1" << contoso;
        QTest::newRow("ITSM") << "contoso.haloitsm.com/portal"
                              << "https://contoso.haloitsm.com";
        QTest::newRow("own port") << "https://halo.example.org:8443/api"
                                  << "https://halo.example.org:8443";
        QTest::newRow("no scheme, own port") << "halo.example.org:8443"
                                             << "https://halo.example.org:8443";
        QTest::newRow("sub path") << "https://host.example/halo/api"
                                  << "https://host.example/halo";
        QTest::newRow("deep sub path") << "host.example/a/b/auth/"
                                       << "https://host.example/a/b";
        QTest::newRow("dots in the path") << "https://host.example/x/../halo/./api"
                                          << "https://host.example/halo";
        QTest::newRow("sub path named like api") << "https://host.example/apis"
                                                 << "https://host.example/apis";
        QTest::newRow("intranet name") << "halo"
                                       << "https://halo";
        QTest::newRow("IDN") << QStringLiteral("bücher.example") << "https://xn--bcher-kva.example";
        QTest::newRow("loopback number") << "127.0.0.1:8080"
                                         << "http://127.0.0.1:8080";
        QTest::newRow("loopback 127/8") << "http://127.9.8.7:8080/api"
                                        << "http://127.9.8.7:8080";
        QTest::newRow("localhost") << "localhost:8080"
                                   << "http://localhost:8080";
        QTest::newRow("IPv6 loopback") << "[::1]:8080"
                                       << "http://[::1]:8080";
        QTest::newRow("http loopback, default port") << "http://localhost:80"
                                                     << "http://localhost";
        QTest::newRow("loopback over TLS") << "https://127.0.0.1:8443"
                                           << "https://127.0.0.1:8443";
    }
    void accepted()
    {
        QFETCH(QString, typed);
        QFETCH(QString, web);
        const ServerAddress address = ServerAddress::parse(typed);
        QCOMPARE(address.problem, QString());
        QCOMPARE(QString::fromLatin1(address.web.toEncoded()), web);
        // What is shown can be entered again.
        QCOMPARE(ServerAddress::parse(address.web.toString()).web, address.web);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says"); // part of the problem text

        QTest::newRow("nothing") << ""
                                 << "missing";
        QTest::newRow("only spaces") << "   "
                                     << "missing";
        QTest::newRow("space inside") << "contoso .halopsa.com"
                                      << "spaces";
        QTest::newRow("line break inside") << "contoso\n.halopsa.com"
                                           << "spaces";
        QTest::newRow("backslashes") << "https:\\\\contoso.halopsa.com"
                                     << "backslashes";
        QTest::newRow("plain http") << "http://contoso.halopsa.com"
                                    << "unencrypted";
        QTest::newRow("looks like loopback") << "http://127.example.com"
                                             << "unencrypted";
        QTest::newRow("looks like loopback 2") << "http://localhost.example.com"
                                               << "unencrypted";
        QTest::newRow("private network") << "http://192.168.1.4"
                                         << "unencrypted";
        QTest::newRow("ftp") << "ftp://contoso.halopsa.com"
                             << "ftp://";
        QTest::newRow("file") << "file:///etc/hosts"
                              << "file://";
        QTest::newRow("user and password") << "https://user:hunter2@contoso.halopsa.com"
                                           << "user name or password";
        QTest::newRow("user") << "user@contoso.halopsa.com"
                              << "user name or password";
        QTest::newRow("empty user") << "https://@contoso.halopsa.com"
                                    << "user name or password";
        QTest::newRow("user over http") << "http://user:hunter2@contoso.halopsa.com"
                                        << "user name or password";
        QTest::newRow("scheme alone") << "https://"
                                      << "complete address";
        QTest::newRow("no host") << "https:///api"
                                 << "complete address";
        QTest::newRow("one slash") << "https:/contoso.halopsa.com"
                                   << "complete address";
        QTest::newRow("no slash") << "https:contoso.halopsa.com"
                                  << "complete address";
        QTest::newRow("port too large") << "https://contoso.halopsa.com:99999"
                                        << "complete address";
        QTest::newRow("port 0") << "https://contoso.halopsa.com:0"
                                << "complete address";
        QTest::newRow("two dots") << "https://contoso..halopsa.com"
                                  << "complete address";
        QTest::newRow("a sentence") << "javascript:alert(1)"
                                    << "complete address";
    }
    void refused()
    {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        const ServerAddress address = ServerAddress::parse(typed);
        QVERIFY(address.web.isEmpty());
        QVERIFY2(address.problem.contains(says), qPrintable(address.problem));
        QVERIFY(!address.problem.contains(QStringLiteral("hunter2")));
        QVERIFY(address.problem.endsWith(u'.'));
    }

    void apiUrls()
    {
        const auto api = [](const char *web, const char *path) {
            return apiUrl(QUrl(QString::fromLatin1(web)), QString::fromLatin1(path)).toEncoded();
        };
        QCOMPARE(api("https://contoso.halopsa.com", "/Tickets/12"), "https://contoso.halopsa.com/api/Tickets/12");
        QCOMPARE(api("https://host.example/halo", "/Status"), "https://host.example/halo/api/Status");
        QCOMPARE(api("https://host.example/halo/", "/Status"), "https://host.example/halo/api/Status");
        QCOMPARE(api("https://host.example", "/a b%?"), "https://host.example/api/a%20b%25%3F");
    }
};

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
