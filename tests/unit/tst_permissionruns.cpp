// SPDX-License-Identifier: Apache-2.0
#include "store/permissionruns.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TstPermissionRuns : public QObject
{
    Q_OBJECT

private:
    static QJsonObject run(int number) { return {{u"number"_s, number}, {u"agent"_s, u"Zoë"_s}}; }
    static QStringList filesIn(const QString &folder)
    {
        QStringList files;
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
        files.sort();
        return files;
    }
    static QList<int> numbers(const PermissionRuns::Kept &kept)
    {
        QList<int> found;
        for (const QJsonObject &each : kept.runs)
            found.append(each[u"number"].toInt());
        return found;
    }

private Q_SLOTS:
    void areThereNextTimeNewestFirst()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(u"permissions"_s);
        QVERIFY(PermissionRuns(folder).load(u"one"_s).runs.isEmpty());
        for (int i = 1; i <= 3; ++i) // in one millisecond, as like as not
            QCOMPARE(PermissionRuns(folder).keep(u"one"_s, run(i)), QString());
        const PermissionRuns::Kept kept = PermissionRuns(folder).load(u"one"_s);
        QCOMPARE(numbers(kept), (QList<int>{3, 2, 1}));
        QCOMPARE(kept.runs.first(), run(3));
        QCOMPARE(kept.damaged, 0);
        QVERIFY(PermissionRuns(folder).load(u"two"_s).runs.isEmpty());
        QVERIFY(PermissionRuns(folder).load(u"ONE"_s).runs.isEmpty());
    }

    void areNobodyElsesToRead()
    {
        const QTemporaryDir home;
        PermissionRuns runs(home.filePath(u"permissions"_s));
        QCOMPARE(runs.keep(u"one"_s, run(1)), QString());
        const QFileDevice::Permissions others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        const QStringList files = filesIn(home.path());
        QCOMPARE(files.size(), 1);
        QVERIFY(!(QFile::permissions(files.first()) & others));
    }

    void theOldestGo()
    {
        const QTemporaryDir home;
        PermissionRuns runs(home.path());
        for (int i = 1; i <= PermissionRuns::most + 3; ++i)
            QCOMPARE(runs.keep(u"one"_s, run(i)), QString());
        const QList<int> there = numbers(runs.load(u"one"_s));
        QCOMPARE(there.size(), PermissionRuns::most);
        QCOMPARE(there.first(), PermissionRuns::most + 3);
        QCOMPARE(there.last(), 4);
    }

    void aDamagedOneIsLeftAndCounted()
    {
        const QTemporaryDir home;
        PermissionRuns runs(home.path());
        for (int i = 1; i <= 2; ++i)
            QCOMPARE(runs.keep(u"one"_s, run(i)), QString());
        const QString first = filesIn(home.path()).first();
        QFile file(first);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"number\":1,");
        file.close();
        PermissionRuns::Kept kept = runs.load(u"one"_s);
        QCOMPARE(numbers(kept), QList<int>{2});
        QCOMPARE(kept.damaged, 1);
        for (int i = 3; i <= PermissionRuns::most + 5; ++i)
            QCOMPARE(runs.keep(u"one"_s, run(i)), QString());
        QVERIFY(QFile::exists(first));
        kept = runs.load(u"one"_s);
        QCOMPARE(kept.runs.size(), PermissionRuns::most);
        QCOMPARE(kept.damaged, 1);
    }

    // An id is no way out of the folder.
    void goWithTheirConnectionAlone()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(u"permissions"_s);
        PermissionRuns runs(folder);
        QCOMPARE(runs.keep(u"../one"_s, run(1)), QString());
        QCOMPARE(runs.keep(u"two"_s, run(2)), QString());
        const QStringList files = filesIn(home.path());
        QCOMPARE(files.size(), 2);
        for (const QString &file : files)
            QVERIFY(file.startsWith(folder + u'/'));
        runs.removeAll(u"../one"_s);
        QVERIFY(runs.load(u"../one"_s).runs.isEmpty());
        QCOMPARE(numbers(runs.load(u"two"_s)), QList<int>{2});
    }

    void whatCannotBeKeptSaysWhy()
    {
        const QTemporaryDir home;
        const QString path = home.filePath(u"file"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly)); // stands where the folder would be
        PermissionRuns runs(path);
        QVERIFY(!runs.keep(u"one"_s, run(1)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstPermissionRuns)
#include "tst_permissionruns.moc"
