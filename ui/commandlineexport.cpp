// SPDX-License-Identifier: Apache-2.0
#include "commandlineexport.h"

#include "browser/filterwords.h"
#include "commandlineaccess.h"
#include "commandlineinputs.h"
#include "commandlineoutput.h"
#include "commands/timezone.h"
#include "halo/ticketids.h"
#include "net/clock.h"
#include "triage/reportfile.h"
#include "triage/ticketexport.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Options
{
    QCommandLineOption inputs{
        QStringLiteral("inputs"),
        Words::tr(
            "Inputs of Fetch Event as a JSON object, @file, or - for standard input: the tickets of this filter."),
        QStringLiteral("json"), QStringLiteral("{}")};
    QCommandLineOption ids{QStringLiteral("ids"), Words::tr("The tickets of these ids instead, e.g. 1042,1043."),
                           QStringLiteral("ids")};
    QCommandLineOption format{QStringLiteral("format"), Words::tr("csv, xlsx, json, jsonl, html, md or pdf."),
                              QStringLiteral("format")};
    QCommandLineOption output{QStringLiteral("output"),
                              Words::tr("The file; beside it comes FILE.manifest.json. What is there is replaced when "
                                        "the new one is whole."),
                              QStringLiteral("file")};
    QCommandLineOption actions{QStringLiteral("with-actions"), Words::tr("With the actions: one request per ticket.")};
    QCommandLineOption attachments{QStringLiteral("with-attachments"),
                                   Words::tr("With the list of attachments: one request per ticket.")};
    QCommandLineOption columns{QStringLiteral("columns"),
                               Words::tr("mapped (D3's fields), raw (as received), or JSON paths separated by commas. "
                                         "Usual is raw for json and jsonl, else mapped."),
                               QStringLiteral("columns")};
    QCommandLineOption zone{QStringLiteral("time-zone"), Words::tr("utc, local, or a name such as Europe/Berlin."),
                            QStringLiteral("zone"), QStringLiteral("utc")};
    QCommandLineOption delimiter{QStringLiteral("delimiter"), Words::tr("CSV: , or ; or tab."),
                                 QStringLiteral("delimiter"), QStringLiteral(",")};
    QCommandLineOption noBom{QStringLiteral("no-bom"),
                             Words::tr("CSV: without the byte order mark that Excel knows UTF-8 by.")};
    QCommandLineOption lineEnd{QStringLiteral("line-end"), Words::tr("CSV: crlf or lf."), QStringLiteral("end"),
                               QStringLiteral("crlf")};
    QCommandLineOption noGuard{
        QStringLiteral("no-formula-guard"),
        Words::tr("CSV: without the apostrophe before what a spreadsheet would run as a formula.")};
};

void readColumns(const QString &text, ExportRequest &request, QStringList &problems)
{
    const bool holdsRecords = request.format == ReportFormat::Json || request.format == ReportFormat::JsonLines;
    if (text == u"raw" || (text.isEmpty() && holdsRecords)) {
        request.columns = ExportRequest::Columns::Raw;
    } else if (text != u"mapped" && !text.isEmpty()) {
        request.columns = ExportRequest::Columns::Chosen;
        QString problem;
        request.chosen = ownColumns(text, problem);
        if (!problem.isEmpty())
            problems.append(QStringLiteral("--columns: ") + problem);
    }
}

void readDialect(const QCommandLineParser &parser, const Options &options, ExportRequest &request,
                 QStringList &problems)
{
    const QString delimiter = parser.value(options.delimiter);
    if (delimiter == u"," || delimiter == u";" || delimiter == u"\t")
        request.csv.delimiter = delimiter.front();
    else if (delimiter == u"tab")
        request.csv.delimiter = u'\t';
    else
        problems.append(Words::tr("--delimiter: , or ; or tab is expected"));
    const QString end = parser.value(options.lineEnd);
    if (end != u"crlf" && end != u"lf")
        problems.append(Words::tr("--line-end: crlf or lf is expected"));
    request.csv.crlf = end != u"lf";
    request.csv.bom = !parser.isSet(options.noBom);
    request.csv.guard = !parser.isSet(options.noGuard);
    if (request.format == ReportFormat::Csv)
        return;
    for (const QCommandLineOption &option : {options.delimiter, options.noBom, options.lineEnd, options.noGuard}) {
        if (parser.isSet(option))
            problems.append(Words::tr("--%1: is for csv only").arg(option.names().constFirst()));
    }
}

