// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include "commandlineaccess.h"
#include "commandlineexport.h"
#include "commandlineinputs.h"
#include "commandlineoutput.h"
#include "commandlinepermissions.h"
#include "practice/practicetenant.h"
#include "triage/commandrun.h"
#include "triage/connectioncheck.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

using namespace commandline;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// One JSON document also where nothing was sent, so that a script always has something to parse.
int refuse(const Command &command, const QList<Problem> &found)
{
    RunReport report;
    for (const Problem &problem : found) {
        say(problem.text());
        report.errors.append({command.name + QStringLiteral(" failed."), 0, problem.text()});
    }
    write(stdout, QJsonDocument(report.toJson(command)).toJson(QJsonDocument::Compact));
    return BadUsage;
}

int exitStatus(const RunReport &report)
{
    if (report.signInFailed)
        return SignInFailed;
    if (report.refused)
        return BadUsage;
    switch (report.returnData) {
    case RunReport::ReturnData::Successful:
        return Successful;
    case RunReport::ReturnData::PartiallySuccessful:
        return PartiallySuccessful;
    case RunReport::ReturnData::Failed:
        break;
    }
    return Failed;
}

int runCommand(QCoreApplication &application, QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("command"), Words::tr("The command, e.g. \"Fetch Event\"."));
    const QCommandLineOption inputsOption(QStringLiteral("inputs"),
                                          Words::tr("Its inputs as a JSON object, @file, or - for standard input."),
                                          QStringLiteral("json"), QStringLiteral("{}"));
    const QCommandLineOption yesOption(QStringLiteral("yes"), Words::tr("Runs Delete Tickets without a question."));
    parser.addOptions({inputsOption, yesOption});
    CommandLineAccess access(parser);
    parser.process(application);

    const QStringList names = parser.positionalArguments();
    const Command *command = names.size() >= 2 ? commandNamed(names.at(1)) : nullptr;
    if (!command) {
        QStringList known;
        for (const Command &each : commands())
            known.append(each.name);
        say(Words::tr("Give one of these commands, in quotes: %1").arg(known.join(QStringLiteral(", "))));
        return BadUsage;
    }
    QList<Problem> found = misuses(parser, 2);
    const QString text = readInputs(parser.value(inputsOption), found);
    const QJsonObject inputs =
        found.isEmpty() ? parseJsonObject(text, QStringLiteral("--inputs"), found) : QJsonObject();
    if (found.isEmpty())
        found = problems(*command, inputs);
    if (found.isEmpty() && command->wantsConsent && !parser.isSet(yesOption))
        found.append({QStringLiteral("--yes"), Words::tr("is needed for %1: it cannot ask").arg(command->name)});
    if (!found.isEmpty())
        return refuse(*command, found);

    SystemClock clock;
    std::unique_ptr<CommandRun> run;
    access.resolve(
        &application,
        [&](const TenantAccess &tenant) {
            if (tenant.readOnly && command->run == Command::Run::Write)
                return QCoreApplication::exit(
                    refuse(*command,
                           {{QStringLiteral("--connection"), Words::tr("is set to read-only: nothing is written")}}));
            run = std::make_unique<CommandRun>(*command, inputs, tenant, clock);
            run->setConnection(access.connection(), access.ticketAddress());
            QObject::connect(run.get(), &CommandRun::finished, &application, [&] {
                write(stdout, QJsonDocument(run->report().toJson(*command)).toJson(QJsonDocument::Compact));
                for (const RunReport::Failure &failure : run->report().errors)
                    say(failure.failureIndicator + u' ' + failure.message);
                QCoreApplication::exit(exitStatus(run->report()));
            });
            run->start();
        },
        [&](const QString &problem, bool signIn) {
            say(problem);
            RunReport report;
            report.errors.append({command->name + QStringLiteral(" failed."), 0, problem});
            write(stdout, QJsonDocument(report.toJson(*command)).toJson(QJsonDocument::Compact));
            QCoreApplication::exit(signIn ? SignInFailed : BadUsage);
        });
    return QCoreApplication::exec();
}

