// SPDX-License-Identifier: Apache-2.0
#include "commands/registry.h"
#include "triage/permissionexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using State = Permission::State;

class TstPermissionExport : public QObject
{
    Q_OBJECT

private:
    static PermissionRun run(const QString &connection = u"Contoso"_s)
    {
        PermissionRun run;
        run.at = QDateTime({2026, 11, 24}, {18, 50, 7}, Qt::UTC);
        run.connectionId = u"one"_s;
        run.connection = connection;
        run.server = u"https://contoso.example"_s;
        run.agent = u"API-Triage"_s;
        run.isAgent = true;
        run.roles = {u"First line"_s, u"Reader"_s};
        run.scopesAsked = {u"all"_s};
        run.scopesGranted = QStringList{u"read:tickets"_s, u"all:teams"_s};
        run.tokenIssuedAt = run.at.addSecs(-7500);
        run.requests = 14;
        run.whole = true;
        Permission denied;
        denied.state = State::Denied;
        denied.level = ProbeLevel::Read;
        denied.reading = u"The server refused it."_s;
        denied.likelyCause = u"The role does not allow it."_s;
        denied.cure = u"In HaloPSA: Configuration > Teams & Agents > Roles."_s;
        PermissionEvidence seen;
        seen.level = ProbeLevel::Read;
        seen.request = u"GET /Team"_s;
        seen.status = 403;
        seen.serverSaid = u"You don't have permission"_s;
        seen.sign = {Sign::Says::Denied, true, u"Refused."_s, Sign::Cause::Role};
        denied.evidence = {seen};
        run.cells.insert(u"List Teams"_s, denied);
        Permission allowed;
        allowed.state = State::Allowed;
        allowed.level = ProbeLevel::NoMatch;
        run.cells.insert(u"Close Tickets"_s, allowed);
        return run;
    }

    // RFC 4180, as a spreadsheet reads it.
    static QList<QStringList> readCsv(const QByteArray &bytes)
    {
        QList<QStringList> lines{{QString()}};
        bool quoted = false;
        const QString text = QString::fromUtf8(bytes.mid(3));
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c == u'"' && quoted && text.mid(i + 1).startsWith(u'"')) {
                lines.last().last() += c;
                ++i;
            } else if (c == u'"') {
                quoted = !quoted;
            } else if (c == u',' && !quoted) {
                lines.last().append(QString());
            } else if (c == u'\r' && !quoted && text.mid(i + 1).startsWith(u'\n')) {
                lines.append(QStringList{QString()});
                ++i;
            } else {
                lines.last().last() += c;
            }
        }
        lines.removeLast(); // after the last line's end
        return lines;
    }