void readTickets(const QCommandLineParser &parser, const Options &options, ExportRequest &request,
                 QStringList &problems)
{
    QList<Problem> found;
    if (parser.isSet(options.ids)) {
        const TicketIds ids = TicketIds::fromText(parser.values(options.ids).join(u','));
        request.ids = ids.ids;
        found = ids.problems;
        if (ids.ids.isEmpty() && found.isEmpty())
            problems.append(Words::tr("--ids: ids of tickets are expected, e.g. 1042,1043"));
        if (parser.isSet(options.inputs))
            problems.append(Words::tr("Give either --inputs or --ids."));
    } else {
        const QString text = commandline::readInputs(parser.value(options.inputs), found);
        const QJsonObject inputs =
            found.isEmpty() ? parseJsonObject(text, QStringLiteral("--inputs"), found) : QJsonObject();
        if (found.isEmpty())
            found = ::problems(*commandNamed(QStringLiteral("Fetch Event")), inputs);
        if (found.isEmpty())
            request.filter = TicketFilter::fromInputs(inputs, found);
    }
    problems += commandline::texts(found);
}

ExportRequest readRequest(const QCommandLineParser &parser, const Options &options, QStringList &problems)
{
    ExportRequest request;
    if (const std::optional<ReportFormat> format = reportFormatNamed(parser.value(options.format)))
        request.format = *format;
    else
        problems.append(Words::tr("--format: csv, xlsx, json, jsonl, html, md or pdf is expected"));
    request.file = parser.value(options.output);
    if (request.file.isEmpty())
        problems.append(Words::tr("--output: the name of a file is expected"));
    if (const std::optional<QTimeZone> zone = zoneNamed(parser.value(options.zone)))
        request.zone = *zone;
    else
        problems.append(Words::tr("--time-zone: utc, local, or a name such as Europe/Berlin is expected"));
    readColumns(parser.value(options.columns), request, problems);
    readDialect(parser, options, request, problems);
    readTickets(parser, options, request, problems);
    request.withActions = parser.isSet(options.actions);
    request.withAttachments = parser.isSet(options.attachments);
    request.connection = parser.value(QStringLiteral("connection"));
    request.words = filterForFile;
    return request;
}

int sayEnd(const TicketExport &done)
{
    const ReportManifest &manifest = done.manifest();
    switch (done.end()) {
    case TicketExport::End::Complete:
    case TicketExport::End::Incomplete:
        commandline::say(Words::tr("%n ticket(s) written to %1", nullptr, static_cast<int>(manifest.loaded))
                             .arg(done.request().file));
        for (const QString &note : manifest.notes)
            commandline::say(note);
        if (!manifest.absent.isEmpty())
            commandline::say(Words::tr("Columns that no ticket has a field for: %1")
                                 .arg(manifest.absent.join(QStringLiteral(", "))));
        break;
    case TicketExport::End::Cancelled:
    case TicketExport::End::Failed:
    case TicketExport::End::SignInFailed:
    case TicketExport::End::Running:
        commandline::say(Words::tr("Nothing was written to %1: %2").arg(done.request().file, done.problem()));
        return done.end() == TicketExport::End::SignInFailed ? commandline::SignInFailed : commandline::Failed;
    }
    if (done.end() == TicketExport::End::Complete)
        return commandline::Successful;
    commandline::say(
        Words::tr("INCOMPLETE, and marked as such in %1:").arg(ReportFile::manifestPathOf(done.request().file)));
    for (const QString &why : manifest.incomplete)
        commandline::say(why);
    for (const ReportManifest::Failure &failure : manifest.failed)
        commandline::say(Words::tr("Ticket %1: %2").arg(failure.ticket).arg(failure.why));
    return commandline::PartiallySuccessful;
}

} // namespace

int commandline::exportTickets(QCoreApplication &application, QCommandLineParser &parser)
{
    const Options options;
    parser.addOptions({options.inputs, options.ids, options.format, options.output, options.actions,
                       options.attachments, options.columns, options.zone, options.delimiter, options.noBom,
                       options.lineEnd, options.noGuard});
    CommandLineAccess access(parser);
    parser.process(application);

    QStringList problems = texts(misuses(parser, 1, {QStringLiteral("ids")}));
    ExportRequest request = readRequest(parser, options, problems);
    if (!problems.isEmpty())
        return badUsage(problems);

    SystemClock clock;
    std::unique_ptr<TicketExport> running;
    access.resolve(
        &application,
        [&](const TenantAccess &tenant) {
            request.ticketAddress = access.ticketAddress();
            running = std::make_unique<TicketExport>(tenant, clock, request);
            QObject::connect(running.get(), &TicketExport::finished, &application,
                             [&] { QCoreApplication::exit(sayEnd(*running)); });
            running->start();
        },
        endWithoutAccess);
    return QCoreApplication::exec();
}
