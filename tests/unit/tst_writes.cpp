// SPDX-License-Identifier: Apache-2.0
// Each writing command as a job on the practice tenant: what goes over the wire, and what is said of it afterwards.
#include "commands/registry.h"
#include "net/session.h"
#include "support/eventually.h"
#include "triage/job.h"
#include "triage/lookups.h"
#include "triage/tenantfactsreader.h"
#include "tst_practice.h"

#include <QTemporaryDir>

using State = JobItem::Result;
using wire::Client;
using namespace Qt::StringLiterals;

namespace {

constexpr auto uri = "data:text/plain;base64,aGVsbG8=";

// A connection to a practice tenant, with deadlines as short as a test's patience.
class Tenant
{
public:
    explicit Tenant(const QStringList &faults = {}) : server(started(faults)), client(*server)
    {
        if (!client.signIn())
            qFatal("the practice tenant does not let in");
        queue = std::make_unique<RequestQueue>(settings(), clock);
        api = std::make_unique<HaloApi>(*queue, server->url());
        session =
            std::make_unique<Session>(*queue, clock, Credentials{server->clientId(), server->clientSecret(), u"all"_s},
                                      [this](QObject *context, std::function<void(Result<QUrl>)> callback) {
                                          api->tokenUrl(server->tenant(), context, std::move(callback));
                                      });
        lookups = std::make_unique<Lookups>(*api, clock);
        facts = std::make_unique<TenantFactsReader>(*lookups);
    }

    static std::unique_ptr<practice::PracticeTenant> started(const QStringList &faults)
    {
        practice::Options options = wire::generous();
        options.faults = faults;
        options.tickets = 100;
        auto server = std::make_unique<practice::PracticeTenant>(options);
        if (!server->start())
            qFatal("the practice tenant does not start");
        return server;
    }
    static QueueSettings settings()
    {
        QueueSettings settings;
        settings.limit = {100'000, 300};
        settings.firstByteMs = 1500;
        settings.stallMs = 1500;
        settings.wholeMs = 4000;
        return settings;
    }

    // So that it can be closed: someone has it, and its type wants nothing on closing.
    void makeOrdinary(int ticket)
    {
        const QByteArray json =
            "[{\"id\":" + QByteArray::number(ticket) +
            ",\"status_id\":2,\"agent_id\":3,\"team\":\"1st Line Support\",\"tickettype_id\":1,\"impact\":2}]";
        if (client.post("/Tickets", json).status != 201)
            qFatal("the ticket cannot be made ordinary");
    }
    QJsonObject ticket(int id) const
    {
        return client.get("/Tickets/" + QByteArray::number(id) + "?includedetails=true").object();
    }
    QJsonArray actions(int id) const
    {
        return client.get("/Actions?excludesys=true&includehtmlnote=true&ticket_id=" + QByteArray::number(id))
            .object()
            .value("actions"_L1)
            .toArray();
    }
    // What was to change something, as "POST /Tickets?query [body]" with ' for ".
    QStringList writes() const
    {
        QStringList lines;
        const QList<practice::ReceivedRequest> requests = server->requests();
        for (const practice::ReceivedRequest &request : requests) {
            if (request.method == "GET" || !request.path.startsWith("/api/"))
                continue;
            QString line = QString::fromLatin1(request.method + ' ' + request.path.mid(4));
            if (!request.query.isEmpty())
                line += u'?' + QString::fromLatin1(request.query);
            if (!request.body.isEmpty())
                line += u' ' + QString::fromUtf8(request.body);
            lines.append(line.replace(u'"', u'\''));
        }
        return lines;
    }

    std::unique_ptr<practice::PracticeTenant> server;
    Client client; // not the program's: bytes on a socket
    SystemClock clock;
    std::unique_ptr<RequestQueue> queue;
    std::unique_ptr<HaloApi> api;
    std::unique_ptr<Session> session;
    std::unique_ptr<Lookups> lookups;
    std::unique_ptr<TenantFactsReader> facts;
};

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + QByteArray(text).replace('\'', '"') + ']').array().at(0);
}

