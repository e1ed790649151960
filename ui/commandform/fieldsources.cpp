// SPDX-License-Identifier: Apache-2.0
// The other half of FieldMaker: names that come from tickets and not from the lists of the tenant.
#include "commandform/fieldmaker.h"

#include "triage/seenplaces.h"
#include "triage/tenantfactsreader.h"
#include "triage/ticketoutcomes.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FieldMaker)
};

} // namespace

// Those of the one ticket it is for; else, and as long as they are not known, the tenant's.
NamedField::Source FieldMaker::outcomes(std::function<std::optional<TicketId>()> ticket) const
{
    using State = TicketOutcomes::State;
    const auto known = [this, ticket]() -> std::optional<TicketId> {
        const std::optional<TicketId> one = ticket ? ticket() : std::nullopt;
        return one && m_outcomes.state(*one) == State::Known ? one : std::nullopt;
    };
    NamedField::Source source = this->source(Lookup::Outcomes, [this, ticket, known] {
        if (const std::optional<TicketId> one = ticket ? ticket() : std::nullopt)
            m_outcomes.want(*one); // is asked for again when it is here
        const std::optional<TicketId> one = known();
        const QList<TenantFacts::Outcome> all = one ? m_outcomes.of(*one) : m_facts.facts().outcomes;
        QList<NamedField::Choice> choices;
        for (const TenantFacts::Outcome &outcome : all) {
            if (!outcome.system)
                choices.append({outcome.id, outcome.name});
        }
        return choices;
    });
    source.state = [known, tenants = source.state] { return known() ? NamedField::State::Known : tenants(); };
    source.incomplete = [this, ticket] {
        const std::optional<TicketId> one = ticket ? ticket() : std::nullopt;
        return one && m_outcomes.state(*one) == State::Failed;
    };
    source.retry = [this, ticket, tenants = source.retry] {
        if (const std::optional<TicketId> one = ticket ? ticket() : std::nullopt)
            m_outcomes.retry(*one);
        if (m_lookups.state(Lookup::Outcomes) == Lookups::State::Failed)
            tenants();
    };
    source.about = [this, ticket] {
        const std::optional<TicketId> one = ticket ? ticket() : std::nullopt;
        if (!one)
            return Words::tr("The outcomes of the tenant: not every ticket offers each.");
        const qint64 id = number(*one);
        switch (m_outcomes.state(*one)) {
        case State::Known:
            return Words::tr("The outcomes of ticket #%1.").arg(id);
        case State::NotRead:
        case State::Reading:
            return Words::tr("The outcomes of ticket #%1 are being read; until then these are the tenant's.").arg(id);
        case State::NotSaid:
            return Words::tr("The outcomes of the tenant: the server does not say which of them ticket #%1 offers.")
                .arg(id);
        case State::Failed:
            break;
        }
        return Words::tr("The outcomes of the tenant: those of ticket #%1 could not be read. %2")
            .arg(QString::number(id), m_outcomes.failure(*one));
    };
    return source;
}

// There is no list of them to be asked for.
NamedField::Source FieldMaker::places(const QString &field) const
{
    NamedField::Source source;
    source.choices = [this, field] {
        const SeenPlaces::Places &places = field == u"client_id" ? m_places.clients()
                                           : field == u"site_id" ? m_places.sites()
                                                                 : m_places.users();
        QList<NamedField::Choice> choices;
        for (auto it = places.constBegin(); it != places.constEnd(); ++it)
            choices.append({it.key(), u"%1 (%2)"_s.arg(it->name.simplified()).arg(it.key()), it->name});
        std::sort(choices.begin(), choices.end(), [](const NamedField::Choice &a, const NamedField::Choice &b) {
            const int order = QString::localeAwareCompare(a.plain, b.plain);
            return order < 0 || (order == 0 && a.id < b.id);
        });
        return choices;
    };
    source.state = [] { return NamedField::State::Known; };
    source.about = [field] {
        if (field == u"client_id")
            return Words::tr("Lists only the clients of tickets seen so far; any other id can be typed.");
        if (field == u"site_id")
            return Words::tr("Lists only sites seen so far. One of them fills the client.");
        return Words::tr("Lists only users seen so far. One of them fills site and client.");
    };
    return source;
}

QHash<QString, qint64> FieldMaker::impliedBy(const QString &field, qint64 id) const
{
    SeenPlaces::Place place;
    if (field == u"user_id")
        place = m_places.users().value(id);
    else if (field == u"site_id")
        place = m_places.sites().value(id);
    QHash<QString, qint64> implied;
    if (place.site > 0)
        implied.insert(u"site_id"_s, place.site);
    if (place.client > 0)
        implied.insert(u"client_id"_s, place.client);
    return implied;
}
