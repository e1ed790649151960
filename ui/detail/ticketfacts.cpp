// SPDX-License-Identifier: Apache-2.0
#include "detail/ticketfacts.h"

#include "detail/oneline.h"
#include "halo/json.h"
#include "model/timewords.h"
#include "triage/lookups.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

// Signs between parts are joined to the part before them: no line begins with one.

namespace {

constexpr qint64 unassignedAgent = 1; // built in, on every tenant

struct TicketFacts
{
    Q_DECLARE_TR_FUNCTIONS(TicketFacts)
};

struct Named
{
    QString text;
    QString toolTip;
};

QString unset()
{
    return u"–"_s;
}

QString orUnset(const QString &text)
{
    return text.isEmpty() ? unset() : text;
}

// `known`: the name the server sent along, if it did.
Named named(const Lookups &lookups, Lookup lookup, qint64 id, const QString &known, qint64 group = 0)
{
    if (id == 0)
        return {orUnset(known), {}};
    const QString name = known.isEmpty() ? lookups.name(lookup, id, group) : known;
    const QString title = Lookups::title(lookup);
    const QString toolTip = TicketFacts::tr("%1: id %2").arg(title).arg(id);
    if (!name.isEmpty())
        return {name, toolTip};
    switch (lookups.state(lookup)) {
    case Lookups::State::NotLoaded:
    case Lookups::State::Loading:
        return {u"#%1"_s.arg(id), toolTip}; // its name may still come
    case Lookups::State::Failed:
        return {TicketFacts::tr("#%1 (unknown)").arg(id),
                toolTip + u'\n' + TicketFacts::tr("The list of names could not be loaded.")};
    case Lookups::State::Loaded:
        return {TicketFacts::tr("#%1 (unknown)").arg(id),
                toolTip + u'\n' + TicketFacts::tr("It is not in the list of names.")};
    }
    return {};
}

Named agent(const ShownTicket &view, const Lookups &lookups)
{
    const Ticket &ticket = view.ticket;
    if (ticket.agentId == unassignedAgent && ticket.agentName.isEmpty() &&
        lookups.name(Lookup::Agents, unassignedAgent).isEmpty())
        return {TicketFacts::tr("Unassigned"), TicketFacts::tr("%1: id %2").arg(Lookups::title(Lookup::Agents)).arg(1)};
    return named(lookups, Lookup::Agents, ticket.agentId, ticket.agentName);
}

Named priority(const ShownTicket &view, const Lookups &lookups)
{
    const Ticket &ticket = view.ticket;
    Named priority = named(lookups, Lookup::Priorities, ticket.priorityId, {}, ticket.slaId);
    const QString sla = halo::toText(view.record.value(u"sla_name"));
    if (!sla.isEmpty())
        priority.text = TicketFacts::tr("%1 in %2", "priority in SLA").arg(priority.text, sla);
    if (ticket.slaId != 0)
        priority.toolTip +=
            (priority.toolTip.isEmpty() ? QString() : u"\n"_s) + TicketFacts::tr("SLA: id %1").arg(ticket.slaId);
    return priority;
}

// A value only the record has.
QString ofRecord(const ShownTicket &view, QStringView field)
{
    if (view.state == ShownTicket::Record::Loading)
        return u"…"_s;
    return view.state == ShownTicket::Record::Failed ? TicketFacts::tr("not loaded")
                                                     : orUnset(halo::toText(view.record.value(field)));
}

// Impact and urgency: 0 means none was chosen.
Named level(const ShownTicket &view, const Lookups &lookups, Lookup lookup, QStringView field)
{
    if (view.state != ShownTicket::Record::Loaded)
        return {ofRecord(view, field), {}};
    return named(lookups, lookup, halo::toId(view.record.value(field)).value_or(0), {});
}

// HaloPSA writes the path of a category as "A>B".
QString path(const QString &category)
{
    return category.split(u'>', Qt::SkipEmptyParts).join(u"\u00a0› "_s);
}

// The other three in one row, for they are seldom set: "–", or a line each.
QString moreCategories(const ShownTicket &view)
{
    if (view.state != ShownTicket::Record::Loaded)
        return ofRecord(view, u"category_2");
    QStringList lines;
    for (const int number : {2, 3, 4}) {
        const QString category = halo::toText(view.record.value(u"category_%1"_s.arg(number)));
        if (!category.isEmpty())
            lines.append(u"%1: %2"_s.arg(number).arg(path(category)));
    }
    return orUnset(lines.join(u'\n'));
}

QString parent(const ShownTicket &view)
{
    const qint64 id = halo::toId(view.record.value(u"parent_id")).value_or(0);
    if (view.state != ShownTicket::Record::Loaded)
        return ofRecord(view, u"parent_id");
    const QString subject = halo::toText(view.record.value(u"parent_subject"));
    return id <= 0 ? unset() : subject.isEmpty() ? u"#%1"_s.arg(id) : u"#%1 %2"_s.arg(id).arg(subject);
}

QString tags(const ShownTicket &view)
{
    if (view.state != ShownTicket::Record::Loaded)
        return ofRecord(view, u"ticket_tags");
    return orUnset(halo::toText(view.record.value(u"ticket_tags")).split(u',', Qt::SkipEmptyParts).join(u", "_s));
}

// The ids where the record names them, else how many.
QString children(const ShownTicket &view)
{
    if (view.state != ShownTicket::Record::Loaded)
        return ofRecord(view, u"child_count");
    QStringList ids;
    const QJsonArray array = view.record.value(u"child_ticket_ids").toArray();
    for (const QJsonValue &value : array) {
        if (const auto id = halo::toId(value); id && *id > 0)
            ids.append(u"#%1"_s.arg(*id));
    }
    if (!ids.isEmpty())
        return ids.join(u", "_s);
    const qint64 count = halo::toId(view.record.value(u"child_count")).value_or(0);
    return count > 0 ? TicketFacts::tr("%n ticket(s)", nullptr, static_cast<int>(count)) : unset();
}

Fact time(const QString &key, const QString &label, qint64 ms, qint64 now)
{
    return {key, label, ms == 0 ? unset() : compactTime(ms, now), exactTime(ms, now)};
}

} // namespace

