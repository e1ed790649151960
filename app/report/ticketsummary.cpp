// SPDX-License-Identifier: Apache-2.0
#include "report/ticketsummary.h"

#include "halo/json.h"
#include "report/reporttext.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketSummary)
};

constexpr qint64 dayMs = 24 * 60 * 60 * 1000;

struct AgeStep
{
    qint64 days; // younger than this
    const char *label;
};

constexpr AgeStep ageSteps[] = {
    {1, QT_TRANSLATE_NOOP("TicketSummary", "under 1 day")},    {3, QT_TRANSLATE_NOOP("TicketSummary", "1 to 3 days")},
    {7, QT_TRANSLATE_NOOP("TicketSummary", "3 to 7 days")},    {28, QT_TRANSLATE_NOOP("TicketSummary", "1 to 4 weeks")},
    {91, QT_TRANSLATE_NOOP("TicketSummary", "1 to 3 months")},
};
constexpr int ageCount = static_cast<int>(std::size(ageSteps)) + 1;

int ageStep(qint64 ms)
{
    const auto *found = std::find_if(std::begin(ageSteps), std::end(ageSteps),
                                     [ms](const AgeStep &step) { return ms < step.days * dayMs; });
    return static_cast<int>(found - std::begin(ageSteps));
}

QString ageLabel(int step)
{
    return step < ageCount - 1 ? Words::tr(ageSteps[step].label) : Words::tr("over 3 months");
}

QString label(qint64 id, const QString &name)
{
    if (!name.isEmpty())
        return name;
    return id > 0 ? QStringLiteral("#%1").arg(id) : Words::tr("(none)");
}

} // namespace

QString TicketSummary::title(By by)
{
    switch (by) {
    case By::Status:
        return Words::tr("By status");
    case By::Type:
        return Words::tr("By type");
    case By::Team:
        return Words::tr("By team");
    case By::Agent:
        return Words::tr("By agent");
    case By::Client:
        return Words::tr("By client");
    case By::Priority:
        return Words::tr("By priority");
    case By::Age:
        return Words::tr("Age of open tickets");
    }
    return {};
}

void TicketSummary::add(const Row &row)
{
    ++m_count;
    const Kind *of[] = {&row.status, &row.type, &row.team, &row.agent, &row.client, &row.priority};
    for (size_t i = 0; i < std::size(of); ++i)
        ++m_counts[i][{of[i]->id, of[i]->name}];
    if (row.created != 0 && row.closed == 0 && !row.isClosed)
        ++m_counts[static_cast<int>(By::Age)][{ageStep(m_now - row.created), QString()}];
    const auto count = [this](qint64 ms, qint64 Day::*what) {
        if (const std::optional<QDate> date = dateOf(ms)) {
            Day &day = m_days[*date];
            day.date = *date;
            ++(day.*what);
        }
    };
    count(row.created, &Day::created);
    count(row.closed, &Day::closed);
}

std::optional<QDate> TicketSummary::dateOf(qint64 ms) const
{
    // As a spreadsheet counts days, from the end of 1899: a date read from text takes ten times as long.
    constexpr double lastDay = 2'958'465; // of the year 9999; what is later is no time, and the days to it are many
    const double serial = ms == 0 ? 0 : std::floor(m_zone.serial(ms));
    if (serial < 1 || serial > lastDay)
        return std::nullopt;
    return QDate(1899, 12, 30).addDays(static_cast<qint64>(serial));
}

QList<SummaryBar> TicketSummary::bars(By by, int most) const
{
    const QHash<Key, qint64> &counts = m_counts[static_cast<int>(by)];
    QList<SummaryBar> all;
    if (by == By::Age) {
        for (int step = 0; step < ageCount; ++step)
            all.append({ageLabel(step), counts.value({step, QString()})});
        return all;
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        all.append({label(it.key().first, it.key().second), it.value(), it.key().first});
    // Only as far as it is asked for: comparing names takes long, and a tenant may have thousands of clients.
    const qsizetype wanted = most > 0 ? std::min<qsizetype>(most, all.size()) : all.size();
    std::partial_sort(all.begin(), all.begin() + wanted, all.end(), [](const SummaryBar &a, const SummaryBar &b) {
        if (a.count != b.count)
            return a.count > b.count;
        const int order = a.label.localeAwareCompare(b.label);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    if (most <= 0 || all.size() <= most + 1)
        return all;
    SummaryBar rest;
    for (qsizetype i = most; i < all.size(); ++i)
        rest.count += all.at(i).count;
    rest.label = Words::tr("%n other(s)", nullptr, static_cast<int>(all.size() - most));
    all.resize(most);
    all.append(rest);
    return all;
}

QList<TicketSummary::Day> TicketSummary::days(int most) const
{
    QList<Day> all;
    if (m_days.isEmpty())
        return all;
    // A wrong date in the time to come would leave no room for the days that were.
    const QDate today = dateOf(m_now).value_or(m_days.lastKey());
    const QDate last = m_days.firstKey() <= today ? std::min(m_days.lastKey(), today) : m_days.lastKey();
    for (QDate date = std::max(m_days.firstKey(), last.addDays(1 - most)); date <= last; date = date.addDays(1)) {
        Day day = m_days.value(date);
        day.date = date;
        all.append(day);
    }
    return all;
}

bool TicketSummary::hasOtherDays(int most) const
{
    const QList<Day> shown = days(most);
    return !shown.isEmpty() &&
           (m_days.firstKey() < shown.constFirst().date || m_days.lastKey() > shown.constLast().date);
}

TicketSummary::Row summaryRow(const QJsonObject &record, const ReportNames &names)
{
    const auto kind = [&record](QLatin1String idKey, QLatin1String nameKey,
                                const std::function<QString(qint64)> &nameOf) {
        TicketSummary::Kind made;
        made.id = halo::toId(record.value(idKey)).value_or(0);
        made.name = wellFormed(halo::toText(record.value(nameKey)));
        if (made.name.isEmpty() && made.id > 0 && nameOf)
            made.name = nameOf(made.id);
        return made;
    };
    const auto time = [&record](QLatin1String key) {
        return halo::parseTime(record.value(key).toString()).value_or(0);
    };
    TicketSummary::Row row;
    row.status = kind(QLatin1String("status_id"), QLatin1String("status_name"), names.status);
    row.type = kind(QLatin1String("tickettype_id"), QLatin1String("tickettype_name"), names.type);
    row.team.name = wellFormed(halo::toText(record.value(QLatin1String("team"))));
    row.agent = kind(QLatin1String("agent_id"), QLatin1String("agent_name"), names.agent);
    row.client = kind(QLatin1String("client_id"), QLatin1String("client_name"), {});
    row.priority = kind(QLatin1String("priority_id"), QLatin1String("priority_name"), {});
    row.created = time(QLatin1String("dateoccurred"));
    // The status decides: a ticket that was opened again may keep the date it was closed at.
    const qint64 closed = time(QLatin1String("dateclosed"));
    const std::optional<bool> isClosed = names.isClosed ? names.isClosed(row.status.id) : std::nullopt;
    row.isClosed = isClosed.value_or(closed != 0 || halo::toBool(record.value(QLatin1String("hasbeenclosed"))));
    row.closed = row.isClosed ? closed : 0;
    return row;
}
