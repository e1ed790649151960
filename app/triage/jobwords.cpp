// SPDX-License-Identifier: Apache-2.0
#include "triage/jobwords.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobWords)
};

QString agentName(qint64 id, const QString &name, const TenantFacts &facts)
{
    if (!name.isEmpty())
        return name;
    const TenantFacts::Agent *agent = facts.agent(id);
    return agent ? agent->name : QStringLiteral("#%1").arg(id);
}

QString statusName(const Ticket &ticket, const TenantFacts &facts)
{
    return ticket.statusName.isEmpty() ? facts.statusName(ticket.statusId) : ticket.statusName;
}

QString ago(qint64 ms)
{
    const auto minutes = static_cast<int>(std::clamp<qint64>(ms / 60'000, 0, 1'000'000));
    if (minutes < 1)
        return Words::tr("changed just now");
    if (minutes < 60)
        return Words::tr("changed %n min ago", nullptr, minutes);
    if (minutes < 48 * 60)
        return Words::tr("changed %n h ago", nullptr, minutes / 60);
    return Words::tr("changed %n day(s) ago", nullptr, minutes / (24 * 60));
}

} // namespace

AdviceContext::Attempt attemptOf(const WriteStep &step)
{
    using Attempt = AdviceContext::Attempt;
    if (step.verb == Verb::Delete)
        return Attempt::Delete;
    if (step.path.startsWith(QLatin1String("/Attachment")))
        return Attempt::Attach;
    if (step.path.startsWith(QLatin1String("/Actions")))
        return Attempt::Act;
    if (step.object.contains(QLatin1String("status_id")))
        return Attempt::Close;
    if (step.object.contains(QLatin1String("agent_id")) || step.object.contains(QLatin1String("team")))
        return Attempt::Assign;
    return Attempt::Save;
}

bool endsAll(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Proxy:
    case Error::Kind::Tls:
    case Error::Kind::Throttled:
    case Error::Kind::SignIn:
    case Error::Kind::TokenRefused:
    case Error::Kind::Moved:
        return true;
    case Error::Kind::Cancelled:
    case Error::Kind::Timeout:
    case Error::Kind::Cut:
    case Error::Kind::Refused:
    case Error::Kind::Malformed:
    case Error::Kind::TooLarge:
        break;
    }
    return false;
}

bool mayHaveActed(const Error &error)
{
    return error.mayHaveActed || (error.kind == Error::Kind::Refused && (error.status == 502 || error.status == 504));
}

QString errorWords(const Error &error, AdviceContext::Attempt attempt)
{
    // Not an answer of the server: our own words are the whole story.
    if (error.kind == Error::Kind::Malformed && error.status == 0)
        return error.message;
    AdviceContext context;
    context.attempt = attempt;
    const Advice advice = advise(error, context);
    return advice.serverSaid.isEmpty() ? advice.happened : advice.serverSaid;
}

QString changeWords(const Ticket &seen, const Ticket &now, const TenantFacts &facts, qint64 nowMs, const QString &who)
{
    QStringList differences;
    const auto differs = [&differences](const QString &what, const QString &from, const QString &to) {
        if (from != to)
            differences.append(
                Words::tr("%1 %2 → %3")
                    .arg(what, from.isEmpty() ? QStringLiteral("–") : from, to.isEmpty() ? QStringLiteral("–") : to));
    };
    if (seen.statusId != now.statusId)
        differs(Words::tr("status"), statusName(seen, facts), statusName(now, facts));
    if (seen.agentId != now.agentId)
        differs(Words::tr("agent"), agentName(seen.agentId, seen.agentName, facts),
                agentName(now.agentId, now.agentName, facts));
    differs(Words::tr("team"), seen.team, now.team);
    differs(Words::tr("summary"), seen.summary, now.summary);
    if (seen.priorityId != now.priorityId)
        differs(Words::tr("priority"), QString::number(seen.priorityId), QString::number(now.priorityId));
    QString when = ago(nowMs - now.lastUpdate);
    if (!who.isEmpty())
        when = Words::tr("%1 by %2", "changed 2 min ago, a person").arg(when, who);
    return differences.isEmpty() ? when : Words::tr("%1: %2").arg(when, differences.join(QStringLiteral(", ")));
}
