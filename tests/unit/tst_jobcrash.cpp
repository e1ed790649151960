// SPDX-License-Identifier: Apache-2.0
// A program that is killed in the middle of a job: this test starts itself as that program.
#include "commands/registry.h"
#include "practice/practicetenant.h"
#include "triage/desk.h"
#include "tst_practice.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <csignal>
#include <cstdio>

namespace {

constexpr int tickets = 200;
constexpr const char *folderVariable = "SUNDOG_TEST_JOURNAL";
constexpr const char *seenVariable = "SUNDOG_TEST_SEEN"; // when the tickets were seen; "" = they were not

void report(const Job &job)
{
    QJsonObject results;
    for (const JobItem &item : job.items())
        results.insert(QString::number(number(item.target.ticket)), resultWord(item.result));
    const QByteArray line = QJsonDocument(results).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

// Starts the job, or takes up the one that was interrupted, as a person would: what is unknown is checked, then what is
// not sent is sent, then what has turned out not to have arrived.
int runJob(QCoreApplication &application)
{
    TenantAccess access;
    access.web = QUrl(qEnvironmentVariable("SUNDOG_TEST_URL"));
    access.tenant = qEnvironmentVariable("SUNDOG_TEST_TENANT");
    access.clientId = qEnvironmentVariable("SUNDOG_TEST_CLIENT");
    access.clientSecret = qEnvironmentVariable("SUNDOG_TEST_SECRET");
    access.limit = {100'000, 300};
    access.journalFolder = qEnvironmentVariable(folderVariable);
    SystemClock clock;
    Desk desk(access, clock);
    if (desk.jobs().takeUpInterrupted() > 0) {
        Job &job = desk.jobs().at(0);
        int skipped = 0;
        QObject::connect(&job, &Job::stateChanged, &application, [&job, &skipped] {
            if (job.state() == Job::State::Asking && skipped == 0) {
                skipped = static_cast<int>(job.changed().size());
                QTimer::singleShot(0, &job, &Job::skipChanged);
            }
        });
        QObject::connect(&job, &Job::finished, &application, [&job, &skipped] {
            if (job.count(JobItem::Result::NotSent) > skipped)
                return job.resumeNotSent();
            if (job.count(JobItem::Result::Failed) > 0) // checked, and it had not arrived
                return job.retryFailed();
            report(job);
            QCoreApplication::exit(0);
        });
        if (job.count(JobItem::Result::Unknown) > 0)
            job.checkUnknown();
        else
            job.resumeNotSent();
        return QCoreApplication::exec();
    }
    QJsonArray ids;
    for (int i = 0; i < tickets; ++i)
        ids.append(1001 + i);
    QHash<TicketId, Ticket> seen;
    if (const auto at = QDateTime::fromString(qEnvironmentVariable(seenVariable), Qt::ISODateWithMs); at.isValid()) {
        for (const QJsonValue &id : std::as_const(ids)) {
            Ticket ticket;
            ticket.id = TicketId(id.toInt());
            ticket.lastUpdate = at.toMSecsSinceEpoch();
            seen.insert(ticket.id, ticket);
        }
    }
    Job &job = desk.jobs().run(*commandNamed(QStringLiteral("Add Note to Tickets")),
                               {{QStringLiteral("Ticket IDs"), ids},
                                {QStringLiteral("Private Note"), qEnvironmentVariable("SUNDOG_TEST_NOTE")}},
                               seen);
    QObject::connect(&job, &Job::finished, &application, [&job] {
        report(job);
        QCoreApplication::exit(0);
    });
    return QCoreApplication::exec();
}

} // namespace

class tst_JobCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killedAnywhere_data();
    void killedAnywhere();
    void killedAndThenChanged();

private:
    [[nodiscard]] std::unique_ptr<QProcess> start(const QString &folder, const QString &note,
                                                  const QString &seen = {}) const;
    [[nodiscard]] QHash<int, int> arrived(const QString &note) const; // times, by ticket

    std::unique_ptr<practice::PracticeTenant> m_tenant;
};

void tst_JobCrash::initTestCase()
{
    practice::Options options;
    options.tickets = tickets;
    options.limitRequests = 100'000;
    m_tenant = std::make_unique<practice::PracticeTenant>(options);
    QVERIFY(m_tenant->start());
}

std::unique_ptr<QProcess> tst_JobCrash::start(const QString &folder, const QString &note, const QString &seen) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(folderVariable), folder);
    environment.insert(QStringLiteral("SUNDOG_TEST_URL"), m_tenant->url().toString());
    environment.insert(QStringLiteral("SUNDOG_TEST_TENANT"), m_tenant->tenant());
    environment.insert(QStringLiteral("SUNDOG_TEST_CLIENT"), m_tenant->clientId());
    environment.insert(QStringLiteral("SUNDOG_TEST_SECRET"), m_tenant->clientSecret());
    environment.insert(QStringLiteral("SUNDOG_TEST_NOTE"), note);
    environment.insert(QLatin1String(seenVariable), seen);
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(), {});
    return process;
}