QList<Fact> ticketFacts(const ShownTicket &view, const Lookups &lookups, qint64 now)
{
    const Ticket &ticket = view.ticket;
    QList<Fact> facts;
    const auto add = [&facts](const QString &key, const QString &label, const Named &value) {
        facts.append({key, label, value.text, value.toolTip});
    };
    add(u"status"_s, TicketFacts::tr("Status"), named(lookups, Lookup::Statuses, ticket.statusId, ticket.statusName));
    add(u"type"_s, TicketFacts::tr("Type"), named(lookups, Lookup::Types, ticket.typeId, ticket.typeName));
    add(u"team"_s, TicketFacts::tr("Team"), {orUnset(ticket.team), {}});
    add(u"agent"_s, TicketFacts::tr("Agent"), agent(view, lookups));
    add(u"priority"_s, TicketFacts::tr("Priority"), priority(view, lookups));
    add(u"category1"_s, TicketFacts::tr("Category"), {orUnset(path(ticket.category)), {}});
    add(u"categories"_s, TicketFacts::tr("Category 2–4"), {moreCategories(view), {}});
    add(u"impact"_s, TicketFacts::tr("Impact"), level(view, lookups, Lookup::Impacts, u"impact"));
    add(u"urgency"_s, TicketFacts::tr("Urgency"), level(view, lookups, Lookup::Urgencies, u"urgency"));
    facts.append(time(u"created"_s, TicketFacts::tr("Created"), ticket.created, now));
    facts.append(time(u"updated"_s, TicketFacts::tr("Last update"), ticket.lastUpdate, now));
    facts.append(time(u"due"_s, TicketFacts::tr("SLA due"), ticket.due, now));
    facts.append(time(u"closed"_s, TicketFacts::tr("Closed"), ticket.closed, now));
    add(u"onhold"_s, TicketFacts::tr("On hold"), {ticket.onHold ? TicketFacts::tr("Yes") : TicketFacts::tr("No"), {}});
    add(u"attachments"_s, TicketFacts::tr("Attachments"), {QString::number(ticket.attachments), {}});
    add(u"tags"_s, TicketFacts::tr("Tags"), {tags(view), {}});
    add(u"parent"_s, TicketFacts::tr("Parent"), {parent(view), {}});
    add(u"children"_s, TicketFacts::tr("Children"), {children(view), {}});
    return facts;
}

