// SPDX-License-Identifier: Apache-2.0
#include "commands/probes.h"
#include "commands/ticketreportinputs.h"
#include "commands/timezone.h"
#include "commands/writing.h"
#include "halo/ticketids.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr QLatin1String format("Format");
constexpr QLatin1String folder("Folder");
constexpr QLatin1String oneFile("One File");
constexpr QLatin1String privateNotes("Private Notes");
constexpr QLatin1String timeZone("Time Zone");
constexpr QLatin1String madeBy("Made by");

constexpr QLatin1String pdf("PDF");
constexpr QLatin1String html("HTML");
constexpr QLatin1String markdown("Markdown");
constexpr QLatin1String include("Include");
constexpr QLatin1String leaveOut("Leave out");
constexpr QLatin1String sundog("Sundog");
constexpr QLatin1String halo("HaloPSA (unverified)");

bool is(const QJsonObject &inputs, QLatin1String name, QLatin1String choice)
{
    return textInput(inputs, name).compare(choice, Qt::CaseInsensitive) == 0;
}

// As it is typed, pasted or dropped.
QString folderOf(const QJsonObject &inputs)
{
    const QString given = textInput(inputs, folder);
    if (given.startsWith(QLatin1String("file://")))
        return QUrl(given).toLocalFile();
    if (given == u"~" || given.startsWith(QLatin1String("~/")))
        return QDir::homePath() + given.mid(1);
    return given.isEmpty() ? TicketReportInputs::usualFolder() : QFileInfo(given).absoluteFilePath();
}

QString folderProblem(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Words::tr("There is no folder “%1”").arg(path);
    if (!info.isDir())
        return Words::tr("“%1” is no folder").arg(path);
    return info.isWritable() ? QString() : Words::tr("Nothing can be written into “%1”").arg(path);
}

void check(const QJsonObject &inputs, QList<Problem> &problems)
{
    if (const QString problem = folderProblem(folderOf(inputs)); !problem.isEmpty())
        problems.append({folder, problem});
    if (!zoneNamed(textInput(inputs, timeZone)))
        problems.append({timeZone, Words::tr("is expected to be utc, local, or a name such as Europe/Berlin")});
    if (!is(inputs, madeBy, halo))
        return;
    if (!textInput(inputs, format).isEmpty() && !is(inputs, format, pdf))
        problems.append({format, Words::tr("is expected to be PDF where HaloPSA makes it")});
    if (flagInput(inputs, oneFile))
        problems.append({oneFile, Words::tr("does not go with HaloPSA's PDF: there is one for each ticket")});
    const QString fixed = Words::tr("does not go with HaloPSA's PDF: what stands in it is set in HaloPSA");
    if (is(inputs, privateNotes, leaveOut))
        problems.append({privateNotes, fixed});
    if (!textInput(inputs, timeZone).isEmpty())
        problems.append({timeZone, fixed});
}

Input choiceInput(QLatin1String name, const QStringList &choices, const QString &hint)
{
    Input input{name, InputKind::Choice};
    input.choices = choices;
    input.usual = choices.constFirst();
    input.hint = hint;
    input.ours = true;
    return input;
}

QList<Input> allInputs()
{
    Input place{folder, InputKind::Folder};
    place.usual = TicketReportInputs::usualFolder();
    place.hint = Words::tr("Where the files go. A file that is there already stays.");
    place.ours = true;
    Input one{oneFile, InputKind::Flag};
    one.hint = Words::tr("All tickets in one file; else one for each.");
    one.ours = true;
    Input zone{timeZone, InputKind::Text};
    zone.hint = Words::tr("utc, local, or a name such as Europe/Berlin. Empty is UTC. It stands in the file.");
    zone.example = QStringLiteral("Europe/Berlin");
    zone.ours = true;
    return {
        ticketIdsInput(),
        choiceInput(format, {pdf, html, markdown}, {}),
        place,
        one,
        choiceInput(privateNotes, {include, leaveOut}, Words::tr("Which of the two it was is said in the report.")),
        zone,
        choiceInput(madeBy, {sundog, halo},
                    Words::tr("HaloPSA's own PDF is not documented by HaloPSA, so it may not come.")),
    };
}

} // namespace

TicketReportInputs TicketReportInputs::read(const QJsonObject &inputs)
{
    TicketReportInputs read;
    read.tickets = TicketIds::fromInput(inputs.value(u"Ticket IDs")).ids;
    read.format = is(inputs, ::format, html)       ? Format::Html
                  : is(inputs, ::format, markdown) ? Format::Markdown
                                                   : Format::Pdf;
    read.folder = folderOf(inputs);
    read.oneFile = flagInput(inputs, ::oneFile);
    read.privateNotes = !is(inputs, ::privateNotes, leaveOut);
    read.zone = zoneNamed(textInput(inputs, timeZone)).value_or(QTimeZone::utc());
    read.byHalo = is(inputs, madeBy, halo);
    return read;
}

QString TicketReportInputs::usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

int TicketReportInputs::requestsFor(const QJsonObject &inputs)
{
    const auto tickets = TicketIds::fromInput(inputs.value(u"Ticket IDs")).ids.size();
    return static_cast<int>(tickets) * (is(inputs, madeBy, halo) ? 2 : 3);
}

Command generateTicketReports()
{
    Command command;
    command.name = QStringLiteral("Generate Ticket Reports");
    command.summary = Words::tr("Writes a report of each ticket, as a file for people.");
    command.verb = Words::tr("Report");
    command.key = QStringLiteral("G");
    command.icon = QStringLiteral("reports");
    command.needs = {Need::User};
    command.inputs = allInputs();
    command.run = Command::Run::Report;
    command.check = check;
    command.scope = QStringLiteral("read:tickets");
    command.probes = {readsTicket(), readsActions(), readsFiles()};
    return command;
}
