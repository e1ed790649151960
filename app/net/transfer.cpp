// SPDX-License-Identifier: Apache-2.0
#include "net/transfer.h"

#include "net/gunzip.h"
#include "net/oneshotbody.h"
#include "net/transfererror.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

Transfer::Transfer(QNetworkAccessManager &network, const QSslConfiguration &tls, const Request &request,
                   const QByteArray &token, const QueueSettings &settings, Clock &clock, QObject *parent)
    : QObject(parent), m_request(request), m_settings(settings), m_clock(clock), m_created(clock.steady())
{
    const QNetworkRequest networkRequest = this->networkRequest(tls, token);
    if (m_request.verb != Verb::Get)
        m_body = m_request.stream ? new OneShotBody(m_request.stream.bytes, m_request.stream.open())
                                  : new OneShotBody(m_request.body);
    switch (m_request.verb) {
    case Verb::Get:
        m_reply = network.get(networkRequest);
        break;
    case Verb::Post:
        m_reply = network.post(networkRequest, m_body);
        break;
    case Verb::Delete:
        // Not deleteResource(): a plain DELETE is sent again by Qt when its answer is lost, and the second one finds
        // nothing and reports 404. With a body that cannot be rewound it goes out once.
        m_reply = network.sendCustomRequest(networkRequest, QByteArrayLiteral("DELETE"), m_body);
        break;
    }
    if (m_body)
        m_body->setParent(m_reply); // Qt reads it as long as the reply lives

    // Measured in Qt 6.4.2: requestSent() comes for a GET only. A body tells by being read. Nothing at all tells when a
    // write without a body (DELETE) goes out: it counts as sent from the start.
    if (m_body && m_request.bodyBytes() == 0) {
        onSent();
    } else if (m_body) {
        connect(m_body, &OneShotBody::handedOut, this, [this](qint64 position) {
            onSent();
            if (m_request.uploaded)
                m_request.uploaded(position);
        });
        // Not on the spot: Qt is in the middle of reading it.
        connect(
            m_body, &OneShotBody::broken, this, [this] { fail(brokenBodyError()); }, Qt::QueuedConnection);
    } else {
        connect(m_reply, &QNetworkReply::requestSent, this, &Transfer::onGetSent);
    }
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::onAnswerBegun);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::onReadyRead);
    // Of the manager, not of our reply: of several requests that wait for one handshake Qt tells only one why it
    // failed.
    if (m_request.url.scheme() == u"https") {
        connect(&network, &QNetworkAccessManager::sslErrors, this,
                [this](QNetworkReply *reply, const QList<QSslError> &errors) {
                    if (reply->url().authority() == m_request.url.authority())
                        m_tlsErrors = errors;
                });
    }
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::onReplyFinished);

    watch();
}

Transfer::~Transfer()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    delete m_reply; // aborts; not deleteLater(), since the manager may die in the same moment
}

HeaderList Transfer::requestHeaders() const
{
    HeaderList headers;
    if (m_reply) {
        const QNetworkRequest request = m_reply->request();
        for (const QByteArray &name : request.rawHeaderList())
            headers.append({name, request.rawHeader(name)});
    }
    return headers;
}

QNetworkRequest Transfer::networkRequest(const QSslConfiguration &tls, const QByteArray &token) const
{
    QUrl url = m_request.url;
    url.setUserInfo({}); // would turn into an Authorization header of its own
    url.setFragment({});
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    request.setHeader(QNetworkRequest::UserAgentHeader, m_settings.userAgent);
    request.setRawHeader("Accept", "application/json, text/plain, */*");
    // Said by ourselves, so that Qt leaves the unpacking to us: see gunzip.h.
    request.setRawHeader("Accept-Encoding", "gzip");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    if (m_request.verb != Verb::Get) {
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.bodyBytes());
        // Without this Qt would read the whole body ahead into a buffer that it can rewind and send again.
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        if (m_request.bodyBytes() > 0 || m_request.verb == Verb::Post)
            request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
    }
    // The default policy hands Authorization to whatever host a redirect names.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

void Transfer::onGetSent()
{
    if (m_sent)
        Q_EMIT sentAgain();
    onSent();
}

void Transfer::onSent()
{
    m_lastSent = m_clock.steady();
    if (!m_sent)
        m_firstSent = m_lastSent;
    m_sent = true;
}

Transfer::Due Transfer::due() const
{
    if (!m_sent)
        return {m_created + m_settings.connectMs, Deadline::Connect, m_settings.connectMs};
    const qint64 wholeMs = m_request.wholeMs > 0 ? m_request.wholeMs : m_settings.wholeMs;
    const Due whole{m_firstSent + wholeMs, m_begun ? Deadline::Whole : Deadline::FirstByte, wholeMs};
    // While a large body is still going out the server cannot answer what it has not got yet. And measured: when a
    // chunked answer is cut, Qt 6.4.2 reports nothing at all, neither an error nor the end.
    const Due silent = m_begun ? Due{m_lastHeard + m_settings.stallMs, Deadline::Stall, m_settings.stallMs}
                               : Due{m_lastSent + m_settings.firstByteMs, Deadline::FirstByte, m_settings.firstByteMs};
    return silent.at < whole.at ? silent : whole;
}

