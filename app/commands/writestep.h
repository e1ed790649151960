// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"
#include "net/requestqueue.h"

#include <QJsonArray>
#include <QUrlQuery>
#include <functional>

// What one write of a command is about: a ticket, or something that is to become one.
struct Target
{
    TicketId ticket{};    // 0 = there is none yet (Create Tickets)
    QJsonObject object{}; // Create Tickets, Create Actions: this element of the array
    QString file{};       // Attach File to Ticket: the path
    QString name{};       // and the name it gets
    QJsonObject before{}; // the ticket's row as last read; empty = it was not read
};

// Whether what was asked for is in a record of the server.
struct Verdict
{
    enum class Is { Applied, NotApplied, NotSaid };
    Is is = Is::NotSaid;
    QString words = {};   // NotApplied: what differs, e.g. "Status: asked for Closed, is New". Translated.
    bool isThere = false; // NotApplied: something of it was saved, so it must not be sent again
    QJsonObject row = {}; // Applied, of a list: the row that it is, which is no other write's then
};

// How to find out whether a write happened whose answer did not say it, or was lost.
struct Reading
{
    QString path = {}; // below /api
    QUrlQuery query = {};
    QLatin1String key = {}; // of a list, as halo::unwrapList; empty = one record
    // The field of a row that says when it was made. What was made before the write was sent is not what it did: the
    // job leaves such rows out. Empty = rows do not say.
    QLatin1String made = {};
    bool missingIsApplied = false; // 404 says that it happened (Delete)
    // `rows`: of the list; of a record one. Empty = nothing can be found out.
    std::function<Verdict(const QJsonArray &rows)> verdict = {};
};

// One request that changes something, as data. It is sent once; a POST carries `object` alone in an array, as HaloPSA
// wants every body (halopsa-api 0).
struct WriteStep
{
    QString purpose; // for the log, e.g. "Close ticket 1042"
    QString done;    // what it did, for a person, when a later step fails: "The ticket is closed." Translated
    Verb verb = Verb::Post;
    QString path; // below /api, e.g. "/Tickets"
    QUrlQuery query = {};
    QJsonObject object = {};
    QString file = {}; // its content goes along as `data_base64`, read while it is sent
    // Of the saved record that comes back with 2xx, {} where no record came. Empty = 2xx is all that is ever said.
    std::function<Verdict(const QJsonObject &saved)> check = {};
    // `check` is good for the ticket's record as well: it is read after the job, all tickets together, where the answer
    // did not say.
    bool checksTicket = false;
    Reading settle = {};
    // The answer's record is the ticket as it is now.
    bool savesTicket = false;
};

// How to take a write back: an object for POST /Tickets; empty = it cannot be. `stays`: what is not taken back.
struct Undo
{
    QJsonObject object = {};
    QStringList stays = {}; // sentences, translated
};

// Compares the fields that were sent with a record of the server, tolerantly (halopsa-api 0): numbers as text, dates in
// any form, HTML by its text. Not compared: `id`, names that begin with "_". A field the record does not have is not
// said.
[[nodiscard]] Verdict compareFields(const QJsonObject &sent, const QJsonObject &record);
