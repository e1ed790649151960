// SPDX-License-Identifier: Apache-2.0
// Who may know whom, read from the #include lines: the compiler alone would let an arrow point the wrong way, because
// all rooms of app/ share one include path. And a few things that nobody may write at all.
#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Room
{
    QStringList rooms;   // whole rooms, the room itself included
    QStringList headers; // single headers of other rooms
    QStringList qt;      // Qt modules
    QStringList others;  // third-party headers, by prefix
};

const QHash<QString, Room> &roomTable()
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    static const QHash<QString, Room> table{
        {u"net"_s, {words("net"), {}, words("QtCore QtNetwork"), words("zlib.h")}},
        {u"halo"_s, {words("halo net"), {}, words("QtCore"), {}}},
        {u"commands"_s, {words("commands halo net"), {}, words("QtCore"), {}}},
        {u"triage"_s, {words("triage report commands halo net"), {}, words("QtCore"), {}}},
        {u"model"_s, {words("model triage report commands halo net"), {}, words("QtCore"), {}}},
        {u"report"_s, {words("report halo net"), {}, words("QtCore QtGui"), words("xlsxwriter")}},
        {u"store"_s, {words("store"), words("net/result.h"), words("QtCore"), words("qt6keychain/")}},
        {u"practice"_s, {words("practice"), {}, words("QtCore QtNetwork"), words("zlib.h")}},
        // Clock and rate budget are values that the status bar shows, the log's entries as text and as files are what its
        // page shows and saves; they bring no network with them.
        {u"ui"_s,
         {words("ui model triage commands halo store practice report"),
          words("net/result.h net/clock.h net/ratebudget.h net/requestlog.h net/loggedbody.h net/har.h net/curlcommand.h"),
          words("QtCore QtGui QtWidgets QtSvg"),
          {}}},
    };
    return table;
}

// "app/net/result.h" is in room net, everything under ui/ in room ui.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.first() == "ui"_L1 ? parts.first() : parts.value(1);
}

// The Qt module that brings a header, whether written <QLabel>, <qlabel.h> or <QtWidgets/QLabel>; else "".
QString qtModule(const QString &header)
{
    static const QHash<QString, QString> modules = [] {
        QHash<QString, QString> found;
        const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        for (const QString &module : headers.entryList({u"Qt*"_s}, QDir::Dirs)) {
            for (const QString &name : QDir(headers.filePath(module)).entryList(QDir::Files))
                found.insert(name, module);
        }
        return found;
    }();
    const qsizetype slash = header.indexOf(u'/');
    if (slash > 0)
        return header.startsWith("Qt"_L1) ? header.left(slash) : QString();
    return modules.value(header);
}

QStringList includeProblems(const QString &path, const QString &text)
{
    const QString from = roomOf(path);
    if (!roomTable().contains(from))
        return {u"%1: there is no room \"%2\" in the design"_s.arg(path, from)};
    const Room room = roomTable().value(from);

    QStringList problems;
    const auto refuse = [&](const QString &header, const QString &why) {
        problems << u"%1 includes %2: %3"_s.arg(path, header, why);
    };
    static const QRegularExpression line(u"^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"]+)[>\"]"_s,
                                         QRegularExpression::MultilineOption);
    for (auto it = line.globalMatch(text); it.hasNext();) {
        const QString header = it.next().captured(1);
        const QString folder = header.contains(u'/') ? header.section(u'/', 0, 0) : QString();
        const QString module = qtModule(header);
        if (!module.isEmpty()) {
            if (!room.qt.contains(module))
                refuse(header, u"%1 may not use %2"_s.arg(from, module));
        } else if (folder == ".."_L1) {
            refuse(header, u"write the room's name, not .."_s);
        } else if (folder != "ui"_L1 && roomTable().contains(folder)) {
            if (!room.rooms.contains(folder) && !room.headers.contains(header))
                refuse(header, u"%1 may not know %2"_s.arg(from, folder));
        } else {
            for (const QString &other : {u"zlib.h"_s, u"qt6keychain/"_s, u"xlsxwriter"_s}) {
                if (header.startsWith(other) && !room.others.contains(other))
                    refuse(header, u"%1 may not use it"_s.arg(from));
            }
            const bool surface = !folder.isEmpty() && QDir(QStringLiteral(SOURCE_DIR "/ui/%1").arg(folder)).exists();
            if (surface && from != "ui"_L1)
                refuse(header, u"app may not know ui"_s);
        }
    }
    return problems;
}

// Comments and string literals blanked, so that a word in them is not taken for code.
QString codeOnly(const QString &text)
{
    static const QRegularExpression noise(QStringLiteral("R\"([^\\s()\\\\]*)\\(.*?\\)\\1\""
                                                         "|\"(?:\\\\.|[^\"\\\\\\n])*\""
                                                         "|'(?:\\\\.|[^'\\\\\\n])+'"
                                                         "|//[^\\n]*"
                                                         "|/\\*.*?\\*/"),
                                          QRegularExpression::DotMatchesEverythingOption);
    return QString(text).replace(noise, u" "_s);
}