QHash<int, int> tst_JobCrash::arrived(const QString &note) const
{
    QHash<int, int> times;
    const QList<practice::ReceivedRequest> requests = m_tenant->requests();
    for (const practice::ReceivedRequest &request : requests) {
        if (request.method != "POST" || request.path != "/api/Actions")
            continue;
        const QJsonObject object = QJsonDocument::fromJson(request.body).array().first().toObject();
        if (object.value(QLatin1String("note_html")).toString().contains(note))
            ++times[object.value(QLatin1String("ticket_id")).toInt()];
    }
    return times;
}

void tst_JobCrash::killedAnywhere_data()
{
    QTest::addColumn<int>("after");    // notes that have arrived
    QRandomGenerator random(20261124); // the same each time; where in a request it strikes differs all the same
    for (int i = 0; i < 20; ++i) {
        const int after = i == 0 ? 1 : random.bounded(2, tickets - 10);
        QTest::addRow("%d: after %d", i, after) << after;
    }
}

void tst_JobCrash::killedAnywhere()
{
    QFETCH(int, after);
    QTemporaryDir folder;
    const QString note = QStringLiteral("note of row %1").arg(QLatin1String(QTest::currentDataTag()));
    m_tenant->clearRequests();
    // A few that take their time, or the job could be faster than we are.
    const QString fault = QStringLiteral("slow:POST/Actions+%1*6").arg(after);
    QVERIFY(m_tenant->setFault(fault, true));
    const auto first = start(folder.path(), note);
    QVERIFY(first->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(arrived(note).size() >= after, 60'000);
    ::kill(static_cast<pid_t>(first->processId()), SIGKILL);
    QVERIFY(first->waitForFinished());

    QVERIFY(first->readAllStandardOutput().isEmpty()); // it was in the middle
    m_tenant->setFault(fault, false);
    const int before = static_cast<int>(arrived(note).size());
    const auto second = start(folder.path(), note);
    QVERIFY(second->waitForFinished(60'000));
    QCOMPARE(second->exitCode(), 0);
    const QJsonObject results = QJsonDocument::fromJson(second->readAllStandardOutput()).object();
    QCOMPARE(results.size(), tickets);

    const QHash<int, int> times = arrived(note);
    int unknown = 0;
    for (auto it = results.begin(); it != results.end(); ++it) {
        const int sent = times.value(it.key().toInt());
        QVERIFY2(sent <= 1, qPrintable(QStringLiteral("ticket %1 got its note %2 times").arg(it.key()).arg(sent)));
        if (it.value() == QLatin1String("Done"))
            QCOMPARE(sent, 1);
        else if (it.value() == QLatin1String("Unknown"))
            ++unknown;
        else
            QFAIL(qPrintable(it.key() + u' ' + it.value().toString()));
    }
    QVERIFY(before < tickets);
    QVERIFY2(unknown <= 6, qPrintable(QString::number(unknown)));
}

// What was seen is in the journal: somebody else's change meanwhile is asked about, and nothing that was sent before.
void tst_JobCrash::killedAndThenChanged()
{
    QTemporaryDir folder;
    const QString note = QStringLiteral("note of one that was changed");
    const QString seen = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    m_tenant->clearRequests();
    const QString fault = QStringLiteral("slow:POST/Actions+20*6");
    QVERIFY(m_tenant->setFault(fault, true));
    const auto first = start(folder.path(), note, seen);
    QVERIFY(first->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(arrived(note).size() >= 20, 60'000);
    ::kill(static_cast<pid_t>(first->processId()), SIGKILL);
    QVERIFY(first->waitForFinished());
    m_tenant->setFault(fault, false);
    constexpr int changed = 1000 + tickets;
    QVERIFY(!arrived(note).contains(changed));
    wire::Client elsewhere(*m_tenant);
    QVERIFY(elsewhere.signIn());
    QCOMPARE(elsewhere.post("/Tickets", "[{\"id\":" + QByteArray::number(changed) + ",\"impact\":3}]").status, 201);

    const auto second = start(folder.path(), note, seen);
    QVERIFY(second->waitForFinished(60'000));
    QCOMPARE(second->exitCode(), 0);
    const QJsonObject results = QJsonDocument::fromJson(second->readAllStandardOutput()).object();
    QCOMPARE(results.size(), tickets);
    for (auto it = results.begin(); it != results.end(); ++it) {
        const bool skipped = it.key().toInt() == changed;
        QVERIFY2(skipped ? it.value() == QLatin1String("NotSent") : it.value() != QLatin1String("NotSent"),
                 qPrintable(it.key() + u' ' + it.value().toString()));
    }
    QVERIFY(!arrived(note).contains(changed));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(folderVariable))
        return runJob(application);
    tst_JobCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_jobcrash.moc"