QString stepLine(const ConnectionCheck::StepResult &result)
{
    QString state;
    switch (result.state) {
    case ConnectionCheck::State::Passed:
        state = Words::tr("ok");
        break;
    case ConnectionCheck::State::Warning:
        state = Words::tr("warning");
        break;
    case ConnectionCheck::State::Failed:
        state = Words::tr("failed");
        break;
    case ConnectionCheck::State::Skipped:
        state = Words::tr("skipped");
        break;
    case ConnectionCheck::State::Waiting:
    case ConnectionCheck::State::Running:
        return {};
    }
    QString line = QStringLiteral("[%1] %2: %3").arg(state, ConnectionCheck::title(result.step), result.text);
    if (!result.advice.serverSaid.isEmpty())
        line += QStringLiteral("\n    ") + Words::tr("The server said: “%1”").arg(result.advice.serverSaid);
    if (!result.advice.cause.isEmpty())
        line += QStringLiteral("\n    ") + Words::tr("Likely cause: %1").arg(result.advice.cause);
    if (!result.advice.cure.isEmpty())
        line += QStringLiteral("\n    ") + Words::tr("What to do: %1").arg(result.advice.cure);
    return line;
}

int checkConnection(QCoreApplication &application, QCommandLineParser &parser)
{
    CommandLineAccess access(parser);
    parser.process(application);
    const QStringList problems = texts(misuses(parser));
    if (!problems.isEmpty())
        return badUsage(problems);
    SystemClock clock;
    std::unique_ptr<ConnectionCheck> check;
    access.resolve(
        &application,
        [&](const TenantAccess &tenant) {
            check = std::make_unique<ConnectionCheck>(tenant, clock);
            QObject::connect(check.get(), &ConnectionCheck::stepChanged, &application, [&](int index) {
                const QString line = stepLine(check->steps().at(index));
                if (!line.isEmpty())
                    write(stdout, line.toLocal8Bit());
            });
            QObject::connect(check.get(), &ConnectionCheck::finished, &application, [&] {
                const ConnectionCheck::Outcome &outcome = *check->outcome();
                write(stdout, outcome.successful ? "Successful" : "Failed");
                if (!outcome.successful) {
                    write(stdout, "Failure Indicator: " + outcome.failureIndicator.toLocal8Bit());
                    write(stdout,
                          "Status Code: " + (outcome.statusCode ? QByteArray::number(outcome.statusCode) : "-"));
                    write(stdout, "Message: " + outcome.message.toLocal8Bit());
                }
                const bool signIn = outcome.failedAt == ConnectionCheck::Step::SignIn;
                QCoreApplication::exit(outcome.successful ? Successful : signIn ? SignInFailed : Failed);
            });
            check->start();
        },
        endWithoutAccess);
    return QCoreApplication::exec();
}

