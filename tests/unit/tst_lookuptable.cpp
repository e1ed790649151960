// SPDX-License-Identifier: Apache-2.0
#include "model/lookupexport.h"
#include "model/lookuptable.h"
#include "net/clock.h"
#include "practice/practicetenant.h"
#include "triage/desk.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

TenantAccess accessTo(const practice::PracticeTenant &tenant)
{
    TenantAccess access;
    access.web = tenant.url();
    access.tenant = tenant.tenant();
    access.clientId = tenant.clientId();
    access.clientSecret = tenant.clientSecret();
    return access;
}

// A table over a desk that has asked for nothing yet.
struct Bench
{
    explicit Bench(LookupKind kind, const QStringList &faults = {}) : tenant(options(faults))
    {
        if (!tenant.start())
            qFatal("the practice tenant does not start");
        desk = std::make_unique<Desk>(accessTo(tenant), clock);
        table = std::make_unique<LookupTable>(kind, desk->lookups());
        tester = std::make_unique<QAbstractItemModelTester>(table.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    static practice::Options options(const QStringList &faults)
    {
        practice::Options options;
        options.faults = faults;
        return options;
    }
    void setRows(const char *json, const QHash<qint64, QString> &slas = {})
    {
        // No raw strings: moc loses the class at a backslash in one.
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray(json).replace('\'', '"'));
        QVERIFY(document.isArray());
        table->setRows(document.array(), slas);
    }
    int column(const QString &key) const
    {
        for (int i = 0; i < table->columnCount(); ++i) {
            if (table->key(i) == key)
                return i;
        }
        return -1;
    }
    QStringList texts(const QString &key, const QModelIndex &parent = {}) const
    {
        QStringList texts;
        for (int row = 0; row < table->rowCount(parent); ++row)
            texts.append(table->index(row, column(key), parent).data().toString());
        return texts;
    }

    practice::PracticeTenant tenant;
    SystemClock clock;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<LookupTable> table;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

constexpr char teamRows[] =
    "["
    "{'id':1,'name':'1st Line','ticket_count':10,'forrequests':true,'department_name':'IT',"
    "'agents':[{'id':101,'agent_id':7,'agent_name':'Zoë'},{'id':102,'agent_id':'8','agent_name':'adam'}]},"
    "{'id':'2','name':'<b>2nd</b> Line','ticket_count':9,'forrequests':true,'foropps':true},"
    "{'id':3.0,'name':'Projects','forprojects':true}]";

} // namespace

class LookupTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agentsStandUnderTheirTeam()
    {
        Bench bench(LookupKind::Teams);
        bench.setRows(teamRows);
        const LookupTable &table = *bench.table;
        QCOMPARE(bench.texts(u"name"_s), (QStringList{u"1st Line"_s, u"<b>2nd</b> Line"_s, u"Projects"_s}));
        QCOMPARE(bench.texts(u"type"_s), (QStringList{u"Tickets"_s, u"Tickets, Opportunities"_s, u"Projects"_s}));
        QVERIFY(table.hasMembers());
        const QModelIndex first = table.index(0, 0);
        QCOMPARE(bench.texts(u"name"_s, first), (QStringList{u"Zoë"_s, u"adam"_s}));
        QCOMPARE(bench.texts(u"id"_s, first), (QStringList{u"7"_s, u"8"_s}));
        QCOMPARE(table.id(table.index(1, 0, first)), std::optional<qint64>(8));
        QVERIFY(table.isMember(table.index(1, 0, first)) && !table.isMember(first));
        QCOMPARE(table.row(table.index(0, 0, first)).value("id"_L1).toInt(), 101); // as received
        QCOMPARE(table.id(table.index(2, 0)), std::optional<qint64>(3));
        QVERIFY(table.isColumnUsed(bench.column(u"tickets"_s)) && !table.isColumnUsed(bench.column(u"order"_s)));
        // A server's text is never HTML.
        QCOMPARE(table.index(1, 0).data(Qt::ToolTipRole).toString(), u"<p>&lt;b&gt;2nd&lt;/b&gt; Line</p>"_s);
    }

