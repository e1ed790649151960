// SPDX-License-Identifier: Apache-2.0
#include "commandform/fieldmaker.h"

#include "commandform/choicefields.h"
#include "commandform/emailsfield.h"
#include "commandform/filesfield.h"
#include "commandform/folderfield.h"
#include "commandform/jsoninputfield.h"
#include "commandform/linefield.h"
#include "commandform/notefield.h"
#include "triage/tenantfactsreader.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Ids of HaloPSA that a look-up has the names of.
std::optional<Lookup> lookupOf(const QString &field)
{
    static const QHash<QString, Lookup> table{
        {u"tickettype_id"_s, Lookup::Types},    {u"status_id"_s, Lookup::Statuses},
        {u"new_status"_s, Lookup::Statuses},    {u"new_priority"_s, Lookup::Priorities},
        {u"priority_id"_s, Lookup::Priorities}, {u"impact"_s, Lookup::Impacts},
        {u"urgency"_s, Lookup::Urgencies},
    };
    const auto found = table.constFind(field);
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

// Ids that nothing has a list of, but tickets name.
bool placesNamed(const QString &field)
{
    return field == u"client_id" || field == u"site_id" || field == u"user_id";
}

void byName(QList<NamedField::Choice> &choices)
{
    std::stable_sort(choices.begin(), choices.end(),
                     [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FieldMaker)
};

} // namespace

NamedField::Source FieldMaker::source(Lookup lookup, std::function<QList<NamedField::Choice>()> choices) const
{
    NamedField::Source source;
    source.choices = std::move(choices);
    source.state = [this, lookup] {
        if (!m_lookups.items(lookup).isEmpty())
            return NamedField::State::Known; // the last good ones, if it could not be read again
        switch (m_lookups.state(lookup)) {
        case Lookups::State::Failed:
            return NamedField::State::Failed;
        case Lookups::State::Loaded:
            return NamedField::State::Known;
        case Lookups::State::NotLoaded:
        case Lookups::State::Loading:
            break;
        }
        return NamedField::State::Loading;
    };
    source.failure = [this, lookup] { return m_lookups.error(lookup).message; };
    source.retry = [this, lookup] { m_lookups.refresh(lookup); };
    return source;
}

NamedField::Source FieldMaker::names(Lookup lookup) const
{
    return source(lookup, [this, lookup] {
        QList<NamedField::Choice> choices;
        for (const LookupItem &item : m_lookups.items(lookup)) {
            const auto same = std::find_if(choices.begin(), choices.end(),
                                           [&item](const NamedField::Choice &choice) { return choice.id == item.id; });
            // A priority has a row, and perhaps another name, for each SLA.
            if (same == choices.end())
                choices.append({item.id, item.name});
            else if (!same->name.split(u" / "_s).contains(item.name))
                same->name += u" / "_s + item.name;
        }
        return choices;
    });
}

NamedField::Source FieldMaker::teams() const
{
    return source(Lookup::Teams, [this] {
        QList<NamedField::Choice> choices;
        for (const LookupItem &item : m_lookups.items(Lookup::Teams))
            choices.append({item.id, item.name});
        byName(choices);
        return choices;
    });
}

NamedField::Source FieldMaker::agents(std::function<QString()> team) const
{
    return source(Lookup::Agents, [this, team = std::move(team)] {
        QList<NamedField::Choice> choices;
        const TenantFacts facts = m_facts.facts();
        const QString chosen = team ? team() : QString();
        for (const TenantFacts::Agent &agent : facts.agents) {
            // Where the server does not say who is in the team nobody is left out.
            if (!agent.disabled && (chosen.isEmpty() || facts.isMember(agent, chosen).value_or(true)))
                choices.append({agent.id, agent.name});
        }
        byName(choices);
        return choices;
    });
}

// What a command asks for as a status is one that closes a ticket. As far as the server says which do; else all.
NamedField::Source FieldMaker::closingStatuses() const
{
    return source(Lookup::Statuses, [this] {
        QList<NamedField::Choice> choices;
        const TenantFacts facts = m_facts.facts();
        for (const TenantFacts::Status &status : facts.statuses) {
            if (status.closed.value_or(true))
                choices.append({status.id, status.name});
        }
        return choices;
    });
}

CommandField *FieldMaker::make(const Input &input, const QString &label, const Siblings &siblings,
                               QWidget *parent) const
{
    switch (input.kind) {
    case InputKind::Text:
    case InputKind::Texts:
    case InputKind::Id:
    case InputKind::Ids:
    case InputKind::Count:
    case InputKind::DateTime:
        return new LineField(input, parent);
    case InputKind::TicketIds:
    case InputKind::TicketId:
        return new TicketIdsField(input, parent);
    case InputKind::Choice: {
        QList<ChoiceField::Choice> choices;
        for (const QString &choice : input.choices)
            choices.append({choice, choice});
        return new ChoiceField(input, choices, parent);
    }
    case InputKind::Flag:
        return new FlagField(input, label, parent);
    case InputKind::JsonObject:
    case InputKind::JsonArray:
        return new JsonInputField(input, *this, parent);
    case InputKind::Team:
        return new NamedField(input, teams(), parent);
    case InputKind::Agent:
        return new AgentField(input, m_facts, agents(siblings.team), parent);
    case InputKind::Status:
        return new NamedField(input, closingStatuses(), parent);
    case InputKind::Outcome:
        return new NamedField(input, outcomes(siblings.ticket), parent);
    case InputKind::Note:
        return new NoteField(input, NoteField::Audience::Agents, parent);
    case InputKind::Emails:
        return new EmailsField(input, parent);
    case InputKind::Files:
        return new FilesField(input, parent);
    case InputKind::Folder:
        return new FolderField(input, parent);
    }
    return nullptr;
}

CommandField *FieldMaker::makePart(const ObjectField &part, const Siblings &siblings, QWidget *parent) const
{
    const Input input{.name = part.name, .kind = part.kind, .required = part.required};
    switch (part.kind) {
    case InputKind::Flag:
        return new ChoiceField(input, {{Words::tr("Yes"), true}, {Words::tr("No"), false}}, parent);
    case InputKind::Note:
        return new NoteField(input, NoteField::Audience::NotSaid, parent);
    default:
        break;
    }
    if (const auto lookup = lookupOf(part.name))
        return new NamedField(input, names(*lookup), parent);
    if (placesNamed(part.name))
        return new NamedField(input, places(part.name), parent);
    return make(input, part.label, siblings, parent);
}

TenantFacts::Facts FieldMaker::factsOf(const QList<Input> &inputs)
{
    TenantFacts::Facts facts;
    const auto add = [&facts](InputKind kind) {
        switch (kind) {
        case InputKind::Team:
            facts |= TenantFacts::Teams;
            break;
        case InputKind::Agent:
            facts |= TenantFacts::Agents;
            break;
        case InputKind::Status:
            facts |= TenantFacts::Statuses;
            break;
        case InputKind::Outcome:
            facts |= TenantFacts::Outcomes;
            break;
        default:
            break;
        }
    };
    for (const Input &input : inputs) {
        add(input.kind);
        for (const ObjectField &part : input.fields)
            add(part.kind);
    }
    return facts;
}