struct Run
{
    Run(Tenant &tenant, const Command &command, const QJsonObject &inputs)
        : Run(std::make_unique<Job>(command, inputs, *tenant.api, *tenant.facts, tenant.clock))
    {
    }
    explicit Run(std::unique_ptr<Job> made) : job(std::move(made))
    {
        QObject::connect(job.get(), &Job::finished, job.get(), [this] { ++ends; });
    }
    bool ended(int times = 1)
    {
        return eventually([this, times] { return ends == times; }) && job->state() == Job::State::Finished;
    }
    bool run()
    {
        job->start();
        return ended();
    }
    const JobItem &item(int index = 0) const { return job->items().at(index); }

    std::unique_ptr<Job> job;
    int ends = 0;
};

// One of each command, on ticket 1042; `%FILE%` is a file of five bytes.
struct Case
{
    const char *command;
    const char *inputs;
    QStringList sent; // on the wire
};

QList<Case> cases()
{
    const auto note = [](const char *text) {
        return u"POST /Actions [{'hiddenfromuser':true,'note_html':'<p>%1</p>','outcome_id':7,'sendemail':false,"
               "'ticket_id':1042}]"_s.arg(QString::fromUtf8(text));
    };
    return {
        {"Add Note to Tickets", "{'Ticket IDs': [1042], 'Private Note': '1 < 2 & ä'}", {note("1 &lt; 2 &amp; ä")}},
        {"Assign Tickets",
         "{'Ticket IDs': [1042], 'Team': '2nd line support', 'Agent ID': 1, 'Private Note': 'why'}",
         {u"POST /Tickets [{'agent_id':1,'id':1042,'team':'2nd Line Support'}]"_s, note("why")}},
        {"Attach File to Ticket",
         "{'Ticket ID': 1042, 'File': '%FILE%', 'Attachment Name': 'ä.txt'}",
         {u"POST /Attachment [{'desc':'ä.txt','filename':'ä.txt','ticket_id':1042,'data_base64':'%1'}]"_s.arg(
             QLatin1String(uri))}},
        {"Close Tickets",
         "{'Ticket IDs': [1042], 'Private Note': 'done'}",
         {u"POST /Tickets [{'client_id':%CLIENT%,'id':1042,'status_id':9,'tickettype_id':1}]"_s, note("done")}},
        {"Create Actions",
         "{'Action Objects': [{'ticket_id': 1042, 'outcome_id': 18, 'note': 'x', 'timetaken': 0.5}]}",
         {u"POST /Actions [{'hiddenfromuser':true,'note':'x','outcome_id':18,'sendemail':false,'ticket_id':1042,"
          "'timetaken':0.5}]"_s}},
        {"Create Tickets",
         "{'Ticket Objects': [{'summary': 'VPN drops', 'client_id': '2', 'details': 'a < b'}]}",
         {u"POST /Tickets [{'client_id':2,'details':'a < b','summary':'VPN drops','tickettype_id':1}]"_s}},
        {"Delete Tickets", "{'Ticket IDs': [1042], 'Reason': 'a+b c'}", {u"DELETE /Tickets/1042?reason=a%2Bb%20c"_s}},
        {"Resolve Tickets",
         "{'Ticket IDs': [1042], 'Email To': 'a@b.example, c@d.example', 'Private Note': 'x', 'Additional Fields': "
         "{'emailcc': 'e@f.example'}}",
         {u"POST /Actions [{'emailcc':'e@f.example','emailto':'a@b.example;c@d.example','hiddenfromuser':true,"
          "'new_status':8,'note_html':'<p>x</p>','outcome_id':15,'sendemail':true,'ticket_id':1042}]"_s}},
        {"Update Tickets",
         "{'Ticket IDs': [1042], 'Update Ticket Object': {'impact': 1, 'customfields': [{'id': 101, 'value': '7'}]}}",
         {u"POST /Tickets [{'customfields':[{'id':101,'value':'7'}],'id':1042,'impact':1}]"_s}},
    };
}

QJsonObject inputsOf(const Case &each, const QString &file)
{
    return json(QByteArray(each.inputs).replace("%FILE%", file.toUtf8())).toObject();
}

} // namespace

