// SPDX-License-Identifier: Apache-2.0
// The engine alone, with a command of the test's own; the real commands are in tst_writes.
#include "commands/registry.h"
#include "support/eventually.h"
#include "support/testclock.h"
#include "support/wiredesk.h"
#include "triage/job.h"
#include "triage/jobs.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using Is = JobItem::Result;
using State = Job::State;
using Wire = WireServer::Behaviour;

namespace {

// Sets the status of tickets to 9, then, if wanted, a second step that notes it.
Command testCommand(int steps = 1, bool needsRow = false)
{
    Command command;
    command.name = QStringLiteral("Set");
    command.run = Command::Run::Write;
    command.inputs = {{QStringLiteral("Ticket IDs"), InputKind::TicketIds, true}};
    command.needsRow = needsRow;
    command.targets = [](const QJsonObject &inputs) {
        QList<Target> all;
        const QJsonArray ids = inputs.value(QLatin1String("Ticket IDs")).toArray();
        for (const QJsonValue &id : ids) {
            Target target;
            target.ticket = TicketId(id.toInt());
            all.append(target);
        }
        return all;
    };
    command.steps = [steps](const QJsonObject &, const Target &target, const TenantFacts &) {
        const qint64 id = number(target.ticket);
        WriteStep set;
        set.purpose = QStringLiteral("Set");
        set.done = QStringLiteral("It is set.");
        set.path = QStringLiteral("/Tickets");
        set.object = {{QStringLiteral("id"), id}, {QStringLiteral("status_id"), 9}};
        set.check = [object = set.object](const QJsonObject &saved) { return compareFields(object, saved); };
        set.checksTicket = true;
        set.savesTicket = true;
        set.settle.path = QStringLiteral("/Tickets/%1").arg(id);
        set.settle.verdict = [check = set.check](const QJsonArray &rows) { return check(rows.first().toObject()); };
        QList<WriteStep> all{set};
        if (steps > 1) {
            WriteStep tell;
            tell.purpose = QStringLiteral("Tell");
            tell.path = QStringLiteral("/Actions");
            tell.object = {{QStringLiteral("ticket_id"), id}};
            tell.check = [](const QJsonObject &) { return Verdict{Verdict::Is::Applied}; };
            all.append(tell);
        }
        return all;
    };
    command.undo = [](const QJsonObject &, const Target &target) {
        Undo undo;
        if (target.before.contains(QLatin1String("status_id")))
            undo.object = {{QStringLiteral("id"), number(target.ticket)},
                           {QStringLiteral("status_id"), target.before.value(QLatin1String("status_id"))}};
        undo.stays = {QStringLiteral("The note stays.")};
        return undo;
    };
    return command;
}

QJsonObject ids(int first, int count)
{
    QJsonArray all;
    for (int i = 0; i < count; ++i)
        all.append(first + i);
    return {{QStringLiteral("Ticket IDs"), all}};
}

struct Ran
{
    Ran(WireDesk &wire, const Command &command, const QJsonObject &inputs)
        : job(command, inputs, wire.desk->api(), wire.desk->facts(), clock)
    {
        QObject::connect(&job, &Job::finished, &job, [this] { ++ends; });
    }
    bool ended(int times = 1)
    {
        return eventually([this, times] { return ends == times; });
    }
    QList<Is> results() const
    {
        QList<Is> all;
        for (const JobItem &item : job.items())
            all.append(item.result);
        return all;
    }
    SystemClock clock;
    Job job;
    int ends = 0;
};

} // namespace

class tst_Job : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTicketOnce();
    void eachItsOwnResult();
    void notAppliedIsNotDone();
    void silentAnswersAreReadTogether();
    void lostAnswersAreNotRepeated();
    void checkSettles_data();
    void checkSettles();
    void retryTakesOnlyTheFailed();
    void aRetryGoesOnAtTheStepThatFailed();
    void theFirstStepIsReadWhereTheSecondFailed_data();
    void theFirstStepIsReadWhereTheSecondFailed();
    void oneRowSettlesOneItem();
    void stopCallsBackWhatIsNotSent();
    void pauseLetsComeWhatIsOnTheWay();
    void stopOnFirst();
    void offlineEndsItAll();
    void asksWhereATicketHasChanged_data();
    void asksWhereATicketHasChanged();
    void aMissingTicketIsNotWritten();
    void undoPutsBackWhatWas();
    void neverOverTheLimit();
    void whatIsThereButDifferentIsNotSentAgain();
    void oneEmptyListIsNoProof_data();
    void oneEmptyListIsNoProof();
    void aWebPageIsNoAnswer();
    void aRetryKeepsWhatWas();
    void forbiddenNeverSends();
    void withoutAJournalNothingIsSent();
    void stoppedBeforeTheJournalIs();
    void theJournalComesFirst();
    void takesUpWhatWasInterrupted();
    void takesUpWhatWasNotVerified_data();
    void takesUpWhatWasNotVerified();
    void failuresAreToldAfterAKill();
};

