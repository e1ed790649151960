// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/probe.h"
#include "commands/writestep.h"
#include "halo/tenantfacts.h"
#include "halo/ticketfilter.h"

#include <QJsonObject>

// What D3's page says a command needs of the application and its agent.
enum class Need { User, Agent, TicketRead, TicketModify };

// What an input holds. A form has one field widget per kind.
enum class InputKind {
    Text,
    Texts,
    Id,
    Ids,
    TicketIds,
    TicketId,
    Count,
    DateTime,
    Choice,
    Flag,
    JsonObject,
    JsonArray,
    Team,    // by name
    Agent,   // by id
    Status,  // by id
    Outcome, // by id
    Note,    // several lines, always private
    Emails,
    Files,  // paths; one or a list
    Folder, // a path
};

// A field of an object that a form offers beside the JSON.
struct ObjectField
{
    QString name;  // HaloPSA's, e.g. "priority_id"
    QString label; // translated
    InputKind kind = InputKind::Text;
    bool required = false;
};

struct Input
{
    QString name; // D3's, also the key in the inputs object and the accessible name of its field
    InputKind kind = InputKind::Text;
    bool required = false;
    QStringList choices = {};       // InputKind::Choice
    QList<ObjectField> fields = {}; // JsonObject, JsonArray: as a form
    QString hint = {};              // translated, one sentence
    QString example = {};           // as it would be typed
    bool ours = false;              // not D3's
    QString usual = {};             // what is taken where nothing is given, as a field shows it
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
    // How it is run: most commands make requests of their own; some are more than a request or two.
    enum class Run {
        List,    // `list` says the one request
        Fetch,   // pages of tickets: triage/ticketloader
        Check,   // step by step: triage/connectioncheck
        Tickets, // the records of the tickets named: triage/ticketfetch
        Report,  // tickets into files for people: triage/ticketreports
        Write,   // one or more WriteSteps for each target: triage/job
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

    QString summary = {};     // one sentence for a person, translated: what it does
    QList<Probe> probes = {}; // how to find out whether a connection may run it, beside what they all have in common
    QString scope = {};       // the narrowest that is known to open it; "" = it has none of its own (halopsa-api 1.4)

    // What can be done with chosen tickets has these, the others do not.
    QString verb = {}; // on buttons and in menus, translated: "Assign"
    QString key = {};  // that opens its form while the list has the focus, as QKeySequence reads it; "" = none
    QString icon = {}; // beside the verb, of resources/icons

    // The rest is of Run::Write.
    // What of the tenant its steps depend on, with these inputs.
    std::function<TenantFacts::Facts(const QJsonObject &inputs)> facts = {};
    // As `check`, where it takes to know the tenant.
    std::function<void(const QJsonObject &inputs, const TenantFacts &facts, QList<Problem> &problems)> checkFacts = {};
    // Empty = one for each of Ticket IDs.
    std::function<QList<Target>(const QJsonObject &inputs)> targets = {};
    // Never empty. Each is sent when the one before has been done.
    std::function<QList<WriteStep>(const QJsonObject &inputs, const Target &target, const TenantFacts &facts)> steps =
        {};
    bool needsRow = false;     // its steps need Target::before
    bool wantsConsent = false; // asks once more before it runs: Delete, and `--yes` on the command line
    // Who gets mail if it runs, as typed.
    std::function<QStringList(const QJsonObject &inputs)> mailed = {};
    // Empty = it cannot be taken back.
    std::function<Undo(const QJsonObject &inputs, const Target &target)> undo = {};
};

// Every problem of the inputs, seen before anything is sent: unknown names, missing ones, wrong kinds, and `check`.
[[nodiscard]] QList<Problem> problems(const Command &command, const QJsonObject &inputs);
// The same with what the tenant says.
[[nodiscard]] QList<Problem> problems(const Command &command, const QJsonObject &inputs, const TenantFacts &facts);

// Of Run::Write.
[[nodiscard]] QList<Target> targets(const Command &command, const QJsonObject &inputs);

// An input as the command's code wants it; "" or an empty list where it is not given.
[[nodiscard]] QString textInput(const QJsonObject &inputs, QLatin1String name);
[[nodiscard]] bool flagInput(const QJsonObject &inputs, QLatin1String name);          // not given = false
[[nodiscard]] QStringList textsInput(const QJsonObject &inputs, QLatin1String name);  // one, a list, or comma-joined
[[nodiscard]] QStringList emailsInput(const QJsonObject &inputs, QLatin1String name); // also joined by ; or lines
// Text as the value of a query wants it: QUrlQuery leaves "+" and "%41" to the server, which reads a blank and an "A".
[[nodiscard]] QString queryText(const QString &text);
// InputKind::JsonObject and JsonArray are also taken as text that holds JSON. {} and [] where it is none.
[[nodiscard]] QJsonObject objectInput(const QJsonObject &inputs, QLatin1String name);
[[nodiscard]] QJsonArray arrayInput(const QJsonObject &inputs, QLatin1String name); // one object is an array of one

// The private note of a ticket, as Add Note, Assign and Close send it. `text` is what the person typed.
[[nodiscard]] WriteStep privateNote(TicketId ticket, const QString &text, const TenantFacts &facts);