class tst_Writes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void onTheWire_data() { everyCommand(); }
    void onTheWire();
    void everyFormOfAnswer_data();
    void everyFormOfAnswer();
    void everyRefusal_data() { everyCommand(); }
    void everyRefusal();
    void acceptedAndNotApplied_data();
    void acceptedAndNotApplied();
    void lostAndFound_data() { everyCommand(); }
    void lostAndFound();
    void lostBeforeActing_data() { everyCommand(); }
    void lostBeforeActing();
    void twelveTickets_data() { everyBulk(); }
    void twelveTickets();
    void anOlderNoteIsNotTheOneThatWasLost();
    void refusedBeforeSending();
    void takenBack_data();
    void takenBack();

private:
    void everyCommand();
    void everyBulk();

    QTemporaryDir m_folder;
    QString m_file;
};

void tst_Writes::initTestCase()
{
    m_file = m_folder.filePath(u"hello.txt"_s);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
}

void tst_Writes::everyCommand()
{
    QTest::addColumn<int>("index");
    const QList<Case> all = cases();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).command) << i;
}

void tst_Writes::onTheWire()
{
    QFETCH(int, index);
    const Case each = cases().at(index);
    Tenant tenant;
    tenant.makeOrdinary(1042);
    const QString clientId = QString::number(tenant.ticket(1042).value("client_id"_L1).toInt());
    tenant.server->clearRequests();
    Run run(tenant, *commandNamed(QLatin1String(each.command)), inputsOf(each, m_file));
    QVERIFY(run.run());
    QCOMPARE(tenant.writes(), QStringList(each.sent).replaceInStrings(u"%CLIENT%"_s, clientId));
    QVERIFY2(run.item().result == State::Done, qPrintable(run.item().message));
    QVERIFY(!run.item().isUnverified());
    QCOMPARE(run.job->returnData(), Job::ReturnData::Successful);
    const QList<practice::ReceivedRequest> requests = tenant.server->requests();
    for (const practice::ReceivedRequest &request : requests) {
        if (request.method == "POST" && request.path.startsWith("/api/"))
            QVERIFY(request.contentType.startsWith("application/json"));
    }
}

void tst_Writes::everyFormOfAnswer_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("fault");
    const QList<Case> all = cases();
    for (const char *fault : {"single-wrapped-in-array", "ids-as-strings", "ids-as-floats", "utf8-bom",
                              "delete-with-body", "malformed-json:POST", "filters-ignored"}) {
        for (int i = 0; i < all.size(); ++i)
            QTest::addRow("%s, %s", fault, all.at(i).command) << i << QString::fromLatin1(fault);
    }
}

void tst_Writes::everyFormOfAnswer()
{
    QFETCH(int, index);
    QFETCH(QString, fault);
    const Case each = cases().at(index);
    Tenant tenant;
    tenant.makeOrdinary(1042);
    QVERIFY(tenant.server->setFault(fault, true));
    Run run(tenant, *commandNamed(QLatin1String(each.command)), inputsOf(each, m_file));
    QVERIFY(run.run());
    QVERIFY2(run.item().result == State::Done, qPrintable(run.item().message));
    QVERIFY(!run.item().isUnverified()); // what the answer did not say was read
}

