// SPDX-License-Identifier: Apache-2.0
// The commands that change something, as values: what they send, what they refuse before, and what they make of a
// record that comes back.
#include "commands/registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using Is = Verdict::Is;

namespace {

// A tenant whose ids are not the usual ones.
TenantFacts tenant()
{
    TenantFacts facts;
    facts.known = {TenantFacts::Teams,    TenantFacts::Agents, TenantFacts::Statuses,
                   TenantFacts::Outcomes, TenantFacts::Types,  TenantFacts::Self};
    facts.teams = {{1, QStringLiteral("1st Line Support")},
                   {2, QStringLiteral("2nd Line Support")},
                   {5, QStringLiteral("Security")}};
    facts.agents = {{1, QStringLiteral("Unassigned"), {}, {}, false},
                    {3, QStringLiteral("Ann"), {}, {QStringLiteral("1st Line Support")}, false},
                    {4, QStringLiteral("Bob"), {}, {QStringLiteral("Security")}, false},
                    {5, QStringLiteral("Cy"), {}, {}, false},
                    {6, QStringLiteral("Dee"), {}, {QStringLiteral("Security")}, true}};
    facts.statuses = {{1, QStringLiteral("New"), false},
                      {2, QStringLiteral("In Progress"), false},
                      {8, QStringLiteral("Resolved"), false},
                      {19, QStringLiteral("Closed"), true},
                      {24, QStringLiteral("Duplicate"), true}};
    TenantFacts::Outcome note{17, QStringLiteral("Private Note")};
    note.hidden = true;
    TenantFacts::Outcome resolve{15, QStringLiteral("Resolve"), 8};
    resolve.sendsEmail = true;
    TenantFacts::Outcome system{90, QStringLiteral("Status Changed")};
    system.system = true;
    facts.outcomes = {note, resolve, {18, QStringLiteral("Remote Session"), 2}, system};
    facts.types = {{1, QStringLiteral("Incident")}, {3, QStringLiteral("Service Request")}};
    facts.me = 3;
    return facts;
}

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson('[' + QByteArray(text).replace('\'', '"') + ']').array().at(0);
}

QJsonObject object(const char *text)
{
    return json(text).toObject();
}

const Command &command(const char *name)
{
    return *commandNamed(QString::fromLatin1(name));
}

// "POST /Tickets?query [body]", one line a step.
QStringList wire(const Command &command, const QJsonObject &inputs, const Target &target,
                 const TenantFacts &facts = tenant())
{
    QStringList lines;
    const QList<WriteStep> steps = command.steps(inputs, target, facts);
    for (const WriteStep &step : steps) {
        QString line = step.verb == Verb::Delete ? QStringLiteral("DELETE ") : QStringLiteral("POST ");
        line += step.path;
        if (!step.query.isEmpty())
            line += u'?' + step.query.toString(QUrl::FullyEncoded);
        if (step.verb == Verb::Post)
            line += u' ' + QString::fromUtf8(QJsonDocument(step.object).toJson(QJsonDocument::Compact));
        lines.append(line.replace(u'"', u'\''));
    }
    return lines;
}

} // namespace

class tst_WriteCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOneIsWhole();
    void requests_data();
    void requests();
    void tenantDecides();
    void targetsAreFound();
    void filesAreTargets();
    void problems_data();
    void problems();
    void filesAreChecked();
    void factsDecide_data();
    void factsDecide();
    void onlyWhatIsKnownIsChecked();
    void whatATicketOffersIsThere();
    void factsAreFew_data();
    void factsAreFew();
    void fieldsAreCompared_data();
    void fieldsAreCompared();
    void verdicts_data();
    void verdicts();
    void lostAnswersAreSettled_data();
    void lostAnswersAreSettled();
    void aFileThatHasChangedProvesNothing();
    void mailIsSaid_data();
    void mailIsSaid();
    void takenBack_data();
    void takenBack();
};

void tst_WriteCommands::everyOneIsWhole()
{
    int writing = 0;
    for (const Command &each : commands()) {
        if (each.run != Command::Run::Write)
            continue;
        ++writing;
        QVERIFY2(!each.summary.isEmpty(), qPrintable(each.name));
        QVERIFY2(static_cast<bool>(each.steps), qPrintable(each.name));
        QCOMPARE(each.wantsConsent, each.name == u"Delete Tickets");
        QCOMPARE(each.needsRow, each.name == u"Close Tickets");
        for (const Input &input : each.inputs) {
            QVERIFY2(!input.hint.isEmpty(), qPrintable(each.name + input.name));
            QVERIFY2(!input.example.isEmpty() || input.name == u"Private Note", qPrintable(each.name + input.name));
            QCOMPARE(input.ours, each.name == u"Close Tickets" && input.name == u"Status");
            const bool json = input.kind == InputKind::JsonObject || input.kind == InputKind::JsonArray;
            QCOMPARE(!input.fields.isEmpty(), json);
            for (const ObjectField &field : input.fields)
                QVERIFY2(!field.label.isEmpty() && field.label != field.name, qPrintable(field.name));
        }
        const Target target{TicketId{1042}, object("{'ticket_id': 1042, 'outcome_id': 18, 'summary': 'x'}")};
        const QList<WriteStep> steps = each.steps(object("{'Update Ticket Object': {'impact': 1}}"), target, tenant());
        QVERIFY2(!steps.isEmpty(), qPrintable(each.name));
        for (const WriteStep &step : steps) {
            QVERIFY2(!step.purpose.isEmpty() && !step.done.isEmpty(), qPrintable(each.name));
            QVERIFY2(static_cast<bool>(step.check) && static_cast<bool>(step.settle.verdict), qPrintable(each.name));
            // What came with no record at all says nothing.
            QCOMPARE(step.check({}).is, Is::NotSaid);
        }
    }
    QCOMPARE(writing, 9);
}

