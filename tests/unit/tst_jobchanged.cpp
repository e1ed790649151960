// SPDX-License-Identifier: Apache-2.0
// What a job asks before it writes over a ticket that is not as it was seen, and what it does not ask: on a scripted
// server, and our own changes on the practice tenant.
#include "commands/registry.h"
#include "support/eventually.h"
#include "support/wiredesk.h"
#include "triage/job.h"
#include "tst_practice.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using Is = JobItem::Result;
using State = Job::State;
using Wire = WireServer::Behaviour;
using namespace Qt::StringLiterals;

namespace {

// Tickets 1, 2, 3 … as somebody else or we ourselves change them. A write of `refused` is refused.
class Tickets
{
public:
    explicit Tickets(int count, const QString &journals = {})
        : wire([this](const WireServer::Arrival &arrival, int) { return answer(arrival); }, nullptr, {100'000, 300},
               journals)
    {
        for (int id = 1; id <= count; ++id)
            rows.insert(id, {{u"id"_s, id},
                             {u"summary"_s, u"Mail"_s},
                             {u"status_id"_s, 1},
                             {u"agent_id"_s, 5},
                             {u"priority_id"_s, 3},
                             {u"team"_s, u"1st Line"_s},
                             {u"lastactiondate"_s, u"2026-09-01T09:00:00"_s}});
    }
    static QJsonObject inputs(int count, int status = 9)
    {
        QJsonArray ids;
        for (int id = 1; id <= count; ++id)
            ids.append(id);
        return {{u"Ticket IDs"_s, ids}, {u"Update Ticket Object"_s, QJsonObject{{u"status_id"_s, status}}}};
    }
    static const Command &command() { return *commandNamed(u"Update Tickets"_s); }
    QHash<TicketId, Ticket> seen() const
    {
        QHash<TicketId, Ticket> all;
        for (const QJsonObject &row : rows) {
            const Ticket ticket = *TicketReader().read(row);
            all.insert(ticket.id, ticket);
        }
        return all;
    }
    void change(int id, const QString &field, const QJsonValue &value)
    {
        rows[id].insert(field, value);
        rows[id].insert(u"lastactiondate"_s, u"2026-09-01T%1:00:00"_s.arg(++hour));
    }
    Job &run(int count) { return wire.desk->jobs().run(command(), inputs(count), seen()); }
    int writes(int id) const
    {
        const QList<QJsonObject> posted = wire.posted();
        return static_cast<int>(std::count_if(posted.begin(), posted.end(), [id](const QJsonObject &object) {
            return object.value("id"_L1).toInt() == id;
        }));
    }
    int reads(const QByteArray &of) const
    {
        return static_cast<int>(
            std::count_if(wire.arrivals.begin(), wire.arrivals.end(), [&of](const WireServer::Arrival &arrival) {
                return arrival.method == "GET" && arrival.target.contains(of);
            }));
    }

    QMap<int, QJsonObject> rows;
    QSet<int> refused;
    bool silent = false; // writes are answered with nothing
    std::function<Wire(int ticket)> actions = [](int) { return Wire::answer(403, ""); };
    std::function<void(Wire &answer)> beforeReading = [](Wire &) {};
    int hour = 10;
    WireDesk wire;

private:
    Wire answer(const WireServer::Arrival &arrival)
    {
        const auto text = [](const QJsonObject &object) { return QJsonDocument(object).toJson(); };
        if (arrival.method == "POST") {
            const QJsonObject object = QJsonDocument::fromJson(arrival.body).array().first().toObject();
            const int id = object.value("id"_L1).toInt();
            if (refused.contains(id))
                return Wire::answer(400, "\"Not now.\"");
            for (auto it = object.begin(); it != object.end(); ++it)
                change(id, it.key(), it.value());
            return Wire::answer(201, silent ? QByteArray() : text(rows.value(id)));
        }
        const QUrlQuery query(QUrl(QString::fromLatin1(arrival.target)));
        if (arrival.target.startsWith("/api/Actions"))
            return actions(query.queryItemValue(u"ticket_id"_s).toInt());
        if (!arrival.target.startsWith("/api/Tickets"))
            return Wire::answer(200, "[]");
        Wire answer = Wire::answer(404, "\"Record not found\"");
        if (const QString ids = query.queryItemValue(u"ticketids"_s); !ids.isEmpty()) {
            QJsonArray found;
            for (const QString &id : ids.split(u','))
                found.append(rows.value(id.toInt()));
            answer = Wire::answer(200, text({{u"record_count"_s, found.size()}, {u"tickets"_s, found}}));
        } else {
            const int id = arrival.target.mid(arrival.target.lastIndexOf('/') + 1).split('?').first().toInt();
            if (rows.contains(id))
                answer = Wire::answer(200, text(rows.value(id)));
        }
        beforeReading(answer);
        return answer;
    }
};

bool ends(const Job &job)
{
    return eventually([&job] { return job.state() == State::Finished; });
}

bool asks(const Job &job)
{
    return eventually([&job] { return job.state() == State::Asking || job.state() == State::Finished; }) &&
           job.state() == State::Asking;
}

QString asked(const Job &job)
{
    QStringList words;
    for (const Job::Changed &changed : job.changed())
        words.append(u"#%1 %2"_s.arg(number(changed.ticket)).arg(changed.words));
    return words.join(u'\n');
}

// The practice tenant, and somebody else who writes to it.
class Practice
{
public:
    explicit Practice(const QStringList &faults = {}) : server(options(faults))
    {
        if (!server.start())
            qFatal("the practice tenant does not start");
        elsewhere = std::make_unique<wire::Client>(server);
        if (!elsewhere->signIn())
            qFatal("the practice tenant does not let in");
        TenantAccess access;
        access.web = server.url();
        access.tenant = server.tenant();
        access.clientId = server.clientId();
        access.clientSecret = server.clientSecret();
        access.limit = {100'000, 300};
        desk = std::make_unique<Desk>(access, clock);
        change(R"("status_id":2,"agent_id":3,"team":"1st Line Support","tickettype_id":1)");
    }
    static practice::Options options(const QStringList &faults)
    {
        practice::Options options = wire::generous();
        options.faults = faults;
        options.tickets = 100;
        return options;
    }
    void change(const QByteArray &fields) const
    {
        if (elsewhere->post("/Tickets", "[{\"id\":1042," + fields + "}]").status != 201)
            qFatal("it cannot be changed");
    }
    QHash<TicketId, Ticket> seen() const
    {
        const Ticket ticket = *TicketReader().read(elsewhere->get("/Tickets/1042").object());
        return {{ticket.id, ticket}};
    }
    Job &run(const QString &command, const QJsonObject &inputs, const QHash<TicketId, Ticket> &seen) const
    {
        return desk->jobs().run(*commandNamed(command), inputs, seen);
    }
    Job &note(const QHash<TicketId, Ticket> &seen) const
    {
        return run(u"Add Note to Tickets"_s, {{u"Ticket IDs"_s, 1042}, {u"Private Note"_s, u"one"_s}}, seen);
    }
    Job &close(const QHash<TicketId, Ticket> &seen) const
    {
        return run(u"Close Tickets"_s, {{u"Ticket IDs"_s, 1042}, {u"Private Note"_s, u"done"_s}}, seen);
    }

    practice::PracticeTenant server;
    std::unique_ptr<wire::Client> elsewhere;
    SystemClock clock;
    std::unique_ptr<Desk> desk;
};

} // namespace

class tst_JobChanged : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRetryAsks();
    void whatWasSkippedIsAskedAboutAgain();
    void whatWasAllowedIsNotAskedAboutAgain();
    void undoAsks();
    void asksAfterACrash_data();
    void asksAfterACrash();
    void oneStopOneReading();
    void byWhom_data();
    void byWhom();
    void byWhomOfAFew();
    void ourOwnChangeIsNone_data();
    void ourOwnChangeIsNone();
    void oneStillOnItsWay();
    void somebodyElsesAfterOurs();
    void severalForOneTicket();
    void verifyingCanBeStopped();
    void checkingCanBeStopped();
};

void tst_JobChanged::aRetryAsks()
{
    Tickets tickets(3);
    tickets.refused = {1, 2};
    Job &job = tickets.run(3);
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Failed), 2);
    tickets.refused.clear();
    tickets.change(1, u"status_id"_s, 4);
    job.retryFailed();
    QVERIFY(asks(job));
    QCOMPARE(job.changed().size(), 1);
    QVERIFY2(asked(job).contains(u"#1 → #4"_s), qPrintable(asked(job)));
    QCOMPARE(tickets.writes(1), 1);
    job.writeAnyway();
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Done), 3);
}

