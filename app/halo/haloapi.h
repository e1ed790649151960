// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/action.h"
#include "halo/attachment.h"
#include "halo/types.h"
#include "net/requestqueue.h"

#include <QJsonArray>
#include <QUrlQuery>
#include <memory>

// HaloPSA's calls as functions. Callback contract as RequestQueue: once, from the event loop, not after `context` died.
// A Refused error carries the server's own words in `message`. Large records and timelines are read in a thread of
// their own; this is made and called in the application's.
class HaloApi : public QObject
{
    Q_OBJECT
public:
    template <class T> using Callback = std::function<void(Result<T>)>;

    HaloApi(RequestQueue &queue, QUrl web, QObject *parent = nullptr);

    RequestId tickets(const QUrlQuery &query, Priority priority, const QString &purpose, QObject *context,
                      Callback<TicketPage> callback);
    // One record with the fields of a list's row.
    RequestId ticketRow(TicketId id, Priority priority, QObject *context, Callback<QJsonObject> callback);
    // The whole record, about 310 fields.
    RequestId ticket(TicketId id, Priority priority, QObject *context, Callback<QJsonObject> callback);
    // All of them in one answer. A row does not say whether it is a system action; a list without those does.
    RequestId actions(TicketId id, bool withSystem, Priority priority, QObject *context, Callback<ActionList> callback);
    RequestId me(QObject *context, Callback<Me> callback, Priority priority = Priority::Click);
    // Any list: path "/Status", `key` as unwrapList.
    RequestId list(const QString &path, const QUrlQuery &query, QLatin1String key, Priority priority, QObject *context,
                   Callback<QJsonArray> callback);
    // The files of a ticket and of its actions. AttachmentDownload brings one of them.
    RequestId attachments(TicketId ticket, Priority priority, QObject *context, Callback<AttachmentList> callback);
    RequestId fetch(Request request, QObject *context, Callback<Answer> callback); // the answer as it came
    // Of the rows that tickets() brings from now on.
    void setOwnPaths(const QList<JsonPath> &paths) { m_reader->setOwnPaths(paths); }
    void cancel(RequestId id);
    bool recall(RequestId id) { return m_queue.recall(id); } // as RequestQueue::recall()

    // The token endpoint: authinfo (anonymous) names the authorisation server and perhaps the tenant, else {web}/auth.
    // Fails only where nothing can be reached at all.
    void tokenUrl(const QString &tenant, QObject *context, Callback<QUrl> callback);

    [[nodiscard]] QUrl web() const { return m_web; }

private:
    // Answers that are here and are being read in the background; true: cancelled meanwhile.
    using BeingRead = QHash<RequestId, bool>;
    template <class T, class Read>
    RequestId sendLarge(Request request, QObject *context, Callback<T> callback, Read read);

    RequestQueue &m_queue;
    std::shared_ptr<BeingRead> m_beingRead; // shared for the same reason as m_reader
    QUrl m_web;
    std::shared_ptr<TicketReader> m_reader; // shared with the requests under way, which may outlive this object
};