QStringList codeProblems(const QString &path, const QString &text)
{
    struct Forbidden
    {
        const char *pattern;
        const char *why;
        QStringList except;
    };
    static const QList<Forbidden> table{
        {"\\bQEventLoop\\b", "a nested event loop", {}},
        {"\\bprocessEvents\\b", "a nested event loop in disguise", {}},
        {"\\bqWait\\b", "waiting is not synchronisation", {}},
        {"\\bignoreSslErrors\\b", "a certificate that is not trusted is an error", {}},
        {"\\bsetInsecureFallback\\b", "a secret never goes to a file", {}},
        {"(\\.|->)exec\\s*\\(",
         "dialogs and menus are opened, not executed",
         {u"ui/main.cpp"_s, u"ui/commandline.cpp"_s}},
    };
    QStringList problems;
    const QString code = codeOnly(text);
    for (const Forbidden &word : table) {
        const QRegularExpressionMatch match = QRegularExpression(QString::fromLatin1(word.pattern)).match(code);
        if (match.hasMatch() && !word.except.contains(path))
            problems << u"%1 says %2: %3"_s.arg(path, match.captured(), QString::fromLatin1(word.why));
    }
    return problems;
}

// On the first line, or on the second where the first says what runs the script.
bool hasLicence(const QString &text)
{
    const QString head = text.section(u'\n', 0, text.startsWith("#!"_L1) ? 1 : 0);
    return head.contains("SPDX-License-Identifier: Apache-2.0"_L1);
}

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

// Paths below the source tree, such as app/net/result.h.
QStringList filesBelow(const QStringList &folders, const QStringList &patterns)
{
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator it(QStringLiteral(SOURCE_DIR "/") + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            paths << QDir(QStringLiteral(SOURCE_DIR)).relativeFilePath(it.next());
    }
    paths.sort();
    return paths;
}

// One line each, because QVERIFY2 cuts a long text.
bool saysNothing(const QStringList &problems)
{
    for (const QString &problem : problems)
        qWarning("%s", qUtf8Printable(problem));
    return problems.isEmpty();
}

} // namespace