int servePractice(QCoreApplication &application, QCommandLineParser &parser)
{
    const QCommandLineOption port(QStringLiteral("port"), Words::tr("Port on 127.0.0.1; 0 = any free one."),
                                  QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption limit(QStringLiteral("limit"), Words::tr("Requests in seconds, e.g. 500/300."),
                                   QStringLiteral("N/S"), QStringLiteral("500/300"));
    const QCommandLineOption role(QStringLiteral("role"), Words::tr("admin, agent, readonly or enduser."),
                                  QStringLiteral("role"), QStringLiteral("agent"));
    const QCommandLineOption fault(QStringLiteral("fault"),
                                   Words::tr("A fault to switch on; may be given several times."),
                                   QStringLiteral("name"));
    const QCommandLineOption tickets(QStringLiteral("tickets"), Words::tr("Number of tickets, 0 to 100000."),
                                     QStringLiteral("number"), QStringLiteral("1200"));
    const QCommandLineOption seed(QStringLiteral("seed"), Words::tr("The same seed gives the same data."),
                                  QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption listFaults(QStringLiteral("list-faults"), Words::tr("Lists the faults and exits."));
    parser.addOptions({port, limit, role, fault, tickets, seed, listFaults});
    parser.process(application);

    if (parser.isSet(listFaults)) {
        const QList<practice::FaultInfo> faults = practice::PracticeTenant::faults();
        for (const practice::FaultInfo &info : faults)
            write(stdout, QStringLiteral("%1  %2").arg(info.name, -24).arg(info.text).toLocal8Bit());
        return Successful;
    }

    practice::Options options;
    bool portOk = false;
    bool ticketsOk = false;
    bool seedOk = false;
    options.port = parser.value(port).toUShort(&portOk);
    options.tickets = parser.value(tickets).toInt(&ticketsOk);
    options.seed = parser.value(seed).toUInt(&seedOk);
    options.faults = parser.values(fault);
    const std::optional<RateLimit> rate = parseRateLimit(parser.value(limit));
    const QStringList roles{QStringLiteral("admin"), QStringLiteral("agent"), QStringLiteral("readonly"),
                            QStringLiteral("enduser")};
    const auto roleIndex = roles.indexOf(parser.value(role).toLower());
    QStringList problems = texts(misuses(parser, 1, {QStringLiteral("fault")}));
    if (!portOk)
        problems.append(Words::tr("--port: a number from 0 to 65535 is expected"));
    if (!ticketsOk || options.tickets < 0 || options.tickets > 100'000)
        problems.append(Words::tr("--tickets: a number from 0 to 100000 is expected"));
    if (!seedOk)
        problems.append(Words::tr("--seed: a whole number is expected"));
    if (!rate)
        problems.append(Words::tr("--limit: requests and seconds are expected, e.g. 500/300"));
    if (roleIndex < 0)
        problems.append(Words::tr("--role: one of %1 is expected").arg(roles.join(QStringLiteral(", "))));
    if (!problems.isEmpty())
        return badUsage(problems);
    options.role = static_cast<practice::Role>(roleIndex);
    options.limitRequests = rate->requests;
    options.limitSeconds = rate->seconds;

    practice::PracticeTenant tenant(options);
    for (const QString &name : std::as_const(options.faults)) {
        if (!tenant.setFault(name, true)) {
            const QList<practice::FaultInfo> known = practice::PracticeTenant::faults();
            for (const practice::FaultInfo &info : known) {
                if (info.name == name && info.takesValue)
                    say(Words::tr("--fault: %1 needs a value. %2").arg(name, info.text));
            }
            say(Words::tr("--fault: there is no fault called %1; --list-faults names them").arg(name));
            return BadUsage;
        }
    }
    if (!tenant.start()) {
        say(tenant.errorString());
        return Failed;
    }
    write(stdout, QJsonDocument(QJsonObject{{QStringLiteral("url"), tenant.url().toString()},
                                            {QStringLiteral("tenant"), tenant.tenant()},
                                            {QStringLiteral("client_id"), tenant.clientId()},
                                            {QStringLiteral("client_secret"), tenant.clientSecret()}})
                      .toJson(QJsonDocument::Compact));
    return QCoreApplication::exec();
}

int runWhat(QCoreApplication &application, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("A native triage desk for HaloPSA.\n\n"
                  "sundog                      the window\n"
                  "sundog --practice           the window on the practice tenant\n"
                  "sundog run \"COMMAND\"        runs one of D3's commands and prints one JSON document\n"
                  "sundog check                tests a connection step by step\n"
                  "sundog export               writes tickets to a file, with a manifest beside it\n"
                  "sundog permissions          says what a connection may do\n"
                  "sundog practice             serves the practice tenant on loopback\n\n"
                  "The Client Secret is read from the keychain (--connection) or from SUNDOG_CLIENT_SECRET (--url)."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("what"), Words::tr("run, export, check, permissions or practice."),
                                 QStringLiteral("[what]"));

    const QString what = arguments.value(0);
    if (what == QLatin1String("run"))
        return runCommand(application, parser);
    if (what == QLatin1String("export"))
        return exportTickets(application, parser);
    if (what == QLatin1String("check"))
        return checkConnection(application, parser);
    if (what == QLatin1String("permissions"))
        return checkPermissions(application, parser);
    if (what == QLatin1String("practice"))
        return servePractice(application, parser);
    parser.process(application); // --help and --version end here
    return BadUsage;
}

} // namespace

bool commandline::wanted(const QStringList &arguments)
{
    static const QStringList words{QStringLiteral("practice"),  QStringLiteral("check"),       QStringLiteral("run"),
                                   QStringLiteral("export"),    QStringLiteral("permissions"), QStringLiteral("--help"),
                                   QStringLiteral("-h"),        QStringLiteral("--version"),   QStringLiteral("-v"),
                                   QStringLiteral("--help-all")};
    return !arguments.isEmpty() && words.contains(arguments.constFirst());
}

int commandline::run(QCoreApplication &application, const QStringList &arguments)
{
    const int exit = runWhat(application, arguments);
    if (std::ferror(stdout) == 0)
        return exit;
    say(Words::tr("Standard output could not be written: what was to be there is not, or not all of it."));
    return exit == Successful || exit == PartiallySuccessful ? Failed : exit;
}
