// SPDX-License-Identifier: Apache-2.0
#include "detail/ticketfacts.h"

#include "halo/json.h"
#include "model/timewords.h"
#include "triage/lookups.h"

#include <QCoreApplication>

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
QString level(const ShownTicket &view, QStringView field)
{
    const QString text = ofRecord(view, field);
    return text == u"0" ? unset() : text;
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
    add(u"impact"_s, TicketFacts::tr("Impact"), {level(view, u"impact"), {}});
    add(u"urgency"_s, TicketFacts::tr("Urgency"), {level(view, u"urgency"), {}});
    facts.append(time(u"created"_s, TicketFacts::tr("Created"), ticket.created, now));
    facts.append(time(u"updated"_s, TicketFacts::tr("Last update"), ticket.lastUpdate, now));
    facts.append(time(u"due"_s, TicketFacts::tr("SLA due"), ticket.due, now));
    facts.append(time(u"closed"_s, TicketFacts::tr("Closed"), ticket.closed, now));
    add(u"onhold"_s, TicketFacts::tr("On hold"), {ticket.onHold ? TicketFacts::tr("Yes") : TicketFacts::tr("No"), {}});
    add(u"attachments"_s, TicketFacts::tr("Attachments"), {QString::number(ticket.attachments), {}});
    add(u"parent"_s, TicketFacts::tr("Parent"), {parent(view), {}});
    return facts;
}

QString placeLine(const Ticket &ticket)
{
    QStringList parts{ticket.client, ticket.site, ticket.user};
    parts.removeAll(QString());
    return parts.isEmpty() ? TicketFacts::tr("No client") : parts.join(u"\u00a0› "_s);
}

Fact stateLine(const ShownTicket &view, const Lookups &lookups, qint64 now)
{
    const Ticket &ticket = view.ticket;
    QStringList parts;
    for (const Named &part : {named(lookups, Lookup::Statuses, ticket.statusId, ticket.statusName),
                              named(lookups, Lookup::Types, ticket.typeId, ticket.typeName), Named{ticket.team, {}},
                              agent(view, lookups), priority(view, lookups)}) {
        if (!part.text.isEmpty() && part.text != unset())
            parts.append(part.text);
    }
    const QString due = dueWords(ticket, now);
    if (!due.isEmpty())
        parts.append(due);
    QString toolTip;
    if (ticket.closed != 0)
        toolTip = TicketFacts::tr("Closed: %1").arg(exactTime(ticket.closed, now));
    else if (ticket.due != 0)
        toolTip = TicketFacts::tr("SLA due: %1").arg(exactTime(ticket.due, now));
    return {u"state"_s, {}, parts.join(u"\u00a0· "_s), toolTip};
}

QString dueWords(const Ticket &ticket, qint64 now)
{
    if (ticket.closed != 0)
        return TicketFacts::tr("closed %1", "closed 3 days ago").arg(relativeTime(ticket.closed, now));
    if (ticket.due == 0)
        return {};
    return ticket.due < now
               ? TicketFacts::tr("SLA was due %1", "was due 3 hours ago").arg(relativeTime(ticket.due, now))
               : TicketFacts::tr("SLA due %1", "due in 3 hours").arg(relativeTime(ticket.due, now));
}
