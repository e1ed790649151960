// SPDX-License-Identifier: Apache-2.0
#include "commands/probes.h"

#include "halo/json.h"
#include "halo/ticketfilter.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Probe)
};

using Says = Sign::Says;
using Cause = Sign::Cause;

constexpr bool proven = true;
constexpr bool inferred = false;

bool has(const QStringList &scopes, std::initializer_list<const char *> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&scopes](const char *scope) {
        return scopes.contains(QLatin1String(scope), Qt::CaseInsensitive);
    });
}

// Whether the token could open it: edit:x holds read:x [infer].
bool opens(const QStringList &granted, const QString &scope)
{
    if (has(granted, {"all", "all:standard"}) || granted.contains(scope, Qt::CaseInsensitive))
        return true;
    return scope.startsWith(QLatin1String("read:")) &&
           granted.contains(QLatin1String("edit:") + scope.mid(5), Qt::CaseInsensitive);
}

std::optional<qint64> outcomeId(const TenantFacts &tenant, Uses outcome)
{
    if (outcome != Uses::ResolveOutcome)
        return tenant.noteOutcome();
    const auto resolve = tenant.resolveOutcome();
    return resolve ? std::optional(resolve->id) : std::nullopt;
}

// Without a word of the server: what happened on the way.
Sign fault(const Error &error)
{
    return {Says::Nothing, inferred,
            error.status > 0
                ? Words::tr("Status %1 says nothing about rights: this was not found out.").arg(error.status)
                : Words::tr("No answer came: this was not found out."),
            Cause::Fault};
}

Sign readRows(const ProbeFacts &facts, const ProbeAnswer &answer, QLatin1String key, const QString &scope)
{
    if (answer.error)
        return refusal(facts, *answer.error, scope);
    QJsonObject envelope;
    const Result<QJsonArray> rows = halo::unwrapList(answer.body, key, &envelope);
    if (!rows.ok())
        return {Says::Nothing, inferred, Words::tr("The answer is not a list: this was not found out."), Cause::Fault};
    const qint64 count = halo::toId(envelope.value(u"record_count")).value_or(-1);
    if (rows.value().isEmpty() && count > 0)
        return {Says::Partial, proven, Words::tr("The server counts %1 but shows none of them.").arg(count),
                Cause::Role};
    if (rows.value().isEmpty())
        return {Says::Allowed, inferred,
                Words::tr("It answered, but with nothing: either there is nothing, or this agent may see none of it.")};
    return {Says::Allowed, proven, Words::tr("It answered with what was asked for.")};
}

Probe reads(const QString &path, const QUrlQuery &query, QLatin1String key, const QString &scope)
{
    Probe probe;
    probe.level = ProbeLevel::Read;
    probe.request = [path, query](const ProbeFacts &) { return ProbeRequest{Verb::Get, path, query}; };
    probe.read = [key, scope](const ProbeFacts &facts, const ProbeAnswer &answer) {
        return readRows(facts, answer, key, scope);
    };
    return probe;
}

// Reads only the facts.
Probe hint(ProbeLevel level, std::function<Sign(const ProbeFacts &)> read)
{
    Probe probe;
    probe.level = level;
    probe.read = [read = std::move(read)](const ProbeFacts &facts, const ProbeAnswer &) { return read(facts); };
    return probe;
}

// The server answered 404 for this ticket just before, so 404 here means that the right was not what was missing.
// Whether it looks for the ticket or at the rights first is not known: it proves nothing [infer].
Sign readWrite(const ProbeFacts &facts, const ProbeAnswer &answer, bool provesDenial)
{
    if (!answer.error)
        return {Says::Nothing, inferred,
                Words::tr("The server accepted it although there is no such ticket: this says nothing."), Cause::Fault};
    if (answer.error->status == 404)
        return {Says::Allowed, inferred,
                Words::tr("Not refused: the server only did not find the ticket, which does not exist.")};
    Sign sign = refusal(facts, *answer.error, QStringLiteral("edit:tickets"));
    if (sign.says == Says::Denied && !provesDenial) {
        sign.proof = inferred;
        sign.words = Words::tr("Refused with the outcome of a private note; others may still be allowed.");
    }
    return sign;
}

QUrlQuery query(std::initializer_list<std::pair<const char *, const char *>> items)
{
    QUrlQuery query;
    for (const auto &[name, value] : items)
        query.addQueryItem(QLatin1String(name), QLatin1String(value));
    return query;
}

const QString readTicketScope = QStringLiteral("read:tickets");