void tst_Job::everyTicketOnce()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return saved(arrival); });
    Ran run(wire, testCommand(2), ids(1, 20));
    QSignalSpy savedTickets(&run.job, &Job::ticketSaved);
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::Done), 20);
    QCOMPARE(run.job.returnData(), Job::ReturnData::Successful);
    QCOMPARE(savedTickets.size(), 20);
    QCOMPARE(run.job.requests(), 40);
    QHash<int, int> times;
    for (const QJsonObject &object : wire.posted())
        ++times[object.value(QLatin1String("id")).toInt()];
    for (int id = 1; id <= 20; ++id)
        QCOMPARE(times.value(id), 1);
    QCOMPARE(wire.arrivals.size(), 40);
}

void tst_Job::eachItsOwnResult()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        switch (QJsonDocument::fromJson(arrival.body).array().first().toObject().value(u"id").toInt()) {
        case 2:
            return Wire::answer(400, "\"No, not this one.\"");
        case 3:
            return Wire::answer(403, "");
        case 4:
            return Wire::only(Wire::Act::CutBody);
        case 5:
            return Wire::answer(504, "<html>gateway</html>");
        case 6:
            return Wire::answer(500, "<html><title>Oops</title></html>");
        default:
            return saved(arrival);
        }
    });
    Ran run(wire, testCommand(), ids(1, 7));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.results(),
             (QList<Is>{Is::Done, Is::Failed, Is::Failed, Is::Unknown, Is::Unknown, Is::Failed, Is::Done}));
    QCOMPARE(run.job.returnData(), Job::ReturnData::PartiallySuccessful);
    QCOMPARE(run.job.items().at(1).message, QStringLiteral("No, not this one."));
    QCOMPARE(run.job.items().at(1).status, 400);
    QVERIFY(!run.job.items().at(2).message.isEmpty());
    QVERIFY(!run.job.advice(2).cause.isEmpty());
    QVERIFY(run.job.items().at(5).message.contains(QLatin1String("Oops")));
    QCOMPARE(wire.arrivals.size(), 7);
}

void tst_Job::notAppliedIsNotDone()
{
    WireDesk wire([](const WireServer::Arrival &, int) { return Wire::answer(201, R"({"id":1,"status_id":2})"); });
    Ran run(wire, testCommand(2), ids(1, 1));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.results(), QList<Is>{Is::NotApplied});
    QVERIFY(run.job.items().first().message.contains(u'9'));
    QCOMPARE(wire.arrivals.size(), 1); // and the second step is not sent
}

void tst_Job::silentAnswersAreReadTogether()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "POST")
            return Wire::answer(200, "");
        return Wire::answer(200, R"({"record_count":3,"tickets":[{"id":1,"status_id":9},{"id":2,"status_id":2},)"
                                 R"({"id":3,"status_id":9}]})");
    });
    Ran run(wire, testCommand(), ids(1, 3));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.results(), (QList<Is>{Is::Done, Is::NotApplied, Is::Done}));
    QVERIFY(!run.job.items().first().isUnverified());
    QCOMPARE(wire.arrivals.size(), 4); // three writes and one read
    QVERIFY(wire.arrivals.last().target.contains("ticketids=1,2,3"));
}

void tst_Job::lostAnswersAreNotRepeated()
{
    WireDesk wire([](const WireServer::Arrival &, int) { return Wire::only(Wire::Act::CloseBeforeAnswer); });
    Ran run(wire, testCommand(), ids(1, 3));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::Unknown), 3);
    run.job.retryFailed();   // there is none
    run.job.resumeNotSent(); // neither
    QCOMPARE(run.job.state(), State::Finished);
    QCOMPARE(wire.arrivals.size(), 3);
}

void tst_Job::checkSettles_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("result");
    QTest::newRow("it was done") << 200 << QByteArray(R"({"id":1,"status_id":"9"})") << int(Is::Done);
    QTest::newRow("it was not") << 200 << QByteArray(R"({"id":1,"status_id":2})") << int(Is::Failed);
    QTest::newRow("it does not say") << 200 << QByteArray(R"({"id":1})") << int(Is::Unknown);
    QTest::newRow("it cannot be read") << 403 << QByteArray() << int(Is::Unknown);
}

void tst_Job::checkSettles()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, result);
    WireDesk wire([&](const WireServer::Arrival &arrival, int) {
        return arrival.method == "POST" ? Wire::only(Wire::Act::CutHeader) : Wire::answer(status, body);
    });
    Ran run(wire, testCommand(), ids(1, 1));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::Unknown), 1);
    run.job.checkUnknown();
    QVERIFY(run.ended(2));
    QCOMPARE(int(run.job.items().first().result), result);
    QVERIFY(!run.job.items().first().message.isEmpty());
    QCOMPARE(wire.posted().size(), 1); // checking writes nothing
}

