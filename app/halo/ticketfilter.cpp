// SPDX-License-Identifier: Apache-2.0
#include "halo/ticketfilter.h"

#include "halo/json.h"

#include <QCoreApplication>
#include <QSet>

namespace {

constexpr qint64 hourMs = 3'600'000;

// What one of the Additional Parameters becomes in the query; nothing if it cannot stand there.
std::optional<QString> queryValue(const QJsonValue &value)
{
    if (value.isObject())
        return std::nullopt;
    if (!value.isArray())
        return halo::toText(value);
    QStringList parts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        if (element.isArray() || element.isObject())
            return std::nullopt;
        parts += halo::toText(element);
    }
    return parts.join(u','); // HaloPSA takes several values as "1,2" [doc, 2x]
}

// Adds a value as it is. QUrlQuery takes what looks like a percent code for one and leaves "+" alone, which a server
// reads as a space. Comma and colon are legal in a query and stay readable.
void add(QUrlQuery &query, const QString &name, const QString &value)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text, ",:")); };
    query.addQueryItem(encoded(name), encoded(value));
}

void add(QUrlQuery &query, const char *name, const QString &value)
{
    add(query, QString::fromLatin1(name), value);
}

QString joined(const QList<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts += QString::number(id);
    return texts.join(u',');
}

// Times travel in whole seconds, so rows are judged by whole seconds as well: else a server would be blamed for a row
// that its own reading of our parameter let in.
qint64 wholeSeconds(const QDateTime &time)
{
    const qint64 ms = time.toMSecsSinceEpoch();
    return ms - (ms % 1000 + 1000) % 1000;
}

// The last letter of category_1 and its like.
QChar digit(size_t place)
{
    return QChar(u'1' + char16_t(place));
}

// `place` counts from 0. Rows carry the path, some the id as well.
bool outsideCategories(const QJsonObject &row, size_t place, const QList<qint64> &wanted,
                       const QHash<qint64, QString> &names)
{
    const qint64 id = halo::toId(row.value(QStringLiteral("categoryid_") + digit(place))).value_or(0);
    if (wanted.contains(id))
        return false;
    const QString path = halo::toText(row.value(QStringLiteral("category_") + digit(place)));
    bool allKnown = true;
    for (const qint64 each : wanted) {
        const QString name = names.value(each);
        allKnown &= !name.isEmpty();
        if (!name.isEmpty() &&
            (path.compare(name, Qt::CaseInsensitive) == 0 || path.startsWith(name + u'>', Qt::CaseInsensitive)))
            return false;
    }
    return id > 0 || (allKnown && !path.isEmpty());
}

bool isReserved(const QString &name)
{
    // `count` replaces paging (halopsa-api 2.8); the order is what tells a load where it may stop.
    static const QSet<QString> reserved = {QStringLiteral("pageinate"), QStringLiteral("page_no"),
                                           QStringLiteral("page_size"), QStringLiteral("count"),
                                           QStringLiteral("order"),     QStringLiteral("orderdesc")};
    return reserved.contains(name.toLower());
}

} // namespace

TicketFilter TicketFilter::resolved(const QDateTime &now) const
{
    TicketFilter filter = *this;
    if (lastHours > 0) {
        filter.start = QDateTime::fromMSecsSinceEpoch(now.toMSecsSinceEpoch() - lastHours * hourMs, Qt::UTC);
        // Open, not `now`: where this computer's clock is behind the server's, `now` would hide the newest updates.
        filter.end = QDateTime();
        filter.lastHours = 0;
    }
    // A bound that Additional Parameters replace is not ours any more: nobody may stop reading or drop a row because of
    // it.
    if (overridden(QLatin1String("lastupdatefromdate")))
        filter.start = QDateTime();
    if (overridden(QLatin1String("lastupdatetodate")))
        filter.end = QDateTime();
    return filter;
}

bool TicketFilter::overridden(QLatin1String parameter) const
{
    if (additional.isEmpty()) // asked for every row
        return false;
    for (auto it = additional.begin(); it != additional.end(); ++it) {
        if (it.key().compare(parameter, Qt::CaseInsensitive) == 0 &&
            !queryValue(it.value()).value_or(QString()).isEmpty())
            return true;
    }
    return false;
}

QList<std::optional<qint64>> TicketFilter::series() const
{
    QList<std::optional<qint64>> series;
    if (!overridden(QLatin1String("ticketarea_id"))) {
        for (const qint64 area : areas) {
            if (!series.contains(area))
                series += area;
        }
    }
    if (series.isEmpty())
        series += std::nullopt;
    return series;
}

