// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/types.h"
#include "net/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

// A file at a ticket or at one of its actions, one row of GET /Attachment?ticket_id=N. Of the vendor's two record types
// the short one names neither the action nor who it was, so both may be unknown.
struct Attachment
{
    qint64 id = 0;
    QString filename;     // as the server has it: never a path of ours, see safeFileName()
    qint64 bytes = -1;    // -1 = not said
    QString who;          // a name, only if the row has one
    qint64 agentId = 0;   // who it was, if it was an agent; 0 = not said
    qint64 userId = 0;    // or an end user
    qint64 date = 0;      // ms since the epoch UTC, 0 = not set
    qint64 actionId = -1; // 0 = at the ticket itself, -1 = not said; counted per ticket
    bool isImage = false;
    QString note;           // the description, or the note
    QByteArray contentType; // "" = not said
};

struct AttachmentList
{
    QList<Attachment> files;
    int unreadable = 0;      // rows without an id: counted, not hidden
    int others = 0;          // rows of other tickets, which a server sends that does not know the filter: left out
    qint64 recordCount = -1; // the server's own count, -1 = not given

    [[nodiscard]] bool isWhole() const { return unreadable == 0 && recordCount <= files.size(); }
};

// Nothing = it has no id.
[[nodiscard]] std::optional<Attachment> readAttachment(const QJsonObject &row);
[[nodiscard]] Result<AttachmentList> readAttachments(const QByteArray &body, TicketId ticket);