void tst_Writes::everyRefusal()
{
    QFETCH(int, index);
    const Case each = cases().at(index);
    const QString sentence = u"refused by a rule of the practice tenant"_s;
    struct Form
    {
        const char *fault;
        int status;
        QString words;
    };
    const Form forms[] = {{"bad-request-string", 400, sentence},
                          {"bad-request-message", 400, sentence},
                          {"bad-request-model-state", 400, sentence},
                          {"forbidden-empty", 403, {}},
                          {"forbidden-json", 403, u"You do not have permission to do this."_s},
                          {"too-large", 413, u"Request Entity Too Large"_s},
                          {"server-error-500-json", 500, u"Object reference not set"_s},
                          {"server-error-500-html", 500, u"Runtime Error"_s}};
    Tenant tenant;
    tenant.makeOrdinary(1042);
    const QJsonObject before = tenant.ticket(1042);
    const qsizetype actions = tenant.actions(1042).size();
    const char *verb = each.sent.constFirst().startsWith(u"DELETE") ? ":DELETE" : ":POST/";
    const QString path = verb[1] == 'D' ? QString() : each.sent.constFirst().section(u'/', 1).section(u' ', 0, 0);
    for (const Form &form : forms) {
        const QString fault = QLatin1String(form.fault) + QLatin1String(verb) + path;
        QVERIFY2(tenant.server->setFault(fault, true), qPrintable(fault));
        tenant.server->clearRequests();
        Run run(tenant, *commandNamed(QLatin1String(each.command)), inputsOf(each, m_file));
        QVERIFY(run.run());
        QVERIFY(tenant.server->setFault(fault, false));
        const JobItem &item = run.item();
        QVERIFY2(item.result == State::Failed, form.fault);
        QCOMPARE(item.status, form.status);
        QVERIFY2(!item.message.isEmpty() && item.message.contains(form.words), qPrintable(item.message));
        QVERIFY2(!item.message.contains(u'<'), qPrintable(item.message));
        QCOMPARE(tenant.writes().size(), 1); // nothing is sent after a step that failed, and nothing twice
        QCOMPARE(run.job->returnData(), Job::ReturnData::Failed);
    }
    QCOMPARE(tenant.ticket(1042).value("lastactiondate"_L1), before.value("lastactiondate"_L1));
    QCOMPARE(tenant.actions(1042).size(), actions);
}

void tst_Writes::acceptedAndNotApplied_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *fault, const char *command, const char *inputs, const char *words) {
        QTest::addRow("%s, %s", fault, command) << QString::fromLatin1(fault) << QString::fromLatin1(command)
                                                << json(inputs).toObject() << QString::fromLatin1(words);
    };
    row("assign-not-applied", "Assign Tickets", "{'Ticket IDs': 1042, 'Team': '2nd Line Support'}",
        "Team: asked for 2nd Line Support, is 1st Line Support");
    row("update-not-applied", "Assign Tickets", "{'Ticket IDs': 1042, 'Agent ID': 1, 'Private Note': 'x'}",
        "Agent: asked for");
    row("update-not-applied", "Close Tickets", "{'Ticket IDs': 1042, 'Private Note': 'x'}",
        "Status: asked for Closed, is In Progress");
    row("update-not-applied", "Update Tickets", "{'Ticket IDs': 1042, 'Update Ticket Object': {'impact': 1}}",
        "Impact: asked for 1, is 2");
    row("update-not-applied", "Resolve Tickets", "{'Ticket IDs': 1042, 'Email To': 'a@b.example'}",
        "New status: asked for Resolved, is In Progress");
    row("update-not-applied", "Create Actions",
        "{'Action Objects': {'ticket_id': 1042, 'outcome_id': 18, 'new_status': 4}}",
        "New status: asked for With User, is In Progress");
    row("assign-not-applied", "Create Actions",
        "{'Action Objects': {'ticket_id': 1042, 'outcome_id': 18, 'new_team': 'Projects'}}",
        "Team: asked for Projects, is 1st Line Support");
    row("assign-not-applied", "Create Tickets", "{'Ticket Objects': {'summary': 'x', 'team': 'Projects'}}",
        "was created, but not as asked for. Team: asked for Projects");
}

void tst_Writes::acceptedAndNotApplied()
{
    QFETCH(QString, fault);
    QFETCH(QString, command);
    QFETCH(QJsonObject, inputs);
    QFETCH(QString, words);
    Tenant tenant;
    tenant.makeOrdinary(1042);
    QVERIFY(tenant.server->setFault(fault, true));
    tenant.server->clearRequests();
    Run run(tenant, *commandNamed(command), inputs);
    QVERIFY(run.run());
    QVERIFY2(run.item().result == State::NotApplied, qPrintable(resultWord(run.item().result)));
    QVERIFY2(run.item().message.contains(words), qPrintable(run.item().message));
    QCOMPARE(tenant.writes().size(), 1); // no note says that something was done which was not
    QCOMPARE(run.job->returnData(), Job::ReturnData::Failed);
}

