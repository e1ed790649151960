// SPDX-License-Identifier: Apache-2.0
// A rehearsal on the practice tenant: what it proves, and that it leaves nothing behind or says what.
#include "commands/registry.h"
#include "support/eventually.h"
#include "support/testclock.h"
#include "support/wiredesk.h"
#include "triage/permissioncheck.h"
#include "triage/rehearsal.h"
#include "tst_practice.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTimer>

using practice::Role;
using wire::Client;
using Says = Sign::Says;
using Wire = WireServer::Behaviour;
using namespace Qt::StringLiterals;

namespace {

const auto mark = u"Sundog permission check"_s;

// What strikes which request of a rehearsal with mail.
struct Aim
{
    const char *step;
    const char *where;
};
constexpr Aim aims[] = {
    {"create", "POST/Tickets*1"},    {"note", "POST/Actions*1"},      {"action", "POST/Actions+1*1"},
    {"assign", "POST/Tickets+1*1"},  {"attach", "POST/Attachment*1"}, {"update", "POST/Tickets+2*1"},
    {"resolve", "POST/Actions+2*1"}, {"close", "POST/Tickets+3*1"},   {"delete", "DELETE*1"},
    {"every delete", "DELETE"},      {"every ticket", "/Tickets"},    {"every search", "GET/Tickets"},
};

struct Tenant
{
    explicit Tenant(Role role = Role::Agent) : server(started(role)), client(*server)
    {
        if (!client.signIn())
            qFatal("the practice tenant does not let in");
    }
    static std::unique_ptr<practice::PracticeTenant> started(Role role)
    {
        practice::Options options = wire::generous();
        options.tickets = 30;
        options.role = role;
        auto server = std::make_unique<practice::PracticeTenant>(options);
        if (!server->start())
            qFatal("the practice tenant does not start");
        return server;
    }
    TenantAccess access() const
    {
        TenantAccess access;
        access.web = server->url();
        access.tenant = server->tenant();
        access.clientId = server->clientId();
        access.clientSecret = server->clientSecret();
        access.limit = {100'000, 60};
        return access;
    }
    // The tenant's own word, in order of their ids. As an administrator: whoever rehearsed may not see it.
    QJsonArray tickets()
    {
        server->setRole(Role::Admin);
        if (!client.signIn())
            qFatal("the practice tenant does not let in");
        return client.get("/Tickets?count=200&order=id").object().value("tickets"_L1).toArray();
    }
    QList<QJsonObject> leftThere()
    {
        QList<QJsonObject> found;
        const QJsonArray rows = tickets();
        for (const QJsonValue &row : rows) {
            if (row.toObject().value("summary"_L1).toString().contains(mark))
                found.append(row.toObject());
        }
        return found;
    }
    // What the program sent, as a plan says it.
    QStringList lines() const
    {
        QStringList lines;
        const QList<practice::ReceivedRequest> requests = server->requests();
        for (const practice::ReceivedRequest &request : requests) {
            if (!request.path.startsWith("/api/") || request.path == "/api/authinfo")
                continue;
            QString line = QString::fromLatin1(request.method + ' ' + request.path.mid(4));
            if (!request.query.isEmpty())
                line += u'?' + QString::fromLatin1(request.query);
            if (!request.body.isEmpty())
                line += u' ' + QString::fromUtf8(request.body);
            lines.append(line);
        }
        return lines;
    }
    int count(const QByteArray &method, const QByteArray &path) const
    {
        int found = 0;
        const QList<practice::ReceivedRequest> requests = server->requests();
        for (const practice::ReceivedRequest &request : requests)
            found += request.method == method && request.path.startsWith("/api" + path) ? 1 : 0;
        return found;
    }

    std::unique_ptr<practice::PracticeTenant> server;
    Client client; // not the program's: bytes on a socket
};

// A rehearsal on a desk that knows all it can know.
struct Ran
{
    Ran(Tenant &tenant, const TenantAccess &access, const QString &mailTo = {})
        : server(*tenant.server), clock(QDateTime::currentMSecsSinceEpoch()), desk(access, clock),
          rehearsal(desk, clock, mailTo)
    {
        QObject::connect(&rehearsal, &Rehearsal::finished, &rehearsal, [this] { ++ends; });
        QObject::connect(&rehearsal, &Rehearsal::progressed, &rehearsal, [this](const QString &command) {
            tried.append(command);
            if (command == cancelAt)
                rehearsal.cancel();
            if (command == faultsAt) {
                for (const QString &fault : faults)
                    server.setFault(fault, true);
            }
        });
    }
    explicit Ran(Tenant &tenant, const QString &mailTo = {}) : Ran(tenant, tenant.access(), mailTo) {}

