// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/result.h"

#include <QString>

// An Error for a person: what happened, what the server itself said, why it happens, what to do. Full sentences of
// plain text. All four are empty for a cancelled call; serverSaid is empty where the server said nothing.
struct Advice
{
    QString happened;
    QString serverSaid;
    QString cause;
    QString cure; // HaloPSA menu paths are written "In HaloPSA: Configuration > …"

    [[nodiscard]] QString lines() const; // those that are not empty, one below the other
};

struct AdviceContext
{
    enum class Attempt {
        Other,
        Address,
        Encryption,
        SignIn,
        WhoAmI,
        ReadTickets,
        ReadTicket,
        LookUp,
        Act, // an action on a ticket: note, resolve
        Assign,
        Close,
        Save, // create or update a ticket
        Delete,
        Attach,
        ReadFiles,         // the list of a ticket's files
        Download,          // one of them
        DownloadElsewhere, // from another host that HaloPSA named
    };

    Attempt attempt = Attempt::Other;
    QString subject = {};    // of a LookUp or Download: its name as shown, e.g. "Statuses"
    bool scopesAsked = true; // false: the token was asked for without scopes
    qint64 tokenAgeS = -1;   // of the token the request was made with; -1 = not known
    int othersUsed = 0;      // about how many requests other programs made with this key, see Throttling
};

// Decides by kind, status and the machine-readable code of an OAuth error, never by an English sentence in a body.
[[nodiscard]] Advice advise(const Error &error, const AdviceContext &context);