    void sortsByValuesAndKeepsWhatIsHeld()
    {
        Bench bench(LookupKind::Teams);
        bench.setRows(teamRows);
        LookupTable &table = *bench.table;
        const QPersistentModelIndex projects = table.index(2, 0);
        const QPersistentModelIndex adam = table.index(1, 1, table.index(0, 0));
        table.sort(bench.column(u"tickets"_s));
        // Nine comes before ten, and what says nothing comes last.
        QCOMPARE(bench.texts(u"id"_s), (QStringList{u"2"_s, u"1"_s, u"3"_s}));
        table.sort(bench.column(u"tickets"_s), Qt::DescendingOrder);
        QCOMPARE(bench.texts(u"id"_s), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        table.sort(bench.column(u"name"_s), Qt::DescendingOrder);
        QCOMPARE(table.index(0, 0).data().toString(), u"Projects"_s);
        QCOMPARE(projects.row(), 0);
        table.sort(bench.column(u"name"_s));
        QCOMPARE(bench.texts(u"name"_s, adam.parent()), (QStringList{u"adam"_s, u"Zoë"_s}));
        QCOMPARE(adam.row(), 0);
        QCOMPARE(adam.data().toString(), u"8"_s);
        bench.setRows("[{'id':3,'name':'Projects'},{'id':9,'name':'New'}]");
        QCOMPARE(projects.row(), 1);
        QVERIFY(!adam.isValid());
        table.sort(-1);
        QCOMPARE(bench.texts(u"id"_s), (QStringList{u"3"_s, u"9"_s})); // as the server sends them
    }

    void findsTeamsAndTheirAgents()
    {
        Bench bench(LookupKind::Teams);
        bench.setRows(teamRows);
        LookupTable &table = *bench.table;
        table.setFindText(u"zoe"_s); // accents do not count
        QCOMPARE(bench.texts(u"name"_s), QStringList{u"1st Line"_s});
        QCOMPARE(bench.texts(u"name"_s, table.index(0, 0)), QStringList{u"Zoë"_s});
        table.setFindText(u"line 1st"_s);
        QCOMPARE(bench.texts(u"name"_s), QStringList{u"1st Line"_s});
        QCOMPARE(table.rowCount(table.index(0, 0)), 2);
        table.setFindText(u"nothing like it"_s);
        QCOMPARE(table.rowCount(), 0);
        QCOMPARE(table.total(), 3);
        table.setFindText({});
        QCOMPARE(table.rowCount(), 3);
    }

    void rowsWithoutIdsOrWithTheSameStayApart()
    {
        Bench bench(LookupKind::Areas);
        bench.setRows("[{'name':'A'},{'name':'B'},{'id':1,'name':'C'},{'id':'1'},7,null]");
        LookupTable &table = *bench.table;
        QCOMPARE(table.rowCount(), 6);
        const QPersistentModelIndex b = table.index(1, 1);
        const QPersistentModelIndex second = table.index(3, 1);
        table.sort(bench.column(u"name"_s), Qt::DescendingOrder);
        QCOMPARE(b.data().toString(), u"B"_s);
        QCOMPARE(second.data().toString(), QString());
        QCOMPARE(table.id(second), std::optional<qint64>(1));
        QVERIFY(!table.id(b));
    }

    void saysWhichStatusesAreClosed_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<QStringList>("closed"); // of New, Closed and one that is not in the list
        QTest::newRow("told") << QStringList() << QStringList{u"no"_s, u"yes"_s, u"not known"_s};
        QTest::newRow("not heeded") << QStringList{u"filter-ignored:excludeclosed"_s}
                                    << QStringList{u"not known"_s, u"not known"_s, u"not known"_s};
    }
    void saysWhichStatusesAreClosed()
    {
        QFETCH(QStringList, faults);
        Bench bench(LookupKind::Statuses, faults);
        bench.setRows("[{'id':1,'name':'New'},{'id':9,'name':'Closed'},{'id':4711,'name':'Odd'}]");
        QCOMPARE(bench.texts(u"closed"_s), (QStringList{u"not known"_s, u"not known"_s, u"not known"_s}));
        QSignalSpy changed(&bench.desk->lookups(), &Lookups::changed);
        bench.desk->lookups().refresh(Lookup::Statuses);
        QTRY_COMPARE(changed.count(), 3); // loading, loaded, and what is open
        QTEST(bench.texts(u"closed"_s), "closed");
    }