void tst_Job::retryTakesOnlyTheFailed()
{
    bool refuse = true;
    WireDesk wire([&](const WireServer::Arrival &arrival, int) {
        const int id = QJsonDocument::fromJson(arrival.body).array().first().toObject().value(u"id").toInt();
        return refuse && id == 2 ? Wire::answer(400, "\"Not now.\"") : saved(arrival);
    });
    Ran run(wire, testCommand(), ids(1, 3));
    run.job.start();
    QVERIFY(run.ended());
    refuse = false;
    run.job.retryFailed();
    QVERIFY(run.ended(2));
    QCOMPARE(run.job.count(Is::Done), 3);
    QCOMPARE(wire.arrivals.size(), 4);
}

void tst_Job::aRetryGoesOnAtTheStepThatFailed()
{
    bool refuse = true;
    WireDesk wire([&](const WireServer::Arrival &arrival, int) {
        return refuse && arrival.target.startsWith("/api/Actions") ? Wire::answer(400, "\"No outcome.\"")
                                                                   : saved(arrival);
    });
    Ran run(wire, testCommand(2), ids(1, 1));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::Failed), 1);
    QCOMPARE(run.job.items().first().message, QStringLiteral("It is set. No outcome.")); // half of it is done
    refuse = false;
    run.job.retryFailed();
    QVERIFY(run.ended(2));
    QCOMPARE(run.job.count(Is::Done), 1);
    QCOMPARE(wire.arrivals.size(), 3);
    QVERIFY(wire.arrivals.last().target.startsWith("/api/Actions"));
}

void tst_Job::theFirstStepIsReadWhereTheSecondFailed_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("lost"); // the second's answer, else it is refused
    QTest::addColumn<int>("result");
    QTest::addColumn<bool>("unverified"); // in the end
    const QByteArray done = R"({"id":1,"status_id":9})";
    const QByteArray not_ = R"({"id":1,"status_id":2})";
    QTest::newRow("it was done") << done << false << int(Is::Failed) << false;
    QTest::newRow("it was not") << not_ << false << int(Is::NotApplied) << false;
    QTest::newRow("it does not say") << QByteArray(R"({"id":1})") << false << int(Is::Failed) << true;
    QTest::newRow("it was done, the second is lost") << done << true << int(Is::Unknown) << false;
    QTest::newRow("it was not, the second is lost") << not_ << true << int(Is::NotApplied) << false;
}

void tst_Job::theFirstStepIsReadWhereTheSecondFailed()
{
    QFETCH(QByteArray, record);
    QFETCH(bool, lost);
    QFETCH(int, result);
    QFETCH(bool, unverified);
    bool refuse = true;
    WireDesk wire([&](const WireServer::Arrival &arrival, int) {
        if (arrival.method != "POST")
            return Wire::answer(200, record);
        if (arrival.target.contains("/Actions") && lost)
            return Wire::only(Wire::Act::CutHeader);
        if (arrival.target.contains("/Actions"))
            return refuse ? Wire::answer(400, "\"Not now.\"") : Wire::answer(201, R"({"id":3})");
        return Wire::answer(201, ""); // without a word of what was done
    });
    Ran run(wire, testCommand(2), ids(1, 1));
    run.job.start();
    QVERIFY(run.ended());
    const JobItem &item = run.job.items().first();
    QCOMPARE(int(item.result), result);
    QVERIFY2(item.message.contains(lost ? QStringLiteral("no answer came") : QStringLiteral("Not now.")),
             qPrintable(item.message));
    QCOMPARE(item.message.contains(QStringLiteral("It is set.")), item.result != Is::NotApplied);
    if (item.result == Is::NotApplied)
        return;
    QCOMPARE(item.isUnverified(), unverified);
    if (lost)
        return;
    refuse = false;
    run.job.retryFailed();
    QVERIFY(run.ended(2));
    QCOMPARE(item.result, Is::Done);
    QCOMPARE(item.isUnverified(), unverified);
    QCOMPARE(wire.posted().size(), 3);
}

// Two tickets were to be created that look alike, and one is there.
void tst_Job::oneRowSettlesOneItem()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        return arrival.method == "POST" ? Wire::only(Wire::Act::CutHeader)
                                        : Wire::answer(200, R"({"record_count":2,"tickets":[
                                            {"id":8,"summary":"Call","client_id":13},
                                            {"id":7,"summary":"Call","client_id":12}]})");
    });
    const QJsonObject ticket{{QStringLiteral("summary"), QStringLiteral("Call")}, {QStringLiteral("client_id"), 12}};
    Ran run(wire, *commandNamed(QStringLiteral("Create Tickets")),
            {{QStringLiteral("Ticket Objects"), QJsonArray{ticket, ticket}}});
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.results(), QList<Is>(2, Is::Unknown));
    run.job.checkUnknown();
    QVERIFY(run.ended(2));
    QCOMPARE(run.results(), (QList<Is>{Is::Done, Is::Unknown}));
    QCOMPARE(run.job.items().first().label(), QStringLiteral("#7"));
}

