// SPDX-License-Identifier: Apache-2.0
#include "store/viewstate.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

class tst_ViewState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void remembersPerConnection();
    void damagedIsIgnored();
    void staysInItsFolder_data();
    void staysInItsFolder();
};

void tst_ViewState::remembersPerConnection()
{
    const QTemporaryDir folder;
    const QJsonObject one{{QStringLiteral("sort"), QStringLiteral("updated")}};
    const QJsonObject two{{QStringLiteral("sort"), QStringLiteral("id")}};
    ViewState state(folder.filePath(QStringLiteral("views")));
    QVERIFY(state.load(QStringLiteral("a-1")).isEmpty());
    state.save(QStringLiteral("a-1"), one);
    state.save(QStringLiteral("b-2"), two);
    QCOMPARE(ViewState(folder.filePath(QStringLiteral("views"))).load(QStringLiteral("a-1")), one);
    state.remove(QStringLiteral("a-1"));
    QVERIFY(state.load(QStringLiteral("a-1")).isEmpty());
    QCOMPARE(state.load(QStringLiteral("b-2")), two);
}

void tst_ViewState::damagedIsIgnored()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"sort\":");
    file.close();
    ViewState state(folder.path());
    QVERIFY(state.load(QStringLiteral("a")).isEmpty());
    state.save(QStringLiteral("a"), {{QStringLiteral("x"), 1}});
    QCOMPARE(state.load(QStringLiteral("a")).value(QLatin1String("x")).toInt(), 1);
}

void tst_ViewState::staysInItsFolder_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("up") << QStringLiteral("../../evil");
    QTest::newRow("absolute") << QStringLiteral("/tmp/evil");
    QTest::newRow("empty") << QString();
    QTest::newRow("long") << QString(5000, u'a');
    QTest::newRow("other letters") << QStringLiteral("é\n\0x");
}

void tst_ViewState::staysInItsFolder()
{
    QFETCH(QString, id);
    const QTemporaryDir folder;
    ViewState state(folder.filePath(QStringLiteral("views")));
    state.save(id, {{QStringLiteral("x"), 1}});
    QCOMPARE(state.load(id).value(QLatin1String("x")).toInt(), 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("views")});
    QCOMPARE(QDir(folder.filePath(QStringLiteral("views"))).entryList(QDir::Files).size(), 1);
}

QTEST_GUILESS_MAIN(tst_ViewState)
#include "tst_viewstate.moc"
