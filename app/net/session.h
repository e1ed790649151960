// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/requestqueue.h"

#include <QDateTime>
#include <QPointer>
#include <QStringList>
#include <optional>

struct Credentials
{
    QString clientId;
    QString clientSecret;
    QString scope; // space-separated, as asked for
};

// What may be known and shown about a token. The token itself stays inside Session.
struct TokenInfo
{
    QDateTime issuedAt;  // UTC
    QDateTime expiresAt; // UTC
    QStringList granted; // scopes the server says it granted; empty = it did not say
    QStringList asked;
};

// OAuth2 client credentials: gets a token when one is needed, keeps it in memory only, renews it 60 s before it ends.
// Any number of askers at once cause one sign-in.
class Session : public QObject
{
    Q_OBJECT
public:
    // Finds the token endpoint (HaloPSA: authinfo), once per session, when first needed.
    using TokenUrlSource = std::function<void(QObject *context, std::function<void(Result<QUrl>)>)>;

    Session(RequestQueue &queue, Clock &clock, Credentials credentials, TokenUrlSource tokenUrl,
            QObject *parent = nullptr);

    // The token in use, or a new one if there is none or it has ended. Callback contract as RequestQueue.
    void signIn(QObject *context, std::function<void(Result<TokenInfo>)> callback);
    // A new token even if the old one still lives: rights are fixed when a token is issued (D3 page: for about 9
    // hours).
    void freshToken(QObject *context, std::function<void(Result<TokenInfo>)> callback);
    void signOut();

    [[nodiscard]] std::optional<TokenInfo> token() const;

Q_SIGNALS:
    void tokenChanged();
    void signInFailed(const Error &error); // also where nobody asked, e.g. a renewal

private:
    struct Waiter
    {
        QPointer<QObject> context;
        std::function<void(Result<TokenInfo>)> callback;
    };

    [[nodiscard]] bool isUsable() const;
    void request(QObject *context, std::function<void(Result<TokenInfo>)> callback);
    void post(const QUrl &url);
    void onAnswer(const QUrl &url, const Result<Answer> &answer);
    void finish(const Result<TokenInfo> &result);
    void tell(const QList<Waiter> &waiters, const Result<TokenInfo> &result);

    RequestQueue &m_queue;
    Clock &m_clock;
    Credentials m_credentials;
    TokenUrlSource m_tokenUrlSource;
    QUrl m_tokenUrl; // once a sign-in there went well
    QByteArray m_token;
    qint64 m_renewAt = 0; // ms since the epoch
    std::optional<TokenInfo> m_info;
    QList<Waiter> m_waiters; // not empty = a sign-in is under way
    int m_round = 0;         // an answer to an older round counts no more
    RequestId m_postId = 0;
    bool m_repeated = false; // the token request after a lost answer, once
};