void tst_Writes::lostAndFound()
{
    QFETCH(int, index);
    const Case each = cases().at(index);
    Tenant tenant;
    tenant.makeOrdinary(1042);
    tenant.server->clearRequests();
    const QString fault = each.sent.constFirst().startsWith(u"DELETE") ? u"cut-body:DELETE"_s : u"cut-body:POST+%1"_s;
    // The last of its requests; a deletion has no body that could be cut.
    const QString lost = fault.contains(u'%') ? fault.arg(each.sent.size() - 1) : u"close-before-answer:DELETE"_s;
    QVERIFY(tenant.server->setFault(lost, true));
    Run run(tenant, *commandNamed(QLatin1String(each.command)), inputsOf(each, m_file));
    QVERIFY(run.run());
    QVERIFY2(run.item().result == State::Unknown, qPrintable(run.item().message));
    QVERIFY(!run.item().message.isEmpty());
    const QStringList sent = tenant.writes();
    QCOMPARE(sent.size(), each.sent.size());

    run.job->checkUnknown();
    QVERIFY(run.ended(2));
    QVERIFY2(run.item().result == State::Done, qPrintable(run.item().message));
    QCOMPARE(tenant.writes(), sent); // nothing was sent again
}

void tst_Writes::lostBeforeActing()
{
    QFETCH(int, index);
    const Case each = cases().at(index);
    Tenant tenant;
    tenant.makeOrdinary(1042);
    const QString verb = each.sent.constFirst().section(u' ', 0, 0);
    QVERIFY(tenant.server->setFault(u"reset:"_s + verb + u"*1"_s, true));
    QVERIFY(tenant.server->setFault(u"lost-before-acting:"_s + verb + u"*1"_s, true));
    tenant.server->clearRequests();
    Run run(tenant, *commandNamed(QLatin1String(each.command)), inputsOf(each, m_file));
    QVERIFY(run.run());
    QCOMPARE(run.item().result, State::Unknown);
    run.job->checkUnknown();
    QVERIFY(run.ended(2));
    // That no ticket is called so proves nothing: it may be where we do not look.
    const bool create = qstrcmp(each.command, "Create Tickets") == 0;
    QVERIFY2(run.item().result == (create ? State::Unknown : State::Failed), qPrintable(run.item().message));
    QCOMPARE(tenant.writes().size(), 1);
    if (create)
        return;
    run.job->retryFailed();
    QVERIFY(run.ended(3));
    QVERIFY2(run.item().result == State::Done, qPrintable(run.item().message));
    QCOMPARE(tenant.writes().size(), 1 + each.sent.size());
}

void tst_Writes::everyBulk()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("inputs");
    const auto row = [](const char *command, const char *inputs) {
        QTest::newRow(command) << QString::fromLatin1(command) << json(inputs).toObject();
    };
    row("Add Note to Tickets", "{'Private Note': 'One of twelve'}");
    row("Assign Tickets", "{'Team': 'Projects', 'Agent ID': 1}");
    row("Close Tickets", "{}");
    row("Create Actions", "{'Action Objects': {'outcome_id': 18, 'note': 'One of twelve'}}");
    row("Delete Tickets", "{'Reason': 'One of twelve'}");
    row("Resolve Tickets", "{'Email To': 'a@b.example', 'Private Note': 'One of twelve'}");
    row("Update Tickets", "{'Update Ticket Object': {'summary': 'One of twelve'}}");
}