void tst_Job::stopCallsBackWhatIsNotSent()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        Wire held = saved(arrival);
        held.act = Wire::Act::Hold;
        return held;
    });
    Ran run(wire, testCommand(), ids(1, 11));
    run.job.start();
    QTRY_COMPARE(wire.server.held(), 6);
    run.job.stop();
    QCOMPARE(run.job.count(Is::NotSent), 5);
    QCOMPARE(run.job.count(Is::Sending), 6);
    wire.server.release();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::Done), 6);
    QCOMPARE(wire.arrivals.size(), 6);

    run.job.resumeNotSent();
    QTRY_COMPARE(wire.server.held(), 5);
    wire.server.release();
    QVERIFY(run.ended(2));
    QCOMPARE(run.job.count(Is::Done), 11);
    QCOMPARE(wire.arrivals.size(), 11);
}

void tst_Job::pauseLetsComeWhatIsOnTheWay()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        Wire held = saved(arrival);
        held.act = Wire::Act::Hold;
        return held;
    });
    Ran run(wire, testCommand(), ids(1, 8));
    run.job.start();
    QTRY_COMPARE(wire.server.held(), 6);
    run.job.pause();
    wire.server.release();
    QTRY_COMPARE(run.job.count(Is::Done), 6);
    QCoreApplication::processEvents();
    QCOMPARE(run.job.state(), State::Paused);
    QCOMPARE(wire.arrivals.size(), 6);
    run.job.resume();
    QTRY_COMPARE(wire.server.held(), 2);
    wire.server.release();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::Done), 8);

    Ran stopped(wire, testCommand(), ids(21, 8));
    stopped.job.start();
    QTRY_COMPARE(wire.server.held(), 6);
    stopped.job.pause();
    stopped.job.stop();
    wire.server.release();
    QVERIFY(stopped.ended());
    QCOMPARE(stopped.job.count(Is::NotSent), 2);
}

void tst_Job::stopOnFirst()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int n) {
        return n == 0 ? Wire::answer(400, "\"No.\"") : saved(arrival);
    });
    Ran run(wire, testCommand(), ids(1, 40));
    run.job.setStopOnFirst(true);
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::Failed), 1);
    QVERIFY(run.job.count(Is::NotSent) > 20);
    QCOMPARE(run.job.count(Is::NotSent) + run.job.count(Is::Done) + 1, 40);
    QCOMPARE(wire.posted().size(), 40 - run.job.count(Is::NotSent));
}

void tst_Job::offlineEndsItAll()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return saved(arrival); });
    Ran run(wire, testCommand(), ids(1, 10));
    wire.server.closeListener();
    wire.server.dropConnections();
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::NotSent), 10);
    QVERIFY(!run.job.problem().isEmpty());
    QCOMPARE(run.job.returnData(), Job::ReturnData::Failed);
    wire.server.reopenListener();
    run.job.resumeNotSent();
    QVERIFY(run.ended(2));
    QCOMPARE(run.job.count(Is::Done), 10);
    QVERIFY(run.job.problem().isEmpty());
}

void tst_Job::asksWhereATicketHasChanged_data()
{
    QTest::addColumn<bool>("anyway");
    QTest::newRow("write anyway") << true;
    QTest::newRow("skip these") << false;
}

void tst_Job::asksWhereATicketHasChanged()
{
    QFETCH(bool, anyway);
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "POST")
            return saved(arrival);
        return Wire::answer(
            200, R"({"record_count":2,"tickets":[)"
                 R"({"id":1,"summary":"A","status_id":2,"agent_id":5,"lastactiondate":"2026-09-01T10:00:00"},)"
                 R"({"id":2,"summary":"B","status_id":1,"agent_id":5,"lastactiondate":"2026-09-01T09:00:00"}]})");
    });
    Ran run(wire, testCommand(), ids(1, 2));
    Ticket one;
    one.id = TicketId(1);
    one.summary = QStringLiteral("A");
    one.statusId = 1;
    one.agentId = 5;
    one.lastUpdate = QDateTime::fromString(QStringLiteral("2026-09-01T09:00:00Z"), Qt::ISODate).toMSecsSinceEpoch();
    Ticket two = one;
    two.id = TicketId(2);
    run.job.setSeen({{one.id, one}, {two.id, two}});
    run.job.start();
    QTRY_COMPARE(run.job.state(), State::Asking);
    QCOMPARE(run.job.changed().size(), 1);
    QCOMPARE(run.job.changed().first().ticket, TicketId(1));
    QVERIFY2(run.job.changed().first().words.contains(QStringLiteral("#1 → #2")),
             qPrintable(run.job.changed().first().words));
    QVERIFY(wire.posted().isEmpty());
    anyway ? run.job.writeAnyway() : run.job.skipChanged();
    QVERIFY(run.ended());
    QCOMPARE(run.job.items().at(0).result, anyway ? Is::Done : Is::NotSent);
    QCOMPARE(run.job.items().at(1).result, Is::Done);
}

