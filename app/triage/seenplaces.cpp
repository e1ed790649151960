// SPDX-License-Identifier: Apache-2.0
#include "triage/seenplaces.h"

namespace {

// The latest word counts, but nothing known is forgotten because one ticket does not say it.
bool learn(SeenPlaces::Places &places, qint64 id, SeenPlaces::Place place)
{
    if (id <= 0 || place.name.isEmpty())
        return false;
    const auto known = places.constFind(id);
    if (known != places.constEnd()) {
        place.site = place.site > 0 ? place.site : known->site;
        place.client = place.client > 0 ? place.client : known->client;
        if (*known == place)
            return false;
    }
    places.insert(id, place);
    return true;
}

} // namespace

void SeenPlaces::add(const QList<Ticket> &tickets)
{
    bool news = false;
    for (const Ticket &ticket : tickets) {
        news |= learn(m_clients, ticket.clientId, {ticket.client});
        news |= learn(m_sites, ticket.siteId, {ticket.site, 0, ticket.clientId});
        news |= learn(m_users, ticket.userId, {ticket.user, ticket.siteId, ticket.clientId});
    }
    if (news)
        Q_EMIT changed();
}