QUrlQuery TicketFilter::pageQuery(int page, int pageSize, std::optional<qint64> area) const
{
    QUrlQuery query;
    const QString yes = QStringLiteral("true");
    // Without pageinate and page_no one page of 50 comes and looks whole [live].
    add(query, "pageinate", yes);
    add(query, "page_no", QString::number(page));
    add(query, "page_size", QString::number(pageSize));
    add(query, "order", QStringLiteral("lastactiondate"));
    add(query, "orderdesc", yes);

    const auto ours = [&](const char *name, const QString &value) {
        if (!value.isEmpty() && !overridden(QLatin1String(name)))
            add(query, name, value);
    };
    ours("requesttype", joined(types)); // not tickettype_id: it is ignored [live]
    ours("status", joined(statuses));
    ours("team", joined(teams));
    ours("agent", joined(agents));
    ours("priority", joined(priorities));
    for (size_t i = 0; i < categories.size(); ++i)
        ours(qPrintable(QStringLiteral("category_") + digit(i)), joined(categories.at(i)));
    if (area)
        ours("ticketarea_id", QString::number(*area));
    ours("search_summary", search.trimmed());
    ours("lastupdatefromdate", halo::toApiTime(start));
    ours("lastupdatetodate", halo::toApiTime(end));
    // Rows carry ids only, unless asked for the names [doc].
    ours("includestatus", yes);
    ours("includetickettype", yes);
    ours("includeagent", yes);

    for (auto it = additional.begin(); it != additional.end(); ++it) {
        const auto value = queryValue(it.value());
        if (value && !value->isEmpty() && !isReserved(it.key()))
            add(query, it.key(), *value);
    }
    return query;
}

bool TicketFilter::hasCategories() const
{
    return std::any_of(categories.begin(), categories.end(), [](const QList<qint64> &ids) { return !ids.isEmpty(); });
}

QStringList TicketFilter::brokenBy(const Ticket &ticket, const QJsonObject &row, const FilterNames &names) const
{
    QStringList broken;
    if (ticket.lastUpdate != 0) {
        if (start.isValid() && ticket.lastUpdate < wholeSeconds(start) &&
            !overridden(QLatin1String("lastupdatefromdate")))
            broken += QStringLiteral("Start Time");
        if (end.isValid() && ticket.lastUpdate > wholeSeconds(end) && !overridden(QLatin1String("lastupdatetodate")))
            broken += QStringLiteral("End Time");
    }
    if (!types.isEmpty() && ticket.typeId != 0 && !types.contains(ticket.typeId) &&
        !overridden(QLatin1String("requesttype")))
        broken += QStringLiteral("Ticket Types");
    if (!statuses.isEmpty() && ticket.statusId != 0 && !statuses.contains(ticket.statusId) &&
        !overridden(QLatin1String("status")))
        broken += QStringLiteral("Statuses");
    if (!teams.isEmpty() && !names.teams.isEmpty() && !ticket.team.isEmpty() &&
        !names.teams.contains(ticket.team.toLower()) && !overridden(QLatin1String("team")))
        broken += QStringLiteral("Teams");
    if (!agents.isEmpty() && ticket.agentId != 0 && !agents.contains(ticket.agentId) &&
        !overridden(QLatin1String("agent")))
        broken += QStringLiteral("Agents");
    if (!priorities.isEmpty() && ticket.priorityId != 0 && !priorities.contains(ticket.priorityId) &&
        !overridden(QLatin1String("priority")))
        broken += QStringLiteral("Priorities");
    for (size_t i = 0; i < categories.size(); ++i) {
        const QList<qint64> &wanted = categories.at(i);
        if (!wanted.isEmpty() && outsideCategories(row, i, wanted, names.categories) &&
            !overridden(QLatin1String(QByteArray("category_") + digit(i).toLatin1())))
            broken += categoryInput(int(i) + 1);
    }
    if (const QString wanted = search.trimmed(); !wanted.isEmpty() &&
                                                 !ticket.summary.contains(wanted, Qt::CaseInsensitive) &&
                                                 !overridden(QLatin1String("search_summary")))
        broken += QStringLiteral("Search String");
    return broken;
}

QString categoryInput(int type)
{
    return QStringLiteral("Category %1").arg(type);
}

void checkAdditional(const QJsonObject &additional, QList<Problem> &problems)
{
    const QString input = QStringLiteral("Additional Parameters");
    for (auto it = additional.begin(); it != additional.end(); ++it) {
        if (isReserved(it.key()))
            problems += {input, QCoreApplication::translate("TicketFilter",
                                                            "“%1” is set by Sundog itself, so that no page is missed. "
                                                            "Leave it out; how many tickets are fetched is set by "
                                                            "“Number of Event(s) Fetched”.")
                                    .arg(it.key())};
        else if (!queryValue(it.value()))
            problems += {input, QCoreApplication::translate(
                                    "TicketFilter", "The value of “%1” cannot be sent in a query. Expected is a "
                                                    "text, a number, true or false, or a list of these.")
                                    .arg(it.key().left(40))};
    }
}
