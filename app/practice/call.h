// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/faults.h"
#include "practice/signin.h"
#include "practice/ticketjson.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <optional>

namespace practice {

// The query of a request, decoded, names without regard to case. What a fault makes the server ignore is not in it.
class Query
{
public:
    Query(const QByteArray &raw, const RequestFaults &faults);

    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    [[nodiscard]] QString text(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] bool flag(const QString &name) const;
    [[nodiscard]] std::optional<int> number(const QString &name) const;
    // Comma-joined ids. Nothing when absent or when one of them is no number: Halo ignores what it cannot read.
    [[nodiscard]] std::optional<QSet<int>> ids(const QString &name) const;
    [[nodiscard]] QString key(const QSet<QString> &without) const; // the same for the same query, however it is ordered

private:
    QHash<QString, QString> m_values;
};

// What a route answers, before it becomes bytes: the oddities work on this.
struct Reply
{
    int status = 200;
    QJsonValue json;
    QByteArray raw; // instead of JSON, when the type says so
    QByteArray rawType;
    HttpHeaders headers;
    bool empty = false; // no body at all
};

[[nodiscard]] Reply jsonReply(const QJsonValue &json, int status = 200);
[[nodiscard]] Reply emptyReply(int status);
[[nodiscard]] Reply sentenceReply(int status, const QString &text);        // a bare JSON string
[[nodiscard]] Reply messageReply(int status, const QString &text);         // {"message":…}
[[nodiscard]] Reply exceptionReply(int status, const QString &text);       // {"ClassName":…,"Message":…}
[[nodiscard]] Reply fieldReply(const QString &field, const QString &text); // ModelState, 400
[[nodiscard]] Reply notFoundReply();

struct Tenant
{
    Tenant(quint32 seed, int tickets, qint64 nowMs)
        : directory(seed), store(directory, seed, tickets, nowMs), json(directory, store)
    {
    }

    Directory directory;
    TicketStore store;
    TicketJson json;
};

// One signed-in request on its way through the routes.
struct Call
{
    const HttpRequest &http;
    QStringList path; // below /api, lower case: {"tickets", "1042"}
    Query query;
    const Token &token;
    const RequestFaults &faults;
    qint64 nowMs;

    [[nodiscard]] std::optional<int> id() const; // the second part of the path as a number
    [[nodiscard]] bool isEndUser() const { return token.role == Role::EndUser; }
};

// The objects of a POST. Only an array will do; what is wrong with it is the reply.
struct PostedObjects
{
    QList<QJsonObject> objects;
    std::optional<Reply> refusal;
};
[[nodiscard]] PostedObjects postedObjects(const HttpRequest &request);

// An end user sees the tickets of its own client, an agent all of them.
[[nodiscard]] bool maySee(const Call &call, const Tenant &tenant, const Ticket &ticket);
[[nodiscard]] bool mayEdit(const Call &call); // tickets, by role and scopes
// An end user may write public notes, an agent everything that is not for administrators.
[[nodiscard]] bool mayRun(const Call &call, const Outcome &outcome);

} // namespace practice
