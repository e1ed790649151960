// SPDX-License-Identifier: Apache-2.0
// The strip of jobs as a person uses it: on a scripted server for what each ticket meets, on the practice tenant for
// what only a whole tenant can show.
#include "jobs/interruptedquestion.h"
#include "jobs/jobline.h"
#include "jobs/jobresults.h"
#include "jobs/jobspanel.h"
#include "jobs/jobstrip.h"
#include "language.h"
#include "practice/practicetenant.h"
#include "support/jobonwire.h"
#include "triage/resultwords.h"
#include "widgets/noticeline.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;

using Does = JobOnWire::Does;
using JobResult = JobItem::Result;

namespace {

// The panel at the bottom of a window, and the hands and eyes of a person in front of it.
class Seat
{
public:
    explicit Seat(Desk &desk) : desk(desk), panel(desk.jobs(), desk, clock, &window)
    {
        panel.setConnectionName(u"Contoso"_s);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addStretch(1);
        column->addWidget(&panel);
        window.resize(1000, 600);
        window.show();
        window.activateWindow();
    }

    JobLine *line(int job = -1) const
    {
        const auto &lines = const_cast<JobsPanel &>(panel).strip().lines();
        return job < 0 ? lines.last() : lines.at(job);
    }
    QString words(int job = -1) const { return line(job)->words(); }
    template <class T> T *part(const char *name, int job = -1) const
    {
        return line(job)->findChild<T *>(QLatin1String(name));
    }
    bool offers(const char *name, int job = -1) const { return part<QAbstractButton>(name, job)->isVisible(); }
    void press(const char *name, int job = -1) const
    {
        auto *button = part<QAbstractButton>(name, job);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString notice(const char *name, int job = -1) const
    {
        const auto *line = part<NoticeLine>(name, job);
        return line->isVisible() ? line->text() + u'\n' + line->findChild<QLabel *>(u"detail"_s)->text() : QString();
    }
    JobResults *results() const { return panel.findChild<JobResults *>(); }

    SystemClock clock;
    Desk &desk;
    QWidget window;
    JobsPanel panel; // goes before the window, which goes before the desk
};

class Tenant
{
public:
    explicit Tenant(const QStringList &faults = {}, const QString &journals = {}) : practice(options(faults))
    {
        if (!practice.start())
            qFatal("the practice tenant does not start");
        TenantAccess access;
        access.web = practice.url();
        access.tenant = practice.tenant();
        access.clientId = practice.clientId();
        access.clientSecret = practice.clientSecret();
        access.limit = {100'000, 300};
        access.journalFolder = journals;
        desk = std::make_unique<Desk>(access, clock);
    }
    static practice::Options options(const QStringList &faults)
    {
        practice::Options options;
        options.faults = faults;
        return options;
    }
    static QJsonObject tickets(int first, int count)
    {
        QJsonArray ids;
        for (int i = 0; i < count; ++i)
            ids.append(first + i);
        return {{u"Ticket IDs"_s, ids}};
    }
    // Bodies that arrived for a ticket.
    int writes(int ticket) const
    {
        int count = 0;
        const QList<practice::ReceivedRequest> requests = practice.requests();
        for (const practice::ReceivedRequest &request : requests) {
            if (request.method == "POST" && request.path.startsWith("/api/") &&
                QJsonDocument::fromJson(request.body).array().first().toObject().value(u"id").toInt() == ticket)
                ++count;
        }
        return count;
    }

    practice::PracticeTenant practice;
    SystemClock clock;
    std::unique_ptr<Desk> desk;
};

} // namespace

class JobStripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { language::install(*qApp, u"en"_s); }

    void hiddenWithoutJobsThenTheNewestFirst()
    {
        JobOnWire on;
        Seat seat(*on.wire.desk);
        QVERIFY(!seat.panel.strip().isVisible());
        for (int i = 1; i <= 5; ++i)
            on.ended(i + 1);
        QVERIFY(seat.panel.strip().isVisible());
        QTRY_COMPARE(seat.words(), u"Update 6: Successful, 6 done"_s);
        QTRY_COMPARE(seat.words(0), u"Update 2: Successful, 2 done"_s);
        const auto *area = seat.panel.findChild<QScrollArea *>();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QTRY_VERIFY(seat.line()->y() < seat.line(0)->y());
        QTRY_COMPARE(area->height(), 3 * seat.line()->height());
        QVERIFY(area->verticalScrollBar()->maximum() > 0);
    }