void tst_WriteCommands::requests_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QJsonObject>("before");
    QTest::addColumn<QStringList>("sent");
    const auto row = [](const char *title, const char *name, const char *inputs, const char *before,
                        const QStringList &sent) {
        QTest::newRow(title) << QString::fromLatin1(name) << object(inputs) << object(before) << sent;
    };
    const auto note = [](const char *html) {
        return QStringLiteral("POST /Actions {'hiddenfromuser':true,'note_html':'%1','outcome_id':17,'sendemail':false,"
                              "'ticket_id':1042}")
            .arg(QString::fromUtf8(html));
    };
    row("note", "Add Note to Tickets", "{'Private Note': 'Need to keep monitoring'}", "{}",
        {note("<p>Need to keep monitoring</p>")});
    row("note is no HTML", "Add Note to Tickets", "{'Private Note': ' <b>a & b</b>\\r\\nline \\nä '}", "{}",
        {note("<p>&lt;b&gt;a &amp; b&lt;/b&gt;<br>line <br>ä</p>")});
    row("assign both", "Assign Tickets", "{'Team': '1st line support', 'Agent ID': '3'}", "{}",
        {QStringLiteral("POST /Tickets {'agent_id':3,'id':1042,'team':'1st Line Support'}")});
    row("assign a team", "Assign Tickets", "{'Team': 'Elsewhere'}", "{}",
        {QStringLiteral("POST /Tickets {'id':1042,'team':'Elsewhere'}")});
    row("assign an agent and say why", "Assign Tickets", "{'Agent ID': 3.0, 'Private Note': 'x'}", "{}",
        {QStringLiteral("POST /Tickets {'agent_id':3,'id':1042}"), note("<p>x</p>")});
    row("close", "Close Tickets", "{}", "{'id': 1042, 'tickettype_id': '21', 'client_id': 12.0, 'status_id': 2}",
        {QStringLiteral("POST /Tickets {'client_id':12,'id':1042,'status_id':19,'tickettype_id':21}")});
    row("close with a status and a note", "Close Tickets", "{'Status': '24', 'Private Note': 'x'}", "{}",
        {QStringLiteral("POST /Tickets {'id':1042,'status_id':24}"), note("<p>x</p>")});
    row("delete", "Delete Tickets", "{}", "{}", {QStringLiteral("DELETE /Tickets/1042")});
    row("delete with a reason", "Delete Tickets", "{'Reason': 'a+b & 100%41 ä'}", "{}",
        {QStringLiteral("DELETE /Tickets/1042?reason=a%2Bb%20%26%20100%2541%20%C3%A4")});
    row("resolve", "Resolve Tickets", "{'Email To': 'a@b.example'}", "{}",
        {QStringLiteral("POST /Actions "
                        "{'emailto':'a@b.example','new_status':8,'outcome_id':15,'sendemail':true,'ticket_id':1042}")});
    row("resolve with all", "Resolve Tickets",
        "{'Email To': ['a@b.example', 'c@d.example, A@B.example'], 'Private Note': 'x', "
        "'Additional Fields': \"{\\\"emailcc\\\": \\\"e@f.example, g@h.example\\\", \\\"new_status\\\": \\\"19\\\"}\"}",
        "{}", {});
    row("update", "Update Tickets",
        "{'Update Ticket Object': {'id': 1042, 'priority_id': '2', 'category_1': 'A>B', "
        "'customfields': [{'id': 101, 'value': 'x'}]}}",
        "{}",
        {QStringLiteral("POST /Tickets {'category_1':'A>B','customfields':[{'id':101,'value':'x'}],'id':1042,"
                        "'priority_id':2}")});
}

void tst_WriteCommands::requests()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, inputs);
    QFETCH(QJsonObject, before);
    QFETCH(QStringList, sent);
    if (sent.isEmpty()) { // its inputs hold quotes of both kinds
        inputs = {{QStringLiteral("Email To"), json("['a@b.example', 'c@d.example, A@B.example']")},
                  {QStringLiteral("Private Note"), QStringLiteral("x")},
                  {QStringLiteral("Additional Fields"),
                   QStringLiteral("{\"emailcc\": \"e@f.example, g@h.example\", \"new_status\": \"19\"}")}};
        sent = {QStringLiteral(
            "POST /Actions {'emailcc':'e@f.example;g@h.example','emailto':'a@b.example;c@d.example',"
            "'hiddenfromuser':true,'new_status':19,'note_html':'<p>x</p>','outcome_id':15,'sendemail':true,"
            "'ticket_id':1042}")};
    }
    const Command &each = *commandNamed(name);
    inputs.insert(QStringLiteral("Ticket IDs"), 1042);
    QVERIFY(::problems(each, inputs).isEmpty());
    Target target = targets(each, inputs).constFirst();
    QCOMPARE(target.ticket, TicketId{1042});
    target.before = before;
    QCOMPARE(wire(each, inputs, target), sent);
}

void tst_WriteCommands::tenantDecides()
{
    const Target target{TicketId{7}};
    TenantFacts facts = tenant();
    facts.chosenNoteOutcome = 33;
    facts.chosenClosedStatus = 24;
    facts.chosenResolveOutcome = 18;
    facts.chosenResolveStatus = 19;
    QVERIFY(wire(command("Add Note to Tickets"), object("{'Private Note': 'x'}"), target, facts)
                .constFirst()
                .contains(u"'outcome_id':33"));
    QVERIFY(wire(command("Close Tickets"), {}, target, facts).constFirst().contains(u"'status_id':24"));
    const QString resolve = wire(command("Resolve Tickets"), object("{'Email To': 'a@b'}"), target, facts).constFirst();
    QVERIFY(resolve.contains(u"'outcome_id':18") && resolve.contains(u"'new_status':19"));
    // Nothing known: what can be depended on (halopsa-api 3).
    QVERIFY(wire(command("Add Note to Tickets"), object("{'Private Note': 'x'}"), target, {})
                .constFirst()
                .contains(u"'outcome_id':7"));
    QVERIFY(wire(command("Close Tickets"), {}, target, {}).constFirst().contains(u"'status_id':9"));
}

void tst_WriteCommands::targetsAreFound()
{
    const Command &create = command("Create Tickets");
    QJsonObject inputs{{QStringLiteral("Ticket Objects"),
                        QStringLiteral("[{\"summary\": \"a\"}, {\"summary\": \"b\", \"tickettype_id\": \"3\", "
                                       "\"agent_id\": \"5\", \"id\": null}]")}};
    QVERIFY(::problems(create, inputs).isEmpty());
    QList<Target> found = targets(create, inputs);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).ticket, TicketId{});
    QCOMPARE(wire(create, inputs, found.at(0)),
             QStringList(QStringLiteral("POST /Tickets {'summary':'a','tickettype_id':1}")));
    QCOMPARE(wire(create, inputs, found.at(1)),
             QStringList(QStringLiteral("POST /Tickets {'agent_id':5,'summary':'b','tickettype_id':3}")));
    QCOMPARE(targets(create, {{QStringLiteral("Ticket Objects"), object("{'summary': 'one'}")}}).size(), 1);

    const Command &actions = command("Create Actions");
    inputs = {{QStringLiteral("Action Objects"),
               json("[{'ticket_id': '1042', 'outcome': 'Remote Session', 'note': 'x', 'new_status': '2'},"
                    " {'ticket_id': 1043, 'outcome_id': 18, 'sendemail': true, 'emailto': 'a@b'},"
                    " {'ticket_id': 1043, 'outcome_id': 18, 'hiddenfromuser': false}]")}};
    QVERIFY(::problems(actions, inputs).isEmpty());
    found = targets(actions, inputs);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).ticket, TicketId{1042});
    // Private and without a mail unless it says so.
    QCOMPARE(wire(actions, inputs, found.at(0)),
             QStringList(QStringLiteral("POST /Actions {'hiddenfromuser':true,'new_status':2,'note':'x','outcome':"
                                        "'Remote Session','sendemail':false,'ticket_id':1042}")));
    QCOMPARE(wire(actions, inputs, found.at(1)),
             QStringList(
                 QStringLiteral("POST /Actions {'emailto':'a@b','outcome_id':18,'sendemail':true,'ticket_id':1043}")));
    QCOMPARE(wire(actions, inputs, found.at(2)),
             QStringList(QStringLiteral(
                 "POST /Actions {'hiddenfromuser':false,'outcome_id':18,'sendemail':false,'ticket_id':1043}")));
}

