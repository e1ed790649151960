// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

namespace practice {

// One row, small because there may be 100,000: everything readable is made from the seed when it is asked for.
struct Ticket
{
    qint64 occurred = 0; // all times: ms since the epoch, 0 = not set
    qint64 lastAction = 0;
    qint64 responded = 0;
    qint64 closed = 0;
    qint64 respondBy = 0;
    qint64 fixBy = 0;
    int id = 0;
    int user = 0;
    int parent = 0;
    int minutes = 0; // time taken
    int categories[4] = {};
    qint16 client = 0;
    qint16 site = 0;
    qint16 agent = 1;
    qint16 topic = 0; // index; local topics count on after the English ones; -1: written by a client of the API
    quint8 type = 1;
    quint8 status = 1;
    quint8 sla = 1;
    quint8 priority = 3;
    quint8 impact = 3;
    quint8 urgency = 2;
    quint8 team = 1; // 0: none
    quint8 variant = 0;
    quint8 actions = 0;
    quint8 attachments = 0;
    bool deleted = false;
    bool flagged = false;
    bool read = true;
    bool longSummary = false;
};

struct Action
{
    int id = 0; // per ticket: 1, 2, 3 …
    int outcome = 0;
    QString outcomeName;
    QString who;
    int whoType = 0; // 0 agent, 1 end user
    int whoAgent = 0;
    qint64 at = 0;
    QString note;
    QString html;
    bool hidden = false;
    bool important = false;
    bool system = false;
    int oldStatus = 0;
    int newStatus = 0;
    double hours = 0.0;
    QString emailTo;
    QString emailCc;
    QString emailSubject;
};

struct Attachment
{
    enum class Kind { Text, Csv, Png, Pdf, Posted };

    int id = 0;
    int ticket = 0; // 0: posted, not yet attached to anything
    int action = 0;
    Kind kind = Kind::Text;
    QString name;
    QString description;
    qint64 at = 0;
    bool image = false;
    bool showForUsers = true;
    QByteArray bytes; // of a posted one; the others are generated
};

// What was changed since the tenant started, or is too rare for every row to carry.
struct TicketEdits
{
    QString summary;
    QString details;
    QString detailsHtml;
    QString tags;
    QString closureNote;
    QString emailTo;
    QString emailCc;
    QJsonArray customFields;
    QList<Action> actions;
    QList<Attachment> attachments;
    int pdfAttachment = 0;
};

} // namespace practice
