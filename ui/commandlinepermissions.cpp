// SPDX-License-Identifier: Apache-2.0
#include "commandlinepermissions.h"

#include "commandlineaccess.h"
#include "commandlineinputs.h"
#include "commandlineoutput.h"
#include "commands/registry.h"
#include "net/clock.h"
#include "triage/permissioncheck.h"
#include "triage/permissionexport.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr PermissionFormat formats[] = {PermissionFormat::Html, PermissionFormat::Csv, PermissionFormat::Markdown,
                                        PermissionFormat::Json};

std::optional<PermissionFormat> formatNamed(const QString &name)
{
    for (const PermissionFormat format : formats) {
        if (suffixOf(format) == name.toLower())
            return format;
    }
    return std::nullopt;
}

// The commands of --expect, by D3's names; one that does not exist is a problem.
QStringList expected(const QString &text, QStringList &problems)
{
    QStringList names;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (const Command *command = commandNamed(part.trimmed()))
            names.append(command->name);
        else
            problems.append(Words::tr("--expect: there is no command “%1”").arg(part.trimmed()));
    }
    return names;
}

// Whether all of them are allowed. What is only inferred counts, as writing commands cannot be proven without writing;
// it is said. Partial data does not.
bool isMet(const PermissionRun &run, const QStringList &names)
{
    bool met = true;
    for (const QString &name : names) {
        const Permission cell = run.cells.value(name);
        const bool inferred = cell.state == Permission::State::Inferred && cell.leaning == Permission::Leaning::Allowed;
        if (cell.state == Permission::State::Allowed)
            continue;
        commandline::say(QStringLiteral("%1: %2. %3").arg(name, permissionWord(cell), cell.reading));
        met = met && inferred;
    }
    return met;
}

} // namespace

int commandline::checkPermissions(QCoreApplication &application, QCommandLineParser &parser)
{
    const QCommandLineOption level(QStringLiteral("level"),
                                   Words::tr("How far to go: 0 sign-in only, 1 reads, 2 hints as well."),
                                   QStringLiteral("0..2"), QStringLiteral("2"));
    const QCommandLineOption format(QStringLiteral("format"), Words::tr("html, csv, md or json."),
                                    QStringLiteral("format"), QStringLiteral("md"));
    const QCommandLineOption expect(QStringLiteral("expect"),
                                    Words::tr("Commands that must be allowed, e.g. \"Fetch Event,Close Tickets\"; else "
                                              "the exit status is 4."),
                                    QStringLiteral("names"));
    parser.addOptions({level, format, expect});
    CommandLineAccess access(parser);
    parser.process(application);

    QStringList problems = texts(misuses(parser));
    bool isNumber = false;
    const int upTo = parser.value(level).toInt(&isNumber);
    if (!isNumber || upTo < 0 || upTo > 2)
        problems.append(Words::tr("--level: 0, 1 or 2 is expected"));
    const std::optional<PermissionFormat> as = formatNamed(parser.value(format));
    if (!as)
        problems.append(Words::tr("--format: html, csv, md or json is expected"));
    const QStringList names = expected(parser.value(expect), problems);
    if (parser.isSet(expect) && names.isEmpty() && problems.isEmpty())
        problems.append(Words::tr("--expect: names of commands are expected, separated by commas"));
    if (!problems.isEmpty())
        return badUsage(problems);

    SystemClock clock;
    std::unique_ptr<PermissionCheck> check;
    access.resolve(
        &application,
        [&](const TenantAccess &tenant) {
            check = std::make_unique<PermissionCheck>(tenant, clock, ProbeLevel(upTo));
            check->setConnection({}, parser.value(QStringLiteral("connection")));
            QObject::connect(check.get(), &PermissionCheck::finished, &application, [&] {
                const PermissionRun &run = check->run();
                write(stdout, exportPermissions({run}, *as));
                if (!run.problem.isEmpty())
                    say(run.problem);
                const bool met = isMet(run, names);
                const bool signIn = !run.cells.isEmpty() && run.cells.first().cause == Sign::Cause::SignIn;
                QCoreApplication::exit(signIn ? SignInFailed : met && run.problem.isEmpty() ? Successful : Failed);
            });
            check->start();
        },
        endWithoutAccess);
    return QCoreApplication::exec();
}