void tst_WriteCommands::filesAreTargets()
{
    const QTemporaryDir folder;
    const QString one = folder.filePath(QStringLiteral("a, b.txt"));
    const QString two = folder.filePath(QStringLiteral("c.png"));
    for (const QString &path : {one, two}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12345") == 5);
    }
    const Command &attach = command("Attach File to Ticket");
    QJsonObject inputs{{QStringLiteral("Ticket ID"), QStringLiteral("#1042")}, {QStringLiteral("File"), one}};
    QVERIFY(::problems(attach, inputs).isEmpty());
    QList<Target> found = targets(attach, inputs);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.at(0).ticket, TicketId{1042});
    QCOMPARE(found.at(0).file, one);
    QCOMPARE(found.at(0).name, QStringLiteral("a, b.txt"));
    const WriteStep step = attach.steps(inputs, found.at(0), tenant()).constFirst();
    QCOMPARE(step.path, QStringLiteral("/Attachment"));
    QCOMPARE(step.file, one);
    QCOMPARE(step.object, object("{'ticket_id': 1042, 'filename': 'a, b.txt', 'desc': 'a, b.txt'}"));

    inputs.insert(QStringLiteral("Attachment Name"), QStringLiteral("report.txt"));
    QCOMPARE(targets(attach, inputs).at(0).name, QStringLiteral("report.txt"));
    inputs.insert(QStringLiteral("File"), QJsonArray{one, QUrl::fromLocalFile(two).toString(), two});
    QCOMPARE(::problems(attach, inputs).size(), 1); // one name for two files
    inputs.remove(QStringLiteral("Attachment Name"));
    QVERIFY(::problems(attach, inputs).isEmpty());
    found = targets(attach, inputs);
    QCOMPARE(found.size(), 2); // the same one twice is one
    QCOMPARE(found.at(1).file, two);
    QCOMPARE(found.at(1).name, QStringLiteral("c.png"));
}

void tst_WriteCommands::problems_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QString>("blamed"); // the input of the first problem; "" = there is none
    QTest::addColumn<QString>("words");  // in its message
    const auto row = [](const char *title, const char *name, const char *inputs, const char *blamed,
                        const char *words) {
        QTest::newRow(title) << QString::fromLatin1(name) << object(inputs) << QString::fromLatin1(blamed)
                             << QString::fromLatin1(words);
    };
    row("note: none", "Add Note to Tickets", "{'Ticket IDs': 1, 'Private Note': ' '}", "Private Note", "required");
    row("note: no text", "Add Note to Tickets", "{'Ticket IDs': 1, 'Private Note': {}}", "Private Note", "text");
    row("note: no ids", "Add Note to Tickets", "{'Private Note': 'x'}", "Ticket IDs", "required");
    row("assign: neither", "Assign Tickets", "{'Ticket IDs': 1}", "Team", "Agent ID");
    row("assign: no number", "Assign Tickets", "{'Ticket IDs': 1, 'Agent ID': 'Ann'}", "Agent ID", "number");
    row("assign: fine", "Assign Tickets", "{'Ticket IDs': [1], 'Team': 'x'}", "", "");
    row("close: fine", "Close Tickets", "{'Ticket IDs': '1, 2'}", "", "");
    row("close: no status", "Close Tickets", "{'Ticket IDs': 1, 'Status': 'Closed'}", "Status", "number");
    row("close: not D3's", "Close Tickets", "{'Ticket IDs': 1, 'Reason': 'x'}", "Reason", "not an input");
    row("attach: two tickets", "Attach File to Ticket", "{'Ticket ID': [1, 2], 'File': '/x'}", "Ticket ID", "one");
    row("attach: no path", "Attach File to Ticket", "{'Ticket ID': 1, 'File': 7}", "File", "path");
    row("actions: no array", "Create Actions", "{'Action Objects': 'x'}", "Action Objects", "valid JSON");
    row("actions: text of numbers", "Create Actions", "{'Action Objects': '[1]'}", "Action Objects", "[0]");
    row("actions: no objects", "Create Actions", "{'Action Objects': [{'ticket_id': 1, 'outcome_id': 7}, 5]}",
        "Action Objects", "[1]: is expected to be an object");
    row("actions: no ticket", "Create Actions",
        "{'Action Objects': [{'ticket_id': 1, 'outcome_id': 7}, {'outcome_id': 7}]}", "Action Objects",
        "[1]: ticket_id is required");
    row("actions: no outcome", "Create Actions", "{'Action Objects': {'ticket_id': 1, 'note': 'x'}}", "Action Objects",
        "[0]: outcome or outcome_id is required");
    row("actions: an update", "Create Actions", "{'Action Objects': {'ticket_id': 1, 'outcome_id': 7, 'id': 4}}",
        "Action Objects", "[0]: id");
    row("actions: no hours", "Create Actions",
        "{'Action Objects': {'ticket_id': 1, 'outcome_id': 7, 'timetaken': 'long'}}", "Action Objects",
        "[0]: timetaken");
    row("create: no summary", "Create Tickets",
        "{'Ticket Objects': [{'summary': 'a'}, {'summary': 'b'}, {'details': 'x'}]}", "Ticket Objects",
        "[2]: summary is required");
    row("create: an update", "Create Tickets", "{'Ticket Objects': [{'summary': 'a', 'id': 1042}]}", "Ticket Objects",
        "[0]: id");
    row("create: no number", "Create Tickets", "{'Ticket Objects': [{'summary': 'a', 'client_id': 'Acme'}]}",
        "Ticket Objects", "[0]: client_id");
    row("create: empty", "Create Tickets", "{'Ticket Objects': []}", "Ticket Objects", "required");
    row("create: empty text", "Create Tickets", "{'Ticket Objects': '[]'}", "Ticket Objects", "array");
    row("delete: fine", "Delete Tickets", "{'Ticket IDs': 1, 'Reason': 'x'}", "", "");
    row("resolve: nobody", "Resolve Tickets", "{'Ticket IDs': 1}", "Email To", "required");
    row("resolve: no address", "Resolve Tickets", "{'Ticket IDs': 1, 'Email To': ['a@b', 'bob']}", "Email To", "bob");
    row("resolve: two ats", "Resolve Tickets", "{'Ticket IDs': 1, 'Email To': 'a@b@c'}", "Email To", "a@b@c");
    row("resolve: addresses", "Resolve Tickets", "{'Ticket IDs': 1, 'Email To': 'a@b; c@d\\ne@f'}", "", "");
    row("resolve: names around them", "Resolve Tickets",
        "{'Ticket IDs': 1, 'Email To': ['Ann Smith <a@b>, <c@d>', 'e@f g@h']}", "", "");
    row("resolve: another ticket", "Resolve Tickets",
        "{'Ticket IDs': 1, 'Email To': 'a@b', 'Additional Fields': {'ticket_id': 2}}", "Additional Fields",
        "ticket_id");
    row("resolve: another outcome", "Resolve Tickets",
        "{'Ticket IDs': 1, 'Email To': 'a@b', 'Additional Fields': {'outcome': 'Close'}}", "Additional Fields",
        "outcome");
    row("resolve: fields in a list", "Resolve Tickets",
        "{'Ticket IDs': 1, 'Email To': 'a@b', 'Additional Fields': '[]'}", "Additional Fields", "object");
    row("update: nothing", "Update Tickets", "{'Ticket IDs': 1, 'Update Ticket Object': {}}", "Update Ticket Object",
        "what is to change");
    row("update: only its id", "Update Tickets", "{'Ticket IDs': 1, 'Update Ticket Object': {'id': 1}}",
        "Update Ticket Object", "what is to change");
    row("update: another id", "Update Tickets", "{'Ticket IDs': 1, 'Update Ticket Object': {'id': 2, 'impact': 1}}",
        "Update Ticket Object", "id");
    row("update: its id", "Update Tickets", "{'Ticket IDs': 1, 'Update Ticket Object': {'id': '1', 'impact': 1}}", "",
        "");
    row("update: one id for two", "Update Tickets",
        "{'Ticket IDs': [1, 2], 'Update Ticket Object': {'id': 1, 'impact': 1}}", "Update Ticket Object", "id");
    row("update: no number", "Update Tickets", "{'Ticket IDs': 1, 'Update Ticket Object': {'status_id': 'New'}}",
        "Update Ticket Object", "status_id");
}

