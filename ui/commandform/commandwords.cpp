// SPDX-License-Identifier: Apache-2.0
#include "commandform/commandwords.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandWords)
};

constexpr const char *labels[] = {
    QT_TRANSLATE_NOOP("CommandWords", "Action Objects"),
    QT_TRANSLATE_NOOP("CommandWords", "Additional Fields"),
    QT_TRANSLATE_NOOP("CommandWords", "Additional Parameters"),
    QT_TRANSLATE_NOOP("CommandWords", "Agent ID"),
    QT_TRANSLATE_NOOP("CommandWords", "Attachment Name"),
    QT_TRANSLATE_NOOP("CommandWords", "Category Type ID"),
    QT_TRANSLATE_NOOP("CommandWords", "Department ID"),
    QT_TRANSLATE_NOOP("CommandWords", "Domain"),
    QT_TRANSLATE_NOOP("CommandWords", "Email To"),
    QT_TRANSLATE_NOOP("CommandWords", "End Time"),
    QT_TRANSLATE_NOOP("CommandWords", "File"),
    QT_TRANSLATE_NOOP("CommandWords", "Folder"),
    QT_TRANSLATE_NOOP("CommandWords", "Format"),
    QT_TRANSLATE_NOOP("CommandWords", "Include Details"),
    QT_TRANSLATE_NOOP("CommandWords", "Made by"),
    QT_TRANSLATE_NOOP("CommandWords", "Number of Event(s) Fetched"),
    QT_TRANSLATE_NOOP("CommandWords", "One File"),
    QT_TRANSLATE_NOOP("CommandWords", "Private Note"),
    QT_TRANSLATE_NOOP("CommandWords", "Private Notes"),
    QT_TRANSLATE_NOOP("CommandWords", "Reason"),
    QT_TRANSLATE_NOOP("CommandWords", "Search Agent"),
    QT_TRANSLATE_NOOP("CommandWords", "Search String"),
    QT_TRANSLATE_NOOP("CommandWords", "Start Time"),
    QT_TRANSLATE_NOOP("CommandWords", "Status ID"),
    QT_TRANSLATE_NOOP("CommandWords", "Outcome ID"),
    QT_TRANSLATE_NOOP("CommandWords", "Status"),
    QT_TRANSLATE_NOOP("CommandWords", "Outcome"),
    QT_TRANSLATE_NOOP("CommandWords", "Statuses"),
    QT_TRANSLATE_NOOP("CommandWords", "Team"),
    QT_TRANSLATE_NOOP("CommandWords", "Team Name"),
    QT_TRANSLATE_NOOP("CommandWords", "Team Names"),
    QT_TRANSLATE_NOOP("CommandWords", "Team Type"),
    QT_TRANSLATE_NOOP("CommandWords", "Ticket Areas"),
    QT_TRANSLATE_NOOP("CommandWords", "Ticket ID"),
    QT_TRANSLATE_NOOP("CommandWords", "Ticket IDs"),
    QT_TRANSLATE_NOOP("CommandWords", "Ticket Objects"),
    QT_TRANSLATE_NOOP("CommandWords", "Ticket Types"),
    QT_TRANSLATE_NOOP("CommandWords", "Time Zone"),
    QT_TRANSLATE_NOOP("CommandWords", "Update Ticket Object"),
};

} // namespace

QString inputLabel(const QString &input)
{
    for (const char *label : labels) {
        if (input == QLatin1String(label))
            return Words::tr(label);
    }
    return input;
}

QString sendWords(const Command &command, int count)
{
    const bool many = count > 1;
    const QString &name = command.name;
    if (command.run == Command::Run::Report)
        return many ? Words::tr("Report %n ticket(s)", nullptr, count) : Words::tr("Report ticket");
    if (command.run != Command::Run::Write)
        return Words::tr("Run");
    if (name == u"Add Note to Tickets")
        return many ? Words::tr("Add note to %n ticket(s)", nullptr, count) : Words::tr("Add note");
    if (name == u"Assign Tickets")
        return many ? Words::tr("Assign %n ticket(s)", nullptr, count) : Words::tr("Assign");
    if (name == u"Attach File to Ticket")
        return many ? Words::tr("Attach %n file(s)", nullptr, count) : Words::tr("Attach");
    if (name == u"Close Tickets")
        return many ? Words::tr("Close %n ticket(s)", nullptr, count) : Words::tr("Close ticket");
    if (name == u"Create Actions")
        return many ? Words::tr("Create %n action(s)", nullptr, count) : Words::tr("Create action");
    if (name == u"Create Tickets")
        return many ? Words::tr("Create %n ticket(s)", nullptr, count) : Words::tr("Create ticket");
    if (name == u"Delete Tickets")
        return many ? Words::tr("Delete %n ticket(s)", nullptr, count) : Words::tr("Delete ticket");
    if (name == u"Resolve Tickets")
        return many ? Words::tr("Resolve %n ticket(s)", nullptr, count) : Words::tr("Resolve");
    if (name == u"Update Tickets")
        return many ? Words::tr("Update %n ticket(s)", nullptr, count) : Words::tr("Update");
    return many ? Words::tr("Send for %n ticket(s)", nullptr, count) : Words::tr("Send");
}

QString countWords(const Command &command, int count)
{
    if (inputOfKind(command, InputKind::Files))
        return Words::tr("%n file(s)", nullptr, count);
    if (inputOfKind(command, InputKind::TicketIds) || inputOfKind(command, InputKind::TicketId))
        return Words::tr("%n ticket(s)", nullptr, count);
    return Words::tr("%n object(s)", nullptr, count);
}

QString problemWords(const QString &label, const QString &message)
{
    if (message.isEmpty())
        return {};
    // Most say what is wrong with the input, a few are sentences of their own.
    const QString sentence = message.front().isLower() ? label + u' ' + message : message;
    return sentence.endsWith(u'.') || sentence.endsWith(u'?') || sentence.endsWith(u'!') ? sentence : sentence + u'.';
}

const Input *inputOfKind(const Command &command, InputKind kind)
{
    const auto found = std::find_if(command.inputs.cbegin(), command.inputs.cend(),
                                    [kind](const Input &input) { return input.kind == kind; });
    return found == command.inputs.cend() ? nullptr : &*found;
}