void tst_JobChanged::whatWasSkippedIsAskedAboutAgain()
{
    Tickets tickets(2);
    const auto seen = tickets.seen();
    tickets.change(1, u"agent_id"_s, 8);
    Job &job = tickets.wire.desk->jobs().run(Tickets::command(), Tickets::inputs(2), seen);
    QVERIFY(asks(job));
    const QString words = asked(job);
    job.skipChanged();
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Done), 1);
    for (int i = 0; i < 2; ++i) { // stopped while it asks is no answer either
        job.resumeNotSent();
        QVERIFY(asks(job));
        QCOMPARE(asked(job), words);
        i == 0 ? job.stop() : job.writeAnyway();
        QVERIFY(ends(job));
    }
    QCOMPARE(job.count(Is::Done), 2);
    QCOMPARE(tickets.writes(1), 1);
}

void tst_JobChanged::whatWasAllowedIsNotAskedAboutAgain()
{
    Tickets tickets(1);
    const auto seen = tickets.seen();
    tickets.refused = {1};
    tickets.change(1, u"team"_s, u"2nd Line"_s);
    Job &job = tickets.wire.desk->jobs().run(Tickets::command(), Tickets::inputs(1), seen);
    QVERIFY(asks(job));
    job.writeAnyway();
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Failed), 1);
    job.retryFailed();
    QVERIFY(!asks(job));
    tickets.change(1, u"team"_s, u"3rd Line"_s);
    job.retryFailed();
    QVERIFY(asks(job));
    QVERIFY2(asked(job).contains(u"2nd Line → 3rd Line"_s), qPrintable(asked(job)));
}