void tst_Job::aMissingTicketIsNotWritten()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "POST")
            return saved(arrival);
        if (arrival.target.startsWith("/api/Tickets/2"))
            return Wire::answer(404, "\"Record not found\"");
        return Wire::answer(200, R"({"record_count":1,"tickets":[{"id":1,"summary":"A","status_id":2}]})");
    });
    Ran run(wire, testCommand(1, true), ids(1, 2));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.results(), (QList<Is>{Is::Done, Is::Failed}));
    QCOMPARE(run.job.items().at(1).status, 404);
    QCOMPARE(wire.posted().size(), 1);
}

void tst_Job::undoPutsBackWhatWas()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "POST")
            return saved(arrival);
        return Wire::answer(200, R"({"record_count":2,"tickets":[{"id":1,"status_id":2},{"id":2,"status_id":3}]})");
    });
    Ran run(wire, testCommand(1, true), ids(1, 2));
    QVERIFY(!run.job.canUndo());
    run.job.start();
    QVERIFY(run.ended());
    QVERIFY(run.job.canUndo());
    QStringList stays;
    const std::unique_ptr<Job> undo = run.job.undo(&stays);
    QCOMPARE(stays, QStringList{QStringLiteral("The note stays.")});
    QSignalSpy finished(undo.get(), &Job::finished);
    undo->start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(undo->count(Is::Done), 2);
    QList<int> statuses;
    for (const QJsonObject &object : wire.posted().mid(2))
        statuses.append(object.value(QLatin1String("status_id")).toInt());
    std::sort(statuses.begin(), statuses.end());
    QCOMPARE(statuses, (QList<int>{2, 3}));
}

// 400 tickets of two requests each do not fit into 500 in 300 s.
void tst_Job::neverOverTheLimit()
{
    TestClock clock;
    QList<qint64> arrivedAt;
    bool clicked = false;
    WireDesk wire(
        [&](const WireServer::Arrival &arrival, int) {
            arrivedAt.append(clock.now());
            clicked = clicked || arrival.target.startsWith("/api/Tickets/7");
            return arrival.method == "POST" ? saved(arrival) : Wire::answer(200, R"({"id":7})");
        },
        &clock, {500, 300});
    Job job(testCommand(2), ids(1, 400), wire.desk->api(), wire.desk->facts(), clock);
    job.start();
    // Until its own share of the window is used up: a tenth of it is kept for clicks, and a sign-in counts as well.
    QTRY_VERIFY_WITH_TIMEOUT(wire.desk->windowFullUntil() > clock.now(), 60'000);
    QTRY_VERIFY(arrivedAt.size() >= 440);
    QVERIFY(arrivedAt.size() < 500);
    QCOMPARE(job.state(), State::Running);

    // A click in between does not wait for the window: no time passes on this clock.
    bool answered = false;
    wire.desk->api().ticket(TicketId(7), Priority::Click, &job,
                            [&answered](const Result<QJsonObject> &result) { answered = result.ok(); });
    QTRY_VERIFY(answered);
    QVERIFY(clicked);
    QCOMPARE(arrivedAt.last(), arrivedAt.first());

    // Time passes only while nothing is on the way, else it would run out for what is.
    const auto waitsForTheWindow = [&] {
        const QList<QueuedRequest> queued = wire.desk->queued();
        return wire.desk->windowFullUntil() > clock.now() &&
               std::none_of(queued.cbegin(), queued.cend(), [](const QueuedRequest &each) { return each.sent; });
    };
    while (job.state() != State::Finished) {
        QTRY_VERIFY(waitsForTheWindow() || job.state() == State::Finished);
        clock.advance(std::max<qint64>(0, wire.desk->windowFullUntil() - clock.now()));
    }
    QCOMPARE(job.count(Is::Done), 400);
    for (qsizetype first = 0; first < arrivedAt.size(); ++first) {
        const auto inWindow = std::count_if(arrivedAt.cbegin() + first, arrivedAt.cend(),
                                            [&](qint64 at) { return at < arrivedAt.at(first) + 300'000; });
        QVERIFY2(inWindow <= 500, qPrintable(QString::number(inWindow)));
    }
}

void tst_Job::whatIsThereButDifferentIsNotSentAgain()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        return arrival.method == "POST" ? Wire::only(Wire::Act::CutHeader) : Wire::answer(200, R"({"id":1})");
    });
    Command command = testCommand();
    command.steps = [steps = command.steps](const QJsonObject &inputs, const Target &target, const TenantFacts &facts) {
        QList<WriteStep> all = steps(inputs, target, facts);
        all.first().settle.verdict = [](const QJsonArray &) {
            return Verdict{Verdict::Is::NotApplied, QStringLiteral("It is not private."), true};
        };
        return all;
    };
    Ran run(wire, command, ids(1, 1));
    run.job.start();
    QVERIFY(run.ended());
    run.job.checkUnknown();
    QVERIFY(run.ended(2));
    QCOMPARE(run.results(), QList<Is>{Is::NotApplied});
    run.job.retryFailed();
    QCOMPARE(run.job.state(), State::Finished);
    QCOMPARE(wire.posted().size(), 1);
}

