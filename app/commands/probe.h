// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/tenantfacts.h"
#include "halo/types.h"
#include "net/requestqueue.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>
#include <functional>
#include <optional>

// How far a check of permissions goes. Each level contains those before it.
enum class ProbeLevel {
    Local,     // 0: the scopes granted, and who /Agent/me says we are
    Read,      // 1: reads, one row where the server can be asked for one
    Hint,      // 2: what the answers of those say beside their data
    NoMatch,   // 3: writes that can match nothing: a ticket that the server has just said does not exist
    Rehearsal, // 4: real writes on a ticket of its own, see triage/rehearsal
};

// A request of a probe, as data. Equal ones are sent once, whichever commands ask for them.
struct ProbeRequest
{
    Verb verb = Verb::Get;
    QString path; // below /api
    QUrlQuery query = {};
    QJsonObject object = {}; // of a POST, sent alone in an array

    friend bool operator==(const ProbeRequest &, const ProbeRequest &) = default;
};

struct ProbeAnswer
{
    QByteArray body = {};            // of a 2xx
    std::optional<Error> error = {}; // nothing = it was a 2xx
};

// What a check has found out about a connection so far; it grows while answers come.
struct ProbeFacts
{
    std::optional<QStringList> scopes; // granted; nothing = the server did not say
    std::optional<Me> me;
    TicketId ticket{};                // one that this connection may see; 0 = none is known
    QJsonObject row;                  // its row in the list
    QJsonObject record;               // and its record, whole; each empty = it was not read
    TicketId nobody{};                // the server said 404 for it just now; 0 = it did not
    QHash<QString, QJsonArray> lists; // rows of the lists that were read, by path
    TenantFacts tenant;               // as far as it is known
};

// What one answer says about whether a command may be run.
struct Sign
{
    enum class Says { Nothing, Allowed, Partial, Denied };
    // Why not; cells with the same cause are mended together.
    enum class Cause { None, SignIn, Scopes, LoginType, Role, Outcome, NoTicket, Fault };

    Says says = Says::Nothing;
    bool proof = false; // else it is inferred
    QString words = {}; // a sentence, translated: how the answer is read
    Cause cause = Cause::None;
};

// One way to find out whether a command may be run. A command is proven allowed when all its probes of a level that
// proves say so; one proven denial is enough for denied.
struct Probe
{
    ProbeLevel level = ProbeLevel::Local;
    // Nothing: with what is known so far it cannot be asked. Empty: it makes no request, it reads the facts.
    std::function<std::optional<ProbeRequest>(const ProbeFacts &facts)> request = {};
    std::function<Sign(const ProbeFacts &facts, const ProbeAnswer &answer)> read = {};
};