// One timer for all deadlines, since a request that goes well meets none of them. It comes early enough for a deadline
// that is not known yet, and looks again.
void Transfer::watch()
{
    const qint64 shortest =
        std::min({m_settings.connectMs, m_settings.firstByteMs, m_settings.stallMs, m_settings.wholeMs});
    m_clock.after(std::clamp<qint64>(due().at - m_clock.steady(), 1, shortest), this, [this] {
        const Due due = this->due();
        if (m_clock.steady() < due.at)
            return watch();
        fail(deadlineError(due.deadline, m_request.url, due.ms));
    });
}

void Transfer::onAnswerBegun()
{
    if (m_begun)
        return;
    m_begun = true;
    m_lastHeard = m_clock.steady();
    onSent(); // an answer proves that the request went out
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_settings.bodyCap)
        fail(tooLargeError(m_request.url, m_settings.bodyCap));
}

void Transfer::onReadyRead()
{
    if (m_done)
        return;
    // Qt keeps what came until the end: taken piece by piece it would be copied twice.
    m_lastHeard = m_clock.steady();
    if (m_reply->bytesAvailable() > m_settings.bodyCap)
        return fail(tooLargeError(m_request.url, m_settings.bodyCap));
    if (m_request.progress && !m_reply->isFinished())
        m_request.progress(m_reply->bytesAvailable());
}

void Transfer::onReplyFinished()
{
    if (m_done)
        return;
    onReadyRead(); // what came together with the end
    if (m_done)
        return;
    m_outcome.body = m_reply->readAll();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_outcome.headers.append({name, value});
    m_outcome.wireBytes = m_outcome.body.size();
    // The status decides, not error(): that one is 299 for a 429 and 204 for a 401.
    if (status == 0) {
        m_outcome.error = transferError(m_reply->error(), m_request.url, m_sent, m_tlsErrors, m_settings.proxy);
    } else if (status < 300 && m_reply->error() != QNetworkReply::NoError) {
        m_outcome.error = cutError(m_request.url); // truncated: the status is 200 and there is an error as well
        if (!packing().isEmpty())
            m_outcome.body.clear(); // half of an archive is of no use, and no secret could be found in it
    } else if (std::optional<Error> error = unpack(); error && status < 300) {
        m_outcome.error = std::move(error);
    } else {
        m_outcome.status = status;
        if (status >= 400)
            m_outcome.error = refusedError(status, m_outcome.body);
        else if (status >= 300)
            m_outcome.error = movedError(status, m_request.url, m_reply->rawHeader("Location"));
    }
    if (m_outcome.error && m_outcome.status == 0)
        m_outcome.error->mayHaveActed = mayHaveActed(m_outcome.error->kind);
    finish();
}

QByteArray Transfer::packing() const
{
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    return encoding == "identity" ? QByteArray() : encoding;
}

std::optional<Error> Transfer::unpack()
{
    const QByteArray encoding = packing();
    if (encoding.isEmpty() || m_outcome.body.isEmpty())
        return std::nullopt;
    Unpacked unpacked;
    if (encoding == "gzip" || encoding == "x-gzip")
        unpacked = gunzip(m_outcome.body, m_settings.bodyCap);
    m_outcome.body = std::move(unpacked.data);
    switch (unpacked.kind) {
    case Unpacked::Kind::Whole:
        return std::nullopt;
    case Unpacked::Kind::Cut:
        return cutError(m_request.url);
    case Unpacked::Kind::TooLarge:
        return tooLargeError(m_request.url, m_settings.bodyCap);
    case Unpacked::Kind::Broken:
        break;
    }
    return unreadableError(m_request.url);
}

// Our own decision to end. The reason is set before abort(): that reports OperationCanceledError for everything, and
// emits finished() on the spot.
void Transfer::fail(Error reason)
{
    if (m_done)
        return;
    if (m_body)
        m_body->shut(); // Qt's network thread may be about to send while we decide
    reason.mayHaveActed = mayHaveActed(reason.kind);
    m_outcome.error = std::move(reason);
    m_outcome.body.clear();
    m_reply->disconnect(this);
    m_reply->abort();
    finish();
}

void Transfer::finish()
{
    m_done = true;
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply.clear();
    m_body = nullptr;
    Q_EMIT finished();
}

bool Transfer::mayHaveActed(Error::Kind kind) const
{
    if (m_request.verb == Verb::Get)
        return false;
    if (kind == Error::Kind::Malformed && !m_begun)
        return false; // our own body ended too early: nobody can act on half of it
    // Qt asks for the body in our thread, so a body that was never asked for cannot have reached anybody.
    if (m_request.bodyBytes() > 0)
        return m_body->taken();
    return kind != Error::Kind::Offline && kind != Error::Kind::Proxy && kind != Error::Kind::Tls;
}
