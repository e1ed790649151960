// SPDX-License-Identifier: Apache-2.0
#include "commands/registry.h"
#include "model/permissionmatrix.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using State = Permission::State;

class TstPermissionMatrix : public QObject
{
    Q_OBJECT

private:
    static Permission cell(State state, ProbeLevel level = ProbeLevel::Read, const QString &reading = u"Why."_s)
    {
        Permission permission;
        permission.state = state;
        permission.level = level;
        permission.reading = reading;
        return permission;
    }
    static PermissionRun run(const QString &connection)
    {
        PermissionRun run;
        run.at = QDateTime({2026, 11, 24}, {18, 50}, Qt::UTC);
        run.connectionId = connection.toLower();
        run.connection = connection;
        run.server = u"https://%1.example"_s.arg(connection.toLower());
        run.agent = u"API-Triage"_s;
        run.isAgent = true;
        run.isAdmin = false;
        run.roles = {u"First line"_s, u"Reader"_s};
        run.scopesAsked = {u"all"_s};
        run.scopesGranted = QStringList{u"read:tickets"_s};
        run.tokenIssuedAt = run.at.addSecs(-2 * 3600 - 5 * 60);
        run.requests = 14;
        run.whole = true;
        run.cells.insert(u"List Teams"_s, cell(State::Allowed));
        run.cells.insert(u"Close Tickets"_s, cell(State::Denied, ProbeLevel::NoMatch, u"The server refused it."_s));
        run.cells.insert(u"List Agents"_s, cell(State::PartialData, ProbeLevel::Hint));
        return run;
    }
    static QModelIndex at(const PermissionMatrix &matrix, const char *command, int column)
    {
        return matrix.index(matrix.rowOf(QLatin1String(command)), column);
    }

private Q_SLOTS:
    void hasARowForEachCommand()
    {
        PermissionMatrix matrix;
        QAbstractItemModelTester tester(&matrix);
        QCOMPARE(matrix.rowCount(), static_cast<int>(commands().size()));
        QCOMPARE(matrix.columnCount(), static_cast<int>(PermissionMatrix::FirstRun));
        for (int row = 0; row < matrix.rowCount(); ++row) {
            const Command &command = commands().at(row);
            QCOMPARE(matrix.index(row, PermissionMatrix::CommandColumn).data().toString(), command.name);
            QCOMPARE(matrix.headerData(row, Qt::Vertical, Qt::DisplayRole).toString(), command.name);
            QCOMPARE(matrix.index(row, PermissionMatrix::NeedColumn).data().toString(), needWords(command.name));
            QCOMPARE(matrix.rowOf(command.name), row);
        }
        QCOMPARE(at(matrix, "Delete Tickets", PermissionMatrix::NeedColumn).data().toString(),
                 u"Agent, Ticket modify"_s);
        QCOMPARE(matrix.rowOf(u"No Such"_s), -1);
        QVERIFY(!matrix.changes());
        QVERIFY(!matrix.permission({}));
        QVERIFY(!matrix.run(PermissionMatrix::FirstRun));
    }

    void aCellHasSymbolWordAndLevel()
    {
        PermissionMatrix matrix;
        QAbstractItemModelTester tester(&matrix);
        QSignalSpy reset(&matrix, &QAbstractItemModel::modelReset);
        matrix.setRuns({run(u"Contoso"_s)});
        QCOMPARE(reset.count(), 1);
        constexpr int column = PermissionMatrix::FirstRun;
        QCOMPARE(at(matrix, "List Teams", column).data().toString(), u"✓ Allowed, level 1"_s);
        QCOMPARE(at(matrix, "Close Tickets", column).data().toString(), u"✕ Denied, level 3"_s);
        QCOMPARE(at(matrix, "List Agents", column).data().toString(), u"◐ Partial data, level 2"_s);
        QCOMPARE(at(matrix, "Add Note to Tickets", column).data().toString(), u"– Not tested"_s); // claims no level
        QCOMPARE(at(matrix, "Close Tickets", column).data(PermissionMatrix::StateRole).toInt(),
                 static_cast<int>(State::Denied));
        QVERIFY(!at(matrix, "Close Tickets", column).data(Qt::ForegroundRole).isValid()); // the palette is the view's
        QVERIFY(!at(matrix, "Close Tickets", column).data(PermissionMatrix::ChangeRole).isValid());
        const QString sentence = at(matrix, "Close Tickets", column).data(Qt::AccessibleTextRole).toString();
        for (const QString &part :
             {u"Close Tickets on Contoso"_s, u"Denied"_s, u"level 3"_s, u"The server refused it."_s})
            QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }

