// SPDX-License-Identifier: Apache-2.0
#include "connection/multilinepaste.h"
#include "connection/pastedapplication.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

namespace {

const QString Id = QStringLiteral("6f1a3a55-1111-4222-8333-aaaaaaaaaaaa");
const QString OtherId = QStringLiteral("0b2c4d66-1111-4222-8333-bbbbbbbbbbbb");
const QString Secret = Id + QStringLiteral("-") + OtherId;

} // namespace

class tst_PastedApplication : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void recognises();
    void lineEditHandsOutSeveralLines_data();
    void lineEditHandsOutSeveralLines();
    void lineEditTrimsOneLine();
    void replacedSelectionIsNotMixedIn();
};

void tst_PastedApplication::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QList<int>>("unplaced");
    const QString url = QStringLiteral("https://contoso.halopsa.com/api");
    const QString contoso = QStringLiteral("contoso");
    const QString none;

    QTest::newRow("bare, all")
        << QStringLiteral("%1\nhttps://contoso.halopsa.com/auth\ncontoso\n%2\n%3").arg(url, Id, Secret) << url
        << contoso << Id << Secret << QList<int>{};
    QTest::newRow("bare, another order") << QStringLiteral("%3\r\n%2\r\n\r\ncontoso\r\n%1\r\n").arg(url, Id, Secret)
                                         << url << contoso << Id << Secret << QList<int>{};
    QTest::newRow("labelled") << QStringLiteral("Resource Server: %1\nAuthorisation Server: https://x.example.com\n"
                                                "Tenant: contoso\nClient ID: %2\nClient Secret: p@ss word!")
                                     .arg(url, Id)
                              << url << contoso << Id << QStringLiteral("p@ss word!") << QList<int>{};
    QTest::newRow("labels of scripts")
        << QStringLiteral("HALO_CLIENT_ID=\"%1\"\nclient_secret = '%2',\nTENANT\tcontoso").arg(Id, Secret) << none
        << contoso << Id << Secret << QList<int>{};
    QTest::newRow("label above its value")
        << QStringLiteral("Client ID\n%1\n\nTenant\ncontoso").arg(Id) << none << contoso << Id << none << QList<int>{};
    QTest::newRow("host without scheme, port")
        << QStringLiteral("halo.example.com:8443/api\n%1").arg(Id) << QStringLiteral("halo.example.com:8443/api")
        << none << Id << none << QList<int>{};
    QTest::newRow("json") << QStringLiteral(R"({"url":"http://127.0.0.1:4711","tenant":"practice","client_id":"x",)"
                                            R"("client_secret":"y","more":1})")
                          << QStringLiteral("http://127.0.0.1:4711") << QStringLiteral("practice")
                          << QStringLiteral("x") << QStringLiteral("y") << QList<int>{};
    QTest::newRow("two client ids") << QStringLiteral("%1\n%2").arg(Id, OtherId) << none << none << none << none
                                    << QList<int>{1, 2};
    QTest::newRow("the same twice") << QStringLiteral("%1\n%1").arg(Id) << none << none << Id << none << QList<int>{};
    QTest::newRow("label beats form") << QStringLiteral("Client ID: %1\n%2").arg(Id, OtherId) << none << none << Id
                                      << none << QList<int>{2};
    QTest::newRow("two words") << QStringLiteral("contoso\nfabrikam\n%1").arg(Id) << none << none << Id << none
                               << QList<int>{1, 2};
    QTest::newRow("a secret of another form")
        << QStringLiteral("%1\nk8s!Fo0-bar~baz.QUX").arg(Id) << none << none << Id << none << QList<int>{2};
    QTest::newRow("prose") << QStringLiteral("Hello,\nplease find the data below.") << none << none << none << none
                           << QList<int>{1, 2};
    QTest::newRow("only the authorisation server") << QStringLiteral("https://contoso.halopsa.com/auth\ncontoso")
                                                   << none << contoso << none << none << QList<int>{};
}

void tst_PastedApplication::parses()
{
    QFETCH(QString, text);
    const PastedApplication found = parsePastedApplication(text);
    QTEST(found.server, "server");
    QTEST(found.tenant, "tenant");
    QTEST(found.clientId, "clientId");
    QTEST(found.clientSecret, "secret");
    QTEST(found.unplacedLines, "unplaced");
    QCOMPARE(found.authorisationServer,
             text.contains(QLatin1String("uthorisation")) || text.contains(QLatin1String("/auth")));
}

void tst_PastedApplication::recognises()
{
    QVERIFY(looksLikeApplication(QStringLiteral("a\nb")));
    QVERIFY(looksLikeApplication(QStringLiteral(R"( {"url":"x"} )")));
    QVERIFY(!looksLikeApplication(QStringLiteral("contoso\n")));
    QVERIFY(!looksLikeApplication(QStringLiteral("{")));
    QVERIFY(!looksLikeApplication(QString()));
}

void tst_PastedApplication::lineEditHandsOutSeveralLines_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("into an empty field") << QString();
    QTest::newRow("into text") << QStringLiteral("https://old");
}

void tst_PastedApplication::lineEditHandsOutSeveralLines()
{
    QFETCH(QString, before);
    QLineEdit edit(before);
    MultilinePaste paste;
    paste.watch(&edit);
    QSignalSpy pasted(&paste, &MultilinePaste::pasted);
    const QString text = QStringLiteral("https://contoso.halopsa.com\ncontoso\n");
    edit.setCursorPosition(int(before.size()) / 2);
    edit.insert(text); // what every way of pasting comes down to
    QCOMPARE(pasted.size(), 1);
    QCOMPARE(pasted.constFirst().constFirst().toString(), text);
    QCOMPARE(edit.text(), before);
    edit.setText(text); // assistive technology sets the whole text
    QCOMPARE(pasted.size(), 2);
    QCOMPARE(pasted.constLast().constFirst().toString(), text);
    QCOMPARE(edit.text(), before);
}

void tst_PastedApplication::lineEditTrimsOneLine()
{
    QLineEdit edit;
    MultilinePaste paste;
    paste.watch(&edit);
    QSignalSpy pasted(&paste, &MultilinePaste::pasted);
    edit.insert(QStringLiteral("contoso\r\n"));
    QCOMPARE(edit.text(), QStringLiteral("contoso"));
    QTest::keyClicks(&edit, QStringLiteral("{}"));
    QCOMPARE(edit.text(), QStringLiteral("contoso{}"));
    QCOMPARE(pasted.size(), 0);
}

void tst_PastedApplication::replacedSelectionIsNotMixedIn()
{
    QLineEdit edit(QStringLiteral("https://a.example.com"));
    MultilinePaste paste;
    paste.watch(&edit);
    QSignalSpy pasted(&paste, &MultilinePaste::pasted);
    edit.selectAll();
    const QString text = QStringLiteral("https://b.example.com\nb.example.com"); // shares both ends with the old text
    edit.insert(text);
    QCOMPARE(pasted.size(), 1);
    QCOMPARE(pasted.constFirst().constFirst().toString(), text);
    QCOMPARE(edit.text(), QStringLiteral("https://a.example.com"));
}

QTEST_MAIN(tst_PastedApplication)
#include "tst_pastedapplication.moc"
