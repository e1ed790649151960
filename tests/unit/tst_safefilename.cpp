// SPDX-License-Identifier: Apache-2.0
#include "triage/safefilename.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSafeFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *label, const QString &name, const QString &expected) {
            QTest::newRow(label) << name << expected;
        };
        row("plain", u"Report 2026.pdf"_s, u"Report 2026.pdf"_s);
        row("letters of the world", u"Größen, Übersicht スクリーン.csv"_s, u"Größen, Übersicht スクリーン.csv"_s);
        row("up", u"../../etc/passwd"_s, u"_.._etc_passwd"_s);
        row("root", u"/etc/passwd"_s, u"_etc_passwd"_s);
        row("Windows path", u"C:\\fakepath\\a.txt"_s, u"C__fakepath_a.txt"_s);
        row("stream", u"a.txt:evil.exe"_s, u"a.txt_evil.exe"_s);
        row("signs", u"a<b>c\"d|e?f*.txt"_s, u"a_b_c_d_e_f_.txt"_s);
        row("hidden", u".bashrc"_s, u"bashrc"_s);
        row("hidden after blanks", u" . .bashrc"_s, u"bashrc"_s);
        row("dots", u".."_s, u"attachment-5"_s);
        row("blank", u"   "_s, u"attachment-5"_s);
        row("empty", QString(), u"attachment-5"_s);
        row("trailing dots", u"a.exe. . "_s, u"a.exe"_s);
        row("nul", u"a\0.txt"_s, u"a.txt"_s);
        row("lines", u"a\r\nb\tc.txt"_s, u"a  b c.txt"_s);
        row("escape", u"\x1b[31mred.txt"_s, u"[31mred.txt"_s);
        row("right to left", u"photo\u202egpj.exe"_s, u"photogpj.exe"_s);
        row("isolates", u"a\u2066b\u2069\u200f.txt"_s, u"ab.txt"_s);
        row("cannot be seen", u"a\u200b\ufeff\u00ad.txt"_s, u"a.txt"_s);
        row("nothing that can be seen", u"\u202e\u200b"_s, u"attachment-5"_s);
        row("line separator", u"a\u2028b.txt"_s, u"ab.txt"_s);
        row("half a pair", QString(u"a"_s + QChar(0xd800) + u".txt"_s), u"a\ufffd.txt"_s);
        row("device", u"CON"_s, u"_CON"_s);
        row("device with an extension", u"nul.txt"_s, u"_nul.txt"_s);
        row("device with two", u"Com1.tar.gz"_s, u"_Com1.tar.gz"_s);
        row("device with a blank", u"aux .txt"_s, u"_aux.txt"_s);
        row("device with a small digit", u"LPT².txt"_s, u"_LPT².txt"_s);
        row("no device", u"console.log"_s, u"console.log"_s);
        row("no device either", u"com10.txt"_s, u"com10.txt"_s);
        row("option", u"-rf.txt"_s, u"-rf.txt"_s);
        row("emoji", u"🧯.png"_s, u"🧯.png"_s);
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        const QString safe = safeFileName(name, 5);
        QCOMPARE(safe, expected);
        QCOMPARE(QFileInfo(u"/folder/"_s + safe).fileName(), safe); // one name and no path
        QCOMPARE(safeFileName(safe, 5), safe);
    }

    void longNamesKeepTheirExtension()
    {
        const QString safe = safeFileName(QString(500, u'ä') + u".docx"_s, 5);
        QVERIFY(safe.toUtf8().size() <= 200 && safe.toUtf8().size() >= 198);
        QVERIFY(safe.endsWith(u"ä.docx"_s));
        QVERIFY(safeFileName(QString(500, u'a') + u".tar.gz"_s, 5).endsWith(u"a.tar.gz"_s));
        // What is too long to be an extension is cut like the rest.
        QVERIFY(safeFileName(u"a."_s + QString(500, u'b'), 5).toUtf8().size() <= 200);
        // A character is never cut through.
        const QString faces = safeFileName(QString(u"👩🏽"_s).repeated(100) + u".png"_s, 5);
        QVERIFY(faces.toUtf8().size() <= 200);
        QVERIFY(!faces.contains(QChar::ReplacementCharacter));
        QCOMPARE(faces.toUtf8().size() % 8, 4); // whole faces of 8 bytes, and ".png"
        // One letter under a heap of accents.
        const QString accents = safeFileName(u'a' + QString(500, QChar(0x301)) + u".txt"_s, 5);
        QVERIFY(accents.toUtf8().size() <= 200 && accents.endsWith(u".txt"_s) && accents.size() > 50);
        QVERIFY(safeFileName(u"nul."_s + QString(400, u'x'), 5).toUtf8().size() <= 200);
        QVERIFY(safeFileName(QString(100'000, u'.') + u"a"_s, 5).toUtf8().size() <= 200);
    }

    void numbers()
    {
        QCOMPARE(numberedFileName(u"report.pdf"_s, 2), u"report (2).pdf"_s);
        QCOMPARE(numberedFileName(u"a.tar.gz"_s, 12), u"a (12).tar.gz"_s);
        QCOMPARE(numberedFileName(u"README"_s, 3), u"README (3)"_s);
        const QString numbered = numberedFileName(safeFileName(QString(500, u'a') + u".txt"_s, 5), 17);
        QVERIFY(numbered.endsWith(u"a (17).txt"_s) && numbered.toUtf8().size() <= 200);
    }

    void sameOnSomeFileSystem()
    {
        QCOMPARE(sameFileKey(u"A.TXT"_s), sameFileKey(u"a.txt"_s));
        QCOMPARE(sameFileKey(u"\u00e4"_s), sameFileKey(u"a\u0308"_s));
        QVERIFY(sameFileKey(u"a.txt"_s) != sameFileKey(u"b.txt"_s));
    }
};

QTEST_GUILESS_MAIN(TestSafeFileName)
#include "tst_safefilename.moc"
