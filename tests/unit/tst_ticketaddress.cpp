// SPDX-License-Identifier: Apache-2.0
#include "halo/ticketaddress.h"

#include <QTest>

class tst_TicketAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addresses_data();
    void addresses();
    void problems_data();
    void problems();
    void markdown_data();
    void markdown();
};

void tst_TicketAddress::addresses_data()
{
    QTest::addColumn<QString>("web");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("address");
    const QString contoso = QStringLiteral("https://contoso.halopsa.com");
    QTest::newRow("usual") << contoso << QString() << "https://contoso.halopsa.com/ticket?id=1042";
    QTest::newRow("written out") << contoso << "{web}/ticket?id={id}"
                                 << "https://contoso.halopsa.com/ticket?id=1042";
    QTest::newRow("sub path, slash") << "https://host.example/halo/" << QString()
                                     << "https://host.example/halo/ticket?id=1042";
    QTest::newRow("port") << "http://127.0.0.1:8080" << QString() << "http://127.0.0.1:8080/ticket?id=1042";
    QTest::newRow("own page") << contoso << " {web}/tickets?id={id}&showmenu=false "
                              << "https://contoso.halopsa.com/tickets?id=1042&showmenu=false";
    QTest::newRow("own host") << contoso << "https://desk.contoso.com/t/{id}"
                              << "https://desk.contoso.com/t/1042";
    QTest::newRow("unusable") << contoso << "javascript:alert({id})" << QString();
}

void tst_TicketAddress::addresses()
{
    QFETCH(QString, web);
    QFETCH(QString, pattern);
    QFETCH(QString, address);
    QCOMPARE((TicketAddress{QUrl(web), pattern}.of(TicketId{1042}).toString()), address);
}

void tst_TicketAddress::problems_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("good");
    QTest::newRow("empty: the usual one") << "" << true;
    QTest::newRow("usual") << TicketAddress::usual() << true;
    QTest::newRow("https") << "https://x.example/t/{id}" << true;
    QTest::newRow("http on this computer") << "http://localhost:8080/t/{id}" << true;
    QTest::newRow("no id") << "{web}/ticket" << false;
    QTest::newRow("http elsewhere") << "http://x.example/t/{id}" << false;
    QTest::newRow("another scheme") << "ftp://x.example/{id}" << false;
    QTest::newRow("a script") << "javascript:alert({id})" << false;
    QTest::newRow("a file") << "file:///etc/{id}" << false;
    QTest::newRow("no scheme") << "x.example/{id}" << false;
    QTest::newRow("user name") << "https://me@x.example/{id}" << false;
    QTest::newRow("user name made of the server") << "https://{web}@x.example/{id}" << false;
    QTest::newRow("server grown longer") << "{web}.x.example/{id}" << false;
    QTest::newRow("server with a port") << "{web}:80{id}/" << false;
    QTest::newRow("id in the host") << "https://t{id}.x.example/" << false;
    QTest::newRow("a blank") << "{web}/ticket ?id={id}" << false;
}

void tst_TicketAddress::problems()
{
    QFETCH(QString, pattern);
    QFETCH(bool, good);
    const QString problem = TicketAddress::problem(pattern);
    QCOMPARE(problem.isEmpty(), good);
    QVERIFY(good || problem.contains(TicketAddress::usual())); // says what is expected
}

void tst_TicketAddress::markdown_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("caption");
    QTest::newRow("plain") << "Printer on fire"
                           << "#1042 Printer on fire";
    QTest::newRow("brackets") << "RE: [EXT] a](b) (c)"
                              << R"(#1042 RE: \[EXT\] a\]\(b\) \(c\))";
    QTest::newRow("marks") << R"(*bold* _x_ `y` \ <img> a|b)"
                           << R"(#1042 \*bold\* \_x\_ \`y\` \\ \<img\> a\|b)";
    QTest::newRow("lines") << " two\r\n lines\t"
                           << "#1042 two lines";
    QTest::newRow("none") << ""
                          << "#1042";
}

void tst_TicketAddress::markdown()
{
    QFETCH(QString, summary);
    QFETCH(QString, caption);
    const TicketAddress address{QUrl(QStringLiteral("https://x")), QStringLiteral("{web}/a(b)?id={id}")};
    QCOMPARE(address.markdownOf(TicketId{1042}, summary),
             u'[' + caption + QStringLiteral("](https://x/a%28b%29?id=1042)"));
}

QTEST_GUILESS_MAIN(tst_TicketAddress)
#include "tst_ticketaddress.moc"