    void partlyDone()
    {
        JobOnWire on({Does::Save, Does::Refuse, Does::SaveOther, Does::Lose});
        Seat seat(*on.wire.desk);
        on.ended(11);
        QTRY_COMPARE(seat.words(), u"Update 11: Partially Successful, 8 done 1 failed 1 not applied 1 unknown"_s);
        QVERIFY(!seat.offers("jobPause") && !seat.offers("jobStop") && !seat.offers("jobResumeNotSent"));
        QCOMPARE(seat.part<QPushButton>("jobRetry")->text(), u"Retry 1 failed"_s);
        QCOMPARE(seat.part<QPushButton>("jobCheck")->text(), u"Check 1"_s);
        QVERIFY(!seat.part<QProgressBar>("jobBar")->isVisible());

        const auto posted = on.wire.posted().size();
        seat.press("jobCheck"); // the ticket says that it was done
        QTRY_COMPARE(seat.words(), u"Update 11: Partially Successful, 9 done 1 failed 1 not applied"_s);
        QCOMPARE(on.wire.posted().size(), posted); // only read
        QVERIFY(!seat.offers("jobCheck"));

        on.does[1] = Does::Save;
        seat.press("jobRetry");
        QTRY_COMPARE(seat.words(), u"Update 11: Partially Successful, 10 done 1 not applied"_s);
        QCOMPARE(on.wire.posted().size(), posted + 1);
        QCOMPARE(on.wire.posted().last().value(u"id").toInt(), 2);
    }

    void errorsOpenAtTheFirstFailure()
    {
        JobOnWire on({Does::Lose, Does::Save, Does::Refuse});
        Seat seat(*on.wire.desk);
        on.ended(3);
        QTRY_VERIFY(seat.offers("jobErrors"));
        QVERIFY(!seat.results()->isVisible());
        seat.press("jobErrors");
        QVERIFY(seat.results()->isVisible());
        auto *errors = seat.results()->findChild<QTableView *>(u"errors"_s);
        QVERIFY(errors->isVisible());
        QCOMPARE(errors->selectionModel()->selectedRows().value(0).data().toString(), u"#3"_s);
        QTRY_VERIFY(errors->hasFocus());
        QTest::keyClick(errors, Qt::Key_Escape);
        QVERIFY(!seat.results()->isVisible());
        seat.press("jobResults");
        QVERIFY(seat.results()->findChild<QTableView *>(u"results"_s)->isVisible());
        QTest::mouseClick(seat.panel.findChild<QToolButton *>(u"jobResultsClose"_s), Qt::LeftButton);
        QVERIFY(!seat.results()->isVisible());
    }

    void pauseResumeStop()
    {
        JobOnWire on(QList<Does>(6, Does::Hold));
        Seat seat(*on.wire.desk);
        Job &job = on.run(11);
        QTRY_COMPARE(on.wire.server.held(), 6);
        QTRY_COMPARE(seat.words(), u"Update 11: 0 of 11"_s);
        QVERIFY(seat.part<QProgressBar>("jobBar")->isVisible());
        QVERIFY(!seat.offers("jobReceipt") && !seat.offers("jobDismiss") && !seat.offers("jobErrors"));
        QTRY_VERIFY(seat.part<QPushButton>("jobStop")->toolTip().contains(u"6 sent, 5 not sent"_s));
        seat.press("jobPause");
        QTRY_VERIFY(seat.words().startsWith(u"Update 11: paused"_s));
        on.does.clear();
        on.wire.server.release();
        QTRY_COMPARE(seat.words(), u"Update 11: paused, 6 of 11"_s);
        QCOMPARE(on.wire.posted().size(), 6);
        QVERIFY(seat.offers("jobResume") && !seat.offers("jobPause"));

        seat.press("jobStop");
        QTRY_COMPARE(job.state(), Job::State::Finished);
        QTRY_VERIFY2(seat.words().startsWith(u"Update 11: Partially Successful, 6 done 5 not sent"_s),
                     qPrintable(seat.words()));
        QCOMPARE(on.wire.posted().size(), 6);
        QCOMPARE(seat.part<QPushButton>("jobResumeNotSent")->text(), u"Resume 5 not sent"_s);
        seat.press("jobResumeNotSent");
        QTRY_COMPARE(seat.words(), u"Update 11: Successful, 11 done"_s);
        QCOMPARE(on.wire.posted().size(), 11);
    }