void tst_WriteCommands::problems()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, inputs);
    QFETCH(QString, blamed);
    QFETCH(QString, words);
    const QList<Problem> found = ::problems(*commandNamed(name), inputs);
    QCOMPARE(found.isEmpty() ? QString() : found.constFirst().input, blamed);
    if (!found.isEmpty())
        QVERIFY2(found.constFirst().message.contains(words), qPrintable(found.constFirst().message));
}

void tst_WriteCommands::filesAreChecked()
{
    const QTemporaryDir folder;
    const Command &attach = command("Attach File to Ticket");
    const auto problem = [&attach](const QString &path) {
        const QList<Problem> found =
            ::problems(attach, {{QStringLiteral("Ticket ID"), 1}, {QStringLiteral("File"), path}});
        return found.isEmpty() || found.constFirst().input != u"File" ? QString() : found.constFirst().message;
    };
    const QString missing = folder.filePath(QStringLiteral("none.txt"));
    QVERIFY(problem(missing).contains(missing));
    QVERIFY(problem(folder.path()).contains(folder.path()));
    const QString empty = folder.filePath(QStringLiteral("empty.txt"));
    QFile file(empty);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(problem(empty).contains(u"empty"));
    QVERIFY(file.write("x") == 1 && file.flush());
    QCOMPARE(problem(empty), QString());
    const QList<Problem> path = ::problems(attach, {{QStringLiteral("Ticket ID"), 1},
                                                    {QStringLiteral("File"), empty},
                                                    {QStringLiteral("Attachment Name"), QStringLiteral("../x.txt")}});
    QCOMPARE(path.size(), 1);
    QCOMPARE(path.constFirst().input, QStringLiteral("Attachment Name"));
}

void tst_WriteCommands::factsDecide_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QString>("blamed");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *title, const char *name, const char *inputs, const char *blamed,
                        const QStringList &words) {
        QTest::newRow(title) << QString::fromLatin1(name) << object(inputs) << QString::fromLatin1(blamed) << words;
    };
    const QString ann = QStringLiteral("Ann");
    row("the likely team", "Assign Tickets", "{'Ticket IDs': 1, 'Team': '2nd Level'}", "Team",
        {QStringLiteral("2nd Level"), QStringLiteral("2nd Line Support")});
    row("no such agent", "Assign Tickets", "{'Ticket IDs': 1, 'Agent ID': 77}", "Agent ID", {QStringLiteral("77")});
    row("disabled", "Assign Tickets", "{'Ticket IDs': 1, 'Agent ID': 6}", "Agent ID",
        {QStringLiteral("Dee"), QStringLiteral("disabled")});
    row("not in the team", "Assign Tickets", "{'Ticket IDs': 1, 'Agent ID': 3, 'Team': 'security'}", "Agent ID",
        {ann, QStringLiteral("Security"), QStringLiteral("Bob")});
    row("in the team", "Assign Tickets", "{'Ticket IDs': 1, 'Agent ID': 4, 'Team': 'security'}", "", {});
    row("teams not said", "Assign Tickets", "{'Ticket IDs': 1, 'Agent ID': 5, 'Team': 'security'}", "", {});
    row("unassigned", "Assign Tickets", "{'Ticket IDs': 1, 'Agent ID': 1, 'Team': 'security'}", "", {});
    row("closes", "Close Tickets", "{'Ticket IDs': 1, 'Status': 24}", "", {});
    row("does not close", "Close Tickets", "{'Ticket IDs': 1, 'Status': 2}", "Status",
        {QStringLiteral("In Progress"), QStringLiteral("19 Closed"), QStringLiteral("24 Duplicate")});
    row("no such status", "Close Tickets", "{'Ticket IDs': 1, 'Status': 9}", "Status",
        {QStringLiteral("9"), QStringLiteral("19 Closed")});
    row("resolve: no such status", "Resolve Tickets",
        "{'Ticket IDs': 1, 'Email To': 'a@b', 'Additional Fields': {'new_status': 9}}", "Additional Fields",
        {QStringLiteral("9")});
    row("action: outcome by name", "Create Actions",
        "{'Action Objects': {'ticket_id': 1, 'outcome': 'remote session'}}", "", {});
    row("action: no such name", "Create Actions", "{'Action Objects': {'ticket_id': 1, 'outcome': 'Remote Control'}}",
        "Action Objects", {QStringLiteral("[0]: "), QStringLiteral("Remote Session")});
    row("action: no such id", "Create Actions", "{'Action Objects': {'ticket_id': 1, 'outcome_id': 7}}",
        "Action Objects", {QStringLiteral("[0]: "), QStringLiteral("17 Private Note")});
    row("action: the server's own", "Create Actions", "{'Action Objects': {'ticket_id': 1, 'outcome_id': 90}}",
        "Action Objects", {QStringLiteral("Status Changed")});
    row("action: not in the team", "Create Actions",
        "{'Action Objects': {'ticket_id': 1, 'outcome_id': 18, 'new_agent': 3, 'new_team': 'Security'}}",
        "Action Objects", {ann});
    row("create: no such type", "Create Tickets", "{'Ticket Objects': {'summary': 'x', 'tickettype_id': 77}}",
        "Ticket Objects", {QStringLiteral("[0]: "), QStringLiteral("1 Incident")});
    row("update: no such team", "Update Tickets", "{'Ticket IDs': 1, 'Update Ticket Object': {'team': 'Nobody'}}",
        "Update Ticket Object", {QStringLiteral("Nobody")});
    row("update: not in the team", "Update Tickets",
        "{'Ticket IDs': 1, 'Update Ticket Object': {'team': 'Security', 'agent_id': 3}}", "Update Ticket Object",
        {ann});
}

