// SPDX-License-Identifier: Apache-2.0
#include "halo/haloapi.h"

#include "halo/inbackground.h"
#include "halo/json.h"
#include "halo/serveraddress.h"

#include <QPointer>

namespace {

// The server's own words where the body is a refusal; of other errors the body is cut or is no answer to us.
Error inServersWords(Error error)
{
    const QString words = halo::serverWords(error.body);
    if (error.kind == Error::Kind::Refused)
        error.message = words; // also "": that it said nothing is worth knowing (403)
    else if ((error.kind == Error::Kind::SignIn || error.kind == Error::Kind::TokenRefused ||
              error.kind == Error::Kind::Throttled) &&
             !words.isEmpty())
        error.message = words;
    return error;
}

// A body up to this long is read at once, in some ms: to hand it to another thread and back would take longer.
constexpr qsizetype quicklyRead = 256 * 1024;

template <class T> Result<T> withStatus(Result<T> result, int status)
{
    if (result.ok())
        return result;
    Error error = result.error();
    error.status = status;
    return error;
}

template <class T, class Read> RequestQueue::Callback reading(HaloApi::Callback<T> callback, Read read)
{
    return [callback = std::move(callback), read = std::move(read)](const Result<Answer> &answer) {
        if (!answer.ok())
            return callback(inServersWords(answer.error()));
        callback(withStatus<T>(read(answer.value().body), answer.value().status));
    };
}

Request get(const QUrl &web, const QString &path, const QUrlQuery &query, Priority priority, const QString &purpose)
{
    Request request;
    request.url = apiUrl(web, path);
    if (!query.isEmpty())
        request.url.setQuery(query);
    request.priority = priority;
    request.purpose = purpose;
    return request;
}

Result<TicketPage> readPage(const QByteArray &body, TicketReader &reader)
{
    QJsonObject envelope;
    const Result<QJsonArray> rows = halo::unwrapList(body, QLatin1String("tickets"), &envelope);
    if (!rows.ok())
        return rows.error();
    TicketPage page;
    page.tickets.reserve(rows.value().size());
    page.raw.reserve(rows.value().size());
    for (const QJsonValue &value : rows.value()) {
        const QJsonObject row = value.toObject();
        if (auto ticket = reader.read(row)) {
            page.tickets += *std::move(ticket);
            page.raw += row;
        } else {
            ++page.unreadable;
        }
    }
    if (const auto count = halo::toId(envelope.value(u"record_count")); count && *count >= 0)
        page.recordCount = *count;
    return page;
}

// Names out of [{"name":"…"}], ["…"] or "…".
QStringList names(const QJsonValue &value, QLatin1String key)
{
    if (!value.isArray())
        return value.toString().split(u',', Qt::SkipEmptyParts);
    QStringList names;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        const QJsonObject object = element.toObject();
        QString name = element.toString();
        if (element.isObject())
            name = halo::toText(object.value(object.contains(key) ? key : QLatin1String("name")));
        if (!name.isEmpty())
            names += name;
    }
    return names;
}

Result<Me> readMe(const QByteArray &body)
{
    const Result<QJsonObject> record = halo::unwrapOne(body);
    if (!record.ok())
        return record.error();
    const QJsonObject &agent = record.value();
    const auto id = halo::toId(agent.value(u"id"));
    if (!id) {
        Error error;
        error.kind = Error::Kind::Malformed;
        error.message = HaloApi::tr("The answer names no agent.");
        error.body = body;
        return error;
    }
    Me me;
    me.id = *id;
    me.name = halo::toText(agent.value(u"name"));
    me.email = halo::toText(agent.value(u"email"));
    // An agent's record that does not say so is still an agent's record.
    const QJsonValue isAgent = agent.value(u"is_agent");
    me.isAgent = isAgent.isNull() || isAgent.isUndefined() || halo::toBool(isAgent);
    me.isAdmin = halo::toBool(agent.value(u"is_admin"));
    me.roles =
        names(agent.value(agent.value(u"roles").isArray() ? u"roles" : u"role_list"), QLatin1String("role_name"));
    me.teams = names(agent.value(agent.value(u"teams").isArray() ? u"teams" : u"team"), QLatin1String("team_name"));
    return me;
}