    void readingCanBeStopped()
    {
        JobOnWire on({Does::Lose});
        Seat seat(*on.wire.desk);
        Job &job = on.ended(1);
        QTRY_VERIFY(seat.offers("jobCheck"));
        QVERIFY(!seat.offers("jobStop"));
        on.holdsReading = true;
        seat.press("jobCheck");
        QTRY_COMPARE(on.wire.server.held(), 1);
        QCOMPARE(job.state(), Job::State::Verifying);
        QTRY_VERIFY(seat.offers("jobStop"));
        QVERIFY(seat.part<QPushButton>("jobStop")->toolTip().contains(u"Reads no further"_s));
        seat.press("jobStop");
        QTRY_COMPARE(seat.words(), u"Update #1: Failed, 1 unknown"_s);
        QVERIFY(seat.offers("jobCheck") && !seat.offers("jobStop"));
        on.holdsReading = false;
        seat.press("jobCheck");
        QTRY_COMPARE(seat.words(), u"Update #1: Successful, 1 done"_s);
    }

    void focusStaysInTheLine()
    {
        JobOnWire on(QList<Does>(2, Does::Hold));
        Seat seat(*on.wire.desk);
        on.run(2);
        QTRY_VERIFY(seat.offers("jobPause"));
        auto *pause = seat.part<QPushButton>("jobPause");
        pause->setFocus();
        QTRY_VERIFY(pause->hasFocus());
        QTest::keyClick(pause, Qt::Key_Space);
        QTRY_VERIFY(!pause->isVisible());
        QTRY_VERIFY(seat.part<QPushButton>("jobResume")->hasFocus());
    }

    void tabGoesAsOneReads()
    {
        JobOnWire on({Does::Refuse});
        Seat seat(*on.wire.desk);
        on.ended(1);
        on.ended(2);
        QTRY_VERIFY(seat.offers("jobDismiss"));
        auto *errors = seat.part<QPushButton>("jobErrors", 1);
        errors->setFocus();
        QTRY_VERIFY(errors->hasFocus());
        QStringList stops;
        for (int i = 0; i < 10; ++i) {
            stops.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        const QStringList line{u"jobErrors"_s, u"jobRetry"_s, u"jobResults"_s, u"jobReceipt"_s, u"jobDismiss"_s};
        QCOMPARE(stops.mid(0, 5), line);
        QCOMPARE(stops.mid(5), line); // of the older job
    }

    void changedMeanwhile_data()
    {
        QTest::addColumn<bool>("anyway");
        QTest::newRow("write anyway") << true;
        QTest::newRow("skip these") << false;
    }
    void changedMeanwhile()
    {
        QFETCH(bool, anyway);
        Tenant tenant;
        Seat seat(*tenant.desk);
        Ticket seen; // long ago
        seen.id = TicketId(1042);
        seen.lastUpdate = 1000;
        QJsonObject inputs = Tenant::tickets(1041, 3);
        inputs.insert(u"Update Ticket Object"_s, QJsonObject{{u"summary"_s, u"So"_s}});
        Job &job = tenant.desk->jobs().run(JobOnWire::command(), inputs, {{seen.id, seen}});
        QTRY_COMPARE(job.state(), Job::State::Asking);
        QTRY_VERIFY(seat.notice("jobChanged").contains(u" changed since you saw "_s));
        QVERIFY(seat.notice("jobChanged").contains(u"#1042 changed "_s));
        QVERIFY(seat.words().contains(u"nothing is sent yet"_s));
        QCOMPARE(tenant.writes(1041), 0);

        QSignalSpy see(&seat.panel, &JobsPanel::ticketsWanted);
        seat.press("changedSee");
        QCOMPARE(see.size(), 1);
        QCOMPARE(see.first().first().value<QList<TicketId>>(), QList<TicketId>{TicketId(1042)});
        seat.press(anyway ? "changedWrite" : "changedSkip");
        QTRY_COMPARE(job.state(), Job::State::Finished);
        QTRY_VERIFY(seat.notice("jobChanged").isEmpty());
        QCOMPARE(tenant.writes(1041), 1);
        QCOMPARE(tenant.writes(1042), anyway ? 1 : 0);
        QTRY_COMPARE(seat.words(), anyway ? u"Update 3: Successful, 3 done"_s
                                          : u"Update 3: Partially Successful, 2 done 1 not sent"_s);
    }

    void undoAsksFirstAndSaysWhatStays()
    {
        Tenant tenant;
        Seat seat(*tenant.desk);
        Job &job = tenant.desk->jobs().run(*commandNamed(u"Close Tickets"_s), Tenant::tickets(1100, 2));
        QTRY_COMPARE(job.state(), Job::State::Finished);
        QTRY_VERIFY2(seat.words().startsWith(u"Close 2: Successful"_s), qPrintable(seat.words()));
        seat.press("jobUndo");
        QVERIFY(seat.notice("jobQuestion").startsWith(u"Take back what was done to 2 "_s));
        QVERIFY(seat.notice("jobQuestion").contains(u"Not taken back: "_s));
        QCOMPARE(tenant.writes(1100), 1); // only asked
        seat.press("questionNo");
        QVERIFY(seat.notice("jobQuestion").isEmpty());
        QCOMPARE(tenant.desk->jobs().size(), 1);

        seat.press("jobUndo");
        seat.press("questionYes");
        QCOMPARE(tenant.desk->jobs().size(), 2);
        QTRY_COMPARE(tenant.desk->jobs().at(1).state(), Job::State::Finished);
        QCOMPARE(tenant.desk->jobs().at(1).count(JobResult::Done), 2);
        QCOMPARE(tenant.writes(1100), 2);
        QVERIFY(!seat.offers("jobUndo", 0)); // something came after it
    }

    void receiptIsSaved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("CSV") << u"receipt.csv"_s;
        QTest::newRow("JSON") << u"receipt.json"_s;
    }
    void receiptIsSaved()
    {
        QFETCH(QString, name);
        JobOnWire on({Does::Save, Does::Refuse});
        Seat seat(*on.wire.desk);
        on.ended(2);
        QTRY_VERIFY(seat.offers("jobReceipt"));
        QTemporaryDir folder;
        QSignalSpy told(&seat.panel, &JobsPanel::told);
        seat.press("jobReceipt");
        auto *dialog = seat.line()->findChild<QFileDialog *>(u"receiptDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        dialog->setDirectory(folder.path());
        dialog->selectFile(folder.filePath(name));
        static_cast<QDialog *>(dialog)->accept();
        QTRY_COMPARE(told.size(), 1);
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("Contoso"));
        QVERIFY(bytes.contains("Failed"));
        QCOMPARE(!QJsonDocument::fromJson(bytes).isNull(), name.endsWith(u"json"));
    }

