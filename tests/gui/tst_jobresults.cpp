// SPDX-License-Identifier: Apache-2.0
#include "jobs/jobresults.h"
#include "language.h"
#include "practice/practicetenant.h"
#include "support/jobonwire.h"
#include "triage/commandrun.h"
#include "widgets/emptyplace.h"
#include "widgets/jsonview.h"
#include "widgets/stateword.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

using Does = JobOnWire::Does;

namespace {

// The results, and the hands and eyes of a person in front of them.
class Seat
{
public:
    explicit Seat(const Desk &desk) : results(desk)
    {
        results.resize(900, 400);
        results.show();
        results.activateWindow();
    }
    void choose(int tab)
    {
        QTest::mouseClick(results.tabBar(), Qt::LeftButton, {}, results.tabBar()->tabRect(tab).center());
        QCOMPARE(results.currentIndex(), tab);
    }
    template <class T> T *part(const char *name) const { return results.findChild<T *>(QLatin1String(name)); }
    QString state() const { return part<StateWord>("returnData")->text(); }
    QStringList counts() const { return part<QTextEdit>("returnCounts")->toPlainText().split(u'\n'); }
    QString advice() const
    {
        const auto *text = part<QTextEdit>("errorAdvice");
        return text->isVisible() ? text->toPlainText() : QString();
    }
    QTableView *table(const char *name) const { return part<QTableView>(name); }
    QStringList column(const char *name, int column) const
    {
        QStringList texts;
        for (int row = 0; row < table(name)->model()->rowCount(); ++row)
            texts.append(table(name)->model()->index(row, column).data().toString());
        return texts;
    }
    void click(const char *name, int row) const
    {
        const QModelIndex index = table(name)->model()->index(row, 0);
        QTest::mouseClick(table(name)->viewport(), Qt::LeftButton, {}, table(name)->visualRect(index).center());
    }
    QString empty() const
    {
        const QList<EmptyPlace *> places = results.currentWidget()->findChildren<EmptyPlace *>();
        for (const EmptyPlace *place : places) {
            if (place->isVisible())
                return place->title();
        }
        return {};
    }
    QString raw() const { return part<JsonView>("rawData")->findChild<QPlainTextEdit *>(u"jsonText"_s)->toPlainText(); }

    JobResults results;
};

class Tenant
{
public:
    explicit Tenant(const QStringList &faults = {}) : practice(options(faults))
    {
        if (!practice.start())
            qFatal("the practice tenant does not start");
        TenantAccess access;
        access.web = practice.url();
        access.tenant = practice.tenant();
        access.clientId = practice.clientId();
        access.clientSecret = practice.clientSecret();
        access.limit = {100'000, 300};
        desk = std::make_unique<Desk>(access, clock);
    }
    static practice::Options options(const QStringList &faults)
    {
        practice::Options options;
        options.faults = faults;
        return options;
    }
    RunReport run(const QString &command, const QJsonObject &inputs = {})
    {
        CommandRun run(*commandNamed(command), inputs, *desk, clock);
        bool ended = false;
        QObject::connect(&run, &CommandRun::finished, &run, [&ended] { ended = true; });
        run.start();
        if (!eventually([&ended] { return ended; }))
            qFatal("the command does not end");
        return run.report();
    }

    practice::PracticeTenant practice;
    SystemClock clock;
    std::unique_ptr<Desk> desk;
};

enum Tab { ReturnData, Results, RawData, Errors };

} // namespace

class JobResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { language::install(*qApp, u"en"_s); }

    void nothingHasBeenRun()
    {
        Tenant tenant;
        Seat seat(*tenant.desk);
        QCOMPARE(seat.results.tabText(ReturnData), u"Return Data"_s);
        QCOMPARE(seat.results.tabText(Results), u"Results"_s);
        QCOMPARE(seat.results.tabText(RawData), u"Raw Data"_s);
        QCOMPARE(seat.results.tabText(Errors), u"Error"_s);
        QCOMPARE(seat.state(), u"Nothing has been run yet."_s);
        seat.choose(Results);
        QCOMPARE(seat.empty(), u"Nothing has been run yet."_s);
        seat.choose(Errors);
        QCOMPARE(seat.empty(), u"Nothing has been run yet."_s);
    }

    void aJobLive()
    {
        JobOnWire on({Does::Hold, Does::Refuse, Does::SaveOther, Does::Lose});
        Seat seat(*on.wire.desk);
        Job &job = on.run(5);
        seat.results.setJob(&job);
        QTRY_COMPARE(seat.state(), u"Not ended yet: 4 of 5"_s);
        QCOMPARE(seat.results.tabText(Errors), u"Error (3)"_s);
        on.does.clear();
        on.wire.server.release();
        QTRY_COMPARE(seat.state(), u"Partially Successful"_s);
        const QStringList counts = seat.counts();
        QCOMPARE(counts.first(), u"Update Tickets"_s);
        for (const auto &line : {u"2 done"_s, u"1 failed"_s, u"1 not applied"_s, u"1 unknown"_s})
            QVERIFY2(counts.contains(line), qPrintable(counts.join(u'\n')));

        seat.choose(Results);
        QCOMPARE(seat.column("results", 0), QStringList({u"#1"_s, u"#2"_s, u"#3"_s, u"#4"_s, u"#5"_s}));
        QTest::mouseClick(seat.part<QCheckBox>("failedFirst"), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(seat.column("results", 0), QStringList({u"#2"_s, u"#3"_s, u"#4"_s, u"#1"_s, u"#5"_s}));
        QSignalSpy wanted(&seat.results, &JobResults::ticketWanted);
        const QModelIndex second = seat.table("results")->model()->index(1, 0);
        seat.click("results", 1);
        QTest::mouseDClick(seat.table("results")->viewport(), Qt::LeftButton, {},
                           seat.table("results")->visualRect(second).center());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<TicketId>(), TicketId(3));

        seat.choose(RawData);
        const QJsonArray records = QJsonDocument::fromJson(seat.raw().toUtf8()).array();
        QCOMPARE(records.size(), 2); // what was held answers with nothing; the third is saved with something else
        QCOMPARE(records.at(0).toObject().value(u"summary").toString(), u"other"_s);
        QCOMPARE(records.at(1).toObject().value(u"summary").toString(), JobOnWire::wanted);
    }