// Where authinfo says the secret has to go. Nothing where it must not go: not over plain http to another computer, and
// not to this one because some other computer said so.
QUrl authorisationServer(const QUrl &web, const QString &text)
{
    const QString named = text.trimmed();
    const bool hasScheme = named.contains(QLatin1String("://"));
    QUrl url(hasScheme ? named : QLatin1String("https://") + named);
    if (!hasScheme && isLoopback(url))
        url.setScheme(web.scheme());
    if (named.startsWith(u'/')) {
        url = web;
        url.setPath(named);
    }
    url = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    if (!url.isValid() || url.host().isEmpty() || url.authority().contains(u'@'))
        return {};
    if (url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url) && isLoopback(web)))
        return url;
    return {};
}

QUrl tokenEndpoint(const QUrl &web, const QByteArray &authinfo, QString tenant)
{
    QUrl url;
    if (const Result<QJsonObject> info = halo::unwrapOne(authinfo); info.ok()) {
        url = authorisationServer(web, halo::toText(info.value().value(u"auth_url")));
        if (tenant.isEmpty())
            tenant = halo::toText(info.value().value(u"tenant_id")).trimmed();
    }
    if (url.isEmpty()) {
        url = web.adjusted(QUrl::StripTrailingSlash);
        url.setPath(url.path(QUrl::FullyEncoded) + QLatin1String("/auth"), QUrl::TolerantMode);
    }
    url.setPath(url.path(QUrl::FullyEncoded) + QLatin1String("/token"), QUrl::TolerantMode);
    if (!tenant.isEmpty())
        url.setQuery(QLatin1String("tenant=") + QString::fromLatin1(QUrl::toPercentEncoding(tenant)));
    return url;
}

} // namespace

HaloApi::HaloApi(RequestQueue &queue, QUrl web, QObject *parent)
    : QObject(parent), m_queue(queue), m_beingRead(std::make_shared<BeingRead>()), m_web(std::move(web)),
      m_reader(std::make_shared<TicketReader>())
{
}

void HaloApi::cancel(RequestId id)
{
    if (const auto reading = m_beingRead->find(id); reading != m_beingRead->end())
        *reading = true; // the queue has handed it over
    else
        m_queue.cancel(id);
}

// As `reading`, which see; `read` runs in another thread where the body is large.
template <class T, class Read>
RequestId HaloApi::sendLarge(Request request, QObject *context, Callback<T> callback, Read read)
{
    const auto id = std::make_shared<RequestId>(0); // known before any answer comes
    *id = m_queue.send(
        std::move(request), context,
        [id, context = QPointer<QObject>(context), queue = QPointer<RequestQueue>(&m_queue), beingRead = m_beingRead,
         callback = std::move(callback), read = std::move(read)](const Result<Answer> &answer) {
            if (!answer.ok())
                return callback(inServersWords(answer.error()));
            const QByteArray &body = answer.value().body;
            const int status = answer.value().status;
            if (body.size() <= quicklyRead)
                return callback(withStatus<T>(read(body), status));
            beingRead->insert(*id, false);
            // The application as context, so that the note of what is being read goes in any case.
            inBackground(
                QCoreApplication::instance(), [read, body, status] { return withStatus<T>(read(body), status); },
                [id = *id, context, queue, beingRead, callback](Result<T> result) {
                    const bool cancelled = beingRead->take(id);
                    if (context && queue) // as with any other answer
                        callback(cancelled ? Result<T>(Error()) : std::move(result));
                });
        });
    return *id;
}

RequestId HaloApi::tickets(const QUrlQuery &query, Priority priority, const QString &purpose, QObject *context,
                           Callback<TicketPage> callback)
{
    return m_queue.send(
        get(m_web, QStringLiteral("/Tickets"), query, priority, purpose), context,
        reading(std::move(callback), [reader = m_reader](const QByteArray &body) { return readPage(body, *reader); }));
}

RequestId HaloApi::ticketRow(TicketId id, Priority priority, QObject *context, Callback<QJsonObject> callback)
{
    return m_queue.send(
        get(m_web, QStringLiteral("/Tickets/%1").arg(number(id)), {}, priority, tr("Ticket #%1").arg(number(id))),
        context, reading(std::move(callback), halo::unwrapOne));
}

