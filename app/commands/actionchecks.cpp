// SPDX-License-Identifier: Apache-2.0
// Whether an action that was sent is the one that the server has.
#include "commands/writing.h"

#include "halo/json.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdlib>
#include <utility>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QString textOf(const QJsonObject &action)
{
    const QString html = halo::toText(action.value(u"note_html"));
    return plainText(html.isEmpty() ? halo::toText(action.value(u"note")) : html);
}

// Nothing = the row does not say.
std::optional<bool> hasText(const QJsonObject &row, const QJsonObject &sent)
{
    const QString text = textOf(sent);
    bool said = false;
    for (const QLatin1String field : {QLatin1String("note_html"), QLatin1String("note")}) {
        const QString is = plainText(halo::toText(row.value(field)));
        if (is == text)
            return true;
        said = said || (!is.isEmpty() && isReadable(is));
    }
    return said ? std::optional(false) : std::nullopt;
}

// A server may write an address with a name around it.
bool hasAddresses(const QJsonObject &row, const QJsonObject &sent, QLatin1String field)
{
    const QString is = halo::toText(row.value(field));
    const QStringList asked = halo::toText(sent.value(field)).split(u';', Qt::SkipEmptyParts);
    return is.isEmpty() || std::all_of(asked.begin(), asked.end(), [&is](const QString &address) {
               return is.contains(address.trimmed(), Qt::CaseInsensitive);
           });
}

// What an action does to its ticket, as fields of the ticket.
QJsonObject movesOf(const QJsonObject &action)
{
    static constexpr std::pair<const char *, const char *> names[] = {
        {"new_status", "status_id"},         {"new_agent", "agent_id"},       {"new_team", "team"},
        {"new_priority", "priority_id"},     {"new_impact", "impact"},        {"new_urgency", "urgency"},
        {"new_tickettype", "tickettype_id"}, {"new_category1", "category_1"}, {"new_category2", "category_2"},
    };
    QJsonObject moves;
    for (const auto &[ofAction, ofTicket] : names) {
        const QJsonValue value = action.value(QLatin1String(ofAction));
        if (!halo::toText(value).isEmpty())
            moves.insert(QLatin1String(ofTicket), value);
    }
    return moves;
}

bool isTicket(const QJsonObject &record)
{
    return record.contains(u"tickettype_id") && !record.contains(u"ticket_id");
}

bool isOutcomeOf(const QJsonObject &row, const QJsonObject &sent)
{
    const auto asked = halo::toId(sent.value(u"outcome_id"));
    const auto is = halo::toId(row.value(u"outcome_id"));
    if (asked)
        return !is || *asked == *is;
    return halo::toText(sent.value(u"outcome")).compare(halo::toText(row.value(u"outcome")), Qt::CaseInsensitive) == 0;
}

// Nothing = its row does not say enough.
std::optional<bool> couldBe(const QJsonObject &row, const QJsonObject &sent, qint64 me)
{
    const auto ticket = halo::toId(row.value(u"ticket_id"));
    if (ticket && ticket != halo::toId(sent.value(u"ticket_id")))
        return false;
    const qint64 who = halo::toId(row.value(u"who_agentid")).value_or(0);
    const qint64 by = halo::toId(sent.value(u"who_agentid")).value_or(me);
    if (by > 0 && who > 0 && who != by)
        return false;
    if (!isOutcomeOf(row, sent) || !hasAddresses(row, sent, QLatin1String("emailto")))
        return false;
    const std::optional<bool> text = textOf(sent).isEmpty() ? true : hasText(row, sent);
    // It was sent with a time of its own, which the server may have read in another zone.
    const qint64 asked = halo::toMs(sent.value(u"datetime"));
    const bool isThen = asked == 0 || std::abs(asked - halo::toMs(row.value(u"datetime"))) < 1000;
    return text == true && !isThen ? std::nullopt : text;
}

} // namespace