void tst_WriteCommands::factsDecide()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, inputs);
    QFETCH(QString, blamed);
    QFETCH(QStringList, words);
    const Command &each = *commandNamed(name);
    QVERIFY(::problems(each, inputs).isEmpty());
    const QList<Problem> found = ::problems(each, inputs, tenant());
    QCOMPARE(found.isEmpty() ? QString() : found.constFirst().input, blamed);
    QVERIFY(found.size() <= 1);
    for (const QString &word : std::as_const(words))
        QVERIFY2(found.constFirst().message.contains(word), qPrintable(found.constFirst().message));
}

void tst_WriteCommands::onlyWhatIsKnownIsChecked()
{
    const QJsonObject assign = object("{'Ticket IDs': 1, 'Team': 'Nobody', 'Agent ID': 77, 'Private Note': 'x'}");
    QVERIFY(::problems(command("Assign Tickets"), assign, {}).isEmpty());
    QVERIFY(::problems(command("Close Tickets"), object("{'Ticket IDs': 1, 'Status': 2}"), {}).isEmpty());
    TenantFacts restricted = tenant(); // a restricted agent is shown no teams at all: that proves nothing
    restricted.teams.clear();
    QVERIFY(::problems(command("Assign Tickets"), object("{'Ticket IDs': 1, 'Team': 'x'}"), restricted).isEmpty());

    TenantFacts strange = tenant(); // nothing there is a private note, or resolves
    strange.outcomes = {{18, QStringLiteral("Remote Session"), 2}};
    for (const char *name : {"Add Note to Tickets", "Assign Tickets", "Close Tickets"}) {
        const QJsonObject inputs = qstrcmp(name, "Assign Tickets") == 0
                                       ? object("{'Ticket IDs': 1, 'Agent ID': 1, 'Private Note': 'x'}")
                                       : object("{'Ticket IDs': 1, 'Private Note': 'x'}");
        const QList<Problem> found = ::problems(command(name), inputs, strange);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().input, QStringLiteral("Private Note"));
    }
    const QJsonObject resolve = object("{'Ticket IDs': 1, 'Email To': 'a@b'}");
    QCOMPARE(::problems(command("Resolve Tickets"), resolve, strange).size(), 1);
    QCOMPARE(::problems(command("Resolve Tickets"), resolve, {}).size(), 1); // there is nothing to send then
    strange.chosenResolveOutcome = 33;
    QCOMPARE(::problems(command("Resolve Tickets"), resolve, strange).size(), 1); // which status does it bring?
    strange.chosenResolveStatus = 8;
    QVERIFY(::problems(command("Resolve Tickets"), resolve, strange).isEmpty());
}

// An agent may be named fewer outcomes than the ticket in front of them offers.
void tst_WriteCommands::whatATicketOffersIsThere()
{
    const Command &create = command("Create Actions");
    const QJsonObject inputs{{QStringLiteral("Action Objects"), json("[{'ticket_id': 1042, 'outcome_id': 26}]")}};
    TenantFacts facts = tenant();
    QCOMPARE(::problems(create, inputs, facts).size(), 1);
    facts.offered = {{26, QStringLiteral("Escalate")}};
    QVERIFY(::problems(create, inputs, facts).isEmpty());
    // What is offered by a ticket does not make another outcome the note's or the one that resolves.
    QCOMPARE(facts.noteOutcome(), tenant().noteOutcome());
    QCOMPARE(facts.resolveOutcome()->id, tenant().resolveOutcome()->id);
}

void tst_WriteCommands::factsAreFew_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<int>("facts");
    using F = TenantFacts;
    const auto row = [](const char *title, const char *name, const char *inputs, int facts) {
        QTest::newRow(title) << QString::fromLatin1(name) << object(inputs) << facts;
    };
    row("note", "Add Note to Tickets", "{}", F::Outcomes);
    row("team", "Assign Tickets", "{'Team': 'x'}", F::Teams);
    row("agent and note", "Assign Tickets", "{'Agent ID': 3, 'Private Note': 'x'}", F::Agents | F::Outcomes);
    row("close", "Close Tickets", "{}", F::Statuses);
    row("close and note", "Close Tickets", "{'Private Note': 'x'}", F::Statuses | F::Outcomes);
    row("resolve", "Resolve Tickets", "{}", F::Statuses | F::Outcomes);
    row("actions", "Create Actions", "{'Action Objects': [{'outcome_id': 7}, {'new_team': 'x'}]}",
        F::Outcomes | F::Teams);
    row("create", "Create Tickets", "{'Ticket Objects': [{'summary': 'x'}]}", 0);
    row("create with a type", "Create Tickets", "{'Ticket Objects': [{'tickettype_id': 3, 'agent_id': 4}]}",
        F::Types | F::Agents);
    row("update", "Update Tickets", "{'Update Ticket Object': {'status_id': 3}}", F::Statuses);
}

void tst_WriteCommands::factsAreFew()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, inputs);
    QTEST(static_cast<int>(commandNamed(name)->facts(inputs).toInt()), "facts");
}