void tst_JobChanged::undoAsks()
{
    Tickets tickets(2);
    Job &job = tickets.run(2);
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Done), 2);
    tickets.change(2, u"status_id"_s, 4);
    Job *undo = tickets.wire.desk->jobs().undo(job);
    QVERIFY(undo && asks(*undo));
    QCOMPARE(undo->changed().size(), 1);
    QVERIFY2(asked(*undo).startsWith(u"#2 "_s) && asked(*undo).contains(u"#9 → #4"_s), qPrintable(asked(*undo)));
    undo->skipChanged();
    QVERIFY(ends(*undo));
    QCOMPARE(tickets.rows.value(1).value("status_id"_L1).toInt(), 1);
    QCOMPARE(tickets.rows.value(2).value("status_id"_L1).toInt(), 4);
}

void tst_JobChanged::asksAfterACrash_data()
{
    QTest::addColumn<bool>("old");
    QTest::newRow("with what was seen") << false;
    QTest::newRow("a journal of before") << true; // nothing is known, so nothing is asked
}

void tst_JobChanged::asksAfterACrash()
{
    QFETCH(bool, old);
    QTemporaryDir folder;
    QByteArray journal;
    Tickets tickets(3, folder.path());
    const QUrl web = tickets.wire.desk->api().web();
    {
        tickets.change(3, u"team"_s, u"2nd Line"_s);
        auto seen = tickets.seen();
        tickets.change(3, u"team"_s, u"3rd Line"_s);
        Job &job = tickets.wire.desk->jobs().run(Tickets::command(), Tickets::inputs(3), seen);
        QVERIFY(asks(job)); // about the third, and that is allowed
        tickets.refused = {2, 3};
        job.writeAnyway();
        QVERIFY(ends(job));
        QCOMPARE(job.count(Is::Failed), 2);
        // As it was when the first was sent.
        QFile file(JobJournal::files(folder.path()).value(0));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray head = file.readLine();
        journal = head + file.readLine();
        QVERIFY(head.contains("\"seen\""));
        if (old) {
            QJsonObject object = QJsonDocument::fromJson(head).object();
            QJsonArray targets = object.value("targets"_L1).toArray();
            for (QJsonValueRef target : targets)
                target = QJsonObject{{u"ticket"_s, target.toObject().value("ticket"_L1)}};
            object.insert(u"targets"_s, targets);
            journal = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        }
    }
    tickets.refused.clear();
    QTemporaryDir crashed;
    QFile left(crashed.filePath(u"left.jsonl"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(journal);
    left.close();
    tickets.change(2, u"status_id"_s, 4);
    SystemClock clock;
    const auto job = Job::fromJournal(left.fileName(), &Tickets::command(), tickets.wire.desk->api(),
                                      tickets.wire.desk->facts(), clock);
    QVERIFY(job);
    QCOMPARE(job->count(Is::NotSent), old ? 3 : 2);
    job->resumeNotSent();
    if (old) {
        QVERIFY(ends(*job));
        QCOMPARE(job->count(Is::Done), 3);
        return;
    }
    QVERIFY(asks(*job));
    QVERIFY2(asked(*job).startsWith(u"#2 "_s), qPrintable(asked(*job)));
    QVERIFY2(asked(*job).contains(u"#1 → #4"_s), qPrintable(asked(*job)));
    QCOMPARE(job->changed().size(), 1); // the third is as it was allowed
    job->writeAnyway();
    QVERIFY(ends(*job));
    QCOMPARE(job->count(Is::NotSent), 0);
    // And once more: what was said meanwhile is in there as well.
    const auto recorded = JobJournal::read(left.fileName());
    QVERIFY(recorded && std::any_of(recorded->lines.begin(), recorded->lines.end(), [](const QJsonObject &line) {
                return line.value("row"_L1).toObject().value("status_id"_L1).toInt() == 4;
            }));
}

void tst_JobChanged::oneStopOneReading()
{
    Tickets tickets(2);
    bool hold = true;
    tickets.beforeReading = [&hold](Wire &answer) {
        if (hold)
            answer.act = Wire::Act::Hold;
    };
    Job &job = tickets.run(2);
    QTRY_COMPARE(tickets.reads("ticketids"), 1);
    job.stop();
    QCOMPARE(job.state(), State::Finished);
    hold = false;
    job.resumeNotSent();
    tickets.wire.server.release();
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Done), 2);
    QCOMPARE(tickets.reads("ticketids"), 2); // one each
    QCOMPARE(tickets.wire.posted().size(), 2);

    // The same while it waits for what the tenant has.
    Command command = Tickets::command();
    command.facts = [](const QJsonObject &) { return TenantFacts::Facts(TenantFacts::Statuses); };
    Tickets other(2);
    Job &again = other.wire.desk->jobs().run(command, Tickets::inputs(2), other.seen());
    again.stop();
    QCOMPARE(again.state(), State::Finished);
    again.resumeNotSent();
    QVERIFY(ends(again));
    QCOMPARE(again.count(Is::Done), 2);
    QCOMPARE(other.reads("ticketids"), 1);
    QCOMPARE(other.wire.posted().size(), 2);
}