    bool open()
    {
        desk.open();
        const bool there = eventually(
            [this] { return (desk.me() || desk.meError()) && desk.requestsWaiting() == 0 && desk.queued().isEmpty(); });
        server.clearRequests();
        return there;
    }
    // Time stands still, or passes where nothing moves: in front of a server that says nothing.
    bool run(bool timePasses = false)
    {
        rehearsal.start();
        QElapsedTimer still;
        still.start();
        std::pair<int, int> last;
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
            const std::pair<int, int> now{desk.requestsSent(), int(tried.size())};
            if (now != std::exchange(last, now))
                still.restart();
            else if (timePasses && still.elapsed() > 300)
                clock.advance(5'000);
        });
        tick.start(10);
        return eventually([this] { return ends > 0; }, [] { return false; }, 60'000) && !rehearsal.isRunning();
    }
    PermissionEvidence evidence(const QString &command) const
    {
        const QList<PermissionEvidence> all = rehearsal.evidence().value(command);
        return all.isEmpty() ? PermissionEvidence() : all.first();
    }

    practice::PracticeTenant &server;
    TestClock clock;
    Desk desk;
    Rehearsal rehearsal;
    QStringList tried;
    QString cancelAt;
    QString faultsAt;
    QStringList faults;
    int ends = 0;
};

QStringList allCommands(bool withMail)
{
    return QStringList{u"Create Tickets"_s} + rehearsedCommands(withMail) + QStringList{u"Delete Tickets"_s};
}

// Either it is gone, or it is named; and what is said to be there is.
QString leftBehind(Tenant &tenant, const Rehearsal &rehearsal)
{
    const QList<QJsonObject> left = tenant.leftThere();
    const QString said = rehearsal.leftOver().join(u'\n');
    if (left.size() > 1)
        return u"more than one ticket"_s;
    for (const QJsonObject &ticket : left) {
        const bool byNumber = said.contains(u"#%1 "_s.arg(ticket.value("id"_L1).toInt()));
        const QString base = ticket.value("summary"_L1).toString().remove(u" (updated)"_s);
        if (!said.contains(base) || !(byNumber || said.contains(u"may exist"_s)))
            return u"%1 is not named in: %2"_s.arg(base, said);
    }
    if (left.isEmpty() && said.contains(u"is still there"_s))
        return u"it is gone, yet: "_s + said;
    return {};
}

} // namespace

class tst_Rehearsal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void provesAll_data();
    void provesAll();
    void readOnlyAgent_data();
    void readOnlyAgent();
    void endUser();
    void asPlanned_data();
    void asPlanned();
    void mailsTheAdminAlone();
    void notOnAReadOnlyConnection();
    void whateverFails_data();
    void whateverFails();
    void theTokensAgeIsSaid();
    void whatAnswersProve_data();
    void whatAnswersProve();
    void cancelled_data();
    void cancelled();
    void cancelledBeforeAnything();
    void diesInTheMiddle();
    void withoutTheRightToDelete();
    void closesWhatItCannotDelete();
    void theSignInEnds();
    void neverAnotherTicket();
    void refusedAndYetCreated();
    void createdWhoKnows();

private:
    QTemporaryDir m_temp;
    QTemporaryDir m_journals;
};

void tst_Rehearsal::initTestCase()
{
    QVERIFY(m_temp.isValid());
    qputenv("TMPDIR", m_temp.path().toLocal8Bit()); // of the file that is attached
}

void tst_Rehearsal::provesAll_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("scopes");
    QTest::newRow("admin") << Role::Admin << QString() << u"all"_s;
    QTest::newRow("agent") << Role::Agent << QString() << u"all"_s;
    // Shown neither teams nor agents: who it is says which team is its own.
    QTest::newRow("no more than tickets") << Role::Agent << QString() << u"edit:tickets"_s;
    for (const char *fault : {"ids-as-strings", "ids-as-floats", "single-wrapped-in-array", "utf8-bom",
                              "delete-with-body", "page-size-50", "record-count-missing", "malformed-json:POST"})
        QTest::newRow(fault) << Role::Agent << QString::fromLatin1(fault) << u"all"_s;
}