void tst_Job::oneEmptyListIsNoProof_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("result");
    QTest::addColumn<int>("reads");
    QTest::newRow("they are gone") << 404 << int(Is::Done) << 2; // the list, and one of them
    QTest::newRow("this agent sees no list") << 200 << int(Is::NotApplied) << 5;
}

void tst_Job::oneEmptyListIsNoProof()
{
    QFETCH(int, status);
    QFETCH(int, result);
    QFETCH(int, reads);
    WireDesk wire([&](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "DELETE")
            return Wire::answer(200, "");
        if (arrival.target.contains("ticketids"))
            return Wire::answer(200, R"({"record_count":0,"tickets":[]})");
        return Wire::answer(status, R"({"id":1,"summary":"still here"})");
    });
    Command command = testCommand();
    command.steps = [](const QJsonObject &, const Target &target, const TenantFacts &) {
        WriteStep remove;
        remove.purpose = QStringLiteral("Delete");
        remove.verb = Verb::Delete;
        remove.path = QStringLiteral("/Tickets/%1").arg(number(target.ticket));
        remove.settle.path = remove.path;
        remove.settle.missingIsApplied = true;
        remove.settle.verdict = [](const QJsonArray &) {
            return Verdict{Verdict::Is::NotApplied, QStringLiteral("It is still there.")};
        };
        return QList<WriteStep>{remove};
    };
    Ran run(wire, command, ids(1, 4));
    run.job.start();
    QVERIFY(run.ended());
    for (const JobItem &item : run.job.items()) {
        QCOMPARE(int(item.result), result);
        QVERIFY(!item.isUnverified() || item.result != Is::Done);
    }
    QCOMPARE(wire.arrivals.size(), 4 + reads + (status == 200 ? 1 : 0)); // the one that was no proof is read again
}

void tst_Job::aWebPageIsNoAnswer()
{
    WireDesk wire([](const WireServer::Arrival &, int) {
        return Wire::answer(200, "<html><title>Please sign in to the hotel</title></html>");
    });
    Ran run(wire, testCommand(), ids(1, 2));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::Unknown), 2);
    QVERIFY(run.job.items().first().message.contains(QLatin1String("hotel")));
}

// The ticket has been changed by the first step: what it was before is what it was before that.
void tst_Job::aRetryKeepsWhatWas()
{
    int status = 2;
    bool refuse = true;
    WireDesk wire([&](const WireServer::Arrival &arrival, int) {
        if (arrival.target.startsWith("/api/Actions"))
            return refuse ? Wire::answer(400, "\"No.\"") : saved(arrival);
        if (arrival.method == "POST") {
            status = 9;
            return saved(arrival);
        }
        return Wire::answer(200, R"({"id":1,"status_id":)" + QByteArray::number(status) + '}');
    });
    Ran run(wire, testCommand(2, true), ids(1, 1));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.job.items().first().message, QStringLiteral("It is set. No."));
    refuse = false;
    run.job.retryFailed();
    QVERIFY(run.ended(2));
    QVERIFY2(run.job.count(Is::Done) == 1, qPrintable(run.job.items().first().message));
    const std::unique_ptr<Job> undo = run.job.undo();
    QVERIFY(undo);
    QCOMPARE(undo->items().first().target.object.value(QLatin1String("status_id")).toInt(), 2);
}

void tst_Job::forbiddenNeverSends()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return saved(arrival); });
    Ran run(wire, testCommand(), ids(1, 2));
    run.job.forbid(QStringLiteral("Read-only."));
    run.job.start();
    QVERIFY(run.ended());
    run.job.resumeNotSent();
    QVERIFY(run.ended(2));
    QCOMPARE(run.job.count(Is::NotSent), 2);
    QCOMPARE(run.job.items().first().message, QStringLiteral("Read-only."));
    QVERIFY(wire.arrivals.isEmpty());
}

void tst_Job::withoutAJournalNothingIsSent()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("in the way")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return saved(arrival); });
    Ran run(wire, testCommand(), ids(1, 3));
    run.job.setJournalFolder(file.fileName() + QStringLiteral("/journal"));
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(run.job.count(Is::NotSent), 3);
    QVERIFY(!run.job.items().first().message.isEmpty());
    QVERIFY(wire.arrivals.isEmpty());
    QVERIFY(!run.job.hasJournal());

    QVERIFY(file.remove()); // it is mended
    run.job.resumeNotSent();
    QVERIFY(run.ended(2));
    QCOMPARE(run.job.count(Is::Done), 3);
    QCOMPARE(JobJournal::files(file.fileName() + QStringLiteral("/journal")).size(), 1);
}

