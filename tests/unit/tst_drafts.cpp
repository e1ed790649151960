// SPDX-License-Identifier: Apache-2.0
#include "store/drafts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TstDrafts : public QObject
{
    Q_OBJECT

private:
    static QStringList filesIn(const QString &folder)
    {
        QStringList files;
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
        files.sort();
        return files;
    }

    static void damage(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    const QJsonObject m_note{{u"Private Note"_s, u"Grüße,\n„zwei“ Zeilen"_s}};

private Q_SLOTS:
    void survivesTheProgram()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(u"drafts"_s);
        QVERIFY(Drafts(folder).load(u"one"_s, u"Close Tickets"_s).isEmpty());
        QVERIFY(!Drafts(folder).savedAt(u"one"_s, u"Close Tickets"_s).isValid());
        QVERIFY(Drafts(folder).save(u"one"_s, u"Close Tickets"_s, m_note));
        QCOMPARE(Drafts(folder).load(u"one"_s, u"Close Tickets"_s), m_note);
        QVERIFY(qAbs(Drafts(folder).savedAt(u"one"_s, u"Close Tickets"_s).secsTo(QDateTime::currentDateTimeUtc())) <
                60);
    }

    void isOfOneConnectionAndOneCommand()
    {
        const QTemporaryDir home;
        Drafts drafts(home.path());
        QVERIFY(drafts.save(u"one"_s, u"Close Tickets"_s, m_note));
        QVERIFY(drafts.load(u"two"_s, u"Close Tickets"_s).isEmpty());
        QVERIFY(drafts.load(u"ONE"_s, u"Close Tickets"_s).isEmpty());
        QVERIFY(drafts.load(u"one"_s, u"Resolve Tickets"_s).isEmpty());

        QVERIFY(drafts.save(u"one"_s, u"Resolve Tickets"_s, m_note));
        drafts.remove(u"one"_s, u"Close Tickets"_s);
        QVERIFY(drafts.load(u"one"_s, u"Close Tickets"_s).isEmpty());
        QCOMPARE(drafts.load(u"one"_s, u"Resolve Tickets"_s), m_note);

        QVERIFY(drafts.save(u"two"_s, u"Resolve Tickets"_s, m_note));
        drafts.removeAll(u"one"_s);
        QVERIFY(drafts.load(u"one"_s, u"Resolve Tickets"_s).isEmpty());
        QCOMPARE(drafts.load(u"two"_s, u"Resolve Tickets"_s), m_note);
    }

    void isReadableByTheUserAlone()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(u"drafts"_s);
        Drafts drafts(folder);
        QVERIFY(drafts.save(u"one"_s, u"Close Tickets"_s, m_note));
        QVERIFY(drafts.saveTemplates(u"one"_s, m_note));
        const QStringList files = filesIn(folder);
        QCOMPARE(files.size(), 2);
        const QFileDevice::Permissions others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        for (const QString &file : files)
            QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
    }

    void noNameLeavesTheFolder_data()
    {
        QTest::addColumn<QString>("connection");
        QTest::addColumn<QString>("command");
        QTest::newRow("parent") << u".."_s << u"../../x"_s;
        QTest::newRow("root") << u"/etc"_s << u"/etc/passwd"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("too long") << QString(4'000, u'a') << QString(4'000, u'b');
        QTest::newRow("device") << u"con:"_s << u"a\\b:c*?"_s;
        QTest::newRow("zero") << QString(QChar(0)) << QString(QChar(0));
    }
    void noNameLeavesTheFolder()
    {
        QFETCH(const QString, connection);
        QFETCH(const QString, command);
        const QTemporaryDir home;
        const QString folder = home.filePath(u"a/b/drafts"_s);
        Drafts drafts(folder);
        QVERIFY(drafts.save(connection, command, m_note));
        QCOMPARE(drafts.load(connection, command), m_note);
        const QStringList files = filesIn(home.path());
        QCOMPARE(files.size(), 1);
        QVERIFY(QFileInfo(files.first()).canonicalFilePath().startsWith(QFileInfo(folder).canonicalFilePath()));
        drafts.removeAll(connection);
        QVERIFY(drafts.load(connection, command).isEmpty());
        QVERIFY(QDir(folder).exists());
    }

    void aDamagedFileIsSetAside()
    {
        const QTemporaryDir home;
        Drafts drafts(home.path());
        QVERIFY(drafts.save(u"one"_s, u"Close Tickets"_s, m_note));
        const QString path = filesIn(home.path()).value(0);
        damage(path, "{\"Private Note\":\"half");
        QVERIFY(drafts.load(u"one"_s, u"Close Tickets"_s).isEmpty());
        drafts.remove(u"one"_s, u"Close Tickets"_s);
        QVERIFY2(QFile::exists(path), "what cannot be read may be worth something to the person");

        QVERIFY(drafts.save(u"one"_s, u"Close Tickets"_s, m_note));
        QCOMPARE(drafts.load(u"one"_s, u"Close Tickets"_s), m_note);
        QCOMPARE(filesIn(home.path()).size(), 2);
        QFile aside(filesIn(home.path()).value(1));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), "{\"Private Note\":\"half");
    }

    void damagedFilesAreNotOverwrittenHoweverMany()
    {
        const QTemporaryDir home;
        Drafts drafts(home.path());
        QVERIFY(drafts.save(u"one"_s, u"Close Tickets"_s, m_note));
        const QString path = filesIn(home.path()).value(0);
        int saved = 0;
        while (saved < 100) {
            damage(path, QByteArray::number(saved));
            if (!drafts.save(u"one"_s, u"Close Tickets"_s, m_note))
                break;
            ++saved;
        }
        QVERIFY(saved > 0);
        QVERIFY2(saved < 100, "it fills the disk");
        QFile last(path);
        QVERIFY(last.open(QIODevice::ReadOnly));
        QCOMPARE(last.readAll(), QByteArray::number(saved));
    }

    void saysThatItCouldNotSave()
    {
        const QTemporaryDir home;
        damage(home.filePath(u"drafts"_s), "a file where the folder should be");
        Drafts drafts(home.filePath(u"drafts"_s));
        QVERIFY(!drafts.save(u"one"_s, u"Close Tickets"_s, m_note));
        QVERIFY(!drafts.saveTemplates(u"one"_s, m_note));
    }

    void templatesAreKeptApart()
    {
        const QTemporaryDir home;
        Drafts drafts(home.path());
        QVERIFY(drafts.templates(u"one"_s).isEmpty());
        const QJsonObject templates{{u"Phishing"_s, m_note}};
        QVERIFY(drafts.saveTemplates(u"one"_s, templates));
        QVERIFY(drafts.save(u"one"_s, u"Templates"_s, {}));
        drafts.remove(u"one"_s, u"templates"_s);
        QCOMPARE(Drafts(home.path()).templates(u"one"_s), templates);
    }
};

QTEST_GUILESS_MAIN(TstDrafts)
#include "tst_drafts.moc"