// A ticket may well have none of them: that an answer came is what counts.
Probe readsOfTicket(const QString &path, std::initializer_list<std::pair<const char *, const char *>> items,
                    QLatin1String key)
{
    Probe probe;
    probe.level = ProbeLevel::Read;
    probe.request = [path, items = query(items)](const ProbeFacts &facts) -> std::optional<ProbeRequest> {
        if (number(facts.ticket) == 0)
            return std::nullopt;
        ProbeRequest request{Verb::Get, path};
        request.query.addQueryItem(QStringLiteral("ticket_id"), QString::number(number(facts.ticket)));
        for (const auto &[name, value] : items.queryItems())
            request.query.addQueryItem(name, value);
        return request;
    };
    probe.read = [key](const ProbeFacts &facts, const ProbeAnswer &answer) -> Sign {
        Sign sign = readRows(facts, answer, key, readTicketScope);
        if (sign.says == Says::Allowed && !sign.proof)
            return {Says::Allowed, proven, Words::tr("It answered; this ticket has none.")};
        return sign;
    };
    return probe;
}

} // namespace

Sign refusal(const ProbeFacts &facts, const Error &error, const QString &scope)
{
    const bool refused = error.kind == Error::Kind::Refused && (error.status == 401 || error.status == 403);
    if (!refused && error.kind != Error::Kind::TokenRefused)
        return fault(error);
    Sign sign{Says::Denied, proven, Words::tr("The server refused it with status %1.").arg(error.status), Cause::Role};
    if (error.kind == Error::Kind::TokenRefused || (facts.scopes && !scope.isEmpty() && !opens(*facts.scopes, scope)))
        sign.cause = Cause::Scopes;
    else if (facts.me && !facts.me->isAgent)
        sign.cause = Cause::LoginType;
    return sign;
}

Probe byScopes(const QString &scope)
{
    return hint(ProbeLevel::Local, [scope](const ProbeFacts &facts) -> Sign {
        if (!facts.scopes || scope.isEmpty() || opens(*facts.scopes, scope))
            return {};
        return {Says::Denied, inferred, Words::tr("The token has no scope that opens this, such as %1.").arg(scope),
                Cause::Scopes};
    });
}

Probe byAdmin()
{
    return hint(ProbeLevel::Local, [](const ProbeFacts &facts) -> Sign {
        if (!facts.me || !facts.me->isAdmin || !facts.scopes || !has(*facts.scopes, {"all"}))
            return {};
        return {Says::Allowed, inferred, Words::tr("The agent is an administrator, and the token has all scopes.")};
    });
}

Probe forAgentsOnly()
{
    return hint(ProbeLevel::Local, [](const ProbeFacts &facts) -> Sign {
        if (!facts.me || facts.me->isAgent)
            return {};
        return {Says::Denied, inferred, Words::tr("The application logs in as an end user, and this is for agents."),
                Cause::LoginType};
    });
}

Probe readsTickets()
{
    // Enriched, so that names that are missing can be seen.
    return reads(QStringLiteral("/Tickets"),
                 query({{"pageinate", "true"},
                        {"page_no", "1"},
                        {"page_size", "1"},
                        {"order", "lastactiondate"},
                        {"orderdesc", "true"},
                        {"includestatus", "true"},
                        {"includetickettype", "true"}}),
                 QLatin1String("tickets"), readTicketScope);
}

Probe countsTickets()
{
    return reads(QStringLiteral("/Tickets"), query({{"count", "1"}}), QLatin1String("tickets"), readTicketScope);
}

Probe readsList(const ListStep &step)
{
    return reads(step.path, step.query, step.key, {});
}

Probe readsTicket()
{
    Probe probe;
    probe.level = ProbeLevel::Read;
    probe.request = [](const ProbeFacts &facts) -> std::optional<ProbeRequest> {
        if (number(facts.ticket) == 0)
            return std::nullopt;
        return ProbeRequest{Verb::Get, QStringLiteral("/Tickets/%1").arg(number(facts.ticket)),
                            query({{"includedetails", "true"}})};
    };
    probe.read = [](const ProbeFacts &facts, const ProbeAnswer &answer) -> Sign {
        if (answer.error)
            return refusal(facts, *answer.error, readTicketScope);
        const Result<QJsonObject> record = halo::unwrapOne(answer.body);
        if (!record.ok() || halo::toId(record.value().value(u"id")).value_or(0) != number(facts.ticket))
            return {Says::Nothing, inferred, Words::tr("The answer is not that ticket: this was not found out."),
                    Cause::Fault};
        return {Says::Allowed, proven, Words::tr("It answered with what was asked for.")};
    };
    return probe;
}

Probe readsActions()
{
    // As a report asks for them.
    return readsOfTicket(QStringLiteral("/Actions"),
                         {{"excludesys", "true"}, {"includehtmlnote", "true"}, {"includeattachments", "true"}},
                         QLatin1String("actions"));
}

Probe readsFiles()
{
    return readsOfTicket(QStringLiteral("/Attachment"), {}, QLatin1String("attachments"));
}