RequestId HaloApi::ticket(TicketId id, Priority priority, QObject *context, Callback<QJsonObject> callback)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("includedetails"), QStringLiteral("true"));
    return sendLarge<QJsonObject>(
        get(m_web, QStringLiteral("/Tickets/%1").arg(number(id)), query, priority, tr("Ticket #%1").arg(number(id))),
        context, std::move(callback), halo::unwrapOne);
}

RequestId HaloApi::actions(TicketId id, bool withSystem, Priority priority, QObject *context,
                           Callback<ActionList> callback)
{
    // Without ticket_id the server fails with 500 (halopsa-api 2.1).
    QUrlQuery query{{QStringLiteral("ticket_id"), QString::number(number(id))},
                    {QStringLiteral("excludesys"), withSystem ? QStringLiteral("false") : QStringLiteral("true")},
                    {QStringLiteral("includehtmlnote"), QStringLiteral("true")},
                    {QStringLiteral("includeattachments"), QStringLiteral("true")}};
    return sendLarge<ActionList>(
        get(m_web, QStringLiteral("/Actions"), query, priority, tr("Timeline of ticket #%1").arg(number(id))), context,
        std::move(callback), [id](const QByteArray &body) -> Result<ActionList> {
            QJsonObject envelope;
            const Result<QJsonArray> rows = halo::unwrapList(body, QLatin1String("actions"), &envelope);
            if (!rows.ok())
                return rows.error();
            return readActions(rows.value(), envelope, id);
        });
}

RequestId HaloApi::attachments(TicketId ticket, Priority priority, QObject *context, Callback<AttachmentList> callback)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("ticket_id"), QString::number(number(ticket)));
    return m_queue.send(
        get(m_web, QStringLiteral("/Attachment"), query, priority, tr("Files of #%1").arg(number(ticket))), context,
        reading(std::move(callback), [ticket](const QByteArray &body) { return readAttachments(body, ticket); }));
}

RequestId HaloApi::fetch(Request request, QObject *context, Callback<Answer> callback)
{
    return m_queue.send(std::move(request), context, [callback = std::move(callback)](Result<Answer> answer) {
        callback(answer.ok() ? std::move(answer) : inServersWords(answer.error()));
    });
}

RequestId HaloApi::me(QObject *context, Callback<Me> callback, Priority priority)
{
    return m_queue.send(get(m_web, QStringLiteral("/Agent/me"), {}, priority, tr("Who am I")), context,
                        reading(std::move(callback), readMe));
}

RequestId HaloApi::list(const QString &path, const QUrlQuery &query, QLatin1String key, Priority priority,
                        QObject *context, Callback<QJsonArray> callback)
{
    return m_queue.send(
        get(m_web, path, query, priority, tr("Look-up %1").arg(path.mid(1))), context,
        reading(std::move(callback), [key](const QByteArray &body) { return halo::unwrapList(body, key); }));
}

void HaloApi::tokenUrl(const QString &tenant, QObject *context, Callback<QUrl> callback)
{
    Request request =
        get(m_web, QStringLiteral("/authinfo"), {}, Priority::SignIn, tr("Find the authorisation server"));
    request.authorized = false;
    m_queue.send(
        std::move(request), context,
        [web = m_web, tenant = tenant.trimmed(), callback = std::move(callback)](const Result<Answer> &answer) {
            if (answer.ok())
                return callback(tokenEndpoint(web, answer.value().body, tenant));
            switch (answer.error().kind) {
            case Error::Kind::Cancelled:
            case Error::Kind::Offline:
            case Error::Kind::Proxy:
            case Error::Kind::Tls:
            case Error::Kind::Timeout:
            case Error::Kind::Throttled:
                return callback(inServersWords(answer.error()));
            case Error::Kind::Cut:
            case Error::Kind::Moved:
            case Error::Kind::Refused:
            case Error::Kind::SignIn:
            case Error::Kind::TokenRefused:
            case Error::Kind::Malformed:
            case Error::Kind::TooLarge:
                break;
            }
            // Older and on-premise servers have no authinfo.
            callback(tokenEndpoint(web, {}, tenant));
        });
}
