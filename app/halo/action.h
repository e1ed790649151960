// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"

#include <QJsonArray>

// One row of GET /Actions (halopsa-api 2.1). Its id counts within its ticket only. Times are ms since the epoch UTC, 0
// = not set.
struct Action
{
    qint64 id = 0;
    QString outcome;
    QString who;
    QString note;      // plain text by name; HTML was seen in it
    QString noteHtml;  // "" = there is none
    QString newStatus; // its name, only where the action changed the status
    QString emailTo;
    QString emailCc;
    QString emailSubject;
    qint64 at = 0;
    qint64 newStatusId = 0; // 0 = the status was not changed
    double hours = 0;       // time taken
    int attachments = 0;
    bool byAgent = false;
    bool isPrivate = false;       // hidden from the user
    bool audienceUnknown = false; // the server does not say whether it is; isPrivate is false then
    bool important = false;

    [[nodiscard]] const QString &text() const { return noteHtml.isEmpty() ? note : noteHtml; }
};

// GET /Actions of one ticket. A row without a readable id is counted, not hidden.
struct ActionList
{
    QList<Action> actions;
    qint64 recordCount = -1; // the server's own count; -1 = not given
    int unreadable = 0;

    [[nodiscard]] bool isWhole() const { return unreadable == 0 && recordCount <= actions.size(); }
};

// `rows` may hold rows of other tickets, where the server did not heed the question: they are left out.
[[nodiscard]] ActionList readActions(const QJsonArray &rows, const QJsonObject &envelope, TicketId ticket);
