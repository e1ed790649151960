// SPDX-License-Identifier: Apache-2.0
#include "commands/undo.h"

#include "halo/json.h"

Command undoCommand()
{
    Command command;
    command.name = undoName;
    command.run = Command::Run::Write;
    command.inputs = {{QStringLiteral("Command"), InputKind::Text}};
    command.targets = [](const QJsonObject &) { return QList<Target>(); };
    command.facts = [](const QJsonObject &) { return TenantFacts::Facts(); };
    command.steps = [](const QJsonObject &, const Target &target, const TenantFacts &) {
        WriteStep step;
        step.purpose = QStringLiteral("Undo, ticket %1").arg(number(target.ticket));
        step.path = QStringLiteral("/Tickets");
        step.object = target.object;
        step.savesTicket = true;
        step.checksTicket = true;
        step.check = [object = target.object](const QJsonObject &record) -> Verdict {
            if (record.isEmpty())
                return {};
            const Verdict verdict = compareFields(object, record);
            // Nothing to compare: it is there again, which is what was asked for.
            const bool restores = object.contains(QLatin1String("_recover"));
            if (restores && verdict.is == Verdict::Is::NotSaid && halo::toId(record.value(u"id")) &&
                !halo::toBool(record.value(u"deleted")))
                return {Verdict::Is::Applied};
            return verdict;
        };
        step.settle.path = QStringLiteral("/Tickets/%1").arg(number(target.ticket));
        step.settle.verdict = [check = step.check](const QJsonArray &rows) { return check(rows.first().toObject()); };
        return QList<WriteStep>{step};
    };
    return command;
}