private Q_SLOTS:
    void csvHasARowForEachCellWithAllThatItIsWorth()
    {
        const QByteArray bytes = exportPermissions({run(), run(u"Second"_s)}, PermissionFormat::Csv);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const QList<QStringList> lines = readCsv(bytes);
        QCOMPARE(lines.size(), 1 + 2 * commands().size());
        const QStringList titles = lines.first();
        for (const QStringList &line : lines)
            QCOMPARE(line.size(), titles.size());
        const auto value = [&](const QStringList &line, const QString &title) {
            return line.at(titles.indexOf(title));
        };
        const auto found = std::find_if(lines.begin() + 1, lines.end(), [&](const QStringList &line) {
            return value(line, u"Command"_s) == u"List Teams"_s;
        });
        QVERIFY(found != lines.end());
        QCOMPARE(value(*found, u"Connection"_s), u"Contoso"_s);
        QCOMPARE(value(*found, u"Tested (UTC)"_s), u"2026-11-24 18:50:07"_s);
        QCOMPARE(value(*found, u"Token issued (UTC)"_s), u"2026-11-24 16:45:07"_s);
        QCOMPARE(value(*found, u"Agent"_s), u"API-Triage"_s);
        QCOMPARE(value(*found, u"Roles"_s), u"First line, Reader"_s);
        QCOMPARE(value(*found, u"Scopes granted"_s), u"read:tickets, all:teams"_s);
        QCOMPARE(value(*found, u"Permission"_s), u"Denied"_s);
        QCOMPARE(value(*found, u"Proof level"_s), u"1"_s);
        QCOMPARE(value(*found, u"D3 documents"_s), u"Agent"_s);
        QVERIFY(value(*found, u"Evidence"_s).contains(u"GET /Team · 403 · “You don't have permission”"_s));
        QVERIFY(value(*found, u"Evidence"_s).endsWith(u"proof"_s));
        const QStringList first = lines.at(1); // Add Note: nothing was found out
        QCOMPARE(value(first, u"Permission"_s), u"Not tested"_s);
        QCOMPARE(value(first, u"Proof level"_s), QString());
    }

    void csvHoldsNoFormula()
    {
        PermissionRun of = run(u"=cmd|'/c calc'!A1"_s);
        of.agent = u"@SUM(1)"_s;
        of.cells[u"List Teams"_s].reading = u"+1, \"two\"\nlines"_s;
        const QByteArray bytes = exportPermissions({of}, PermissionFormat::Csv);
        const QList<QStringList> lines = readCsv(bytes);
        for (const QStringList &line : lines) {
            for (const QString &cell : line)
                QVERIFY2(cell.isEmpty() || !QStringView(u"=+-@\t\r").contains(cell.front()), qPrintable(cell));
        }
        QVERIFY(bytes.contains("'=cmd|"));
        QVERIFY(bytes.contains("\"'+1, \"\"two\"\"\nlines\""));
    }

    void htmlIsOnePageThatLoadsNothing()
    {
        const QString page = QString::fromUtf8(exportPermissions({run()}, PermissionFormat::Html));
        for (const QString &part :
             {u"Contoso"_s, u"2026-11-24 18:50:07 UTC"_s, u"API-Triage"_s, u"First line, Reader"_s,
              u"read:tickets, all:teams"_s, u"✕ Denied, level 1"_s, u"✓ Allowed, level 3"_s, u"– Not tested"_s,
              u"The role does not allow it."_s, u"GET /Team"_s, u"prefers-color-scheme:dark"_s})
            QVERIFY2(page.contains(part), qPrintable(part));
        QVERIFY(page.contains(u"Configuration &gt; Teams &amp; Agents &gt; Roles."_s));
        QCOMPARE(page.count(u"<th scope=\"row\">"_s), commands().size());
        static const QRegularExpression loads(u"( src=|href=|@import|url\\()"_s);
        QVERIFY(!loads.match(page).hasMatch());
    }

    void htmlEscapesEverything()
    {
        const QString evil = u"<script>alert(\"1\")</script>'&"_s;
        PermissionRun of = run(evil);
        of.server = of.agent = evil;
        of.roles = of.leftOver = QStringList{evil};
        of.scopesGranted = QStringList{evil};
        Permission &cell = of.cells[u"List Teams"_s];
        cell.reading = cell.likelyCause = cell.cure = evil;
        PermissionEvidence &seen = cell.evidence.first();
        seen.request = seen.serverSaid = seen.sign.words = evil;
        const QString page = QString::fromUtf8(exportPermissions({of}, PermissionFormat::Html));
        QVERIFY(!page.contains(u"<script"_s));
        QVERIFY(page.contains(u"&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;"_s));
        // Every tag is one of ours.
        static const QRegularExpression tag(u"<[^>]*>"_s);
        static const QRegularExpression ours(
            u"^<(!DOCTYPE "
            u"html|/?(html|head|body|title|style|table|thead|tbody|tr|h1|h2|h3|dl|dt|dd|p|ul|li|br|span|div|th|"
            "td|meta)( [a-z-]+=\"[^\"]*\")*)>$"_s);
        auto tags = tag.globalMatch(page);
        int count = 0;
        while (tags.hasNext()) {
            const QString found = tags.next().captured();
            QVERIFY2(ours.match(found).hasMatch(), qPrintable(found));
            ++count;
        }
        QVERIFY(count > 100);
    }

    void markdownIsATableWithItsConditions()
    {
        PermissionRun of = run(u"A|B `*x*`\nC <b>"_s);
        const QString page = QString::fromUtf8(exportPermissions({of}, PermissionFormat::Markdown));
        QVERIFY(page.contains(u"| List Teams | Agent | ✕ Denied, level 1 |\n"_s));
        QVERIFY(
            page.contains(u"| Command | D3 documents | A\\|B \\`\\*x\\*\\` C &lt;b\\>, 2026-11-24 18:50:07 UTC |\n"_s));
        QVERIFY(page.contains(u"- Scopes granted: read:tickets, all:teams\n"_s));
        QVERIFY(page.contains(u"- Roles: First line, Reader\n"_s));
        QVERIFY(page.contains(u"- The role does not allow it.\n"_s));
    }

    void jsonIsTheRunsThemselves()
    {
        const QJsonObject root =
            QJsonDocument::fromJson(exportPermissions({run(), run(u"Second"_s)}, PermissionFormat::Json)).object();
        const QJsonArray runs = root.value(u"runs").toArray();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs.at(1).toObject(), run(u"Second"_s).toJson());
        QCOMPARE(PermissionRun::fromJson(runs.at(0).toObject())->cells.value(u"List Teams"_s).evidence.size(), 1);
    }

    void aRunThatCouldNotBeSaysSo_data()
    {
        QTest::addColumn<PermissionFormat>("format");
        QTest::newRow("html") << PermissionFormat::Html;
        QTest::newRow("csv") << PermissionFormat::Csv;
        QTest::newRow("markdown") << PermissionFormat::Markdown;
        QTest::newRow("json") << PermissionFormat::Json;
    }
    void aRunThatCouldNotBeSaysSo()
    {
        QFETCH(PermissionFormat, format);
        PermissionRun of = run();
        of.cells.clear();
        of.problem = u"The sign-in was refused."_s;
        of.leftOver = {u"Ticket 1042 is still there."_s};
        const QByteArray file = exportPermissions({of}, format);
        QVERIFY(file.contains("The sign-in was refused."));
        QVERIFY(file.contains("Ticket 1042 is still there."));
        QVERIFY(!exportPermissions({}, format).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstPermissionExport)
#include "tst_permissionexport.moc"