void tst_Rehearsal::provesAll()
{
    QFETCH(const Role, role);
    QFETCH(const QString, fault);
    QFETCH(const QString, scopes);
    Tenant tenant(role);
    if (!fault.isEmpty())
        QVERIFY(tenant.server->setFault(fault, true));
    TenantAccess access = tenant.access();
    access.journalFolder = m_journals.path();
    access.scopes = scopes;
    Ran ran(tenant, access, u"admin@example.com"_s);
    QVERIFY(ran.open());
    QVERIFY(ran.run());
    QCOMPARE(ran.ends, 1);
    QCOMPARE(ran.tried, allCommands(true));
    for (const QString &command : allCommands(true)) {
        const PermissionEvidence evidence = ran.evidence(command);
        QVERIFY2(evidence.sign.says == Says::Allowed && evidence.sign.proof,
                 qPrintable(command + u": "_s + evidence.sign.words));
        QCOMPARE(evidence.level, ProbeLevel::Rehearsal);
        QVERIFY2(evidence.status >= 200 && evidence.status < 300, qPrintable(command));
        QVERIFY(evidence.serverSaid.isEmpty());
        QVERIFY(!evidence.purpose.isEmpty());
    }
    QCOMPARE(ran.evidence(u"Create Tickets"_s).request, u"POST /Tickets"_s);
    QCOMPARE(ran.evidence(u"Add Note to Tickets"_s).request, u"POST /Actions"_s);
    QVERIFY(ran.evidence(u"Delete Tickets"_s).request.startsWith(u"DELETE /Tickets/"_s));
    QCOMPARE(ran.rehearsal.leftOver(), QStringList());
    QVERIFY(tenant.leftThere().isEmpty());
    // Nothing of it is among the person's jobs, on the disk or in the strip.
    QVERIFY(QDir(m_journals.path()).isEmpty());
    QVERIFY(ran.desk.jobs().size() == 0);
    QVERIFY(QDir(m_temp.path()).entryList({u"*"_s}, QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void tst_Rehearsal::readOnlyAgent_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("scopes");
    QTest::addColumn<QString>("said");
    QTest::newRow("role") << Role::ReadOnly << u"all"_s << u"You do not have permission to do this."_s;
    QTest::newRow("scopes") << Role::Agent << u"read:tickets"_s << u"The scopes of this token do not allow this."_s;
}

// Nothing can be created, so nothing is tried on it and nothing is changed.
void tst_Rehearsal::readOnlyAgent()
{
    QFETCH(const Role, role);
    QFETCH(const QString, scopes);
    QFETCH(const QString, said);
    Tenant tenant;
    const QJsonArray before = tenant.tickets();
    tenant.server->setRole(role);
    TenantAccess access = tenant.access();
    access.scopes = scopes;
    Ran ran(tenant, access, u"admin@example.com"_s);
    QVERIFY(ran.open());
    QVERIFY(ran.run());
    QCOMPARE(ran.tried, QStringList{u"Create Tickets"_s});
    QCOMPARE(ran.rehearsal.evidence().keys(), QStringList{u"Create Tickets"_s});
    const PermissionEvidence evidence = ran.evidence(u"Create Tickets"_s);
    QCOMPARE(evidence.sign.says, Says::Denied);
    QVERIFY(evidence.sign.proof);
    QCOMPARE(evidence.sign.cause, Sign::Cause::Role);
    QCOMPARE(evidence.status, 403);
    QCOMPARE(evidence.serverSaid, said);
    QCOMPARE(ran.rehearsal.leftOver(), QStringList());
    QCOMPARE(tenant.count("POST", "/"), 1);
    QCOMPARE(tenant.count("DELETE", "/"), 0);
    QCOMPARE(tenant.tickets(), before); // as it was
}

// It may raise a ticket and write to it, and nothing else: that ticket has to stay.
void tst_Rehearsal::endUser()
{
    Tenant tenant(Role::EndUser);
    Ran ran(tenant, u"admin@example.com"_s);
    QVERIFY(ran.open());
    QVERIFY(ran.run());
    QCOMPARE(ran.evidence(u"Create Tickets"_s).sign.says, Says::Allowed);
    for (const QString &command : allCommands(true).mid(1)) {
        if (command == u"Resolve Tickets" || command == u"Attach File to Ticket" || command == u"Create Actions")
            continue; // no outcome is known that resolves; its ticket offers a public note
        QVERIFY2(ran.evidence(command).sign.says == Says::Denied && ran.evidence(command).sign.proof,
                 qPrintable(command + u": "_s + ran.evidence(command).sign.words));
    }
    QCOMPARE(ran.evidence(u"Attach File to Ticket"_s).sign.says, Says::Allowed);
    QCOMPARE(ran.evidence(u"Create Actions"_s).sign.says, Says::Allowed);
    const PermissionEvidence resolve = ran.evidence(u"Resolve Tickets"_s);
    QCOMPARE(resolve.sign.says, Says::Nothing);
    QCOMPARE(resolve.request, QString()); // none was made
    QCOMPARE(ran.rehearsal.leftOver().size(), 1);
    QVERIFY(ran.rehearsal.leftOver().first().contains(u"is still there: deleting it was refused (403)"_s));
    QCOMPARE(tenant.leftThere().size(), 1);
    QCOMPARE(leftBehind(tenant, ran.rehearsal), QString());
}

void tst_Rehearsal::asPlanned_data()
{
    QTest::addColumn<QString>("mailTo");
    QTest::newRow("without mail") << QString();
    QTest::newRow("with mail") << u"admin@example.com"_s;
    QTest::newRow("two addresses are none") << u"admin@example.com; other@example.com"_s;
}

void tst_Rehearsal::asPlanned()
{
    QFETCH(const QString, mailTo);
    const bool mails = mailTo == u"admin@example.com";
    Tenant tenant;
    const QJsonArray before = tenant.tickets();
    tenant.server->setRole(Role::Agent);
    Ran ran(tenant, mailTo);
    QVERIFY(ran.open());
    const QStringList unprepared = Rehearsal::plan(ran.desk, mailTo);
    QCOMPARE(unprepared.first(), u"GET /Outcome"_s); // a desk does not load it by itself
    bool known = false;
    ran.desk.facts().read(rehearsalFacts, &ran.rehearsal, [&known](const TenantFacts &) { known = true; });
    QVERIFY(eventually([&known] { return known; }));
    const QStringList plan = Rehearsal::plan(ran.desk, mailTo);
    QCOMPARE(plan.size(), unprepared.size() - 1);
    QCOMPARE(plan.size(), Rehearsal::requestsFor(mails));
    tenant.server->clearRequests();
    QVERIFY(ran.run());
    QCOMPARE(ran.rehearsal.requests(), plan.size());
    QStringList lines = tenant.lines();
    const QString deleted = lines.filter(u"DELETE "_s).value(0);
    const QString id = deleted.section(u'/', 2).section(u'?', 0, 0);
    QVERIFY(id.toInt() > 0);
    static const QRegularExpression tag(u"delete me [0-9a-f]{8}"_s);
    static const QRegularExpression content(u"\"data_base64\":\"[^\"]*\""_s);
    for (QString &line : lines) {
        line.replace(tag, u"delete me {tag}"_s).replace(content, u"\"data_base64\":\"…\""_s);
        line.replace(QRegularExpression(u"\\b%1\\b"_s.arg(id)), u"{new ticket}"_s);
        if (line.contains(u"status_id\""_s)) // of Close Tickets
            line.replace(QRegularExpression(u"client_id\":[0-9]+"_s), u"client_id\":{its client}"_s)
                .replace(QRegularExpression(u"tickettype_id\":[0-9]+"_s), u"tickettype_id\":{its type}"_s);
    }
    QCOMPARE(lines, plan);
    QCOMPARE(tenant.tickets(), before); // the others are as they were
}

void tst_Rehearsal::mailsTheAdminAlone()
{
    for (const QString &mailTo : {u"admin@example.com"_s, QString()}) {
        Tenant tenant;
        Ran ran(tenant, mailTo);
        QVERIFY(ran.open());
        QVERIFY(ran.run());
        int mails = 0;
        const QStringList lines = tenant.lines();
        for (const QString &line : lines) {
            QVERIFY2(!line.contains(u"emailcc"_s), qPrintable(line));
            mails += line.contains(u"\"emailto\""_s) ? 1 : 0;
            if (line.contains(u"\"emailto\""_s))
                QVERIFY2(line.contains(u"\"emailto\":\"admin@example.com\""_s), qPrintable(line));
            if (line.startsWith(u"POST /Actions"_s) && !line.contains(u"\"emailto\""_s))
                QVERIFY2(line.contains(u"\"sendemail\":false"_s) && line.contains(u"\"hiddenfromuser\":true"_s),
                         qPrintable(line));
        }
        QCOMPARE(mails, mailTo.isEmpty() ? 0 : 1);
        QCOMPARE(ran.rehearsal.evidence().contains(u"Resolve Tickets"_s), !mailTo.isEmpty());
    }
}

void tst_Rehearsal::notOnAReadOnlyConnection()
{
    Tenant tenant;
    TenantAccess access = tenant.access();
    access.readOnly = true;
    Ran ran(tenant, access);
    QVERIFY(ran.open());
    ran.rehearsal.start();
    QCOMPARE(ran.ends, 0); // from the event loop
    QVERIFY(eventually([&ran] { return ran.ends > 0; }));
    QVERIFY(ran.rehearsal.evidence().isEmpty());
    QCOMPARE(ran.rehearsal.requests(), 0);
    QVERIFY(tenant.lines().isEmpty());
}

void tst_Rehearsal::whateverFails_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("beforeActing");
    for (const Aim &aim : aims) {
        const QString where = QString::fromLatin1(aim.where);
        for (const char *fault : {
                 "reset",
                 "close-before-answer",
                 "never-answer",
                 "cut-header",
                 "cut-body",
                 "malformed-json",
                 "server-error-html",
                 "server-error-500-html",
                 "server-error-500-json",
                 "forbidden-empty",
                 "forbidden-json",
                 "status-401",
                 "expired-tokens",
                 "status-429",
                 "status-429-retry-after",
                 "bad-request-string",
                 "bad-request-message",
                 "bad-request-model-state",
                 "too-large",
                 "redirect-elsewhere",
                 "delete-with-body",
                 "update-not-applied",
                 "assign-not-applied",
             }) {
            // They wait until a quarter of an hour is over, again and again.
            if (!where.contains(u'*') && QByteArray(fault).startsWith("status-429"))
                continue;
            QTest::addRow("%s, %s", fault, aim.step) << QString::fromLatin1(fault) << where << false;
        }
        for (const char *fault : {"reset", "close-before-answer"})
            QTest::addRow("%s unheard, %s", fault, aim.step) << QString::fromLatin1(fault) << where << true;
    }
}

void tst_Rehearsal::whateverFails()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, where);
    QFETCH(const bool, beforeActing);
    Tenant tenant;
    Ran ran(tenant, u"admin@example.com"_s);
    QVERIFY(ran.open());
    QVERIFY(tenant.server->setFault(fault + u':' + where, true));
    if (beforeActing)
        QVERIFY(tenant.server->setFault(u"lost-before-acting:"_s + where, true));
    QVERIFY(ran.run(true));
    QCOMPARE(ran.ends, 1);
    const QStringList active = tenant.server->activeFaults();
    for (const QString &each : active)
        tenant.server->setFault(each, false);
    QCOMPARE(leftBehind(tenant, ran.rehearsal), QString());
    // A ticket that is there is either tried on or removed, and nothing is claimed of what was not sent.
    const QMap<QString, QList<PermissionEvidence>> all = ran.rehearsal.evidence();
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        QVERIFY(allCommands(true).contains(it.key()));
        QCOMPARE(it->size(), 1);
        QVERIFY2(!it->first().sign.words.isEmpty(), qPrintable(it.key()));
        if (it->first().request.isEmpty())
            QVERIFY2(it->first().sign.says == Says::Nothing, qPrintable(it.key()));
    }
    QVERIFY(QDir(m_temp.path()).entryList({u"*"_s}, QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

// A right that was given after the token was issued is the likeliest surprise, and here as well.
void tst_Rehearsal::theTokensAgeIsSaid()
{
    Tenant tenant;
    Ran ran(tenant);
    QVERIFY(ran.open());
    ran.clock.advance(10 * 60'000);
    QVERIFY(tenant.server->setFault(u"forbidden-empty:POST/Actions"_s, true));
    PermissionCheck check(ran.desk, ran.clock, ProbeLevel::Rehearsal);
    check.start();
    QVERIFY(eventually([&check] { return !check.isRunning(); }, [] { return false; }, 60'000));
    const Permission cell = check.run().cells.value(u"Add Note to Tickets"_s);
    QCOMPARE(cell.state, Permission::State::Denied);
    QCOMPARE(cell.level, ProbeLevel::Rehearsal);
    QVERIFY2(cell.likelyCause.contains(u"10 minute"_s), qPrintable(cell.likelyCause));
}

void tst_Rehearsal::whatAnswersProve_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("command");
    QTest::addColumn<Says>("says");
    QTest::addColumn<bool>("proof");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *fault, const char *command, Says says, bool proof, int status, const char *words) {
        QTest::addRow("%s", fault) << QString::fromLatin1(fault) << QString::fromLatin1(command) << says << proof
                                   << status << QString::fromLatin1(words);
    };
    row("forbidden-empty:POST/Actions*1", "Add Note to Tickets", Says::Denied, true, 403, "refused it (403)");
    row("forbidden-empty:POST/Actions+1*1", "Create Actions", Says::Denied, false, 403, "refused it (403)");
    row("forbidden-json:POST/Attachment*1", "Attach File to Ticket", Says::Denied, true, 403, "refused it (403)");
    row("status-401:POST/Attachment", "Attach File to Ticket", Says::Denied, true, 401, "refused it (401)");
    row("forbidden-empty:DELETE", "Delete Tickets", Says::Denied, true, 403, "refused it (403)");
    row("bad-request-string:POST/Tickets+3*1", "Close Tickets", Says::Nothing, false, 400, "nothing about rights");
    row("too-large:POST/Attachment*1", "Attach File to Ticket", Says::Nothing, false, 413, "nothing about rights");
    row("server-error-500-json:POST/Tickets+2*1", "Update Tickets", Says::Nothing, false, 500, "server failed (500)");
    row("update-not-applied:POST/Tickets+2*1", "Update Tickets", Says::Denied, false, 201, "accepted, but not applied");
    row("assign-not-applied:POST/Tickets+1*1", "Assign Tickets", Says::Denied, false, 201, "accepted, but not applied");
    row("update-not-applied:POST/Actions+2*1", "Resolve Tickets", Says::Denied, false, 201,
        "accepted, but not applied");
    row("reset:POST/Actions*1", "Add Note to Tickets", Says::Allowed, true, 0, "record shows that it was done");
    row("reset:POST/Tickets*1", "Create Tickets", Says::Allowed, true, 0, "the ticket is there");
    row("reset:DELETE*1", "Delete Tickets", Says::Allowed, true, 0, "record shows that it was done");
    row("redirect-elsewhere:POST/Tickets+2*1", "Update Tickets", Says::Nothing, false, 302, "not sent");
    row("malformed-json:POST/Tickets*1", "Create Tickets", Says::Allowed, true, 201, "record shows it");
}

void tst_Rehearsal::whatAnswersProve()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, command);
    QFETCH(const Says, says);
    QFETCH(const bool, proof);
    QFETCH(const int, status);
    QFETCH(const QString, words);
    Tenant tenant;
    Ran ran(tenant, u"admin@example.com"_s);
    QVERIFY(ran.open());
    QVERIFY(tenant.server->setFault(fault, true));
    QVERIFY(ran.run());
    const PermissionEvidence evidence = ran.evidence(command);
    QCOMPARE(evidence.sign.says, says);
    QCOMPARE(evidence.sign.proof, proof);
    QCOMPARE(evidence.status, status);
    QVERIFY2(evidence.sign.words.contains(words), qPrintable(evidence.sign.words));
    QCOMPARE(evidence.sign.cause == Sign::Cause::Role, says == Says::Denied);
    if (status == 400)
        QVERIFY(evidence.serverSaid.contains(u"refused by a rule"_s) &&
                evidence.sign.words.contains(evidence.serverSaid));
    tenant.server->setFault(fault, false);
    QCOMPARE(leftBehind(tenant, ran.rehearsal), QString());
}

void tst_Rehearsal::cancelled_data()
{
    QTest::addColumn<QString>("at");
    const QStringList commands = allCommands(true);
    for (const QString &command : commands)
        QTest::newRow(qPrintable(command)) << command;
}

// In the middle of each command: no other is begun, and what was made is removed.
void tst_Rehearsal::cancelled()
{
    QFETCH(const QString, at);
    Tenant tenant;
    Ran ran(tenant, u"admin@example.com"_s);
    ran.cancelAt = at;
    QVERIFY(ran.open());
    QVERIFY(ran.run());
    QCOMPARE(ran.ends, 1);
    QStringList expected = allCommands(true);
    expected = expected.mid(0, expected.indexOf(at) + 1);
    const bool wasCreated = at != expected.first() || tenant.count("POST", "/Tickets") > 0;
    if (wasCreated && at != u"Delete Tickets")
        expected.append(u"Delete Tickets"_s);
    QCOMPARE(ran.tried, expected);
    QCOMPARE(ran.rehearsal.leftOver(), QStringList());
    QVERIFY(tenant.leftThere().isEmpty());
    ran.rehearsal.cancel(); // does nothing any more
    QCOMPARE(ran.ends, 1);
}

void tst_Rehearsal::cancelledBeforeAnything()
{
    Tenant tenant;
    Ran ran(tenant);
    QVERIFY(ran.open());
    ran.rehearsal.start();
    ran.rehearsal.cancel();
    QCOMPARE(ran.ends, 0); // from the event loop
    QVERIFY(eventually([&ran] { return ran.ends > 0; }));
    QVERIFY(ran.rehearsal.evidence().isEmpty());
    QCOMPARE(ran.rehearsal.leftOver(), QStringList());
    QCOMPARE(tenant.count("POST", "/"), 0);
}

void tst_Rehearsal::diesInTheMiddle()
{
    const QStringList commands = allCommands(true);
    for (const QString &command : commands) {
        Tenant tenant;
        Ran ran(tenant);
        QVERIFY(ran.open());
        auto rehearsal = std::make_unique<Rehearsal>(ran.desk, ran.clock, u"admin@example.com"_s);
        QSignalSpy tried(rehearsal.get(), &Rehearsal::progressed);
        QSignalSpy ended(rehearsal.get(), &Rehearsal::finished);
        rehearsal->start();
        QVERIFY(eventually([&] { return !tried.isEmpty() && tried.last().first() == command; }));
        rehearsal.reset();
        QVERIFY(eventually([&ran] { return ran.desk.queued().isEmpty(); }));
        QVERIFY(ended.isEmpty());
        QVERIFY(QDir(m_temp.path()).entryList({u"*"_s}, QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }
}

void tst_Rehearsal::withoutTheRightToDelete()
{
    Tenant tenant;
    Ran ran(tenant);
    QVERIFY(ran.open());
    QVERIFY(tenant.server->setFault(u"forbidden-empty:DELETE"_s, true));
    QVERIFY(ran.run());
    QCOMPARE(ran.evidence(u"Delete Tickets"_s).sign.says, Says::Denied);
    const QList<QJsonObject> left = tenant.leftThere();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().value("status_id"_L1).toInt(), 9);
    QCOMPARE(ran.rehearsal.leftOver().size(), 1);
    const QString said = ran.rehearsal.leftOver().first();
    QVERIFY2(
        said.contains(u"Ticket #%1 “Sundog permission check, delete me"_s.arg(left.first().value("id"_L1).toInt())),
        qPrintable(said));
    QVERIFY2(said.endsWith(u"is still there: deleting it was refused (403). Delete it in HaloPSA. It is closed."_s),
             qPrintable(said));
    QCOMPARE(tenant.count("DELETE", "/"), 1); // once refused, always refused
}

// Cancelled before it came to closing it.
void tst_Rehearsal::closesWhatItCannotDelete()
{
    Tenant tenant;
    Ran ran(tenant);
    ran.cancelAt = u"Attach File to Ticket"_s;
    QVERIFY(ran.open());
    QVERIFY(tenant.server->setFault(u"forbidden-empty:DELETE"_s, true));
    QVERIFY(ran.run());
    QCOMPARE(ran.tried.last(), u"Close Tickets"_s);
    QCOMPARE(tenant.leftThere().value(0).value("status_id"_L1).toInt(), 9);
    QVERIFY(ran.rehearsal.leftOver().value(0).endsWith(u"It is closed."_s));
    QCOMPARE(leftBehind(tenant, ran.rehearsal), QString());
}

void tst_Rehearsal::theSignInEnds()
{
    Tenant tenant;
    Ran ran(tenant);
    ran.faultsAt = u"Update Tickets"_s;
    ran.faults = {u"expired-tokens"_s, u"forbidden-json:token"_s};
    QVERIFY(ran.open());
    QVERIFY(ran.run());
    for (const QString &fault : std::as_const(ran.faults))
        tenant.server->setFault(fault, false);
    QCOMPARE(ran.tried.last(), u"Delete Tickets"_s);
    QVERIFY(!ran.tried.contains(u"Close Tickets"_s)); // nothing gets through
    QCOMPARE(ran.evidence(u"Update Tickets"_s).sign.says, Says::Nothing);
    QCOMPARE(ran.evidence(u"Delete Tickets"_s).sign.says, Says::Nothing);
    QCOMPARE(tenant.leftThere().size(), 1);
    QVERIFY(ran.rehearsal.leftOver().value(0).contains(u"could not be sent"_s));
    QCOMPARE(leftBehind(tenant, ran.rehearsal), QString());
}

// A server that answers with some other ticket must not make us delete that one.
void tst_Rehearsal::neverAnotherTicket()
{
    for (const QByteArray &answer :
         {QByteArray(R"({"id":7,"summary":"The payroll is down"})"), QByteArray(R"({"id":7})")}) {
        WireDesk wire([&answer](const WireServer::Arrival &arrival, int) {
            if (arrival.method == "POST")
                return Wire::answer(201, answer);
            if (arrival.target.startsWith("/api/Agent/me"))
                return Wire::answer(200, R"({"id":3,"name":"API","is_agent":true})");
            if (arrival.target.startsWith("/api/Tickets"))
                return Wire::answer(200, R"({"record_count":1,"tickets":[{"id":7,"summary":"The payroll is down"}]})");
            return Wire::answer(200, "[]");
        });
        TestClock clock;
        Rehearsal rehearsal(*wire.desk, clock, {});
        QSignalSpy ended(&rehearsal, &Rehearsal::finished);
        rehearsal.start();
        QVERIFY(eventually([&] { return !ended.isEmpty(); },
                           [&clock] {
                               clock.advance(100);
                               return false;
                           }));
        for (const WireServer::Arrival &arrival : wire.arrivals)
            QVERIFY2(arrival.method != "DELETE", "another ticket is deleted");
        QCOMPARE(wire.posted().size(), 1); // the creation
        QCOMPARE(rehearsal.leftOver().size(), 1);
        QVERIFY(rehearsal.leftOver().first().contains(u"may exist"_s));
    }
}

void tst_Rehearsal::refusedAndYetCreated()
{
    for (const int status : {403, 500}) {
        QJsonObject made;
        bool deleted = false;
        WireDesk wire([&, status](const WireServer::Arrival &arrival, int) {
            const QJsonObject object = QJsonDocument::fromJson(arrival.body).array().first().toObject();
            if (arrival.method == "POST" && made.isEmpty()) {
                made = object;
                made.insert(u"id"_s, 4711);
                return Wire::answer(status, "");
            }
            if (arrival.method == "POST")
                return Wire::answer(403, "");
            if (arrival.method == "DELETE")
                deleted = deleted || arrival.target.startsWith("/api/Tickets/4711");
            if (arrival.method == "DELETE")
                return Wire::answer(204, "");
            if (arrival.target.startsWith("/api/Tickets/4711"))
                return deleted ? Wire::answer(404) : Wire::answer(200, QJsonDocument(made).toJson());
            if (arrival.target.startsWith("/api/Tickets"))
                return Wire::answer(200, QJsonDocument(QJsonObject{{u"tickets"_s, QJsonArray{made}}}).toJson());
            return Wire::answer(403, "");
        });
        TestClock clock;
        Rehearsal rehearsal(*wire.desk, clock, {});
        QSignalSpy ended(&rehearsal, &Rehearsal::finished);
        rehearsal.start();
        QVERIFY(eventually([&] { return !ended.isEmpty(); }));
        QVERIFY(deleted);
        QCOMPARE(rehearsal.leftOver(), QStringList());
        QCOMPARE(rehearsal.evidence().value(u"Create Tickets"_s).first().sign.says, Says::Allowed);
    }
}

// The answer is lost, and this connection is not shown any ticket.
void tst_Rehearsal::createdWhoKnows()
{
    WireDesk wire([](const WireServer::Arrival &arrival, int) {
        if (arrival.method == "POST")
            return Wire::only(Wire::Act::Reset);
        return Wire::answer(403, "");
    });
    TestClock clock;
    Rehearsal rehearsal(*wire.desk, clock, {});
    QSignalSpy ended(&rehearsal, &Rehearsal::finished);
    rehearsal.start();
    QVERIFY(eventually([&] { return !ended.isEmpty(); },
                       [&clock] {
                           clock.advance(100);
                           return false;
                       }));
    QCOMPARE(wire.posted().size(), 1); // never again by itself
    QCOMPARE(rehearsal.evidence().keys(), QStringList{u"Create Tickets"_s});
    QCOMPARE(rehearsal.evidence().first().first().sign.says, Says::Nothing);
    const QString summary = wire.posted().first().value(u"summary").toString();
    QVERIFY(rehearsal.leftOver().value(0).startsWith(u"A ticket “%1” may exist"_s.arg(summary)));
}

QTEST_GUILESS_MAIN(tst_Rehearsal)
#include "tst_rehearsal.moc"