Probe namesInRow()
{
    return hint(ProbeLevel::Hint, [](const ProbeFacts &facts) -> Sign {
        if (facts.row.isEmpty())
            return {};
        struct Name
        {
            const char *field;
            const char *path; // of the look-up that has it
        };
        for (const Name &name : {Name{"status_name", "/Status"}, Name{"tickettype_name", "/TicketType"}}) {
            const bool inRow = !halo::toText(facts.row.value(QLatin1String(name.field))).isEmpty();
            const auto names = facts.lists.constFind(QLatin1String(name.path)); // not there: it was not found out
            if (!inRow && names != facts.lists.cend() && names->isEmpty())
                return {Says::Partial, proven,
                        Words::tr("The rows lack %1, and the look-up that has it may not be read or is empty.")
                            .arg(QLatin1String(name.field)),
                        Cause::Role};
        }
        return {};
    });
}

Probe mayUpdate(IfNot ifNot)
{
    return hint(ProbeLevel::Hint, [ifNot](const ProbeFacts &facts) -> Sign {
        const QJsonValue may = facts.record.value(u"_canupdate");
        if (may.isUndefined() || may.isNull())
            return {};
        if (halo::toBool(may))
            return {Says::Allowed, inferred, Words::tr("HaloPSA says that this agent may update the ticket it read.")};
        if (ifNot == IfNot::NotSaid)
            return {};
        return {Says::Denied, inferred, Words::tr("HaloPSA says that this agent may not update the ticket it read."),
                Cause::Role};
    });
}

Probe mayCreate()
{
    return hint(ProbeLevel::Hint, [](const ProbeFacts &facts) -> Sign {
        bool said = false;
        bool allowed = false;
        const QJsonArray types = facts.lists.value(QStringLiteral("/TicketType"));
        for (const QJsonValue &type : types) {
            const QJsonValue may = type.toObject().value(u"cancreate");
            said = said || may.isBool();
            allowed = allowed || halo::toBool(may);
            // Whether it is about the agent or only about the type is not documented: another sign has to agree.
            if (halo::toBool(may) && halo::toBool(facts.record.value(u"_canupdate")))
                return {Says::Allowed, inferred,
                        Words::tr("HaloPSA says that tickets of a type may be created, and this agent may update "
                                  "tickets.")};
        }
        if (!said || allowed)
            return {};
        return {Says::Denied, inferred,
                Words::tr("HaloPSA says of no ticket type that this agent may create tickets "
                          "of it."),
                Cause::Role};
    });
}

Probe offersOutcome(Uses outcome)
{
    return hint(ProbeLevel::Hint, [outcome](const ProbeFacts &facts) -> Sign {
        if (!facts.record.value(u"outcomes").isArray())
            return {};
        const QJsonArray offered = facts.record.value(u"outcomes").toArray();
        const std::optional<qint64> wanted = outcomeId(facts.tenant, outcome);
        if (outcome == Uses::ResolveOutcome && !wanted)
            return {Says::Denied, inferred,
                    Words::tr("It could not be found out which outcome resolves a ticket; without it nothing is sent."),
                    Cause::Outcome};
        const bool found = std::any_of(offered.cbegin(), offered.cend(), [&](const QJsonValue &each) {
            return outcome == Uses::AnyOutcome || halo::toId(each.toObject().value(u"id")) == wanted;
        });
        if (found)
            return {Says::Allowed, inferred, Words::tr("The ticket that was read offers the outcome for it.")};
        return {Says::Denied, inferred,
                offered.isEmpty() ? Words::tr("The ticket that was read offers this agent no outcome.")
                                  : Words::tr("The ticket that was read does not offer the outcome for it."),
                Cause::Outcome};
    });
}

Probe deletesNobody()
{
    Probe probe;
    probe.level = ProbeLevel::NoMatch;
    probe.request = [](const ProbeFacts &facts) -> std::optional<ProbeRequest> {
        if (number(facts.nobody) == 0)
            return std::nullopt;
        return ProbeRequest{Verb::Delete, QStringLiteral("/Tickets/%1").arg(number(facts.nobody))};
    };
    probe.read = [](const ProbeFacts &facts, const ProbeAnswer &answer) { return readWrite(facts, answer, true); };
    return probe;
}

Probe actsOnNobody(Uses outcome)
{
    Probe probe;
    probe.level = ProbeLevel::NoMatch;
    probe.request = [outcome](const ProbeFacts &facts) -> std::optional<ProbeRequest> {
        const std::optional<qint64> id = outcomeId(facts.tenant, outcome);
        if (number(facts.nobody) == 0 || !id)
            return std::nullopt;
        return ProbeRequest{Verb::Post,
                            QStringLiteral("/Actions"),
                            {},
                            {{QStringLiteral("ticket_id"), number(facts.nobody)},
                             {QStringLiteral("outcome_id"), *id},
                             {QStringLiteral("note"), QStringLiteral("Sundog permission check")},
                             {QStringLiteral("hiddenfromuser"), true},
                             {QStringLiteral("sendemail"), false}}};
    };
    probe.read = [outcome](const ProbeFacts &facts, const ProbeAnswer &answer) {
        return readWrite(facts, answer, outcome != Uses::AnyOutcome);
    };
    return probe;
}
