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

constexpr QLatin1String tickets("Ticket Objects");
constexpr qint64 incident = 1; // dependable on every tenant (halopsa-api 3)

QString place(qsizetype index)
{
    return QStringLiteral("[%1]: ").arg(index);
}

void check(const QJsonObject &inputs, QList<Problem> &problems)
{
    const QJsonArray list = arrayInput(inputs, tickets);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject object = list.at(i).toObject();
        checkFields(object, newTicketFields(), tickets, place(i), problems);
        if (!halo::toText(object.value(u"id")).isEmpty())
            problems.append({tickets, place(i) + Words::tr("id would change a ticket that is there")});
    }
}

QJsonObject withDefaults(const QJsonObject &given)
{
    QJsonObject object = withPlainIds(given, newTicketFields());
    object.remove(QStringLiteral("id")); // null or empty, or check() had refused it
    if (halo::toText(object.value(u"tickettype_id")).isEmpty())
        object.insert(QStringLiteral("tickettype_id"), incident);
    return object;
}

Verdict verdict(const QJsonObject &sent, const QJsonObject &saved, const TenantFacts &facts)
{
    const auto id = halo::toId(saved.value(u"id"));
    if (!id)
        return {};
    Verdict verdict = compareFields(sent, saved, facts);
    if (verdict.is == Verdict::Is::NotApplied)
        verdict.words = Words::tr("Ticket %1 was created, but not as asked for. %2").arg(*id).arg(verdict.words);
    return verdict;
}

// A ticket whose id never came can only be found by what it is called. Not found proves nothing: it may be in a place
// that this agent does not see. One that differs in what was sent is another, or the tenant's rules have changed it:
// that proves nothing either.
Reading findBySummary(const QJsonObject &sent, const TenantFacts &facts)
{
    const QString summary = halo::toText(sent.value(u"summary"));
    Reading reading;
    reading.path = QStringLiteral("/Tickets");
    reading.query.addQueryItem(QStringLiteral("search_summary"), queryText(summary));
    reading.query.addQueryItem(QStringLiteral("count"), QStringLiteral("50"));
    reading.query.addQueryItem(QStringLiteral("order"), QStringLiteral("id"));
    reading.query.addQueryItem(QStringLiteral("orderdesc"), QStringLiteral("true"));
    reading.key = QLatin1String("tickets");
    reading.made = QLatin1String("dateoccurred");
    reading.verdict = [sent, summary, facts](const QJsonArray &rows) {
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            if (halo::toText(row.value(u"summary")).trimmed() == summary.trimmed() &&
                compareFields(sent, row, facts).is != Verdict::Is::NotApplied)
                return Verdict{Verdict::Is::Applied, {}, false, row};
        }
        return Verdict{};
    };
    return reading;
}

QList<WriteStep> steps(const QJsonObject &, const Target &target, const TenantFacts &facts)
{
    const QJsonObject object = withDefaults(target.object);
    WriteStep step;
    step.purpose = QStringLiteral("Create a ticket");
    step.done = Words::tr("The ticket is created.");
    step.path = QStringLiteral("/Tickets");
    step.object = object;
    step.check = [object, facts](const QJsonObject &saved) { return verdict(object, saved, facts); };
    step.savesTicket = true;
    step.settle = findBySummary(object, facts);
    return {step};
}

} // namespace

Command createTickets()
{
    Command command;
    command.name = QStringLiteral("Create Tickets");
    command.summary = Words::tr("Creates tickets.");
    command.verb = Words::tr("New ticket");
    command.key = QStringLiteral("Ctrl+N");
    command.icon = QStringLiteral("plus");
    command.needs = {Need::User};
    Input input{tickets, InputKind::JsonArray, true};
    input.fields = newTicketFields();
    input.hint = Words::tr("Each needs a summary; it becomes an Incident where no tickettype_id is given.");
    input.example = QStringLiteral("[{\"summary\": \"VPN drops\", \"client_id\": 12}]");
    command.inputs = {input};
    command.run = Command::Run::Write;
    command.check = check;
    command.facts = [](const QJsonObject &inputs) {
        TenantFacts::Facts facts;
        const QJsonArray list = arrayInput(inputs, tickets);
        for (const QJsonValue &each : list)
            facts |= factsOf(each.toObject());
        return facts;
    };
    command.checkFacts = [](const QJsonObject &inputs, const TenantFacts &facts, QList<Problem> &problems) {
        const QJsonArray list = arrayInput(inputs, tickets);
        for (qsizetype i = 0; i < list.size(); ++i)
            FactCheck{facts, problems, tickets, place(i)}.ticketObject(list.at(i).toObject());
    };
    command.targets = [](const QJsonObject &inputs) {
        QList<Target> targets;
        const QJsonArray list = arrayInput(inputs, tickets);
        for (const QJsonValue &each : list)
            targets.append({TicketId{}, each.toObject()});
        return targets;
    };
    command.steps = steps;
    command.scope = QStringLiteral("edit:tickets");
    command.probes = {mayCreate()};
    return command;
}
