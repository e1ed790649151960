// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/namedfield.h"

class SeenPlaces;
class TicketOutcomes;

// Makes the field of each kind of input. What it is made of outlives the fields.
class FieldMaker
{
public:
    // What a field asks the others of its form for.
    struct Siblings
    {
        std::function<QString()> team;                   // the chosen one; "" = none
        std::function<std::optional<TicketId>()> ticket; // nothing = none yet, or several
    };

    FieldMaker(Lookups &lookups, TenantFactsReader &facts, TicketOutcomes &outcomes, const SeenPlaces &places)
        : m_lookups(lookups), m_facts(facts), m_outcomes(outcomes), m_places(places)
    {
    }

    // `label`: for fields that say themselves what they are.
    [[nodiscard]] CommandField *make(const Input &input, const QString &label, const Siblings &siblings,
                                     QWidget *parent) const;
    // Of an object's form: there a flag can also be left as it is, and a note says nothing of who sees it.
    [[nodiscard]] CommandField *makePart(const ObjectField &part, const Siblings &siblings, QWidget *parent) const;

    // What is known to go with a user or a site: HaloPSA's fields to ids.
    [[nodiscard]] QHash<QString, qint64> impliedBy(const QString &field, qint64 id) const;

    [[nodiscard]] static TenantFacts::Facts factsOf(const QList<Input> &inputs); // that the fields show

private:
    [[nodiscard]] NamedField::Source source(Lookup lookup, std::function<QList<NamedField::Choice>()> choices) const;
    [[nodiscard]] NamedField::Source teams() const;
    [[nodiscard]] NamedField::Source agents(std::function<QString()> team) const;
    [[nodiscard]] NamedField::Source outcomes(std::function<std::optional<TicketId>()> ticket) const;
    [[nodiscard]] NamedField::Source places(const QString &field) const;
    [[nodiscard]] NamedField::Source closingStatuses() const;
    [[nodiscard]] NamedField::Source names(Lookup lookup) const;

    Lookups &m_lookups;
    TenantFactsReader &m_facts;
    TicketOutcomes &m_outcomes;
    const SeenPlaces &m_places;
};
