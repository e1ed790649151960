// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

// What a command must know of the tenant, as a value: read from its look-ups, and what the person has set for the
// connection. A list that could not be read is empty and not in `known`: then nothing is checked against it.
struct TenantFacts
{
    enum Fact { Teams = 1, Agents = 2, Statuses = 4, Outcomes = 8, Types = 16, Self = 32 };
    Q_DECLARE_FLAGS(Facts, Fact)

    struct Named
    {
        qint64 id = 0;
        QString name;
    };
    struct Agent
    {
        qint64 id = 0;
        QString name;
        QString email;
        QStringList teams; // names; empty = the server does not say
        bool disabled = false;
    };
    struct Status
    {
        qint64 id = 0;
        QString name;
        std::optional<bool> closed; // nothing = the server does not say
    };
    struct Outcome
    {
        qint64 id = 0;
        QString name;
        qint64 newStatus = 0; // the status it brings; 0 = it leaves it
        bool hidden = false;  // hides its note from the user
        bool sendsEmail = false;
        bool system = false; // of HaloPSA itself, not to be chosen
    };

    // As GET /Outcome and the record of a ticket have it; id 0 = it cannot be read.
    [[nodiscard]] static Outcome readOutcome(const QJsonObject &row);

    Facts known;
    QList<Named> teams;
    QList<Agent> agents;
    QList<Status> statuses;
    QList<Outcome> outcomes;
    QList<Outcome> offered; // by tickets that were read: an agent may not be named all of the tenant's
    QList<Named> types;
    qint64 me = 0; // our own agent; 0 = not known

    // Set for the connection; 0 = found out here.
    qint64 chosenNoteOutcome = 0;
    qint64 chosenResolveOutcome = 0;
    qint64 chosenResolveStatus = 0;
    qint64 chosenClosedStatus = 0;

    // The outcome of a private note: 7 on most tenants, not on all (halopsa-api 2.1).
    [[nodiscard]] std::optional<qint64> noteOutcome() const;
    // The outcome that resolves, and the status it brings. Nothing = none can be told from the others: it has to be
    // set.
    [[nodiscard]] std::optional<Outcome> resolveOutcome() const;
    // The statuses that close a ticket, the likeliest first; 9 where the tenant does not say (halopsa-api 2.4).
    [[nodiscard]] QList<Status> closedStatuses() const;

    [[nodiscard]] const Agent *agent(qint64 id) const;
    [[nodiscard]] const Named *team(const QString &name) const; // without regard to case
    // Of the tenant's, else of those that a ticket offered.
    [[nodiscard]] const Outcome *outcome(qint64 id) const;
    [[nodiscard]] const Outcome *outcome(const QString &name) const;
    [[nodiscard]] QString statusName(qint64 id) const; // "#9" where it is not known
    // Nothing = it cannot be told. The built-in Unassigned (1) is in every team.
    [[nodiscard]] std::optional<bool> isMember(const Agent &agent, const QString &team) const;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(TenantFacts::Facts)
