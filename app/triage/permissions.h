// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/probe.h"
#include "triage/erroradvice.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <optional>

// One thing that was seen about whether a command may be run.
struct PermissionEvidence
{
    ProbeLevel level = ProbeLevel::Local;
    QString request;    // "GET /Team"; "" = none was made for it. Never a secret: no header, no token
    int status = 0;     // 0 = none came
    QString serverSaid; // its own words where it refused; plain text
    Sign sign;
    QString purpose; // of the request, as the log has it
};

// Whether one connection may run one command: a cell of the matrix.
struct Permission
{
    enum class State { NotTested, Inferred, Denied, PartialData, Allowed };
    enum class Leaning { None, Allowed, Denied }; // of Inferred; None = the hints do not decide

    State state = State::NotTested;
    Leaning leaning = Leaning::None;
    ProbeLevel level = ProbeLevel::Local; // of the strongest evidence for it
    QString reading;                      // one sentence, translated: why it is so
    Sign::Cause cause = Sign::Cause::None;
    QString likelyCause; // translated; "" where there is nothing to mend
    QString cure;        // translated, with HaloPSA's menu path
    QList<PermissionEvidence> evidence;
};

// What a check found, with all that makes it comparable: kept, shown as a column, exported.
struct PermissionRun
{
    QDateTime at; // UTC, when it began
    QString connectionId;
    QString connection; // its name
    QString server;
    QString agent; // "" = the server did not say
    std::optional<bool> isAgent;
    std::optional<bool> isAdmin;
    QStringList roles;
    QStringList scopesAsked;
    std::optional<QStringList> scopesGranted; // nothing = the server did not say
    QDateTime tokenIssuedAt;                  // UTC; invalid = there was no token
    ProbeLevel level = ProbeLevel::Hint;      // how far it went
    int requests = 0;                         // that were made
    bool whole = false;                       // false: it was stopped, so some cells are not tested
    QString problem;                          // why it could not even begin (sign-in); "" = it could
    QStringList leftOver;                     // of a rehearsal: sentences, what is still in HaloPSA
    QMap<QString, Permission> cells;          // by D3's name of the command
    QMap<QString, int> rows;                  // by command: how many rows there are to see, where the server said it

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static std::optional<PermissionRun> fromJson(const QJsonObject &json);
};

// A cell as words and as a symbol, never by colour alone: "Denied" "✕".
[[nodiscard]] QString permissionWord(const Permission &permission);   // translated; inferred ones say which way
[[nodiscard]] QString permissionSymbol(const Permission &permission); // one character
[[nodiscard]] QString levelWords(ProbeLevel level);                   // translated: "read, level 1"
[[nodiscard]] QString needWords(const QString &command); // translated: "Agent, Ticket modify"; what D3 documents

// What the evidence comes to.
[[nodiscard]] Permission judge(const QList<PermissionEvidence> &evidence);

// Marks as partial data what answers less than another run of the same server saw (rows, or nothing at all). Only runs
// of one server are compared.
void comparePartial(QList<PermissionRun> &runs);

enum class PermissionChange { Unchanged, Gained, Lost, Other };
[[nodiscard]] PermissionChange change(const Permission &before, const Permission &after);

// What it takes to run these commands, as a checklist of plain text (Markdown boxes): scopes, role permissions, and
// what `run` has beyond it.
[[nodiscard]] QString leastPrivilege(const QStringList &commands, const PermissionRun *run);