// One run with every kind of answer: each ticket ends with what became of it, and each request goes out once.
void tst_Writes::twelveTickets()
{
    QFETCH(QString, command);
    QFETCH(QJsonObject, inputs);
    Tenant tenant;
    QJsonArray ids;
    QJsonArray actions;
    QJsonObject action = inputs.value("Action Objects"_L1).toObject();
    for (int id = 1001; id <= 1012; ++id) {
        tenant.makeOrdinary(id);
        ids.append(id);
        action.insert(u"ticket_id"_s, id);
        actions.append(action);
    }
    if (inputs.contains("Action Objects"_L1))
        inputs.insert(u"Action Objects"_s, actions);
    else
        inputs.insert(u"Ticket IDs"_s, ids);
    // Aimed at the ticket's write alone: nothing else names a ticket before that but the rows that Close reads, which
    // name all of them.
    const QStringList faults{u"status-401:#1003*1"_s,          u"status-429-retry-after:#1004*1"_s,
                             u"bad-request-string:#1005"_s,    u"forbidden-empty:#1006"_s,
                             u"server-error-500-html:#1007"_s, u"reset:#1008"_s,
                             u"never-answer:#1009"_s,          u"cut-header:#1010"_s};
    for (const QString &fault : faults)
        QVERIFY(tenant.server->setFault(fault, true));
    tenant.server->clearRequests();
    Run run(tenant, *commandNamed(command), inputs);
    QVERIFY(run.run());
    for (const QString &fault : faults)
        QVERIFY(tenant.server->setFault(fault, false));

    const QHash<int, State> expected{{1005, State::Failed},
                                     {1006, State::Failed},
                                     {1007, State::Failed},
                                     {1008, State::Unknown},
                                     {1009, State::Unknown},
                                     {1010, State::Unknown}};
    const QHash<int, int> statuses{{1005, 400}, {1006, 403}, {1007, 500}, {1008, 0}, {1009, 0}, {1010, 0}};
    QCOMPARE(run.job->items().size(), 12);
    for (const JobItem &item : run.job->items()) {
        const int id = int(number(item.target.ticket));
        QVERIFY2(item.result == expected.value(id, State::Done),
                 qPrintable(u"%1 %2: %3"_s.arg(id).arg(resultWord(item.result), item.message)));
        QVERIFY2(!item.isUnverified(), qPrintable(QString::number(id)));
        if (expected.contains(id)) {
            QCOMPARE(item.status, statuses.value(id));
            QVERIFY(!item.message.isEmpty());
        }
    }
    QCOMPARE(run.job->returnData(), Job::ReturnData::PartiallySuccessful);
    QVERIFY(run.item(4).message.contains(u"refused by a rule of the practice tenant"_s));
    // The 401 and the 429 are repeated, as the server did not act; nothing else is. But a 400 may mean an expired token:
    // where the 401 of another ticket has replaced the token meanwhile, that one is tried once more as well.
    QHash<int, int> times;
    const QStringList sent = tenant.writes();
    for (const QString &line : sent) {
        for (int id = 1001; id <= 1012; ++id)
            times[id] += line.contains(QString::number(id)) ? 1 : 0;
    }
    for (int id = 1001; id <= 1012; ++id) {
        if (id != 1005)
            QCOMPARE(times.value(id), id == 1003 || id == 1004 ? 2 : 1);
    }
    QVERIFY(times.value(1005) == 1 || times.value(1005) == 2);

    // All lost ones had been acted upon; then those that failed are tried once more, and nobody else.
    run.job->checkUnknown();
    QVERIFY(run.ended(2));
    QCOMPARE(run.job->count(State::Done), 9);
    QCOMPARE(tenant.writes().size(), sent.size());
    run.job->retryFailed();
    QVERIFY(run.ended(3));
    QCOMPARE(run.job->count(State::Done), 12);
    QCOMPARE(tenant.writes().size(), sent.size() + 3);
}

void tst_Writes::anOlderNoteIsNotTheOneThatWasLost()
{
    // Our own private note of long ago says the same.
    Tenant tenant;
    int ticket = 0;
    QString text;
    for (int id = 1001; id <= 1100 && ticket == 0; ++id) {
        const QJsonArray actions = tenant.actions(id);
        for (const QJsonValue &value : actions) {
            const QJsonObject action = value.toObject();
            const QString note = action.value("note"_L1).toString();
            const QDateTime at =
                QDateTime::fromString(action.value("datetime"_L1).toString().left(19) + u'Z', Qt::ISODate);
            if (action.value("outcome_id"_L1).toInt() == 7 && at < QDateTime::currentDateTimeUtc().addSecs(-7200) &&
                !note.contains(u'<') && !note.contains(u'&')) {
                ticket = id;
                text = note;
            }
        }
    }
    QVERIFY(ticket > 0);
    QVERIFY(tenant.server->setFault(u"reset:POST*1"_s, true));
    QVERIFY(tenant.server->setFault(u"lost-before-acting:POST*1"_s, true));
    Run run(tenant, *commandNamed(u"Add Note to Tickets"_s), {{u"Ticket IDs"_s, ticket}, {u"Private Note"_s, text}});
    QVERIFY(run.run());
    QCOMPARE(run.item().result, State::Unknown);
    run.job->checkUnknown();
    QVERIFY(run.ended(2));
    QVERIFY2(run.item().result == State::Failed, qPrintable(run.item().message));
}

