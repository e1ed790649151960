// SPDX-License-Identifier: Apache-2.0
#include "commands/probes.h"
#include "commands/writing.h"

#include <QCoreApplication>

namespace {

constexpr QLatin1String note("Private Note");

} // namespace

Command addNote()
{
    Command command;
    command.name = QStringLiteral("Add Note to Tickets");
    command.summary = QCoreApplication::translate("Command", "Adds a private note to tickets.");
    command.verb = QCoreApplication::translate("Command", "Note");
    command.key = QStringLiteral("N");
    command.icon = QStringLiteral("note");
    command.needs = {Need::User};
    command.inputs = {ticketIdsInput(), privateNoteInput(true)};
    command.run = Command::Run::Write;
    command.facts = [](const QJsonObject &) { return TenantFacts::Facts(TenantFacts::Outcomes); };
    command.checkFacts = [](const QJsonObject &, const TenantFacts &facts, QList<Problem> &problems) {
        FactCheck{facts, problems, note}.noteOutcome();
    };
    command.steps = [](const QJsonObject &inputs, const Target &target, const TenantFacts &facts) {
        return QList<WriteStep>{privateNote(target.ticket, textInput(inputs, note), facts)};
    };
    command.scope = QStringLiteral("edit:tickets");
    command.probes = {forAgentsOnly(), offersOutcome(Uses::NoteOutcome), mayUpdate(IfNot::NotSaid),
                      actsOnNobody(Uses::NoteOutcome)};
    return command;
}
