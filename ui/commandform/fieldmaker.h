// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandform/namedfield.h"

// Makes the field of each kind of input. What it is made of outlives the fields.
class FieldMaker
{
public:
    FieldMaker(Lookups &lookups, TenantFactsReader &facts) : m_lookups(lookups), m_facts(facts) {}

    // `label`: for fields that say themselves what they are. `team`: what an agent's field asks for the chosen team.
    [[nodiscard]] CommandField *make(const Input &input, const QString &label, std::function<QString()> team,
                                     QWidget *parent) const;
    // Of an object's form: there a flag can also be left as it is, and a note says nothing of who sees it.
    [[nodiscard]] CommandField *makePart(const ObjectField &part, std::function<QString()> team, QWidget *parent) const;

    [[nodiscard]] static TenantFacts::Facts factsOf(const QList<Input> &inputs); // that the fields show

private:
    [[nodiscard]] NamedField::Source source(Lookup lookup, std::function<QList<NamedField::Choice>()> choices) const;
    [[nodiscard]] NamedField::Source teams() const;
    [[nodiscard]] NamedField::Source agents(std::function<QString()> team) const;
    [[nodiscard]] NamedField::Source outcomes() const;
    [[nodiscard]] NamedField::Source closingStatuses() const;
    [[nodiscard]] NamedField::Source names(Lookup lookup) const;

    Lookups &m_lookups;
    TenantFactsReader &m_facts;
};
