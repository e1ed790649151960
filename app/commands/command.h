// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/ticketfilter.h"
#include "net/requestqueue.h"

#include <QJsonObject>
#include <QUrlQuery>
#include <functional>

// What D3's page says a command needs of the application and its agent.
enum class Need { User, Agent, TicketRead, TicketModify };

// What an input holds. A form has one field widget per kind.
enum class InputKind { Text, Texts, Id, Ids, TicketIds, Count, DateTime, Choice, Flag, JsonObject };

struct Input
{
    QString name; // D3's, also the key in the inputs object and the accessible name of its field
    InputKind kind = InputKind::Text;
    bool required = false;
    QStringList choices = {}; // InputKind::Choice
};

// One request that brings a list.
struct ListStep
{
    QString path; // below /api, e.g. "/Team"
    QUrlQuery query;
    QLatin1String key; // as halo::unwrapList
};

// One of D3's commands for HaloPSA, as a value. Inputs are a JSON object keyed by D3's input names, so that a form, the
// command line, a recipe and a test hold the same thing.
struct Command
{
    // How it is run: most commands make requests of their own; three are more than a request or two.
    enum class Run {
        List,    // `list` says the one request
        Fetch,   // pages of tickets: triage/ticketloader
        Check,   // step by step: triage/connectioncheck
        Tickets, // the records of the tickets named: triage/ticketfetch
    };

    QString name; // D3's, e.g. "List Teams"
    QList<Need> needs;
    QList<Input> inputs;
    Run run = Run::List;

    // What is wrong with the inputs beyond what their kinds say; may be empty.
    std::function<void(const QJsonObject &inputs, QList<Problem> &problems)> check;
    std::function<ListStep(const QJsonObject &inputs)> list; // Run::List only
    // Whether a row really matches: a server ignores parameters it does not know. Empty = every row does.
    std::function<bool(const QJsonObject &row, const QJsonObject &inputs)> keeps;
};

// Every problem of the inputs, seen before anything is sent: unknown names, missing ones, wrong kinds, and `check`.
[[nodiscard]] QList<Problem> problems(const Command &command, const QJsonObject &inputs);

// An input as the command's code wants it; "" or an empty list where it is not given.
[[nodiscard]] QString textInput(const QJsonObject &inputs, QLatin1String name);
[[nodiscard]] bool flagInput(const QJsonObject &inputs, QLatin1String name);         // not given = false
[[nodiscard]] QStringList textsInput(const QJsonObject &inputs, QLatin1String name); // one, a list, or comma-joined