// It is stopped before its first line is on disk.
void tst_Job::stoppedBeforeTheJournalIs()
{
    QTemporaryDir folder;
    WireDesk wire([](const WireServer::Arrival &arrival, int) { return saved(arrival); });
    Ran run(wire, testCommand(), ids(1, 3));
    run.job.setJournalFolder(folder.path());
    connect(&run.job, &Job::stateChanged, &run.job, [&run] {
        if (run.job.state() == State::Running && run.ends == 0)
            QFAIL("it goes on before it is told that it may");
    });
    run.job.start();
    QVERIFY(eventually([&run] { return run.job.hasJournal(); })); // looks after each turn of the event loop
    run.job.stop();                                               // nothing has run in between that could have told it
    QCOMPARE(run.job.state(), State::Finished);
    QCOMPARE(run.job.count(Is::NotSent), 3);
    run.job.resumeNotSent();
    QVERIFY(run.ended(2));
    QCOMPARE(run.job.count(Is::Done), 3);
    QCOMPARE(wire.arrivals.size(), 3);
    QCOMPARE(JobJournal::files(folder.path()).size(), 1);
}

void tst_Job::theJournalComesFirst()
{
    QTemporaryDir folder;
    QStringList atArrival; // what the journal said of a ticket when its request came in
    WireDesk wire([&](const WireServer::Arrival &arrival, int) {
        const QStringList files = JobJournal::files(folder.path());
        QStringList seen;
        if (const auto recorded = files.isEmpty() ? std::nullopt : JobJournal::read(files.first())) {
            const int id = QJsonDocument::fromJson(arrival.body).array().first().toObject().value(u"id").toInt();
            for (const QJsonObject &line : recorded->lines) {
                if (line.value(u"item").toInt() == id - 1)
                    seen.append(line.value(u"event").toString());
            }
        }
        atArrival.append(seen.join(u','));
        return saved(arrival);
    });
    Ran run(wire, testCommand(), ids(1, 10));
    run.job.setJournalFolder(folder.path());
    run.job.start();
    QVERIFY(run.ended());
    QCOMPARE(atArrival, QStringList(10, QStringLiteral("send")));
    QTRY_VERIFY(!Job::isOpen(JobJournal::files(folder.path()).value(0)));
    QVERIFY(JobJournal::isHeld(JobJournal::files(folder.path()).first()));
}

// As a program leaves it that was killed in the middle.
void tst_Job::takesUpWhatWasInterrupted()
{
    QTemporaryDir folder;
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        return arrival.method == "POST" ? saved(arrival) : Wire::answer(200, R"({"id":3,"status_id":9})");
    });
    const QString server = wire.desk->api().web().toString();
    const auto line = [](int item, const char *event, const char *result = nullptr, int step = 0) {
        QJsonObject object{{QStringLiteral("event"), QString::fromLatin1(event)},
                           {QStringLiteral("item"), item},
                           {QStringLiteral("step"), step}};
        if (result)
            object.insert(QStringLiteral("result"), QString::fromLatin1(result));
        return object;
    };
    {
        QJsonArray targets;
        for (int i = 1; i <= 5; ++i)
            targets.append(QJsonObject{{QStringLiteral("ticket"), i}});
        const auto journal = JobJournal::create(folder.path(), {{QStringLiteral("command"), QStringLiteral("Set")},
                                                                {QStringLiteral("server"), server},
                                                                {QStringLiteral("inputs"), ids(1, 5)},
                                                                {QStringLiteral("targets"), targets}});
        journal->append(line(0, "send"));
        journal->append(line(0, "result", "Done", 1));
        journal->append(line(1, "send"));
        journal->append(line(1, "result", "Failed"));
        journal->append(line(2, "send"));
        journal->append(line(3, "send"));
        journal->append(line(3, "result", "Done", 1));
    }
    const QString file = JobJournal::files(folder.path()).value(0);
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::Append));
    damaged.write("{\"event\":\"resu"); // the line that was being written
    damaged.close();

    QVERIFY(Job::isOpen(file));
    const Command command = testCommand();
    SystemClock clock;
    std::unique_ptr<Job> job = Job::fromJournal(file, &command, wire.desk->api(), wire.desk->facts(), clock);
    QVERIFY(job);
    QVERIFY(!Job::fromJournal(file, &command, wire.desk->api(), wire.desk->facts(), clock)); // only one may
    QCOMPARE(job->count(Is::Done), 2);
    QCOMPARE(job->count(Is::Failed), 1);
    QCOMPARE(job->count(Is::Unknown), 1);
    QCOMPARE(job->count(Is::NotSent), 1);
    QVERIFY(wire.arrivals.isEmpty()); // nothing by itself

    QSignalSpy finished(job.get(), &Job::finished);
    job->checkUnknown();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(job->count(Is::Done), 3);
    job->resumeNotSent();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(job->count(Is::Done), 4);
    QCOMPARE(wire.posted().size(), 1);
    QCOMPARE(wire.posted().first().value(QLatin1String("id")).toInt(), 5);
    job.reset();
    QVERIFY(!Job::isOpen(file));
    const auto recorded = JobJournal::read(file);
    QVERIFY(recorded && recorded->damaged && recorded->lines.size() > 8);
}