void tst_JobChanged::byWhom_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("named");
    const QByteArray maria = R"({"ticket_id":1,"id":4,"who":"Maria Keller","datetime":"2026-09-01T11:00:00.4"})";
    const QByteArray before = R"({"ticket_id":1,"id":3,"who":"Jon Doe","datetime":"2026-09-01T10:50:00"})";
    QTest::newRow("the newest") << 200 << R"({"actions":[)" + maria + "]}" << true;
    QTest::newRow("among others") << 200 << '[' + before + ',' + maria + ']' << true;
    QTest::newRow("an older one") << 200 << R"({"actions":[)" + before + "]}" << false;
    QTest::newRow("of another ticket") << 200 << '[' + QByteArray(maria).replace("\":1,", "\":2,") + ']' << false;
    QTest::newRow("nobody") << 200 << '[' + QByteArray(maria).replace("Maria Keller", "") + ']' << false;
    QTest::newRow("none") << 200 << QByteArray(R"({"actions":[]})") << false;
    QTest::newRow("not to be read") << 403 << QByteArray() << false;
    QTest::newRow("no list") << 200 << QByteArray("<html>") << false;
}

void tst_JobChanged::byWhom()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, named);
    Tickets tickets(2);
    tickets.actions = [&](int) { return Wire::answer(status, body); };
    const auto seen = tickets.seen();
    tickets.change(1, u"status_id"_s, 4);
    Job &job = tickets.wire.desk->jobs().run(Tickets::command(), Tickets::inputs(2), seen);
    QSignalSpy told(&job, &Job::stateChanged);
    QVERIFY(asks(job));
    QCOMPARE(told.size(), 1);
    QTRY_VERIFY(tickets.wire.desk->queued().isEmpty());
    if (named)
        QTRY_COMPARE(told.size(), 2); // for those who show it
    QVERIFY2(asked(job).contains(u" by Maria Keller: status #1 → #4"_s) == named, qPrintable(asked(job)));
    QVERIFY2(!asked(job).contains(u" by "_s) || named, qPrintable(asked(job)));
    QCOMPARE(tickets.reads("/api/Actions"), 1);
    QVERIFY(tickets.reads("count=1") == 1);
    QCOMPARE(job.requests(), static_cast<int>(tickets.wire.arrivals.size()));
    job.skipChanged();
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Done), 1);
}

