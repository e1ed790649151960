// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "halo/attachment.h"
#include "net/requestqueue.h"

#include <QObject>

class HaloApi;

struct FileContent
{
    QByteArray bytes;
    QByteArray contentType; // as the answer says it, "" = it does not
};

// The bytes of one file. GET /Attachment/{id} brings them, or it brings JSON with a link to another host, which is then
// fetched as well: without the token, which is Halo's alone. The whole file is held in memory, so it can be as large as
// QueueSettings::bodyCap.
class AttachmentDownload : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(Result<FileContent>)>;

    AttachmentDownload(HaloApi &api, Attachment file, QObject *parent = nullptr);
    ~AttachmentDownload() override; // ends what is under way; the callback does not come any more

    // Once. The callback comes once, from the event loop; it may delete this.
    void start(Priority priority, Callback callback);

    // True: what failed was the request to the other host.
    [[nodiscard]] bool isElsewhere() const { return m_elsewhere; }

Q_SIGNALS:
    void progressed(qint64 received); // bytes as they come, perhaps packed; again from 0 when it is repeated

private:
    [[nodiscard]] Request request(const QUrl &url, Priority priority);
    void onAnswer(const Result<Answer> &answer, Priority priority);
    void follow(const QUrl &link, Priority priority);
    void finish(Result<FileContent> result);

    HaloApi &m_api;
    const Attachment m_file;
    Callback m_callback;
    bool m_elsewhere = false;
};

// What GET /Attachment/{id} answered: the file itself (nothing), or a link. A JSON file that somebody attached says so
// by its Content-Disposition. An Error if it is neither.
[[nodiscard]] Result<QString> linkInAnswer(const Answer &answer, const QString &filename);
// Where a link may lead: https, or http from this computer to this computer. An Error says why not.
[[nodiscard]] Result<QUrl> checkedLink(const QUrl &web, const QString &link);