class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsPointDown()
    {
        const QStringList paths = filesBelow({u"app"_s, u"ui"_s}, {u"*.cpp"_s, u"*.h"_s});
        QVERIFY(!paths.isEmpty());
        QStringList problems;
        for (const QString &path : paths)
            problems << includeProblems(path, textOf(path));
        QVERIFY(saysNothing(problems));
    }

    void checkerSeesWrongArrows_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("allowed");
        const auto row = [](bool allowed, const char *path, const char *line) {
            const QByteArray name = QByteArray(path) + ' ' + line;
            QTest::newRow(name.constData()) << QString::fromLatin1(path) << QString::fromLatin1(line) << allowed;
        };
        row(true, "app/model/tickettable.cpp", "#include \"triage/job.h\"");
        row(true, "app/model/tickettable.cpp", "#include \"net/result.h\"");
        row(true, "app/model/tickettable.cpp", "#include <QAbstractTableModel>");
        row(true, "app/store/secrets.cpp", "#include \"net/result.h\"");
        row(true, "app/store/secrets.cpp", "#include <qt6keychain/keychain.h>");
        row(true, "app/net/requestqueue.cpp", "#include <QNetworkAccessManager>");
        row(true, "app/report/pdf.cpp", "#include <QPainter>");
        row(true, "app/report/xlsxreport.cpp", "#include <xlsxwriter.h>");
        row(true, "app/triage/ticketexport.cpp", "#include \"report/report.h\"");
        row(true, "app/practice/server.cpp", "#include <QTcpServer>");
        row(true, "app/practice/server.cpp", "#include <zlib.h>");
        row(true, "app/halo/haloapi.cpp", "#include <algorithm>");
        row(true, "ui/mainwindow.cpp", "#include \"widgets/icon.h\"");
        row(true, "ui/mainwindow.cpp", "#include \"net/requestlog.h\"");
        row(true, "ui/mainwindow.cpp", "#include <QLabel>");
        row(true, "ui/mainwindow.cpp", "// #include <QNetworkReply> is what it must not do");

        row(false, "app/net/session.cpp", "#include \"halo/types.h\"");
        row(false, "app/halo/haloapi.cpp", "#include \"commands/command.h\"");
        row(false, "app/triage/job.cpp", "#include \"model/joblist.h\"");
        row(false, "app/halo/json.cpp", "  #  include  \"report/report.h\"");
        row(false, "app/commands/fetchevent.cpp", "#include \"report/report.h\"");
        row(false, "app/triage/ticketexport.cpp", "#include <xlsxwriter.h>");
        row(false, "app/report/csv.cpp", "#include \"triage/job.h\"");
        row(false, "app/store/views.cpp", "#include \"net/session.h\"");
        row(false, "app/practice/server.cpp", "#include \"net/result.h\"");
        row(false, "app/practice/server.cpp", "#include \"halo/types.h\"");
        row(false, "app/net/session.cpp", "#include \"../halo/types.h\"");
        row(false, "app/model/tickettable.cpp", "#include \"widgets/icon.h\"");
        row(false, "app/model/tickettable.cpp", "#include <QColor>");
        row(false, "app/model/tickettable.cpp", "#include <QtWidgets/QLabel>");
        row(false, "app/report/pdf.cpp", "#include <qwidget.h>");
        row(false, "app/halo/haloapi.cpp", "#include <QNetworkReply>");
        row(false, "app/halo/haloapi.cpp", "#include <QtNetwork>");
        row(false, "app/net/session.cpp", "#include <qt6keychain/keychain.h>");
        row(false, "app/halo/json.cpp", "#include <zlib.h>");
        row(false, "app/utils/strings.cpp", "#include <QString>");
        row(false, "ui/mainwindow.cpp", "#include \"net/requestqueue.h\"");
        row(false, "ui/mainwindow.cpp", "#include <QSslError>");
        row(false, "ui/mainwindow.cpp", "#include <QHostAddress>");
        row(false, "ui/mainwindow.cpp", "#include <QTest>");
    }

    void checkerSeesWrongArrows()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, allowed);
        const QString text = u"// SPDX\n#include <QString>\n%1\n\nint x;\n"_s.arg(line);
        const QStringList problems = includeProblems(path, text);
        QVERIFY2(problems.isEmpty() == allowed, qPrintable(problems.join(u'\n')));
    }

    void nothingForbiddenIsWritten()
    {
        QStringList problems;
        for (const QString &path : filesBelow({u"app"_s, u"ui"_s}, {u"*.cpp"_s, u"*.h"_s}))
            problems << codeProblems(path, textOf(path));
        QVERIFY(saysNothing(problems));
    }

    void checkerSeesForbiddenWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("loop") << u"QEventLoop loop;"_s << false;
        QTest::newRow("after a string") << u"call(\"//\"); reply->ignoreSslErrors();"_s << false;
        QTest::newRow("after a raw string") << u"f(R\"x(\"/*)\")x\"); QTest::qWait(5);"_s << false;
        QTest::newRow("dialog") << u"dialog.exec();"_s << false;
        QTest::newRow("menu") << u"menu->exec (p);"_s << false;
        QTest::newRow("line comment") << u"// QEventLoop\nint x;"_s << true;
        QTest::newRow("block comment") << u"/* QEventLoop\n */ int x;"_s << true;
        QTest::newRow("in a string") << u"f(\"QEventLoop \\\" processEvents\");"_s << true;
        QTest::newRow("in a raw string") << u"f(R\"(a \" processEvents)\");"_s << true;
        QTest::newRow("part of a word") << u"int executed = execution(1);"_s << true;
    }

    void checkerSeesForbiddenWords()
    {
        QFETCH(QString, text);
        QFETCH(bool, allowed);
        QCOMPARE(codeProblems(u"ui/x.cpp"_s, text).isEmpty(), allowed);
    }

    void mainMayRunTheProgram() { QVERIFY(codeProblems(u"ui/main.cpp"_s, u"return app.exec();"_s).isEmpty()); }

    void everySourceSaysItsLicence()
    {
        QVERIFY(hasLicence(u"// SPDX-License-Identifier: Apache-2.0\n"_s));
        QVERIFY(hasLicence(u"#!/bin/bash\n# SPDX-License-Identifier: Apache-2.0\n"_s));
        QVERIFY(!hasLicence(u"#pragma once\n// SPDX-License-Identifier: Apache-2.0\n"_s));

        QStringList without;
        for (const QString &path :
             filesBelow({u"app"_s, u"ui"_s, u"tests"_s, u"resources"_s, u"translations"_s, u".ci"_s},
                        {u"*.cpp"_s, u"*.h"_s, u"*.sh"_s, u"*.svg"_s, u"CMakeLists.txt"_s})) {
            if (!hasLicence(textOf(path)))
                without << path;
        }
        QVERIFY(saysNothing(without));
    }

    // What the top level holds was fixed by the people who use this repository.
    void topLevelIsTidy()
    {
        const QStringList fixed{u"CMakeLists.txt"_s,
                                u"CMakePresets.json"_s,
                                u"README.md"_s,
                                u"LICENSE"_s,
                                u"CHANGELOG.md"_s,
                                u"app"_s,
                                u"ui"_s,
                                u"resources"_s,
                                u"tests"_s,
                                u"translations"_s};
        QStringList strangers = QDir(QStringLiteral(SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        for (const QString &name : fixed)
            strangers.removeAll(name);
        strangers.removeAll(u"build"_s); // ignored by git
        QVERIFY(saysNothing(strangers));
    }
};

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