void tst_JobChanged::byWhomOfAFew()
{
    Tickets tickets(9);
    const auto seen = tickets.seen();
    for (int id = 1; id <= 9; ++id)
        tickets.change(id, u"status_id"_s, 4);
    bool hold = true;
    tickets.actions = [&hold](int) { return Wire::only(hold ? Wire::Act::Hold : Wire::Act::Answer); };
    Job &job = tickets.wire.desk->jobs().run(Tickets::command(), Tickets::inputs(9), seen);
    QVERIFY(asks(job)); // it does not wait for it
    QCOMPARE(job.changed().size(), 9);
    const auto askedAbout = [&tickets] { // a read may be sent twice by the network, which counts as one
        QSet<QByteArray> targets;
        for (const WireServer::Arrival &arrival : std::as_const(tickets.wire.arrivals)) {
            if (arrival.target.startsWith("/api/Actions"))
                targets.insert(arrival.target);
        }
        return targets.size();
    };
    QTRY_COMPARE(askedAbout(), 5);
    const int before = job.requests();
    QVERIFY(before >= 1 + 5); // the rows, and by whom
    job.writeAnyway();
    tickets.wire.server.release();
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Done), 9);
    QCOMPARE(askedAbout(), 5);
    QCOMPARE(job.requests(), before + 9);
    QCOMPARE(tickets.wire.posted().size(), 9);
}

void tst_JobChanged::ourOwnChangeIsNone_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("inputs");
    const auto inputs = [](const QByteArray &json) { return QJsonDocument::fromJson(json).object(); };
    QTest::newRow("a note") << u"Add Note to Tickets"_s << inputs(R"({"Ticket IDs":1042,"Private Note":"one"})");
    QTest::newRow("another agent, and why")
        << u"Assign Tickets"_s << inputs(R"({"Ticket IDs":1042,"Agent ID":1,"Private Note":"why"})");
    QTest::newRow("a status by an action")
        << u"Create Actions"_s << inputs(R"({"Action Objects":[{"ticket_id":1042,"outcome_id":18,"new_status":"3"}]})");
    QTest::newRow("resolved") << u"Resolve Tickets"_s << inputs(R"({"Ticket IDs":1042,"Email To":"a@b.example"})");
    QTest::newRow("a field") << u"Update Tickets"_s
                             << inputs(R"({"Ticket IDs":1042,"Update Ticket Object":{"summary":"So","impact":"1"}})");
}

// The list has not read the row again: the next command is given the same.
void tst_JobChanged::ourOwnChangeIsNone()
{
    QFETCH(QString, command);
    QFETCH(QJsonObject, inputs);
    const Practice practice;
    const auto seen = practice.seen();
    Job &first = practice.run(command, inputs, seen);
    QVERIFY(ends(first));
    QVERIFY2(first.count(Is::Done) == 1, qPrintable(first.items().first().message));
    QVERIFY(practice.seen().value(TicketId(1042)).lastUpdate > seen.value(TicketId(1042)).lastUpdate);
    Job &second = practice.note(seen);
    QVERIFY2(!asks(second), qPrintable(asked(second)));
    QCOMPARE(second.count(Is::Done), 1);
    // And it can be taken back without a question, where it can be.
    if (Job *undo = practice.desk->jobs().undo(first)) {
        QVERIFY2(!asks(*undo), qPrintable(asked(*undo)));
        QCOMPARE(undo->count(Is::Done), 1);
    }
}