    void aReceiptThatCannotBeSavedIsSaid()
    {
        JobOnWire on;
        Seat seat(*on.wire.desk);
        on.ended(1);
        QTRY_VERIFY(seat.offers("jobReceipt"));
        seat.press("jobReceipt");
        auto *dialog = seat.line()->findChild<QFileDialog *>(u"receiptDialog"_s);
        QTemporaryDir folder;
        Q_EMIT dialog->fileSelected(folder.filePath(u"not/there/receipt.csv"_s));
        QVERIFY(seat.notice("jobFailure").startsWith(u"Not saved to "_s));
        seat.press("failureOk");
        QVERIFY(seat.notice("jobFailure").isEmpty());
    }

    void dismissAsksWhereSomethingIsOpen()
    {
        JobOnWire on({Does::Lose});
        Seat seat(*on.wire.desk);
        on.ended(2);
        on.does.clear();
        on.ended(1);
        QTRY_VERIFY(seat.offers("jobDismiss", 1));
        seat.press("jobDismiss", 1); // all done: it goes
        QTRY_COMPARE(on.wire.desk->jobs().size(), 1);
        QTRY_VERIFY(seat.offers("jobDismiss", 0));
        seat.press("jobDismiss", 0);
        QCOMPARE(on.wire.desk->jobs().size(), 1);
        QVERIFY(seat.notice("jobQuestion", 0).contains(u"1 unknown"_s));
        seat.press("questionYes", 0);
        QTRY_COMPARE(on.wire.desk->jobs().size(), 0);
        QVERIFY(!seat.panel.strip().isVisible());
    }

