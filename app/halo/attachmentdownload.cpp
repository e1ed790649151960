// SPDX-License-Identifier: Apache-2.0
#include "halo/attachmentdownload.h"

#include "halo/haloapi.h"
#include "halo/json.h"
#include "halo/serveraddress.h"

#include <QPointer>

namespace {

// A large file over a slow line; the limit of silence (QueueSettings::stallMs) ends what hangs.
constexpr qint64 wholeMs = 30 * 60'000;

Error malformed(const QString &message)
{
    Error error;
    error.kind = Error::Kind::Malformed;
    error.message = message;
    return error;
}

bool isJsonType(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type == "application/json" || type == "text/json" || type.endsWith("+json");
}

} // namespace

Result<QString> linkInAnswer(const Answer &answer, const QString &filename)
{
    if (!answer.disposition.trimmed().isEmpty() || !isJsonType(answer.contentType))
        return QString();
    const QString link = halo::toText(halo::readJson(answer.body).object().value(u"link")).trimmed();
    if (!link.isEmpty())
        return link;
    if (filename.endsWith(QLatin1String("json"), Qt::CaseInsensitive))
        return QString();
    // Saved as the file it would be a lie.
    Error error = malformed(AttachmentDownload::tr("The answer holds neither the file nor a link to it."));
    error.status = answer.status;
    error.body = answer.body;
    return error;
}

Result<QUrl> checkedLink(const QUrl &web, const QString &link)
{
    QUrl url(link, QUrl::StrictMode);
    if (!url.isValid())
        url = QUrl(link, QUrl::TolerantMode);
    const bool https = url.scheme() == u"https";
    const bool local = url.scheme() == u"http" && isLoopback(url) && isLoopback(web);
    if (!url.isValid() || url.host().isEmpty() || !(https || local))
        return malformed(AttachmentDownload::tr(
            "The server names a place for the file that Sundog does not read from. Nothing was sent there."));
    url.setUserInfo({});
    url.setFragment({});
    return url;
}

AttachmentDownload::AttachmentDownload(HaloApi &api, Attachment file, QObject *parent)
    : QObject(parent), m_api(api), m_file(std::move(file))
{
}

// The queue ends what a context that died had asked for.
AttachmentDownload::~AttachmentDownload() = default;

Request AttachmentDownload::request(const QUrl &url, Priority priority)
{
    Request request;
    request.url = url;
    request.priority = priority;
    request.purpose =
        tr("File %1").arg(m_file.filename.isEmpty() ? QString::number(m_file.id) : m_file.filename.simplified());
    request.wholeMs = wholeMs;
    request.progress = [self = QPointer(this)](qint64 received) {
        if (self)
            Q_EMIT self->progressed(received);
    };
    return request;
}

void AttachmentDownload::start(Priority priority, Callback callback)
{
    m_callback = std::move(callback);
    const QUrl url = apiUrl(m_api.web(), QStringLiteral("/Attachment/%1").arg(m_file.id));
    m_api.fetch(request(url, priority), this,
                [this, priority](const Result<Answer> &answer) { onAnswer(answer, priority); });
}

void AttachmentDownload::onAnswer(const Result<Answer> &answer, Priority priority)
{
    if (!answer.ok())
        return finish(answer.error());
    if (m_elsewhere)
        return finish(FileContent{answer.value().body, answer.value().contentType});
    const Result<QString> link = linkInAnswer(answer.value(), m_file.filename);
    if (!link.ok())
        return finish(link.error());
    if (link.value().isEmpty())
        return finish(FileContent{answer.value().body, answer.value().contentType});
    const Result<QUrl> url = checkedLink(m_api.web(), link.value());
    if (!url.ok())
        return finish(url.error());
    follow(url.value(), priority);
}

void AttachmentDownload::follow(const QUrl &link, Priority priority)
{
    m_elsewhere = true;
    Request elsewhere = request(link, priority);
    elsewhere.foreign = link.authority() != m_api.web().authority();
    elsewhere.authorized = false; // the token is not for that host, and a signed link with a token is refused
    elsewhere.secretQuery = true; // whoever has it has the file
    m_api.fetch(std::move(elsewhere), this,
                [this, priority](const Result<Answer> &answer) { onAnswer(answer, priority); });
}

void AttachmentDownload::finish(Result<FileContent> result)
{
    // Nothing of this object is touched after the call.
    if (const Callback callback = std::exchange(m_callback, {}))
        callback(std::move(result));
}