void tst_JobChanged::oneStillOnItsWay()
{
    const Practice practice({u"slow:POST/Actions*1"_s});
    const auto seen = practice.seen();
    Job &first = practice.note(seen);
    QTRY_COMPARE(first.count(Is::Sending), 1);
    Job &second = practice.close(seen);
    QVERIFY2(!asks(second), qPrintable(asked(second)));
    QVERIFY(ends(first));
    QCOMPARE(first.count(Is::Done) + second.count(Is::Done), 2);
}

void tst_JobChanged::somebodyElsesAfterOurs()
{
    const Practice practice;
    const auto seen = practice.seen();
    QVERIFY(ends(practice.note(seen)));
    practice.change(R"("status_id":3)");
    Job &job = practice.close(seen);
    QVERIFY(asks(job));
    QVERIFY2(asked(job).contains(u"Action Required"_s), qPrintable(asked(job)));
    job.stop();
    // As the list reads it afterwards: then the time alone tells.
    const auto fresh = practice.seen();
    QVERIFY(ends(practice.note(fresh)));
    const auto after = practice.seen();
    practice.change(R"("impact":3)");
    Job &last = practice.close(after);
    QVERIFY(asks(last));
}

void tst_JobChanged::severalForOneTicket()
{
    const Practice practice({u"bad-request-string:POST/Actions+1*1"_s});
    const QJsonArray objects{QJsonObject{{u"ticket_id"_s, 1042}, {u"outcome_id"_s, 18}, {u"note"_s, u"one"_s}},
                             QJsonObject{{u"ticket_id"_s, 1042}, {u"outcome_id"_s, 18}, {u"note"_s, u"two"_s}}};
    Job &job = practice.run(u"Create Actions"_s, {{u"Action Objects"_s, objects}}, practice.seen());
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Failed), 1);
    QCOMPARE(job.count(Is::Done), 1);
    job.retryFailed();
    QVERIFY2(!asks(job), qPrintable(asked(job)));
    QCOMPARE(job.count(Is::Done), 2);
}

void tst_JobChanged::verifyingCanBeStopped()
{
    Tickets tickets(3);
    tickets.silent = true;
    tickets.beforeReading = [&tickets](Wire &answer) {
        if (!tickets.wire.posted().isEmpty())
            answer.act = Wire::Act::Hold;
    };
    Job &job = tickets.run(3);
    QTRY_COMPARE(job.state(), State::Verifying);
    QTRY_COMPARE(tickets.wire.server.held(), 1);
    QSignalSpy finished(&job, &Job::finished);
    job.stop();
    QCOMPARE(job.state(), State::Finished);
    QCOMPARE(finished.size(), 1);
    tickets.wire.server.release();
    QTRY_VERIFY(tickets.wire.desk->queued().isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
    for (const JobItem &item : job.items()) {
        QCOMPARE(item.result, Is::Done); // the server took it
        QVERIFY(item.isUnverified());    // and that is all that is known
    }
}

void tst_JobChanged::checkingCanBeStopped()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "POST")
            return Wire::only(Wire::Act::CutHeader);
        return arrival.target.startsWith("/api/Tickets/") ? Wire::only(Wire::Act::Hold) : Wire::answer(200, "[]");
    });
    Job &job = wire.desk->jobs().run(Tickets::command(), Tickets::inputs(2));
    QVERIFY(ends(job));
    QCOMPARE(job.count(Is::Unknown), 2);
    const QString words = job.items().first().message;
    job.checkUnknown();
    QTRY_COMPARE(wire.server.held(), 1);
    QCOMPARE(job.state(), State::Verifying);
    job.stop();
    QCOMPARE(job.state(), State::Finished);
    wire.server.release();
    QTRY_VERIFY(wire.desk->queued().isEmpty());
    QCOMPARE(job.count(Is::Unknown), 2);
    QCOMPARE(job.items().first().message, words);
    job.checkUnknown(); // and again from the first
    QTRY_COMPARE(wire.server.held(), 1);
    QCOMPARE(job.state(), State::Verifying);
}

QTEST_GUILESS_MAIN(tst_JobChanged)
#include "tst_jobchanged.moc"