void tst_WriteCommands::fieldsAreCompared_data()
{
    QTest::addColumn<QJsonObject>("sent");
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<Is>("is");
    const auto row = [](const char *title, const char *sent, const char *record, Is is) {
        QTest::newRow(title) << object(sent) << object(record) << is;
    };
    row("number", "{'id': 1, 'status_id': 9}", "{'status_id': 9}", Is::Applied);
    row("number as text", "{'status_id': 9}", "{'status_id': '9'}", Is::Applied);
    row("number with a fraction", "{'status_id': '9'}", "{'status_id': 9.0}", Is::Applied);
    row("hours", "{'timetaken': '0.50'}", "{'timetaken': 0.5}", Is::Applied);
    row("other number", "{'status_id': 9}", "{'status_id': 1}", Is::NotApplied);
    row("flag", "{'flagged': true}", "{'flagged': 1}", Is::Applied);
    row("other flag", "{'flagged': true}", "{'flagged': 'false'}", Is::NotApplied);
    row("text", "{'summary': 'VPN drops '}", "{'summary': 'VPN drops'}", Is::Applied);
    row("case counts", "{'summary': 'VPN'}", "{'summary': 'vpn'}", Is::NotApplied);
    row("not in a name", "{'team': 'security'}", "{'team': 'Security'}", Is::Applied);
    row("text is not there any more", "{'summary': 'x'}", "{'summary': ''}", Is::NotApplied);
    row("tags as text", "{'summary': '<b>'}", "{'summary': ''}", Is::NotApplied);
    row("as HTML", "{'details': 'a & b\\nc'}", "{'details': '<p>a &amp; b<br/>c</p>'}", Is::Applied);
    row("other HTML", "{'details_html': '<p>a</p>'}", "{'details_html': '<div>a</div>'}", Is::Applied);
    row("entities", "{'details': 'for'}", "{'details': '<p>f&#111;r</p>'}", Is::Applied);
    row("unknown entities", "{'details': 'f\\u00fcr'}", "{'details': '<p>f&uuml;r</p>'}", Is::NotSaid);
    row("other text in HTML", "{'details': 'a'}", "{'details': '<p>b</p>'}", Is::NotApplied);
    row("date", "{'deadlinedate': '2026-09-01 10:00:00'}", "{'deadlinedate': '2026-09-01T10:00:00.0000000Z'}",
        Is::Applied);
    row("other date", "{'deadlinedate': '2026-09-01'}", "{'deadlinedate': '2026-09-02T00:00:00'}", Is::NotApplied);
    row("not said", "{'status_id': 9}", "{'id': 1}", Is::NotSaid);
    row("null is not said", "{'customfields': [{'id': 101, 'value': 'x'}]}", "{'customfields': null}", Is::NotSaid);
    row("one of two is not said", "{'status_id': 9, 'impact': 1}", "{'status_id': 9}", Is::NotSaid);
    row("one of two differs", "{'status_id': 9, 'impact': 1}", "{'status_id': 1}", Is::NotApplied);
    row("emptied", "{'summary': '', 'category_1': null}", "{'summary': null, 'category_1': ''}", Is::Applied);
    row("not emptied", "{'category_1': ''}", "{'category_1': 'A>B'}", Is::NotApplied);
    row("own fields", "{'customfields': [{'id': 101, 'value': 5}]}",
        "{'customfields': [{'id': 100, 'value': 'x'}, {'id': '101', 'name': 'CF', 'value': '5'}]}", Is::Applied);
    row("own fields differ", "{'customfields': [{'id': 101, 'value': 5}]}",
        "{'customfields': [{'id': 101, 'value': '6'}]}", Is::NotApplied);
    row("orders are not fields", "{'id': 4, '_recover': true}", "{'id': 4}", Is::NotSaid);
}

void tst_WriteCommands::fieldsAreCompared()
{
    QFETCH(QJsonObject, sent);
    QFETCH(QJsonObject, record);
    const Verdict verdict = compareFields(sent, record);
    QTEST(verdict.is, "is");
    QCOMPARE(verdict.words.isEmpty(), verdict.is != Is::NotApplied);
}

void tst_WriteCommands::verdicts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QJsonObject>("saved");
    QTest::addColumn<Is>("is");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *title, const char *name, const char *inputs, const char *saved, Is is,
                        const char *words = "") {
        QTest::newRow(title) << QString::fromLatin1(name) << object(inputs) << object(saved) << is
                             << QString::fromLatin1(words);
    };
    const char *note = "{'Private Note': 'a\\nb'}";
    row("note", "Add Note to Tickets", note,
        "{'id': 4, 'ticket_id': '1042', 'outcome_id': 17, 'note': 'a b', 'note_html': '<p>a<br>b</p>', "
        "'hiddenfromuser': 'true'}",
        Is::Applied);
    row("note: visible", "Add Note to Tickets", note,
        "{'ticket_id': 1042, 'outcome_id': 17, 'note_html': '<p>a<br>b</p>', 'hiddenfromuser': false}", Is::NotApplied,
        "NOT private");
    row("note: not said to be private", "Add Note to Tickets", note,
        "{'ticket_id': 1042, 'outcome_id': 17, 'note': 'a b'}", Is::NotSaid);
    row("note: another text", "Add Note to Tickets", note,
        "{'ticket_id': 1042, 'outcome_id': 17, 'note': 'c', 'hiddenfromuser': true}", Is::NotApplied, "a b, is c");
    row("note: another ticket", "Add Note to Tickets", note,
        "{'ticket_id': 1, 'outcome_id': 17, 'note': 'a b', 'hiddenfromuser': true}", Is::NotApplied, "Ticket");
    const char *assign = "{'Team': 'security', 'Agent ID': 4}";
    row("assign", "Assign Tickets", assign, "{'team': 'Security', 'agent_id': '4'}", Is::Applied);
    row("assign: not done", "Assign Tickets", assign, "{'team': 'Security', 'agent_id': 1}", Is::NotApplied,
        "Agent: asked for Bob, is Unassigned. HaloPSA does not assign");
    row("assign: not said", "Assign Tickets", assign, "{'team': 'Security'}", Is::NotSaid);
    row("close", "Close Tickets", "{}", "{'status_id': 19, 'hasbeenclosed': false}", Is::Applied);
    row("close: not done", "Close Tickets", "{}", "{'status_id': 2, 'hasbeenclosed': true}", Is::NotApplied,
        "Status: asked for Closed, is In Progress");
    row("close: by its flag", "Close Tickets", "{}", "{'hasbeenclosed': true}", Is::Applied);
    row("close: open by its flag", "Close Tickets", "{}", "{'hasbeenclosed': false}", Is::NotApplied);
    row("close: by its date", "Close Tickets", "{}", "{'dateclosed': '2026-09-01T00:00:00'}", Is::Applied);
    row("close: date not set", "Close Tickets", "{}", "{'dateclosed': '1900-01-01T00:00:00'}", Is::NotSaid);
    row("delete: says so", "Delete Tickets", "{}", "{'id': 1042, 'deleted': true}", Is::Applied);
    row("delete: is there", "Delete Tickets", "{}", "{'id': 1042, 'deleted': false}", Is::NotApplied);
    row("delete: not said", "Delete Tickets", "{}", "{'id': 1042}", Is::NotSaid);
    const char *resolve = "{'Email To': 'a@b.example', 'Private Note': 'x'}";
    row("resolve", "Resolve Tickets", resolve,
        "{'ticket_id': 1042, 'outcome_id': 15, 'new_status': '8', 'note': 'x', 'hiddenfromuser': true, "
        "'emailto': 'A <A@b.example>'}",
        Is::Applied);
    row("resolve: another status", "Resolve Tickets", resolve,
        "{'ticket_id': 1042, 'outcome_id': 15, 'new_status': 2, 'note': 'x', 'hiddenfromuser': true}", Is::NotApplied,
        "New status: asked for Resolved, is In Progress");
    row("resolve: mailed elsewhere", "Resolve Tickets", resolve,
        "{'ticket_id': 1042, 'outcome_id': 15, 'new_status': 8, 'note': 'x', 'hiddenfromuser': true, "
        "'emailto': 'z@z.example'}",
        Is::NotApplied, "E-mail to: asked for a@b.example, is z@z.example");
    row("resolve: the ticket says", "Resolve Tickets", "{'Email To': 'a@b'}",
        "{'id': 1042, 'tickettype_id': 1, 'status_id': 8}", Is::Applied);
    row("resolve: the ticket denies", "Resolve Tickets", "{'Email To': 'a@b'}",
        "{'id': 1042, 'tickettype_id': 1, 'status_id': 1}", Is::NotApplied, "asked for Resolved, is New");
    row("update", "Update Tickets", "{'Update Ticket Object': {'impact': 1, 'agent_id': 3}}",
        "{'impact': 2, 'agent_id': 4}", Is::NotApplied, "Agent: asked for Ann, is Bob; Impact: asked for 1, is 2");
}

