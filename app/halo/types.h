// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/jsonpath.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

enum class TicketId : qint64 {};
[[nodiscard]] constexpr qint64 number(TicketId id)
{
    return static_cast<qint64>(id);
}
inline size_t qHash(TicketId id, size_t seed = 0)
{
    return qHash(number(id), seed);
}

// One row of GET /Tickets, as much of it as the table shows; the rest is read on demand (the whole row is about 3 KB of
// JSON). Strings that repeat share their storage (TicketReader). Times are ms since the epoch UTC, 0 = not set; ids 0 =
// not set.
struct Ticket
{
    TicketId id{};
    QString summary;
    QString client;
    QString site;
    QString user;
    QString team;       // a name: tickets carry no team id
    QString category;   // category_1 as a path "A>B"
    QString statusName; // these three only if the server enriched the row, else "": resolve the id by the look-ups
    QString typeName;
    QString agentName;
    qint64 created = 0;    // dateoccurred
    qint64 lastUpdate = 0; // lastactiondate, or last_update where that is missing
    qint64 due = 0;        // fixbydate
    qint64 closed = 0;     // dateclosed
    qint32 statusId = 0;
    qint32 typeId = 0;
    qint32 priorityId = 0;
    qint32 slaId = 0;
    qint32 agentId = 0; // 1 = the built-in Unassigned
    qint32 clientId = 0;
    qint32 siteId = 0;
    qint32 userId = 0;
    qint16 attachments = 0;
    bool onHold = false;
    bool deleted = false;
    QStringList own; // values of the person's own columns, see TicketReader; null = the row has no such field
};

Q_DECLARE_TYPEINFO(Ticket, Q_RELOCATABLE_TYPE); // a growing list moves them as bytes

// GET /Tickets, one page. A row that has no readable id cannot be worked with: it is counted, not hidden.
struct TicketPage
{
    QList<Ticket> tickets;
    QList<QJsonObject> raw;  // the same rows as received
    qint64 recordCount = -1; // the server's own count over all pages, a hint (one tenant had it wrong); -1 = not given
    int unreadable = 0;
};

// Turns rows into Tickets and lets equal strings share one buffer: 1,000 rows of one client hold its name once.
class TicketReader
{
public:
    [[nodiscard]] std::optional<Ticket> read(const QJsonObject &row);
    // What rows read from now on keep in Ticket::own.
    void setOwnPaths(const QList<JsonPath> &paths) { m_ownPaths = paths; }
    [[nodiscard]] QStringList ownValues(const QJsonObject &row); // Ticket::own

private:
    QString shared(const QJsonValue &value);
    QHash<QString, QString> m_strings;
    QList<JsonPath> m_ownPaths;
};

// GET /Agent/me
struct Me
{
    qint64 id = 0;
    QString name;
    QString email;
    bool isAgent = false;
    bool isAdmin = false;
    QStringList roles;
    QStringList teams;
};
