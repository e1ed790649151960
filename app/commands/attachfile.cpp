// SPDX-License-Identifier: Apache-2.0
#include "commands/probes.h"
#include "commands/writing.h"

#include "halo/json.h"
#include "halo/ticketids.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>
#include <cstdlib>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr QLatin1String ticketId("Ticket ID");
constexpr QLatin1String file("File");
constexpr QLatin1String name("Attachment Name");

// Not split at commas: a path may hold one. What is dropped or pasted comes as file:// or in lines.
QStringList paths(const QJsonObject &inputs)
{
    const QJsonValue value = inputs.value(file);
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    QStringList found;
    for (const QJsonValue &each : list) {
        const QStringList lines = each.toString().split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            QString path = line.trimmed();
            if (path.startsWith(QLatin1String("file://")))
                path = QUrl(path).toLocalFile();
            if (!path.isEmpty() && !found.contains(path))
                found.append(path);
        }
    }
    return found;
}

QString fileProblem(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Words::tr("there is no file “%1”").arg(path);
    if (!info.isFile())
        return Words::tr("“%1” is no file").arg(path);
    if (!info.isReadable())
        return Words::tr("“%1” cannot be read").arg(path);
    if (info.size() == 0)
        return Words::tr("“%1” is empty, so there is nothing to attach").arg(path);
    return {};
}

void check(const QJsonObject &inputs, QList<Problem> &problems)
{
    const QStringList files = paths(inputs);
    if (files.isEmpty())
        problems.append({file, Words::tr("is required")});
    for (const QString &path : files) {
        if (const QString problem = fileProblem(path); !problem.isEmpty())
            problems.append({file, problem});
    }
    const QString given = textInput(inputs, name);
    if (!given.isEmpty() && files.size() > 1)
        problems.append({name, Words::tr("works with one file only: several keep their own names")});
    if (given.contains(u'/') || given.contains(u'\\'))
        problems.append({name, Words::tr("is expected to be a name, not a path")});
}

QList<Target> filesOf(const QJsonObject &inputs)
{
    QList<Target> targets;
    const QList<TicketId> ids = TicketIds::fromInput(inputs.value(ticketId)).ids;
    const QStringList files = paths(inputs);
    const QString given = textInput(inputs, name);
    for (const QString &path : files) {
        Target target{ids.value(0)};
        target.file = path;
        target.name = given.isEmpty() ? QFileInfo(path).fileName() : given;
        targets.append(target);
    }
    return targets;
}

Verdict verdict(const QJsonObject &sent, const QJsonObject &saved, const TenantFacts &facts)
{
    if (!halo::toId(saved.value(u"id")))
        return {};
    return compareFields({{QStringLiteral("filename"), sent.value(u"filename")},
                          {QStringLiteral("ticket_id"), sent.value(u"ticket_id")}},
                         saved, facts);
}

// By name and size. Servers were seen that count a byte more, so the size is not taken to the letter. One of the name
// with another size proves nothing: the file may be another by now, or gone.
Reading readFiles(const QJsonObject &sent, qint64 bytes)
{
    Reading reading;
    reading.path = QStringLiteral("/Attachment");
    reading.query.addQueryItem(QStringLiteral("ticket_id"), halo::toText(sent.value(u"ticket_id")));
    reading.key = QLatin1String("attachments");
    reading.made = QLatin1String("datecreated");
    reading.verdict = [sent, bytes](const QJsonArray &rows) {
        bool isSaid = true;
        for (const QJsonValue &each : rows) {
            const QJsonObject row = each.toObject();
            const auto ticket = halo::toId(row.value(u"ticket_id"));
            const auto size = halo::toId(row.value(u"filesize"));
            if (halo::toText(row.value(u"filename")) != halo::toText(sent.value(u"filename")) ||
                (ticket && *ticket != 0 && ticket != halo::toId(sent.value(u"ticket_id"))))
                continue;
            if (!size || std::llabs(*size - bytes) <= 2)
                return Verdict{Verdict::Is::Applied, {}, false, row};
            isSaid = false;
        }
        return !isSaid ? Verdict{}
                       : Verdict{Verdict::Is::NotApplied, Words::tr("It is not among the files of the ticket.")};
    };
    return reading;
}

QList<WriteStep> steps(const QJsonObject &, const Target &target, const TenantFacts &facts)
{
    const QJsonObject object{
        {QStringLiteral("ticket_id"), number(target.ticket)},
        {QStringLiteral("filename"), target.name},
        {QStringLiteral("desc"), target.name},
    };
    WriteStep step;
    step.purpose = QStringLiteral("Attach a file to ticket %1").arg(number(target.ticket));
    step.done = Words::tr("“%1” is attached.").arg(target.name);
    step.path = QStringLiteral("/Attachment");
    step.object = object;
    step.file = target.file;
    step.check = [object, facts](const QJsonObject &saved) { return verdict(object, saved, facts); };
    step.settle = readFiles(object, QFileInfo(target.file).size());
    return {step};
}

} // namespace

Command attachFile()
{
    Command command;
    command.name = QStringLiteral("Attach File to Ticket");
    command.summary = Words::tr("Attaches files to a ticket.");
    command.verb = Words::tr("Attach");
    command.key = QStringLiteral("U");
    command.icon = QStringLiteral("attach");
    command.needs = {Need::User};
    command.inputs = {{ticketId, InputKind::TicketId, true}, {file, InputKind::Files, true}, {name, InputKind::Text}};
    command.inputs[0].hint = Words::tr("The id of one ticket.");
    command.inputs[0].example = QStringLiteral("1042");
    command.inputs[1].hint = Words::tr("The path of a file, or a list of paths.");
    command.inputs[1].example = QStringLiteral("/home/me/report.pdf");
    command.inputs[2].hint = Words::tr("The name it gets at the ticket; the file's own where none is given.");
    command.inputs[2].example = QStringLiteral("report.pdf");
    command.run = Command::Run::Write;
    command.check = check;
    command.targets = filesOf;
    command.steps = steps;
    command.scope = QStringLiteral("edit:tickets");
    command.probes = {mayUpdate(IfNot::NotSaid)};
    return command;
}