void tst_WriteCommands::verdicts()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, inputs);
    QFETCH(QJsonObject, saved);
    QFETCH(QString, words);
    const WriteStep step = commandNamed(name)->steps(inputs, {TicketId{1042}}, tenant()).constFirst();
    const Verdict verdict = step.check(saved);
    QTEST(verdict.is, "is");
    QVERIFY2(verdict.words.contains(words), qPrintable(verdict.words));
    QCOMPARE(verdict.words.isEmpty(), verdict.is != Is::NotApplied);
}

void tst_WriteCommands::lostAnswersAreSettled_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QJsonObject>("element");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QJsonArray>("rows");
    QTest::addColumn<Is>("is");
    const auto row = [](const char *title, const char *name, const char *inputs, const char *element,
                        const char *request, const char *rows, Is is) {
        QTest::newRow(title) << QString::fromLatin1(name) << object(inputs) << object(element)
                             << QString::fromLatin1(request) << json(rows).toArray() << is;
    };
    const char *actions = "/Actions?ticket_id=1042&excludesys=true&includehtmlnote=true";
    const char *ticket = "/Tickets/1042?includedetails=true";
    const char *note = "{'Private Note': 'a & b'}";
    row("note: there", "Add Note to Tickets", note, "{}", actions,
        "[{'id': 4, 'outcome_id': 18, 'note': 'a & b'},"
        " {'id': '5', 'outcome_id': 17, 'note_html': '<p>a &amp; b</p>', 'hiddenfromuser': true, 'who_agentid': 3}]",
        Is::Applied);
    row("note: there and visible", "Add Note to Tickets", note, "{}", actions,
        "[{'id': 5, 'outcome_id': 17, 'note': 'a & b', 'hiddenfromuser': false}]", Is::NotApplied);
    row("note: the newest counts", "Add Note to Tickets", note, "{}", actions,
        "[{'id': 5, 'outcome_id': 17, 'note': 'a & b', 'hiddenfromuser': false},"
        " {'id': 6, 'outcome_id': 17, 'note': 'a & b', 'hiddenfromuser': true}]",
        Is::Applied);
    row("note: another agent's", "Add Note to Tickets", note, "{}", actions,
        "[{'id': 5, 'outcome_id': 17, 'note': 'a & b', 'hiddenfromuser': true, 'who_agentid': 4}]", Is::NotApplied);
    row("note: another ticket's", "Add Note to Tickets", note, "{}", actions,
        "[{'id': 5, 'ticket_id': 7, 'outcome_id': 17, 'note': 'a & b', 'hiddenfromuser': true}]", Is::NotApplied);
    row("note: not there", "Add Note to Tickets", note, "{}", actions, "[]", Is::NotApplied);
    row("assign", "Assign Tickets", "{'Agent ID': 4}", "{}", ticket, "[{'agent_id': 4}]", Is::Applied);
    row("assign: not", "Assign Tickets", "{'Agent ID': 4}", "{}", ticket, "[{'agent_id': 1}]", Is::NotApplied);
    row("close", "Close Tickets", "{}", "{}", ticket, "[{'status_id': 1}]", Is::NotApplied);
    row("delete: there", "Delete Tickets", "{}", "{}", ticket, "[{'id': 1042}]", Is::NotApplied);
    row("delete: shown as deleted", "Delete Tickets", "{}", "{}", ticket, "[{'id': 1042, 'deleted': true}]",
        Is::Applied);
    row("update", "Update Tickets", "{'Update Ticket Object': {'impact': 1}}", "{}", ticket, "[{'impact': '1'}]",
        Is::Applied);
    row("resolve", "Resolve Tickets", "{'Email To': 'a@b'}", "{}", actions,
        "[{'id': 5, 'outcome_id': 15, 'emailto': 'a@b', 'new_status': 8}]", Is::Applied);
    row("resolve: another", "Resolve Tickets", "{'Email To': 'a@b'}", "{}", actions,
        "[{'id': 5, 'outcome_id': 15, 'emailto': 'c@d', 'new_status': 8}]", Is::NotApplied);
    row("action", "Create Actions", "{}", "{'ticket_id': 1042, 'outcome': 'Remote Session', 'note': 'x'}", actions,
        "[{'id': 5, 'outcome_id': 18, 'outcome': 'remote session', 'note_html': '<p>x</p>', 'hiddenfromuser': true}]",
        Is::Applied);
    row("note: cannot be made plain", "Add Note to Tickets", note, "{}", actions,
        "[{'id': 5, 'outcome_id': 17, 'note_html': '<p>a &foo; b</p>'}]", Is::NotSaid);
    row("note: without its text", "Add Note to Tickets", note, "{}", actions, "[{'id': 5, 'outcome_id': 17}]",
        Is::NotSaid);
    row("action: of a time of its own", "Create Actions", "{}",
        "{'ticket_id': 1042, 'outcome_id': 18, 'note': 'x', 'datetime': '2020-01-01T08:00:00Z'}", actions,
        "[{'id': 5, 'outcome_id': 18, 'note': 'x', 'datetime': '2020-01-01T08:00:00'}]", Is::Applied);
    row("action: of another time", "Create Actions", "{}",
        "{'ticket_id': 1042, 'outcome_id': 18, 'note': 'x', 'datetime': '2020-01-01T08:00:00Z'}", actions,
        "[{'id': 5, 'outcome_id': 18, 'note': 'x', 'datetime': '2020-01-01T10:00:00'}]", Is::NotSaid);
    row("action: for another agent", "Create Actions", "{}",
        "{'ticket_id': 1042, 'outcome_id': 18, 'note': 'x', 'who_agentid': 4}", actions,
        "[{'id': 5, 'outcome_id': 18, 'note': 'x', 'who_agentid': 4}]", Is::Applied);
    row("created: another client's", "Create Tickets", "{}", "{'summary': 'a', 'client_id': 12}",
        "/Tickets?search_summary=a&count=50&order=id&orderdesc=true", "[{'id': 7, 'summary': 'a', 'client_id': 13}]",
        Is::NotSaid);
    row("created", "Create Tickets", "{}", "{'summary': 'A+B 1%'}",
        "/Tickets?search_summary=A%2BB%201%25&count=50&order=id&orderdesc=true",
        "[{'id': 7, 'summary': 'A+B 1% more'}, {'id': 6, 'summary': 'A+B 1%'}]", Is::Applied);
    row("not found", "Create Tickets", "{}", "{'summary': 'a'}",
        "/Tickets?search_summary=a&count=50&order=id&orderdesc=true", "[{'id': 7, 'summary': 'ab'}]", Is::NotSaid);
}