    void categoryTypesAndPrioritiesHaveNames()
    {
        Bench categories(LookupKind::Categories);
        categories.setRows("[{'id':1,'type_id':2},{'id':2,'type_id':'3'},{'id':3,'type_id':9},{'id':4}]");
        QCOMPARE(categories.texts(u"type"_s),
                 (QStringList{u"Category 2 (resolution code)"_s, u"Category 3"_s, u"9"_s, QString()}));

        Bench priorities(LookupKind::Priorities);
        priorities.setRows("[{'id':'a','priorityid':1,'slaid':2,'responsetime':30,'responseunits':'M'},"
                           "{'id':'b','priorityid':1,'slaid':1,'responsetime':1.5,'responseunits':'H'},"
                           "{'id':'c','priorityid':2,'slaid':2,'responsetime':2,'responseunits':'?'}]",
                           {{2, u"Gold"_s}});
        QCOMPARE(priorities.texts(u"sla"_s), (QStringList{u"Gold"_s, u"#1"_s, u"Gold"_s}));
        QCOMPARE(priorities.texts(u"response"_s), (QStringList{u"30 min"_s, u"1.5 h"_s, u"2 ?"_s}));
        priorities.table->sort(0);
        QCOMPARE(priorities.texts(u"id"_s), (QStringList{u"1"_s, u"1"_s, u"2"_s}));
        QCOMPARE(priorities.texts(u"sla"_s), (QStringList{u"#1"_s, u"Gold"_s, u"Gold"_s}));
    }

    void outcomesSayWhetherTheyArePrivate()
    {
        Bench bench(LookupKind::Outcomes);
        bench.setRows("[{'id':7,'outcome':'Private Note','hidefromuser':true,'sendemail':0},"
                      "{'id':2,'outcome':'Email User','hidefromuser':false,'sendemail':1},"
                      "{'id':3,'outcome':'Silent','newstatus':4711}]");
        QCOMPARE(bench.texts(u"private"_s), (QStringList{u"yes"_s, u"no"_s, u"not known"_s}));
        QCOMPARE(bench.texts(u"mail"_s), (QStringList{u"no"_s, u"yes"_s, u"not known"_s}));
        QCOMPARE(bench.texts(u"status"_s), (QStringList{QString(), QString(), u"#4711"_s}));
    }

    void csvIsWhatIsShown()
    {
        Bench bench(LookupKind::Teams);
        bench.setRows("[{'id':1,'name':'=1+1','department_name':'a,\\\"b\\\"\\nc',"
                      "'agents':[{'agent_id':5,'agent_name':'Ada'}]},"
                      "{'id':2,'name':'@home'},{'id':3,'name':'\\tTab'},{'id':-4,'name':'Grün'}]");
        QCOMPARE(QString::fromUtf8(lookupCsv(*bench.table)), u"Name,ID,Department,Agent of team\r\n"
                                                             "'=1+1,1,\"a,\"\"b\"\"\nc\",\r\n"
                                                             "Ada,5,,'=1+1\r\n"
                                                             "'@home,2,,\r\n"
                                                             "\"'\tTab\",3,,\r\n"
                                                             "Grün,'-4,,\r\n"_s);
        QVERIFY(lookupCsv(*bench.table).startsWith("\xEF\xBB\xBF"));
        QCOMPARE(lookupRowCount(*bench.table), 5);
        bench.table->setFindText(u"home"_s);
        QCOMPARE(lookupCsv(*bench.table).count("\r\n"), 2);
        const QJsonArray json = QJsonDocument::fromJson(lookupJson(*bench.table)).array();
        QCOMPARE(json.size(), 1);
        QCOMPARE(json.first().toObject().value("id"_L1).toInt(), 2);
        bench.table->setFindText({});
        const QModelIndex first = bench.table->index(0, 0);
        QCOMPARE(lookupTsv(*bench.table, {first, bench.table->index(0, 0, first)}),
                 u"Name\tID\tDepartment\tAgent of team\n'=1+1\t1\ta,\"b\" c\t\nAda\t5\t\t'=1+1\n"_s);
    }
};

QTEST_GUILESS_MAIN(LookupTableTest)
#include "tst_lookuptable.moc"
