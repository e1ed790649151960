// SPDX-License-Identifier: Apache-2.0
#include "commands/objectfields.h"
#include "commands/probes.h"
#include "commands/writing.h"

#include "halo/json.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr QLatin1String actions("Action Objects");

bool has(const QJsonObject &object, const char *field)
{
    return !halo::toText(object.value(QLatin1String(field))).trimmed().isEmpty();
}

QString place(qsizetype index)
{
    return QStringLiteral("[%1]: ").arg(index);
}

void check(const QJsonObject &inputs, QList<Problem> &problems)
{
    const QJsonArray list = arrayInput(inputs, actions);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject object = list.at(i).toObject();
        checkFields(object, actionFields(), actions, place(i), problems);
        if (!has(object, "outcome_id") && !has(object, "outcome"))
            problems.append({actions, place(i) + Words::tr("outcome or outcome_id is required")});
        if (has(object, "id"))
            problems.append({actions, place(i) + Words::tr("id would change an action that is there")});
    }
}

// What is not said is neither shown to the user nor mailed: an outcome's own default may do both.
QJsonObject withDefaults(const QJsonObject &given)
{
    QJsonObject object = withPlainIds(given, actionFields());
    if (!has(object, "sendemail"))
        object.insert(QStringLiteral("sendemail"), false);
    if (!has(object, "hiddenfromuser") && !halo::toBool(object.value(u"sendemail")))
        object.insert(QStringLiteral("hiddenfromuser"), true);
    return object;
}

QList<Target> actionsOf(const QJsonObject &inputs)
{
    QList<Target> targets;
    const QJsonArray list = arrayInput(inputs, actions);
    for (const QJsonValue &each : list) {
        const QJsonObject object = each.toObject();
        targets.append({TicketId{halo::toId(object.value(u"ticket_id")).value_or(0)}, object});
    }
    return targets;
}

QList<WriteStep> steps(const QJsonObject &, const Target &target, const TenantFacts &facts)
{
    const QJsonObject object = withDefaults(target.object);
    WriteStep step;
    step.purpose = QStringLiteral("Create an action on ticket %1").arg(number(target.ticket));
    step.done = Words::tr("The action is created.");
    step.path = QStringLiteral("/Actions");
    step.object = object;
    checkByActionOrTicket(step, target.ticket, facts);
    return {step};
}

QStringList mailed(const QJsonObject &inputs)
{
    QStringList receivers;
    const QJsonArray list = arrayInput(inputs, actions);
    for (const QJsonValue &each : list) {
        const QJsonObject object = each.toObject();
        if (!halo::toBool(object.value(u"sendemail")))
            continue;
        QStringList named = emailsInput(object, QLatin1String("emailto"));
        if (named.isEmpty()) // HaloPSA takes the user's own address then
            named.append(Words::tr("the user of ticket %1").arg(halo::toText(object.value(u"ticket_id"))));
        receivers += named + emailsInput(object, QLatin1String("emailcc"));
    }
    receivers.removeDuplicates();
    return receivers;
}

} // namespace

Command createActions()
{
    Command command;
    command.name = QStringLiteral("Create Actions");
    command.summary = Words::tr("Adds actions to tickets: any outcome that the tenant offers.");
    command.verb = Words::tr("Action");
    command.key = QStringLiteral("T");
    command.icon = QStringLiteral("play");
    command.needs = {Need::User};
    Input input{actions, InputKind::JsonArray, true};
    input.fields = actionFields();
    input.hint =
        Words::tr("Each needs ticket_id and outcome or outcome_id. What is not said is private and mails nobody.");
    input.example = QStringLiteral("[{\"ticket_id\": 1042, \"outcome\": \"Remote Session\", \"note\": \"Done\"}]");
    command.inputs = {input};
    command.run = Command::Run::Write;
    command.check = check;
    command.facts = [](const QJsonObject &inputs) {
        TenantFacts::Facts facts;
        const QJsonArray list = arrayInput(inputs, actions);
        for (const QJsonValue &each : list)
            facts |= factsOf(each.toObject());
        return facts;
    };
    command.checkFacts = [](const QJsonObject &inputs, const TenantFacts &facts, QList<Problem> &problems) {
        const QJsonArray list = arrayInput(inputs, actions);
        for (qsizetype i = 0; i < list.size(); ++i)
            FactCheck{facts, problems, actions, place(i)}.actionObject(list.at(i).toObject());
    };
    command.targets = actionsOf;
    command.steps = steps;
    command.mailed = mailed;
    command.scope = QStringLiteral("edit:tickets");
    command.probes = {offersOutcome(Uses::AnyOutcome), actsOnNobody(Uses::AnyOutcome)};
    return command;
}