Verdict checkAction(const QJsonObject &sent, const QJsonObject &saved, const TenantFacts &facts)
{
    if (saved.isEmpty())
        return {};
    const QJsonValue hidden = saved.value(u"hiddenfromuser");
    if (halo::toBool(sent.value(u"hiddenfromuser")) && !hidden.isUndefined() && !hidden.isNull() &&
        !halo::toBool(hidden))
        return {Verdict::Is::NotApplied, Words::tr("It is saved, but it is NOT private: the user can see it.")};
    // What an action's record never says, and what is compared below.
    QJsonObject compared = sent;
    for (const char *field : {"note", "note_html", "sendemail", "emailto", "emailcc", "emailsubject", "send_survey",
                              "follow", "dont_do_rules", "update_children", "attachments"})
        compared.remove(QLatin1String(field));
    Verdict verdict = compareFields(compared, saved, facts);
    if (verdict.is == Verdict::Is::NotApplied)
        return verdict;
    for (const QLatin1String field : {QLatin1String("emailto"), QLatin1String("emailcc")}) {
        if (!hasAddresses(saved, sent, field))
            return compareFields({{field, sent.value(field)}}, saved, facts);
    }
    if (textOf(sent).isEmpty())
        return verdict;
    const std::optional<bool> text = hasText(saved, sent);
    if (text == false)
        return compareFields({{QStringLiteral("note"), textOf(sent)}}, {{QStringLiteral("note"), textOf(saved)}},
                             facts);
    return text ? verdict : Verdict{};
}

Reading readActions(TicketId ticket, const QJsonObject &sent, const TenantFacts &facts)
{
    Reading reading;
    reading.path = QStringLiteral("/Actions");
    reading.query.addQueryItem(QStringLiteral("ticket_id"), QString::number(number(ticket)));
    reading.query.addQueryItem(QStringLiteral("excludesys"), QStringLiteral("true"));
    reading.query.addQueryItem(QStringLiteral("includehtmlnote"), QStringLiteral("true"));
    reading.key = QLatin1String("actions");
    if (halo::toText(sent.value(u"datetime")).isEmpty()) // else it is as old as it was told to be
        reading.made = QLatin1String("datetime");
    reading.verdict = [sent, facts](const QJsonArray &rows) {
        QList<QJsonObject> newestFirst;
        for (const QJsonValue &row : rows)
            newestFirst.append(row.toObject());
        std::stable_sort(newestFirst.begin(), newestFirst.end(), [](const QJsonObject &a, const QJsonObject &b) {
            return halo::toId(a.value(u"id")).value_or(0) > halo::toId(b.value(u"id")).value_or(0);
        });
        bool isSaid = true;
        for (const QJsonObject &row : std::as_const(newestFirst)) {
            const std::optional<bool> could = couldBe(row, sent, facts.me);
            isSaid = isSaid && could;
            if (could != true)
                continue;
            // It is there; what its row does not say is not held against it.
            Verdict verdict = checkAction(sent, row, facts);
            if (verdict.is != Verdict::Is::NotApplied)
                return Verdict{Verdict::Is::Applied, {}, false, row};
            verdict.isThere = true;
            return verdict;
        }
        return !isSaid ? Verdict{}
                       : Verdict{Verdict::Is::NotApplied, Words::tr("It is not among the actions of the ticket.")};
    };
    return reading;
}

void checkByActionOrTicket(WriteStep &step, TicketId ticket, const TenantFacts &facts)
{
    const QJsonObject sent = step.object;
    const QJsonObject moves = movesOf(sent);
    step.check = [sent, moves, facts](const QJsonObject &record) {
        return isTicket(record) ? compareFields(moves, record, facts) : checkAction(sent, record, facts);
    };
    // A ticket's record cannot say whether a note is there, let alone hidden.
    step.checksTicket = !moves.isEmpty() && textOf(sent).isEmpty();
    step.settle = readActions(ticket, sent, facts);
}