void tst_WriteCommands::lostAnswersAreSettled()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, inputs);
    QFETCH(QJsonObject, element);
    QFETCH(QString, request);
    QFETCH(QJsonArray, rows);
    const Reading reading = commandNamed(name)->steps(inputs, {TicketId{1042}, element}, tenant()).constFirst().settle;
    QCOMPARE(reading.path + u'?' + reading.query.toString(QUrl::FullyEncoded), request);
    QCOMPARE(reading.missingIsApplied, name == u"Delete Tickets");
    QCOMPARE(reading.key.isEmpty(), reading.path.startsWith(u"/Tickets/"));
    // An older one with the same text is not it, but one that was sent with a time of its own may be as old as that.
    QCOMPARE(reading.made.isEmpty(), reading.key.isEmpty() || element.contains(QLatin1String("datetime")));
    const Verdict verdict = reading.verdict(rows);
    QTEST(verdict.is, "is");
    QCOMPARE(verdict.row.isEmpty(), verdict.is != Is::Applied || reading.key.isEmpty());
}

void tst_WriteCommands::aFileThatHasChangedProvesNothing()
{
    QTemporaryFile file;
    QVERIFY(file.open() && file.write("four") == 4 && file.flush());
    Target target{TicketId{1042}};
    target.name = QStringLiteral("a.txt");
    target.file = file.fileName();
    const Command &attach = *commandNamed(QStringLiteral("Attach File to Ticket"));
    const auto verdict = [&](const char *rows) {
        return attach.steps({}, target, tenant()).constFirst().settle.verdict(json(rows).toArray()).is;
    };
    QCOMPARE(verdict("[{'id': 1, 'filename': 'a.txt', 'filesize': 5}]"), Is::Applied);
    QCOMPARE(verdict("[{'id': 1, 'filename': 'b.txt', 'filesize': 4}]"), Is::NotApplied);
    QCOMPARE(verdict("[{'id': 1, 'filename': 'a.txt', 'filesize': 400}]"), Is::NotSaid);
    QVERIFY(file.remove());
    QCOMPARE(verdict("[{'id': 1, 'filename': 'a.txt', 'filesize': 4}]"), Is::NotSaid);
}

void tst_WriteCommands::mailIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QStringList>("mailed");
    const auto row = [](const char *title, const char *name, const char *inputs, const QStringList &mailed) {
        QTest::newRow(title) << QString::fromLatin1(name) << object(inputs) << mailed;
    };
    const QString a = QStringLiteral("a@b");
    const QString c = QStringLiteral("c@d");
    row("resolve", "Resolve Tickets", "{'Email To': 'a@b', 'Additional Fields': {'emailcc': 'c@d;a@b'}}", {a, c});
    row("as pasted", "Resolve Tickets", "{'Email To': 'Ann B. <a@b>\\nc@d A@B'}", {a, c});
    row("the fields win", "Resolve Tickets", "{'Email To': 'a@b', 'Additional Fields': {'emailto': 'c@d'}}", {c});
    row("nobody", "Resolve Tickets", "{'Email To': 'a@b', 'Additional Fields': {'sendemail': false}}", {});
    row("actions", "Create Actions",
        "{'Action Objects': [{'ticket_id': 1, 'emailto': 'x@y'}, {'ticket_id': 2, 'sendemail': true, 'emailto': 'a@b'},"
        " {'ticket_id': 3, 'sendemail': 'true', 'emailcc': 'c@d'}]}",
        {a, QStringLiteral("the user of ticket 3"), c});
}

void tst_WriteCommands::mailIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, inputs);
    QTEST(commandNamed(name)->mailed(inputs), "mailed");
}

void tst_WriteCommands::takenBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("inputs");
    QTest::addColumn<QJsonObject>("before");
    QTest::addColumn<QJsonObject>("undo");
    QTest::addColumn<int>("stays");
    const auto row = [](const char *title, const char *name, const char *inputs, const char *before, const char *undo,
                        int stays) {
        QTest::newRow(title) << QString::fromLatin1(name) << object(inputs) << object(before) << object(undo) << stays;
    };
    row("assign", "Assign Tickets", "{'Agent ID': 4}", "{'team': 'Security', 'agent_id': '3'}",
        "{'id': 1042, 'team': 'Security', 'agent_id': 3}", 0);
    row("assign with a note", "Assign Tickets", "{'Agent ID': 4, 'Private Note': 'x'}",
        "{'team': 'Security', 'agent_id': 3}", "{'id': 1042, 'team': 'Security', 'agent_id': 3}", 1);
    row("assign, not read before", "Assign Tickets", "{'Agent ID': 4}", "{}", "{}", 0);
    row("close", "Close Tickets", "{}", "{'status_id': 2, 'client_id': 12, 'tickettype_id': 1}",
        "{'id': 1042, 'status_id': 2, 'client_id': 12, 'tickettype_id': 1}", 1);
    row("update", "Update Tickets", "{'Update Ticket Object': {'impact': 1, 'summary': 'x', 'customfields': []}}",
        "{'impact': '3', 'summary': 'y', 'customfields': null, 'urgency': 2}",
        "{'id': 1042, 'impact': 3, 'summary': 'y'}", 1);
    row("update of what is not known", "Update Tickets", "{'Update Ticket Object': {'details_html': 'x'}}",
        "{'impact': 3}", "{}", 1);
    row("update of a number", "Update Tickets", "{'Update Ticket Object': {'impact': 1}}", "{'impact': '3'}",
        "{'id': 1042, 'impact': 3}", 0);
    row("delete", "Delete Tickets", "{}", "{}", "{'id': 1042, '_recover': true, '_validate_updates': true}", 0);
}

void tst_WriteCommands::takenBack()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, inputs);
    QFETCH(QJsonObject, before);
    Target target{TicketId{1042}};
    target.before = before;
    const Undo undo = commandNamed(name)->undo(inputs, target);
    QTEST(undo.object, "undo");
    QTEST(static_cast<int>(undo.stays.size()), "stays");
    for (const char *none : {"Add Note to Tickets", "Attach File to Ticket", "Create Actions", "Create Tickets",
                             "Resolve Tickets"}) // what was mailed or written down cannot be called back
        QVERIFY(!command(none).undo);
}

Q_DECLARE_METATYPE(Verdict::Is)

QTEST_GUILESS_MAIN(tst_WriteCommands)
#include "tst_writecommands.moc"
