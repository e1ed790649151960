// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/tenantfacts.h"
#include "net/result.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>

class Lookups;

// What of the tenant is known to the look-ups, as a value for commands. Never fails: what could not be read is not in
// TenantFacts::known.
class TenantFactsReader : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(const TenantFacts &facts)>;

    explicit TenantFactsReader(Lookups &lookups, QObject *parent = nullptr);

    [[nodiscard]] TenantFacts facts() const; // as far as the look-ups are loaded
    void setMe(qint64 agent) { m_chosen.me = agent; }
    void setChosen(const TenantFacts &chosen); // its chosen… values
    void addOffered(const QList<TenantFacts::Outcome> &outcomes);

    // Loads what is missing of `wanted` first. Once, from the event loop, not after `context` died.
    void read(TenantFacts::Facts wanted, QObject *context, Callback callback);
    [[nodiscard]] QStringList pathsFor(TenantFacts::Facts wanted) const; // that read() would ask for, below /api
    [[nodiscard]] int requestsFor(TenantFacts::Facts wanted) const;      // as many

    // Why something of `wanted` is not known; nothing = it is, or it was not asked for yet.
    [[nodiscard]] std::optional<Error> failure(TenantFacts::Facts wanted) const;

private:
    struct Waiting
    {
        TenantFacts::Facts wanted;
        QPointer<QObject> context;
        Callback callback;
    };
    void serve();
    [[nodiscard]] bool isThere(TenantFacts::Fact fact) const; // loaded, or tried in vain

    Lookups &m_lookups;
    TenantFacts m_chosen; // also who we are and what tickets offered
    QList<Waiting> m_waiting;
};