    void aHeaderSaysWhoseRunItIs()
    {
        PermissionMatrix matrix;
        QAbstractItemModelTester tester(&matrix);
        PermissionRun of = run(u"Contoso\nLtd."_s);
        PermissionRun refused = run(u"Other"_s);
        refused.problem = u"The sign-in was refused."_s;
        refused.cells.clear();
        PermissionRun stopped = run(u"Third"_s);
        stopped.whole = false;
        matrix.setRuns({of, refused, stopped});
        const auto header = [&](int place, int role) {
            return matrix.headerData(PermissionMatrix::FirstRun + place, Qt::Horizontal, role).toString();
        };
        const QStringList lines = header(0, Qt::DisplayRole).split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), u"Contoso Ltd."_s);
        QCOMPARE(lines.at(1), u"API-Triage"_s);
        QVERIFY(lines.at(2).contains(u"2026"_s) && lines.at(2).endsWith(u"up to level 2"_s));
        QVERIFY(header(1, Qt::DisplayRole).endsWith(u"could not be tested"_s));
        QVERIFY(header(2, Qt::DisplayRole).endsWith(u"stopped"_s));
        const QString tip = header(0, Qt::ToolTipRole);
        for (const QString &part : {u"First line, Reader"_s, u"read:tickets"_s, u"2 h 5 min old"_s, u"(an agent)"_s})
            QVERIFY2(tip.contains(part), qPrintable(tip));
        QVERIFY(header(1, Qt::ToolTipRole).contains(u"The sign-in was refused."_s));
        QCOMPARE(matrix.permission(matrix.index(0, PermissionMatrix::FirstRun + 1))->reading, refused.problem);
        QVERIFY(matrix.permission(at(matrix, "Add Note to Tickets", PermissionMatrix::FirstRun + 2))
                    ->reading.contains(u"stopped"_s));
    }

    void whatNothingTellsSaysSo()
    {
        PermissionRun of = run(u"Contoso"_s);
        of.cells.insert(u"Delete Tickets"_s, Permission());
        QVERIFY(permissionIn(of, u"Delete Tickets"_s).reading.contains(u"Levels 3 and 4 ask more."_s));
        of.level = ProbeLevel::NoMatch;
        QVERIFY(!permissionIn(of, u"Delete Tickets"_s).reading.isEmpty());
        QVERIFY(!permissionIn(of, u"Delete Tickets"_s).reading.contains(u"Levels"_s));
    }

    // A name that a server or a person made up is never markup in a tooltip.
    void namesAreNoMarkup()
    {
        PermissionMatrix matrix;
        QAbstractItemModelTester tester(&matrix);
        PermissionRun of = run(u"<img src=x>"_s);
        of.agent = u"<b>bold</b>"_s;
        of.cells[u"List Teams"_s].reading = u"<a href=x>"_s;
        matrix.setRuns({of});
        const QString tip = matrix.headerData(PermissionMatrix::FirstRun, Qt::Horizontal, Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s));
        const QString cellTip = at(matrix, "List Teams", PermissionMatrix::FirstRun).data(Qt::ToolTipRole).toString();
        QVERIFY(!cellTip.contains(u"<a "_s) && cellTip.contains(u"&lt;a"_s));
    }

    void twoRunsAreCompared()
    {
        PermissionMatrix matrix;
        QAbstractItemModelTester tester(&matrix);
        const PermissionRun before = run(u"Contoso"_s);
        PermissionRun after = run(u"Contoso"_s);
        after.at = before.at.addSecs(60);
        after.cells[u"List Teams"_s] = cell(State::Denied);
        after.cells[u"Close Tickets"_s] = cell(State::Allowed, ProbeLevel::NoMatch);
        after.cells[u"Add Note to Tickets"_s] = cell(State::Allowed);
        matrix.setRuns({run(u"Other"_s), before, after}, PermissionMatrix::Compared{1, 2});
        const int column = PermissionMatrix::FirstRun + 3;
        QCOMPARE(matrix.columnCount(), column + 1);
        QCOMPARE(matrix.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), u"Change"_s);
        QVERIFY(matrix.headerData(column - 2, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(u"Before: "_s));
        QVERIFY(matrix.headerData(column - 1, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(u"After: "_s));
        QCOMPARE(at(matrix, "List Teams", column).data().toString(), u"− lost"_s);
        QCOMPARE(at(matrix, "Close Tickets", column).data().toString(), u"+ gained"_s);
        QCOMPARE(at(matrix, "List Agents", column).data().toString(), u"= unchanged"_s);
        QCOMPARE(at(matrix, "Add Note to Tickets", column).data().toString(), u"≠ changed"_s);
        QCOMPARE(at(matrix, "List Teams", column).data(PermissionMatrix::ChangeRole).toInt(),
                 static_cast<int>(PermissionChange::Lost));
        QVERIFY(at(matrix, "List Teams", column)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"before: Allowed, after: Denied"_s));
        QVERIFY(!matrix.permission(at(matrix, "List Teams", column)));
        const PermissionMatrix::Changes changes = *matrix.changes();
        QCOMPARE(changes.gained, 1);
        QCOMPARE(changes.lost, 1);
        QCOMPARE(changes.other, 1);
        QCOMPARE(changes.unchanged, matrix.rowCount() - 3);
        QCOMPARE(changes.words(), u"1 gained, 1 lost, %1 unchanged, 1 changed otherwise"_s.arg(matrix.rowCount() - 3));

        matrix.setRuns({before}, PermissionMatrix::Compared{0, 1}); // one of them is gone
        QVERIFY(!matrix.changes());
        QCOMPARE(matrix.columnCount(), PermissionMatrix::FirstRun + 1);
    }
};

QTEST_GUILESS_MAIN(TstPermissionMatrix)
#include "tst_permissionmatrix.moc"