void tst_Writes::refusedBeforeSending()
{
    // The team and the agent's membership are known only from the tenant: nothing is sent where they do not fit.
    Tenant tenant;
    tenant.server->clearRequests();
    Run team(tenant, *commandNamed(u"Assign Tickets"_s), json("{'Ticket IDs': 1042, 'Team': 'Third Line'}").toObject());
    QVERIFY(team.run());
    QCOMPARE(team.item().result, State::NotSent);
    QVERIFY2(team.item().message.contains(u"Third Line"), qPrintable(team.item().message));
    int stranger = 0;
    const QJsonArray agents = tenant.client.get("/Agent").array();
    for (const QJsonValue &agent : agents) {
        const QJsonArray teams = agent.toObject().value("teams"_L1).toArray();
        const bool member = std::any_of(teams.begin(), teams.end(), [](const QJsonValue &value) {
            return value.toObject().value("team_name"_L1).toString() == u"Projects";
        });
        if (!member && !teams.isEmpty() && agent.toObject().value("id"_L1).toInt() > 3)
            stranger = agent.toObject().value("id"_L1).toInt();
    }
    QVERIFY(stranger > 0);
    Run member(tenant, *commandNamed(u"Assign Tickets"_s),
               {{u"Ticket IDs"_s, 1042}, {u"Team"_s, u"Projects"_s}, {u"Agent ID"_s, stranger}});
    QVERIFY(member.run());
    QCOMPARE(member.item().result, State::NotSent);
    QVERIFY2(member.item().message.contains(u"is not in the team"), qPrintable(member.item().message));
    QCOMPARE(tenant.writes(), QStringList());
}

void tst_Writes::takenBack_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QString>("undo");
    const auto row = [](const char *command, const char *inputs, const char *undo) {
        QTest::newRow(command) << QString::fromLatin1(command) << json(inputs).toObject() << QString::fromLatin1(undo);
    };
    row("Assign Tickets", "{'Ticket IDs': 1042, 'Team': 'Projects', 'Agent ID': 1}",
        "POST /Tickets [{'agent_id':3,'id':1042,'team':'1st Line Support'}]");
    row("Close Tickets", "{'Ticket IDs': 1042}",
        "POST /Tickets [{'client_id':%CLIENT%,'id':1042,'status_id':2,'tickettype_id':1}]");
    row("Update Tickets", "{'Ticket IDs': 1042, 'Update Ticket Object': {'impact': 1}}",
        "POST /Tickets [{'id':1042,'impact':2}]");
    row("Delete Tickets", "{'Ticket IDs': 1042}",
        "POST /Tickets [{'_recover':true,'_validate_updates':true,'id':1042}]");
}

void tst_Writes::takenBack()
{
    QFETCH(QString, command);
    QFETCH(QJsonObject, inputs);
    QFETCH(QString, undo);
    Tenant tenant;
    tenant.makeOrdinary(1042);
    const QJsonObject before = tenant.ticket(1042);
    Run run(tenant, *commandNamed(command), inputs);
    TicketReader reader;
    run.job->setSeen({{TicketId{1042}, *reader.read(before)}}); // so that the row is read before, as the window does
    QVERIFY(run.run());
    QVERIFY2(run.item().result == State::Done, qPrintable(run.item().message));
    QVERIFY(run.job->canUndo());
    tenant.server->clearRequests();
    Run back(run.job->undo());
    QVERIFY(back.run());
    QVERIFY2(back.item().result == State::Done, qPrintable(back.item().message));
    QCOMPARE(tenant.writes(),
             QStringList(undo.replace(u"%CLIENT%"_s, QString::number(before.value("client_id"_L1).toInt()))));
    for (const auto field : {"status_id"_L1, "agent_id"_L1, "team"_L1, "impact"_L1, "deleted"_L1})
        QCOMPARE(tenant.ticket(1042).value(field), before.value(field));
}

QTEST_GUILESS_MAIN(tst_Writes)
#include "tst_writes.moc"