QList<Fact> customFields(const ShownTicket &view)
{
    QList<Fact> facts;
    const QJsonArray fields = view.record.value(u"customfields").toArray();
    for (const QJsonValue &value : fields) {
        const QJsonObject field = value.toObject();
        // What is chosen from a list comes as its id, and as words beside it.
        QString text = halo::toText(field.value(u"display"));
        if (text.isEmpty())
            text = halo::toText(field.value(u"value"));
        if (text.isEmpty())
            continue;
        const QString id = halo::toText(field.value(u"id"));
        const QString name = halo::toText(field.value(u"name"));
        QString label = halo::toText(field.value(u"label"));
        if (label.isEmpty())
            label = name.isEmpty() ? TicketFacts::tr("Custom field %1").arg(id) : name;
        facts.append({u"custom_"_s + id, label, text, TicketFacts::tr("Custom field %1, id %2").arg(name, id)});
    }
    return facts;
}

QString placeLine(const Ticket &ticket)
{
    const QStringList parts{ticket.client, ticket.site, ticket.user};
    const QString line = oneLineOf(parts, u"\u00a0› "_s);
    return line.isEmpty() ? TicketFacts::tr("No client") : line;
}

QString stateLine(const ShownTicket &view, const Lookups &lookups)
{
    const Ticket &ticket = view.ticket;
    QStringList parts;
    for (const Named &part : {named(lookups, Lookup::Statuses, ticket.statusId, ticket.statusName),
                              named(lookups, Lookup::Types, ticket.typeId, ticket.typeName), Named{ticket.team, {}},
                              agent(view, lookups), priority(view, lookups)}) {
        if (!part.text.isEmpty() && part.text != unset())
            parts.append(part.text);
    }
    return oneLineOf(parts, u"\u00a0· "_s);
}

SlaLeft slaLeft(const Ticket &ticket, const Lookups &lookups, qint64 now)
{
    using State = SlaLeft::State;
    // The status decides: a ticket that was opened again may keep the date it was closed at.
    if (lookups.isClosed(ticket.statusId).value_or(ticket.closed != 0)) {
        return {State::Done,
                ticket.closed == 0
                    ? TicketFacts::tr("Closed")
                    : TicketFacts::tr("Closed %1", "closed 3 days ago").arg(relativeTime(ticket.closed, now)),
                exactTime(ticket.closed, now)};
    }
    if (ticket.due == 0)
        return {};
    const QString toolTip = TicketFacts::tr("SLA due: %1").arg(exactTime(ticket.due, now));
    const QString left = relativeTime(ticket.due, now);
    const QString at = compactTime(ticket.due, now);
    if (ticket.due < now)
        return {State::Overdue, TicketFacts::tr("SLA was due %1 (%2)", "was due 3 hours ago (13:20)").arg(left, at),
                toolTip};
    const bool soon = ticket.due - now <= 3'600'000 && !ticket.onHold;
    return {soon ? State::Soon : State::Later,
            TicketFacts::tr("SLA due %1 (%2)", "due in 3 hours (13:20)").arg(left, at), toolTip};
}