    // As a program leaves it that was killed in the middle.
    void interrupted()
    {
        QTemporaryDir folder;
        JobOnWire on({}, folder.path());
        {
            QJsonArray targets;
            for (int i = 1; i <= 5; ++i)
                targets.append(QJsonObject{{u"ticket"_s, i}});
            const auto journal = JobJournal::create(folder.path(), {{u"command"_s, u"Update Tickets"_s},
                                                                    {u"server"_s, on.wire.desk->api().web().toString()},
                                                                    {u"inputs"_s, JobOnWire::inputs(5)},
                                                                    {u"startedAt"_s, u"2026-09-01T10:32:00.000Z"_s},
                                                                    {u"targets"_s, targets}});
            for (const int item : {0, 1})
                journal->append({{u"event"_s, u"send"_s}, {u"item"_s, item}, {u"step"_s, 0}});
            journal->append({{u"event"_s, u"result"_s}, {u"item"_s, 0}, {u"step"_s, 1}, {u"result"_s, u"Done"_s}});
        }
        Seat seat(*on.wire.desk);
        auto *question = seat.panel.findChild<InterruptedQuestion *>();
        QVERIFY(!question->isVisible());
        seat.panel.askAboutInterrupted(on.wire.desk->jobs().takeUpInterrupted());
        QVERIFY(question->isVisible());
        auto *line = question->findChild<NoticeLine *>(u"interruptedJob"_s);
        QVERIFY2(line->text().startsWith(u"Update Tickets of "_s), qPrintable(line->text()));
        QVERIFY2(line->text().endsWith(u"was interrupted: 1 done, 1 unknown, 3 not sent"_s), qPrintable(line->text()));
        const auto button = [line](const char *name) { return line->findChild<QPushButton *>(QLatin1String(name)); };
        QCOMPARE(button("interruptedCheck")->text(), u"Check 1"_s);
        QCOMPARE(button("interruptedResume")->text(), u"Resume 3"_s);
        QVERIFY(on.wire.arrivals.isEmpty()); // nothing by itself

        QTest::mouseClick(button("interruptedDetails"), Qt::LeftButton);
        QVERIFY(seat.results()->isVisible());
        QTest::mouseClick(button("interruptedCheck"), Qt::LeftButton);
        QTRY_VERIFY(line->text().endsWith(u"2 done, 3 not sent"_s));
        QVERIFY(on.wire.posted().isEmpty());
        QTRY_VERIFY(button("interruptedResume")->isEnabled());
        QTest::mouseClick(button("interruptedResume"), Qt::LeftButton);
        QTRY_VERIFY(!question->isVisible()); // nothing is open any more
        QCOMPARE(on.wire.posted().size(), 3);
        QTRY_COMPARE(seat.words(), u"Update 5: Successful, 5 done"_s);
    }

    // Nobody has seen it: the program was killed after its last answer.
    void aFailureOfBeforeIsShownUntilItIsDismissed()
    {
        QTemporaryDir folder;
        JobOnWire on({}, folder.path());
        {
            const auto journal =
                JobJournal::create(folder.path(), {{u"command"_s, u"Update Tickets"_s},
                                                   {u"server"_s, on.wire.desk->api().web().toString()},
                                                   {u"inputs"_s, JobOnWire::inputs(1)},
                                                   {u"targets"_s, QJsonArray{QJsonObject{{u"ticket"_s, 1}}}}});
            journal->append({{u"event"_s, u"result"_s}, {u"item"_s, 0}, {u"step"_s, 0}, {u"result"_s, u"Failed"_s}});
        }
        Seat seat(*on.wire.desk);
        auto *question = seat.panel.findChild<InterruptedQuestion *>();
        seat.panel.askAboutInterrupted(on.wire.desk->jobs().takeUpInterrupted());
        QVERIFY(question->isVisible());
        auto *line = question->findChild<NoticeLine *>(u"interruptedJob"_s);
        QVERIFY2(line->text().endsWith(u"was interrupted: 1 failed"_s), qPrintable(line->text()));
        QVERIFY(!line->findChild<QPushButton *>(u"interruptedCheck"_s)->isVisible());
        QVERIFY(!line->findChild<QPushButton *>(u"interruptedResume"_s)->isVisible());
        QTest::mouseClick(line->findChild<QPushButton *>(u"interruptedDismiss"_s), Qt::LeftButton);
        QVERIFY(!question->isVisible());
    }

    void theRequestLimitIsSaidWhileItHoldsTheJobUp()
    {
        Tenant tenant({u"status-429-retry-after:POST/Tickets*1"_s});
        Seat seat(*tenant.desk);
        QJsonObject inputs = Tenant::tickets(1041, 2);
        inputs.insert(u"Update Ticket Object"_s, QJsonObject{{u"summary"_s, u"So"_s}});
        Job &job = tenant.desk->jobs().run(JobOnWire::command(), inputs);
        QTRY_VERIFY2(seat.words().contains(u"the server takes no more requests for another"_s),
                     qPrintable(seat.words()));
        QVERIFY(job.isRunning());
        seat.press("jobStop");
        QTRY_COMPARE(job.state(), Job::State::Finished);
    }

    void narrowAndWithLongWords()
    {
        JobOnWire on({Does::Save, Does::Refuse, Does::SaveOther, Does::Lose});
        Seat seat(*on.wire.desk);
        on.ended(11);
        seat.window.resize(360, 600);
        QTRY_VERIFY(seat.offers("jobReceipt"));
        const QList<QAbstractButton *> buttons = seat.line()->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (!button->isVisible())
                continue;
            const QRect place(button->mapTo(seat.line(), QPoint()), button->size());
            QTRY_VERIFY2(seat.line()->rect().contains(place), qPrintable(button->text()));
            QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
        }
    }
};

QTEST_MAIN(JobStripTest)
#include "tst_jobstrip.moc"