void tst_Job::takesUpWhatWasNotVerified_data()
{
    QTest::addColumn<QJsonArray>("unsaid");
    QTest::addColumn<int>("status"); // of the ticket
    QTest::addColumn<bool>("ended");
    QTest::addColumn<int>("toCheck");
    QTest::addColumn<int>("result");
    QTest::newRow("killed before it was read") << QJsonArray{0} << 9 << false << 1 << int(Is::Done);
    QTest::newRow("ended before it was read") << QJsonArray{0} << 9 << true << 1 << int(Is::Done);
    QTest::newRow("and it was not done") << QJsonArray{0} << 2 << false << 1 << int(Is::NotApplied);
    QTest::newRow("read in vain") << QJsonArray() << 9 << true << 0 << int(Is::Done);
}

void tst_Job::takesUpWhatWasNotVerified()
{
    QFETCH(QJsonArray, unsaid);
    QFETCH(int, status);
    QFETCH(bool, ended);
    QFETCH(int, toCheck);
    QFETCH(int, result);
    QTemporaryDir folder;
    WireDesk wire([status](const WireServer::Arrival &, int) {
        return Wire::answer(200, R"({"id":1,"status_id":)" + QByteArray::number(status) + '}');
    });
    {
        const QJsonArray targets{QJsonObject{{QStringLiteral("ticket"), 1}}};
        const auto journal =
            JobJournal::create(folder.path(), {{QStringLiteral("command"), QStringLiteral("Set")},
                                               {QStringLiteral("server"), wire.desk->api().web().toString()},
                                               {QStringLiteral("inputs"), ids(1, 1)},
                                               {QStringLiteral("targets"), targets}});
        journal->append({{QStringLiteral("event"), QStringLiteral("send")}, {QStringLiteral("item"), 0}});
        QJsonObject line{{QStringLiteral("event"), QStringLiteral("result")},
                         {QStringLiteral("item"), 0},
                         {QStringLiteral("step"), 1},
                         {QStringLiteral("result"), QStringLiteral("Done")},
                         {QStringLiteral("done"), QJsonArray{QStringLiteral("It is set.")}},
                         {QStringLiteral("unverified"), true}};
        if (!unsaid.isEmpty())
            line.insert(QStringLiteral("unsaid"), unsaid);
        journal->append(line);
        if (ended)
            journal->append({{QStringLiteral("event"), QStringLiteral("ended")}});
    }
    const Command command = testCommand();
    SystemClock clock;
    const std::unique_ptr<Job> job = Job::fromJournal(JobJournal::files(folder.path()).value(0), &command,
                                                      wire.desk->api(), wire.desk->facts(), clock);
    QVERIFY(job);
    const JobItem &item = job->items().first();
    QCOMPARE(item.result, Is::Done);
    QVERIFY(item.isUnverified());
    QCOMPARE(job->toCheck(), toCheck);
    if (toCheck == 0)
        return;
    QSignalSpy finished(job.get(), &Job::finished);
    job->checkUnknown();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(int(item.result), result);
    QVERIFY(!item.isUnverified() || item.result == Is::NotApplied);
    QCOMPARE(job->toCheck(), 0);
    job->retryFailed(); // it was accepted: nothing is sent again
    QVERIFY(wire.posted().isEmpty());
}

// Nobody has seen them: the program was killed before it could show how the job ended.
void tst_Job::failuresAreToldAfterAKill()
{
    for (const char *result : {"Done", "Failed"}) {
        QTemporaryDir folder;
        WireDesk wire([](const WireServer::Arrival &, int) { return Wire::answer(200, "[]"); }, nullptr, {100'000, 300},
                      folder.path());
        {
            const QJsonArray targets{QJsonObject{{QStringLiteral("ticket"), 1}}};
            const auto journal =
                JobJournal::create(folder.path(), {{QStringLiteral("command"), QStringLiteral("Delete Tickets")},
                                                   {QStringLiteral("server"), wire.desk->api().web().toString()},
                                                   {QStringLiteral("inputs"), ids(1, 1)},
                                                   {QStringLiteral("targets"), targets}});
            journal->append({{QStringLiteral("event"), QStringLiteral("send")}, {QStringLiteral("item"), 0}});
            journal->append({{QStringLiteral("event"), QStringLiteral("result")},
                             {QStringLiteral("item"), 0},
                             {QStringLiteral("step"), 0},
                             {QStringLiteral("result"), QLatin1String(result)}});
        }
        const QString file = JobJournal::files(folder.path()).value(0);
        const bool isTold = QLatin1String(result) == QLatin1String("Failed");
        QCOMPARE(wire.desk->jobs().takeUpInterrupted(), isTold ? 1 : 0);
        QTRY_VERIFY(!Job::isOpen(file)); // once
    }
}

QTEST_GUILESS_MAIN(tst_Job)
#include "tst_job.moc"
