// SPDX-License-Identifier: Apache-2.0
#include "net/session.h"

#include "net/redaction.h"
#include "net/tokenanswer.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qint64 renewBeforeMs = 60'000;
constexpr qint64 repeatAfterMs = 1'000;
constexpr qint64 clockSlackMs = 300'000;

QByteArray form(std::initializer_list<std::pair<const char *, QString>> fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        // Not QUrlQuery: it leaves "+" as it is, which a form reads as a space, and a secret may well hold one.
        body += name;
        body += '=' + QUrl::toPercentEncoding(value);
    }
    return body;
}

} // namespace

Session::Session(RequestQueue &queue, Clock &clock, Credentials credentials, TokenUrlSource tokenUrl, QObject *parent)
    : QObject(parent), m_queue(queue), m_clock(clock), m_credentials(std::move(credentials)),
      m_tokenUrlSource(std::move(tokenUrl))
{
    // The queue may outlive this session.
    const QPointer<Session> self = this;
    RequestQueue::Authorization authorization;
    authorization.token = [self] { return self && self->isUsable() ? self->m_token : QByteArray(); };
    authorization.expired = [self] {
        return self && self->m_info && self->m_clock.nowUtc() >= self->m_info->expiresAt;
    };
    authorization.refresh = [self](const QByteArray &stale, std::function<void(std::optional<Error>)> report) {
        if (!self) {
            Error error;
            error.kind = Error::Kind::SignIn;
            error.message = tr("The session has ended.");
            return report(error);
        }
        if (self->isUsable() && self->m_token != stale)
            return report(std::nullopt); // somebody was faster
        self->request(self, [report = std::move(report)](const Result<TokenInfo> &result) {
            report(result.ok() ? std::nullopt : std::optional<Error>(result.error()));
        });
    };
    m_queue.setAuthorization(std::move(authorization));
}

void Session::signIn(QObject *context, std::function<void(Result<TokenInfo>)> callback)
{
    if (!isUsable())
        return request(context, std::move(callback));
    // From the event loop, as every callback.
    m_clock.after(0, context ? context : this, [call = std::move(callback), info = *m_info] { call(info); });
}

void Session::freshToken(QObject *context, std::function<void(Result<TokenInfo>)> callback)
{
    request(context, std::move(callback)); // one that is under way is fresh as well
}

void Session::signOut()
{
    ++m_round; // whatever is under way counts no more
    m_queue.cancel(std::exchange(m_postId, 0));
    const bool had = m_info.has_value();
    m_token.clear();
    m_info.reset();
    if (!m_waiters.isEmpty()) {
        m_clock.after(0, this, [this, waiters = std::exchange(m_waiters, {})] { tell(waiters, Error{}); });
    }
    if (had)
        Q_EMIT tokenChanged();
}

std::optional<TokenInfo> Session::token() const
{
    return m_info;
}

bool Session::isUsable() const
{
    // A wall clock that was set back makes every age a guess; some minutes are what time servers correct.
    const qint64 now = m_clock.now();
    return m_info && now < m_renewAt && now > m_info->issuedAt.toMSecsSinceEpoch() - clockSlackMs;
}

void Session::request(QObject *context, std::function<void(Result<TokenInfo>)> callback)
{
    const bool underWay = !m_waiters.isEmpty();
    m_waiters.append({context ? context : this, std::move(callback)});
    if (underWay)
        return;
    const int round = ++m_round;
    m_repeated = false;
    if (m_tokenUrl.isValid())
        return post(m_tokenUrl);
    m_tokenUrlSource(this, [this, round](const Result<QUrl> &url) {
        if (round != m_round)
            return;
        if (url.ok())
            post(url.value());
        else
            finish(url.error());
    });
}

void Session::post(const QUrl &url)
{
    Request request;
    request.verb = Verb::Post;
    request.url = url;
    request.contentType = QByteArrayLiteral("application/x-www-form-urlencoded");
    request.body = form({{"grant_type", QStringLiteral("client_credentials")},
                         {"client_id", m_credentials.clientId},
                         {"client_secret", m_credentials.clientSecret},
                         {"scope", m_credentials.scope}});
    request.priority = Priority::SignIn;
    request.purpose = tr("Sign-in");
    request.authorized = false;
    request.secrets = {m_credentials.clientSecret.toUtf8()};
    m_postId = m_queue.send(std::move(request), this, [this, url, round = m_round](const Result<Answer> &answer) {
        if (round == m_round)
            onAnswer(url, answer);
    });
}

void Session::onAnswer(const QUrl &url, const Result<Answer> &answer)
{
    m_postId = 0;
    if (!answer.ok()) {
        const Error::Kind kind = answer.error().kind;
        // The only write that is repeated after a lost answer: a token that nobody received hurts nobody.
        const bool lost = kind == Error::Kind::Offline || kind == Error::Kind::Cut;
        if (lost && !std::exchange(m_repeated, true)) {
            return m_clock.after(repeatAfterMs, this, [this, url, round = m_round] {
                if (round == m_round)
                    post(url);
            });
        }
        return finish(tokenRefusal(answer.error(), m_credentials.clientSecret));
    }
    const QDateTime now = m_clock.nowUtc();
    const Result<TokenAnswer> parsed = readTokenAnswer(answer.value());
    if (!parsed.ok()) {
        Error error = parsed.error();
        error.body = redaction::body(error.body, {m_credentials.clientSecret.toUtf8()});
        return finish(error);
    }
    const qint64 lifeMs = parsed.value().lifeSeconds * 1000;
    m_tokenUrl = url; // it has proved itself
    m_token = parsed.value().token;
    // A life shorter than the margin must not make a token that is over before it is used.
    m_renewAt = now.toMSecsSinceEpoch() + std::max(lifeMs - renewBeforeMs, lifeMs / 2);
    m_info = TokenInfo{now, now.addMSecs(lifeMs), parsed.value().granted,
                       m_credentials.scope.split(u' ', Qt::SkipEmptyParts)};
    finish(*m_info);
}

void Session::finish(const Result<TokenInfo> &result)
{
    ++m_round;
    const QList<Waiter> waiters = std::exchange(m_waiters, {});
    const QPointer<Session> alive = this;
    if (result.ok())
        Q_EMIT tokenChanged();
    else
        Q_EMIT signInFailed(result.error());
    if (alive)
        tell(waiters, result);
}

void Session::tell(const QList<Waiter> &waiters, const Result<TokenInfo> &result)
{
    const QPointer<Session> alive = this;
    for (const Waiter &waiter : waiters) {
        if (alive && waiter.context)
            waiter.callback(result);
    }
}
