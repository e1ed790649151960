// SPDX-License-Identifier: Apache-2.0
#include "practice/random.h"
#include "practice/ticketstore.h"
#include "practice/topics.h"

#include <algorithm>
#include <cmath>

namespace practice {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 span = 60 * day;

// Most tickets come in working hours: the day's clock is bent so that 86 in 100 fall between 7 and 19 o'clock.
qint64 workingHours(qint64 ms)
{
    const double part = double(ms % day) / double(day);
    const double bent = part < 0.07   ? part / 0.07 * (7.0 / 24)
                        : part < 0.93 ? 7.0 / 24 + (part - 0.07) / 0.86 * (12.0 / 24)
                                      : 19.0 / 24 + (part - 0.93) / 0.07 * (5.0 / 24);
    return ms - ms % day + qint64(bent * double(day));
}

void setPlace(const Directory &directory, Random &random, Ticket *ticket)
{
    const Client &client = random.pick(directory.clients);
    const Site &site = *directory.site(random.pick(client.sites));
    ticket->client = qint16(client.id);
    ticket->site = qint16(site.id);
    // Monitoring writes without a person; the rest come from users, a few from the site's "General User".
    const int dice = random.below(100);
    ticket->user = dice < 4 ? 0 : dice < 10 ? site.users.first() : random.pick(site.users);

    const auto english = topics();
    const auto local = localTopics();
    ticket->topic = qint16(random.below(int(english.size())));
    if (client.language != QStringLiteral("en") && random.chance(60)) {
        QList<qint16> fitting;
        for (size_t i = 0; i < local.size(); ++i) {
            if (client.language == QStringView(local[i].language))
                fitting.append(qint16(english.size() + i));
        }
        if (!fitting.isEmpty())
            ticket->topic = random.pick(fitting);
    }
}

int statusFor(Random &random, double ageDays)
{
    struct Share
    {
        int status;
        int young; // in 1,000, up to a day old
        int week;
        int old;
    };
    static constexpr Share shares[] = {{1, 450, 180, 26}, {2, 250, 170, 45}, {3, 50, 60, 18},  {4, 60, 120, 35},
                                       {5, 20, 60, 20},   {21, 20, 50, 15},  {22, 20, 40, 10}, {8, 70, 140, 45},
                                       {9, 40, 140, 726}, {24, 10, 20, 30},  {25, 10, 20, 30}};
    int dice = random.below(1000);
    for (const Share &share : shares) {
        dice -= ageDays < 1 ? share.young : ageDays < 8 ? share.week : share.old;
        if (dice < 0)
            return share.status;
    }
    return 9;
}

void setCategories(const Directory &directory, Random &random, const Topic &topic, bool closed, Ticket *ticket)
{
    if (random.chance(8))
        return; // nobody filled it in
    QString path = QString::fromUtf16(topic.category);
    if (random.chance(30)) // filed no deeper than the first levels
        path = path.section(u'>', 0, random.below(3));
    const Category *first = directory.category(1, path);
    ticket->categories[0] = first ? first->id : 0;
    for (int type = 2; type <= 4; ++type) {
        const bool filled = type == 2 ? closed : random.chance(type == 3 ? 15 : 25);
        if (filled)
            ticket->categories[type - 1] = random.pick(directory.categoriesOf(type))->id;
    }
}

} // namespace

Ticket makeTicket(const Directory &directory, quint64 seed, int index, int count, qint64 nowMs)
{
    Ticket ticket;
    ticket.id = TicketStore::firstId + index;
    Random random(seed, quint64(ticket.id), 1);

    const double part = (index + random.fraction()) / count;
    const qint64 even = nowMs - span + qint64(part * double(span));
    const qint64 bent = workingHours(even);
    ticket.occurred = bent < nowMs - minute ? bent : even;
    setPlace(directory, random, &ticket);
    const auto english = topics();
    const Topic &topic = ticket.topic < qint16(english.size()) ? english[size_t(ticket.topic)]
                                                               : localTopics()[size_t(ticket.topic) - english.size()];
    ticket.type = quint8(topic.type);
    ticket.team = quint8(random.chance(85) || topic.type >= 24 ? topic.team : random.chance(80) ? 1 : 2);
    ticket.variant = quint8(random.below(256));
    ticket.longSummary = random.chance(2);

    const qint64 age = nowMs - ticket.occurred;
    ticket.status = quint8(statusFor(random, double(age) / double(day)));
    const Status &status = *directory.status(ticket.status);
    if (status.closed)
        ticket.lastAction =
            ticket.occurred + qint64(std::pow(random.fraction(), 3.0) * double(std::min(age, 12 * day)));
    else // open ones were touched lately, or rot
        ticket.lastAction = nowMs - qint64(std::pow(random.fraction(), 2.5) * double(age));
    ticket.lastAction = std::clamp(ticket.lastAction, ticket.occurred, nowMs);
    if (random.chance(20)) { // written by something that keeps whole seconds
        ticket.occurred -= ticket.occurred % 1000;
        ticket.lastAction -= ticket.lastAction % 1000;
    }
    ticket.lastAction = std::max(ticket.lastAction, ticket.occurred);
    ticket.closed = status.closed ? ticket.lastAction : 0;

    QList<int> crew;
    for (const Agent &agent : directory.agents) {
        if (agent.teams.contains(ticket.team) && !agent.api && (!agent.disabled || age > 20 * day))
            crew.append(agent.id);
    }
    if (ticket.status == 1 && random.chance(3)) {
        ticket.team = 0; // arrived by mail, no rule took it
        crew.clear();
    }
    const bool unassigned = crew.isEmpty() || (ticket.status == 1 && random.chance(72)) || random.chance(2);
    ticket.agent = qint16(unassigned && !status.closed ? Directory::unassigned : random.pick(crew));

    if (!unassigned && !status.closed && random.chance(5))
        ticket.agent = Directory::apiAgent; // or nothing would ever be "mine"
    ticket.sla = quint8(ticket.client % 5 == 0 ? 2 : ticket.client == 14 ? 4 : 1);
    ticket.impact = quint8(random.chance(8) ? 1 : random.chance(30) ? 2 : 3);
    ticket.urgency = quint8(random.chance(15) ? 1 : random.chance(60) ? 2 : 3);
    ticket.priority = quint8(std::clamp(ticket.impact + ticket.urgency - 2 + (ticket.type == 21 ? 0 : 1), 1, 4));
    const Priority &priority = *directory.priority(ticket.sla, ticket.priority);
    ticket.respondBy = ticket.occurred + priority.responseMinutes * minute;
    ticket.fixBy = ticket.occurred + priority.fixMinutes * minute;
    ticket.responded =
        ticket.status == 1 ? 0 : std::min(ticket.lastAction, ticket.occurred + random.below(180) * minute);

    ticket.actions = quint8(ticket.status == 1 ? 2 + random.below(2) : 2 + random.below(11));
    ticket.attachments = quint8(random.chance(25) ? random.between(1, 3) : 0);
    ticket.minutes = random.below(14) * 15;
    ticket.flagged = random.chance(4);
    ticket.read = !random.chance(20);
    setCategories(directory, random, topic, status.closed, &ticket);
    return ticket;
}

} // namespace practice