    void errorsWithCauseAndCure()
    {
        JobOnWire on({Does::Save, Does::Lose, Does::Refuse, Does::SaveOther});
        Seat seat(*on.wire.desk);
        seat.results.setJob(&on.ended(4));
        seat.choose(Errors);
        QCOMPARE(seat.column("errors", 1), QStringList(3, u"Update Tickets failed."_s));
        QCOMPARE(seat.column("errors", 2), QStringList({u""_s, u"400"_s, u"201"_s}));
        QVERIFY(seat.advice().startsWith(u"Choose a row"_s));
        seat.results.showErrors();
        const Advice advice = on.wire.desk->jobs().at(0).advice(2);
        QVERIFY(!advice.cause.isEmpty() && !advice.cure.isEmpty());
        QVERIFY2(seat.advice().contains(advice.cause) && seat.advice().contains(advice.cure),
                 qPrintable(seat.advice()));
        QVERIFY(seat.advice().contains(u"Summary <b>not</b> allowed"_s)); // as text
        seat.click("errors", 0);
        QVERIFY2(seat.advice().contains(u"never sent again by itself"_s), qPrintable(seat.advice()));
        seat.click("errors", 2);
        QVERIFY2(seat.advice().contains(u"its record shows that it was not done"_s), qPrintable(seat.advice()));
        QTest::keyClick(seat.table("errors"), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2); // the titles and the row
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"#4\tUpdate Tickets failed.\t201\t"_s));
        seat.table("errors")->clearSelection();
        QTest::mouseClick(seat.part<QPushButton>("copyErrors"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 4);
    }

    void noErrorIsSaidOnlyWhereThereIsNone()
    {
        JobOnWire on;
        Seat seat(*on.wire.desk);
        seat.results.setJob(&on.ended(2));
        seat.choose(Errors);
        QCOMPARE(seat.state(), u"Successful"_s);
        QCOMPARE(seat.empty(), u"No error."_s);
        QVERIFY(seat.advice().isEmpty());
        on.wire.desk->jobs().forget(on.wire.desk->jobs().at(0));
        QTRY_COMPARE(seat.empty(), u"Nothing has been run yet."_s);
    }

    void aListThatWasRead()
    {
        Tenant tenant;
        Seat seat(*tenant.desk);
        const RunReport report = tenant.run(u"List Teams"_s);
        seat.results.setReport(report, *commandNamed(u"List Teams"_s));
        QCOMPARE(seat.state(), u"Successful"_s);
        QVERIFY(report.rawData.size() > 3);
        QVERIFY(seat.counts().at(1).startsWith(u"%1 row"_s.arg(report.rawData.size())));
        seat.choose(Results);
        QCOMPARE(seat.empty(), u"This command is not about single tickets."_s);
        seat.choose(RawData);
        QCOMPARE(QJsonDocument::fromJson(seat.raw().toUtf8()).array(), report.rawData);
    }

    void aListThatFailedIsNotAnEmptyOne()
    {
        Tenant tenant({u"forbidden-empty:/Team"_s});
        Seat seat(*tenant.desk);
        seat.results.setReport(tenant.run(u"List Teams"_s), *commandNamed(u"List Teams"_s));
        QCOMPARE(seat.state(), u"Failed"_s);
        seat.results.showErrors();
        QCOMPARE(seat.column("errors", 1), QStringList{u"List Teams failed."_s});
        QCOMPARE(seat.column("errors", 2), QStringList{u"403"_s});
        QVERIFY(!seat.column("errors", 3).first().isEmpty());
        QVERIFY2(seat.advice().count(u'\n') >= 1, qPrintable(seat.advice())); // a cause, a cure
        seat.choose(RawData);
        QCOMPARE(seat.part<QLabel>("jsonMessage")->text(), u"Nothing came back: see Error."_s);
    }

    void ticketsOfWhichOneIsNotThere()
    {
        Tenant tenant;
        Seat seat(*tenant.desk);
        seat.results.setReport(tenant.run(u"Get Tickets"_s, {{u"Ticket IDs"_s, QJsonArray{1042, 999999}}}),
                               *commandNamed(u"Get Tickets"_s));
        QCOMPARE(seat.state(), u"Partially Successful"_s);
        seat.choose(Results);
        QCOMPARE(seat.column("results", 1), QStringList({u"Done"_s, u"Failed"_s}));
        seat.choose(Errors);
        QCOMPARE(seat.column("errors", 0), QStringList{u"#999999"_s});
    }
};

QTEST_MAIN(JobResultsTest)
#include "tst_jobresults.moc"
