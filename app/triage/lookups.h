// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/haloapi.h"

#include <QDateTime>
#include <QSet>
#include <array>
#include <optional>

class Clock;

enum class Lookup { Types, Statuses, Areas, Teams, Agents, Priorities, Impacts, Urgencies, Categories, Outcomes };
// Those read when a desk opens: outcomes are read when something is to be written.
inline constexpr std::array allLookups{Lookup::Types,   Lookup::Statuses,  Lookup::Areas,
                                       Lookup::Teams,   Lookup::Agents,    Lookup::Priorities,
                                       Lookup::Impacts, Lookup::Urgencies, Lookup::Categories};
inline constexpr size_t lookupCount = allLookups.size() + 1;

struct LookupItem
{
    qint64 id = 0;
    QString name;
    QString colour; // "#rrggbb" as the server gives it, or ""
    // Priorities: the SLA they belong to, as one number has a name per SLA. Categories: 1 to 4. Else 0.
    qint64 group = 0;
    QJsonObject row; // as received, e.g. the teams of an agent
};

// The names behind the ids of one tenant. Each list loads on its own, and one that failed says so: it is never shown as
// an empty list.
class Lookups : public QObject
{
    Q_OBJECT
public:
    enum class State { NotLoaded, Loading, Loaded, Failed };

    Lookups(HaloApi &api, Clock &clock, QObject *parent = nullptr);

    void refresh(); // allLookups
    void refresh(Lookup lookup);

    // While a list is loading again or failed to, items() and loadedAt() are the last good ones.
    [[nodiscard]] State state(Lookup lookup) const;
    [[nodiscard]] const QList<LookupItem> &items(Lookup lookup) const;
    [[nodiscard]] QDateTime loadedAt(Lookup lookup) const; // UTC; invalid = never
    [[nodiscard]] const Error &error(Lookup lookup) const; // meaningful in Failed

    // "" = unknown. `group`: the SLA of a priority, the type of a category.
    [[nodiscard]] QString name(Lookup lookup, qint64 id, qint64 group = 0) const;
    // A copy of all of them, for other threads. Where an id has several, one per group, it is any of these.
    [[nodiscard]] QHash<qint64, QString> names(Lookup lookup) const;
    // Whatever its group. Where it has another name in each, all of them: "Critical / P1".
    [[nodiscard]] QString nameInAnyGroup(Lookup lookup, qint64 id) const;
    [[nodiscard]] QString colour(Lookup lookup, qint64 id) const;
    // Is a ticket of this status done with? Nothing = the server has not said.
    [[nodiscard]] std::optional<bool> isClosed(qint64 status) const;
    // Is this ticket? Its status decides, where the server has said: a ticket that was opened again may keep the date
    // it was closed at.
    [[nodiscard]] bool isClosed(const Ticket &ticket) const;
    // Whether that question is still on the way.
    [[nodiscard]] bool isAskingWhatIsClosed() const { return m_askingOpen; }

    [[nodiscard]] static QString title(Lookup lookup); // translated, e.g. "Ticket Types"
    // What refresh() asks for, below /api: "/Status?type=ticket".
    [[nodiscard]] static QStringList paths(Lookup lookup);

Q_SIGNALS:
    void changed(Lookup lookup);

private:
    struct List
    {
        State state = State::NotLoaded;
        QList<LookupItem> items;
        QHash<std::pair<qint64, qint64>, int> index; // (id, group) → place in items
        QDateTime loadedAt;
        Error error;
    };
    [[nodiscard]] const List &list(Lookup lookup) const { return m_lists[static_cast<size_t>(lookup)]; }
    void take(Lookup lookup, const QJsonArray &rows);
    void askOpenStatuses();

    HaloApi &m_api;
    Clock &m_clock;
    std::array<List, lookupCount> m_lists;
    QSet<qint64> m_openStatuses;
    bool m_askingOpen = false;
};
